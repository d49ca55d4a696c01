/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "samples-fixture.h"

#include "framework-fixture.h"
#include "model/figures/accord-trend.h"

static AccordTrend *
follow (AccordAssessment * const *assessments,
        guint                     n)
{
  g_autoptr (GError) error = NULL;
  AccordTrend *trend = accord_trend_new (assessments, n, &error);

  g_assert_no_error (error);
  g_assert_nonnull (trend);

  return trend;
}

static void
test_samples (void)
{
  g_autoptr (AccordAssessment) now = read_sample ("riverside");
  g_autoptr (AccordAssessment) then = read_sample ("riverside-2025");
  g_autoptr (AccordAssessment) also_then = read_sample ("riverside-2025-b");
  g_autoptr (AccordAssessment) undated = read_sample ("riverside-undated");
  AccordAssessment * const two[] = { now, then };
  AccordAssessment * const four[] = { now, also_then, undated, then };
  g_autoptr (AccordTrend) of_two = follow (two, 2);
  g_autoptr (AccordTrend) of_four = follow (four, 4);
  g_autoptr (GBytes) two_bytes = accord_trend_to_json (of_two);
  g_autoptr (GBytes) four_bytes = accord_trend_to_json (of_four);
  g_autofree char *summary = NULL;
  g_autofree char *no_date = NULL;

  assert_expected (two_bytes, "trend-riverside");
  assert_expected (four_bytes, "trend-four");

  summary = accord_trend_summarise (of_two, 0);
  g_assert_cmpstr (summary, ==, "8 improved, 13 newly answered");
  no_date = accord_trend_get_date_text (of_four, 0);
  g_assert_cmpstr (no_date, ==, "No date");
}

static AccordAssessment *
make_assessment (const char *organisation,
                 const char *date,
                 const char *answers)
{
  const char * const types[] = { "vi c1 e1 e1", NULL };
  g_autoptr (AccordFramework) framework = fixture_framework (75, types);
  g_autofree AccordStatus *statuses = fixture_statuses (answers);
  AccordAssessment *assessment = accord_assessment_new (framework);

  accord_assessment_set_organisation (assessment, organisation);
  accord_assessment_set_date (assessment, date);
  for (guint i = 0; i < 3; i++)
    accord_answer_set_status (accord_assessment_get_answer (assessment, i),
                              statuses[i]);

  return assessment;
}

/* No date first; equal dates in the order given. */
static void
test_order (void)
{
  g_autoptr (AccordAssessment) a = make_assessment ("a", "2026-02-01", "...");
  g_autoptr (AccordAssessment) b = make_assessment ("b", "", "...");
  g_autoptr (AccordAssessment) c = make_assessment ("c", "2025-02-01", "...");
  g_autoptr (AccordAssessment) d = make_assessment ("d", "2026-02-01", "...");
  g_autoptr (AccordAssessment) e = make_assessment ("e", "", "...");
  AccordAssessment * const given[] = { a, b, c, d, e };
  g_autoptr (AccordTrend) trend = follow (given, 5);
  g_autoptr (GString) order = g_string_new (NULL);
  g_autofree char *organisations = NULL;
  g_autofree char *undated = NULL;
  g_autofree char *first_dated = NULL;
  g_autofree char *dated = NULL;

  for (guint i = 0; i < 5; i++)
    g_string_append (order,
                     accord_assessment_get_organisation (
                       accord_trend_get_assessment (trend, i)));
  g_assert_cmpstr (order->str, ==, "becad");

  undated = accord_trend_get_step_title (trend, 0);
  first_dated = accord_trend_get_step_title (trend, 1);
  dated = accord_trend_get_step_title (trend, 2);
  g_assert_cmpstr (undated, ==, "No date: file 1, then file 2");
  g_assert_cmpstr (first_dated, ==, "No date, then 1 February 2025");
  g_assert_cmpstr (dated, ==, "From 1 February 2025 to 1 February 2026");

  organisations = accord_trend_say_organisations (trend);
  g_assert_cmpstr (organisations, ==,
                   "The files are not all of the same organisation: "
                   "b; e; c; a; d.");
}

/* Two files of a day are told apart, and a day alone has no number. */
static void
test_days (void)
{
  g_autoptr (AccordAssessment) a = make_assessment ("a", "2026-02-01", "...");
  g_autoptr (AccordAssessment) b = make_assessment ("a", "2026-02-01", "...");
  g_autoptr (AccordAssessment) c = make_assessment ("a", "2026-03-01", "...");
  AccordAssessment * const given[] = { a, b, c };
  g_autoptr (AccordTrend) trend = follow (given, 3);
  g_autofree char *first = accord_trend_get_date_text (trend, 0);
  g_autofree char *second = accord_trend_get_date_text (trend, 1);
  g_autofree char *third = accord_trend_get_date_text (trend, 2);
  g_autofree char *step = accord_trend_get_step_title (trend, 0);
  g_autofree char *last_step = accord_trend_get_step_title (trend, 1);

  g_assert_cmpstr (first, ==, "1 February 2026, file 1");
  g_assert_cmpstr (second, ==, "1 February 2026, file 2");
  g_assert_cmpstr (third, ==, "1 March 2026");
  g_assert_cmpstr (step, ==, "1 February 2026: file 1, then file 2");
  g_assert_cmpstr (last_step, ==, "From 1 February 2026 to 1 March 2026");
}

static void
test_revisions (void)
{
  g_autoptr (AccordAssessment) a = make_assessment ("a", "2026-02-01", "...");
  g_autoptr (AccordAssessment) b = make_assessment ("a", "2026-03-01", "...");
  AccordAssessment * const given[] = { a, b };
  g_autoptr (AccordTrend) trend = follow (given, 2);
  g_autofree char *text = NULL;

  g_assert_null (accord_trend_say_revisions (trend));

  accord_assessment_set_framework_revision (a, 2);
  accord_assessment_set_framework_revision (b, 3);
  text = accord_trend_say_revisions (trend);
  g_assert_cmpstr (text, ==,
                   "The files were made with different revisions of the "
                   "framework: 2, 3. Lines are matched by their ids.");
}

static void
test_changes (void)
{
  g_autoptr (AccordAssessment) a = make_assessment ("a", "2024-01-01", "-+?");
  g_autoptr (AccordAssessment) b = make_assessment ("a", "2025-01-01", "/-+");
  g_autoptr (AccordAssessment) c = make_assessment ("a", "2026-01-01", "/-+");
  AccordAssessment * const given[] = { c, a, b };
  g_autoptr (AccordTrend) trend = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  accord_answer_set_carried_from (accord_assessment_get_answer (c, 1),
                                  "2025-01-01");
  trend = follow (given, 3);
  first = accord_trend_summarise (trend, 0);
  second = accord_trend_summarise (trend, 1);

  g_assert_cmpuint (trend->changes->len, ==, 3);
  g_assert_cmpint (g_array_index (trend->changes, AccordChange, 0).kind, ==,
                   ACCORD_CHANGE_IMPROVED);
  g_assert_cmpint (g_array_index (trend->changes, AccordChange, 1).kind, ==,
                   ACCORD_CHANGE_WORSENED);
  g_assert_cmpint (g_array_index (trend->changes, AccordChange, 2).kind, ==,
                   ACCORD_CHANGE_OTHER);
  g_assert_cmpstr (first, ==, "1 improved, 1 worsened, 1 changed otherwise");
  g_assert_cmpstr (second, ==, "Nothing changed, 1 not reconfirmed");
  g_assert_null (accord_trend_say_organisations (trend));
}

static void
test_kinds_of_change (void)
{
  const AccordStatus ladder[] = { ACCORD_STATUS_NOT_IN_PLACE,
                                  ACCORD_STATUS_PARTLY,
                                  ACCORD_STATUS_IN_PLACE };

  for (int i = 0; i < 3; i++)
    {
      for (int j = 0; j < 3; j++)
        g_assert_cmpint (accord_change_kind (ladder[i], ladder[j]), ==,
                         i == j ? ACCORD_CHANGE_OTHER
                         : i < j ? ACCORD_CHANGE_IMPROVED
                         : ACCORD_CHANGE_WORSENED);

      g_assert_cmpint (accord_change_kind (ladder[i], ACCORD_STATUS_NONE), ==,
                       ACCORD_CHANGE_OTHER);
      g_assert_cmpint (accord_change_kind (ACCORD_STATUS_DONT_KNOW, ladder[i]),
                       ==, ACCORD_CHANGE_OTHER);
      g_assert_cmpint (accord_change_kind (ACCORD_STATUS_NONE, ladder[i]), ==,
                       ACCORD_CHANGE_ANSWERED);
    }
}

static void
test_different_frameworks_are_refused (void)
{
  g_autoptr (AccordAssessment) a = read_sample ("riverside");
  g_autoptr (AccordAssessment) b = read_sample ("weighted-a");
  AccordAssessment * const given[] = { a, b };
  g_autoptr (GError) error = NULL;

  g_assert_null (accord_trend_new (given, 2, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_MISMATCH);
  g_assert_nonnull (strstr (error->message, "nhs-partnering-2017"));
  g_assert_nonnull (strstr (error->message, "small-weighted"));
}

static void
test_unmatched_answers_are_told (void)
{
  g_autoptr (AccordAssessment) a = make_assessment ("a", "2025-01-01", "...");
  g_autoptr (AccordAssessment) b = make_assessment ("a", "2026-01-01", "...");
  AccordAssessment * const given[] = { a, b };
  g_autoptr (JsonObject) unknown = json_object_new ();
  g_autoptr (AccordTrend) none = follow (given, 2);
  g_autoptr (AccordTrend) trend = NULL;
  g_autofree char *text = NULL;

  g_assert_null (accord_trend_say_unmatched (none));

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *id = g_strdup_printf ("old-%u", i);

      json_object_set_null_member (unknown, id);
    }
  accord_assessment_set_unknown (a, ACCORD_PLACE_ANSWERS, unknown);
  accord_assessment_set_unknown (b, ACCORD_PLACE_ANSWERS, unknown);
  trend = follow (given, 2);
  text = accord_trend_say_unmatched (trend);
  g_assert_cmpuint (trend->unmatched->len, ==, 20);
  g_assert_cmpstr (text, ==,
                   "20 answers belong to no line of this revision of the "
                   "framework and are not compared: old-0, old-1, old-2, "
                   "old-3, old-4, old-5, old-6, old-7, old-8, old-9, old-10, "
                   "old-11, ….");
}

static void
test_a_hundred_files (void)
{
  g_autoptr (GPtrArray) given = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (AccordTrend) trend = NULL;

  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *date = g_strdup_printf ("%04u-01-01", 2100 - i);

      g_ptr_array_add (given, make_assessment ("a", date,
                                               i % 2 == 0 ? "+++" : "---"));
    }

  trend = follow ((AccordAssessment * const *) given->pdata, 100);
  g_assert_cmpuint (trend->changes->len, ==, 99 * 3);
  g_assert_cmpstr (accord_assessment_get_date (
                     accord_trend_get_assessment (trend, 0)), ==,
                   "2001-01-01");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/trend/samples", test_samples);
  g_test_add_func ("/model/trend/order", test_order);
  g_test_add_func ("/model/trend/days", test_days);
  g_test_add_func ("/model/trend/revisions", test_revisions);
  g_test_add_func ("/model/trend/changes", test_changes);
  g_test_add_func ("/model/trend/kinds-of-change", test_kinds_of_change);
  g_test_add_func ("/model/trend/different-frameworks-are-refused",
                   test_different_frameworks_are_refused);
  g_test_add_func ("/model/trend/unmatched-answers-are-told",
                   test_unmatched_answers_are_told);
  g_test_add_func ("/model/trend/a-hundred-files", test_a_hundred_files);

  return g_test_run ();
}
