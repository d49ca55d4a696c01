/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/accord-window.h"

struct _AccordWindow
{
  GtkApplicationWindow parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordWindow, accord_window,
                     GTK_TYPE_APPLICATION_WINDOW)

static void
accord_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ACCORD_TYPE_WINDOW);

  G_OBJECT_CLASS (accord_window_parent_class)->dispose (object);
}

static void
accord_window_class_init (AccordWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_window_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/io/github/accord_readiness/Accord/accord-window.ui");
}

static void
accord_window_init (AccordWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AccordWindow *
accord_window_new (AccordApplication *application)
{
  g_return_val_if_fail (ACCORD_IS_APPLICATION (application), NULL);

  return g_object_new (ACCORD_TYPE_WINDOW,
                       "application", application,
                       NULL);
}
