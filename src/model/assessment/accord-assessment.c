/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/assessment/accord-assessment-private.h"

#include "model/accord-date.h"
#include "model/assessment/accord-answer-private.h"
#include "model/assessment/accord-history-private.h"
#include "model/assessment/accord-text-private.h"

#include <glib/gi18n-lib.h>

enum
{
  PROP_0,
  PROP_FRAMEWORK,
  PROP_HISTORY,
  PROP_SCORE,
  PROP_FRAMEWORK_REVISION,
  PROP_ROLE,
  PROP_MANDATED,
  PROP_STRUCTURAL,
  PROP_RESPONDENT_GROUP,
  /* Texts, in the order of @texts */
  PROP_ID,
  PROP_ORGANISATION,
  PROP_PARTNER,
  PROP_RESPONDENT_NAME,
  PROP_DATE,
  PROP_SCOPE,
  PROP_NOTES,
  N_PROPS,
};

#define N_TEXTS (N_PROPS - PROP_ID)
#define TEXT(self, property) (&(self)->texts[(property) - PROP_ID])

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

/* Translators: names of steps, shown as in "Undo: change date" */
static const char *text_labels[N_TEXTS] = {
  N_("change the file’s identifier"),
  N_("change organisation"),
  N_("change partner"),
  N_("change respondent’s name"),
  N_("change date"),
  N_("change what it is for"),
  N_("change notes"),
};

struct _AccordAssessment
{
  GObject parent_instance;

  /* Owned References */
  AccordFramework *framework;
  AccordHistory *history;
  char *texts[N_TEXTS];
  JsonObject *unknown[ACCORD_N_PLACES];

  /* By ordinal */
  guint n_answers;
  AccordAnswer **answers;
  AccordStatus *statuses;

  int framework_revision;
  AccordRole role;
  AccordFact mandated;
  AccordFact structural;
  AccordGroup respondent_group;

  /* NULL where it must be worked out anew */
  AccordScore *score;

  /* What is to be told when the step is complete */
  GPtrArray *changed_answers;
  gboolean score_changed;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (AccordAssessment, accord_assessment, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
drop_score (AccordAssessment *self)
{
  g_clear_pointer (&self->score, accord_score_unref);
  self->score_changed = TRUE;
}

static void
history_changed_cb (AccordAssessment *self)
{
  g_autoptr (GPtrArray) changed = NULL;

  g_assert (ACCORD_IS_ASSESSMENT (self));

  g_object_ref (self);

  changed = g_steal_pointer (&self->changed_answers);
  self->changed_answers = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < changed->len; i++)
    accord_answer_emit_changed (g_ptr_array_index (changed, i));

  if (self->score_changed)
    {
      self->score_changed = FALSE;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCORE]);
    }

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);

  g_object_unref (self);
}

static void
set_text (AccordAssessment *self,
          guint             property,
          const char       *value)
{
  char **text = TEXT (self, property);
  g_autofree char *before = NULL;

  if (!accord_text_set (text, value, &before))
    return;

  accord_history_record_text (self->history,
                              self,
                              properties[property],
                              accord_text_get (before),
                              accord_text_get (*text),
                              _(text_labels[property - PROP_ID]),
                              self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
set_enum (AccordAssessment *self,
          guint             property,
          int               before,
          int               after,
          const char       *label)
{
  accord_history_record_enum (self->history,
                              self,
                              properties[property],
                              before,
                              after,
                              label,
                              self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
accord_assessment_constructed (GObject *object)
{
  AccordAssessment *self = ACCORD_ASSESSMENT (object);

  G_OBJECT_CLASS (accord_assessment_parent_class)->constructed (object);

  self->n_answers = accord_framework_get_n_items (self->framework);
  self->answers = g_new (AccordAnswer *, self->n_answers);
  self->statuses = g_new0 (AccordStatus, self->n_answers);

  for (guint i = 0; i < self->n_answers; i++)
    {
      AccordItem *item = accord_framework_get_item (self->framework, i);

      self->answers[i] = accord_answer_new_for (item, self);
    }
}

static void
accord_assessment_dispose (GObject *object)
{
  AccordAssessment *self = ACCORD_ASSESSMENT (object);

  if (self->history != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->history, self);
      accord_history_clear (self->history);
    }

  for (guint i = 0; i < self->n_answers; i++)
    {
      accord_answer_orphan (self->answers[i]);
      g_object_unref (self->answers[i]);
    }

  self->n_answers = 0;
  g_clear_pointer (&self->changed_answers, g_ptr_array_unref);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (accord_assessment_parent_class)->dispose (object);
}

static void
accord_assessment_finalize (GObject *object)
{
  AccordAssessment *self = ACCORD_ASSESSMENT (object);

  for (guint i = 0; i < N_TEXTS; i++)
    g_free (self->texts[i]);

  for (guint i = 0; i < ACCORD_N_PLACES; i++)
    g_clear_pointer (&self->unknown[i], json_object_unref);

  g_clear_pointer (&self->answers, g_free);
  g_clear_pointer (&self->statuses, g_free);
  g_clear_pointer (&self->score, accord_score_unref);
  g_clear_object (&self->framework);

  G_OBJECT_CLASS (accord_assessment_parent_class)->finalize (object);
}

static void
accord_assessment_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  AccordAssessment *self = ACCORD_ASSESSMENT (object);

  switch (prop_id)
    {
    case PROP_FRAMEWORK:
      g_value_set_object (value, self->framework);
      break;

    case PROP_HISTORY:
      g_value_set_object (value, self->history);
      break;

    case PROP_SCORE:
      g_value_set_boxed (value, accord_assessment_get_score (self));
      break;

    case PROP_FRAMEWORK_REVISION:
      g_value_set_int (value, self->framework_revision);
      break;

    case PROP_ROLE:
      g_value_set_enum (value, self->role);
      break;

    case PROP_MANDATED:
      g_value_set_enum (value, self->mandated);
      break;

    case PROP_STRUCTURAL:
      g_value_set_enum (value, self->structural);
      break;

    case PROP_RESPONDENT_GROUP:
      g_value_set_enum (value, self->respondent_group);
      break;

    case PROP_ID:
    case PROP_ORGANISATION:
    case PROP_PARTNER:
    case PROP_RESPONDENT_NAME:
    case PROP_DATE:
    case PROP_SCOPE:
    case PROP_NOTES:
      g_value_set_string (value, accord_text_get (*TEXT (self, prop_id)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
accord_assessment_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  AccordAssessment *self = ACCORD_ASSESSMENT (object);

  switch (prop_id)
    {
    case PROP_FRAMEWORK:
      self->framework = g_value_dup_object (value);
      break;

    case PROP_FRAMEWORK_REVISION:
      accord_assessment_set_framework_revision (self, g_value_get_int (value));
      break;

    case PROP_ROLE:
      accord_assessment_set_role (self, g_value_get_enum (value));
      break;

    case PROP_MANDATED:
      accord_assessment_set_mandated (self, g_value_get_enum (value));
      break;

    case PROP_STRUCTURAL:
      accord_assessment_set_structural (self, g_value_get_enum (value));
      break;

    case PROP_RESPONDENT_GROUP:
      accord_assessment_set_respondent_group (self, g_value_get_enum (value));
      break;

    case PROP_DATE:
      accord_assessment_set_date (self, g_value_get_string (value));
      break;

    case PROP_ID:
    case PROP_ORGANISATION:
    case PROP_PARTNER:
    case PROP_RESPONDENT_NAME:
    case PROP_SCOPE:
    case PROP_NOTES:
      set_text (self, prop_id, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
accord_assessment_class_init (AccordAssessmentClass *klass)
{
  static const char *text_names[N_TEXTS] = {
    "id", "organisation", "partner", "respondent-name", "date", "scope",
    "notes",
  };
  const GParamFlags writable = G_PARAM_READWRITE |
                               G_PARAM_EXPLICIT_NOTIFY |
                               G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = accord_assessment_constructed;
  object_class->dispose = accord_assessment_dispose;
  object_class->finalize = accord_assessment_finalize;
  object_class->get_property = accord_assessment_get_property;
  object_class->set_property = accord_assessment_set_property;

  properties[PROP_FRAMEWORK] =
    g_param_spec_object ("framework", NULL, NULL,
                         ACCORD_TYPE_FRAMEWORK,
                         G_PARAM_READWRITE |
                         G_PARAM_CONSTRUCT_ONLY |
                         G_PARAM_STATIC_STRINGS);
  properties[PROP_HISTORY] =
    g_param_spec_object ("history", NULL, NULL,
                         ACCORD_TYPE_HISTORY,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SCORE] =
    g_param_spec_boxed ("score", NULL, NULL,
                        ACCORD_TYPE_SCORE,
                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FRAMEWORK_REVISION] =
    g_param_spec_int ("framework-revision", NULL, NULL,
                      0, G_MAXINT, 0, writable);
  properties[PROP_ROLE] =
    g_param_spec_enum ("role", NULL, NULL,
                       ACCORD_TYPE_ROLE, ACCORD_ROLE_UNSTATED, writable);
  properties[PROP_MANDATED] =
    g_param_spec_enum ("mandated", NULL, NULL,
                       ACCORD_TYPE_FACT, ACCORD_FACT_OPEN, writable);
  properties[PROP_STRUCTURAL] =
    g_param_spec_enum ("structural", NULL, NULL,
                       ACCORD_TYPE_FACT, ACCORD_FACT_OPEN, writable);
  properties[PROP_RESPONDENT_GROUP] =
    g_param_spec_enum ("respondent-group", NULL, NULL,
                       ACCORD_TYPE_GROUP, ACCORD_GROUP_NONE, writable);

  for (guint i = 0; i < N_TEXTS; i++)
    properties[PROP_ID + i] =
      g_param_spec_string (text_names[i], NULL, NULL, "", writable);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed",
                  ACCORD_TYPE_ASSESSMENT,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
accord_assessment_init (AccordAssessment *self)
{
  self->changed_answers = g_ptr_array_new_with_free_func (g_object_unref);
  self->history = accord_history_new_for (self);
  g_signal_connect_swapped (self->history, "changed",
                            G_CALLBACK (history_changed_cb), self);
}

/* Internal functions */

void
accord_assessment_answer_changed (AccordAssessment *self,
                                  AccordAnswer     *answer,
                                  gboolean          status)
{
  g_assert (ACCORD_IS_ASSESSMENT (self));
  g_assert (ACCORD_IS_ANSWER (answer));

  if (status)
    {
      guint ordinal = accord_item_get_ordinal (accord_answer_get_item (answer));

      self->statuses[ordinal] = accord_answer_get_status (answer);
      drop_score (self);
    }

  if (!self->filling &&
      !g_ptr_array_find (self->changed_answers, answer, NULL))
    g_ptr_array_add (self->changed_answers, g_object_ref (answer));
}

void
accord_assessment_begin_filling (AccordAssessment *self)
{
  g_assert (ACCORD_IS_ASSESSMENT (self));
  g_assert (!self->filling);

  self->filling = TRUE;
  accord_history_freeze (self->history);
}

void
accord_assessment_end_filling (AccordAssessment *self)
{
  g_assert (ACCORD_IS_ASSESSMENT (self));
  g_assert (self->filling);

  accord_history_thaw (self->history);
  self->filling = FALSE;
  self->score_changed = FALSE;
}

/* Public functions */

/** Returns: (transfer none): what is answered, for the assessment's life */
AccordFramework *
accord_assessment_get_framework (AccordAssessment *self)
{
  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (self), NULL);

  return self->framework;
}

/** Returns: (transfer none): undo and redo, for the assessment's life */
AccordHistory *
accord_assessment_get_history (AccordAssessment *self)
{
  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (self), NULL);

  return self->history;
}

/** Returns: the number of checkable items, answered or not */
guint
accord_assessment_get_n_answers (AccordAssessment *self)
{
  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (self), 0);

  return self->n_answers;
}

/** Returns: (transfer none): the same object for the assessment's life */
AccordAnswer *
accord_assessment_get_answer (AccordAssessment *self,
                              guint             ordinal)
{
  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (self), NULL);
  g_return_val_if_fail (ordinal < self->n_answers, NULL);

  return self->answers[ordinal];
}

/**
 * accord_assessment_find_answer:
 * @item_id: an item's id
 *
 * Returns: (transfer none) (nullable): the answer, or %NULL where @item_id is
 *   no checkable item's
 */
AccordAnswer *
accord_assessment_find_answer (AccordAssessment *self,
                               const char       *item_id)
{
  AccordItem *item;
  guint ordinal;

  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (self), NULL);
  g_return_val_if_fail (item_id != NULL, NULL);

  item = accord_framework_find_item (self->framework, item_id);

  if (item == NULL)
    return NULL;

  ordinal = accord_item_get_ordinal (item);

  return ordinal != ACCORD_ITEM_NO_ORDINAL ? self->answers[ordinal] : NULL;
}

GListModel *
accord_assessment_list_answers (AccordAssessment  *self,
                                AccordArrangement *arrangement,
                                AccordKind         kind)
{
  GListStore *list;
  guint first;
  guint n;

  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (self), NULL);
  g_return_val_if_fail (ACCORD_IS_ARRANGEMENT (arrangement), NULL);
  g_return_val_if_fail (kind != ACCORD_KIND_ADVANTAGE, NULL);

  first = accord_arrangement_get_first (arrangement, kind);
  n = accord_arrangement_get_n (arrangement, kind);
  list = g_list_store_new (ACCORD_TYPE_ANSWER);
  g_list_store_splice (list, 0, 0, (gpointer *) self->answers + first, n);

  return G_LIST_MODEL (list);
}

/** Returns: (transfer none): valid until the next change */
AccordScore *
accord_assessment_get_score (AccordAssessment *self)
{
  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (self), NULL);

  if (self->score == NULL)
    self->score = accord_score_new (self->framework,
                                    self->statuses,
                                    self->mandated,
                                    self->structural);

  return self->score;
}

const AccordStatus *
accord_assessment_get_statuses (AccordAssessment *self)
{
  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (self), NULL);

  return self->statuses;
}

/** Returns: as the file states it, or 0 where it does not */
int
accord_assessment_get_framework_revision (AccordAssessment *self)
{
  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (self), 0);

  return self->framework_revision;
}

/** accord_assessment_set_framework_revision: @revision 0 is not written. */
void
accord_assessment_set_framework_revision (AccordAssessment *self,
                                          int               revision)
{
  GParamSpec *pspec = properties[PROP_FRAMEWORK_REVISION];
  g_auto (GValue) before = G_VALUE_INIT;
  g_auto (GValue) after = G_VALUE_INIT;

  g_return_if_fail (ACCORD_IS_ASSESSMENT (self));
  g_return_if_fail (revision >= 0);

  if (self->framework_revision == revision)
    return;

  g_value_init (&before, G_TYPE_INT);
  g_value_set_int (&before, self->framework_revision);
  g_value_init (&after, G_TYPE_INT);
  g_value_set_int (&after, revision);

  self->framework_revision = revision;
  accord_history_record_property (self->history,
                                  G_OBJECT (self),
                                  pspec,
                                  &before,
                                  &after,
                                  /* Translators: the name of a step */
                                  _("change the framework’s revision"),
                                  G_OBJECT (self));
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

/** Returns: (transfer none): a UUID or whatever the file says, or "" */
const char *
accord_assessment_get_id (AccordAssessment *self)
{
  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (self), "");

  return accord_text_get (*TEXT (self, PROP_ID));
}

void
accord_assessment_set_id (AccordAssessment *self,
                          const char       *id)
{
  g_return_if_fail (ACCORD_IS_ASSESSMENT (self));

  set_text (self, PROP_ID, id);
}

const char *
accord_assessment_get_organisation (AccordAssessment *self)
{
  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (self), "");

  return accord_text_get (*TEXT (self, PROP_ORGANISATION));
}

void
accord_assessment_set_organisation (AccordAssessment *self,
                                    const char       *name)
{
  g_return_if_fail (ACCORD_IS_ASSESSMENT (self));

  set_text (self, PROP_ORGANISATION, name);
}

const char *
accord_assessment_get_partner (AccordAssessment *self)
{
  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (self), "");

  return accord_text_get (*TEXT (self, PROP_PARTNER));
}

void
accord_assessment_set_partner (AccordAssessment *self,
                               const char       *name)
{
  g_return_if_fail (ACCORD_IS_ASSESSMENT (self));

  set_text (self, PROP_PARTNER, name);
}

AccordRole
accord_assessment_get_role (AccordAssessment *self)
{
  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (self), ACCORD_ROLE_UNSTATED);

  return self->role;
}

void
accord_assessment_set_role (AccordAssessment *self,
                            AccordRole        role)
{
  AccordRole before;

  g_return_if_fail (ACCORD_IS_ASSESSMENT (self));

  if (self->role == role)
    return;

  before = self->role;
  self->role = role;
  /* Translators: the name of a step: equal, giving or receiving support */
  set_enum (self, PROP_ROLE, before, role, _("change our part"));
}

AccordFact
accord_assessment_get_mandated (AccordAssessment *self)
{
  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (self), ACCORD_FACT_OPEN);

  return self->mandated;
}

void
accord_assessment_set_mandated (AccordAssessment *self,
                                AccordFact        fact)
{
  AccordFact before;

  g_return_if_fail (ACCORD_IS_ASSESSMENT (self));

  if (self->mandated == fact)
    return;

  before = self->mandated;
  self->mandated = fact;
  drop_score (self);
  /* Translators: the name of a step */
  set_enum (self, PROP_MANDATED, before, fact, _("change how it came about"));
}

AccordFact
accord_assessment_get_structural (AccordAssessment *self)
{
  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (self), ACCORD_FACT_OPEN);

  return self->structural;
}

void
accord_assessment_set_structural (AccordAssessment *self,
                                  AccordFact        fact)
{
  AccordFact before;

  g_return_if_fail (ACCORD_IS_ASSESSMENT (self));

  if (self->structural == fact)
    return;

  before = self->structural;
  self->structural = fact;
  drop_score (self);
  set_enum (self, PROP_STRUCTURAL, before, fact,
            /* Translators: the name of a step */
            _("change what is being considered"));
}

const char *
accord_assessment_get_respondent_name (AccordAssessment *self)
{
  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (self), "");

  return accord_text_get (*TEXT (self, PROP_RESPONDENT_NAME));
}

void
accord_assessment_set_respondent_name (AccordAssessment *self,
                                       const char       *name)
{
  g_return_if_fail (ACCORD_IS_ASSESSMENT (self));

  set_text (self, PROP_RESPONDENT_NAME, name);
}

AccordGroup
accord_assessment_get_respondent_group (AccordAssessment *self)
{
  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (self), ACCORD_GROUP_NONE);

  return self->respondent_group;
}

void
accord_assessment_set_respondent_group (AccordAssessment *self,
                                        AccordGroup       group)
{
  AccordGroup before;

  g_return_if_fail (ACCORD_IS_ASSESSMENT (self));

  if (self->respondent_group == group)
    return;

  before = self->respondent_group;
  self->respondent_group = group;
  set_enum (self, PROP_RESPONDENT_GROUP, before, group,
            /* Translators: the name of a step */
            _("change respondent’s group"));
}

/** Returns: (transfer none): ISO 8601, or "" */
const char *
accord_assessment_get_date (AccordAssessment *self)
{
  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (self), "");

  return accord_text_get (*TEXT (self, PROP_DATE));
}

/** accord_assessment_set_date: what is no date and not empty is ignored. */
void
accord_assessment_set_date (AccordAssessment *self,
                            const char       *date)
{
  g_return_if_fail (ACCORD_IS_ASSESSMENT (self));

  if (date != NULL && *date != '\0' && !accord_date_is_valid (date))
    return;

  set_text (self, PROP_DATE, date);
}

const char *
accord_assessment_get_scope (AccordAssessment *self)
{
  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (self), "");

  return accord_text_get (*TEXT (self, PROP_SCOPE));
}

void
accord_assessment_set_scope (AccordAssessment *self,
                             const char       *scope)
{
  g_return_if_fail (ACCORD_IS_ASSESSMENT (self));

  set_text (self, PROP_SCOPE, scope);
}

const char *
accord_assessment_get_notes (AccordAssessment *self)
{
  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (self), "");

  return accord_text_get (*TEXT (self, PROP_NOTES));
}

void
accord_assessment_set_notes (AccordAssessment *self,
                             const char       *notes)
{
  g_return_if_fail (ACCORD_IS_ASSESSMENT (self));

  set_text (self, PROP_NOTES, notes);
}

/** Returns: (nullable) (transfer none): not to be altered */
JsonObject *
accord_assessment_get_unknown (AccordAssessment *self,
                               AccordPlace       place)
{
  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (self), NULL);
  g_return_val_if_fail (place < ACCORD_N_PLACES, NULL);

  return self->unknown[place];
}

/** accord_assessment_set_unknown: for the reader; recorded nowhere. */
void
accord_assessment_set_unknown (AccordAssessment *self,
                               AccordPlace       place,
                               JsonObject       *unknown)
{
  g_return_if_fail (ACCORD_IS_ASSESSMENT (self));
  g_return_if_fail (place < ACCORD_N_PLACES);

  if (unknown != NULL)
    json_object_ref (unknown);

  g_clear_pointer (&self->unknown[place], json_object_unref);
  self->unknown[place] = unknown;
}
