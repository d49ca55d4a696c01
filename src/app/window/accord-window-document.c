/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/window/accord-window-private.h"

#include <glib/gi18n-lib.h>

static void
score_changed_cb (AccordWindow *self)
{
  accord_window_update_page_button (self);
}

/* What is only to be looked at springs back, and says why. */
static void
assessment_changed_cb (AccordWindow *self)
{
  AccordHistory *history = accord_window_get_history (self);

  self->discard_agreed = FALSE;
  if (!accord_document_get_read_only (self->document) || self->closing ||
      !accord_history_get_can_undo (history))
    return;

  accord_history_undo (history);
  accord_window_tell (self, _("This one can be looked at, not changed."),
                      _("Save a Copy…"), "win.save-as");
}

static void
history_applied_cb (AccordWindow *self,
                    GObject      *subject,
                    gboolean      undone)
{
  if (!accord_document_get_read_only (self->document))
    accord_window_show_subject (self, subject);
}

static void
disconnect_assessment (AccordWindow *self)
{
  if (self->assessment == NULL)
    return;

  g_signal_handlers_disconnect_by_data (accord_window_get_history (self), self);
  g_signal_handlers_disconnect_by_data (self->assessment, self);
  g_clear_object (&self->assessment);
}

static void
set_assessment (AccordWindow     *self,
                AccordAssessment *assessment)
{
  AccordHistory *history;

  if (self->assessment == assessment)
    return;

  disconnect_assessment (self);
  accord_window_clear_pages (self);
  g_set_object (&self->assessment, assessment);
  accord_sidebar_set_assessment (self->sidebar, assessment);
  accord_window_update_page_sidebar (self);

  if (assessment == NULL)
    return;

  history = accord_window_get_history (self);
  g_signal_connect_object (assessment, "notify::score",
                           G_CALLBACK (score_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (assessment, "changed",
                           G_CALLBACK (assessment_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (history, "changed",
                           G_CALLBACK (accord_window_update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (history, "applied",
                           G_CALLBACK (history_applied_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
assessment_replaced_cb (AccordWindow *self)
{
  accord_window_remember_places (self);
  set_assessment (self, accord_document_get_assessment (self->document));
  accord_window_show_current_page (self);
  accord_window_update_actions (self);
}

/* A reload has been seen when its notice goes, by itself or for another. */
void
accord_window_notice_gone_cb (AccordWindow *self)
{
  accord_window_leave_bars (self);

  if (!self->telling_reload)
    return;

  self->telling_reload = FALSE;
  if (self->document != NULL)
    accord_document_let_reload_stand (self->document);
}

static void
reloaded_cb (AccordWindow *self)
{
  self->telling_reload = FALSE;
  accord_window_tell (self,
                      _("The file was changed by another program. This is "
                        "what it holds now."),
                      _("Undo"), "win.undo-reload");
  self->telling_reload = TRUE;
}

/* A button that could do nothing any more goes with its notice. */
static void
can_undo_reload_cb (AccordWindow *self)
{
  if (self->telling_reload &&
      !accord_document_get_can_undo_reload (self->document))
    accord_notice_hide (self->notice);
}

/* Also in a menu that is open on the page: it would go, and the keys meant for
 * it would reach whatever gets the focus instead.
 */
static gboolean
is_typing (AccordWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus == NULL ||
      !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->pages)))
    return FALSE;

  return GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus) ||
         gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL;
}

void
accord_window_update_hold (AccordWindow *self)
{
  if (self->document != NULL)
    accord_document_hold_reload (self->document, is_typing (self));
}

void
accord_window_leave_document (AccordWindow *self)
{
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);

  disconnect_assessment (self);
  g_clear_object (&self->document);
  g_clear_pointer (&self->kept, accord_report_kept_unref);
}

void
accord_window_follow_document (AccordWindow   *self,
                               AccordDocument *document)
{
  static const char * const followed[] = {
    "notify::title", "notify::state-text", "notify::state",
    "notify::modified", "notify::busy", "notify::file",
    "notify::read-only", "notify::error", "notify::reload-held",
  };

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);

  if (document != self->document)
    g_clear_pointer (&self->kept, accord_report_kept_unref);
  g_set_object (&self->document, document);
  g_clear_pointer (&self->places, g_hash_table_unref);

  if (document != NULL)
    {
      for (guint i = 0; i < G_N_ELEMENTS (followed); i++)
        g_signal_connect_object (document, followed[i],
                                 G_CALLBACK (accord_window_update_state), self,
                                 G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "notify::assessment",
                               G_CALLBACK (assessment_replaced_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "reloaded",
                               G_CALLBACK (reloaded_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "notify::can-undo-reload",
                               G_CALLBACK (can_undo_reload_cb), self,
                               G_CONNECT_SWAPPED);
    }

  set_assessment (self, document != NULL
                        ? accord_document_get_assessment (document)
                        : NULL);
}
