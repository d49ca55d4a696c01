/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/assessment/accord-assessment-file.h"

#include <string.h>

/*
 * What the tests of assessments share: frameworks that do not depend on the
 * machine, reading, writing and comparing, and assessments made at random.
 */

static inline AccordFrameworks *
make_frameworks (void)
{
  const char *folders[] = { NULL };
  AccordFrameworks *frameworks = accord_frameworks_new (folders);
  g_autofree char *weighted =
    g_test_build_filename (G_TEST_DIST, "samples",
                           "small-weighted.framework.json", NULL);
  g_autoptr (GError) error = NULL;

  accord_frameworks_add_file (frameworks, weighted, NULL, &error);
  g_assert_no_error (error);

  return frameworks;
}

static inline AccordAssessment *
read_assessment_text (const char *text)
{
  g_autoptr (AccordFrameworks) frameworks = make_frameworks ();
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  AccordAssessment *assessment;
  GPtrArray *faults = NULL;

  assessment = accord_assessment_read (bytes, "t.json", frameworks, &faults,
                                       &error);
  g_assert_no_error (error);
  g_assert_nonnull (assessment);
  g_assert_null (faults);

  return assessment;
}

static inline char *
write_assessment_text (AccordAssessment *assessment)
{
  g_autoptr (GBytes) bytes = accord_assessment_write (assessment);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_strndup (data, size);
}

/* Every text is one that escapes or limits might stumble over. */
static inline const char *
pick_text (GRand *rand)
{
  static const char * const texts[] = {
    "", "a", "Clinical lead, respiratory", "two\nlines\tand a tab",
    "\"quoted\" and \\ back/slashed", "ünïcödé – ’quotes’", "𝔸 and 🏥",
    "\x01\x1f\x7f control", "null", "  blanks  ", "<b>&amp;</b>",
  };

  return texts[g_rand_int_range (rand, 0, G_N_ELEMENTS (texts))];
}

static inline const char *
pick_date (GRand *rand)
{
  static const char * const dates[] = {
    "", "2026-11-23", "2028-02-29", "0001-01-01", "9999-12-31",
  };

  return dates[g_rand_int_range (rand, 0, G_N_ELEMENTS (dates))];
}

static inline AccordEvidence *
pick_evidence (AccordAnswer *answer,
               GRand        *rand)
{
  GListModel *list = accord_answer_get_evidence (answer);
  guint n = g_list_model_get_n_items (list);

  if (n == 0)
    return NULL;

  return g_list_model_get_item (list, g_rand_int_range (rand, 0, n));
}

static inline void
change_part_at_random (AccordAnswer *answer,
                       GRand        *rand)
{
  AccordAction *action = accord_answer_get_action (answer);
  g_autoptr (AccordEvidence) evidence = pick_evidence (answer, rand);

  if (g_rand_boolean (rand) && action != NULL)
    {
      switch (g_rand_int_range (rand, 0, 6))
        {
        case 0:
          accord_action_set_what (action, pick_text (rand));
          break;
        case 1:
          accord_action_set_owner (action, pick_text (rand));
          break;
        case 2:
          accord_action_set_organisation (action, pick_text (rand));
          break;
        case 3:
          accord_action_set_due (action, pick_date (rand));
          break;
        case 4:
          accord_action_clear_done (action);
          break;
        default:
          accord_action_set_done (action, g_rand_boolean (rand));
          break;
        }
    }
  else if (evidence != NULL)
    {
      switch (g_rand_int_range (rand, 0, 4))
        {
        case 0:
          accord_evidence_set_title (evidence, pick_text (rand));
          break;
        case 1:
          accord_evidence_set_location (evidence, pick_text (rand));
          break;
        case 2:
          accord_evidence_set_date (evidence, pick_date (rand));
          break;
        default:
          accord_evidence_set_review_by (evidence, pick_date (rand));
          break;
        }
    }
}

static inline void
change_answer_at_random (AccordAnswer *answer,
                         GRand        *rand)
{
  g_autoptr (AccordEvidence) evidence = NULL;
  g_autoptr (AccordAction) action = NULL;
  guint n = g_list_model_get_n_items (accord_answer_get_evidence (answer));

  switch (g_rand_int_range (rand, 0, 12))
    {
    case 0:
      accord_answer_set_status (answer, g_rand_int_range (rand, 0, 6));
      break;
    case 1:
      accord_answer_choose (answer, g_rand_int_range (rand, 0, 6));
      break;
    case 2:
      accord_answer_toggle (answer);
      break;
    case 3:
      accord_answer_set_note (answer, pick_text (rand));
      break;
    case 4:
      accord_answer_set_reason (answer, pick_text (rand));
      break;
    case 5:
      accord_answer_set_carried_from (answer, pick_date (rand));
      break;
    case 6:
    case 7:
      evidence = accord_evidence_new ("Minutes");
      accord_answer_insert_evidence (answer, g_rand_int_range (rand, 0, n + 1),
                                     evidence);
      break;
    case 8:
      if (n > 0)
        accord_answer_remove_evidence (answer, g_rand_int_range (rand, 0, n));
      break;
    case 9:
      if (g_rand_int_range (rand, 0, 3) > 0)
        action = accord_action_new ("Ask");
      accord_answer_set_action (answer, action);
      break;
    default:
      change_part_at_random (answer, rand);
      break;
    }
}

static inline void
change_details_at_random (AccordAssessment *assessment,
                          GRand            *rand)
{
  switch (g_rand_int_range (rand, 0, 12))
    {
    case 0:
      accord_assessment_set_organisation (assessment, pick_text (rand));
      break;
    case 1:
      accord_assessment_set_partner (assessment, pick_text (rand));
      break;
    case 2:
      accord_assessment_set_role (assessment, g_rand_int_range (rand, 0, 4));
      break;
    case 3:
      accord_assessment_set_mandated (assessment,
                                      g_rand_int_range (rand, 0, 3));
      break;
    case 4:
      accord_assessment_set_structural (assessment,
                                        g_rand_int_range (rand, 0, 3));
      break;
    case 5:
      accord_assessment_set_respondent_name (assessment, pick_text (rand));
      break;
    case 6:
      accord_assessment_set_respondent_group (assessment,
                                              g_rand_int_range (rand, 0, 6));
      break;
    case 7:
      accord_assessment_set_date (assessment, pick_date (rand));
      break;
    case 8:
      accord_assessment_set_scope (assessment, pick_text (rand));
      break;
    case 9:
      accord_assessment_set_notes (assessment, pick_text (rand));
      break;
    case 10:
      accord_assessment_set_id (assessment, pick_text (rand));
      break;
    default:
      accord_assessment_set_framework_revision (assessment,
                                                g_rand_int_range (rand, 0, 3));
      break;
    }
}

static inline AccordAnswer *
pick_answer (AccordAssessment *assessment,
             GRand            *rand)
{
  guint n = accord_assessment_get_n_answers (assessment);

  return accord_assessment_get_answer (assessment,
                                       g_rand_int_range (rand, 0, n));
}

static inline void
change_at_random (AccordAssessment *assessment,
                  GRand            *rand)
{
  if (g_rand_int_range (rand, 0, 4) == 0)
    change_details_at_random (assessment, rand);
  else
    change_answer_at_random (pick_answer (assessment, rand), rand);
}
