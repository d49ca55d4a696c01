/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/paper/accord-report-choices.h"
#include "model/assessment/accord-assessment.h"
#include "report/accord-pages.h"

G_BEGIN_DECLS

/**
 * AccordReportSource:
 *
 * What a report is made of: an assessment as it is at this moment, several for
 * figures of them, or, for a blank checklist, a framework alone.  It does not
 * change any more; one thread at a time may read it.
 */
typedef struct _AccordReportSource AccordReportSource;

/**
 * AccordFiguresMaker:
 * @kind: of the report
 * @make_report: (transfer full): the blocks
 * @make_table: (transfer full): the same as a table for a spreadsheet
 * @make_data: (transfer full): the same as figures for other programs
 * @make_name: (transfer full): what the file and the print job are called
 *
 * What is made of several assessments, as many as were given, in any thread and
 * as often as it is asked for; it shows no more than the options say.
 */
typedef struct
{
  AccordReportKind kind;
  AccordReport *(* make_report) (GPtrArray                  *assessments,
                                 const AccordSummaryOptions *options);
  GBytes       *(* make_table)  (GPtrArray                  *assessments,
                                 const AccordSummaryOptions *options);
  GBytes       *(* make_data)   (GPtrArray                  *assessments,
                                 const AccordSummaryOptions *options);
  char         *(* make_name)   (GPtrArray                  *assessments,
                                 const AccordSummaryOptions *options);
} AccordFiguresMaker;

AccordReportSource *accord_report_source_new_summary
                                                  (AccordAssessment          *assessment);
AccordReportSource *accord_report_source_new_checklist
                                                  (AccordFramework           *framework);
/**
 * accord_report_source_new_figures:
 * @assessments: (array length=n_assessments): whose figures; copies are kept
 * @maker: static
 */
AccordReportSource *accord_report_source_new_figures
                                                  (AccordAssessment * const  *assessments,
                                                   guint                      n_assessments,
                                                   const AccordFiguresMaker  *maker);
/* One that another thread may read; made in the thread that has @self */
AccordReportSource *accord_report_source_copy     (AccordReportSource        *self);
AccordReportSource *accord_report_source_ref      (AccordReportSource        *self);
void                accord_report_source_unref    (AccordReportSource        *self);
/* (nullable) (transfer none): %NULL for anything but a summary */
AccordAssessment   *accord_report_source_get_assessment
                                                  (AccordReportSource        *self);
AccordReportKind    accord_report_source_get_kind (AccordReportSource        *self);
/* (transfer full): the ids of all assessments; the same for the same ones */
char               *accord_report_source_dup_about
                                                  (AccordReportSource        *self);
/* Whether there are a table and data of it */
gboolean            accord_report_source_has_figures
                                                  (AccordReportSource        *self);
/* (transfer full): what the file and the print job are called, no ending */
char               *accord_report_source_dup_name (AccordReportSource        *self,
                                                   const AccordReportChoices *choices);
/* (transfer full): the blocks, in the language that is chosen, in any thread */
AccordReport       *accord_report_source_make     (AccordReportSource        *self,
                                                   const AccordReportChoices *choices);
/* (transfer full): the first page to be pasted elsewhere, as short as on paper */
AccordReport       *accord_report_source_make_board
                                                  (AccordReportSource        *self,
                                                   const AccordReportChoices *choices);
AccordPages        *accord_report_source_lay_out  (AccordReportSource        *self,
                                                   const AccordReportChoices *choices);
/* (transfer full): for a spreadsheet; only where it has figures */
GBytes             *accord_report_source_make_table
                                                  (AccordReportSource        *self,
                                                   const AccordReportChoices *choices);
/* (transfer full): the JSON of the command line; likewise */
GBytes             *accord_report_source_make_data
                                                  (AccordReportSource        *self,
                                                   const AccordReportChoices *choices);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordReportSource, accord_report_source_unref)

G_END_DECLS
