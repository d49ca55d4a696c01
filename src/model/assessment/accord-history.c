/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/assessment/accord-history-private.h"

#include "model/assessment/accord-history-steps.h"

/* Typing is one step until it rests for so long. */
#define PAUSE (G_USEC_PER_SEC * 3 / 2)

struct _AccordHistory
{
  GObject parent_instance;

  /* Borrowed References */
  gpointer owner;

  /* Owned References */
  AccordHistorySteps steps;
  AccordHistoryStep *open;

  AccordHistoryClock clock;
  gint64 last_change;
  guint depth;
  guint frozen;
  gboolean joinable;

  /* What the properties said last */
  gboolean told_can_undo;
  gboolean told_can_redo;
  gboolean told_modified;
  char *told_undo_label;
  char *told_redo_label;
};

G_DEFINE_FINAL_TYPE (AccordHistory, accord_history, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_MODIFIED,
  N_PROPS,
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_APPLIED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
tell_boolean (AccordHistory *self,
              gboolean      *told,
              gboolean       value,
              guint          property)
{
  if (*told == value)
    return;

  *told = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
tell_label (AccordHistory  *self,
            char          **told,
            const char     *label,
            guint           property)
{
  if (g_strcmp0 (*told, label) == 0)
    return;

  g_free (*told);
  *told = g_strdup (label);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
tell_state (AccordHistory *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  tell_boolean (self, &self->told_can_undo,
                accord_history_get_can_undo (self), PROP_CAN_UNDO);
  tell_boolean (self, &self->told_can_redo,
                accord_history_get_can_redo (self), PROP_CAN_REDO);
  tell_boolean (self, &self->told_modified,
                accord_history_get_modified (self), PROP_MODIFIED);
  tell_label (self, &self->told_undo_label,
              accord_history_get_undo_label (self), PROP_UNDO_LABEL);
  tell_label (self, &self->told_redo_label,
              accord_history_get_redo_label (self), PROP_REDO_LABEL);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
tell_change (AccordHistory *self)
{
  g_object_ref (self);
  tell_state (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  g_object_unref (self);
}

/* Whether the change of a text was one of the same typing as the last step. */
static gboolean
join_typing (AccordHistory *self,
             GObject       *object,
             GParamSpec    *pspec,
             const GValue  *after)
{
  AccordHistoryStep *last = accord_history_steps_peek_done (&self->steps);

  if (!self->joinable ||
      last == NULL ||
      self->clock () - self->last_change > PAUSE ||
      !accord_history_step_join (last, object, pspec, after))
    return FALSE;

  /* Typed and taken back: there is nothing left to undo. */
  if (accord_history_step_is_void (last))
    {
      accord_history_steps_drop (&self->steps);
      self->joinable = FALSE;
    }

  return TRUE;
}

static gboolean
apply (AccordHistory *self,
       gboolean       undo)
{
  g_autoptr (GObject) subject = NULL;
  AccordHistoryStep *step;

  accord_history_pause (self);

  step = accord_history_steps_take (&self->steps, undo);

  if (step == NULL)
    return FALSE;

  g_object_ref (self);
  g_set_object (&subject, accord_history_step_get_subject (step));

  accord_history_freeze (self);

  if (undo)
    accord_history_step_undo (step);
  else
    accord_history_step_redo (step);

  accord_history_thaw (self);
  accord_history_steps_put (&self->steps, step, undo);

  tell_change (self);
  g_signal_emit (self, signals[SIGNAL_APPLIED], 0, subject, undo);

  g_object_unref (self);

  return TRUE;
}

static void
accord_history_finalize (GObject *object)
{
  AccordHistory *self = ACCORD_HISTORY (object);

  g_clear_pointer (&self->open, accord_history_step_free);
  accord_history_steps_finish (&self->steps);
  g_clear_pointer (&self->told_undo_label, g_free);
  g_clear_pointer (&self->told_redo_label, g_free);

  G_OBJECT_CLASS (accord_history_parent_class)->finalize (object);
}

static void
accord_history_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  AccordHistory *self = ACCORD_HISTORY (object);

  switch (prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, accord_history_get_can_undo (self));
      break;

    case PROP_CAN_REDO:
      g_value_set_boolean (value, accord_history_get_can_redo (self));
      break;

    case PROP_UNDO_LABEL:
      g_value_set_string (value, accord_history_get_undo_label (self));
      break;

    case PROP_REDO_LABEL:
      g_value_set_string (value, accord_history_get_redo_label (self));
      break;

    case PROP_MODIFIED:
      g_value_set_boolean (value, accord_history_get_modified (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
accord_history_class_init (AccordHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = accord_history_finalize;
  object_class->get_property = accord_history_get_property;

  properties[PROP_CAN_UNDO] =
    g_param_spec_boolean ("can-undo", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_REDO] =
    g_param_spec_boolean ("can-redo", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_UNDO_LABEL] =
    g_param_spec_string ("undo-label", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_REDO_LABEL] =
    g_param_spec_string ("redo-label", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_MODIFIED] =
    g_param_spec_boolean ("modified", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed",
                  ACCORD_TYPE_HISTORY,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
  signals[SIGNAL_APPLIED] =
    g_signal_new ("applied",
                  ACCORD_TYPE_HISTORY,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2,
                  G_TYPE_OBJECT,
                  G_TYPE_BOOLEAN);
}

static void
accord_history_init (AccordHistory *self)
{
  self->clock = g_get_monotonic_time;
  accord_history_steps_init (&self->steps);
}

/**
 * accord_history_new:
 *
 * Returns: (transfer full): an empty history at the saved mark
 */
AccordHistory *
accord_history_new (void)
{
  return accord_history_new_for (NULL);
}

AccordHistory *
accord_history_new_for (gpointer owner)
{
  AccordHistory *self = g_object_new (ACCORD_TYPE_HISTORY, NULL);

  self->owner = owner;

  return self;
}

void
accord_history_set_clock (AccordHistory      *self,
                          AccordHistoryClock  clock)
{
  g_return_if_fail (ACCORD_IS_HISTORY (self));

  self->clock = clock;
}

void
accord_history_freeze (AccordHistory *self)
{
  g_assert (ACCORD_IS_HISTORY (self));

  self->frozen++;
}

void
accord_history_thaw (AccordHistory *self)
{
  g_assert (ACCORD_IS_HISTORY (self));
  g_assert (self->frozen > 0);

  self->frozen--;
}

AccordHistoryStep *
accord_history_open_step (AccordHistory *self,
                          const char    *label,
                          GObject       *subject)
{
  g_assert (ACCORD_IS_HISTORY (self));

  if (self->frozen > 0)
    return NULL;

  if (self->depth > 0)
    return self->open;

  self->joinable = FALSE;

  return accord_history_step_new (label, subject, self->owner);
}

void
accord_history_close_step (AccordHistory     *self,
                           AccordHistoryStep *step)
{
  if (step == self->open)
    return;

  accord_history_steps_push (&self->steps, step);
  tell_change (self);
}

/**
 * accord_history_begin:
 * @self: a history
 * @label: what the user does, translated, in lower case as in "mark in place"
 * @subject: (nullable): what a window should show when this is undone
 *
 * All changes until the matching accord_history_end() become one step.  Calls
 * nest; label and subject are the outermost one's.
 */
void
accord_history_begin (AccordHistory *self,
                      const char    *label,
                      GObject       *subject)
{
  g_return_if_fail (ACCORD_IS_HISTORY (self));
  g_return_if_fail (label != NULL);
  g_return_if_fail (subject == NULL || G_IS_OBJECT (subject));

  if (self->depth++ > 0)
    return;

  accord_history_pause (self);
  self->open = accord_history_step_new (label, subject, self->owner);
}

/**
 * accord_history_end:
 *
 * Where nothing was changed since accord_history_begin() there is no step and
 * no signal.  Where all was changed back there is no step, but "changed" is
 * emitted.
 */
void
accord_history_end (AccordHistory *self)
{
  g_autoptr (AccordHistoryStep) step = NULL;

  g_return_if_fail (ACCORD_IS_HISTORY (self));
  g_return_if_fail (self->depth > 0);

  if (--self->depth > 0)
    return;

  step = g_steal_pointer (&self->open);

  if (accord_history_step_is_empty (step))
    return;

  if (!accord_history_step_is_void (step))
    accord_history_steps_push (&self->steps, g_steal_pointer (&step));

  tell_change (self);
}

/** accord_history_pause: what is typed from now on is a step of its own. */
void
accord_history_pause (AccordHistory *self)
{
  g_return_if_fail (ACCORD_IS_HISTORY (self));

  self->joinable = FALSE;
}

/**
 * accord_history_undo:
 *
 * Not between accord_history_begin() and accord_history_end().
 *
 * Returns: whether there was anything to undo
 */
gboolean
accord_history_undo (AccordHistory *self)
{
  g_return_val_if_fail (ACCORD_IS_HISTORY (self), FALSE);
  g_return_val_if_fail (self->depth == 0, FALSE);
  g_return_val_if_fail (self->frozen == 0, FALSE);

  return apply (self, TRUE);
}

/** accord_history_redo: as accord_history_undo(), the other way. */
gboolean
accord_history_redo (AccordHistory *self)
{
  g_return_val_if_fail (ACCORD_IS_HISTORY (self), FALSE);
  g_return_val_if_fail (self->depth == 0, FALSE);
  g_return_val_if_fail (self->frozen == 0, FALSE);

  return apply (self, FALSE);
}

gboolean
accord_history_get_can_undo (AccordHistory *self)
{
  g_return_val_if_fail (ACCORD_IS_HISTORY (self), FALSE);

  return accord_history_steps_peek_done (&self->steps) != NULL;
}

gboolean
accord_history_get_can_redo (AccordHistory *self)
{
  g_return_val_if_fail (ACCORD_IS_HISTORY (self), FALSE);

  return accord_history_steps_peek_undone (&self->steps) != NULL;
}

/** Returns: (nullable): the name of the step that would be undone */
const char *
accord_history_get_undo_label (AccordHistory *self)
{
  AccordHistoryStep *step;

  g_return_val_if_fail (ACCORD_IS_HISTORY (self), NULL);

  step = accord_history_steps_peek_done (&self->steps);

  return step != NULL ? accord_history_step_get_label (step) : NULL;
}

/** Returns: (nullable): the name of the step that would be done again */
const char *
accord_history_get_redo_label (AccordHistory *self)
{
  AccordHistoryStep *step;

  g_return_val_if_fail (ACCORD_IS_HISTORY (self), NULL);

  step = accord_history_steps_peek_undone (&self->steps);

  return step != NULL ? accord_history_step_get_label (step) : NULL;
}

gboolean
accord_history_get_modified (AccordHistory *self)
{
  g_return_val_if_fail (ACCORD_IS_HISTORY (self), FALSE);

  return !accord_history_steps_is_saved (&self->steps);
}

/** accord_history_mark_saved: the present state is the one in the file. */
void
accord_history_mark_saved (AccordHistory *self)
{
  g_return_if_fail (ACCORD_IS_HISTORY (self));

  /* Else further typing would alter the step that leads to this state. */
  accord_history_pause (self);
  accord_history_steps_mark_saved (&self->steps);
  tell_state (self);
}

void
accord_history_mark_unsaved (AccordHistory *self)
{
  g_return_if_fail (ACCORD_IS_HISTORY (self));

  accord_history_steps_mark_unsaved (&self->steps);
  tell_state (self);
}

/**
 * accord_history_clear:
 *
 * Forgets all steps.  What is modified stays modified, until it is saved.
 */
void
accord_history_clear (AccordHistory *self)
{
  g_return_if_fail (ACCORD_IS_HISTORY (self));
  g_return_if_fail (self->depth == 0);

  accord_history_pause (self);
  accord_history_steps_clear (&self->steps);
  tell_state (self);
}

/**
 * accord_history_record_property:
 * @object: whose property has been changed
 * @pspec: which; setting @before or @after through it must bring that state
 *   back exactly
 * @label: the name of the step it becomes where no group is open, translated
 * @subject: (nullable): as in accord_history_begin()
 */
void
accord_history_record_property (AccordHistory *self,
                                GObject       *object,
                                GParamSpec    *pspec,
                                const GValue  *before,
                                const GValue  *after,
                                const char    *label,
                                GObject       *subject)
{
  AccordHistoryStep *step;
  gboolean typed;

  g_return_if_fail (ACCORD_IS_HISTORY (self));
  g_return_if_fail (G_IS_OBJECT (object));
  g_return_if_fail (G_IS_PARAM_SPEC (pspec));
  g_return_if_fail (label != NULL);

  if (self->frozen > 0)
    return;

  typed = self->depth == 0 && G_PARAM_SPEC_VALUE_TYPE (pspec) == G_TYPE_STRING;

  if (typed && join_typing (self, object, pspec, after))
    {
      self->last_change = self->clock ();
      tell_change (self);
      return;
    }

  step = accord_history_open_step (self, label, subject);

  if (step != self->open ||
      !accord_history_step_join (step, object, pspec, after))
    accord_history_step_add_property (step, object, pspec, before, after);

  self->joinable = typed ||
                   (self->depth == 0 && G_VALUE_HOLDS_OBJECT (after));

  if (self->joinable)
    self->last_change = self->clock ();

  accord_history_close_step (self, step);
}
