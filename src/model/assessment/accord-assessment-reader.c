/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/assessment/accord-assessment-file.h"

#include "model/assessment/accord-assessment-private.h"
#include "model/json/accord-json-cursor.h"
#include "model/json/accord-json-head.h"
#include "model/json/accord-json-tree.h"

#include <glib/gi18n-lib.h>

static void
read_unknown (AccordAssessment       *assessment,
              AccordPlace             place,
              const AccordJsonCursor *cursor,
              const char * const     *known)
{
  g_autoptr (JsonObject) unknown = NULL;

  unknown = accord_json_take_unknown (accord_json_cursor_get_object (cursor),
                                      known);
  accord_assessment_set_unknown (assessment, place, unknown);
}

/*
 * What is said of one item
 */

static void
read_evidence_entry (const AccordJsonCursor *cursor,
                     AccordAnswer           *answer)
{
  static const char * const known[] = {
    "title", "location", "date", "review-by", NULL
  };
  g_autoptr (AccordEvidence) evidence = NULL;
  g_autoptr (JsonObject) unknown = NULL;
  const char *title = NULL;
  const char *location = NULL;
  const char *date = NULL;
  const char *review_by = NULL;

  if (!accord_json_cursor_is_object (cursor))
    return;

  accord_json_cursor_text (cursor, "title", ACCORD_JSON_FILLED, &title);
  accord_json_cursor_text (cursor, "location", ACCORD_JSON_OPTIONAL, &location);
  accord_json_cursor_date (cursor, "date", ACCORD_JSON_OPTIONAL, &date);
  accord_json_cursor_date (cursor, "review-by", ACCORD_JSON_OPTIONAL,
                           &review_by);

  if (title == NULL)
    return;

  evidence = accord_evidence_new (title);
  accord_evidence_set_location (evidence, location);
  accord_evidence_set_date (evidence, date);
  accord_evidence_set_review_by (evidence, review_by);
  unknown = accord_json_take_unknown (accord_json_cursor_get_object (cursor),
                                      known);
  accord_part_set_unknown (ACCORD_PART (evidence), unknown);
  accord_answer_insert_evidence (answer, G_MAXUINT, evidence);
}

static void
read_evidence (const AccordJsonCursor *cursor,
               AccordAnswer           *answer)
{
  AccordJsonCursor list;
  guint length;

  if (!accord_json_cursor_array (cursor, "evidence", ACCORD_JSON_OPTIONAL,
                                 &list))
    return;

  length = accord_json_cursor_get_length (&list);

  if (length > ACCORD_ANSWER_MAX_EVIDENCE)
    {
      g_autofree char *message = NULL;

      /* Translators: two numbers of entries in a list; the first is 1000 */
      message = g_strdup_printf (_("expected at most %u entries, found %u"),
                                 ACCORD_ANSWER_MAX_EVIDENCE, length);
      accord_json_cursor_add_fault (&list, message);
      return;
    }

  for (guint i = 0; i < length; i++)
    {
      AccordJsonCursor element;

      accord_json_cursor_element (&list, i, &element);
      read_evidence_entry (&element, answer);
    }
}

static void
read_action (const AccordJsonCursor *cursor,
             AccordAnswer           *answer)
{
  static const char * const known[] = {
    "what", "owner", "organisation", "due", "done", NULL
  };
  g_autoptr (AccordAction) action = NULL;
  g_autoptr (JsonObject) unknown = NULL;
  AccordJsonCursor object;
  const char *what = NULL;
  const char *owner = NULL;
  const char *organisation = NULL;
  const char *due = NULL;
  gboolean done = FALSE;
  gboolean stated;

  if (!accord_json_cursor_object (cursor, "action", ACCORD_JSON_OPTIONAL,
                                  &object))
    return;

  accord_json_cursor_text (&object, "what", ACCORD_JSON_FILLED, &what);
  accord_json_cursor_text (&object, "owner", ACCORD_JSON_OPTIONAL, &owner);
  accord_json_cursor_text (&object, "organisation", ACCORD_JSON_OPTIONAL,
                           &organisation);
  accord_json_cursor_date (&object, "due", ACCORD_JSON_OPTIONAL, &due);
  stated = accord_json_cursor_boolean (&object, "done", ACCORD_JSON_OPTIONAL,
                                       &done);

  if (what == NULL)
    return;

  action = accord_action_new (what);
  accord_action_set_owner (action, owner);
  accord_action_set_organisation (action, organisation);
  accord_action_set_due (action, due);

  if (stated)
    accord_action_set_done (action, done);
  else
    accord_action_clear_done (action);

  unknown = accord_json_take_unknown (accord_json_cursor_get_object (&object),
                                      known);
  accord_part_set_unknown (ACCORD_PART (action), unknown);
  accord_answer_set_action (answer, action);
}

/* It belongs with Not applicable; where the status itself is wrong, that is
 * told and no more. */
static void
read_reason (const AccordJsonCursor *cursor,
             gboolean                status_wrong,
             AccordAnswer           *answer)
{
  AccordJsonCursor member;
  const char *reason = NULL;
  AccordStatus status = accord_answer_get_status (answer);

  if (!accord_json_cursor_member (cursor, "reason", &member) ||
      !accord_json_cursor_is_text (&member, ACCORD_JSON_OPTIONAL, &reason))
    return;

  if (status == ACCORD_STATUS_NOT_APPLICABLE)
    {
      accord_answer_set_reason (answer, reason);
    }
  else if (status == ACCORD_STATUS_NONE && !status_wrong)
    {
      accord_json_cursor_add_fault (&member,
                                    _("expected a reason only with the status "
                                      "“not-applicable”, found one without a "
                                      "status"));
    }
  else if (!status_wrong)
    {
      g_autofree char *message = NULL;

      /* Translators: %s is the word of another status as it stands in files */
      message = g_strdup_printf (_("expected a reason only with the status "
                                   "“not-applicable”, found one with “%s”"),
                                 accord_status_to_word (status));
      accord_json_cursor_add_fault (&member, message);
    }
}

static void
read_answer (const AccordJsonCursor *cursor,
             AccordAnswer           *answer)
{
  static const char * const known[] = {
    "status", "carried-from", "note", "evidence", "action", "reason", NULL
  };
  g_autoptr (JsonObject) unknown = NULL;
  const char *text;
  guint n_faults = cursor->faults->len;
  gboolean status_wrong;
  int status;

  if (!accord_json_cursor_is_object (cursor))
    return;

  if (accord_json_cursor_enum (cursor, "status", ACCORD_JSON_OPTIONAL,
                               ACCORD_TYPE_STATUS, ACCORD_STATUS_IN_PLACE,
                               &status))
    accord_answer_set_status (answer, status);

  status_wrong = cursor->faults->len > n_faults;

  if (accord_json_cursor_date (cursor, "carried-from", ACCORD_JSON_OPTIONAL,
                               &text))
    accord_answer_set_carried_from (answer, text);

  if (accord_json_cursor_text (cursor, "note", ACCORD_JSON_OPTIONAL, &text))
    accord_answer_set_note (answer, text);

  read_evidence (cursor, answer);
  read_action (cursor, answer);
  read_reason (cursor, status_wrong, answer);

  unknown = accord_json_take_unknown (accord_json_cursor_get_object (cursor),
                                      known);
  accord_answer_set_unknown (answer, unknown);
}

/* In the file's order, so that its faults are told in that order. */
static void
read_answers (const AccordJsonCursor *cursor,
              AccordAssessment       *assessment)
{
  guint n = accord_assessment_get_n_answers (assessment);
  g_autofree const char **known = g_new0 (const char *, n + 1);
  JsonObjectIter iter;
  const char *name;

  json_object_iter_init_ordered (&iter, accord_json_cursor_get_object (cursor));

  while (json_object_iter_next_ordered (&iter, &name, NULL))
    {
      AccordAnswer *answer = accord_assessment_find_answer (assessment, name);
      AccordJsonCursor member;

      if (answer != NULL &&
          accord_json_cursor_member (cursor, name, &member))
        read_answer (&member, answer);
    }

  for (guint i = 0; i < n; i++)
    {
      AccordAnswer *answer = accord_assessment_get_answer (assessment, i);

      known[i] = accord_item_get_id (accord_answer_get_item (answer));
    }

  read_unknown (assessment, ACCORD_PLACE_ANSWERS, cursor, known);
}

/*
 * What stands above the answers
 */

static AccordFact
read_fact (const AccordJsonCursor *cursor,
           const char             *name)
{
  gboolean fact;

  if (!accord_json_cursor_boolean (cursor, name, ACCORD_JSON_OPTIONAL, &fact))
    return ACCORD_FACT_OPEN;

  return fact ? ACCORD_FACT_TRUE : ACCORD_FACT_FALSE;
}

static void
read_circumstances (const AccordJsonCursor *cursor,
                    AccordAssessment       *assessment)
{
  static const char * const known[] = { "mandated", "structural", NULL };
  AccordJsonCursor object;

  if (!accord_json_cursor_object (cursor, "circumstances",
                                  ACCORD_JSON_OPTIONAL, &object))
    return;

  accord_assessment_set_mandated (assessment, read_fact (&object, known[0]));
  accord_assessment_set_structural (assessment, read_fact (&object, known[1]));
  read_unknown (assessment, ACCORD_PLACE_CIRCUMSTANCES, &object, known);
}

static void
read_respondent (const AccordJsonCursor *cursor,
                 AccordAssessment       *assessment)
{
  static const char * const known[] = { "name", "group", NULL };
  AccordJsonCursor object;
  const char *name;
  int group;

  if (!accord_json_cursor_object (cursor, "respondent",
                                  ACCORD_JSON_OPTIONAL, &object))
    return;

  if (accord_json_cursor_text (&object, "name", ACCORD_JSON_OPTIONAL, &name))
    accord_assessment_set_respondent_name (assessment, name);

  if (accord_json_cursor_enum (&object, "group", ACCORD_JSON_OPTIONAL,
                               ACCORD_TYPE_GROUP, ACCORD_GROUP_EXECUTIVE,
                               &group))
    accord_assessment_set_respondent_group (assessment, group);

  read_unknown (assessment, ACCORD_PLACE_RESPONDENT, &object, known);
}

typedef struct
{
  const char *name;
  void (*set) (AccordAssessment *assessment,
               const char       *text);
} TextMember;

static void
read_text (const AccordJsonCursor *cursor,
           const TextMember       *member,
           AccordAssessment       *assessment)
{
  const char *text;

  if (accord_json_cursor_text (cursor, member->name, ACCORD_JSON_OPTIONAL,
                               &text))
    member->set (assessment, text);
}

static void
read_details (const AccordJsonCursor *cursor,
              AccordAssessment       *assessment)
{
  static const char * const known[] = {
    "format", "version", "id", "framework", "organisation", "partner", "role",
    "circumstances", "respondent", "date", "scope", "notes", "answers", NULL
  };
  static const TextMember above[] = {
    { "id", accord_assessment_set_id },
    { "organisation", accord_assessment_set_organisation },
    { "partner", accord_assessment_set_partner },
  };
  static const TextMember below[] = {
    { "scope", accord_assessment_set_scope },
    { "notes", accord_assessment_set_notes },
  };
  const char *date;
  int role;

  for (guint i = 0; i < G_N_ELEMENTS (above); i++)
    read_text (cursor, &above[i], assessment);

  if (accord_json_cursor_enum (cursor, "role", ACCORD_JSON_OPTIONAL,
                               ACCORD_TYPE_ROLE, ACCORD_ROLE_EQUAL, &role))
    accord_assessment_set_role (assessment, role);

  read_circumstances (cursor, assessment);
  read_respondent (cursor, assessment);

  if (accord_json_cursor_date (cursor, "date", ACCORD_JSON_OPTIONAL, &date))
    accord_assessment_set_date (assessment, date);

  for (guint i = 0; i < G_N_ELEMENTS (below); i++)
    read_text (cursor, &below[i], assessment);

  read_unknown (assessment, ACCORD_PLACE_ROOT, cursor, known);
}

/*
 * The whole
 */

/* Which framework the file is of, or NULL where it does not say or none of
 * that id is installed; then @unknown_id says which. */
static AccordFramework *
find_framework (const AccordJsonCursor  *object,
                AccordFrameworks        *frameworks,
                const char             **unknown_id)
{
  AccordFramework *framework;
  AccordJsonCursor member;
  const char *id;
  g_autofree char *found = NULL;
  g_autofree char *message = NULL;

  if (!accord_json_cursor_text (object, "id", ACCORD_JSON_FILLED, &id))
    return NULL;

  framework = accord_frameworks_lookup (frameworks, id, NULL);

  if (framework != NULL)
    return framework;

  *unknown_id = id;
  accord_json_cursor_member (object, "id", &member);
  found = accord_json_describe (member.node);
  /* Translators: %s is what was found, such as “the text “xyz”” */
  message = g_strdup_printf (_("expected the id of a framework that is "
                               "installed here, found %s; the answers stay in "
                               "the file"), found);
  accord_json_cursor_add_fault (&member, message);

  return NULL;
}

static AccordAssessment *
read_assessment (const AccordJsonCursor  *cursor,
                 AccordFrameworks        *frameworks,
                 const char             **unknown_id)
{
  static const char * const known[] = { "id", "revision", NULL };
  AccordAssessment *assessment;
  AccordFramework *framework = NULL;
  AccordJsonCursor object;
  AccordJsonCursor answers;
  gboolean has_object;
  gint64 revision = 0;

  has_object = accord_json_cursor_object (cursor, "framework",
                                          ACCORD_JSON_REQUIRED, &object);

  if (has_object)
    {
      framework = find_framework (&object, frameworks, unknown_id);
      accord_json_cursor_whole (&object, "revision", ACCORD_JSON_OPTIONAL,
                                1, G_MAXINT, &revision);
    }

  /* Without its framework the rest is read all the same, for its faults. */
  assessment =
    g_object_new (ACCORD_TYPE_ASSESSMENT,
                  "framework",
                  framework != NULL ?
                    framework : accord_frameworks_get_built_in (frameworks),
                  NULL);

  accord_assessment_begin_filling (assessment);
  accord_assessment_set_framework_revision (assessment, (int) revision);

  if (has_object)
    read_unknown (assessment, ACCORD_PLACE_FRAMEWORK, &object, known);

  read_details (cursor, assessment);

  if (accord_json_cursor_object (cursor, "answers", ACCORD_JSON_REQUIRED,
                                 &answers) &&
      framework != NULL)
    read_answers (&answers, assessment);

  accord_assessment_end_filling (assessment);

  return assessment;
}

AccordAssessment *
accord_assessment_read (GBytes            *bytes,
                        const char        *name,
                        AccordFrameworks  *frameworks,
                        GPtrArray        **faults,
                        GError           **error)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (ACCORD_IS_FRAMEWORKS (frameworks), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (faults != NULL)
    *faults = NULL;

  found = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_fault_free);
  root = accord_json_head_read (bytes, name, "accord-assessment",
                                ACCORD_JSON_REQUIRED, found, error);

  if (root != NULL)
    {
      g_autoptr (AccordAssessment) assessment = NULL;
      AccordJsonCursor cursor;
      const char *unknown_id = NULL;

      accord_json_cursor_init (&cursor, root, found);
      assessment = read_assessment (&cursor, frameworks, &unknown_id);

      if (unknown_id != NULL)
        {
          g_autofree char *shown = accord_json_show (unknown_id);

          g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_UNKNOWN_FRAMEWORK,
                       /* Translators: a file, then a framework's id */
                       _("%s: the framework “%s” is not installed here; the "
                         "answers stay in the file"),
                       name, shown);
        }
      else if (accord_json_head_check (name, found, error))
        return g_steal_pointer (&assessment);
    }

  if (faults != NULL)
    *faults = g_steal_pointer (&found);

  return NULL;
}
