/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/answers/accord-closures-page.h"

#include "accord-test-page.h"

static AccordStatus
get_key (guint keyval)
{
  AccordStatus status;

  g_assert_true (accord_page_key_to_status (keyval, &status));

  return status;
}

static void
test_keys (void)
{
  AccordStatus status;

  g_assert_cmpint (get_key (GDK_KEY_1), ==, ACCORD_STATUS_IN_PLACE);
  g_assert_cmpint (get_key (GDK_KEY_2), ==, ACCORD_STATUS_PARTLY);
  g_assert_cmpint (get_key (GDK_KEY_3), ==, ACCORD_STATUS_NOT_IN_PLACE);
  g_assert_cmpint (get_key (GDK_KEY_4), ==, ACCORD_STATUS_DONT_KNOW);
  g_assert_cmpint (get_key (GDK_KEY_5), ==, ACCORD_STATUS_NOT_APPLICABLE);
  g_assert_cmpint (get_key (GDK_KEY_0), ==, ACCORD_STATUS_NONE);
  g_assert_cmpint (get_key (GDK_KEY_Delete), ==, ACCORD_STATUS_NONE);
  g_assert_cmpint (get_key (GDK_KEY_KP_3), ==, ACCORD_STATUS_NOT_IN_PLACE);

  g_assert_cmpint (get_key (GDK_KEY_p), ==, ACCORD_STATUS_PARTLY);
  g_assert_cmpint (get_key (GDK_KEY_N), ==, ACCORD_STATUS_NOT_IN_PLACE);
  g_assert_cmpint (get_key (GDK_KEY_d), ==, ACCORD_STATUS_DONT_KNOW);
  g_assert_cmpint (get_key (GDK_KEY_a), ==, ACCORD_STATUS_NOT_APPLICABLE);

  g_assert_false (accord_page_key_to_status (GDK_KEY_6, &status));
  g_assert_false (accord_page_key_to_status (GDK_KEY_i, &status));
  g_assert_false (accord_page_key_to_status (GDK_KEY_Tab, &status));
  g_assert_false (accord_page_key_to_status (GDK_KEY_Shift_L, &status));
}

static void
test_digits (void)
{
  for (guint i = 0; i < ACCORD_N_STATUSES; i++)
    {
      guint digit = accord_page_status_to_digit ((AccordStatus) i);

      g_assert_cmpuint (get_key (GDK_KEY_0 + digit), ==, i);
    }
}

static void
test_pill (void)
{
  g_autofree char *partly = accord_page_pill_name (ACCORD_STATUS_PARTLY);
  g_autofree char *none = accord_page_pill_name (ACCORD_STATUS_NONE);
  g_autofree char *button = accord_page_answer_button (
    ACCORD_STATUS_NOT_IN_PLACE);

  g_assert_cmpstr (partly, ==, "Answer: Partly, menu");
  g_assert_cmpstr (none, ==, "Answer: Not answered, menu");
  g_assert_cmpstr (button, ==, "3 Not in place");
  g_assert_cmpstr (accord_page_pill_text (ACCORD_STATUS_NONE), ==, "Answer");
  g_assert_cmpstr (accord_page_pill_text (ACCORD_STATUS_PARTLY), ==, "Partly");
}

static void
test_description (void)
{
  g_autoptr (AccordAssessment) assessment = accord_test_load ("riverside");
  AccordAnswer *answer;
  g_autofree char *evidence = NULL;
  g_autofree char *whose = NULL;

  answer = accord_test_answer (assessment, "vi-operational-managers");
  evidence = accord_page_box_description (answer);
  g_assert_cmpstr (evidence, ==, "In place, no evidence recorded");

  answer = accord_test_answer (assessment, "ms-regulator-support");
  whose = accord_page_box_description (answer);
  g_assert_nonnull (strstr (whose, "For a regulator, commissioner or funder."));
}

static void
test_announcement (void)
{
  g_autoptr (AccordAssessment) assessment = accord_test_load ("riverside");
  AccordAnswer *answer = accord_test_answer (assessment, "vi-mainstreaming");
  g_autofree char *enablers = NULL;
  g_autofree char *context = NULL;

  accord_answer_choose (answer, ACCORD_STATUS_PARTLY);
  enablers = accord_page_announcement (answer);
  g_assert_cmpstr (enablers, ==, "Partly. Enablers 2 of 4, 1 partly.");

  answer = accord_test_answer (assessment, "vi-identified-need");
  accord_answer_choose (answer, ACCORD_STATUS_DONT_KNOW);
  context = accord_page_announcement (answer);
  g_assert_cmpstr (context, ==, "Don’t know. Context 1 of 3, 1 partly.");
}

static void
assert_others (AccordAssessment *assessment,
               const char       *type,
               AccordKind        kind,
               const char       *expected)
{
  AccordFramework *framework = accord_assessment_get_framework (assessment);
  g_autofree char *text = NULL;

  text = accord_page_group_others (
    assessment, accord_framework_find_arrangement (framework, type), kind);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_others (void)
{
  g_autoptr (AccordAssessment) assessment = accord_test_new ();

  accord_assessment_set_partner (assessment, "Northern Teaching NHS Trust");

  assert_others (assessment, "voluntary-individual", ACCORD_KIND_CONTEXT, "");
  assert_others (assessment, "mandated-individual", ACCORD_KIND_CONTEXT, "");
  assert_others (assessment, "mandated-structural", ACCORD_KIND_CONTEXT,
                 "1 of 3 is for others to show");

  accord_assessment_set_role (assessment, ACCORD_ROLE_LEAD);
  assert_others (assessment, "mandated-individual", ACCORD_KIND_CONTEXT,
                 "2 of 3 are for Northern Teaching to show");
  assert_others (assessment, "mandated-structural", ACCORD_KIND_ENABLER, "");

  accord_assessment_set_role (assessment, ACCORD_ROLE_SUPPORTED);
  assert_others (assessment, "mandated-structural", ACCORD_KIND_ENABLER,
                 "1 of 5 is for Northern Teaching to show");
  assert_others (assessment, "mandated-structural", ACCORD_KIND_CONTEXT,
                 "3 of 3 are for others to show");
}

static void
test_certainty (void)
{
  g_autoptr (AccordAssessment) assessment = accord_test_new ();
  guint uncertain = 0;

  for (guint i = 0; i < accord_assessment_get_n_answers (assessment); i++)
    {
      AccordAnswer *answer = accord_assessment_get_answer (assessment, i);
      AccordItem *item = accord_answer_get_item (answer);
      const char *text = accord_page_certainty (item);

      if (text == NULL)
        continue;

      uncertain++;
      g_assert_null (strchr (text, '%'));
      if (accord_item_get_kind (item) == ACCORD_KIND_ENABLER)
        g_assert_true (g_str_has_suffix (text, "under Helpful context."));
      else
        g_assert_true (g_str_has_suffix (text, "under Key enablers."));
    }

  g_assert_cmpuint (uncertain, ==, 3);
}

static void
test_read_today (void)
{
  g_autoptr (AccordAssessment) assessment = accord_test_new ();
  AccordItem *item = accord_answer_get_item (
    accord_test_answer (assessment, "ms-regulator-support"));
  AccordItem *plain = accord_answer_get_item (
    accord_test_answer (assessment, "vi-mainstreaming"));
  g_autofree char *england = accord_page_read_today (item, "england");
  g_autofree char *wales = accord_page_read_today (item, "wales");
  g_autofree char *type = NULL;

  g_assert_true (g_str_has_prefix (england, "Read today as (England, "));
  g_assert_true (g_str_has_prefix (wales, "Read today as (Wales, "));
  g_assert_null (accord_page_read_today (plain, "england"));

  type = accord_page_type_read_today (
    accord_framework_find_arrangement (
      accord_assessment_get_framework (assessment), "mandated-individual"),
    "england");
  g_assert_nonnull (strstr (type, "Recovery Support Programme"));
  g_assert_null (strstr (type, "Wales"));
}

static void
assert_uri (const char *location,
            const char *expected)
{
  g_autofree char *uri = accord_page_location_to_uri (location);

  g_assert_cmpstr (uri, ==, expected);
}

static void
test_location (void)
{
  g_autofree char *home = g_filename_to_uri (g_get_home_dir (), NULL, NULL);
  g_autofree char *below = g_strconcat (home, "/notes.odt", NULL);

  assert_uri ("https://example.org/minutes", "https://example.org/minutes");
  assert_uri (" /srv/shared/minutes of May.odt",
              "file:///srv/shared/minutes%20of%20May.odt");
  assert_uri ("~/notes.odt", below);
  assert_uri ("mailto:lead@example.org", "mailto:lead@example.org");

  assert_uri ("Shared drive", NULL);
  assert_uri ("Minutes: see the folder", NULL);
  assert_uri ("C:\\Minutes\\May.docx", NULL);
  assert_uri ("minutes/may.odt", NULL);
  assert_uri ("note:7", NULL);
  assert_uri ("", NULL);
}

static void
test_next (void)
{
  g_autoptr (AccordAssessment) assessment = accord_test_load ("riverside");
  AccordFramework *framework = accord_assessment_get_framework (assessment);
  AccordArrangement *first = accord_framework_get_arrangement (framework, 0);
  AccordArrangement *next = accord_page_find_next (assessment, first);

  /* The two mandated types are set aside. */
  g_assert_cmpstr (accord_arrangement_get_id (next), ==,
                   "voluntary-structural");
  g_assert_null (accord_page_find_next (assessment, next));
  g_assert_true (accord_page_find_next (assessment, NULL) == first);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/closures-page/keys", test_keys);
  g_test_add_func ("/app/closures-page/digits", test_digits);
  g_test_add_func ("/app/closures-page/pill", test_pill);
  g_test_add_func ("/app/closures-page/description", test_description);
  g_test_add_func ("/app/closures-page/announcement", test_announcement);
  g_test_add_func ("/app/closures-page/others", test_others);
  g_test_add_func ("/app/closures-page/certainty", test_certainty);
  g_test_add_func ("/app/closures-page/read-today", test_read_today);
  g_test_add_func ("/app/closures-page/location", test_location);
  g_test_add_func ("/app/closures-page/next", test_next);

  return g_test_run ();
}
