/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "framework-fixture.h"
#include "model/figures/accord-progress.h"

#define STARTS ACCORD_ITEM_NO_ORDINAL

/* Types 0 and 2 are in question once no regulator has directed it. */
static AccordAssessment *
make_assessment (const char *answers)
{
  const char * const types[] = { "vi c1 e1", "mi c1 e1 e1", "vs e1 e1", NULL };
  g_autoptr (AccordFramework) framework = fixture_framework (75, types);
  g_autofree AccordStatus *statuses = fixture_statuses (answers);
  AccordAssessment *assessment = accord_assessment_new (framework);

  accord_assessment_set_mandated (assessment, ACCORD_FACT_FALSE);
  for (guint i = 0; i < accord_framework_get_n_items (framework); i++)
    accord_answer_set_status (accord_assessment_get_answer (assessment, i),
                              statuses[i]);

  return assessment;
}

static void
test_counts (void)
{
  const char * const types[] = { "vi c1 e1", "mi c1 e1 e1", "vs e1 e1", NULL };
  g_autoptr (AccordFramework) framework = fixture_framework (75, types);
  g_autofree AccordStatus *statuses = fixture_statuses ("+..?0/-");
  AccordProgress progress;
  g_autofree char *text = NULL;
  g_autofree char *all_text = NULL;

  accord_progress_count (framework, statuses, ACCORD_FACT_FALSE,
                         ACCORD_FACT_OPEN, &progress);
  g_assert_cmpuint (progress.types_in_question, ==, 2);
  g_assert_cmpuint (progress.items_in_question, ==, 4);
  g_assert_cmpuint (progress.answered_in_question, ==, 3);
  g_assert_cmpuint (progress.types_aside, ==, 1);
  g_assert_cmpuint (progress.items_aside, ==, 3);
  g_assert_cmpuint (progress.answered_aside, ==, 2);
  text = accord_progress_to_text (&progress);
  g_assert_cmpstr (text, ==, "3 of 4 in question answered");

  accord_progress_count (framework, statuses, ACCORD_FACT_OPEN,
                         ACCORD_FACT_OPEN, &progress);
  g_assert_cmpuint (progress.types_aside, ==, 0);
  all_text = accord_progress_to_text (&progress);
  g_assert_cmpstr (all_text, ==, "5 of 7 answered");
}

static void
test_all_set_aside (void)
{
  const char * const types[] = { "mi c1 e1", NULL };
  g_autoptr (AccordFramework) framework = fixture_framework (75, types);
  g_autofree AccordStatus *statuses = fixture_statuses ("+-");
  AccordProgress progress;
  g_autofree char *text = NULL;

  accord_progress_count (framework, statuses, ACCORD_FACT_FALSE,
                         ACCORD_FACT_OPEN, &progress);
  g_assert_cmpuint (progress.types_in_question, ==, 0);
  text = accord_progress_to_text (&progress);
  g_assert_cmpstr (text, ==, "All types are set aside");
}

static void
test_next (void)
{
  const struct
  {
    const char *answers;
    guint from;
    guint next;
  } cases[] = {
    { ".......", STARTS, 0 },
    { ".......", 0, 1 },
    /* Past the type set aside, and round within those in question. */
    { ".......", 1, 5 },
    { ".......", 6, 0 },
    { "+++++.+", 0, 5 },
    { "+.+++++", 6, 1 },
    /* The item itself comes last. */
    { "+.+++++", 1, 1 },
    /* From an item set aside, first what is in question. */
    { ".......", 2, 5 },
    { "++...++", 0, 2 },
    { "++...++", 2, 3 },
    { "++...++", 4, 2 },
    { "+++++++", 3, STARTS },
    { "+++++++", STARTS, STARTS },
    /* Don't know is an answer. */
    { "?/-0?/-", STARTS, STARTS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordAssessment) assessment =
        make_assessment (cases[i].answers);

      g_assert_cmpuint (accord_progress_next (assessment, cases[i].from), ==,
                        cases[i].next);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/progress/counts", test_counts);
  g_test_add_func ("/model/progress/all-set-aside", test_all_set_aside);
  g_test_add_func ("/model/progress/next", test_next);

  return g_test_run ();
}
