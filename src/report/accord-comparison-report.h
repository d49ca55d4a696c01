/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/figures/accord-comparison.h"
#include "report/accord-summary.h"

G_BEGIN_DECLS

/* @options is nullable; "alias_own" stands for the first organisation and
 * "alias_partner" for the second.
 */
AccordReport *accord_comparison_report_new (const AccordComparison     *comparison,
                                            const AccordSummaryOptions *options);
GBytes       *accord_csv_write_comparison  (const AccordComparison     *comparison);

/* (transfer full): what may be seen of the two by @options (nullable), as
 * accord_summary_dup_shown()
 */
AccordComparison *accord_comparison_dup_shown (const AccordComparison     *comparison,
                                               const AccordSummaryOptions *options);

G_END_DECLS
