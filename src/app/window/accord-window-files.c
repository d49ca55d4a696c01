/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/window/accord-window-private.h"

#include "app/desktop/accord-compat.h"
#include "app/desktop/accord-file-filters.h"
#include "app/desktop/accord-settings.h"
#include "app/widgets/accord-question.h"
#include "app/window/accord-versions-window.h"
#include "model/assessment/accord-assessment-file.h"
#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>

#define ACCORD_FILE_ENDING ".accord.json"

/*
 * Auxiliary methods
 */

static AccordApplication *
get_application (AccordWindow *self)
{
  GtkApplication *application =
    gtk_window_get_application (GTK_WINDOW (self));

  return ACCORD_IS_APPLICATION (application)
         ? ACCORD_APPLICATION (application) : NULL;
}

/* (nullable) (transfer full): the folder that a dialog begins in */
GFile *
accord_window_get_folder (AccordWindow *self)
{
  GFile *file = self->document != NULL
                ? accord_document_get_file (self->document) : NULL;

  return file != NULL ? g_file_get_parent (file) : NULL;
}

static void
remember_file (AccordWindow *self)
{
  AccordApplication *application = get_application (self);
  GFile *file = accord_document_get_file (self->document);

  if (application != NULL && file != NULL)
    accord_recent_list_add (accord_application_get_recent (application), file,
                            self->assessment);
}

static void
finish_closing (AccordWindow *self)
{
  self->closing = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

/*
 * Saving
 */

typedef struct
{
  AccordWindow *window;
  AccordDocument *document;
  gboolean close;
} Save;

static void
save_free (Save *save)
{
  g_object_unref (save->window);
  g_object_unref (save->document);
  g_free (save);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Save, save_free)

static Save *
save_new (AccordWindow *self,
          gboolean      close)
{
  Save *save = g_new0 (Save, 1);

  save->window = g_object_ref (self);
  save->document = g_object_ref (self->document);
  save->close = close;

  return save;
}

/* A save that failed keeps the window; the bar says why, bound to the
 * document's error.
 */
static void
end_save (Save     *save,
          gboolean  saved)
{
  if (!saved)
    return;

  remember_file (save->window);
  if (save->close)
    finish_closing (save->window);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Save) save = user_data;

  end_save (save,
            accord_document_save_finish (save->document, result, NULL));
}

static void
saved_as_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Save) save = user_data;
  g_autoptr (GError) error = NULL;
  gboolean saved = accord_document_save_as_finish (save->document, result,
                                                   &error);

  /* Where there are changes the bar tells it, and stays. */
  if (!saved && error != NULL &&
      accord_document_get_state (save->document) != ACCORD_DOCUMENT_FAILED)
    accord_window_tell (save->window, error->message, _("Save As…"),
                        "win.save-as");
  end_save (save, saved);
}

/* A name without an ending gets the one by which the file is known again.
 * (transfer full) (nullable): NULL where @file has an ending
 */
static GFile *
add_ending (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = g_ascii_strdown (name, -1);
  g_autofree char *whole = NULL;

  if (folder == NULL || g_str_has_suffix (lower, ".json"))
    return NULL;

  whole = g_strconcat (name, ACCORD_FILE_ENDING, NULL);

  return g_file_get_child (folder, whole);
}

static void
name_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Save) save = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = accord_compat_choose_file_finish (result, &error);
  g_autoptr (GFile) whole = NULL;
  AccordDocument *document = save->document;

  if (file == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        accord_window_tell (save->window, error->message, NULL, NULL);
      return;
    }

  /* Nobody was asked whether a file of the longer name may go. */
  whole = add_ending (file);
  accord_document_save_as_async (document, whole != NULL ? whole : file,
                                 whole == NULL, NULL, saved_as_cb,
                                 g_steal_pointer (&save));
}

static void
save_as (AccordWindow *self,
         gboolean      close)
{
  g_autofree char *name = accord_words_file_name (self->assessment);
  g_autoptr (GListModel) filters = accord_file_filters_assessments ();
  g_autoptr (GFile) folder = accord_window_get_folder (self);
  GFile *file = accord_document_get_file (self->document);

  if (file != NULL)
    {
      g_free (name);
      name = g_file_get_basename (file);
    }
  else if (accord_document_get_name (self->document) != NULL)
    {
      g_free (name);
      name = g_strconcat (accord_document_get_name (self->document),
                          ACCORD_FILE_ENDING, NULL);
    }

  accord_compat_choose_file_async (GTK_WINDOW (self), ACCORD_CHOOSE_SAVE,
                                   _("Save the Assessment"), filters, folder,
                                   name, self->cancellable, name_chosen_cb,
                                   save_new (self, close));
}

static void
save (AccordWindow *self,
      gboolean      close)
{
  if (accord_document_get_file (self->document) == NULL ||
      accord_document_get_read_only (self->document))
    save_as (self, close);
  else
    accord_document_save_async (self->document, NULL, saved_cb,
                                save_new (self, close));
}

/*
 * Closing
 */

static void
close_answered_cb (AccordWindow *self,
                   const char   *id)
{
  if (g_str_equal (id, "save"))
    {
      save (self, TRUE);
    }
  else if (g_str_equal (id, "discard"))
    {
      accord_document_discard (self->document);
      finish_closing (self);
    }
}

/**
 * accord_window_ask_before_close:
 *
 * Returns: whether there is something to ask, and the window stays for now
 */
gboolean
accord_window_ask_before_close (AccordWindow *self)
{
  AccordQuestion *question;
  g_autofree char *title = NULL;
  g_autofree char *heading = NULL;

  if (self->document == NULL ||
      accord_document_get_read_only (self->document) ||
      !accord_document_get_modified (self->document))
    return FALSE;

  title = accord_document_dup_title (self->document);
  /* Translators: the title of an assessment */
  heading = g_strdup_printf (_("Save the changes to “%s”?"), title);
  question = accord_question_new (GTK_WINDOW (self), heading,
                                  _("What is not saved is lost when the "
                                    "window closes."));
  accord_question_add_button (question, "cancel", _("_Cancel"), NULL);
  accord_question_add_button (question, "discard", _("_Discard"),
                              "destructive-action");
  accord_question_add_button (question, "save", _("_Save"),
                              "suggested-action");
  g_signal_connect_object (question, "response",
                           G_CALLBACK (close_answered_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (question));

  return TRUE;
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
    accord_application_get_frameworks (get_application (self));
  g_autofree char *name = g_file_get_basename (file);

  accord_bad_file_page_show (self->bad_page, file, faults, error,
                             accord_frameworks_get_built_in (frameworks));
  if (g_error_matches (error, ACCORD_ERROR, ACCORD_ERROR_UNKNOWN_FRAMEWORK))
    accord_bad_file_page_add_reasons (
      self->bad_page, accord_frameworks_get_problems (frameworks));

  g_free (self->bad_name);
  self->bad_name = g_filename_display_name (name);
  accord_window_update_title (self);
  gtk_stack_set_visible_child_name (self->stack, "bad");
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
  gtk_spinner_stop (self->spinner);

  if (document != NULL)
    {
      accord_window_set_document (self, document);
      remember_file (self);
      return;
    }

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->opening);
  show_bad_file (self, file, faults, error);
}

void
accord_window_open (AccordWindow *self,
                    GFile        *file)
{
  AccordApplication *application;

  g_return_if_fail (ACCORD_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  application = get_application (self);
  g_return_if_fail (application != NULL);

  g_set_object (&self->opening, file);
  gtk_spinner_start (self->spinner);
  gtk_stack_set_visible_child_name (self->stack, "loading");
  accord_document_open_async (file,
                              accord_application_get_frameworks (application),
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
  AccordApplication *application = get_application (self);

  if (file != NULL && application != NULL)
    accord_application_open_file (application, file, GTK_WINDOW (self));
  else if (error != NULL &&
           !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
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
  AccordApplication *application = get_application (self);
  GSList *files = g_value_get_boxed (value);

  if (application == NULL)
    return FALSE;

  if (accord_window_compare_dropped (self, files))
    return TRUE;

  for (GSList *l = files; l != NULL; l = l->next)
    accord_application_open_file (application, l->data, GTK_WINDOW (self));

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

  accord_application_open_file (get_application (self), file,
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

      accord_application_open_file (get_application (self), file,
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
  AccordApplication *application = get_application (self);
  g_autoptr (AccordAssessment) assessment = NULL;
  g_autoptr (AccordDocument) document = NULL;
  AccordWindow *window = self;

  assessment = accord_assessment_new (
    accord_frameworks_get_built_in (
      accord_application_get_frameworks (application)));
  document = accord_document_new (assessment);

  if (!accord_window_is_free (self))
    window = accord_window_new (application);
  accord_window_set_document (window, document);
  accord_window_set_page (window, "details");
  gtk_window_present (GTK_WINDOW (window));
}

static void
example_activated (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  AccordApplication *application = get_application (self);
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
      bytes, _("Example"), accord_application_get_frameworks (application),
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
  accord_application_show_document (application, document, GTK_WINDOW (self));
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

  accord_application_show_document (get_application (self), document, NULL);
}

static void
save_activated (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  save (ACCORD_WINDOW (widget), FALSE);
}

static void
save_as_activated (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  save_as (ACCORD_WINDOW (widget), FALSE);
}

static void
replace_answered_cb (AccordWindow *self,
                     const char   *id)
{
  if (g_str_equal (id, "replace"))
    accord_document_replace_theirs_async (self->document, NULL, saved_cb,
                                          save_new (self, FALSE));
}

static void
replace_theirs_activated (GtkWidget  *widget,
                          const char *action_name,
                          GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  AccordQuestion *question =
    accord_question_new (GTK_WINDOW (self), _("Replace theirs with yours?"),
                         _("What the file holds now is kept as an earlier "
                           "version, which you can open from the menu."));

  accord_question_add_button (question, "cancel", _("_Cancel"), NULL);
  accord_question_add_button (question, "replace", _("_Replace Theirs"),
                              "destructive-action");
  g_signal_connect_object (question, "response",
                           G_CALLBACK (replace_answered_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (question));
}

static void
save_here_activated (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);

  accord_document_save_again_async (self->document, NULL, saved_cb,
                                    save_new (self, FALSE));
}

static void
earlier_versions_activated (GtkWidget  *widget,
                            const char *action_name,
                            GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);

  accord_versions_window_present (self, get_application (self),
                                  self->document);
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
  gtk_widget_class_install_action (widget_class, "win.save", NULL,
                                   save_activated);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL,
                                   save_as_activated);
  gtk_widget_class_install_action (widget_class, "win.replace-theirs", NULL,
                                   replace_theirs_activated);
  gtk_widget_class_install_action (widget_class, "win.save-here", NULL,
                                   save_here_activated);
  gtk_widget_class_install_action (widget_class, "win.earlier-versions", NULL,
                                   earlier_versions_activated);
}
