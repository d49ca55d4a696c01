/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/assessment/accord-answer-private.h"

#include "model/assessment/accord-assessment-private.h"
#include "model/assessment/accord-history-private.h"
#include "model/assessment/accord-part-private.h"
#include "model/assessment/accord-text-private.h"
#include "model/json/accord-json-tree.h"

#include <glib/gi18n-lib.h>

struct _AccordAnswer
{
  GObject parent_instance;

  /* Borrowed References */
  AccordAssessment *assessment;

  /* Owned References */
  AccordItem *item;
  char *note;
  char *reason;
  char *carried_from;
  GListStore *evidence;
  AccordAction *action;
  JsonObject *unknown;

  /* What @evidence held when it changed last: of what it lost nobody says */
  GPtrArray *members;

  AccordStatus status;
};

G_DEFINE_FINAL_TYPE (AccordAnswer, accord_answer, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ITEM,
  PROP_STATUS,
  PROP_NOTE,
  PROP_REASON,
  PROP_EVIDENCE,
  PROP_ACTION,
  PROP_CARRIED_FROM,
  N_PROPS,
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
tell_assessment (AccordAnswer *self,
                 gboolean      figures)
{
  if (self->assessment != NULL)
    accord_assessment_answer_changed (self->assessment, self, figures);
  else
    accord_answer_emit_changed (self);
}

static void
set_text (AccordAnswer    *self,
          char           **text,
          const char      *value,
          AccordTextRule   rule,
          guint            property,
          const char      *label)
{
  g_autofree char *before = NULL;

  if (!accord_text_set (text, value, rule, &before))
    return;

  /* What is not reconfirmed is counted beside the figures. */
  tell_assessment (self, property == PROP_CARRIED_FROM);
  accord_history_record_text (accord_answer_get_history (self),
                              self,
                              properties[property],
                              accord_text_get (before),
                              accord_text_get (*text),
                              label,
                              self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
disown_evidence (gpointer data)
{
  accord_part_set_answer (data, NULL);
  g_object_unref (data);
}

static void
evidence_changed_cb (AccordAnswer *self,
                     guint         position,
                     guint         removed,
                     guint         added,
                     GListModel   *evidence)
{
  g_assert (ACCORD_IS_ANSWER (self));
  g_assert (position + removed <= self->members->len);

  if (removed > 0)
    g_ptr_array_remove_range (self->members, position, removed);

  for (guint i = 0; i < added; i++)
    {
      AccordPart *entry = g_list_model_get_item (evidence, position + i);

      accord_part_set_answer (entry, self);
      g_ptr_array_insert (self->members, position + i, entry);
    }

  tell_assessment (self, FALSE);
}

static void
accord_answer_dispose (GObject *object)
{
  AccordAnswer *self = ACCORD_ANSWER (object);

  if (self->evidence != NULL)
    g_signal_handlers_disconnect_by_data (self->evidence, self);

  if (self->action != NULL)
    accord_part_set_answer (ACCORD_PART (self->action), NULL);

  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_clear_object (&self->evidence);
  g_clear_object (&self->action);

  G_OBJECT_CLASS (accord_answer_parent_class)->dispose (object);
}

static void
accord_answer_finalize (GObject *object)
{
  AccordAnswer *self = ACCORD_ANSWER (object);

  g_clear_object (&self->item);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->reason, g_free);
  g_clear_pointer (&self->carried_from, g_free);
  g_clear_pointer (&self->unknown, json_object_unref);

  G_OBJECT_CLASS (accord_answer_parent_class)->finalize (object);
}

static void
accord_answer_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  AccordAnswer *self = ACCORD_ANSWER (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;

    case PROP_STATUS:
      g_value_set_enum (value, self->status);
      break;

    case PROP_NOTE:
      g_value_set_string (value, accord_answer_get_note (self));
      break;

    case PROP_REASON:
      g_value_set_string (value, accord_answer_get_reason (self));
      break;

    case PROP_EVIDENCE:
      g_value_set_object (value, self->evidence);
      break;

    case PROP_ACTION:
      g_value_set_object (value, self->action);
      break;

    case PROP_CARRIED_FROM:
      g_value_set_string (value, accord_answer_get_carried_from (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
accord_answer_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  AccordAnswer *self = ACCORD_ANSWER (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      self->item = g_value_dup_object (value);
      break;

    case PROP_STATUS:
      accord_answer_set_status (self, g_value_get_enum (value));
      break;

    case PROP_NOTE:
      accord_answer_set_note (self, g_value_get_string (value));
      break;

    case PROP_REASON:
      accord_answer_set_reason (self, g_value_get_string (value));
      break;

    case PROP_ACTION:
      accord_answer_set_action (self, g_value_get_object (value));
      break;

    case PROP_CARRIED_FROM:
      accord_answer_set_carried_from (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
accord_answer_class_init (AccordAnswerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = accord_answer_dispose;
  object_class->finalize = accord_answer_finalize;
  object_class->get_property = accord_answer_get_property;
  object_class->set_property = accord_answer_set_property;

  properties[PROP_ITEM] =
    g_param_spec_object ("item", NULL, NULL,
                         ACCORD_TYPE_ITEM,
                         G_PARAM_READWRITE |
                         G_PARAM_CONSTRUCT_ONLY |
                         G_PARAM_STATIC_STRINGS);
  properties[PROP_STATUS] =
    g_param_spec_enum ("status", NULL, NULL,
                       ACCORD_TYPE_STATUS, ACCORD_STATUS_NONE,
                       G_PARAM_READWRITE |
                       G_PARAM_EXPLICIT_NOTIFY |
                       G_PARAM_STATIC_STRINGS);
  properties[PROP_NOTE] =
    g_param_spec_string ("note", NULL, NULL, "",
                         G_PARAM_READWRITE |
                         G_PARAM_EXPLICIT_NOTIFY |
                         G_PARAM_STATIC_STRINGS);
  properties[PROP_REASON] =
    g_param_spec_string ("reason", NULL, NULL, "",
                         G_PARAM_READWRITE |
                         G_PARAM_EXPLICIT_NOTIFY |
                         G_PARAM_STATIC_STRINGS);
  properties[PROP_EVIDENCE] =
    g_param_spec_object ("evidence", NULL, NULL,
                         G_TYPE_LIST_MODEL,
                         G_PARAM_READABLE |
                         G_PARAM_STATIC_STRINGS);
  properties[PROP_ACTION] =
    g_param_spec_object ("action", NULL, NULL,
                         ACCORD_TYPE_ACTION,
                         G_PARAM_READWRITE |
                         G_PARAM_EXPLICIT_NOTIFY |
                         G_PARAM_STATIC_STRINGS);
  properties[PROP_CARRIED_FROM] =
    g_param_spec_string ("carried-from", NULL, NULL, "",
                         G_PARAM_READWRITE |
                         G_PARAM_EXPLICIT_NOTIFY |
                         G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed",
                  ACCORD_TYPE_ANSWER,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
accord_answer_init (AccordAnswer *self)
{
  self->evidence = g_list_store_new (ACCORD_TYPE_EVIDENCE);
  self->members = g_ptr_array_new_with_free_func (disown_evidence);
  g_signal_connect_swapped (self->evidence, "items-changed",
                            G_CALLBACK (evidence_changed_cb), self);
}

AccordAnswer *
accord_answer_new_for (AccordItem *item,
                       gpointer    assessment)
{
  AccordAnswer *self = g_object_new (ACCORD_TYPE_ANSWER, "item", item, NULL);

  self->assessment = assessment;

  return self;
}

void
accord_answer_orphan (AccordAnswer *self)
{
  g_assert (ACCORD_IS_ANSWER (self));

  self->assessment = NULL;
}

AccordHistory *
accord_answer_get_history (AccordAnswer *self)
{
  g_assert (ACCORD_IS_ANSWER (self));

  if (self->assessment == NULL)
    return NULL;

  return accord_assessment_get_history (self->assessment);
}

void
accord_answer_part_changed (AccordAnswer *self)
{
  g_assert (ACCORD_IS_ANSWER (self));

  tell_assessment (self, FALSE);
}

void
accord_answer_emit_changed (AccordAnswer *self)
{
  g_assert (ACCORD_IS_ANSWER (self));

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/** Returns: (transfer none): the item that is answered */
AccordItem *
accord_answer_get_item (AccordAnswer *self)
{
  g_return_val_if_fail (ACCORD_IS_ANSWER (self), NULL);

  return self->item;
}

gpointer
accord_answer_get_assessment (AccordAnswer *self)
{
  g_return_val_if_fail (ACCORD_IS_ANSWER (self), NULL);

  return self->assessment;
}

AccordStatus
accord_answer_get_status (AccordAnswer *self)
{
  g_return_val_if_fail (ACCORD_IS_ANSWER (self), ACCORD_STATUS_NONE);

  return self->status;
}

/**
 * accord_answer_set_status:
 *
 * The status and nothing else; what a user does is accord_answer_choose().
 */
void
accord_answer_set_status (AccordAnswer *self,
                          AccordStatus  status)
{
  AccordStatus before;

  g_return_if_fail (ACCORD_IS_ANSWER (self));
  g_return_if_fail ((guint) status < ACCORD_N_STATUSES);

  if (self->status == status)
    return;

  before = self->status;
  self->status = status;
  tell_assessment (self, TRUE);
  accord_history_record_enum (accord_answer_get_history (self),
                              self,
                              properties[PROP_STATUS],
                              before,
                              status,
                              accord_answer_get_mark_label (status),
                              self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATUS]);
}

const char *
accord_answer_get_note (AccordAnswer *self)
{
  g_return_val_if_fail (ACCORD_IS_ANSWER (self), "");

  return accord_text_get (self->note);
}

void
accord_answer_set_note (AccordAnswer *self,
                        const char   *note)
{
  g_return_if_fail (ACCORD_IS_ANSWER (self));

  /* Translators: the name of a step, shown as in "Undo: change note" */
  set_text (self, &self->note, note, ACCORD_TEXT_RULE_ANY, PROP_NOTE,
            _("change note"));
}

/** Returns: (transfer none): why it does not apply, whatever the status is */
const char *
accord_answer_get_reason (AccordAnswer *self)
{
  g_return_val_if_fail (ACCORD_IS_ANSWER (self), "");

  return accord_text_get (self->reason);
}

void
accord_answer_set_reason (AccordAnswer *self,
                          const char   *reason)
{
  g_return_if_fail (ACCORD_IS_ANSWER (self));

  /* Translators: the name of a step, shown as in "Undo: change reason" */
  set_text (self, &self->reason, reason, ACCORD_TEXT_RULE_ANY, PROP_REASON,
            _("change reason"));
}

/** Returns: (transfer none): ISO 8601, or "" */
const char *
accord_answer_get_carried_from (AccordAnswer *self)
{
  g_return_val_if_fail (ACCORD_IS_ANSWER (self), "");

  return accord_text_get (self->carried_from);
}

/** accord_answer_set_carried_from: what is no date and not empty is ignored. */
void
accord_answer_set_carried_from (AccordAnswer *self,
                                const char   *date)
{
  g_return_if_fail (ACCORD_IS_ANSWER (self));

  /* Translators: the name of a step: an answer taken over from an earlier
   * assessment is said to hold still */
  set_text (self, &self->carried_from, date, ACCORD_TEXT_RULE_DATE,
            PROP_CARRIED_FROM, _("confirm answer"));
}

/** Returns: (transfer none): of AccordEvidence, the same list for ever */
GListModel *
accord_answer_get_evidence (AccordAnswer *self)
{
  g_return_val_if_fail (ACCORD_IS_ANSWER (self), NULL);

  return G_LIST_MODEL (self->evidence);
}

/** Returns: (nullable) (transfer none): what is to be done about the item */
AccordAction *
accord_answer_get_action (AccordAnswer *self)
{
  g_return_val_if_fail (ACCORD_IS_ANSWER (self), NULL);

  return self->action;
}

/**
 * accord_answer_set_action:
 * @action: (nullable): one that belongs to no other answer, or %NULL for none
 */
void
accord_answer_set_action (AccordAnswer *self,
                          AccordAction *action)
{
  g_autoptr (AccordAction) before = NULL;
  const char *label;

  g_return_if_fail (ACCORD_IS_ANSWER (self));
  g_return_if_fail (action == NULL || ACCORD_IS_ACTION (action));

  if (self->action == action)
    return;

  g_return_if_fail (action == NULL ||
                    accord_part_get_answer (ACCORD_PART (action)) == NULL);

  before = g_steal_pointer (&self->action);

  if (before != NULL)
    accord_part_set_answer (ACCORD_PART (before), NULL);

  if (action != NULL)
    {
      self->action = g_object_ref (action);
      accord_part_set_answer (ACCORD_PART (action), self);
    }

  if (action == NULL)
    label = _("remove action");
  else if (before == NULL)
    label = _("add action");
  else
    label = _("change action");

  tell_assessment (self, FALSE);

  if (self->assessment != NULL)
    {
      g_auto (GValue) old_value = G_VALUE_INIT;
      g_auto (GValue) new_value = G_VALUE_INIT;

      g_value_init (&old_value, ACCORD_TYPE_ACTION);
      g_value_set_object (&old_value, before);
      g_value_init (&new_value, ACCORD_TYPE_ACTION);
      g_value_set_object (&new_value, action);
      accord_history_record_property (accord_answer_get_history (self),
                                      G_OBJECT (self),
                                      properties[PROP_ACTION],
                                      &old_value,
                                      &new_value,
                                      label,
                                      G_OBJECT (self));
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTION]);
}

/**
 * accord_answer_is_empty:
 *
 * A reason counts only where the answer is Not applicable.
 *
 * Returns: whether there is nothing that a file would hold of it
 */
gboolean
accord_answer_is_empty (AccordAnswer *self)
{
  g_return_val_if_fail (ACCORD_IS_ANSWER (self), TRUE);

  return self->status == ACCORD_STATUS_NONE &&
         self->note == NULL &&
         self->carried_from == NULL &&
         self->action == NULL &&
         self->unknown == NULL &&
         self->members->len == 0;
}

/** Returns: (nullable) (transfer none): not to be altered */
JsonObject *
accord_answer_get_unknown (AccordAnswer *self)
{
  g_return_val_if_fail (ACCORD_IS_ANSWER (self), NULL);

  return self->unknown;
}

/** accord_answer_set_unknown: for the reader; recorded nowhere. */
void
accord_answer_set_unknown (AccordAnswer *self,
                           JsonObject   *unknown)
{
  g_return_if_fail (ACCORD_IS_ANSWER (self));

  accord_json_set_object (&self->unknown, unknown);
}
