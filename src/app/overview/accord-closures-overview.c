/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/overview/accord-closures-overview.h"

#include "model/figures/accord-sentences.h"
#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More sentences than this stand on lines of their own. */
#define MOST_IN_A_PARAGRAPH 6

/* Groups larger than this are not spelled out: "and so on". */
#define MOST_SPELLED_OUT 5

static AccordOverviewPart
find_part (AccordSentenceKind kind)
{
  switch (kind)
    {
    case ACCORD_SENTENCE_CARRIED:
    case ACCORD_SENTENCE_EVIDENCE:
    case ACCORD_SENTENCE_STEADINESS:
    case ACCORD_SENTENCE_UNKNOWNS:
      return ACCORD_OVERVIEW_CHANGE;
    case ACCORD_SENTENCE_SO_FAR:
    case ACCORD_SENTENCE_NOT_STARTED:
    case ACCORD_SENTENCE_NO_CONTEXT:
    case ACCORD_SENTENCE_FEW_LEFT:
    case ACCORD_SENTENCE_NOTHING_LEFT:
    case ACCORD_SENTENCE_FACT_OPEN:
    case ACCORD_SENTENCE_OTHER_LINE:
      return ACCORD_OVERVIEW_LIMITS;
    case ACCORD_SENTENCE_ALWAYS:
      return ACCORD_OVERVIEW_ALWAYS;
    case ACCORD_SENTENCE_NOTHING_ANSWERED:
    case ACCORD_SENTENCE_IN_QUESTION:
    case ACCORD_SENTENCE_TOO_EARLY:
    case ACCORD_SENTENCE_ONE_READY:
    case ACCORD_SENTENCE_SEVERAL_READY:
    case ACCORD_SENTENCE_NONE_READY:
    case ACCORD_SENTENCE_ON_THE_LINE:
    case ACCORD_SENTENCE_TO_REACH:
    case ACCORD_SENTENCE_NEXT_IN_ORDER:
    default:
      return ACCORD_OVERVIEW_STANDING;
    }
}

char *
accord_overview_join_sentences (GPtrArray          *sentences,
                                AccordOverviewPart  part)
{
  GString *text = g_string_new (NULL);
  const char *between;
  guint n = 0;

  for (guint i = 0; i < sentences->len; i++)
    n += find_part (((const AccordSentence *) sentences->pdata[i])->kind) ==
         part;

  between = part == ACCORD_OVERVIEW_CHANGE || n > MOST_IN_A_PARAGRAPH ? "\n"
                                                                      : " ";

  for (guint i = 0; i < sentences->len; i++)
    {
      const AccordSentence *sentence = sentences->pdata[i];

      if (find_part (sentence->kind) != part)
        continue;

      if (text->len > 0)
        g_string_append (text, between);
      g_string_append (text, sentence->text);
    }

  return g_string_free (text, FALSE);
}

char *
accord_overview_actor_heading (AccordAssessment *assessment,
                               AccordActor       actor)
{
  g_autofree char *name = accord_actor_to_name (actor, assessment);

  /* Translators: heading over items; who has the next step with them */
  return g_strdup_printf (_("Next step with: %s"), name);
}

static char *
describe_action (AccordAnswer *answer,
                 const char   *today)
{
  AccordAction *action = accord_answer_get_action (answer);
  const char *due;
  g_autofree char *date = NULL;

  if (action == NULL)
    return g_strdup ("");

  if (accord_action_get_done (action))
    return g_strdup (_("action done"));

  due = accord_action_get_due (action);
  if (*due == '\0')
    return g_strdup (_("action without a date"));

  date = accord_words_date (due);
  if (strcmp (due, today) < 0)
    /* Translators: a date that has passed */
    return g_strdup_printf (_("action was due %s"), date);

  /* Translators: a date */
  return g_strdup_printf (_("action due %s"), date);
}

char *
accord_overview_open_detail (AccordAssessment     *assessment,
                             const AccordOpenItem *item,
                             const char           *today)
{
  AccordAnswer *answer = accord_assessment_get_answer (assessment,
                                                       item->ordinal);
  g_autofree char *next = accord_open_item_to_next (item, assessment);
  g_autofree char *action = describe_action (answer, today);

  if (*action == '\0')
    return g_steal_pointer (&next);

  return g_strdup_printf ("%s · %s", next, action);
}

char *
accord_overview_gaps_heading (AccordEvidenceGapKind kind,
                              guint                 n)
{
  return kind == ACCORD_EVIDENCE_MISSING
         ? g_strdup_printf (_("In place, no evidence recorded (%u)"), n)
         : g_strdup_printf (_("Evidence past its review date (%u)"), n);
}

char *
accord_overview_gap_detail (AccordAssessment        *assessment,
                            const AccordEvidenceGap *gap)
{
  AccordFramework *framework = accord_assessment_get_framework (assessment);
  AccordItem *item = accord_framework_get_item (framework, gap->ordinal);
  g_autofree char *text = NULL;

  if (gap->kind == ACCORD_EVIDENCE_MISSING)
    return g_strdup (accord_arrangement_get_title (
                       accord_item_get_arrangement (item)));

  text = accord_evidence_gap_to_text (gap);

  return g_steal_pointer (&text);
}

/* What the line takes of @n lines: the fewest points that reach it, as whole
 * lines and, where they are even, with two half ones in place of one. */
static char *
describe_line (guint n,
               int   line)
{
  guint points = 0;
  guint full;

  while (points < 2 * n && (int) ((200 * points + 2 * n) / (4 * n)) < line)
    points++;

  full = points / 2;

  if (points % 2 == 1)
    /* Translators: what a line in per cent takes: of 4 lines, how many have to
     * be in place, and 1 partly */
    return g_strdup_printf (_("Of %u lines: %u in place and 1 partly."),
                            n, full);

  if (full == 0 || full + 1 > n)
    return g_strdup_printf (_("Of %u lines: %u in place."), n, full);

  /* Translators: as before; the last number is one less than the one before it
   */
  return g_strdup_printf (_("Of %u lines: %u in place, or %u in place and 2 "
                            "partly."), n, full, full - 1);
}

/**
 * accord_overview_details_label:
 *
 * Returns: a button's label, with its mnemonic
 */
const char *
accord_overview_details_label (gboolean read_only)
{
  return read_only ? _("_Details") : _("Edit _Details");
}

char *
accord_overview_turned (guint n_added,
                        guint n_tried)
{
  guint n_had = n_tried - n_added;
  g_autofree char *added = NULL;
  g_autofree char *had = NULL;

  g_return_val_if_fail (n_added <= n_tried, NULL);

  if (n_added == 0)
    return g_strdup_printf (ngettext ("Nothing was added: the line tried has "
                                      "an action already.",
                                      "Nothing was added: the %u lines tried "
                                      "have actions already.", n_had), n_had);

  added = g_strdup_printf (ngettext ("%u action added, to be filled in.",
                                     "%u actions added, to be filled in.",
                                     n_added), n_added);
  if (n_had == 0)
    return g_steal_pointer (&added);

  had = g_strdup_printf (ngettext ("%u line has an action already.",
                                   "%u lines have actions already.", n_had),
                         n_had);

  return g_strjoin (" ", added, had, NULL);
}

char *
accord_overview_explain (AccordFramework *framework)
{
  int line = accord_framework_get_ready_from (framework);
  const char *weights = accord_words_weights (framework);
  GString *text;

  g_return_val_if_fail (ACCORD_IS_FRAMEWORK (framework), NULL);

  text = g_string_new (_("Counts come first: they are the figures. In place "
                         "counts 1, Partly a half, and every other answer "
                         "nothing. Not applicable leaves the count."));
  g_string_append_c (text, '\n');
  g_string_append (text, _("The percentage is the same said in another way, "
                           "rounded to a whole number. “Up to” is what it "
                           "would be if every line not answered or not known "
                           "turned out to be in place."));
  g_string_append_c (text, '\n');
  if (weights != NULL)
    {
      g_string_append (text, weights);
      g_string_append_c (text, '\n');
    }
  g_string_append (text, _("A type is largely ready when its enablers and its "
                           "context both reach the line. Where no context "
                           "line applies, its enablers decide alone."));
  g_string_append_c (text, '\n');
  /* Translators: a percentage */
  g_string_append_printf (text, _("The %d%% line is a convention of this list "
                                  "in Accord, not a finding of the research. "
                                  "This is what it takes:"), line);
  for (guint n = 2; n <= MOST_SPELLED_OUT; n++)
    {
      g_autofree char *takes = describe_line (n, line);

      g_string_append_printf (text, "\n• %s", takes);
    }
  g_string_append_c (text, '\n');
  g_string_append (text, _("Accord’s order is: largely ready, short of "
                           "enablers, short of context, short of both; then "
                           "by enablers, then by context, then as in the "
                           "list."));

  return g_string_free (text, FALSE);
}
