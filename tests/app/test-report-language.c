/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A report in another language than the window's. */

#include "accord-config.h"

#include "app/paper/accord-preview-window.h"

#include "app/desktop/accord-settings.h"
#include "app/paper/accord-pages-view.h"
#include "app/paper/accord-report-job.h"
#include "app/paper/accord-report-options.h"
#include "app/paper/accord-writing.h"

#include "accord-catalogue.h"
#include "accord-test-utils.h"
#include "accord-test-window.h"

#include <string.h>

static GtkWidget *
find_preview (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (ACCORD_IS_PREVIEW_WINDOW (l->data))
        return l->data;
    }

  return NULL;
}

static gboolean
is_ready (gpointer data)
{
  return accord_preview_window_is_ready (data);
}

static GtkWidget *
open_preview (AccordTestWindow *f)
{
  GtkWidget *preview;

  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.preview", NULL);
  preview = find_preview ();
  g_assert_nonnull (preview);
  g_assert_true (accord_test_wait_until (is_ready, preview));
  accord_test_settle ();

  return preview;
}

static void
close_preview (GtkWidget *preview)
{
  gtk_window_destroy (GTK_WINDOW (preview));
  accord_test_settle ();
}

static GtkDropDown *
find_choice (GtkWidget *preview)
{
  GtkWidget *label = accord_test_find_text (preview, "Language");

  return label != NULL ? GTK_DROP_DOWN (gtk_widget_get_next_sibling (label))
                       : NULL;
}

static const AccordReport *
get_report (GtkWidget *preview)
{
  return accord_pages_get_report (accord_pages_view_get_pages (
    ACCORD_PAGES_VIEW (accord_test_find (preview, ACCORD_TYPE_PAGES_VIEW,
                                         NULL))));
}

/* No label, in whatever window, speaks the report's language. */
static void
check_labels (GtkWidget *root)
{
  if (GTK_IS_LABEL (root))
    {
      const char *text = gtk_label_get_text (GTK_LABEL (root));

      g_assert_null (strstr (text, "Đ"));
      g_assert_null (strstr (text, "Ŵ"));
      g_assert_null (strstr (text, "Päge"));
      g_assert_null (strstr (text, "Ïn plaçe"));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_labels (child);
}

static void
set_up (AccordTestWindow *f,
        gconstpointer     data)
{
  accord_test_window_set_up (f, data);
  accord_test_window_open (f);
}

static void
tear_down (AccordTestWindow *f,
           gconstpointer     data)
{
  accord_settings_set_value (accord_settings_get_default (), "report-options",
                             g_variant_new ("a{sv}", NULL));
  accord_test_window_tear_down (f, data);
}

static void
choose_other (GtkWidget *preview)
{
  GtkDropDown *choice = find_choice (preview);

  g_assert_nonnull (choice);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (choice)));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (choice)),
                    ==, 2);
  g_assert_cmpuint (gtk_drop_down_get_selected (choice), ==, 0);
  gtk_drop_down_set_selected (choice, 1);
  g_assert_true (accord_test_wait_until (is_ready, preview));
  accord_test_settle ();
}

static void
test_preview (AccordTestWindow *f,
              gconstpointer     data)
{
  GtkWidget *preview = open_preview (f);

  g_assert_cmpstr (get_report (preview)->language, ==, "en-GB");
  choose_other (preview);
  g_assert_cmpstr (get_report (preview)->language, ==, "cy");
  check_labels (preview);
  check_labels (GTK_WIDGET (f->window));
  g_assert_nonnull (accord_test_find_text (preview, "Page 1 of 6"));
  accord_test_screenshot (preview, "preview-language");
  close_preview (preview);

  /* A window that is made later speaks its own language, and its report that
   * which was chosen last.
   */
  preview = open_preview (f);
  g_assert_cmpuint (gtk_drop_down_get_selected (find_choice (preview)), ==, 1);
  g_assert_cmpstr (get_report (preview)->language, ==, "cy");
  check_labels (preview);

  gtk_drop_down_set_selected (find_choice (preview), 0);
  g_assert_true (accord_test_wait_until (is_ready, preview));
  g_assert_cmpstr (get_report (preview)->language, ==, "en-GB");
  close_preview (preview);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  gboolean *done = data;
  g_autoptr (GError) error = NULL;

  accord_writing_finish (result, &error);
  g_assert_no_error (error);
  *done = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

/* (transfer full) */
static char *
export_as (AccordReportSource *source,
           const char         *name)
{
  g_autoptr (AccordReportChoices) choices = accord_report_choices_new (NULL);
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  gboolean done = FALSE;
  char *text;

  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  accord_writing_async (file, accord_report_job_render,
                        accord_report_job_new (source, choices),
                        accord_report_job_free, NULL, written_cb, &done);
  g_assert_true (accord_test_wait_until (is_true, &done));
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_file_delete (file, NULL, NULL);

  return text;
}

static void
text_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  char **text = data;
  g_autoptr (GError) error = NULL;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result,
                                          &error);
  g_assert_no_error (error);
}

static gboolean
is_set (gpointer data)
{
  return *(char **) data != NULL;
}

/* The choice is that of every way a report takes. */
static void
test_exports (AccordTestWindow *f,
              gconstpointer     data)
{
  GtkWidget *preview = open_preview (f);
  AccordAssessment *assessment;
  g_autoptr (AccordReportSource) source = NULL;
  g_autoptr (AccordReportSource) checklist = NULL;
  g_autofree char *text = NULL;
  g_autofree char *html = NULL;
  g_autofree char *blank = NULL;
  g_autofree char *pasted = NULL;

  choose_other (preview);
  close_preview (preview);

  assessment = accord_document_get_assessment (
    accord_window_get_document (f->window));
  source = accord_report_source_new_summary (assessment);
  text = export_as (source, "a.txt");
  g_assert_nonnull (strstr (text, "Ŵħere ŵe şŧand"));
  html = export_as (source, "a.html");
  g_assert_nonnull (strstr (html, "<html lang=\"cy\""));

  checklist = accord_report_source_new_checklist (
    accord_assessment_get_framework (assessment));
  blank = export_as (checklist, "b.txt");
  g_assert_nonnull (strstr (blank, "Pärtnering: bļank çhecklist"));

  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.copy-for-board",
                              NULL);
  gdk_clipboard_read_text_async (
    gtk_widget_get_clipboard (GTK_WIDGET (f->window)), NULL, text_read_cb,
    &pasted);
  g_assert_true (accord_test_wait_until (is_set, &pasted));
  g_assert_nonnull (strstr (pasted, "Ŵħere ŵe şŧand"));

  check_labels (GTK_WIDGET (f->window));
}

/* What is on is said where nobody sees the options. */
static void
test_description (AccordTestWindow *f,
                  gconstpointer     data)
{
  g_autoptr (AccordReportChoices) choices = accord_report_choices_new (NULL);
  g_autofree char *before =
    accord_report_choices_describe (choices, ACCORD_REPORT_SUMMARY);
  g_autofree char *after = NULL;

  g_assert_null (before);
  g_free (choices->language);
  choices->language = g_strdup ("cy");
  after = accord_report_choices_describe (choices, ACCORD_REPORT_CHECKLIST);
  g_assert_cmpstr (after, ==, "Options that are on: language: "
                              ACCORD_CATALOGUE_NAME ".");
}

/* Comes last.  A language that has gone leaves the windows' own, and no choice
 * of one.
 */
static void
test_gone (AccordTestWindow *f,
           gconstpointer     data)
{
  GtkWidget *preview = open_preview (f);

  choose_other (preview);
  close_preview (preview);
  accord_catalogue_drop ();

  preview = open_preview (f);
  g_assert_null (accord_test_find_text (preview, "Language"));
  g_assert_null (accord_test_find_text (preview, "English"));
  g_assert_cmpstr (get_report (preview)->language, ==, "en-GB");
  close_preview (preview);
}

#define ADD(path, func)                                                       \
  g_test_add ("/app/report-language/" path, AccordTestWindow, NULL, set_up,   \
              func, tear_down)

int
main (int    argc,
      char **argv)
{
  int result;

  if (!accord_catalogue_begin (NULL))
    {
      g_print ("1..0 # SKIP no msgfmt or no locale: install gettext and "
               "locales\n");
      return 0;
    }

  if (!accord_test_init (&argc, &argv))
    return 0;

  ADD ("preview", test_preview);
  ADD ("exports", test_exports);
  ADD ("description", test_description);
  ADD ("gone", test_gone);

  result = g_test_run ();
  accord_catalogue_end ();

  return result;
}
