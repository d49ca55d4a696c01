/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-chart-private.h"

#include "report/accord-type-setting.h"

#include <math.h>

#define LEGEND_SHARE 0.17

/* Between two labels, and between a label and what it belongs to, in points */
#define GAP 8
#define NEAR 4

typedef enum
{
  SERIES_ENABLERS,
  SERIES_CONTEXT,
  N_SERIES,
} Series;

G_STATIC_ASSERT (N_SERIES == ACCORD_TREND_SERIES);

typedef struct
{
  cairo_t                 *cr;
  const AccordBlock       *block;
  const AccordReportWords *words;
  PangoContext            *context;
  double                   text_size;
  AccordChartTimes        *times;
} Drawing;

static const AccordPoint *
get_point (const AccordBlock *block,
           guint              index)
{
  return &g_array_index (block->points, AccordPoint, index);
}

static int
get_percent (const AccordBlock *block,
             guint              index,
             Series             series)
{
  const AccordPoint *point = get_point (block, index);

  return series == SERIES_ENABLERS ? point->enablers : point->context;
}

static const char *
get_counts (const AccordBlock *block,
            guint              index,
            Series             series)
{
  const AccordPoint *point = get_point (block, index);

  return series == SERIES_ENABLERS ? point->enablers_counts
                                   : point->context_counts;
}

static double
get_y (const AccordChartTimes *times,
       int                     percent)
{
  return times->plot.y + times->plot.height * (100 - percent) / 100;
}

static PangoLayout *
new_layout (PangoContext   *context,
            AccordTypeRole  role,
            double          text_size,
            double          width,
            const char     *text,
            double         *taken,
            double         *height)
{
  PangoLayout *layout = accord_type_setting_new_layout (context, role,
                                                        text_size, width, text);
  int w, h;

  pango_layout_get_size (layout, &w, &h);
  *taken = (double) w / PANGO_SCALE;
  *height = (double) h / PANGO_SCALE;

  return layout;
}

/*
 * Placing
 */

static void
measure_label (PangoContext     *context,
               double            text_size,
               const char       *text,
               AccordTrendLabel *label)
{
  g_autoptr (PangoLayout) layout = new_layout (context, ACCORD_TYPE_ROLE_SMALL,
                                               text_size, -1, text,
                                               &label->width, &label->height);
}

/* What the names of the scale take */
static double
measure_scale (const AccordBlock       *block,
               const AccordReportWords *words,
               PangoContext            *context,
               double                   text_size)
{
  g_autofree char *name = accord_report_words_dup_line (words, block->line);
  const char * const names[] = { "100%", name };
  double widest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      double width, height;
      g_autoptr (PangoLayout) layout =
        new_layout (context, ACCORD_TYPE_ROLE_CAPTION, text_size, -1, names[i],
                    &width, &height);

      widest = MAX (widest, width);
    }

  return widest;
}

/* Each in the middle of its part of the width */
static void
measure_moments (AccordChartTimes  *self,
                 const AccordBlock *block,
                 PangoContext      *context,
                 double             text_size)
{
  for (guint i = 0; i < self->n_moments; i++)
    {
      AccordTrendMoment *at = &self->moments[i];

      at->x = self->plot.x + self->plot.width * (i + 0.5) / self->n_moments;
      measure_label (context, text_size, get_point (block, i)->title,
                     &at->date);
      for (Series series = 0; series < N_SERIES; series++)
        {
          at->points[series].shown = get_percent (block, i, series) >= 0;
          if (accord_trend_layout_is_counted (self->n_moments, i))
            measure_label (context, text_size, get_counts (block, i, series),
                           &at->points[series].counts);
        }
    }
}

/**
 * accord_chart_times_new:
 *
 * Counts and dates find their places as in the window's chart.
 */
AccordChartTimes *
accord_chart_times_new (const AccordBlock       *block,
                        const AccordReportWords *words,
                        PangoContext            *context,
                        double                   text_size,
                        double                   width,
                        double                   height)
{
  AccordChartTimes *self;
  const double line = text_size * 1.5;
  const double right = width * (1 - LEGEND_SHARE) - GAP;
  AccordChartBox room = { 0 };
  guint n_rows;

  g_return_val_if_fail (block != NULL && block->points->len > 0, NULL);

  self = g_new0 (AccordChartTimes, 1);
  self->n_moments = block->points->len;
  self->moments = g_new0 (AccordTrendMoment, self->n_moments);
  self->plot.x = measure_scale (block, words, context, text_size) + NEAR;
  self->plot.y = line + NEAR;
  self->plot.width = right - self->plot.x;
  measure_moments (self, block, context, text_size);
  n_rows = accord_trend_layout_dates (self->moments, self->n_moments, GAP,
                                      right);

  /* What is below the axis: counts of points on it, then the dates. */
  self->axis = height - n_rows * self->moments[0].date.height;
  self->plot.height = self->axis - line - NEAR - self->plot.y;
  for (guint i = 0; i < self->n_moments; i++)
    for (Series series = 0; series < N_SERIES; series++)
      self->moments[i].points[series].y =
        get_y (self, MAX (get_percent (block, i, series), 0));

  /* Counts beside the scale would be read as part of it. */
  room.x = self->plot.x + GAP;
  room.width = self->plot.width - GAP;
  room.height = self->axis;
  accord_trend_layout_counts (self->moments, self->n_moments,
                              ACCORD_CHART_POINT, &room);

  return self;
}

void
accord_chart_times_free (AccordChartTimes *self)
{
  if (self == NULL)
    return;

  g_free (self->moments);
  g_free (self);
}

/*
 * Drawing
 */

/* Full for enablers, a ring for context: of two in one place both are seen. */
static void
draw_dot (cairo_t *cr,
          Series   series,
          double   x,
          double   y)
{
  const double radius = series == SERIES_CONTEXT ? ACCORD_CHART_POINT / 2 : 2.8;

  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  if (series == SERIES_CONTEXT)
    {
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_fill_preserve (cr);
      cairo_set_source_rgb (cr, 0, 0, 0);
      cairo_set_line_width (cr, 1.2);
      cairo_stroke (cr);
      return;
    }

  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_fill (cr);
}

/* Solid for enablers, dashed for context; a figure that there is not is passed
 * over.
 */
static void
draw_series_line (const Drawing *drawing,
                  Series         series)
{
  const double dash[] = { 4, 3 };
  cairo_t *cr = drawing->cr;
  gboolean begun = FALSE;

  cairo_save (cr);
  cairo_set_line_width (cr, 1);
  if (series == SERIES_CONTEXT)
    cairo_set_dash (cr, dash, 2, 0);

  for (guint i = 0; i < drawing->times->n_moments; i++)
    {
      const AccordTrendMoment *at = &drawing->times->moments[i];

      if (!at->points[series].shown)
        continue;

      if (begun)
        cairo_line_to (cr, at->x, at->points[series].y);
      else
        cairo_move_to (cr, at->x, at->points[series].y);
      begun = TRUE;
    }

  cairo_stroke (cr);
  cairo_restore (cr);
}

/* On a white ground, so that the scale behind it does not strike it out */
static void
draw_label (const Drawing          *drawing,
            const AccordTrendLabel *label,
            const char             *text,
            double                  y)
{
  cairo_t *cr = drawing->cr;
  g_autoptr (PangoLayout) layout = NULL;
  double width, height;

  if (!label->placed)
    return;

  layout = new_layout (drawing->context, ACCORD_TYPE_ROLE_SMALL,
                       drawing->text_size, -1, text, &width, &height);

  cairo_save (cr);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_rectangle (cr, label->box.x, y + label->box.y + 1, width, height - 2);
  cairo_fill (cr);
  cairo_restore (cr);

  cairo_move_to (cr, label->box.x, y + label->box.y);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_labels (const Drawing *drawing)
{
  for (guint i = 0; i < drawing->times->n_moments; i++)
    {
      const AccordTrendMoment *at = &drawing->times->moments[i];

      for (Series series = 0; series < N_SERIES; series++)
        draw_label (drawing, &at->points[series].counts,
                    get_counts (drawing->block, i, series), 0);
      draw_label (drawing, &at->date, get_point (drawing->block, i)->title,
                  drawing->times->axis);
    }
}

static void
draw_dots (const Drawing *drawing)
{
  static const Series order[] = { SERIES_CONTEXT, SERIES_ENABLERS };
  const AccordChartTimes *times = drawing->times;

  for (guint i = 0; i < times->n_moments; i++)
    {
      const AccordTrendMoment *at = &times->moments[i];

      if (!accord_trend_layout_has_room (times->moments, times->n_moments,
                                         ACCORD_CHART_POINT, i))
        continue;

      for (guint k = 0; k < G_N_ELEMENTS (order); k++)
        {
          if (at->points[order[k]].shown)
            draw_dot (drawing->cr, order[k], at->x, at->points[order[k]].y);
        }
    }
}

/* The ends of the scale give way to the line, which may be close to one. */
static void
draw_scale_name (const Drawing *drawing,
                 int            percent,
                 const char    *name)
{
  const double y = get_y (drawing->times, percent);
  double width, height;
  g_autoptr (PangoLayout) layout =
    new_layout (drawing->context, ACCORD_TYPE_ROLE_CAPTION, drawing->text_size,
                -1, name, &width, &height);

  if (percent != drawing->block->line &&
      fabs (y - get_y (drawing->times, drawing->block->line)) < height)
    return;

  cairo_move_to (drawing->cr, drawing->times->plot.x - NEAR - width,
                 y - height / 2);
  pango_cairo_show_layout (drawing->cr, layout);
}

static void
draw_scale (const Drawing *drawing)
{
  const double dash[] = { 3, 2 };
  const int line = drawing->block->line;
  const AccordChartBox *plot = &drawing->times->plot;
  const double y = get_y (drawing->times, line);
  cairo_t *cr = drawing->cr;
  g_autofree char *name = accord_report_words_dup_line (drawing->words, line);

  cairo_set_line_width (cr, 0.6);
  cairo_move_to (cr, plot->x, plot->y);
  cairo_line_to (cr, plot->x + plot->width, plot->y);
  cairo_move_to (cr, plot->x, plot->y + plot->height);
  cairo_line_to (cr, plot->x + plot->width, plot->y + plot->height);
  cairo_stroke (cr);

  cairo_save (cr);
  cairo_set_dash (cr, dash, 2, 0);
  cairo_move_to (cr, plot->x, y);
  cairo_line_to (cr, plot->x + plot->width, y);
  cairo_stroke (cr);
  cairo_restore (cr);

  draw_scale_name (drawing, 0, "0%");
  draw_scale_name (drawing, line, name);
  draw_scale_name (drawing, 100, "100%");
}

static void
draw_legend (const Drawing *drawing,
             double         width)
{
  const char * const names[N_SERIES] = {
    [SERIES_ENABLERS] = drawing->words->enablers,
    [SERIES_CONTEXT] = drawing->words->context,
  };
  const double x = width * (1 - LEGEND_SHARE);
  double y = drawing->text_size * 1.5;

  for (Series series = 0; series < N_SERIES; series++)
    {
      double taken, height;
      g_autoptr (PangoLayout) layout =
        new_layout (drawing->context, ACCORD_TYPE_ROLE_CAPTION,
                    drawing->text_size, width - x - 16, names[series], &taken,
                    &height);

      draw_dot (drawing->cr, series, x + 6, y + 7);
      cairo_move_to (drawing->cr, x + 16, y);
      pango_cairo_show_layout (drawing->cr, layout);
      y += height + 6;
    }
}

/**
 * accord_chart_draw_over_time:
 * @cr: moved to the chart's upper left corner, with the colour of its texts
 */
void
accord_chart_draw_over_time (cairo_t                 *cr,
                             const AccordBlock       *block,
                             const AccordReportWords *words,
                             PangoContext            *context,
                             double                   text_size,
                             double                   width,
                             double                   height)
{
  g_autoptr (AccordChartTimes) times =
    accord_chart_times_new (block, words, context, text_size, width, height);
  const Drawing drawing = { cr, block, words, context, text_size, times };

  g_return_if_fail (times != NULL);

  draw_scale (&drawing);
  draw_labels (&drawing);
  for (Series series = 0; series < N_SERIES; series++)
    draw_series_line (&drawing, series);
  draw_dots (&drawing);
  draw_legend (&drawing, width);
}
