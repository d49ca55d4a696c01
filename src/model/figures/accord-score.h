/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/framework/accord-framework.h"

G_BEGIN_DECLS

/** What stands for a percentage of nothing: shown as a dash, null in JSON. */
#define ACCORD_NO_PERCENT (-1)

/**
 * AccordTally:
 * @counts: how many items have each status, by AccordStatus; never weighted
 * @of: items left, that is all but those not applicable
 * @percent: 0 to 100, or %ACCORD_NO_PERCENT where no item is left
 * @up_to: the same with every don't-know and not-answered item as in place
 * @weighted: whether items left weigh differently, so that counts do not show
 *   where a percentage falls
 *
 * The figures of one group of items (design, Arithmetic).
 */
typedef struct
{
  guint    counts[ACCORD_N_STATUSES];
  guint    of;
  int      percent;
  int      up_to;
  gboolean weighted;
} AccordTally;

/**
 * AccordStanding:
 * @position: as the answers are
 * @at_best: position with every don't-know and not-answered item in place
 *   (the u of interface.md, section 5)
 * @set_aside: a recorded circumstance contradicts the arrangement
 *
 * Where one arrangement stands.
 */
typedef struct
{
  AccordTally    enablers;
  AccordTally    context;
  AccordPosition position;
  AccordPosition at_best;
  gboolean       set_aside;
} AccordStanding;

/**
 * AccordScore:
 * @assessed: checkable items that have a status, whichever
 * @items: checkable items
 * @standings: one for each arrangement, in framework order
 * @ranking: indices of arrangements, first-placed first
 *
 * All figures of one set of answers: immutable, counted references.
 */
typedef struct
{
  guint           assessed;
  guint           items;
  guint           n_arrangements;
  AccordStanding *standings;
  guint          *ranking;
} AccordScore;

#define ACCORD_TYPE_SCORE (accord_score_get_type ())
GType        accord_score_get_type (void);

/**
 * accord_score_new:
 * @framework: the framework
 * @statuses: one for each checkable item, by ordinal
 * @mandated: the recorded circumstance, or open
 * @structural: the recorded circumstance, or open
 *
 * A pure function: same input, same figures.
 *
 * Returns: (transfer full): the figures
 */
AccordScore *accord_score_new      (AccordFramework    *framework,
                                    const AccordStatus *statuses,
                                    AccordFact          mandated,
                                    AccordFact          structural);
AccordScore *accord_score_ref      (AccordScore        *score);
void         accord_score_unref    (AccordScore        *score);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordScore, accord_score_unref)

/* The arithmetic of one group; weights are those of the items from @first. */
void         accord_tally_count    (AccordFramework    *framework,
                                    const AccordStatus *statuses,
                                    guint               first,
                                    guint               n,
                                    AccordTally        *tally);

/**
 * accord_score_to_ready:
 *
 * Returns: (transfer full) (element-type guint): ordinals of the smallest set
 *   of enablers that, once in place, brings the enablers' percentage to the
 *   line, in the order taken (design, To ready); may be empty, never %NULL
 */
GArray      *accord_score_to_ready (AccordFramework    *framework,
                                    AccordArrangement  *arrangement,
                                    const AccordStatus *statuses);

gboolean     accord_score_sets_aside (AccordArrangement *arrangement,
                                      AccordFact         mandated,
                                      AccordFact         structural);

G_END_DECLS
