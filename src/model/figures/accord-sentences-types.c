/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/figures/accord-sentences-private.h"

#include "model/figures/accord-score-private.h"
#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>

static const AccordStanding *
get_standing (AccordSentenceMaker *maker,
              guint                arrangement)
{
  return &maker->score->standings[arrangement];
}

static gboolean
is_ready (AccordSentenceMaker *maker,
          guint                arrangement)
{
  const AccordStanding *standing = get_standing (maker, arrangement);

  return !standing->set_aside && standing->position == ACCORD_POSITION_READY;
}

static gboolean
is_not_started (const AccordStanding *standing)
{
  return accord_words_shown (standing, FALSE) == ACCORD_SHOWN_NOT_STARTED;
}

static char *
list_open (AccordSentenceMaker *maker,
           guint                arrangement,
           AccordKind           kind)
{
  g_autoptr (GArray) open =
    accord_sentence_maker_find (maker, arrangement, kind, ACCORD_MASK_OPEN);

  return accord_sentences_list_items (maker->outlook->framework,
                                      (const guint *) (gpointer) open->data,
                                      open->len);
}

static void
add_one_ready (AccordSentenceMaker *maker,
               guint                arrangement)
{
  const AccordStanding *standing = get_standing (maker, arrangement);
  const char *title = accord_sentence_maker_title (maker, arrangement);
  g_autofree char *enablers = accord_words_counts (&standing->enablers);
  g_autofree char *context = accord_words_counts (&standing->context);
  g_autofree char *open = list_open (maker, arrangement,
                                     ACCORD_KIND_ADVANTAGE);
  char *brief = NULL;
  char *text;

  if (*open == '\0' && standing->context.of == 0)
    /* Translators: a type, and its counts as in "4 of 4" */
    text = g_strdup_printf (_("%s has all its enablers in place: %s."),
                            title, enablers);
  else if (*open == '\0')
    text = g_strdup_printf (_("%s has all its items in place: enablers %s; "
                              "context %s."), title, enablers, context);
  else if (standing->context.of == 0)
    {
      text = g_strdup_printf (_("%s is largely ready: enablers %s. Still open: "
                                "%s."), title, enablers, open);
      brief = g_strdup_printf (_("%s is largely ready: enablers %s."), title,
                               enablers);
    }
  else
    {
      text = g_strdup_printf (_("%s is largely ready: enablers %s; context %s. "
                                "Still open: %s."),
                              title, enablers, context, open);
      brief = g_strdup_printf (_("%s is largely ready: enablers %s; context "
                                 "%s."), title, enablers, context);
    }

  accord_sentence_maker_add_listing (maker, ACCORD_SENTENCE_ONE_READY,
                                     arrangement, text, brief);
}

static void
add_several_ready (AccordSentenceMaker *maker,
                   guint                n)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint r = 0; r < maker->score->n_arrangements; r++)
    {
      guint i = maker->score->ranking[r];

      if (!is_ready (maker, i))
        continue;

      if (list->len > 0)
        g_string_append (list, _("; "));
      g_string_append (list, accord_sentence_maker_title (maker, i));
    }

  accord_sentence_maker_add (
    maker, ACCORD_SENTENCE_SEVERAL_READY, G_MAXUINT,
    g_strdup_printf (ngettext ("%u type is largely ready, listed in Accord’s "
                               "order: %s. Choosing between them is for the "
                               "two boards.",
                               "%u types are largely ready, listed in Accord’s "
                               "order: %s. Choosing between them is for the "
                               "two boards.", n), n, list->str));
}

static char *
describe_first (const AccordStanding *standing,
                const char           *title)
{
  gboolean so_far = accord_words_so_far (standing);

  switch (standing->position)
    {
    case ACCORD_POSITION_BUILD_ENABLERS:
      if (standing->context.of == 0)
        return g_strdup_printf (
          so_far
          ? _("No type is largely ready. %s comes first in Accord’s order: it "
              "is short of enablers so far.")
          : _("No type is largely ready. %s comes first in Accord’s order: it "
              "is short of enablers."), title);

      return g_strdup_printf (
        so_far
        ? _("No type is largely ready. %s comes first in Accord’s order: its "
            "context is there and it is short of enablers so far.")
        : _("No type is largely ready. %s comes first in Accord’s order: its "
            "context is there and it is short of enablers."), title);

    case ACCORD_POSITION_IMPROVE_CONTEXT:
      return g_strdup_printf (
        so_far
        ? _("No type is largely ready. %s comes first in Accord’s order: its "
            "enablers are there and it is short of context so far.")
        : _("No type is largely ready. %s comes first in Accord’s order: its "
            "enablers are there and it is short of context."), title);

    case ACCORD_POSITION_NOT_YET:
      return g_strdup_printf (
        so_far
        ? _("No type is largely ready. %s comes first in Accord’s order: it is "
            "short of both enablers and context so far.")
        : _("No type is largely ready. %s comes first in Accord’s order: it is "
            "short of both enablers and context."), title);

    case ACCORD_POSITION_READY:
    case ACCORD_POSITION_NOT_APPLICABLE:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* The one type in question, which so comes neither first nor last. */
static char *
describe_alone (const AccordStanding *standing,
                const char           *title)
{
  gboolean so_far = accord_words_so_far (standing);

  switch (standing->position)
    {
    case ACCORD_POSITION_BUILD_ENABLERS:
      if (standing->context.of == 0)
        return g_strdup_printf (
          so_far
          ? _("%s is not largely ready: it is short of enablers so far.")
          : _("%s is not largely ready: it is short of enablers."), title);

      return g_strdup_printf (
        so_far
        ? _("%s is not largely ready: its context is there and it is short of "
            "enablers so far.")
        : _("%s is not largely ready: its context is there and it is short of "
            "enablers."), title);

    case ACCORD_POSITION_IMPROVE_CONTEXT:
      return g_strdup_printf (
        so_far
        ? _("%s is not largely ready: its enablers are there and it is short "
            "of context so far.")
        : _("%s is not largely ready: its enablers are there and it is short "
            "of context."), title);

    case ACCORD_POSITION_NOT_YET:
      return g_strdup_printf (
        so_far
        ? _("%s is not largely ready: it is short of both enablers and context "
            "so far.")
        : _("%s is not largely ready: it is short of both enablers and "
            "context."), title);

    case ACCORD_POSITION_READY:
    case ACCORD_POSITION_NOT_APPLICABLE:
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
add_to_reach (AccordSentenceMaker *maker,
              guint                arrangement)
{
  AccordFramework *framework = maker->outlook->framework;
  char *text = accord_sentences_to_reach (
    framework, accord_framework_get_arrangement (framework, arrangement),
    maker->outlook->statuses);

  if (text != NULL)
    accord_sentence_maker_add (maker, ACCORD_SENTENCE_TO_REACH, arrangement,
                               text);
}

/* Which of a type's figures equals the line: "Its …" right behind a sentence
 * about the type, with the type's name elsewhere.
 */
static void
add_on_the_line (AccordSentenceMaker *maker,
                 guint                arrangement,
                 gboolean             named)
{
  const AccordStanding *standing = get_standing (maker, arrangement);
  const char *title = accord_sentence_maker_title (maker, arrangement);
  int line = accord_framework_get_ready_from (maker->outlook->framework);
  gboolean enablers = standing->enablers.percent == line;
  gboolean context = standing->context.percent == line;
  char *text;

  if ((!enablers && !context) ||
      standing->position == ACCORD_POSITION_NOT_APPLICABLE)
    return;

  if (named && enablers && context)
    text = g_strdup_printf (_("%s: its enablers and its context stand exactly "
                              "on the %d%% line."), title, line);
  else if (named && enablers)
    text = g_strdup_printf (_("%s: its enablers stand exactly on the %d%% "
                              "line."), title, line);
  else if (named)
    text = g_strdup_printf (_("%s: its context stands exactly on the %d%% "
                              "line."), title, line);
  else if (enablers && context)
    text = g_strdup_printf (_("Its enablers and its context stand exactly on "
                              "the %d%% line."), line);
  else if (enablers)
    text = g_strdup_printf (_("Its enablers stand exactly on the %d%% line."),
                            line);
  else
    text = g_strdup_printf (_("Its context stands exactly on the %d%% line."),
                            line);

  accord_sentence_maker_add (maker, ACCORD_SENTENCE_ON_THE_LINE, arrangement,
                             text);
}

/**
 * accord_sentences_add_ready:
 *
 * What is largely ready, or that nothing is and what comes first.
 */
void
accord_sentences_add_ready (AccordSentenceMaker *maker)
{
  const AccordStanding *first = get_standing (maker, maker->first);
  guint described = G_MAXUINT;
  guint n = 0;

  for (guint i = 0; i < maker->score->n_arrangements; i++)
    n += is_ready (maker, i);

  if (n == 1)
    {
      described = maker->first;
      add_one_ready (maker, described);
    }
  else if (n > 1)
    {
      add_several_ready (maker, n);
    }
  else if (first->position == ACCORD_POSITION_NOT_APPLICABLE)
    {
      return;
    }
  else if (maker->too_early || is_not_started (first))
    {
      accord_sentence_maker_add (maker, ACCORD_SENTENCE_NONE_READY, G_MAXUINT,
                                 g_strdup (_("No type is largely ready.")));
    }
  else
    {
      const char *title = accord_sentence_maker_title (maker, maker->first);

      described = maker->first;
      accord_sentence_maker_add (
        maker, ACCORD_SENTENCE_NONE_READY, described,
        maker->n_in_question == 1 ? describe_alone (first, title)
                                  : describe_first (first, title));
      add_to_reach (maker, described);
    }

  if (described != G_MAXUINT)
    add_on_the_line (maker, described, FALSE);

  for (guint r = 0; r < maker->n_in_question; r++)
    {
      guint i = maker->score->ranking[r];

      if (i != described)
        add_on_the_line (maker, i, TRUE);
    }
}

/* Context that only others can change: what a regulator, commissioner or
 * funder is to show.
 */
static guint
count_external (AccordSentenceMaker *maker,
                const GArray        *ordinals)
{
  guint n = 0;

  for (guint i = 0; i < ordinals->len; i++)
    {
      AccordItem *item =
        accord_framework_get_item (maker->outlook->framework,
                                   g_array_index (ordinals, guint, i));

      n += accord_item_get_side (item) == ACCORD_SIDE_EXTERNAL;
    }

  return n;
}

static char *
describe_short_of_context (AccordSentenceMaker *maker,
                           guint                arrangement)
{
  const char *title = accord_sentence_maker_title (maker, arrangement);
  g_autoptr (GArray) open =
    accord_sentence_maker_find (maker, arrangement, ACCORD_KIND_CONTEXT,
                                ACCORD_MASK_OPEN);
  g_autofree char *list =
    accord_sentences_list_items (maker->outlook->framework,
                                 (const guint *) (gpointer) open->data,
                                 open->len);
  guint k = count_external (maker, open);

  if (k == 0)
    return g_strdup_printf (_("%s has its enablers but is short of context: "
                              "%s."), title, list);

  return g_strdup_printf (ngettext ("%s has its enablers but is short of "
                                    "context: %s. Of these, %u is for others "
                                    "to change.",
                                    "%s has its enablers but is short of "
                                    "context: %s. Of these, %u are for others "
                                    "to change.", k), title, list, k);
}

static void
add_next_in_order (AccordSentenceMaker *maker,
                   guint                arrangement)
{
  const AccordStanding *standing = get_standing (maker, arrangement);
  const char *title = accord_sentence_maker_title (maker, arrangement);
  char *text;

  switch (standing->position)
    {
    case ACCORD_POSITION_BUILD_ENABLERS:
      text = standing->context.of > 0
             ? g_strdup_printf (_("%s has its context but is short of "
                                  "enablers."), title)
             : g_strdup_printf (_("%s is short of enablers."), title);
      break;
    case ACCORD_POSITION_IMPROVE_CONTEXT:
      text = describe_short_of_context (maker, arrangement);
      break;
    case ACCORD_POSITION_NOT_YET:
      text = g_strdup_printf (_("%s is short of both enablers and context."),
                              title);
      break;
    case ACCORD_POSITION_READY:
    case ACCORD_POSITION_NOT_APPLICABLE:
    default:
      return;
    }

  accord_sentence_maker_add (maker, ACCORD_SENTENCE_NEXT_IN_ORDER, arrangement,
                             text);
  if (standing->position == ACCORD_POSITION_BUILD_ENABLERS)
    add_to_reach (maker, arrangement);
}

/* Answers still to come in one group, where they could bring it to the line. */
static guint
count_that_reach (const AccordTally *tally,
                  int                line)
{
  if (tally->percent >= line || tally->up_to < line)
    return 0;

  return tally->counts[ACCORD_STATUS_NONE] +
         tally->counts[ACCORD_STATUS_DONT_KNOW];
}

static guint
count_to_come (AccordSentenceMaker  *maker,
               const AccordStanding *standing)
{
  int line = accord_framework_get_ready_from (maker->outlook->framework);

  return count_that_reach (&standing->enablers, line) +
         count_that_reach (&standing->context, line);
}

static char *
describe_so_far (AccordSentenceMaker *maker,
                 guint                arrangement)
{
  const AccordStanding *standing = get_standing (maker, arrangement);
  const char *title = accord_sentence_maker_title (maker, arrangement);
  guint n = count_to_come (maker, standing);

  if (standing->position == ACCORD_POSITION_BUILD_ENABLERS)
    return g_strdup_printf (ngettext ("%s is short of enablers so far; %u "
                                      "answer still to come could make it "
                                      "largely ready.",
                                      "%s is short of enablers so far; %u "
                                      "answers still to come could make it "
                                      "largely ready.", n), title, n);

  if (standing->position == ACCORD_POSITION_IMPROVE_CONTEXT)
    return g_strdup_printf (ngettext ("%s is short of context so far; %u "
                                      "answer still to come could make it "
                                      "largely ready.",
                                      "%s is short of context so far; %u "
                                      "answers still to come could make it "
                                      "largely ready.", n), title, n);

  if (standing->at_best == ACCORD_POSITION_READY)
    return g_strdup_printf (ngettext ("%s is short of both so far; %u answer "
                                      "still to come could make it largely "
                                      "ready.",
                                      "%s is short of both so far; %u answers "
                                      "still to come could make it largely "
                                      "ready.", n), title, n);

  if (standing->at_best == ACCORD_POSITION_BUILD_ENABLERS)
    return g_strdup_printf (ngettext ("%s is short of both so far; %u answer "
                                      "still to come could bring its context "
                                      "to the line.",
                                      "%s is short of both so far; %u answers "
                                      "still to come could bring its context "
                                      "to the line.", n), title, n);

  return g_strdup_printf (ngettext ("%s is short of both so far; %u answer "
                                    "still to come could bring its enablers "
                                    "to the line.",
                                    "%s is short of both so far; %u answers "
                                    "still to come could bring its enablers "
                                    "to the line.", n), title, n);
}

/**
 * accord_sentences_add_types:
 *
 * The type next in order, and each type that answers still to come could move.
 */
void
accord_sentences_add_types (AccordSentenceMaker *maker)
{
  gboolean next_is_told = FALSE;

  for (guint r = 0; r < maker->n_in_question; r++)
    {
      guint i = maker->score->ranking[r];
      const AccordStanding *standing = get_standing (maker, i);

      if (is_not_started (standing))
        {
          guint n = standing->enablers.of + standing->context.of;

          accord_sentence_maker_add (
            maker, ACCORD_SENTENCE_NOT_STARTED, i,
            g_strdup_printf (ngettext ("%s is not started: %u item is not "
                                       "answered.",
                                       "%s is not started: %u items are not "
                                       "answered.", n),
                             accord_sentence_maker_title (maker, i), n));
        }
      else if (accord_words_so_far (standing))
        {
          accord_sentence_maker_add (maker, ACCORD_SENTENCE_SO_FAR, i,
                                     describe_so_far (maker, i));
        }
      else if (i != maker->first && !next_is_told &&
               standing->position != ACCORD_POSITION_READY)
        {
          add_next_in_order (maker, i);
        }

      if (i != maker->first && standing->position != ACCORD_POSITION_READY)
        next_is_told = TRUE;
    }
}

/* The most points by which one item left moves its group's percentage, the
 * others being what they are: the difference that is read, both ends rounded.
 */
static guint
get_largest_step (AccordSentenceMaker *maker,
                  guint                arrangement,
                  AccordKind           kind)
{
  guint mask = ACCORD_MASK_OPEN | (1u << ACCORD_STATUS_IN_PLACE);
  g_autoptr (GArray) left =
    accord_sentence_maker_find (maker, arrangement, kind, mask);
  AccordFramework *framework = maker->outlook->framework;
  guint64 points = 0;
  guint64 total = 0;
  int largest = 0;

  for (guint i = 0; i < left->len; i++)
    {
      guint o = g_array_index (left, guint, i);
      guint weight =
        accord_item_get_weight (accord_framework_get_item (framework, o));

      points += weight * accord_worths[maker->outlook->statuses[o]].points;
      total += 2 * weight;
    }

  for (guint i = 0; i < left->len; i++)
    {
      guint o = g_array_index (left, guint, i);
      guint weight =
        accord_item_get_weight (accord_framework_get_item (framework, o));
      guint64 others =
        points - weight * accord_worths[maker->outlook->statuses[o]].points;

      largest = MAX (largest,
                     accord_score_percent (others + 2 * weight, total) -
                     accord_score_percent (others, total));
    }

  return (guint) largest;
}

static void
add_few_left (AccordSentenceMaker *maker,
              guint                arrangement,
              AccordKind           kind,
              const AccordTally   *tally)
{
  guint all = tally->of + tally->counts[ACCORD_STATUS_NOT_APPLICABLE];
  const char *title = accord_sentence_maker_title (maker, arrangement);
  guint points;
  char *text;

  if (tally->of == 0 || tally->of * 2 > all)
    return;

  points = get_largest_step (maker, arrangement, kind);
  text = kind == ACCORD_KIND_ENABLER
         /* Translators: a type; so many of so many; percentage points */
         ? g_strdup_printf (ngettext ("%s: only %u of %u enablers is left, so "
                                      "a single answer moves its figure by up "
                                      "to %u points.",
                                      "%s: only %u of %u enablers are left, so "
                                      "a single answer moves its figure by up "
                                      "to %u points.", tally->of),
                            title, tally->of, all, points)
         : g_strdup_printf (ngettext ("%s: only %u of %u context items is "
                                      "left, so a single answer moves its "
                                      "figure by up to %u points.",
                                      "%s: only %u of %u context items are "
                                      "left, so a single answer moves its "
                                      "figure by up to %u points.", tally->of),
                            title, tally->of, all, points);

  accord_sentence_maker_add (maker, ACCORD_SENTENCE_FEW_LEFT, arrangement,
                             text);
}

/**
 * accord_sentences_add_limits:
 *
 * Where so little is left to count that a figure says less than it seems to.
 */
void
accord_sentences_add_limits (AccordSentenceMaker *maker)
{
  for (guint r = 0; r < maker->n_in_question; r++)
    {
      guint i = maker->score->ranking[r];
      const AccordStanding *standing = get_standing (maker, i);
      const char *title = accord_sentence_maker_title (maker, i);

      if (standing->enablers.of == 0 && standing->context.of == 0)
        {
          accord_sentence_maker_add (
            maker, ACCORD_SENTENCE_NOTHING_LEFT, i,
            g_strdup_printf (_("No item of %s applies, so there is nothing to "
                               "count."), title));
          continue;
        }

      if (standing->enablers.of == 0)
        accord_sentence_maker_add (
          maker, ACCORD_SENTENCE_NOTHING_LEFT, i,
          g_strdup_printf (_("No enabler of %s applies, so it has no "
                             "position."), title));
      else if (standing->context.of == 0)
        accord_sentence_maker_add (
          maker, ACCORD_SENTENCE_NO_CONTEXT, i,
          g_strdup_printf (_("%s is judged on enablers alone: no context item "
                             "applies."), title));

      add_few_left (maker, i, ACCORD_KIND_ENABLER, &standing->enablers);
      add_few_left (maker, i, ACCORD_KIND_CONTEXT, &standing->context);
    }
}
