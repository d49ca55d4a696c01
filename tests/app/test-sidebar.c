/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/window/accord-sidebar.h"

#include "app/window/accord-type-row.h"
#include "model/framework/accord-frameworks.h"

#include "accord-test-utils.h"

typedef struct
{
  AccordFrameworks *frameworks;
  AccordAssessment *assessment;
  GtkWidget *window;
  AccordSidebar *sidebar;
  GtkListBox *list;
  int chosen;
} Fixture;

static void
chosen_cb (Fixture *fixture)
{
  fixture->chosen++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->frameworks = accord_frameworks_new (NULL);
  fixture->assessment = accord_assessment_new (
    accord_frameworks_get_built_in (fixture->frameworks));
  fixture->sidebar = ACCORD_SIDEBAR (accord_sidebar_new ());
  accord_sidebar_set_assessment (fixture->sidebar, fixture->assessment);
  accord_sidebar_set_page (fixture->sidebar, "overview");
  g_signal_connect_swapped (fixture->sidebar, "chosen",
                            G_CALLBACK (chosen_cb), fixture);

  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window),
                        GTK_WIDGET (fixture->sidebar));
  gtk_window_present (GTK_WINDOW (fixture->window));
  accord_test_settle ();
  fixture->list = GTK_LIST_BOX (accord_test_find (
    GTK_WIDGET (fixture->sidebar), GTK_TYPE_LIST_BOX, NULL));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  accord_test_settle ();
  g_assert_finalize_object (fixture->assessment);
  g_object_unref (fixture->frameworks);
}

static GtkListBoxRow *
find_type (Fixture    *fixture,
           const char *id)
{
  GtkListBoxRow *row;

  for (int i = 0;
       (row = gtk_list_box_get_row_at_index (fixture->list, i)) != NULL;
       i++)
    {
      if (ACCORD_IS_TYPE_ROW (row) &&
          g_str_equal (accord_arrangement_get_id (
                         accord_type_row_get_arrangement (
                           ACCORD_TYPE_ROW (row))),
                       id))
        return row;
    }

  return NULL;
}

static void
test_page (Fixture       *fixture,
           gconstpointer  data)
{
  GtkListBoxRow *row = find_type (fixture, "mandated-individual");

  accord_sidebar_set_page (fixture->sidebar, "mandated-individual");
  g_assert_true (gtk_list_box_get_selected_row (fixture->list) == row);

  gtk_list_box_select_row (fixture->list,
                           find_type (fixture, "voluntary-structural"));
  g_assert_cmpstr (accord_sidebar_get_page (fixture->sidebar), ==,
                   "voluntary-structural");

  /* Details are no row of the list. */
  accord_sidebar_set_page (fixture->sidebar, "details");
  g_assert_null (gtk_list_box_get_selected_row (fixture->list));
  g_assert_cmpstr (accord_sidebar_get_page (fixture->sidebar), ==, "details");
}

/* Walking past a page is not the same as going there. */
static void
test_chosen (Fixture       *fixture,
             gconstpointer  data)
{
  GtkListBoxRow *row = find_type (fixture, "voluntary-structural");

  gtk_list_box_select_row (fixture->list, row);
  g_assert_cmpint (fixture->chosen, ==, 0);
  g_signal_emit_by_name (fixture->list, "row-activated", row);
  g_assert_cmpint (fixture->chosen, ==, 1);
}

static void
test_aside (Fixture       *fixture,
            gconstpointer  data)
{
  GtkListBoxRow *row = find_type (fixture, "mandated-individual");

  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (row)));
  accord_assessment_set_mandated (fixture->assessment, ACCORD_FACT_FALSE);
  g_assert_true (accord_type_row_get_set_aside (ACCORD_TYPE_ROW (row)));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (row)));
  g_assert_nonnull (accord_test_find_text (GTK_WIDGET (fixture->sidebar),
                                           "Set aside (2)"));

  /* Below all that is in question, and still there when it is gone to. */
  g_assert_cmpint (gtk_list_box_row_get_index (row), >,
                   gtk_list_box_row_get_index (
                     find_type (fixture, "voluntary-structural")));
  accord_sidebar_set_page (fixture->sidebar, "mandated-individual");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (row)));

  accord_assessment_set_mandated (fixture->assessment, ACCORD_FACT_OPEN);
  g_assert_false (accord_type_row_get_set_aside (ACCORD_TYPE_ROW (row)));
}

static void
test_figures (Fixture       *fixture,
              gconstpointer  data)
{
  GtkListBoxRow *row = find_type (fixture, "voluntary-individual");

  accord_answer_set_status (
    accord_assessment_find_answer (fixture->assessment,
                                   "vi-leads-communicate"),
    ACCORD_STATUS_IN_PLACE);

  g_assert_nonnull (accord_test_find_text (GTK_WIDGET (row),
                                           "1 of 4 enablers · 25%"));
  g_assert_nonnull (accord_test_find_text (GTK_WIDGET (row),
                                           "0 of 3 context · 0%"));
  g_assert_nonnull (accord_test_find_text (GTK_WIDGET (fixture->sidebar),
                                           "1 of 29 answered"));
}

static GtkWidget *
tab (Fixture          *fixture,
     GtkDirectionType  direction)
{
  gtk_widget_child_focus (fixture->window, direction);
  accord_test_settle ();

  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

/* Tab comes to the page that is shown, and shows no other. */
static void
test_tab (Fixture       *fixture,
          gconstpointer  data)
{
  static const GActionEntry entries[] = { { .name = "next-unanswered" } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkWidget *row;
  GtkWidget *foot;

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries,
                                   G_N_ELEMENTS (entries), NULL);
  gtk_widget_insert_action_group (fixture->window, "win",
                                  G_ACTION_GROUP (actions));
  accord_sidebar_set_page (fixture->sidebar, "voluntary-individual");
  row = GTK_WIDGET (find_type (fixture, "voluntary-individual"));
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);

  g_assert_true (tab (fixture, GTK_DIR_TAB_FORWARD) == row);
  foot = tab (fixture, GTK_DIR_TAB_FORWARD);
  g_assert_true (GTK_IS_BUTTON (foot));
  g_assert_true (tab (fixture, GTK_DIR_TAB_BACKWARD) == row);
  g_assert_cmpstr (accord_sidebar_get_page (fixture->sidebar),
                   ==, "voluntary-individual");

  /* The arrow keys do. */
  g_assert_true (gtk_widget_grab_focus (row));
  g_signal_emit_by_name (fixture->list, "move-cursor",
                         GTK_MOVEMENT_DISPLAY_LINES, 1, FALSE, FALSE);
  g_assert_cmpstr (accord_sidebar_get_page (fixture->sidebar),
                   ==, "mandated-individual");
}

int
main (int    argc,
      char **argv)
{
  if (!accord_test_init (&argc, &argv))
    return 0;

#define ADD(name, function) \
  g_test_add ("/app/sidebar/" name, Fixture, NULL, \
              set_up, function, tear_down)
  ADD ("page", test_page);
  ADD ("chosen", test_chosen);
  ADD ("aside", test_aside);
  ADD ("figures", test_figures);
  ADD ("tab", test_tab);
#undef ADD

  return g_test_run ();
}
