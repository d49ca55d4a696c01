/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Closing, which asks about what is not saved: of one window, and of all of
 * them when the program is to end.  Then nothing closes, and nothing is
 * discarded, before everything has been answered.
 */

#include "accord-config.h"

#include "app/window/accord-window-private.h"

#include <glib/gi18n-lib.h>

static void
answer_close (AccordWindow *self,
              const char   *id)
{
  if (g_str_equal (id, "save"))
    {
      accord_window_save (self, TRUE);
    }
  else if (g_str_equal (id, "discard"))
    {
      accord_document_discard (self->document);
      self->closing = TRUE;
      gtk_window_close (GTK_WINDOW (self));
    }
  else
    {
      accord_window_answer_quit (self, FALSE);
    }
}

static void
answered_cb (AccordWindow *self,
             const char   *id)
{
  g_clear_weak_pointer (&self->question);

  /* The program may wait for what only the window was to be closed for. */
  if (!self->question_quits)
    {
      answer_close (self, id);
    }
  else if (g_str_equal (id, "save"))
    {
      accord_window_save (self, FALSE);
    }
  else
    {
      self->discard_agreed = g_str_equal (id, "discard");
      accord_window_answer_quit (self, self->discard_agreed);
    }
}

static void
ask_about_changes (AccordWindow *self,
                   gboolean      quit)
{
  AccordQuestion *question;
  g_autofree char *title = accord_document_dup_title (self->document);
  /* Translators: the title of an assessment */
  g_autofree char *heading = g_strdup_printf (_("Save the changes to “%s”?"),
                                              title);

  question = accord_question_new (GTK_WINDOW (self), heading,
                                  _("What is not saved is lost when the "
                                    "window closes."));
  accord_question_add_button (question, "cancel", _("_Cancel"), NULL);
  accord_question_add_button (question, "discard", _("_Discard"),
                              "destructive-action");
  accord_question_add_button (question, "save", _("_Save"),
                              "suggested-action");
  g_signal_connect_object (question, "response",
                           G_CALLBACK (answered_cb), self,
                           G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->question, question);
  self->question_quits = quit;
  gtk_window_present (GTK_WINDOW (question));
}

static gboolean
ask (AccordWindow *self,
     gboolean      quit)
{
  if (self->document == NULL)
    return FALSE;

  if (self->question != NULL)
    {
      gtk_window_present (GTK_WINDOW (self->question));
      return TRUE;
    }

  /* Nothing can be said of what is saved before the save has ended. */
  if (accord_document_get_busy (self->document))
    {
      self->close_when_saved |= !quit;
      accord_window_tell (self,
                          quit
                          ? _("Saving… Accord ends when everything is saved.")
                          : _("Saving… The window closes when everything is "
                              "saved."),
                          NULL, NULL);
      return TRUE;
    }

  /* What was answered is still being done, as in a file dialog. */
  if (quit && self->quit_waits)
    return TRUE;

  if (accord_document_get_read_only (self->document) ||
      !accord_document_get_modified (self->document) ||
      (quit && self->discard_agreed))
    return FALSE;

  ask_about_changes (self, quit);

  return TRUE;
}

/**
 * accord_window_ask_before_close:
 *
 * Returns: whether there is something to wait for or to ask, and the window
 *   stays for now
 */
gboolean
accord_window_ask_before_close (AccordWindow *self)
{
  return ask (self, FALSE);
}

/**
 * accord_window_ask_before_quit:
 *
 * Returns: whether there is something to wait for or to ask; "quit-answered"
 *   is emitted when that is over
 */
gboolean
accord_window_ask_before_quit (AccordWindow *self)
{
  g_return_val_if_fail (ACCORD_IS_WINDOW (self), FALSE);

  if (!ask (self, TRUE))
    return FALSE;

  self->quit_waits = TRUE;
  if (self->question == NULL)
    gtk_window_present (GTK_WINDOW (self));

  return TRUE;
}

/* Whoever is waited for: the program, and only while nothing is asked. */
void
accord_window_answer_quit (AccordWindow *self,
                           gboolean      go_on)
{
  if (!self->quit_waits || self->question != NULL)
    return;

  self->quit_waits = FALSE;
  accord_window_emit_quit_answered (self, go_on);
}

/** accord_window_forget_quit: the program does not end after all */
void
accord_window_forget_quit (AccordWindow *self)
{
  g_return_if_fail (ACCORD_IS_WINDOW (self));

  self->discard_agreed = FALSE;
}

/** accord_window_quit: closes it, without what was agreed to be discarded */
void
accord_window_quit (AccordWindow *self)
{
  g_return_if_fail (ACCORD_IS_WINDOW (self));

  if (self->discard_agreed && self->document != NULL)
    {
      accord_document_discard (self->document);
      self->closing = TRUE;
    }

  gtk_window_close (GTK_WINDOW (self));
}
