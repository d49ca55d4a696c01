/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/overview/accord-figures-chart-private.h"

#include "app/widgets/accord-em.h"

#include <math.h>

/* A slanting dotted line is kept free by so many boxes. */
#define WHISKER_PARTS 16

AccordFiguresPoint *
accord_figures_chart_get_point (AccordFiguresChart *self,
                                guint               i)
{
  return &g_array_index (self->points, AccordFiguresPoint, i);
}

gboolean
accord_figures_chart_is_rtl (AccordFiguresChart *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* From the frame's left edge, and from its upper one. */
double
accord_figures_chart_get_x (AccordFiguresChart *self,
                            int                 context)
{
  double x = self->plot.width * context / 100.0;

  return accord_figures_chart_is_rtl (self) ? self->plot.width - x : x;
}

double
accord_figures_chart_get_y (AccordFiguresChart *self,
                            int                 enablers)
{
  return self->plot.height * (100 - enablers) / 100.0;
}

static void
measure_natural (GtkWidget *widget,
                 int       *width,
                 int       *height)
{
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1,
                      NULL, width, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1,
                      NULL, height, NULL, NULL);
}

static void
place (GtkWidget *widget,
       double     x,
       double     y,
       double     width,
       double     height)
{
  GtkAllocation allocation = {
    (int) floor (x + 0.5), (int) floor (y + 0.5),
    MAX ((int) ceil (width), 1), MAX ((int) ceil (height), 1),
  };
  int least;

  /* Measured first, as GTK wants it. */
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1,
                      &least, NULL, NULL, NULL);
  allocation.width = MAX (allocation.width, least);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, allocation.width,
                      &least, NULL, NULL, NULL);
  allocation.height = MAX (allocation.height, least);

  gtk_widget_size_allocate (widget, &allocation, -1);
}

static void
place_axes (AccordFiguresChart *self,
            int                 width,
            int                 height)
{
  AccordChartBox *plot = &self->plot;
  gboolean rtl = accord_figures_chart_is_rtl (self);
  int w, h;
  int line_height;
  int tick_width;

  measure_natural (self->axis_enablers, &w, &line_height);
  measure_natural (self->enabler_ticks[1], &tick_width, &h);
  tick_width += line_height / 4;

  plot->x = rtl ? line_height / 2.0 : tick_width;
  plot->y = line_height * 1.25;
  plot->width = MAX (width - tick_width - line_height / 2.0, 1.0);
  plot->height = MAX (height - plot->y - line_height * 1.25, 1.0);

  place (self->axis_enablers,
         rtl ? plot->x + plot->width - w : plot->x, 0, w, h);

  for (guint i = 0; i < 2; i++)
    {
      measure_natural (self->enabler_ticks[i], &w, &h);
      place (self->enabler_ticks[i],
             rtl ? plot->x + plot->width + line_height / 4.0
                           : plot->x - line_height / 4.0 - w,
             i == 0 ? plot->y + plot->height - h : plot->y, w, h);

      measure_natural (self->context_ticks[i], &w, &h);
      place (self->context_ticks[i],
             plot->x + ((i == 0) != rtl ? 0 : plot->width - w),
             plot->y + plot->height + line_height / 8.0, w, h);
    }

  measure_natural (self->axis_context, &w, &h);
  place (self->axis_context, plot->x + (plot->width - w) / 2,
         plot->y + plot->height + line_height / 8.0, w, h);
}

static void
place_points (AccordFiguresChart   *self,
              const AccordChartBox *taken,
              guint                 n_taken,
              guint                 n_soft)
{
  g_autofree AccordChartMark *marks = NULL;
  double size = ACCORD_FIGURES_MARKER * accord_em (GTK_WIDGET (self));
  guint n = 0;

  marks = g_new0 (AccordChartMark, self->points->len);

  for (guint i = 0; i < self->points->len; i++)
    {
      AccordFiguresPoint *point = accord_figures_chart_get_point (self, i);
      int w, h;

      if (!point->shown)
        continue;

      measure_natural (point->number, &w, &h);
      marks[n].short_width = w;
      measure_natural (point->label, &w, &h);
      marks[n].x = accord_figures_chart_get_x (self, point->context);
      marks[n].y = accord_figures_chart_get_y (self, point->enablers);
      marks[n].width = w;
      marks[n++].height = h;
    }

  accord_chart_layout (marks, n, size, self->plot.width, self->plot.height,
                       taken, n_taken, n_soft);
  n = 0;

  for (guint i = 0; i < self->points->len; i++)
    {
      AccordFiguresPoint *point = accord_figures_chart_get_point (self, i);

      gtk_widget_set_child_visible (point->marker, point->shown);
      gtk_widget_set_child_visible (point->label, FALSE);
      gtk_widget_set_child_visible (point->number, FALSE);
      point->named = point->numbered = FALSE;
      if (!point->shown)
        continue;

      point->mark = marks[n++];
      point->numbered = point->mark.placed && point->mark.shortened;
      point->named = point->mark.placed && !point->mark.shortened;
      place (point->marker,
             self->plot.x + point->mark.x - size / 2,
             self->plot.y + point->mark.y - size / 2, size, size);
      if (point->mark.placed)
        {
          GtkWidget *label = point->numbered ? point->number : point->label;

          gtk_widget_set_child_visible (label, TRUE);
          place (label,
                 self->plot.x + point->mark.label.x,
                 self->plot.y + point->mark.label.y,
                 point->mark.label.width, point->mark.label.height);
        }
    }

  accord_figures_chart_queue_legend (self);
}

/* Small boxes along the dotted lines, which labels had better not cross. */
static void
add_whiskers (AccordFiguresChart *self,
              GArray             *taken)
{
  for (guint i = 0; i < self->points->len; i++)
    {
      const AccordFiguresPoint *point =
        accord_figures_chart_get_point (self, i);
      double x = accord_figures_chart_get_x (self, point->context);
      double y = accord_figures_chart_get_y (self, point->enablers);
      double across =
        accord_figures_chart_get_x (self, point->context_up_to) - x;
      double along =
        accord_figures_chart_get_y (self, point->enablers_up_to) - y;

      if (!point->shown || hypot (across, along) < 1)
        continue;

      for (guint k = 0; k < WHISKER_PARTS; k++)
        {
          double from = (double) k / WHISKER_PARTS;
          double to = (double) (k + 1) / WHISKER_PARTS;
          AccordChartBox box = {
            x + MIN (across * from, across * to) - 1,
            y + MIN (along * from, along * to) - 1,
            fabs (across) / WHISKER_PARTS + 2,
            fabs (along) / WHISKER_PARTS + 2,
          };

          g_array_append_val (taken, box);
        }
    }
}

void
accord_figures_chart_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  AccordFiguresChart *self = ACCORD_FIGURES_CHART (widget);
  AccordChartBox *plot = &self->plot;
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE,
                                          sizeof (AccordChartBox));
  AccordChartBox box;
  gboolean rtl = accord_figures_chart_is_rtl (self);
  double x, y;
  int w, h;

  place_axes (self, width, height);
  place (self->frame, plot->x, plot->y, plot->width, plot->height);
  place (self->dot, 0, 0, 1, 1);

  x = accord_figures_chart_get_x (self, self->line);
  y = accord_figures_chart_get_y (self, self->line);
  place (self->line_context, plot->x + x, plot->y, 1, plot->height);
  place (self->line_enablers, plot->x, plot->y + y, plot->width, 1);

  /* The name stands on the line of enablers, at the far end of its start. */
  measure_natural (self->enablers_name, &w, &h);
  box.x = rtl ? plot->width - w - h / 4.0 : h / 4.0;
  box.y = MIN (y + 1, plot->height - h);
  box.width = w;
  box.height = h;
  place (self->enablers_name, plot->x + box.x, plot->y + box.y, w, h);
  g_array_append_val (taken, box);

  /* And at the foot of that of context, on the side that has more room. */
  measure_natural (self->context_name, &w, &h);
  box.x = x > plot->width - x ? x - w - h / 4.0 : x + h / 4.0;
  box.y = plot->height - h;
  box.width = w;
  place (self->context_name, plot->x + box.x, plot->y + box.y, w, h);
  g_array_append_val (taken, box);

  box = (AccordChartBox) { x - 1, 0, 3, plot->height };
  g_array_append_val (taken, box);
  box = (AccordChartBox) { 0, y - 1, plot->width, 3 };
  g_array_append_val (taken, box);
  add_whiskers (self, taken);
  place_points (self, (const AccordChartBox *) (gpointer) taken->data,
                taken->len, taken->len - 2);
}
