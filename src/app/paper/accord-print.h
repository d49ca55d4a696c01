/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/paper/accord-report-job.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordTellFunc:
 * @window: the window that something was asked of
 * @text: what came of it
 * @failed: whether it went wrong, so that it must not go by unseen
 */
typedef void (* AccordTellFunc) (GtkWindow  *window,
                                 const char *text,
                                 gboolean    failed);

/* (transfer full): an operation that draws the report on whatever paper the
 * dialog, or its default page setup, says
 */
GtkPrintOperation *accord_print_operation_new (AccordReportSource        *source,
                                               const AccordReportChoices *choices);

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

/* Asks for a name and writes the report to it, in the format of its ending. */
void               accord_export_run          (GtkWindow                 *window,
                                               AccordReportSource        *source,
                                               const AccordReportChoices *choices,
                                               GFile                     *folder,
                                               AccordTellFunc             tell);

G_END_DECLS
