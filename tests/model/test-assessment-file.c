/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "assessment-fixture.h"

#include "files-fixture.h"

#define HEAD \
  "{\n" \
  "  \"format\": \"accord-assessment\",\n" \
  "  \"version\": 1,\n"

#define FRAMEWORK \
  "  \"framework\": {\n" \
  "    \"id\": \"nhs-partnering-2017\"\n" \
  "  },\n"

/*
 * Written as read
 */

static void
test_samples (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "samples", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (folder);

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autoptr (AccordAssessment) assessment = NULL;
      g_autofree char *file = g_build_filename (path, name, NULL);
      g_autofree char *text = NULL;
      g_autofree char *written = NULL;

      if (!g_str_has_suffix (name, ".accord.json"))
        continue;

      g_test_message ("%s", name);
      text = read_text (file);
      assessment = read_assessment_text (text);
      written = write_assessment_text (assessment);
      g_assert_cmpstr (written, ==, text);
      n++;
    }

  g_assert_cmpuint (n, >=, 16);
}

static void
test_new_history (void)
{
  g_autoptr (AccordAssessment) assessment =
    read_assessment_text (HEAD FRAMEWORK
                          "  \"organisation\": \"R\",\n"
                          "  \"answers\": {\n"
                          "    \"vi-identified-need\": {\n"
                          "      \"status\": \"partly\"\n"
                          "    }\n"
                          "  }\n"
                          "}\n");
  AccordHistory *history = accord_assessment_get_history (assessment);

  g_assert_false (accord_history_get_can_undo (history));
  g_assert_false (accord_history_get_modified (history));
  g_assert_cmpuint (accord_assessment_get_score (assessment)->assessed, ==, 1);
}

static void
test_every_member (void)
{
  g_autoptr (AccordAssessment) assessment = NULL;
  g_autofree char *written = NULL;
  g_autoptr (AccordEvidence) evidence = NULL;
  AccordAnswer *answer;
  AccordAction *action;
  const char *text =
    HEAD
    "  \"id\": \"7b0f6a52-5f6e-4a0e-9b0e-0d6c4c1f2a11\",\n"
    "  \"framework\": {\n"
    "    \"id\": \"nhs-partnering-2017\",\n"
    "    \"revision\": 1\n"
    "  },\n"
    "  \"organisation\": \"Riverside\",\n"
    "  \"partner\": \"Valley High\",\n"
    "  \"role\": \"equal\",\n"
    "  \"circumstances\": {\n"
    "    \"mandated\": false,\n"
    "    \"structural\": true\n"
    "  },\n"
    "  \"respondent\": {\n"
    "    \"name\": \"A. Bee\",\n"
    "    \"group\": \"clinical-lead\"\n"
    "  },\n"
    "  \"date\": \"2026-11-23\",\n"
    "  \"scope\": \"Home ventilation\",\n"
    "  \"notes\": \"Much\",\n"
    "  \"answers\": {\n"
    "    \"vi-identified-need\": {\n"
    "      \"status\": \"not-applicable\",\n"
    "      \"carried-from\": \"2025-11-20\",\n"
    "      \"note\": \"Seen\",\n"
    "      \"evidence\": [\n"
    "        {\n"
    "          \"title\": \"Agenda\",\n"
    "          \"location\": \"Drive\",\n"
    "          \"date\": \"2026-10-02\",\n"
    "          \"review-by\": \"2027-10-02\"\n"
    "        }\n"
    "      ],\n"
    "      \"action\": {\n"
    "        \"what\": \"Ask\",\n"
    "        \"owner\": \"Lead\",\n"
    "        \"organisation\": \"Riverside\",\n"
    "        \"due\": \"2027-01-31\",\n"
    "        \"done\": true\n"
    "      },\n"
    "      \"reason\": \"None planned\"\n"
    "    }\n"
    "  }\n"
    "}\n";

  assessment = read_assessment_text (text);

  g_assert_cmpstr (accord_assessment_get_id (assessment), ==,
                   "7b0f6a52-5f6e-4a0e-9b0e-0d6c4c1f2a11");
  g_assert_cmpint (accord_assessment_get_framework_revision (assessment), ==,
                   1);
  g_assert_cmpstr (accord_assessment_get_organisation (assessment), ==,
                   "Riverside");
  g_assert_cmpstr (accord_assessment_get_partner (assessment), ==,
                   "Valley High");
  g_assert_cmpint (accord_assessment_get_role (assessment), ==,
                   ACCORD_ROLE_EQUAL);
  g_assert_cmpint (accord_assessment_get_mandated (assessment), ==,
                   ACCORD_FACT_FALSE);
  g_assert_cmpint (accord_assessment_get_structural (assessment), ==,
                   ACCORD_FACT_TRUE);
  g_assert_cmpstr (accord_assessment_get_respondent_name (assessment), ==,
                   "A. Bee");
  g_assert_cmpint (accord_assessment_get_respondent_group (assessment), ==,
                   ACCORD_GROUP_CLINICAL_LEAD);
  g_assert_cmpstr (accord_assessment_get_date (assessment), ==, "2026-11-23");
  g_assert_cmpstr (accord_assessment_get_scope (assessment), ==,
                   "Home ventilation");
  g_assert_cmpstr (accord_assessment_get_notes (assessment), ==, "Much");

  answer = accord_assessment_find_answer (assessment, "vi-identified-need");
  g_assert_cmpint (accord_answer_get_status (answer), ==,
                   ACCORD_STATUS_NOT_APPLICABLE);
  g_assert_cmpstr (accord_answer_get_carried_from (answer), ==, "2025-11-20");
  g_assert_cmpstr (accord_answer_get_note (answer), ==, "Seen");
  g_assert_cmpstr (accord_answer_get_reason (answer), ==, "None planned");

  evidence = g_list_model_get_item (accord_answer_get_evidence (answer), 0);
  g_assert_cmpstr (accord_evidence_get_title (evidence), ==, "Agenda");
  g_assert_cmpstr (accord_evidence_get_location (evidence), ==, "Drive");
  g_assert_cmpstr (accord_evidence_get_date (evidence), ==, "2026-10-02");
  g_assert_cmpstr (accord_evidence_get_review_by (evidence), ==, "2027-10-02");

  action = accord_answer_get_action (answer);
  g_assert_cmpstr (accord_action_get_what (action), ==, "Ask");
  g_assert_cmpstr (accord_action_get_owner (action), ==, "Lead");
  g_assert_cmpstr (accord_action_get_organisation (action), ==, "Riverside");
  g_assert_cmpstr (accord_action_get_due (action), ==, "2027-01-31");
  g_assert_true (accord_action_get_done (action));

  written = write_assessment_text (assessment);
  g_assert_cmpstr (written, ==, text);
}

/* Read @before, write @after, and @after again from then on. */
static void
assert_tidies_to (const char *before,
                  const char *after)
{
  g_autoptr (AccordAssessment) first = read_assessment_text (before);
  g_autofree char *written = write_assessment_text (first);
  g_autoptr (AccordAssessment) second = NULL;
  g_autofree char *again = NULL;

  g_assert_cmpstr (written, ==, after);
  second = read_assessment_text (written);
  again = write_assessment_text (second);
  g_assert_cmpstr (again, ==, after);
}

static void
test_empty_members_go (void)
{
  assert_tidies_to
    ("{\"answers\":{\"vi-mainstreaming\":{},"
     "\"vi-identified-need\":{\"note\":\"\",\"evidence\":[]},"
     "\"vi-shared-reflection\":{\"status\":\"not-applicable\",\"reason\":\"\"}"
     "},\"notes\":\"\",\"scope\":\"\",\"respondent\":{\"name\":\"\"},"
     "\"circumstances\":{},\"partner\":\"\",\"organisation\":\"\",\"id\":\"\","
     "\"framework\":{\"id\":\"nhs-partnering-2017\"},"
     "\"version\":1,\"format\":\"accord-assessment\"}",
     HEAD FRAMEWORK
     "  \"answers\": {\n"
     "    \"vi-shared-reflection\": {\n"
     "      \"status\": \"not-applicable\"\n"
     "    }\n"
     "  }\n"
     "}\n");
}

static void
test_framework_order (void)
{
  assert_tidies_to
    ("{\"format\":\"accord-assessment\",\"version\":1,"
     "\"framework\":{\"id\":\"nhs-partnering-2017\"},"
     "\"answers\":{\"vs-clear-vision\":{\"status\":\"partly\"},"
     "\"vi-mainstreaming\":{\"status\":\"partly\"},"
     "\"vi-previous-working\":{\"status\":\"partly\"}}}",
     HEAD FRAMEWORK
     "  \"answers\": {\n"
     "    \"vi-previous-working\": {\n"
     "      \"status\": \"partly\"\n"
     "    },\n"
     "    \"vi-mainstreaming\": {\n"
     "      \"status\": \"partly\"\n"
     "    },\n"
     "    \"vs-clear-vision\": {\n"
     "      \"status\": \"partly\"\n"
     "    }\n"
     "  }\n"
     "}\n");
}

static void
test_done_only_if_stated (void)
{
  const char *text =
    HEAD FRAMEWORK
    "  \"answers\": {\n"
    "    \"vi-previous-working\": {\n"
    "      \"action\": {\n"
    "        \"what\": \"Ask\"\n"
    "      }\n"
    "    },\n"
    "    \"vi-mainstreaming\": {\n"
    "      \"action\": {\n"
    "        \"what\": \"Tell\",\n"
    "        \"done\": false\n"
    "      }\n"
    "    }\n"
    "  }\n"
    "}\n";

  assert_tidies_to (text, text);
}

static void
test_reason_waits (void)
{
  g_autoptr (AccordAssessment) assessment =
    read_assessment_text (HEAD FRAMEWORK
                          "  \"answers\": {\n"
                          "    \"vi-mainstreaming\": {\n"
                          "      \"status\": \"not-applicable\",\n"
                          "      \"reason\": \"So it is\"\n"
                          "    }\n"
                          "  }\n"
                          "}\n");
  AccordAnswer *answer =
    accord_assessment_find_answer (assessment, "vi-mainstreaming");
  g_autofree char *before = write_assessment_text (assessment);
  g_autofree char *between = NULL;
  g_autofree char *after = NULL;
  g_autoptr (AccordAssessment) readable = NULL;

  accord_answer_choose (answer, ACCORD_STATUS_PARTLY);
  between = write_assessment_text (assessment);
  g_assert_null (strstr (between, "So it is"));
  readable = read_assessment_text (between);
  accord_answer_choose (answer, ACCORD_STATUS_NOT_APPLICABLE);
  after = write_assessment_text (assessment);
  g_assert_cmpstr (after, ==, before);
}

/*
 * Nothing is lost
 */

static void
test_unknown_members (void)
{
  const char *text =
    "{\n"
    "  \"format\": \"accord-assessment\",\n"
    "  \"version\": 1,\n"
    "  \"framework\": {\n"
    "    \"id\": \"nhs-partnering-2017\",\n"
    "    \"edition\": \"second\"\n"
    "  },\n"
    "  \"circumstances\": {\n"
    "    \"moon\": \"full\"\n"
    "  },\n"
    "  \"respondent\": {\n"
    "    \"age\": 44\n"
    "  },\n"
    "  \"answers\": {\n"
    "    \"vi-identified-need\": {\n"
    "      \"colour\": \"green\"\n"
    "    },\n"
    "    \"vi-leads-communicate\": {\n"
    "      \"status\": \"in-place\",\n"
    "      \"evidence\": [\n"
    "        {\n"
    "          \"title\": \"Agenda\",\n"
    "          \"pages\": 9223372036854775807\n"
    "        }\n"
    "      ],\n"
    "      \"action\": {\n"
    "        \"what\": \"Ask\",\n"
    "        \"cost\": 1e+22\n"
    "      },\n"
    "      \"z\": null,\n"
    "      \"a\": [\n"
    "        true,\n"
    "        {},\n"
    "        []\n"
    "      ]\n"
    "    },\n"
    "    \"vi-adv-unknown\": {\n"
    "      \"status\": \"not a status\"\n"
    "    },\n"
    "    \"another\": 7,\n"
    "    \"\": null\n"
    "  },\n"
    "  \"zeta\": 0.1,\n"
    "  \"alpha\": {\n"
    "    \"b\": -1,\n"
    "    \"a\": \"\\u0001\"\n"
    "  }\n"
    "}\n";
  g_autoptr (AccordAssessment) assessment = read_assessment_text (text);
  g_autoptr (AccordAssessment) copy = accord_assessment_copy (assessment);
  g_autofree char *copied = write_assessment_text (copy);

  assert_tidies_to (text, text);
  g_assert_cmpstr (copied, ==, text);
}

static void
test_advantage_is_unknown (void)
{
  g_autoptr (AccordFrameworks) frameworks = make_frameworks ();
  AccordFramework *framework = accord_frameworks_get_built_in (frameworks);
  AccordArrangement *arrangement =
    accord_framework_get_arrangement (framework, 0);
  g_autoptr (AccordItem) advantage =
    g_list_model_get_item (accord_arrangement_get_advantages (arrangement), 0);
  g_autofree char *text =
    g_strdup_printf (HEAD FRAMEWORK
                     "  \"answers\": {\n"
                     "    \"vi-mainstreaming\": {\n"
                     "      \"status\": \"partly\"\n"
                     "    },\n"
                     "    \"%s\": {\n"
                     "      \"status\": 3\n"
                     "    }\n"
                     "  }\n"
                     "}\n",
                     accord_item_get_id (advantage));

  assert_tidies_to (text, text);
}

static void
test_unknown_after_edit (void)
{
  g_autoptr (AccordAssessment) assessment =
    read_assessment_text (HEAD FRAMEWORK
                          "  \"answers\": {\n"
                          "    \"new-item\": {\n"
                          "      \"status\": \"maybe\"\n"
                          "    },\n"
                          "    \"vi-mainstreaming\": {\n"
                          "      \"who\": \"me\",\n"
                          "      \"status\": \"partly\"\n"
                          "    }\n"
                          "  }\n"
                          "}\n");
  g_autofree char *written = NULL;

  accord_answer_choose (accord_assessment_find_answer (assessment,
                                                       "vi-mainstreaming"),
                        ACCORD_STATUS_NONE);
  written = write_assessment_text (assessment);
  g_assert_cmpstr (written, ==,
                   HEAD FRAMEWORK
                   "  \"answers\": {\n"
                   "    \"vi-mainstreaming\": {\n"
                   "      \"who\": \"me\"\n"
                   "    },\n"
                   "    \"new-item\": {\n"
                   "      \"status\": \"maybe\"\n"
                   "    }\n"
                   "  }\n"
                   "}\n");
}

/*
 * Refused
 */

static GPtrArray *
refuse (const char *text,
        int         code)
{
  g_autoptr (AccordFrameworks) frameworks = make_frameworks ();
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  GPtrArray *faults = NULL;

  g_test_message ("%s", text);
  g_assert_null (accord_assessment_read (bytes, "t.json", frameworks, &faults,
                                         &error));
  g_assert_error (error, ACCORD_ERROR, code);
  g_assert_true (g_str_has_prefix (error->message, "t.json: "));
  g_assert_nonnull (faults);
  g_assert_cmpuint (faults->len, >, 0);

  return faults;
}

/* Exactly one fault, at @pointer. */
static void
assert_refused (const char *text,
                int         code,
                const char *pointer,
                const char *message)
{
  g_autoptr (GPtrArray) faults = refuse (text, code);
  const AccordFault *fault = g_ptr_array_index (faults, 0);

  g_assert_cmpstr (fault->pointer, ==, pointer);

  if (message != NULL)
    g_assert_cmpstr (fault->message, ==, message);

  g_assert_cmpuint (faults->len, ==, 1);
}

#define MINIMAL(members) \
  "{\"format\":\"accord-assessment\",\"version\":1," \
  "\"framework\":{\"id\":\"nhs-partnering-2017\"},\"answers\":{}" members "}"

static void
test_root_values (void)
{
  /* A member, and values that are wrong for it */
  static const struct
  {
    const char *pointer;
    const char *member;
    const char *wrong[12];
  } cases[] = {
    { "/id", ",\"id\":%s", { "null", "1", "true", "[]", "{}", "1.5" } },
    { "/organisation", ",\"organisation\":%s",
      { "null", "1", "false", "[]", "{}" } },
    { "/partner", ",\"partner\":%s", { "null", "1", "[\"a\"]", "{}" } },
    { "/role", ",\"role\":%s",
      { "null", "\"\"", "\"Lead\"", "\"unstated\"", "1", "[]", "{}" } },
    { "/circumstances", ",\"circumstances\":%s",
      { "null", "true", "\"\"", "[]", "0" } },
    { "/circumstances/mandated", ",\"circumstances\":{\"mandated\":%s}",
      { "null", "\"\"", "\"true\"", "1", "0", "[]", "{}" } },
    { "/circumstances/structural", ",\"circumstances\":{\"structural\":%s}",
      { "null", "\"false\"", "0.0", "[]", "{}" } },
    { "/respondent", ",\"respondent\":%s", { "null", "\"A\"", "[]", "1" } },
    { "/respondent/name", ",\"respondent\":{\"name\":%s}",
      { "null", "1", "[]", "{}", "false" } },
    { "/respondent/group", ",\"respondent\":{\"group\":%s}",
      { "null", "\"\"", "\"none\"", "\"Executive\"", "1", "{}" } },
    { "/date", ",\"date\":%s",
      { "null", "\"\"", "\"2026-02-30\"", "\"23.11.2026\"", "20261123",
        "\"2026-11-23T10:00\"", "\"0000-01-01\"", "[]", "{}", "true" } },
    { "/scope", ",\"scope\":%s", { "null", "1", "[]", "{}" } },
    { "/notes", ",\"notes\":%s", { "null", "1", "[]", "{}" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint j = 0; cases[i].wrong[j] != NULL; j++)
      {
        g_auto (GStrv) parts = g_strsplit (cases[i].member, "%s", 2);
        g_autofree char *text = g_strconcat (MINIMAL (""), NULL);
        g_autofree char *whole = NULL;

        text[strlen (text) - 1] = '\0';
        whole = g_strconcat (text, parts[0], cases[i].wrong[j], parts[1], "}",
                             NULL);
        assert_refused (whole, ACCORD_ERROR_VALUE, cases[i].pointer, NULL);
      }
}

#define ANSWER(answer) \
  "{\"format\":\"accord-assessment\",\"version\":1," \
  "\"framework\":{\"id\":\"nhs-partnering-2017\"}," \
  "\"answers\":{\"vi-mainstreaming\":" answer "}}"

static void
test_answer_values (void)
{
  static const struct
  {
    const char *pointer;
    const char *answer;
    const char *wrong[12];
  } cases[] = {
    { "", "%s", { "null", "\"in-place\"", "[]", "1", "true" } },
    { "/status", "{\"status\":%s}",
      { "null", "\"\"", "\"yes\"", "\"not-assessed\"", "\"In-place\"", "1",
        "true", "[]", "{}" } },
    { "/carried-from", "{\"carried-from\":%s}",
      { "null", "\"\"", "\"2025-13-01\"", "2025", "[]", "{}" } },
    { "/note", "{\"note\":%s}", { "null", "1", "[]", "{}", "true" } },
    { "/reason", "{\"status\":\"not-applicable\",\"reason\":%s}",
      { "null", "1", "[]", "{}" } },
    { "/evidence", "{\"evidence\":%s}", { "null", "\"a\"", "{}", "1" } },
    { "/evidence/1", "{\"evidence\":[{\"title\":\"a\"},%s]}",
      { "null", "\"a\"", "[]", "1" } },
    { "/evidence/0/title", "{\"evidence\":[{\"title\":%s}]}",
      { "null", "\"\"", "1", "[]", "{}" } },
    { "/evidence/0/location",
      "{\"evidence\":[{\"title\":\"a\",\"location\":%s}]}",
      { "null", "1", "[]", "{}" } },
    { "/evidence/0/date", "{\"evidence\":[{\"title\":\"a\",\"date\":%s}]}",
      { "null", "\"\"", "\"2026-1-1\"", "1", "[]", "{}" } },
    { "/evidence/0/review-by",
      "{\"evidence\":[{\"title\":\"a\",\"review-by\":%s}]}",
      { "null", "\"\"", "\"2026-06-31\"", "1", "[]", "{}" } },
    { "/action", "{\"action\":%s}", { "null", "\"a\"", "[]", "1", "true" } },
    { "/action/what", "{\"action\":{\"what\":%s}}",
      { "null", "\"\"", "1", "[]", "{}" } },
    { "/action/owner", "{\"action\":{\"what\":\"a\",\"owner\":%s}}",
      { "null", "1", "[]", "{}" } },
    { "/action/organisation",
      "{\"action\":{\"what\":\"a\",\"organisation\":%s}}",
      { "null", "1", "[]", "{}" } },
    { "/action/due", "{\"action\":{\"what\":\"a\",\"due\":%s}}",
      { "null", "\"\"", "\"soon\"", "1", "[]", "{}" } },
    { "/action/done", "{\"action\":{\"what\":\"a\",\"done\":%s}}",
      { "null", "\"\"", "\"false\"", "0", "[]", "{}" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint j = 0; cases[i].wrong[j] != NULL; j++)
      {
        g_auto (GStrv) parts = g_strsplit (cases[i].answer, "%s", 2);
        g_auto (GStrv) frame = g_strsplit (ANSWER ("%s"), "%s", 2);
        g_autofree char *text = g_strconcat (frame[0], parts[0],
                                             cases[i].wrong[j], parts[1],
                                             frame[1], NULL);
        g_autofree char *pointer = g_strconcat ("/answers/vi-mainstreaming",
                                                cases[i].pointer, NULL);

        assert_refused (text, ACCORD_ERROR_VALUE, pointer, NULL);
      }
}

static void
test_required_members (void)
{
  assert_refused ("{\"format\":\"accord-assessment\","
                  "\"framework\":{\"id\":\"nhs-partnering-2017\"},"
                  "\"answers\":{}}",
                  ACCORD_ERROR_VALUE, "/version", NULL);
  assert_refused ("{\"format\":\"accord-assessment\",\"version\":1,"
                  "\"answers\":{}}",
                  ACCORD_ERROR_VALUE, "/framework", NULL);
  assert_refused ("{\"format\":\"accord-assessment\",\"version\":1,"
                  "\"framework\":{},\"answers\":{}}",
                  ACCORD_ERROR_VALUE, "/framework/id", NULL);
  assert_refused ("{\"format\":\"accord-assessment\",\"version\":1,"
                  "\"framework\":{\"id\":\"nhs-partnering-2017\"}}",
                  ACCORD_ERROR_VALUE, "/answers",
                  "expected an object, found nothing");
  assert_refused (ANSWER ("{\"evidence\":[{\"location\":\"here\"}]}"),
                  ACCORD_ERROR_VALUE,
                  "/answers/vi-mainstreaming/evidence/0/title",
                  "expected a text that is not empty, found nothing");
  assert_refused (ANSWER ("{\"action\":{\"owner\":\"me\"}}"),
                  ACCORD_ERROR_VALUE,
                  "/answers/vi-mainstreaming/action/what", NULL);
}

static void
test_framework_values (void)
{
  const char *wrong_ids[] = { "null", "\"\"", "1", "[]", "{}" };
  const char *wrong_revisions[] = {
    "null", "0", "-1", "1.0", "\"1\"", "2147483648", "true", "[]",
  };
  const char *wrong_frameworks[] = { "null", "\"nhs\"", "[]", "1" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong_ids); i++)
    {
      g_autofree char *text =
        g_strdup_printf ("{\"format\":\"accord-assessment\",\"version\":1,"
                         "\"framework\":{\"id\":%s},\"answers\":{}}",
                         wrong_ids[i]);

      assert_refused (text, ACCORD_ERROR_VALUE, "/framework/id", NULL);
    }

  for (guint i = 0; i < G_N_ELEMENTS (wrong_revisions); i++)
    {
      g_autofree char *text =
        g_strdup_printf ("{\"format\":\"accord-assessment\",\"version\":1,"
                         "\"framework\":{\"id\":\"nhs-partnering-2017\","
                         "\"revision\":%s},\"answers\":{}}",
                         wrong_revisions[i]);

      assert_refused (text, ACCORD_ERROR_VALUE, "/framework/revision", NULL);
    }

  for (guint i = 0; i < G_N_ELEMENTS (wrong_frameworks); i++)
    {
      g_autofree char *text =
        g_strdup_printf ("{\"format\":\"accord-assessment\",\"version\":1,"
                         "\"framework\":%s,\"answers\":{}}",
                         wrong_frameworks[i]);

      assert_refused (text, ACCORD_ERROR_VALUE, "/framework", NULL);
    }
}

static void
test_versions (void)
{
  const char *wrong[] = {
    "null", "0", "-1", "1.0", "1.5", "2.5", "\"1\"", "\"2\"", "true", "[]",
    "{}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *text =
        g_strdup_printf ("{\"format\":\"accord-assessment\",\"version\":%s,"
                         "\"framework\":{\"id\":\"nhs-partnering-2017\"},"
                         "\"answers\":{}}", wrong[i]);

      assert_refused (text, ACCORD_ERROR_VALUE, "/version", NULL);
    }

  /* Of a newer one nothing else is judged. */
  assert_refused ("{\"format\":\"accord-assessment\",\"version\":2,"
                  "\"framework\":null,\"answers\":7}",
                  ACCORD_ERROR_NEWER_VERSION, "/version", NULL);
}

static void
test_other_formats (void)
{
  const char *wrong[] = {
    "{}", "{\"format\":null}", "{\"format\":\"accord-framework\"}",
    "{\"format\":\"\",\"version\":1}", "{\"format\":1}",
    "{\"name\":\"package\",\"version\":\"1.0.0\"}",
  };
  const char *no_object[] = { "[]", "1", "null", "\"accord-assessment\"" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    assert_refused (wrong[i], ACCORD_ERROR_NOT_ACCORD, "/format", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (no_object); i++)
    {
      g_autoptr (AccordFrameworks) frameworks = make_frameworks ();
      g_autoptr (GBytes) bytes = text_bytes (no_object[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (accord_assessment_read (bytes, "t.json", frameworks,
                                             NULL, &error));
      g_assert_nonnull (error);
      g_assert_true (error->domain == ACCORD_ERROR);
    }
}

static void
test_unknown_framework (void)
{
  g_autoptr (GPtrArray) faults = NULL;

  assert_refused ("{\"format\":\"accord-assessment\",\"version\":1,"
                  "\"framework\":{\"id\":\"other\"},"
                  "\"answers\":{\"x\":{\"status\":9}}}",
                  ACCORD_ERROR_UNKNOWN_FRAMEWORK, "/framework/id",
                  "expected the id of a framework that is installed here, "
                  "found the text “other”; the answers stay in the file");

  /* The faults that need no framework are told with it. */
  faults = refuse ("{\"format\":\"accord-assessment\",\"version\":1,"
                   "\"framework\":{\"id\":\"other\"},\"role\":\"boss\","
                   "\"answers\":{}}",
                   ACCORD_ERROR_UNKNOWN_FRAMEWORK);
  g_assert_cmpuint (faults->len, ==, 2);
}

static void
test_reason_beside_another_status (void)
{
  assert_refused (ANSWER ("{\"status\":\"partly\",\"reason\":\"r\"}"),
                  ACCORD_ERROR_VALUE,
                  "/answers/vi-mainstreaming/reason",
                  "expected a reason only with the status “not-applicable”, "
                  "found one with “partly”");
  assert_refused (ANSWER ("{\"reason\":\"r\"}"),
                  ACCORD_ERROR_VALUE,
                  "/answers/vi-mainstreaming/reason",
                  "expected a reason only with the status “not-applicable”, "
                  "found one without a status");
  /* Whether it fits a wrong status cannot be said. */
  assert_refused (ANSWER ("{\"status\":\"n/a\",\"reason\":\"r\"}"),
                  ACCORD_ERROR_VALUE,
                  "/answers/vi-mainstreaming/status", NULL);
}

static char *
make_evidence_list (guint n)
{
  g_autoptr (GString) list = g_string_new ("{\"evidence\":[");
  g_auto (GStrv) frame = g_strsplit (ANSWER ("%s"), "%s", 2);

  for (guint i = 0; i < n; i++)
    g_string_append (list, i == 0 ? "{\"title\":\"a\"}" : ",{\"title\":\"a\"}");

  g_string_append (list, "]}");

  return g_strconcat (frame[0], list->str, frame[1], NULL);
}

static void
test_evidence_limit (void)
{
  g_autofree char *most = make_evidence_list (1000);
  g_autofree char *over = make_evidence_list (1001);
  g_autoptr (AccordAssessment) assessment = read_assessment_text (most);

  g_assert_nonnull (assessment);
  assert_refused (over, ACCORD_ERROR_VALUE,
                  "/answers/vi-mainstreaming/evidence",
                  "expected at most 1000 entries, found 1001");
}

static void
test_all_faults_at_once (void)
{
  const char *pointers[] = {
    "/framework/revision", "/partner", "/role", "/circumstances/mandated",
    "/respondent/group", "/date", "/notes",
    "/answers/vs-clear-vision/status",
    "/answers/vi-mainstreaming/evidence/0/title",
    "/answers/vi-mainstreaming/evidence/2/date",
    "/answers/vi-mainstreaming/action/what",
    "/answers/vi-mainstreaming/action/done",
  };
  g_autoptr (GPtrArray) faults =
    refuse ("{\"format\":\"accord-assessment\",\"version\":1,"
            "\"framework\":{\"id\":\"nhs-partnering-2017\",\"revision\":0},"
            "\"partner\":7,\"role\":\"x\",\"circumstances\":{\"mandated\":1},"
            "\"respondent\":{\"group\":\"\"},\"date\":\"\",\"notes\":null,"
            "\"answers\":{"
            "\"vs-clear-vision\":{\"status\":\"done\"},"
            "\"vi-mainstreaming\":{\"evidence\":[{},{\"title\":\"a\"},"
            "{\"title\":\"b\",\"date\":\"x\"}],"
            "\"action\":{\"done\":\"no\"}}}}",
            ACCORD_ERROR_VALUE);

  for (guint i = 0; i < faults->len; i++)
    {
      const AccordFault *fault = g_ptr_array_index (faults, i);

      g_assert_cmpuint (i, <, G_N_ELEMENTS (pointers));
      g_assert_cmpstr (fault->pointer, ==, pointers[i]);
    }

  g_assert_cmpuint (faults->len, ==, G_N_ELEMENTS (pointers));
}

static void
test_broken_json (void)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "samples", "riverside.accord.json",
                           NULL);
  g_autofree char *text = read_text (path);
  g_autoptr (AccordFrameworks) frameworks = make_frameworks ();
  gsize whole = strlen (text) - 1;

  /* Each beginning of a good file, as a save that was cut off leaves it */
  for (gsize length = 0; length < whole; length += 7)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (text, length);
      g_autoptr (GPtrArray) faults = NULL;
      g_autoptr (GError) error = NULL;
      const AccordFault *fault;

      g_assert_null (accord_assessment_read (bytes, "t.json", frameworks,
                                             &faults, &error));
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_SYNTAX);
      g_assert_cmpuint (faults->len, ==, 1);
      fault = g_ptr_array_index (faults, 0);
      g_assert_null (fault->pointer);
      g_assert_cmpuint (fault->line, >, 0);
    }
}

/*
 * Property: what is written is read as it was, and written again as it was.
 */

static void
test_random_stable (void)
{
  g_autoptr (AccordFrameworks) frameworks = make_frameworks ();
  const char *ids[] = { ACCORD_FRAMEWORK_BUILT_IN, "small-weighted" };
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  guint rounds = g_test_thorough () ? 2000 : 200;

  g_test_message ("seed %u", seed);

  for (guint round = 0; round < rounds; round++)
    {
      AccordFramework *framework =
        accord_frameworks_lookup (frameworks, ids[round % 2], NULL);
      g_autoptr (AccordAssessment) first = NULL;
      g_autoptr (AccordAssessment) second = NULL;
      g_autoptr (AccordAssessment) copy = NULL;
      g_autofree char *written = NULL;
      g_autofree char *again = NULL;
      g_autofree char *copied = NULL;
      guint changes = g_rand_int_range (rand, 0, 80);

      g_assert_nonnull (framework);
      first = accord_assessment_new (framework);

      while (changes-- > 0)
        change_at_random (first, rand);

      written = write_assessment_text (first);
      second = read_assessment_text (written);
      again = write_assessment_text (second);
      g_assert_cmpstr (again, ==, written);

      copy = accord_assessment_copy (first);
      copied = write_assessment_text (copy);
      g_assert_cmpstr (copied, ==, written);

      for (guint i = 0; i < accord_assessment_get_n_answers (first); i++)
        {
          AccordAnswer *a = accord_assessment_get_answer (first, i);
          AccordAnswer *b = accord_assessment_get_answer (second, i);

          g_assert_cmpint (accord_answer_get_status (a), ==,
                           accord_answer_get_status (b));
          g_assert_cmpstr (accord_answer_get_note (a), ==,
                           accord_answer_get_note (b));
          g_assert_true ((accord_answer_get_action (a) == NULL) ==
                         (accord_answer_get_action (b) == NULL));
        }

      g_assert_cmpstr (accord_assessment_get_notes (first), ==,
                       accord_assessment_get_notes (second));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add_func ("/model/assessment-file/" name, func)

  ADD ("samples", test_samples);
  ADD ("new-history", test_new_history);
  ADD ("every-member", test_every_member);
  ADD ("empty-members-go", test_empty_members_go);
  ADD ("framework-order", test_framework_order);
  ADD ("done-only-if-stated", test_done_only_if_stated);
  ADD ("reason-waits", test_reason_waits);
  ADD ("unknown-members", test_unknown_members);
  ADD ("advantage-is-unknown", test_advantage_is_unknown);
  ADD ("unknown-after-edit", test_unknown_after_edit);
  ADD ("root-values", test_root_values);
  ADD ("answer-values", test_answer_values);
  ADD ("required-members", test_required_members);
  ADD ("framework-values", test_framework_values);
  ADD ("versions", test_versions);
  ADD ("other-formats", test_other_formats);
  ADD ("unknown-framework", test_unknown_framework);
  ADD ("reason-beside-another-status", test_reason_beside_another_status);
  ADD ("evidence-limit", test_evidence_limit);
  ADD ("all-faults-at-once", test_all_faults_at_once);
  ADD ("broken-json", test_broken_json);
  ADD ("random-stable", test_random_stable);

  return g_test_run ();
}
