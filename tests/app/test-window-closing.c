/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/widgets/accord-question.h"
#include "app/window/accord-window.h"

#include "accord-test-utils.h"
#include "accord-test-window.h"

#include <glib/gstdio.h>

/* What becomes of changes, and of what is under way, when a window closes. */

typedef AccordTestWindow Fixture;

static int n_inhibitors;

/* In place of GTK's, which need a session. */
guint
gtk_application_inhibit (GtkApplication             *application,
                         GtkWindow                  *window,
                         GtkApplicationInhibitFlags  flags,
                         const char                 *reason)
{
  n_inhibitors++;

  return 1;
}

void
gtk_application_uninhibit (GtkApplication *application,
                           guint           cookie)
{
  n_inhibitors--;
}

static gboolean
is_asked (gpointer data)
{
  return accord_test_count_questions () > 0;
}

static gboolean
has_no_windows (gpointer data)
{
  return gtk_application_get_windows (data) == NULL;
}

static void
edit (Fixture    *f,
      const char *scope)
{
  accord_assessment_set_scope (
    accord_document_get_assessment (accord_window_get_document (f->window)),
    scope);
}

static void
assert_scope_in_file (Fixture    *f,
                      const char *scope)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (f->path, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, scope));
}

static void
save_and_close (Fixture *f)
{
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.save", NULL);
  gtk_window_close (GTK_WINDOW (f->window));
}

/* Everything is being saved: there is nothing to ask, and nothing to lose. */
static void
test_waits_for_a_save (Fixture       *f,
                       gconstpointer  data)
{
  accord_test_window_open (f);
  edit (f, "First change");
  save_and_close (f);
  g_assert_cmpuint (accord_test_count_questions (), ==, 0);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (f->window)));

  g_assert_true (accord_test_wait_until (has_no_windows, f->application));
  assert_scope_in_file (f, "First change");
}

/* What is left is what was changed after it. */
static void
test_asks_after_a_save (Fixture       *f,
                        gconstpointer  data)
{
  accord_test_window_open (f);
  edit (f, "First change");
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.save", NULL);
  edit (f, "Second change");
  gtk_window_close (GTK_WINDOW (f->window));

  g_assert_true (accord_test_wait_until (is_asked, NULL));
  assert_scope_in_file (f, "First change");
  accord_test_answer_question ("save");
  g_assert_true (accord_test_wait_until (has_no_windows, f->application));
  assert_scope_in_file (f, "Second change");
}

/* What is typed while the file is written on the way out. */
static void
test_asks_for_what_was_typed (Fixture       *f,
                              gconstpointer  data)
{
  accord_test_window_open (f);
  edit (f, "First change");
  gtk_window_close (GTK_WINDOW (f->window));
  g_assert_true (is_asked (NULL));
  accord_test_answer_question ("save");
  edit (f, "Second change");

  g_assert_true (accord_test_wait_until (is_asked, NULL));
  accord_test_answer_question ("save");
  g_assert_true (accord_test_wait_until (has_no_windows, f->application));
  assert_scope_in_file (f, "Second change");
}

/* A save that begins while the question stands there. */
static void
test_saves_again (Fixture       *f,
                  gconstpointer  data)
{
  accord_test_window_open (f);
  edit (f, "First change");
  gtk_window_close (GTK_WINDOW (f->window));
  g_assert_true (is_asked (NULL));
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.save", NULL);
  edit (f, "Second change");
  accord_test_answer_question ("save");

  g_assert_true (accord_test_wait_until (has_no_windows, f->application));
  assert_scope_in_file (f, "Second change");
}

static void
test_failed_save_stays (Fixture       *f,
                        gconstpointer  data)
{
  accord_test_window_open (f);
  edit (f, "First change");
  g_assert_cmpint (g_chmod (f->path, 0444), ==, 0);
  save_and_close (f);

  while (accord_document_get_busy (accord_window_get_document (f->window)))
    g_main_context_iteration (NULL, TRUE);
  accord_test_settle ();
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (f->window)));

  /* Nor does a later save close it. */
  g_assert_cmpint (g_chmod (f->path, 0644), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.save", NULL);
  g_assert_true (accord_test_wait_until (accord_test_is_saved, f->window));
  accord_test_settle ();
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (f->window)));
}

static void
test_asks_once (Fixture       *f,
                gconstpointer  data)
{
  accord_test_window_open (f);
  edit (f, "First change");
  for (int i = 0; i < 2; i++)
    {
      g_action_group_activate_action (G_ACTION_GROUP (f->application), "quit",
                                      NULL);
      accord_test_settle ();
      g_assert_cmpuint (accord_test_count_questions (), ==, 1);
    }

  accord_test_answer_question ("cancel");
  accord_test_settle ();
  g_assert_cmpuint (accord_test_count_questions (), ==, 0);

  /* It can be asked again. */
  gtk_window_close (GTK_WINDOW (f->window));
  g_assert_cmpuint (accord_test_count_questions (), ==, 1);
  accord_test_answer_question ("cancel");
}

/* Another window: one to look at, as an earlier version is, or one with a change
 * that is not saved. */
static void
open_another (Fixture  *f,
              gboolean  read_only)
{
  AccordWindow *window = accord_window_new (ACCORD_HOST (f->application));
  AccordFrameworks *frameworks =
    accord_host_get_frameworks (ACCORD_HOST (f->application));
  g_autoptr (AccordAssessment) assessment =
    accord_assessment_new (accord_frameworks_get_built_in (frameworks));
  g_autoptr (AccordDocument) document = accord_document_new (assessment);

  accord_document_set_read_only (document, read_only);
  accord_window_set_document (window, document);
  if (!read_only)
    accord_assessment_set_scope (assessment, "Second window");
  gtk_window_present (GTK_WINDOW (window));
}

static guint
count_windows (Fixture *f)
{
  return g_list_length (gtk_application_get_windows (
                          GTK_APPLICATION (f->application)));
}

static void
quit (Fixture *f)
{
  g_action_group_activate_action (G_ACTION_GROUP (f->application), "quit",
                                  NULL);
  accord_test_settle ();
}

/* Nothing has closed, and nothing is lost, before all is answered. */
static void
test_quit_cancelled (Fixture       *f,
                     gconstpointer  data)
{
  accord_test_window_open (f);
  edit (f, "First change");
  open_another (f, TRUE);
  open_another (f, FALSE);
  accord_test_settle ();

  quit (f);
  g_assert_cmpuint (accord_test_count_questions (), ==, 1);
  g_assert_cmpuint (count_windows (f), ==, 3);
  accord_test_answer_question ("cancel");
  accord_test_settle ();
  g_assert_cmpuint (accord_test_count_questions (), ==, 0);
  g_assert_cmpuint (count_windows (f), ==, 3);

  /* What was to be discarded is not, as long as the program goes on. */
  quit (f);
  accord_test_answer_question ("discard");
  accord_test_settle ();
  g_assert_cmpuint (accord_test_count_questions (), ==, 1);
  g_assert_cmpuint (count_windows (f), ==, 3);
  accord_test_answer_question ("cancel");
  accord_test_settle ();
  g_assert_cmpuint (accord_test_count_questions (), ==, 0);
  g_assert_cmpuint (count_windows (f), ==, 3);
  g_assert_true (accord_document_get_modified (
                   accord_window_get_document (f->window)));

  /* And is asked about once more. */
  quit (f);
  accord_test_answer_question ("discard");
  accord_test_settle ();
  g_assert_cmpuint (accord_test_count_questions (), ==, 1);
  accord_test_answer_question ("discard");
  g_assert_true (accord_test_wait_until (has_no_windows, f->application));
}

static void
test_quit_saves (Fixture       *f,
                 gconstpointer  data)
{
  accord_test_window_open (f);
  edit (f, "First change");
  open_another (f, TRUE);

  quit (f);
  accord_test_answer_question ("save");
  g_assert_true (accord_test_wait_until (has_no_windows, f->application));
  assert_scope_in_file (f, "First change");
}

/* A save that fails is an answer, too: the windows stay. */
static void
test_quit_with_a_failed_save (Fixture       *f,
                              gconstpointer  data)
{
  accord_test_window_open (f);
  edit (f, "First change");
  open_another (f, TRUE);
  g_assert_cmpint (g_chmod (f->path, 0444), ==, 0);

  quit (f);
  accord_test_answer_question ("save");
  while (accord_document_get_busy (accord_window_get_document (f->window)))
    g_main_context_iteration (NULL, TRUE);
  accord_test_settle ();
  g_assert_cmpuint (count_windows (f), ==, 2);

  /* A later save ends nothing. */
  g_assert_cmpint (g_chmod (f->path, 0644), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.save", NULL);
  g_assert_true (accord_test_wait_until (accord_test_is_saved, f->window));
  accord_test_settle ();
  g_assert_cmpuint (count_windows (f), ==, 2);
}

/* What was being saved anyway is waited for. */
static void
test_quit_while_saving (Fixture       *f,
                        gconstpointer  data)
{
  accord_test_window_open (f);
  edit (f, "First change");
  open_another (f, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.save", NULL);
  g_action_group_activate_action (G_ACTION_GROUP (f->application), "quit",
                                  NULL);
  g_assert_cmpuint (count_windows (f), ==, 2);

  g_assert_true (accord_test_wait_until (has_no_windows, f->application));
  assert_scope_in_file (f, "First change");
}

/* With a second window open the program goes on. */
static void
test_session_may_end_after_discard (Fixture       *f,
                                    gconstpointer  data)
{
  AccordWindow *second;

  accord_test_window_open (f);
  second = accord_window_new (ACCORD_HOST (f->application));
  gtk_window_present (GTK_WINDOW (second));
  g_assert_cmpint (n_inhibitors, ==, 0);
  edit (f, "First change");
  g_assert_cmpint (n_inhibitors, ==, 1);

  gtk_window_close (GTK_WINDOW (f->window));
  accord_test_answer_question ("discard");
  accord_test_settle ();
  g_assert_cmpint (n_inhibitors, ==, 0);
}

/* A bad file that is read when its window has gone shows no page. */
static void
test_closed_while_opening (Fixture       *f,
                           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (f->path, "{ broken", -1, &error);
  g_assert_no_error (error);
  gtk_window_present (GTK_WINDOW (f->window));
  accord_test_settle ();
  g_object_add_weak_pointer (G_OBJECT (f->window), (gpointer *) &f->window);
  accord_window_open (f->window, f->file);
  gtk_window_destroy (GTK_WINDOW (f->window));

  while (f->window != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
is_in_conflict (gpointer data)
{
  AccordDocument *document = accord_window_get_document (data);

  return accord_document_get_state (document) == ACCORD_DOCUMENT_CONFLICT;
}

static void
bring_into_conflict (Fixture *f)
{
  g_autofree char *text = NULL;
  g_autofree char *longer = NULL;
  g_autoptr (GError) error = NULL;

  accord_test_window_open (f);
  edit (f, "Mine");
  g_file_get_contents (f->path, &text, NULL, &error);
  g_assert_no_error (error);
  longer = g_strconcat (text, "\n", NULL);
  g_file_set_contents (f->path, longer, -1, &error);
  g_assert_no_error (error);
  g_assert_true (accord_test_wait_until (is_in_conflict, f->window));
}

static void
test_closed_while_looking (Fixture       *f,
                           gconstpointer  data)
{
  bring_into_conflict (f);
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.look-at-both",
                              NULL);
  accord_document_discard (accord_window_get_document (f->window));
  g_object_add_weak_pointer (G_OBJECT (f->window), (gpointer *) &f->window);
  gtk_window_destroy (GTK_WINDOW (f->window));

  while (f->window != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (has_no_windows (f->application));
}

/* Theirs could not be replaced: the bar says so, beside what it said before. */
static void
test_failed_replace_is_told (Fixture       *f,
                             gconstpointer  data)
{
  AccordDocument *document;
  g_autofree char *notice = NULL;

  bring_into_conflict (f);
  document = accord_window_get_document (f->window);
  g_assert_cmpint (g_chmod (f->path, 0444), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.replace-theirs",
                              NULL);
  accord_test_answer_question ("replace");
  while (accord_document_get_busy (document))
    g_main_context_iteration (NULL, TRUE);

  g_assert_true (is_in_conflict (f->window));
  notice = accord_document_dup_notice (document);
  g_assert_nonnull (strstr (notice, "“riverside.accord.json” can only be "
                                    "read, so it was not changed."));
}

static GFile *
get_file (Fixture    *f,
          const char *name)
{
  return g_file_new_build_filename (f->folder, name, NULL);
}

static void
wait_for_save (Fixture *f)
{
  while (accord_document_get_busy (accord_window_get_document (f->window)))
    g_main_context_iteration (NULL, TRUE);
  accord_test_settle ();
}

/* What a dialog leaves of the name when the stem was typed anew. */
static void
test_save_to_another_name (Fixture       *f,
                           gconstpointer  data)
{
  g_autoptr (GFile) typed = get_file (f, "mine.json");
  g_autoptr (GFile) whole = get_file (f, "mine.accord.json");

  accord_test_window_open (f);
  edit (f, "First change");
  accord_window_save_to (f->window, typed);
  g_assert_true (accord_test_wait_until (accord_test_is_saved, f->window));
  accord_test_settle ();

  g_assert_true (g_file_equal (
    accord_document_get_file (accord_window_get_document (f->window)),
    whole));
  g_assert_false (g_file_query_exists (typed, NULL));
  g_file_delete (whole, NULL, NULL);
}

/* Another file that could not be written: the own one is as it was, and Try
 * Again is not offered for it.
 */
static void
test_failed_save_to (Fixture       *f,
                     gconstpointer  data)
{
  AccordDocument *document;
  g_autoptr (GFile) other = get_file (f, "no-folder/other.accord.json");

  accord_test_window_open (f);
  document = accord_window_get_document (f->window);
  edit (f, "First change");
  accord_window_save_to (f->window, other);
  wait_for_save (f);

  g_assert_cmpint (accord_document_get_state (document), ==,
                   ACCORD_DOCUMENT_CHANGED);
  g_assert_true (g_file_equal (accord_document_get_file (document), f->file));
  g_assert_nonnull (accord_test_find_text (
    GTK_WIDGET (f->window),
    "“other.accord.json” was not saved, because its folder is no longer "
    "there. Save it in another place."));
}

static void
test_save_to_an_open_file (Fixture       *f,
                           gconstpointer  data)
{
  g_autoptr (GFile) other = get_file (f, "other.accord.json");
  AccordWindow *second = accord_window_new (ACCORD_HOST (f->application));

  accord_test_window_open (f);
  accord_test_copy_sample ("green-bay.accord.json", g_file_peek_path (other));
  accord_window_open (second, other);
  g_assert_true (accord_test_wait_until (accord_test_has_document, second));

  edit (f, "First change");
  accord_window_save_to (f->window, other);
  wait_for_save (f);
  g_assert_true (g_file_equal (
    accord_document_get_file (accord_window_get_document (f->window)),
    f->file));
  g_assert_nonnull (accord_test_find_text (
    GTK_WIDGET (f->window),
    "“other.accord.json” is open in another window. Close it there, or save "
    "under another name."));
  g_file_delete (other, NULL, NULL);
}

#define add(name, func) \
  g_test_add ("/app/window-closing/" name, Fixture, NULL,                     \
              accord_test_window_set_up, func, accord_test_window_tear_down)

int
main (int   argc,
      char *argv[])
{
  if (!accord_test_init (&argc, &argv))
    return 0;

  add ("waits-for-a-save", test_waits_for_a_save);
  add ("asks-after-a-save", test_asks_after_a_save);
  add ("asks-for-what-was-typed", test_asks_for_what_was_typed);
  add ("saves-again", test_saves_again);
  add ("failed-save-stays", test_failed_save_stays);
  add ("asks-once", test_asks_once);
  add ("quit-cancelled", test_quit_cancelled);
  add ("quit-saves", test_quit_saves);
  add ("quit-with-a-failed-save", test_quit_with_a_failed_save);
  add ("quit-while-saving", test_quit_while_saving);
  add ("session-may-end-after-discard", test_session_may_end_after_discard);
  add ("closed-while-opening", test_closed_while_opening);
  add ("closed-while-looking", test_closed_while_looking);
  add ("failed-replace-is-told", test_failed_replace_is_told);
  add ("save-to-another-name", test_save_to_another_name);
  add ("failed-save-to", test_failed_save_to);
  add ("save-to-an-open-file", test_save_to_an_open_file);

  return g_test_run ();
}
