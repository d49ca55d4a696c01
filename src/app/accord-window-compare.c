/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/accord-window-private.h"

#include "app/accord-comparison-window.h"
#include "app/accord-copy-window.h"
#include "app/accord-question.h"
#include "app/accord-trend-window.h"

#include <glib/gi18n-lib.h>

/*
 * Auxiliary methods
 */

static AccordApplication *
get_application (AccordWindow *self)
{
  return ACCORD_APPLICATION (
    gtk_window_get_application (GTK_WINDOW (self)));
}

/*
 * Files that are dropped
 */

/* What was dropped, and may be compared: two files, or one with what is open. */
typedef struct
{
  AccordWindow *window;
  GFile *files[2];
} Offer;

static void
offer_free (gpointer  data,
            GClosure *closure)
{
  Offer *offer = data;

  g_clear_object (&offer->files[0]);
  g_clear_object (&offer->files[1]);
  g_free (offer);
}

static void
offer_answered_cb (AccordQuestion *question,
                   const char     *id,
                   Offer          *offer)
{
  AccordWindow *self = offer->window;
  AccordComparisonWindow *window;

  if (g_str_equal (id, "open"))
    {
      for (guint i = 0; i < G_N_ELEMENTS (offer->files); i++)
        {
          if (offer->files[i] != NULL)
            accord_application_open_file (get_application (self),
                                          offer->files[i], GTK_WINDOW (self));
        }
    }
  else if (g_str_equal (id, "compare") && offer->files[1] != NULL)
    {
      accord_application_compare_files (get_application (self),
                                        offer->files[0], offer->files[1]);
    }
  else if (g_str_equal (id, "compare") && self->document != NULL)
    {
      window = accord_comparison_window_new (get_application (self));
      accord_comparison_window_compare_with (window, self->document,
                                             offer->files[0]);
      gtk_window_present (GTK_WINDOW (window));
    }
}

/**
 * accord_window_offer_comparison:
 * @files: (element-type GFile): what was dropped on the window
 *
 * Returns: whether there are two things to compare, and it is asked whether to
 */
gboolean
accord_window_offer_comparison (AccordWindow *self,
                                GSList       *files)
{
  guint n = g_slist_length (files);
  AccordQuestion *question;
  Offer *offer;

  if (!(n == 2 && self->document == NULL) &&
      !(n == 1 && self->document != NULL &&
        !accord_window_has_file (self, files->data)))
    return FALSE;

  offer = g_new0 (Offer, 1);
  offer->window = self;
  offer->files[0] = g_object_ref (files->data);
  if (n == 2)
    offer->files[1] = g_object_ref (files->next->data);

  question = accord_question_new (GTK_WINDOW (self),
                                  n == 2
                                  ? _("Compare the two files?")
                                  : _("Compare it with what is open?"),
                                  _("A comparison shows two assessments side "
                                    "by side and changes neither."));
  accord_question_add_button (question, "cancel", _("_Cancel"), NULL);
  accord_question_add_button (question, "open", _("_Open"), NULL);
  accord_question_add_button (question, "compare", _("Com_pare"),
                              "suggested-action");
  g_signal_connect_data (question, "response",
                         G_CALLBACK (offer_answered_cb), offer, offer_free, 0);
  gtk_window_present (GTK_WINDOW (question));

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
    accord_comparison_window_new (get_application (self));

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
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (theirs == NULL)
    {
      accord_window_tell (self, error->message, NULL, NULL);
      return;
    }

  accord_document_set_read_only (theirs, TRUE);
  window = accord_comparison_window_new (get_application (self));
  accord_comparison_window_compare_versions (window, self->document,
                                             _("Yours"), theirs, _("Theirs"));
  gtk_window_present (GTK_WINDOW (window));
}

static void
look_at_theirs_activated (GtkWidget  *widget,
                          const char *action_name,
                          GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);

  accord_document_open_async (
    accord_document_get_file (self->document),
    accord_application_get_frameworks (get_application (self)),
    self->cancellable, theirs_opened_cb, g_object_ref (self));
}

static void
copy_for_partner_activated (GtkWidget  *widget,
                            const char *action_name,
                            GVariant   *parameter)
{
  gtk_window_present (GTK_WINDOW (
    accord_copy_window_new (ACCORD_WINDOW (widget))));
}

/* A new assessment with the answers of this one, to be reconfirmed. */
static void
start_from_this_activated (GtkWidget  *widget,
                           const char *action_name,
                           GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%F");
  g_autoptr (AccordAssessment) assessment =
    accord_assessment_new_from_earlier (self->assessment, today);
  g_autoptr (AccordDocument) document = accord_document_new (assessment);

  accord_application_show_document (get_application (self), document, NULL);
}

static void
over_time_activated (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  AccordTrendWindow *window = accord_trend_window_new (get_application (self));

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
  gtk_widget_class_install_action (widget_class, "win.copy-for-partner", NULL,
                                   copy_for_partner_activated);
  gtk_widget_class_install_action (widget_class, "win.look-at-theirs", NULL,
                                   look_at_theirs_activated);
  gtk_widget_class_install_action (widget_class, "win.over-time", NULL,
                                   over_time_activated);
  gtk_widget_class_install_action (widget_class, "win.start-from-this", NULL,
                                   start_from_this_activated);
}
