/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/assessment/accord-assessment.h"

G_BEGIN_DECLS

/* @answer has another value, of its status (@status) or of anything else.
 * Called before that is recorded: what is said once after each step is said
 * when the history says that the step is complete. */
void accord_assessment_answer_changed (AccordAssessment *self,
                                       AccordAnswer     *answer,
                                       gboolean          status);

/* Between the two nothing is recorded and nobody is told; afterwards the
 * history is empty and at the saved mark. */
void accord_assessment_begin_filling  (AccordAssessment *self);
void accord_assessment_end_filling    (AccordAssessment *self);

/* Everything that Details holds, unknown members too; not id and answers. */
void accord_assessment_copy_details   (AccordAssessment *self,
                                       AccordAssessment *from);

/* All that @from says of the same item, unknown members too. */
void accord_answer_copy_from          (AccordAnswer     *self,
                                       AccordAnswer     *from);

G_END_DECLS
