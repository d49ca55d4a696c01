/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/framework/accord-framework.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_COMPARISON_FILTERS (accord_comparison_filters_get_type ())

/**
 * AccordComparisonFilters:
 *
 * What of a comparison is shown: one type or all, all lines or the differences.
 *
 * Properties: "type" (the id of the type shown alone, "" for all) and
 * "differences-only".  Both stay when something else is compared, even with
 * another framework.
 */
G_DECLARE_FINAL_TYPE (AccordComparisonFilters, accord_comparison_filters,
                      ACCORD, COMPARISON_FILTERS, GtkWidget)

GtkWidget  *accord_comparison_filters_new           (void);

/* (nullable): what there is to choose from; without it there is nothing to see
 */
void        accord_comparison_filters_set_framework (AccordComparisonFilters *self,
                                                     AccordFramework         *framework);
/* (nullable) (transfer none): %NULL is all, or one that is not in this
 * framework */
AccordArrangement *
            accord_comparison_filters_find_type     (AccordComparisonFilters *self);
const char *accord_comparison_filters_get_shown_type
                                                    (AccordComparisonFilters *self);
void        accord_comparison_filters_set_shown_type
                                                    (AccordComparisonFilters *self,
                                                     const char              *id);
gboolean    accord_comparison_filters_get_differences_only
                                                    (AccordComparisonFilters *self);
void        accord_comparison_filters_set_differences_only
                                                    (AccordComparisonFilters *self,
                                                     gboolean                 only);
/* Puts the focus where the types are chosen; grab_focus would be how Tab comes
 * in, past what stands before it. */
gboolean    accord_comparison_filters_focus_types   (AccordComparisonFilters *self);

G_END_DECLS
