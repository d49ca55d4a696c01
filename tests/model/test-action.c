/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/assessment/accord-action.h"

#include "property-check.h"

static void
test_defaults (void)
{
  AccordAction *action = accord_action_new ("Ask");

  g_assert_cmpstr (accord_action_get_what (action), ==, "Ask");
  g_assert_cmpstr (accord_action_get_owner (action), ==, "");
  g_assert_cmpstr (accord_action_get_organisation (action), ==, "");
  g_assert_cmpstr (accord_action_get_due (action), ==, "");
  g_assert_false (accord_action_get_done (action));
  g_assert_true (accord_action_get_done_stated (action));
  g_assert_null (accord_part_get_unknown (ACCORD_PART (action)));

  g_assert_finalize_object (action);
}

static void
test_properties (void)
{
  g_autoptr (AccordAction) action = accord_action_new ("Ask");
  g_auto (GValue) done = G_VALUE_INIT;

  property_check_text (action, "what", "Ask again");
  property_check_text (action, "owner", "Clinical lead");
  property_check_text (action, "organisation", "Riverside");
  property_check_date (action, "due");

  g_value_init (&done, G_TYPE_BOOLEAN);
  g_value_set_boolean (&done, TRUE);
  property_check (action, "done", &done);
}

static void
test_what_stays (void)
{
  g_autoptr (AccordAction) action = accord_action_new ("Ask");

  accord_action_set_what (action, "");
  g_assert_cmpstr (accord_action_get_what (action), ==, "Ask");
  accord_action_set_what (action, NULL);
  g_assert_cmpstr (accord_action_get_what (action), ==, "Ask");
}

static void
test_done_stated (void)
{
  g_autoptr (AccordAction) action = accord_action_new ("Ask");
  guint count = 0;

  accord_action_clear_done (action);
  g_assert_false (accord_action_get_done_stated (action));

  g_signal_connect_swapped (action, "notify::done",
                            G_CALLBACK (property_count_cb), &count);

  accord_action_set_done (action, FALSE);
  g_assert_false (accord_action_get_done_stated (action));
  g_assert_cmpuint (count, ==, 0);

  accord_action_set_done (action, TRUE);
  g_assert_true (accord_action_get_done_stated (action));
  g_assert_cmpuint (count, ==, 1);

  accord_action_set_done (action, FALSE);
  g_assert_true (accord_action_get_done_stated (action));
  g_assert_false (accord_action_get_done (action));
  g_assert_cmpuint (count, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/action/defaults", test_defaults);
  g_test_add_func ("/model/action/properties", test_properties);
  g_test_add_func ("/model/action/what-stays", test_what_stays);
  g_test_add_func ("/model/action/done-stated", test_done_stated);

  return g_test_run ();
}
