/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/assessment/accord-answer-private.h"
#include "model/assessment/accord-assessment-private.h"

static AccordAssessment *
make_assessment (AccordFramework *framework)
{
  return g_object_new (ACCORD_TYPE_ASSESSMENT, "framework", framework, NULL);
}

static void
set_new_id (AccordAssessment *self)
{
  g_autofree char *id = g_uuid_string_random ();

  accord_assessment_set_id (self, id);
}

static AccordRole
get_mirrored_role (AccordRole role)
{
  switch (role)
    {
    case ACCORD_ROLE_LEAD:
      return ACCORD_ROLE_SUPPORTED;

    case ACCORD_ROLE_SUPPORTED:
      return ACCORD_ROLE_LEAD;

    case ACCORD_ROLE_UNSTATED:
    case ACCORD_ROLE_EQUAL:
    default:
      return role;
    }
}

/* All that @from says of the same item, unknown members too. */
static void
copy_answer (AccordAnswer *self,
             AccordAnswer *from)
{
  GListModel *evidence = accord_answer_get_evidence (from);
  AccordAction *action = accord_answer_get_action (from);
  guint n = g_list_model_get_n_items (evidence);

  accord_answer_set_status (self, accord_answer_get_status (from));
  accord_answer_set_note (self, accord_answer_get_note (from));
  accord_answer_set_reason (self, accord_answer_get_reason (from));
  accord_answer_set_carried_from (self, accord_answer_get_carried_from (from));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AccordEvidence) entry =
        g_list_model_get_item (evidence, i);
      g_autoptr (AccordEvidence) copy = accord_evidence_copy (entry);

      accord_answer_insert_evidence (self, G_MAXUINT, copy);
    }

  if (action != NULL)
    {
      g_autoptr (AccordAction) copy = accord_action_copy (action);

      accord_answer_set_action (self, copy);
    }

  accord_answer_set_unknown (self, accord_answer_get_unknown (from));
}

/* Everything that Details holds, unknown members too, and the id. */
static void
copy_details (AccordAssessment *self,
              AccordAssessment *from)
{
  accord_assessment_set_framework_revision
    (self, accord_assessment_get_framework_revision (from));

  for (guint i = 0; i < ACCORD_N_TEXTS; i++)
    accord_assessment_set_text (self, i, accord_assessment_get_text (from, i));

  for (guint i = 0; i < ACCORD_N_CHOICES; i++)
    accord_assessment_set_choice (self, i,
                                  accord_assessment_get_choice (from, i));

  for (guint i = 0; i < ACCORD_N_PLACES; i++)
    accord_assessment_set_unknown (self, i,
                                   accord_assessment_get_unknown (from, i));
}

/**
 * accord_assessment_new:
 * @framework: what it answers
 *
 * Returns: (transfer full): an assessment with a new id that states the
 *   framework's revision, and nothing else; its history is empty and at the
 *   saved mark
 */
AccordAssessment *
accord_assessment_new (AccordFramework *framework)
{
  AccordAssessment *self;

  g_return_val_if_fail (ACCORD_IS_FRAMEWORK (framework), NULL);

  self = make_assessment (framework);

  accord_assessment_begin_filling (self);
  set_new_id (self);
  accord_assessment_set_framework_revision
    (self, accord_framework_get_revision (framework));
  accord_assessment_end_filling (self);

  return self;
}

/** Returns: (transfer full): what would be written to the same bytes */
AccordAssessment *
accord_assessment_copy (AccordAssessment *self)
{
  AccordAssessment *copy;

  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (self), NULL);

  copy = make_assessment (accord_assessment_get_framework (self));

  accord_assessment_begin_filling (copy);
  copy_details (copy, self);

  for (guint i = 0; i < accord_assessment_get_n_answers (self); i++)
    copy_answer (accord_assessment_get_answer (copy, i),
                 accord_assessment_get_answer (self, i));

  accord_assessment_end_filling (copy);

  return copy;
}

/**
 * accord_assessment_new_for_partner:
 *
 * Returns: (transfer full): an assessment for the partner to fill in
 */
AccordAssessment *
accord_assessment_new_for_partner (AccordAssessment *self)
{
  AccordAssessment *other;

  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (self), NULL);

  other = accord_assessment_new (accord_assessment_get_framework (self));

  accord_assessment_begin_filling (other);
  accord_assessment_set_organisation (other,
                                      accord_assessment_get_partner (self));
  accord_assessment_set_partner (other,
                                 accord_assessment_get_organisation (self));
  accord_assessment_set_role
    (other, get_mirrored_role (accord_assessment_get_role (self)));
  accord_assessment_set_mandated (other, accord_assessment_get_mandated (self));
  accord_assessment_set_structural
    (other, accord_assessment_get_structural (self));
  accord_assessment_set_scope (other, accord_assessment_get_scope (self));
  accord_assessment_end_filling (other);

  return other;
}

/* An answer that was itself carried over and never confirmed is as old as it
 * says: it must not look younger for being taken on once more. */
static void
carry_over (AccordAnswer *answer,
            const char   *date)
{
  if (accord_answer_get_status (answer) == ACCORD_STATUS_NONE)
    accord_answer_set_carried_from (answer, "");
  else if (*accord_answer_get_carried_from (answer) == '\0')
    accord_answer_set_carried_from (answer, date);
}

/**
 * accord_assessment_new_from_earlier:
 * @earlier: what to start from
 * @today: (nullable): an ISO 8601 date that the new one is given, so that it
 *   comes after the earlier one, and that answers are marked with where @earlier
 *   has no date of its own
 *
 * Names, role, circumstances and what it is for are taken over, and every
 * answer with its note, evidence and action.  An answer with a status is marked
 * as carried over from @earlier's date, or from the still earlier one that it
 * had been carried over from and not reconfirmed since.  Respondent and the
 * assessment's notes belong to the earlier day and are empty.
 *
 * Without either date nothing can be marked: files say that an answer was
 * carried over by saying from when.
 *
 * Returns: (transfer full): an assessment with a new id, of the framework's
 *   revision as installed; its history is empty and at the saved mark
 */
AccordAssessment *
accord_assessment_new_from_earlier (AccordAssessment *earlier,
                                    const char       *today)
{
  /* What belongs to the answers is of an item, not of a day. */
  static const AccordPlace places[] = {
    ACCORD_PLACE_CIRCUMSTANCES, ACCORD_PLACE_ANSWERS,
  };
  AccordAssessment *self;
  const char *date;

  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (earlier), NULL);

  date = accord_assessment_get_date (earlier);

  if (*date == '\0' && today != NULL)
    date = today;

  self = accord_assessment_new (accord_assessment_get_framework (earlier));

  accord_assessment_begin_filling (self);
  accord_assessment_set_organisation
    (self, accord_assessment_get_organisation (earlier));
  accord_assessment_set_partner (self, accord_assessment_get_partner (earlier));
  accord_assessment_set_role (self, accord_assessment_get_role (earlier));
  accord_assessment_set_mandated (self,
                                  accord_assessment_get_mandated (earlier));
  accord_assessment_set_structural
    (self, accord_assessment_get_structural (earlier));
  accord_assessment_set_scope (self, accord_assessment_get_scope (earlier));
  if (today != NULL)
    accord_assessment_set_date (self, today);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    accord_assessment_set_unknown
      (self, places[i], accord_assessment_get_unknown (earlier, places[i]));

  for (guint i = 0; i < accord_assessment_get_n_answers (earlier); i++)
    {
      AccordAnswer *answer = accord_assessment_get_answer (self, i);

      copy_answer (answer, accord_assessment_get_answer (earlier, i));
      carry_over (answer, date);
    }

  accord_assessment_end_filling (self);

  return self;
}
