/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/widgets/accord-clamp.h"

#include "app/widgets/accord-em.h"

struct _AccordClamp
{
  AccordBin parent_instance;

  int maximum;
  gboolean at_start;
};

G_DEFINE_FINAL_TYPE (AccordClamp, accord_clamp, ACCORD_TYPE_BIN)

enum
{
  PROP_0,
  PROP_MAXIMUM,
  PROP_AT_START,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static int
limit_width (AccordClamp *self,
             int          width)
{
  GtkWidget *child = accord_bin_get_child (ACCORD_BIN (self));
  int least;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1,
                      &least, NULL, NULL, NULL);

  return MAX (MIN (width, (int) (self->maximum *
                                 accord_em (GTK_WIDGET (self)))),
              least);
}

static void
accord_clamp_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  AccordClamp *self = ACCORD_CLAMP (widget);
  GtkWidget *child = accord_bin_begin_measure (ACCORD_BIN (widget),
                                               orientation, &for_size,
                                               minimum, natural);

  if (child == NULL)
    return;

  /* It is never wider than its limit, however much room there is. */
  if (orientation == GTK_ORIENTATION_VERTICAL)
    for_size = limit_width (self, for_size >= 0 ? for_size : G_MAXINT);

  gtk_widget_measure (child, orientation, for_size,
                      minimum, natural, NULL, NULL);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = limit_width (self, *natural);
}

static void
accord_clamp_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  AccordClamp *self = ACCORD_CLAMP (widget);
  GtkWidget *child = accord_bin_get_child (ACCORD_BIN (widget));
  GtkAllocation allocation;

  if (child == NULL || !gtk_widget_should_layout (child))
    return;

  allocation.width = limit_width (self, width);
  allocation.height = height;
  allocation.x = MAX (0, (width - allocation.width) / 2);
  allocation.y = 0;

  if (self->at_start)
    allocation.x = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL
                   ? MAX (0, width - allocation.width)
                   : 0;

  gtk_widget_size_allocate (child, &allocation, baseline);
}

static void
accord_clamp_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  AccordClamp *self = ACCORD_CLAMP (object);

  switch (property_id)
    {
    case PROP_MAXIMUM:
      g_value_set_int (value, self->maximum);
      break;

    case PROP_AT_START:
      g_value_set_boolean (value, self->at_start);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_clamp_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  AccordClamp *self = ACCORD_CLAMP (object);

  switch (property_id)
    {
    case PROP_MAXIMUM:
      accord_clamp_set_maximum (self, g_value_get_int (value));
      break;

    case PROP_AT_START:
      accord_clamp_set_at_start (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_clamp_class_init (AccordClampClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = accord_clamp_get_property;
  object_class->set_property = accord_clamp_set_property;

  widget_class->measure = accord_clamp_measure;
  widget_class->size_allocate = accord_clamp_size_allocate;

  properties[PROP_MAXIMUM] =
    g_param_spec_int ("maximum", NULL, NULL,
                      1, 1000, 64,
                      G_PARAM_READWRITE |
                      G_PARAM_STATIC_STRINGS |
                      G_PARAM_EXPLICIT_NOTIFY);

  properties[PROP_AT_START] =
    g_param_spec_boolean ("at-start", NULL, NULL, FALSE,
                          G_PARAM_READWRITE |
                          G_PARAM_STATIC_STRINGS |
                          G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "clamp");
}

static void
accord_clamp_init (AccordClamp *self)
{
  self->maximum = 64;
}

GtkWidget *
accord_clamp_new (void)
{
  return g_object_new (ACCORD_TYPE_CLAMP, NULL);
}

int
accord_clamp_get_maximum (AccordClamp *self)
{
  g_return_val_if_fail (ACCORD_IS_CLAMP (self), 0);

  return self->maximum;
}

void
accord_clamp_set_maximum (AccordClamp *self,
                          int          maximum)
{
  g_return_if_fail (ACCORD_IS_CLAMP (self));
  g_return_if_fail (maximum > 0);

  if (self->maximum == maximum)
    return;

  self->maximum = maximum;
  gtk_widget_queue_resize (GTK_WIDGET (self));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MAXIMUM]);
}

gboolean
accord_clamp_get_at_start (AccordClamp *self)
{
  g_return_val_if_fail (ACCORD_IS_CLAMP (self), FALSE);

  return self->at_start;
}

void
accord_clamp_set_at_start (AccordClamp *self,
                           gboolean     at_start)
{
  g_return_if_fail (ACCORD_IS_CLAMP (self));

  at_start = !!at_start;
  if (self->at_start == at_start)
    return;

  self->at_start = at_start;
  gtk_widget_queue_allocate (GTK_WIDGET (self));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AT_START]);
}
