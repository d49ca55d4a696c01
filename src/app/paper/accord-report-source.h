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

/* (transfer full): never %NULL; of AccordAssessment, as many as were given */
typedef AccordReport *(* AccordReportMaker) (GPtrArray *assessments);
typedef GBytes       *(* AccordTableMaker)  (GPtrArray *assessments);

AccordReportSource *accord_report_source_new_summary
                                                  (AccordAssessment          *assessment);
AccordReportSource *accord_report_source_new_checklist
                                                  (AccordFramework           *framework);
/**
 * accord_report_source_new_figures:
 * @assessments: (array length=n_assessments): whose figures; copies are kept
 * @maker: makes the blocks of them, in any thread, as often as it is laid out
 * @table_maker: the same as a table for a spreadsheet
 * @name: what the file and the print job are called
 */
AccordReportSource *accord_report_source_new_figures
                                                  (AccordAssessment * const  *assessments,
                                                   guint                      n_assessments,
                                                   AccordReportMaker          maker,
                                                   AccordTableMaker           table_maker,
                                                   const char                *name);
/* One that another thread may read; made in the thread that has @self */
AccordReportSource *accord_report_source_copy     (AccordReportSource        *self);
AccordReportSource *accord_report_source_ref      (AccordReportSource        *self);
void                accord_report_source_unref    (AccordReportSource        *self);
/* (nullable) (transfer none): %NULL for anything but a summary */
AccordAssessment   *accord_report_source_get_assessment
                                                  (AccordReportSource        *self);
gboolean            accord_report_source_has_table
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
/* (transfer full): for a spreadsheet; only where it has a table */
GBytes             *accord_report_source_make_table
                                                  (AccordReportSource        *self,
                                                   const AccordReportChoices *choices);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordReportSource, accord_report_source_unref)

G_END_DECLS
