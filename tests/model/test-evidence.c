/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/assessment/accord-evidence.h"

#include "property-check.h"

static void
test_defaults (void)
{
  AccordEvidence *evidence = accord_evidence_new ("Minutes");

  g_assert_cmpstr (accord_evidence_get_title (evidence), ==, "Minutes");
  g_assert_cmpstr (accord_evidence_get_location (evidence), ==, "");
  g_assert_cmpstr (accord_evidence_get_date (evidence), ==, "");
  g_assert_cmpstr (accord_evidence_get_review_by (evidence), ==, "");
  g_assert_null (accord_part_get_unknown (ACCORD_PART (evidence)));

  g_assert_finalize_object (evidence);
}

static void
test_properties (void)
{
  g_autoptr (AccordEvidence) evidence = accord_evidence_new ("Minutes");

  property_check_text (evidence, "title", "Agenda");
  property_check_text (evidence, "location", "Shared drive");
  property_check_date (evidence, "date");
  property_check_date (evidence, "review-by");
}

static void
test_title_stays (void)
{
  g_autoptr (AccordEvidence) evidence = accord_evidence_new ("Minutes");

  accord_evidence_set_title (evidence, "");
  g_assert_cmpstr (accord_evidence_get_title (evidence), ==, "Minutes");
  accord_evidence_set_title (evidence, NULL);
  g_assert_cmpstr (accord_evidence_get_title (evidence), ==, "Minutes");
}

static void
test_null_is_empty (void)
{
  g_autoptr (AccordEvidence) evidence = accord_evidence_new ("Minutes");

  accord_evidence_set_location (evidence, "Safe");
  accord_evidence_set_location (evidence, NULL);
  g_assert_cmpstr (accord_evidence_get_location (evidence), ==, "");
  accord_evidence_set_date (evidence, "2026-11-23");
  accord_evidence_set_date (evidence, "");
  g_assert_cmpstr (accord_evidence_get_date (evidence), ==, "");
}

static void
test_unknown (void)
{
  AccordEvidence *evidence = accord_evidence_new ("Minutes");
  JsonObject *unknown = json_object_new ();

  accord_part_set_unknown (ACCORD_PART (evidence), unknown);
  g_assert_true (accord_part_get_unknown (ACCORD_PART (evidence)) == unknown);
  json_object_unref (unknown);
  accord_part_set_unknown (ACCORD_PART (evidence), NULL);
  g_assert_null (accord_part_get_unknown (ACCORD_PART (evidence)));

  g_assert_finalize_object (evidence);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/evidence/defaults", test_defaults);
  g_test_add_func ("/model/evidence/properties", test_properties);
  g_test_add_func ("/model/evidence/title-stays", test_title_stays);
  g_test_add_func ("/model/evidence/null-is-empty", test_null_is_empty);
  g_test_add_func ("/model/evidence/unknown", test_unknown);

  return g_test_run ();
}
