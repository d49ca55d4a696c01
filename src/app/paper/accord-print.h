/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/paper/accord-export.h"

G_BEGIN_DECLS

/* (transfer full): an operation that draws the report on whatever paper the
 * dialog, or its default page setup, says; @pages (nullable) (transfer full)
 * are used where that is theirs
 */
GtkPrintOperation *accord_print_operation_new (AccordReportSource        *source,
                                               const AccordReportChoices *choices,
                                               AccordPages               *pages);

/* Shows the print dialog; page setup and settings are remembered. */
void               accord_print_run           (GtkWindow                 *window,
                                               AccordReportSource        *source,
                                               const AccordReportChoices *choices,
                                               AccordTellFunc             tell);

/* (transfer full): as remembered on this computer */
GtkPageSetup      *accord_print_get_page_setup
                                              (void);
void               accord_print_set_page_setup
                                              (GtkPageSetup              *setup);
/* Gives the choices the paper of the page setup. */
void               accord_print_set_paper     (GtkPageSetup              *setup,
                                               AccordReportChoices       *choices);

G_END_DECLS
