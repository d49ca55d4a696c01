/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "assessment-fixture.h"

#include "model/assessment/accord-partner-copy.h"

/* Every text that can be left out occurs once and nowhere else. */
static const char own_text[] =
  "{"
  "\"format\":\"accord-assessment\",\"version\":1,\"id\":\"OWN-ID\","
  "\"framework\":{\"id\":\"nhs-partnering-2017\",\"x1\":\"UNKNOWN-1\"},"
  "\"organisation\":\"Riverside NHS Trust\",\"partner\":\"Valley High\","
  "\"role\":\"lead\",\"circumstances\":{\"mandated\":true,\"x2\":\"UNKNOWN-2\"},"
  "\"respondent\":{\"name\":\"RESPONDENT\",\"group\":\"executive\","
  "\"x3\":\"UNKNOWN-3\"},"
  "\"date\":\"2026-11-23\",\"scope\":\"Home ventilation\","
  "\"notes\":\"GENERAL-NOTE\","
  "\"answers\":{"
  "\"vi-identified-need\":{\"status\":\"in-place\",\"note\":\"NOTE-1\","
  "\"carried-from\":\"2025-11-20\","
  "\"evidence\":[{\"title\":\"TITLE-1\",\"location\":\"LOCATION-1\","
  "\"date\":\"2026-01-01\",\"x4\":\"UNKNOWN-4\"},{\"title\":\"TITLE-2\"}]},"
  "\"vi-mainstreaming\":{\"note\":\"NOTE-2\",\"action\":{\"what\":\"WHAT-1\","
  "\"owner\":\"OWNER-1\",\"organisation\":\"Valley High\","
  "\"due\":\"2027-01-31\",\"x5\":\"UNKNOWN-5\"}},"
  "\"vi-shared-reflection\":{\"status\":\"partly\",\"action\":{"
  "\"what\":\"WHAT-2\",\"owner\":\"OWNER-1\",\"done\":true},"
  "\"x6\":\"UNKNOWN-6\"},"
  "\"vs-clear-vision\":{\"status\":\"not-applicable\",\"reason\":\"Because\"},"
  "\"new-item\":{\"note\":\"UNKNOWN-7\"}},"
  "\"x8\":\"UNKNOWN-8\""
  "}";

static const char * const never[] = {
  "OWN-ID", "UNKNOWN",
};

typedef struct
{
  AccordPartnerCopyOptions options;
  const char *goes[10];
  const char *stays[10];
} Case;

static const Case cases[] = {
  { { FALSE, FALSE, FALSE, FALSE, FALSE, FALSE },
    { NULL },
    { "WHAT", "OWNER", "2027-01-31", "NOTE", "TITLE", "2026-01-01", "LOCATION",
      "RESPONDENT", "executive", NULL } },
  { ACCORD_PARTNER_COPY_DEFAULT,
    { "WHAT-1", "WHAT-2", "2027-01-31", "\"done\": true", NULL },
    { "OWNER", "NOTE", "TITLE", "2026-01-01", "LOCATION", "RESPONDENT",
      "executive", NULL } },
  { { .notes = TRUE },
    { "NOTE-1", "NOTE-2", "GENERAL-NOTE", NULL },
    { "WHAT", "OWNER", "TITLE", "LOCATION", "RESPONDENT", NULL } },
  { { .evidence = TRUE },
    { "TITLE-1", "TITLE-2", "2026-01-01", NULL },
    { "WHAT", "OWNER", "NOTE", "LOCATION", "RESPONDENT", NULL } },
  { { .evidence = TRUE, .locations = TRUE },
    { "TITLE-1", "LOCATION-1", NULL },
    { "WHAT", "OWNER", "NOTE", "RESPONDENT", NULL } },
  { { .locations = TRUE },
    { NULL },
    { "TITLE", "LOCATION", "WHAT", "OWNER", "NOTE", NULL } },
  { { .actions = TRUE, .owners = TRUE },
    { "WHAT-1", "OWNER-1", NULL },
    { "NOTE", "TITLE", "LOCATION", "RESPONDENT", NULL } },
  { { .owners = TRUE },
    { NULL },
    { "WHAT", "OWNER", NULL } },
  { { .respondent = TRUE },
    { "RESPONDENT", "executive", NULL },
    { "WHAT", "OWNER", "NOTE", "TITLE", "LOCATION", NULL } },
  { { TRUE, TRUE, TRUE, TRUE, TRUE, TRUE },
    { "WHAT-1", "OWNER-1", "NOTE-1", "GENERAL-NOTE", "TITLE-1", "LOCATION-1",
      "RESPONDENT", "executive", NULL },
    { NULL } },
};

static void
test_what_goes (void)
{
  g_autoptr (AccordAssessment) own = read_assessment_text (own_text);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordAssessment) copy =
        accord_partner_copy (own, &cases[i].options, NULL);
      g_autofree char *text = write_assessment_text (copy);
      g_autoptr (AccordAssessment) read_back = read_assessment_text (text);

      g_test_message ("case %u", i);

      for (guint n = 0; cases[i].goes[n] != NULL; n++)
        {
          if (strstr (text, cases[i].goes[n]) == NULL)
            g_error ("missing: %s", cases[i].goes[n]);
        }

      for (guint n = 0; cases[i].stays[n] != NULL; n++)
        {
          if (strstr (text, cases[i].stays[n]) != NULL)
            g_error ("left in: %s", cases[i].stays[n]);
        }

      for (guint n = 0; n < G_N_ELEMENTS (never); n++)
        g_assert_null (strstr (text, never[n]));

      g_assert_cmpmem (accord_assessment_get_statuses (own),
                       29 * sizeof (AccordStatus),
                       accord_assessment_get_statuses (read_back),
                       29 * sizeof (AccordStatus));
    }
}

static void
test_always_goes (void)
{
  const AccordPartnerCopyOptions none = { FALSE };
  g_autoptr (AccordAssessment) own = read_assessment_text (own_text);
  g_autoptr (AccordAssessment) copy = accord_partner_copy (own, &none, NULL);
  AccordHistory *history = accord_assessment_get_history (copy);
  AccordAnswer *answer;

  g_assert_true (g_uuid_string_is_valid (accord_assessment_get_id (copy)));
  g_assert_cmpint (accord_assessment_get_framework_revision (copy), ==, 0);
  g_assert_cmpstr (accord_assessment_get_organisation (copy), ==,
                   "Riverside NHS Trust");
  g_assert_cmpstr (accord_assessment_get_partner (copy), ==, "Valley High");
  g_assert_cmpint (accord_assessment_get_role (copy), ==, ACCORD_ROLE_LEAD);
  g_assert_cmpint (accord_assessment_get_mandated (copy), ==, ACCORD_FACT_TRUE);
  g_assert_cmpstr (accord_assessment_get_date (copy), ==, "2026-11-23");
  g_assert_cmpstr (accord_assessment_get_scope (copy), ==, "Home ventilation");

  answer = accord_assessment_find_answer (copy, "vs-clear-vision");
  g_assert_cmpstr (accord_answer_get_reason (answer), ==, "Because");
  answer = accord_assessment_find_answer (copy, "vi-identified-need");
  g_assert_cmpstr (accord_answer_get_carried_from (answer), ==, "2025-11-20");

  g_assert_false (accord_history_get_can_undo (history));
}

static void
test_own_untouched (void)
{
  const AccordPartnerCopyOptions all = { TRUE, TRUE, TRUE, TRUE, TRUE, TRUE };
  g_autoptr (AccordAssessment) own = read_assessment_text (own_text);
  g_autofree char *before = write_assessment_text (own);
  g_autoptr (AccordAssessment) copy = accord_partner_copy (own, &all, NULL);
  g_autofree char *after = NULL;
  AccordAnswer *answer =
    accord_assessment_find_answer (copy, "vi-mainstreaming");

  accord_answer_set_note (answer, "changed in the copy");
  accord_action_set_owner (accord_answer_get_action (answer), "somebody");
  after = write_assessment_text (own);
  g_assert_cmpstr (after, ==, before);
  g_assert_false
    (accord_history_get_modified (accord_assessment_get_history (own)));
}

static void
test_reason_typed_before (void)
{
  const AccordPartnerCopyOptions none = { FALSE };
  g_autoptr (AccordAssessment) own = read_assessment_text (own_text);
  g_autoptr (AccordAssessment) copy = NULL;
  AccordAnswer *answer = accord_assessment_find_answer (own, "vs-clear-vision");

  accord_answer_choose (answer, ACCORD_STATUS_IN_PLACE);
  copy = accord_partner_copy (own, &none, NULL);
  answer = accord_assessment_find_answer (copy, "vs-clear-vision");
  g_assert_cmpstr (accord_answer_get_reason (answer), ==, "");
}

static char *
list_rest (AccordAssessment               *own,
           const AccordPartnerCopyOptions *options)
{
  AccordPartnerCopyRest rest;
  g_autoptr (AccordAssessment) copy = accord_partner_copy (own, options, &rest);
  g_auto (GStrv) phrases = accord_partner_copy_list_rest (&rest);

  return g_strjoinv ("; ", phrases);
}

static void
test_rest (void)
{
  g_autoptr (AccordAssessment) own = read_assessment_text (own_text);
  const AccordPartnerCopyOptions none = { FALSE };
  const AccordPartnerCopyOptions usual = ACCORD_PARTNER_COPY_DEFAULT;
  const AccordPartnerCopyOptions all = { TRUE, TRUE, TRUE, TRUE, TRUE, TRUE };
  g_autofree char *of_none = list_rest (own, &none);
  g_autofree char *of_usual = list_rest (own, &usual);
  g_autofree char *of_all = list_rest (own, &all);

  g_assert_cmpstr (of_none, ==,
                   "3 notes; 2 pieces of evidence; 1 location; 2 actions; "
                   "2 names; the group of who answered; "
                   "8 entries that this version of Accord does not know");
  g_assert_cmpstr (of_usual, ==,
                   "3 notes; 2 pieces of evidence; 1 location; "
                   "2 names; the group of who answered; "
                   "8 entries that this version of Accord does not know");
  g_assert_cmpstr (of_all, ==,
                   "8 entries that this version of Accord does not know");
}

static void
test_rest_of_nothing (void)
{
  g_autoptr (AccordAssessment) own =
    read_assessment_text ("{\"format\":\"accord-assessment\",\"version\":1,"
                          "\"framework\":{\"id\":\"nhs-partnering-2017\"},"
                          "\"answers\":{}}");
  const AccordPartnerCopyOptions none = { FALSE };
  g_autofree char *of_none = list_rest (own, &none);

  g_assert_cmpstr (of_none, ==, "");
}

static void
test_file_name (void)
{
  g_autoptr (AccordAssessment) own = read_assessment_text (own_text);
  g_autofree char *name = accord_partner_copy_file_name (own);
  g_autofree char *of_nobody = NULL;
  g_autofree char *cleaned = NULL;

  g_assert_cmpstr (name, ==,
                   "Riverside – Valley High 2026-11-23 "
                   "(copy for Valley High).accord.json");

  accord_assessment_set_partner (own, "A/B: \"C\"");
  cleaned = accord_partner_copy_file_name (own);
  g_assert_null (strpbrk (cleaned, "/\\:*?\"<>|"));

  accord_assessment_set_partner (own, "");
  of_nobody = accord_partner_copy_file_name (own);
  g_assert_cmpstr (of_nobody, ==,
                   "Riverside 2026-11-23 (copy for the partner).accord.json");
}

static void
test_file_name_length (void)
{
  g_autoptr (AccordAssessment) own = read_assessment_text (own_text);
  g_autofree char *long_name = g_strnfill (300, 'x');
  g_autofree char *name = NULL;

  accord_assessment_set_organisation (own, long_name);
  accord_assessment_set_partner (own, long_name);
  name = accord_partner_copy_file_name (own);
  g_assert_cmpuint (strlen (name), <=, 255);
  g_assert_true (g_str_has_suffix (name, ".accord.json"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add_func ("/model/partner-copy/" name, func)

  ADD ("what-goes", test_what_goes);
  ADD ("always-goes", test_always_goes);
  ADD ("own-untouched", test_own_untouched);
  ADD ("reason-typed-before", test_reason_typed_before);
  ADD ("rest", test_rest);
  ADD ("rest-of-nothing", test_rest_of_nothing);
  ADD ("file-name", test_file_name);
  ADD ("file-name-length", test_file_name_length);

  return g_test_run ();
}
