/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/accord-concealer.h"
#include "report/accord-summary.h"

G_BEGIN_DECLS

/**
 * AccordSummary:
 *
 * What the parts of a summary share while it is made.  For a copy to share,
 * @assessment is a concealed one and @left_out says what it has not.
 */
typedef struct
{
  AccordAssessment           *assessment;
  AccordFramework            *framework;
  AccordScore                *score;
  const AccordSummaryOptions *options;
  AccordReport               *report;
  AccordConcealer            *concealer;
  const AccordLeftOut        *left_out;
} AccordSummary;

/* Whether @options (nullable) have an alias: the report is a copy to share. */
gboolean accord_summary_is_to_be_shared (const AccordSummaryOptions *options);

/* (transfer full): a text that came with the options as it may be seen; "" for
 * %NULL
 */
char *accord_summary_show_text       (AccordSummary *summary,
                                      const char    *text);

void  accord_summary_add_front_sheet (AccordSummary *summary);
void  accord_summary_add_board_page  (AccordSummary *summary);
void  accord_summary_add_detail      (AccordSummary *summary);
void  accord_summary_add_evidence    (AccordSummary *summary);
void  accord_summary_add_about       (AccordSummary *summary);

/* Parts that a comparison's report has, too, once for each side */
char       *accord_summary_describe_recorded (AccordAnswer  *answer);
const char *accord_summary_describe_mandated (AccordFact     fact);
void        accord_summary_add_long_note     (AccordSummary *summary,
                                              AccordAnswer  *answer,
                                              const char    *who);
void        accord_summary_add_long_evidence (AccordSummary *summary,
                                              AccordAnswer  *answer,
                                              const char    *who);
void        accord_summary_add_continuation  (AccordSummary *summary);
void        accord_summary_add_asked         (AccordSummary *summary);
void        accord_summary_add_set_aside     (AccordSummary *summary,
                                              AccordFact     mandated,
                                              AccordFact     structural);
void        accord_summary_add_how_counted   (AccordSummary *summary);
void        accord_summary_add_signature     (AccordSummary *summary);
void        accord_summary_add_left_out      (AccordSummary *summary);
void        accord_summary_add_source        (AccordSummary *summary);

G_END_DECLS
