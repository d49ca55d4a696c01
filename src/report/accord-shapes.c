/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-shapes.h"

/* Above so many items the cells would be too small to be told apart. */
#define MAX_CELLS 12
#define CELL_RATIO 1.9
#define CELL_GAP 0.3
#define BAR_RATIO 16.0

static const AccordStatus order[] = {
  ACCORD_STATUS_IN_PLACE,
  ACCORD_STATUS_PARTLY,
  ACCORD_STATUS_NOT_IN_PLACE,
  ACCORD_STATUS_DONT_KNOW,
  ACCORD_STATUS_NONE,
};

double
accord_shapes_get_segments_width (const AccordTally *tally,
                                  double             height)
{
  if (tally->of == 0)
    return 0;
  if (tally->of > MAX_CELLS)
    return height * BAR_RATIO;

  return tally->of * height * CELL_RATIO + (tally->of - 1) * height * CELL_GAP;
}

static void
stroke_edge (cairo_t *cr,
             double   x,
             double   y,
             double   width,
             double   height,
             gboolean dashed)
{
  double dash[] = { 1.6, 1.2 };

  cairo_save (cr);
  cairo_set_line_width (cr, 0.9);
  if (dashed)
    cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0);
  cairo_rectangle (cr, x + 0.45, y + 0.45, width - 0.9, height - 0.9);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
fill (cairo_t *cr,
      double   x,
      double   y,
      double   width,
      double   height)
{
  cairo_rectangle (cr, x, y, width, height);
  cairo_fill (cr);
}

static void
draw_cells (cairo_t           *cr,
            const AccordTally *tally,
            double             x,
            double             y,
            double             height)
{
  double width = height * CELL_RATIO;

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      for (guint n = 0; n < tally->counts[order[i]]; n++)
        {
          gboolean unknown = order[i] == ACCORD_STATUS_DONT_KNOW ||
                             order[i] == ACCORD_STATUS_NONE;

          stroke_edge (cr, x, y, width, height, unknown);
          if (order[i] == ACCORD_STATUS_IN_PLACE)
            fill (cr, x, y, width, height);
          else if (order[i] == ACCORD_STATUS_PARTLY)
            fill (cr, x, y, width / 2, height);

          x += width + height * CELL_GAP;
        }
    }
}

/**
 * accord_shapes_draw_segments:
 * @line: the percentage where the mark falls, or 0 for none
 * @x: of the left edge, in points
 * @y: of the upper edge
 * @height: of the cells
 *
 * Full, half, hollow, dashed; a plain bar above twelve (interface, Segment
 * bar).  Cells of one size have no place for the mark where items weigh
 * differently.
 */
void
accord_shapes_draw_segments (cairo_t           *cr,
                             const AccordTally *tally,
                             int                line,
                             double             x,
                             double             y,
                             double             height)
{
  double width = accord_shapes_get_segments_width (tally, height);

  if (tally->of == 0)
    return;

  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);

  if (tally->of <= MAX_CELLS)
    {
      draw_cells (cr, tally, x, y, height);
    }
  else
    {
      stroke_edge (cr, x, y, width, height, FALSE);
      fill (cr, x, y, width * MAX (tally->percent, 0) / 100, height);
    }

  if (line > 0 && (!tally->weighted || tally->of > MAX_CELLS))
    {
      double at = x + width * line / 100;

      cairo_set_line_width (cr, 0.9);
      cairo_move_to (cr, at, y - 2);
      cairo_line_to (cr, at, y);
      cairo_move_to (cr, at, y + height);
      cairo_line_to (cr, at, y + height + 2);
      cairo_stroke (cr);
    }

  cairo_restore (cr);
}

static void
draw_question (cairo_t *cr,
               double   x,
               double   y,
               double   size)
{
  cairo_arc (cr, x + size / 2, y + size * 0.38, size * 0.16, G_PI, G_PI * 2.4);
  cairo_line_to (cr, x + size / 2, y + size * 0.66);
  cairo_stroke (cr);
  cairo_arc (cr, x + size / 2, y + size * 0.8, size * 0.06, 0, G_PI * 2);
  cairo_fill (cr);
}

/**
 * accord_shapes_draw_status:
 *
 * The box of interface.md, section 6, for paper: filled with a tick, lower half
 * filled, empty, a question mark, a dash, dashed.
 */
void
accord_shapes_draw_status (cairo_t      *cr,
                           AccordStatus  status,
                           double        x,
                           double        y,
                           double        size)
{
  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  stroke_edge (cr, x, y, size, size, status == ACCORD_STATUS_NONE);
  cairo_set_line_width (cr, size * 0.12);

  switch (status)
    {
    case ACCORD_STATUS_IN_PLACE:
      fill (cr, x, y, size, size);
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_move_to (cr, x + size * 0.22, y + size * 0.52);
      cairo_line_to (cr, x + size * 0.42, y + size * 0.72);
      cairo_line_to (cr, x + size * 0.78, y + size * 0.3);
      cairo_stroke (cr);
      break;
    case ACCORD_STATUS_PARTLY:
      fill (cr, x, y + size / 2, size, size / 2);
      break;
    case ACCORD_STATUS_DONT_KNOW:
      draw_question (cr, x, y, size);
      break;
    case ACCORD_STATUS_NOT_APPLICABLE:
      cairo_move_to (cr, x + size * 0.25, y + size / 2);
      cairo_line_to (cr, x + size * 0.75, y + size / 2);
      cairo_stroke (cr);
      break;
    case ACCORD_STATUS_NONE:
    case ACCORD_STATUS_NOT_IN_PLACE:
    default:
      break;
    }

  cairo_restore (cr);
}
