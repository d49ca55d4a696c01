/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/paper/accord-report-source.h"
#include "app/paper/accord-writing.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordTellFunc:
 * @window: the window that something was asked of
 * @text: what came of it
 * @failed: whether it went wrong, so that it must not go by unseen
 *
 * Not called where the window has gone meanwhile.
 */
typedef void (* AccordTellFunc) (GtkWindow  *window,
                                 const char *text,
                                 gboolean    failed);

/* Asks for a name and writes the report to it, in the format of its ending. */
void accord_export_run (GtkWindow                 *window,
                        AccordReportSource        *source,
                        const AccordReportChoices *choices,
                        GFile                     *folder,
                        AccordTellFunc             tell);

/* The same with any content */
void accord_export_ask (GtkWindow        *window,
                        const char       *title,
                        GListModel       *filters,
                        GFile            *folder,
                        const char       *name,
                        AccordRenderFunc  render,
                        gpointer          data,
                        GDestroyNotify    free_data,
                        AccordTellFunc    tell);
/* The same without the question */
void accord_export_to  (GtkWindow        *window,
                        GFile            *file,
                        AccordRenderFunc  render,
                        gpointer          data,
                        GDestroyNotify    free_data,
                        AccordTellFunc    tell);

G_END_DECLS
