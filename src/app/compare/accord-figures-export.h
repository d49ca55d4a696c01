/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "report/accord-report.h"

G_BEGIN_DECLS

/* Tells people how it ended: in one sentence, translated. */
typedef void (* AccordFiguresTold) (GtkWindow  *window,
                                    const char *text);

/**
 * accord_figures_export:
 * @report: (transfer full): for PDF, web page and text
 * @csv: (transfer full): for the table
 * @name: what the file is called, without an ending
 *
 * Asks for a name and writes the report in the format of its ending, PDF where
 * it has none, in a thread, whole or not at all.
 */
void accord_figures_export (GtkWindow         *window,
                            AccordReport      *report,
                            GBytes            *csv,
                            const char        *name,
                            AccordFiguresTold  told);

/* Without the question; ends in accord_figures_export_finish().  Errors:
 * ACCORD_ERROR_VALUE where the ending is of none of the formats, else as
 * accord_save_bytes(). */
void     accord_figures_export_async  (AccordReport        *report,
                                       GBytes              *csv,
                                       GFile               *file,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data);
gboolean accord_figures_export_finish (GAsyncResult        *result,
                                       GError             **error);

G_END_DECLS
