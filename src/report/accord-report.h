/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/figures/accord-score.h"
#include "report/accord-report-words.h"

G_BEGIN_DECLS

/**
 * AccordReport:
 *
 * A list of blocks, made once from the model and rendered to pages, HTML, CSV
 * and text (design, Layers).  It knows no fonts, pages or colours.
 */
typedef struct _AccordReport AccordReport;
typedef struct _AccordBlock AccordBlock;
typedef struct _AccordCell AccordCell;

/**
 * AccordBlockKind:
 * @ACCORD_BLOCK_HEADING: "level" 1 to 3 and "text"
 * @ACCORD_BLOCK_PARAGRAPH: "text" in a "style"
 * @ACCORD_BLOCK_LIST: "entries"
 * @ACCORD_BLOCK_TABLE: "columns" with titles and rows of cells
 * @ACCORD_BLOCK_CHART: points of enablers against context; what it shows always
 *   stands in a table of the same report too
 * @ACCORD_BLOCK_LINES: ruled lines to write on, with a label each
 * @ACCORD_BLOCK_PAGE_BREAK: what follows starts on a new page
 */
typedef enum
{
  ACCORD_BLOCK_HEADING,
  ACCORD_BLOCK_PARAGRAPH,
  ACCORD_BLOCK_LIST,
  ACCORD_BLOCK_TABLE,
  ACCORD_BLOCK_CHART,
  ACCORD_BLOCK_LINES,
  ACCORD_BLOCK_PAGE_BREAK,
} AccordBlockKind;

/**
 * AccordTextStyle:
 * @ACCORD_TEXT_BODY: running text
 * @ACCORD_TEXT_LEAD: who, with whom, what for, below the title
 * @ACCORD_TEXT_SMALL: how it was counted, notes on method
 * @ACCORD_TEXT_MARKING: a protective marking or "DRAFT"
 * @ACCORD_TEXT_NOTE: what a user typed: keeps its line ends
 */
typedef enum
{
  ACCORD_TEXT_BODY,
  ACCORD_TEXT_LEAD,
  ACCORD_TEXT_SMALL,
  ACCORD_TEXT_MARKING,
  ACCORD_TEXT_NOTE,
} AccordTextStyle;

/** AccordDraftMark: what stands on every page beside the marking. */
typedef enum
{
  ACCORD_DRAFT_NONE,
  ACCORD_DRAFT_DRAFT,
  ACCORD_DRAFT_AGREED,
} AccordDraftMark;

/**
 * AccordCell:
 * @text: what the cell says, whole also without the segments
 * @tally: (nullable): figures to be drawn as segments behind the counts
 * @status: a status whose shape is drawn before the text, or -1
 * @strong: so many bytes at the text's beginning are what it is about
 * @ruled: whether each of its lines goes on as a rule to write on
 *
 * One cell of a table.
 */
struct _AccordCell
{
  char        *text;
  gsize        strong;
  AccordTally *tally;
  int          status;
  gboolean     ruled;
};

/** AccordColumn: a table's column; @share is its part of the width. */
typedef struct
{
  char  *title;
  double share;
} AccordColumn;

/**
 * AccordPoint:
 * @title: of the arrangement, or the date of an assessment
 * @enablers_counts: "2 of 4", as @context_counts
 *
 * One arrangement in a chart, or one assessment in a chart over time;
 * percentages, or -1 for none.
 */
typedef struct
{
  char *title;
  char *enablers_counts;
  char *context_counts;
  int   enablers;
  int   enablers_up_to;
  int   context;
  int   context_up_to;
} AccordPoint;

/**
 * AccordBlock:
 * @keep: whether it stands on the page of what follows it, as a heading does
 * @beside: whether lines to write on share one line of the page
 * @roomy: whether they leave room for handwriting
 * @over_time: whether a chart's points are assessments in the order of their
 *   dates, joined by lines
 */
struct _AccordBlock
{
  AccordBlockKind  kind;
  gboolean         keep;
  gboolean         beside;
  gboolean         roomy;
  gboolean         over_time;
  guint            level;
  AccordTextStyle  style;
  char            *text;
  GPtrArray       *entries;
  GArray          *columns;
  GPtrArray       *rows;
  GArray          *points;
  int              line;
};

/**
 * AccordReport:
 * @title: of the document
 * @author: the organisation, never a person's login
 * @language: BCP 47, "en-GB"
 * @words: that its renderers need, in that language
 * @marking: on every page, "" for none
 * @footer: on every page before the page's number, whole
 * @footer_name: the name that it begins with, or ""
 * @footer_rest: what follows the name
 * @line: the percentage where figures have their mark, 0 for none
 * @draft: whether every page says DRAFT or AGREED
 * @blocks: (element-type AccordBlock): in reading order
 */
struct _AccordReport
{
  char              *title;
  char              *author;
  char              *language;
  AccordReportWords *words;
  char              *marking;
  char              *footer;
  char              *footer_name;
  char              *footer_rest;
  AccordDraftMark    draft;
  int                line;
  GPtrArray         *blocks;
};

gboolean      accord_report_runs_from_right (const AccordReport *report);
/* (transfer none) (nullable): what every page says of the state that it is in */
const char   *accord_report_get_mark      (const AccordReport *report);

/* (transfer full): without blocks; both texts are copied */
AccordReport *accord_report_new           (const char      *title,
                                           const char      *author);
void          accord_report_free          (AccordReport    *report);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordReport, accord_report_free)

/* (transfer full): @text with line feeds alone for line ends of any kind, and
 * U+FFFD for what neither pages nor HTML can hold and what a terminal obeys:
 * control characters, and code points that are no characters.
 */
char         *accord_report_clean         (const char      *text);

/* (transfer full): @text as it is to stand in a line with others, or in lines
 * of its own: what is written from right to left does not turn them round.
 */
char         *accord_report_isolate       (const char      *text);

/* What stands on every page: before its number, where @name (nullable) is
 * shortened for want of room and @text never, and as its marking
 */
void          accord_report_set_footer    (AccordReport    *report,
                                           const char      *name,
                                           const char      *text);
/* (transfer full): with at most @length characters of the name */
char         *accord_report_dup_footer    (const AccordReport *report,
                                           glong            length);
void          accord_report_set_marking   (AccordReport    *report,
                                           const char      *text);

/* Each adds a block at the end; texts are copied, as accord_report_clean() has
 * them.
 */
void          accord_report_add_heading   (AccordReport    *report,
                                           guint            level,
                                           const char      *text);
void          accord_report_add_paragraph (AccordReport    *report,
                                           AccordTextStyle  style,
                                           const char      *text);
/* (transfer none): to be filled with accord_block_add_entry() */
AccordBlock  *accord_report_add_list      (AccordReport    *report);
/* (transfer none): @caption is its name for a reader who does not see it */
AccordBlock  *accord_report_add_table     (AccordReport    *report,
                                           const char      *caption);
AccordBlock  *accord_report_add_chart     (AccordReport    *report,
                                           const char      *caption,
                                           int              line);
AccordBlock  *accord_report_add_lines     (AccordReport    *report);
void          accord_report_add_page_break (AccordReport   *report);
/* What was added last stands on the page of what follows. */
void          accord_report_keep_with_next (AccordReport   *report);

/* A list's entry, or the label of a line to write on */
void          accord_block_add_entry      (AccordBlock     *block,
                                           const char      *text);
void          accord_block_add_column     (AccordBlock     *block,
                                           const char      *title,
                                           double           share);
/* Starts a row; its cells follow in the order of the columns. */
void          accord_block_add_row        (AccordBlock     *block);
void          accord_block_add_text       (AccordBlock     *block,
                                           const char      *text);
/* A cell about @title, with more to say of it in lines below */
void          accord_block_add_titled     (AccordBlock     *block,
                                           const char      *title,
                                           const char      *text);
void          accord_block_add_tally      (AccordBlock       *block,
                                           const AccordTally *tally,
                                           const char        *text);
void          accord_block_add_status     (AccordBlock     *block,
                                           AccordStatus     status,
                                           const char      *text);
/* A cell to write in: a rule behind each of @labels, %NULL at the end */
void          accord_block_add_ruled      (AccordBlock        *block,
                                           const char * const *labels);
void          accord_block_add_point      (AccordBlock       *block,
                                           const char        *title,
                                           const AccordTally *enablers,
                                           const AccordTally *context);

guint         accord_block_get_n_rows     (const AccordBlock *block);
const AccordCell *accord_block_get_cell   (const AccordBlock *block,
                                           guint              row,
                                           guint              column);
guint         accord_block_get_head_column (const AccordBlock *block);

G_END_DECLS
