/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/figures/accord-comparison.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_COMPARISON_VIEW (accord_comparison_view_get_type ())

/**
 * AccordComparisonView:
 *
 * Two assessments side by side, to be read: facts, figures, and every line in
 * its group (interface, Comparison).
 *
 * The filters stay when something else is shown, and so do the lines that are
 * folded out and the place that was scrolled to.
 *
 * Signal "filters-changed".
 */
G_DECLARE_FINAL_TYPE (AccordComparisonView, accord_comparison_view,
                      ACCORD, COMPARISON_VIEW, GtkWidget)

GtkWidget  *accord_comparison_view_new             (void);

/* @hint: (nullable): a sentence above everything else; takes @comparison */
void        accord_comparison_view_show            (AccordComparisonView *self,
                                                    AccordComparison     *comparison,
                                                    const char           *hint);
/* @why: why there is nothing to compare it with */
void        accord_comparison_view_show_one        (AccordComparisonView *self,
                                                    AccordAssessment     *assessment,
                                                    const char           *why);
/* Two states of the same assessment: what differs, line by line. */
void        accord_comparison_view_show_versions   (AccordComparisonView *self,
                                                    AccordAssessment     *first,
                                                    const char           *first_name,
                                                    AccordAssessment     *second,
                                                    const char           *second_name);
/* (nullable) (transfer none): what is shown; NULL where it is no comparison */
const AccordComparison *
            accord_comparison_view_get_comparison  (AccordComparisonView *self);

const char *accord_comparison_view_get_shown_type  (AccordComparisonView *self);
void        accord_comparison_view_set_shown_type  (AccordComparisonView *self,
                                                    const char           *id);
gboolean    accord_comparison_view_get_differences_only
                                                   (AccordComparisonView *self);
void        accord_comparison_view_set_differences_only
                                                   (AccordComparisonView *self,
                                                    gboolean              only);
double      accord_comparison_view_get_scroll      (AccordComparisonView *self);
void        accord_comparison_view_set_scroll      (AccordComparisonView *self,
                                                    double                place);

G_END_DECLS
