/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/assessment/accord-answer.h"
#include "model/assessment/accord-history.h"

G_BEGIN_DECLS

/* An answer belongs to its assessment, its parts to the answer (see
 * accord_part_set_answer()): links that hold no reference, set and cleared by
 * the one above. */

AccordAnswer  *accord_answer_new_for         (AccordItem     *item,
                                              gpointer        assessment);
/* The assessment goes: what is changed from now on is recorded nowhere. */
void           accord_answer_orphan          (AccordAnswer   *self);
/* (nullable): %NULL for an orphan */
AccordHistory *accord_answer_get_history     (AccordAnswer   *self);
/* A piece of evidence or the action has another value: tells the assessment,
 * before it is recorded. */
void           accord_answer_part_changed    (AccordAnswer   *self);
/* Emits "changed", once after the step in which the answer was changed. */
void           accord_answer_emit_changed    (AccordAnswer   *self);

/* "mark in place": what choosing @status is called */
const char    *accord_answer_get_mark_label  (AccordStatus    status);

/* Copies that belong to nobody yet: (transfer full) */
AccordEvidence *accord_evidence_copy         (AccordEvidence *self);
AccordAction   *accord_action_copy           (AccordAction   *self);

G_END_DECLS
