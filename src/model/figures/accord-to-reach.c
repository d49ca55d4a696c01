/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/figures/accord-sentences.h"

#include "model/figures/accord-score-private.h"

#include <glib/gi18n-lib.h>

/**
 * accord_sentences_list_items:
 *
 * Returns: (transfer full): the items' published wording, one behind the other
 */
char *
accord_sentences_list_items (AccordFramework *framework,
                             const guint     *ordinals,
                             guint            n)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      AccordItem *item = accord_framework_get_item (framework, ordinals[i]);

      if (i > 0)
        /* Translators: stands between the entries of a list within a sentence;
         * the entries themselves hold commas
         */
        g_string_append (list, _("; "));
      g_string_append (list, accord_item_get_title (item));
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static guint
get_gain (const AccordFrameworkFlat *flat,
          const AccordStatus        *statuses,
          guint                      ordinal)
{
  const AccordWorth *worth = &accord_worths[statuses[ordinal]];

  return worth->left * flat->weights[ordinal] * (2 - worth->points);
}

static gboolean
is_unknown (AccordStatus status)
{
  return status == ACCORD_STATUS_NONE || status == ACCORD_STATUS_DONT_KNOW;
}

/* "any 2 of: a; b; c", or "a; b" where none is left over */
static char *
describe_equals (AccordFramework *framework,
                 const GArray    *equals,
                 guint            taken)
{
  g_autofree char *list =
    accord_sentences_list_items (framework,
                                 (const guint *) (gpointer) equals->data,
                                 equals->len);

  if (taken == equals->len)
    return g_steal_pointer (&list);

  /* Translators: so many of the lines of a list, whichever they are */
  return g_strdup_printf (ngettext ("any %u of: %s", "any %u of: %s", taken),
                          taken, list);
}

/* Enablers alone do not bring a type to the line whose context is short. */
static gboolean
is_short_of_context (AccordFramework    *framework,
                     AccordArrangement  *arrangement,
                     const AccordStatus *statuses)
{
  AccordTally context;

  accord_tally_count (framework, statuses,
                      accord_arrangement_get_first (arrangement,
                                                    ACCORD_KIND_CONTEXT),
                      accord_arrangement_get_n (arrangement,
                                                ACCORD_KIND_CONTEXT),
                      &context);

  return context.of > 0 &&
         context.percent < accord_framework_get_ready_from (framework);
}

static char *
make_sentences (int         line,
                const char *what,
                gboolean    unknown,
                gboolean    short_of_context)
{
  if (unknown && short_of_context)
    /* Translators, here and below: a percentage, and lines of a list */
    return g_strdup_printf (_("To reach the %d%% line with its enablers, once "
                              "in place or found to be in place: %s. Its "
                              "context is below that line, too."), line, what);
  if (unknown)
    return g_strdup_printf (_("To reach the %d%% line, once in place or found "
                              "to be in place: %s."), line, what);
  if (short_of_context)
    return g_strdup_printf (_("To reach the %d%% line with its enablers: %s. "
                              "Its context is below that line, too."), line,
                            what);

  return g_strdup_printf (_("To reach the %d%% line: %s."), line, what);
}

/**
 * accord_sentences_to_reach:
 *
 * Names what would bring a type's enablers to the line, with every equal
 * alternative (interface, section 5, Ties): the model's "to ready" names the
 * first of equals only.
 *
 * Returns: (transfer full) (nullable): whole sentences, or %NULL where the
 *   line is reached or no enabler is left
 */
char *
accord_sentences_to_reach (AccordFramework    *framework,
                           AccordArrangement  *arrangement,
                           const AccordStatus *statuses)
{
  const AccordFrameworkFlat *flat;
  g_autoptr (GArray) taken = NULL;
  g_autoptr (GArray) larger = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) equals = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *what = NULL;
  g_autofree char *alternatives = NULL;
  gboolean unknown = FALSE;
  int line;
  guint smallest;
  guint first;
  guint n;

  taken = accord_score_to_ready (framework, arrangement, statuses);
  if (taken->len == 0)
    return NULL;

  flat = accord_framework_get_flat (framework);
  line = accord_framework_get_ready_from (framework);
  first = accord_arrangement_get_first (arrangement, ACCORD_KIND_ENABLER);
  n = accord_arrangement_get_n (arrangement, ACCORD_KIND_ENABLER);
  smallest = get_gain (flat, statuses,
                       g_array_index (taken, guint, taken->len - 1));

  for (guint o = first; o < first + n; o++)
    {
      guint gain = get_gain (flat, statuses, o);

      if (gain < smallest)
        continue;

      g_array_append_val (gain > smallest ? larger : equals, o);
      unknown |= is_unknown (statuses[o]);
    }

  alternatives = describe_equals (framework, equals, taken->len - larger->len);

  if (larger->len > 0)
    {
      g_autofree char *list =
        accord_sentences_list_items (framework,
                                     (const guint *) (gpointer) larger->data,
                                     larger->len);

      /* Translators: lines of a list that are all needed, then "any 1 of: …" */
      what = g_strdup_printf (_("%s; and %s"), list, alternatives);
    }
  else
    {
      what = g_steal_pointer (&alternatives);
    }

  return make_sentences (line, what, unknown,
                         is_short_of_context (framework, arrangement,
                                              statuses));
}
