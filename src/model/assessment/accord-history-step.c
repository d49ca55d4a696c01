/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/assessment/accord-history-step.h"

typedef enum
{
  CHANGE_PROPERTY,
  CHANGE_INSERT,
  CHANGE_REMOVE,
} ChangeKind;

/* @object is the list for the last two kinds. */
typedef struct
{
  ChangeKind kind;
  GObject *object;
  gboolean owned;
  GParamSpec *pspec;
  GValue before;
  GValue after;
  guint position;
  GObject *element;
} Change;

struct _AccordHistoryStep
{
  char *label;
  GObject *subject;
  gboolean subject_owned;
  /* Borrowed */
  GObject *owner;
  GPtrArray *changes;
};

static void
free_change (gpointer data)
{
  Change *change = data;

  if (change->owned)
    g_object_unref (change->object);

  g_clear_pointer (&change->pspec, g_param_spec_unref);

  if (G_IS_VALUE (&change->before))
    g_value_unset (&change->before);

  if (G_IS_VALUE (&change->after))
    g_value_unset (&change->after);

  g_clear_object (&change->element);
  g_free (change);
}

static Change *
add_change (AccordHistoryStep *self,
            ChangeKind         kind,
            GObject           *object)
{
  Change *change = g_new0 (Change, 1);

  change->kind = kind;
  change->object = object;
  change->owned = object != self->owner;

  if (change->owned)
    g_object_ref (object);

  g_ptr_array_add (self->changes, change);

  return change;
}

static void
copy_value (const GValue *from,
            GValue       *to)
{
  g_value_init (to, G_VALUE_TYPE (from));
  g_value_copy (from, to);
}

static void
insert_element (Change *change)
{
  g_list_store_insert (G_LIST_STORE (change->object),
                       change->position,
                       change->element);
}

static void
remove_element (Change *change)
{
  g_list_store_remove (G_LIST_STORE (change->object), change->position);
}

/**
 * accord_history_step_new:
 * @label: the step's name, translated
 * @subject: (nullable): what a window goes to after it
 * @owner: (nullable): the object no reference may be held on
 *
 * Returns: (transfer full): a step without a change
 */
AccordHistoryStep *
accord_history_step_new (const char *label,
                         GObject    *subject,
                         GObject    *owner)
{
  AccordHistoryStep *self = g_new0 (AccordHistoryStep, 1);

  self->label = g_strdup (label);
  self->owner = owner;
  self->subject = subject;
  self->subject_owned = subject != NULL && subject != owner;

  if (self->subject_owned)
    g_object_ref (subject);

  self->changes = g_ptr_array_new_with_free_func (free_change);

  return self;
}

void
accord_history_step_free (AccordHistoryStep *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->changes);

  if (self->subject_owned)
    g_object_unref (self->subject);

  g_free (self->label);
  g_free (self);
}

const char *
accord_history_step_get_label (AccordHistoryStep *self)
{
  return self->label;
}

/** Returns: (nullable) (transfer none): the subject */
GObject *
accord_history_step_get_subject (AccordHistoryStep *self)
{
  return self->subject;
}

gboolean
accord_history_step_is_empty (AccordHistoryStep *self)
{
  return self->changes->len == 0;
}

/**
 * accord_history_step_is_void:
 *
 * Returns: whether undoing it would change nothing, because each of its
 *   properties ended as it began
 */
gboolean
accord_history_step_is_void (AccordHistoryStep *self)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      Change *change = g_ptr_array_index (self->changes, i);

      if (change->kind != CHANGE_PROPERTY ||
          g_param_values_cmp (change->pspec,
                              &change->before,
                              &change->after) != 0)
        return FALSE;
    }

  return TRUE;
}

/**
 * accord_history_step_join:
 *
 * Takes a further value of a property into the step's last change, where that
 * is of the same property of the same object, or has just put that object in
 * place: the letters that follow the first one of an action belong to adding it.
 *
 * Returns: whether it was
 */
gboolean
accord_history_step_join (AccordHistoryStep *self,
                          GObject           *object,
                          GParamSpec        *pspec,
                          const GValue      *after)
{
  Change *last;

  if (self->changes->len == 0)
    return FALSE;

  last = g_ptr_array_index (self->changes, self->changes->len - 1);

  if (last->kind != CHANGE_PROPERTY)
    return FALSE;

  if (G_VALUE_HOLDS_OBJECT (&last->after) &&
      g_value_get_object (&last->after) == (gpointer) object)
    return TRUE;

  if (last->object != object ||
      last->pspec != pspec)
    return FALSE;

  g_value_copy (after, &last->after);

  return TRUE;
}

void
accord_history_step_add_property (AccordHistoryStep *self,
                                  GObject           *object,
                                  GParamSpec        *pspec,
                                  const GValue      *before,
                                  const GValue      *after)
{
  Change *change = add_change (self, CHANGE_PROPERTY, object);

  change->pspec = g_param_spec_ref (pspec);
  copy_value (before, &change->before);
  copy_value (after, &change->after);
}

void
accord_history_step_add_insert (AccordHistoryStep *self,
                                GListStore        *list,
                                guint              position,
                                GObject           *element)
{
  Change *change = add_change (self, CHANGE_INSERT, G_OBJECT (list));

  change->position = position;
  change->element = g_object_ref (element);
}

void
accord_history_step_add_remove (AccordHistoryStep *self,
                                GListStore        *list,
                                guint              position,
                                GObject           *element)
{
  Change *change = add_change (self, CHANGE_REMOVE, G_OBJECT (list));

  change->position = position;
  change->element = g_object_ref (element);
}

void
accord_history_step_undo (AccordHistoryStep *self)
{
  for (guint i = self->changes->len; i > 0; i--)
    {
      Change *change = g_ptr_array_index (self->changes, i - 1);

      switch (change->kind)
        {
        case CHANGE_PROPERTY:
          g_object_set_property (change->object,
                                 change->pspec->name,
                                 &change->before);
          break;

        case CHANGE_INSERT:
          remove_element (change);
          break;

        case CHANGE_REMOVE:
          insert_element (change);
          break;

        default:
          g_assert_not_reached ();
        }
    }
}

void
accord_history_step_redo (AccordHistoryStep *self)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      Change *change = g_ptr_array_index (self->changes, i);

      switch (change->kind)
        {
        case CHANGE_PROPERTY:
          g_object_set_property (change->object,
                                 change->pspec->name,
                                 &change->after);
          break;

        case CHANGE_INSERT:
          insert_element (change);
          break;

        case CHANGE_REMOVE:
          remove_element (change);
          break;

        default:
          g_assert_not_reached ();
        }
    }
}
