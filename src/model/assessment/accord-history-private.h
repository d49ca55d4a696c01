/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/assessment/accord-history-step.h"
#include "model/assessment/accord-history.h"

G_BEGIN_DECLS

/** AccordHistoryClock: a steady time in microseconds. */
typedef gint64 (*AccordHistoryClock) (void);

/* @owner holds the history and so is never held by it; when it goes, it calls
 * accord_history_clear(). */
AccordHistory *accord_history_new_for     (gpointer            owner);

/* Nothing is recorded in between: for reading a file.  Calls nest. */
void           accord_history_freeze      (AccordHistory      *self);
void           accord_history_thaw        (AccordHistory      *self);

/* The step that a change belongs to, the open group's or one of its own, to be
 * closed when the change is in it: (nullable), %NULL while nothing is
 * recorded. */
AccordHistoryStep *accord_history_open_step  (AccordHistory     *self,
                                              const char        *label,
                                              GObject           *subject);
void               accord_history_close_step (AccordHistory     *self,
                                              AccordHistoryStep *step);

/* For tests, which cannot wait for the pause. */
void           accord_history_set_clock   (AccordHistory      *self,
                                           AccordHistoryClock  clock);

/* accord_history_record_property() for the kinds of value that the model has.
 * @history: (nullable): where there is none, nothing is recorded. */
void           accord_history_record_text (AccordHistory      *history,
                                           gpointer            object,
                                           GParamSpec         *pspec,
                                           const char         *before,
                                           const char         *after,
                                           const char         *label,
                                           gpointer            subject);
void           accord_history_record_enum (AccordHistory      *history,
                                           gpointer            object,
                                           GParamSpec         *pspec,
                                           int                 before,
                                           int                 after,
                                           const char         *label,
                                           gpointer            subject);

G_END_DECLS
