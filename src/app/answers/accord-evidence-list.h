/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/assessment/accord-answer.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_EVIDENCE_LIST (accord_evidence_list_get_type ())

/**
 * AccordEvidenceList:
 *
 * The evidence of an answer, a row each, and a button that adds one.  Property
 * "answer" (nullable, set once).
 */
G_DECLARE_FINAL_TYPE (AccordEvidenceList, accord_evidence_list,
                      ACCORD, EVIDENCE_LIST, GtkWidget)

/* @answer: (nullable): whose evidence is listed and edited */
void accord_evidence_list_set_answer (AccordEvidenceList *self,
                                      AccordAnswer       *answer);

/* Begins a new entry, as the button does. */
void accord_evidence_list_add        (AccordEvidenceList *self);

G_END_DECLS
