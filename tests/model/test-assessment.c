/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "assessment-fixture.h"
#include "property-check.h"

typedef struct
{
  AccordAssessment *assessment;
  AccordFramework *framework;
  AccordHistory *history;
  guint changed;
  guint score;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (AccordFrameworks) frameworks = make_frameworks ();

  fixture->framework = accord_frameworks_get_built_in (frameworks);
  fixture->assessment = accord_assessment_new (fixture->framework);
  fixture->history = accord_assessment_get_history (fixture->assessment);
  g_signal_connect_swapped (fixture->assessment, "changed",
                            G_CALLBACK (property_count_cb),
                            &fixture->changed);
  g_signal_connect_swapped (fixture->assessment, "notify::score",
                            G_CALLBACK (property_count_cb), &fixture->score);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->assessment);
}

static void
assert_told (Fixture *fixture,
             guint    changed,
             guint    score)
{
  g_assert_cmpuint (fixture->changed, ==, changed);
  g_assert_cmpuint (fixture->score, ==, score);
  fixture->changed = 0;
  fixture->score = 0;
}

static AccordArrangement *
get_arrangement (Fixture    *fixture,
                 const char *id)
{
  AccordArrangement *arrangement =
    accord_framework_find_arrangement (fixture->framework, id);

  g_assert_nonnull (arrangement);

  return arrangement;
}

static void
test_new (Fixture       *fixture,
          gconstpointer  data)
{
  AccordAssessment *assessment = fixture->assessment;

  g_assert_true (accord_assessment_get_framework (assessment) ==
                 fixture->framework);
  g_assert_true (g_uuid_string_is_valid (accord_assessment_get_id (assessment)));
  g_assert_cmpint (accord_assessment_get_framework_revision (assessment), ==,
                   accord_framework_get_revision (fixture->framework));
  g_assert_cmpuint (accord_assessment_get_n_answers (assessment), ==, 29);
  g_assert_cmpstr (accord_assessment_get_organisation (assessment), ==, "");
  g_assert_cmpstr (accord_assessment_get_date (assessment), ==, "");
  g_assert_cmpint (accord_assessment_get_role (assessment), ==,
                   ACCORD_ROLE_UNSTATED);
  g_assert_cmpint (accord_assessment_get_mandated (assessment), ==,
                   ACCORD_FACT_OPEN);
  g_assert_false (accord_history_get_can_undo (fixture->history));
  g_assert_false (accord_history_get_modified (fixture->history));
}

static void
test_properties (Fixture       *fixture,
                 gconstpointer  data)
{
  AccordAssessment *assessment = fixture->assessment;
  g_auto (GValue) revision = G_VALUE_INIT;

  property_check_text (assessment, "id", "7b0f6a52");
  property_check_text (assessment, "organisation", "Riverside");
  property_check_text (assessment, "partner", "Valley High");
  property_check_text (assessment, "respondent-name", "A. Bee");
  property_check_text (assessment, "scope", "Home ventilation");
  property_check_text (assessment, "notes", "Much");
  property_check_date (assessment, "date");
  property_check_enum (assessment, "role", ACCORD_TYPE_ROLE,
                       ACCORD_ROLE_EQUAL);
  property_check_enum (assessment, "mandated", ACCORD_TYPE_FACT,
                       ACCORD_FACT_FALSE);
  property_check_enum (assessment, "structural", ACCORD_TYPE_FACT,
                       ACCORD_FACT_TRUE);
  property_check_enum (assessment, "respondent-group", ACCORD_TYPE_GROUP,
                       ACCORD_GROUP_OTHER);

  g_value_init (&revision, G_TYPE_INT);
  g_value_set_int (&revision, 7);
  property_check (assessment, "framework-revision", &revision);
}

static void
test_step_names (Fixture       *fixture,
                 gconstpointer  data)
{
  AccordAssessment *assessment = fixture->assessment;
  const char *labels[] = {
    "change organisation", "change partner", "change our part",
    "change how it came about", "change what is being considered",
    "change respondent’s name", "change respondent’s group", "change date",
    "change what it is for", "change notes",
  };

  accord_assessment_set_organisation (assessment, "R");
  accord_assessment_set_partner (assessment, "V");
  accord_assessment_set_role (assessment, ACCORD_ROLE_LEAD);
  accord_assessment_set_mandated (assessment, ACCORD_FACT_TRUE);
  accord_assessment_set_structural (assessment, ACCORD_FACT_TRUE);
  accord_assessment_set_respondent_name (assessment, "A");
  accord_assessment_set_respondent_group (assessment, ACCORD_GROUP_EXECUTIVE);
  accord_assessment_set_date (assessment, "2026-11-23");
  accord_assessment_set_scope (assessment, "s");
  accord_assessment_set_notes (assessment, "n");
  assert_told (fixture, 10, 2);

  for (guint i = G_N_ELEMENTS (labels); i > 0; i--)
    {
      g_assert_cmpstr (accord_history_get_undo_label (fixture->history), ==,
                       labels[i - 1]);
      g_assert_true (accord_history_undo (fixture->history));
    }

  assert_told (fixture, 10, 2);
  g_assert_false (accord_history_get_modified (fixture->history));
}

static void
test_set_same (Fixture       *fixture,
               gconstpointer  data)
{
  AccordAssessment *assessment = fixture->assessment;

  accord_assessment_set_organisation (assessment, "");
  accord_assessment_set_organisation (assessment, NULL);
  accord_assessment_set_date (assessment, "");
  accord_assessment_set_role (assessment, ACCORD_ROLE_UNSTATED);
  accord_assessment_set_mandated (assessment, ACCORD_FACT_OPEN);
  accord_assessment_set_structural (assessment, ACCORD_FACT_OPEN);
  accord_assessment_set_respondent_group (assessment, ACCORD_GROUP_NONE);
  accord_assessment_set_framework_revision
    (assessment, accord_assessment_get_framework_revision (assessment));

  assert_told (fixture, 0, 0);
  g_assert_false (accord_history_get_can_undo (fixture->history));
}

static void
test_score_follows (Fixture       *fixture,
                    gconstpointer  data)
{
  AccordAnswer *answer = accord_assessment_get_answer (fixture->assessment, 0);
  AccordScore *score = accord_assessment_get_score (fixture->assessment);

  g_assert_cmpuint (score->assessed, ==, 0);
  g_assert_cmpuint (score->items, ==, 29);
  g_assert_true (accord_assessment_get_score (fixture->assessment) == score);

  accord_answer_choose (answer, ACCORD_STATUS_IN_PLACE);
  assert_told (fixture, 1, 1);
  score = accord_assessment_get_score (fixture->assessment);
  g_assert_cmpuint (score->assessed, ==, 1);

  accord_answer_set_note (answer, "no figure moves");
  assert_told (fixture, 1, 0);
  g_assert_true (accord_assessment_get_score (fixture->assessment) == score);

  accord_assessment_set_mandated (fixture->assessment, ACCORD_FACT_TRUE);
  assert_told (fixture, 1, 1);
  score = accord_assessment_get_score (fixture->assessment);
  g_assert_true (score->standings[0].set_aside);

  accord_history_undo (fixture->history);
  assert_told (fixture, 1, 1);
  accord_history_undo (fixture->history);
  assert_told (fixture, 1, 0);
  accord_history_undo (fixture->history);
  assert_told (fixture, 1, 1);
  score = accord_assessment_get_score (fixture->assessment);
  g_assert_cmpuint (score->assessed, ==, 0);
}

static void
score_in_the_middle_cb (AccordAnswer *answer,
                        GParamSpec   *pspec,
                        guint        *assessed)
{
  AccordAssessment *assessment = accord_answer_get_assessment (answer);

  *assessed = accord_assessment_get_score (assessment)->assessed;
}

static void
test_group_told_once (Fixture       *fixture,
                      gconstpointer  data)
{
  AccordAnswer *last = accord_assessment_get_answer (fixture->assessment, 9);
  guint assessed = 0;

  g_signal_connect (last, "notify::status",
                    G_CALLBACK (score_in_the_middle_cb), &assessed);

  accord_history_begin (fixture->history, "mark ten", NULL);

  for (guint i = 0; i < 10; i++)
    accord_answer_choose (accord_assessment_get_answer (fixture->assessment, i),
                          ACCORD_STATUS_PARTLY);

  assert_told (fixture, 0, 0);
  /* Asked in the middle, the figures are those of the middle. */
  g_assert_cmpuint (assessed, ==, 10);
  accord_history_end (fixture->history);
  assert_told (fixture, 1, 1);

  accord_history_undo (fixture->history);
  assert_told (fixture, 1, 1);
  g_assert_cmpuint (accord_assessment_get_score (fixture->assessment)->assessed,
                    ==, 0);
}

static void
test_find_answer (Fixture       *fixture,
                  gconstpointer  data)
{
  AccordAssessment *assessment = fixture->assessment;
  AccordArrangement *arrangement =
    accord_framework_get_arrangement (fixture->framework, 0);
  g_autoptr (AccordItem) advantage =
    g_list_model_get_item (accord_arrangement_get_advantages (arrangement), 0);

  for (guint i = 0; i < accord_assessment_get_n_answers (assessment); i++)
    {
      AccordAnswer *answer = accord_assessment_get_answer (assessment, i);
      const char *id = accord_item_get_id (accord_answer_get_item (answer));

      g_assert_true (accord_assessment_find_answer (assessment, id) == answer);
    }

  g_assert_null (accord_assessment_find_answer (assessment, "nothing"));
  g_assert_null
    (accord_assessment_find_answer (assessment,
                                    accord_item_get_id (advantage)));
}

static void
test_list_answers (Fixture       *fixture,
                   gconstpointer  data)
{
  guint ordinal = 0;

  for (guint a = 0;
       a < accord_framework_get_n_arrangements (fixture->framework);
       a++)
    {
      AccordArrangement *arrangement =
        accord_framework_get_arrangement (fixture->framework, a);

      for (AccordKind kind = ACCORD_KIND_CONTEXT;
           kind <= ACCORD_KIND_ENABLER;
           kind++)
        {
          g_autoptr (GListModel) list =
            accord_assessment_list_answers (fixture->assessment, arrangement,
                                            kind);

          g_assert_true (g_list_model_get_item_type (list) ==
                         ACCORD_TYPE_ANSWER);

          for (guint i = 0; i < g_list_model_get_n_items (list); i++)
            {
              g_autoptr (AccordAnswer) answer = g_list_model_get_item (list, i);

              g_assert_true
                (accord_assessment_get_answer (fixture->assessment,
                                               ordinal++) == answer);
            }
        }
    }

  g_assert_cmpuint (ordinal, ==, 29);
}

static AccordStatus
get_status (Fixture    *fixture,
            const char *id)
{
  AccordAnswer *answer =
    accord_assessment_find_answer (fixture->assessment, id);

  return accord_answer_get_status (answer);
}

static void
test_mark_rest (Fixture       *fixture,
                gconstpointer  data)
{
  AccordArrangement *arrangement = get_arrangement (fixture,
                                                    "voluntary-individual");
  AccordAnswer *answered =
    accord_assessment_find_answer (fixture->assessment, "vi-leads-communicate");

  accord_answer_choose (answered, ACCORD_STATUS_PARTLY);
  accord_answer_set_note (accord_assessment_find_answer (fixture->assessment,
                                                         "vi-mainstreaming"),
                          "stays");
  fixture->changed = fixture->score = 0;

  g_assert_cmpuint (accord_assessment_count_rest (fixture->assessment,
                                                  arrangement,
                                                  ACCORD_KIND_ENABLER),
                    ==, 3);
  g_assert_cmpuint (accord_assessment_mark_rest (fixture->assessment,
                                                 arrangement,
                                                 ACCORD_KIND_ENABLER),
                    ==, 3);
  assert_told (fixture, 1, 1);
  g_assert_cmpstr (accord_history_get_undo_label (fixture->history), ==,
                   "mark 3 not answered as not in place");
  g_assert_cmpint (get_status (fixture, "vi-leads-communicate"), ==,
                   ACCORD_STATUS_PARTLY);
  g_assert_cmpint (get_status (fixture, "vi-mainstreaming"), ==,
                   ACCORD_STATUS_NOT_IN_PLACE);
  g_assert_cmpint (get_status (fixture, "vi-previous-working"), ==,
                   ACCORD_STATUS_NONE);

  g_assert_cmpuint (accord_assessment_mark_rest (fixture->assessment,
                                                 arrangement,
                                                 ACCORD_KIND_ENABLER),
                    ==, 0);
  assert_told (fixture, 0, 0);

  accord_history_undo (fixture->history);
  assert_told (fixture, 1, 1);
  g_assert_cmpint (get_status (fixture, "vi-mainstreaming"), ==,
                   ACCORD_STATUS_NONE);
}

/* Every line of the framework: who is asked to mark it, by role */
static void
test_mark_rest_leaves_others (Fixture       *fixture,
                              gconstpointer  data)
{
  guint seen[4] = { 0, 0, 0, 0 };

  for (AccordRole role = ACCORD_ROLE_UNSTATED;
       role <= ACCORD_ROLE_SUPPORTED;
       role++)
    {
      g_autoptr (AccordAssessment) assessment =
        accord_assessment_new (fixture->framework);

      accord_assessment_set_role (assessment, role);

      for (guint a = 0;
           a < accord_framework_get_n_arrangements (fixture->framework);
           a++)
        {
          AccordArrangement *arrangement =
            accord_framework_get_arrangement (fixture->framework, a);

          accord_assessment_mark_rest (assessment, arrangement,
                                       ACCORD_KIND_CONTEXT);
          accord_assessment_mark_rest (assessment, arrangement,
                                       ACCORD_KIND_ENABLER);
        }

      for (guint i = 0; i < 29; i++)
        {
          AccordAnswer *answer = accord_assessment_get_answer (assessment, i);
          AccordSide side =
            accord_item_get_side (accord_answer_get_item (answer));
          gboolean others =
            side == ACCORD_SIDE_EXTERNAL ||
            (side == ACCORD_SIDE_LEAD && role == ACCORD_ROLE_SUPPORTED) ||
            (side == ACCORD_SIDE_SUPPORTED && role == ACCORD_ROLE_LEAD);

          seen[side]++;
          g_assert_cmpint (accord_answer_get_status (answer), ==,
                           others ? ACCORD_STATUS_NONE
                                  : ACCORD_STATUS_NOT_IN_PLACE);
        }
    }

  for (guint side = 0; side < G_N_ELEMENTS (seen); side++)
    g_assert_cmpuint (seen[side], >, 0);
}

static void
test_copy (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (AccordAssessment) copy = NULL;
  g_autofree char *before = NULL;
  g_autofree char *copied = NULL;
  g_autofree char *after = NULL;

  for (guint i = 0; i < 300; i++)
    change_at_random (fixture->assessment, rand);

  before = write_assessment_text (fixture->assessment);
  copy = accord_assessment_copy (fixture->assessment);
  copied = write_assessment_text (copy);
  g_assert_cmpstr (copied, ==, before);
  g_assert_cmpmem (accord_assessment_get_statuses (copy),
                   29 * sizeof (AccordStatus),
                   accord_assessment_get_statuses (fixture->assessment),
                   29 * sizeof (AccordStatus));
  g_assert_false
    (accord_history_get_can_undo (accord_assessment_get_history (copy)));

  /* The two share nothing that changes. */
  for (guint i = 0; i < 300; i++)
    change_at_random (copy, rand);

  after = write_assessment_text (fixture->assessment);
  g_assert_cmpstr (after, ==, before);
}

static void
test_new_for_partner (Fixture       *fixture,
                      gconstpointer  data)
{
  AccordAssessment *own = fixture->assessment;
  const struct
  {
    AccordRole own;
    AccordRole partner;
  } roles[] = {
    { ACCORD_ROLE_LEAD, ACCORD_ROLE_SUPPORTED },
    { ACCORD_ROLE_SUPPORTED, ACCORD_ROLE_LEAD },
    { ACCORD_ROLE_EQUAL, ACCORD_ROLE_EQUAL },
    { ACCORD_ROLE_UNSTATED, ACCORD_ROLE_UNSTATED },
  };

  accord_assessment_set_organisation (own, "Riverside");
  accord_assessment_set_partner (own, "Valley High");
  accord_assessment_set_mandated (own, ACCORD_FACT_FALSE);
  accord_assessment_set_structural (own, ACCORD_FACT_TRUE);
  accord_assessment_set_scope (own, "Home ventilation");
  accord_assessment_set_notes (own, "candid");
  accord_assessment_set_respondent_name (own, "A. Bee");
  accord_assessment_set_respondent_group (own, ACCORD_GROUP_OTHER);
  accord_assessment_set_date (own, "2026-11-23");
  accord_answer_choose (accord_assessment_get_answer (own, 0),
                        ACCORD_STATUS_PARTLY);

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      g_autoptr (AccordAssessment) other = NULL;
      AccordHistory *history;

      accord_assessment_set_role (own, roles[i].own);
      other = accord_assessment_new_for_partner (own);
      history = accord_assessment_get_history (other);

      g_assert_cmpstr (accord_assessment_get_organisation (other), ==,
                       "Valley High");
      g_assert_cmpstr (accord_assessment_get_partner (other), ==, "Riverside");
      g_assert_cmpint (accord_assessment_get_role (other), ==,
                       roles[i].partner);
      g_assert_cmpint (accord_assessment_get_mandated (other), ==,
                       ACCORD_FACT_FALSE);
      g_assert_cmpint (accord_assessment_get_structural (other), ==,
                       ACCORD_FACT_TRUE);
      g_assert_cmpstr (accord_assessment_get_scope (other), ==,
                       "Home ventilation");
      g_assert_cmpstr (accord_assessment_get_notes (other), ==, "");
      g_assert_cmpstr (accord_assessment_get_respondent_name (other), ==, "");
      g_assert_cmpint (accord_assessment_get_respondent_group (other), ==,
                       ACCORD_GROUP_NONE);
      g_assert_cmpstr (accord_assessment_get_date (other), ==, "");
      g_assert_cmpuint (accord_assessment_get_score (other)->assessed, ==, 0);
      g_assert_cmpstr (accord_assessment_get_id (other), !=,
                       accord_assessment_get_id (own));
      g_assert_false (accord_history_get_can_undo (history));
    }
}

static void
test_new_from_earlier (void)
{
  g_autoptr (AccordAssessment) earlier = read_assessment_text (
    "{\"format\":\"accord-assessment\",\"version\":1,\"id\":\"OLD\","
    "\"framework\":{\"id\":\"nhs-partnering-2017\"},"
    "\"organisation\":\"Riverside\",\"partner\":\"Valley High\","
    "\"role\":\"lead\",\"circumstances\":{\"structural\":true,\"x\":1},"
    "\"respondent\":{\"name\":\"A\",\"group\":\"executive\"},"
    "\"date\":\"2025-11-20\",\"scope\":\"Home ventilation\","
    "\"notes\":\"of that day\","
    "\"answers\":{\"vi-identified-need\":{\"status\":\"in-place\","
    "\"evidence\":[{\"title\":\"Data\"}]},"
    "\"vi-mainstreaming\":{\"note\":\"only a note\"},"
    "\"vi-shared-reflection\":{\"status\":\"partly\","
    "\"carried-from\":\"2024-01-01\"},\"new-item\":{\"a\":1}},"
    "\"y\":2}");
  g_autofree char *before = write_assessment_text (earlier);
  g_autoptr (AccordAssessment) now =
    accord_assessment_new_from_earlier (earlier, "2026-11-24");
  g_autofree char *text = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *after = NULL;

  expected = g_strdup_printf (
    "{\n"
    "  \"format\": \"accord-assessment\",\n"
    "  \"version\": 1,\n"
    "  \"id\": \"%s\",\n"
    "  \"framework\": {\n"
    "    \"id\": \"nhs-partnering-2017\",\n"
    "    \"revision\": 1\n"
    "  },\n"
    "  \"organisation\": \"Riverside\",\n"
    "  \"partner\": \"Valley High\",\n"
    "  \"role\": \"lead\",\n"
    "  \"circumstances\": {\n"
    "    \"structural\": true,\n"
    "    \"x\": 1\n"
    "  },\n"
    "  \"date\": \"2026-11-24\",\n"
    "  \"scope\": \"Home ventilation\",\n"
    "  \"answers\": {\n"
    "    \"vi-identified-need\": {\n"
    "      \"status\": \"in-place\",\n"
    "      \"carried-from\": \"2025-11-20\",\n"
    "      \"evidence\": [\n"
    "        {\n"
    "          \"title\": \"Data\"\n"
    "        }\n"
    "      ]\n"
    "    },\n"
    "    \"vi-shared-reflection\": {\n"
    "      \"status\": \"partly\",\n"
    "      \"carried-from\": \"2024-01-01\"\n"
    "    },\n"
    "    \"vi-mainstreaming\": {\n"
    "      \"note\": \"only a note\"\n"
    "    },\n"
    "    \"new-item\": {\n"
    "      \"a\": 1\n"
    "    }\n"
    "  }\n"
    "}\n",
    accord_assessment_get_id (now));

  text = write_assessment_text (now);
  g_assert_cmpstr (text, ==, expected);
  g_assert_true (g_uuid_string_is_valid (accord_assessment_get_id (now)));
  g_assert_false
    (accord_history_get_can_undo (accord_assessment_get_history (now)));
  after = write_assessment_text (earlier);
  g_assert_cmpstr (after, ==, before);
}

static void
test_new_from_undated (Fixture       *fixture,
                       gconstpointer  data)
{
  AccordAnswer *answer = accord_assessment_get_answer (fixture->assessment, 0);
  g_autoptr (AccordAssessment) dated = NULL;
  g_autoptr (AccordAssessment) undated = NULL;

  accord_answer_choose (answer, ACCORD_STATUS_PARTLY);

  dated = accord_assessment_new_from_earlier (fixture->assessment,
                                              "2026-11-24");
  answer = accord_assessment_get_answer (dated, 0);
  g_assert_cmpstr (accord_answer_get_carried_from (answer), ==, "2026-11-24");
  g_assert_cmpint (accord_answer_get_status (answer), ==, ACCORD_STATUS_PARTLY);

  undated = accord_assessment_new_from_earlier (fixture->assessment, NULL);
  answer = accord_assessment_get_answer (undated, 0);
  g_assert_cmpstr (accord_answer_get_carried_from (answer), ==, "");
  g_assert_cmpint (accord_answer_get_status (answer), ==, ACCORD_STATUS_PARTLY);
}

/*
 * Property: all undone is as it was, all redone is as it became, and what is
 * saved is modified exactly where it differs by more than the way to it.
 */
static void
test_random_undo (void)
{
  g_autoptr (AccordFrameworks) frameworks = make_frameworks ();
  AccordFramework *framework = accord_frameworks_get_built_in (frameworks);
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  guint rounds = g_test_thorough () ? 1000 : 100;

  g_test_message ("seed %u", seed);

  for (guint round = 0; round < rounds; round++)
    {
      g_autoptr (AccordAssessment) assessment =
        accord_assessment_new (framework);
      AccordHistory *history = accord_assessment_get_history (assessment);
      g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *saved = NULL;
      guint depth = 0;

      g_ptr_array_add (states, write_assessment_text (assessment));

      for (guint i = 0; i < 60; i++)
        {
          switch (g_rand_int_range (rand, 0, 14))
            {
            case 0:
              accord_history_undo (history);
              break;
            case 1:
              accord_history_redo (history);
              break;
            case 2:
              accord_history_begin (history, "several", NULL);
              for (guint n = g_rand_int_range (rand, 0, 5); n > 0; n--)
                change_at_random (assessment, rand);
              accord_history_end (history);
              break;
            case 3:
              accord_history_mark_saved (history);
              g_free (saved);
              saved = write_assessment_text (assessment);
              break;
            default:
              change_at_random (assessment, rand);
              break;
            }

          if (!accord_history_get_modified (history) && saved != NULL)
            {
              g_autofree char *text = write_assessment_text (assessment);

              g_assert_cmpstr (text, ==, saved);
            }
        }

      /* To the end, back to the start, and forth again, by the same states */
      while (accord_history_redo (history))
        ;

      g_ptr_array_set_size (states, 0);
      g_ptr_array_add (states, write_assessment_text (assessment));

      while (accord_history_undo (history))
        g_ptr_array_add (states, write_assessment_text (assessment));

      depth = states->len - 1;
      {
        g_autoptr (AccordAssessment) fresh = accord_assessment_new (framework);
        g_autofree char *start = NULL;

        accord_assessment_set_id (fresh,
                                  accord_assessment_get_id (assessment));
        start = write_assessment_text (fresh);
        g_assert_cmpstr (g_ptr_array_index (states, depth), ==, start);
      }

      while (depth-- > 0)
        {
          g_autofree char *text = NULL;

          g_assert_true (accord_history_redo (history));
          text = write_assessment_text (assessment);
          g_assert_cmpstr (text, ==, g_ptr_array_index (states, depth));
        }

      g_assert_false (accord_history_redo (history));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) \
  g_test_add ("/model/assessment/" name, Fixture, NULL, set_up, func, tear_down)

  ADD ("new", test_new);
  ADD ("properties", test_properties);
  ADD ("step-names", test_step_names);
  ADD ("set-same", test_set_same);
  ADD ("score-follows", test_score_follows);
  ADD ("group-told-once", test_group_told_once);
  ADD ("find-answer", test_find_answer);
  ADD ("list-answers", test_list_answers);
  ADD ("mark-rest", test_mark_rest);
  ADD ("mark-rest-leaves-others", test_mark_rest_leaves_others);
  ADD ("copy", test_copy);
  ADD ("new-for-partner", test_new_for_partner);
  g_test_add_func ("/model/assessment/new-from-earlier",
                   test_new_from_earlier);
  ADD ("new-from-undated", test_new_from_undated);
  g_test_add_func ("/model/assessment/random-undo", test_random_undo);

  return g_test_run ();
}
