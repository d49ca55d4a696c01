/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/assessment/accord-assessment-file.h"

#include "model/json/accord-json-writer.h"

/* Members are written in the order of the design, Assessment files; after the
 * known ones of each object come those that were unknown when it was read. */

static void
begin_object (AccordJsonWriter *writer,
              const char       *name)
{
  accord_json_writer_name (writer, name);
  accord_json_writer_begin_object (writer);
}

static void
write_word (AccordJsonWriter *writer,
            const char       *name,
            const char       *word)
{
  accord_json_writer_name (writer, name);
  accord_json_writer_text (writer, word);
}

static void
write_fact (AccordJsonWriter *writer,
            const char       *name,
            AccordFact        fact)
{
  if (fact == ACCORD_FACT_OPEN)
    return;

  accord_json_writer_name (writer, name);
  accord_json_writer_boolean (writer, fact == ACCORD_FACT_TRUE);
}

static void
write_framework (AccordJsonWriter *writer,
                 AccordAssessment *assessment)
{
  AccordFramework *framework = accord_assessment_get_framework (assessment);
  int revision = accord_assessment_get_framework_revision (assessment);

  begin_object (writer, "framework");
  write_word (writer, "id", accord_framework_get_id (framework));

  if (revision > 0)
    {
      accord_json_writer_name (writer, "revision");
      accord_json_writer_whole (writer, revision);
    }

  accord_json_writer_members
    (writer,
     accord_assessment_get_unknown (assessment, ACCORD_PLACE_FRAMEWORK));
  accord_json_writer_end_object (writer);
}

static void
write_circumstances (AccordJsonWriter *writer,
                     AccordAssessment *assessment)
{
  AccordFact mandated = accord_assessment_get_mandated (assessment);
  AccordFact structural = accord_assessment_get_structural (assessment);
  JsonObject *unknown =
    accord_assessment_get_unknown (assessment, ACCORD_PLACE_CIRCUMSTANCES);

  if (mandated == ACCORD_FACT_OPEN &&
      structural == ACCORD_FACT_OPEN &&
      unknown == NULL)
    return;

  begin_object (writer, "circumstances");
  write_fact (writer, "mandated", mandated);
  write_fact (writer, "structural", structural);
  accord_json_writer_members (writer, unknown);
  accord_json_writer_end_object (writer);
}

static void
write_respondent (AccordJsonWriter *writer,
                  AccordAssessment *assessment)
{
  const char *name = accord_assessment_get_respondent_name (assessment);
  AccordGroup group = accord_assessment_get_respondent_group (assessment);
  JsonObject *unknown =
    accord_assessment_get_unknown (assessment, ACCORD_PLACE_RESPONDENT);

  if (*name == '\0' && group == ACCORD_GROUP_NONE && unknown == NULL)
    return;

  begin_object (writer, "respondent");
  accord_json_writer_filled_text (writer, "name", name);

  if (group != ACCORD_GROUP_NONE)
    write_word (writer, "group", accord_group_to_word (group));

  accord_json_writer_members (writer, unknown);
  accord_json_writer_end_object (writer);
}

static void
write_evidence (AccordJsonWriter *writer,
                GListModel       *list)
{
  guint n = g_list_model_get_n_items (list);

  if (n == 0)
    return;

  accord_json_writer_name (writer, "evidence");
  accord_json_writer_begin_array (writer);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AccordEvidence) entry = g_list_model_get_item (list, i);
      AccordPart *part = ACCORD_PART (entry);

      accord_json_writer_begin_object (writer);
      write_word (writer, "title", accord_evidence_get_title (entry));
      accord_json_writer_filled_text (writer, "location",
                                      accord_evidence_get_location (entry));
      accord_json_writer_filled_text (writer, "date",
                                      accord_evidence_get_date (entry));
      accord_json_writer_filled_text (writer, "review-by",
                                      accord_evidence_get_review_by (entry));
      accord_json_writer_members (writer, accord_part_get_unknown (part));
      accord_json_writer_end_object (writer);
    }

  accord_json_writer_end_array (writer);
}

static void
write_action (AccordJsonWriter *writer,
              AccordAction     *action)
{
  if (action == NULL)
    return;

  begin_object (writer, "action");
  write_word (writer, "what", accord_action_get_what (action));
  accord_json_writer_filled_text (writer, "owner",
                                  accord_action_get_owner (action));
  accord_json_writer_filled_text (writer, "organisation",
                                  accord_action_get_organisation (action));
  accord_json_writer_filled_text (writer, "due",
                                  accord_action_get_due (action));

  if (accord_action_get_done_stated (action))
    {
      accord_json_writer_name (writer, "done");
      accord_json_writer_boolean (writer, accord_action_get_done (action));
    }

  accord_json_writer_members (writer,
                              accord_part_get_unknown (ACCORD_PART (action)));
  accord_json_writer_end_object (writer);
}

static void
write_answer (AccordJsonWriter *writer,
              AccordAnswer     *answer)
{
  AccordStatus status = accord_answer_get_status (answer);

  if (accord_answer_is_empty (answer))
    return;

  begin_object (writer, accord_item_get_id (accord_answer_get_item (answer)));

  if (status != ACCORD_STATUS_NONE)
    write_word (writer, "status", accord_status_to_word (status));

  accord_json_writer_filled_text (writer, "carried-from",
                                  accord_answer_get_carried_from (answer));
  accord_json_writer_filled_text (writer, "note",
                                  accord_answer_get_note (answer));
  write_evidence (writer, accord_answer_get_evidence (answer));
  write_action (writer, accord_answer_get_action (answer));

  /* One that was typed and is kept for its return has no place in a file. */
  if (status == ACCORD_STATUS_NOT_APPLICABLE)
    accord_json_writer_filled_text (writer, "reason",
                                    accord_answer_get_reason (answer));

  accord_json_writer_members (writer, accord_answer_get_unknown (answer));
  accord_json_writer_end_object (writer);
}

static void
write_answers (AccordJsonWriter *writer,
               AccordAssessment *assessment)
{
  guint n = accord_assessment_get_n_answers (assessment);

  begin_object (writer, "answers");

  for (guint i = 0; i < n; i++)
    write_answer (writer, accord_assessment_get_answer (assessment, i));

  accord_json_writer_members
    (writer, accord_assessment_get_unknown (assessment, ACCORD_PLACE_ANSWERS));
  accord_json_writer_end_object (writer);
}

GBytes *
accord_assessment_write (AccordAssessment *assessment)
{
  g_autoptr (AccordJsonWriter) writer = NULL;
  AccordRole role;

  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (assessment), NULL);

  writer = accord_json_writer_new ();
  accord_json_writer_begin_object (writer);

  write_word (writer, "format", "accord-assessment");
  accord_json_writer_name (writer, "version");
  accord_json_writer_whole (writer, 1);
  accord_json_writer_filled_text (writer, "id",
                                  accord_assessment_get_id (assessment));
  write_framework (writer, assessment);
  accord_json_writer_filled_text
    (writer, "organisation", accord_assessment_get_organisation (assessment));
  accord_json_writer_filled_text (writer, "partner",
                                  accord_assessment_get_partner (assessment));

  role = accord_assessment_get_role (assessment);

  if (role != ACCORD_ROLE_UNSTATED)
    write_word (writer, "role", accord_role_to_word (role));

  write_circumstances (writer, assessment);
  write_respondent (writer, assessment);
  accord_json_writer_filled_text (writer, "date",
                                  accord_assessment_get_date (assessment));
  accord_json_writer_filled_text (writer, "scope",
                                  accord_assessment_get_scope (assessment));
  accord_json_writer_filled_text (writer, "notes",
                                  accord_assessment_get_notes (assessment));
  write_answers (writer, assessment);
  accord_json_writer_members
    (writer, accord_assessment_get_unknown (assessment, ACCORD_PLACE_ROOT));

  accord_json_writer_end_object (writer);

  return accord_json_writer_finish (writer);
}
