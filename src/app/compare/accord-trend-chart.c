/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/compare/accord-trend-chart.h"

#include "app/widgets/accord-em.h"
#include "app/widgets/accord-plain.h"
#include "model/figures/accord-words.h"
#include "report/accord-trend-layout.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In em */
#define LEAST_WIDTH 9
#define WIDTH 26
#define HEIGHT 16
#define LEFT 3.2
#define RIGHT 1.5
#define TOP 1.8
#define INSET 3.2
#define AXIS 1.8
#define FOOT 0.6
#define POINT 1
#define GAP 0.6

#define DASH_LENGTH 100

/* What is drawn across: the framework's own line is not known here. */
#define LINE_MARK (-1)
static const int marks[] = { 0, LINE_MARK, 100 };

enum
{
  DASH_ENABLERS,
  DASH_CONTEXT,
  DASH_AXIS,
  N_DASHES,
};

/* One assessment; the widgets are children of the chart */
typedef struct
{
  GtkWidget *label;
  GtkWidget *points[ACCORD_TREND_SERIES];
  GtkWidget *texts[ACCORD_TREND_SERIES];
  int percent[ACCORD_TREND_SERIES];
} Moment;

struct _AccordTrendChart
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *dashes[N_DASHES];
  GtkWidget *marks[G_N_ELEMENTS (marks)];

  GArray *moments;
  int ready_from;

  /* Where the moments stand, one for each */
  AccordTrendMoment *places;
  AccordChartBox plot;
};

G_DEFINE_FINAL_TYPE (AccordTrendChart, accord_trend_chart, GTK_TYPE_WIDGET)

static double
find_x (AccordTrendChart *self,
        double            em,
        guint             i)
{
  double share = self->moments->len > 1
                 ? (double) i / (self->moments->len - 1) : 0.5;
  double inset = MIN (INSET * em, self->plot.width / 5);

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    share = 1 - share;

  return self->plot.x + inset + share * (self->plot.width - 2 * inset);
}

static double
find_y (AccordTrendChart *self,
        int               percent)
{
  return self->plot.y + self->plot.height * (100 - percent) / 100.0;
}

static int
get_mark (AccordTrendChart *self,
          guint             i)
{
  return marks[i] == LINE_MARK ? self->ready_from : marks[i];
}

static void
get_size (GtkWidget *child,
          int       *width,
          int       *height)
{
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, width, NULL,
                      NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, *width, NULL, height,
                      NULL, NULL);
}

static void
place (GtkWidget *child,
       double     x,
       double     y)
{
  int width, height;

  get_size (child, &width, &height);
  gtk_widget_allocate (
    child, width, height, -1,
    gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) x,
                                                         (float) y)));
}

static void
place_label (GtkWidget              *child,
             const AccordTrendLabel *label,
             double                  y)
{
  gtk_widget_set_child_visible (child, label->placed);
  if (label->placed)
    place (child, label->box.x, y + label->box.y);
}

/* The ends of the scale give way to the line, which may be close to one. */
static void
place_marks (AccordTrendChart *self,
             double            em)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) ==
                 GTK_TEXT_DIR_RTL;
  double line = find_y (self, self->ready_from);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      double y = find_y (self, get_mark (self, i));
      int width, height;

      get_size (self->marks[i], &width, &height);
      gtk_widget_set_child_visible (self->marks[i],
                                    marks[i] == LINE_MARK ||
                                    fabs (y - line) >= height);
      place (self->marks[i],
             rtl ? self->plot.x + self->plot.width + 0.4 * em
                 : self->plot.x - 0.4 * em - width,
             y - height / 2.0);
    }
}

static void
measure_label (GtkWidget        *child,
               AccordTrendLabel *label)
{
  int width = 0;
  int height = 0;

  if (gtk_widget_get_visible (child))
    get_size (child, &width, &height);
  label->width = width;
  label->height = height;
}

/* How large the dates and the counts are, and where on the way across. */
static void
measure_moments (AccordTrendChart *self,
                 double            em)
{
  for (guint i = 0; i < self->moments->len; i++)
    {
      const Moment *moment = &g_array_index (self->moments, Moment, i);
      AccordTrendMoment *at = &self->places[i];

      at->x = find_x (self, em, i);
      measure_label (moment->label, &at->date);
      for (guint k = 0; k < ACCORD_TREND_SERIES; k++)
        {
          at->points[k].shown = moment->percent[k] != ACCORD_NO_PERCENT;
          measure_label (moment->texts[k], &at->points[k].counts);
        }
    }
}

static void
place_moments (AccordTrendChart *self,
               double            em,
               double            axis)
{
  const guint n = self->moments->len;

  for (guint i = 0; i < n; i++)
    {
      const Moment *moment = &g_array_index (self->moments, Moment, i);
      const AccordTrendMoment *at = &self->places[i];

      place_label (moment->label, &at->date, axis);
      for (guint k = 0; k < ACCORD_TREND_SERIES; k++)
        {
          int width, height;

          if (!at->points[k].shown)
            continue;

          gtk_widget_set_child_visible (
            moment->points[k],
            accord_trend_layout_has_room (self->places, n, POINT * em, i));
          get_size (moment->points[k], &width, &height);
          place (moment->points[k], at->x - width / 2.0,
                 at->points[k].y - height / 2.0);
          place_label (moment->texts[k], &at->points[k].counts, 0);
        }
    }
}

/* A thin line: a low widget, so that its looks are a matter of the style sheet,
 * turned and drawn out.
 */
static void
draw_line (AccordTrendChart *self,
           GtkSnapshot      *snapshot,
           GtkWidget        *dash,
           double            x1,
           double            y1,
           double            x2,
           double            y2)
{
  double length = hypot (x2 - x1, y2 - y1);
  double angle = atan2 (y2 - y1, x2 - x1) * 180 / G_PI;
  int width = gtk_widget_get_width (dash);

  if (width <= 0 || length <= 0)
    return;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x1,
                                                          (float) y1));
  gtk_snapshot_rotate (snapshot, (float) angle);
  gtk_snapshot_translate (
    snapshot,
    &GRAPHENE_POINT_INIT (0, -gtk_widget_get_height (dash) / 2.0f));
  gtk_snapshot_scale (snapshot, (float) (length / width), 1);
  gtk_widget_snapshot_child (GTK_WIDGET (self), dash, snapshot);
  gtk_snapshot_restore (snapshot);
}

/*
 * Overrides
 */

static void
accord_trend_chart_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  double em = accord_em (widget);

  /* A child that was never measured may not be allocated. */
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_measure (child, orientation, -1, NULL, NULL, NULL, NULL);

  *minimum = (int) ((orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH
                                                              : HEIGHT) * em);
  *natural = (int) ((orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH
                                                              : HEIGHT) * em);
}

static void
accord_trend_chart_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  AccordTrendChart *self = ACCORD_TREND_CHART (widget);
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const double em = accord_em (widget);
  AccordChartBox room = { 0 };
  guint n_rows;
  double axis;

  for (guint i = 0; i < G_N_ELEMENTS (self->dashes); i++)
    {
      int thickness;

      gtk_widget_measure (self->dashes[i], GTK_ORIENTATION_VERTICAL, -1,
                          &thickness, NULL, NULL, NULL);
      gtk_widget_allocate (self->dashes[i], DASH_LENGTH, thickness, -1, NULL);
    }

  self->plot.x = (rtl ? RIGHT : LEFT) * em;
  self->plot.width = width - (LEFT + RIGHT) * em;
  measure_moments (self, em);
  n_rows = accord_trend_layout_dates (self->places, self->moments->len,
                                      GAP * em, width);

  /* What is below the axis: counts of points on it, then the dates. */
  axis = height - FOOT * em - n_rows * self->places[0].date.height;
  self->plot.y = TOP * em;
  self->plot.height = axis - AXIS * em - self->plot.y;
  for (guint i = 0; i < self->moments->len; i++)
    {
      const Moment *moment = &g_array_index (self->moments, Moment, i);

      for (guint k = 0; k < ACCORD_TREND_SERIES; k++)
        self->places[i].points[k].y = find_y (self,
                                              MAX (moment->percent[k], 0));
    }

  /* Between the scale and what is beside the chart */
  room.x = rtl ? GAP * em : self->plot.x;
  room.width = width - (LEFT + GAP) * em;
  room.height = axis;
  accord_trend_layout_counts (self->places, self->moments->len, POINT * em,
                              &room);

  place_marks (self, em);
  place_moments (self, em, axis);
}

static void
snapshot_line (AccordTrendChart *self,
               GtkSnapshot      *snapshot,
               guint             series)
{
  const AccordTrendMoment *last = NULL;

  for (guint i = 0; i < self->moments->len; i++)
    {
      const AccordTrendMoment *at = &self->places[i];

      if (!at->points[series].shown)
        continue;

      if (last != NULL)
        draw_line (self, snapshot, self->dashes[series],
                   last->x, last->points[series].y,
                   at->x, at->points[series].y);
      last = at;
    }
}

static void
accord_trend_chart_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  AccordTrendChart *self = ACCORD_TREND_CHART (widget);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      double y = find_y (self, get_mark (self, i));

      draw_line (self, snapshot, self->dashes[DASH_AXIS], self->plot.x, y,
                 self->plot.x + self->plot.width, y);
    }

  for (guint k = 0; k < ACCORD_TREND_SERIES; k++)
    snapshot_line (self, snapshot, k);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_has_css_class (child, "dash"))
        gtk_widget_snapshot_child (widget, child, snapshot);
    }
}

static void
accord_trend_chart_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (accord_trend_chart_parent_class)->dispose (object);
}

static void
accord_trend_chart_finalize (GObject *object)
{
  AccordTrendChart *self = ACCORD_TREND_CHART (object);

  g_array_unref (self->moments);
  g_free (self->places);

  G_OBJECT_CLASS (accord_trend_chart_parent_class)->finalize (object);
}

static void
accord_trend_chart_class_init (AccordTrendChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_trend_chart_dispose;
  object_class->finalize = accord_trend_chart_finalize;
  widget_class->measure = accord_trend_chart_measure;
  widget_class->size_allocate = accord_trend_chart_size_allocate;
  widget_class->snapshot = accord_trend_chart_snapshot;

  gtk_widget_class_set_css_name (widget_class, "trendchart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
accord_trend_chart_init (AccordTrendChart *self)
{
  self->moments = g_array_new (FALSE, TRUE, sizeof (Moment));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_VISIBLE);
}

/*
 * Making
 */

static GtkWidget *
add_child (AccordTrendChart *self,
           GtkWidget        *child,
           const char       *css_class,
           const char       *kind)
{
  gtk_widget_add_css_class (child, css_class);
  if (kind != NULL)
    gtk_widget_add_css_class (child, kind);
  gtk_widget_set_parent (child, GTK_WIDGET (self));

  return child;
}

static void
add_axes (AccordTrendChart *self)
{
  static const char * const kinds[] = { "enablers", "context", "axis" };

  for (guint i = 0; i < G_N_ELEMENTS (self->dashes); i++)
    self->dashes[i] = add_child (self,
                                 gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0),
                                 "dash", kinds[i]);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autofree char *text = accord_words_percent (get_mark (self, i));

      self->marks[i] = add_child (self, gtk_label_new (text), "caption", "dim");
    }
}

static void
add_moment (AccordTrendChart     *self,
            const AccordTrend    *trend,
            guint                 index,
            const AccordStanding *standing,
            gboolean              counted)
{
  static const char * const kinds[] = { "enablers", "context" };
  const AccordTally *tallies[] = { &standing->enablers, &standing->context };
  g_autofree char *date = accord_trend_get_date_text (trend, index);
  Moment moment;

  moment.label = add_child (self, gtk_label_new (date), "caption", "dim");

  for (guint k = 0; k < ACCORD_TREND_SERIES; k++)
    {
      g_autofree char *counts = accord_words_counts (tallies[k]);
      gboolean any = tallies[k]->percent != ACCORD_NO_PERCENT;

      moment.percent[k] = tallies[k]->percent;
      moment.points[k] =
        add_child (self, gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), "point",
                   kinds[k]);
      moment.texts[k] = add_child (self, gtk_label_new (counts), "caption",
                                   k == 0 ? "strong" : "dim");
      gtk_widget_set_visible (moment.points[k], any);
      gtk_widget_set_visible (moment.texts[k], any && counted);
    }

  g_array_append_val (self->moments, moment);
}

GtkWidget *
accord_trend_chart_new (const AccordTrend *trend,
                        AccordArrangement *type)
{
  AccordTrendChart *self;
  g_autofree char *name = NULL;
  guint n;

  g_return_val_if_fail (trend != NULL, NULL);
  g_return_val_if_fail (ACCORD_IS_ARRANGEMENT (type), NULL);

  self = g_object_new (ACCORD_TYPE_TREND_CHART, NULL);
  self->ready_from = accord_framework_get_ready_from (trend->framework);
  n = trend->assessments->len;
  self->places = g_new0 (AccordTrendMoment, n);
  add_axes (self);

  for (guint i = 0; i < n; i++)
    add_moment (self, trend, i,
                &accord_trend_get_score (trend, i)->standings[
                  accord_arrangement_get_index (type)],
                accord_trend_layout_is_counted (n, i));

  /* Translators: for a screen reader: the name of a type */
  name = g_strdup_printf (_("%s over time; the figures stand in the table"),
                          accord_arrangement_get_title (type));
  accord_plain_name (GTK_WIDGET (self), name);

  return GTK_WIDGET (self);
}
