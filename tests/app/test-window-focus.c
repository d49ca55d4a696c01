/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/answers/accord-item-row.h"
#include "app/answers/accord-type-page.h"
#include "app/widgets/accord-banner.h"
#include "app/widgets/accord-notice.h"
#include "app/window/accord-sidebar.h"
#include "app/window/accord-window.h"

#include "accord-test-utils.h"
#include "accord-test-window.h"

/* Who used a bar, or a notice, is where they were before; and so is who comes
 * back to a page.
 */

#define ITEM "vi-mainstreaming"

typedef AccordTestWindow Fixture;

static GtkWidget *
get_focus (Fixture *f)
{
  return gtk_window_get_focus (GTK_WINDOW (f->window));
}

/* By its words, in a bar or the notice; it gets the focus as a click does. */
static void
click (Fixture    *f,
       GType       bar,
       const char *label)
{
  GtkWidget *root = accord_test_find (GTK_WIDGET (f->window), bar, NULL);
  GtkWidget *text = accord_test_find_text (root, label);
  GtkWidget *button;

  g_assert_nonnull (text);
  button = gtk_widget_get_ancestor (text, GTK_TYPE_BUTTON);
  g_assert_true (gtk_widget_grab_focus (button));
  g_signal_emit_by_name (button, "clicked");
}

static AccordItemRow *
show_row (Fixture *f)
{
  GtkWidget *row;

  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.show-item", "s",
                              ITEM);
  accord_test_settle ();
  row = get_focus (f);
  g_assert_true (ACCORD_IS_ITEM_ROW (row));

  return ACCORD_ITEM_ROW (row);
}

static GtkWidget *
focus_note (Fixture *f)
{
  AccordItemRow *row = show_row (f);
  GtkWidget *field;

  accord_item_row_set_expanded (row, TRUE);
  accord_test_settle ();
  field = accord_test_find (GTK_WIDGET (row), GTK_TYPE_TEXT_VIEW, NULL);
  g_assert_nonnull (field);
  g_assert_true (gtk_widget_grab_focus (field));

  return field;
}

static void
assert_row (GtkWidget *row)
{
  AccordAnswer *answer;

  g_assert_true (ACCORD_IS_ITEM_ROW (row));
  answer = accord_item_row_get_answer (ACCORD_ITEM_ROW (row));
  g_assert_cmpstr (accord_item_get_id (accord_answer_get_item (answer)), ==,
                   ITEM);
}

static gboolean
holds_reload (gpointer data)
{
  return accord_document_get_reload_held (accord_window_get_document (data));
}

static gboolean
can_undo_reload (gpointer data)
{
  return accord_document_get_can_undo_reload (
    accord_window_get_document (data));
}

static gboolean
is_in_conflict (gpointer data)
{
  return accord_document_get_state (accord_window_get_document (data)) ==
         ACCORD_DOCUMENT_CONFLICT;
}

/* Back in the field, behind the same letter, and nothing of it is selected. */
static void
test_show_it_now (Fixture       *f,
                  gconstpointer  data)
{
  GtkWidget *field;
  GtkTextBuffer *buffer;
  GtkTextIter iter;
  int caret;

  /* The fold-out of the new row is still opening when the focus comes. */
  g_object_set (gtk_settings_get_default (),
                "gtk-enable-animations", TRUE,
                NULL);
  accord_test_window_open (f);
  field = focus_note (f);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (field));
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), >, 4);
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, 4);
  gtk_text_buffer_place_cursor (buffer, &iter);

  accord_test_window_write (f, "Theirs");
  g_assert_true (accord_test_wait_until (holds_reload, f->window));
  accord_test_settle ();
  click (f, ACCORD_TYPE_BANNER, "Show It Now");
  g_assert_true (accord_test_wait_until (can_undo_reload, f->window));
  accord_test_settle ();

  field = get_focus (f);
  g_assert_true (GTK_IS_TEXT_VIEW (field));
  g_assert_true (gtk_widget_get_mapped (field));
  assert_row (gtk_widget_get_ancestor (field, ACCORD_TYPE_ITEM_ROW));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (field));
  g_object_get (buffer, "cursor-position", &caret, NULL);
  g_assert_cmpint (caret, ==, 4);
  g_assert_false (gtk_text_buffer_get_has_selection (buffer));
  g_object_set (gtk_settings_get_default (),
                "gtk-enable-animations", FALSE,
                NULL);
}

static void
test_undo_of_a_reload (Fixture       *f,
                       gconstpointer  data)
{
  accord_test_window_open (f);
  show_row (f);
  accord_test_window_write (f, "Theirs");
  g_assert_true (accord_test_wait_until (can_undo_reload, f->window));
  accord_test_settle ();
  assert_row (get_focus (f));

  click (f, ACCORD_TYPE_NOTICE, "Undo");
  accord_test_settle ();
  g_assert_true (is_in_conflict (f->window));
  assert_row (get_focus (f));
}

static gboolean
is_in_sidebar (Fixture *f)
{
  return get_focus (f) != NULL &&
         gtk_widget_get_ancestor (get_focus (f), ACCORD_TYPE_SIDEBAR) != NULL;
}

/* Who was nowhere on the page gets no row, whose keys would answer. */
static void
test_undo_from_nowhere (Fixture       *f,
                        gconstpointer  data)
{
  accord_test_window_open (f);
  accord_window_set_page (f->window, "voluntary-individual");
  accord_test_settle ();
  gtk_window_set_focus (GTK_WINDOW (f->window), NULL);
  accord_test_window_write (f, "Theirs");
  g_assert_true (accord_test_wait_until (can_undo_reload, f->window));
  accord_test_settle ();

  click (f, ACCORD_TYPE_NOTICE, "Undo");
  accord_test_settle ();
  g_assert_true (is_in_sidebar (f));
}

static void
test_closed_notice (Fixture       *f,
                    gconstpointer  data)
{
  AccordNotice *notice;
  GtkWidget *button;

  accord_test_window_open (f);
  show_row (f);
  accord_window_tell (f->window, "Something has happened.", NULL, NULL);
  accord_test_settle ();
  notice = accord_notice_find (GTK_WIDGET (f->window));
  button = gtk_widget_get_ancestor (
    accord_test_find (GTK_WIDGET (notice), GTK_TYPE_IMAGE, NULL),
    GTK_TYPE_BUTTON);
  g_assert_true (gtk_widget_grab_focus (button));
  g_signal_emit_by_name (button, "clicked");
  accord_test_settle ();
  assert_row (get_focus (f));
}

static void
test_replace_theirs (Fixture       *f,
                     gconstpointer  data)
{
  AccordItemRow *row;

  accord_test_window_open (f);
  row = show_row (f);
  accord_answer_choose (accord_item_row_get_answer (row),
                        ACCORD_STATUS_IN_PLACE);
  accord_test_window_write (f, "Theirs");
  g_assert_true (accord_test_wait_until (is_in_conflict, f->window));
  accord_test_settle ();

  click (f, ACCORD_TYPE_BANNER, "Replace Theirs…");
  accord_test_settle ();
  accord_test_answer_question ("replace");
  g_assert_true (accord_test_wait_until (accord_test_is_saved, f->window));
  accord_test_settle ();
  g_assert_true (get_focus (f) == GTK_WIDGET (row));
}

/* Not the header bar, whose first button would open another. */
static void
test_opened_file (Fixture       *f,
                  gconstpointer  data)
{
  accord_test_window_open (f);
  g_assert_true (is_in_sidebar (f));
  g_assert_false (gtk_window_get_focus_visible (GTK_WINDOW (f->window)));
}

/* A bar that stays the same keeps the focus where it is. */
static void
test_bar_keeps_the_focus (Fixture       *f,
                          gconstpointer  data)
{
  AccordItemRow *row;
  GtkWidget *button;

  accord_test_window_open (f);
  row = show_row (f);
  accord_answer_choose (accord_item_row_get_answer (row),
                        ACCORD_STATUS_IN_PLACE);
  accord_test_window_write (f, "Theirs");
  g_assert_true (accord_test_wait_until (is_in_conflict, f->window));
  accord_test_settle ();

  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.previous-region",
                              NULL);
  button = get_focus (f);
  g_assert_nonnull (gtk_widget_get_ancestor (button, ACCORD_TYPE_BANNER));
  accord_answer_choose (accord_item_row_get_answer (row),
                        ACCORD_STATUS_PARTLY);
  accord_document_keep_safe_now (accord_window_get_document (f->window), NULL);
  accord_test_settle ();
  g_assert_true (get_focus (f) == button);
}

static void
press_f6 (Fixture  *f,
          gboolean  shift)
{
  gtk_widget_activate_action (GTK_WIDGET (f->window),
                              shift ? "win.previous-region"
                                    : "win.next-region", NULL);
}

/* The list of pages, the bar where there is one, the page; and the other way
 * round.
 */
static void
test_regions (Fixture       *f,
              gconstpointer  data)
{
  AccordItemRow *row;
  GtkWidget *field;

  accord_test_window_open (f);
  field = focus_note (f);
  row = ACCORD_ITEM_ROW (gtk_widget_get_ancestor (field,
                                                  ACCORD_TYPE_ITEM_ROW));

  for (int shift = 0; shift < 2; shift++)
    {
      press_f6 (f, shift);
      g_assert_true (is_in_sidebar (f));
      press_f6 (f, shift);
      g_assert_true (get_focus (f) == field);
    }

  accord_answer_choose (accord_item_row_get_answer (row),
                        ACCORD_STATUS_IN_PLACE);
  accord_test_window_write (f, "Theirs");
  g_assert_true (accord_test_wait_until (is_in_conflict, f->window));
  accord_test_settle ();

  press_f6 (f, TRUE);
  g_assert_nonnull (gtk_widget_get_ancestor (get_focus (f),
                                             ACCORD_TYPE_BANNER));
  press_f6 (f, TRUE);
  g_assert_true (is_in_sidebar (f));
  press_f6 (f, TRUE);
  g_assert_true (get_focus (f) == field);

  press_f6 (f, FALSE);
  g_assert_true (is_in_sidebar (f));
  press_f6 (f, FALSE);
  g_assert_nonnull (gtk_widget_get_ancestor (get_focus (f),
                                             ACCORD_TYPE_BANNER));
  press_f6 (f, FALSE);
  g_assert_true (get_focus (f) == field);
}

#define add(name, func) \
  g_test_add ("/app/window-focus/" name, Fixture, NULL,                       \
              accord_test_window_set_up, func, accord_test_window_tear_down)

int
main (int   argc,
      char *argv[])
{
  if (!accord_test_init (&argc, &argv))
    return 0;

  add ("opened-file", test_opened_file);
  add ("show-it-now", test_show_it_now);
  add ("undo-of-a-reload", test_undo_of_a_reload);
  add ("undo-from-nowhere", test_undo_from_nowhere);
  add ("closed-notice", test_closed_notice);
  add ("replace-theirs", test_replace_theirs);
  add ("bar-keeps-the-focus", test_bar_keeps_the_focus);
  add ("regions", test_regions);

  return g_test_run ();
}
