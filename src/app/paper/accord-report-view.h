/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/accord-report.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* (transfer floating): the report's text as headings, lists and tables, for a
 * screen reader and for copying from
 */
GtkWidget *accord_report_view_new (const AccordReport *report);

G_END_DECLS
