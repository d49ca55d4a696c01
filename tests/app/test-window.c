/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/window/accord-window.h"

#include "app/answers/accord-type-page.h"
#include "app/desktop/accord-settings.h"
#include "app/widgets/accord-question.h"
#include "model/assessment/accord-assessment-file.h"
#include "model/files/accord-loader.h"

#include "accord-test-utils.h"
#include "accord-test-window.h"

#include <glib/gstdio.h>

/* The real application and window, on files of their own. */
typedef AccordTestWindow Fixture;

static gboolean
has_failed (gpointer data)
{
  return accord_document_get_error (accord_window_get_document (data)) != NULL;
}

static gboolean
has_no_windows (gpointer data)
{
  return gtk_application_get_windows (data) == NULL;
}

static AccordAssessment *
get_assessment (Fixture *f)
{
  return accord_document_get_assessment (
    accord_window_get_document (f->window));
}

static void
test_start_page_first (Fixture       *f,
                       gconstpointer  data)
{
  gtk_window_present (GTK_WINDOW (f->window));
  accord_test_settle ();

  g_assert_true (accord_window_is_free (f->window));
  g_assert_nonnull (accord_test_find_text (GTK_WIDGET (f->window),
                                           "Look at an Example"));
}

/* Names that tell files apart are shown whole where there is room. */
static void
test_recent_names_are_whole (Fixture       *f,
                             gconstpointer  data)
{
  static const char * const names[] = {
    "Riverside – Valley High 2026-11-23 draft.accord.json",
    "Riverside – Valley High 2026-11-23 final.accord.json",
  };
  AccordRecentList *recent = accord_host_get_recent (ACCORD_HOST (f->application));
  AccordFramework *framework = accord_frameworks_get_built_in (
    accord_host_get_frameworks (ACCORD_HOST (f->application)));
  g_autofree char *folder = g_path_get_basename (f->folder);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFile) file = g_file_new_build_filename (f->folder, names[i],
                                                          NULL);
      g_autoptr (AccordAssessment) assessment =
        accord_assessment_new (framework);

      accord_test_copy_sample ("riverside.accord.json",
                               g_file_peek_path (file));
      accord_assessment_set_organisation (assessment,
                                          "Riverside Specialist Hospital");
      accord_assessment_set_partner (assessment,
                                     "Valley High District Hospital");
      accord_recent_list_add (recent, file, assessment);
    }

  gtk_window_set_default_size (GTK_WINDOW (f->window), 1000, 800);
  gtk_window_present (GTK_WINDOW (f->window));
  accord_test_settle ();
  gtk_test_widget_wait_for_draw (GTK_WIDGET (f->window));
  accord_test_screenshot (GTK_WIDGET (f->window), "recent");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text = g_strdup_printf ("%s in %s", names[i], folder);
      GtkWidget *label = accord_test_find_text (GTK_WIDGET (f->window), text);

      g_assert_nonnull (label);
      g_assert_false (pango_layout_is_ellipsized (
                        gtk_label_get_layout (GTK_LABEL (label))));
    }

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (f->folder, names[i], NULL);

      g_remove (path);
    }
}

/* Of a file that has gone, too, beside what takes it off the list. */
static void
test_recent_titles_are_whole (Fixture       *f,
                              gconstpointer  data)
{
  static const int widths[] = { 1100, 420 };
  const char *title = "Riverside Specialist Hospital with Valley High District "
                      "Hospital";
  AccordRecentList *recent = accord_host_get_recent (ACCORD_HOST (f->application));
  AccordFramework *framework = accord_frameworks_get_built_in (
    accord_host_get_frameworks (ACCORD_HOST (f->application)));
  g_autoptr (GFile) file = g_file_new_build_filename (f->folder,
                                                      "gone.accord.json", NULL);
  g_autoptr (AccordAssessment) assessment = accord_assessment_new (framework);

  accord_assessment_set_organisation (assessment,
                                      "Riverside Specialist Hospital");
  accord_assessment_set_partner (assessment, "Valley High District Hospital");
  accord_recent_list_add (recent, file, assessment);

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWidget *label;

      gtk_window_set_default_size (GTK_WINDOW (f->window), widths[i], 800);
      gtk_window_present (GTK_WINDOW (f->window));
      accord_test_settle ();
      gtk_test_widget_wait_for_draw (GTK_WIDGET (f->window));
      gtk_test_widget_wait_for_draw (GTK_WIDGET (f->window));

      g_assert_nonnull (accord_test_find_text (GTK_WIDGET (f->window),
                                               "Remove from List"));
      label = accord_test_find_text (GTK_WIDGET (f->window), title);
      g_assert_nonnull (label);
      g_assert_cmpint (gtk_widget_get_width (label), >, 0);
      g_assert_cmpint (gtk_widget_get_width (label), <, widths[i]);
      g_assert_false (pango_layout_is_ellipsized (
                        gtk_label_get_layout (GTK_LABEL (label))));
    }
}

static void
test_window_is_freed (Fixture       *f,
                      gconstpointer  data)
{
  gpointer weak = f->window;

  accord_test_window_open (f);
  g_object_add_weak_pointer (G_OBJECT (f->window), &weak);
  accord_window_set_page (f->window, "voluntary-individual");
  accord_window_set_page (f->window, "details");
  accord_test_settle ();
  gtk_window_destroy (GTK_WINDOW (f->window));
  accord_test_settle ();

  g_assert_null (weak);
}

static void
test_tick_save_reopen (Fixture       *f,
                       gconstpointer  data)
{
  AccordAnswer *answer;
  AccordScore *score;
  AccordWindow *again;

  accord_test_window_open (f);
  answer = accord_assessment_find_answer (get_assessment (f),
                                          "vi-mainstreaming");
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.show-item", "s",
                              "vi-mainstreaming");
  g_assert_cmpstr (accord_window_get_page (f->window), ==,
                   "voluntary-individual");
  accord_answer_choose (answer, ACCORD_STATUS_IN_PLACE);
  g_assert_true (accord_document_get_modified (
                   accord_window_get_document (f->window)));

  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.save", NULL);
  g_assert_true (accord_test_wait_until (accord_test_is_saved, f->window));
  g_assert_false (accord_document_get_modified (
                    accord_window_get_document (f->window)));
  gtk_window_destroy (GTK_WINDOW (f->window));

  again = accord_window_new (ACCORD_HOST (f->application));
  accord_window_open (again, f->file);
  gtk_window_present (GTK_WINDOW (again));
  g_assert_true (accord_test_wait_until (accord_test_has_document, again));
  f->window = again;

  score = accord_assessment_get_score (get_assessment (f));
  g_assert_cmpint (score->standings[0].enablers.percent, ==, 75);
  g_assert_cmpuint (score->assessed, ==, 28);
}

static void
test_undo_names_its_step (Fixture       *f,
                          gconstpointer  data)
{
  AccordHistory *history;
  AccordAnswer *answer;

  accord_test_window_open (f);
  history = accord_assessment_get_history (get_assessment (f));
  answer = accord_assessment_find_answer (get_assessment (f),
                                          "vi-mainstreaming");
  accord_answer_choose (answer, ACCORD_STATUS_PARTLY);
  g_assert_nonnull (accord_history_get_undo_label (history));

  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.undo", NULL);
  g_assert_cmpint (accord_answer_get_status (answer), ==, ACCORD_STATUS_NONE);
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.redo", NULL);
  g_assert_cmpint (accord_answer_get_status (answer), ==,
                   ACCORD_STATUS_PARTLY);
}

static AccordQuestion *
find_question (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (ACCORD_IS_QUESTION (window))
        return ACCORD_QUESTION (window);
    }

  return NULL;
}

static void
test_close_asks_for_unsaved (Fixture       *f,
                             gconstpointer  data)
{
  AccordQuestion *question;

  accord_test_window_open (f);
  accord_assessment_set_scope (get_assessment (f), "Something else");
  gtk_window_close (GTK_WINDOW (f->window));
  accord_test_settle ();

  question = find_question ();
  g_assert_nonnull (question);
  accord_question_respond (question, "cancel");
  accord_test_settle ();
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (f->window)));

  gtk_window_close (GTK_WINDOW (f->window));
  accord_test_settle ();
  accord_question_respond (find_question (), "save");
  g_assert_true (accord_test_wait_until (has_no_windows, f->application));
}

static void
test_failed_save_keeps_the_window (Fixture       *f,
                                   gconstpointer  data)
{
  accord_test_window_open (f);
  accord_assessment_set_scope (get_assessment (f), "Something else");

  /* What stands at the name is no file any more. */
  g_assert_cmpint (g_remove (f->path), ==, 0);
  g_assert_cmpint (g_mkdir (f->path, 0700), ==, 0);

  gtk_window_close (GTK_WINDOW (f->window));
  accord_test_settle ();
  accord_question_respond (find_question (), "save");
  g_assert_true (accord_test_wait_until (has_failed, f->window));
  accord_test_settle ();

  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (f->window)));
  g_assert_true (accord_document_get_modified (
                   accord_window_get_document (f->window)));
  g_assert_cmpstr (accord_assessment_get_scope (get_assessment (f)), ==,
                   "Something else");
  g_rmdir (f->path);
}

static void
test_same_file_raises_its_window (Fixture       *f,
                                  gconstpointer  data)
{
  accord_test_window_open (f);
  accord_host_open_file (ACCORD_HOST (f->application), f->file, NULL);
  accord_test_settle ();

  g_assert_cmpuint (g_list_length (gtk_application_get_windows (
                                     GTK_APPLICATION (f->application))),
                    ==, 1);
}

static void
test_link_raises_its_window (Fixture       *f,
                             gconstpointer  data)
{
  g_autofree char *name = g_strconcat (f->path, ".link", NULL);
  g_autoptr (GFile) other = g_file_new_for_path (name);

  accord_test_window_open (f);
  g_assert_true (g_file_make_symbolic_link (other, f->path, NULL, NULL));
  accord_host_open_file (ACCORD_HOST (f->application), other, NULL);
  accord_test_settle ();

  g_assert_cmpuint (g_list_length (gtk_application_get_windows (
                                     GTK_APPLICATION (f->application))),
                    ==, 1);
  g_unlink (name);
}

static void
test_size_is_remembered (Fixture       *f,
                         gconstpointer  data)
{
  AccordSettings *settings = accord_settings_get_default ();
  AccordWindow *window;
  int width, height;

  accord_settings_set_value (settings, "window-size",
                             g_variant_new ("(ii)", 900, 640));
  window = accord_window_new (ACCORD_HOST (f->application));
  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  g_assert_cmpint (width, ==, 900);
  g_assert_cmpint (height, ==, 640);

  /* A question blocks its own window only. */
  g_assert_true (gtk_window_has_group (GTK_WINDOW (window)));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Below GTK 4.14 it is a label's text that is read out. */
static gboolean
has_said_why (gpointer data)
{
  GtkWidget *label = accord_test_find (data, GTK_TYPE_LABEL, "announcement");

  return GTK_CHECK_VERSION (4, 14, 0) ||
         g_str_has_prefix (gtk_label_get_text (GTK_LABEL (label)),
                           "Accord cannot open riverside.accord.json. ");
}

static void
test_bad_file_has_a_page (Fixture       *f,
                          gconstpointer  data)
{
  GtkWidget *button;

  g_assert_true (g_file_set_contents (f->path, "{ \"format\": 1 }", -1, NULL));
  accord_window_open (f->window, f->file);
  gtk_window_present (GTK_WINDOW (f->window));
  for (guint i = 0; i < 5; i++)
    accord_test_settle ();

  g_assert_null (accord_window_get_document (f->window));
  g_assert_nonnull (accord_test_find_text (GTK_WIDGET (f->window),
                                           "The file was not changed."));
  g_assert_true (accord_window_is_free (f->window));

  /* Return does what the page offers first. */
  button = gtk_widget_get_ancestor (
    accord_test_find_text (GTK_WIDGET (f->window), "Open Another…"),
    GTK_TYPE_BUTTON);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == button);
  g_assert_true (accord_test_wait_until (has_said_why, f->window));
}

/* What is not there was not changed, and has no folder to be shown. */
static void
test_gone_file_has_a_page (Fixture       *f,
                           gconstpointer  data)
{
  g_autoptr (GFile) gone = g_file_new_build_filename (f->folder, "gone.accord.json", NULL);
  GtkWidget *unchanged;
  GtkWidget *label;

  accord_window_open (f->window, gone);
  gtk_window_present (GTK_WINDOW (f->window));
  for (guint i = 0; i < 5; i++)
    accord_test_settle ();

  label = accord_test_find_text (GTK_WIDGET (f->window),
                                 "Accord cannot open gone.accord.json.");
  g_assert_nonnull (label);
  unchanged = accord_test_find_text (GTK_WIDGET (f->window),
                                     "The file was not changed.");
  g_assert_true (unchanged == NULL || !gtk_widget_get_visible (unchanged));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (f->window)), ==,
                   "gone.accord.json – Accord");
}

/* The example is a copy of that name, saved only where somebody wants it. */
static void
test_example_is_an_unsaved_copy (Fixture       *f,
                                 gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (f->window);
  AccordDocument *document;

  gtk_window_present (GTK_WINDOW (f->window));
  gtk_widget_activate_action (window, "win.example", NULL);
  document = accord_window_get_document (f->window);
  g_assert_nonnull (document);
  g_assert_null (accord_document_get_file (document));
  g_assert_false (accord_document_get_modified (document));
  g_assert_nonnull (accord_test_find_text (window, "Example · not saved yet"));

  /* Nothing is lost that somebody entered, so nothing is asked. */
  gtk_window_close (GTK_WINDOW (f->window));
  accord_test_settle ();
  g_assert_null (gtk_application_get_windows (GTK_APPLICATION (f->application)));
}

#define ADD(name, func)                                                       \
  g_test_add ("/app/window/" name, Fixture, NULL,                             \
              accord_test_window_set_up, func, accord_test_window_tear_down)

int
main (int    argc,
      char **argv)
{
  if (!accord_test_init (&argc, &argv))
    return 0;

  ADD ("start-page-first", test_start_page_first);
  ADD ("recent-names-are-whole", test_recent_names_are_whole);
  ADD ("recent-titles-are-whole", test_recent_titles_are_whole);
  ADD ("is-freed", test_window_is_freed);
  ADD ("tick-save-reopen", test_tick_save_reopen);
  ADD ("undo-names-its-step", test_undo_names_its_step);
  ADD ("close-asks-for-unsaved", test_close_asks_for_unsaved);
  ADD ("failed-save-keeps-the-window", test_failed_save_keeps_the_window);
  ADD ("same-file-raises-its-window", test_same_file_raises_its_window);
  ADD ("size-is-remembered", test_size_is_remembered);
  ADD ("link-raises-its-window", test_link_raises_its_window);
  ADD ("bad-file-has-a-page", test_bad_file_has_a_page);
  ADD ("gone-file-has-a-page", test_gone_file_has_a_page);
  ADD ("example-is-an-unsaved-copy", test_example_is_an_unsaved_copy);

  return g_test_run ();
}
