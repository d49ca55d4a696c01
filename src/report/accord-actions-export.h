/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/figures/accord-actions.h"
#include "report/accord-report.h"

G_BEGIN_DECLS

/**
 * accord_csv_write_actions:
 * @entries: (element-type AccordActionEntry): in the order to be written
 * @today: an ISO date, which days overdue are counted from
 *
 * Returns: (transfer full): a row for each, as accord_csv_write_assessment()
 */
GBytes       *accord_csv_write_actions  (GPtrArray  *entries,
                                         const char *today);

/* (transfer full): a heading that counts them, and a table of what, by whom
 * and until when; one sentence where there are none */
AccordReport *accord_actions_report_new (GPtrArray  *entries,
                                         const char *today);

G_END_DECLS
