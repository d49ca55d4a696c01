/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/window/accord-window-private.h"

#include "app/desktop/accord-compat.h"
#include "app/desktop/accord-file-filters.h"

#include <glib/gi18n-lib.h>

/*
 * Auxiliary methods
 */

/* A new assessment with the answers of @earlier, to be reconfirmed. */
static void
start_from (AccordWindow     *self,
            AccordAssessment *earlier)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%F");
  g_autoptr (AccordAssessment) assessment =
    accord_assessment_new_from_earlier (earlier, today);
  g_autoptr (AccordDocument) document = accord_document_new (assessment);

  accord_host_show_document (accord_window_get_host (self),
                             document, GTK_WINDOW (self));
}

/*
 * Actions
 */

static void
start_from_this_activated (GtkWidget  *widget,
                           const char *action_name,
                           GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);

  start_from (self, self->assessment);
}

static void
earlier_opened_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (AccordWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordDocument) earlier = NULL;

  earlier = accord_document_open_finish (result, NULL, &error);
  if (accord_window_get_host (self) == NULL)
    return;

  if (earlier != NULL)
    start_from (self, accord_document_get_assessment (earlier));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    accord_window_tell (self, error->message, NULL, NULL);
}

void
accord_window_start_from_file (AccordWindow *self,
                               GFile        *file)
{
  g_return_if_fail (ACCORD_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  accord_document_open_async (file,
                              accord_host_get_frameworks (
                                accord_window_get_host (self)),
                              self->cancellable, earlier_opened_cb,
                              g_object_ref (self));
}

static void
earlier_chosen_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (AccordWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = accord_compat_choose_file_finish (result, &error);

  if (file != NULL && accord_window_get_host (self) != NULL)
    accord_window_start_from_file (self, file);
  else if (error != NULL &&
           !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    accord_window_tell (self, error->message, NULL, NULL);
}

static void
new_from_earlier_activated (GtkWidget  *widget,
                            const char *action_name,
                            GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  g_autoptr (GListModel) filters = accord_file_filters_assessments ();
  g_autoptr (GFile) folder = accord_window_get_folder (self);

  accord_compat_choose_file_async (GTK_WINDOW (self), ACCORD_CHOOSE_OPEN,
                                   _("Start from an Earlier Assessment"),
                                   filters, folder, NULL, self->cancellable,
                                   earlier_chosen_cb, g_object_ref (self));
}

void
accord_window_class_install_earlier_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.start-from-this", NULL,
                                   start_from_this_activated);
  gtk_widget_class_install_action (widget_class, "win.new-from-earlier", NULL,
                                   new_from_earlier_activated);
}
