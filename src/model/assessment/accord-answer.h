/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/assessment/accord-action.h"
#include "model/assessment/accord-evidence.h"
#include "model/framework/accord-item.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_ANSWER (accord_answer_get_type ())

/** ACCORD_ANSWER_MAX_EVIDENCE: entries of evidence that one item may have. */
#define ACCORD_ANSWER_MAX_EVIDENCE 1000

/**
 * AccordAnswer:
 *
 * What an assessment says of one checkable item.  It exists for each of them,
 * answered or not; an empty one is not written.
 *
 * Properties: "item" (construct only), "status", "note", "reason", "evidence"
 * (GListModel of AccordEvidence, read only), "action" (nullable),
 * "carried-from" (ISO date or "").  A reason typed for Not applicable stays in
 * memory when the status moves on, so that it is there when it moves back;
 * files cannot hold it beside another status and the writer leaves it out.
 *
 * Every setter is silent for the same value and records itself in the
 * assessment's history; "changed" is emitted for any change of the answer, its
 * evidence or its action.
 */
G_DECLARE_FINAL_TYPE (AccordAnswer, accord_answer, ACCORD, ANSWER, GObject)

AccordItem   *accord_answer_get_item         (AccordAnswer *self);
/* (nullable) (transfer none): an AccordAssessment */
gpointer      accord_answer_get_assessment   (AccordAnswer *self);

/* Texts are never %NULL; a setter takes %NULL for "" */
AccordStatus  accord_answer_get_status       (AccordAnswer *self);
void          accord_answer_set_status       (AccordAnswer *self,
                                              AccordStatus  status);
const char   *accord_answer_get_note         (AccordAnswer *self);
void          accord_answer_set_note         (AccordAnswer *self,
                                              const char   *note);
const char   *accord_answer_get_reason       (AccordAnswer *self);
void          accord_answer_set_reason       (AccordAnswer *self,
                                              const char   *reason);
const char   *accord_answer_get_carried_from (AccordAnswer *self);
void          accord_answer_set_carried_from (AccordAnswer *self,
                                              const char   *date);

GListModel   *accord_answer_get_evidence     (AccordAnswer   *self);
void          accord_answer_insert_evidence  (AccordAnswer   *self,
                                              guint           position,
                                              AccordEvidence *evidence);
void          accord_answer_remove_evidence  (AccordAnswer   *self,
                                              guint           position);

AccordAction *accord_answer_get_action       (AccordAnswer *self);
void          accord_answer_set_action       (AccordAnswer *self,
                                              AccordAction *action);

gboolean      accord_answer_is_empty         (AccordAnswer *self);

JsonObject   *accord_answer_get_unknown      (AccordAnswer *self);
void          accord_answer_set_unknown      (AccordAnswer *self,
                                              JsonObject   *unknown);

/* Gestures: one named undo step each; also reconfirm a carried-over answer. */
void          accord_answer_choose           (AccordAnswer *self,
                                              AccordStatus  status);
void          accord_answer_toggle           (AccordAnswer *self);
AccordStatus  accord_status_after_toggle     (AccordStatus  status);

G_END_DECLS
