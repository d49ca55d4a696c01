/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/paper/accord-report-source.h"

G_BEGIN_DECLS

/* Works in a thread of its own, on a copy; the window goes on. */
void         accord_report_lay_out_async  (AccordReportSource         *source,
                                           const AccordReportChoices  *choices,
                                           GCancellable               *cancellable,
                                           GAsyncReadyCallback         callback,
                                           gpointer                    user_data);
/* (transfer full) (nullable): pages that from now on belong to this thread */
AccordPages *accord_report_lay_out_finish (GAsyncResult               *result,
                                           GError                    **error);

/* What accord_writing_async() is given to write a report: it works in a thread
 * of its own, too.
 */
typedef struct _AccordReportJob AccordReportJob;

AccordReportJob *accord_report_job_new    (AccordReportSource         *source,
                                           const AccordReportChoices  *choices);
/* An AccordReportJob: these are a GDestroyNotify and an AccordRenderFunc. */
void             accord_report_job_free   (gpointer                    job);
GBytes          *accord_report_job_render (gpointer                    job,
                                           const char                 *path,
                                           GError                    **error);

G_END_DECLS
