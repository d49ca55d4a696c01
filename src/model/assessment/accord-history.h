/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_HISTORY (accord_history_get_type ())

/**
 * AccordHistory:
 *
 * Undo and redo of an assessment, by name and in steps.  It knows nothing of
 * assessments: the model's setters record what they change (a property's old
 * and new value, or an element put into or taken out of a list) and undoing
 * sets it back through the same properties.
 *
 * What is recorded between accord_history_begin() and the matching
 * accord_history_end() is one step; a change outside makes a step of its own.
 * Changes of the same text property of the same object join the step before
 * them until accord_history_pause() is called or 1.5 seconds have passed, so
 * that typing is one step until the pause.
 *
 * Properties: "can-undo", "can-redo", "undo-label" and "redo-label" (nullable,
 * the step's name, as in "mark in place"), "modified" (whether the state is
 * another than the one marked as saved; undoing back to it clears it).
 *
 * Signals: "changed" once after each step, undo or redo that altered anything
 * (also after each change that joined a step); "applied" (GObject *subject,
 * gboolean undone) after an undo or redo, with the object the step was begun
 * for (or whose property changed), so that a window can go there.
 */
G_DECLARE_FINAL_TYPE (AccordHistory, accord_history, ACCORD, HISTORY, GObject)

AccordHistory *accord_history_new             (void);

void           accord_history_begin           (AccordHistory *self,
                                               const char    *label,
                                               GObject       *subject);
void           accord_history_end             (AccordHistory *self);
void           accord_history_pause           (AccordHistory *self);

gboolean       accord_history_undo            (AccordHistory *self);
gboolean       accord_history_redo            (AccordHistory *self);
/* Whether there is a step, and its name */
gboolean       accord_history_get_can_undo    (AccordHistory *self);
gboolean       accord_history_get_can_redo    (AccordHistory *self);
const char    *accord_history_get_undo_label  (AccordHistory *self);
const char    *accord_history_get_redo_label  (AccordHistory *self);

/* Whether the state is another than the saved one */
gboolean       accord_history_get_modified    (AccordHistory *self);
void           accord_history_mark_saved      (AccordHistory *self);
/* Never saved: a recovered or new document is modified whatever is undone. */
void           accord_history_mark_unsaved    (AccordHistory *self);
void           accord_history_clear           (AccordHistory *self);

/* For the model's setters.  Nothing is recorded while undoing. */
void           accord_history_record_property (AccordHistory *self,
                                               GObject       *object,
                                               GParamSpec    *pspec,
                                               const GValue  *before,
                                               const GValue  *after,
                                               const char    *label,
                                               GObject       *subject);
void           accord_history_record_insert   (AccordHistory *self,
                                               GListStore    *list,
                                               guint          position,
                                               GObject       *element,
                                               const char    *label,
                                               GObject       *subject);
void           accord_history_record_remove   (AccordHistory *self,
                                               GListStore    *list,
                                               guint          position,
                                               GObject       *element,
                                               const char    *label,
                                               GObject       *subject);

G_END_DECLS
