/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/assessment/accord-assessment.h"
#include "model/figures/accord-evidence-gaps.h"
#include "model/figures/accord-open-items.h"

G_BEGIN_DECLS

/** AccordOverviewPart: where on the page a sentence stands. */
typedef enum
{
  ACCORD_OVERVIEW_STANDING,
  ACCORD_OVERVIEW_LIMITS,
  ACCORD_OVERVIEW_CHANGE,
  ACCORD_OVERVIEW_ALWAYS,
} AccordOverviewPart;

/* What the overview says and does not take from the model as it stands: pure
 * functions, translated, without a display.  Texts are (transfer full).
 */

/* The sentences (element-type AccordSentence) of one part as one paragraph, or
 * each on a line of its own where they are about what could change; "" where
 * there is none */
char *accord_overview_join_sentences (GPtrArray            *sentences,
                                      AccordOverviewPart    part);
/* "Riverside can act", "A regulator, commissioner or funder can act" */
char *accord_overview_actor_heading  (AccordAssessment     *assessment,
                                      AccordActor           actor);
/* "Riverside: act · action due 31 January 2027" */
char *accord_overview_open_detail    (AccordAssessment     *assessment,
                                      const AccordOpenItem *item,
                                      const char           *today);
char *accord_overview_gaps_heading   (AccordEvidenceGapKind kind,
                                      guint                 n);
char *accord_overview_gap_detail     (AccordAssessment        *assessment,
                                      const AccordEvidenceGap *gap);
/* Of the button that leads to the facts */
const char *accord_overview_details_label (gboolean read_only);
/* What became of @n_tried lines that were to have actions */
char *accord_overview_turned         (guint                 n_added,
                                      guint                 n_tried);
/* How the figures are worked out: paragraphs, a line each */
char *accord_overview_explain        (AccordFramework      *framework);

G_END_DECLS
