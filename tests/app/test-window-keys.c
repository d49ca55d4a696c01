/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/window/accord-window.h"

#include "app/accord-application.h"
#include "app/answers/accord-details-page.h"
#include "app/answers/accord-item-row.h"
#include "app/answers/accord-type-page.h"
#include "app/window/accord-sidebar.h"

#include "accord-test-page.h"
#include "accord-test-utils.h"

typedef struct
{
  AccordAssessment *assessment;
  AccordDocument   *document;
  GtkWidget        *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  AccordWindow *window = g_object_new (ACCORD_TYPE_WINDOW, NULL);

  fixture->window = GTK_WIDGET (window);
  fixture->assessment = data != NULL ? accord_test_load (data)
                                     : accord_test_new ();
  fixture->document = accord_document_new (fixture->assessment);
  accord_window_set_document (window, fixture->document);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  accord_test_settle ();
  g_clear_object (&fixture->document);
  g_clear_object (&fixture->assessment);
}

/* 29 items are 29 digits and 28 presses of Ctrl+J (checks, 4). */
static void
test_all_by_keyboard (Fixture       *fixture,
                      gconstpointer  data)
{
  AccordFramework *framework;
  guint digits = 0;
  guint moves = 0;
  guint n;

  framework = accord_assessment_get_framework (fixture->assessment);
  n = accord_framework_get_n_items (framework);
  g_assert_cmpuint (n, ==, 29);

  gtk_widget_activate_action (
    fixture->window, "win.show-page", "s",
    accord_arrangement_get_id (accord_framework_get_arrangement (framework,
                                                                 0)));
  while (TRUE)
    {
      GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

      g_assert_true (ACCORD_IS_ITEM_ROW (focus));
      g_assert_true (accord_test_press (focus, GDK_KEY_1 + digits % 5));
      digits++;
      if (digits == n)
        break;

      gtk_widget_activate_action (fixture->window, "win.next-unanswered",
                                  NULL);
      moves++;
    }

  g_assert_cmpuint (digits, ==, 29);
  g_assert_cmpuint (moves, ==, 28);
  g_assert_cmpuint (
    accord_assessment_get_score (fixture->assessment)->assessed, ==, 29);
}

/* An undo opens the page of what it changes and focuses the row. */
static void
test_undo_shows (Fixture       *fixture,
                 gconstpointer  data)
{
  AccordAnswer *answer = accord_test_answer (fixture->assessment,
                                             "vi-mainstreaming");
  GtkWidget *focus;

  gtk_widget_activate_action (fixture->window, "win.show-page", "s",
                              "voluntary-individual");
  accord_answer_choose (answer, ACCORD_STATUS_PARTLY);
  gtk_widget_activate_action (fixture->window, "win.show-page", "s",
                              "voluntary-structural");
  accord_test_settle ();

  gtk_widget_activate_action (fixture->window, "win.undo", NULL);
  accord_test_settle ();
  g_assert_cmpint (accord_answer_get_status (answer), ==, ACCORD_STATUS_NONE);
  g_assert_cmpstr (accord_window_get_page (ACCORD_WINDOW (fixture->window)),
                   ==, "voluntary-individual");
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (ACCORD_IS_ITEM_ROW (focus));
  g_assert_true (accord_item_row_get_answer (ACCORD_ITEM_ROW (focus)) ==
                 answer);

  /* Figures alone do not show which line it was. */
  accord_answer_choose (answer, ACCORD_STATUS_PARTLY);
  gtk_widget_activate_action (fixture->window, "win.show-page", "s",
                              "overview");
  accord_test_settle ();
  gtk_widget_activate_action (fixture->window, "win.undo", NULL);
  accord_test_settle ();
  g_assert_cmpstr (accord_window_get_page (ACCORD_WINDOW (fixture->window)),
                   ==, "voluntary-individual");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == focus);
}

/* Whoever undoes what they typed stays in the field. */
static void
test_undo_in_field (Fixture       *fixture,
                    gconstpointer  data)
{
  AccordAnswer *answer = accord_test_answer (fixture->assessment,
                                             "vi-previous-working");
  GtkWidget *view;
  GtkWidget *row;

  gtk_widget_activate_action (fixture->window, "win.show-page", "s",
                              "voluntary-individual");
  row = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  accord_item_row_set_expanded (ACCORD_ITEM_ROW (row), TRUE);
  accord_test_settle ();

  view = accord_test_find (row, GTK_TYPE_TEXT_VIEW, NULL);
  gtk_widget_grab_focus (view);
  gtk_text_buffer_insert_at_cursor (
    gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "typed", -1);
  g_assert_cmpstr (accord_answer_get_note (answer), ==, "typed");

  gtk_widget_activate_action (fixture->window, "win.undo", NULL);
  g_assert_cmpstr (accord_answer_get_note (answer), ==, "");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == view);
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

static void
show_page (Fixture    *fixture,
           const char *page)
{
  gtk_widget_activate_action (fixture->window, "win.show-page", "s", page);
  accord_test_settle ();
}

/* A page is entered at its top, as often as it is shown. */
static void
test_page_focus (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWidget *page;
  GtkWidget *organisation;
  GtkWidget *scroller;
  GtkWidget *first;

  show_page (fixture, "details");
  page = accord_test_find (fixture->window, ACCORD_TYPE_DETAILS_PAGE, NULL);
  organisation = accord_test_find (page, GTK_TYPE_ENTRY, NULL);
  scroller = accord_test_find (page, GTK_TYPE_SCROLLED_WINDOW, NULL);
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), organisation));

  show_page (fixture, "overview");
  first = get_focus (fixture);
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  g_assert_true (get_focus (fixture) != first);

  show_page (fixture, "details");
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), organisation));
  g_assert_cmpfloat (gtk_adjustment_get_value (
                       gtk_scrolled_window_get_vadjustment (
                         GTK_SCROLLED_WINDOW (scroller))), <, 1);
  g_assert_true (
    gtk_window_get_focus_visible (GTK_WINDOW (fixture->window)));

  show_page (fixture, "overview");
  g_assert_true (get_focus (fixture) == first);
}

static gboolean
is_in_navigation (Fixture *fixture)
{
  GtkWidget *focus = get_focus (fixture);
  GtkWidget *button;

  if (gtk_widget_get_ancestor (focus, ACCORD_TYPE_SIDEBAR) != NULL)
    return TRUE;

  button = gtk_widget_get_ancestor (focus, GTK_TYPE_MENU_BUTTON);

  return button != NULL &&
         accord_test_find (button, ACCORD_TYPE_SIDEBAR, NULL) != NULL;
}

/* Where the list of pages is behind a button, F6 goes to the button. */
static void
test_regions (Fixture       *fixture,
              gconstpointer  data)
{
  GtkApplication *application = GTK_APPLICATION (accord_application_new ());
  g_auto (GStrv) keys = NULL;
  g_autoptr (GError) error = NULL;

  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  keys = gtk_application_get_accels_for_action (application,
                                                "win.previous-region");
  g_assert_true (g_strv_contains ((const char * const *) keys, "<Shift>F6"));
  g_object_unref (application);

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *row;

      show_page (fixture, "voluntary-individual");
      row = get_focus (fixture);
      g_assert_true (ACCORD_IS_ITEM_ROW (row));

      gtk_widget_activate_action (fixture->window, "win.next-region", NULL);
      g_assert_true (is_in_navigation (fixture));
      gtk_widget_activate_action (fixture->window, "win.next-region", NULL);
      g_assert_true (get_focus (fixture) == row);

      /* And once more where the window is narrow. */
      gtk_window_set_default_size (GTK_WINDOW (fixture->window), 500, 600);
      accord_test_settle ();
      gtk_test_widget_wait_for_draw (fixture->window);
      accord_test_settle ();
      g_assert_true (gtk_widget_has_css_class (fixture->window, "narrow"));
    }
}

/* What has the focus is not flush with the edge: its ring, and what is said
 * below it, are seen.
 */
static void
test_room (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *scroller;
  guint seen = 0;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1100, 500);
  show_page (fixture, "details");
  gtk_test_widget_wait_for_draw (fixture->window);
  scroller = gtk_widget_get_ancestor (get_focus (fixture),
                                      GTK_TYPE_SCROLLED_WINDOW);

  while (gtk_widget_is_ancestor (get_focus (fixture), scroller) && seen < 40)
    {
      graphene_rect_t bounds;

      accord_test_settle ();
      gtk_test_widget_wait_for_draw (fixture->window);
      g_assert_true (gtk_widget_compute_bounds (get_focus (fixture), scroller,
                                                &bounds));
      g_assert_cmpfloat (bounds.origin.y, >, 20);
      g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <,
                         gtk_widget_get_height (scroller) - 20);
      seen++;
      gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
    }

  g_assert_cmpuint (seen, >, 8);
}

/* However wide it is now, the window can be made narrow in one go: 360 px with
 * the edges that GTK may draw around it. */
static void
test_narrow_at_once (Fixture       *fixture,
                     gconstpointer  data)
{
  GtkWindow *window = GTK_WINDOW (fixture->window);
  int head, content;

  gtk_window_set_default_size (window, 1100, 700);
  show_page (fixture, "voluntary-individual");
  gtk_test_widget_wait_for_draw (fixture->window);
  accord_test_settle ();
  g_assert_false (gtk_widget_has_css_class (fixture->window, "narrow"));

  gtk_widget_measure (gtk_window_get_titlebar (window),
                      GTK_ORIENTATION_HORIZONTAL, -1,
                      &head, NULL, NULL, NULL);
  gtk_widget_measure (gtk_window_get_child (window),
                      GTK_ORIENTATION_HORIZONTAL, -1,
                      &content, NULL, NULL, NULL);
  g_assert_cmpint (head, <=, 350);
  g_assert_cmpint (content, ==, 350);
}

/* The bar counts what it finds, marks it and keeps the focus; Escape closes it
 * and goes on where it led to.
 */
static void
test_find (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *entry = accord_test_find (fixture->window, GTK_TYPE_SEARCH_ENTRY,
                                       NULL);
  GtkWidget *bar = accord_test_find (fixture->window, GTK_TYPE_SEARCH_BAR,
                                     NULL);
  GtkWidget *first;
  GtkWidget *second;
  GtkWidget *focus;

  gtk_widget_activate_action (fixture->window, "win.show-page", "s",
                              "voluntary-individual");
  gtk_widget_activate_action (fixture->window, "win.find", NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "lead");
  g_signal_emit_by_name (entry, "search-changed");
  accord_test_settle ();

  first = accord_test_find (fixture->window, ACCORD_TYPE_ITEM_ROW, "found");
  g_assert_nonnull (first);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (gtk_widget_is_ancestor (focus, entry));
  g_assert_nonnull (accord_test_find_text (bar, "1 of 3"));

  g_signal_emit_by_name (entry, "activate");
  accord_test_settle ();
  second = accord_test_find (fixture->window, ACCORD_TYPE_ITEM_ROW, "found");
  g_assert_nonnull (second);
  g_assert_true (second != first);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (gtk_widget_is_ancestor (focus, entry));
  g_assert_nonnull (accord_test_find_text (bar, "2 of 3"));

  gtk_editable_set_text (GTK_EDITABLE (entry), "no such words");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_nonnull (accord_test_find_text (bar, "Nothing found"));
  g_assert_null (accord_test_find (fixture->window, ACCORD_TYPE_ITEM_ROW,
                                   "found"));

  gtk_editable_set_text (GTK_EDITABLE (entry), "lead");
  g_signal_emit_by_name (entry, "search-changed");
  accord_test_settle ();
  second = accord_test_find (fixture->window, ACCORD_TYPE_ITEM_ROW, "found");
  g_signal_emit_by_name (entry, "stop-search");
  accord_test_settle ();
  g_assert_false (gtk_search_bar_get_search_mode (GTK_SEARCH_BAR (bar)));
  g_assert_null (accord_test_find (fixture->window, ACCORD_TYPE_ITEM_ROW,
                                   "found"));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) ==
                 second);
}

static void
find (Fixture    *fixture,
      const char *text)
{
  GtkWidget *entry = accord_test_find (fixture->window, GTK_TYPE_SEARCH_ENTRY,
                                       NULL);

  gtk_widget_activate_action (fixture->window, "win.find", NULL);
  accord_test_settle ();
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
  accord_test_settle ();
}

static void
stop_finding (Fixture *fixture)
{
  g_signal_emit_by_name (accord_test_find (fixture->window,
                                           GTK_TYPE_SEARCH_ENTRY, NULL),
                         "stop-search");
  accord_test_settle ();
}

/* Who looked for what is not there goes on where they were. */
static void
test_find_nothing (Fixture       *fixture,
                   gconstpointer  data)
{
  GtkWidget *row;
  GtkWidget *view;

  show_page (fixture, "voluntary-individual");
  row = get_focus (fixture);
  g_assert_true (ACCORD_IS_ITEM_ROW (row));
  find (fixture, "no such words");
  stop_finding (fixture);
  g_assert_true (get_focus (fixture) == row);

  /* Also where something was found on the way. */
  find (fixture, "lead");
  find (fixture, "lead no such words");
  stop_finding (fixture);
  g_assert_true (get_focus (fixture) == row);

  accord_item_row_set_expanded (ACCORD_ITEM_ROW (row), TRUE);
  accord_test_settle ();
  view = accord_test_find (row, GTK_TYPE_TEXT_VIEW, NULL);
  gtk_widget_grab_focus (view);
  find (fixture, "no such words");
  stop_finding (fixture);
  g_assert_true (get_focus (fixture) == view);
}

int
main (int    argc,
      char **argv)
{
  if (!accord_test_init (&argc, &argv))
    return 0;

  accord_test_close (accord_test_show (gtk_label_new (""), 10, 10));

  g_test_add ("/app/window-keys/all-by-keyboard", Fixture, NULL,
              set_up, test_all_by_keyboard, tear_down);
  g_test_add ("/app/window-keys/undo-shows", Fixture, "riverside",
              set_up, test_undo_shows, tear_down);
  g_test_add ("/app/window-keys/undo-in-field", Fixture, "riverside",
              set_up, test_undo_in_field, tear_down);
  g_test_add ("/app/window-keys/page-focus", Fixture, "riverside",
              set_up, test_page_focus, tear_down);
  g_test_add ("/app/window-keys/regions", Fixture, NULL,
              set_up, test_regions, tear_down);
  g_test_add ("/app/window-keys/room", Fixture, "riverside",
              set_up, test_room, tear_down);
  g_test_add ("/app/window-keys/narrow-at-once", Fixture, "riverside",
              set_up, test_narrow_at_once, tear_down);
  g_test_add ("/app/window-keys/find", Fixture, NULL,
              set_up, test_find, tear_down);
  g_test_add ("/app/window-keys/find-nothing", Fixture, NULL,
              set_up, test_find_nothing, tear_down);

  return g_test_run ();
}
