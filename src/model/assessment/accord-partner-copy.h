/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/assessment/accord-assessment.h"

G_BEGIN_DECLS

/**
 * AccordPartnerCopyOptions:
 * @actions: what is to be done, by which organisation, due when, and whether
 *   it is done
 * @notes: of answers, and the assessment's own
 * @evidence: titles and dates of evidence
 * @locations: where the evidence is; only with @evidence
 * @owners: who does an action; only with @actions
 * @respondent: name and group of who answered
 *
 * What goes into a copy for the partner besides the answers, which always go:
 * status, the reason for Not applicable, and whether they were carried over
 * (interface, Copy for your partner).
 */
typedef struct
{
  gboolean actions;
  gboolean notes;
  gboolean evidence;
  gboolean locations;
  gboolean owners;
  gboolean respondent;
} AccordPartnerCopyOptions;

/** ACCORD_PARTNER_COPY_DEFAULT: how the switches stand at first. */
#define ACCORD_PARTNER_COPY_DEFAULT { .actions = TRUE }

/**
 * AccordPartnerCopyRest:
 * @actions: actions
 * @notes: notes, the assessment's own among them
 * @evidence: pieces of evidence
 * @locations: pieces of evidence that say where they are
 * @names: different names: the respondent's and owners'
 * @groups: 1 where the respondent's group stays
 * @others: members that this version does not know; they never go, because
 *   nobody can say what is in them
 *
 * What stays behind, as counts.
 */
typedef struct
{
  guint actions;
  guint notes;
  guint evidence;
  guint locations;
  guint names;
  guint groups;
  guint others;
} AccordPartnerCopyRest;

AccordAssessment *accord_partner_copy           (AccordAssessment               *own,
                                                 const AccordPartnerCopyOptions *options,
                                                 AccordPartnerCopyRest          *rest);
char            **accord_partner_copy_list_rest (const AccordPartnerCopyRest    *rest);
char             *accord_partner_copy_file_name (AccordAssessment               *own);

G_END_DECLS
