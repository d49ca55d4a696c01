/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "framework-fixture.h"
#include "model/figures/accord-joint.h"
#include "model/figures/accord-score.h"

#include <string.h>

#define NONE ACCORD_STATUS_NONE
#define IN ACCORD_STATUS_IN_PLACE
#define PARTLY ACCORD_STATUS_PARTLY
#define NOT_IN ACCORD_STATUS_NOT_IN_PLACE
#define UNKNOWN ACCORD_STATUS_DONT_KNOW
#define APART ACCORD_STATUS_NOT_APPLICABLE

#define A ACCORD_PARTY_A
#define B ACCORD_PARTY_B
#define BOTH ACCORD_PARTY_BOTH
#define EXTERNAL ACCORD_PARTY_EXTERNAL

static void
test_speakers (void)
{
  const struct
  {
    AccordSide side;
    AccordRole a;
    AccordRole b;
    AccordParties speakers;
  } cases[] = {
    { ACCORD_SIDE_BOTH, ACCORD_ROLE_LEAD, ACCORD_ROLE_SUPPORTED, BOTH },
    { ACCORD_SIDE_EXTERNAL, ACCORD_ROLE_LEAD, ACCORD_ROLE_SUPPORTED, BOTH },
    { ACCORD_SIDE_LEAD, ACCORD_ROLE_LEAD, ACCORD_ROLE_SUPPORTED, A },
    { ACCORD_SIDE_LEAD, ACCORD_ROLE_SUPPORTED, ACCORD_ROLE_LEAD, B },
    { ACCORD_SIDE_LEAD, ACCORD_ROLE_LEAD, ACCORD_ROLE_EQUAL, A },
    { ACCORD_SIDE_LEAD, ACCORD_ROLE_UNSTATED, ACCORD_ROLE_LEAD, B },
    { ACCORD_SIDE_LEAD, ACCORD_ROLE_LEAD, ACCORD_ROLE_LEAD, BOTH },
    { ACCORD_SIDE_LEAD, ACCORD_ROLE_EQUAL, ACCORD_ROLE_EQUAL, BOTH },
    { ACCORD_SIDE_LEAD, ACCORD_ROLE_SUPPORTED, ACCORD_ROLE_EQUAL, BOTH },
    { ACCORD_SIDE_SUPPORTED, ACCORD_ROLE_LEAD, ACCORD_ROLE_SUPPORTED, B },
    { ACCORD_SIDE_SUPPORTED, ACCORD_ROLE_SUPPORTED, ACCORD_ROLE_EQUAL, A },
    { ACCORD_SIDE_SUPPORTED, ACCORD_ROLE_SUPPORTED, ACCORD_ROLE_SUPPORTED,
      BOTH },
    { ACCORD_SIDE_SUPPORTED, ACCORD_ROLE_LEAD, ACCORD_ROLE_LEAD, BOTH },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (accord_joint_speakers (cases[i].side, cases[i].a,
                                            cases[i].b), ==,
                     cases[i].speakers);
}

static void
test_the_weaker_status (void)
{
  const AccordStatus order[] = { NOT_IN, UNKNOWN, NONE, PARTLY, IN };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (order); j++)
        {
          g_assert_cmpint (accord_joint_status (order[i], order[j], BOTH), ==,
                           order[MIN (i, j)]);
          g_assert_cmpint (accord_joint_status (order[i], order[j], A), ==,
                           order[i]);
          g_assert_cmpint (accord_joint_status (order[i], order[j], B), ==,
                           order[j]);
        }
      g_assert_cmpint (accord_joint_status (order[i], APART, BOTH), ==,
                       order[i]);
      g_assert_cmpint (accord_joint_status (APART, order[i], BOTH), ==,
                       order[i]);
      g_assert_cmpint (accord_joint_status (APART, order[i], A), ==, APART);
    }

  g_assert_cmpint (accord_joint_status (APART, APART, BOTH), ==, APART);
}

static void
test_facts_in_force (void)
{
  g_assert_cmpint (accord_joint_fact (ACCORD_FACT_TRUE, ACCORD_FACT_TRUE), ==,
                   ACCORD_FACT_TRUE);
  g_assert_cmpint (accord_joint_fact (ACCORD_FACT_FALSE, ACCORD_FACT_FALSE),
                   ==, ACCORD_FACT_FALSE);
  g_assert_cmpint (accord_joint_fact (ACCORD_FACT_TRUE, ACCORD_FACT_FALSE), ==,
                   ACCORD_FACT_OPEN);
  g_assert_cmpint (accord_joint_fact (ACCORD_FACT_OPEN, ACCORD_FACT_TRUE), ==,
                   ACCORD_FACT_OPEN);
  g_assert_cmpint (accord_joint_fact (ACCORD_FACT_OPEN, ACCORD_FACT_OPEN), ==,
                   ACCORD_FACT_OPEN);
}

/* One item of a side, the first in the lead and the second supported. */
static AccordLine
count_one (const char   *item,
           AccordStatus  a,
           AccordStatus  b)
{
  g_autofree char *type = g_strconcat ("-- ", item, NULL);
  const char * const types[] = { type, NULL };
  g_autoptr (AccordFramework) framework = fixture_framework (75, types);
  AccordStatus joint;
  AccordLine line;

  accord_joint_count (framework, &a, ACCORD_ROLE_LEAD,
                      &b, ACCORD_ROLE_SUPPORTED, &line, &joint);
  g_assert_cmpint (joint, ==, line.joint);

  return line;
}

static void
test_next_and_group (void)
{
  const struct
  {
    const char *item;
    AccordStatus a;
    AccordStatus b;
    AccordStatus joint;
    AccordParties next;
    AccordLineGroup group;
  } cases[] = {
    { "e1", IN, IN, IN, 0, ACCORD_LINES_TOGETHER },
    { "e1", APART, APART, APART, 0, ACCORD_LINES_TOGETHER },
    { "e1", APART, IN, IN, 0, ACCORD_LINES_TOGETHER },
    { "e1", IN, PARTLY, PARTLY, B, ACCORD_LINES_AT_ONE },
    { "e1", NOT_IN, IN, NOT_IN, A, ACCORD_LINES_AT_ONE },
    { "e1", NOT_IN, PARTLY, NOT_IN, BOTH, ACCORD_LINES_AT_NEITHER },
    { "e1", APART, PARTLY, PARTLY, B, ACCORD_LINES_AT_NEITHER },
    { "e1", IN, NONE, NONE, B, ACCORD_LINES_WAITING },
    { "e1", NOT_IN, UNKNOWN, NOT_IN, BOTH, ACCORD_LINES_WAITING },
    { "e1", UNKNOWN, NONE, UNKNOWN, BOTH, ACCORD_LINES_WAITING },
    { "e1l", PARTLY, IN, PARTLY, A, ACCORD_LINES_FOR_ONE },
    { "e1l", IN, NOT_IN, IN, 0, ACCORD_LINES_TOGETHER },
    { "e1l", NONE, IN, NONE, A, ACCORD_LINES_FOR_ONE },
    { "e1l", APART, NOT_IN, APART, 0, ACCORD_LINES_TOGETHER },
    { "e1s", IN, NOT_IN, NOT_IN, B, ACCORD_LINES_FOR_ONE },
    { "c1x", IN, NOT_IN, NOT_IN, EXTERNAL, ACCORD_LINES_EXTERNAL },
    { "c1x", NONE, IN, NONE, EXTERNAL, ACCORD_LINES_EXTERNAL },
    { "c1x", IN, IN, IN, 0, ACCORD_LINES_TOGETHER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordLine line = count_one (cases[i].item, cases[i].a, cases[i].b);

      g_assert_cmpint (line.joint, ==, cases[i].joint);
      g_assert_cmpint (line.next, ==, cases[i].next);
      g_assert_cmpint (line.group, ==, cases[i].group);
      g_assert_cmpint (line.differs, ==, cases[i].a != cases[i].b);
    }
}

static AccordParties
swap (AccordParties parties)
{
  AccordParties swapped = parties & EXTERNAL;

  if ((parties & A) != 0)
    swapped |= B;
  if ((parties & B) != 0)
    swapped |= A;

  return swapped;
}

static void
assert_same_score (const AccordScore *a,
                   const AccordScore *b)
{
  g_assert_cmpuint (a->assessed, ==, b->assessed);
  g_assert_cmpmem (a->ranking, a->n_arrangements * sizeof *a->ranking,
                   b->ranking, b->n_arrangements * sizeof *b->ranking);

  for (guint i = 0; i < a->n_arrangements; i++)
    {
      g_assert_cmpint (a->standings[i].position, ==, b->standings[i].position);
      g_assert_cmpint (a->standings[i].enablers.percent, ==,
                       b->standings[i].enablers.percent);
      g_assert_cmpint (a->standings[i].context.up_to, ==,
                       b->standings[i].context.up_to);
    }
}

static void
fill (AccordStatus *statuses,
      guint         n)
{
  for (guint i = 0; i < n; i++)
    statuses[i] = (AccordStatus) g_test_rand_int_range (0, ACCORD_N_STATUSES);
}

/* Swapping the two swaps the sides and leaves the joint result; with itself,
 * an assessment gives its own figures, sides apart.
 */
static void
test_swap_and_self (void)
{
  const char * const types[] = {
    "vi c1 c2l c3s c1x e1 e2l e3s e4x", "ms e1 e1 e1l e5s c1x",
    "-- e1 e1x e1 c9", NULL
  };
  g_autoptr (AccordFramework) framework = fixture_framework (75, types);
  guint n = accord_framework_get_n_items (framework);
  g_autofree AccordStatus *a = g_new (AccordStatus, n);
  g_autofree AccordStatus *b = g_new (AccordStatus, n);
  g_autofree AccordStatus *joint = g_new (AccordStatus, n);
  g_autofree AccordStatus *swapped_joint = g_new (AccordStatus, n);
  g_autofree AccordLine *lines = g_new (AccordLine, n);
  g_autofree AccordLine *swapped = g_new (AccordLine, n);

  for (guint round = 0; round < 3000; round++)
    {
      AccordRole role_a = g_test_rand_int_range (0, 4);
      AccordRole role_b = g_test_rand_int_range (0, 4);
      g_autoptr (AccordScore) score = NULL;
      g_autoptr (AccordScore) swapped_score = NULL;
      g_autoptr (AccordScore) own = NULL;
      g_autoptr (AccordScore) self = NULL;

      fill (a, n);
      fill (b, n);
      accord_joint_count (framework, a, role_a, b, role_b, lines, joint);
      accord_joint_count (framework, b, role_b, a, role_a, swapped,
                          swapped_joint);

      g_assert_cmpmem (joint, n * sizeof *joint,
                       swapped_joint, n * sizeof *joint);
      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpint (lines[i].a, ==, swapped[i].b);
          g_assert_cmpint (lines[i].b, ==, swapped[i].a);
          g_assert_cmpint (lines[i].differs, ==, swapped[i].differs);
          g_assert_cmpint (lines[i].group, ==, swapped[i].group);
          g_assert_cmpint (lines[i].speakers, ==, swap (swapped[i].speakers));
          g_assert_cmpint (lines[i].next, ==, swap (swapped[i].next));
        }

      score = accord_score_new (framework, joint, ACCORD_FACT_OPEN,
                                ACCORD_FACT_OPEN);
      swapped_score = accord_score_new (framework, swapped_joint,
                                        ACCORD_FACT_OPEN, ACCORD_FACT_OPEN);
      assert_same_score (score, swapped_score);

      accord_joint_count (framework, a, role_a, a, role_a, lines, joint);
      own = accord_score_new (framework, a, ACCORD_FACT_TRUE,
                              ACCORD_FACT_FALSE);
      self = accord_score_new (framework, joint, ACCORD_FACT_TRUE,
                               ACCORD_FACT_FALSE);
      assert_same_score (own, self);
      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpint (lines[i].joint, ==, a[i]);
          g_assert_false (lines[i].differs);
          g_assert_cmpint (lines[i].next & BOTH, !=, A);
          g_assert_cmpint (lines[i].next & BOTH, !=, B);
        }
    }
}

/* Both together is never further than the one that is less far, as long as
 * both speak for everything and nothing is not applicable.
 */
static void
test_joint_is_no_higher_than_either (void)
{
  const char * const types[] = { "vi e1 e2 e3 e4 c1", NULL };
  g_autoptr (AccordFramework) framework = fixture_framework (75, types);
  const guint n = 5;
  AccordStatus a[5];
  AccordStatus b[5];
  AccordStatus joint[5];
  AccordLine lines[5];

  for (guint round = 0; round < 2000; round++)
    {
      AccordTally tally_a;
      AccordTally tally_b;
      AccordTally tally;

      for (guint i = 0; i < n; i++)
        {
          a[i] = (AccordStatus) g_test_rand_int_range (0, APART);
          b[i] = (AccordStatus) g_test_rand_int_range (0, APART);
        }
      accord_joint_count (framework, a, ACCORD_ROLE_EQUAL,
                          b, ACCORD_ROLE_EQUAL, lines, joint);
      accord_tally_count (framework, a, 0, n, &tally_a);
      accord_tally_count (framework, b, 0, n, &tally_b);
      accord_tally_count (framework, joint, 0, n, &tally);
      g_assert_cmpint (tally.percent, <=, MIN (tally_a.percent,
                                               tally_b.percent));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/joint/speakers", test_speakers);
  g_test_add_func ("/model/joint/the-weaker-status", test_the_weaker_status);
  g_test_add_func ("/model/joint/facts-in-force", test_facts_in_force);
  g_test_add_func ("/model/joint/next-and-group", test_next_and_group);
  g_test_add_func ("/model/joint/swap-and-self", test_swap_and_self);
  g_test_add_func ("/model/joint/no-higher-than-either",
                   test_joint_is_no_higher_than_either);

  return g_test_run ();
}
