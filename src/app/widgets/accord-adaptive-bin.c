/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/widgets/accord-adaptive-bin.h"

#include "app/widgets/accord-em.h"

struct _AccordAdaptiveBin
{
  AccordBin parent_instance;

  guint source;
  int allocated_em_width;
  int em_width;
};

G_DEFINE_FINAL_TYPE (AccordAdaptiveBin, accord_adaptive_bin, ACCORD_TYPE_BIN)

enum
{
  PROP_0,
  PROP_EM_WIDTH,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gboolean
tell_width_cb (gpointer user_data)
{
  AccordAdaptiveBin *self = user_data;

  self->source = 0;

  if (self->em_width != self->allocated_em_width)
    {
      self->em_width = self->allocated_em_width;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EM_WIDTH]);
    }

  return G_SOURCE_REMOVE;
}

static void
accord_adaptive_bin_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  GtkWidget *child = accord_bin_begin_measure (ACCORD_BIN (widget),
                                               orientation, &for_size,
                                               minimum, natural);

  if (child == NULL)
    return;

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    {
      int least;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1,
                          &least, NULL, NULL, NULL);
      for_size = MAX (for_size, least);
    }

  gtk_widget_measure (child, orientation, for_size,
                      minimum, natural, NULL, NULL);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = 0;
}

static void
accord_adaptive_bin_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  AccordAdaptiveBin *self = ACCORD_ADAPTIVE_BIN (widget);
  GtkWidget *child = accord_bin_get_child (ACCORD_BIN (widget));
  GtkAllocation allocation = { 0, 0, width, height };
  int least;

  self->allocated_em_width = (int) (width / accord_em (widget));

  /* Before the next frame, whatever else is waiting. */
  if (self->allocated_em_width != self->em_width && self->source == 0)
    self->source = g_idle_add_full (G_PRIORITY_HIGH,
                                    tell_width_cb,
                                    self,
                                    NULL);

  if (child == NULL || !gtk_widget_should_layout (child))
    return;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1,
                      &least, NULL, NULL, NULL);
  allocation.width = MAX (width, least);

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    allocation.x = width - allocation.width;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, allocation.width,
                      &least, NULL, NULL, NULL);
  allocation.height = MAX (height, least);

  gtk_widget_size_allocate (child, &allocation, baseline);
}

static void
accord_adaptive_bin_dispose (GObject *object)
{
  AccordAdaptiveBin *self = ACCORD_ADAPTIVE_BIN (object);

  g_clear_handle_id (&self->source, g_source_remove);

  G_OBJECT_CLASS (accord_adaptive_bin_parent_class)->dispose (object);
}

static void
accord_adaptive_bin_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  AccordAdaptiveBin *self = ACCORD_ADAPTIVE_BIN (object);

  switch (property_id)
    {
    case PROP_EM_WIDTH:
      g_value_set_int (value, self->em_width);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_adaptive_bin_class_init (AccordAdaptiveBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_adaptive_bin_dispose;
  object_class->get_property = accord_adaptive_bin_get_property;

  widget_class->measure = accord_adaptive_bin_measure;
  widget_class->size_allocate = accord_adaptive_bin_size_allocate;

  properties[PROP_EM_WIDTH] =
    g_param_spec_int ("em-width", NULL, NULL,
                      0, G_MAXINT, 0,
                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "adaptive");
}

static void
accord_adaptive_bin_init (AccordAdaptiveBin *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
accord_adaptive_bin_new (void)
{
  return g_object_new (ACCORD_TYPE_ADAPTIVE_BIN, NULL);
}

int
accord_adaptive_bin_get_em_width (AccordAdaptiveBin *self)
{
  g_return_val_if_fail (ACCORD_IS_ADAPTIVE_BIN (self), 0);

  return self->em_width;
}
