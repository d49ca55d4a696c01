/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/accord-pages.h"
#include "report/accord-summary.h"

G_BEGIN_DECLS

AccordPages  *accord_summary_pages_new        (AccordAssessment           *assessment,
                                               const AccordSummaryOptions *options,
                                               const AccordPageSetup      *setup);
AccordReport *accord_summary_board_report_new (AccordAssessment           *assessment,
                                               const AccordSummaryOptions *options);

G_END_DECLS
