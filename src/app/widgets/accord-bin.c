/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/widgets/accord-bin.h"

typedef struct
{
  /* Owned References */
  GtkWidget *child;
} AccordBinPrivate;

static void accord_bin_buildable_iface_init (GtkBuildableIface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (
  AccordBin, accord_bin, GTK_TYPE_WIDGET,
  G_ADD_PRIVATE (AccordBin)
  G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, accord_bin_buildable_iface_init))

enum
{
  PROP_0,
  PROP_CHILD,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static GtkBuildableIface *parent_buildable_iface;

static void
accord_bin_buildable_add_child (GtkBuildable *buildable,
                                GtkBuilder   *builder,
                                GObject      *child,
                                const char   *type)
{
  if (GTK_IS_WIDGET (child))
    accord_bin_set_child (ACCORD_BIN (buildable), GTK_WIDGET (child));
  else
    parent_buildable_iface->add_child (buildable, builder, child, type);
}

static void
accord_bin_buildable_iface_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);

  iface->add_child = accord_bin_buildable_add_child;
}

/* A scrolled window asks for the height at no width in particular, and has no
 * use for the answer. */
static gboolean
is_scrolled (AccordBin *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (!GTK_IS_VIEWPORT (parent))
    return FALSE;

  parent = gtk_widget_get_parent (parent);

  return GTK_IS_SCROLLED_WINDOW (parent) &&
         !gtk_scrolled_window_get_propagate_natural_height (
           GTK_SCROLLED_WINDOW (parent));
}

static GtkSizeRequestMode
accord_bin_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
accord_bin_dispose (GObject *object)
{
  AccordBin *self = ACCORD_BIN (object);
  AccordBinPrivate *priv = accord_bin_get_instance_private (self);

  g_clear_pointer (&priv->child, gtk_widget_unparent);

  G_OBJECT_CLASS (accord_bin_parent_class)->dispose (object);
}

static void
accord_bin_get_property (GObject    *object,
                         guint       property_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  AccordBin *self = ACCORD_BIN (object);

  switch (property_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, accord_bin_get_child (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_bin_set_property (GObject      *object,
                         guint         property_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  AccordBin *self = ACCORD_BIN (object);

  switch (property_id)
    {
    case PROP_CHILD:
      accord_bin_set_child (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_bin_class_init (AccordBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_bin_dispose;
  object_class->get_property = accord_bin_get_property;
  object_class->set_property = accord_bin_set_property;
  widget_class->get_request_mode = accord_bin_get_request_mode;

  properties[PROP_CHILD] =
    g_param_spec_object ("child", NULL, NULL,
                         GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE |
                         G_PARAM_STATIC_STRINGS |
                         G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
accord_bin_init (AccordBin *self)
{
}

GtkWidget *
accord_bin_get_child (AccordBin *self)
{
  AccordBinPrivate *priv = accord_bin_get_instance_private (self);

  g_return_val_if_fail (ACCORD_IS_BIN (self), NULL);

  return priv->child;
}

/**
 * accord_bin_set_child:
 * @child: (nullable) (transfer none): what is shown, without a parent so far
 */
void
accord_bin_set_child (AccordBin *self,
                      GtkWidget *child)
{
  AccordBinPrivate *priv = accord_bin_get_instance_private (self);

  g_return_if_fail (ACCORD_IS_BIN (self));
  g_return_if_fail (child == NULL || GTK_IS_WIDGET (child));

  if (priv->child == child)
    return;

  g_clear_pointer (&priv->child, gtk_widget_unparent);

  if (child != NULL)
    {
      priv->child = child;
      gtk_widget_set_parent (child, GTK_WIDGET (self));
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}

GtkWidget *
accord_bin_begin_measure (AccordBin      *self,
                          GtkOrientation  orientation,
                          int            *for_size,
                          int            *minimum,
                          int            *natural)
{
  GtkWidget *child = accord_bin_get_child (self);

  *minimum = 0;
  *natural = 0;

  if (child == NULL || !gtk_widget_should_layout (child))
    return NULL;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    return *for_size < 0 && is_scrolled (self) ? NULL : child;

  /* How narrow it can be at some height would cost each wrapped text in it ten
   * layouts, and nobody has a use for that. */
  *for_size = -1;

  return child;
}
