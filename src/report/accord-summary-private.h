/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/accord-summary.h"

G_BEGIN_DECLS

/**
 * AccordSummary:
 *
 * What the parts of a summary share while it is made.  Names and texts come
 * through it, so that an alias reaches all of them.
 */
typedef struct
{
  AccordAssessment           *assessment;
  AccordFramework            *framework;
  AccordScore                *score;
  const AccordSummaryOptions *options;
  AccordReport               *report;
  guint                       n_notes_left_out;
  guint                       n_locations_left_out;
  guint                       n_names_left_out;
} AccordSummary;

/* (transfer full): the organisation's and partner's names, or aliases */
char     *accord_summary_get_own         (AccordSummary *summary);
char     *accord_summary_get_partner     (AccordSummary *summary);
/* (transfer full): @text with both names replaced by their aliases */
char     *accord_summary_conceal         (AccordSummary *summary,
                                          const char    *text);
gboolean  accord_summary_is_concealed    (AccordSummary *summary);

void      accord_summary_add_front_sheet (AccordSummary *summary);
void      accord_summary_add_board_page  (AccordSummary *summary);
void      accord_summary_add_detail      (AccordSummary *summary);
void      accord_summary_add_evidence    (AccordSummary *summary);
void      accord_summary_add_about       (AccordSummary *summary);

/* Parts that a comparison's report has, too, once for each side */
char       *accord_summary_describe_recorded (AccordSummary *summary,
                                              AccordAnswer  *answer);
const char *accord_summary_describe_mandated (AccordFact     fact);
void        accord_summary_add_long_note     (AccordSummary *summary,
                                              AccordAnswer  *answer,
                                              const char    *who);
void        accord_summary_add_long_evidence (AccordSummary *summary,
                                              AccordAnswer  *answer,
                                              const char    *who);
void        accord_summary_add_asked         (AccordSummary *summary);
void        accord_summary_add_set_aside     (AccordSummary *summary,
                                              AccordFact     mandated,
                                              AccordFact     structural);
void        accord_summary_add_how_counted   (AccordSummary *summary);
void        accord_summary_add_signature     (AccordSummary *summary);
void        accord_summary_add_left_out      (AccordSummary *summary);
void        accord_summary_add_source        (AccordSummary *summary);

G_END_DECLS
