/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/figures/accord-sentences-private.h"

#include <glib/gi18n-lib.h>

/* What is said where one of the two facts sets nothing aside.  Of one file it
 * is then not recorded; of a pair it may well be, by one of them or by each
 * differently.
 */

/* How the two files of a pair record a fact that is open for both together. */
typedef enum
{
  PAIR_NEITHER,
  PAIR_ONE_TRUE,
  PAIR_ONE_FALSE,
  PAIR_DIFFERS,
} PairFact;

static PairFact
compare_facts (AccordFact a,
               AccordFact b)
{
  if (a == b)
    return PAIR_NEITHER;
  if (a != ACCORD_FACT_OPEN && b != ACCORD_FACT_OPEN)
    return PAIR_DIFFERS;

  return a == ACCORD_FACT_TRUE || b == ACCORD_FACT_TRUE ? PAIR_ONE_TRUE
                                                        : PAIR_ONE_FALSE;
}

static char *
list_types (AccordSentenceMaker *maker,
            AccordInitiation     initiation,
            AccordLevel          level)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < maker->score->n_arrangements; i++)
    {
      AccordArrangement *type =
        accord_framework_get_arrangement (maker->outlook->framework, i);

      if (!accord_sentence_maker_asks (maker, i) ||
          (initiation != ACCORD_INITIATION_NONE &&
           accord_arrangement_get_initiation (type) != initiation) ||
          (level != ACCORD_LEVEL_NONE &&
           accord_arrangement_get_level (type) != level))
        continue;

      if (list->len > 0)
        g_string_append (list, _("; "));
      g_string_append (list, accord_arrangement_get_title (type));
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
add_fact (AccordSentenceMaker *maker,
          const char          *recorded,
          const char          *drops_out)
{
  accord_sentence_maker_add (maker, ACCORD_SENTENCE_FACT_OPEN, G_MAXUINT,
                             g_strdup_printf ("%s %s", recorded, drops_out));
}

/* (nullable): where neither records the fact it is up to that fact's words. */
static char *
describe_pair (PairFact    fact,
               const char *types)
{
  switch (fact)
    {
    case PAIR_ONE_TRUE:
    case PAIR_ONE_FALSE:
      return g_strdup_printf (_("If the other records the same, what drops "
                                "out is: %s."), types);
    case PAIR_DIFFERS:
      return g_strdup_printf (_("If both record that it is not so, what drops "
                                "out is: %s."), types);
    case PAIR_NEITHER:
    default:
      return NULL;
    }
}

static void
add_mandated (AccordSentenceMaker *maker)
{
  const AccordComparison *pair = maker->outlook->pair;
  PairFact fact = PAIR_NEITHER;
  g_autofree char *recorded = NULL;
  g_autofree char *types = NULL;
  g_autofree char *drops_out = NULL;

  if (pair != NULL)
    fact = compare_facts (accord_assessment_get_mandated (pair->a),
                          accord_assessment_get_mandated (pair->b));

  types = list_types (maker,
                      fact == PAIR_ONE_TRUE ? ACCORD_INITIATION_VOLUNTARY
                                            : ACCORD_INITIATION_MANDATED,
                      ACCORD_LEVEL_NONE);
  if (*types == '\0')
    return;

  if (pair == NULL)
    {
      accord_sentence_maker_add (
        maker, ACCORD_SENTENCE_FACT_OPEN, G_MAXUINT,
        g_strdup_printf (_("It is not recorded whether a regulator or "
                           "government has directed this. If none has, "
                           "what drops out is: %s."), types));
      return;
    }

  recorded = accord_comparison_say_mandated (pair);
  drops_out = describe_pair (fact, types);
  if (drops_out == NULL)
    drops_out = g_strdup_printf (_("If no regulator or government has "
                                   "directed this, what drops out is: %s."),
                                 types);
  add_fact (maker, recorded, drops_out);
}

static void
add_structural (AccordSentenceMaker *maker)
{
  const AccordComparison *pair = maker->outlook->pair;
  PairFact fact = PAIR_NEITHER;
  g_autofree char *recorded = NULL;
  g_autofree char *types = NULL;
  g_autofree char *drops_out = NULL;

  if (pair != NULL)
    fact = compare_facts (accord_assessment_get_structural (pair->a),
                          accord_assessment_get_structural (pair->b));

  types = list_types (maker, ACCORD_INITIATION_NONE,
                      fact == PAIR_ONE_TRUE ? ACCORD_LEVEL_INDIVIDUAL
                                            : ACCORD_LEVEL_STRUCTURAL);
  if (*types == '\0')
    return;

  if (pair == NULL)
    {
      accord_sentence_maker_add (
        maker, ACCORD_SENTENCE_FACT_OPEN, G_MAXUINT,
        g_strdup_printf (_("It is not recorded whether a formal link is "
                           "being considered. If it is not, what drops out "
                           "is: %s."), types));
      return;
    }

  recorded = accord_comparison_say_structural (pair);
  drops_out = describe_pair (fact, types);
  if (drops_out == NULL)
    drops_out = g_strdup_printf (_("If none is, what drops out is: %s."),
                                 types);
  add_fact (maker, recorded, drops_out);
}

/**
 * accord_sentences_add_facts:
 *
 * What would drop out if a fact that is open were recorded; of a pair, what
 * each records of it too.
 */
void
accord_sentences_add_facts (AccordSentenceMaker *maker)
{
  if (maker->outlook->mandated == ACCORD_FACT_OPEN)
    add_mandated (maker);
  if (maker->outlook->structural == ACCORD_FACT_OPEN)
    add_structural (maker);
}
