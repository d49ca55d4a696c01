/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/figures/accord-steadiness.h"

#include "model/figures/accord-score-private.h"

/* Pairs are as many as half the square of the items.  Where there are more
 * items than this, which no framework made for people has, they are left out.
 */
#define MAX_ITEMS_FOR_PAIRS 2000

/* Sums of a type's two groups, from which its percentages come. */
typedef struct
{
  guint64 points[2];
  guint64 total[2];
} Sums;

#define CONTEXT 0
#define ENABLERS 1

/* What a change can do to the result is seen from the ranking's keys alone.
 * An answer belongs to one arrangement, so a change moves that one's sums and
 * makes one new key; @second is the smallest key behind the first.
 */
typedef struct
{
  const AccordFrameworkFlat *flat;
  const AccordStatus        *statuses;
  guint                     *owners;
  Sums                      *sums;
  gboolean                  *in_question;
  guint                      first;
  guint64                    first_key;
  guint64                    second_key;
  AccordPosition             position;
} Trial;

static void
clear_trial (Trial *trial)
{
  g_free (trial->owners);
  g_free (trial->sums);
  g_free (trial->in_question);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Trial, clear_trial)

/**
 * accord_status_list_steps:
 * @status: a status
 * @next: (out): what it can become in one step
 *
 * Returns: how many of @next were set, 0 to 2
 */
guint
accord_status_list_steps (AccordStatus status,
                          AccordStatus next[2])
{
  switch (status)
    {
    case ACCORD_STATUS_IN_PLACE:
    case ACCORD_STATUS_NOT_IN_PLACE:
    case ACCORD_STATUS_DONT_KNOW:
    case ACCORD_STATUS_NONE:
      next[0] = ACCORD_STATUS_PARTLY;
      return 1;
    case ACCORD_STATUS_PARTLY:
      next[0] = ACCORD_STATUS_IN_PLACE;
      next[1] = ACCORD_STATUS_NOT_IN_PLACE;
      return 2;
    case ACCORD_STATUS_NOT_APPLICABLE:
      return 0;
    default:
      g_return_val_if_reached (0);
    }
}

static guint64
make_key (const Trial    *trial,
          guint           arrangement,
          const Sums     *sums,
          AccordPosition *position)
{
  AccordStanding standing = { 0 };

  standing.enablers.percent = accord_score_percent (sums->points[ENABLERS],
                                                    sums->total[ENABLERS]);
  standing.context.percent = accord_score_percent (sums->points[CONTEXT],
                                                   sums->total[CONTEXT]);
  standing.position = accord_score_place (trial->flat->ready_from,
                                          standing.enablers.percent,
                                          standing.context.percent);
  *position = standing.position;

  return accord_standing_get_key (&standing, arrangement);
}

/* What @sums become when the answer at @ordinal becomes @status. */
static void
change (const Trial  *trial,
        Sums         *sums,
        guint         ordinal,
        AccordStatus  status)
{
  const AccordFlatArrangement *group =
    &trial->flat->arrangements[trial->owners[ordinal]];
  guint kind = ordinal < group->first + group->n_context ? CONTEXT : ENABLERS;
  const AccordWorth *before = &accord_worths[trial->statuses[ordinal]];
  const AccordWorth *after = &accord_worths[status];
  guint weight = trial->flat->weights[ordinal];

  sums->points[kind] += weight * after->points;
  sums->points[kind] -= weight * before->points;
  sums->total[kind] += 2 * weight * after->left;
  sums->total[kind] -= 2 * weight * before->left;
}

/* Whether the first-placed arrangement or its position is another once
 * @arrangement has @sums.
 */
static gboolean
would_change (const Trial *trial,
              guint        arrangement,
              const Sums  *sums)
{
  AccordPosition position;
  guint64 key = make_key (trial, arrangement, sums, &position);

  if (arrangement == trial->first)
    return position != trial->position || key > trial->second_key;

  return key < trial->first_key;
}

static gboolean
try_one (const Trial  *trial,
         guint         ordinal,
         AccordStatus  status)
{
  guint arrangement = trial->owners[ordinal];
  Sums sums = trial->sums[arrangement];

  change (trial, &sums, ordinal, status);

  return would_change (trial, arrangement, &sums);
}

/* Two answers of one arrangement. */
static gboolean
try_two (const Trial *trial,
         guint        a,
         guint        b)
{
  guint arrangement = trial->owners[a];
  AccordStatus steps_a[2];
  AccordStatus steps_b[2];
  guint n_a = accord_status_list_steps (trial->statuses[a], steps_a);
  guint n_b = accord_status_list_steps (trial->statuses[b], steps_b);

  for (guint i = 0; i < n_a; i++)
    {
      for (guint j = 0; j < n_b; j++)
        {
          Sums sums = trial->sums[arrangement];

          change (trial, &sums, a, steps_a[i]);
          change (trial, &sums, b, steps_b[j]);
          if (would_change (trial, arrangement, &sums))
            return TRUE;
        }
    }

  return FALSE;
}

static void
count_sums (Trial *trial,
            guint  arrangement)
{
  const AccordFlatArrangement *group = &trial->flat->arrangements[arrangement];
  Sums *sums = &trial->sums[arrangement];

  for (guint i = 0; i < group->n_context + group->n_enablers; i++)
    {
      guint ordinal = group->first + i;
      guint kind = i < group->n_context ? CONTEXT : ENABLERS;
      const AccordWorth *worth = &accord_worths[trial->statuses[ordinal]];

      trial->owners[ordinal] = arrangement;
      sums->points[kind] += trial->flat->weights[ordinal] * worth->points;
      sums->total[kind] += 2 * trial->flat->weights[ordinal] * worth->left;
    }
}

static void
prepare (Trial              *trial,
         AccordFramework    *framework,
         const AccordStatus *statuses,
         const AccordScore  *score)
{
  const AccordFrameworkFlat *flat = accord_framework_get_flat (framework);

  trial->flat = flat;
  trial->statuses = statuses;
  trial->owners = g_new (guint, flat->n_items + 1);
  trial->sums = g_new0 (Sums, flat->n_arrangements + 1);
  trial->in_question = g_new (gboolean, flat->n_arrangements + 1);
  trial->first = G_MAXUINT;
  trial->second_key = G_MAXUINT64;

  for (guint i = 0; i < flat->n_arrangements; i++)
    {
      count_sums (trial, i);
      trial->in_question[i] = !score->standings[i].set_aside;
    }

  for (guint i = 0; i < flat->n_arrangements && i < 2; i++)
    {
      guint index = score->ranking[i];
      guint64 key;

      if (!trial->in_question[index])
        break;

      key = accord_standing_get_key (&score->standings[index], index);
      if (i == 0)
        {
          trial->first = index;
          trial->first_key = key;
          trial->position = score->standings[index].position;
        }
      else
        {
          trial->second_key = key;
        }
    }
}

static void
try_singles (const Trial      *trial,
             AccordSteadiness *steadiness)
{
  for (guint o = 0; o < trial->flat->n_items; o++)
    {
      AccordStatus steps[2];
      guint n;

      if (!trial->in_question[trial->owners[o]])
        continue;

      n = accord_status_list_steps (trial->statuses[o], steps);
      for (guint i = 0; i < n; i++)
        {
          if (try_one (trial, o, steps[i]))
            {
              g_array_append_val (steadiness->singles, o);
              break;
            }
        }
    }
}

/* The key furthest to the front, or to the back, that one step of the answer
 * gives its arrangement; the present one's opposite where it has no step.
 */
static guint64
find_extreme_key (const Trial *trial,
                  guint        ordinal,
                  gboolean     to_the_front)
{
  guint arrangement = trial->owners[ordinal];
  guint64 extreme = to_the_front ? G_MAXUINT64 : 0;
  AccordStatus steps[2];
  guint n = accord_status_list_steps (trial->statuses[ordinal], steps);

  for (guint i = 0; i < n; i++)
    {
      Sums sums = trial->sums[arrangement];
      AccordPosition position;
      guint64 key;

      change (trial, &sums, ordinal, steps[i]);
      key = make_key (trial, arrangement, &sums, &position);
      extreme = to_the_front ? MIN (extreme, key) : MAX (extreme, key);
    }

  return extreme;
}

/* Called where no single answer matters.  Then two of different arrangements
 * matter only where one moves the first back and the other moves another
 * before it.
 */
static void
try_pairs (const Trial      *trial,
           AccordSteadiness *steadiness)
{
  guint n = trial->flat->n_items;
  g_autofree guint64 *keys = g_new (guint64, n + 1);

  for (guint o = 0; o < n; o++)
    keys[o] = find_extreme_key (trial, o, trial->owners[o] != trial->first);

  for (guint a = 0; a < n; a++)
    {
      guint owner_a = trial->owners[a];

      if (!trial->in_question[owner_a])
        continue;

      for (guint b = a + 1; b < n; b++)
        {
          guint owner_b = trial->owners[b];
          AccordPair pair = { a, b };
          gboolean matters = FALSE;

          if (owner_a == owner_b)
            matters = try_two (trial, a, b);
          else if (owner_a == trial->first)
            matters = trial->in_question[owner_b] && keys[b] < keys[a];
          else if (owner_b == trial->first)
            matters = keys[a] < keys[b];

          if (matters)
            g_array_append_val (steadiness->pairs, pair);
        }
    }
}

static void
try_unknowns (const Trial      *trial,
              AccordSteadiness *steadiness)
{
  static const AccordStatus outcomes[] = {
    ACCORD_STATUS_IN_PLACE,
    ACCORD_STATUS_PARTLY,
    ACCORD_STATUS_NOT_IN_PLACE,
    ACCORD_STATUS_NOT_APPLICABLE,
  };

  for (guint o = 0; o < trial->flat->n_items; o++)
    {
      if (!trial->in_question[trial->owners[o]] ||
          (trial->statuses[o] != ACCORD_STATUS_NONE &&
           trial->statuses[o] != ACCORD_STATUS_DONT_KNOW))
        continue;

      for (guint i = 0; i < G_N_ELEMENTS (outcomes); i++)
        {
          if (try_one (trial, o, outcomes[i]))
            {
              g_array_append_val (steadiness->unknowns, o);
              break;
            }
        }
    }
}

/**
 * accord_steadiness_new:
 *
 * A pure function: tries every change, and every pair of changes where no
 * single one matters.
 *
 * Returns: (transfer full): what it found
 */
AccordSteadiness *
accord_steadiness_new (AccordFramework    *framework,
                       const AccordStatus *statuses,
                       AccordFact          mandated,
                       AccordFact          structural)
{
  g_auto (Trial) trial = { 0 };
  g_autoptr (AccordScore) score = NULL;
  AccordSteadiness *steadiness;

  g_return_val_if_fail (ACCORD_IS_FRAMEWORK (framework), NULL);

  steadiness = g_new0 (AccordSteadiness, 1);
  steadiness->first = G_MAXUINT;
  steadiness->singles = g_array_new (FALSE, FALSE, sizeof (guint));
  steadiness->pairs = g_array_new (FALSE, FALSE, sizeof (AccordPair));
  steadiness->unknowns = g_array_new (FALSE, FALSE, sizeof (guint));

  score = accord_score_new (framework, statuses, mandated, structural);
  prepare (&trial, framework, statuses, score);

  if (trial.first == G_MAXUINT)
    return steadiness;

  steadiness->first = trial.first;
  try_singles (&trial, steadiness);
  steadiness->tried_pairs = steadiness->singles->len == 0 &&
                            trial.flat->n_items <= MAX_ITEMS_FOR_PAIRS;
  if (steadiness->tried_pairs)
    try_pairs (&trial, steadiness);
  try_unknowns (&trial, steadiness);

  return steadiness;
}

void
accord_steadiness_free (AccordSteadiness *steadiness)
{
  if (steadiness == NULL)
    return;

  g_array_unref (steadiness->singles);
  g_array_unref (steadiness->pairs);
  g_array_unref (steadiness->unknowns);
  g_free (steadiness);
}
