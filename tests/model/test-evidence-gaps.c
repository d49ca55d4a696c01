/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "framework-fixture.h"
#include "model/figures/accord-evidence-gaps.h"

#define TODAY "2026-11-24"

static AccordAssessment *
make_assessment (const char *answers)
{
  const char * const types[] = { "vi c1 e1 e1", "mi e1 e1", NULL };
  g_autoptr (AccordFramework) framework = fixture_framework (75, types);
  g_autofree AccordStatus *statuses = fixture_statuses (answers);
  AccordAssessment *assessment = accord_assessment_new (framework);

  for (guint i = 0; i < accord_framework_get_n_items (framework); i++)
    accord_answer_set_status (accord_assessment_get_answer (assessment, i),
                              statuses[i]);

  return assessment;
}

static void
add_evidence (AccordAssessment *assessment,
              guint             ordinal,
              const char       *review_by)
{
  g_autoptr (AccordEvidence) evidence = accord_evidence_new ("Minutes");

  accord_evidence_set_review_by (evidence, review_by);
  accord_answer_insert_evidence (accord_assessment_get_answer (assessment,
                                                               ordinal),
                                 0, evidence);
}

static char *
describe (AccordAssessment *assessment,
          gboolean          in_question_only)
{
  g_autoptr (GArray) gaps = accord_evidence_gaps_new (assessment, TODAY,
                                                      in_question_only);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < gaps->len; i++)
    {
      const AccordEvidenceGap *gap = &g_array_index (gaps, AccordEvidenceGap,
                                                     i);

      g_string_append_printf (text, "%s%u%s", i > 0 ? " " : "", gap->ordinal,
                              gap->kind == ACCORD_EVIDENCE_MISSING ? "m" : "p");
    }

  return g_string_free (text, FALSE);
}

static void
test_missing (void)
{
  g_autoptr (AccordAssessment) assessment = make_assessment ("+/++.");
  g_autofree char *all = NULL;
  g_autofree char *in_question = NULL;

  add_evidence (assessment, 2, "");
  accord_assessment_set_mandated (assessment, ACCORD_FACT_FALSE);
  all = describe (assessment, FALSE);
  in_question = describe (assessment, TRUE);
  g_assert_cmpstr (all, ==, "0m 3m");
  g_assert_cmpstr (in_question, ==, "0m");
}

static void
test_past_review (void)
{
  g_autoptr (AccordAssessment) assessment = make_assessment ("+/-+.");
  g_autofree char *found = NULL;
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  g_autofree char *missing = NULL;
  g_autoptr (GArray) gaps = NULL;

  add_evidence (assessment, 0, "2026-11-23");
  add_evidence (assessment, 1, TODAY);
  add_evidence (assessment, 2, "2026-03-31");
  add_evidence (assessment, 2, "2025-03-31");
  add_evidence (assessment, 2, "2027-03-31");
  found = describe (assessment, FALSE);
  g_assert_cmpstr (found, ==, "3m 0p 2p");

  gaps = accord_evidence_gaps_new (assessment, TODAY, FALSE);
  missing =
    accord_evidence_gap_to_text (&g_array_index (gaps, AccordEvidenceGap, 0));
  one =
    accord_evidence_gap_to_text (&g_array_index (gaps, AccordEvidenceGap, 1));
  two =
    accord_evidence_gap_to_text (&g_array_index (gaps, AccordEvidenceGap, 2));
  g_assert_cmpstr (missing, ==, "In place, no evidence recorded");
  g_assert_cmpstr (one, ==,
                   "1 piece of evidence is past its review date, "
                   "23 November 2026");
  g_assert_cmpstr (two, ==,
                   "2 pieces of evidence are past their review dates, the "
                   "first 31 March 2025");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/evidence-gaps/missing", test_missing);
  g_test_add_func ("/model/evidence-gaps/past-review", test_past_review);

  return g_test_run ();
}
