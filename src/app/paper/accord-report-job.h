/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/paper/accord-report-source.h"
#include "report/accord-watch.h"

G_BEGIN_DECLS

/* Each works in a thread of its own, on a copy; the window goes on. */
void         accord_report_lay_out_async  (AccordReportSource         *source,
                                           const AccordReportChoices  *choices,
                                           GCancellable               *cancellable,
                                           GAsyncReadyCallback         callback,
                                           gpointer                    user_data);
/* (transfer full) (nullable): pages that from now on belong to this thread */
AccordPages *accord_report_lay_out_finish (GAsyncResult               *result,
                                           GError                    **error);

void         accord_report_export_async   (AccordReportSource         *source,
                                           const AccordReportChoices  *choices,
                                           GFile                      *file,
                                           AccordWatch                *watch,
                                           GAsyncReadyCallback         callback,
                                           gpointer                    user_data);
gboolean     accord_report_export_finish  (GAsyncResult               *result,
                                           GError                    **error);

/* The parts of it, for a chain that asks for a name first: accord-export.h */
typedef struct _AccordReportJob AccordReportJob;

AccordReportJob *accord_report_job_new    (AccordReportSource         *source,
                                           const AccordReportChoices  *choices);
/* An AccordReportJob: these are a GDestroyNotify and an AccordRenderFunc. */
void             accord_report_job_free   (gpointer                    job);
GBytes          *accord_report_job_render (gpointer                    job,
                                           const char                 *path,
                                           GError                    **error);
G_END_DECLS
