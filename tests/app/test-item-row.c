/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/answers/accord-item-row.h"

#include "app/answers/accord-item-details.h"
#include "app/answers/accord-status-box.h"
#include "app/answers/accord-status-pill.h"
#include "model/figures/accord-words.h"

#include "accord-test-page.h"
#include "accord-test-utils.h"

typedef struct
{
  AccordAssessment *assessment;
  AccordAnswer     *answer;
  GtkWidget        *row;
  GtkWidget        *box;
  GtkWidget        *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->assessment = accord_test_load ("riverside");
  fixture->answer = accord_test_answer (fixture->assessment,
                                        data != NULL ? data
                                                     : "vi-shared-reflection");
  fixture->row = accord_item_row_new (fixture->answer);
  fixture->window = accord_test_show (fixture->row, 700, 400);
  fixture->box = accord_test_find (fixture->row, ACCORD_TYPE_STATUS_BOX, NULL);
  gtk_widget_grab_focus (fixture->row);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  accord_test_close (fixture->window);
  g_assert_finalize_object (fixture->assessment);
}

static void
press (Fixture *fixture,
       guint    keyval)
{
  g_assert_true (accord_test_press (fixture->row, keyval));
}

static gboolean
is_slip_shown (Fixture *fixture)
{
  GtkWidget *slip = accord_test_find (fixture->row, GTK_TYPE_BOX, "slip");

  return gtk_widget_get_visible (slip);
}

static gboolean
is_expanded (Fixture *fixture)
{
  return accord_item_row_get_expanded (ACCORD_ITEM_ROW (fixture->row));
}

/* Owner and due date stand at the end of what is recorded. */
static void
test_recorded_is_not_cut (Fixture       *fixture,
                          gconstpointer  data)
{
  AccordAction *action = accord_answer_get_action (fixture->answer);
  g_autofree char *text = NULL;
  GtkWidget *label;

  accord_action_set_owner (action, "Clinical lead, respiratory medicine");
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 400);
  gtk_test_widget_wait_for_draw (fixture->window);
  accord_test_settle ();

  text = accord_words_recorded (fixture->answer);
  g_assert_nonnull (strstr (text, "respiratory medicine"));
  label = accord_test_find_text (fixture->row, text);
  g_assert_nonnull (label);
  g_assert_cmpint (gtk_widget_get_width (label), <, 360);
  g_assert_false (pango_layout_is_ellipsized (
    gtk_label_get_layout (GTK_LABEL (label))));
}

static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  static const guint keys[] = {
    GDK_KEY_1, GDK_KEY_2, GDK_KEY_3, GDK_KEY_4, GDK_KEY_5, GDK_KEY_0,
    GDK_KEY_p, GDK_KEY_n, GDK_KEY_d, GDK_KEY_a, GDK_KEY_Delete,
  };
  static const AccordStatus expected[] = {
    ACCORD_STATUS_IN_PLACE, ACCORD_STATUS_PARTLY, ACCORD_STATUS_NOT_IN_PLACE,
    ACCORD_STATUS_DONT_KNOW, ACCORD_STATUS_NOT_APPLICABLE, ACCORD_STATUS_NONE,
    ACCORD_STATUS_PARTLY, ACCORD_STATUS_NOT_IN_PLACE, ACCORD_STATUS_DONT_KNOW,
    ACCORD_STATUS_NOT_APPLICABLE, ACCORD_STATUS_NONE,
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      press (fixture, keys[i]);
      g_assert_cmpint (accord_answer_get_status (fixture->answer), ==,
                       expected[i]);
      g_assert_true (accord_test_focus (fixture->row) == fixture->row);
    }

  press (fixture, GDK_KEY_space);
  g_assert_cmpint (accord_answer_get_status (fixture->answer), ==,
                   ACCORD_STATUS_IN_PLACE);
}

/* Box, pill and fold-out, in the order in which they stand; what a slip is
 * taken back by comes between the first two.
 */
static void
test_tab_order (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *pill = accord_test_find (fixture->row, ACCORD_TYPE_STATUS_PILL,
                                      NULL);
  GtkWidget *arrow = accord_test_find (fixture->row, GTK_TYPE_BUTTON, "arrow");
  GtkWidget *slip = accord_test_find (fixture->row, GTK_TYPE_BOX, "slip");

  accord_answer_choose (fixture->answer, ACCORD_STATUS_IN_PLACE);
  press (fixture, GDK_KEY_space);
  accord_test_settle ();
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_true (is_slip_shown (fixture));

  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  g_assert_true (accord_test_focus (fixture->row) == fixture->box);
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_is_ancestor (accord_test_focus (fixture->row),
                                         slip));
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_is_ancestor (accord_test_focus (fixture->row),
                                         slip));
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  g_assert_true (accord_test_focus (fixture->row) == pill);
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  g_assert_true (accord_test_focus (fixture->row) == arrow);
}

/* The tooltip would stand on top of the menu. */
static void
test_menu_without_tooltip (Fixture       *fixture,
                           gconstpointer  data)
{
  GtkWidget *pill = accord_test_find (fixture->row, ACCORD_TYPE_STATUS_PILL,
                                      NULL);
  GtkWidget *menu;

  g_assert_true (gtk_widget_get_has_tooltip (pill));
  accord_status_pill_popup (ACCORD_STATUS_PILL (pill));
  accord_test_settle ();
  menu = accord_test_find (pill, GTK_TYPE_POPOVER, NULL);
  g_assert_nonnull (menu);
  g_assert_false (gtk_widget_get_has_tooltip (pill));

  gtk_popover_popdown (GTK_POPOVER (menu));
  accord_test_settle ();
  g_assert_true (gtk_widget_get_has_tooltip (pill));
}

static void
test_keys_with_modifier (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (GListModel) controllers =
    gtk_widget_observe_controllers (fixture->row);
  guint n = g_list_model_get_n_items (controllers);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkEventController) controller =
        g_list_model_get_item (controllers, i);
      gboolean taken = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller))
        continue;

      g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_1, 0,
                             GDK_ALT_MASK, &taken);
      g_assert_false (taken);
    }

  g_assert_cmpint (accord_answer_get_status (fixture->answer), ==,
                   ACCORD_STATUS_NOT_IN_PLACE);
}

/* WCAG 2.1.4: a digit typed into a field is text. */
static void
test_keys_in_field (Fixture       *fixture,
                    gconstpointer  data)
{
  GtkWidget *field;

  press (fixture, GDK_KEY_Return);
  g_assert_true (is_expanded (fixture));

  field = accord_test_find (fixture->row, GTK_TYPE_TEXT_VIEW, NULL);
  gtk_widget_grab_focus (field);
  g_assert_false (accord_test_press (fixture->row, GDK_KEY_1));
  g_assert_false (accord_test_press (fixture->row, GDK_KEY_Down));
  g_assert_cmpint (accord_answer_get_status (fixture->answer), ==,
                   ACCORD_STATUS_NOT_IN_PLACE);

  press (fixture, GDK_KEY_Escape);
  g_assert_false (is_expanded (fixture));
  g_assert_true (accord_test_focus (fixture->row) == fixture->row);
}

static void
test_fold (Fixture       *fixture,
           gconstpointer  data)
{
  /* Built when it is first opened. */
  g_assert_null (accord_test_find (fixture->row, ACCORD_TYPE_ITEM_DETAILS,
                                   NULL));

  press (fixture, GDK_KEY_Return);
  g_assert_nonnull (accord_test_find (fixture->row, ACCORD_TYPE_ITEM_DETAILS,
                                      NULL));
  g_assert_cmpint (accord_answer_get_status (fixture->answer), ==,
                   ACCORD_STATUS_NOT_IN_PLACE);

  press (fixture, GDK_KEY_3);
  g_assert_true (is_expanded (fixture));

  press (fixture, GDK_KEY_Return);
  g_assert_false (is_expanded (fixture));
}

/* A slip can be taken back where it was made. */
static void
test_slip_undo (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *undo;

  g_assert_false (is_slip_shown (fixture));
  press (fixture, GDK_KEY_space);
  g_assert_cmpint (accord_answer_get_status (fixture->answer), ==,
                   ACCORD_STATUS_NOT_IN_PLACE);
  g_assert_true (is_slip_shown (fixture));

  undo = accord_test_find_text (fixture->row, "Undo");
  undo = gtk_widget_get_ancestor (undo, GTK_TYPE_BUTTON);
  gtk_widget_grab_focus (undo);
  g_assert_true (is_slip_shown (fixture));
  g_signal_emit_by_name (undo, "clicked");

  g_assert_cmpint (accord_answer_get_status (fixture->answer), ==,
                   ACCORD_STATUS_IN_PLACE);
  g_assert_false (is_slip_shown (fixture));
  g_assert_true (accord_test_focus (fixture->row) == fixture->row);
}

/* Clear empties the status only. */
static void
test_slip_clear (Fixture       *fixture,
                 gconstpointer  data)
{
  GListModel *evidence = accord_answer_get_evidence (fixture->answer);
  guint n = g_list_model_get_n_items (evidence);
  GtkWidget *clear;

  accord_answer_set_note (fixture->answer, "Kept");
  g_assert_cmpuint (n, >, 0);

  press (fixture, GDK_KEY_space);
  clear = accord_test_find_text (fixture->row, "Clear answer");
  clear = gtk_widget_get_ancestor (clear, GTK_TYPE_BUTTON);
  g_signal_emit_by_name (clear, "clicked");

  g_assert_cmpint (accord_answer_get_status (fixture->answer), ==,
                   ACCORD_STATUS_NONE);
  g_assert_cmpstr (accord_answer_get_note (fixture->answer), ==, "Kept");
  g_assert_cmpuint (g_list_model_get_n_items (evidence), ==, n);
  g_assert_false (is_slip_shown (fixture));
}

static int
get_height (Fixture *fixture)
{
  int height;

  accord_test_settle ();
  gtk_widget_measure (fixture->row, GTK_ORIENTATION_VERTICAL, 700,
                      &height, NULL, NULL, NULL);

  return height;
}

/* Nothing below a row moves when it is ticked, nor when that can be taken
 * back. */
static void
test_height (Fixture       *fixture,
             gconstpointer  data)
{
  int height;

  accord_answer_choose (fixture->answer, ACCORD_STATUS_NONE);
  accord_answer_set_note (fixture->answer, "");
  height = get_height (fixture);
  g_assert_cmpint (height, >, 44);

  for (guint i = 0; i < 2; i++)
    {
      press (fixture, GDK_KEY_space);
      g_assert_cmpint (get_height (fixture), ==, height);
    }
  g_assert_true (is_slip_shown (fixture));
}

static void
test_slip_leaves (Fixture       *fixture,
                  gconstpointer  data)
{
  press (fixture, GDK_KEY_space);
  g_assert_true (is_slip_shown (fixture));

  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  accord_test_settle ();
  g_assert_false (is_slip_shown (fixture));

  /* Saying no with 3 is no slip. */
  gtk_widget_grab_focus (fixture->row);
  press (fixture, GDK_KEY_1);
  press (fixture, GDK_KEY_3);
  g_assert_false (is_slip_shown (fixture));
}

static void
test_recorded (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *text;

  text = accord_test_find_text (
    fixture->row, "Structuring in time for shared reflection on progress");
  g_assert_nonnull (text);

  g_assert_nonnull (accord_test_find_text (
    fixture->row,
    accord_item_get_guidance (accord_answer_get_item (fixture->answer))));
  g_object_set (fixture->row, "show-guidance", FALSE, NULL);
  g_assert_null (accord_test_find_text (
    fixture->row,
    accord_item_get_guidance (accord_answer_get_item (fixture->answer))));

  accord_answer_set_note (fixture->answer, "");
  accord_answer_set_action (fixture->answer, NULL);
  accord_answer_choose (fixture->answer, ACCORD_STATUS_IN_PLACE);
  g_assert_nonnull (accord_test_find_text (fixture->row,
                                           "In place, no evidence recorded"));
}

static void
test_access (Fixture       *fixture,
             gconstpointer  data)
{
  const char *wording = "Structuring in time for shared reflection on progress";

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->row),
                                   GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->row),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, wording);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->box),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, wording);

  /* What has the focus says how it stands, now and after a change. */
  accord_answer_set_note (fixture->answer, "");
  accord_answer_set_action (fixture->answer, NULL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->row),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Not in place");
  press (fixture, GDK_KEY_2);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->row),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Partly");
}

int
main (int    argc,
      char **argv)
{
  if (!accord_test_init (&argc, &argv))
    return 0;

  accord_test_close (accord_test_show (gtk_label_new (""), 10, 10));

  g_test_add ("/app/item-row/recorded-is-not-cut", Fixture, NULL,
              set_up, test_recorded_is_not_cut, tear_down);
  g_test_add ("/app/item-row/keys", Fixture, NULL,
              set_up, test_keys, tear_down);
  g_test_add ("/app/item-row/tab-order", Fixture, "vi-operational-managers",
              set_up, test_tab_order, tear_down);
  g_test_add ("/app/item-row/menu-without-tooltip", Fixture, NULL,
              set_up, test_menu_without_tooltip, tear_down);
  g_test_add ("/app/item-row/keys-with-modifier", Fixture, NULL,
              set_up, test_keys_with_modifier, tear_down);
  g_test_add ("/app/item-row/keys-in-field", Fixture, NULL,
              set_up, test_keys_in_field, tear_down);
  g_test_add ("/app/item-row/fold", Fixture, NULL,
              set_up, test_fold, tear_down);
  g_test_add ("/app/item-row/slip-undo", Fixture, "vi-operational-managers",
              set_up, test_slip_undo, tear_down);
  g_test_add ("/app/item-row/slip-clear", Fixture, "vi-leads-communicate",
              set_up, test_slip_clear, tear_down);
  g_test_add ("/app/item-row/height", Fixture, "vi-operational-managers",
              set_up, test_height, tear_down);
  g_test_add ("/app/item-row/slip-leaves", Fixture, "vi-operational-managers",
              set_up, test_slip_leaves, tear_down);
  g_test_add ("/app/item-row/recorded", Fixture, NULL,
              set_up, test_recorded, tear_down);
  g_test_add ("/app/item-row/access", Fixture, NULL,
              set_up, test_access, tear_down);

  return g_test_run ();
}
