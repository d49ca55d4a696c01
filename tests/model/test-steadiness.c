/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "framework-fixture.h"
#include "model/figures/accord-steadiness.h"
#include "model/framework/accord-frameworks.h"

#include <glib.h>

/* Who comes first among the types in question, and where it stands. */
static void
get_first (AccordFramework    *framework,
           const AccordStatus *statuses,
           AccordFact          mandated,
           AccordFact          structural,
           guint              *first,
           AccordPosition     *position)
{
  g_autoptr (AccordScore) score = accord_score_new (framework, statuses,
                                                    mandated, structural);

  *first = score->ranking[0];
  *position = score->standings[*first].position;
}

static gboolean
differs (AccordFramework    *framework,
         const AccordStatus *before,
         const AccordStatus *after,
         AccordFact          mandated,
         AccordFact          structural)
{
  guint first_1, first_2;
  AccordPosition position_1, position_2;

  get_first (framework, before, mandated, structural, &first_1, &position_1);
  get_first (framework, after, mandated, structural, &first_2, &position_2);

  return first_1 != first_2 || position_1 != position_2;
}

static gboolean
is_aside (AccordFramework *framework,
          guint            ordinal,
          AccordFact       mandated,
          AccordFact       structural)
{
  AccordItem *item = accord_framework_get_item (framework, ordinal);

  return accord_score_sets_aside (accord_item_get_arrangement (item),
                                  mandated, structural);
}

/* Every single change by the whole score, in place of one arrangement's key. */
static void
check_singles (AccordFramework        *framework,
               const AccordStatus     *statuses,
               AccordFact              mandated,
               AccordFact              structural,
               const AccordSteadiness *steadiness)
{
  guint n = accord_framework_get_n_items (framework);
  guint found = 0;

  for (guint o = 0; o < n; o++)
    {
      g_autofree AccordStatus *tried =
        g_memdup2 (statuses, n * sizeof *statuses);
      AccordStatus steps[2];
      guint n_steps = accord_status_list_steps (statuses[o], steps);
      gboolean matters = FALSE;

      for (guint i = 0; i < n_steps; i++)
        {
          tried[o] = steps[i];
          matters |= differs (framework, statuses, tried, mandated,
                              structural);
        }

      if (!matters || is_aside (framework, o, mandated, structural))
        continue;

      g_assert_cmpuint (found, <, steadiness->singles->len);
      g_assert_cmpuint (g_array_index (steadiness->singles, guint, found),
                        ==, o);
      found++;
    }

  g_assert_cmpuint (found, ==, steadiness->singles->len);
}

static void
check_pairs (AccordFramework        *framework,
             const AccordStatus     *statuses,
             AccordFact              mandated,
             AccordFact              structural,
             const AccordSteadiness *steadiness)
{
  guint n = accord_framework_get_n_items (framework);
  guint found = 0;

  for (guint a = 0; a < n; a++)
    {
      for (guint b = a + 1; b < n; b++)
        {
          g_autofree AccordStatus *tried =
            g_memdup2 (statuses, n * sizeof *statuses);
          AccordStatus steps_a[2], steps_b[2];
          guint n_a = accord_status_list_steps (statuses[a], steps_a);
          guint n_b = accord_status_list_steps (statuses[b], steps_b);
          gboolean matters = FALSE;

          if (is_aside (framework, a, mandated, structural) ||
              is_aside (framework, b, mandated, structural))
            continue;

          for (guint i = 0; i < n_a; i++)
            {
              for (guint j = 0; j < n_b; j++)
                {
                  tried[a] = steps_a[i];
                  tried[b] = steps_b[j];
                  matters |= differs (framework, statuses, tried, mandated,
                                      structural);
                }
            }

          found += matters;
        }
    }

  g_assert_cmpuint (found, ==, steadiness->pairs->len);
}

static void
test_brute_force (void)
{
  g_autoptr (AccordFrameworks) frameworks = accord_frameworks_new (NULL);
  AccordFramework *framework = accord_frameworks_get_built_in (frameworks);
  guint n = accord_framework_get_n_items (framework);
  guint n_singles = 0;
  guint n_pairs = 0;

  for (guint run = 0; run < 400; run++)
    {
      g_autofree AccordStatus *statuses = g_new (AccordStatus, n);
      AccordFact mandated = g_test_rand_int_range (0, 3);
      AccordFact structural = g_test_rand_int_range (0, 3);
      /* Extreme answers in half of the runs: there no single one matters. */
      gboolean extreme = run % 2 == 0;
      g_autoptr (AccordSteadiness) steadiness = NULL;

      for (guint o = 0; o < n; o++)
        statuses[o] = extreme
                      ? (g_test_rand_int_range (0, 8) == 0
                         ? ACCORD_STATUS_PARTLY : ACCORD_STATUS_IN_PLACE)
                      : (AccordStatus) g_test_rand_int_range (
                          0, ACCORD_N_STATUSES);

      steadiness = accord_steadiness_new (framework, statuses, mandated,
                                          structural);
      check_singles (framework, statuses, mandated, structural, steadiness);
      n_singles += steadiness->singles->len > 0;

      if (steadiness->singles->len == 0)
        {
          check_pairs (framework, statuses, mandated, structural, steadiness);
          n_pairs += steadiness->pairs->len > 0;
        }
      else
        {
          g_assert_cmpuint (steadiness->pairs->len, ==, 0);
        }
    }

  /* Else the cases would not have been met at all. */
  g_assert_cmpuint (n_singles, >, 0);
  g_assert_cmpuint (n_pairs, >, 0);
  g_test_message ("400 runs: singles in %u, pairs in %u", n_singles, n_pairs);
}

/* Whatever an unknown answer turns out to be. */
static void
check_unknowns (AccordFramework        *framework,
                const AccordStatus     *statuses,
                AccordFact              mandated,
                AccordFact              structural,
                const AccordSteadiness *steadiness)
{
  guint n = accord_framework_get_n_items (framework);
  guint found = 0;

  for (guint o = 0; o < n; o++)
    {
      g_autofree AccordStatus *tried =
        g_memdup2 (statuses, n * sizeof *statuses);
      gboolean matters = FALSE;

      if ((statuses[o] != ACCORD_STATUS_NONE
           && statuses[o] != ACCORD_STATUS_DONT_KNOW)
          || is_aside (framework, o, mandated, structural))
        continue;

      for (tried[o] = ACCORD_STATUS_IN_PLACE;
           tried[o] <= ACCORD_STATUS_NOT_APPLICABLE;
           tried[o]++)
        matters |= differs (framework, statuses, tried, mandated, structural);

      if (!matters)
        continue;

      g_assert_cmpuint (found, <, steadiness->unknowns->len);
      g_assert_cmpuint (g_array_index (steadiness->unknowns, guint, found),
                        ==, o);
      found++;
    }

  g_assert_cmpuint (found, ==, steadiness->unknowns->len);
}

static AccordFramework *
make_random_framework (void)
{
  guint n = (guint) g_test_rand_int_range (1, 5);
  g_auto (GStrv) types = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    {
      GString *text = g_string_new (NULL);
      guint n_items = (guint) g_test_rand_int_range (1, 7);

      g_string_append_c (text, "vm-"[g_test_rand_int_range (0, 3)]);
      g_string_append_c (text, "is-"[g_test_rand_int_range (0, 3)]);
      for (guint j = 0; j < n_items; j++)
        g_string_append_printf (text, " %c%d",
                                "ce"[g_test_rand_int_range (0, 2)],
                                g_test_rand_int_range (1, 6));
      types[i] = g_string_free (text, FALSE);
    }

  return fixture_framework (g_test_rand_int_range (1, 101),
                            (const char * const *) types);
}

static void
test_brute_force_with_weights (void)
{
  guint n_pairs = 0;

  for (guint run = 0; run < 3000; run++)
    {
      g_autoptr (AccordFramework) framework = make_random_framework ();
      guint n = accord_framework_get_n_items (framework);
      g_autofree AccordStatus *statuses = g_new (AccordStatus, n);
      AccordFact mandated = g_test_rand_int_range (0, 3);
      AccordFact structural = g_test_rand_int_range (0, 3);
      g_autoptr (AccordSteadiness) steadiness = NULL;

      for (guint o = 0; o < n; o++)
        statuses[o] = (AccordStatus) g_test_rand_int_range (0,
                                                            ACCORD_N_STATUSES);

      steadiness = accord_steadiness_new (framework, statuses, mandated,
                                          structural);
      check_singles (framework, statuses, mandated, structural, steadiness);
      if (steadiness->tried_pairs)
        check_pairs (framework, statuses, mandated, structural, steadiness);
      n_pairs += steadiness->pairs->len > 0;
      if (steadiness->first != G_MAXUINT)
        check_unknowns (framework, statuses, mandated, structural, steadiness);
    }

  g_assert_cmpuint (n_pairs, >, 0);
}

static void
test_steps (void)
{
  AccordStatus next[2];

  g_assert_cmpuint (accord_status_list_steps (ACCORD_STATUS_PARTLY, next),
                    ==, 2);
  g_assert_cmpuint (accord_status_list_steps (ACCORD_STATUS_IN_PLACE, next),
                    ==, 1);
  g_assert_cmpint (next[0], ==, ACCORD_STATUS_PARTLY);
  g_assert_cmpuint (accord_status_list_steps (ACCORD_STATUS_NOT_APPLICABLE,
                                              next), ==, 0);
}

static void
test_nothing_answered (void)
{
  g_autoptr (AccordFrameworks) frameworks = accord_frameworks_new (NULL);
  AccordFramework *framework = accord_frameworks_get_built_in (frameworks);
  guint n = accord_framework_get_n_items (framework);
  g_autofree AccordStatus *statuses = g_new0 (AccordStatus, n);
  g_autoptr (AccordSteadiness) steadiness =
    accord_steadiness_new (framework, statuses, ACCORD_FACT_OPEN,
                           ACCORD_FACT_OPEN);

  /* Nothing is answered: each unknown could move the empty result. */
  g_assert_cmpuint (steadiness->first, ==, 0);
  g_assert_cmpuint (steadiness->unknowns->len, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/steadiness/steps", test_steps);
  g_test_add_func ("/model/steadiness/brute-force", test_brute_force);
  g_test_add_func ("/model/steadiness/brute-force-with-weights",
                   test_brute_force_with_weights);
  g_test_add_func ("/model/steadiness/nothing-answered",
                   test_nothing_answered);

  return g_test_run ();
}
