/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/assessment/accord-part.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_EVIDENCE (accord_evidence_get_type ())

/**
 * AccordEvidence:
 *
 * A piece of evidence for an answer: "title" (never empty: a setter given ""
 * keeps the old title, because a file cannot hold an entry without one),
 * "location", "date" and "review-by" (ISO 8601 calendar dates that exist, or
 * ""; others are refused by the setter).  Emits notify; its owner records.
 */
G_DECLARE_FINAL_TYPE (AccordEvidence, accord_evidence, ACCORD, EVIDENCE,
                      AccordPart)

AccordEvidence *accord_evidence_new           (const char     *title);
const char     *accord_evidence_get_title     (AccordEvidence *self);
void            accord_evidence_set_title     (AccordEvidence *self,
                                               const char     *title);
const char     *accord_evidence_get_location  (AccordEvidence *self);
void            accord_evidence_set_location  (AccordEvidence *self,
                                               const char     *location);
const char     *accord_evidence_get_date      (AccordEvidence *self);
void            accord_evidence_set_date      (AccordEvidence *self,
                                               const char     *date);
const char     *accord_evidence_get_review_by (AccordEvidence *self);
void            accord_evidence_set_review_by (AccordEvidence *self,
                                               const char     *date);

G_END_DECLS
