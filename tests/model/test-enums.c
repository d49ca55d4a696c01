/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/accord-enums.h"

#include <glib.h>

static void
test_status_words_round_trip (void)
{
  for (AccordStatus s = ACCORD_STATUS_IN_PLACE;
       s <= ACCORD_STATUS_NOT_APPLICABLE;
       s++)
    {
      AccordStatus back = ACCORD_STATUS_NONE;

      g_assert_true (accord_status_from_word (accord_status_to_word (s),
                                              &back));
      g_assert_cmpint (back, ==, s);
    }
}

static void
test_absent_is_no_word (void)
{
  AccordStatus status = ACCORD_STATUS_PARTLY;
  AccordRole role = ACCORD_ROLE_LEAD;
  AccordGroup group = ACCORD_GROUP_OTHER;

  g_assert_false (accord_status_from_word ("not-assessed", &status));
  g_assert_false (accord_status_from_word ("", &status));
  g_assert_false (accord_status_from_word ("In-place", &status));
  g_assert_cmpint (status, ==, ACCORD_STATUS_PARTLY);
  g_assert_false (accord_role_from_word ("unstated", &role));
  g_assert_false (accord_group_from_word ("none", &group));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/enums/status-words-round-trip",
                   test_status_words_round_trip);
  g_test_add_func ("/model/enums/absent-is-no-word", test_absent_is_no_word);

  return g_test_run ();
}
