/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/paper/accord-preview-window.h"

#include "app/desktop/accord-settings.h"
#include "app/paper/accord-export.h"
#include "app/paper/accord-pages-view.h"
#include "app/paper/accord-print.h"
#include "app/paper/accord-report-job.h"
#include "app/paper/accord-writing.h"
#include "model/accord-error.h"
#include "report/accord-pdf.h"

#include "accord-test-page.h"
#include "accord-test-utils.h"

#include <glib/gstdio.h>

/*
 * Auxiliary methods
 */

static AccordReportSource *
make_source (const char *sample)
{
  g_autoptr (AccordAssessment) assessment = accord_test_load (sample);

  return accord_report_source_new_summary (assessment);
}

static AccordPreviewWindow *
new_preview (AccordReportSource *source)
{
  g_autoptr (AccordReportChoices) choices = accord_report_choices_new (NULL);

  return accord_preview_window_new (NULL, source, choices, NULL);
}

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("accord-print-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* The text as it stands on the pages, line by line; %NULL without poppler. */
static char *
extract (const char *path)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  const char *argv[] = { program, "-layout", path, "-", NULL };
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  int status;

  if (program == NULL)
    return NULL;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &text,
                NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);

  return text;
}

/* The words of each line: how wide a gap between columns is in characters is
 * the extracting program's guess.  Feet are left out: where one is cut short,
 * the versions of PDF differ in whether the cut part may be extracted.
 */
static char *
squeeze (const char *text)
{
  g_autoptr (GRegex) gaps = g_regex_new (" +", 0, 0, NULL);
  g_autoptr (GRegex) feet = g_regex_new ("\\n[^\\n]*Page \\d+ of", 0, 0, NULL);
  g_autofree char *narrow =
    g_regex_replace_literal (gaps, text, -1, 0, " ", 0, NULL);

  return g_regex_replace_literal (feet, narrow, -1, 0, "\n(foot) of", 0, NULL);
}

static gboolean
is_ready (gpointer data)
{
  return accord_preview_window_is_ready (data);
}

/*
 * Tests
 */

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         gpointer                 data)
{
  int *done = data;

  *done = (int) result;
}

static gboolean
is_done (gpointer data)
{
  return *(int *) data >= 0;
}

static void
check_same_breaks (const char         *sample,
                   double              width,
                   double              height,
                   GtkPageOrientation  orientation,
                   gboolean            large)
{
  g_autoptr (AccordReportSource) source = make_source (sample);
  g_autoptr (AccordReportChoices) choices = accord_report_choices_new (NULL);
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autofree char *folder = make_folder ();
  g_autofree char *printed = g_build_filename (folder, "printed.pdf", NULL);
  g_autofree char *exported = g_build_filename (folder, "exported.pdf", NULL);
  g_autofree char *printed_text = NULL;
  g_autofree char *exported_text = NULL;
  g_autofree char *printed_lines = NULL;
  g_autofree char *exported_lines = NULL;
  g_autoptr (AccordPages) pages = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;
  GtkPaperSize *paper;
  int done = -1;

  paper = gtk_paper_size_new_custom ("paper", "Paper", width, height,
                                     GTK_UNIT_POINTS);
  gtk_page_setup_set_paper_size (setup, paper);
  gtk_page_setup_set_orientation (setup, orientation);
  gtk_paper_size_free (paper);
  choices->large_print = large;

  operation = accord_print_operation_new (source, choices, NULL);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_export_filename (operation, printed);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), &done);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL,
                           &error);
  g_assert_no_error (error);
  g_assert_true (accord_test_wait_until (is_done, &done));
  g_assert_cmpint (done, ==, GTK_PRINT_OPERATION_RESULT_APPLY);

  accord_print_set_paper (setup, choices);
  pages = accord_report_source_lay_out (source, choices);
  pdf = accord_pages_to_pdf (pages, &error);
  g_assert_no_error (error);
  g_file_set_contents (exported, g_bytes_get_data (pdf, NULL),
                       (gssize) g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);

  printed_text = extract (printed);
  exported_text = extract (exported);
  remove_folder (folder);

  if (printed_text == NULL)
    {
      g_test_skip ("pdftotext (poppler-utils) is not there");
      return;
    }

  printed_lines = squeeze (printed_text);
  exported_lines = squeeze (exported_text);
  g_assert_cmpstr (printed_lines, ==, exported_lines);
}

static void
test_same_breaks (void)
{
  check_same_breaks ("riverside", 595.276, 841.89,
                     GTK_PAGE_ORIENTATION_PORTRAIT, FALSE);
  check_same_breaks ("riverside", 612, 792,
                     GTK_PAGE_ORIENTATION_LANDSCAPE, FALSE);
  check_same_breaks ("green-bay", 595.276, 841.89,
                     GTK_PAGE_ORIENTATION_PORTRAIT, TRUE);
}

static void
test_preview (void)
{
  g_autoptr (AccordReportSource) source = make_source ("riverside");
  AccordPreviewWindow *window = new_preview (source);
  GtkWidget *view, *stack;
  const AccordPages *pages;
  guint n;

  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (accord_test_wait_until (is_ready, window));
  accord_test_settle ();

  view = accord_test_find (GTK_WIDGET (window), ACCORD_TYPE_PAGES_VIEW, NULL);
  pages = accord_pages_view_get_pages (ACCORD_PAGES_VIEW (view));
  n = accord_pages_get_n (pages);
  g_assert_cmpuint (n, >, 2);
  accord_test_screenshot (GTK_WIDGET (window), "preview");

  gtk_widget_activate_action (GTK_WIDGET (window), "preview.next-page", NULL);
  accord_test_settle ();
  g_assert_cmpuint (accord_pages_view_get_page (ACCORD_PAGES_VIEW (view)), ==,
                    1);
  g_assert_nonnull (accord_test_find_text (GTK_WIDGET (window), "Page 2 of 6"));

  /* The same text, for a reader who does not see the pages. */
  stack = accord_test_find (GTK_WIDGET (window), GTK_TYPE_STACK, NULL);
  gtk_stack_set_visible_child_name (GTK_STACK (stack), "text");
  accord_test_settle ();
  gtk_test_accessible_assert_role (
    accord_test_find_text (GTK_WIDGET (window), "Where we stand"),
    GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_test_accessible_assert_role (
    accord_test_find_text (GTK_WIDGET (window), "Largely ready"),
    GTK_ACCESSIBLE_ROLE_CELL);
  accord_test_screenshot (GTK_WIDGET (window), "preview-text");

  gtk_window_destroy (GTK_WINDOW (window));
  accord_test_settle ();
}

static GtkWidget *
find_check (GtkWidget  *root,
            const char *label)
{
  GtkWidget *found = accord_test_find_text (root, label);

  g_assert_nonnull (found);

  return gtk_widget_get_ancestor (found, GTK_TYPE_CHECK_BUTTON);
}

static gboolean
press (AccordPreviewWindow *window,
       guint                key)
{
  g_autoptr (GListModel) controllers =
    gtk_widget_observe_controllers (GTK_WIDGET (window));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller =
        g_list_model_get_item (controllers, i);
      gboolean taken = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller) ||
          gtk_event_controller_get_propagation_phase (controller) !=
          GTK_PHASE_CAPTURE)
        continue;
      g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &taken);
      if (taken)
        return TRUE;
    }

  return FALSE;
}

/* Pages turn from an option, too, but not from a text field. */
static void
test_page_keys (void)
{
  g_autoptr (AccordReportSource) source = make_source ("riverside");
  AccordPreviewWindow *window = new_preview (source);
  AccordPagesView *view;
  GtkWidget *entry;

  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (accord_test_wait_until (is_ready, window));
  accord_test_settle ();
  view = ACCORD_PAGES_VIEW (accord_test_find (GTK_WIDGET (window),
                                              ACCORD_TYPE_PAGES_VIEW, NULL));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) ==
                 GTK_WIDGET (view));

  gtk_widget_activate_action (GTK_WIDGET (window), "preview.next-region",
                              NULL);
  g_assert_false (gtk_window_get_focus (GTK_WINDOW (window)) ==
                  GTK_WIDGET (view));
  g_assert_true (press (window, GDK_KEY_Page_Down));
  g_assert_cmpuint (accord_pages_view_get_page (view), ==, 1);
  g_assert_true (press (window, GDK_KEY_KP_Page_Up));
  g_assert_cmpuint (accord_pages_view_get_page (view), ==, 0);
  g_assert_false (press (window, GDK_KEY_Home));

  gtk_widget_activate_action (GTK_WIDGET (window), "preview.next-region",
                              NULL);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) ==
                 GTK_WIDGET (view));

  entry = accord_test_find (GTK_WIDGET (window), GTK_TYPE_ENTRY, NULL);
  gtk_widget_grab_focus (entry);
  g_assert_false (press (window, GDK_KEY_Page_Down));
  g_assert_cmpuint (accord_pages_view_get_page (view), ==, 0);

  /* Every page is reached, the last one, too, and the counter says so. */
  for (guint i = 1; i < 6; i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "preview.next-page",
                                  NULL);
      accord_test_settle ();
      g_assert_cmpuint (accord_pages_view_get_page (view), ==, i);
    }

  gtk_window_destroy (GTK_WINDOW (window));
  accord_test_settle ();
}

/* Of small pages, of which several are seen, the first is the one. */
static void
test_page_on_top (void)
{
  g_autoptr (AccordReportSource) source = make_source ("riverside");
  AccordPreviewWindow *window = new_preview (source);
  AccordPagesView *view;

  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (accord_test_wait_until (is_ready, window));
  view = ACCORD_PAGES_VIEW (accord_test_find (GTK_WIDGET (window),
                                              ACCORD_TYPE_PAGES_VIEW, NULL));
  accord_pages_view_set_zoom (view, 0.4);
  accord_test_settle ();
  g_assert_cmpuint (accord_pages_view_get_page (view), ==, 0);

  gtk_window_destroy (GTK_WINDOW (window));
  accord_test_settle ();
}

static gboolean
has_options_page (gpointer data)
{
  return gtk_stack_get_child_by_name (data, "options") != NULL;
}

static gboolean
has_no_options_page (gpointer data)
{
  return !has_options_page (data);
}

/* Below 60 em nothing stands beside the pages any more. */
static void
test_narrow_window (void)
{
  g_autoptr (AccordReportSource) source = make_source ("riverside");
  AccordPreviewWindow *window = new_preview (source);
  GtkWidget *stack;

  gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (accord_test_wait_until (is_ready, window));
  accord_test_settle ();

  /* It opens as narrow as it is meant to. */
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, 360);
  stack = accord_test_find (GTK_WIDGET (window), GTK_TYPE_STACK, NULL);
  g_assert_true (accord_test_wait_until (has_options_page, stack));
  accord_test_settle ();
  gtk_stack_set_visible_child_name (GTK_STACK (stack), "options");
  accord_test_settle ();
  g_assert_true (gtk_widget_get_mapped (
    find_check (GTK_WIDGET (window), "First page alone")));
  accord_test_screenshot (GTK_WIDGET (window), "preview-narrow");

  gtk_window_set_default_size (GTK_WINDOW (window), 900, 640);
  g_assert_true (accord_test_wait_until (has_no_options_page, stack));
  accord_test_settle ();
  g_assert_true (gtk_widget_get_mapped (
    find_check (GTK_WIDGET (window), "First page alone")));

  gtk_window_destroy (GTK_WINDOW (window));
  accord_test_settle ();
}

/* With nothing in their place the names stay left out. */
static void
test_aliases_are_never_empty (void)
{
  g_autoptr (AccordReportChoices) choices = accord_report_choices_new (NULL);
  AccordSummaryOptions options;

  choices->aliases = TRUE;
  accord_report_choices_to_options (choices, ACCORD_REPORT_SUMMARY, &options);
  g_assert_cmpstr (options.alias_own, ==, "Organisation 1");
  g_assert_cmpstr (options.alias_partner, ==, "Organisation 2");
}

static void
test_options (void)
{
  g_autoptr (AccordReportSource) source = make_source ("riverside");
  AccordPreviewWindow *window = new_preview (source);
  g_autoptr (AccordReportChoices) kept = NULL;
  GtkWidget *view;

  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (accord_test_wait_until (is_ready, window));

  gtk_check_button_set_active (
    GTK_CHECK_BUTTON (find_check (GTK_WIDGET (window), "First page alone")),
    TRUE);
  g_assert_false (accord_preview_window_is_ready (window));
  g_assert_true (accord_test_wait_until (is_ready, window));

  view = accord_test_find (GTK_WIDGET (window), ACCORD_TYPE_PAGES_VIEW, NULL);
  g_assert_cmpuint (accord_pages_get_n (
                      accord_pages_view_get_pages (ACCORD_PAGES_VIEW (view))),
                    ==, 1);

  gtk_check_button_set_active (
    GTK_CHECK_BUTTON (find_check (GTK_WIDGET (window),
                                  "Large print (16 points)")), TRUE);
  g_assert_true (accord_test_wait_until (is_ready, window));
  g_assert_cmpfloat (accord_pages_get_setup (
                       accord_pages_view_get_pages (
                         ACCORD_PAGES_VIEW (view)))->text_size, >, 15);
  accord_test_screenshot (GTK_WIDGET (window), "preview-large");

  /* It is remembered for the next time. */
  kept = accord_report_choices_new (NULL);
  g_assert_true (kept->one_page);
  g_assert_true (kept->large_print);

  gtk_window_destroy (GTK_WINDOW (window));
  accord_test_settle ();
  accord_settings_set_value (accord_settings_get_default (), "report-options",
                             g_variant_new ("a{sv}", NULL));
}

/* Chosen beside the pages, and kept for the next time. */
static void
test_paper (void)
{
  g_autoptr (AccordReportSource) source = make_source ("riverside");
  AccordPreviewWindow *window = new_preview (source);
  g_autoptr (GtkPageSetup) setup = NULL;
  const AccordPageSetup *paper;
  GtkWidget *view, *choice;

  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (accord_test_wait_until (is_ready, window));
  view = accord_test_find (GTK_WIDGET (window), ACCORD_TYPE_PAGES_VIEW, NULL);

  choice = gtk_widget_get_next_sibling (
    accord_test_find_text (GTK_WIDGET (window), "Paper"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), 1);
  choice = gtk_widget_get_next_sibling (
    accord_test_find_text (GTK_WIDGET (window), "Orientation"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), 1);
  gtk_test_accessible_assert_property (gtk_widget_get_first_child (choice),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Orientation: Landscape");
  g_assert_true (accord_test_wait_until (is_ready, window));

  paper = accord_pages_get_setup (
    accord_pages_view_get_pages (ACCORD_PAGES_VIEW (view)));
  g_assert_cmpfloat_with_epsilon (paper->width, 792, 1);
  g_assert_cmpfloat_with_epsilon (paper->height, 612, 1);

  setup = accord_print_get_page_setup ();
  g_assert_cmpstr (gtk_paper_size_get_name (
                     gtk_page_setup_get_paper_size (setup)), ==,
                   GTK_PAPER_NAME_LETTER);
  g_assert_cmpint (gtk_page_setup_get_orientation (setup), ==,
                   GTK_PAGE_ORIENTATION_LANDSCAPE);

  gtk_window_destroy (GTK_WINDOW (window));
  accord_test_settle ();
  accord_settings_set_value (accord_settings_get_default (), "page-setup",
                             g_variant_new ("a{sv}", NULL));
}

static void
test_front_sheet_is_kept (void)
{
  g_autoptr (AccordReportChoices) choices = accord_report_choices_new (NULL);
  g_autoptr (AccordReportChoices) kept = NULL;

  g_free (choices->front_sheet_fields[0]);
  choices->front_sheet_fields[0] = g_strdup ("Board in public");
  g_free (choices->marking);
  choices->marking = g_strdup ("Not to be kept");
  accord_report_choices_remember (choices);

  kept = accord_report_choices_new (NULL);
  g_assert_cmpstr (kept->front_sheet_fields[0], ==, "Board in public");
  g_assert_cmpstr (kept->front_sheet_fields[11], ==, "");
  g_assert_cmpstr (kept->marking, ==, "");

  accord_settings_set_value (accord_settings_get_default (), "front-sheet",
                             g_variant_new ("a{ss}", NULL));
}

/* What is of one paper comes back for its assessment, and for no other pair. */
static void
test_other_pair (void)
{
  g_autoptr (AccordReportChoices) choices = accord_report_choices_new ("one");
  g_autoptr (AccordReportChoices) same = NULL;
  g_autoptr (AccordReportChoices) other = NULL;
  g_autoptr (AccordReportChoices) figures = NULL;
  g_autofree char *nothing =
    accord_report_choices_describe (choices, ACCORD_REPORT_SUMMARY);
  g_autofree char *on = NULL;

  g_assert_null (nothing);
  g_free (choices->asked);
  choices->asked = g_strdup ("Approve it");
  g_free (choices->marking);
  choices->marking = g_strdup ("OFFICIAL");
  accord_report_choices_remember (choices);

  /* What has no id of its own leaves that alone. */
  figures = accord_report_choices_new (NULL);
  g_assert_cmpstr (figures->marking, ==, "");
  g_free (figures->marking);
  figures->marking = g_strdup ("SECRET");
  accord_report_choices_remember (figures);

  same = accord_report_choices_new ("one");
  g_assert_cmpstr (same->asked, ==, "Approve it");
  g_assert_cmpstr (same->marking, ==, "OFFICIAL");
  same->large_print = TRUE;
  on = accord_report_choices_describe (same, ACCORD_REPORT_SUMMARY);
  g_assert_cmpstr (on, ==, "Options that are on: large print; protective "
                           "marking; what the Board is asked to.");

  other = accord_report_choices_new ("two");
  g_assert_cmpstr (other->asked, ==, "");
  g_assert_cmpstr (other->marking, ==, "");

  accord_settings_set_value (accord_settings_get_default (), "front-sheet",
                             g_variant_new ("a{ss}", NULL));
}

static void
test_checklist (void)
{
  g_autoptr (AccordAssessment) assessment = accord_test_new ();
  g_autoptr (AccordReportSource) source = accord_report_source_new_checklist (
    accord_assessment_get_framework (assessment));
  AccordPreviewWindow *window = new_preview (source);

  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (accord_test_wait_until (is_ready, window));
  accord_test_screenshot (GTK_WIDGET (window), "preview-checklist");
  g_assert_null (accord_test_find_text (GTK_WIDGET (window),
                                        "First page alone"));

  gtk_window_destroy (GTK_WINDOW (window));
  accord_test_settle ();
}

/* A preview that is closed while it works neither leaks nor falls over. */
static void
test_close_early (void)
{
  g_autoptr (AccordReportSource) source = make_source ("riverside");
  AccordPreviewWindow *window = new_preview (source);
  gpointer weak = window;

  g_object_add_weak_pointer (G_OBJECT (window), &weak);
  gtk_window_present (GTK_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (window));

  while (weak != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* The preview is closed, and then the window that it belongs to. */
static void
test_close_before_parent (void)
{
  g_autoptr (AccordReportSource) source = make_source ("riverside");
  g_autoptr (AccordReportChoices) choices = accord_report_choices_new (NULL);
  GtkWidget *parent = gtk_window_new ();
  AccordPreviewWindow *window;
  gpointer weak;
  gpointer weak_parent = parent;

  gtk_window_present (GTK_WINDOW (parent));
  window = accord_preview_window_new (GTK_WINDOW (parent), source, choices,
                                      NULL);
  weak = window;
  g_object_add_weak_pointer (G_OBJECT (window), &weak);
  g_object_add_weak_pointer (G_OBJECT (parent), &weak_parent);
  gtk_window_present (GTK_WINDOW (window));

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_null (weak);
  gtk_window_destroy (GTK_WINDOW (parent));
  g_assert_null (weak_parent);
  accord_test_settle ();
}

typedef struct
{
  gboolean done;
  gboolean written;
  GError *error;
} Outcome;

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Outcome *outcome = data;

  outcome->written = accord_writing_finish (result, &outcome->error);
  outcome->done = TRUE;
}

/* As accord-export.h does once it has a name */
static void
start_export (AccordReportSource        *source,
              const AccordReportChoices *choices,
              GFile                     *file,
              Outcome                   *outcome)
{
  accord_writing_async (file, accord_report_job_render,
                        accord_report_job_new (source, choices),
                        accord_report_job_free, NULL, exported_cb, outcome);
}

static gboolean
has_outcome (gpointer data)
{
  return ((Outcome *) data)->done;
}

static void
test_export (void)
{
  static const struct
  {
    const char *name;
    const char *begins;
  } files[] = {
    { "a.pdf", "%PDF-" },
    { "a.html", "<!DOCTYPE html>" },
    { "a.csv", "" },
    { "a.TXT", "" },
    { "a.json", "{" },
  };
  g_autoptr (AccordReportSource) source = make_source ("riverside");
  g_autoptr (AccordReportChoices) choices = accord_report_choices_new (NULL);
  g_autofree char *folder = make_folder ();

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i].name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autofree char *text = NULL;
      Outcome outcome = { 0 };

      start_export (source, choices, file, &outcome);
      g_assert_true (accord_test_wait_until (has_outcome, &outcome));
      g_assert_no_error (outcome.error);
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      g_assert_true (g_str_has_prefix (text, files[i].begins));
    }

  remove_folder (folder);
}

static void
test_export_fails (void)
{
  g_autoptr (AccordReportSource) source = make_source ("riverside");
  g_autoptr (AccordReportChoices) choices = accord_report_choices_new (NULL);
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/at/all.pdf");
  g_autoptr (GFile) other = g_file_new_for_path ("/nowhere/a.docx");
  g_autoptr (GFile) assessment =
    g_file_new_for_path ("/nowhere/a.Accord.JSON");
  Outcome outcome = { 0 };

  start_export (source, choices, file, &outcome);
  g_assert_true (accord_test_wait_until (has_outcome, &outcome));
  g_assert_false (outcome.written);
  g_assert_nonnull (strstr (outcome.error->message, "/nowhere/at"));
  g_clear_error (&outcome.error);

  outcome = (Outcome) { 0 };
  start_export (source, choices, other, &outcome);
  g_assert_true (accord_test_wait_until (has_outcome, &outcome));
  g_assert_error (outcome.error, ACCORD_ERROR, ACCORD_ERROR_VALUE);
  g_assert_false (g_file_query_exists (other, NULL));
  g_clear_error (&outcome.error);

  /* Figures never take the place of an assessment. */
  outcome = (Outcome) { 0 };
  start_export (source, choices, assessment, &outcome);
  g_assert_true (accord_test_wait_until (has_outcome, &outcome));
  g_assert_error (outcome.error, ACCORD_ERROR, ACCORD_ERROR_VALUE);
  g_clear_error (&outcome.error);
}

/*
 * A copy to share
 */

static AccordAssessment *
make_telling (void)
{
  AccordAssessment *assessment = accord_test_load ("riverside");
  AccordAnswer *answer = accord_assessment_get_answer (assessment, 0);
  g_autoptr (AccordEvidence) evidence =
    accord_evidence_new ("Minutes of RIVERSIDE");
  g_autoptr (AccordAction) action =
    accord_action_new ("Ask jane hidden at Riverside Community Trust");

  accord_assessment_set_organisation (assessment, "Riverside");
  accord_assessment_set_partner (assessment, "Riverside Community Trust");
  accord_assessment_set_respondent_name (assessment, "Jane Hidden");
  accord_assessment_set_notes (assessment, "Secret-Notes");
  accord_assessment_set_scope (assessment,
                               "A clinic of riverside community trust");
  accord_answer_set_status (answer, ACCORD_STATUS_NOT_APPLICABLE);
  accord_answer_set_reason (answer, "Riverside\nCommunity Trust has none");
  accord_answer_set_note (answer, "Secret-Note");
  accord_evidence_set_location (evidence, "Secret-Place");
  accord_answer_insert_evidence (answer, 0, evidence);
  accord_action_set_owner (action, "Owner-Hidden");
  accord_action_set_organisation (action, "RIVERSIDE");
  accord_answer_set_action (answer, action);

  return assessment;
}

static void
set_text (char       **target,
          const char  *text)
{
  g_free (*target);
  *target = g_strdup (text);
}

/* Whatever the format and wherever it might stand, its name among them */
static void
assert_hidden (const char *text,
               const char *where)
{
  static const char * const hidden[] = {
    "riverside", "community trust", "jane", "secret", "owner-hidden",
  };
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
    {
      if (strstr (folded, hidden[i]) != NULL)
        g_test_message ("%s says “%s”", where, hidden[i]);
      g_assert_null (strstr (folded, hidden[i]));
    }
}

/* (nullable): what the file says of itself, as title and author */
static char *
read_metadata (const char *path)
{
  g_autofree char *program = g_find_program_in_path ("pdfinfo");
  const char *argv[] = { program, path, NULL };
  char *text = NULL;

  if (program != NULL)
    g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL,
                  &text, NULL, NULL, NULL);

  return text;
}

static void
test_shared_copy (void)
{
  static const char * const names[] = { "a.pdf", "a.html", "a.csv", "a.txt" };
  g_autoptr (AccordAssessment) assessment = make_telling ();
  g_autoptr (AccordReportSource) source =
    accord_report_source_new_summary (assessment);
  g_autoptr (AccordReportChoices) choices = accord_report_choices_new (NULL);
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autofree char *folder = make_folder ();
  g_autofree char *name = NULL;
  g_autofree char *job = NULL;

  choices->aliases = TRUE;
  choices->front_sheet = ACCORD_FRONT_SHEET_FILLED;
  set_text (&choices->front_sheet_fields[6], "Jane Hidden, Riverside");
  set_text (&choices->asked, "Approve what Riverside Community Trust asks");
  set_text (&choices->marking, "RIVERSIDE only");

  name = accord_report_source_dup_name (source, choices);
  assert_hidden (name, "the name");
  g_assert_true (g_str_has_prefix (name, "Organisation 1 – Organisation 2"));
  operation = accord_print_operation_new (source, choices, NULL);
  g_object_get (operation, "job-name", &job, NULL);
  assert_hidden (job, "the print job");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autofree char *text = NULL;
      Outcome outcome = { 0 };

      start_export (source, choices, file, &outcome);
      g_assert_true (accord_test_wait_until (has_outcome, &outcome));
      g_assert_no_error (outcome.error);

      if (i == 0)
        {
          g_autofree char *metadata = read_metadata (path);

          text = extract (path);
          if (metadata != NULL)
            assert_hidden (metadata, "the PDF of itself");
        }
      else
        {
          g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
        }

      if (text == NULL)
        continue;
      assert_hidden (text, names[i]);
      g_assert_nonnull (strstr (text, "Organisation 2"));
    }

  remove_folder (folder);
}

/*
 * Stopping
 */

/* Pages without an end, until it is stopped */
static GBytes *
render_slowly (gpointer     data,
               const char  *path,
               GError     **error)
{
  for (guint i = 0; accord_watch_tell_written (i % 894, 894); i++)
    g_usleep (1000);

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled");

  return NULL;
}

static char *told;

static void
tell (GtkWindow  *window,
      const char *text,
      gboolean    failed)
{
  set_text (&told, text);
}

static gboolean
is_told (gpointer data)
{
  return told != NULL;
}

static GtkWidget *
find_progress (GtkWidget *root)
{
  const char *text = GTK_IS_LABEL (root)
                     ? gtk_label_get_text (GTK_LABEL (root)) : "";

  if (g_str_has_prefix (text, "Writing pages: ") &&
      g_str_has_suffix (text, " of 894"))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_progress (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
shows_progress (gpointer data)
{
  return find_progress (data) != NULL;
}

static void
test_stop_export (void)
{
  g_autoptr (AccordReportSource) source = make_source ("riverside");
  AccordPreviewWindow *window = new_preview (source);
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *text = NULL;
  GtkWidget *button;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (accord_test_wait_until (is_ready, window));

  accord_export_to (GTK_WINDOW (window), file, render_slowly, NULL, NULL,
                    tell);
  g_assert_true (accord_test_wait_until (shows_progress, window));
  accord_test_settle ();
  accord_test_screenshot (GTK_WIDGET (window), "export-progress");

  button = gtk_widget_get_ancestor (
    accord_test_find_text (GTK_WIDGET (window), "Cancel"), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  g_assert_true (accord_test_wait_until (is_told, NULL));
  g_assert_cmpstr (told, ==, "Stopped. Nothing was written.");
  g_clear_pointer (&told, g_free);

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "old");
  remove_folder (folder);
  gtk_window_destroy (GTK_WINDOW (window));
  accord_test_settle ();
}

static gboolean
has_file (gpointer data)
{
  return g_file_test (data, G_FILE_TEST_EXISTS);
}

static GBytes *
render_late (gpointer     data,
             const char  *path,
             GError     **error)
{
  g_usleep (G_USEC_PER_SEC / 4);

  return g_bytes_new_static ("new", 3);
}

/* What was asked for is written, though nobody is left to be told. */
static void
test_close_while_exporting (void)
{
  g_autoptr (AccordReportSource) source = make_source ("riverside");
  AccordPreviewWindow *window = new_preview (source);
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gpointer weak = window;

  g_object_add_weak_pointer (G_OBJECT (window), &weak);
  gtk_window_present (GTK_WINDOW (window));
  accord_export_to (GTK_WINDOW (window), file, render_late, NULL, NULL, tell);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_null (weak);

  g_assert_true (accord_test_wait_until (has_file, path));
  accord_test_settle ();
  g_assert_null (told);
  remove_folder (folder);
}

/* Laying out stops, too. */
static void
test_stop_laying_out (void)
{
  g_autoptr (AccordReportSource) source = make_source ("riverside");
  g_autoptr (AccordReportChoices) choices = accord_report_choices_new (NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  AccordWatch watch = { .cancellable = cancellable };
  g_autoptr (AccordPages) all = accord_report_source_lay_out (source, choices);
  g_autoptr (AccordPages) few = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (accord_pages_get_n (all), >, 2);
  g_cancellable_cancel (cancellable);
  accord_watch_push (&watch);
  few = accord_report_source_lay_out (source, choices);
  pdf = accord_pages_to_pdf (all, &error);
  accord_watch_pop (&watch);

  g_assert_cmpuint (accord_pages_get_n (few), ==, 1);
  g_assert_null (pdf);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  if (!accord_test_init (&argc, &argv))
    return 0;

  g_test_add_func ("/app/print/same-breaks", test_same_breaks);
  g_test_add_func ("/app/preview/pages-and-text", test_preview);
  g_test_add_func ("/app/preview/options", test_options);
  g_test_add_func ("/app/preview/narrow-window", test_narrow_window);
  g_test_add_func ("/app/preview/page-keys", test_page_keys);
  g_test_add_func ("/app/preview/page-on-top", test_page_on_top);
  g_test_add_func ("/app/preview/paper", test_paper);
  g_test_add_func ("/app/report-choices/aliases-are-never-empty",
                   test_aliases_are_never_empty);
  g_test_add_func ("/app/preview/checklist", test_checklist);
  g_test_add_func ("/app/preview/close-early", test_close_early);
  g_test_add_func ("/app/report-choices/front-sheet", test_front_sheet_is_kept);
  g_test_add_func ("/app/report-choices/other-pair", test_other_pair);
  g_test_add_func ("/app/export/formats", test_export);
  g_test_add_func ("/app/preview/close-before-parent",
                   test_close_before_parent);
  g_test_add_func ("/app/export/fails", test_export_fails);
  g_test_add_func ("/app/export/shared-copy", test_shared_copy);
  g_test_add_func ("/app/export/stop", test_stop_export);
  g_test_add_func ("/app/export/close-meanwhile", test_close_while_exporting);
  g_test_add_func ("/app/export/stop-laying-out", test_stop_laying_out);

  return g_test_run ();
}
