/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/assessment/accord-assessment.h"
#include "model/framework/accord-frameworks.h"

#include "property-check.h"

typedef struct
{
  AccordAssessment *assessment;
  AccordHistory *history;
  AccordAnswer *answer;
  guint changed;
  guint answer_changed;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const char *folders[] = { NULL };
  g_autoptr (AccordFrameworks) frameworks = accord_frameworks_new (folders);

  fixture->assessment =
    accord_assessment_new (accord_frameworks_get_built_in (frameworks));
  fixture->history = accord_assessment_get_history (fixture->assessment);
  fixture->answer = accord_assessment_get_answer (fixture->assessment, 3);
  g_signal_connect_swapped (fixture->assessment, "changed",
                            G_CALLBACK (property_count_cb),
                            &fixture->changed);
  g_signal_connect_swapped (fixture->answer, "changed",
                            G_CALLBACK (property_count_cb),
                            &fixture->answer_changed);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->assessment);
}

/* One step, told once by the assessment and once by the answer. */
static void
assert_step (Fixture    *fixture,
             const char *label)
{
  g_assert_cmpuint (fixture->changed, ==, 1);
  g_assert_cmpuint (fixture->answer_changed, ==, 1);
  g_assert_cmpstr (accord_history_get_undo_label (fixture->history), ==,
                   label);
  fixture->changed = 0;
  fixture->answer_changed = 0;
}

static void
assert_silent (Fixture *fixture)
{
  g_assert_cmpuint (fixture->changed, ==, 0);
  g_assert_cmpuint (fixture->answer_changed, ==, 0);
}

static void
test_defaults (Fixture       *fixture,
               gconstpointer  data)
{
  AccordAnswer *answer = fixture->answer;

  g_assert_true (accord_answer_get_assessment (answer) ==
                 (gpointer) fixture->assessment);
  g_assert_cmpuint (accord_item_get_ordinal (accord_answer_get_item (answer)),
                    ==, 3);
  g_assert_cmpint (accord_answer_get_status (answer), ==, ACCORD_STATUS_NONE);
  g_assert_cmpstr (accord_answer_get_note (answer), ==, "");
  g_assert_cmpstr (accord_answer_get_reason (answer), ==, "");
  g_assert_cmpstr (accord_answer_get_carried_from (answer), ==, "");
  g_assert_cmpuint
    (g_list_model_get_n_items (accord_answer_get_evidence (answer)), ==, 0);
  g_assert_null (accord_answer_get_action (answer));
  g_assert_true (accord_answer_is_empty (answer));
}

static void
test_properties (Fixture       *fixture,
                 gconstpointer  data)
{
  property_check_enum (fixture->answer, "status", ACCORD_TYPE_STATUS,
                       ACCORD_STATUS_PARTLY);
  property_check_text (fixture->answer, "note", "So it is");
  property_check_text (fixture->answer, "reason", "No buddying is planned");
  property_check_date (fixture->answer, "carried-from");
}

static void
test_set_same (Fixture       *fixture,
               gconstpointer  data)
{
  AccordAnswer *answer = fixture->answer;

  accord_answer_set_status (answer, ACCORD_STATUS_NONE);
  accord_answer_set_note (answer, "");
  accord_answer_set_note (answer, NULL);
  accord_answer_set_reason (answer, "");
  accord_answer_set_carried_from (answer, "");
  accord_answer_set_action (answer, NULL);
  accord_answer_choose (answer, ACCORD_STATUS_NONE);

  assert_silent (fixture);
  g_assert_false (accord_history_get_can_undo (fixture->history));
}

static void
test_step_names (Fixture       *fixture,
                 gconstpointer  data)
{
  AccordAnswer *answer = fixture->answer;
  const struct
  {
    AccordStatus status;
    const char *label;
  } marks[] = {
    { ACCORD_STATUS_IN_PLACE, "mark in place" },
    { ACCORD_STATUS_PARTLY, "mark partly" },
    { ACCORD_STATUS_NOT_IN_PLACE, "mark not in place" },
    { ACCORD_STATUS_DONT_KNOW, "mark don’t know" },
    { ACCORD_STATUS_NOT_APPLICABLE, "mark not applicable" },
    { ACCORD_STATUS_NONE, "clear answer" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      accord_answer_choose (answer, marks[i].status);
      assert_step (fixture, marks[i].label);
      g_assert_cmpint (accord_assessment_get_statuses (fixture->assessment)[3],
                       ==, marks[i].status);
    }

  accord_answer_set_note (answer, "n");
  assert_step (fixture, "change note");
  accord_answer_set_reason (answer, "r");
  assert_step (fixture, "change reason");
}

static void
test_evidence (Fixture       *fixture,
               gconstpointer  data)
{
  AccordAnswer *answer = fixture->answer;
  GListModel *list = accord_answer_get_evidence (answer);
  g_autoptr (AccordEvidence) a = accord_evidence_new ("a");
  g_autoptr (AccordEvidence) b = accord_evidence_new ("b");

  accord_answer_insert_evidence (answer, G_MAXUINT, a);
  assert_step (fixture, "add evidence");
  accord_answer_insert_evidence (answer, 0, b);
  assert_step (fixture, "add evidence");
  g_assert_false (accord_answer_is_empty (answer));

  accord_evidence_set_title (a, "A");
  assert_step (fixture, "change evidence");

  accord_answer_remove_evidence (answer, 1);
  assert_step (fixture, "remove evidence");
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);

  /* What has been removed is nobody's. */
  accord_evidence_set_location (a, "elsewhere");
  assert_silent (fixture);
  g_assert_cmpstr (accord_history_get_undo_label (fixture->history), ==,
                   "remove evidence");
  accord_evidence_set_location (a, "");

  g_assert_true (accord_history_undo (fixture->history));
  g_assert_cmpuint (fixture->changed, ==, 1);
  g_assert_cmpuint (fixture->answer_changed, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 2);

  /* What has come back is the answer's again. */
  fixture->changed = fixture->answer_changed = 0;
  accord_evidence_set_date (a, "2026-11-23");
  assert_step (fixture, "change evidence");

  g_assert_true (accord_history_undo (fixture->history));
  g_assert_cmpstr (accord_evidence_get_date (a), ==, "");
  g_assert_true (accord_history_undo (fixture->history));
  g_assert_cmpstr (accord_evidence_get_title (a), ==, "a");
  g_assert_true (accord_history_undo (fixture->history));
  g_assert_true (accord_history_undo (fixture->history));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);
  g_assert_true (accord_answer_is_empty (answer));
  g_assert_false (accord_history_get_modified (fixture->history));
}

static void
test_evidence_limit (Fixture       *fixture,
                     gconstpointer  data)
{
  GListModel *list = accord_answer_get_evidence (fixture->answer);

  for (guint i = 0; i < ACCORD_ANSWER_MAX_EVIDENCE + 1; i++)
    {
      g_autoptr (AccordEvidence) evidence = accord_evidence_new ("more");

      accord_answer_insert_evidence (fixture->answer, G_MAXUINT, evidence);
    }

  g_assert_cmpuint (g_list_model_get_n_items (list), ==,
                    ACCORD_ANSWER_MAX_EVIDENCE);
}

/* The first letter makes the action; those that follow are the same typing. */
static void
test_action_typed (Fixture       *fixture,
                   gconstpointer  data)
{
  AccordAnswer *answer = fixture->answer;
  g_autoptr (AccordAction) action = accord_action_new ("P");

  accord_answer_set_action (answer, action);
  accord_action_set_what (action, "Pr");
  accord_action_set_what (action, "Protect");
  g_assert_cmpstr (accord_history_get_undo_label (fixture->history), ==,
                   "add action");
  accord_history_pause (fixture->history);
  accord_action_set_what (action, "Protect time");

  g_assert_true (accord_history_undo (fixture->history));
  g_assert_cmpstr (accord_action_get_what (action), ==, "Protect");
  g_assert_true (accord_history_undo (fixture->history));
  g_assert_null (accord_answer_get_action (answer));
  g_assert_false (accord_history_undo (fixture->history));

  g_assert_true (accord_history_redo (fixture->history));
  g_assert_true (accord_answer_get_action (answer) == action);
  g_assert_cmpstr (accord_action_get_what (action), ==, "Protect");
}

static void
test_action (Fixture       *fixture,
             gconstpointer  data)
{
  AccordAnswer *answer = fixture->answer;
  g_autoptr (AccordAction) action = accord_action_new ("Ask");
  g_autoptr (AccordAction) other = accord_action_new ("Tell");

  accord_answer_set_action (answer, action);
  assert_step (fixture, "add action");
  accord_answer_set_action (answer, action);
  assert_silent (fixture);

  accord_action_clear_done (action);
  assert_step (fixture, "change action");
  accord_action_set_done (action, TRUE);
  assert_step (fixture, "mark action as done");
  accord_action_set_done (action, FALSE);
  assert_step (fixture, "mark action as not done");
  accord_action_set_owner (action, "Clinical lead");
  assert_step (fixture, "change action");

  accord_answer_set_action (answer, other);
  assert_step (fixture, "change action");
  accord_action_set_owner (action, "nobody");
  assert_silent (fixture);
  accord_action_set_owner (action, "Clinical lead");

  accord_answer_set_action (answer, NULL);
  assert_step (fixture, "remove action");

  g_assert_true (accord_history_undo (fixture->history));
  g_assert_true (accord_answer_get_action (answer) == other);
  g_assert_true (accord_history_undo (fixture->history));
  g_assert_true (accord_answer_get_action (answer) == action);
  g_assert_true (accord_history_undo (fixture->history));
  g_assert_cmpstr (accord_action_get_owner (action), ==, "");
  g_assert_true (accord_history_undo (fixture->history));
  g_assert_true (accord_action_get_done (action));
  g_assert_true (accord_history_undo (fixture->history));
  g_assert_false (accord_action_get_done_stated (action));
  g_assert_true (accord_history_undo (fixture->history));
  g_assert_true (accord_action_get_done_stated (action));
  g_assert_false (accord_action_get_done (action));
  g_assert_true (accord_history_undo (fixture->history));
  g_assert_null (accord_answer_get_action (answer));
  g_assert_false (accord_history_undo (fixture->history));

  /* Redone, it records again. */
  g_assert_true (accord_history_redo (fixture->history));
  fixture->changed = fixture->answer_changed = 0;
  accord_action_set_due (action, "2027-01-31");
  assert_step (fixture, "change action");
}

static void
test_choose_confirms (Fixture       *fixture,
                      gconstpointer  data)
{
  AccordAnswer *answer = fixture->answer;

  accord_answer_set_status (answer, ACCORD_STATUS_IN_PLACE);
  accord_answer_set_carried_from (answer, "2025-11-20");
  fixture->changed = fixture->answer_changed = 0;

  accord_answer_choose (answer, ACCORD_STATUS_IN_PLACE);
  assert_step (fixture, "confirm answer");
  g_assert_cmpstr (accord_answer_get_carried_from (answer), ==, "");
  accord_history_undo (fixture->history);
  g_assert_cmpstr (accord_answer_get_carried_from (answer), ==, "2025-11-20");
  fixture->changed = fixture->answer_changed = 0;

  accord_answer_choose (answer, ACCORD_STATUS_PARTLY);
  assert_step (fixture, "mark partly");
  g_assert_cmpstr (accord_answer_get_carried_from (answer), ==, "");
  accord_history_undo (fixture->history);
  g_assert_cmpstr (accord_answer_get_carried_from (answer), ==, "2025-11-20");
  g_assert_cmpint (accord_answer_get_status (answer), ==,
                   ACCORD_STATUS_IN_PLACE);
}

static void
test_toggle (Fixture       *fixture,
             gconstpointer  data)
{
  AccordAnswer *answer = fixture->answer;

  for (AccordStatus s = ACCORD_STATUS_NONE; s < ACCORD_N_STATUSES; s++)
    {
      AccordStatus expected = s == ACCORD_STATUS_IN_PLACE ?
                                ACCORD_STATUS_NOT_IN_PLACE :
                                ACCORD_STATUS_IN_PLACE;

      g_assert_cmpint (accord_status_after_toggle (s), ==, expected);
      accord_answer_set_status (answer, s);
      accord_answer_toggle (answer);
      g_assert_cmpint (accord_answer_get_status (answer), ==, expected);
    }
}

static void
test_clear_keeps_the_rest (Fixture       *fixture,
                           gconstpointer  data)
{
  AccordAnswer *answer = fixture->answer;
  g_autoptr (AccordEvidence) evidence = accord_evidence_new ("Minutes");
  g_autoptr (AccordAction) action = accord_action_new ("Ask");

  accord_answer_choose (answer, ACCORD_STATUS_NOT_APPLICABLE);
  accord_answer_set_note (answer, "note");
  accord_answer_set_reason (answer, "reason");
  accord_answer_insert_evidence (answer, 0, evidence);
  accord_answer_set_action (answer, action);
  accord_answer_choose (answer, ACCORD_STATUS_NONE);

  g_assert_cmpstr (accord_answer_get_note (answer), ==, "note");
  g_assert_cmpstr (accord_answer_get_reason (answer), ==, "reason");
  g_assert_true (accord_answer_get_action (answer) == action);
  g_assert_cmpuint
    (g_list_model_get_n_items (accord_answer_get_evidence (answer)), ==, 1);
  g_assert_false (accord_answer_is_empty (answer));
}

static void
test_outlives_assessment (void)
{
  const char *folders[] = { NULL };
  g_autoptr (AccordFrameworks) frameworks = accord_frameworks_new (folders);
  AccordAssessment *assessment =
    accord_assessment_new (accord_frameworks_get_built_in (frameworks));
  AccordAnswer *answer =
    g_object_ref (accord_assessment_get_answer (assessment, 0));
  g_autoptr (AccordEvidence) evidence = accord_evidence_new ("Minutes");
  guint changed = 0;

  accord_answer_choose (answer, ACCORD_STATUS_PARTLY);
  accord_answer_insert_evidence (answer, 0, evidence);
  g_assert_finalize_object (assessment);
  g_assert_null (accord_answer_get_assessment (answer));

  g_signal_connect_swapped (answer, "changed",
                            G_CALLBACK (property_count_cb), &changed);
  accord_answer_choose (answer, ACCORD_STATUS_IN_PLACE);
  accord_answer_set_note (answer, "still here");
  accord_evidence_set_title (evidence, "Agenda");
  accord_answer_remove_evidence (answer, 0);
  g_assert_cmpuint (changed, ==, 4);

  g_assert_finalize_object (answer);
  accord_evidence_set_title (evidence, "Nobody's");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) \
  g_test_add ("/model/answer/" name, Fixture, NULL, set_up, func, tear_down)

  ADD ("defaults", test_defaults);
  ADD ("properties", test_properties);
  ADD ("set-same", test_set_same);
  ADD ("step-names", test_step_names);
  ADD ("evidence", test_evidence);
  ADD ("evidence-limit", test_evidence_limit);
  ADD ("action", test_action);
  ADD ("action-typed", test_action_typed);
  ADD ("choose-confirms", test_choose_confirms);
  ADD ("toggle", test_toggle);
  ADD ("clear-keeps-the-rest", test_clear_keeps_the_rest);
  g_test_add_func ("/model/answer/outlives-assessment",
                   test_outlives_assessment);

  return g_test_run ();
}
