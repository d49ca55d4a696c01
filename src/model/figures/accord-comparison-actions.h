/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/figures/accord-actions.h"
#include "model/figures/accord-comparison.h"

G_BEGIN_DECLS

/**
 * AccordOrganisationActions:
 * @name: what the organisation is called in the comparison
 * @entries: (element-type AccordActionEntry): by due date, no date last
 *
 * What one organisation has to do, whichever file says so.
 */
typedef struct
{
  char      *name;
  GPtrArray *entries;
} AccordOrganisationActions;

/**
 * accord_comparison_list_actions:
 *
 * The open actions of both files by the organisation that each is for; one
 * that names none is for who can act on its item.  Two copies of one assessment
 * have an action that is the same in both once.
 *
 * Returns: (transfer full) (element-type AccordOrganisationActions): the first
 *   of the two, the second, then others in the order of their first due date;
 *   either of the two is there without an action, too
 */
GPtrArray *accord_comparison_list_actions (const AccordComparison  *self);

/* (transfer full): "Clinical lead · due 31 January 2027", with what it is about
 */
char      *accord_comparison_action_facts (AccordActionEntry       *entry);

G_END_DECLS
