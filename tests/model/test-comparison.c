/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "samples-fixture.h"

#include "framework-fixture.h"
#include "model/figures/accord-comparison.h"

/*
 * Samples
 */

static AccordComparison *
compare (AccordAssessment *a,
         AccordAssessment *b)
{
  g_autoptr (GError) error = NULL;
  AccordComparison *comparison = accord_comparison_new (a, b, &error);

  g_assert_no_error (error);
  g_assert_nonnull (comparison);

  return comparison;
}

static AccordComparison *
compare_samples (const char *name_a,
                 const char *name_b)
{
  g_autoptr (AccordAssessment) a = read_sample (name_a);
  g_autoptr (AccordAssessment) b = read_sample (name_b);

  return compare (a, b);
}

static void
test_sample (gconstpointer data)
{
  const char * const *names = data;
  g_autofree char *expected = g_strdup_printf ("compare-%s-%s",
                                               names[0], names[1]);
  g_autoptr (AccordComparison) comparison = compare_samples (names[0],
                                                             names[1]);
  g_autoptr (GBytes) bytes = accord_comparison_to_json (comparison);

  assert_expected (bytes, expected);
}

/* 13 of the 19 open lines of the Riverside pair are open at both. */
static void
test_groups_of_the_riverside_pair (void)
{
  g_autoptr (AccordComparison) comparison = compare_samples ("riverside",
                                                             "valley-high");
  guint n = accord_framework_get_n_items (comparison->framework);
  guint counts[ACCORD_N_LINE_GROUPS] = { 0 };
  guint sum = 0;

  for (guint i = 0;
       i < accord_framework_get_n_arrangements (comparison->framework);
       i++)
    {
      AccordArrangement *arrangement =
        accord_framework_get_arrangement (comparison->framework, i);

      for (AccordLineGroup group = 0; group < ACCORD_N_LINE_GROUPS; group++)
        {
          guint found = accord_comparison_count_group (comparison, arrangement,
                                                       group);

          counts[group] += found;
          sum += found;
        }
    }

  g_assert_cmpuint (sum, ==, n);
  g_assert_cmpuint (n - counts[ACCORD_LINES_TOGETHER], ==, 19);
  g_assert_cmpuint (counts[ACCORD_LINES_FOR_ONE], ==, 0);
}

/*
 * With itself, and the other way round
 */

static void
test_self_gives_its_own_summary (gconstpointer data)
{
  g_autoptr (AccordAssessment) assessment = read_sample (data);
  g_autoptr (AccordComparison) comparison = compare (assessment, assessment);
  const AccordScore *own = accord_assessment_get_score (assessment);

  g_assert_cmpmem (comparison->score->ranking,
                   own->n_arrangements * sizeof (guint),
                   own->ranking, own->n_arrangements * sizeof (guint));
  g_assert_cmpmem (comparison->score->standings,
                   own->n_arrangements * sizeof (AccordStanding),
                   own->standings,
                   own->n_arrangements * sizeof (AccordStanding));
  g_assert_cmpuint (comparison->score->assessed, ==, own->assessed);
  g_assert_cmpint (comparison->mandated, ==,
                   accord_assessment_get_mandated (assessment));
}

static void
test_swap_leaves_the_joint_result (gconstpointer data)
{
  const char * const *names = data;
  g_autoptr (AccordComparison) there = compare_samples (names[0], names[1]);
  g_autoptr (AccordComparison) back = compare_samples (names[1], names[0]);
  guint n = there->score->n_arrangements;

  g_assert_cmpmem (there->score->standings, n * sizeof (AccordStanding),
                   back->score->standings, n * sizeof (AccordStanding));
  g_assert_cmpmem (there->score_a->standings, n * sizeof (AccordStanding),
                   back->score_b->standings, n * sizeof (AccordStanding));
  g_assert_cmpmem (there->score->ranking, n * sizeof (guint),
                   back->score->ranking, n * sizeof (guint));
  g_assert_cmpstr (there->short_a, ==, back->short_b);
  g_assert_cmpuint (there->notices->len, ==, back->notices->len);
}

/*
 * What is said
 */

static AccordAssessment *
make_assessment (const char *organisation)
{
  const char * const types[] = { "ms e1 e1l e1s e1x", NULL };
  g_autoptr (AccordFramework) framework = fixture_framework (75, types);
  AccordAssessment *assessment = accord_assessment_new (framework);

  accord_assessment_set_organisation (assessment, organisation);

  return assessment;
}

static const char *
find_notice (AccordComparison *comparison,
             AccordNoticeKind  kind)
{
  for (guint i = 0; i < comparison->notices->len; i++)
    {
      AccordRemark *notice = comparison->notices->pdata[i];

      if (notice->kind == kind)
        return notice->text;
    }

  return NULL;
}

static void
test_nothing_contradicts (void)
{
  g_autoptr (AccordAssessment) a = make_assessment ("North NHS Trust");
  g_autoptr (AccordAssessment) b = make_assessment ("South NHS Trust");
  g_autoptr (AccordComparison) comparison = NULL;

  accord_assessment_set_partner (a, "south");
  accord_assessment_set_partner (b, "North NHS Trust");
  accord_assessment_set_role (a, ACCORD_ROLE_LEAD);
  accord_assessment_set_role (b, ACCORD_ROLE_SUPPORTED);
  accord_assessment_set_date (a, "2026-01-01");
  accord_assessment_set_date (b, "2026-04-01");
  accord_assessment_set_mandated (a, ACCORD_FACT_TRUE);
  comparison = compare (a, b);

  g_assert_cmpuint (comparison->notices->len, ==, 0);
  g_assert_cmpstr (comparison->short_a, ==, "North");
  g_assert_cmpstr (comparison->short_b, ==, "South");
  g_assert_cmpint (comparison->mandated, ==, ACCORD_FACT_OPEN);
}

static void
test_everything_contradicts (void)
{
  g_autoptr (AccordAssessment) a = make_assessment ("North NHS Trust");
  g_autoptr (AccordAssessment) b = make_assessment ("South NHS Trust");
  g_autoptr (AccordComparison) comparison = NULL;

  accord_assessment_set_partner (a, "West");
  accord_assessment_set_role (a, ACCORD_ROLE_LEAD);
  accord_assessment_set_role (b, ACCORD_ROLE_LEAD);
  accord_assessment_set_date (a, "2026-01-01");
  accord_assessment_set_date (b, "2026-04-02");
  accord_assessment_set_mandated (a, ACCORD_FACT_TRUE);
  accord_assessment_set_mandated (b, ACCORD_FACT_FALSE);
  accord_assessment_set_structural (a, ACCORD_FACT_FALSE);
  accord_assessment_set_structural (b, ACCORD_FACT_TRUE);
  accord_assessment_set_framework_revision (a, 1);
  accord_assessment_set_framework_revision (b, 2);
  comparison = compare (a, b);

  g_assert_cmpstr (find_notice (comparison, ACCORD_NOTICE_PARTNER_NAME), ==,
                   "One file names its partner as “West”. The other is of "
                   "“South NHS Trust”.");
  g_assert_cmpstr (find_notice (comparison, ACCORD_NOTICE_ROLES), ==,
                   "Both say that they give support, or would acquire the "
                   "other. So both speak for what is for that side to show.");
  g_assert_cmpstr (find_notice (comparison, ACCORD_NOTICE_DATES_APART), ==,
                   "The two were made 91 days apart: 1 January 2026 and "
                   "2 April 2026.");
  g_assert_cmpstr (find_notice (comparison, ACCORD_NOTICE_MANDATED), ==,
                   "One records that a regulator or government directed this, "
                   "the other that none has. So it sets no type aside. "
                   "Directed, according to: North.");
  g_assert_cmpstr (find_notice (comparison, ACCORD_NOTICE_STRUCTURAL), ==,
                   "One records that a formal link is being considered, the "
                   "other that none is. So it sets no type aside. Considered, "
                   "according to: South.");
  g_assert_cmpstr (find_notice (comparison, ACCORD_NOTICE_REVISIONS), ==,
                   "The files were made with revisions 1 and 2 of the "
                   "framework. Lines are matched by their ids.");
  g_assert_cmpuint (comparison->notices->len, ==, 6);
  g_assert_cmpint (comparison->mandated, ==, ACCORD_FACT_OPEN);
  g_assert_cmpint (comparison->structural, ==, ACCORD_FACT_OPEN);
}

/* What each says of a fact, and whether it is in force: nine cases, of which
 * two that differ in who says it are told by the name.
 */
static void
test_facts_in_words (void)
{
  const struct
  {
    AccordFact a;
    AccordFact b;
    const char *mandated;
    const char *structural;
  } cases[] = {
    { ACCORD_FACT_OPEN, ACCORD_FACT_OPEN,
      "Neither records how this came about.",
      "Neither records whether a formal link is being considered." },
    { ACCORD_FACT_TRUE, ACCORD_FACT_TRUE,
      "Both record that a regulator or government directed this.",
      "Both record that a formal link is being considered." },
    { ACCORD_FACT_FALSE, ACCORD_FACT_FALSE,
      "Both record that no regulator has directed this.",
      "Both record that no formal link is being considered." },
    { ACCORD_FACT_TRUE, ACCORD_FACT_OPEN,
      "Only one records that a regulator or government directed this, so it "
      "sets no type aside: North.",
      "Only one records that a formal link is being considered, so it sets no "
      "type aside: North." },
    { ACCORD_FACT_OPEN, ACCORD_FACT_TRUE,
      "Only one records that a regulator or government directed this, so it "
      "sets no type aside: South.",
      "Only one records that a formal link is being considered, so it sets no "
      "type aside: South." },
    { ACCORD_FACT_FALSE, ACCORD_FACT_OPEN,
      "Only one records that no regulator has directed this, so it sets no "
      "type aside: North.",
      "Only one records that no formal link is being considered, so it sets "
      "no type aside: North." },
    { ACCORD_FACT_OPEN, ACCORD_FACT_FALSE,
      "Only one records that no regulator has directed this, so it sets no "
      "type aside: South.",
      "Only one records that no formal link is being considered, so it sets "
      "no type aside: South." },
    { ACCORD_FACT_FALSE, ACCORD_FACT_TRUE,
      "One records that a regulator or government directed this, the other "
      "that none has. So it sets no type aside. Directed, according to: "
      "South.",
      "One records that a formal link is being considered, the other that "
      "none is. So it sets no type aside. Considered, according to: South." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordAssessment) a = make_assessment ("North");
      g_autoptr (AccordAssessment) b = make_assessment ("South");
      g_autoptr (AccordComparison) comparison = NULL;
      g_autoptr (GPtrArray) facts = NULL;
      g_autofree char *mandated = NULL;
      g_autofree char *structural = NULL;

      accord_assessment_set_mandated (a, cases[i].a);
      accord_assessment_set_mandated (b, cases[i].b);
      accord_assessment_set_structural (a, cases[i].a);
      accord_assessment_set_structural (b, cases[i].b);
      comparison = compare (a, b);
      mandated = accord_comparison_say_mandated (comparison);
      structural = accord_comparison_say_structural (comparison);
      g_assert_cmpstr (mandated, ==, cases[i].mandated);
      g_assert_cmpstr (structural, ==, cases[i].structural);

      /* A contradiction is told among the notices, and once. */
      facts = accord_comparison_list_facts (comparison);
      g_assert_cmpuint (facts->len, ==,
                        strstr (mandated, "the other") != NULL ? 0 : 2);
    }
}

static void
test_parts_that_do_not_fit (void)
{
  const struct
  {
    AccordRole a;
    AccordRole b;
    gboolean fit;
  } cases[] = {
    { ACCORD_ROLE_UNSTATED, ACCORD_ROLE_UNSTATED, TRUE },
    { ACCORD_ROLE_UNSTATED, ACCORD_ROLE_EQUAL, TRUE },
    { ACCORD_ROLE_EQUAL, ACCORD_ROLE_EQUAL, TRUE },
    { ACCORD_ROLE_LEAD, ACCORD_ROLE_SUPPORTED, TRUE },
    { ACCORD_ROLE_SUPPORTED, ACCORD_ROLE_LEAD, TRUE },
    { ACCORD_ROLE_LEAD, ACCORD_ROLE_LEAD, FALSE },
    { ACCORD_ROLE_SUPPORTED, ACCORD_ROLE_SUPPORTED, FALSE },
    { ACCORD_ROLE_LEAD, ACCORD_ROLE_EQUAL, FALSE },
    { ACCORD_ROLE_UNSTATED, ACCORD_ROLE_LEAD, FALSE },
    { ACCORD_ROLE_SUPPORTED, ACCORD_ROLE_UNSTATED, FALSE },
    { ACCORD_ROLE_EQUAL, ACCORD_ROLE_SUPPORTED, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordAssessment) a = make_assessment ("North");
      g_autoptr (AccordAssessment) b = make_assessment ("South");
      g_autoptr (AccordComparison) comparison = NULL;

      accord_assessment_set_role (a, cases[i].a);
      accord_assessment_set_role (b, cases[i].b);
      comparison = compare (a, b);
      g_assert_cmpint (find_notice (comparison, ACCORD_NOTICE_ROLES) == NULL,
                       ==, cases[i].fit);
    }
}

/* An organisation that is really called so keeps its own spelling. */
static void
test_a_missing_name_begins_a_line (void)
{
  g_autoptr (AccordAssessment) nameless = make_assessment ("");
  g_autoptr (AccordAssessment) small = make_assessment ("e-Health Powys");
  g_autoptr (AccordAssessment) phrase =
    make_assessment ("the first organisation");
  g_autoptr (AccordComparison) both = compare (nameless, nameless);
  g_autoptr (AccordComparison) second = compare (small, nameless);
  g_autoptr (AccordComparison) named = compare (phrase, small);

  g_assert_cmpstr (both->short_a, ==, "the first organisation");
  g_assert_cmpstr (both->begin_a, ==, "The first organisation");
  g_assert_cmpstr (both->begin_b, ==, "The second organisation");
  g_assert_cmpstr (second->begin_a, ==, "e-Health Powys");
  g_assert_cmpstr (second->begin_b, ==, "The second organisation");
  g_assert_cmpstr (named->begin_a, ==, "the first organisation");
}

static void
test_the_same_organisation_twice (void)
{
  g_autoptr (AccordAssessment) a = make_assessment ("North NHS Trust");
  g_autoptr (AccordAssessment) b = make_assessment ("north ");
  g_autoptr (AccordComparison) comparison = NULL;
  g_autoptr (AccordComparison) self = NULL;

  accord_assessment_set_partner (a, "South");
  accord_assessment_set_partner (b, "South");
  accord_assessment_set_organisation (b, "North NHS Trust");
  accord_assessment_set_date (b, "2026-01-31");
  comparison = compare (a, b);
  g_assert_cmpstr (find_notice (comparison, ACCORD_NOTICE_SAME_ORGANISATION),
                   ==, "Both files are of the same organisation: North NHS "
                   "Trust.");
  g_assert_null (find_notice (comparison, ACCORD_NOTICE_PARTNER_NAME));
  g_assert_cmpstr (comparison->short_a, ==, "North, no date");
  g_assert_cmpstr (comparison->short_b, ==, "North, 31 January 2026");

  self = compare (a, a);
  g_assert_nonnull (find_notice (self, ACCORD_NOTICE_SAME_FILE));
  g_assert_cmpstr (self->short_a, !=, self->short_b);
}

static void
test_different_frameworks_are_refused (void)
{
  g_autoptr (AccordAssessment) a = read_sample ("riverside");
  g_autoptr (AccordAssessment) b = read_sample ("weighted-a");
  g_autoptr (GError) error = NULL;

  g_assert_null (accord_comparison_new (a, b, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_MISMATCH);
  g_assert_nonnull (strstr (error->message, "nhs-partnering-2017"));
  g_assert_nonnull (strstr (error->message, "small-weighted"));
}

static void
test_unmatched_answers_are_told (void)
{
  g_autoptr (AccordAssessment) a = make_assessment ("North");
  g_autoptr (AccordAssessment) b = make_assessment ("South");
  g_autoptr (JsonObject) unknown = json_object_new ();
  g_autoptr (AccordComparison) comparison = NULL;

  json_object_set_null_member (unknown, "old-line");
  accord_assessment_set_unknown (b, ACCORD_PLACE_ANSWERS, unknown);
  comparison = compare (a, b);

  g_assert_cmpuint (comparison->unmatched->len, ==, 1);
  g_assert_cmpstr (comparison->unmatched->pdata[0], ==, "old-line");
  g_assert_cmpstr (find_notice (comparison, ACCORD_NOTICE_UNMATCHED), ==,
                   "1 answer belongs to no line of this revision of the "
                   "framework and is not compared: old-line.");
}

/* Two objects of one framework's id, one with a line more in front. */
static void
test_revisions_are_matched_by_id (void)
{
  const char * const old_types[] = { "-- e1 e1", NULL };
  const char * const new_types[] = { "-- e1 e1 c1", NULL };
  g_autoptr (AccordFramework) old_one = fixture_framework (75, old_types);
  g_autoptr (AccordFramework) new_one = fixture_framework (75, new_types);
  g_autoptr (AccordAssessment) a = accord_assessment_new (old_one);
  g_autoptr (AccordAssessment) b = accord_assessment_new (new_one);
  g_autoptr (AccordComparison) comparison = NULL;

  accord_answer_set_status (accord_assessment_find_answer (b, "a0i0"),
                            ACCORD_STATUS_IN_PLACE);
  accord_answer_set_status (accord_assessment_find_answer (b, "a0i2"),
                            ACCORD_STATUS_PARTLY);
  comparison = compare (a, b);

  g_assert_cmpint (comparison->lines[0].b, ==, ACCORD_STATUS_IN_PLACE);
  g_assert_cmpint (comparison->lines[1].b, ==, ACCORD_STATUS_NONE);
  g_assert_cmpuint (comparison->unmatched->len, ==, 1);
  g_assert_cmpstr (comparison->unmatched->pdata[0], ==, "a0i2");
}

static void
assert_next (AccordComparison *comparison,
             guint             ordinal,
             const char       *expected)
{
  g_autofree char *text = accord_comparison_next_to_text (comparison, ordinal,
                                                          ACCORD_READER_ANYONE);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_next_steps_in_words (void)
{
  g_autoptr (AccordAssessment) a = make_assessment ("North");
  g_autoptr (AccordAssessment) b = make_assessment ("South");
  g_autoptr (AccordComparison) comparison = NULL;
  g_autofree char *not_speaking = NULL;
  g_autofree char *window = NULL;

  accord_assessment_set_role (a, ACCORD_ROLE_LEAD);
  accord_assessment_set_role (b, ACCORD_ROLE_SUPPORTED);
  accord_answer_set_status (accord_assessment_get_answer (a, 0),
                            ACCORD_STATUS_PARTLY);
  accord_answer_set_status (accord_assessment_get_answer (a, 1),
                            ACCORD_STATUS_DONT_KNOW);
  accord_answer_set_status (accord_assessment_get_answer (b, 2),
                            ACCORD_STATUS_IN_PLACE);
  comparison = compare (a, b);

  assert_next (comparison, 0, "North: act; South: answer");
  assert_next (comparison, 1, "North: find out");
  assert_next (comparison, 2, "");
  assert_next (comparison, 3,
               "Neither of them: regulator, commissioner or funder");
  window = accord_comparison_next_to_text (comparison, 3,
                                           ACCORD_READER_OF_THE_TWO);
  g_assert_cmpstr (window, ==,
                   "Neither of you: regulator, commissioner or funder");

  g_assert_null (accord_comparison_not_speaking (comparison, 1,
                                                 ACCORD_PARTY_A));
  not_speaking = accord_comparison_not_speaking (comparison, 1,
                                                 ACCORD_PARTY_B);
  g_assert_cmpstr (not_speaking, ==, "(for North to show)");

  accord_answer_set_status (accord_assessment_get_answer (b, 0),
                            ACCORD_STATUS_NOT_IN_PLACE);
  accord_answer_set_status (accord_assessment_get_answer (b, 3),
                            ACCORD_STATUS_NOT_IN_PLACE);
  assert_next (comparison, 0, "North: act; South: answer");
  accord_comparison_free (g_steal_pointer (&comparison));
  comparison = compare (a, b);
  assert_next (comparison, 0, "Both: act");
  assert_next (comparison, 3,
               "Neither of them: regulator, commissioner or funder to act");
}

int
main (int   argc,
      char *argv[])
{
  static const char * const pairs[][2] = {
    { "green-bay", "northern-teaching" },
    { "northern-teaching", "two-leads" },
    { "riverside", "valley-high" },
    { "st-phillips", "rowheath-park" },
    { "weighted-a", "weighted-b" },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *sample = g_strconcat ("/model/comparison/sample/",
                                             pairs[i][0], NULL);
      g_autofree char *self = g_strconcat ("/model/comparison/self/",
                                           pairs[i][0], NULL);
      g_autofree char *swap = g_strconcat ("/model/comparison/swap/",
                                           pairs[i][0], NULL);

      g_test_add_data_func (sample, pairs[i], test_sample);
      g_test_add_data_func (self, pairs[i][0],
                            test_self_gives_its_own_summary);
      g_test_add_data_func (swap, pairs[i],
                            test_swap_leaves_the_joint_result);
    }
  g_test_add_func ("/model/comparison/groups-of-the-riverside-pair",
                   test_groups_of_the_riverside_pair);
  g_test_add_func ("/model/comparison/nothing-contradicts",
                   test_nothing_contradicts);
  g_test_add_func ("/model/comparison/everything-contradicts",
                   test_everything_contradicts);
  g_test_add_func ("/model/comparison/a-missing-name-begins-a-line",
                   test_a_missing_name_begins_a_line);
  g_test_add_func ("/model/comparison/facts-in-words", test_facts_in_words);
  g_test_add_func ("/model/comparison/parts-that-do-not-fit",
                   test_parts_that_do_not_fit);
  g_test_add_func ("/model/comparison/the-same-organisation-twice",
                   test_the_same_organisation_twice);
  g_test_add_func ("/model/comparison/different-frameworks-are-refused",
                   test_different_frameworks_are_refused);
  g_test_add_func ("/model/comparison/unmatched-answers-are-told",
                   test_unmatched_answers_are_told);
  g_test_add_func ("/model/comparison/revisions-are-matched-by-id",
                   test_revisions_are_matched_by_id);
  g_test_add_func ("/model/comparison/next-steps-in-words",
                   test_next_steps_in_words);

  return g_test_run ();
}
