/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/assessment/accord-assessment.h"
#include "model/figures/accord-score.h"
#include "model/json/accord-json-writer.h"

G_BEGIN_DECLS

/**
 * accord_figures_summary_to_json:
 *
 * Returns: (transfer full): what `summary --format=json` writes, with a final
 *   newline: an interface (design, Command line)
 */
GBytes *accord_figures_summary_to_json (AccordAssessment *assessment);

/* Parts that summary, comparison and trend share: one value, or members of the
 * object that is open. */
void    accord_figures_write_tally     (AccordJsonWriter      *writer,
                                        const AccordTally     *tally);
void    accord_figures_write_standing  (AccordJsonWriter      *writer,
                                        const AccordStanding  *standing,
                                        AccordFramework       *framework,
                                        AccordArrangement     *arrangement,
                                        const AccordStatus    *statuses);
void    accord_figures_write_ranking   (AccordJsonWriter      *writer,
                                        AccordFramework       *framework,
                                        const AccordScore     *score);
void    accord_figures_write_unmatched (AccordJsonWriter      *writer,
                                        GPtrArray             *ids);
void    accord_figures_write_date      (AccordJsonWriter      *writer,
                                        const char            *date);

G_END_DECLS
