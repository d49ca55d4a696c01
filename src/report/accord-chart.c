/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-chart.h"

#include "report/accord-chart-private.h"
#include "report/accord-type-setting.h"

#define LEGEND_SHARE 0.42

typedef struct
{
  cairo_t                 *cr;
  const AccordReportWords *words;
  PangoContext            *context;
  double                   text_size;
  double                   x;
  double                   y;
  double                   width;
  double                   height;
} Plot;

/* Centred on @x, its upper edge at @y; returns the height. */
static double
draw_label (const Plot *plot,
            const char *text,
            double      x,
            double      y,
            double      align,
            double      width)
{
  g_autoptr (PangoLayout) layout = NULL;
  int w, h;

  layout = accord_type_setting_new_layout (plot->context,
                                           ACCORD_TYPE_ROLE_CAPTION,
                                           plot->text_size, width, text);
  pango_layout_get_size (layout, &w, &h);
  cairo_move_to (plot->cr, x - align * w / PANGO_SCALE, y);
  pango_cairo_show_layout (plot->cr, layout);

  return (double) h / PANGO_SCALE;
}

static double
get_x (const Plot *plot,
       int         percent)
{
  return plot->x + plot->width * percent / 100;
}

static double
get_y (const Plot *plot,
       int         percent)
{
  return plot->y + plot->height * (100 - percent) / 100;
}

static void
draw_frame (const Plot *plot,
            int         line)
{
  double dash[] = { 3, 2 };
  g_autofree char *name = NULL;

  cairo_set_line_width (plot->cr, 0.8);
  cairo_rectangle (plot->cr, plot->x, plot->y, plot->width, plot->height);
  cairo_stroke (plot->cr);

  cairo_save (plot->cr);
  cairo_set_dash (plot->cr, dash, 2, 0);
  cairo_move_to (plot->cr, get_x (plot, line), plot->y);
  cairo_line_to (plot->cr, get_x (plot, line), plot->y + plot->height);
  cairo_move_to (plot->cr, plot->x, get_y (plot, line));
  cairo_line_to (plot->cr, plot->x + plot->width, get_y (plot, line));
  cairo_stroke (plot->cr);
  cairo_restore (plot->cr);

  name = accord_report_words_dup_line (plot->words, line);
  draw_label (plot, name, get_x (plot, line) - 3,
              plot->y + plot->height - 14, 1, -1);
  draw_label (plot, "0%", plot->x, plot->y + plot->height + 2, 0, -1);
  draw_label (plot, "100%", plot->x + plot->width,
              plot->y + plot->height + 2, 1, -1);
  draw_label (plot, plot->words->context_axis, plot->x + plot->width / 2,
              plot->y + plot->height + 2, 0.5, -1);

  cairo_save (plot->cr);
  cairo_translate (plot->cr, plot->x - 16, plot->y + plot->height / 2);
  cairo_rotate (plot->cr, -G_PI / 2);
  draw_label (plot, plot->words->enablers_axis, 0, 0, 0.5, -1);
  cairo_restore (plot->cr);
}

/* Circle, square, triangle, diamond, over and over. */
static void
trace_marker (cairo_t *cr,
              guint    index,
              double   x,
              double   y,
              double   r)
{
  cairo_new_path (cr);

  switch (index % 4)
    {
    case 0:
      cairo_arc (cr, x, y, r, 0, 2 * G_PI);
      break;
    case 1:
      cairo_rectangle (cr, x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8);
      break;
    case 2:
      cairo_move_to (cr, x, y - r * 1.1);
      cairo_line_to (cr, x + r * 1.1, y + r * 0.9);
      cairo_line_to (cr, x - r * 1.1, y + r * 0.9);
      cairo_close_path (cr);
      break;
    default:
      cairo_move_to (cr, x, y - r * 1.25);
      cairo_line_to (cr, x + r * 1.25, y);
      cairo_line_to (cr, x, y + r * 1.25);
      cairo_line_to (cr, x - r * 1.25, y);
      cairo_close_path (cr);
      break;
    }
}

static void
draw_marker (const Plot *plot,
             guint       index,
             double      x,
             double      y)
{
  trace_marker (plot->cr, index, x, y, 4.5);
  cairo_set_source_rgb (plot->cr, 1, 1, 1);
  cairo_fill_preserve (plot->cr);
  cairo_set_source_rgb (plot->cr, 0, 0, 0);
  cairo_set_line_width (plot->cr, 1.4);
  cairo_stroke (plot->cr);
}

/* A dotted line to where it would be with all answers still to come in place. */
static void
draw_whisker (const Plot        *plot,
              const AccordPoint *point)
{
  double dash[] = { 1, 2 };

  if (point->enablers == point->enablers_up_to &&
      point->context == point->context_up_to)
    return;

  cairo_save (plot->cr);
  cairo_set_line_width (plot->cr, 1);
  cairo_set_dash (plot->cr, dash, 2, 0);
  cairo_move_to (plot->cr, get_x (plot, MAX (point->context, 0)),
                 get_y (plot, point->enablers));
  cairo_line_to (plot->cr, get_x (plot, MAX (point->context_up_to, 0)),
                 get_y (plot, point->enablers_up_to));
  cairo_stroke (plot->cr);
  cairo_restore (plot->cr);
}

/**
 * accord_chart_draw:
 *
 * Context against enablers: both axes and the line named, a marker of its own
 * shape for each type, explained beside the picture so that names never
 * collide.  A type without a percentage is named there as not shown.  A chart
 * over time has a line for enablers and one for context instead.
 */
void
accord_chart_draw (cairo_t                 *cr,
                   const AccordBlock       *block,
                   const AccordReportWords *words,
                   PangoContext            *context,
                   double                   text_size,
                   double                   x,
                   double                   y,
                   double                   width,
                   double                   height)
{
  double legend = width * LEGEND_SHARE;
  Plot plot = {
    cr, words, context, text_size,
    x + 20, y + 4, width - legend - 40, height - 24,
  };
  double legend_y = plot.y;

  if (block->over_time)
    {
      cairo_save (cr);
      cairo_set_source_rgb (cr, 0, 0, 0);
      cairo_translate (cr, x, y);
      accord_chart_draw_over_time (cr, block, words, context, text_size, width,
                                   height);
      cairo_restore (cr);
      return;
    }

  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  draw_frame (&plot, block->line);

  for (guint i = 0; i < block->points->len; i++)
    {
      const AccordPoint *point = &g_array_index (block->points, AccordPoint, i);
      double legend_x = x + width - legend;
      g_autofree char *text = NULL;

      if (point->enablers >= 0 && point->context >= 0)
        {
          draw_whisker (&plot, point);
          draw_marker (&plot, i, get_x (&plot, point->context),
                       get_y (&plot, point->enablers));
          text = g_strdup (point->title);
        }
      else
        {
          text = accord_report_words_dup_nothing (words, point->title);
        }

      draw_marker (&plot, i, legend_x + 6, legend_y + 7);
      legend_y += draw_label (&plot, text, legend_x + 18, legend_y, 0,
                              legend - 18) + 6;
    }

  cairo_restore (cr);
}
