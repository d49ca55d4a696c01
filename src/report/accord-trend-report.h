/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/figures/accord-trend.h"
#include "report/accord-report.h"

G_BEGIN_DECLS

AccordReport *accord_trend_report_new (const AccordTrend *trend);
GBytes       *accord_csv_write_trend  (const AccordTrend *trend);

G_END_DECLS
