/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/assessment/accord-assessment.h"

G_BEGIN_DECLS

/* The texts that Details holds, in the order of the properties. */
typedef enum
{
  ACCORD_TEXT_ID,
  ACCORD_TEXT_ORGANISATION,
  ACCORD_TEXT_PARTNER,
  ACCORD_TEXT_RESPONDENT_NAME,
  ACCORD_TEXT_DATE,
  ACCORD_TEXT_SCOPE,
  ACCORD_TEXT_NOTES,
  ACCORD_N_TEXTS,
} AccordAssessmentText;

/* What is one of a few values. */
typedef enum
{
  ACCORD_CHOICE_ROLE,
  ACCORD_CHOICE_MANDATED,
  ACCORD_CHOICE_STRUCTURAL,
  ACCORD_CHOICE_RESPONDENT_GROUP,
  ACCORD_N_CHOICES,
} AccordAssessmentChoice;

const char *accord_assessment_get_text   (AccordAssessment       *self,
                                          AccordAssessmentText    which);
void        accord_assessment_set_text   (AccordAssessment       *self,
                                          AccordAssessmentText    which,
                                          const char             *value);
int         accord_assessment_get_choice (AccordAssessment       *self,
                                          AccordAssessmentChoice  which);
void        accord_assessment_set_choice (AccordAssessment       *self,
                                          AccordAssessmentChoice  which,
                                          int                     value);

/* @answer has another value, of what the figures count (@figures: its status,
 * where it was carried over from) or of anything else.
 * Called before that is recorded: what is said once after each step is said
 * when the history says that the step is complete. */
void accord_assessment_answer_changed (AccordAssessment *self,
                                       AccordAnswer     *answer,
                                       gboolean          figures);

/* Between the two nothing is recorded and nobody is told; afterwards the
 * history is empty and at the saved mark. */
void accord_assessment_begin_filling  (AccordAssessment *self);
void accord_assessment_end_filling    (AccordAssessment *self);

G_END_DECLS
