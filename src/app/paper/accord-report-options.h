/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/paper/accord-report-choices.h"
#include "model/framework/accord-framework.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_REPORT_OPTIONS (accord_report_options_get_type ())

/**
 * AccordReportOptions:
 *
 * What can be chosen for a report.  The paper is kept for this computer as soon
 * as it is chosen.
 *
 * Signal "changed": somebody has chosen something else.
 */
G_DECLARE_FINAL_TYPE (AccordReportOptions, accord_report_options,
                      ACCORD, REPORT_OPTIONS, GtkWidget)

/* Shows the options that a report of @kind has; @framework: (nullable): whose
 * types a summary may leave out
 */
void accord_report_options_fill (AccordReportOptions       *self,
                                 const AccordReportChoices *choices,
                                 AccordReportKind           kind,
                                 AccordFramework           *framework);
void accord_report_options_read (AccordReportOptions       *self,
                                 AccordReportChoices       *choices);

G_END_DECLS
