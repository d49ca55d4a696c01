/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-text.h"

#include <string.h>

/* A terminal's, and a mail's, line. */
#define COLUMNS 80
#define GAP 2

/* How wide the columns may be before a last one that takes several lines. */
#define LEADING 28

static guint
measure (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }

  return width;
}

static void
pad (GString *out,
     guint    n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (out, ' ');
}

static void
end_line (GString *out)
{
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  g_string_append_c (out, '\n');
}

/* Appends a word that is longer than any line, broken wherever one ends.
 * Returns the column behind it.
 */
static guint
append_long_word (GString    *out,
                  const char *word,
                  guint       column,
                  guint       indent)
{
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      guint width = g_unichar_iszerowidth (c) ? 0
                    : g_unichar_iswide (c) ? 2 : 1;

      if (column + width > COLUMNS)
        {
          end_line (out);
          pad (out, indent);
          column = indent;
        }
      g_string_append_unichar (out, c);
      column += width;
    }

  return column;
}

/* Appends one line of words, broken at COLUMNS; @first stands before the first
 * line and the others are indented by its width.
 */
static void
append_wrapped (GString    *out,
                const char *first,
                const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint indent = measure (first);
  guint column = indent;
  gboolean begun = FALSE;

  g_string_append (out, first);

  for (guint i = 0; words[i] != NULL; i++)
    {
      guint width = measure (words[i]);

      /* A word, an address perhaps, that is too long for what is left beside
       * the indent stands further out. */
      if (begun ? column + 1 + width > COLUMNS
                : column > 0 && column + width > COLUMNS && width <= COLUMNS)
        {
          end_line (out);
          column = width <= COLUMNS ? MIN (indent, COLUMNS - width) : indent;
          pad (out, column);
        }
      else if (begun)
        {
          g_string_append_c (out, ' ');
          column += 1;
        }

      if (width > COLUMNS)
        {
          column = append_long_word (out, words[i], column,
                                     MIN (indent, COLUMNS / 2));
        }
      else
        {
          g_string_append (out, words[i]);
          column += width;
        }
      begun = TRUE;
    }

  end_line (out);
}

/* Each of @text's own lines, @first before the first of them, also where there
 * is no text at all.
 */
static void
append_lines (GString    *out,
              const char *first,
              const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *rest = g_strnfill (measure (first), ' ');

  if (lines[0] == NULL)
    append_wrapped (out, first, "");

  for (guint i = 0; lines[i] != NULL; i++)
    append_wrapped (out, i == 0 ? first : rest, lines[i]);
}

static void
append_heading (GString           *out,
                const AccordBlock *block)
{
  append_wrapped (out, "", block->text);

  if (block->level < 3)
    {
      guint width = MIN (measure (block->text), COLUMNS);

      for (guint i = 0; i < width; i++)
        g_string_append_c (out, block->level == 1 ? '=' : '-');
      g_string_append_c (out, '\n');
    }
}

/* The widths of the columns where each of a row's cells fits in one line, and
 * the last one, at least, in what is left of it; or NULL. */
static guint *
fit_columns (const AccordBlock *block)
{
  g_autofree guint *widths = g_new0 (guint, block->columns->len + 1);
  guint n = block->columns->len;
  guint total = 0;

  for (guint c = 0; c < n; c++)
    {
      const AccordColumn *column =
        &g_array_index (block->columns, AccordColumn, c);

      widths[c] = measure (column->title);

      for (guint r = 0; r < accord_block_get_n_rows (block); r++)
        {
          const AccordCell *cell = accord_block_get_cell (block, r, c);

          if (cell != NULL &&
              (cell->ruled ||
               (c + 1 < n && strchr (cell->text, '\n') != NULL)))
            return NULL;
          if (cell != NULL)
            widths[c] = MAX (widths[c], measure (cell->text));
        }

      if (c + 1 == n && total + widths[c] > COLUMNS && total <= LEADING)
        widths[c] = COLUMNS - total;
      total += widths[c] + GAP;
    }

  return total <= COLUMNS + GAP ? g_steal_pointer (&widths) : NULL;
}

static void
append_aligned_row (GString     *out,
                    const char **texts,
                    guint        n,
                    const guint *widths)
{
  g_autoptr (GString) lead = g_string_new (NULL);

  for (guint c = 0; c + 1 < n; c++)
    {
      g_string_append (lead, texts[c]);
      pad (lead, widths[c] - measure (texts[c]) + GAP);
    }

  append_lines (out, lead->str, n > 0 ? texts[n - 1] : "");
}

static void
append_aligned (GString           *out,
                const AccordBlock *block,
                const guint       *widths)
{
  guint n = block->columns->len;
  g_autofree const char **texts = g_new0 (const char *, n + 1);

  for (guint c = 0; c < n; c++)
    texts[c] = g_array_index (block->columns, AccordColumn, c).title;
  append_aligned_row (out, texts, n, widths);

  for (guint r = 0; r < accord_block_get_n_rows (block); r++)
    {
      for (guint c = 0; c < n; c++)
        {
          const AccordCell *cell = accord_block_get_cell (block, r, c);

          texts[c] = cell != NULL ? cell->text : "";
        }
      append_aligned_row (out, texts, n, widths);
    }
}

/* The label, and after it room to write in to the end of the line */
static void
append_rule (GString    *out,
             const char *indent,
             const char *label)
{
  guint column = measure (indent);

  g_string_append (out, indent);
  if (*label != '\0')
    {
      g_string_append_printf (out, "%s ", label);
      column += measure (label) + 1;
    }
  for (; column < COLUMNS; column++)
    g_string_append_c (out, '_');
  g_string_append_c (out, '\n');
}

static void
append_rules (GString    *out,
              const char *indent,
              const char *labels)
{
  g_auto (GStrv) lines = g_strsplit (labels, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    append_rule (out, indent, lines[i]);
}

/* Where the columns are too wide for a line: what the row is about, below it
 * each other cell behind its column's title, so that nothing has to be read
 * across, and then what else there is to say.
 */
static void
append_records (GString            *out,
                const AccordReport *report,
                const AccordBlock  *block)
{
  guint head = accord_block_get_head_column (block);

  for (guint r = 0; r < accord_block_get_n_rows (block); r++)
    {
      const AccordCell *about = accord_block_get_cell (block, r, head);
      g_auto (GStrv) lines = g_strsplit (about != NULL ? about->text : "",
                                         "\n", 2);

      append_lines (out, "- ", lines[0] != NULL ? lines[0] : "");

      for (guint c = 0; c < block->columns->len; c++)
        {
          const AccordCell *cell = accord_block_get_cell (block, r, c);
          g_autofree char *line = NULL;

          if (c == head || cell == NULL || *cell->text == '\0' || cell->ruled)
            continue;

          line = accord_report_words_dup_titled (
            report->words,
            g_array_index (block->columns, AccordColumn, c).title, cell->text);
          append_lines (out, "    ", line);
        }

      if (lines[0] != NULL && lines[1] != NULL)
        append_lines (out, "    ", lines[1]);

      for (guint c = 0; c < block->columns->len; c++)
        {
          const AccordCell *cell = accord_block_get_cell (block, r, c);

          if (cell != NULL && cell->ruled)
            append_rules (out, "    ", cell->text);
        }
    }
}

static void
append_table (GString            *out,
              const AccordReport *report,
              const AccordBlock  *block)
{
  g_autofree guint *widths = fit_columns (block);

  if (widths != NULL)
    append_aligned (out, block, widths);
  else
    append_records (out, report, block);
}

/* The label, and after it room to write in */
static void
append_write_line (GString    *out,
                   const char *label)
{
  if (*label != '\0')
    g_string_append_printf (out, "%s ", label);
  g_string_append (out, "______________________\n");
}

/**
 * accord_report_to_text:
 * @report: a report
 *
 * For a terminal or an e-mail: 80 columns, no boxes that a screen reader
 * stumbles on.
 *
 * Returns: (transfer full): UTF-8 text that ends with a line end
 */
GBytes *
accord_report_to_text (const AccordReport *report)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (report != NULL, NULL);

  if (*report->marking != '\0')
    append_wrapped (out, "", report->marking);
  if (accord_report_get_mark (report) != NULL)
    append_wrapped (out, "", accord_report_get_mark (report));

  for (guint i = 0; i < report->blocks->len; i++)
    {
      const AccordBlock *block = g_ptr_array_index (report->blocks, i);

      if (block->kind == ACCORD_BLOCK_CHART ||
          block->kind == ACCORD_BLOCK_PAGE_BREAK)
        continue;

      if (out->len > 0)
        g_string_append_c (out, '\n');

      switch (block->kind)
        {
        case ACCORD_BLOCK_HEADING:
          append_heading (out, block);
          break;
        case ACCORD_BLOCK_PARAGRAPH:
          append_lines (out, "", block->text);
          break;
        case ACCORD_BLOCK_LIST:
          for (guint e = 0; e < block->entries->len; e++)
            append_lines (out, "- ", g_ptr_array_index (block->entries, e));
          break;
        case ACCORD_BLOCK_TABLE:
          append_table (out, report, block);
          break;
        case ACCORD_BLOCK_LINES:
          for (guint e = 0; e < block->entries->len; e++)
            append_write_line (out, g_ptr_array_index (block->entries, e));
          break;
        case ACCORD_BLOCK_CHART:
        case ACCORD_BLOCK_PAGE_BREAK:
        default:
          g_assert_not_reached ();
        }
    }

  if (*report->footer != '\0')
    {
      g_string_append_c (out, '\n');
      append_wrapped (out, "", report->footer);
    }

  /* A tab has no width of its own. */
  g_strdelimit (out->str, "\t", ' ');

  return g_string_free_to_bytes (g_steal_pointer (&out));
}
