/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saving; closing, which asks about what is not saved, is in
 * accord-window-closing.c.
 */

#include "accord-config.h"

#include "app/window/accord-window-private.h"

#include "app/desktop/accord-compat.h"
#include "app/desktop/accord-file-filters.h"
#include "model/figures/accord-words.h"
#include "model/files/accord-file-name.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  AccordWindow *window;
  AccordDocument *document;
  gboolean close;

  /* From when the save has begun; the program does not end before it. */
  AccordHost *host;
} Save;

static void
save_free (Save *save)
{
  if (save->host != NULL)
    accord_host_end_save (save->host);

  /* Nobody has said where to, for example. */
  if (!accord_document_get_busy (save->document))
    accord_window_answer_quit (save->window, FALSE);

  g_clear_object (&save->host);
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

/* Returns @save */
static Save *
save_begin (Save *save)
{
  AccordHost *host =
    accord_window_get_host (save->window);

  /* The button that began it cannot be used again for now. */
  accord_window_leave_bars (save->window);

  if (host != NULL)
    {
      save->host = g_object_ref (host);
      accord_host_begin_save (host);
    }

  return save;
}

/*
 * What comes after a save
 */

void
accord_window_remember_file (AccordWindow *self)
{
  AccordHost *host = accord_window_get_host (self);
  GFile *file = accord_document_get_file (self->document);

  if (host != NULL && file != NULL)
    accord_recent_list_add (accord_host_get_recent (host), file,
                            self->assessment);
}

/* A save that failed keeps the window; the bar says why, bound to the
 * document's error.  What was changed while the file was written is asked
 * about like any other change.
 */
static void
end_save (Save     *save_ended,
          gboolean  saved)
{
  AccordWindow *self = save_ended->window;
  gboolean again = self->save_again;
  gboolean close = save_ended->close || self->close_when_saved;

  self->save_again = FALSE;
  self->close_when_saved = FALSE;

  if (accord_window_get_host (self) == NULL)
    return;

  if (saved)
    accord_window_remember_file (self);

  if (saved && again && accord_document_get_modified (self->document))
    accord_window_save (self, close);
  else if (saved && close)
    gtk_window_close (GTK_WINDOW (self));
  else
    accord_window_answer_quit (self, saved);
}

static gboolean
is_told (AccordDocument *document,
         const GError   *error)
{
  const GError *told = accord_document_get_error (document);

  return told != NULL && g_str_equal (told->message, error->message);
}

/* Once: of the document's own file the bar tells it, and stays.  It may have
 * been there before, so that it is read out again.
 */
static void
tell_failure (Save         *save,
              const GError *error)
{
  AccordWindow *self = save->window;
  const char *bar = accord_banner_get_text (self->banner);

  if (bar != NULL && is_told (save->document, error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.announce", "s", bar);
  else
    accord_window_tell (self, error->message, _("Save As…"), "win.save-as");
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Save) save_ended = user_data;
  g_autoptr (GError) error = NULL;
  gboolean saved = accord_document_save_finish (save_ended->document, result,
                                                &error);

  if (!saved)
    tell_failure (save_ended, error);
  end_save (save_ended, saved);
}

static void
saved_as_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Save) save_ended = user_data;
  g_autoptr (GError) error = NULL;
  gboolean saved = accord_document_save_as_finish (save_ended->document,
                                                   result, &error);

  if (!saved)
    tell_failure (save_ended, error);
  end_save (save_ended, saved);
}

/*
 * Saving
 */

/* (transfer full) (nullable): NULL where @file is to be as it is, also because
 * somebody means one that is there
 */
static GFile *
add_ending (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *whole = accord_file_name_complete (name);

  if (folder == NULL || g_str_equal (name, whole) ||
      (accord_file_name_has_ending (name) && g_file_query_exists (file, NULL)))
    return NULL;

  return g_file_get_child (folder, whole);
}

/* Two windows on one file would be at odds for ever: the other one is shown. */
static gboolean
is_open_elsewhere (AccordWindow *self,
                   GFile        *file)
{
  AccordHost *host = accord_window_get_host (self);
  GList *windows = host != NULL
                   ? gtk_application_get_windows (GTK_APPLICATION (host))
                   : NULL;

  for (GList *l = windows; l != NULL; l = l->next)
    {
      g_autofree char *name = NULL;
      g_autofree char *text = NULL;

      if (l->data == self || !ACCORD_IS_WINDOW (l->data) ||
          !accord_window_has_file (l->data, file))
        continue;

      name = g_file_get_basename (file);
      /* Translators: a file's name */
      text = g_strdup_printf (_("“%s” is open in another window. Close it "
                                "there, or save under another name."), name);
      accord_window_tell (self, text, _("Save As…"), "win.save-as");
      return TRUE;
    }

  return FALSE;
}

/* Takes @chosen. */
static void
save_to (Save  *chosen,
         GFile *file)
{
  g_autoptr (Save) save_chosen = chosen;
  g_autoptr (GFile) whole = add_ending (file);
  AccordDocument *document = chosen->document;

  if (is_open_elsewhere (chosen->window, whole != NULL ? whole : file))
    return;

  /* Nobody was asked whether a file of the longer name may go. */
  save_begin (chosen);
  accord_document_save_as_async (document, whole != NULL ? whole : file,
                                 whole == NULL, NULL, saved_as_cb,
                                 g_steal_pointer (&save_chosen));
}

void
accord_window_save_to (AccordWindow *self,
                       GFile        *file)
{
  g_return_if_fail (ACCORD_IS_WINDOW (self));
  g_return_if_fail (self->document != NULL);
  g_return_if_fail (G_IS_FILE (file));

  save_to (save_new (self, FALSE), file);
}

static void
name_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Save) chosen = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = accord_compat_choose_file_finish (result, &error);

  if (file != NULL)
    save_to (g_steal_pointer (&chosen), file);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    accord_window_tell (chosen->window, error->message, NULL, NULL);
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

/* One that is under way is waited for. */
void
accord_window_save (AccordWindow *self,
                    gboolean      close)
{
  if (accord_document_get_busy (self->document))
    {
      self->save_again = TRUE;
      self->close_when_saved |= close;
    }
  else if (accord_document_get_file (self->document) == NULL ||
           accord_document_get_read_only (self->document))
    {
      save_as (self, close);
    }
  else
    {
      accord_document_save_async (self->document, NULL, saved_cb,
                                  save_begin (save_new (self, close)));
    }
}

/*
 * Actions
 */

static void
save_activated (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  accord_window_save (ACCORD_WINDOW (widget), FALSE);
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
                                          save_begin (save_new (self, FALSE)));
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
                                    save_begin (save_new (self, FALSE)));
}

void
accord_window_class_install_save_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.save", NULL,
                                   save_activated);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL,
                                   save_as_activated);
  gtk_widget_class_install_action (widget_class, "win.replace-theirs", NULL,
                                   replace_theirs_activated);
  gtk_widget_class_install_action (widget_class, "win.save-here", NULL,
                                   save_here_activated);
}
