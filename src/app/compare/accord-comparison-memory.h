/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/compare/accord-comparison-view.h"

G_BEGIN_DECLS

/* What the settings of this computer remember of the last comparison: which
 * two, which type of theirs, whether only differences, how far it was read. */

void       accord_comparison_remember_files   (GFile                *first,
                                               GFile                *second);
/* (transfer full) (element-type GFile): none, or the two that are still there
 */
GPtrArray *accord_comparison_recall_files     (void);
void       accord_comparison_remember_filters (AccordComparisonView *view);
void       accord_comparison_recall_filters   (AccordComparisonView *view);
void       accord_comparison_remember_scroll  (AccordComparisonView *view);
/* The type that was shown and how far it was read, where it is the same two that
 * are compared again; all types where it is not: for others that one may be set
 * aside. */
void       accord_comparison_recall_place     (AccordComparisonView *view,
                                               GFile                *first,
                                               GFile                *second);

G_END_DECLS
