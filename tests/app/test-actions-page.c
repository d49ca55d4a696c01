/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/actions/accord-actions-page.h"

#include "app/actions/accord-actions-table.h"
#include "app/answers/accord-action-editor.h"

#include "accord-test-page.h"
#include "accord-test-utils.h"

typedef struct
{
  AccordAssessment   *assessment;
  AccordAnswer       *answer;
  AccordActionsTable *table;
  GtkWidget          *page;
  GtkWidget          *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->assessment = accord_test_load (data != NULL ? data : "riverside");
  fixture->answer = accord_test_answer (fixture->assessment,
                                        "vi-shared-reflection");
  fixture->page = accord_actions_page_new (fixture->assessment);
  fixture->window = accord_test_show (fixture->page, 1000, 700);
  fixture->table = ACCORD_ACTIONS_TABLE (
    accord_test_find (fixture->page, ACCORD_TYPE_ACTIONS_TABLE, NULL));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  accord_test_close (fixture->window);
  g_assert_finalize_object (fixture->assessment);
}

static gboolean
is_shown (Fixture    *fixture,
          const char *text)
{
  GtkWidget *label = accord_test_find_text (fixture->page, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static AccordAction *
get_action (Fixture *fixture)
{
  return accord_answer_get_action (fixture->answer);
}

static void
add (Fixture    *fixture,
     const char *id,
     const char *what,
     const char *due)
{
  g_autoptr (AccordAction) action = accord_action_new (what);

  accord_action_set_due (action, due);
  accord_answer_set_action (accord_test_answer (fixture->assessment, id),
                            action);
  accord_test_settle ();
}

static void
test_shows_each_action (Fixture       *fixture,
                        gconstpointer  data)
{
  g_assert_true (is_shown (fixture, "31 January 2027"));
  g_assert_true (is_shown (fixture,
                           "Protect one hour a month in both job plans"));
  g_assert_true (is_shown (fixture, "Clinical lead, respiratory"));
  g_assert_true (is_shown (fixture, "Voluntary – individual"));

  add (fixture, "vi-mainstreaming", "Ask the coding team", "");
  g_assert_true (is_shown (fixture, "No date"));
  g_assert_true (is_shown (fixture, "No owner"));
  g_assert_cmpuint (accord_actions_table_get_n (fixture->table, NULL), ==, 2);
  accord_test_screenshot (fixture->page, "actions");
}

static void
test_late_ones_say_by_how_much (Fixture       *fixture,
                                gconstpointer  data)
{
  accord_actions_table_update (fixture->table, fixture->assessment,
                               "2027-02-12");
  g_assert_true (is_shown (fixture, "Overdue by 12 days"));
}

static void
test_done_asks_whether_in_place (Fixture       *fixture,
                                 gconstpointer  data)
{
  GtkWidget *check = accord_test_find (GTK_WIDGET (fixture->table),
                                       GTK_TYPE_CHECK_BUTTON, NULL);
  GtkWidget *button;

  g_assert_false (is_shown (fixture, "Yes, in place"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  accord_test_settle ();
  g_assert_true (accord_action_get_done (get_action (fixture)));
  g_assert_true (is_shown (fixture, "Done. Is this now in place?"));

  button = gtk_widget_get_ancestor (
    accord_test_find_text (fixture->page, "Yes, in place"), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  accord_test_settle ();
  g_assert_cmpint (accord_answer_get_status (fixture->answer), ==,
                   ACCORD_STATUS_IN_PLACE);
  g_assert_false (is_shown (fixture, "Yes, in place"));
  g_assert_true (is_shown (fixture, "Done"));

  accord_history_undo (accord_assessment_get_history (fixture->assessment));
  accord_history_undo (accord_assessment_get_history (fixture->assessment));
  accord_test_settle ();
  g_assert_false (accord_action_get_done (get_action (fixture)));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
}

static void
test_chosen_one_is_edited (Fixture       *fixture,
                           gconstpointer  data)
{
  GtkWidget *editor;

  editor = accord_test_find (fixture->page, ACCORD_TYPE_ACTION_EDITOR, NULL);
  g_assert_null (editor);

  accord_actions_page_choose (ACCORD_ACTIONS_PAGE (fixture->page),
                              fixture->answer);
  accord_test_settle ();
  editor = accord_test_find (fixture->page, ACCORD_TYPE_ACTION_EDITOR, NULL);
  g_assert_nonnull (editor);
  g_assert_true (gtk_widget_get_mapped (editor));

  accord_action_set_what (get_action (fixture), "Something else");
  accord_test_settle ();
  g_assert_true (is_shown (fixture, "Something else"));
  /* The same fields stay: they may have the focus. */
  g_assert_true (accord_test_find (fixture->page, ACCORD_TYPE_ACTION_EDITOR,
                                   NULL) == editor);

  accord_answer_set_action (fixture->answer, NULL);
  accord_test_settle ();
  g_assert_null (accord_test_find (fixture->page, ACCORD_TYPE_ACTION_EDITOR,
                                   NULL));
}

static void
test_none_yet_says_so (Fixture       *fixture,
                       gconstpointer  data)
{
  g_assert_true (is_shown (fixture, "No actions yet. Items not in place can "
                                    "each have one."));
  add (fixture, "vi-mainstreaming", "Ask the coding team", "2027-01-01");
  g_assert_false (is_shown (fixture, "No actions yet. Items not in place can "
                                     "each have one."));
  g_assert_true (is_shown (fixture, "Ask the coding team"));
}

static void
test_filters (Fixture       *fixture,
              gconstpointer  data)
{
  guint shown;

  add (fixture, "vi-mainstreaming", "Ask the coding team", "");

  accord_actions_table_filter (fixture->table, ACCORD_ACTION_FILTER_INCOMPLETE,
                               "");
  accord_actions_table_get_n (fixture->table, &shown);
  g_assert_cmpuint (shown, ==, 1);
  accord_actions_table_filter (fixture->table, ACCORD_ACTION_FILTER_TO_DO, "");
  accord_actions_table_get_n (fixture->table, &shown);
  g_assert_cmpuint (shown, ==, 2);
  accord_actions_table_filter (fixture->table, ACCORD_ACTION_FILTER_DONE, "");
  accord_actions_table_get_n (fixture->table, &shown);
  g_assert_cmpuint (shown, ==, 0);
  accord_actions_table_filter (fixture->table, ACCORD_ACTION_FILTER_ALL,
                               "  CODING ");
  accord_actions_table_get_n (fixture->table, &shown);
  g_assert_cmpuint (shown, ==, 1);
}

static void
test_sorts_by_column (Fixture       *fixture,
                      gconstpointer  data)
{
  GtkColumnView *view;
  g_autoptr (GtkColumnViewColumn) due = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  add (fixture, "vi-mainstreaming", "Ask the coding team", "2026-12-01");
  add (fixture, "vi-identified-need", "Look at the waiting list", "");

  view = GTK_COLUMN_VIEW (accord_test_find (fixture->page,
                                            GTK_TYPE_COLUMN_VIEW, NULL));
  due = g_list_model_get_item (gtk_column_view_get_columns (view), 1);
  gtk_column_view_sort_by_column (view, due, GTK_SORT_ASCENDING);
  entries = accord_actions_table_list_shown (fixture->table, "a.json");

  g_assert_cmpuint (entries->len, ==, 3);
  g_assert_cmpstr (accord_action_get_what (
                     accord_action_entry_get_action (entries->pdata[0])), ==,
                   "Ask the coding team");
  g_assert_cmpstr (accord_action_get_what (
                     accord_action_entry_get_action (entries->pdata[2])), ==,
                   "Look at the waiting list");
}

/* The headers of columns cannot have the focus; a menu sorts, too. */
static void
test_sorts_by_menu (Fixture       *fixture,
                    gconstpointer  data)
{
  static const char *whats[] = {
    "Ask the coding team",
    "Look at the waiting list",
    "Protect one hour a month in both job plans",
  };

  add (fixture, "vi-mainstreaming", whats[0], "2026-12-01");
  add (fixture, "vi-identified-need", whats[1], "");

  for (guint turn = 0; turn < 2; turn++)
    {
      g_autoptr (GPtrArray) entries = NULL;

      gtk_widget_activate_action (fixture->page, "actions.sort", "i", 2);
      entries = accord_actions_table_list_shown (fixture->table, "a.json");
      g_assert_cmpuint (entries->len, ==, 3);
      for (guint i = 0; i < 3; i++)
        g_assert_cmpstr (accord_action_get_what (
                           accord_action_entry_get_action (entries->pdata[i])),
                         ==, whats[turn == 0 ? i : 2 - i]);
      g_assert_cmpstr (accord_action_entry_get_source (entries->pdata[0]), ==,
                       "a.json");
    }
}

/* The box has the focus when the row gets it. */
static void
test_return_opens_and_does_not_tick (Fixture       *fixture,
                                     gconstpointer  data)
{
  GtkWidget *check = accord_test_find (fixture->page, GTK_TYPE_CHECK_BUTTON,
                                       NULL);

  g_assert_true (accord_test_press (check, GDK_KEY_Return));
  accord_test_settle ();
  g_assert_false (accord_action_get_done (get_action (fixture)));
  g_assert_nonnull (accord_test_find (fixture->page,
                                      ACCORD_TYPE_ACTION_EDITOR, NULL));
}

static void
test_item_link_has_a_name (Fixture       *fixture,
                           gconstpointer  data)
{
  gtk_test_accessible_assert_property (
    GTK_ACCESSIBLE (accord_test_find (fixture->page, GTK_TYPE_BUTTON,
                                      "link-button")),
    GTK_ACCESSIBLE_PROPERTY_LABEL,
    "Structuring in time for shared reflection on progress");
}

static void
test_fits_a_narrow_window (Fixture       *fixture,
                           gconstpointer  data)
{
  int least;

  accord_actions_page_choose (ACCORD_ACTIONS_PAGE (fixture->page),
                              fixture->answer);
  accord_test_settle ();
  gtk_widget_measure (fixture->page, GTK_ORIENTATION_HORIZONTAL, -1,
                      &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 360);
}

static void
test_new_destroy (void)
{
  g_autoptr (AccordAssessment) assessment = accord_test_load ("riverside");
  GtkWidget *page = g_object_ref_sink (accord_actions_page_new (assessment));

  g_assert_finalize_object (page);
}

#define ADD(name, test, data) \
  g_test_add ("/app/actions-page/" name, Fixture, data, \
              set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  if (!accord_test_init (&argc, &argv))
    return 0;

  g_test_add_func ("/app/actions-page/new-destroy", test_new_destroy);
  ADD ("shows-each-action", test_shows_each_action, NULL);
  ADD ("late-ones-say-by-how-much", test_late_ones_say_by_how_much, NULL);
  ADD ("done-asks-whether-in-place", test_done_asks_whether_in_place, NULL);
  ADD ("chosen-one-is-edited", test_chosen_one_is_edited, NULL);
  ADD ("none-yet-says-so", test_none_yet_says_so, "empty");
  ADD ("filters", test_filters, NULL);
  ADD ("fits-a-narrow-window", test_fits_a_narrow_window, NULL);
  ADD ("sorts-by-column", test_sorts_by_column, NULL);
  ADD ("sorts-by-menu", test_sorts_by_menu, NULL);
  ADD ("return-opens-and-does-not-tick", test_return_opens_and_does_not_tick,
       NULL);
  ADD ("item-link-has-a-name", test_item_link_has_a_name, NULL);

  return g_test_run ();
}
