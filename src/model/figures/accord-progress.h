/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/assessment/accord-assessment.h"

G_BEGIN_DECLS

/** AccordProgress: answered and all items, in question and set aside. */
typedef struct
{
  guint answered_in_question;
  guint items_in_question;
  guint types_in_question;
  guint answered_aside;
  guint items_aside;
  guint types_aside;
} AccordProgress;

void     accord_progress_count (AccordFramework    *framework,
                                const AccordStatus *statuses,
                                AccordFact          mandated,
                                AccordFact          structural,
                                AccordProgress     *progress);

/* "14 of 15 in question answered" */
char    *accord_progress_to_text (const AccordProgress *progress);

/**
 * accord_progress_facts_to_text:
 *
 * Returns: (transfer full): what the two facts leave in question, as whole
 *   sentences: "In question: Voluntary – individual, 7 items. Set aside: the
 *   other 3, 22 items. You can still answer those." (interface, section 3)
 */
char    *accord_progress_facts_to_text (AccordFramework *framework,
                                        AccordFact       mandated,
                                        AccordFact       structural);

/**
 * accord_progress_next:
 * @from: an ordinal to start behind, or %ACCORD_ITEM_NO_ORDINAL for the start
 *
 * Returns: the ordinal of the next item without a status, in question before
 *   set aside, going round; %ACCORD_ITEM_NO_ORDINAL where all are answered
 */
guint    accord_progress_next  (AccordAssessment   *assessment,
                                guint               from);

G_END_DECLS
