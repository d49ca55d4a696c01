/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/window/accord-window-private.h"

#include "app/desktop/accord-compat.h"

#include <glib/gi18n-lib.h>

/* One announcement at most, so long after the last change (interface,
 * section 7).
 */
#define ANNOUNCE_DELAY 300

static gboolean
announce_cb (gpointer user_data)
{
  AccordWindow *self = user_data;
  g_autofree char *text = g_steal_pointer (&self->to_announce);

  self->announce_id = 0;
  if (text != NULL)
    accord_compat_announce (self->announcement, text);

  return G_SOURCE_REMOVE;
}

/*
 * Actions
 */

static void
announce_activated (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);

  g_free (self->to_announce);
  self->to_announce = g_variant_dup_string (parameter, NULL);
  g_clear_handle_id (&self->announce_id, g_source_remove);
  self->announce_id = g_timeout_add (ANNOUNCE_DELAY, announce_cb, self);
}

/* Seen for a while, and spoken. */
static void
tell_activated (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  accord_window_tell (ACCORD_WINDOW (widget),
                      g_variant_get_string (parameter, NULL), NULL, NULL);
  gtk_widget_activate_action_variant (widget, "win.announce", parameter);
}

static void
tell_step (AccordWindow *self,
           const char   *format,
           const char   *label)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;

  if (label == NULL)
    return;

  parts = g_strsplit (format, "%s", 2);
  text = g_strconcat (parts[0], label, parts[1], NULL);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.announce", "s", text);
}

static void
take_step (AccordWindow *self,
           gboolean      undo)
{
  AccordHistory *history = accord_window_get_history (self);
  g_autofree char *label = NULL;

  if (history == NULL)
    return;

  label = g_strdup (undo ? accord_history_get_undo_label (history)
                         : accord_history_get_redo_label (history));

  if (undo && accord_history_undo (history))
    /* Translators: spoken after an undo; the name of a step */
    tell_step (self, _("Undone: %s"), label);
  else if (!undo && accord_history_redo (history))
    /* Translators: spoken after a redo; the name of a step */
    tell_step (self, _("Done again: %s"), label);
}

static void
undo_activated (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  take_step (ACCORD_WINDOW (widget), TRUE);
}

static void
redo_activated (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  take_step (ACCORD_WINDOW (widget), FALSE);
}

static void
undo_reload_activated (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);

  if (self->document != NULL)
    accord_document_undo_reload (self->document);
}

/* The click has taken the focus out of the field; a key leaves it there. */
static void
show_theirs_activated (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);

  if (self->document != NULL)
    accord_document_hold_reload (self->document, FALSE);
}

static void
find_activated (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);

  /* Before the bar takes the focus */
  if (!gtk_search_bar_get_search_mode (self->search_bar))
    g_set_weak_pointer (&self->sought_from, accord_window_find_work (self));

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

void
accord_window_class_install_edit_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.announce", "s",
                                   announce_activated);
  gtk_widget_class_install_action (widget_class, "win.tell", "s",
                                   tell_activated);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL,
                                   undo_activated);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL,
                                   redo_activated);
  gtk_widget_class_install_action (widget_class, "win.undo-reload", NULL,
                                   undo_reload_activated);
  gtk_widget_class_install_action (widget_class, "win.show-theirs", NULL,
                                   show_theirs_activated);
  gtk_widget_class_install_action (widget_class, "win.find", NULL,
                                   find_activated);
}
