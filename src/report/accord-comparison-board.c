/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-comparison-report-private.h"

#include "model/figures/accord-comparison-actions.h"
#include "model/figures/accord-progress.h"
#include "model/figures/accord-sentences.h"
#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>

/* The first page of a comparison: interface.md, section 8.  Its lists are
 * short, the more so the less room there is: they stand in full on the pages
 * that follow.
 */
static const guint max_open_lines[ACCORD_N_COMPARISON_ECONOMIES] = {
  5, 4, 3, 2, 1, 0,
};
static const guint max_actions[ACCORD_N_COMPARISON_ECONOMIES] = {
  3, 3, 3, 2, 2, 1,
};

/* "View of Riverside: 23 November 2026 · 14 of 15 answered" */
static char *
describe_view (AccordComparisonMaker *maker,
               guint                  side)
{
  AccordAssessment *assessment = maker->sides[side].assessment;
  g_autofree char *date =
    accord_words_date (accord_assessment_get_date (assessment));
  const char *own = accord_assessment_get_organisation (assessment);
  const char *called = side == 0 ? maker->comparison->short_a
                                 : maker->comparison->short_b;
  g_autofree char *name = accord_report_isolate (*own != '\0' ? own : called);
  g_autofree char *progress_text = NULL;
  AccordProgress progress;

  accord_progress_count (accord_assessment_get_framework (assessment),
                         accord_assessment_get_statuses (assessment),
                         accord_assessment_get_mandated (assessment),
                         accord_assessment_get_structural (assessment),
                         &progress);
  progress_text = accord_progress_to_text (&progress);

  /* Translators: an organisation, the date of its file, "14 of 15 answered" */
  return g_strdup_printf (_("View of %s: %s · %s"), name,
                          *date != '\0' ? date : _("No date"), progress_text);
}

/* What the two want to do: once where both say the same. */
static void
add_scopes (AccordComparisonMaker *maker)
{
  const char *a = accord_assessment_get_scope (maker->comparison->a);
  const char *b = accord_assessment_get_scope (maker->comparison->b);

  for (guint i = 0; i < 2; i++)
    {
      const char *scope = i == 0 ? a : b;
      g_autofree char *isolated = NULL;
      g_autofree char *line = NULL;

      if (*scope == '\0' || (i == 1 && g_str_equal (a, b)))
        continue;

      isolated = accord_report_isolate (scope);
      line = g_strdup_printf (_("For: %s"), isolated);
      accord_report_add_paragraph (maker->report, ACCORD_TEXT_BODY, line);
    }
}

static void
add_head (AccordComparisonMaker *maker)
{
  g_autofree char *both = accord_comparison_maker_name_both (maker);

  accord_report_add_heading (maker->report, 1, maker->report->title);
  accord_report_add_paragraph (maker->report, ACCORD_TEXT_LEAD, both);
  add_scopes (maker);

  for (guint i = 0; i < G_N_ELEMENTS (maker->sides); i++)
    {
      g_autofree char *view = describe_view (maker, i);

      accord_report_add_paragraph (maker->report, ACCORD_TEXT_BODY, view);
    }
  accord_summary_add_continuation (&maker->pair);
  accord_summary_add_asked (&maker->pair);
}

static gboolean
is_about_sureness (AccordSentenceKind kind)
{
  return kind == ACCORD_SENTENCE_STEADINESS || kind == ACCORD_SENTENCE_UNKNOWNS;
}

/* In brief: the sentences about how sure it is, or the others. */
static char *
join_sentences (GPtrArray *sentences,
                gboolean   sureness)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sentences->len; i++)
    {
      const AccordSentence *sentence = g_ptr_array_index (sentences, i);

      if (is_about_sureness (sentence->kind) != sureness ||
          sentence->kind == ACCORD_SENTENCE_ALWAYS)
        continue;

      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, sentence->brief != NULL ? sentence->brief
                                                     : sentence->text);
    }

  return g_string_free (text, FALSE);
}

static void
add_notices (AccordComparisonMaker *maker)
{
  GPtrArray *notices = maker->comparison->notices;
  AccordBlock *list;

  if (notices->len == 0)
    return;

  accord_report_add_heading (maker->report, 2, _("Read with care"));
  list = accord_report_add_list (maker->report);
  for (guint i = 0; i < notices->len; i++)
    {
      const AccordRemark *notice = g_ptr_array_index (notices, i);

      accord_block_add_entry (list, notice->text);
    }
}

static void
add_tally (AccordBlock       *table,
           const AccordTally *tally)
{
  g_autofree char *text = accord_words_figures (tally);

  accord_block_add_tally (table, tally, text);
}

void
accord_comparison_maker_add_figures (AccordComparisonMaker *maker,
                                     gboolean               set_aside)
{
  const AccordComparison *comparison = maker->comparison;
  const AccordScore *scores[] = {
    comparison->score_a,
    comparison->score_b,
    comparison->score,
  };
  AccordBlock *table = NULL;

  for (guint r = 0; r < comparison->score->n_arrangements; r++)
    {
      guint i = comparison->score->ranking[r];
      const AccordStanding *standing = &comparison->score->standings[i];
      const char *title = accord_arrangement_get_title (
        accord_framework_get_arrangement (comparison->framework, i));

      if (standing->set_aside != set_aside)
        continue;

      if (table == NULL)
        {
          table = accord_report_add_table (maker->report,
                                           set_aside
                                           ? _("Types set aside")
                                           : _("Where the two stand"));
          accord_block_add_column (table, _("Type"), 2.5);
          accord_block_add_column (table, maker->names[0], 2.4);
          accord_block_add_column (table, maker->names[1], 2.4);
          accord_block_add_column (table, _("Both together"), 2.4);
        }

      for (guint k = 0; k < 2; k++)
        {
          g_autofree char *name =
            g_strdup_printf (k == 0
                             /* Translators: the name of a type */
                             ? _("%s: enablers") : _("%s: context"), title);

          accord_block_add_row (table);
          accord_block_add_text (table, name);
          for (guint s = 0; s < G_N_ELEMENTS (scores); s++)
            add_tally (table, k == 0 ? &scores[s]->standings[i].enablers
                                     : &scores[s]->standings[i].context);
        }
    }
}

static guint
count_in_question (AccordComparisonMaker *maker)
{
  const AccordScore *score = maker->comparison->score;
  guint n = 0;

  for (guint i = 0; i < score->n_arrangements; i++)
    n += !score->standings[i].set_aside;

  return n;
}

/* Why both together can be lower than either, and, where several types are in
 * question, the position of each: the sentences do not name all.
 */
static void
add_table_notes (AccordComparisonMaker *maker)
{
  const AccordComparison *comparison = maker->comparison;
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *positions = NULL;
  g_autofree char *text = NULL;

  for (guint r = 0; r < comparison->score->n_arrangements; r++)
    {
      guint i = comparison->score->ranking[r];
      const AccordStanding *standing = &comparison->score->standings[i];

      if (standing->set_aside)
        continue;

      if (list->len > 0)
        g_string_append (list, _("; "));
      /* Translators: a type, and its position */
      g_string_append_printf (list, _("%s, %s"),
                              accord_arrangement_get_title (
                                accord_framework_get_arrangement (
                                  comparison->framework, i)),
                              accord_words_position (standing, FALSE));
    }

  if (count_in_question (maker) > 1)
    /* Translators: types with their positions */
    positions = g_strdup_printf (_("Position, both together: %s."), list->str);

  text = g_strjoin (" ", accord_comparison_explain_joint (), positions, NULL);
  accord_report_add_paragraph (maker->report, ACCORD_TEXT_SMALL, text);
}

static void
add_more (AccordComparisonMaker *maker,
          guint                  n)
{
  g_autofree char *text =
    g_strdup_printf (ngettext ("%u more is on the pages that follow.",
                               "%u more are on the pages that follow.", n), n);

  accord_report_add_paragraph (maker->report, ACCORD_TEXT_SMALL, text);
}

static void
add_open_line (AccordComparisonMaker *maker,
               AccordBlock           *table,
               guint                  ordinal)
{
  const AccordComparison *comparison = maker->comparison;
  const AccordLine *line = &comparison->lines[ordinal];
  AccordItem *item = accord_framework_get_item (comparison->framework, ordinal);
  g_autofree char *next =
    accord_comparison_next_to_text (comparison, ordinal, ACCORD_READER_ANYONE);

  accord_block_add_row (table);
  accord_block_add_status (table, line->joint,
                           accord_status_to_title (line->joint));
  accord_block_add_text (table, accord_item_get_title (item));
  accord_block_add_text (table, next);
}

/* Lines that are neither in place together nor not applicable, by the order of
 * their types, then of the framework.
 */
static GArray *
list_open (const AccordComparison *comparison)
{
  const AccordScore *score = comparison->score;
  GArray *open = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint r = 0; r < score->n_arrangements; r++)
    {
      AccordArrangement *type =
        accord_framework_get_arrangement (comparison->framework,
                                          score->ranking[r]);

      if (score->standings[score->ranking[r]].set_aside)
        continue;

      for (guint o = 0; o < score->items; o++)
        {
          AccordItem *item = accord_framework_get_item (comparison->framework,
                                                        o);

          if (accord_item_get_arrangement (item) == type &&
              comparison->lines[o].group != ACCORD_LINES_TOGETHER)
            g_array_append_val (open, o);
        }
    }

  return open;
}

static void
add_open_lines (AccordComparisonMaker *maker)
{
  g_autoptr (GArray) open = list_open (maker->comparison);
  guint n = MIN (open->len, max_open_lines[maker->economy]);
  g_autofree char *heading = NULL;
  AccordBlock *table;

  if (n == 0 && open->len > 0)
    {
      heading = g_strdup_printf (ngettext ("Still open: %u line, on the pages "
                                           "that follow",
                                           "Still open: %u lines, on the pages "
                                           "that follow", open->len),
                                 open->len);
      accord_report_add_heading (maker->report, 2, heading);
      return;
    }

  accord_report_add_heading (maker->report, 2,
                             _("Still open, types in question"));
  if (n == 0)
    {
      accord_report_add_paragraph (maker->report, ACCORD_TEXT_BODY,
                                   _("Nothing is open."));
      return;
    }

  table = accord_report_add_table (maker->report,
                                   _("Still open, types in question"));
  accord_block_add_column (table, _("Both together"), 1.6);
  accord_block_add_column (table, _("Line"), 4.7);
  accord_block_add_column (table, _("Next step with"), 3.3);
  for (guint i = 0; i < n; i++)
    add_open_line (maker, table, g_array_index (open, guint, i));

  if (n < open->len)
    add_more (maker, open->len - n);
}

/* "Riverside: Protect one hour a month · Clinical lead · due …": some of each
 * organisation's, so that none seems to have nothing to do.
 */
static void
add_next_actions (AccordComparisonMaker *maker)
{
  g_autoptr (GPtrArray) groups =
    accord_comparison_list_actions (maker->comparison);
  AccordBlock *list;
  guint most = 0;
  guint shown = 0;
  guint n = 0;

  for (guint i = 0; i < groups->len; i++)
    {
      const AccordOrganisationActions *group = g_ptr_array_index (groups, i);

      n += group->entries->len;
      most = MAX (most, group->entries->len);
    }

  if (n == 0)
    {
      accord_report_add_heading (maker->report, 2,
                                 _("Next actions: none recorded"));
      return;
    }

  accord_report_add_heading (maker->report, 2,
                             _("Next actions by organisation"));
  list = accord_report_add_list (maker->report);

  for (guint k = 0; k < most; k++)
    {
      for (guint i = 0; i < groups->len && shown < max_actions[maker->economy]; i++)
        {
          const AccordOrganisationActions *group =
            g_ptr_array_index (groups, i);
          g_autofree char *line = NULL;

          if (k >= group->entries->len)
            continue;

          line = accord_comparison_maker_describe_action (
            g_ptr_array_index (group->entries, k), group->name);
          accord_block_add_entry (list, line);
          shown++;
        }
    }

  if (n > shown)
    add_more (maker, n - shown);
}

static gboolean
is_about_evidence (AccordSentenceKind kind)
{
  return kind == ACCORD_SENTENCE_EVIDENCE || kind == ACCORD_SENTENCE_CARRIED;
}

/* What each has evidence for, then what would change the pair's result. */
static void
add_sureness (AccordComparisonMaker *maker,
              GPtrArray             *sentences)
{
  g_autofree char *both = join_sentences (sentences, TRUE);
  g_autoptr (GString) text = g_string_new (NULL);

  accord_report_add_heading (maker->report, 2, _("How sure is this?"));

  for (guint s = 0; s < G_N_ELEMENTS (maker->sides); s++)
    {
      g_autoptr (GPtrArray) own =
        accord_sentences_new_for_answers (maker->sides[s].assessment);

      for (guint i = 0; i < own->len; i++)
        {
          const AccordSentence *sentence = g_ptr_array_index (own, i);

          if (!is_about_evidence (sentence->kind))
            continue;

          /* Translators: an organisation, then a sentence about its answers */
          g_string_append_printf (text, _("%s: %s"), maker->names[s],
                                  sentence->text);
          g_string_append_c (text, ' ');
        }
    }

  if (*both != '\0')
    g_string_append_printf (text, _("Both together: %s"), both);
  if (text->len == 0)
    g_string_append (text, _("Too little is answered to say."));
  accord_report_add_paragraph (maker->report, ACCORD_TEXT_BODY,
                               g_strchomp (text->str));
}

/** accord_comparison_maker_add_board: the one page that both boards read. */
void
accord_comparison_maker_add_board (AccordComparisonMaker *maker)
{
  const AccordComparison *comparison = maker->comparison;
  g_autoptr (GPtrArray) sentences = accord_sentences_new_for_pair (comparison);
  g_autofree char *text = join_sentences (sentences, FALSE);

  add_head (maker);
  accord_report_add_heading (maker->report, 2, _("Where the two stand"));
  accord_report_add_paragraph (maker->report, ACCORD_TEXT_BODY, text);
  accord_comparison_maker_add_figures (maker, FALSE);
  add_table_notes (maker);
  /* Told with their figures on the pages that follow, too. */
  if (maker->economy + 1 < ACCORD_N_COMPARISON_ECONOMIES)
    accord_summary_add_set_aside (&maker->pair, comparison->mandated,
                                  comparison->structural);
  add_notices (maker);
  add_open_lines (maker);
  add_next_actions (maker);
  add_sureness (maker, sentences);
  accord_summary_add_how_counted (&maker->pair);
  accord_summary_add_signature (&maker->pair);
}
