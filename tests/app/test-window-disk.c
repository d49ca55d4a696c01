/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/answers/accord-item-row.h"
#include "app/answers/accord-type-page.h"
#include "app/start/accord-recovery-row.h"
#include "app/start/accord-start-page.h"
#include "app/widgets/accord-notice.h"
#include "app/window/accord-window.h"

#include "accord-test-utils.h"
#include "accord-test-window.h"

#include <glib/gstdio.h>

/* What the windows say and offer when files and windows are at odds: bars,
 * notices, and what was not finished last time.
 */

#define ITEM "vi-mainstreaming"

typedef AccordTestWindow Fixture;

static GtkWidget *
find_label (GtkWidget  *root,
            const char *start)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;

  if (GTK_IS_LABEL (root) &&
      g_str_has_prefix (gtk_label_get_text (GTK_LABEL (root)), start))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, start);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
click (Fixture    *f,
       const char *label)
{
  GtkWidget *widget = find_label (GTK_WIDGET (f->window), label);

  g_assert_nonnull (widget);
  g_signal_emit_by_name (gtk_widget_get_ancestor (widget, GTK_TYPE_BUTTON),
                         "clicked");
}

static gboolean
is_in_conflict (gpointer data)
{
  AccordDocument *document = accord_window_get_document (data);

  return accord_document_get_state (document) == ACCORD_DOCUMENT_CONFLICT;
}

static gboolean
is_changed (gpointer data)
{
  AccordDocument *document = accord_window_get_document (data);

  return accord_document_get_state (document) == ACCORD_DOCUMENT_CHANGED;
}

static gboolean
is_gone (gpointer data)
{
  AccordDocument *document = accord_window_get_document (data);

  return accord_document_get_state (document) == ACCORD_DOCUMENT_GONE;
}

static gboolean
can_undo_reload (gpointer data)
{
  return accord_document_get_can_undo_reload
           (accord_window_get_document (data));
}

static gboolean
has_unfinished (gpointer data)
{
  return find_label (data, "Not finished last time (1)") != NULL;
}

static AccordAnswer *
get_answer (Fixture *f)
{
  AccordDocument *document = accord_window_get_document (f->window);

  return accord_assessment_find_answer
           (accord_document_get_assessment (document), ITEM);
}

static void
test_conflict_bar (Fixture       *f,
                   gconstpointer  data)
{
  accord_test_window_open (f);
  accord_answer_choose (get_answer (f), ACCORD_STATUS_IN_PLACE);
  accord_test_window_write (f, "Theirs");
  g_assert_true (accord_test_wait_until (is_in_conflict, f->window));
  accord_test_settle ();
  accord_test_screenshot (GTK_WIDGET (f->window), "conflict");

  g_assert_nonnull (find_label (GTK_WIDGET (f->window),
                                "This file was changed by another program"));

  /* The bar goes with its reason. */
  accord_test_window_write (f, "Riverside Specialist Hospital");
  g_assert_true (accord_test_wait_until (is_changed, f->window));
  g_assert_cmpint (accord_answer_get_status (get_answer (f)), ==,
                   ACCORD_STATUS_IN_PLACE);
  accord_test_settle ();
  g_assert_null (find_label (GTK_WIDGET (f->window),
                             "This file was changed by another program"));
}

static void
test_gone_bar (Fixture       *f,
               gconstpointer  data)
{
  accord_test_window_open (f);
  accord_answer_choose (get_answer (f), ACCORD_STATUS_IN_PLACE);
  g_remove (f->path);
  g_assert_true (accord_test_wait_until (is_gone, f->window));
  accord_test_settle ();

  g_assert_nonnull (find_label (GTK_WIDGET (f->window),
                                "The file is no longer there."));

  /* Said once: no notice says it beside the bar. */
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.save", NULL);
  accord_test_settle ();
  g_assert_true (accord_test_wait_until (is_gone, f->window));
  g_assert_false (accord_notice_get_shown (
                    accord_notice_find (GTK_WIDGET (f->window))));

  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.save-here", NULL);
  g_assert_true (accord_test_wait_until (accord_test_is_saved, f->window));
  g_assert_true (g_file_test (f->path, G_FILE_TEST_EXISTS));
}

static void
write_broken (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (f->path, "{ \"format\": ", -1, &error);
  g_assert_no_error (error);
}

/* What the bar says is what has become of the file last. */
static void
test_broken_then_gone (Fixture       *f,
                       gconstpointer  data)
{
  accord_test_window_open (f);

  for (int i = 0; i < 2; i++)
    {
      write_broken (f);
      g_assert_true (accord_test_wait_until (is_in_conflict, f->window));
      accord_test_settle ();
      g_assert_nonnull (find_label (GTK_WIDGET (f->window),
                                    "This file was changed by another program "
                                    "and can no longer be read"));

      g_remove (f->path);
      g_assert_true (accord_test_wait_until (is_gone, f->window));
      accord_test_settle ();
      g_assert_nonnull (find_label (GTK_WIDGET (f->window),
                                    "The file is no longer there."));

      accord_test_window_write (f, "Riverside Specialist Hospital");
      g_assert_true (accord_test_wait_until (accord_test_is_saved,
                                             f->window));
      accord_test_settle ();
      g_assert_null (find_label (GTK_WIDGET (f->window),
                                 "The file is no longer there."));
    }
}

static void
test_reload_notice (Fixture       *f,
                    gconstpointer  data)
{
  accord_test_window_open (f);
  accord_test_window_write (f, "Theirs");
  g_assert_true (accord_test_wait_until (can_undo_reload, f->window));
  accord_test_settle ();
  accord_test_screenshot (GTK_WIDGET (f->window), "reload");
  g_assert_nonnull (find_label (GTK_WIDGET (f->window), "Theirs with"));

  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.undo-reload", NULL);
  accord_test_settle ();
  g_assert_nonnull (find_label (GTK_WIDGET (f->window),
                                "Riverside Specialist Hospital with"));
  g_assert_true (is_in_conflict (f->window));

  /* And once more is nothing. */
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.undo-reload", NULL);
}

static gboolean
holds_reload (gpointer data)
{
  return accord_document_get_reload_held (accord_window_get_document (data));
}

/* The row of ITEM, folded out. */
static AccordItemRow *
unfold_row (Fixture *f)
{
  GtkWidget *row;

  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.show-item", "s",
                              ITEM);
  accord_test_settle ();
  row = gtk_window_get_focus (GTK_WINDOW (f->window));
  g_assert_true (ACCORD_IS_ITEM_ROW (row));
  accord_item_row_set_expanded (ACCORD_ITEM_ROW (row), TRUE);
  accord_test_settle ();

  return ACCORD_ITEM_ROW (row);
}

/* One of the lists above the rows. */
static GtkExpander *
find_expander (Fixture *f)
{
  GtkWidget *page = gtk_widget_get_ancestor (
    gtk_window_get_focus (GTK_WINDOW (f->window)), ACCORD_TYPE_TYPE_PAGE);

  return GTK_EXPANDER (accord_test_find (page, GTK_TYPE_EXPANDER, NULL));
}

/* Under somebody's hands nothing is replaced: the letters typed would answer
 * items.
 */
static void
test_reload_waits_for_a_field (Fixture       *f,
                               gconstpointer  data)
{
  AccordItemRow *row;
  GtkWidget *field;

  accord_test_window_open (f);
  row = unfold_row (f);
  field = accord_test_find (GTK_WIDGET (row), GTK_TYPE_TEXT_VIEW, NULL);
  g_assert_nonnull (field);
  g_assert_true (gtk_widget_grab_focus (field));

  accord_test_window_write (f, "Theirs");
  g_assert_true (accord_test_wait_until (holds_reload, f->window));
  accord_test_settle ();
  accord_test_screenshot (GTK_WIDGET (f->window), "reload-held");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == field);
  g_assert_nonnull (find_label (GTK_WIDGET (f->window),
                                "This file was changed by another program."));

  /* Coming back from the other program does not change that. */
  accord_document_check (accord_window_get_document (f->window));
  accord_test_settle ();
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == field);

  gtk_widget_grab_focus (GTK_WIDGET (row));
  g_assert_true (accord_test_wait_until (can_undo_reload, f->window));
  accord_test_settle ();
  g_assert_null (find_label (GTK_WIDGET (f->window),
                             "This file was changed by another program."));
  g_assert_nonnull (find_label (GTK_WIDGET (f->window), "Theirs with"));
}

/* What is folded out and the row in focus are as they were. */
static void
test_reload_keeps_the_place (Fixture       *f,
                             gconstpointer  data)
{
  GtkWidget *row;
  gboolean folded_out;

  accord_test_window_open (f);
  unfold_row (f);

  for (int i = 0; i < 2; i++)
    {
      folded_out = i == 0;
      gtk_expander_set_expanded (find_expander (f), folded_out);
      accord_test_window_write (f, i == 0 ? "Theirs" : "Theirs Again");
      g_assert_true (accord_test_wait_until (can_undo_reload, f->window));
      accord_test_settle ();

      g_assert_cmpstr (accord_window_get_page (f->window), ==,
                       "voluntary-individual");
      row = gtk_window_get_focus (GTK_WINDOW (f->window));
      g_assert_true (ACCORD_IS_ITEM_ROW (row));
      g_assert_true (accord_item_row_get_answer (ACCORD_ITEM_ROW (row)) ==
                     get_answer (f));
      g_assert_true (accord_item_row_get_expanded (ACCORD_ITEM_ROW (row)));
      g_assert_cmpint (gtk_expander_get_expanded (find_expander (f)), ==,
                       folded_out);

      accord_document_let_reload_stand
        (accord_window_get_document (f->window));
    }
}

#define RELOADED "The file was changed by another program."

static gboolean
is_undo_offered (Fixture *f)
{
  GtkWidget *notice = find_label (GTK_WIDGET (f->window), RELOADED);

  return notice != NULL && gtk_widget_get_child_visible (notice);
}

/* A button that can do nothing is not left there. */
static void
test_reload_notice_goes (Fixture       *f,
                         gconstpointer  data)
{
  accord_test_window_open (f);
  accord_test_window_write (f, "Theirs");
  g_assert_true (accord_test_wait_until (can_undo_reload, f->window));
  accord_test_settle ();
  g_assert_true (is_undo_offered (f));
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.undo-reload", NULL);
  accord_test_settle ();
  g_assert_false (is_undo_offered (f));

  accord_document_discard (accord_window_get_document (f->window));
}

static void
test_reload_notice_goes_with_a_change (Fixture       *f,
                                       gconstpointer  data)
{
  accord_test_window_open (f);
  accord_test_window_write (f, "Theirs");
  g_assert_true (accord_test_wait_until (can_undo_reload, f->window));
  accord_test_settle ();
  g_assert_true (is_undo_offered (f));

  accord_answer_choose (get_answer (f), ACCORD_STATUS_IN_PLACE);
  accord_test_settle ();
  g_assert_false (is_undo_offered (f));
}

/* As a crash leaves it. */
static void
leave_unfinished (Fixture *f)
{
  AccordFrameworks *frameworks =
    accord_host_get_frameworks (ACCORD_HOST (f->application));
  g_autoptr (AccordAssessment) assessment =
    accord_assessment_new (accord_frameworks_get_built_in (frameworks));
  g_autoptr (AccordDocument) document = accord_document_new (assessment);
  g_autoptr (GError) error = NULL;

  accord_assessment_set_organisation (assessment, "Unfinished Hospital");
  accord_document_keep_safe_now (document, &error);
  g_assert_no_error (error);
}

static void
present_start_page (Fixture *f)
{
  AccordWindow *window = f->window;

  /* The first one was made before there was anything to list. */
  f->window = accord_window_new (ACCORD_HOST (f->application));
  gtk_window_destroy (GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (f->window));
  g_assert_true (accord_test_wait_until (has_unfinished, f->window));
  accord_test_settle ();
}

static gboolean
is_focused (Fixture    *f,
            const char *label)
{
  GtkWidget *button = gtk_widget_get_ancestor (
    find_label (GTK_WIDGET (f->window), label), GTK_TYPE_BUTTON);

  return gtk_window_get_focus (GTK_WINDOW (f->window)) == button;
}

/* Return must not open the file without what was not saved to it. */
static void
test_unfinished_comes_first (Fixture       *f,
                             gconstpointer  data)
{
  AccordFrameworks *frameworks =
    accord_host_get_frameworks (ACCORD_HOST (f->application));
  g_autoptr (AccordAssessment) assessment =
    accord_assessment_new (accord_frameworks_get_built_in (frameworks));

  accord_recent_list_add (accord_host_get_recent (ACCORD_HOST (f->application)),
                          f->file, assessment);
  leave_unfinished (f);
  present_start_page (f);
  g_assert_true (is_focused (f, "Restore"));
  g_assert_true (gtk_window_get_focus_visible (GTK_WINDOW (f->window)));

  click (f, "Delete");
}

static void
test_restore (Fixture       *f,
              gconstpointer  data)
{
  AccordDocument *document;

  leave_unfinished (f);
  present_start_page (f);
  g_assert_nonnull (find_label (GTK_WIDGET (f->window),
                                "Unfinished Hospital"));
  g_assert_nonnull (find_label (GTK_WIDGET (f->window),
                                "last change today "));
  accord_test_screenshot (GTK_WIDGET (f->window), "unfinished");

  click (f, "Restore");
  g_assert_true (accord_test_wait_until (accord_test_has_document, f->window));
  document = accord_window_get_document (f->window);
  g_assert_true (accord_document_get_modified (document));
  g_assert_cmpstr (accord_assessment_get_organisation
                     (accord_document_get_assessment (document)),
                   ==, "Unfinished Hospital");
}

static void
test_delete_and_undo (Fixture       *f,
                      gconstpointer  data)
{
  leave_unfinished (f);
  present_start_page (f);

  click (f, "Delete");
  accord_test_settle ();
  g_assert_null (find_label (GTK_WIDGET (f->window), "Restore"));

  click (f, "Undo Delete");
  accord_test_settle ();
  g_assert_nonnull (find_label (GTK_WIDGET (f->window), "Restore"));

  /* Put off, not lost. */
  click (f, "Later");
  accord_test_settle ();
  g_assert_null (find_label (GTK_WIDGET (f->window), "Unfinished Hospital"));
  present_start_page (f);
  g_assert_nonnull (find_label (GTK_WIDGET (f->window),
                                "Unfinished Hospital"));
}

/* As a crash leaves it that had @f's file open. */
static void
leave_unsaved (Fixture    *f,
               const char *scope)
{
  AccordDocument *document;

  accord_test_window_open (f);
  document = g_object_ref (accord_window_get_document (f->window));
  accord_assessment_set_scope (accord_document_get_assessment (document),
                               scope);
  g_assert_true (accord_document_keep_safe_now (document, NULL));
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_object_add_weak_pointer (G_OBJECT (document), (gpointer *) &document);
  g_object_unref (document);
  while (document != NULL)
    g_main_context_iteration (NULL, TRUE);

  f->window = accord_window_new (ACCORD_HOST (f->application));
}

static gboolean
offers_unsaved (gpointer data)
{
  return find_label (data, "You have changes of ") != NULL;
}

static const char *
get_scope (Fixture *f)
{
  return accord_assessment_get_scope (
    accord_document_get_assessment (accord_window_get_document (f->window)));
}

/* Whoever opens the file itself is told, too. */
static void
test_unsaved_bar (Fixture       *f,
                  gconstpointer  data)
{
  leave_unsaved (f, "Typed before the crash");
  accord_test_window_open (f);
  g_assert_true (accord_test_wait_until (offers_unsaved, f->window));
  accord_test_settle ();
  accord_test_screenshot (GTK_WIDGET (f->window), "unsaved");
  g_assert_cmpstr (get_scope (f), !=, "Typed before the crash");

  click (f, "Restore");
  accord_test_settle ();
  g_assert_cmpstr (get_scope (f), ==, "Typed before the crash");
  g_assert_true (is_changed (f->window));
  g_assert_false (offers_unsaved (f->window));
}

static void
test_unsaved_bar_not_now (Fixture       *f,
                          gconstpointer  data)
{
  leave_unsaved (f, "Typed before the crash");
  accord_test_window_open (f);
  g_assert_true (accord_test_wait_until (offers_unsaved, f->window));
  accord_test_settle ();

  click (f, "See What Differs");
  accord_test_settle ();
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (
                      GTK_APPLICATION (f->application))), ==, 2);

  click (f, "Not Now");
  accord_test_settle ();
  g_assert_false (offers_unsaved (f->window));

  /* It is still there. */
  accord_window_offer_unsaved (f->window);
  g_assert_true (accord_test_wait_until (offers_unsaved, f->window));
  click (f, "Restore");
}

/* Restoring from the start page what another window has open. */
static void
test_restore_of_an_open_file (Fixture       *f,
                              gconstpointer  data)
{
  AccordWindow *start;

  leave_unsaved (f, "Typed before the crash");
  accord_test_window_open (f);
  start = accord_window_new (ACCORD_HOST (f->application));
  gtk_window_present (GTK_WINDOW (start));
  g_assert_true (accord_test_wait_until (has_unfinished, start));
  accord_test_settle ();
  click (f, "Not Now");
  accord_test_settle ();

  g_signal_emit_by_name (
    gtk_widget_get_ancestor (find_label (GTK_WIDGET (start), "Restore"),
                             GTK_TYPE_BUTTON), "clicked");
  g_assert_true (accord_test_wait_until (offers_unsaved, f->window));
  g_assert_null (accord_window_get_document (start));
  click (f, "Restore");
}

static gboolean
has_two_unfinished (gpointer data)
{
  return find_label (data, "Not finished last time (2)") != NULL;
}

static gboolean
has_three_windows (gpointer data)
{
  return g_list_length (gtk_application_get_windows (data)) == 3;
}

/* One is restored; the others are still to be had. */
static void
test_restore_one_of_two (Fixture       *f,
                         gconstpointer  data)
{
  AccordWindow *start;

  leave_unfinished (f);
  leave_unsaved (f, "Typed before the crash");
  start = f->window;
  gtk_window_present (GTK_WINDOW (start));
  g_assert_true (accord_test_wait_until (has_two_unfinished, start));
  accord_test_settle ();

  click (f, "Restore");
  accord_test_settle ();
  g_assert_true (has_unfinished (start));
  click (f, "Restore");
  accord_test_settle ();
  g_assert_nonnull (accord_window_get_document (start));
  g_assert_false (has_three_windows (f->application));
}

/* What is deleted in a window that closes is gone. */
static void
test_delete_for_good (Fixture       *f,
                      gconstpointer  data)
{
  g_autofree char *folder = accord_recovery_default_folder ();
  g_autoptr (GDir) dir = NULL;
  const char *name;

  leave_unfinished (f);
  present_start_page (f);
  click (f, "Delete");
  accord_test_settle ();
  gtk_window_destroy (GTK_WINDOW (f->window));
  accord_test_settle ();

  dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_false (g_str_has_suffix (name, ".deleted"));
}

static gboolean
says_not_kept (gpointer data)
{
  return find_label (data, "Your changes are not kept safe") != NULL;
}

static void
test_not_kept_bar (Fixture       *f,
                   gconstpointer  data)
{
  g_autofree char *folder = accord_recovery_default_folder ();
  g_autofree char *parent = g_path_get_dirname (folder);
  g_autoptr (GError) error = NULL;
  AccordDocument *document;

  g_mkdir_with_parents (parent, 0700);
  g_file_set_contents (folder, "no folder", -1, &error);
  g_assert_no_error (error);

  accord_test_window_open (f);
  document = accord_window_get_document (f->window);
  accord_answer_choose (get_answer (f), ACCORD_STATUS_IN_PLACE);
  g_assert_false (accord_document_keep_safe_now (document, NULL));
  accord_test_settle ();
  accord_test_screenshot (GTK_WIDGET (f->window), "not-kept");
  g_assert_true (says_not_kept (f->window));

  g_remove (folder);
  g_assert_true (accord_document_keep_safe_now (document, NULL));
  accord_test_settle ();
  g_assert_false (says_not_kept (f->window));
}

/* That nothing can be listed is no reason to say that there is nothing. */
static void
test_unlisted_is_told (Fixture       *f,
                       gconstpointer  data)
{
  g_autofree char *folder = accord_recovery_default_folder ();
  g_autofree char *parent = g_path_get_dirname (folder);
  g_autofree char *said = g_strdup_printf ("The folder “%s” cannot be used",
                                           folder);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (parent, 0700);
  g_file_set_contents (folder, "no folder", -1, &error);
  g_assert_no_error (error);

  gtk_window_present (GTK_WINDOW (f->window));
  while (find_label (GTK_WIDGET (f->window), said) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_remove (folder);
}

/* (nullable) */
static GtkWidget *
find_versions_window (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (g_strcmp0 (gtk_window_get_title (window),
                     "Earlier Versions of riverside.accord.json") == 0)
        return GTK_WIDGET (window);
    }

  return NULL;
}

static gboolean
lists_versions (gpointer data)
{
  GtkWidget *window = find_versions_window ();

  return window != NULL && find_label (window, data) != NULL;
}

static void
save_twice (Fixture *f)
{
  accord_test_window_open (f);
  for (int i = 0; i < 2; i++)
    {
      accord_answer_choose (get_answer (f), i == 0 ? ACCORD_STATUS_IN_PLACE
                                                   : ACCORD_STATUS_PARTLY);
      gtk_widget_activate_action (GTK_WIDGET (f->window), "win.save", NULL);
      g_assert_true (accord_test_wait_until (accord_test_is_saved, f->window));
    }
}

static void
assert_opens_as_a_version (Fixture   *f,
                           GtkWidget *versions)
{
  GtkWidget *open = gtk_widget_get_ancestor (find_label (versions, "Open"),
                                             GTK_TYPE_BUTTON);
  GtkWindow *shown;
  const char *title;

  g_signal_emit_by_name (open, "clicked");
  accord_test_settle ();
  shown = gtk_application_get_windows (
    GTK_APPLICATION (f->application))->data;
  title = gtk_window_get_title (shown);
  g_assert_true (shown != GTK_WINDOW (f->window));
  g_assert_nonnull (strstr (title, " – Version of "));
  g_assert_true (g_str_has_suffix (title, ", read only – Accord"));

  accord_window_set_page (ACCORD_WINDOW (shown), "overview");
  accord_test_settle ();
  g_assert_null (find_label (GTK_WIDGET (shown), "Edit Details"));
  g_assert_nonnull (find_label (GTK_WIDGET (shown), "Details"));
  gtk_window_destroy (shown);
  accord_test_settle ();
}

static void
test_earlier_versions (Fixture       *f,
                       gconstpointer  data)
{
  GtkWidget *window;

  save_twice (f);
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.earlier-versions",
                              NULL);
  g_assert_true (accord_test_wait_until (lists_versions,
                                         (gpointer) "1 answer differs"));
  accord_test_settle ();
  window = find_versions_window ();
  accord_test_screenshot (window, "versions");

  /* What the file holds now is none of them. */
  g_assert_null (find_label (window, "Nothing differs"));
  gtk_window_destroy (GTK_WINDOW (window));
  accord_test_settle ();

  /* It is taken for the file itself neither in the window nor in a list of
   * windows.
   */
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.earlier-versions",
                              NULL);
  g_assert_true (accord_test_wait_until (lists_versions,
                                         (gpointer) "1 answer differs"));
  accord_test_settle ();
  assert_opens_as_a_version (f, find_versions_window ());

  /* One that is closed at once */
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.earlier-versions",
                              NULL);
  gtk_window_destroy (GTK_WINDOW (find_versions_window ()));
  accord_test_settle ();
}

/* Where they are needed most. */
static void
test_versions_of_a_bad_file (Fixture       *f,
                             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  AccordWindow *shown = NULL;
  GtkWidget *versions;

  save_twice (f);
  gtk_window_destroy (GTK_WINDOW (f->window));
  accord_test_settle ();
  g_file_set_contents (f->path, "{ broken", -1, &error);
  g_assert_no_error (error);

  f->window = accord_window_new (ACCORD_HOST (f->application));
  accord_window_open (f->window, f->file);
  gtk_window_present (GTK_WINDOW (f->window));
  while (find_label (GTK_WIDGET (f->window), "Accord cannot open") == NULL)
    g_main_context_iteration (NULL, TRUE);
  accord_test_settle ();
  accord_test_screenshot (GTK_WIDGET (f->window), "bad-file");

  click (f, "Earlier Versions…");
  g_assert_true (accord_test_wait_until (lists_versions, (gpointer) "Open"));
  accord_test_settle ();
  versions = find_versions_window ();
  g_assert_null (find_label (versions, "Compare with Present"));
  g_signal_emit_by_name (
    gtk_widget_get_ancestor (find_label (versions, "Open"), GTK_TYPE_BUTTON),
    "clicked");
  accord_test_settle ();

  for (GList *l = gtk_application_get_windows (
         GTK_APPLICATION (f->application)); l != NULL; l = l->next)
    if (ACCORD_IS_WINDOW (l->data) &&
        accord_window_get_document (l->data) != NULL)
      shown = l->data;
  g_assert_nonnull (shown);
  g_assert_true (accord_document_get_read_only (
                   accord_window_get_document (shown)));
}

#define add(name, func) \
  g_test_add ("/app/window-disk/" name, Fixture, NULL,                        \
              accord_test_window_set_up, func, accord_test_window_tear_down)

int
main (int   argc,
      char *argv[])
{
  if (!accord_test_init (&argc, &argv))
    return 0;

  add ("conflict-bar", test_conflict_bar);
  add ("gone-bar", test_gone_bar);
  add ("broken-then-gone", test_broken_then_gone);
  add ("reload-notice", test_reload_notice);
  add ("reload-waits-for-a-field", test_reload_waits_for_a_field);
  add ("reload-keeps-the-place", test_reload_keeps_the_place);
  add ("reload-notice-goes", test_reload_notice_goes);
  add ("reload-notice-goes-with-a-change",
       test_reload_notice_goes_with_a_change);
  add ("unfinished-comes-first", test_unfinished_comes_first);
  add ("restore", test_restore);
  add ("delete-and-undo", test_delete_and_undo);
  add ("unsaved-bar", test_unsaved_bar);
  add ("unsaved-bar-not-now", test_unsaved_bar_not_now);
  add ("restore-of-an-open-file", test_restore_of_an_open_file);
  add ("restore-one-of-two", test_restore_one_of_two);
  add ("delete-for-good", test_delete_for_good);
  add ("not-kept-bar", test_not_kept_bar);
  add ("unlisted-is-told", test_unlisted_is_told);
  add ("earlier-versions", test_earlier_versions);
  add ("versions-of-a-bad-file", test_versions_of_a_bad_file);

  return g_test_run ();
}
