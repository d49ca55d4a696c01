/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/assessment/accord-assessment.h"
#include "model/figures/accord-open-items.h"

G_BEGIN_DECLS

/** AccordActionState: how far an action is on a given day. */
typedef enum
{
  ACCORD_ACTION_OVERDUE,
  ACCORD_ACTION_DUE_TODAY,
  ACCORD_ACTION_OPEN,
  ACCORD_ACTION_ASKS,
  ACCORD_ACTION_DONE,
} AccordActionState;

#define ACCORD_TYPE_ACTION_ENTRY (accord_action_entry_get_type ())

/**
 * AccordActionEntry:
 *
 * An action together with what it belongs to: one row of the Actions view and
 * of `actions`.  It follows the action, as it only refers to it.  Days are ISO
 * dates; "today" is always the caller's.
 */
G_DECLARE_FINAL_TYPE (AccordActionEntry, accord_action_entry,
                      ACCORD, ACTION_ENTRY, GObject)

AccordActionEntry *accord_action_entry_new              (AccordAssessment  *assessment,
                                                         AccordAnswer      *answer,
                                                         const char        *source);

/* (transfer none): what the action is about; the type is the item's */
AccordAssessment  *accord_action_entry_get_assessment   (AccordActionEntry *self);
AccordAnswer      *accord_action_entry_get_answer       (AccordActionEntry *self);
AccordAction      *accord_action_entry_get_action       (AccordActionEntry *self);
AccordItem        *accord_action_entry_get_item         (AccordActionEntry *self);
AccordArrangement *accord_action_entry_get_arrangement  (AccordActionEntry *self);
const char        *accord_action_entry_get_source       (AccordActionEntry *self);

AccordActor        accord_action_entry_get_actor        (AccordActionEntry *self);
AccordActionState  accord_action_entry_get_state        (AccordActionEntry *self,
                                                         const char        *today);
int                accord_action_entry_get_days_overdue (AccordActionEntry *self,
                                                         const char        *today);

/* Texts for the columns, translated, (transfer full) */
char              *accord_action_entry_to_due           (AccordActionEntry *self);
char              *accord_action_entry_to_owner         (AccordActionEntry *self);
char              *accord_action_entry_to_organisation  (AccordActionEntry *self);
char              *accord_action_entry_to_state         (AccordActionEntry *self,
                                                         const char        *today);

int                accord_action_entry_compare_due      (AccordActionEntry *a,
                                                         AccordActionEntry *b);
int                accord_action_entry_compare_actor    (AccordActionEntry *a,
                                                         AccordActionEntry *b);

G_END_DECLS
