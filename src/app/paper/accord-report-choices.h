/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/paper/accord-report-kept.h"
#include "report/accord-type-setting.h"

G_BEGIN_DECLS

/**
 * AccordReportKind:
 * @ACCORD_REPORT_CHECKLIST: says nothing of anybody
 *
 * What a report is of: which of the choices it has follows from it.
 */
typedef enum
{
  ACCORD_REPORT_CHECKLIST,
  ACCORD_REPORT_SUMMARY,
  ACCORD_REPORT_COMPARISON,
  ACCORD_REPORT_TREND,
} AccordReportKind;

/**
 * AccordReportChoices:
 * @language: an AccordLanguage's id, or "" for that of the windows
 * @large_print: 16 points in place of 11
 * @aliases: whether the aliases stand for the organisations' names
 * @types: (nullable) (element-type gboolean): by index, which types the detail
 *   has; %NULL is all
 * @about: the assessment's id, or ""
 * @front_sheet_fields: one for each label of the front sheet, "" where empty
 * @kept: (nullable): where the choices of an open document are kept
 * @width: of the paper in points, as it is held
 *
 * What a user has chosen for a report; it owns its texts.
 */
typedef struct
{
  gboolean          one_page;
  gboolean          large_print;
  gboolean          signature;
  gboolean          aliases;
  AccordDraftMark   draft;
  AccordFrontSheet  front_sheet;
  GArray           *types;
  char             *language;
  char             *about;
  char             *asked;
  char             *marking;
  char             *alias_own;
  char             *alias_partner;
  char            **front_sheet_fields;
  AccordReportKept *kept;
  double            width;
  double            height;
} AccordReportChoices;

/* As the settings of this computer remember them, and nothing concealed */
AccordReportChoices *accord_report_choices_new       (const char                *id);
AccordReportChoices *accord_report_choices_copy      (const AccordReportChoices *self);
void                 accord_report_choices_free      (AccordReportChoices       *self);
/* Takes what is kept there, and keeps there from now on what settings do not. */
void                 accord_report_choices_set_kept  (AccordReportChoices       *self,
                                                      AccordReportKept          *kept);
/* Keeps it for this computer; what is of one assessment, for that one, and what
 * is of an open document, where it is kept.
 */
void                 accord_report_choices_remember  (const AccordReportChoices *self);
/* (transfer full) (nullable): what is on, in words, for who does not see the
 * options: those that a report of @kind has
 */
char                *accord_report_choices_describe  (const AccordReportChoices *self,
                                                      AccordReportKind           kind);
/* Borrows the choices' texts: @options lives no longer than @self.  What a
 * report of @kind has not is as by default.
 */
void                 accord_report_choices_to_options
                                                     (const AccordReportChoices *self,
                                                      AccordReportKind           kind,
                                                      AccordSummaryOptions      *options);
void                 accord_report_choices_to_setup  (const AccordReportChoices *self,
                                                      AccordPageSetup           *setup);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordReportChoices, accord_report_choices_free)

G_END_DECLS
