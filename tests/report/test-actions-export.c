/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-actions-export.h"
#include "report/accord-text.h"

#include "report-fixture.h"

#define TODAY "2027-02-12"

static GPtrArray *
list (AccordAssessment *assessment,
      const char       *source)
{
  return accord_actions_list (&assessment, &source, 1, FALSE);
}

static void
test_csv_has_every_field (void)
{
  g_autoptr (AccordAssessment) assessment =
    report_load_sample ("riverside.accord.json");
  g_autoptr (GPtrArray) entries = list (assessment, "a, b.json");
  g_autoptr (GBytes) bytes = accord_csv_write_actions (entries, TODAY);
  g_autofree char *text = report_to_string (bytes);

  g_assert_nonnull (strstr (text, "\r\n\"a, b.json\",Riverside Specialist "
                                  "Hospital,voluntary-individual,"));
  g_assert_nonnull (strstr (text, ",vi-shared-reflection,"));
  g_assert_nonnull (strstr (text, ",not-in-place,"));
  g_assert_nonnull (strstr (text, ",2027-01-31,false,12\r\n"));
}

/* Whose it is stands in the table and in the calendar, too. */
static void
test_csv_names_whose_it_is (void)
{
  g_autoptr (AccordAssessment) assessment =
    report_load_sample ("riverside.accord.json");
  AccordAnswer *answer = accord_assessment_find_answer (assessment,
                                                        "vi-shared-reflection");
  g_autoptr (GPtrArray) entries = list (assessment, "file");
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  accord_action_set_organisation (accord_answer_get_action (answer), "");
  bytes = accord_csv_write_actions (entries, TODAY);
  text = report_to_string (bytes);
  g_assert_nonnull (strstr (text, ",Riverside Specialist Hospital,2027-01-31,"
                                  "false,12\r\n"));
}

static void
test_formulas_are_disarmed (void)
{
  g_autoptr (AccordAssessment) assessment =
    report_load_sample ("riverside.accord.json");
  AccordAnswer *answer = accord_assessment_find_answer (assessment,
                                                        "vi-shared-reflection");
  g_autoptr (GPtrArray) entries = list (assessment, "file");
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  accord_action_set_what (accord_answer_get_action (answer), "=1+1");
  bytes = accord_csv_write_actions (entries, TODAY);
  text = report_to_string (bytes);
  g_assert_nonnull (strstr (text, ",\"'=1+1\","));
}

static void
test_text_says_it_in_words (void)
{
  g_autoptr (AccordAssessment) assessment =
    report_load_sample ("riverside.accord.json");
  AccordAnswer *answer = accord_assessment_find_answer (assessment,
                                                        "vi-shared-reflection");
  AccordAction *action = accord_answer_get_action (answer);
  g_autoptr (GPtrArray) entries = list (assessment, "file");
  g_autoptr (AccordReport) report = NULL;
  g_autoptr (AccordReport) dateless = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) other = NULL;
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;

  report = accord_actions_report_new (entries, TODAY);
  bytes = accord_report_to_text (report);
  text = report_to_string (bytes);
  g_assert_nonnull (strstr (text, "1 open, 1 overdue"));
  g_assert_nonnull (strstr (text, "Overdue by 12 days"));

  accord_action_set_due (action, "");
  accord_action_set_owner (action, "");
  dateless = accord_actions_report_new (entries, TODAY);
  other = accord_report_to_text (dateless);
  again = report_to_string (other);
  g_assert_nonnull (strstr (again, "No date"));
  g_assert_nonnull (strstr (again, "No owner"));
}

static void
test_none_is_a_sentence (void)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  g_autoptr (AccordReport) report = accord_actions_report_new (entries, TODAY);
  g_autoptr (GBytes) bytes = accord_report_to_text (report);
  g_autofree char *text = report_to_string (bytes);

  g_assert_nonnull (strstr (text, "No open actions."));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/actions-export/csv-has-every-field",
                   test_csv_has_every_field);
  g_test_add_func ("/report/actions-export/csv-names-whose-it-is",
                   test_csv_names_whose_it_is);
  g_test_add_func ("/report/actions-export/formulas-are-disarmed",
                   test_formulas_are_disarmed);
  g_test_add_func ("/report/actions-export/text-says-it-in-words",
                   test_text_says_it_in_words);
  g_test_add_func ("/report/actions-export/none-is-a-sentence",
                   test_none_is_a_sentence);

  return g_test_run ();
}
