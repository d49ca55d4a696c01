/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/widgets/accord-closures.h"

#include "model/figures/accord-sentences.h"
#include "model/figures/accord-try-out.h"
#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * Auxiliary methods
 */

static const AccordStanding *
find_standing (AccordScore       *score,
               AccordArrangement *arrangement)
{
  guint index;

  if (score == NULL || arrangement == NULL)
    return NULL;

  index = accord_arrangement_get_index (arrangement);

  return index < score->n_arrangements ? &score->standings[index] : NULL;
}

static char *
join_counts_and_percent (char *counts,
                         int   percent)
{
  g_autofree char *owned = counts;

  if (percent == ACCORD_NO_PERCENT)
    return g_steal_pointer (&owned);

  /* Translators: counts ("2 of 4 enablers"), then the percentage */
  return g_strdup_printf (_("%s · %d%%"), owned, percent);
}

static char *
describe_enablers (const AccordTally *tally)
{
  guint in_place = tally->counts[ACCORD_STATUS_IN_PLACE];
  guint partly = tally->counts[ACCORD_STATUS_PARTLY];

  if (tally->of == 0)
    return g_strdup (_("No enabler applies"));

  if (partly == 0)
    /* Translators: enablers in place, of how many */
    return g_strdup_printf (ngettext ("%u of %u enabler",
                                      "%u of %u enablers",
                                      tally->of),
                            in_place, tally->of);

  /* Translators: enablers in place, of how many, and how many are partly so */
  return g_strdup_printf (ngettext ("%u of %u enabler, %u partly",
                                    "%u of %u enablers, %u partly",
                                    tally->of),
                          in_place, tally->of, partly);
}

/* A group's figures in one line, the counts said by @describe. */
static char *
describe_tally (AccordScore        *score,
                AccordArrangement  *arrangement,
                AccordKind          kind,
                char             *(*describe) (const AccordTally *tally))
{
  const AccordStanding *standing = find_standing (score, arrangement);
  const AccordTally *tally;

  if (standing == NULL)
    return g_strdup ("");

  tally = kind == ACCORD_KIND_CONTEXT ? &standing->context
                                      : &standing->enablers;

  return join_counts_and_percent (describe (tally), tally->percent);
}

typedef const char *(*DescribeFunc) (const AccordStanding *standing,
                                     gboolean              aside);

static char *
describe_standing (AccordScore       *score,
                   AccordArrangement *arrangement,
                   DescribeFunc       describe)
{
  const AccordStanding *standing = find_standing (score, arrangement);

  return g_strdup (standing != NULL ? describe (standing, TRUE) : "");
}

/* (nullable): why the recorded facts set a type aside */
static const char *
get_aside_reason (AccordAssessment  *assessment,
                  AccordArrangement *arrangement)
{
  return accord_words_aside_reason (
    arrangement,
    accord_assessment_get_mandated (assessment),
    accord_assessment_get_structural (assessment));
}

/*
 * Types
 */

char *
accord_closure_type_title (gpointer           object,
                           AccordArrangement *arrangement)
{
  if (arrangement == NULL)
    return g_strdup ("");

  return g_strdup (accord_arrangement_get_title (arrangement));
}

char *
accord_closure_type_gloss (gpointer           object,
                           AccordArrangement *arrangement)
{
  const char *summary = NULL;

  if (arrangement != NULL)
    summary = accord_arrangement_get_summary (arrangement);

  return g_strdup (summary != NULL ? summary : "");
}

char *
accord_closure_type_enablers (gpointer           object,
                              AccordScore       *score,
                              AccordArrangement *arrangement)
{
  return describe_tally (score, arrangement, ACCORD_KIND_ENABLER,
                         describe_enablers);
}

char *
accord_closure_type_context (gpointer           object,
                             AccordScore       *score,
                             AccordArrangement *arrangement)
{
  return describe_tally (score, arrangement, ACCORD_KIND_CONTEXT,
                         accord_words_context);
}

char *
accord_closure_card_enablers (gpointer           object,
                              AccordScore       *score,
                              AccordArrangement *arrangement)
{
  return describe_tally (score, arrangement, ACCORD_KIND_ENABLER,
                         accord_words_counts);
}

char *
accord_closure_card_context (gpointer           object,
                             AccordScore       *score,
                             AccordArrangement *arrangement)
{
  return describe_tally (score, arrangement, ACCORD_KIND_CONTEXT,
                         accord_words_counts);
}

char *
accord_closure_type_position (gpointer           object,
                              AccordScore       *score,
                              AccordArrangement *arrangement)
{
  return describe_standing (score, arrangement, accord_words_position);
}

char *
accord_closure_type_icon (gpointer           object,
                          AccordScore       *score,
                          AccordArrangement *arrangement)
{
  return describe_standing (score, arrangement, accord_words_position_icon);
}

gboolean
accord_closure_type_aside (gpointer           object,
                           AccordScore       *score,
                           AccordArrangement *arrangement)
{
  const AccordStanding *standing = find_standing (score, arrangement);

  return standing != NULL && standing->set_aside;
}

char *
accord_closure_type_reason (gpointer           object,
                            AccordScore       *score,
                            AccordAssessment  *assessment,
                            AccordArrangement *arrangement)
{
  const char *reason = NULL;

  if (assessment != NULL && arrangement != NULL)
    reason = get_aside_reason (assessment, arrangement);

  return g_strdup (reason != NULL ? reason : "");
}

char *
accord_closure_card_foot (gpointer           object,
                          AccordScore       *score,
                          AccordAssessment  *assessment,
                          AccordArrangement *arrangement)
{
  const AccordStanding *standing = find_standing (score, arrangement);
  char *text;

  if (standing == NULL || assessment == NULL)
    return g_strdup ("");

  if (standing->set_aside)
    return accord_closure_type_reason (object, score, assessment, arrangement);

  /* Nobody is told how far it is before they have begun. */
  if (accord_words_shown (standing, TRUE) == ACCORD_SHOWN_NOT_STARTED)
    return g_strdup ("");

  text = accord_sentences_to_reach (
    accord_assessment_get_framework (assessment),
    arrangement,
    accord_assessment_get_statuses (assessment));

  return text != NULL ? text : g_strdup ("");
}

char *
accord_closure_type_name (gpointer           object,
                          AccordScore       *score,
                          AccordArrangement *arrangement)
{
  const AccordStanding *standing = find_standing (score, arrangement);
  g_autofree char *enablers = NULL;
  g_autofree char *context = NULL;

  if (standing == NULL)
    return accord_closure_type_title (object, arrangement);

  enablers = accord_words_tally_name (&standing->enablers,
                                      ACCORD_KIND_ENABLER);
  context = accord_words_tally_name (&standing->context, ACCORD_KIND_CONTEXT);

  /* Translators: spoken: a partnering type, the counts of its enablers and of
   * its context, and where it stands ("Short of enablers so far") */
  return g_strdup_printf (_("%s. %s. %s. %s."),
                          accord_arrangement_get_title (arrangement),
                          enablers,
                          context,
                          accord_words_position (standing, TRUE));
}

/* (nullable): where what is tried out moves the enablers of the type */
static const AccordStanding *
find_moved (AccordScore       *score,
            AccordScore       *tried,
            AccordArrangement *arrangement)
{
  const AccordStanding *now = find_standing (score, arrangement);
  const AccordStanding *then = find_standing (tried, arrangement);

  return now != NULL && then != NULL &&
         memcmp (now->enablers.counts, then->enablers.counts,
                 sizeof now->enablers.counts) != 0
         ? then : NULL;
}

char *
accord_closure_tried_enablers (gpointer           object,
                               AccordScore       *score,
                               AccordScore       *tried,
                               AccordArrangement *arrangement)
{
  const AccordStanding *now = find_standing (score, arrangement);
  const AccordStanding *then = find_moved (score, tried, arrangement);
  g_autofree char *counts = NULL;
  g_autofree char *percent = NULL;

  if (then == NULL)
    return accord_closure_type_enablers (object, score, arrangement);

  counts = accord_try_out_counts (&now->enablers, &then->enablers);
  percent = accord_try_out_percent (&now->enablers, &then->enablers);

  /* Translators: counts of enablers, then percentages; each is "now → as tried
   * out" */
  return g_strdup_printf (_("Enablers %s · %s"), counts, percent);
}

char *
accord_closure_tried_position (gpointer           object,
                               AccordScore       *score,
                               AccordScore       *tried,
                               AccordArrangement *arrangement)
{
  const AccordStanding *then = find_moved (score, tried, arrangement);

  if (then == NULL)
    return accord_closure_type_position (object, score, arrangement);

  return accord_try_out_position (find_standing (score, arrangement), then);
}

char *
accord_closure_tried_name (gpointer           object,
                           AccordScore       *score,
                           AccordScore       *tried,
                           AccordArrangement *arrangement)
{
  g_autofree char *enablers = NULL;
  g_autofree char *context = NULL;
  g_autofree char *position = NULL;

  if (find_moved (score, tried, arrangement) == NULL)
    return accord_closure_type_name (object, score, arrangement);

  enablers = accord_closure_tried_enablers (object, score, tried, arrangement);
  context = accord_words_tally_name (
    &find_standing (score, arrangement)->context, ACCORD_KIND_CONTEXT);
  position = accord_closure_tried_position (object, score, tried, arrangement);

  /* Translators: spoken: a partnering type, the counts of its enablers and of
   * its context, and where it stands ("Short of enablers so far") */
  return g_strdup_printf (_("%s. %s. %s. %s."),
                          accord_arrangement_get_title (arrangement),
                          enablers, context, position);
}

char *
accord_closure_aside_title (gpointer     object,
                            AccordScore *score)
{
  guint n = 0;

  if (score == NULL)
    return g_strdup ("");

  for (guint i = 0; i < score->n_arrangements; i++)
    n += score->standings[i].set_aside ? 1 : 0;

  /* Translators: partnering types that the recorded facts leave out */
  return g_strdup_printf (ngettext ("Set aside (%u)", "Set aside (%u)", n), n);
}

static void
add_reason (GPtrArray  *reasons,
            const char *reason)
{
  if (reason != NULL &&
      !g_ptr_array_find_with_equal_func (reasons, reason, g_str_equal, NULL))
    g_ptr_array_add (reasons, (gpointer) reason);
}

char *
accord_closure_aside_reason (gpointer          object,
                             AccordScore      *score,
                             AccordAssessment *assessment)
{
  g_autoptr (GPtrArray) reasons = g_ptr_array_new ();
  AccordFramework *framework;
  const char *shared = NULL;
  gboolean differ = FALSE;

  if (score == NULL || assessment == NULL)
    return g_strdup ("");

  framework = accord_assessment_get_framework (assessment);

  for (guint i = 0; i < score->n_arrangements; i++)
    {
      AccordArrangement *arrangement =
        accord_framework_get_arrangement (framework, i);
      const char *reason;

      if (!score->standings[i].set_aside)
        continue;

      reason = get_aside_reason (assessment, arrangement);
      differ |= shared != NULL && g_strcmp0 (shared, reason) != 0;
      shared = reason;

      add_reason (reasons, accord_words_aside_reason (
                             arrangement,
                             accord_assessment_get_mandated (assessment),
                             ACCORD_FACT_OPEN));
      add_reason (reasons, accord_words_aside_reason (
                             arrangement, ACCORD_FACT_OPEN,
                             accord_assessment_get_structural (assessment)));
    }

  if (!differ)
    return g_strdup (shared != NULL ? shared : "");

  g_ptr_array_add (reasons, NULL);

  return g_strjoinv ("\n", (char **) reasons->pdata);
}
