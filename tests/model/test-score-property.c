/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/figures/accord-score.h"

#include "framework-fixture.h"

/* The arithmetic a second time, written down as plainly as the rules are said
 * and in no way like the program's: real numbers, look-ups by object, a
 * bubble sort.  Thousands of random frameworks and answers must agree.
 */

#define N_FRAMEWORKS 400
#define N_ANSWERS 20


static double
get_points (AccordStatus status,
            gboolean     at_best)
{
  if (status == ACCORD_STATUS_IN_PLACE)
    return 1.0;
  if (status == ACCORD_STATUS_PARTLY)
    return 0.5;
  if (at_best && (status == ACCORD_STATUS_DONT_KNOW ||
                  status == ACCORD_STATUS_NONE))
    return 1.0;

  return 0.0;
}

static int
plain_percent (GListModel         *items,
               const AccordStatus *statuses,
               gboolean            at_best)
{
  double points = 0.0;
  double total = 0.0;

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (AccordItem) item = g_list_model_get_item (items, i);
      AccordStatus status = statuses[accord_item_get_ordinal (item)];

      if (status == ACCORD_STATUS_NOT_APPLICABLE)
        continue;
      points += accord_item_get_weight (item) * get_points (status, at_best);
      total += accord_item_get_weight (item);
    }

  if (total < 0.5)
    return ACCORD_NO_PERCENT;

  /* Halves are exact in binary: (200·P + T) is a multiple of a half. */
  return (int) ((200.0 * points + total) / (2.0 * total));
}

static gboolean
is_reached (int percent,
            int line)
{
  return percent == ACCORD_NO_PERCENT || percent >= line;
}

static AccordPosition
plain_position (int enablers,
                int context,
                int line)
{
  if (enablers == ACCORD_NO_PERCENT)
    return ACCORD_POSITION_NOT_APPLICABLE;
  if (is_reached (enablers, line) && is_reached (context, line))
    return ACCORD_POSITION_READY;
  if (is_reached (context, line))
    return ACCORD_POSITION_BUILD_ENABLERS;
  if (is_reached (enablers, line))
    return ACCORD_POSITION_IMPROVE_CONTEXT;
  return ACCORD_POSITION_NOT_YET;
}

static gboolean
plain_set_aside (AccordArrangement *arrangement,
                 AccordFact         mandated,
                 AccordFact         structural)
{
  AccordInitiation initiation = accord_arrangement_get_initiation (arrangement);
  AccordLevel level = accord_arrangement_get_level (arrangement);

  if (mandated != ACCORD_FACT_OPEN && initiation != ACCORD_INITIATION_NONE
      && (mandated == ACCORD_FACT_TRUE)
      != (initiation == ACCORD_INITIATION_MANDATED))
    return TRUE;

  return structural != ACCORD_FACT_OPEN && level != ACCORD_LEVEL_NONE
         && (structural == ACCORD_FACT_TRUE)
         != (level == ACCORD_LEVEL_STRUCTURAL);
}

/* Whether @a comes before @b; both as in the score, whose figures have been
 * checked by then.
 */
static gboolean
comes_first (const AccordStanding *a,
             const AccordStanding *b)
{
  if (a->set_aside != b->set_aside)
    return b->set_aside;
  if (a->position != b->position)
    return a->position < b->position;
  if (a->enablers.percent != b->enablers.percent)
    return a->enablers.percent > b->enablers.percent;
  return a->context.percent > b->context.percent;
}

static void
check_ranking (const AccordScore *score)
{
  g_autofree guint *order = g_new (guint, score->n_arrangements + 1);

  for (guint i = 0; i < score->n_arrangements; i++)
    order[i] = i;

  for (guint pass = 0; pass < score->n_arrangements; pass++)
    {
      for (guint i = 0; i + 1 < score->n_arrangements; i++)
        {
          if (comes_first (&score->standings[order[i + 1]],
                           &score->standings[order[i]]))
            {
              guint moved = order[i];

              order[i] = order[i + 1];
              order[i + 1] = moved;
            }
        }
    }

  for (guint i = 0; i < score->n_arrangements; i++)
    g_assert_cmpuint (score->ranking[i], ==, order[i]);
}

/* "The smallest set": no set with fewer enablers reaches the line.  All sets
 * are tried, as the groups are small.
 */
static void
check_to_ready (AccordFramework    *framework,
                AccordArrangement  *arrangement,
                const AccordStatus *statuses)
{
  g_autoptr (GArray) to_ready = NULL;
  g_autofree AccordStatus *tried = NULL;
  GListModel *enablers = accord_arrangement_get_enablers (arrangement);
  int line = accord_framework_get_ready_from (framework);
  guint first = accord_arrangement_get_first (arrangement,
                                              ACCORD_KIND_ENABLER);
  guint n = g_list_model_get_n_items (enablers);
  guint smallest = G_MAXUINT;
  guint last_gain = G_MAXUINT;
  guint last_ordinal = 0;

  tried = g_new (AccordStatus, accord_framework_get_n_items (framework) + 1);
  to_ready = accord_score_to_ready (framework, arrangement, statuses);

  if (plain_percent (enablers, statuses, FALSE) == ACCORD_NO_PERCENT)
    {
      g_assert_cmpuint (to_ready->len, ==, 0);
      return;
    }

  for (guint set = 0; set < 1u << n; set++)
    {
      guint size = 0;

      memcpy (tried, statuses,
              accord_framework_get_n_items (framework) * sizeof *tried);
      for (guint i = 0; i < n; i++)
        {
          if ((set >> i & 1) == 0)
            continue;
          size++;
          if (tried[first + i] != ACCORD_STATUS_NOT_APPLICABLE)
            tried[first + i] = ACCORD_STATUS_IN_PLACE;
        }
      if (size < smallest && plain_percent (enablers, tried, FALSE) >= line)
        smallest = size;
    }
  g_assert_cmpuint (to_ready->len, ==, smallest);

  memcpy (tried, statuses,
          accord_framework_get_n_items (framework) * sizeof *tried);
  for (guint i = 0; i < to_ready->len; i++)
    {
      guint ordinal = g_array_index (to_ready, guint, i);
      AccordItem *item = accord_framework_get_item (framework, ordinal);
      guint gain;

      g_assert_cmpint (plain_percent (enablers, tried, FALSE), <, line);
      gain = accord_item_get_weight (item)
             * (tried[ordinal] == ACCORD_STATUS_PARTLY ? 1 : 2);
      g_assert_cmpint (tried[ordinal], !=, ACCORD_STATUS_IN_PLACE);
      g_assert_cmpint (tried[ordinal], !=, ACCORD_STATUS_NOT_APPLICABLE);
      tried[ordinal] = ACCORD_STATUS_IN_PLACE;

      g_assert_cmpuint (gain, <=, last_gain);
      if (gain == last_gain)
        g_assert_cmpuint (ordinal, >, last_ordinal);
      last_gain = gain;
      last_ordinal = ordinal;
    }
  g_assert_cmpint (plain_percent (enablers, tried, FALSE), >=, line);
}

static void
check_tally (const AccordTally  *tally,
             GListModel         *items,
             const AccordStatus *statuses)
{
  guint counts[ACCORD_N_STATUSES] = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (AccordItem) item = g_list_model_get_item (items, i);

      counts[statuses[accord_item_get_ordinal (item)]]++;
    }

  for (guint i = 0; i < ACCORD_N_STATUSES; i++)
    g_assert_cmpuint (tally->counts[i], ==, counts[i]);
  g_assert_cmpuint (tally->of + counts[ACCORD_STATUS_NOT_APPLICABLE], ==,
                    g_list_model_get_n_items (items));
  g_assert_cmpint (tally->percent, ==, plain_percent (items, statuses, FALSE));
  g_assert_cmpint (tally->up_to, ==, plain_percent (items, statuses, TRUE));
}

static void
check_answers (AccordFramework    *framework,
               const AccordStatus *statuses,
               AccordFact          mandated,
               AccordFact          structural)
{
  g_autoptr (AccordScore) score = NULL;
  int line = accord_framework_get_ready_from (framework);
  guint assessed = 0;

  score = accord_score_new (framework, statuses, mandated, structural);

  for (guint i = 0; i < accord_framework_get_n_items (framework); i++)
    assessed += statuses[i] != ACCORD_STATUS_NONE;
  g_assert_cmpuint (score->assessed, ==, assessed);
  g_assert_cmpuint (score->items, ==,
                    accord_framework_get_n_items (framework));

  for (guint i = 0; i < score->n_arrangements; i++)
    {
      AccordArrangement *arrangement =
        accord_framework_get_arrangement (framework, i);
      const AccordStanding *standing = &score->standings[i];

      check_tally (&standing->enablers,
                   accord_arrangement_get_enablers (arrangement), statuses);
      check_tally (&standing->context,
                   accord_arrangement_get_context (arrangement), statuses);
      g_assert_cmpint (standing->position, ==,
                       plain_position (standing->enablers.percent,
                                       standing->context.percent, line));
      g_assert_cmpint (standing->at_best, ==,
                       plain_position (standing->enablers.up_to,
                                       standing->context.up_to, line));
      g_assert_cmpint (!!standing->set_aside, ==,
                       plain_set_aside (arrangement, mandated, structural));
      check_to_ready (framework, arrangement, statuses);
    }

  check_ranking (score);
}

static AccordFramework *
make_random_framework (void)
{
  guint n = (guint) g_test_rand_int_range (1, 6);
  g_auto (GStrv) types = g_new0 (char *, n + 1);
  const int lines[] = { 1, 50, 60, 75, 100 };
  int line = g_test_rand_bit ()
             ? lines[g_test_rand_int_range (0, G_N_ELEMENTS (lines))]
             : g_test_rand_int_range (1, 101);
  gboolean weighted = g_test_rand_bit ();

  for (guint i = 0; i < n; i++)
    {
      GString *text = g_string_new (NULL);
      guint n_items = (guint) g_test_rand_int_range (0, 11);

      g_string_append_c (text, "vm-"[g_test_rand_int_range (0, 3)]);
      g_string_append_c (text, "is-"[g_test_rand_int_range (0, 3)]);
      for (guint j = 0; j < n_items; j++)
        g_string_append_printf (text, " %c%d",
                                "ce"[g_test_rand_int_range (0, 2)],
                                weighted ? g_test_rand_int_range (1, 101) : 1);
      types[i] = g_string_free (text, FALSE);
    }

  return fixture_framework (line, (const char * const *) types);
}

static void
test_random (void)
{
  for (guint i = 0; i < N_FRAMEWORKS; i++)
    {
      g_autoptr (AccordFramework) framework = make_random_framework ();
      guint n = accord_framework_get_n_items (framework);
      g_autofree AccordStatus *statuses = g_new0 (AccordStatus, n + 1);

      for (guint j = 0; j < N_ANSWERS; j++)
        {
          /* Few sorts of answers make all-of-one-sort groups likely. */
          int n_sorts = g_test_rand_int_range (1, ACCORD_N_STATUSES + 1);
          int first = g_test_rand_int_range (0, ACCORD_N_STATUSES);

          for (guint k = 0; k < n; k++)
            statuses[k] = (AccordStatus)
              ((first + g_test_rand_int_range (0, n_sorts))
               % ACCORD_N_STATUSES);

          check_answers (framework, statuses,
                         (AccordFact) g_test_rand_int_range (0, 3),
                         (AccordFact) g_test_rand_int_range (0, 3));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/score/random-against-plain", test_random);

  return g_test_run ();
}
