/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/assessment/accord-answer.h"
#include "model/assessment/accord-history.h"
#include "model/figures/accord-score.h"
#include "model/framework/accord-framework.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_ASSESSMENT (accord_assessment_get_type ())

/**
 * AccordAssessment:
 *
 * One organisation's answers on one day: what one file holds.
 *
 * Properties, each with notification: "framework" and "history" (fixed),
 * "framework-revision" (0: not stated), "id" (UUID or "": not stated),
 * "organisation", "partner", "role", "mandated" and "structural" (AccordFact),
 * "respondent-name", "respondent-group", "date" (ISO or ""), "scope", "notes"
 * (texts are never NULL), "score" (boxed AccordScore, read only, always up to
 * date; notified once after each step, not in the middle of one).
 *
 * Signal "changed": once after each change or group of changes of anything
 * that a file holds.
 */
G_DECLARE_FINAL_TYPE (AccordAssessment, accord_assessment,
                      ACCORD, ASSESSMENT, GObject)

/* Members that this version does not know, by the object they stand in. */
typedef enum
{
  ACCORD_PLACE_ROOT,
  ACCORD_PLACE_FRAMEWORK,
  ACCORD_PLACE_CIRCUMSTANCES,
  ACCORD_PLACE_RESPONDENT,
  ACCORD_PLACE_ANSWERS,
  ACCORD_N_PLACES,
} AccordPlace;

AccordAssessment *accord_assessment_new              (AccordFramework  *framework);
/* Same answers and fields, the same id, its own empty history. */
AccordAssessment *accord_assessment_copy             (AccordAssessment *self);
/* Names swapped, role mirrored, scope and circumstances copied, new id, no
 * answers (issue "The main job"). */
AccordAssessment *accord_assessment_new_for_partner  (AccordAssessment *self);
/* The answers of an earlier assessment, to be reconfirmed; new id. */
AccordAssessment *accord_assessment_new_from_earlier (AccordAssessment *earlier,
                                                      const char       *today);

AccordFramework  *accord_assessment_get_framework    (AccordAssessment *self);
AccordHistory    *accord_assessment_get_history      (AccordAssessment *self);
guint             accord_assessment_get_n_answers    (AccordAssessment *self);
AccordAnswer     *accord_assessment_get_answer       (AccordAssessment *self,
                                                      guint             ordinal);
AccordAnswer     *accord_assessment_find_answer      (AccordAssessment *self,
                                                      const char       *item_id);
/* (transfer full): list model of AccordAnswer of one group, live */
GListModel       *accord_assessment_list_answers     (AccordAssessment  *self,
                                                      AccordArrangement *arrangement,
                                                      AccordKind         kind);
AccordScore      *accord_assessment_get_score        (AccordAssessment *self);
/* Indexed by ordinal, valid until the next change. */
const AccordStatus *accord_assessment_get_statuses   (AccordAssessment *self);
/* The group's items without a status that are not for others to show become
 * Not in place, as one step; returns how many there were (interface, 4). */
guint             accord_assessment_mark_rest        (AccordAssessment  *self,
                                                      AccordArrangement *arrangement,
                                                      AccordKind         kind);
guint             accord_assessment_count_rest       (AccordAssessment  *self,
                                                      AccordArrangement *arrangement,
                                                      AccordKind         kind);

int          accord_assessment_get_framework_revision (AccordAssessment *self);
void         accord_assessment_set_framework_revision (AccordAssessment *self,
                                                       int               revision);
/* What Details holds.  Texts are never %NULL and a setter takes %NULL for ""; a
 * setter is silent for the same value and else one step of the history.  Facts
 * that a file does not state are open, the role unstated, the group none. */
const char  *accord_assessment_get_id                 (AccordAssessment *self);
void         accord_assessment_set_id                 (AccordAssessment *self,
                                                       const char       *id);
const char  *accord_assessment_get_organisation       (AccordAssessment *self);
void         accord_assessment_set_organisation       (AccordAssessment *self,
                                                       const char       *name);
const char  *accord_assessment_get_partner            (AccordAssessment *self);
void         accord_assessment_set_partner            (AccordAssessment *self,
                                                       const char       *name);
AccordRole   accord_assessment_get_role               (AccordAssessment *self);
void         accord_assessment_set_role               (AccordAssessment *self,
                                                       AccordRole        role);
AccordFact   accord_assessment_get_mandated           (AccordAssessment *self);
void         accord_assessment_set_mandated           (AccordAssessment *self,
                                                       AccordFact        fact);
AccordFact   accord_assessment_get_structural         (AccordAssessment *self);
void         accord_assessment_set_structural         (AccordAssessment *self,
                                                       AccordFact        fact);
const char  *accord_assessment_get_respondent_name    (AccordAssessment *self);
void         accord_assessment_set_respondent_name    (AccordAssessment *self,
                                                       const char       *name);
AccordGroup  accord_assessment_get_respondent_group   (AccordAssessment *self);
void         accord_assessment_set_respondent_group   (AccordAssessment *self,
                                                       AccordGroup       group);
const char  *accord_assessment_get_date               (AccordAssessment *self);
void         accord_assessment_set_date               (AccordAssessment *self,
                                                       const char       *date);
const char  *accord_assessment_get_scope              (AccordAssessment *self);
void         accord_assessment_set_scope              (AccordAssessment *self,
                                                       const char       *scope);
const char  *accord_assessment_get_notes              (AccordAssessment *self);
void         accord_assessment_set_notes              (AccordAssessment *self,
                                                       const char       *notes);

JsonObject  *accord_assessment_get_unknown            (AccordAssessment *self,
                                                       AccordPlace       place);
void         accord_assessment_set_unknown            (AccordAssessment *self,
                                                       AccordPlace       place,
                                                       JsonObject       *unknown);

G_END_DECLS
