/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>

/* What is counted and where a type stands: interface.md, sections 1 and 2.
 * Names, dates and rows are in accord-words-names.c.
 */

/**
 * accord_words_counts:
 *
 * Returns: (transfer full): "3 of 4, 1 partly"
 */
char *
accord_words_counts (const AccordTally *tally)
{
  guint in_place;
  guint partly;

  g_return_val_if_fail (tally != NULL, NULL);

  in_place = tally->counts[ACCORD_STATUS_IN_PLACE];
  partly = tally->counts[ACCORD_STATUS_PARTLY];

  if (tally->of == 0)
    /* Translators: in place of "3 of 4", where every item is not applicable */
    return g_strdup (_("none applies"));

  if (partly == 0)
    /* Translators: items in place, of how many: "2 of 4" */
    return g_strdup_printf (_("%u of %u"), in_place, tally->of);

  /* Translators: items in place, of how many, and how many are partly so */
  return g_strdup_printf (_("%u of %u, %u partly"),
                          in_place, tally->of, partly);
}

/**
 * accord_words_enablers:
 *
 * Returns: (transfer full): "2 of 4 enablers in place"
 */
char *
accord_words_enablers (const AccordTally *tally)
{
  guint in_place;
  guint partly;

  g_return_val_if_fail (tally != NULL, NULL);

  in_place = tally->counts[ACCORD_STATUS_IN_PLACE];
  partly = tally->counts[ACCORD_STATUS_PARTLY];

  if (tally->of == 0)
    return g_strdup (_("No enabler applies"));

  if (partly == 0)
    return g_strdup_printf (ngettext ("%u of %u enabler in place",
                                      "%u of %u enablers in place",
                                      tally->of),
                            in_place, tally->of);

  return g_strdup_printf (ngettext ("%u of %u enabler in place, %u partly",
                                    "%u of %u enablers in place, %u partly",
                                    tally->of),
                          in_place, tally->of, partly);
}

/**
 * accord_words_context:
 *
 * Returns: (transfer full): "2 of 3 context, 1 partly"
 */
char *
accord_words_context (const AccordTally *tally)
{
  guint in_place;
  guint partly;

  g_return_val_if_fail (tally != NULL, NULL);

  in_place = tally->counts[ACCORD_STATUS_IN_PLACE];
  partly = tally->counts[ACCORD_STATUS_PARTLY];

  if (tally->of == 0)
    return g_strdup (_("No context applies"));

  if (partly == 0)
    return g_strdup_printf (ngettext ("%u of %u context",
                                      "%u of %u context",
                                      tally->of),
                            in_place, tally->of);

  return g_strdup_printf (ngettext ("%u of %u context, %u partly",
                                    "%u of %u context, %u partly",
                                    tally->of),
                          in_place, tally->of, partly);
}

/**
 * accord_words_percent:
 * @percent: 0 to 100, or %ACCORD_NO_PERCENT
 *
 * Returns: (transfer full): "50%", or a dash
 */
char *
accord_words_percent (int percent)
{
  if (percent == ACCORD_NO_PERCENT)
    /* Translators: stands where there is no percentage */
    return g_strdup (_("–"));

  /* Translators: a percentage */
  return g_strdup_printf (_("%d%%"), percent);
}

/**
 * accord_words_percent_line:
 *
 * Returns: (transfer full): "50% · up to 75%, 1 not answered"
 */
char *
accord_words_percent_line (const AccordTally *tally)
{
  guint none;
  guint unknown;

  g_return_val_if_fail (tally != NULL, NULL);

  none = tally->counts[ACCORD_STATUS_NONE];
  unknown = tally->counts[ACCORD_STATUS_DONT_KNOW];

  if (tally->percent == tally->up_to)
    return accord_words_percent (tally->percent);

  if (unknown == 0)
    return g_strdup_printf (ngettext ("%d%% · up to %d%%, %u not answered",
                                      "%d%% · up to %d%%, %u not answered",
                                      none),
                            tally->percent, tally->up_to, none);

  if (none == 0)
    /* Translators: the answer is "Don't know" */
    return g_strdup_printf (ngettext ("%d%% · up to %d%%, %u not known",
                                      "%d%% · up to %d%%, %u not known",
                                      unknown),
                            tally->percent, tally->up_to, unknown);

  return g_strdup_printf (ngettext ("%d%% · up to %d%%, %u not answered or "
                                    "not known",
                                    "%d%% · up to %d%%, %u not answered or "
                                    "not known",
                                    none + unknown),
                          tally->percent, tally->up_to, none + unknown);
}

/**
 * accord_words_figures:
 *
 * Returns: (transfer full): "2 of 4 · 50% · up to 75%, 1 not answered"; the
 *   counts alone where nothing is left to count
 */
char *
accord_words_figures (const AccordTally *tally)
{
  g_autofree char *counts = NULL;
  g_autofree char *percent = NULL;

  g_return_val_if_fail (tally != NULL, NULL);

  counts = accord_words_counts (tally);
  if (tally->of == 0)
    return g_steal_pointer (&counts);

  percent = accord_words_percent_line (tally);

  return g_strdup_printf ("%s · %s", counts, percent);
}

/**
 * accord_words_group_line:
 *
 * Returns: (transfer full): "2 of 4 · 50% · up to 75%"
 */
char *
accord_words_group_line (const AccordTally *tally)
{
  g_autofree char *counts = NULL;

  g_return_val_if_fail (tally != NULL, NULL);

  counts = accord_words_counts (tally);

  if (tally->percent == ACCORD_NO_PERCENT)
    return g_steal_pointer (&counts);

  if (tally->percent == tally->up_to)
    /* Translators: counts ("2 of 4"), then the percentage */
    return g_strdup_printf (_("%s · %d%%"), counts, tally->percent);

  /* Translators: counts ("2 of 4"), the percentage, and what it could be */
  return g_strdup_printf (_("%s · %d%% · up to %d%%"),
                          counts, tally->percent, tally->up_to);
}

/**
 * accord_words_tally_name:
 * @kind: enablers or context
 *
 * Returns: (transfer full): an accessible name, counts first
 */
char *
accord_words_tally_name (const AccordTally *tally,
                         AccordKind         kind)
{
  g_autofree char *counts = NULL;
  g_autofree char *percent = NULL;

  g_return_val_if_fail (tally != NULL, NULL);

  counts = kind == ACCORD_KIND_CONTEXT
           ? accord_words_context (tally)
           : accord_words_enablers (tally);

  if (tally->of == 0)
    return g_steal_pointer (&counts);

  percent = accord_words_percent_line (tally);

  /* Translators: spoken: counts ("2 of 4 enablers in place"), percentage */
  return g_strdup_printf (_("%s: %s"), counts, percent);
}

static gboolean
is_all (const AccordTally *tally,
        AccordStatus       status)
{
  guint n = tally->of + tally->counts[ACCORD_STATUS_NOT_APPLICABLE];

  return tally->counts[status] == n;
}

AccordShown
accord_words_shown (const AccordStanding *standing,
                    gboolean              aside)
{
  g_return_val_if_fail (standing != NULL, ACCORD_SHOWN_NOT_STARTED);

  if (aside && standing->set_aside)
    return ACCORD_SHOWN_SET_ASIDE;

  switch (standing->position)
    {
    case ACCORD_POSITION_READY:
      if (standing->enablers.counts[ACCORD_STATUS_IN_PLACE]
          == standing->enablers.of
          && standing->context.counts[ACCORD_STATUS_IN_PLACE]
          == standing->context.of)
        return ACCORD_SHOWN_ALL_IN_PLACE;
      return ACCORD_SHOWN_LARGELY_READY;

    case ACCORD_POSITION_BUILD_ENABLERS:
    case ACCORD_POSITION_NOT_YET:
      if (is_all (&standing->enablers, ACCORD_STATUS_NONE)
          && is_all (&standing->context, ACCORD_STATUS_NONE))
        return ACCORD_SHOWN_NOT_STARTED;
      return standing->position == ACCORD_POSITION_NOT_YET
             ? ACCORD_SHOWN_SHORT_OF_BOTH
             : ACCORD_SHOWN_SHORT_OF_ENABLERS;

    case ACCORD_POSITION_IMPROVE_CONTEXT:
      return ACCORD_SHOWN_SHORT_OF_CONTEXT;

    case ACCORD_POSITION_NOT_APPLICABLE:
    default:
      return ACCORD_SHOWN_DOES_NOT_APPLY;
    }
}

/**
 * accord_words_so_far:
 *
 * Returns: whether answers still to come could move the position.  A type that
 *   is not started is said to be just that, without "so far".
 */
gboolean
accord_words_so_far (const AccordStanding *standing)
{
  g_return_val_if_fail (standing != NULL, FALSE);

  return standing->position != standing->at_best
         && accord_words_shown (standing, FALSE) != ACCORD_SHOWN_NOT_STARTED;
}

const char *
accord_words_position (const AccordStanding *standing,
                       gboolean              aside)
{
  gboolean so_far;

  g_return_val_if_fail (standing != NULL, NULL);

  so_far = accord_words_so_far (standing);

  switch (accord_words_shown (standing, aside))
    {
    case ACCORD_SHOWN_LARGELY_READY:
      return _("Largely ready");
    case ACCORD_SHOWN_ALL_IN_PLACE:
      return _("All in place");
    case ACCORD_SHOWN_SHORT_OF_ENABLERS:
      return so_far ? _("Short of enablers so far") : _("Short of enablers");
    case ACCORD_SHOWN_SHORT_OF_CONTEXT:
      return so_far ? _("Short of context so far") : _("Short of context");
    case ACCORD_SHOWN_SHORT_OF_BOTH:
      return so_far ? _("Short of both so far") : _("Short of both");
    case ACCORD_SHOWN_DOES_NOT_APPLY:
      return _("Does not apply");
    case ACCORD_SHOWN_NOT_STARTED:
      return _("Not started");
    case ACCORD_SHOWN_SET_ASIDE:
      return _("Set aside");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
accord_words_position_icon (const AccordStanding *standing,
                            gboolean              aside)
{
  g_return_val_if_fail (standing != NULL, NULL);

  switch (accord_words_shown (standing, aside))
    {
    case ACCORD_SHOWN_LARGELY_READY:
    case ACCORD_SHOWN_ALL_IN_PLACE:
      return "accord-position-ready-symbolic";
    case ACCORD_SHOWN_SHORT_OF_ENABLERS:
      return "accord-position-short-of-enablers-symbolic";
    case ACCORD_SHOWN_SHORT_OF_CONTEXT:
      return "accord-position-short-of-context-symbolic";
    case ACCORD_SHOWN_SHORT_OF_BOTH:
      return "accord-position-short-of-both-symbolic";
    case ACCORD_SHOWN_DOES_NOT_APPLY:
      return "accord-position-does-not-apply-symbolic";
    case ACCORD_SHOWN_NOT_STARTED:
      return "accord-position-so-far-symbolic";
    case ACCORD_SHOWN_SET_ASIDE:
      return "accord-position-set-aside-symbolic";
    default:
      g_return_val_if_reached (NULL);
    }
}

const char *
accord_words_status_icon (AccordStatus status)
{
  switch (status)
    {
    case ACCORD_STATUS_NONE:
      return "accord-status-not-answered-symbolic";
    case ACCORD_STATUS_IN_PLACE:
      return "accord-status-in-place-symbolic";
    case ACCORD_STATUS_PARTLY:
      return "accord-status-partly-symbolic";
    case ACCORD_STATUS_NOT_IN_PLACE:
      return "accord-status-not-in-place-symbolic";
    case ACCORD_STATUS_DONT_KNOW:
      return "accord-status-dont-know-symbolic";
    case ACCORD_STATUS_NOT_APPLICABLE:
      return "accord-status-not-applicable-symbolic";
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * accord_words_aside_reason:
 *
 * Returns: (nullable): the recorded facts that set the type aside, as one
 *   text; %NULL where it is in question
 */
const char *
accord_words_aside_reason (AccordArrangement *arrangement,
                           AccordFact         mandated,
                           AccordFact         structural)
{
  gboolean by_initiation;
  gboolean by_level;

  g_return_val_if_fail (ACCORD_IS_ARRANGEMENT (arrangement), NULL);

  by_initiation = accord_score_sets_aside (arrangement, mandated,
                                           ACCORD_FACT_OPEN);
  by_level = accord_score_sets_aside (arrangement, ACCORD_FACT_OPEN,
                                      structural);

  if (by_initiation && by_level)
    {
      if (mandated == ACCORD_FACT_TRUE)
        return structural == ACCORD_FACT_TRUE
               ? _("Recorded: a regulator or government directed this, and a "
                   "formal link is being considered")
               : _("Recorded: a regulator or government directed this, and no "
                   "formal link is being considered");

      return structural == ACCORD_FACT_TRUE
             ? _("Recorded: no regulator has directed this, and a formal link "
                 "is being considered")
             : _("Recorded: no regulator has directed this, and no formal "
                 "link is being considered");
    }

  if (by_initiation)
    return mandated == ACCORD_FACT_TRUE
           ? _("Recorded: a regulator or government directed this")
           : _("Recorded: no regulator has directed this");

  if (by_level)
    return structural == ACCORD_FACT_TRUE
           ? _("Recorded: a formal link is being considered")
           : _("Recorded: no formal link is being considered");

  return NULL;
}

const char *
accord_words_weights (AccordFramework *framework)
{
  guint first;

  g_return_val_if_fail (ACCORD_IS_FRAMEWORK (framework), NULL);

  if (accord_framework_get_n_items (framework) == 0)
    return NULL;

  first = accord_item_get_weight (accord_framework_get_item (framework, 0));
  for (guint o = 1; o < accord_framework_get_n_items (framework); o++)
    {
      AccordItem *item = accord_framework_get_item (framework, o);

      if (accord_item_get_weight (item) != first)
        return _("Items count by their weight: some lines of this list weigh "
                 "more than others in the percentages. The counts are of "
                 "lines, whatever they weigh.");
    }

  return NULL;
}
