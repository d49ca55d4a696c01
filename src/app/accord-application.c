/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/accord-application.h"

#include "accord-ui-resources.h"
#include "app/accord-window.h"

struct _AccordApplication
{
  GtkApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordApplication, accord_application,
                     GTK_TYPE_APPLICATION)

static void
accord_application_activate (GApplication *application)
{
  AccordWindow *window;

  window = accord_window_new (ACCORD_APPLICATION (application));
  gtk_window_present (GTK_WINDOW (window));
}

static void
accord_application_class_init (AccordApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = accord_application_activate;
}

static void
accord_application_init (AccordApplication *self)
{
  /* The linker leaves the resource out of the program unless it is used. */
  g_assert (accord_ui_get_resource () != NULL);
}

AccordApplication *
accord_application_new (void)
{
  return g_object_new (ACCORD_TYPE_APPLICATION,
                       "application-id", ACCORD_APP_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}
