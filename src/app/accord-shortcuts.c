/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/accord-shortcuts.h"

#define RESOURCE "/io/github/accord_readiness/Accord/help-overlay.ui"

/* The shortcuts window is built when it is first asked for: GtkApplication
 * would build one for each window at its start, a twentieth of that. */
void
accord_shortcuts_present (GtkWindow *window)
{
  GtkApplicationWindow *owner;

  while (window != NULL && !GTK_IS_APPLICATION_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  if (window == NULL)
    return;

  owner = GTK_APPLICATION_WINDOW (window);
  if (gtk_application_window_get_help_overlay (owner) == NULL)
    {
      g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (RESOURCE);

      gtk_application_window_set_help_overlay (
        owner,
        GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder,
                                                      "help_overlay")));
    }

  gtk_window_present (
    GTK_WINDOW (gtk_application_window_get_help_overlay (owner)));
}
