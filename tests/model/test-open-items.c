/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "framework-fixture.h"
#include "model/figures/accord-open-items.h"

static AccordAssessment *
make_assessment (const char *answers)
{
  const char * const types[] = { "vi e1 e1l e1s e1x", "mi e1", NULL };
  g_autoptr (AccordFramework) framework = fixture_framework (75, types);
  g_autofree AccordStatus *statuses = fixture_statuses (answers);
  AccordAssessment *assessment = accord_assessment_new (framework);

  accord_assessment_set_mandated (assessment, ACCORD_FACT_FALSE);
  for (guint i = 0; i < accord_framework_get_n_items (framework); i++)
    accord_answer_set_status (accord_assessment_get_answer (assessment, i),
                              statuses[i]);

  return assessment;
}

static char *
list (AccordAssessment *assessment,
      gboolean          in_question_only)
{
  g_autoptr (GArray) items = accord_open_items_new (assessment,
                                                    in_question_only);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < items->len; i++)
    {
      AccordOpenItem *item = &g_array_index (items, AccordOpenItem, i);
      g_autofree char *next = accord_open_item_to_next (item, assessment);

      g_ptr_array_add (texts, g_strdup_printf ("%u %s", item->ordinal, next));
    }
  g_ptr_array_add (texts, NULL);

  return g_strjoinv ("; ", (char **) texts->pdata);
}

static void
test_what_is_open (void)
{
  g_autoptr (AccordAssessment) assessment = make_assessment ("+/-?.");
  g_autoptr (AccordAssessment) settled = make_assessment ("+0+00");
  g_autofree char *open = NULL;
  g_autofree char *all = NULL;
  g_autofree char *none = list (settled, FALSE);

  accord_assessment_set_organisation (assessment, "North NHS Trust");
  open = list (assessment, TRUE);
  all = list (assessment, FALSE);

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (open, ==,
                   "1 North: act; 2 North: act; "
                   "3 Regulator, commissioner or funder: find out");
  g_assert_cmpstr (all, ==,
                   "1 North: act; 2 North: act; 4 North: answer; "
                   "3 Regulator, commissioner or funder: find out");
}

static void
test_by_who_can_act (void)
{
  g_autoptr (AccordAssessment) assessment = make_assessment (".....");
  g_autofree char *without_names = NULL;
  g_autofree char *with_names = NULL;

  accord_assessment_set_role (assessment, ACCORD_ROLE_SUPPORTED);
  without_names = list (assessment, TRUE);
  g_assert_cmpstr (without_names, ==,
                   "0 This organisation: answer; "
                   "2 This organisation: answer; 1 The partner: answer; "
                   "3 Regulator, commissioner or funder: answer");

  accord_assessment_set_organisation (assessment, "North NHS Trust");
  accord_assessment_set_partner (assessment, "South NHS Trust");
  with_names = list (assessment, TRUE);
  g_assert_cmpstr (with_names, ==,
                   "0 North: answer; 2 North: answer; 1 South: answer; "
                   "3 Regulator, commissioner or funder: answer");
}

static void
test_actors (void)
{
  const AccordRole roles[] = { ACCORD_ROLE_UNSTATED, ACCORD_ROLE_EQUAL,
                               ACCORD_ROLE_LEAD, ACCORD_ROLE_SUPPORTED };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      g_assert_cmpint (accord_actor_for_side (ACCORD_SIDE_BOTH, roles[i]), ==,
                       ACCORD_ACTOR_OWN);
      g_assert_cmpint (accord_actor_for_side (ACCORD_SIDE_EXTERNAL, roles[i]),
                       ==, ACCORD_ACTOR_EXTERNAL);
      g_assert_cmpint (accord_actor_for_side (ACCORD_SIDE_LEAD, roles[i]), ==,
                       roles[i] == ACCORD_ROLE_SUPPORTED
                       ? ACCORD_ACTOR_PARTNER : ACCORD_ACTOR_OWN);
      g_assert_cmpint (accord_actor_for_side (ACCORD_SIDE_SUPPORTED, roles[i]),
                       ==, roles[i] == ACCORD_ROLE_LEAD
                       ? ACCORD_ACTOR_PARTNER : ACCORD_ACTOR_OWN);
    }
}

static void
test_verbs (void)
{
  g_assert_cmpstr (accord_verb_to_title (
                     accord_verb_for_status (ACCORD_STATUS_NONE)), ==,
                   "answer");
  g_assert_cmpstr (accord_verb_to_title (
                     accord_verb_for_status (ACCORD_STATUS_DONT_KNOW)), ==,
                   "find out");
  g_assert_cmpstr (accord_verb_to_title (
                     accord_verb_for_status (ACCORD_STATUS_PARTLY)), ==,
                   "act");
  g_assert_cmpstr (accord_verb_to_title (
                     accord_verb_for_status (ACCORD_STATUS_NOT_IN_PLACE)), ==,
                   "act");
  g_assert_cmpint (accord_verb_for_status (ACCORD_STATUS_IN_PLACE), ==,
                   ACCORD_VERB_NONE);
  g_assert_cmpint (accord_verb_for_status (ACCORD_STATUS_NOT_APPLICABLE), ==,
                   ACCORD_VERB_NONE);
  g_assert_cmpstr (accord_verb_to_title (ACCORD_VERB_NONE), ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/open-items/what-is-open", test_what_is_open);
  g_test_add_func ("/model/open-items/by-who-can-act", test_by_who_can_act);
  g_test_add_func ("/model/open-items/actors", test_actors);
  g_test_add_func ("/model/open-items/verbs", test_verbs);

  return g_test_run ();
}
