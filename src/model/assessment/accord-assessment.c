/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/assessment/accord-assessment-private.h"

#include "model/assessment/accord-answer-private.h"
#include "model/assessment/accord-history-private.h"
#include "model/assessment/accord-text-private.h"
#include "model/json/accord-json-tree.h"

#include <glib/gi18n-lib.h>

enum
{
  PROP_0,
  PROP_FRAMEWORK,
  PROP_HISTORY,
  PROP_SCORE,
  PROP_FRAMEWORK_REVISION,
  /* One for each AccordAssessmentChoice, then for each AccordAssessmentText */
  PROP_FIRST_CHOICE,
  PROP_FIRST_TEXT = PROP_FIRST_CHOICE + ACCORD_N_CHOICES,
  N_PROPS = PROP_FIRST_TEXT + ACCORD_N_TEXTS,
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static const char * const choice_names[ACCORD_N_CHOICES] = {
  "role", "mandated", "structural", "respondent-group",
};

/* Translators: names of steps, shown as in "Undo: change date" */
static const char * const choice_labels[ACCORD_N_CHOICES] = {
  /* Translators: the part we have: equal, giving or receiving support */
  N_("change our part"),
  N_("change how it came about"),
  N_("change what is being considered"),
  N_("change respondent’s group"),
};

static const char * const text_names[ACCORD_N_TEXTS] = {
  "id", "organisation", "partner", "respondent-name", "date", "scope", "notes",
};

static const char * const text_labels[ACCORD_N_TEXTS] = {
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
  char *texts[ACCORD_N_TEXTS];
  JsonObject *unknown[ACCORD_N_PLACES];

  /* By ordinal */
  guint n_answers;
  AccordAnswer **answers;
  AccordStatus *statuses;

  int framework_revision;
  int choices[ACCORD_N_CHOICES];

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
accord_assessment_constructed (GObject *object)
{
  AccordAssessment *self = ACCORD_ASSESSMENT (object);

  G_OBJECT_CLASS (accord_assessment_parent_class)->constructed (object);

  self->n_answers = accord_framework_get_n_items (self->framework);
  self->answers = g_new (AccordAnswer *, self->n_answers);
  /* One more, so that it is there for a framework without an item, too. */
  self->statuses = g_new0 (AccordStatus, self->n_answers + 1);

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

  for (guint i = 0; i < ACCORD_N_TEXTS; i++)
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

    default:
      if (prop_id >= PROP_FIRST_TEXT && prop_id < N_PROPS)
        g_value_set_string (value,
                            accord_assessment_get_text (self,
                                                        prop_id -
                                                        PROP_FIRST_TEXT));
      else if (prop_id >= PROP_FIRST_CHOICE && prop_id < PROP_FIRST_TEXT)
        g_value_set_enum (value,
                          accord_assessment_get_choice (self,
                                                        prop_id -
                                                        PROP_FIRST_CHOICE));
      else
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

    default:
      if (prop_id >= PROP_FIRST_TEXT && prop_id < N_PROPS)
        accord_assessment_set_text (self,
                                    prop_id - PROP_FIRST_TEXT,
                                    g_value_get_string (value));
      else if (prop_id >= PROP_FIRST_CHOICE && prop_id < PROP_FIRST_TEXT)
        accord_assessment_set_choice (self,
                                      prop_id - PROP_FIRST_CHOICE,
                                      g_value_get_enum (value));
      else
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
accord_assessment_class_init (AccordAssessmentClass *klass)
{
  const GType choice_types[ACCORD_N_CHOICES] = {
    ACCORD_TYPE_ROLE, ACCORD_TYPE_FACT, ACCORD_TYPE_FACT, ACCORD_TYPE_GROUP,
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

  /* The first value of each stands for what a file does not state. */
  for (guint i = 0; i < ACCORD_N_CHOICES; i++)
    properties[PROP_FIRST_CHOICE + i] =
      g_param_spec_enum (choice_names[i], NULL, NULL,
                         choice_types[i], 0, writable);

  for (guint i = 0; i < ACCORD_N_TEXTS; i++)
    properties[PROP_FIRST_TEXT + i] =
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
                                  gboolean          figures)
{
  g_assert (ACCORD_IS_ASSESSMENT (self));
  g_assert (ACCORD_IS_ANSWER (answer));

  if (figures)
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

const char *
accord_assessment_get_text (AccordAssessment     *self,
                            AccordAssessmentText  which)
{
  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (self), "");

  return accord_text_get (self->texts[which]);
}

void
accord_assessment_set_text (AccordAssessment     *self,
                            AccordAssessmentText  which,
                            const char           *value)
{
  AccordTextRule rule = which == ACCORD_TEXT_DATE
                        ? ACCORD_TEXT_RULE_DATE
                        : ACCORD_TEXT_RULE_ANY;
  GParamSpec *pspec = properties[PROP_FIRST_TEXT + which];
  g_autofree char *before = NULL;

  g_return_if_fail (ACCORD_IS_ASSESSMENT (self));

  if (!accord_text_set (&self->texts[which], value, rule, &before))
    return;

  accord_history_record_text (self->history,
                              self,
                              pspec,
                              accord_text_get (before),
                              accord_text_get (self->texts[which]),
                              _(text_labels[which]),
                              self);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

int
accord_assessment_get_choice (AccordAssessment       *self,
                              AccordAssessmentChoice  which)
{
  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (self), 0);

  return self->choices[which];
}

void
accord_assessment_set_choice (AccordAssessment       *self,
                              AccordAssessmentChoice  which,
                              int                     value)
{
  GParamSpec *pspec = properties[PROP_FIRST_CHOICE + which];
  int before;

  g_return_if_fail (ACCORD_IS_ASSESSMENT (self));
  g_return_if_fail (g_enum_get_value (G_PARAM_SPEC_ENUM (pspec)->enum_class,
                                      value) != NULL);

  before = self->choices[which];

  if (before == value)
    return;

  self->choices[which] = value;

  if (which == ACCORD_CHOICE_MANDATED || which == ACCORD_CHOICE_STRUCTURAL)
    drop_score (self);

  accord_history_record_enum (self->history,
                              self,
                              pspec,
                              before,
                              value,
                              _(choice_labels[which]),
                              self);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
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

/** Returns: (transfer none): valid until the next change */
AccordScore *
accord_assessment_get_score (AccordAssessment *self)
{
  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (self), NULL);

  if (self->score == NULL)
    self->score = accord_score_new (self->framework,
                                    self->statuses,
                                    self->choices[ACCORD_CHOICE_MANDATED],
                                    self->choices[ACCORD_CHOICE_STRUCTURAL]);

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

  accord_json_set_object (&self->unknown[place], unknown);
}
