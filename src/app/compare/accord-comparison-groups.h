/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/compare/accord-comparison-line.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_COMPARISON_GROUPS (accord_comparison_groups_get_type ())

/**
 * AccordComparisonGroups:
 *
 * The lines of a comparison in their groups, with counts in the headings
 * (interface, Comparison, 3).  The lines that are folded out stay so when it is
 * filled anew.
 */
G_DECLARE_FINAL_TYPE (AccordComparisonGroups, accord_comparison_groups,
                      ACCORD, COMPARISON_GROUPS, GtkWidget)

GtkWidget *accord_comparison_groups_new   (void);

/* @type: (nullable): the only one whose lines are shown; nothing is kept of
 * @comparison but its assessments */
void       accord_comparison_groups_show  (AccordComparisonGroups *self,
                                           const AccordComparison *comparison,
                                           AccordArrangement      *type,
                                           gboolean                differences_only,
                                           AccordLineLayout        layout);
void       accord_comparison_groups_clear (AccordComparisonGroups *self);

G_END_DECLS
