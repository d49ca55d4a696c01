/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/figures/accord-action-entry.h"
#include "report/accord-comparison-report.h"
#include "report/accord-summary-private.h"

G_BEGIN_DECLS

/* How much the first page may give up, from its full length down */
#define ACCORD_N_COMPARISON_ECONOMIES 6

/**
 * AccordComparisonMaker:
 * @sides: the first's and the second's, for what each has recorded
 * @pair: both together: its figures are the pair's
 * @names: what the two are called where a line begins
 * @economy: how much the first page gives up, below
 *   ACCORD_N_COMPARISON_ECONOMIES
 *
 * What the parts of a comparison's report share while it is made.
 */
typedef struct
{
  const AccordComparison     *comparison;
  const AccordSummaryOptions *options;
  AccordSummary               sides[2];
  AccordSummary               pair;
  AccordReport               *report;
  const char                 *names[2];
  guint                       economy;
} AccordComparisonMaker;

/* (transfer full): both whole names */
char *accord_comparison_maker_name_both   (AccordComparisonMaker *maker);

/* (transfer full): "what · owner · date", behind @name and a colon where it is
 * given */
char *accord_comparison_maker_describe_action (AccordActionEntry *entry,
                                               const char        *name);

/* Figures of the types that are set aside, or of those that are not */
void  accord_comparison_maker_add_figures (AccordComparisonMaker *maker,
                                           gboolean               set_aside);
void  accord_comparison_maker_add_board   (AccordComparisonMaker *maker);
void  accord_comparison_maker_add_lines   (AccordComparisonMaker *maker);

G_END_DECLS
