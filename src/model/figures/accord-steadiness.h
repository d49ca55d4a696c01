/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/figures/accord-score.h"

G_BEGIN_DECLS

/** AccordPair: two ordinals, the smaller first. */
typedef struct
{
  guint a;
  guint b;
} AccordPair;

/**
 * AccordSteadiness:
 * @first: index of the first-placed arrangement in question, or G_MAXUINT
 *   where none is in question
 * @singles: (element-type guint): ordinals of the answers each of which,
 *   changed by one step, would change the first-placed arrangement or its
 *   position
 * @pairs: (element-type AccordPair): where there is no single one, the pairs
 *   that would; where both are empty and pairs were tried, it takes more than
 *   two
 * @tried_pairs: whether pairs were tried: not where a single one matters, and
 *   not where the framework has thousands of items
 * @unknowns: (element-type guint): ordinals without an answer, or not known,
 *   that could do so by whatever the answer turns out to be
 *
 * How sure a result is (issue "What the answers show").  One step is to the
 * neighbour in Not in place, Partly, In place; Don't know and Not answered
 * count as Not in place does, so theirs is to Partly; Not applicable has none.
 */
typedef struct
{
  guint     first;
  GArray   *singles;
  GArray   *pairs;
  gboolean  tried_pairs;
  GArray   *unknowns;
} AccordSteadiness;

AccordSteadiness *accord_steadiness_new  (AccordFramework    *framework,
                                          const AccordStatus *statuses,
                                          AccordFact          mandated,
                                          AccordFact          structural);
void              accord_steadiness_free (AccordSteadiness   *steadiness);

/* The statuses one step from @status, written to @next; returns how many. */
guint             accord_status_list_steps (AccordStatus  status,
                                            AccordStatus  next[2]);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordSteadiness, accord_steadiness_free)

G_END_DECLS
