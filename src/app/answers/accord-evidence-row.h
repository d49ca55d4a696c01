/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/assessment/accord-answer.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_EVIDENCE_ROW (accord_evidence_row_get_type ())

/**
 * AccordEvidenceRow:
 *
 * The fields of one piece of evidence.  Properties: "answer" and "evidence"
 * (nullable): without evidence the row is a draft, and the first letter of its
 * title makes the entry, so that nothing typed is ever only in the window.
 *
 * Signal "removed": the row's evidence was removed by the row's button, or the
 * draft was given up.
 */
G_DECLARE_FINAL_TYPE (AccordEvidenceRow, accord_evidence_row,
                      ACCORD, EVIDENCE_ROW, GtkWidget)

GtkWidget      *accord_evidence_row_new          (AccordAnswer      *answer,
                                                  AccordEvidence    *evidence);
/* (nullable) (transfer none) */
AccordAnswer   *accord_evidence_row_get_answer   (AccordEvidenceRow *self);
AccordEvidence *accord_evidence_row_get_evidence (AccordEvidenceRow *self);

G_END_DECLS
