/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an earlier run left unsaved of the file that this window has open: a bar
 * offers it, also where the file was opened past the start page.
 */

#include "accord-config.h"

#include "app/window/accord-window-private.h"

#include "app/compare/accord-comparison-window.h"

#include <glib/gi18n-lib.h>

static void
set_unsaved (AccordWindow    *self,
             AccordRecovered *unsaved)
{
  g_set_object (&self->unsaved, unsaved);
  accord_window_update_state (self);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AccordWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = accord_recovered_list_finish (result, &error);
  GFile *file;

  if (accord_window_get_host (self) == NULL || self->document == NULL)
    return;

  if (found == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        accord_window_tell (self, error->message, NULL, NULL);
      return;
    }

  file = accord_document_get_file (self->document);

  /* The one begun last comes first. */
  for (guint i = 0; file != NULL && i < found->len; i++)
    {
      AccordRecovered *recovered = g_ptr_array_index (found, i);

      if (!accord_recovered_is_damaged (recovered) &&
          accord_recovered_is_of (recovered, file))
        {
          set_unsaved (self, recovered);
          return;
        }
    }

  set_unsaved (self, NULL);
}

void
accord_window_look_for_unsaved (AccordWindow *self)
{
  AccordHost *host = accord_window_get_host (self);

  if (host == NULL)
    return;

  accord_recovered_list_async (accord_host_get_recovery (host),
                               accord_host_get_frameworks (host),
                               self->cancellable, listed_cb,
                               g_object_ref (self));
}

/*
 * Actions
 */

static void
see_unsaved_activated (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  g_autoptr (AccordDocument) unsaved = NULL;
  g_autoptr (GError) error = NULL;
  AccordComparisonWindow *window;

  if (self->unsaved == NULL)
    return;

  unsaved = accord_recovered_read (self->unsaved, &error);
  if (unsaved == NULL)
    {
      accord_window_tell (self, error->message, NULL, NULL);
      return;
    }

  window =
    accord_comparison_window_new (accord_window_get_host (self));
  accord_comparison_window_compare_versions (window, self->document,
                                             _("Saved"), unsaved,
                                             _("Not saved"));
  gtk_window_present (GTK_WINDOW (window));
}

/* In place of the file, which is not touched: as changes that are not saved. */
static void
restore_unsaved_activated (GtkWidget  *widget,
                           const char *action_name,
                           GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  g_autoptr (AccordDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  if (self->unsaved == NULL)
    return;

  if (accord_document_get_modified (self->document))
    {
      accord_window_tell (self, _("Save or undo what you have changed since, "
                                  "then restore."),
                          NULL, NULL);
      return;
    }

  document = accord_recovered_restore (self->unsaved, &error);
  if (document == NULL)
    {
      accord_window_tell (self, error->message, NULL, NULL);
      set_unsaved (self, NULL);
      return;
    }

  accord_window_set_document (self, document);
}

/* It is offered again the next time. */
static void
leave_unsaved_activated (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  set_unsaved (ACCORD_WINDOW (widget), NULL);
}

void
accord_window_class_install_unsaved_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.see-unsaved", NULL,
                                   see_unsaved_activated);
  gtk_widget_class_install_action (widget_class, "win.restore-unsaved", NULL,
                                   restore_unsaved_activated);
  gtk_widget_class_install_action (widget_class, "win.leave-unsaved", NULL,
                                   leave_unsaved_activated);
}
