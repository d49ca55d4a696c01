/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report-fixture.h"

const char * const report_full_texts[] = {
  "Own-Name", "Partner-Name", "Person-Name", "Scope-Text", "Notes-Text",
  "Note-Text", "Reason-Text", "Title-Text", "Location-Text", "What-Text",
  "Owner-Text", "Organisation-Text", NULL
};

AccordAssessment *
report_load_sample (const char *name)
{
  g_autoptr (AccordFrameworks) frameworks = accord_frameworks_new (NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "samples", name,
                                                 NULL);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  AccordAssessment *assessment;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new (text, length);
  assessment = accord_assessment_read (bytes, name, frameworks, NULL, &error);
  g_assert_no_error (error);

  return assessment;
}

AccordAssessment *
report_make_full (void)
{
  g_autoptr (AccordFrameworks) frameworks = accord_frameworks_new (NULL);
  AccordAssessment *a =
    accord_assessment_new (accord_frameworks_get_built_in (frameworks));
  AccordAnswer *answer = accord_assessment_get_answer (a, 0);
  g_autoptr (AccordEvidence) evidence = accord_evidence_new ("Title-Text");
  g_autoptr (AccordAction) action = accord_action_new ("What-Text");

  accord_assessment_set_organisation (a, "Own-Name");
  accord_assessment_set_partner (a, "Partner-Name");
  accord_assessment_set_role (a, ACCORD_ROLE_LEAD);
  accord_assessment_set_mandated (a, ACCORD_FACT_TRUE);
  accord_assessment_set_structural (a, ACCORD_FACT_FALSE);
  accord_assessment_set_respondent_name (a, "Person-Name");
  accord_assessment_set_respondent_group (a, ACCORD_GROUP_EXECUTIVE);
  accord_assessment_set_date (a, "2026-11-23");
  accord_assessment_set_scope (a, "Scope-Text");
  accord_assessment_set_notes (a, "Notes-Text");

  accord_answer_set_status (answer, ACCORD_STATUS_IN_PLACE);
  accord_answer_set_note (answer, "Note-Text");
  accord_answer_set_carried_from (answer, "2025-06-07");
  accord_evidence_set_location (evidence, "Location-Text");
  accord_evidence_set_date (evidence, "2026-03-04");
  accord_evidence_set_review_by (evidence, "2027-05-06");
  accord_answer_insert_evidence (answer, 0, evidence);

  accord_action_set_owner (action, "Owner-Text");
  accord_action_set_organisation (action, "Organisation-Text");
  accord_action_set_due (action, "2027-08-09");
  accord_answer_set_action (accord_assessment_get_answer (a, 1), action);

  accord_answer_set_status (accord_assessment_get_answer (a, 2),
                            ACCORD_STATUS_NOT_APPLICABLE);
  accord_answer_set_reason (accord_assessment_get_answer (a, 2),
                            "Reason-Text");

  return a;
}

AccordAssessment *
report_make_other (void)
{
  g_autoptr (AccordFrameworks) frameworks = accord_frameworks_new (NULL);
  g_autoptr (AccordAssessment) full = report_make_full ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) other_bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = NULL;
  g_autofree char *written = NULL;
  AccordAssessment *other;

  accord_assessment_set_id (full, "11111111-1111-4111-8111-111111111111");
  bytes = accord_assessment_write (full);
  written = report_to_string (bytes);
  text = g_string_new (written);
  for (guint i = 0; report_full_texts[i] != NULL; i++)
    {
      g_autofree char *quoted = g_strdup_printf ("\"%s\"",
                                                 report_full_texts[i]);
      g_autofree char *replaced = g_strdup_printf ("\"Other-%s\"",
                                                   report_full_texts[i]);

      g_string_replace (text, quoted, replaced, 0);
    }

  other_bytes = g_bytes_new (text->str, text->len);
  other = accord_assessment_read (other_bytes, "other", frameworks, NULL,
                                  &error);
  g_assert_no_error (error);

  return other;
}

char *
report_to_string (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_strndup (data, length);
}
