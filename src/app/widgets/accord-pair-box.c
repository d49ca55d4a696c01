/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/widgets/accord-pair-box.h"

#include "app/widgets/accord-em.h"

#define MAX_EM 200.0

struct _AccordPairBox
{
  GtkWidget parent_instance;

  /* Owned references, as children */
  GtkWidget *start;
  GtkWidget *end;

  double     stack_below;
  double     start_width;
  gboolean   start_first;
  gboolean   middle;
};

G_DEFINE_FINAL_TYPE (AccordPairBox, accord_pair_box, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_START,
  PROP_END,
  PROP_STACK_BELOW,
  PROP_START_WIDTH,
  PROP_START_FIRST,
  PROP_MIDDLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static double
to_pixels (AccordPairBox *self,
           double         em)
{
  return em * accord_em (GTK_WIDGET (self));
}

static gboolean
is_shown (GtkWidget *widget)
{
  return widget != NULL && gtk_widget_should_layout (widget);
}

static gboolean
is_stacked (AccordPairBox *self,
            int            width)
{
  return is_shown (self->start) && is_shown (self->end) &&
         width >= 0 && width < to_pixels (self, self->stack_below);
}

static void
measure_width (GtkWidget *widget,
               int       *minimum,
               int       *natural)
{
  *minimum = 0;
  *natural = 0;

  if (is_shown (widget))
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1,
                        minimum, natural, NULL, NULL);
}

static void
measure_height (GtkWidget *widget,
                int        width,
                int       *minimum,
                int       *natural)
{
  *minimum = 0;
  *natural = 0;

  if (is_shown (widget))
    gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width,
                        minimum, natural, NULL, NULL);
}

/* GTK's own valign would first ask how narrow the child can be at this height,
 * which costs a wrapped text ten layouts. */
static void
move_to_middle (GtkWidget     *widget,
                GtkAllocation *allocation)
{
  int minimum, natural;

  measure_height (widget, allocation->width, &minimum, &natural);
  natural = MIN (natural, allocation->height);
  allocation->y = (allocation->height - natural) / 2;
  allocation->height = natural;
}

static gboolean
asks_for_baseline (GtkWidget *widget)
{
  return is_shown (widget) &&
         gtk_widget_get_valign (widget) == GTK_ALIGN_BASELINE;
}

/* Where the line stands that both are written on, from the top: the lower of
 * the two, -1 where neither asks for one. */
static int
get_baseline (AccordPairBox *self,
              int            start_width,
              int            end_width)
{
  int start = -1;
  int end = -1;

  if (!asks_for_baseline (self->start) && !asks_for_baseline (self->end))
    return -1;

  if (is_shown (self->start))
    gtk_widget_measure (self->start, GTK_ORIENTATION_VERTICAL, start_width,
                        NULL, NULL, NULL, &start);
  if (is_shown (self->end))
    gtk_widget_measure (self->end, GTK_ORIENTATION_VERTICAL, end_width,
                        NULL, NULL, NULL, &end);

  return MAX (start, end);
}

/* How @width is shared out while the two stand side by side. */
static void
share_width (AccordPairBox *self,
             int            width,
             int           *start,
             int           *end)
{
  int start_min, start_nat, end_min, end_nat;

  measure_width (self->start, &start_min, &start_nat);
  measure_width (self->end, &end_min, &end_nat);

  if (!is_shown (self->start) || !is_shown (self->end))
    {
      *start = is_shown (self->start) ? width : 0;
      *end = width - *start;
    }
  else if (self->start_width > 0.0)
    {
      *start = MAX (start_min, (int) to_pixels (self, self->start_width));
      *start = CLAMP (*start, 0, MAX (0, width - end_min));
      *end = width - *start;
    }
  else if (self->start_first)
    {
      *start = CLAMP (start_nat, start_min, MAX (start_min, width - end_min));
      *end = MAX (0, width - *start);
    }
  else
    {
      *end = CLAMP (end_nat, end_min, MAX (end_min, width - start_min));
      *start = MAX (0, width - *end);
    }
}

static GtkSizeRequestMode
accord_pair_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
accord_pair_box_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  AccordPairBox *self = ACCORD_PAIR_BOX (widget);
  int start_min, start_nat, end_min, end_nat;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self->start, &start_min, &start_nat);
      measure_width (self->end, &end_min, &end_nat);

      if (self->start_width > 0.0 && is_shown (self->start))
        start_nat = MAX (start_min,
                         (int) to_pixels (self, self->start_width));

      *natural = start_nat + end_nat;
      if (self->stack_below > 0.0)
        *minimum = MAX (start_min, end_min);
      else
        *minimum = MIN (start_min + end_min, *natural);

      /* Between the stacked and the side-by-side minimum nothing may be cut. */
      if (start_min + end_min > to_pixels (self, self->stack_below))
        *minimum = MAX (*minimum, start_min + end_min);
      *natural = MAX (*natural, *minimum);
    }
  else if (is_stacked (self, for_size))
    {
      measure_height (self->start, for_size, &start_min, &start_nat);
      measure_height (self->end, for_size, &end_min, &end_nat);

      *minimum = start_min + end_min;
      *natural = start_nat + end_nat;
    }
  else
    {
      int start_width = -1;
      int end_width = -1;

      if (for_size >= 0)
        share_width (self, for_size, &start_width, &end_width);

      measure_height (self->start, start_width, &start_min, &start_nat);
      measure_height (self->end, end_width, &end_min, &end_nat);

      *minimum = MAX (start_min, end_min);
      *natural = MAX (start_nat, end_nat);
    }
}

static void
accord_pair_box_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  AccordPairBox *self = ACCORD_PAIR_BOX (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation start = { 0, 0, width, height };
  GtkAllocation end = { 0, 0, width, height };
  int line = -1;

  if (is_stacked (self, width))
    {
      int minimum;

      measure_height (self->start, width, &minimum, &start.height);
      end.y = MIN (start.height, height);
      end.height = height - end.y;
    }
  else
    {
      share_width (self, width, &start.width, &end.width);
      start.x = rtl ? width - start.width : 0;
      end.x = rtl ? 0 : width - end.width;

      if (self->middle)
        {
          move_to_middle (self->start, &start);
          move_to_middle (self->end, &end);
        }
      else
        {
          line = get_baseline (self, start.width, end.width);
        }
    }

  if (is_shown (self->start))
    gtk_widget_size_allocate (self->start, &start, line);
  if (is_shown (self->end))
    gtk_widget_size_allocate (self->end, &end, line);
}

static void
accord_pair_box_dispose (GObject *object)
{
  AccordPairBox *self = ACCORD_PAIR_BOX (object);

  g_clear_pointer (&self->start, gtk_widget_unparent);
  g_clear_pointer (&self->end, gtk_widget_unparent);

  G_OBJECT_CLASS (accord_pair_box_parent_class)->dispose (object);
}

static void
accord_pair_box_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  AccordPairBox *self = ACCORD_PAIR_BOX (object);

  switch (property_id)
    {
    case PROP_START:
      g_value_set_object (value, self->start);
      break;
    case PROP_END:
      g_value_set_object (value, self->end);
      break;
    case PROP_STACK_BELOW:
      g_value_set_double (value, self->stack_below);
      break;
    case PROP_START_WIDTH:
      g_value_set_double (value, self->start_width);
      break;
    case PROP_START_FIRST:
      g_value_set_boolean (value, self->start_first);
      break;
    case PROP_MIDDLE:
      g_value_set_boolean (value, self->middle);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_pair_box_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  AccordPairBox *self = ACCORD_PAIR_BOX (object);

  switch (property_id)
    {
    case PROP_START:
      accord_pair_box_set_start (self, g_value_get_object (value));
      break;
    case PROP_END:
      accord_pair_box_set_end (self, g_value_get_object (value));
      break;
    case PROP_STACK_BELOW:
      accord_pair_box_set_stack_below (self, g_value_get_double (value));
      break;
    case PROP_START_WIDTH:
      accord_pair_box_set_start_width (self, g_value_get_double (value));
      break;
    case PROP_START_FIRST:
      accord_pair_box_set_start_first (self, g_value_get_boolean (value));
      break;
    case PROP_MIDDLE:
      accord_pair_box_set_middle (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_pair_box_class_init (AccordPairBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_pair_box_dispose;
  object_class->get_property = accord_pair_box_get_property;
  object_class->set_property = accord_pair_box_set_property;

  widget_class->get_request_mode = accord_pair_box_get_request_mode;
  widget_class->measure = accord_pair_box_measure;
  widget_class->size_allocate = accord_pair_box_size_allocate;

  properties[PROP_START] =
    g_param_spec_object ("start", NULL, NULL,
                         GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE |
                         G_PARAM_EXPLICIT_NOTIFY |
                         G_PARAM_STATIC_STRINGS);
  properties[PROP_END] =
    g_param_spec_object ("end", NULL, NULL,
                         GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE |
                         G_PARAM_EXPLICIT_NOTIFY |
                         G_PARAM_STATIC_STRINGS);
  properties[PROP_STACK_BELOW] =
    g_param_spec_double ("stack-below", NULL, NULL,
                         0.0, MAX_EM, 0.0,
                         G_PARAM_READWRITE |
                         G_PARAM_EXPLICIT_NOTIFY |
                         G_PARAM_STATIC_STRINGS);
  properties[PROP_START_WIDTH] =
    g_param_spec_double ("start-width", NULL, NULL,
                         0.0, MAX_EM, 0.0,
                         G_PARAM_READWRITE |
                         G_PARAM_EXPLICIT_NOTIFY |
                         G_PARAM_STATIC_STRINGS);

  properties[PROP_START_FIRST] =
    g_param_spec_boolean ("start-first", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE |
                          G_PARAM_EXPLICIT_NOTIFY |
                          G_PARAM_STATIC_STRINGS);

  properties[PROP_MIDDLE] =
    g_param_spec_boolean ("middle", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE |
                          G_PARAM_EXPLICIT_NOTIFY |
                          G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "pair");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
accord_pair_box_init (AccordPairBox *self)
{
}

GtkWidget *
accord_pair_box_get_start (AccordPairBox *self)
{
  g_return_val_if_fail (ACCORD_IS_PAIR_BOX (self), NULL);

  return self->start;
}

void
accord_pair_box_set_start (AccordPairBox *self,
                           GtkWidget     *start)
{
  g_return_if_fail (ACCORD_IS_PAIR_BOX (self));
  g_return_if_fail (start == NULL || GTK_IS_WIDGET (start));

  if (self->start == start)
    return;

  g_clear_pointer (&self->start, gtk_widget_unparent);

  self->start = start;
  /* Tab goes from the start to the end, in whichever order they were set. */
  if (start != NULL)
    gtk_widget_insert_after (start, GTK_WIDGET (self), NULL);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_START]);
}

GtkWidget *
accord_pair_box_get_end (AccordPairBox *self)
{
  g_return_val_if_fail (ACCORD_IS_PAIR_BOX (self), NULL);

  return self->end;
}

void
accord_pair_box_set_end (AccordPairBox *self,
                         GtkWidget     *end)
{
  g_return_if_fail (ACCORD_IS_PAIR_BOX (self));
  g_return_if_fail (end == NULL || GTK_IS_WIDGET (end));

  if (self->end == end)
    return;

  g_clear_pointer (&self->end, gtk_widget_unparent);

  self->end = end;
  if (end != NULL)
    gtk_widget_insert_before (end, GTK_WIDGET (self), NULL);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_END]);
}

double
accord_pair_box_get_stack_below (AccordPairBox *self)
{
  g_return_val_if_fail (ACCORD_IS_PAIR_BOX (self), 0.0);

  return self->stack_below;
}

void
accord_pair_box_set_stack_below (AccordPairBox *self,
                                 double         stack_below)
{
  g_return_if_fail (ACCORD_IS_PAIR_BOX (self));
  g_return_if_fail (stack_below >= 0.0 && stack_below <= MAX_EM);

  if (!(self->stack_below < stack_below) && !(self->stack_below > stack_below))
    return;

  self->stack_below = stack_below;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STACK_BELOW]);
}

double
accord_pair_box_get_start_width (AccordPairBox *self)
{
  g_return_val_if_fail (ACCORD_IS_PAIR_BOX (self), 0.0);

  return self->start_width;
}

void
accord_pair_box_set_start_width (AccordPairBox *self,
                                 double         start_width)
{
  g_return_if_fail (ACCORD_IS_PAIR_BOX (self));
  g_return_if_fail (start_width >= 0.0 && start_width <= MAX_EM);

  if (!(self->start_width < start_width) && !(self->start_width > start_width))
    return;

  self->start_width = start_width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_START_WIDTH]);
}

gboolean
accord_pair_box_get_start_first (AccordPairBox *self)
{
  g_return_val_if_fail (ACCORD_IS_PAIR_BOX (self), FALSE);

  return self->start_first;
}

void
accord_pair_box_set_start_first (AccordPairBox *self,
                                 gboolean       start_first)
{
  g_return_if_fail (ACCORD_IS_PAIR_BOX (self));

  start_first = !!start_first;
  if (self->start_first == start_first)
    return;

  self->start_first = start_first;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_START_FIRST]);
}

gboolean
accord_pair_box_get_middle (AccordPairBox *self)
{
  g_return_val_if_fail (ACCORD_IS_PAIR_BOX (self), FALSE);

  return self->middle;
}

void
accord_pair_box_set_middle (AccordPairBox *self,
                            gboolean       middle)
{
  g_return_if_fail (ACCORD_IS_PAIR_BOX (self));

  middle = !!middle;
  if (self->middle == middle)
    return;

  self->middle = middle;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MIDDLE]);
}
