/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/compare/accord-trend-chart.h"

#include "app/widgets/accord-em.h"
#include "app/widgets/accord-plain.h"
#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In em */
#define WIDTH 26
#define HEIGHT 16
#define LEFT 3.2
#define RIGHT 3
#define TOP 1.8
#define BOTTOM 3.2

#define N_SERIES 2

/* From so many assessments on only the first and the last are labelled. */
#define MANY 6

#define DASH_LENGTH 100
#define DASH_HEIGHT 2

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
  GtkWidget *points[N_SERIES];
  GtkWidget *texts[N_SERIES];
  int percent[N_SERIES];
} Moment;

struct _AccordTrendChart
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *dashes[N_DASHES];
  GtkWidget *marks[G_N_ELEMENTS (marks)];

  GArray *moments;
  int ready_from;
};

G_DEFINE_FINAL_TYPE (AccordTrendChart, accord_trend_chart, GTK_TYPE_WIDGET)

/* Where things stand, in pixels */
typedef struct
{
  double em;
  double left;
  double right;
  double top;
  double bottom;
  gboolean rtl;
} Frame;

static void
measure_frame (AccordTrendChart *self,
               Frame            *frame)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int width = gtk_widget_get_width (widget);

  frame->em = accord_em (widget);
  frame->rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  frame->left = (frame->rtl ? RIGHT : LEFT) * frame->em;
  frame->right = width - (frame->rtl ? LEFT : RIGHT) * frame->em;
  frame->top = TOP * frame->em;
  frame->bottom = gtk_widget_get_height (widget) - BOTTOM * frame->em;
}

static double
find_x (AccordTrendChart *self,
        const Frame      *frame,
        guint             i)
{
  double share = self->moments->len > 1
                 ? (double) i / (self->moments->len - 1) : 0.5;
  double inset = 3.5 * frame->em;
  double room = frame->right - frame->left - 2 * inset;

  if (frame->rtl)
    share = 1 - share;

  return frame->left + inset + share * room;
}

static double
find_y (const Frame *frame,
        int          percent)
{
  return frame->bottom - percent / 100.0 * (frame->bottom - frame->top);
}

static gboolean
has_point (AccordTrendChart *self,
           guint             i,
           guint             series)
{
  return g_array_index (self->moments, Moment, i).percent[series] !=
         ACCORD_NO_PERCENT;
}

static int
get_percent (AccordTrendChart *self,
             guint             i,
             guint             series)
{
  return g_array_index (self->moments, Moment, i).percent[series];
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

/* @x and @y are the middle of the child's edge that @share_y names: 0 the top,
 * 1 the foot.
 */
static void
place (AccordTrendChart *self,
       GtkWidget        *child,
       double            x,
       double            y,
       double            share_x,
       double            share_y)
{
  int room = gtk_widget_get_width (GTK_WIDGET (self));
  GskTransform *transform;
  int width, height;
  double left;

  get_size (child, &width, &height);
  left = CLAMP (x - share_x * width, 0, MAX (room - width, 0));
  transform = gsk_transform_translate (
    NULL, &GRAPHENE_POINT_INIT ((float) left, (float) (y - share_y * height)));
  gtk_widget_allocate (child, width, height, -1, transform);
}

/* A thin line: a widget of one pixel's height, so that its colour is a matter
 * of the style sheet, turned and drawn out.
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

/* The higher of two points has its counts above it, the lower one below. */
static gboolean
is_above (const Moment *moment,
          guint         series)
{
  int difference = moment->percent[0] - moment->percent[1];

  return series == 0 ? difference >= 0 : difference < 0;
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

  *minimum = (int) ((orientation == GTK_ORIENTATION_HORIZONTAL ? 16
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
  Frame frame;

  measure_frame (self, &frame);

  for (guint i = 0; i < G_N_ELEMENTS (self->dashes); i++)
    gtk_widget_allocate (self->dashes[i], DASH_LENGTH, DASH_HEIGHT, -1, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    place (self, self->marks[i], frame.rtl ? frame.right + 0.4 * frame.em
                                           : frame.left - 0.4 * frame.em,
           find_y (&frame, marks[i] == LINE_MARK ? self->ready_from : marks[i]),
           frame.rtl ? 0 : 1, 0.5);

  for (guint i = 0; i < self->moments->len; i++)
    {
      const Moment *moment = &g_array_index (self->moments, Moment, i);
      double x = find_x (self, &frame, i);

      if (gtk_widget_get_visible (moment->label))
        place (self, moment->label, x, frame.bottom + 1.8 * frame.em, 0.5, 0);

      for (guint k = 0; k < N_SERIES; k++)
        {
          double y = find_y (&frame, MAX (moment->percent[k], 0));

          if (!has_point (self, i, k))
            continue;

          place (self, moment->points[k], x, y, 0.5, 0.5);
          if (gtk_widget_get_visible (moment->texts[k]))
            place (self, moment->texts[k], x,
                   y + (is_above (moment, k) ? -0.5 : 0.5) * frame.em, 0.5,
                   is_above (moment, k) ? 1 : 0);
        }
    }
}

static void
accord_trend_chart_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  AccordTrendChart *self = ACCORD_TREND_CHART (widget);
  Frame frame;

  measure_frame (self, &frame);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      double y = find_y (&frame, marks[i] == LINE_MARK ? self->ready_from
                                                       : marks[i]);

      draw_line (self, snapshot, self->dashes[DASH_AXIS], frame.left, y,
                 frame.right, y);
    }

  for (guint k = 0; k < N_SERIES; k++)
    {
      guint last = G_MAXUINT;

      for (guint i = 0; i < self->moments->len; i++)
        {
          if (!has_point (self, i, k))
            continue;

          if (last != G_MAXUINT)
            draw_line (self, snapshot, self->dashes[k],
                       find_x (self, &frame, last),
                       find_y (&frame, get_percent (self, last, k)),
                       find_x (self, &frame, i),
                       find_y (&frame, get_percent (self, i, k)));
          last = i;
        }
    }

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
  g_array_unref (ACCORD_TREND_CHART (object)->moments);

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
      g_autofree char *text =
        accord_words_percent (marks[i] == LINE_MARK ? self->ready_from
                                                    : marks[i]);

      self->marks[i] = add_child (self, gtk_label_new (text), "caption", "dim");
    }
}

static void
add_moment (AccordTrendChart     *self,
            const AccordTrend    *trend,
            guint                 index,
            const AccordStanding *standing,
            gboolean              labelled)
{
  static const char * const kinds[] = { "enablers", "context" };
  const AccordTally *tallies[] = { &standing->enablers, &standing->context };
  g_autofree char *date = accord_trend_get_date_text (trend, index);
  Moment moment;

  moment.label = add_child (self, gtk_label_new (date), "caption", "dim");
  gtk_widget_set_visible (moment.label, labelled);

  for (guint k = 0; k < N_SERIES; k++)
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
      gtk_widget_set_visible (moment.texts[k], any && labelled);
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
  add_axes (self);

  for (guint i = 0; i < n; i++)
    add_moment (self, trend, i,
                &accord_trend_get_score (trend, i)->standings[
                  accord_arrangement_get_index (type)],
                n <= MANY || i == 0 || i == n - 1);

  /* Translators: for a screen reader: the name of a type */
  name = g_strdup_printf (_("%s over time; the figures stand in the table"),
                          accord_arrangement_get_title (type));
  accord_plain_name (GTK_WIDGET (self), name);

  return GTK_WIDGET (self);
}
