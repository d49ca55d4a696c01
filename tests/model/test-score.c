/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "framework-fixture.h"
#include "model/figures/accord-score.h"

#include <string.h>

/* One type: context, then enablers, and what the figures must be. */
typedef struct
{
  const char *name;
  const char *type;
  int ready_from;
  const char *answers;
  int enablers;
  int enablers_up_to;
  int context;
  int context_up_to;
  AccordPosition position;
  AccordPosition at_best;
  const char *to_ready;
} Row;

#define NONE ACCORD_NO_PERCENT
#define READY ACCORD_POSITION_READY
#define BUILD ACCORD_POSITION_BUILD_ENABLERS
#define IMPROVE ACCORD_POSITION_IMPROVE_CONTEXT
#define NOT_YET ACCORD_POSITION_NOT_YET
#define NOT_APPLICABLE ACCORD_POSITION_NOT_APPLICABLE

static const Row rows[] = {
  { "all-in-place", "vi c1 e1 e1", 75, "+++",
    100, 100, 100, 100, READY, READY, "" },
  { "nothing-answered", "vi c1 e1 e1", 75, "...",
    0, 100, 0, 100, NOT_YET, READY, "1 2" },
  { "all-unknown", "vi c1 e1 e1", 75, "???",
    0, 100, 0, 100, NOT_YET, READY, "1 2" },
  { "no-item-left", "vi c1 e1 e1", 75, "000",
    NONE, NONE, NONE, NONE, NOT_APPLICABLE, NOT_APPLICABLE, "" },
  { "no-enabler-left", "vi c1 e1 e1", 75, "+00",
    NONE, NONE, 100, 100, NOT_APPLICABLE, NOT_APPLICABLE, "" },
  { "no-context-left", "vi c1 e1 e1", 75, "0++",
    100, 100, NONE, NONE, READY, READY, "" },
  { "no-context-at-all", "vi e1 e1", 75, "+-",
    50, 50, NONE, NONE, BUILD, BUILD, "1" },
  { "no-enablers-at-all", "vi c1 c1", 75, "++",
    NONE, NONE, 100, 100, NOT_APPLICABLE, NOT_APPLICABLE, "" },
  { "no-item-at-all", "vi", 75, "",
    NONE, NONE, NONE, NONE, NOT_APPLICABLE, NOT_APPLICABLE, "" },
  /* 5 of 8 is 62.5: up.  1 of 6 is 16.67: up.  1 of 3 is 33.33: down. */
  { "half-is-rounded-up", "vi e1 e1 e1 e1", 75, "++/-",
    63, 63, NONE, NONE, BUILD, BUILD, "3" },
  { "a-half-of-four-items", "vi e1 e1 e1 e1", 75, "/---",
    13, 13, NONE, NONE, BUILD, BUILD, "1 2 3" },
  { "above-half-is-rounded-up", "vi e1 e1 e1", 75, "/--",
    17, 17, NONE, NONE, BUILD, BUILD, "1 2" },
  { "below-half-is-rounded-down", "vi e1 e1 e1", 75, "+--",
    33, 33, NONE, NONE, BUILD, BUILD, "1 2" },
  /* 199 of 200 points are 99.5, 1 of 200 is 0.5. */
  { "nearly-all-rounds-to-all", "vi e99 e1", 100, "+/",
    100, 100, NONE, NONE, READY, READY, "" },
  { "nearly-nothing-rounds-to-one", "vi e99 e1", 1, "-/",
    1, 1, NONE, NONE, READY, READY, "" },
  /* The rounded figure decides: 74.5 stands at 75. */
  { "what-is-shown-decides", "vi e74 e1 e25", 75, "+/-",
    75, 75, NONE, NONE, READY, READY, "" },
  { "exactly-on-the-line", "vi c1 c1 e1 e1 e1 e1", 75, "+/+++-",
    75, 75, 75, 75, READY, READY, "" },
  { "short-of-context", "vi c1 c1 e1", 75, "+-+",
    100, 100, 50, 50, IMPROVE, IMPROVE, "" },
  { "short-of-context-so-far", "vi c1 c1 e1", 75, "+.+",
    100, 100, 50, 100, IMPROVE, READY, "" },
  { "weights", "vi c1 e3 e2 e5", 60, "//+-",
    35, 35, 50, 50, NOT_YET, NOT_YET, "3" },
  { "weights-of-what-is-left", "vi e3 e2 e5", 60, "/+0",
    70, 70, NONE, NONE, READY, READY, "" },
  { "unknown-by-weight", "vi e3 e2 e5", 60, "/+?",
    35, 85, NONE, NONE, BUILD, READY, "2" },
  /* The larger gain first: 3 × 2 before 5 × 1, though 5 is heavier. */
  { "gain-and-not-weight", "vi e5 e3 e2", 95, "/--",
    25, 25, NONE, NONE, BUILD, BUILD, "1 0 2" },
  { "framework-order-among-equals", "vi e1 e1 e1 e1", 50, "---+",
    25, 25, NONE, NONE, BUILD, BUILD, "0" },
  { "line-of-one", "vi c1 e1", 1, "--",
    0, 0, 0, 0, NOT_YET, NOT_YET, "1" },
  { "unknown-cannot-reach-it", "vi e1 e1 e1 e1", 75, "--.?",
    0, 50, NONE, NONE, BUILD, BUILD, "0 1 2" },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  const char * const types[] = { row->type, NULL };
  g_autoptr (AccordFramework) framework = fixture_framework (row->ready_from,
                                                             types);
  g_autofree AccordStatus *statuses = fixture_statuses (row->answers);
  g_autoptr (AccordScore) score = NULL;
  g_autoptr (GArray) to_ready = NULL;
  g_autoptr (GString) ordinals = g_string_new (NULL);
  const AccordStanding *standing;

  score = accord_score_new (framework, statuses,
                            ACCORD_FACT_OPEN, ACCORD_FACT_OPEN);
  standing = &score->standings[0];

  g_assert_cmpint (standing->enablers.percent, ==, row->enablers);
  g_assert_cmpint (standing->enablers.up_to, ==, row->enablers_up_to);
  g_assert_cmpint (standing->context.percent, ==, row->context);
  g_assert_cmpint (standing->context.up_to, ==, row->context_up_to);
  g_assert_cmpint (standing->position, ==, row->position);
  g_assert_cmpint (standing->at_best, ==, row->at_best);

  to_ready =
    accord_score_to_ready (framework,
                           accord_framework_get_arrangement (framework, 0),
                           statuses);
  for (guint i = 0; i < to_ready->len; i++)
    g_string_append_printf (ordinals, "%s%u", i > 0 ? " " : "",
                            g_array_index (to_ready, guint, i));
  g_assert_cmpstr (ordinals->str, ==, row->to_ready);
}

static void
test_counts_are_not_weighted (void)
{
  const char * const types[] = { "vi e100 e100 e1 e1 e1 e1", NULL };
  g_autoptr (AccordFramework) framework = fixture_framework (75, types);
  g_autofree AccordStatus *statuses = fixture_statuses ("+/-?0.");
  g_autoptr (AccordScore) score = NULL;
  AccordTally tally;

  score = accord_score_new (framework, statuses,
                            ACCORD_FACT_OPEN, ACCORD_FACT_OPEN);
  tally = score->standings[0].enablers;

  for (guint status = 0; status < ACCORD_N_STATUSES; status++)
    g_assert_cmpuint (tally.counts[status], ==, 1);
  g_assert_cmpuint (tally.of, ==, 5);
  g_assert_cmpuint (score->items, ==, 6);
  g_assert_cmpuint (score->assessed, ==, 5);

  accord_tally_count (framework, statuses, 1, 2, &tally);
  g_assert_cmpuint (tally.of, ==, 2);
  g_assert_cmpint (tally.percent, ==, 50);
}

static void
test_tells_weighted_groups (void)
{
  const char * const types[] = { "vi c2 c2 e3 e1 e1", NULL };
  g_autoptr (AccordFramework) framework = fixture_framework (75, types);
  g_autofree AccordStatus *all = fixture_statuses ("+++++");
  g_autofree AccordStatus *equal = fixture_statuses ("++0++");
  AccordTally tally;

  accord_tally_count (framework, all, 0, 2, &tally);
  g_assert_false (tally.weighted);
  accord_tally_count (framework, all, 2, 3, &tally);
  g_assert_true (tally.weighted);
  /* Only what is left to count matters. */
  accord_tally_count (framework, equal, 2, 3, &tally);
  g_assert_false (tally.weighted);
}

static void
test_circumstances_set_aside (void)
{
  const char * const types[] = { "vi e1", "vs e1", "mi e1", "ms e1",
                                 "-- e1", "v- e1", "-s e1", NULL };
  const struct
  {
    AccordFact mandated;
    AccordFact structural;
    const char *aside;
  } cases[] = {
    { ACCORD_FACT_OPEN, ACCORD_FACT_OPEN, "......." },
    { ACCORD_FACT_TRUE, ACCORD_FACT_OPEN, "xx...x." },
    { ACCORD_FACT_FALSE, ACCORD_FACT_OPEN, "..xx..." },
    { ACCORD_FACT_OPEN, ACCORD_FACT_TRUE, "x.x...." },
    { ACCORD_FACT_OPEN, ACCORD_FACT_FALSE, ".x.x..x" },
    { ACCORD_FACT_FALSE, ACCORD_FACT_FALSE, ".xxx..x" },
    { ACCORD_FACT_TRUE, ACCORD_FACT_TRUE, "xxx..x." },
  };
  g_autoptr (AccordFramework) framework = fixture_framework (75, types);
  g_autofree AccordStatus *statuses = fixture_statuses (".......");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordScore) score = NULL;
      char aside[] = ".......";

      score = accord_score_new (framework, statuses,
                                cases[i].mandated, cases[i].structural);
      for (guint j = 0; j < score->n_arrangements; j++)
        {
          if (score->standings[j].set_aside)
            aside[j] = 'x';
          g_assert_cmpint (score->standings[j].set_aside, ==,
                           accord_score_sets_aside (
                             accord_framework_get_arrangement (framework, j),
                             cases[i].mandated, cases[i].structural));
        }
      g_assert_cmpstr (aside, ==, cases[i].aside);
    }
}

static void
assert_ranking (const char * const *types,
                const char         *answers,
                AccordFact          mandated,
                const char         *expected)
{
  g_autoptr (AccordFramework) framework = fixture_framework (75, types);
  g_autofree AccordStatus *statuses = fixture_statuses (answers);
  g_autoptr (AccordScore) score = NULL;
  g_autoptr (GString) ranking = g_string_new (NULL);

  score = accord_score_new (framework, statuses, mandated, ACCORD_FACT_OPEN);
  for (guint i = 0; i < score->n_arrangements; i++)
    g_string_append_printf (ranking, "%u", score->ranking[i]);

  g_assert_cmpstr (ranking->str, ==, expected);
}

static void
test_ranking (void)
{
  const char * const alike[] = { "vi c1 e1", "vi c1 e1", "vi c1 e1", NULL };
  const char * const by_position[] = { "-- c1 e1", "-- c1 e1", "-- c1 e1",
                                       "-- c1 e1", "-- c1 e1", NULL };
  const char * const by_percent[] = { "-- c1 e1 e1", "-- c1 e1 e1",
                                      "-- e1 e1", NULL };
  const char * const aside[] = { "m- c1 e1", "v- c1 e1", NULL };

  /* Framework order among equals. */
  assert_ranking (alike, "......", ACCORD_FACT_OPEN, "012");
  /* not applicable, not yet, improve, build, ready: back to front. */
  assert_ranking (by_position, "+0---++-++", ACCORD_FACT_OPEN, "43210");
  /* Short of enablers: the enablers' figure, then the context's, no context
   * last. */
  assert_ranking (by_percent, "+--+/-/-", ACCORD_FACT_OPEN, "120");
  /* Set aside comes behind all others, however far it is. */
  assert_ranking (aside, "++--", ACCORD_FACT_FALSE, "10");
}

static void
test_ranking_of_many (void)
{
  const char *types[102] = { NULL };
  AccordStatus statuses[101];
  g_autoptr (AccordFramework) framework = NULL;
  g_autoptr (AccordScore) score = NULL;

  for (guint i = 0; i < 101; i++)
    {
      types[i] = "-- e1";
      statuses[i] = i % 2 == 0 ? ACCORD_STATUS_NOT_IN_PLACE
                               : ACCORD_STATUS_IN_PLACE;
    }
  framework = fixture_framework (75, types);
  score = accord_score_new (framework, statuses,
                            ACCORD_FACT_OPEN, ACCORD_FACT_OPEN);

  for (guint i = 0; i < 50; i++)
    g_assert_cmpuint (score->ranking[i], ==, 2 * i + 1);
  for (guint i = 50; i < 101; i++)
    g_assert_cmpuint (score->ranking[i], ==, 2 * (i - 50));
}

static void
test_references (void)
{
  const char * const types[] = { "vi e1", NULL };
  g_autoptr (AccordFramework) framework = fixture_framework (75, types);
  g_autofree AccordStatus *statuses = fixture_statuses ("+");
  AccordScore *score = accord_score_new (framework, statuses,
                                         ACCORD_FACT_OPEN, ACCORD_FACT_OPEN);
  GValue value = G_VALUE_INIT;

  g_value_init (&value, ACCORD_TYPE_SCORE);
  g_value_set_boxed (&value, score);
  accord_score_unref (score);
  score = g_value_get_boxed (&value);
  g_assert_cmpint (score->standings[0].enablers.percent, ==, 100);
  g_value_unset (&value);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/model/score/", rows[i].name, NULL);

      g_test_add_data_func (path, &rows[i], test_row);
    }
  g_test_add_func ("/model/score/counts-are-not-weighted",
                   test_counts_are_not_weighted);
  g_test_add_func ("/model/score/tells-weighted-groups",
                   test_tells_weighted_groups);
  g_test_add_func ("/model/score/circumstances-set-aside",
                   test_circumstances_set_aside);
  g_test_add_func ("/model/score/ranking", test_ranking);
  g_test_add_func ("/model/score/ranking-of-many", test_ranking_of_many);
  g_test_add_func ("/model/score/references", test_references);

  return g_test_run ();
}
