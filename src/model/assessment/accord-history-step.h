/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AccordHistoryStep:
 *
 * One step of an AccordHistory: a name, the object a window should show after
 * it, and the changes it consists of, in the order they were made.  Private to
 * the history.
 *
 * It holds references on all it needs to go back and forth, except on the
 * history's owner: the owner holds the history, and a reference back would
 * keep both for ever.
 */
typedef struct _AccordHistoryStep AccordHistoryStep;

AccordHistoryStep *accord_history_step_new          (const char        *label,
                                                     GObject           *subject,
                                                     GObject           *owner);
void               accord_history_step_free         (AccordHistoryStep *self);

const char        *accord_history_step_get_label    (AccordHistoryStep *self);
GObject           *accord_history_step_get_subject  (AccordHistoryStep *self);
/* Without a change; with changes that together come to nothing */
gboolean           accord_history_step_is_empty     (AccordHistoryStep *self);
gboolean           accord_history_step_is_void      (AccordHistoryStep *self);

gboolean           accord_history_step_join         (AccordHistoryStep *self,
                                                     GObject           *object,
                                                     GParamSpec        *pspec,
                                                     const GValue      *after);
/* What was done, in its order */
void               accord_history_step_add_property (AccordHistoryStep *self,
                                                     GObject           *object,
                                                     GParamSpec        *pspec,
                                                     const GValue      *before,
                                                     const GValue      *after);
void               accord_history_step_add_insert   (AccordHistoryStep *self,
                                                     GListStore        *list,
                                                     guint              position,
                                                     GObject           *element);
void               accord_history_step_add_remove   (AccordHistoryStep *self,
                                                     GListStore        *list,
                                                     guint              position,
                                                     GObject           *element);

/* Sets all back, last change first; does it again, first change first */
void               accord_history_step_undo         (AccordHistoryStep *self);
void               accord_history_step_redo         (AccordHistoryStep *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordHistoryStep, accord_history_step_free)

G_END_DECLS
