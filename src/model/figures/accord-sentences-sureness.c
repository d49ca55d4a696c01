/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/figures/accord-sentences-private.h"

#include "model/figures/accord-steadiness.h"

#include <glib/gi18n-lib.h>

/* The sentences of "How sure is this?": evidence and steadiness. */

/* More pairs than this are counted, not named. */
#define MAX_PAIRS 4

/**
 * accord_sentences_add_evidence:
 *
 * How many of the answers in place, in the types in question, have evidence.
 */
void
accord_sentences_add_evidence (AccordSentenceMaker *maker)
{
  guint in_place = 0;
  guint without = 0;
  char *text;

  if (maker->outlook->with_evidence == NULL)
    return;

  for (guint i = 0; i < maker->score->n_arrangements; i++)
    {
      g_autoptr (GArray) found =
        accord_sentence_maker_find (maker, i, ACCORD_KIND_ADVANTAGE,
                                    1u << ACCORD_STATUS_IN_PLACE);

      if (!accord_sentence_maker_asks (maker, i))
        continue;

      in_place += found->len;
      for (guint k = 0; k < found->len; k++)
        without += !maker->outlook->with_evidence[g_array_index (found,
                                                                 guint, k)];
    }

  if (in_place == 0)
    return;

  if (in_place == 1)
    text = g_strdup (without == 0
                     ? _("The one “in place” answer has evidence recorded.")
                     : _("The one “in place” answer has no evidence "
                         "recorded."));
  else if (without == 0)
    text = g_strdup_printf (ngettext ("All %u “in place” answer has evidence "
                                      "recorded.",
                                      "All %u “in place” answers have evidence "
                                      "recorded.", in_place), in_place);
  else if (without == in_place)
    text = g_strdup_printf (ngettext ("None of the %u “in place” answer has "
                                      "evidence recorded.",
                                      "None of the %u “in place” answers has "
                                      "evidence recorded.", in_place),
                            in_place);
  else
    text = g_strdup_printf (ngettext ("%u of the %u “in place” answers has no "
                                      "evidence recorded.",
                                      "%u of the %u “in place” answers have no "
                                      "evidence recorded.", without),
                            without, in_place);

  accord_sentence_maker_add (maker, ACCORD_SENTENCE_EVIDENCE, G_MAXUINT, text);
}

static char *
list_pairs (AccordFramework        *framework,
            const AccordSteadiness *steadiness)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < MIN (steadiness->pairs->len, MAX_PAIRS); i++)
    {
      AccordPair *pair = &g_array_index (steadiness->pairs, AccordPair, i);

      if (i > 0)
        g_string_append (list, _("; "));
      /* Translators: two lines of a list that would change together */
      g_string_append_printf (
        list, _("“%s” with “%s”"),
        accord_item_get_title (accord_framework_get_item (framework, pair->a)),
        accord_item_get_title (accord_framework_get_item (framework, pair->b)));
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

/* The answers that matter, or pairs of them, one behind the other. */
static char *
list_what_matters (AccordFramework        *framework,
                   const AccordSteadiness *steadiness)
{
  if (steadiness->singles->len > 0)
    return accord_sentences_list_items (
      framework, (const guint *) (gpointer) steadiness->singles->data,
      steadiness->singles->len);

  return list_pairs (framework, steadiness);
}

static char *
describe_order (AccordFramework        *framework,
                const AccordSteadiness *steadiness)
{
  g_autofree char *list = list_what_matters (framework, steadiness);
  guint n = steadiness->singles->len;

  if (n == 1)
    /* Translators: a line of a list */
    return g_strdup_printf (_("Changing this one answer by one step would "
                              "change which type comes first, or its "
                              "position: %s."), list);
  if (n > 1)
    return g_strdup_printf (ngettext ("Changing any one of these %u answer by "
                                      "one step would change which type comes "
                                      "first, or its position: %s.",
                                      "Changing any one of these %u answers "
                                      "by one step would change which type "
                                      "comes first, or its position: %s.",
                                      n), n, list);

  if (!steadiness->tried_pairs)
    return g_strdup (_("No single answer, changed by one step, would change "
                       "which type comes first, or its position."));

  n = steadiness->pairs->len;
  if (n == 0)
    return g_strdup (_("No single answer, changed by one step, would change "
                       "which type comes first, or its position. It would "
                       "take more than two."));

  if (n <= MAX_PAIRS)
    return g_strdup_printf (ngettext ("No single answer would change which "
                                      "type comes first, or its position. %u "
                                      "pair would, each by one step: %s.",
                                      "No single answer would change which "
                                      "type comes first, or its position. %u "
                                      "pairs would, each answer by one step: "
                                      "%s.", n), n, list);

  return g_strdup_printf (ngettext ("No single answer would change which type "
                                    "comes first, or its position. %u pair "
                                    "would, among them: %s.",
                                    "No single answer would change which type "
                                    "comes first, or its position. %u pairs "
                                    "would, among them: %s.", n), n, list);
}

/* The same of the one type in question, @title. */
static char *
describe_position (AccordFramework        *framework,
                   const AccordSteadiness *steadiness,
                   const char             *title)
{
  g_autofree char *list = list_what_matters (framework, steadiness);
  guint n = steadiness->singles->len;

  if (n == 1)
    /* Translators: a type, and a line of a list */
    return g_strdup_printf (_("Changing this one answer by one step would "
                              "change the position of %s: %s."), title, list);
  if (n > 1)
    /* Translators: how many, a type, and lines of a list */
    return g_strdup_printf (ngettext ("Changing any one of these %u answer by "
                                      "one step would change the position of "
                                      "%s: %s.",
                                      "Changing any one of these %u answers by "
                                      "one step would change the position of "
                                      "%s: %s.", n), n, title, list);

  if (!steadiness->tried_pairs)
    return g_strdup_printf (_("No single answer, changed by one step, would "
                              "change the position of %s."), title);

  n = steadiness->pairs->len;
  if (n == 0)
    return g_strdup_printf (_("No single answer, changed by one step, would "
                              "change the position of %s. It would take more "
                              "than two."), title);

  if (n <= MAX_PAIRS)
    return g_strdup_printf (ngettext ("No single answer would change the "
                                      "position of %s. %u pair would, each by "
                                      "one step: %s.",
                                      "No single answer would change the "
                                      "position of %s. %u pairs would, each "
                                      "answer by one step: %s.", n),
                            title, n, list);

  return g_strdup_printf (ngettext ("No single answer would change the "
                                    "position of %s. %u pair would, among "
                                    "them: %s.",
                                    "No single answer would change the "
                                    "position of %s. %u pairs would, among "
                                    "them: %s.", n), title, n, list);
}

static char *
summarise_order (const AccordSteadiness *steadiness)
{
  guint n = steadiness->singles->len;

  if (n > 0)
    return g_strdup_printf (ngettext ("Changing %u answer by one step would "
                                      "change which type comes first, or its "
                                      "position.",
                                      "Changing any one of %u answers by one "
                                      "step would change which type comes "
                                      "first, or its position.", n), n);

  n = steadiness->pairs->len;
  if (n > 0)
    return g_strdup_printf (ngettext ("No single answer would change which "
                                      "type comes first, or its position; %u "
                                      "pair of answers would.",
                                      "No single answer would change which "
                                      "type comes first, or its position; %u "
                                      "pairs of answers would.", n), n);

  return NULL;
}

static char *
summarise_position (const AccordSteadiness *steadiness,
                    const char             *title)
{
  guint n = steadiness->singles->len;

  if (n > 0)
    /* Translators: how many, and a type */
    return g_strdup_printf (ngettext ("Changing %u answer by one step would "
                                      "change the position of %s.",
                                      "Changing any one of %u answers by one "
                                      "step would change the position of %s.",
                                      n), n, title);

  n = steadiness->pairs->len;
  if (n > 0)
    /* Translators: a type, and how many */
    return g_strdup_printf (ngettext ("No single answer would change the "
                                      "position of %s; %u pair of answers "
                                      "would.",
                                      "No single answer would change the "
                                      "position of %s; %u pairs of answers "
                                      "would.", n), title, n);

  return NULL;
}

/**
 * accord_sentences_add_steadiness:
 *
 * What one more step of an answer, or an answer still to come, would change.
 * Of one type in question it is not said which comes first.
 */
void
accord_sentences_add_steadiness (AccordSentenceMaker *maker)
{
  const AccordOutlook *outlook = maker->outlook;
  g_autoptr (AccordSteadiness) steadiness = NULL;
  const char *alone = NULL;
  guint n;

  steadiness = accord_steadiness_new (outlook->framework, outlook->statuses,
                                      outlook->mandated, outlook->structural);
  /* Where nothing is left to count no answer could move anything. */
  if (steadiness->first == G_MAXUINT ||
      maker->score->standings[steadiness->first].position
      == ACCORD_POSITION_NOT_APPLICABLE)
    return;

  if (maker->n_in_question == 1)
    alone = accord_sentence_maker_title (maker, steadiness->first);

  accord_sentence_maker_add_listing (
    maker, ACCORD_SENTENCE_STEADINESS, steadiness->first,
    alone != NULL
    ? describe_position (outlook->framework, steadiness, alone)
    : describe_order (outlook->framework, steadiness),
    alone != NULL ? summarise_position (steadiness, alone)
                  : summarise_order (steadiness));

  n = steadiness->unknowns->len;
  if (n > 0)
    {
      g_autofree char *list = accord_sentences_list_items (
        outlook->framework,
        (const guint *) (gpointer) steadiness->unknowns->data, n);

      accord_sentence_maker_add_listing (
        maker, ACCORD_SENTENCE_UNKNOWNS, steadiness->first,
        g_strdup_printf (ngettext ("%u answer still to come could change it: "
                                   "%s.",
                                   "Each of %u answers still to come could "
                                   "change it: %s.", n), n, list),
        g_strdup_printf (ngettext ("%u answer still to come could change it.",
                                   "Each of %u answers still to come could "
                                   "change it.", n), n));
    }
}
