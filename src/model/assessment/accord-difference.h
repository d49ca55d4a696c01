/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/assessment/accord-assessment.h"

G_BEGIN_DECLS

/**
 * AccordDifferenceKind:
 * @ACCORD_DIFFERENCE_ANSWERS: statuses, reasons, what was carried over
 * @ACCORD_DIFFERENCE_NOTES: notes of answers
 * @ACCORD_DIFFERENCE_EVIDENCE: pieces of evidence
 * @ACCORD_DIFFERENCE_ACTIONS: actions
 * @ACCORD_DIFFERENCE_DETAILS: names, date and what else stands in Details
 *
 * What people can find different in two assessments.
 */
typedef enum
{
  ACCORD_DIFFERENCE_ANSWERS,
  ACCORD_DIFFERENCE_NOTES,
  ACCORD_DIFFERENCE_EVIDENCE,
  ACCORD_DIFFERENCE_ACTIONS,
  ACCORD_DIFFERENCE_DETAILS,
  ACCORD_N_DIFFERENCES,
} AccordDifferenceKind;

/**
 * AccordDifferenceLine:
 * @kind: what differs
 * @subject: an item's wording or the name of a detail
 * @before: how it was, "" for nothing
 * @after: how it is, "" for nothing
 *
 * One thing that differs, in words.
 */
typedef struct
{
  AccordDifferenceKind kind;
  char *subject;
  char *before;
  char *after;
} AccordDifferenceLine;

/**
 * AccordDifference:
 * @counts: how much differs, by AccordDifferenceKind
 * @other: whether files made of the two would differ although nothing that
 *   people can see does
 * @lines: (element-type AccordDifferenceLine): each of them, details first,
 *   then in framework order
 *
 * What differs between two states of an assessment.
 */
typedef struct
{
  guint counts[ACCORD_N_DIFFERENCES];
  gboolean other;
  GPtrArray *lines;
} AccordDifference;

AccordDifference *accord_assessment_difference     (AccordAssessment       *before,
                                                    AccordAssessment       *after) G_GNUC_WARN_UNUSED_RESULT;
void              accord_difference_free           (AccordDifference       *difference);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordDifference, accord_difference_free)

gboolean          accord_difference_is_empty       (const AccordDifference *difference);
char             *accord_difference_to_text        (const AccordDifference *difference);
char             *accord_difference_from_file_text (const AccordDifference *difference);

G_END_DECLS
