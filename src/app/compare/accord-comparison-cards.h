/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/figures/accord-comparison.h"

G_BEGIN_DECLS

/* The figures of a comparison as cards (interface, Comparison, 2). */

/* Three for one type: either organisation, and both together; @stacked: below
 * each other. */
GtkWidget *accord_comparison_cards_new      (const AccordComparison *comparison,
                                             AccordArrangement      *type,
                                             gboolean                stacked);
/* All types of the pair, two by two unless @stacked; each card activates
 * "comparison.type" with the type's id.  @compact: for the narrowest windows. */
GtkWidget *accord_comparison_two_by_two_new (const AccordComparison *comparison,
                                             gboolean                stacked,
                                             gboolean                compact);
/* One organisation alone, where the other's file cannot be read. */
GtkWidget *accord_comparison_one_new        (AccordAssessment       *assessment,
                                             AccordArrangement      *type);

G_END_DECLS
