/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-summary.h"

#include "report/accord-html.h"
#include "report/accord-text.h"
#include "report-fixture.h"

static char *
make_text (AccordAssessment           *assessment,
           const AccordSummaryOptions *options)
{
  g_autoptr (AccordReport) report = accord_summary_report_new (assessment,
                                                               options);
  g_autoptr (GBytes) bytes = accord_report_to_text (report);
  g_autofree char *text = report_to_string (bytes);
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  g_autoptr (GString) joined = g_string_new (NULL);

  /* What is looked for may be broken over lines. */
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] != '\0')
        g_string_append_printf (joined, "%s ", words[i]);
    }

  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static void
test_every_field_is_found (void)
{
  g_autoptr (AccordAssessment) assessment = report_make_full ();
  g_autoptr (AccordReport) report = accord_summary_report_new (assessment,
                                                               NULL);
  g_autoptr (GBytes) bytes = accord_report_to_html (report);
  g_autofree char *html = report_to_string (bytes);
  g_autofree char *text = make_text (assessment, NULL);
  static const char * const more[] = {
    "23 November 2026", "7 June 2025", "4 March 2026", "6 May 2027",
    "9 August 2027", "Executive", "Gives support",
    "A regulator or government directed it",
    "People or services working together", "In place", "Not applicable",
  };

  for (guint i = 0; report_full_texts[i] != NULL; i++)
    {
      g_assert_nonnull (strstr (text, report_full_texts[i]));
      g_assert_nonnull (strstr (html, report_full_texts[i]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    {
      g_assert_nonnull (strstr (text, more[i]));
      g_assert_nonnull (strstr (html, more[i]));
    }
}

static void
test_alias_leaves_no_name (void)
{
  g_autoptr (AccordAssessment) assessment = report_make_full ();
  AccordSummaryOptions options = {
    .alias_own = "Organisation 1",
    .alias_partner = "Organisation 2",
  };
  g_autofree char *text = NULL;
  static const char * const hidden[] = {
    "Own-Name", "Partner-Name", "Person-Name", "Notes-Text", "Note-Text",
    "Location-Text", "Owner-Text",
  };

  accord_assessment_set_scope (assessment, "Own-Name helps Partner-Name");
  text = make_text (assessment, &options);

  for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
    g_assert_null (strstr (text, hidden[i]));
  g_assert_nonnull (strstr (text, "Organisation 1 helps Organisation 2"));
  g_assert_nonnull (strstr (text, "Left out of this copy"));
  g_assert_nonnull (strstr (text, "- 2 notes"));
  g_assert_nonnull (strstr (text, "- 1 place where evidence is kept"));
  g_assert_nonnull (strstr (text, "- 2 names"));
}

static void
test_overdue_needs_a_day (void)
{
  g_autoptr (AccordAssessment) assessment = report_make_full ();
  AccordSummaryOptions options = { .today = "2027-08-10" };
  g_autofree char *without = make_text (assessment, NULL);
  g_autofree char *with = make_text (assessment, &options);

  g_assert_null (strstr (without, "overdue"));
  g_assert_nonnull (strstr (with, "9 August 2027, overdue"));
  g_assert_nonnull (strstr (with, "1 of 1 open; 1 overdue"));
}

static void
test_evidence_to_look_at_is_listed (void)
{
  g_autoptr (AccordAssessment) assessment =
    report_load_sample ("riverside.accord.json");
  AccordSummaryOptions options = { .today = "2027-10-03" };
  g_autofree char *text = make_text (assessment, &options);
  const char *found = strstr (text, "Evidence to look at");
  AccordSummaryOptions early = { .today = "2027-10-01" };
  g_autofree char *before = make_text (assessment, &early);

  g_assert_nonnull (found);
  g_assert_nonnull (strstr (found, "Identified need or opportunity"));
  g_assert_nonnull (strstr (found, "past its review date, 2 October 2027"));
  g_assert_null (strstr (before, "past its review date"));
}

static void
test_one_page_has_no_detail (void)
{
  g_autoptr (AccordAssessment) assessment = report_make_full ();
  AccordSummaryOptions options = { .one_page = TRUE };
  g_autofree char *text = make_text (assessment, &options);

  g_assert_nonnull (strstr (text, "How sure is this?"));
  g_assert_null (strstr (text, "Main advantages"));
}

static void
test_unanswered_says_so (void)
{
  g_autoptr (AccordAssessment) assessment =
    report_load_sample ("empty.accord.json");
  g_autofree char *text = make_text (assessment, NULL);

  g_assert_nonnull (strstr (text, "Nothing is answered yet."));
  g_assert_nonnull (strstr (text, "Not started"));
  g_assert_null (strstr (text, "Short of both"));
}

static void
test_types_choose_the_detail (void)
{
  g_autoptr (AccordAssessment) assessment = report_make_full ();
  gboolean types[] = { TRUE, FALSE, FALSE, FALSE };
  AccordSummaryOptions options = { .types = types };
  g_autofree char *text = make_text (assessment, &options);

  g_assert_nonnull (strstr (text, "Facilitating clinician-led improvement"));
  g_assert_null (strstr (text, "More formal sharing of resources"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/summary/every-field-is-found",
                   test_every_field_is_found);
  g_test_add_func ("/report/summary/alias-leaves-no-name",
                   test_alias_leaves_no_name);
  g_test_add_func ("/report/summary/overdue-needs-a-day",
                   test_overdue_needs_a_day);
  g_test_add_func ("/report/summary/evidence-to-look-at-is-listed",
                   test_evidence_to_look_at_is_listed);
  g_test_add_func ("/report/summary/one-page-has-no-detail",
                   test_one_page_has_no_detail);
  g_test_add_func ("/report/summary/unanswered-says-so",
                   test_unanswered_says_so);
  g_test_add_func ("/report/summary/types-choose-the-detail",
                   test_types_choose_the_detail);

  return g_test_run ();
}
