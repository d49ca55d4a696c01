/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/figures/accord-score.h"

#include "model/figures/accord-score-private.h"

#include <stdlib.h>
#include <string.h>

/* One block holds the head, the standings and the ranking. */
typedef struct
{
  AccordScore score;
  gatomicrefcount ref_count;
} Block;

/* Up to here the ranking needs no memory of its own. */
#define N_KEYS_ON_STACK 64

G_DEFINE_BOXED_TYPE (AccordScore, accord_score,
                     accord_score_ref, accord_score_unref)

const AccordWorth accord_worths[ACCORD_N_STATUSES] = {
  [ACCORD_STATUS_NONE] = { 0, 2, 1 },
  [ACCORD_STATUS_IN_PLACE] = { 2, 2, 1 },
  [ACCORD_STATUS_PARTLY] = { 1, 1, 1 },
  [ACCORD_STATUS_NOT_IN_PLACE] = { 0, 0, 1 },
  [ACCORD_STATUS_DONT_KNOW] = { 0, 2, 1 },
  [ACCORD_STATUS_NOT_APPLICABLE] = { 0, 0, 0 },
};

/**
 * accord_score_percent:
 * @points: Σ w·points
 * @total: Σ 2w
 *
 * Whole numbers, half up: (200·P + T) div (2·T) (design, Arithmetic).
 *
 * Returns: the percentage, or %ACCORD_NO_PERCENT where @total is 0
 */
int
accord_score_percent (guint64 points,
                      guint64 total)
{
  if (total == 0)
    return ACCORD_NO_PERCENT;

  return (int) ((200 * points + total) / (2 * total));
}

static void
count_group (const AccordFrameworkFlat *flat,
             const AccordStatus        *statuses,
             guint                      first,
             guint                      n,
             AccordTally               *tally)
{
  guint64 points = 0;
  guint64 at_best = 0;
  guint64 total = 0;
  guint lightest = G_MAXUINT;
  guint heaviest = 0;

  memset (tally, 0, sizeof *tally);

  for (guint i = first; i < first + n; i++)
    {
      AccordStatus status = statuses[i];
      const AccordWorth *worth = &accord_worths[status];
      guint weight = flat->weights[i];

      tally->counts[status]++;
      points += weight * worth->points;
      at_best += weight * worth->points_at_best;
      total += 2 * weight * worth->left;
      if (worth->left > 0)
        {
          lightest = MIN (lightest, weight);
          heaviest = MAX (heaviest, weight);
        }
    }

  tally->weighted = lightest < heaviest;
  tally->of = n - tally->counts[ACCORD_STATUS_NOT_APPLICABLE];

  tally->percent = accord_score_percent (points, total);
  tally->up_to = at_best == points ? tally->percent
                                   : accord_score_percent (at_best, total);
}

/**
 * accord_score_place:
 * @ready_from: the framework's line
 * @enablers: the enablers' percentage, or %ACCORD_NO_PERCENT
 * @context: the context's percentage, or %ACCORD_NO_PERCENT
 *
 * Compares the rounded percentages, so that what is shown is what decides
 * (design, Position).
 */
AccordPosition
accord_score_place (int ready_from,
                    int enablers,
                    int context)
{
  gboolean has_context = context == ACCORD_NO_PERCENT || context >= ready_from;

  if (enablers == ACCORD_NO_PERCENT)
    return ACCORD_POSITION_NOT_APPLICABLE;

  if (enablers >= ready_from)
    return has_context ? ACCORD_POSITION_READY
                       : ACCORD_POSITION_IMPROVE_CONTEXT;

  return has_context ? ACCORD_POSITION_BUILD_ENABLERS : ACCORD_POSITION_NOT_YET;
}

static gboolean
contradicts (guint      initiation,
             guint      level,
             AccordFact mandated,
             AccordFact structural)
{
  return (initiation == ACCORD_INITIATION_VOLUNTARY &&
          mandated == ACCORD_FACT_TRUE) ||
         (initiation == ACCORD_INITIATION_MANDATED &&
          mandated == ACCORD_FACT_FALSE) ||
         (level == ACCORD_LEVEL_INDIVIDUAL &&
          structural == ACCORD_FACT_TRUE) ||
         (level == ACCORD_LEVEL_STRUCTURAL &&
          structural == ACCORD_FACT_FALSE);
}

/**
 * accord_standing_get_key:
 *
 * The order of the ranking as one number: what comes first is smaller, and
 * the framework's order decides among equals (design, Ranking).
 */
guint64
accord_standing_get_key (const AccordStanding *standing,
                         guint                 index)
{
  /* No percentage, -1, gives 101: behind 0 per cent. */
  guint64 enablers = 100 - standing->enablers.percent;
  guint64 context = 100 - standing->context.percent;

  return (guint64) (standing->set_aside != FALSE) << 63
         | (guint64) standing->position << 48
         | enablers << 40
         | context << 32
         | index;
}

static int
compare_keys (const void *a,
              const void *b)
{
  guint64 first = *(const guint64 *) a;
  guint64 second = *(const guint64 *) b;

  return (first > second) - (first < second);
}

static void
sort_keys (guint64 *keys,
           guint    n)
{
  if (n > N_KEYS_ON_STACK)
    {
      qsort (keys, n, sizeof *keys, compare_keys);
      return;
    }

  for (guint i = 1; i < n; i++)
    {
      guint64 key = keys[i];
      guint j = i;

      for (; j > 0 && keys[j - 1] > key; j--)
        keys[j] = keys[j - 1];
      keys[j] = key;
    }
}

static void
rank (AccordScore *score)
{
  guint64 on_stack[N_KEYS_ON_STACK];
  g_autofree guint64 *allocated = NULL;
  guint64 *keys = on_stack;

  if (score->n_arrangements > N_KEYS_ON_STACK)
    keys = allocated = g_new (guint64, score->n_arrangements);

  for (guint i = 0; i < score->n_arrangements; i++)
    keys[i] = accord_standing_get_key (&score->standings[i], i);

  sort_keys (keys, score->n_arrangements);

  for (guint i = 0; i < score->n_arrangements; i++)
    score->ranking[i] = (guint) (keys[i] & G_MAXUINT32);
}

/**
 * accord_standing_count:
 * @index: of the arrangement
 * @standing: (out): its figures; "set_aside" is left alone
 *
 * What the answers make of one arrangement.
 */
void
accord_standing_count (const AccordFrameworkFlat *flat,
                       const AccordStatus        *statuses,
                       guint                      index,
                       AccordStanding            *standing)
{
  const AccordFlatArrangement *group = &flat->arrangements[index];

  count_group (flat, statuses, group->first, group->n_context,
               &standing->context);
  count_group (flat, statuses, group->first + group->n_context,
               group->n_enablers, &standing->enablers);
  standing->position = accord_score_place (flat->ready_from,
                                           standing->enablers.percent,
                                           standing->context.percent);
  standing->at_best = accord_score_place (flat->ready_from,
                                          standing->enablers.up_to,
                                          standing->context.up_to);
}

AccordScore *
accord_score_new (AccordFramework    *framework,
                  const AccordStatus *statuses,
                  AccordFact          mandated,
                  AccordFact          structural)
{
  const AccordFrameworkFlat *flat;
  Block *block;
  AccordScore *score;
  guint n;

  g_return_val_if_fail (ACCORD_IS_FRAMEWORK (framework), NULL);

  flat = accord_framework_get_flat (framework);
  g_return_val_if_fail (statuses != NULL || flat->n_items == 0, NULL);

  n = flat->n_arrangements;
  block = g_malloc (sizeof *block
                    + n * (sizeof (AccordStanding) + sizeof (guint)));
  g_atomic_ref_count_init (&block->ref_count);

  score = &block->score;
  score->items = flat->n_items;
  score->assessed = flat->n_items;
  score->n_arrangements = n;
  score->standings = (AccordStanding *) (block + 1);
  score->ranking = (guint *) (score->standings + n);

  for (guint i = 0; i < n; i++)
    {
      AccordStanding *standing = &score->standings[i];

      accord_standing_count (flat, statuses, i, standing);
      standing->set_aside = contradicts (flat->arrangements[i].initiation,
                                         flat->arrangements[i].level,
                                         mandated, structural);
      score->assessed -= standing->context.counts[ACCORD_STATUS_NONE]
                         + standing->enablers.counts[ACCORD_STATUS_NONE];
    }

  rank (score);

  return score;
}

AccordScore *
accord_score_ref (AccordScore *score)
{
  g_return_val_if_fail (score != NULL, NULL);

  g_atomic_ref_count_inc (&((Block *) score)->ref_count);

  return score;
}

void
accord_score_unref (AccordScore *score)
{
  g_return_if_fail (score != NULL);

  if (g_atomic_ref_count_dec (&((Block *) score)->ref_count))
    g_free (score);
}

void
accord_tally_count (AccordFramework    *framework,
                    const AccordStatus *statuses,
                    guint               first,
                    guint               n,
                    AccordTally        *tally)
{
  const AccordFrameworkFlat *flat;

  g_return_if_fail (ACCORD_IS_FRAMEWORK (framework));
  g_return_if_fail (tally != NULL);

  flat = accord_framework_get_flat (framework);
  g_return_if_fail (first <= flat->n_items && n <= flat->n_items - first);

  count_group (flat, statuses, first, n, tally);
}

/* Largest gain first, framework order among equals (design, To ready). */
static guint
collect_gains (const AccordFrameworkFlat *flat,
               const AccordStatus        *statuses,
               guint                      first,
               guint                      n,
               guint64                   *keys)
{
  guint n_keys = 0;

  for (guint i = first; i < first + n; i++)
    {
      const AccordWorth *worth = &accord_worths[statuses[i]];
      guint gain = worth->left * flat->weights[i] * (2 - worth->points);

      if (gain > 0)
        keys[n_keys++] = (guint64) (G_MAXUINT16 - gain) << 32 | i;
    }

  sort_keys (keys, n_keys);

  return n_keys;
}

GArray *
accord_score_to_ready (AccordFramework    *framework,
                       AccordArrangement  *arrangement,
                       const AccordStatus *statuses)
{
  const AccordFrameworkFlat *flat;
  g_autofree guint64 *keys = NULL;
  guint64 points = 0;
  guint64 total = 0;
  GArray *taken;
  guint first;
  guint n;
  guint n_keys;

  g_return_val_if_fail (ACCORD_IS_FRAMEWORK (framework), NULL);
  g_return_val_if_fail (ACCORD_IS_ARRANGEMENT (arrangement), NULL);
  g_return_val_if_fail (statuses != NULL, NULL);

  flat = accord_framework_get_flat (framework);
  first = accord_arrangement_get_first (arrangement, ACCORD_KIND_ENABLER);
  n = accord_arrangement_get_n (arrangement, ACCORD_KIND_ENABLER);
  taken = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = first; i < first + n; i++)
    {
      const AccordWorth *worth = &accord_worths[statuses[i]];

      points += flat->weights[i] * worth->points;
      total += 2 * flat->weights[i] * worth->left;
    }

  if (total == 0)
    return taken;

  keys = g_new (guint64, n);
  n_keys = collect_gains (flat, statuses, first, n, keys);

  for (guint i = 0;
       i < n_keys && accord_score_percent (points, total) < flat->ready_from;
       i++)
    {
      guint ordinal = (guint) (keys[i] & G_MAXUINT32);

      points += G_MAXUINT16 - (keys[i] >> 32);
      g_array_append_val (taken, ordinal);
    }

  return taken;
}

/**
 * accord_score_sets_aside:
 *
 * Returns: whether a given circumstance contradicts the arrangement's
 *   initiation or level; an open one contradicts nothing (design, Ruled out)
 */
gboolean
accord_score_sets_aside (AccordArrangement *arrangement,
                         AccordFact         mandated,
                         AccordFact         structural)
{
  g_return_val_if_fail (ACCORD_IS_ARRANGEMENT (arrangement), FALSE);

  return contradicts (accord_arrangement_get_initiation (arrangement),
                      accord_arrangement_get_level (arrangement),
                      mandated, structural);
}
