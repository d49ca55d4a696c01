/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-chart.h"

#include "report/accord-type-setting.h"

#define LEGEND_SHARE 0.42
#define TIME_LEGEND_SHARE 0.17

/* From so many assessments on only the first and the last are labelled. */
#define MANY_MOMENTS 6

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

/*
 * Over time
 */

/* Which of a point's two figures */
typedef enum
{
  SERIES_ENABLERS,
  SERIES_CONTEXT,
  N_SERIES,
} Series;

static int
get_percent (const AccordBlock *block,
             guint              index,
             Series             series)
{
  const AccordPoint *point = &g_array_index (block->points, AccordPoint, index);

  return series == SERIES_ENABLERS ? point->enablers : point->context;
}

/* In the middle of its part of the width. */
static double
get_moment_x (const Plot        *plot,
              const AccordBlock *block,
              guint              index)
{
  return plot->x + plot->width * (index + 0.5) / block->points->len;
}

/* Full for enablers, a ring for context: of two in one place both are seen. */
static void
draw_dot (const Plot *plot,
          Series      series,
          double      x,
          double      y)
{
  cairo_new_path (plot->cr);
  cairo_arc (plot->cr, x, y, series == SERIES_CONTEXT ? 4.5 : 2.8, 0, 2 * G_PI);
  if (series == SERIES_CONTEXT)
    {
      cairo_set_source_rgb (plot->cr, 1, 1, 1);
      cairo_fill_preserve (plot->cr);
      cairo_set_source_rgb (plot->cr, 0, 0, 0);
      cairo_set_line_width (plot->cr, 1.2);
      cairo_stroke (plot->cr);
      return;
    }

  cairo_set_source_rgb (plot->cr, 0, 0, 0);
  cairo_fill (plot->cr);
}

/* Solid for enablers, dashed for context; a figure that there is not is passed
 * over.
 */
static void
draw_series_line (const Plot        *plot,
                  const AccordBlock *block,
                  Series             series)
{
  double dash[] = { 4, 3 };
  gboolean begun = FALSE;

  cairo_save (plot->cr);
  cairo_set_line_width (plot->cr, 1);
  if (series == SERIES_CONTEXT)
    cairo_set_dash (plot->cr, dash, 2, 0);

  for (guint i = 0; i < block->points->len; i++)
    {
      int percent = get_percent (block, i, series);
      double x = get_moment_x (plot, block, i);

      if (percent < 0)
        continue;

      if (begun)
        cairo_line_to (plot->cr, x, get_y (plot, percent));
      else
        cairo_move_to (plot->cr, x, get_y (plot, percent));
      begun = TRUE;
    }

  cairo_stroke (plot->cr);
  cairo_restore (plot->cr);
}

/* A text on a white ground, so that lines behind it do not strike it out; what
 * is wider than @width goes on in the next line.
 */
static void
draw_on_white (const Plot *plot,
               const char *text,
               double      x,
               double      y,
               gboolean    above,
               double      width)
{
  g_autoptr (PangoLayout) layout = NULL;
  double w, h;
  int w_units, h_units;

  layout = accord_type_setting_new_layout (plot->context,
                                           ACCORD_TYPE_ROLE_SMALL,
                                           plot->text_size, width, text);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_get_size (layout, &w_units, &h_units);
  w = width > 0 ? width : (double) w_units / PANGO_SCALE;
  h = (double) h_units / PANGO_SCALE;
  if (above)
    y -= h;

  cairo_save (plot->cr);
  cairo_set_source_rgb (plot->cr, 1, 1, 1);
  cairo_rectangle (plot->cr, x - w_units / 2.0 / PANGO_SCALE, y + 1,
                   (double) w_units / PANGO_SCALE, h - 2);
  cairo_fill (plot->cr);
  cairo_restore (plot->cr);

  cairo_move_to (plot->cr, x - w / 2, y);
  pango_cairo_show_layout (plot->cr, layout);
}

/* The counts of the higher of two points stand above it, the other's below. */
static void
draw_counts (const Plot        *plot,
             const AccordBlock *block,
             guint              index,
             Series             series)
{
  const AccordPoint *point = &g_array_index (block->points, AccordPoint, index);
  int difference = point->enablers - point->context;
  gboolean above = series == SERIES_ENABLERS ? difference >= 0
                                             : difference < 0;
  double y = get_y (plot, get_percent (block, index, series));

  draw_on_white (plot,
                 series == SERIES_ENABLERS ? point->enablers_counts
                                           : point->context_counts,
                 get_moment_x (plot, block, index), y + (above ? -4 : 4), above,
                 -1);
}

static void
draw_moments (const Plot        *plot,
              const AccordBlock *block)
{
  guint n = block->points->len;

  for (guint i = 0; i < n; i++)
    {
      const AccordPoint *point = &g_array_index (block->points, AccordPoint,
                                                 i);
      double x = get_moment_x (plot, block, i);

      if (n >= MANY_MOMENTS && i > 0 && i + 1 < n)
        continue;

      for (Series series = 0; series < N_SERIES; series++)
        {
          if (get_percent (block, i, series) >= 0)
            draw_counts (plot, block, i, series);
        }

      draw_on_white (plot, point->title, x,
                     plot->y + plot->height + plot->text_size * 1.5 + 4, FALSE,
                     plot->width / MIN (n, MANY_MOMENTS) - 6);
    }

  for (guint i = 0; i < n; i++)
    {
      static const Series order[] = { SERIES_CONTEXT, SERIES_ENABLERS };

      for (guint k = 0; k < G_N_ELEMENTS (order); k++)
        {
          int percent = get_percent (block, i, order[k]);

          if (percent >= 0)
            draw_dot (plot, order[k], get_moment_x (plot, block, i),
                      get_y (plot, percent));
        }
    }
}

static void
draw_scale (const Plot *plot,
            int         line)
{
  double dash[] = { 3, 2 };
  double half = plot->text_size * 0.65;
  g_autofree char *name = NULL;

  cairo_set_line_width (plot->cr, 0.6);
  cairo_move_to (plot->cr, plot->x, plot->y);
  cairo_line_to (plot->cr, plot->x + plot->width, plot->y);
  cairo_move_to (plot->cr, plot->x, plot->y + plot->height);
  cairo_line_to (plot->cr, plot->x + plot->width, plot->y + plot->height);
  cairo_stroke (plot->cr);

  cairo_save (plot->cr);
  cairo_set_dash (plot->cr, dash, 2, 0);
  cairo_move_to (plot->cr, plot->x, get_y (plot, line));
  cairo_line_to (plot->cr, plot->x + plot->width, get_y (plot, line));
  cairo_stroke (plot->cr);
  cairo_restore (plot->cr);

  name = accord_report_words_dup_line (plot->words, line);
  draw_label (plot, "0%", plot->x - 4, get_y (plot, 0) - half, 1, -1);
  draw_label (plot, name, plot->x - 4, get_y (plot, line) - half, 1, -1);
  draw_label (plot, "100%", plot->x - 4, get_y (plot, 100) - half, 1, -1);
}

static void
draw_over_time (const Plot        *whole,
                const AccordBlock *block)
{
  const char * const names[N_SERIES] = {
    [SERIES_ENABLERS] = whole->words->enablers,
    [SERIES_CONTEXT] = whole->words->context,
  };
  double legend = whole->width * TIME_LEGEND_SHARE;
  double legend_x = whole->x + whole->width - legend;
  double legend_y = whole->y + whole->text_size * 1.5;
  Plot plot = *whole;

  /* Room for the scale's names, for counts above and below, for dates */
  plot.x += 52;
  plot.width -= legend + 64;
  plot.y += whole->text_size * 1.5 + 4;
  plot.height -= whole->text_size * 5.5 + 8;

  draw_scale (&plot, block->line);
  for (Series series = 0; series < N_SERIES; series++)
    draw_series_line (&plot, block, series);
  draw_moments (&plot, block);

  for (Series series = 0; series < N_SERIES; series++)
    {
      draw_dot (&plot, series, legend_x + 6, legend_y + 7);
      legend_y += draw_label (&plot, names[series], legend_x + 16, legend_y,
                              0, legend - 16) + 6;
    }
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
      Plot whole = { cr, words, context, text_size, x, y, width, height };

      cairo_save (cr);
      cairo_set_source_rgb (cr, 0, 0, 0);
      draw_over_time (&whole, block);
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
