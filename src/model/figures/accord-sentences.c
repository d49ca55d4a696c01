/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/figures/accord-sentences.h"

#include "model/figures/accord-score-private.h"
#include "model/figures/accord-sentences-private.h"

#include <glib/gi18n-lib.h>

static void
free_sentence (gpointer data)
{
  AccordSentence *sentence = data;

  g_free (sentence->text);
  g_free (sentence->brief);
  g_free (sentence);
}

void
accord_sentence_maker_add_listing (AccordSentenceMaker *maker,
                                   AccordSentenceKind   kind,
                                   guint                arrangement,
                                   char                *text,
                                   char                *brief)
{
  AccordSentence *sentence = g_new (AccordSentence, 1);

  sentence->kind = kind;
  sentence->arrangement = arrangement;
  sentence->text = text;
  sentence->brief = brief;
  g_ptr_array_add (maker->sentences, sentence);
}

void
accord_sentence_maker_add (AccordSentenceMaker *maker,
                           AccordSentenceKind   kind,
                           guint                arrangement,
                           char                *text)
{
  accord_sentence_maker_add_listing (maker, kind, arrangement, text, NULL);
}

const char *
accord_sentence_maker_title (AccordSentenceMaker *maker,
                             guint                arrangement)
{
  AccordFramework *framework = maker->outlook->framework;

  return accord_arrangement_get_title (
    accord_framework_get_arrangement (framework, arrangement));
}

GArray *
accord_sentence_maker_find (AccordSentenceMaker *maker,
                            guint                arrangement,
                            AccordKind           kind,
                            guint                mask)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  AccordArrangement *type =
    accord_framework_get_arrangement (maker->outlook->framework, arrangement);
  static const AccordKind kinds[] = { ACCORD_KIND_CONTEXT,
                                      ACCORD_KIND_ENABLER };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      guint first = accord_arrangement_get_first (type, kinds[k]);
      guint n = accord_arrangement_get_n (type, kinds[k]);

      if (kind != ACCORD_KIND_ADVANTAGE && kind != kinds[k])
        continue;

      for (guint o = first; o < first + n; o++)
        {
          if ((mask & (1u << maker->outlook->statuses[o])) != 0)
            g_array_append_val (found, o);
        }
    }

  return found;
}

gboolean
accord_sentence_maker_asks (AccordSentenceMaker *maker,
                            guint                arrangement)
{
  return !maker->score->standings[arrangement].set_aside;
}

static guint
count_answered (const AccordStanding *standing)
{
  guint n = 0;

  for (AccordStatus s = ACCORD_STATUS_IN_PLACE;
       s <= ACCORD_STATUS_NOT_APPLICABLE;
       s++)
    n += standing->enablers.counts[s] + standing->context.counts[s];

  return n;
}

static guint
count_unknown (const AccordStanding *standing)
{
  return standing->enablers.counts[ACCORD_STATUS_NONE] +
         standing->enablers.counts[ACCORD_STATUS_DONT_KNOW] +
         standing->context.counts[ACCORD_STATUS_NONE] +
         standing->context.counts[ACCORD_STATUS_DONT_KNOW];
}

static gboolean
add_nothing_answered (AccordSentenceMaker *maker)
{
  for (guint i = 0; i < maker->score->n_arrangements; i++)
    {
      if (accord_sentence_maker_asks (maker, i) &&
          count_answered (&maker->score->standings[i]) > 0)
        return FALSE;
    }

  if (maker->score->assessed == 0)
    accord_sentence_maker_add (maker, ACCORD_SENTENCE_NOTHING_ANSWERED,
                               G_MAXUINT,
                               g_strdup (_("Nothing is answered yet. Begin "
                                           "with the type you have in mind, "
                                           "or read all four first.")));
  else
    accord_sentence_maker_add (maker, ACCORD_SENTENCE_NOTHING_ANSWERED,
                               G_MAXUINT,
                               g_strdup (_("Nothing is answered yet in the "
                                           "types in question. Begin with "
                                           "the type you have in mind.")));

  return TRUE;
}

static void
add_in_question (AccordSentenceMaker *maker)
{
  char *text;

  if (maker->n_in_question == 0)
    text = g_strdup (_("By the facts recorded, none of these types is in "
                       "question."));
  else if (maker->n_in_question == 1)
    /* Translators: the name of a partnering type */
    text = g_strdup_printf (_("By the facts recorded, %s is the one in "
                              "question."),
                            accord_sentence_maker_title (maker, maker->first));
  else
    text = g_strdup_printf (ngettext ("%u type is in question.",
                                      "%u types are in question.",
                                      maker->n_in_question),
                            maker->n_in_question);

  accord_sentence_maker_add (maker, ACCORD_SENTENCE_IN_QUESTION, G_MAXUINT,
                             text);
}

/* The key of a standing with every unknown answer in place. */
static guint64
get_best_key (const AccordStanding *standing,
              guint                 index)
{
  AccordStanding best = *standing;

  best.position = standing->at_best;
  best.enablers.percent = standing->enablers.up_to;
  best.context.percent = standing->context.up_to;

  return accord_standing_get_key (&best, index);
}

static void
add_too_early (AccordSentenceMaker *maker)
{
  g_autoptr (GString) types = g_string_new (NULL);
  guint64 first_key;
  guint n = 0;

  first_key =
    accord_standing_get_key (&maker->score->standings[maker->first],
                             maker->first);

  for (guint i = 0; i < maker->score->n_arrangements; i++)
    {
      const AccordStanding *standing = &maker->score->standings[i];

      if (i == maker->first || !accord_sentence_maker_asks (maker, i) ||
          get_best_key (standing, i) > first_key)
        continue;

      if (types->len > 0)
        g_string_append (types, _("; "));
      g_string_append (types, accord_sentence_maker_title (maker, i));
      n += count_unknown (standing);
    }

  if (n == 0)
    return;

  maker->too_early = TRUE;
  accord_sentence_maker_add (
    maker, ACCORD_SENTENCE_TOO_EARLY, G_MAXUINT,
    /* Translators: how many lines, and the names of types they stand in */
    g_strdup_printf (ngettext ("Too early to rank: %u item is still not "
                               "answered or not known in: %s.",
                               "Too early to rank: %u items are still not "
                               "answered or not known in: %s.", n),
                     n, types->str));
}

static void
add_carried (AccordSentenceMaker *maker)
{
  const AccordCarried *carried = maker->outlook->carried;

  if (carried != NULL && carried->carried > 0)
    accord_sentence_maker_add (maker, ACCORD_SENTENCE_CARRIED, G_MAXUINT,
                               accord_carried_to_sentence (carried));
}

static void
add_close (AccordSentenceMaker *maker)
{
  int line = accord_framework_get_ready_from (maker->outlook->framework);

  if (line != 75)
    accord_sentence_maker_add (maker, ACCORD_SENTENCE_OTHER_LINE, G_MAXUINT,
                               g_strdup_printf (_("The line of this framework "
                                                  "is %d%%."), line));

  accord_sentence_maker_add (maker, ACCORD_SENTENCE_ALWAYS, G_MAXUINT,
                             g_strdup (_("Accord counts answers to a published "
                                         "list. It does not approve, predict "
                                         "or decide.")));
}

/**
 * accord_sentences_new:
 * @outlook: whose answers
 *
 * The sentences of the overview (interface, section 5): the same words on
 * screen, in print and from the command line.  Pure.
 *
 * Returns: (transfer full) (element-type AccordSentence): in the order shown,
 *   never empty
 */
GPtrArray *
accord_sentences_new (const AccordOutlook *outlook)
{
  g_autoptr (AccordScore) score = NULL;
  AccordSentenceMaker maker = { .outlook = outlook, .first = G_MAXUINT };

  g_return_val_if_fail (outlook != NULL, NULL);
  g_return_val_if_fail (ACCORD_IS_FRAMEWORK (outlook->framework), NULL);

  score = accord_score_new (outlook->framework, outlook->statuses,
                            outlook->mandated, outlook->structural);
  maker.score = score;
  maker.sentences = g_ptr_array_new_with_free_func (free_sentence);

  for (guint i = 0; i < score->n_arrangements; i++)
    maker.n_in_question += accord_sentence_maker_asks (&maker, i);
  if (maker.n_in_question > 0)
    maker.first = score->ranking[0];

  if (maker.n_in_question > 0 && add_nothing_answered (&maker))
    return maker.sentences;

  add_in_question (&maker);
  if (maker.n_in_question > 0)
    {
      add_too_early (&maker);
      accord_sentences_add_ready (&maker);
      accord_sentences_add_types (&maker);
      accord_sentences_add_limits (&maker);
      accord_sentences_add_facts (&maker);
      add_carried (&maker);
      accord_sentences_add_evidence (&maker);
      accord_sentences_add_steadiness (&maker);
    }
  add_close (&maker);

  return maker.sentences;
}

/** accord_sentences_new_for_answers: the same for one assessment. */
GPtrArray *
accord_sentences_new_for_answers (AccordAssessment *assessment)
{
  g_autofree gboolean *with_evidence = NULL;
  AccordOutlook outlook = { 0 };
  AccordCarried carried;
  guint n;

  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (assessment), NULL);

  n = accord_assessment_get_n_answers (assessment);
  with_evidence = g_new (gboolean, n + 1);
  for (guint i = 0; i < n; i++)
    {
      AccordAnswer *answer = accord_assessment_get_answer (assessment, i);
      GListModel *evidence = accord_answer_get_evidence (answer);

      with_evidence[i] = g_list_model_get_n_items (evidence) > 0;
    }

  outlook.framework = accord_assessment_get_framework (assessment);
  outlook.statuses = accord_assessment_get_statuses (assessment);
  outlook.mandated = accord_assessment_get_mandated (assessment);
  outlook.structural = accord_assessment_get_structural (assessment);
  outlook.with_evidence = with_evidence;
  carried = accord_carried_count_in_question (assessment);
  outlook.carried = &carried;

  return accord_sentences_new (&outlook);
}

/** accord_sentences_new_for_pair: the same for the joint answers of two. */
GPtrArray *
accord_sentences_new_for_pair (const AccordComparison *pair)
{
  AccordOutlook outlook = { 0 };

  g_return_val_if_fail (pair != NULL, NULL);

  outlook.framework = pair->framework;
  outlook.statuses = pair->statuses;
  outlook.mandated = pair->mandated;
  outlook.structural = pair->structural;
  outlook.pair = pair;

  return accord_sentences_new (&outlook);
}
