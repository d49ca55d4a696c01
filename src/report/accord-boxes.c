/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-boxes.h"

#include "report/accord-boxes-private.h"
#include "report/accord-watch.h"

#define BULLET_INDENT 12.0
#define CHART_RATIO 0.62
#define CHART_OVER_TIME_RATIO 0.22

/* Of a chart over time, for counts and dates, in sizes of the text */
#define CHART_LABELS 5.5

/* A rule to write on that would be shorter stands below its label. */
#define MIN_RULE 110.0

/* One that shares its line with others may be shorter. */
#define MIN_RULE_BESIDE 60.0

/* Before a rule to write on: in type, and by hand. */
#define LINE_SPACE 7.0
#define ROOMY_LINE_SPACE 11.0

/* Two rows or entries that are no higher than this part of a page stand
 * together at either end of their table or list; a paragraph that is no higher
 * with the table that it introduces.
 */
#define END_PART 0.2

static void
clear_cell (gpointer data)
{
  AccordBoxCell *cell = data;

  g_clear_pointer (&cell->lines, g_array_unref);
  g_clear_object (&cell->layout);
}

static void
free_box (gpointer data)
{
  AccordBox *box = data;

  g_clear_pointer (&box->cells, g_array_unref);
  g_free (box);
}

AccordBox *
accord_boxes_add (AccordBoxMaker    *maker,
                  AccordBoxKind      kind,
                  const AccordBlock *block,
                  double             space)
{
  AccordBox *box = g_new0 (AccordBox, 1);

  box->kind = kind;
  box->block = block;
  box->space = space * maker->unit;
  box->cells = g_array_new (FALSE, TRUE, sizeof (AccordBoxCell));
  g_array_set_clear_func (box->cells, clear_cell);
  g_ptr_array_add (maker->boxes, box);

  return box;
}

double
accord_boxes_get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);

  return (double) height / PANGO_SCALE;
}

AccordBoxCell *
accord_box_add_cell (AccordBoxMaker *maker,
                     AccordBox      *box,
                     AccordTypeRole  role,
                     double          x,
                     double          width,
                     double          indent,
                     const char     *text)
{
  AccordBoxCell cell = { 0 };

  cell.layout = accord_type_setting_new_layout (maker->context, role,
                                                maker->setup->text_size,
                                                MAX (width - indent, 1), text);
  cell.x = x;
  cell.width = width;
  cell.text_x = x + indent;
  cell.status = -1;
  g_array_append_val (box->cells, cell);

  return &g_array_index (box->cells, AccordBoxCell, box->cells->len - 1);
}

static void
add_heading (AccordBoxMaker    *maker,
             const AccordBlock *block)
{
  static const struct
  {
    AccordTypeRole role;
    double         space;
  } looks[] = {
    { ACCORD_TYPE_ROLE_TITLE, 14 },
    { ACCORD_TYPE_ROLE_HEADING, 6 },
    { ACCORD_TYPE_ROLE_SUBHEADING, 7 },
  };
  AccordBox *box = accord_boxes_add (maker, ACCORD_BOX_TEXT, block,
                                     looks[block->level - 1].space);
  AccordBoxCell *cell = accord_box_add_cell (maker, box,
                                             looks[block->level - 1].role,
                                             0, maker->width, 0, block->text);

  box->height = accord_boxes_get_height (cell->layout);
  box->keep = TRUE;
  box->last = TRUE;
}

double
accord_boxes_get_end_limit (AccordBoxMaker *maker)
{
  return END_PART * (maker->setup->height - 2 * maker->setup->margin);
}

void
accord_boxes_keep_ends (AccordBoxMaker *maker,
                        guint           first)
{
  double limit = accord_boxes_get_end_limit (maker);
  guint n = maker->boxes->len;
  const guint ends[] = { first, n - 2 };

  if (n < first + 2)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      AccordBox *box = g_ptr_array_index (maker->boxes, ends[i]);
      AccordBox *next = g_ptr_array_index (maker->boxes, ends[i] + 1);

      if (box->height + next->height <= limit)
        box->keep = TRUE;
    }
}

static void
add_list (AccordBoxMaker    *maker,
          const AccordBlock *block)
{
  guint first = maker->boxes->len;

  for (guint i = 0; i < block->entries->len; i++)
    {
      AccordBox *box = accord_boxes_add (maker, ACCORD_BOX_TEXT, block,
                                         i > 0 ? 1.5 : 4);
      double indent = BULLET_INDENT * maker->unit;
      AccordBoxCell *bullet = accord_box_add_cell (maker, box,
                                                   ACCORD_TYPE_ROLE_BODY,
                                                   0, indent, 0, "•");
      AccordBoxCell *cell;

      bullet->width = 0;
      cell = accord_box_add_cell (maker, box, ACCORD_TYPE_ROLE_BODY, indent,
                                  maker->width - indent, 0,
                                  g_ptr_array_index (block->entries, i));
      box->height = accord_boxes_get_height (cell->layout);
      box->row = i;
      box->last = i + 1 == block->entries->len;
    }

  accord_boxes_keep_ends (maker, first);
}

/* All in one line, the first twice as wide as each other one, where that leaves
 * enough of every rule; %FALSE where it does not.
 */
static gboolean
add_lines_beside (AccordBoxMaker    *maker,
                  const AccordBlock *block)
{
  guint n = block->entries->len;
  double gap = 8 * maker->unit;
  double part = (maker->width - gap * (n - 1)) / (n + 1);
  AccordBox *box = accord_boxes_add (maker, ACCORD_BOX_LINE, block, LINE_SPACE);
  double x = 0;

  for (guint i = 0; i < n; i++)
    {
      double width = i == 0 ? 2 * part : part;
      AccordBoxCell *cell =
        accord_box_add_cell (maker, box, ACCORD_TYPE_ROLE_BODY, x, width, 0,
                             g_ptr_array_index (block->entries, i));
      int label;

      pango_layout_get_size (cell->layout, &label, NULL);
      box->height = MAX (box->height,
                         accord_boxes_get_height (cell->layout) + 2);
      if (width - (double) label / PANGO_SCALE < MIN_RULE_BESIDE * maker->unit)
        {
          g_ptr_array_set_size (maker->boxes, (int) maker->boxes->len - 1);
          return FALSE;
        }
      x += width + gap;
    }

  box->last = TRUE;

  return TRUE;
}

static void
add_lines (AccordBoxMaker    *maker,
           const AccordBlock *block)
{
  if (block->beside && add_lines_beside (maker, block))
    return;

  for (guint i = 0; i < block->entries->len; i++)
    {
      AccordBox *box = accord_boxes_add (maker, ACCORD_BOX_LINE, block,
                                         block->roomy ? ROOMY_LINE_SPACE
                                                      : LINE_SPACE);
      AccordBoxCell *cell =
        accord_box_add_cell (maker, box, ACCORD_TYPE_ROLE_BODY, 0, maker->width,
                             0, g_ptr_array_index (block->entries, i));
      int width;

      box->height = accord_boxes_get_height (cell->layout) + 2;
      pango_layout_get_size (cell->layout, &width, NULL);
      if (maker->width - (double) width / PANGO_SCALE < MIN_RULE * maker->unit)
        box->height += 18 * maker->unit;
      box->row = i;
      box->last = i + 1 == block->entries->len;
    }
}

static void
add_chart (AccordBoxMaker    *maker,
           const AccordBlock *block)
{
  AccordBox *box = accord_boxes_add (maker, ACCORD_BOX_CHART, block, 8);
  double height = block->over_time
                  ? maker->width * CHART_OVER_TIME_RATIO +
                    maker->setup->text_size * CHART_LABELS
                  : maker->width * CHART_RATIO;

  box->height = MIN (height,
                     (maker->setup->height - 2 * maker->setup->margin) * 0.5);
  box->keep = block->keep;
  box->last = TRUE;
}

static void
measure_lines (AccordBoxCell *cell)
{
  PangoLayoutIter *iter = pango_layout_get_iter (cell->layout);

  cell->lines = g_array_new (FALSE, FALSE, sizeof (AccordBoxLine));

  do
    {
      AccordBoxLine line = { pango_layout_iter_get_line_readonly (iter) };
      PangoRectangle logical;
      int y0, y1;

      pango_layout_iter_get_line_yrange (iter, &y0, &y1);
      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      line.top = cell->text_y + (double) y0 / PANGO_SCALE;
      line.bottom = cell->text_y + (double) y1 / PANGO_SCALE;
      line.baseline = cell->text_y
                      + (double) pango_layout_iter_get_baseline (iter)
                      / PANGO_SCALE;
      line.x = (double) logical.x / PANGO_SCALE;
      g_array_append_val (cell->lines, line);
    }
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
}

/* When all that changes a layout is done. */
static void
measure_all_lines (GPtrArray *boxes)
{
  for (guint b = 0; b < boxes->len; b++)
    {
      AccordBox *box = g_ptr_array_index (boxes, b);

      for (guint c = 0; c < box->cells->len; c++)
        measure_lines (&g_array_index (box->cells, AccordBoxCell, c));
    }
}

/**
 * accord_boxes_new:
 * @report: outlives what is returned
 * @setup: the page; with it all widths are known
 * @context: from accord_type_setting_new_context()
 *
 * Returns: (transfer full) (element-type AccordBox): every block in boxes whose
 *   heights are known, in reading order
 */
GPtrArray *
accord_boxes_new (const AccordReport    *report,
                  const AccordPageSetup *setup,
                  PangoContext          *context)
{
  AccordBoxMaker maker = {
    g_ptr_array_new_with_free_func (free_box),
    setup,
    context,
    setup->width - 2 * setup->margin,
    setup->text_size / ACCORD_TEXT_SIZE,
  };

  for (guint i = 0;
       i < report->blocks->len && accord_watch_goes_on ();
       i++)
    {
      const AccordBlock *block = g_ptr_array_index (report->blocks, i);

      switch (block->kind)
        {
        case ACCORD_BLOCK_HEADING:
          add_heading (&maker, block);
          break;
        case ACCORD_BLOCK_PARAGRAPH:
          accord_boxes_add_paragraph (
            &maker, block,
            i + 1 < report->blocks->len
            ? g_ptr_array_index (report->blocks, i + 1) : NULL);
          break;
        case ACCORD_BLOCK_LIST:
          add_list (&maker, block);
          break;
        case ACCORD_BLOCK_TABLE:
          accord_boxes_add_table (&maker, block);
          break;
        case ACCORD_BLOCK_CHART:
          add_chart (&maker, block);
          break;
        case ACCORD_BLOCK_LINES:
          add_lines (&maker, block);
          break;
        case ACCORD_BLOCK_PAGE_BREAK:
          accord_boxes_add (&maker, ACCORD_BOX_BREAK, block, 0);
          break;
        default:
          g_assert_not_reached ();
        }

      maker.previous = block;
    }

  measure_all_lines (maker.boxes);

  return maker.boxes;
}
