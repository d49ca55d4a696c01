/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-report.h"

#include "model/accord-language.h"
#include "model/figures/accord-words.h"

static void
free_cell (gpointer data)
{
  AccordCell *cell = data;

  g_free (cell->text);
  g_free (cell->tally);
  g_free (cell);
}

static void
free_block (gpointer data)
{
  AccordBlock *block = data;

  g_free (block->text);
  g_clear_pointer (&block->entries, g_ptr_array_unref);
  g_clear_pointer (&block->columns, g_array_unref);
  g_clear_pointer (&block->rows, g_ptr_array_unref);
  g_clear_pointer (&block->points, g_array_unref);
  g_free (block);
}

static void
clear_column (gpointer data)
{
  g_free (((AccordColumn *) data)->title);
}

static void
clear_point (gpointer data)
{
  AccordPoint *point = data;

  g_free (point->title);
  g_free (point->enablers_counts);
  g_free (point->context_counts);
}

static gboolean
ends_line (gunichar c)
{
  return c == '\n' || c == '\r' || c == '\v' || c == '\f' || c == 0x85 ||
         c == 0x2028 || c == 0x2029;
}

static gboolean
is_no_character (gunichar c)
{
  return (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
}

char *
accord_report_clean (const char *text)
{
  GString *clean;

  if (text == NULL)
    return NULL;

  clean = g_string_sized_new (strlen (text) + 1);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r' && p[1] == '\n')
        continue;

      if (ends_line (c))
        c = '\n';
      else if (c != '\t' && (g_unichar_iscntrl (c) || is_no_character (c)))
        c = 0xfffd;
      g_string_append_unichar (clean, c);
    }

  return g_string_free (clean, FALSE);
}

static AccordBlock *
add_block (AccordReport    *report,
           AccordBlockKind  kind,
           const char      *text)
{
  AccordBlock *block = g_new0 (AccordBlock, 1);

  block->kind = kind;
  block->text = accord_report_clean (text);
  g_ptr_array_add (report->blocks, block);

  return block;
}

static AccordCell *
add_cell (AccordBlock *block,
          const char  *text)
{
  AccordCell *cell;

  g_assert (block->kind == ACCORD_BLOCK_TABLE);
  g_assert (block->rows->len > 0);

  cell = g_new0 (AccordCell, 1);
  cell->text = accord_report_clean (text != NULL ? text : "");
  cell->status = -1;
  g_ptr_array_add (g_ptr_array_index (block->rows, block->rows->len - 1),
                   cell);

  return cell;
}

gboolean
accord_report_runs_from_right (const AccordReport *report)
{
  static const char * const languages[] = {
    "ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi",
  };

  g_return_val_if_fail (report != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      gsize length = strlen (languages[i]);

      if (g_ascii_strncasecmp (report->language, languages[i], length) == 0 &&
          !g_ascii_isalpha (report->language[length]))
        return TRUE;
    }

  return FALSE;
}

const char *
accord_report_get_mark (const AccordReport *report)
{
  g_return_val_if_fail (report != NULL, NULL);

  switch (report->draft)
    {
    case ACCORD_DRAFT_DRAFT:
      return report->words->draft;
    case ACCORD_DRAFT_AGREED:
      return report->words->agreed;
    case ACCORD_DRAFT_NONE:
    default:
      return NULL;
    }
}

AccordReport *
accord_report_new (const char *title,
                   const char *author)
{
  AccordReport *report = g_new0 (AccordReport, 1);

  report->title = accord_report_clean (title != NULL ? title : "");
  report->author = accord_report_clean (author != NULL ? author : "");
  report->language = g_strdup (accord_language_get_current ());
  report->words = accord_report_words_new ();
  report->marking = g_strdup ("");
  report->footer = g_strdup ("");
  report->footer_name = g_strdup ("");
  report->footer_rest = g_strdup ("");
  report->blocks = g_ptr_array_new_with_free_func (free_block);

  return report;
}

void
accord_report_free (AccordReport *report)
{
  if (report == NULL)
    return;

  g_free (report->title);
  g_free (report->author);
  g_free (report->language);
  accord_report_words_free (report->words);
  g_free (report->marking);
  g_free (report->footer);
  g_free (report->footer_name);
  g_free (report->footer_rest);
  g_ptr_array_unref (report->blocks);
  g_free (report);
}

/* Whether a text could turn round what stands beside it: for its letters, or for
 * characters that say so.
 */
static gboolean
turns_round (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x61c || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
          (c >= 0x2066 && c <= 0x2069))
        return TRUE;

      switch ((int) g_unichar_get_script (c))
        {
        case G_UNICODE_SCRIPT_ARABIC:
        case G_UNICODE_SCRIPT_HEBREW:
        case G_UNICODE_SCRIPT_SYRIAC:
        case G_UNICODE_SCRIPT_THAANA:
        case G_UNICODE_SCRIPT_NKO:
        case G_UNICODE_SCRIPT_ADLAM:
          return TRUE;
        default:
          break;
        }
    }

  return FALSE;
}

char *
accord_report_isolate (const char *text)
{
  g_auto (GStrv) lines = NULL;
  g_autofree char *inner = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (!turns_round (text))
    return g_strdup (text);

  /* FIRST STRONG ISOLATE, POP DIRECTIONAL ISOLATE; no line is isolated beyond
   * its end.
   */
  lines = g_strsplit (text, "\n", -1);
  inner = g_strjoinv ("\xe2\x81\xa9\n\xe2\x81\xa8", lines);

  return g_strconcat ("\xe2\x81\xa8", inner, "\xe2\x81\xa9", NULL);
}

/* Takes no letter from its accents. */
static char *
shorten (const char *name,
         glong       length)
{
  const char *end;
  g_autofree char *begun = NULL;

  if (g_utf8_strlen (name, -1) <= length)
    return g_strdup (name);

  end = g_utf8_offset_to_pointer (name, length);
  while (end > name && g_unichar_iszerowidth (g_utf8_get_char (end)))
    end = g_utf8_prev_char (end);
  begun = g_strndup (name, (gsize) (end - name));

  return g_strconcat (g_strchomp (begun), "…", NULL);
}

char *
accord_report_dup_footer (const AccordReport *report,
                          glong               length)
{
  g_autofree char *name = NULL;
  g_autofree char *isolated = NULL;

  g_return_val_if_fail (report != NULL, NULL);

  if (*report->footer_name == '\0')
    return g_strdup (report->footer_rest);

  name = shorten (report->footer_name, length);
  isolated = accord_report_isolate (name);

  return g_strconcat (isolated, " · ", report->footer_rest, NULL);
}

void
accord_report_set_footer (AccordReport *report,
                          const char   *name,
                          const char   *text)
{
  g_return_if_fail (report != NULL);

  g_free (report->footer_name);
  g_free (report->footer_rest);
  g_free (report->footer);
  report->footer_name = accord_report_clean (name != NULL ? name : "");
  report->footer_rest = accord_report_clean (text);
  report->footer = accord_report_dup_footer (report, G_MAXLONG);
}

void
accord_report_set_marking (AccordReport *report,
                           const char   *text)
{
  g_return_if_fail (report != NULL);

  g_free (report->marking);
  report->marking = accord_report_clean (text);
}

void
accord_report_add_heading (AccordReport *report,
                           guint         level,
                           const char   *text)
{
  AccordBlock *block;

  g_return_if_fail (report != NULL);
  g_return_if_fail (level >= 1 && level <= 3);

  block = add_block (report, ACCORD_BLOCK_HEADING, text);
  block->level = level;
}

void
accord_report_add_paragraph (AccordReport    *report,
                             AccordTextStyle  style,
                             const char      *text)
{
  AccordBlock *block;

  g_return_if_fail (report != NULL);

  block = add_block (report, ACCORD_BLOCK_PARAGRAPH, text);
  block->style = style;
}

AccordBlock *
accord_report_add_list (AccordReport *report)
{
  AccordBlock *block;

  g_return_val_if_fail (report != NULL, NULL);

  block = add_block (report, ACCORD_BLOCK_LIST, NULL);
  block->entries = g_ptr_array_new_with_free_func (g_free);

  return block;
}

AccordBlock *
accord_report_add_table (AccordReport *report,
                         const char   *caption)
{
  AccordBlock *block;

  g_return_val_if_fail (report != NULL, NULL);

  block = add_block (report, ACCORD_BLOCK_TABLE, caption);
  block->columns = g_array_new (FALSE, TRUE, sizeof (AccordColumn));
  g_array_set_clear_func (block->columns, clear_column);
  block->rows =
    g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  return block;
}

AccordBlock *
accord_report_add_chart (AccordReport *report,
                         const char   *caption,
                         int           line)
{
  AccordBlock *block;

  g_return_val_if_fail (report != NULL, NULL);

  block = add_block (report, ACCORD_BLOCK_CHART, caption);
  block->line = line;
  block->points = g_array_new (FALSE, TRUE, sizeof (AccordPoint));
  g_array_set_clear_func (block->points, clear_point);

  return block;
}

AccordBlock *
accord_report_add_lines (AccordReport *report)
{
  AccordBlock *block;

  g_return_val_if_fail (report != NULL, NULL);

  block = add_block (report, ACCORD_BLOCK_LINES, NULL);
  block->entries = g_ptr_array_new_with_free_func (g_free);

  return block;
}

void
accord_report_add_page_break (AccordReport *report)
{
  g_return_if_fail (report != NULL);

  add_block (report, ACCORD_BLOCK_PAGE_BREAK, NULL);
}

void
accord_report_keep_with_next (AccordReport *report)
{
  AccordBlock *block;

  g_return_if_fail (report != NULL && report->blocks->len > 0);

  block = g_ptr_array_index (report->blocks, report->blocks->len - 1);
  block->keep = TRUE;
}

void
accord_block_add_entry (AccordBlock *block,
                        const char  *text)
{
  g_return_if_fail (block != NULL && block->entries != NULL);

  g_ptr_array_add (block->entries, accord_report_clean (text));
}

void
accord_block_add_column (AccordBlock *block,
                         const char  *title,
                         double       share)
{
  AccordColumn column = { accord_report_clean (title), share };

  g_return_if_fail (block != NULL && block->kind == ACCORD_BLOCK_TABLE);

  g_array_append_val (block->columns, column);
}

void
accord_block_add_row (AccordBlock *block)
{
  g_return_if_fail (block != NULL && block->kind == ACCORD_BLOCK_TABLE);

  g_ptr_array_add (block->rows, g_ptr_array_new_with_free_func (free_cell));
}

void
accord_block_add_text (AccordBlock *block,
                       const char  *text)
{
  g_return_if_fail (block != NULL);

  add_cell (block, text);
}

void
accord_block_add_titled (AccordBlock *block,
                         const char  *title,
                         const char  *text)
{
  g_autofree char *clean = NULL;
  g_autofree char *whole = NULL;

  g_return_if_fail (block != NULL);
  g_return_if_fail (title != NULL);

  clean = accord_report_clean (title);
  whole = text != NULL && *text != '\0'
          ? g_strconcat (clean, "\n", text, NULL)
          : g_strdup (clean);
  add_cell (block, whole)->strong = strlen (clean);
}

void
accord_block_add_tally (AccordBlock       *block,
                        const AccordTally *tally,
                        const char        *text)
{
  g_return_if_fail (block != NULL);

  add_cell (block, text)->tally = g_memdup2 (tally, sizeof *tally);
}

void
accord_block_add_status (AccordBlock  *block,
                         AccordStatus  status,
                         const char   *text)
{
  g_return_if_fail (block != NULL);

  add_cell (block, text)->status = status;
}

void
accord_block_add_ruled (AccordBlock        *block,
                        const char * const *labels)
{
  g_autofree char *text = NULL;

  g_return_if_fail (block != NULL);
  g_return_if_fail (labels != NULL);

  text = g_strjoinv ("\n", (char **) labels);
  add_cell (block, text)->ruled = TRUE;
}

void
accord_block_add_point (AccordBlock       *block,
                        const char        *title,
                        const AccordTally *enablers,
                        const AccordTally *context)
{
  AccordPoint point = {
    accord_report_clean (title),
    accord_words_counts (enablers),
    accord_words_counts (context),
    enablers->percent,
    enablers->up_to,
    context->percent,
    context->up_to,
  };

  g_return_if_fail (block != NULL && block->kind == ACCORD_BLOCK_CHART);

  g_array_append_val (block->points, point);
}

guint
accord_block_get_n_rows (const AccordBlock *block)
{
  g_return_val_if_fail (block != NULL && block->rows != NULL, 0);

  return block->rows->len;
}

/**
 * accord_block_get_cell:
 *
 * Returns: (nullable) (transfer none): the cell, or %NULL where a row is
 *   shorter than the table's columns
 */
const AccordCell *
accord_block_get_cell (const AccordBlock *block,
                       guint              row,
                       guint              column)
{
  GPtrArray *cells;

  g_return_val_if_fail (block != NULL && block->rows != NULL, NULL);
  g_return_val_if_fail (row < block->rows->len, NULL);

  cells = g_ptr_array_index (block->rows, row);

  return column < cells->len ? g_ptr_array_index (cells, column) : NULL;
}

static gboolean
holds_status (const AccordBlock *block,
              guint              column)
{
  for (guint r = 0; r < block->rows->len; r++)
    {
      const AccordCell *cell = accord_block_get_cell (block, r, column);

      if (cell != NULL && cell->status >= 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * accord_block_get_head_column:
 *
 * Returns: the column whose cell says what its row is about: the first one that
 *   does not hold statuses, which stand before what they are the status of
 */
guint
accord_block_get_head_column (const AccordBlock *block)
{
  g_return_val_if_fail (block != NULL && block->rows != NULL, 0);

  for (guint c = 0; c < block->columns->len; c++)
    {
      if (!holds_status (block, c))
        return c;
    }

  return 0;
}
