/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/figures/accord-comparison.h"
#include "report/accord-report.h"

G_BEGIN_DECLS

AccordReport *accord_comparison_report_new (const AccordComparison *comparison);
GBytes       *accord_csv_write_comparison  (const AccordComparison *comparison);

G_END_DECLS
