/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/window/accord-window-private.h"

#include "app/desktop/accord-compat.h"
#include "app/desktop/accord-file-filters.h"
#include "app/window/accord-versions-window.h"
#include "model/assessment/accord-assessment-file.h"

#include <glib/gi18n-lib.h>

/*
 * Auxiliary methods
 */

/* (nullable) (transfer full): the folder that a dialog begins in */
GFile *
accord_window_get_folder (AccordWindow *self)
{
  GFile *file = self->document != NULL
                ? accord_document_get_file (self->document) : NULL;

  return file != NULL ? g_file_get_parent (file) : NULL;
}

/*
 * Opening
 */

static void
show_bad_file (AccordWindow *self,
               GFile        *file,
               GPtrArray    *faults,
               const GError *error)
{
  AccordFrameworks *frameworks =
    accord_host_get_frameworks (accord_window_get_host (self));
  g_autofree char *name = g_file_get_basename (file);

  accord_bad_file_page_show (self->bad_page, file, faults, error,
                             accord_frameworks_get_built_in (frameworks));
  if (g_error_matches (error, ACCORD_ERROR, ACCORD_ERROR_UNKNOWN_FRAMEWORK))
    accord_bad_file_page_add_reasons (
      self->bad_page, accord_frameworks_get_problems (frameworks));

  g_free (self->bad_name);
  self->bad_name = g_filename_display_name (name);
  g_set_object (&self->bad_file, file);
  accord_window_update_actions (self);
  accord_window_update_title (self);
  gtk_stack_set_visible_child_name (self->stack, "bad");
  accord_bad_file_page_present (self->bad_page);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AccordWindow) self = user_data;
  g_autoptr (AccordDocument) document = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_object_ref (self->opening);

  document = accord_document_open_finish (result, &faults, &error);
  if (accord_window_get_host (self) == NULL)
    return;

  gtk_spinner_stop (self->spinner);

  if (document != NULL)
    {
      accord_window_set_document (self, document);
      accord_window_remember_file (self);
      accord_window_look_for_unsaved (self);
      return;
    }

  g_clear_object (&self->opening);
  show_bad_file (self, file, faults, error);
}

void
accord_window_open (AccordWindow *self,
                    GFile        *file)
{
  AccordHost *host;

  g_return_if_fail (ACCORD_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  host = accord_window_get_host (self);
  g_return_if_fail (host != NULL);

  g_set_object (&self->opening, file);
  gtk_spinner_start (self->spinner);
  gtk_stack_set_visible_child_name (self->stack, "loading");
  accord_document_open_async (file,
                              accord_host_get_frameworks (host),
                              self->cancellable, opened_cb,
                              g_object_ref (self));
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (AccordWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = accord_compat_choose_file_finish (result, &error);
  AccordHost *host = accord_window_get_host (self);

  if (host == NULL)
    return;

  if (file != NULL)
    accord_host_open_file (host, file, GTK_WINDOW (self));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    accord_window_tell (self, error->message, NULL, NULL);
}

static gboolean
dropped_cb (GtkDropTarget *target,
            const GValue  *value,
            double         x,
            double         y,
            gpointer       user_data)
{
  AccordWindow *self = user_data;
  AccordHost *host = accord_window_get_host (self);
  GSList *files = g_value_get_boxed (value);

  if (host == NULL)
    return FALSE;

  if (accord_window_compare_dropped (self, files))
    return TRUE;

  for (GSList *l = files; l != NULL; l = l->next)
    accord_host_open_file (host, l->data, GTK_WINDOW (self));

  return files != NULL;
}

void
accord_window_setup_drop (AccordWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST,
                                               GDK_ACTION_COPY);

  /* What is dropped is still being read when the window may be gone. */
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self),
                             GTK_EVENT_CONTROLLER (target));
}

/*
 * Actions
 */

static void
open_activated (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  g_autoptr (GListModel) filters = accord_file_filters_assessments ();
  g_autoptr (GFile) folder = accord_window_get_folder (self);

  accord_compat_choose_file_async (GTK_WINDOW (self), ACCORD_CHOOSE_OPEN,
                                   _("Open an Assessment"), filters, folder,
                                   NULL, self->cancellable, file_chosen_cb,
                                   g_object_ref (self));
}

static void
open_uri_activated (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  g_autoptr (GFile) file =
    g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  accord_host_open_file (accord_window_get_host (self), file,
                         GTK_WINDOW (self));
}

static void
open_uris_activated (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  GVariantIter uris;
  const char *uri;

  g_variant_iter_init (&uris, parameter);
  while (g_variant_iter_next (&uris, "&s", &uri))
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uri);

      accord_host_open_file (accord_window_get_host (self), file,
                             GTK_WINDOW (self));
    }
}

/* A new assessment begins with what is the same each time: today, and one's own
 * organisation.
 */
static void
new_activated (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  AccordHost *host = accord_window_get_host (self);
  g_autoptr (AccordAssessment) assessment = NULL;
  g_autoptr (AccordDocument) document = NULL;
  AccordWindow *window = self;

  assessment = accord_assessment_new (
    accord_frameworks_get_built_in (
      accord_host_get_frameworks (host)));
  document = accord_document_new (assessment);

  if (!accord_window_is_free (self))
    window = accord_window_new (host);
  accord_window_set_document (window, document);
  accord_window_set_page (window, "details");
  gtk_window_present (GTK_WINDOW (window));
  accord_window_focus_page (window);
}

static void
example_activated (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  AccordHost *host = accord_window_get_host (self);
  g_autoptr (AccordAssessment) assessment = NULL;
  g_autoptr (AccordDocument) document = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = g_uuid_string_random ();

  bytes = g_resources_lookup_data ("/io/github/accord_readiness/Accord/"
                                   "samples/riverside.accord.json",
                                   G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes != NULL)
    assessment = accord_assessment_read (
      bytes, _("Example"), accord_host_get_frameworks (host),
      NULL, &error);

  if (assessment == NULL)
    {
      accord_window_tell (self, error->message, NULL, NULL);
      return;
    }

  accord_assessment_set_id (assessment, id);
  /* Looking at it is no change that would be asked about. */
  accord_history_clear (accord_assessment_get_history (assessment));
  accord_history_mark_saved (accord_assessment_get_history (assessment));
  document = accord_document_new (assessment);
  accord_document_set_name (document, _("Example"));
  accord_host_show_document (host, document, GTK_WINDOW (self));
}

static void
new_for_partner_activated (GtkWidget  *widget,
                           const char *action_name,
                           GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  g_autoptr (AccordAssessment) assessment =
    accord_assessment_new_for_partner (self->assessment);
  g_autoptr (AccordDocument) document = accord_document_new (assessment);

  accord_host_show_document (accord_window_get_host (self),
                             document, NULL);
}

static void
earlier_versions_activated (GtkWidget  *widget,
                            const char *action_name,
                            GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);

  GFile *file = self->document != NULL
                ? accord_document_get_file (self->document) : self->bad_file;

  accord_versions_window_present (self, accord_window_get_host (self),
                                  file, self->document);
}

void
accord_window_class_install_file_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open", NULL,
                                   open_activated);
  gtk_widget_class_install_action (widget_class, "win.open-uri", "s",
                                   open_uri_activated);
  gtk_widget_class_install_action (widget_class, "win.open-uris", "as",
                                   open_uris_activated);
  gtk_widget_class_install_action (widget_class, "win.new", NULL,
                                   new_activated);
  gtk_widget_class_install_action (widget_class, "win.example", NULL,
                                   example_activated);
  gtk_widget_class_install_action (widget_class, "win.new-for-partner", NULL,
                                   new_for_partner_activated);
  gtk_widget_class_install_action (widget_class, "win.earlier-versions", NULL,
                                   earlier_versions_activated);
}
