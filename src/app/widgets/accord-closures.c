/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/widgets/accord-closures.h"

#include "model/figures/accord-carried.h"
#include "model/figures/accord-progress.h"
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

static gboolean
count_progress (AccordAssessment *assessment,
                AccordProgress   *progress)
{
  if (assessment == NULL)
    return FALSE;

  accord_progress_count (accord_assessment_get_framework (assessment),
                         accord_assessment_get_statuses (assessment),
                         accord_assessment_get_mandated (assessment),
                         accord_assessment_get_structural (assessment),
                         progress);

  return TRUE;
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

/*
 * Progress
 */

char *
accord_closure_progress (gpointer          object,
                         AccordScore      *score,
                         AccordAssessment *assessment)
{
  AccordProgress progress;

  if (!count_progress (assessment, &progress))
    return g_strdup ("");

  return accord_progress_to_text (&progress);
}

char *
accord_closure_progress_carried (gpointer          object,
                                 AccordScore      *score,
                                 AccordAssessment *assessment)
{
  AccordCarried carried;
  char *text;

  if (assessment == NULL)
    return g_strdup ("");

  carried = accord_carried_count_in_question (assessment);
  text = accord_carried_to_rest (&carried);

  return text != NULL ? text : g_strdup ("");
}

char *
accord_closure_progress_others (gpointer          object,
                                AccordScore      *score,
                                AccordAssessment *assessment)
{
  AccordProgress progress;

  if (!count_progress (assessment, &progress) || progress.types_aside == 0)
    return g_strdup ("");

  /* Translators: answered items of the partnering types that are set aside */
  return g_strdup_printf (ngettext ("%u of %u other",
                                    "%u of %u others",
                                    progress.items_aside),
                          progress.answered_aside,
                          progress.items_aside);
}

double
accord_closure_progress_part (gpointer          object,
                              AccordScore      *score,
                              AccordAssessment *assessment)
{
  AccordProgress progress;

  if (!count_progress (assessment, &progress) ||
      progress.items_in_question == 0)
    return 0.0;

  return (double) progress.answered_in_question / progress.items_in_question;
}

gboolean
accord_closure_progress_done (gpointer          object,
                              AccordScore      *score,
                              AccordAssessment *assessment)
{
  AccordProgress progress;

  return count_progress (assessment, &progress) &&
         progress.answered_in_question == progress.items_in_question;
}

char *
accord_closure_progress_next (gpointer          object,
                              AccordScore      *score,
                              AccordAssessment *assessment)
{
  if (accord_closure_progress_done (object, score, assessment))
    return g_strdup (_("See where you stand"));

  return g_strdup (_("Next not answered"));
}

/*
 * The document
 */

char *
accord_closure_facts (gpointer    object,
                      const char *organisation,
                      const char *partner,
                      const char *date)
{
  g_autofree char *names = NULL;
  g_autofree char *day = NULL;
  gboolean with_organisation = accord_closure_is_text (object, organisation);
  gboolean with_partner = accord_closure_is_text (object, partner);

  if (with_organisation && with_partner)
    /* Translators: two organisations */
    names = g_strdup_printf (_("%s with %s"), organisation, partner);
  else if (with_organisation)
    names = g_strdup (organisation);
  else if (with_partner)
    /* Translators: one's own organisation is not named, the partner is */
    names = g_strdup_printf (_("Partner: %s"), partner);
  else
    names = g_strdup (_("No organisation is named yet"));

  if (!accord_closure_is_text (object, date))
    return g_steal_pointer (&names);

  day = accord_words_date (date);

  /* Translators: the organisations, then the date of the assessment */
  return g_strdup_printf (_("%s · %s"), names, day);
}

char *
accord_closure_state_banner (gpointer             object,
                             AccordDocument      *document,
                             AccordDocumentState  state,
                             gboolean             read_only,
                             GError              *error)
{
  switch (state)
    {
    case ACCORD_DOCUMENT_CONFLICT:
    case ACCORD_DOCUMENT_GONE:
      return document != NULL ? accord_document_dup_notice (document) : NULL;

    case ACCORD_DOCUMENT_FAILED:
      if (error != NULL)
        /* Translators: the reason is a whole sentence */
        return g_strdup_printf (_("Not saved. %s Your changes are still "
                                  "here."),
                                error->message);

      return g_strdup (_("Not saved. Your changes are still here."));

    case ACCORD_DOCUMENT_NEW:
    case ACCORD_DOCUMENT_SAVED:
    case ACCORD_DOCUMENT_CHANGED:
    case ACCORD_DOCUMENT_SAVING:
    default:
      if (document != NULL &&
          accord_document_get_version_file (document) != NULL)
        return accord_document_dup_state_text (document);

      if (read_only)
        return g_strdup (_("This one can be looked at, not changed."));

      return NULL;
    }
}

GMenuModel *
accord_closure_state_actions (gpointer             object,
                              AccordDocumentState  state,
                              gboolean             read_only,
                              gboolean             is_version)
{
  GMenu *menu = g_menu_new ();

  switch (state)
    {
    case ACCORD_DOCUMENT_CONFLICT:
      g_menu_append (menu, _("_Look at Both"), "win.look-at-both");
      g_menu_append (menu, _("Save Mine _Under Another Name…"), "win.save-as");
      g_menu_append (menu, _("_Replace Theirs…"), "win.replace-theirs");
      break;

    case ACCORD_DOCUMENT_GONE:
      g_menu_append (menu, _("Save _Here Again"), "win.save-here");
      g_menu_append (menu, _("Save _As…"), "win.save-as");
      break;

    case ACCORD_DOCUMENT_FAILED:
      g_menu_append (menu, _("_Try Again"), "win.save");
      g_menu_append (menu, _("Save _As…"), "win.save-as");
      break;

    case ACCORD_DOCUMENT_NEW:
    case ACCORD_DOCUMENT_SAVED:
    case ACCORD_DOCUMENT_CHANGED:
    case ACCORD_DOCUMENT_SAVING:
    default:
      if (is_version)
        g_menu_append (menu, _("_Compare with Present"),
                       "win.compare-with-present");
      if (read_only)
        g_menu_append (menu, _("Save a _Copy…"), "win.save-as");
      break;
    }

  return G_MENU_MODEL (menu);
}

char *
accord_closure_undo_tooltip (gpointer    object,
                             const char *label)
{
  if (label == NULL || *label == '\0')
    return g_strdup (_("Undo"));

  /* Translators: %s names the step, as in "mark in place" */
  return g_strdup_printf (_("Undo: %s"), label);
}

gboolean
accord_closure_is_text (gpointer    object,
                        const char *text)
{
  return text != NULL && *text != '\0';
}
