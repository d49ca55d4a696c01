/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/accord-clamp.h"

#include "app/accord-em.h"

struct _AccordClamp
{
  GtkWidget parent_instance;

  /* Owned References */
  GtkWidget *child;

  int maximum;
};

static void accord_clamp_buildable_iface_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (
  AccordClamp, accord_clamp, GTK_TYPE_WIDGET,
  G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                         accord_clamp_buildable_iface_init))

enum
{
  PROP_0,
  PROP_CHILD,
  PROP_MAXIMUM,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static GtkBuildableIface *parent_buildable_iface;

static int
limit_width (AccordClamp *self,
             int          width)
{
  int least;

  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1,
                      &least, NULL, NULL, NULL);

  return MAX (MIN (width, (int) (self->maximum *
                                 accord_em (GTK_WIDGET (self)))),
              least);
}

static void
accord_clamp_buildable_add_child (GtkBuildable *buildable,
                                  GtkBuilder   *builder,
                                  GObject      *child,
                                  const char   *type)
{
  if (GTK_IS_WIDGET (child))
    accord_clamp_set_child (ACCORD_CLAMP (buildable), GTK_WIDGET (child));
  else
    parent_buildable_iface->add_child (buildable, builder, child, type);
}

static void
accord_clamp_buildable_iface_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);

  iface->add_child = accord_clamp_buildable_add_child;
}

static GtkSizeRequestMode
accord_clamp_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
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

  *minimum = 0;
  *natural = 0;

  if (self->child == NULL || !gtk_widget_should_layout (self->child))
    return;

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    for_size = limit_width (self, for_size);

  gtk_widget_measure (self->child, orientation, for_size,
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
  GtkAllocation allocation;

  if (self->child == NULL || !gtk_widget_should_layout (self->child))
    return;

  allocation.width = limit_width (self, width);
  allocation.height = height;
  allocation.x = MAX (0, (width - allocation.width) / 2);
  allocation.y = 0;

  gtk_widget_size_allocate (self->child, &allocation, baseline);
}

static void
accord_clamp_dispose (GObject *object)
{
  AccordClamp *self = ACCORD_CLAMP (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (accord_clamp_parent_class)->dispose (object);
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
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;

    case PROP_MAXIMUM:
      g_value_set_int (value, self->maximum);
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
    case PROP_CHILD:
      accord_clamp_set_child (self, g_value_get_object (value));
      break;

    case PROP_MAXIMUM:
      accord_clamp_set_maximum (self, g_value_get_int (value));
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

  object_class->dispose = accord_clamp_dispose;
  object_class->get_property = accord_clamp_get_property;
  object_class->set_property = accord_clamp_set_property;

  widget_class->get_request_mode = accord_clamp_get_request_mode;
  widget_class->measure = accord_clamp_measure;
  widget_class->size_allocate = accord_clamp_size_allocate;

  properties[PROP_CHILD] =
    g_param_spec_object ("child", NULL, NULL,
                         GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE |
                         G_PARAM_STATIC_STRINGS |
                         G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_MAXIMUM] =
    g_param_spec_int ("maximum", NULL, NULL,
                      1, 1000, 64,
                      G_PARAM_READWRITE |
                      G_PARAM_STATIC_STRINGS |
                      G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "clamp");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GENERIC);
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

GtkWidget *
accord_clamp_get_child (AccordClamp *self)
{
  g_return_val_if_fail (ACCORD_IS_CLAMP (self), NULL);

  return self->child;
}

/**
 * accord_clamp_set_child:
 * @child: (nullable) (transfer none): what is shown, without a parent so far
 */
void
accord_clamp_set_child (AccordClamp *self,
                        GtkWidget   *child)
{
  g_return_if_fail (ACCORD_IS_CLAMP (self));
  g_return_if_fail (child == NULL || GTK_IS_WIDGET (child));

  if (self->child == child)
    return;

  g_clear_pointer (&self->child, gtk_widget_unparent);

  if (child != NULL)
    {
      self->child = child;
      gtk_widget_set_parent (child, GTK_WIDGET (self));
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
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
