/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/window/accord-window-private.h"

#include "app/paper/accord-preview-window.h"
#include "app/paper/accord-print.h"
#include "report/accord-html.h"
#include "report/accord-text.h"

#include <glib/gi18n-lib.h>

/*
 * Auxiliary methods
 */

static void
tell (GtkWindow  *window,
      const char *text,
      gboolean    failed)
{
  accord_window_tell (ACCORD_WINDOW (window), text,
                      failed ? _("Preview") : NULL,
                      failed ? "win.preview" : NULL);
}

static AccordReportChoices *
get_choices (AccordWindow *self)
{
  AccordReportChoices *choices = accord_report_choices_new (
    accord_assessment_get_id (self->assessment));
  g_autoptr (GtkPageSetup) setup = accord_print_get_page_setup ();

  accord_print_set_paper (setup, choices);
  if (self->kept == NULL)
    self->kept = accord_report_kept_new ();
  accord_report_choices_set_kept (choices, self->kept);

  return choices;
}

/* With what is on that nobody sees before it is pasted */
static void
tell_copied (AccordWindow        *self,
             AccordReportChoices *choices)
{
  g_autofree char *options = NULL;
  g_autofree char *text = NULL;

  /* It is always that. */
  choices->one_page = FALSE;
  g_clear_pointer (&choices->types, g_array_unref);
  options = accord_report_choices_describe (choices, ACCORD_REPORT_SUMMARY);

  if (options == NULL)
    text = g_strdup (_("The first page is on the clipboard, to paste into your "
                       "own template."));
  else
    /* Translators: then a sentence that says what is on */
    text = g_strdup_printf (_("The first page is on the clipboard, to paste "
                              "into your own template. %s"), options);

  accord_window_tell (self, text, options != NULL ? _("Preview") : NULL,
                      options != NULL ? "win.preview" : NULL);
}

/* Rich text for a word processor, plain text for everything else. */
static GdkContentProvider *
make_content (const AccordReport *report)
{
  g_autofree char *fragment = accord_report_to_html_fragment (report);
  g_autofree char *html = NULL;
  g_autofree char *plain = NULL;
  g_autoptr (GBytes) text = accord_report_to_text (report);
  g_autoptr (GBytes) html_bytes = NULL;
  GdkContentProvider *providers[2];
  gsize length;

  /* Where no charset is named, some programs take the text for Latin 1. */
  html = g_strconcat ("<meta http-equiv=\"content-type\" "
                      "content=\"text/html; charset=utf-8\">\n",
                      fragment, NULL);
  length = strlen (html);
  html_bytes = g_bytes_new_take (g_steal_pointer (&html), length);
  plain = g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text));

  providers[0] = gdk_content_provider_new_for_bytes ("text/html", html_bytes);
  providers[1] = gdk_content_provider_new_typed (G_TYPE_STRING, plain);

  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}

/*
 * Actions
 */

static void
print_activated (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  g_autoptr (AccordReportSource) source =
    accord_report_source_new_summary (self->assessment);
  g_autoptr (AccordReportChoices) choices = get_choices (self);

  accord_print_run (GTK_WINDOW (self), source, choices, tell);
}

static void
preview_activated (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  g_autoptr (AccordReportSource) source =
    accord_report_source_new_summary (self->assessment);
  g_autoptr (AccordReportChoices) choices = get_choices (self);
  g_autoptr (GFile) folder = accord_window_get_folder (self);

  gtk_window_present (GTK_WINDOW (
    accord_preview_window_new (GTK_WINDOW (self), source, choices, folder)));
}

static void
export_activated (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  g_autoptr (AccordReportSource) source =
    accord_report_source_new_summary (self->assessment);
  g_autoptr (AccordReportChoices) choices = get_choices (self);
  g_autoptr (GFile) folder = accord_window_get_folder (self);

  accord_export_run (GTK_WINDOW (self), source, choices, folder, tell);
}

static void
copy_for_board_activated (GtkWidget  *widget,
                          const char *action_name,
                          GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  g_autoptr (AccordReportSource) source =
    accord_report_source_new_summary (self->assessment);
  g_autoptr (AccordReportChoices) choices = get_choices (self);
  g_autoptr (AccordReport) report = NULL;
  g_autoptr (GdkContentProvider) content = NULL;

  /* The paper it is pasted into has a front sheet and signatures of its own,
   * and its own size of text.
   */
  choices->signature = FALSE;
  choices->front_sheet = ACCORD_FRONT_SHEET_OFF;
  choices->large_print = FALSE;
  report = accord_report_source_make_board (source, choices);
  content = make_content (report);

  if (gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), content))
    tell_copied (self, choices);
  else
    accord_window_tell (self, _("Accord could not use the clipboard."), NULL,
                        NULL);
}

/* All need an assessment: accord_window_update_actions(). */
void
accord_window_class_install_print_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.print", NULL,
                                   print_activated);
  gtk_widget_class_install_action (widget_class, "win.preview", NULL,
                                   preview_activated);
  gtk_widget_class_install_action (widget_class, "win.export", NULL,
                                   export_activated);
  gtk_widget_class_install_action (widget_class, "win.copy-for-board", NULL,
                                   copy_for_board_activated);
}
