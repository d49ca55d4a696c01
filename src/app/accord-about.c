/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/accord-about.h"


#include <glib/gi18n-lib.h>

static char *
describe_system (void)
{
  return g_strdup_printf ("Accord %s\nGTK %u.%u.%u (%d.%d.%d)\n"
                          "GLib %u.%u.%u (%d.%d.%d)",
                          ACCORD_VERSION,
                          gtk_get_major_version (), gtk_get_minor_version (),
                          gtk_get_micro_version (), GTK_MAJOR_VERSION,
                          GTK_MINOR_VERSION, GTK_MICRO_VERSION,
                          glib_major_version, glib_minor_version,
                          glib_micro_version, GLIB_MAJOR_VERSION,
                          GLIB_MINOR_VERSION, GLIB_MICRO_VERSION);
}

/** accord_about_present: the program, and the source of its content. */
void
accord_about_present (GtkWindow       *parent,
                      AccordFramework *framework)
{
  const AccordSource *source = accord_framework_get_source (framework);
  g_autofree char *system = describe_system ();
  g_autofree char *comments = NULL;
  GtkWidget *dialog = gtk_about_dialog_new ();
  GtkAboutDialog *about = GTK_ABOUT_DIALOG (dialog);

  /* Translators: title, authors, publisher and year of a report */
  comments = g_strdup_printf (_("Counts answers to a published list: %s. %s, "
                                "%s, %s. The 75%% line is Accord’s own. Accord "
                                "does not approve, predict or decide."),
                              source->title, source->authors,
                              source->publisher, source->year);

  gtk_about_dialog_set_program_name (about, _("Accord"));
  gtk_about_dialog_set_version (about, ACCORD_VERSION);
  gtk_about_dialog_set_logo_icon_name (about, ACCORD_APP_ID);
  gtk_about_dialog_set_comments (about, comments);
  gtk_about_dialog_set_license_type (about, GTK_LICENSE_GPL_3_0);
  gtk_about_dialog_set_system_information (about, system);
  /* Translators: your name, one a line */
  gtk_about_dialog_set_translator_credits (about, _("translator-credits"));
  gtk_window_set_transient_for (GTK_WINDOW (dialog), parent);
  gtk_window_set_modal (GTK_WINDOW (dialog), parent != NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

/** accord_help_present: the short help, in a window of its own. */
void
accord_help_present (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (
    "/io/github/accord_readiness/Accord/accord-help.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "help"));

  gtk_window_set_transient_for (window, parent);
  if (parent != NULL)
    gtk_window_set_application (window, gtk_window_get_application (parent));
  gtk_window_present (window);
}
