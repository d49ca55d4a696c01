/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/accord-report.h"
#include "report/accord-type-setting.h"

G_BEGIN_DECLS

/**
 * AccordBoxKind:
 * @ACCORD_BOX_TEXT: lines that may go on over a page's end
 * @ACCORD_BOX_ROW: a table's row, whole unless it is higher than a page
 * @ACCORD_BOX_LINE: a label and a rule to write on
 * @ACCORD_BOX_CHART: a picture
 * @ACCORD_BOX_BREAK: what follows starts a page
 */
typedef enum
{
  ACCORD_BOX_TEXT,
  ACCORD_BOX_ROW,
  ACCORD_BOX_LINE,
  ACCORD_BOX_CHART,
  ACCORD_BOX_BREAK,
} AccordBoxKind;

/**
 * AccordBoxLine:
 * @line: (transfer none): of the cell's layout
 * @top: below the box's upper edge, in points, as are the next two
 * @bottom: at its lower edge
 * @baseline: on which its letters stand
 * @x: where it begins, right of the cell's text
 */
typedef struct
{
  PangoLayoutLine *line;
  double           top;
  double           bottom;
  double           baseline;
  double           x;
} AccordBoxLine;

/**
 * AccordBoxCell:
 * @lines: (element-type AccordBoxLine): measured once: Pango only ever walks
 *   through all lines from the first, which takes too long for each page
 *
 * A part of a box with its own lines.
 */
typedef struct
{
  PangoLayout       *layout;
  GArray            *lines;
  double             x;
  double             width;
  double             text_x;
  double             text_y;
  const AccordTally *tally;
  int                status;
  gboolean           ruled;
} AccordBoxCell;

/**
 * AccordBox:
 * @space: to be left before it, in points, but not at the top of a page
 * @keep: whether it must not be the last thing on a page
 * @header: whether it is a table's head, repeated on each page
 * @row: the table's row, from 0, where it is one
 * @continues: whether it begins in the middle of a paragraph
 * @breaks: whether it ends there
 * @last: whether it is the last box of its block
 *
 * A piece of a report that has been measured.
 */
typedef struct
{
  AccordBoxKind      kind;
  const AccordBlock *block;
  GArray            *cells;
  double             space;
  double             height;
  guint              row;
  gboolean           keep;
  gboolean           header;
  gboolean           continues;
  gboolean           breaks;
  gboolean           last;
} AccordBox;

#define ACCORD_CELL_PADDING 2.8

/* (transfer full) (element-type AccordBox) */
GPtrArray *accord_boxes_new (const AccordReport    *report,
                             const AccordPageSetup *setup,
                             PangoContext          *context);

G_END_DECLS
