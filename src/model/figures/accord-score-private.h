/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/figures/accord-score.h"
#include "model/framework/accord-framework-private.h"

G_BEGIN_DECLS

/* What one answer is worth to a group: design, Arithmetic.  An item that is
 * not applicable leaves the group; one not known counts in full in up-to.
 */
typedef struct
{
  guint8 points;
  guint8 points_at_best;
  guint8 left;
} AccordWorth;

extern const AccordWorth accord_worths[ACCORD_N_STATUSES];

int            accord_score_percent    (guint64                    points,
                                        guint64                    total);
AccordPosition accord_score_place      (int                        ready_from,
                                        int                        enablers,
                                        int                        context);
void           accord_standing_count   (const AccordFrameworkFlat *flat,
                                        const AccordStatus        *statuses,
                                        guint                      index,
                                        AccordStanding            *standing);
guint64        accord_standing_get_key (const AccordStanding      *standing,
                                        guint                      index);

G_END_DECLS
