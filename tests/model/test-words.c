/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "framework-fixture.h"
#include "model/figures/accord-words.h"

/* What a function that gives a text to keep must give. */
#define assert_text(call, expected)            \
  G_STMT_START                                 \
    {                                          \
      g_autofree char *text = (call);          \
      g_assert_cmpstr (text, ==, (expected));  \
    }                                          \
  G_STMT_END

static AccordTally
count (const char *answers)
{
  g_autoptr (GString) type = g_string_new ("--");
  g_autofree AccordStatus *statuses = fixture_statuses (answers);
  g_autoptr (AccordFramework) framework = NULL;
  AccordTally tally;

  for (guint i = 0; i < strlen (answers); i++)
    g_string_append (type, " e1");
  framework = fixture_framework (75, (const char *[]) { type->str, NULL });
  accord_tally_count (framework, statuses, 0, (guint) strlen (answers),
                      &tally);

  return tally;
}

/* Of a type with two context items and three enablers, in that order. */
static AccordStanding
stand (AccordFramework *framework,
       const char      *answers)
{
  g_autofree AccordStatus *statuses = fixture_statuses (answers);
  g_autoptr (AccordScore) score = NULL;

  score = accord_score_new (framework, statuses, ACCORD_FACT_TRUE,
                            ACCORD_FACT_OPEN);

  return score->standings[0];
}

static AccordFramework *
make_framework (void)
{
  const char * const types[] = { "vi c1 c1 e1 e1 e1", NULL };

  return fixture_framework (75, types);
}

static void
test_counts (void)
{
  AccordTally plain = count ("++--");
  AccordTally partly = count ("+++/");
  AccordTally one = count ("+");
  AccordTally none = count ("00");

  assert_text (accord_words_counts (&plain), "2 of 4");
  assert_text (accord_words_counts (&partly), "3 of 4, 1 partly");
  assert_text (accord_words_counts (&none), "none applies");
  assert_text (accord_words_enablers (&plain), "2 of 4 enablers in place");
  assert_text (accord_words_enablers (&partly),
               "3 of 4 enablers in place, 1 partly");
  assert_text (accord_words_enablers (&one), "1 of 1 enabler in place");
  assert_text (accord_words_enablers (&none), "No enabler applies");
  assert_text (accord_words_context (&plain), "2 of 4 context");
  assert_text (accord_words_context (&partly), "3 of 4 context, 1 partly");
  assert_text (accord_words_context (&none), "No context applies");
}

static void
test_percentages (void)
{
  AccordTally settled = count ("++-");
  AccordTally waiting = count ("++-.");
  AccordTally unknown = count ("++-?");
  AccordTally mixed = count ("+?..");
  AccordTally none = count ("0");

  assert_text (accord_words_percent (50), "50%");
  assert_text (accord_words_percent (ACCORD_NO_PERCENT), "–");
  assert_text (accord_words_percent_line (&settled), "67%");
  assert_text (accord_words_percent_line (&waiting),
               "50% · up to 75%, 1 not answered");
  assert_text (accord_words_percent_line (&unknown),
               "50% · up to 75%, 1 not known");
  assert_text (accord_words_percent_line (&mixed),
               "25% · up to 100%, 3 not answered or not known");
  assert_text (accord_words_percent_line (&none), "–");
  assert_text (accord_words_group_line (&settled), "2 of 3 · 67%");
  assert_text (accord_words_group_line (&waiting), "2 of 4 · 50% · up to 75%");
  assert_text (accord_words_group_line (&none), "none applies");
}

static void
test_a_percentage_never_stands_alone (void)
{
  AccordTally waiting = count ("++-.");
  AccordTally none = count ("0");

  assert_text (accord_words_tally_name (&waiting, ACCORD_KIND_ENABLER),
               "2 of 4 enablers in place: 50% · up to 75%, 1 not answered");
  assert_text (accord_words_tally_name (&waiting, ACCORD_KIND_CONTEXT),
               "2 of 4 context: 50% · up to 75%, 1 not answered");
  assert_text (accord_words_tally_name (&none, ACCORD_KIND_CONTEXT),
               "No context applies");
}

static void
test_positions (void)
{
  g_autoptr (AccordFramework) framework = make_framework ();
  const struct
  {
    const char *answers;
    const char *words;
    AccordShown shown;
    const char *icon;
  } cases[] = {
    { ".....", "Not started", ACCORD_SHOWN_NOT_STARTED, "so-far" },
    { "+++++", "All in place", ACCORD_SHOWN_ALL_IN_PLACE, "ready" },
    { "0++0+", "All in place", ACCORD_SHOWN_ALL_IN_PLACE, "ready" },
    { "+/+++", "Largely ready", ACCORD_SHOWN_LARGELY_READY, "ready" },
    { "+++--", "Short of enablers", ACCORD_SHOWN_SHORT_OF_ENABLERS,
      "short-of-enablers" },
    { "+++..", "Short of enablers so far", ACCORD_SHOWN_SHORT_OF_ENABLERS,
      "short-of-enablers" },
    { "+-+++", "Short of context", ACCORD_SHOWN_SHORT_OF_CONTEXT,
      "short-of-context" },
    { "+.+++", "Short of context so far", ACCORD_SHOWN_SHORT_OF_CONTEXT,
      "short-of-context" },
    { "-----", "Short of both", ACCORD_SHOWN_SHORT_OF_BOTH, "short-of-both" },
    { "-?-??", "Short of both", ACCORD_SHOWN_SHORT_OF_BOTH, "short-of-both" },
    { "+?+??", "Short of both so far", ACCORD_SHOWN_SHORT_OF_BOTH,
      "short-of-both" },
    { "?????", "Short of both so far", ACCORD_SHOWN_SHORT_OF_BOTH,
      "short-of-both" },
    { "++000", "Does not apply", ACCORD_SHOWN_DOES_NOT_APPLY,
      "does-not-apply" },
    { "00000", "Does not apply", ACCORD_SHOWN_DOES_NOT_APPLY,
      "does-not-apply" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordStanding standing = stand (framework, cases[i].answers);
      g_autofree char *icon = g_strdup_printf ("accord-position-%s-symbolic",
                                               cases[i].icon);

      standing.set_aside = FALSE;
      g_assert_cmpstr (accord_words_position (&standing, FALSE), ==,
                       cases[i].words);
      g_assert_cmpint (accord_words_shown (&standing, TRUE), ==,
                       cases[i].shown);
      g_assert_cmpstr (accord_words_position_icon (&standing, FALSE), ==,
                       icon);

      standing.set_aside = TRUE;
      g_assert_cmpstr (accord_words_position (&standing, TRUE), ==,
                       "Set aside");
      g_assert_cmpstr (accord_words_position (&standing, FALSE), ==,
                       cases[i].words);
    }
}

/* Check 12 of the interface: "so far" exactly where the position at best is
 * another, but for a type that nobody has begun.
 */
static void
test_so_far (void)
{
  g_autoptr (AccordFramework) framework = make_framework ();
  char answers[] = ".....";

  for (guint n = 0; n < 6 * 6 * 6 * 6 * 6; n++)
    {
      AccordStanding standing;
      const char *words;

      for (guint i = 0, rest = n; i < 5; i++, rest /= 6)
        answers[i] = "+/-?0."[rest % 6];
      standing = stand (framework, answers);
      words = accord_words_position (&standing, FALSE);

      if (g_strcmp0 (answers, ".....") == 0)
        g_assert_cmpstr (words, ==, "Not started");
      else
        g_assert_cmpint (g_str_has_suffix (words, " so far"), ==,
                         standing.position != standing.at_best);
      g_assert_cmpint (g_str_has_suffix (words, " so far"), ==,
                       accord_words_so_far (&standing));
    }
}

static void
test_reasons_for_setting_aside (void)
{
  const char * const types[] = { "mi e1", "vs e1", "ms e1", "-- e1", NULL };
  g_autoptr (AccordFramework) framework = fixture_framework (75, types);
  AccordArrangement *mandated =
    accord_framework_get_arrangement (framework, 0);
  AccordArrangement *structural =
    accord_framework_get_arrangement (framework, 1);
  AccordArrangement *both = accord_framework_get_arrangement (framework, 2);
  AccordArrangement *neither = accord_framework_get_arrangement (framework, 3);

  g_assert_cmpstr (accord_words_aside_reason (mandated, ACCORD_FACT_FALSE,
                                              ACCORD_FACT_OPEN), ==,
                   "Recorded: no regulator has directed this");
  g_assert_cmpstr (accord_words_aside_reason (structural, ACCORD_FACT_FALSE,
                                              ACCORD_FACT_FALSE), ==,
                   "Recorded: no formal link is being considered");
  g_assert_cmpstr (accord_words_aside_reason (structural, ACCORD_FACT_TRUE,
                                              ACCORD_FACT_TRUE), ==,
                   "Recorded: a regulator or government directed this");
  g_assert_cmpstr (accord_words_aside_reason (both, ACCORD_FACT_FALSE,
                                              ACCORD_FACT_FALSE), ==,
                   "Recorded: no regulator has directed this, and no formal "
                   "link is being considered");
  g_assert_null (accord_words_aside_reason (mandated, ACCORD_FACT_TRUE,
                                            ACCORD_FACT_FALSE));
  g_assert_null (accord_words_aside_reason (neither, ACCORD_FACT_TRUE,
                                            ACCORD_FACT_FALSE));
}

static void
test_dates (void)
{
  assert_text (accord_words_date ("2027-01-31"), "31 January 2027");
  assert_text (accord_words_date ("2026-11-03"), "3 November 2026");
  assert_text (accord_words_date ("0001-12-01"), "1 December 1");
  assert_text (accord_words_date (""), "");
  assert_text (accord_words_date (NULL), "");
  assert_text (accord_words_date ("2026-02-30"), "2026-02-30");
  assert_text (accord_words_date ("soon"), "soon");
}

static void
test_short_names (void)
{
  const char * const names[][2] = {
    { "Riverside Specialist Hospital NHS Foundation Trust",
      "Riverside Specialist Hospital" },
    { "Valley High NHS Trust", "Valley High" },
    { "Valley High nhs trust ", "Valley High" },
    { "Betsi Cadwaladr University Health Board", "Betsi Cadwaladr" },
    { "Powys Teaching Health Board", "Powys Teaching" },
    { "NHS Devon Integrated Care Board", "NHS Devon" },
    { "Site A", "Site A" },
    { "NHS Trust", "NHS Trust" },
    { "Trust of Northern NHS Trustees", "Trust of Northern NHS Trustees" },
    { "Ysbyty Gwynedd, Health Board", "Ysbyty Gwynedd" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    assert_text (accord_words_short_name (names[i][0]), names[i][1]);
}

static void
assert_short_names (const char *a,
                    const char *b,
                    const char *expected_a,
                    const char *expected_b)
{
  g_autofree char *short_a = NULL;
  g_autofree char *short_b = NULL;

  accord_words_short_names (a, b, &short_a, &short_b);
  g_assert_cmpstr (short_a, ==, expected_a);
  g_assert_cmpstr (short_b, ==, expected_b);
}

static void
test_two_short_names_stay_different (void)
{
  assert_short_names ("North NHS Trust", "South NHS Trust", "North", "South");
  assert_short_names ("North NHS Trust", "North Health Board",
                      "North NHS Trust", "North Health Board");
  assert_short_names ("", "South", "the first organisation", "South");
  assert_short_names ("", "", "the first organisation",
                      "the second organisation");
}

static AccordAssessment *
make_assessment (const char *type)
{
  const char * const types[] = { type, NULL };
  g_autoptr (AccordFramework) framework = fixture_framework (75, types);

  return accord_assessment_new (framework);
}

static void
test_whose (void)
{
  g_autoptr (AccordAssessment) assessment =
    make_assessment ("ms e1 e1l e1s e1x");
  AccordFramework *framework = accord_assessment_get_framework (assessment);
  AccordItem *both = accord_framework_get_item (framework, 0);
  AccordItem *lead = accord_framework_get_item (framework, 1);
  AccordItem *supported = accord_framework_get_item (framework, 2);
  AccordItem *external = accord_framework_get_item (framework, 3);

  g_assert_null (accord_words_whose (assessment, both));
  assert_text (accord_words_whose (assessment, external),
               "For a regulator, commissioner or funder. Record what you have "
               "been told.");
  assert_text (accord_words_whose (assessment, lead),
               "For whichever of you would acquire. Say which in Details.");

  accord_assessment_set_role (assessment, ACCORD_ROLE_LEAD);
  assert_text (accord_words_whose (assessment, lead), "For you to show.");
  assert_text (accord_words_whose (assessment, supported),
               "For the supported or acquired organisation to show. Answer "
               "what you know; when you compare, only their answer counts.");

  accord_assessment_set_role (assessment, ACCORD_ROLE_SUPPORTED);
  accord_assessment_set_partner (assessment, "Northern Teaching NHS Trust");
  assert_text (accord_words_whose (assessment, supported), "For you to show.");
  assert_text (accord_words_whose (assessment, lead),
               "For Northern Teaching to show. Answer what you know; when you "
               "compare, only their answer counts.");
}

static void
test_recorded (void)
{
  g_autoptr (AccordAssessment) assessment = make_assessment ("vi e1");
  AccordAnswer *answer = accord_assessment_get_answer (assessment, 0);
  g_autoptr (AccordEvidence) first = accord_evidence_new ("Agenda");
  g_autoptr (AccordEvidence) second = accord_evidence_new ("Minutes");
  g_autoptr (AccordAction) action = accord_action_new ("Protect one\nhour");

  assert_text (accord_words_recorded (answer), "");

  accord_answer_set_status (answer, ACCORD_STATUS_IN_PLACE);
  assert_text (accord_words_recorded (answer),
               "In place, no evidence recorded");

  accord_answer_insert_evidence (answer, 0, first);
  assert_text (accord_words_recorded (answer), "1 piece of evidence");
  accord_evidence_set_review_by (first, "2027-10-02");
  accord_evidence_set_review_by (second, "2027-03-31");
  accord_answer_insert_evidence (answer, 1, second);
  assert_text (accord_words_recorded (answer),
               "2 pieces of evidence, review by 31 March 2027");

  accord_answer_set_status (answer, ACCORD_STATUS_NOT_IN_PLACE);
  accord_answer_remove_evidence (answer, 1);
  accord_answer_remove_evidence (answer, 0);
  accord_action_set_owner (action, "Clinical lead");
  accord_action_set_due (action, "2027-01-31");
  accord_answer_set_action (answer, action);
  accord_answer_set_note (answer, "Waiting\n  for an answer");
  assert_text (accord_words_recorded (answer),
               "Note: Waiting for an answer · Action: Protect one hour · "
               "Clinical lead · due 31 January 2027");

  accord_action_set_done (action, TRUE);
  accord_answer_set_note (answer, "");
  assert_text (accord_words_recorded (answer),
               "Action done: Protect one hour");

  accord_answer_set_action (answer, NULL);
  accord_answer_set_status (answer, ACCORD_STATUS_NOT_APPLICABLE);
  assert_text (accord_words_recorded (answer), "No reason given");
  accord_answer_set_reason (answer, "No buddying is planned");
  assert_text (accord_words_recorded (answer),
               "Reason: No buddying is planned");

  accord_answer_set_status (answer, ACCORD_STATUS_PARTLY);
  accord_answer_set_carried_from (answer, "2025-11-20");
  assert_text (accord_words_recorded (answer),
               "From 20 November 2025, not reconfirmed");
}

static void
test_titles_and_file_names (void)
{
  g_autoptr (AccordAssessment) assessment = make_assessment ("vi e1");
  g_autofree char *long_name = g_strnfill (400, 'x');
  g_autofree char *long_words = NULL;

  assert_text (accord_words_title (assessment), "New assessment");
  assert_text (accord_words_file_name (assessment), "Assessment.accord.json");

  accord_assessment_set_partner (assessment, "Valley High NHS Trust");
  assert_text (accord_words_title (assessment),
               "New assessment with Valley High");

  accord_assessment_set_organisation (assessment, "Riverside NHS Trust");
  accord_assessment_set_date (assessment, "2026-11-23");
  assert_text (accord_words_title (assessment), "Riverside with Valley High");
  assert_text (accord_words_file_name (assessment),
               "Riverside – Valley High 2026-11-23.accord.json");

  accord_assessment_set_partner (assessment, "");
  assert_text (accord_words_title (assessment), "Riverside");
  assert_text (accord_words_file_name (assessment),
               "Riverside 2026-11-23.accord.json");

  accord_assessment_set_organisation (assessment, "../A/B: \"C\"\n?");
  assert_text (accord_words_file_name (assessment),
               "-A-B- -C--- 2026-11-23.accord.json");

  accord_assessment_set_organisation (assessment, long_name);
  accord_assessment_set_partner (assessment, long_name);
  long_words = accord_words_file_name (assessment);
  g_assert_cmpuint (strlen (long_words), <, 255);

  /* Not cut in the middle of a character. */
  accord_assessment_set_organisation (assessment,
                                      "€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€");
  g_free (long_words);
  long_words = accord_words_file_name (assessment);
  g_assert_true (g_utf8_validate (long_words, -1, NULL));
}

static void
test_icons_of_statuses (void)
{
  for (AccordStatus status = 0; status < ACCORD_N_STATUSES; status++)
    {
      const char *icon = accord_words_status_icon (status);

      g_assert_true (g_str_has_prefix (icon, "accord-status-"));
      g_assert_true (g_str_has_suffix (icon, "-symbolic"));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/words/counts", test_counts);
  g_test_add_func ("/model/words/percentages", test_percentages);
  g_test_add_func ("/model/words/a-percentage-never-stands-alone",
                   test_a_percentage_never_stands_alone);
  g_test_add_func ("/model/words/positions", test_positions);
  g_test_add_func ("/model/words/so-far", test_so_far);
  g_test_add_func ("/model/words/reasons-for-setting-aside",
                   test_reasons_for_setting_aside);
  g_test_add_func ("/model/words/dates", test_dates);
  g_test_add_func ("/model/words/short-names", test_short_names);
  g_test_add_func ("/model/words/two-short-names-stay-different",
                   test_two_short_names_stay_different);
  g_test_add_func ("/model/words/whose", test_whose);
  g_test_add_func ("/model/words/recorded", test_recorded);
  g_test_add_func ("/model/words/titles-and-file-names",
                   test_titles_and_file_names);
  g_test_add_func ("/model/words/icons-of-statuses", test_icons_of_statuses);

  return g_test_run ();
}
