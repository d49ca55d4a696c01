/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/assessment/accord-difference.h"
#include "model/figures/accord-comparison.h"

G_BEGIN_DECLS

/* What stands above the figures: names, dates, roles, facts and what
 * contradicts (interface, Comparison, 1).  @hint may be NULL. */
void       accord_comparison_head_fill          (GtkBox                     *box,
                                                 const AccordComparison     *comparison,
                                                 const char                 *hint);
void       accord_comparison_head_fill_one      (GtkBox                     *box,
                                                 const char                 *why);
void       accord_comparison_head_fill_versions (GtkBox                     *box,
                                                 const AccordDifference     *difference);
/* The sentences of the overview, of both together */
GtkWidget *accord_comparison_sentences_new      (const AccordComparison     *comparison);
/* One thing that differs between two states of an assessment */
GtkWidget *accord_comparison_version_new        (const AccordDifferenceLine *line,
                                                 const char                 *first,
                                                 const char                 *second);

G_END_DECLS
