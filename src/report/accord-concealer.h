/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/assessment/accord-assessment.h"

G_BEGIN_DECLS

/**
 * AccordConcealer:
 *
 * Knows what a copy to share must not say: both organisations' names, in full
 * and in short, and the names of people.  Fixed once made; any thread may read
 * it.
 */
typedef struct _AccordConcealer AccordConcealer;

/**
 * AccordLeftOut:
 * @locations: places where evidence is kept
 *
 * How many of what a concealed copy left out.
 */
typedef struct
{
  guint notes;
  guint locations;
  guint names;
} AccordLeftOut;

AccordConcealer  *accord_concealer_new          (AccordAssessment *assessment,
                                                 const char       *alias_own,
                                                 const char *alias_partner);
AccordConcealer  *accord_concealer_new_for_pair (AccordAssessment *assessment,
                                                 AccordAssessment *partners,
                                                 const char       *alias_own,
                                                 const char *alias_partner);
/* One of several of one organisation, whose names are all concealed */
AccordConcealer  *accord_concealer_new_for_series
                                                (GPtrArray        *assessments,
                                                 guint             index,
                                                 const char       *alias_own,
                                                 const char *alias_partner);
void              accord_concealer_free         (AccordConcealer  *self);
/* (transfer full): @text with an alias in place of each name */
char             *accord_concealer_text         (AccordConcealer  *self,
                                                 const char       *text);
/* (transfer full): what every rendering of a copy to share is made from */
AccordAssessment *accord_concealer_copy         (AccordConcealer  *self,
                                                 AccordAssessment *assessment,
                                                 AccordLeftOut    *left_out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordConcealer, accord_concealer_free)

G_END_DECLS
