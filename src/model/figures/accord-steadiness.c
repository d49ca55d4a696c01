/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/figures/accord-steadiness.h"

#include "model/figures/accord-score-private.h"

/* What a change can do to the result is seen from the ranking's keys alone:
 * an answer belongs to one arrangement, so a change makes one new key.
 */
typedef struct
{
  AccordFramework           *framework;
  const AccordFrameworkFlat *flat;
  AccordStatus              *statuses;
  guint                     *owners;
  guint64                   *keys;
  gboolean                  *in_question;
  guint                      first;
  AccordPosition             position;
} Trial;

static void
clear_trial (Trial *trial)
{
  g_free (trial->statuses);
  g_free (trial->owners);
  g_free (trial->keys);
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
count_key (Trial          *trial,
           guint           arrangement,
           AccordPosition *position)
{
  AccordStanding standing;

  accord_standing_count (trial->flat, trial->statuses, arrangement, &standing);
  standing.set_aside = FALSE;
  *position = standing.position;

  return accord_standing_get_key (&standing, arrangement);
}

/* Whether the first-placed arrangement or its position is another once the
 * arrangements @a and @b (which may be the same) are counted anew.
 */
static gboolean
would_change (Trial *trial,
              guint  a,
              guint  b)
{
  guint64 best = G_MAXUINT64;
  AccordPosition position = trial->position;
  guint first = G_MAXUINT;

  for (guint i = 0; i < trial->flat->n_arrangements; i++)
    {
      guint64 key;
      AccordPosition changed;

      if (!trial->in_question[i])
        continue;

      if (i == a || i == b)
        {
          key = count_key (trial, i, &changed);
          if (i == trial->first)
            position = changed;
        }
      else
        {
          key = trial->keys[i];
        }

      if (key < best)
        {
          best = key;
          first = i;
        }
    }

  return first != trial->first || position != trial->position;
}

static gboolean
try_one (Trial        *trial,
         guint         ordinal,
         AccordStatus  status)
{
  AccordStatus before = trial->statuses[ordinal];
  gboolean changed;

  trial->statuses[ordinal] = status;
  changed = would_change (trial, trial->owners[ordinal],
                          trial->owners[ordinal]);
  trial->statuses[ordinal] = before;

  return changed;
}

static gboolean
try_two (Trial *trial,
         guint  a,
         guint  b)
{
  AccordStatus before_a = trial->statuses[a];
  AccordStatus before_b = trial->statuses[b];
  AccordStatus steps_a[2];
  AccordStatus steps_b[2];
  guint n_a = accord_status_list_steps (before_a, steps_a);
  guint n_b = accord_status_list_steps (before_b, steps_b);
  gboolean changed = FALSE;

  for (guint i = 0; i < n_a && !changed; i++)
    {
      trial->statuses[a] = steps_a[i];

      for (guint j = 0; j < n_b && !changed; j++)
        {
          trial->statuses[b] = steps_b[j];
          changed = would_change (trial, trial->owners[a], trial->owners[b]);
        }
    }

  trial->statuses[a] = before_a;
  trial->statuses[b] = before_b;

  return changed;
}

static void
prepare (Trial              *trial,
         AccordFramework    *framework,
         const AccordStatus *statuses,
         const AccordScore  *score)
{
  const AccordFrameworkFlat *flat = accord_framework_get_flat (framework);

  trial->framework = framework;
  trial->flat = flat;
  trial->statuses = g_memdup2 (statuses, flat->n_items * sizeof *statuses);
  trial->owners = g_new (guint, flat->n_items + 1);
  trial->keys = g_new (guint64, flat->n_arrangements + 1);
  trial->in_question = g_new (gboolean, flat->n_arrangements + 1);
  trial->first = G_MAXUINT;

  for (guint i = 0; i < flat->n_arrangements; i++)
    {
      const AccordFlatArrangement *group = &flat->arrangements[i];

      for (guint o = 0; o < group->n_context + group->n_enablers; o++)
        trial->owners[group->first + o] = i;

      trial->keys[i] = accord_standing_get_key (&score->standings[i], i);
      trial->in_question[i] = !score->standings[i].set_aside;
    }

  if (score->n_arrangements > 0 && trial->in_question[score->ranking[0]])
    {
      trial->first = score->ranking[0];
      trial->position = score->standings[trial->first].position;
    }
}

static void
try_singles (Trial            *trial,
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

static void
try_pairs (Trial            *trial,
           AccordSteadiness *steadiness)
{
  for (guint a = 0; a < trial->flat->n_items; a++)
    {
      if (!trial->in_question[trial->owners[a]])
        continue;

      for (guint b = a + 1; b < trial->flat->n_items; b++)
        {
          AccordPair pair = { a, b };

          if (trial->in_question[trial->owners[b]] && try_two (trial, a, b))
            g_array_append_val (steadiness->pairs, pair);
        }
    }
}

static void
try_unknowns (Trial            *trial,
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
  if (steadiness->singles->len == 0)
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
