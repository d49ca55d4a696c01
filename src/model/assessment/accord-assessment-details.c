/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/assessment/accord-assessment-private.h"

/* The names by which everyone calls what accord-assessment.c holds as lists.
 */

/** Returns: (transfer none): a UUID or whatever the file says, or "" */
const char *
accord_assessment_get_id (AccordAssessment *self)
{
  return accord_assessment_get_text (self, ACCORD_TEXT_ID);
}

void
accord_assessment_set_id (AccordAssessment *self,
                          const char       *id)
{
  accord_assessment_set_text (self, ACCORD_TEXT_ID, id);
}

const char *
accord_assessment_get_organisation (AccordAssessment *self)
{
  return accord_assessment_get_text (self, ACCORD_TEXT_ORGANISATION);
}

void
accord_assessment_set_organisation (AccordAssessment *self,
                                    const char       *name)
{
  accord_assessment_set_text (self, ACCORD_TEXT_ORGANISATION, name);
}

const char *
accord_assessment_get_partner (AccordAssessment *self)
{
  return accord_assessment_get_text (self, ACCORD_TEXT_PARTNER);
}

void
accord_assessment_set_partner (AccordAssessment *self,
                               const char       *name)
{
  accord_assessment_set_text (self, ACCORD_TEXT_PARTNER, name);
}

const char *
accord_assessment_get_respondent_name (AccordAssessment *self)
{
  return accord_assessment_get_text (self, ACCORD_TEXT_RESPONDENT_NAME);
}

void
accord_assessment_set_respondent_name (AccordAssessment *self,
                                       const char       *name)
{
  accord_assessment_set_text (self, ACCORD_TEXT_RESPONDENT_NAME, name);
}

/** Returns: (transfer none): ISO 8601, or "" */
const char *
accord_assessment_get_date (AccordAssessment *self)
{
  return accord_assessment_get_text (self, ACCORD_TEXT_DATE);
}

/** accord_assessment_set_date: what is no date and not empty is ignored. */
void
accord_assessment_set_date (AccordAssessment *self,
                            const char       *date)
{
  accord_assessment_set_text (self, ACCORD_TEXT_DATE, date);
}

const char *
accord_assessment_get_scope (AccordAssessment *self)
{
  return accord_assessment_get_text (self, ACCORD_TEXT_SCOPE);
}

void
accord_assessment_set_scope (AccordAssessment *self,
                             const char       *scope)
{
  accord_assessment_set_text (self, ACCORD_TEXT_SCOPE, scope);
}

const char *
accord_assessment_get_notes (AccordAssessment *self)
{
  return accord_assessment_get_text (self, ACCORD_TEXT_NOTES);
}

void
accord_assessment_set_notes (AccordAssessment *self,
                             const char       *notes)
{
  accord_assessment_set_text (self, ACCORD_TEXT_NOTES, notes);
}

AccordRole
accord_assessment_get_role (AccordAssessment *self)
{
  return accord_assessment_get_choice (self, ACCORD_CHOICE_ROLE);
}

void
accord_assessment_set_role (AccordAssessment *self,
                            AccordRole        role)
{
  accord_assessment_set_choice (self, ACCORD_CHOICE_ROLE, role);
}

AccordFact
accord_assessment_get_mandated (AccordAssessment *self)
{
  return accord_assessment_get_choice (self, ACCORD_CHOICE_MANDATED);
}

void
accord_assessment_set_mandated (AccordAssessment *self,
                                AccordFact        fact)
{
  accord_assessment_set_choice (self, ACCORD_CHOICE_MANDATED, fact);
}

AccordFact
accord_assessment_get_structural (AccordAssessment *self)
{
  return accord_assessment_get_choice (self, ACCORD_CHOICE_STRUCTURAL);
}

void
accord_assessment_set_structural (AccordAssessment *self,
                                  AccordFact        fact)
{
  accord_assessment_set_choice (self, ACCORD_CHOICE_STRUCTURAL, fact);
}

AccordGroup
accord_assessment_get_respondent_group (AccordAssessment *self)
{
  return accord_assessment_get_choice (self, ACCORD_CHOICE_RESPONDENT_GROUP);
}

void
accord_assessment_set_respondent_group (AccordAssessment *self,
                                        AccordGroup       group)
{
  accord_assessment_set_choice (self, ACCORD_CHOICE_RESPONDENT_GROUP, group);
}
