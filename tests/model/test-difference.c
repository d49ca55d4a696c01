/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/assessment/accord-difference.h"
#include "model/framework/accord-frameworks.h"

typedef struct
{
  AccordFrameworks *frameworks;
  AccordAssessment *before;
  AccordAssessment *after;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  AccordFramework *framework;

  fixture->frameworks = accord_frameworks_new (NULL);
  framework = accord_frameworks_get_built_in (fixture->frameworks);
  fixture->before = accord_assessment_new (framework);
  accord_assessment_set_organisation (fixture->before, "Riverside");
  fixture->after = accord_assessment_copy (fixture->before);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->before);
  g_object_unref (fixture->after);
  g_object_unref (fixture->frameworks);
}

static AccordAnswer *
find_answer (AccordAssessment *assessment,
             const char       *item_id)
{
  AccordAnswer *answer = accord_assessment_find_answer (assessment, item_id);

  g_assert_nonnull (answer);

  return answer;
}

static void
check_texts (Fixture    *fixture,
             const char *text,
             const char *from_file)
{
  g_autoptr (AccordDifference) difference = NULL;
  g_autofree char *found_text = NULL;
  g_autofree char *found_from_file = NULL;

  difference = accord_assessment_difference (fixture->before, fixture->after);
  found_text = accord_difference_to_text (difference);
  found_from_file = accord_difference_from_file_text (difference);

  g_assert_cmpstr (found_text, ==, text);
  g_assert_cmpstr (found_from_file, ==, from_file);
}

static void
test_none (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (AccordDifference) difference = NULL;

  difference = accord_assessment_difference (fixture->before, fixture->after);
  g_assert_true (accord_difference_is_empty (difference));
  check_texts (fixture, "Nothing differs",
               "Nothing differs from the saved file");
}

static void
test_one (Fixture       *fixture,
          gconstpointer  data)
{
  accord_answer_set_status (find_answer (fixture->after, "vi-mainstreaming"),
                            ACCORD_STATUS_PARTLY);

  check_texts (fixture, "1 answer differs",
               "1 answer differs from the saved file");
}

static void
test_several (Fixture       *fixture,
              gconstpointer  data)
{
  accord_answer_set_status (find_answer (fixture->after, "vi-mainstreaming"),
                            ACCORD_STATUS_PARTLY);
  accord_answer_set_status (find_answer (fixture->after, "vi-shared-reflection"),
                            ACCORD_STATUS_DONT_KNOW);
  accord_answer_set_status (find_answer (fixture->before, "vi-identified-need"),
                            ACCORD_STATUS_IN_PLACE);
  accord_answer_set_note (find_answer (fixture->after, "vi-mainstreaming"),
                          "Waiting for the coding team");

  check_texts (fixture, "3 answers and 1 note differ",
               "3 answers and 1 note differ from the saved file");
}

static void
test_all_kinds (Fixture       *fixture,
                gconstpointer  data)
{
  AccordAnswer *answer = find_answer (fixture->after, "vi-mainstreaming");
  g_autoptr (AccordEvidence) first = accord_evidence_new ("Pathway document");
  g_autoptr (AccordEvidence) second = accord_evidence_new ("Run chart");
  g_autoptr (AccordAction) action = accord_action_new ("Write it down");

  accord_answer_set_status (answer, ACCORD_STATUS_PARTLY);
  accord_answer_set_note (answer, "Nearly");
  accord_answer_insert_evidence (answer, 0, first);
  accord_answer_insert_evidence (answer, 1, second);
  accord_answer_set_action (answer, action);
  accord_assessment_set_scope (fixture->after, "Home ventilation");
  accord_assessment_set_mandated (fixture->after, ACCORD_FACT_FALSE);

  check_texts (fixture,
               "1 answer, 1 note, 2 pieces of evidence, 1 action and 2 details "
               "differ",
               "1 answer, 1 note, 2 pieces of evidence, 1 action and 2 details "
               "differ from the saved file");
}

static void
test_altered_evidence_counts_once (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autoptr (AccordEvidence) kept = accord_evidence_new ("Minutes");
  g_autoptr (AccordEvidence) was = accord_evidence_new ("Run chart");
  g_autoptr (AccordEvidence) same = accord_evidence_new ("Minutes");
  g_autoptr (AccordEvidence) is = accord_evidence_new ("Run chart");
  AccordAnswer *before = find_answer (fixture->before, "vi-mainstreaming");
  AccordAnswer *after = find_answer (fixture->after, "vi-mainstreaming");

  accord_evidence_set_location (is, "Shared drive");

  /* In another order, which is no difference to people. */
  accord_answer_insert_evidence (before, 0, kept);
  accord_answer_insert_evidence (before, 1, was);
  accord_answer_insert_evidence (after, 0, is);
  accord_answer_insert_evidence (after, 1, same);

  check_texts (fixture, "1 piece of evidence differs",
               "1 piece of evidence differs from the saved file");
}

static void
test_lines (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (AccordDifference) difference = NULL;
  AccordAnswer *before = find_answer (fixture->before, "vi-mainstreaming");
  AccordAnswer *after = find_answer (fixture->after, "vi-mainstreaming");
  const AccordDifferenceLine *line;

  accord_answer_set_status (before, ACCORD_STATUS_PARTLY);
  accord_answer_set_status (after, ACCORD_STATUS_IN_PLACE);

  difference = accord_assessment_difference (fixture->before, fixture->after);
  g_assert_cmpuint (difference->lines->len, ==, 1);

  line = difference->lines->pdata[0];
  g_assert_cmpint (line->kind, ==, ACCORD_DIFFERENCE_ANSWERS);
  g_assert_cmpstr (line->subject, ==,
                   accord_item_get_title (accord_answer_get_item (after)));
  g_assert_cmpstr (line->before, ==, "Partly");
  g_assert_cmpstr (line->after, ==, "In place");
}

static void
test_unknown_members (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (JsonObject) unknown = json_object_new ();

  json_object_set_int_member (unknown, "later", 1);
  accord_assessment_set_unknown (fixture->after, ACCORD_PLACE_ROOT, unknown);

  check_texts (fixture, "Something that is not shown here differs",
               "Something that is not shown here differs from the saved file");
}

#define add(name, func) \
  g_test_add ("/model/difference/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("none", test_none);
  add ("one", test_one);
  add ("several", test_several);
  add ("all-kinds", test_all_kinds);
  add ("altered-evidence-counts-once", test_altered_evidence_counts_once);
  add ("lines", test_lines);
  add ("unknown-members", test_unknown_members);

  return g_test_run ();
}
