/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/assessment/accord-assessment.h"
#include "report/accord-report.h"

G_BEGIN_DECLS

/** AccordFrontSheet: whether a cover sheet comes first. */
typedef enum
{
  ACCORD_FRONT_SHEET_OFF,
  ACCORD_FRONT_SHEET_BLANK,
  ACCORD_FRONT_SHEET_FILLED,
} AccordFrontSheet;

/**
 * AccordEconomy:
 * @ACCORD_ECONOMY_ALL: everything
 * @ACCORD_ECONOMY_NO_RISKS: without the risks
 * @ACCORD_ECONOMY_SHORT_LISTS: also at most 3 actions and 5 open items, saying
 *   how many more there are
 * @ACCORD_ECONOMY_FOUR: 3 actions and 4 open items
 * @ACCORD_ECONOMY_THREE: 2 actions and 3 open items
 * @ACCORD_ECONOMY_TWO: 2 of each
 * @ACCORD_ECONOMY_ONE: one of each
 * @ACCORD_ECONOMY_COUNTS: none of either, only how many there are
 *
 * What the first page gives up, in this order, where it would be too long.
 * Never the sentences, the table, how sure it is or how it was counted, and
 * never the size of the text (interface, section 8).
 */
typedef enum
{
  ACCORD_ECONOMY_ALL,
  ACCORD_ECONOMY_NO_RISKS,
  ACCORD_ECONOMY_SHORT_LISTS,
  ACCORD_ECONOMY_FOUR,
  ACCORD_ECONOMY_THREE,
  ACCORD_ECONOMY_TWO,
  ACCORD_ECONOMY_ONE,
  ACCORD_ECONOMY_COUNTS,
  ACCORD_N_ECONOMIES,
} AccordEconomy;

#define ACCORD_N_FRONT_SHEET_FIELDS 12

/**
 * AccordSummaryOptions:
 * @language: (nullable): that the summary is made in, as for
 *   accord_language_call(); of a comparison its caller chooses it
 * @one_page: the first page alone
 * @types: (nullable): by index, which types the detail has; %NULL is all
 * @today: (nullable): ISO date against which actions are overdue and evidence
 *   is past its review; %NULL where neither is to be said
 * @asked: (nullable): what the board is asked to do; a line to write on else
 * @marking: (nullable): a protective marking
 * @front_sheet_fields: (nullable): values for
 *   accord_front_sheet_list_labels(), %NULL where empty
 * @large_print: whether the pages are; they say so where the first goes on
 * @continued_on: the page's number, from 1, on which the first goes on, or 0
 * @alias_own: (nullable): stands for the organisation's name wherever it is
 *   written, and notes, places and people's names are left out and counted
 * @alias_partner: (nullable): stands for the partner's name
 *
 * How a summary is to be made; all zero is the default.
 */
typedef struct
{
  const char          *language;
  gboolean             one_page;
  const gboolean      *types;
  const char          *today;
  const char          *asked;
  const char          *marking;
  AccordDraftMark      draft;
  gboolean             signature;
  AccordFrontSheet     front_sheet;
  const char * const  *front_sheet_fields;
  const char          *alias_own;
  const char          *alias_partner;
  AccordEconomy        economy;
  gboolean             large_print;
  guint                continued_on;
} AccordSummaryOptions;

AccordReport       *accord_summary_report_new      (AccordAssessment           *assessment,
                                                    const AccordSummaryOptions *options);

AccordAssessment   *accord_summary_dup_shown       (AccordAssessment           *assessment,
                                                    const AccordSummaryOptions *options);

/* N_FRONT_SHEET_FIELDS translated labels, then NULL; (transfer container) */
const char        **accord_front_sheet_list_labels (void);

G_END_DECLS
