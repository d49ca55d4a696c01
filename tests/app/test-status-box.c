/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/answers/accord-status-box.h"
#include "app/widgets/accord-plain.h"
#include "app/answers/accord-status-pill.h"

#include "accord-test-page.h"
#include "accord-test-utils.h"

typedef struct
{
  AccordAssessment *assessment;
  AccordAnswer     *answer;
  GtkWidget        *box;
  GtkWidget        *pill;
  GtkWidget        *window;
  guint             unticked;
} Fixture;

static void
unticked_cb (Fixture *fixture)
{
  fixture->unticked++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *both = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  fixture->assessment = accord_test_new ();
  fixture->answer = accord_test_answer (fixture->assessment,
                                        "vi-mainstreaming");
  fixture->box = accord_status_box_new ();
  fixture->pill = accord_status_pill_new ();
  accord_status_box_set_answer (ACCORD_STATUS_BOX (fixture->box),
                                fixture->answer);
  accord_status_pill_set_answer (ACCORD_STATUS_PILL (fixture->pill),
                                 fixture->answer);
  g_signal_connect_swapped (fixture->box, "unticked",
                            G_CALLBACK (unticked_cb), fixture);

  gtk_box_append (GTK_BOX (both), fixture->box);
  gtk_box_append (GTK_BOX (both), fixture->pill);
  fixture->window = accord_test_show (both, 300, 80);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  accord_test_close (fixture->window);
  g_assert_finalize_object (fixture->assessment);
}

static void
assert_status (Fixture      *fixture,
               AccordStatus  status)
{
  g_assert_cmpint (accord_answer_get_status (fixture->answer), ==, status);
  g_assert_true (gtk_widget_has_css_class (fixture->box,
                                           accord_plain_status_class (status)));
  g_assert_true (gtk_widget_has_css_class (fixture->pill,
                                           accord_plain_status_class (status)));
}

static void
test_new_destroy (void)
{
  GtkWidget *box = g_object_ref_sink (accord_status_box_new ());
  GtkWidget *pill = g_object_ref_sink (accord_status_pill_new ());

  g_assert_finalize_object (box);
  g_assert_finalize_object (pill);
}

/* Interface, Box and status: the one rule, for each of the six. */
static void
test_rule (Fixture       *fixture,
           gconstpointer  data)
{
  static const AccordStatus after[ACCORD_N_STATUSES] = {
    [ACCORD_STATUS_NONE] = ACCORD_STATUS_IN_PLACE,
    [ACCORD_STATUS_IN_PLACE] = ACCORD_STATUS_NOT_IN_PLACE,
    [ACCORD_STATUS_PARTLY] = ACCORD_STATUS_IN_PLACE,
    [ACCORD_STATUS_NOT_IN_PLACE] = ACCORD_STATUS_IN_PLACE,
    [ACCORD_STATUS_DONT_KNOW] = ACCORD_STATUS_IN_PLACE,
    [ACCORD_STATUS_NOT_APPLICABLE] = ACCORD_STATUS_IN_PLACE,
  };

  for (guint i = 0; i < ACCORD_N_STATUSES; i++)
    {
      gboolean active;

      /* Mouse and Space turn the button over. */
      accord_answer_set_status (fixture->answer, (AccordStatus) i);
      active = gtk_check_button_get_active (GTK_CHECK_BUTTON (fixture->box));
      gtk_check_button_set_active (GTK_CHECK_BUTTON (fixture->box), !active);
      assert_status (fixture, after[i]);

      /* Assistive technology has the action. */
      accord_answer_set_status (fixture->answer, (AccordStatus) i);
      g_assert_true (gtk_widget_activate_action (fixture->box, "answer.toggle",
                                                 NULL));
      assert_status (fixture, after[i]);
    }

  g_assert_cmpuint (fixture->unticked, ==, 2);
}

static void
test_one_step (Fixture       *fixture,
               gconstpointer  data)
{
  AccordHistory *history = accord_assessment_get_history (fixture->assessment);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (fixture->box), TRUE);
  assert_status (fixture, ACCORD_STATUS_IN_PLACE);

  g_assert_true (accord_history_undo (history));
  assert_status (fixture, ACCORD_STATUS_NONE);
  g_assert_false (gtk_check_button_get_active (
    GTK_CHECK_BUTTON (fixture->box)));
  g_assert_false (accord_history_get_can_undo (history));
}

static void
test_box_access (Fixture       *fixture,
                 gconstpointer  data)
{
  static const GtkAccessibleTristate checked[ACCORD_N_STATUSES] = {
    [ACCORD_STATUS_NONE] = GTK_ACCESSIBLE_TRISTATE_FALSE,
    [ACCORD_STATUS_IN_PLACE] = GTK_ACCESSIBLE_TRISTATE_TRUE,
    [ACCORD_STATUS_PARTLY] = GTK_ACCESSIBLE_TRISTATE_MIXED,
    [ACCORD_STATUS_NOT_IN_PLACE] = GTK_ACCESSIBLE_TRISTATE_FALSE,
    [ACCORD_STATUS_DONT_KNOW] = GTK_ACCESSIBLE_TRISTATE_FALSE,
    [ACCORD_STATUS_NOT_APPLICABLE] = GTK_ACCESSIBLE_TRISTATE_FALSE,
  };
  GtkAccessible *box = GTK_ACCESSIBLE (fixture->box);

  gtk_test_accessible_assert_role (box, GTK_ACCESSIBLE_ROLE_CHECKBOX);
  gtk_test_accessible_assert_property (
    box, GTK_ACCESSIBLE_PROPERTY_LABEL,
    "Mainstreaming within normal processes and data capture");

  for (guint i = 0; i < ACCORD_N_STATUSES; i++)
    {
      accord_answer_set_status (fixture->answer, (AccordStatus) i);
      gtk_test_accessible_assert_state (box, GTK_ACCESSIBLE_STATE_CHECKED,
                                        checked[i]);
    }

  accord_answer_set_status (fixture->answer, ACCORD_STATUS_DONT_KNOW);
  gtk_test_accessible_assert_property (box,
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Don’t know");
}

/* Interface, Space: the box can be hit. */
static void
test_target (Fixture       *fixture,
             gconstpointer  data)
{
  graphene_rect_t box, pill;

  g_assert_true (gtk_widget_compute_bounds (fixture->box, fixture->window,
                                            &box));
  g_assert_true (gtk_widget_compute_bounds (fixture->pill, fixture->window,
                                            &pill));

  g_assert_cmpfloat (box.size.width, >=, 44.0);
  g_assert_cmpfloat (box.size.height, >=, 44.0);
  g_assert_cmpfloat (pill.size.height, >=, 24.0);
}

static void
test_pill_menu (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *popover;
  GtkWidget *text;

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->pill),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Answer: Not answered, menu");

  gtk_widget_activate_action (fixture->pill, "pill.status", "s", "partly");
  assert_status (fixture, ACCORD_STATUS_PARTLY);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->pill),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Answer: Partly, menu");

  accord_status_pill_popup (ACCORD_STATUS_PILL (fixture->pill));
  accord_test_settle ();
  popover = accord_test_find (fixture->pill, GTK_TYPE_POPOVER_MENU, NULL);
  g_assert_nonnull (popover);
  g_assert_nonnull (accord_test_find_text (popover, "Not applicable"));
  g_assert_nonnull (accord_test_find_text (popover, "Clear answer"));

  /* It opens at the answer there is. */
  text = accord_test_find_text (popover, "Partly");
  g_assert_true (gtk_widget_is_ancestor (text, accord_test_focus (popover)));

  g_assert_true (accord_test_press (popover, GDK_KEY_4));
  assert_status (fixture, ACCORD_STATUS_DONT_KNOW);

  gtk_widget_activate_action (fixture->pill, "pill.clear", NULL);
  assert_status (fixture, ACCORD_STATUS_NONE);
}

static void
test_pill_carried (Fixture       *fixture,
                   gconstpointer  data)
{
  accord_answer_set_status (fixture->answer, ACCORD_STATUS_IN_PLACE);
  g_assert_false (gtk_widget_has_css_class (fixture->pill, "carried"));

  accord_answer_set_carried_from (fixture->answer, "2025-11-20");
  g_assert_true (gtk_widget_has_css_class (fixture->pill, "carried"));

  /* To choose it again confirms it. */
  accord_answer_choose (fixture->answer, ACCORD_STATUS_IN_PLACE);
  g_assert_false (gtk_widget_has_css_class (fixture->pill, "carried"));
}

int
main (int    argc,
      char **argv)
{
  if (!accord_test_init (&argc, &argv))
    return 0;

  accord_test_close (accord_test_show (gtk_label_new (""), 10, 10));

  g_test_add_func ("/app/status-box/new-destroy", test_new_destroy);
  g_test_add ("/app/status-box/rule", Fixture, NULL,
              set_up, test_rule, tear_down);
  g_test_add ("/app/status-box/one-step", Fixture, NULL,
              set_up, test_one_step, tear_down);
  g_test_add ("/app/status-box/access", Fixture, NULL,
              set_up, test_box_access, tear_down);
  g_test_add ("/app/status-box/target", Fixture, NULL,
              set_up, test_target, tear_down);
  g_test_add ("/app/status-pill/menu", Fixture, NULL,
              set_up, test_pill_menu, tear_down);
  g_test_add ("/app/status-pill/carried", Fixture, NULL,
              set_up, test_pill_carried, tear_down);

  return g_test_run ();
}
