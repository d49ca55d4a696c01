/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/accord-report.h"

G_BEGIN_DECLS

GBytes *accord_report_to_html          (const AccordReport *report);
/* What a word processor is to take from the clipboard */
char   *accord_report_to_html_fragment (const AccordReport *report);

G_END_DECLS
