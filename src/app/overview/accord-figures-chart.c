/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/overview/accord-figures-chart-private.h"

#include "app/widgets/accord-closures.h"
#include "app/widgets/accord-em.h"
#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* All in em. */
#define MIN_WIDTH 14.0
#define NATURAL_WIDTH 40.0
#define MAX_HEIGHT 26.0
#define DOT_STEP 0.45

/* Height of the frame for its width. */
#define SHAPE 0.72

static const char * const shapes[] = {
  "accord-marker-circle-symbolic",
  "accord-marker-square-symbolic",
  "accord-marker-triangle-symbolic",
  "accord-marker-diamond-symbolic",
};

G_DEFINE_FINAL_TYPE (AccordFiguresChart, accord_figures_chart, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_LEGEND,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/*
 * Auxiliary methods
 */

static GtkWidget *
create_part (AccordFiguresChart *self,
             const char         *css_class)
{
  GtkWidget *part;

  part = g_object_new (GTK_TYPE_BOX,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                       "can-target", FALSE,
                       NULL);
  gtk_widget_add_css_class (part, css_class);
  gtk_widget_set_parent (part, GTK_WIDGET (self));

  return part;
}

static GtkWidget *
create_label (AccordFiguresChart *self,
              const char         *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_set_can_target (label, FALSE);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return label;
}

static void
create_points (AccordFiguresChart *self,
               guint               n)
{
  g_array_set_size (self->points, n);

  for (guint i = 0; i < n; i++)
    {
      AccordFiguresPoint *point = accord_figures_chart_get_point (self, i);
      g_autofree char *number = NULL;

      point->label = create_label (self, NULL);
      number = g_strdup_printf ("%u", i + 1);
      point->number = create_label (self, number);
      point->marker = g_object_new (GTK_TYPE_IMAGE,
                                    "focusable", TRUE,
                                    "icon-name",
                                    shapes[i % G_N_ELEMENTS (shapes)],
                                    NULL);
      gtk_widget_add_css_class (point->marker, "marker");
      gtk_widget_set_parent (point->marker, GTK_WIDGET (self));
    }
}

/* Markers in the order that @step goes along: 1 and -1 by context, 2 and -2 by
 * enablers. */
static gboolean
comes_before (const AccordFiguresPoint *a,
              const AccordFiguresPoint *b,
              gboolean                  by_enablers)
{
  int first = by_enablers ? a->enablers : a->context;
  int second = by_enablers ? b->enablers : b->context;

  if (first != second)
    return first < second;

  first = by_enablers ? a->context : a->enablers;
  second = by_enablers ? b->context : b->enablers;

  return first != second ? first < second : a < b;
}

static AccordFiguresPoint *
find_focus (AccordFiguresChart *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));

  for (guint i = 0; child != NULL && i < self->points->len; i++)
    {
      if (accord_figures_chart_get_point (self, i)->marker == child)
        return accord_figures_chart_get_point (self, i);
    }

  return NULL;
}

static gboolean
walk (AccordFiguresChart *self,
      gboolean            by_enablers,
      gboolean            forward)
{
  AccordFiguresPoint *from = find_focus (self);
  AccordFiguresPoint *best = NULL;

  if (from == NULL)
    return FALSE;

  for (guint i = 0; i < self->points->len; i++)
    {
      AccordFiguresPoint *point = accord_figures_chart_get_point (self, i);

      if (!point->shown || point == from ||
          comes_before (from, point, by_enablers) != forward)
        continue;

      if (best == NULL || comes_before (point, best, by_enablers) == forward)
        best = point;
    }

  if (best == NULL)
    return gtk_widget_keynav_failed (GTK_WIDGET (self),
                                     forward ? GTK_DIR_RIGHT : GTK_DIR_LEFT);

  return gtk_widget_grab_focus (best->marker);
}

static void
append_title (GString    *list,
              const char *title)
{
  if (list->len > 0)
    g_string_append (list, _("; "));
  g_string_append (list, title);
}

static void
end_line (GString *text)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
}

static void
show_legend (AccordFiguresChart *self)
{
  g_autoptr (GString) legend = g_string_new (NULL);
  g_autoptr (GString) nameless = g_string_new (NULL);
  g_autoptr (GString) missing = g_string_new (NULL);

  for (guint i = 0; i < self->points->len; i++)
    {
      const AccordFiguresPoint *point =
        accord_figures_chart_get_point (self, i);
      const char *title = accord_arrangement_get_title (
        accord_framework_get_arrangement (self->framework, i));

      if (!point->shown)
        append_title (missing, title);
      else if (!point->named && !point->numbered)
        append_title (nameless, title);

      if (!point->shown || !point->numbered)
        continue;

      end_line (legend);
      /* Translators: below a picture: a number that stands in it, and the
       * partnering type that it stands for */
      g_string_append_printf (legend, _("%u: %s"), i + 1, title);
    }

  if (nameless->len > 0)
    {
      end_line (legend);
      /* Translators: names of types */
      g_string_append_printf (legend, _("In the picture without a name, for "
                                        "want of room: %s."), nameless->str);
    }

  if (missing->len > 0)
    {
      end_line (legend);
      /* Translators: names of types */
      g_string_append_printf (legend, _("Not in the picture, for want of "
                                        "figures: %s."), missing->str);
    }

  if (g_strcmp0 (self->legend, legend->str) == 0)
    return;

  g_free (self->legend);
  self->legend = g_string_free (g_steal_pointer (&legend), FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEGEND]);
}

static gboolean
show_legend_cb (gpointer data)
{
  AccordFiguresChart *self = data;

  self->legend_source = 0;
  show_legend (self);

  return G_SOURCE_REMOVE;
}

/* Not within the layout, which may not ask for another. */
void
accord_figures_chart_queue_legend (AccordFiguresChart *self)
{
  if (self->legend_source == 0)
    self->legend_source = g_idle_add (show_legend_cb, self);
}

/*
 * Callbacks
 */

static gboolean
key_pressed_cb (AccordFiguresChart *self,
                guint               keyval,
                guint               keycode,
                GdkModifierType     state)
{
  g_assert (ACCORD_IS_FIGURES_CHART (self));

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      walk (self, FALSE, accord_figures_chart_is_rtl (self));
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      walk (self, FALSE, !accord_figures_chart_is_rtl (self));
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      walk (self, TRUE, TRUE);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      walk (self, TRUE, FALSE);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/*
 * Overrides
 */

/* One stop for Tab; the arrows do the rest. */
static gboolean
accord_figures_chart_focus (GtkWidget       *widget,
                            GtkDirectionType direction)
{
  AccordFiguresChart *self = ACCORD_FIGURES_CHART (widget);
  AccordFiguresPoint *first = NULL;

  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;

  for (guint i = 0; i < self->points->len; i++)
    {
      AccordFiguresPoint *point = accord_figures_chart_get_point (self, i);

      if (point->shown && (first == NULL || comes_before (point, first, FALSE)))
        first = point;
    }

  return first != NULL && gtk_widget_grab_focus (first->marker);
}

static GtkSizeRequestMode
accord_figures_chart_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
accord_figures_chart_measure (GtkWidget     *widget,
                              GtkOrientation orientation,
                              int            for_size,
                              int           *minimum,
                              int           *natural,
                              int           *minimum_baseline,
                              int           *natural_baseline)
{
  double em = accord_em (widget);
  double height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int) (MIN_WIDTH * em);
      *natural = (int) (NATURAL_WIDTH * em);
      return;
    }

  height = for_size < 0 ? NATURAL_WIDTH * em : for_size;
  height = CLAMP (height * SHAPE, MIN_WIDTH * em, MAX_HEIGHT * em);
  *minimum = *natural = (int) height;
}

/* A dotted line to where it would stand at best. */
static void
snapshot_whisker (AccordFiguresChart       *self,
                  const AccordFiguresPoint *point,
                  GtkSnapshot              *snapshot)
{
  double step = DOT_STEP * accord_em (GTK_WIDGET (self));
  double x = accord_figures_chart_get_x (self, point->context_up_to) -
             point->mark.x;
  double y = accord_figures_chart_get_y (self, point->enablers_up_to) -
             point->mark.y;
  double length = hypot (x, y);

  for (double at = step * 1.8; at <= length; at += step)
    {
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (
        snapshot,
        &GRAPHENE_POINT_INIT (
          (float) (self->plot.x + point->mark.x + x * at / length),
          (float) (self->plot.y + point->mark.y + y * at / length)));
      gtk_widget_snapshot_child (GTK_WIDGET (self), self->dot, snapshot);
      gtk_snapshot_restore (snapshot);
    }
}

static void
accord_figures_chart_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  AccordFiguresChart *self = ACCORD_FIGURES_CHART (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (child == self->dot)
        {
          for (guint i = 0; i < self->points->len; i++)
            {
              const AccordFiguresPoint *point =
                accord_figures_chart_get_point (self, i);

              if (point->shown)
                snapshot_whisker (self, point, snapshot);
            }
        }
      else
        {
          gtk_widget_snapshot_child (widget, child, snapshot);
        }
    }
}

static void
accord_figures_chart_dispose (GObject *object)
{
  AccordFiguresChart *self = ACCORD_FIGURES_CHART (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  if (self->points != NULL)
    g_array_set_size (self->points, 0);
  g_clear_handle_id (&self->legend_source, g_source_remove);
  g_clear_object (&self->framework);

  G_OBJECT_CLASS (accord_figures_chart_parent_class)->dispose (object);
}

static void
accord_figures_chart_finalize (GObject *object)
{
  AccordFiguresChart *self = ACCORD_FIGURES_CHART (object);

  g_clear_pointer (&self->points, g_array_unref);
  g_clear_pointer (&self->legend, g_free);

  G_OBJECT_CLASS (accord_figures_chart_parent_class)->finalize (object);
}

static void
accord_figures_chart_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  AccordFiguresChart *self = ACCORD_FIGURES_CHART (object);

  switch (property_id)
    {
    case PROP_LEGEND:
      g_value_set_string (value, self->legend);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_figures_chart_class_init (AccordFiguresChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_figures_chart_dispose;
  object_class->finalize = accord_figures_chart_finalize;
  object_class->get_property = accord_figures_chart_get_property;

  widget_class->focus = accord_figures_chart_focus;
  widget_class->get_request_mode = accord_figures_chart_get_request_mode;
  widget_class->measure = accord_figures_chart_measure;
  widget_class->size_allocate = accord_figures_chart_size_allocate;
  widget_class->snapshot = accord_figures_chart_snapshot;

  properties[PROP_LEGEND] =
    g_param_spec_string ("legend", NULL, NULL,
                         "",
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "figureschart");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
accord_figures_chart_init (AccordFiguresChart *self)
{
  GtkEventController *keys;

  self->legend = g_strdup ("");
  self->points = g_array_new (FALSE, TRUE, sizeof (AccordFiguresPoint));

  self->frame = create_part (self, "frame");
  self->line_context = create_part (self, "line");
  gtk_widget_add_css_class (self->line_context, "vertical");
  self->line_enablers = create_part (self, "line");
  gtk_widget_add_css_class (self->line_enablers, "horizontal");
  self->dot = create_part (self, "dot");
  self->enablers_name = create_label (self, NULL);
  gtk_widget_add_css_class (self->enablers_name, "dim");
  self->context_name = create_label (self, NULL);
  gtk_widget_add_css_class (self->context_name, "dim");
  self->axis_context = create_label (self, _("Context"));
  self->axis_enablers = create_label (self, _("Enablers"));
  for (guint i = 0; i < 2; i++)
    {
      /* The ends of an axis carry no result: no counts belong to them. */
      self->context_ticks[i] = create_label (self, i == 0 ? "0%" : "100%");
      self->enabler_ticks[i] = create_label (self, i == 0 ? "0%" : "100%");
      gtk_widget_add_css_class (self->context_ticks[i], "dim");
      gtk_widget_add_css_class (self->enabler_ticks[i], "dim");
    }

  keys = gtk_event_controller_key_new ();
  g_signal_connect_object (keys, "key-pressed",
                           G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Picture of context against enablers"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _("Arrow keys go from type to type. The "
                                    "table has the same figures."),
                                  -1);
}

GtkWidget *
accord_figures_chart_new (void)
{
  return g_object_new (ACCORD_TYPE_FIGURES_CHART, NULL);
}

static gboolean
has_figures (const AccordStanding *standing)
{
  return standing->enablers.of > 0 && standing->context.of > 0 &&
         accord_words_shown (standing, FALSE) != ACCORD_SHOWN_NOT_STARTED;
}

static void
show_point (AccordFiguresPoint *point,
            AccordScore        *score,
            AccordArrangement  *type)
{
  const AccordStanding *standing =
    &score->standings[accord_arrangement_get_index (type)];
  g_autofree char *name = NULL;

  point->shown = has_figures (standing);
  if (!point->shown)
    return;

  point->context = standing->context.percent;
  point->enablers = standing->enablers.percent;
  point->context_up_to = standing->context.up_to;
  point->enablers_up_to = standing->enablers.up_to;

  gtk_label_set_label (GTK_LABEL (point->label),
                       accord_arrangement_get_title (type));
  name = accord_closure_type_name (NULL, score, type);
  /* A tooltip would describe it by its name once more. */
  gtk_widget_set_tooltip_text (point->marker, name);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (point->marker),
                                 GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  gtk_accessible_update_property (GTK_ACCESSIBLE (point->marker),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);

  for (guint i = 0; i < 3; i++)
    {
      GtkWidget *part = i == 0 ? point->marker
                        : i == 1 ? point->label : point->number;

      if (standing->set_aside)
        gtk_widget_add_css_class (part, "dim");
      else
        gtk_widget_remove_css_class (part, "dim");
    }
}

void
accord_figures_chart_update (AccordFiguresChart *self,
                             AccordAssessment   *assessment)
{
  AccordFramework *framework;
  AccordScore *score;
  g_autofree char *enablers = NULL;
  g_autofree char *context = NULL;

  g_return_if_fail (ACCORD_IS_FIGURES_CHART (self));
  g_return_if_fail (ACCORD_IS_ASSESSMENT (assessment));

  framework = accord_assessment_get_framework (assessment);
  g_set_object (&self->framework, framework);
  score = accord_assessment_get_score (assessment);
  self->line = accord_framework_get_ready_from (framework);
  /* Translators: the name of a line in a picture; a percentage */
  enablers = g_strdup_printf (_("%d%% line of enablers"), self->line);
  gtk_label_set_label (GTK_LABEL (self->enablers_name), enablers);
  /* Translators: the name of a line in a picture; a percentage */
  context = g_strdup_printf (_("%d%% line of context"), self->line);
  gtk_label_set_label (GTK_LABEL (self->context_name), context);

  if (self->points->len == 0)
    create_points (self, score->n_arrangements);

  for (guint i = 0; i < score->n_arrangements; i++)
    {
      AccordArrangement *type =
        accord_framework_get_arrangement (framework, i);

      show_point (accord_figures_chart_get_point (self, i), score, type);
    }

  show_legend (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

const char *
accord_figures_chart_get_legend (AccordFiguresChart *self)
{
  g_return_val_if_fail (ACCORD_IS_FIGURES_CHART (self), NULL);

  return self->legend;
}
