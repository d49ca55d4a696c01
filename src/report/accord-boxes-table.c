/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-boxes.h"

#include "report/accord-boxes-private.h"

/* Between one column's text and the next one's. */
#define COLUMN_GAP 4.0

/* Of a status's shape, with the segments' height the same */
#define SHAPE 10.0

/* What the longest word of @text needs. */
static double
get_word_width (AccordBoxMaker *maker,
                AccordTypeRole  role,
                const char     *text)
{
  g_autoptr (PangoLayout) layout =
    accord_type_setting_new_layout (maker->context, role,
                                    maker->setup->text_size, -1, text);
  int width;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_width (layout, 0);
  pango_layout_get_size (layout, &width, NULL);

  return (double) width / PANGO_SCALE + 2 * ACCORD_CELL_PADDING + COLUMN_GAP
         + 0.5;
}

static double
get_status_indent (AccordBoxMaker *maker)
{
  return SHAPE * maker->unit + 4;
}

/* What a column's title and its statuses need. */
static double
get_least_width (AccordBoxMaker    *maker,
                 const AccordBlock *block,
                 guint              column)
{
  double least = get_word_width (
    maker, ACCORD_TYPE_ROLE_CELL_HEADER,
    g_array_index (block->columns, AccordColumn, column).title);
  gboolean measured[ACCORD_STATUS_NOT_APPLICABLE + 1] = { FALSE };

  for (guint r = 0; r < accord_block_get_n_rows (block); r++)
    {
      const AccordCell *cell = accord_block_get_cell (block, r, column);

      if (cell == NULL || cell->status < 0 || measured[cell->status])
        continue;

      measured[cell->status] = TRUE;
      least = MAX (least, get_status_indent (maker)
                          + get_word_width (maker, ACCORD_TYPE_ROLE_CELL,
                                            cell->text));
    }

  return least;
}

/* No title and no status is broken within a word: what one column lacks the
 * widest gives.
 */
static void
widen_columns (AccordBoxMaker    *maker,
               const AccordBlock *block,
               double            *widths)
{
  guint n = block->columns->len;

  for (guint c = 0; c < n; c++)
    {
      double least = get_least_width (maker, block, c);
      guint widest = 0;

      for (guint k = 1; k < n; k++)
        {
          if (widths[k] > widths[widest])
            widest = k;
        }

      if (widths[c] < least && widest != c &&
          widths[widest] - (least - widths[c]) > least)
        {
          widths[widest] -= least - widths[c];
          widths[c] = least;
        }
    }
}

static double *
share_width (AccordBoxMaker    *maker,
             const AccordBlock *block)
{
  double *widths = g_new (double, block->columns->len + 1);
  double total = 0;

  for (guint c = 0; c < block->columns->len; c++)
    total += g_array_index (block->columns, AccordColumn, c).share;
  for (guint c = 0; c < block->columns->len; c++)
    widths[c] = maker->width
                * g_array_index (block->columns, AccordColumn, c).share / total;

  widen_columns (maker, block, widths);

  return widths;
}

static double
get_cell_width (const AccordBlock *block,
                const double      *widths,
                guint              column)
{
  double gap = column + 1 < block->columns->len ? COLUMN_GAP : 0;

  return widths[column] - ACCORD_CELL_PADDING - gap;
}

static void
measure_row (AccordBox *box)
{
  for (guint i = 0; i < box->cells->len; i++)
    {
      AccordBoxCell *cell = &g_array_index (box->cells, AccordBoxCell, i);
      double height = cell->text_y + accord_boxes_get_height (cell->layout)
                      + ACCORD_CELL_PADDING;

      box->height = MAX (box->height, height);
    }
}

static void
add_row (AccordBoxMaker    *maker,
         const AccordBlock *block,
         const double      *widths,
         guint              r)
{
  AccordBox *box = accord_boxes_add (maker, ACCORD_BOX_ROW, block, 0);
  double size = SHAPE * maker->unit;
  double x = 0;

  box->row = r;
  box->last = r + 1 == accord_block_get_n_rows (block);

  for (guint c = 0; c < block->columns->len; c++)
    {
      const AccordCell *cell = accord_block_get_cell (block, r, c);
      double indent = ACCORD_CELL_PADDING;
      AccordBoxCell *part;

      if (cell != NULL && cell->status >= 0)
        indent += get_status_indent (maker);

      part = accord_box_add_cell (maker, box, ACCORD_TYPE_ROLE_CELL, x,
                                  get_cell_width (block, widths, c), indent,
                                  cell != NULL ? cell->text : "");
      part->text_y = ACCORD_CELL_PADDING;
      if (cell != NULL)
        {
          accord_type_setting_set_strong (part->layout, cell->strong);
          if (cell->ruled)
            accord_type_setting_set_roomy (part->layout);
          part->ruled = cell->ruled;
          part->status = cell->status;
          part->tally = cell->tally;
        }
      if (part->tally != NULL && part->tally->of > 0)
        part->text_y += size;

      x += widths[c];
    }

  measure_row (box);
}

void
accord_boxes_add_table (AccordBoxMaker    *maker,
                        const AccordBlock *block)
{
  g_autofree double *widths = share_width (maker, block);
  gboolean after_rule = maker->previous != NULL &&
                        maker->previous->kind == ACCORD_BLOCK_LINES;
  AccordBox *head = accord_boxes_add (maker, ACCORD_BOX_ROW, block,
                                      after_rule ? 10 : 4);
  double x = 0;
  guint first;

  head->header = TRUE;
  head->keep = TRUE;
  head->last = accord_block_get_n_rows (block) == 0;

  for (guint c = 0; c < block->columns->len; c++)
    {
      const char *title = g_array_index (block->columns, AccordColumn, c).title;
      AccordBoxCell *cell =
        accord_box_add_cell (maker, head, ACCORD_TYPE_ROLE_CELL_HEADER, x,
                             get_cell_width (block, widths, c),
                             ACCORD_CELL_PADDING, title);

      cell->text_y = ACCORD_CELL_PADDING;
      x += widths[c];
    }

  measure_row (head);

  first = maker->boxes->len;
  for (guint r = 0; r < accord_block_get_n_rows (block); r++)
    add_row (maker, block, widths, r);
  accord_boxes_keep_ends (maker, first);
}
