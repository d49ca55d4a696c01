/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/accord-summary.h"

G_BEGIN_DECLS

/**
 * AccordReportKept:
 * @types: (nullable): as in AccordReportChoices, as the others are
 * @marking: of what has no id of its own, by which settings would keep it
 * @asked: likewise
 *
 * What is chosen for the reports of one document for as long as it is open.
 * It is written nowhere: aliases name organisations, and a mark or a part left
 * out is of one paper.  What conceals must not be forgotten between the preview
 * and the next copy.
 */
typedef struct
{
  gboolean         aliases;
  char            *alias_own;
  char            *alias_partner;
  AccordDraftMark  draft;
  GArray          *types;
  char            *marking;
  char            *asked;
} AccordReportKept;

/* (transfer full): with nothing chosen */
AccordReportKept *accord_report_kept_new   (void);
AccordReportKept *accord_report_kept_ref   (AccordReportKept *self);
/* In any thread; all else is of the one that has the windows. */
void              accord_report_kept_unref (AccordReportKept *self);

/* Texts and @types (nullable) are copied. */
void              accord_report_kept_set   (AccordReportKept *self,
                                            gboolean          aliases,
                                            const char       *alias_own,
                                            const char       *alias_partner,
                                            AccordDraftMark   draft,
                                            GArray           *types,
                                            const char       *marking,
                                            const char       *asked);

G_END_DECLS
