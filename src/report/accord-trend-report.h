/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/figures/accord-trend.h"
#include "report/accord-summary.h"

G_BEGIN_DECLS

/* @options is nullable; the marking, the draft mark, the aliases and the lines
 * for a signature are of it.
 */
AccordReport *accord_trend_report_new (const AccordTrend          *trend,
                                       const AccordSummaryOptions *options);
GBytes       *accord_csv_write_trend  (const AccordTrend          *trend);

/* (transfer full): what may be seen of it by @options (nullable), as
 * accord_summary_dup_shown()
 */
AccordTrend  *accord_trend_dup_shown  (const AccordTrend          *trend,
                                       const AccordSummaryOptions *options);

G_END_DECLS
