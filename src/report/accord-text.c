/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-text.h"

#include <glib/gi18n-lib.h>

/* A terminal's, and a mail's, line. */
#define COLUMNS 80
#define GAP 2

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

      if (begun && column + 1 + width > COLUMNS)
        {
          g_string_append_c (out, '\n');
          pad (out, indent);
          column = indent;
        }
      else if (begun)
        {
          g_string_append_c (out, ' ');
          column += 1;
        }

      g_string_append (out, words[i]);
      column += width;
      begun = TRUE;
    }

  g_string_append_c (out, '\n');
}

static void
append_lines (GString    *out,
              const char *first,
              const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *rest = g_strnfill (measure (first), ' ');

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

/* The widths of the columns where every cell fits in its own line, or NULL. */
static guint *
fit_columns (const AccordBlock *block)
{
  g_autofree guint *widths = g_new0 (guint, block->columns->len + 1);
  guint total = 0;

  for (guint c = 0; c < block->columns->len; c++)
    {
      const AccordColumn *column =
        &g_array_index (block->columns, AccordColumn, c);

      widths[c] = measure (column->title);

      for (guint r = 0; r < accord_block_get_n_rows (block); r++)
        {
          const AccordCell *cell = accord_block_get_cell (block, r, c);

          if (cell != NULL && strchr (cell->text, '\n') != NULL)
            return NULL;
          if (cell != NULL)
            widths[c] = MAX (widths[c], measure (cell->text));
        }

      total += widths[c] + (c > 0 ? GAP : 0);
    }

  return total <= COLUMNS ? g_steal_pointer (&widths) : NULL;
}

static void
append_padded (GString    *out,
               const char *text,
               guint       width,
               gboolean    last)
{
  g_string_append (out, text);
  if (!last)
    pad (out, width - measure (text) + GAP);
}

static void
append_aligned (GString           *out,
                const AccordBlock *block,
                const guint       *widths)
{
  guint n = block->columns->len;

  for (guint c = 0; c < n; c++)
    append_padded (out,
                   g_array_index (block->columns, AccordColumn, c).title,
                   widths[c], c + 1 == n);
  g_string_append_c (out, '\n');

  for (guint r = 0; r < accord_block_get_n_rows (block); r++)
    {
      for (guint c = 0; c < n; c++)
        {
          const AccordCell *cell = accord_block_get_cell (block, r, c);

          append_padded (out, cell != NULL ? cell->text : "",
                         widths[c], c + 1 == n);
        }
      g_string_append_c (out, '\n');
    }
}

/* Where the columns are too wide for a line: the first cell, and below it each
 * other one behind its column's title, so that nothing has to be read across.
 */
static void
append_records (GString           *out,
                const AccordBlock *block)
{
  for (guint r = 0; r < accord_block_get_n_rows (block); r++)
    {
      for (guint c = 0; c < block->columns->len; c++)
        {
          const AccordCell *cell = accord_block_get_cell (block, r, c);
          g_autofree char *lead = NULL;

          if (cell == NULL || *cell->text == '\0')
            continue;

          lead = c == 0
                 ? g_strdup ("")
                 /* Translators: a column's title, before what it holds */
                 : g_strdup_printf (_("  %s: "),
                                    g_array_index (block->columns,
                                                   AccordColumn, c).title);
          if (c == 0)
            append_lines (out, "", cell->text);
          else
            {
              g_autofree char *line = g_strconcat (lead, cell->text, NULL);

              append_lines (out, "  ", line + 2);
            }
        }
    }
}

static void
append_table (GString           *out,
              const AccordBlock *block)
{
  g_autofree guint *widths = fit_columns (block);

  if (widths != NULL)
    append_aligned (out, block, widths);
  else
    append_records (out, block);
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
          append_table (out, block);
          break;
        case ACCORD_BLOCK_LINES:
          for (guint e = 0; e < block->entries->len; e++)
            g_string_append_printf (out, "%s ______________________\n",
                                    (char *) g_ptr_array_index (block->entries,
                                                                e));
          break;
        case ACCORD_BLOCK_CHART:
        case ACCORD_BLOCK_PAGE_BREAK:
        default:
          g_assert_not_reached ();
        }
    }

  return g_string_free_to_bytes (g_steal_pointer (&out));
}
