/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "framework-fixture.h"
#include "model/figures/accord-carried.h"
#include "model/figures/accord-sentences.h"

/* Two types of two context items and two enablers each; "." is no answer. */
static AccordAssessment *
make_earlier (const char *answers)
{
  const char * const types[] = { "vi c1 c1 e1 e1", "mi c1 c1 e1 e1", NULL };
  g_autoptr (AccordFramework) framework = fixture_framework (75, types);
  g_autofree AccordStatus *statuses = fixture_statuses (answers);
  AccordAssessment *assessment = accord_assessment_new (framework);

  for (guint i = 0; i < accord_framework_get_n_items (framework); i++)
    accord_answer_set_status (accord_assessment_get_answer (assessment, i),
                              statuses[i]);
  accord_assessment_set_date (assessment, "2025-11-20");

  return assessment;
}

static AccordAssessment *
start_from (const char *answers)
{
  g_autoptr (AccordAssessment) earlier = make_earlier (answers);

  return accord_assessment_new_from_earlier (earlier, "2026-11-24");
}

static void
assert_count (AccordAssessment *assessment,
              int               index,
              AccordKind        kind,
              guint             answered,
              guint             carried)
{
  AccordFramework *framework = accord_assessment_get_framework (assessment);
  AccordCarried count = accord_carried_count (
    assessment,
    index < 0 ? NULL : accord_framework_get_arrangement (framework,
                                                         (guint) index), kind);

  g_assert_cmpuint (count.answered, ==, answered);
  g_assert_cmpuint (count.carried, ==, carried);
}

static void
test_counts (void)
{
  g_autoptr (AccordAssessment) assessment = start_from ("+/.-+.?0");

  assert_count (assessment, 0, ACCORD_KIND_CONTEXT, 2, 2);
  assert_count (assessment, 0, ACCORD_KIND_ENABLER, 1, 1);
  assert_count (assessment, 0, ACCORD_KIND_ADVANTAGE, 3, 3);
  assert_count (assessment, 1, ACCORD_KIND_ADVANTAGE, 3, 3);
  assert_count (assessment, -1, ACCORD_KIND_ADVANTAGE, 6, 6);

  /* What is answered anew is answered, and carried over no more. */
  accord_answer_choose (accord_assessment_get_answer (assessment, 0),
                        ACCORD_STATUS_PARTLY);
  accord_answer_choose (accord_assessment_get_answer (assessment, 2),
                        ACCORD_STATUS_IN_PLACE);
  assert_count (assessment, 0, ACCORD_KIND_CONTEXT, 2, 1);
  assert_count (assessment, 0, ACCORD_KIND_ENABLER, 2, 1);
}

static void
test_nothing_to_reconfirm (void)
{
  g_autoptr (AccordAssessment) assessment = make_earlier ("+/.-+.?0");

  assert_count (assessment, -1, ACCORD_KIND_ADVANTAGE, 6, 0);

  /* A file may say so of an answer without a status. */
  accord_answer_set_carried_from (accord_assessment_get_answer (assessment, 2),
                                  "2025-11-20");
  assert_count (assessment, -1, ACCORD_KIND_ADVANTAGE, 6, 0);
}

/* One key, the digit of the status that is there, reconfirms. */
static void
test_same_status_reconfirms (void)
{
  g_autoptr (AccordAssessment) assessment = start_from ("+/.-+.?0");

  for (guint i = 0; i < 8; i++)
    {
      AccordAnswer *answer = accord_assessment_get_answer (assessment, i);
      AccordStatus status = accord_answer_get_status (answer);

      accord_answer_choose (answer, status);
      g_assert_cmpint (accord_answer_get_status (answer), ==, status);
      g_assert_false (accord_carried_is_carried (answer));
    }

  assert_count (assessment, -1, ACCORD_KIND_ADVANTAGE, 6, 0);
  for (guint i = 0; i < 6; i++)
    accord_history_undo (accord_assessment_get_history (assessment));
  assert_count (assessment, -1, ACCORD_KIND_ADVANTAGE, 6, 6);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* The counts stand beside the figures: both are told of together. */
static void
test_reconfirming_is_told (void)
{
  g_autoptr (AccordAssessment) assessment = start_from ("+/.-+.?0");
  guint n = 0;

  g_signal_connect_swapped (assessment, "notify::score",
                            G_CALLBACK (count_cb), &n);
  accord_answer_choose (accord_assessment_get_answer (assessment, 0),
                        ACCORD_STATUS_IN_PLACE);
  g_assert_cmpuint (n, ==, 1);
  accord_history_undo (accord_assessment_get_history (assessment));
  g_assert_cmpuint (n, ==, 2);
  accord_answer_set_note (accord_assessment_get_answer (assessment, 0), "Note");
  g_assert_cmpuint (n, ==, 2);
}

static void
test_in_question (void)
{
  g_autoptr (AccordAssessment) assessment = start_from ("+/.-+.?0");
  AccordCarried count;

  accord_assessment_set_mandated (assessment, ACCORD_FACT_FALSE);
  count = accord_carried_count_in_question (assessment);
  g_assert_cmpuint (count.answered, ==, 3);
  g_assert_cmpuint (count.carried, ==, 3);
}

static void
test_words (void)
{
  const AccordCarried none = { 4, 0 };
  const AccordCarried some = { 4, 3 };
  const AccordCarried one = { 4, 1 };
  const AccordCarried all = { 4, 4 };
  g_autofree char *text = accord_carried_to_text (&some);
  g_autofree char *rest = accord_carried_to_rest (&some);
  g_autofree char *sentence = accord_carried_to_sentence (&some);
  g_autofree char *of_one = accord_carried_to_sentence (&one);
  g_autofree char *of_all = accord_carried_to_sentence (&all);

  g_assert_null (accord_carried_to_text (&none));
  g_assert_null (accord_carried_to_rest (&none));
  g_assert_null (accord_carried_to_sentence (&none));
  g_assert_cmpstr (text, ==, "4 answered, of which 3 not reconfirmed");
  g_assert_cmpstr (rest, ==, "of which 3 not reconfirmed");
  g_assert_cmpstr (sentence, ==,
                   "3 of the 4 answers were taken over from an earlier "
                   "assessment and are not reconfirmed.");
  g_assert_cmpstr (of_one, ==,
                   "1 of the 4 answers was taken over from an earlier "
                   "assessment and is not reconfirmed.");
  g_assert_cmpstr (of_all, ==,
                   "All 4 answers were taken over from an earlier assessment "
                   "and are not reconfirmed.");
}

static const char *
find_sentence (GPtrArray *sentences)
{
  for (guint i = 0; i < sentences->len; i++)
    {
      const AccordSentence *sentence = g_ptr_array_index (sentences, i);

      if (sentence->kind == ACCORD_SENTENCE_CARRIED)
        return sentence->text;
    }

  return NULL;
}

static void
test_overview_says_so (void)
{
  g_autoptr (AccordAssessment) assessment = start_from ("+/.-+.?0");
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  accord_answer_choose (accord_assessment_get_answer (assessment, 0),
                        ACCORD_STATUS_IN_PLACE);
  before = accord_sentences_new_for_answers (assessment);
  g_assert_cmpstr (find_sentence (before), ==,
                   "5 of the 6 answers were taken over from an earlier "
                   "assessment and are not reconfirmed.");

  for (guint i = 1; i < 8; i++)
    {
      AccordAnswer *answer = accord_assessment_get_answer (assessment, i);

      accord_answer_choose (answer, accord_answer_get_status (answer));
    }
  after = accord_sentences_new_for_answers (assessment);
  g_assert_null (find_sentence (after));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/carried/counts", test_counts);
  g_test_add_func ("/model/carried/nothing-to-reconfirm",
                   test_nothing_to_reconfirm);
  g_test_add_func ("/model/carried/same-status-reconfirms",
                   test_same_status_reconfirms);
  g_test_add_func ("/model/carried/reconfirming-is-told",
                   test_reconfirming_is_told);
  g_test_add_func ("/model/carried/in-question", test_in_question);
  g_test_add_func ("/model/carried/words", test_words);
  g_test_add_func ("/model/carried/overview-says-so", test_overview_says_so);

  return g_test_run ();
}
