/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/assessment/accord-assessment.h"

G_BEGIN_DECLS

/** AccordEvidenceGapKind: what is to be looked at about the evidence. */
typedef enum
{
  ACCORD_EVIDENCE_MISSING,
  ACCORD_EVIDENCE_PAST_REVIEW,
} AccordEvidenceGapKind;

/**
 * AccordEvidenceGap:
 * @review_by: the earliest date that has passed, ISO; "" where evidence is
 *   missing
 * @n: how many pieces of evidence are past their date; 0 where it is missing
 *
 * An answer that says "in place" without evidence, or one with evidence that
 * should have been looked at again.
 */
typedef struct
{
  AccordEvidenceGapKind kind;
  guint                 ordinal;
  char                  review_by[11];
  guint                 n;
} AccordEvidenceGap;

/**
 * accord_evidence_gaps_new:
 * @today: an ISO date; evidence to be reviewed by today is not past it
 * @in_question_only: whether items of types set aside are left out
 *
 * Returns: (transfer full) (element-type AccordEvidenceGap): missing ones
 *   first, each kind in framework order
 */
GArray *accord_evidence_gaps_new     (AccordAssessment        *assessment,
                                      const char              *today,
                                      gboolean                 in_question_only);

/* "In place, no evidence recorded"; "Evidence is past its review date, 31 March
 * 2026" */
char   *accord_evidence_gap_to_text  (const AccordEvidenceGap *gap);

G_END_DECLS
