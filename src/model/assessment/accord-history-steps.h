/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/assessment/accord-history-step.h"

G_BEGIN_DECLS

/**
 * AccordHistorySteps:
 *
 * The steps that can be undone and those that can be done again, and at how
 * many done ones the state is the saved one.  Private to the history.
 *
 * It holds so many steps as its limit says, and forgets the oldest beyond it:
 * each may hold two long texts.
 */
typedef struct
{
  GPtrArray *done;
  GPtrArray *undone;
  int        saved;
} AccordHistorySteps;

/* Empty, and at the saved mark. */
void               accord_history_steps_init         (AccordHistorySteps *self);
void               accord_history_steps_finish       (AccordHistorySteps *self);

/* (nullable) (transfer none): what would be undone, what done again */
AccordHistoryStep *accord_history_steps_peek_done    (AccordHistorySteps *self);
AccordHistoryStep *accord_history_steps_peek_undone  (AccordHistorySteps *self);

/* @step: (transfer full): what has been done now; nothing can be done again
 * after it */
void               accord_history_steps_push         (AccordHistorySteps *self,
                                                      AccordHistoryStep  *step);
/* The last done step has come to nothing. */
void               accord_history_steps_drop         (AccordHistorySteps *self);

/* Between the two the step is in neither list.
 * Returns: (nullable) (transfer full) */
AccordHistoryStep *accord_history_steps_take         (AccordHistorySteps *self,
                                                      gboolean            undo);
void               accord_history_steps_put          (AccordHistorySteps *self,
                                                      AccordHistoryStep  *step,
                                                      gboolean            undo);

/* What is modified stays modified, until it is saved. */
void               accord_history_steps_clear        (AccordHistorySteps *self);

/* Whether the present state is the saved one, and that it is, or never was */
gboolean           accord_history_steps_is_saved     (AccordHistorySteps *self);
void               accord_history_steps_mark_saved   (AccordHistorySteps *self);
void               accord_history_steps_mark_unsaved (AccordHistorySteps *self);

G_END_DECLS
