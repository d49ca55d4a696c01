/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/figures/accord-progress.h"
#include "model/framework/accord-frameworks.h"

static void
assert_text (AccordFact  mandated,
             AccordFact  structural,
             const char *expected)
{
  static const char * const none[] = { NULL };
  g_autoptr (AccordFrameworks) frameworks = accord_frameworks_new (none);
  g_autofree char *text = NULL;

  text = accord_progress_facts_to_text (
    accord_frameworks_get_built_in (frameworks), mandated, structural);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_none (void)
{
  assert_text (ACCORD_FACT_OPEN, ACCORD_FACT_OPEN,
               "In question: all 4 types, 29 items.");
}

static void
test_one (void)
{
  assert_text (ACCORD_FACT_FALSE, ACCORD_FACT_OPEN,
               "In question: Voluntary – individual and Voluntary – "
               "structural, 15 items. Set aside: the other 2, 14 items. You "
               "can still answer those.");
  assert_text (ACCORD_FACT_OPEN, ACCORD_FACT_FALSE,
               "In question: Voluntary – individual and Mandated – "
               "individual, 13 items. Set aside: the other 2, 16 items. You "
               "can still answer those.");
}

static void
test_both (void)
{
  assert_text (ACCORD_FACT_FALSE, ACCORD_FACT_FALSE,
               "In question: Voluntary – individual, 7 items. Set aside: the "
               "other 3, 22 items. You can still answer those.");
  assert_text (ACCORD_FACT_TRUE, ACCORD_FACT_TRUE,
               "In question: Mandated – structural, 8 items. Set aside: the "
               "other 3, 21 items. You can still answer those.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/progress-facts/none", test_none);
  g_test_add_func ("/model/progress-facts/one", test_one);
  g_test_add_func ("/model/progress-facts/both", test_both);

  return g_test_run ();
}
