/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/assessment/accord-history-steps.h"

#define MAX_STEPS 1000

#define NEVER_SAVED (-1)

static AccordHistoryStep *
get_last (GPtrArray *steps)
{
  return steps->len > 0 ? g_ptr_array_index (steps, steps->len - 1) : NULL;
}

void
accord_history_steps_init (AccordHistorySteps *self)
{
  self->done =
    g_ptr_array_new_with_free_func ((GDestroyNotify) accord_history_step_free);
  self->undone =
    g_ptr_array_new_with_free_func ((GDestroyNotify) accord_history_step_free);
  self->saved = 0;
}

void
accord_history_steps_finish (AccordHistorySteps *self)
{
  g_clear_pointer (&self->done, g_ptr_array_unref);
  g_clear_pointer (&self->undone, g_ptr_array_unref);
}

AccordHistoryStep *
accord_history_steps_peek_done (AccordHistorySteps *self)
{
  return get_last (self->done);
}

AccordHistoryStep *
accord_history_steps_peek_undone (AccordHistorySteps *self)
{
  return get_last (self->undone);
}

void
accord_history_steps_push (AccordHistorySteps *self,
                           AccordHistoryStep  *step)
{
  if (self->saved > (int) self->done->len)
    self->saved = NEVER_SAVED;

  g_ptr_array_set_size (self->undone, 0);
  g_ptr_array_add (self->done, step);

  if (self->done->len > MAX_STEPS)
    {
      g_ptr_array_remove_index (self->done, 0);

      /* From the first state on, this leads to NEVER_SAVED. */
      if (self->saved != NEVER_SAVED)
        self->saved--;
    }
}

void
accord_history_steps_drop (AccordHistorySteps *self)
{
  g_assert (self->done->len > 0);

  g_ptr_array_set_size (self->done, self->done->len - 1);
}

AccordHistoryStep *
accord_history_steps_take (AccordHistorySteps *self,
                           gboolean            undo)
{
  GPtrArray *from = undo ? self->done : self->undone;

  if (from->len == 0)
    return NULL;

  return g_ptr_array_steal_index (from, from->len - 1);
}

void
accord_history_steps_put (AccordHistorySteps *self,
                          AccordHistoryStep  *step,
                          gboolean            undo)
{
  g_ptr_array_add (undo ? self->undone : self->done, step);
}

void
accord_history_steps_clear (AccordHistorySteps *self)
{
  self->saved = accord_history_steps_is_saved (self) ? 0 : NEVER_SAVED;
  g_ptr_array_set_size (self->done, 0);
  g_ptr_array_set_size (self->undone, 0);
}

gboolean
accord_history_steps_is_saved (AccordHistorySteps *self)
{
  return self->saved == (int) self->done->len;
}

void
accord_history_steps_mark_saved (AccordHistorySteps *self)
{
  self->saved = (int) self->done->len;
}

void
accord_history_steps_mark_unsaved (AccordHistorySteps *self)
{
  self->saved = NEVER_SAVED;
}
