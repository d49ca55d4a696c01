/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/assessment/accord-difference.h"

#include "model/assessment/accord-assessment-file.h"

#include <glib/gi18n-lib.h>

static void
line_free (AccordDifferenceLine *line)
{
  g_free (line->subject);
  g_free (line->before);
  g_free (line->after);
  g_free (line);
}

void
accord_difference_free (AccordDifference *difference)
{
  g_ptr_array_unref (difference->lines);
  g_free (difference);
}

static void
add_line (AccordDifference     *difference,
          AccordDifferenceKind  kind,
          const char           *subject,
          const char           *before,
          const char           *after)
{
  AccordDifferenceLine *line;

  line = g_new0 (AccordDifferenceLine, 1);
  line->kind = kind;
  line->subject = g_strdup (subject);
  line->before = g_strdup (before);
  line->after = g_strdup (after);

  difference->counts[kind]++;
  g_ptr_array_add (difference->lines, line);
}

static void
compare_text (AccordDifference     *difference,
              AccordDifferenceKind  kind,
              const char           *subject,
              const char           *before,
              const char           *after)
{
  if (g_strcmp0 (before, after) != 0)
    add_line (difference, kind, subject, before, after);
}

/* Unstated means equal. */
static AccordRole
effective_role (AccordAssessment *assessment)
{
  AccordRole role = accord_assessment_get_role (assessment);

  return role == ACCORD_ROLE_UNSTATED ? ACCORD_ROLE_EQUAL : role;
}

static const char *
group_title (AccordAssessment *assessment)
{
  AccordGroup group = accord_assessment_get_respondent_group (assessment);

  return group != ACCORD_GROUP_NONE ? accord_group_to_title (group) : "";
}

/* As the questions and answers on the page Details. */
static void
compare_details (AccordDifference *difference,
                 AccordAssessment *before,
                 AccordAssessment *after)
{
  const AccordDifferenceKind kind = ACCORD_DIFFERENCE_DETAILS;

  compare_text (difference, kind, _("Organisation"),
                accord_assessment_get_organisation (before),
                accord_assessment_get_organisation (after));
  compare_text (difference, kind, _("Partner"),
                accord_assessment_get_partner (before),
                accord_assessment_get_partner (after));
  compare_text (difference, kind, _("Our part"),
                accord_role_to_title (effective_role (before)),
                accord_role_to_title (effective_role (after)));
  compare_text (difference, kind, _("How did this come about?"),
                accord_mandated_to_title (
                  accord_assessment_get_mandated (before)),
                accord_mandated_to_title (
                  accord_assessment_get_mandated (after)));
  compare_text (difference, kind, _("What is being considered?"),
                accord_structural_to_title (
                  accord_assessment_get_structural (before)),
                accord_structural_to_title (
                  accord_assessment_get_structural (after)));
  compare_text (difference, kind, _("Answered by"),
                group_title (before),
                group_title (after));
  compare_text (difference, kind, _("Name"),
                accord_assessment_get_respondent_name (before),
                accord_assessment_get_respondent_name (after));
  compare_text (difference, kind, _("Date"),
                accord_assessment_get_date (before),
                accord_assessment_get_date (after));
  compare_text (difference, kind, _("What for"),
                accord_assessment_get_scope (before),
                accord_assessment_get_scope (after));
  compare_text (difference, kind, _("Notes"),
                accord_assessment_get_notes (before),
                accord_assessment_get_notes (after));
}

/* Of an answer that is missing, as where a framework has lost an item, all is
 * empty.
 */

static const char *
answer_status (AccordAnswer *answer)
{
  return accord_status_to_title (answer != NULL
                                 ? accord_answer_get_status (answer)
                                 : ACCORD_STATUS_NONE);
}

static const char *
answer_reason (AccordAnswer *answer)
{
  if (answer == NULL ||
      accord_answer_get_status (answer) != ACCORD_STATUS_NOT_APPLICABLE)
    return "";

  return accord_answer_get_reason (answer);
}

static void
compare_status (AccordDifference *difference,
                const char       *subject,
                AccordAnswer     *before,
                AccordAnswer     *after)
{
  const char *status_before = answer_status (before);
  const char *status_after = answer_status (after);
  const char *carried_before;
  const char *carried_after;

  carried_before = before != NULL ? accord_answer_get_carried_from (before) : "";
  carried_after = after != NULL ? accord_answer_get_carried_from (after) : "";

  if (g_strcmp0 (status_before, status_after) != 0 ||
      g_strcmp0 (carried_before, carried_after) != 0)
    add_line (difference, ACCORD_DIFFERENCE_ANSWERS, subject,
              status_before, status_after);
  else
    compare_text (difference, ACCORD_DIFFERENCE_ANSWERS, subject,
                  answer_reason (before), answer_reason (after));
}

static gboolean
evidence_equal (AccordEvidence *a,
                AccordEvidence *b)
{
  return g_strcmp0 (accord_evidence_get_title (a),
                    accord_evidence_get_title (b)) == 0 &&
         g_strcmp0 (accord_evidence_get_location (a),
                    accord_evidence_get_location (b)) == 0 &&
         g_strcmp0 (accord_evidence_get_date (a),
                    accord_evidence_get_date (b)) == 0 &&
         g_strcmp0 (accord_evidence_get_review_by (a),
                    accord_evidence_get_review_by (b)) == 0;
}

/* The pieces of @answer without a counterpart in @other; each piece of @other
 * is the counterpart of one.
 */
static GPtrArray *
find_unmatched (AccordAnswer *answer,
                AccordAnswer *other)
{
  g_autoptr (GPtrArray) left = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) unmatched =
    g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *list;

  list = other != NULL ? accord_answer_get_evidence (other) : NULL;
  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (left, g_list_model_get_item (list, i));

  list = answer != NULL ? accord_answer_get_evidence (answer) : NULL;
  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (AccordEvidence) evidence = g_list_model_get_item (list, i);
      guint at;

      if (g_ptr_array_find_with_equal_func (left, evidence,
                                            (GEqualFunc) evidence_equal, &at))
        g_ptr_array_remove_index (left, at);
      else
        g_ptr_array_add (unmatched, g_steal_pointer (&evidence));
    }

  return g_steal_pointer (&unmatched);
}

/* A piece that was altered counts once: those left over on both sides are taken
 * in pairs.
 */
static void
compare_evidence (AccordDifference *difference,
                  const char       *subject,
                  AccordAnswer     *before,
                  AccordAnswer     *after)
{
  g_autoptr (GPtrArray) gone = find_unmatched (before, after);
  g_autoptr (GPtrArray) come = find_unmatched (after, before);

  for (guint i = 0; i < MAX (gone->len, come->len); i++)
    {
      const char *title_before = "";
      const char *title_after = "";

      if (i < gone->len)
        title_before = accord_evidence_get_title (gone->pdata[i]);
      if (i < come->len)
        title_after = accord_evidence_get_title (come->pdata[i]);

      add_line (difference, ACCORD_DIFFERENCE_EVIDENCE, subject,
                title_before, title_after);
    }
}

static gboolean
action_equal (AccordAction *a,
              AccordAction *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return g_strcmp0 (accord_action_get_what (a),
                    accord_action_get_what (b)) == 0 &&
         g_strcmp0 (accord_action_get_owner (a),
                    accord_action_get_owner (b)) == 0 &&
         g_strcmp0 (accord_action_get_organisation (a),
                    accord_action_get_organisation (b)) == 0 &&
         g_strcmp0 (accord_action_get_due (a),
                    accord_action_get_due (b)) == 0 &&
         accord_action_get_done (a) == accord_action_get_done (b);
}

static void
compare_action (AccordDifference *difference,
                const char       *subject,
                AccordAnswer     *before,
                AccordAnswer     *after)
{
  AccordAction *was = before != NULL ? accord_answer_get_action (before) : NULL;
  AccordAction *is = after != NULL ? accord_answer_get_action (after) : NULL;

  if (!action_equal (was, is))
    add_line (difference, ACCORD_DIFFERENCE_ACTIONS, subject,
              was != NULL ? accord_action_get_what (was) : "",
              is != NULL ? accord_action_get_what (is) : "");
}

static void
compare_answers (AccordDifference *difference,
                 AccordItem       *item,
                 AccordAnswer     *before,
                 AccordAnswer     *after)
{
  const char *subject = accord_item_get_title (item);

  compare_status (difference, subject, before, after);
  compare_text (difference, ACCORD_DIFFERENCE_NOTES, subject,
                before != NULL ? accord_answer_get_note (before) : "",
                after != NULL ? accord_answer_get_note (after) : "");
  compare_evidence (difference, subject, before, after);
  compare_action (difference, subject, before, after);
}

static gboolean
files_differ (AccordAssessment *before,
              AccordAssessment *after)
{
  g_autoptr (GBytes) a = accord_assessment_write (before);
  g_autoptr (GBytes) b = accord_assessment_write (after);

  return !g_bytes_equal (a, b);
}

/**
 * accord_assessment_difference:
 * @before: one state
 * @after: the other one
 *
 * Compares what two states of an assessment hold, item by id.  Pure: neither
 * is changed.
 *
 * Returns: (transfer full): what differs
 */
AccordDifference *
accord_assessment_difference (AccordAssessment *before,
                              AccordAssessment *after)
{
  AccordDifference *difference;

  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (before), NULL);
  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (after), NULL);

  difference = g_new0 (AccordDifference, 1);
  difference->lines =
    g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);

  compare_details (difference, before, after);

  for (guint i = 0; i < accord_assessment_get_n_answers (after); i++)
    {
      AccordAnswer *answer = accord_assessment_get_answer (after, i);
      AccordItem *item = accord_answer_get_item (answer);
      const char *id = accord_item_get_id (item);

      compare_answers (difference, item,
                       accord_assessment_find_answer (before, id), answer);
    }

  for (guint i = 0; i < accord_assessment_get_n_answers (before); i++)
    {
      AccordAnswer *answer = accord_assessment_get_answer (before, i);
      AccordItem *item = accord_answer_get_item (answer);
      const char *id = accord_item_get_id (item);

      if (accord_assessment_find_answer (after, id) == NULL)
        compare_answers (difference, item, answer, NULL);
    }

  difference->other = difference->lines->len == 0 &&
                      files_differ (before, after);

  return difference;
}

/**
 * accord_difference_is_empty:
 * @difference: a difference
 *
 * Returns: whether the two would give the same file
 */
gboolean
accord_difference_is_empty (const AccordDifference *difference)
{
  g_return_val_if_fail (difference != NULL, TRUE);

  return difference->lines->len == 0 && !difference->other;
}
