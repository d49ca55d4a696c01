/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What the figures of one assessment cost, the joint figures of two, and the
 * sentences of the overview, on the built-in framework.  The fastest of many
 * batches counts, as all that disturbs only adds.  Exits 1 if scoring or
 * comparing is above its limit.
 */

#include "accord-config.h"

#include "model/figures/accord-joint.h"
#include "model/figures/accord-score.h"
#include "model/figures/accord-sentences.h"
#include "model/framework/accord-frameworks.h"

#include <stdio.h>
#include <stdlib.h>

#define BATCHES 50
#define CALLS 2000

/* In microseconds. */
#define SCORE_LIMIT 2.0
#define JOINT_LIMIT 5.0

typedef struct
{
  AccordFramework *framework;
  guint n;
  AccordStatus *a;
  AccordStatus *b;
  AccordStatus *joint;
  AccordLine *lines;
} Pair;

static void
score_one (Pair *pair)
{
  accord_score_unref (accord_score_new (pair->framework, pair->a,
                                        ACCORD_FACT_FALSE, ACCORD_FACT_OPEN));
}

static void
compare_two (Pair *pair)
{
  accord_joint_count (pair->framework, pair->a, ACCORD_ROLE_LEAD,
                      pair->b, ACCORD_ROLE_SUPPORTED,
                      pair->lines, pair->joint);
  accord_score_unref (accord_score_new (pair->framework, pair->joint,
                                        ACCORD_FACT_FALSE, ACCORD_FACT_OPEN));
}

static void
make_sentences (Pair *pair)
{
  const AccordOutlook outlook = { pair->framework, pair->a, ACCORD_FACT_FALSE,
                                  ACCORD_FACT_OPEN, NULL, NULL, NULL };

  g_ptr_array_unref (accord_sentences_new (&outlook));
}

/* Returns: microseconds a call */
static double
measure (const char *name,
         void      (*function) (Pair *),
         Pair       *pair)
{
  gint64 fastest = G_MAXINT64;
  double each;

  for (guint batch = 0; batch < BATCHES; batch++)
    {
      gint64 start = g_get_monotonic_time ();

      for (guint call = 0; call < CALLS; call++)
        {
          pair->a[call % pair->n] = call % ACCORD_N_STATUSES;
          function (pair);
        }
      fastest = MIN (fastest, g_get_monotonic_time () - start);
    }

  each = (double) fastest / CALLS;
  printf ("%s: %.2f µs\n", name, each);

  return each;
}

int
main (void)
{
  g_autoptr (AccordFrameworks) frameworks = accord_frameworks_new (NULL);
  AccordFramework *framework = accord_frameworks_get_built_in (frameworks);
  guint n = accord_framework_get_n_items (framework);
  g_autofree AccordStatus *a = g_new0 (AccordStatus, n);
  g_autofree AccordStatus *b = g_new0 (AccordStatus, n);
  g_autofree AccordStatus *joint = g_new0 (AccordStatus, n);
  g_autofree AccordLine *lines = g_new0 (AccordLine, n);
  Pair pair = { framework, n, a, b, joint, lines };
  gboolean slow;

  for (guint i = 0; i < n; i++)
    b[i] = (i * 7 + 1) % ACCORD_N_STATUSES;

  slow = measure ("one assessment", score_one, &pair) > SCORE_LIMIT;
  slow |= measure ("two together", compare_two, &pair) > JOINT_LIMIT;
  measure ("the overview's sentences", make_sentences, &pair);

  return slow ? EXIT_FAILURE : EXIT_SUCCESS;
}
