/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/paper/accord-report-job.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_PREVIEW_WINDOW (accord_preview_window_get_type ())

/**
 * AccordPreviewWindow:
 *
 * A report as it will be printed, drawn by Accord itself, with what may be
 * chosen for it beside it.  The same text stands in a view of its own, as
 * headings, lists and tables.
 */
G_DECLARE_FINAL_TYPE (AccordPreviewWindow, accord_preview_window,
                      ACCORD, PREVIEW_WINDOW, GtkWindow)

/* @folder: (nullable): that exports begin in; @choices are what it begins with */
AccordPreviewWindow *accord_preview_window_new  (GtkWindow                 *parent,
                                                 AccordReportSource        *source,
                                                 const AccordReportChoices *choices,
                                                 GFile                     *folder);
/* Whether what is shown is what is chosen */
gboolean             accord_preview_window_is_ready
                                                (AccordPreviewWindow       *self);

G_END_DECLS
