/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/window/accord-window-private.h"

#include "app/compare/accord-comparison-window.h"
#include "app/compare/accord-trend-window.h"
#include "app/window/accord-copy-window.h"

#include <glib/gi18n-lib.h>

/*
 * Auxiliary methods
 */

/*
 * Files that are dropped
 */

/* What has been done with the files, and how to have them opened. */
static void
tell_compared (AccordWindow *self,
               GSList       *files,
               const char   *text,
               const char   *label)
{
  GVariantBuilder uris;
  g_autoptr (GVariant) target = NULL;
  g_autofree char *action = NULL;

  g_variant_builder_init (&uris, G_VARIANT_TYPE_STRING_ARRAY);
  for (GSList *l = files; l != NULL; l = l->next)
    g_variant_builder_add_value (
      &uris, g_variant_new_take_string (g_file_get_uri (l->data)));
  target = g_variant_ref_sink (g_variant_builder_end (&uris));

  action = g_action_print_detailed_name ("win.open-uris", target);
  accord_window_tell (self, text, label, action);
}

/**
 * accord_window_compare_dropped:
 * @files: (element-type GFile): what was dropped on the window
 *
 * Shows two files side by side where nothing is open, and one beside what is.
 * No question comes first: a comparison changes neither, and the notice that
 * it leaves opens the files instead.
 *
 * Returns: whether there were two things to compare
 */
gboolean
accord_window_compare_dropped (AccordWindow *self,
                               GSList       *files)
{
  guint n = g_slist_length (files);
  AccordComparisonWindow *window;

  if (n == 2 && self->document == NULL)
    {
      accord_host_compare_files (accord_window_get_host (self), files->data,
                                 files->next->data);
      tell_compared (self, files,
                     _("The two files are shown side by side."),
                     _("Open Them Instead"));
      return TRUE;
    }

  if (n != 1 || self->document == NULL ||
      accord_window_has_file (self, files->data))
    return FALSE;

  window = accord_comparison_window_new (accord_window_get_host (self));
  accord_comparison_window_compare_with (window, self->document, files->data);
  accord_figures_window_present (ACCORD_FIGURES_WINDOW (window));
  tell_compared (self, files,
                 _("The file is shown beside what is open here."),
                 _("Open It Instead"));

  return TRUE;
}

/*
 * Actions
 */

static void
compare_activated (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  AccordComparisonWindow *window =
    accord_comparison_window_new (accord_window_get_host (self));

  accord_comparison_window_choose (window, self->document);
  gtk_window_present (GTK_WINDOW (window));
}

static void
theirs_opened_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (AccordWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordDocument) theirs = NULL;
  AccordComparisonWindow *window;

  theirs = accord_document_open_finish (result, NULL, &error);
  if (accord_window_get_host (self) == NULL)
    return;
  if (theirs == NULL)
    {
      accord_window_tell (self, error->message, NULL, NULL);
      return;
    }

  accord_document_set_read_only (theirs, TRUE);
  window = accord_comparison_window_new (accord_window_get_host (self));
  accord_comparison_window_compare_versions (window, self->document,
                                             _("Yours"), theirs, _("Theirs"));
  gtk_window_present (GTK_WINDOW (window));
}

static void
look_at_both_activated (GtkWidget  *widget,
                          const char *action_name,
                          GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);

  accord_document_open_async (
    accord_document_get_file (self->document),
    accord_host_get_frameworks (accord_window_get_host (self)),
    self->cancellable, theirs_opened_cb, g_object_ref (self));
}

static void
show_with_present (AccordWindow   *self,
                   AccordDocument *present)
{
  AccordComparisonWindow *window =
    accord_comparison_window_new (accord_window_get_host (self));
  g_autofree char *name = accord_document_dup_version_name (self->document);

  accord_comparison_window_compare_versions (window, self->document, name,
                                             present, _("Present"));
  gtk_window_present (GTK_WINDOW (window));
}

static void
present_opened_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (AccordWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordDocument) present =
    accord_document_open_finish (result, NULL, &error);

  if (accord_window_get_host (self) == NULL)
    return;
  if (present == NULL)
    {
      accord_window_tell (self, error->message, NULL, NULL);
      return;
    }

  accord_document_set_read_only (present, TRUE);
  show_with_present (self, present);
}

/* The present is what a window shows of the file, and only then the file. */
static void
compare_with_present_activated (GtkWidget  *widget,
                                const char *action_name,
                                GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  AccordHost *host = accord_window_get_host (self);
  GFile *file = accord_document_get_version_file (self->document);
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (host));

  for (GList *l = windows; l != NULL; l = l->next)
    {
      AccordDocument *document = ACCORD_IS_WINDOW (l->data)
                                 ? accord_window_get_document (l->data) : NULL;

      if (document != NULL && accord_window_has_file (l->data, file))
        {
          show_with_present (self, document);
          return;
        }
    }

  accord_document_open_async (file,
                              accord_host_get_frameworks (host),
                              self->cancellable, present_opened_cb,
                              g_object_ref (self));
}

static void
copy_for_partner_activated (GtkWidget  *widget,
                            const char *action_name,
                            GVariant   *parameter)
{
  gtk_window_present (GTK_WINDOW (
    accord_copy_window_new (ACCORD_WINDOW (widget))));
}

static void
over_time_activated (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  AccordTrendWindow *window =
    accord_trend_window_new (accord_window_get_host (self));

  accord_trend_window_choose (window,
                              self->document != NULL
                              ? accord_document_get_file (self->document)
                              : NULL);
  gtk_window_present (GTK_WINDOW (window));
}

void
accord_window_class_install_compare_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.compare", NULL,
                                   compare_activated);
  gtk_widget_class_install_action (widget_class, "win.compare-with-present",
                                   NULL, compare_with_present_activated);
  gtk_widget_class_install_action (widget_class, "win.copy-for-partner", NULL,
                                   copy_for_partner_activated);
  gtk_widget_class_install_action (widget_class, "win.look-at-both", NULL,
                                   look_at_both_activated);
  gtk_widget_class_install_action (widget_class, "win.over-time", NULL,
                                   over_time_activated);
}
