/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-summary-private.h"

#include "model/figures/accord-open-items.h"
#include "model/figures/accord-progress.h"
#include "model/figures/accord-sentences.h"
#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>

/* How many of each the page lists at the most. */
static const struct
{
  guint open_items;
  guint actions;
} limits[ACCORD_N_ECONOMIES] = {
  [ACCORD_ECONOMY_ALL] = { G_MAXUINT, G_MAXUINT },
  [ACCORD_ECONOMY_NO_RISKS] = { G_MAXUINT, G_MAXUINT },
  [ACCORD_ECONOMY_SHORT_LISTS] = { 5, 3 },
  [ACCORD_ECONOMY_FOUR] = { 4, 3 },
  [ACCORD_ECONOMY_THREE] = { 3, 2 },
  [ACCORD_ECONOMY_TWO] = { 2, 2 },
  [ACCORD_ECONOMY_ONE] = { 1, 1 },
  [ACCORD_ECONOMY_COUNTS] = { 0, 0 },
};

static char *
describe_pair (AccordSummary *summary)
{
  g_autofree char *own = accord_report_isolate (
    accord_assessment_get_organisation (summary->assessment));
  g_autofree char *partner = accord_report_isolate (
    accord_assessment_get_partner (summary->assessment));

  if (*own != '\0' && *partner != '\0')
    /* Translators: two organisations */
    return g_strdup_printf (_("%s with %s"), own, partner);
  if (*own != '\0')
    return g_strdup (own);
  if (*partner != '\0')
    return g_strdup_printf (_("Organisation not named, with %s"), partner);

  return g_strdup (_("Organisation not named"));
}

static char *
describe_view (AccordSummary *summary)
{
  AccordAssessment *assessment = summary->assessment;
  g_autofree char *date =
    accord_words_date (accord_assessment_get_date (assessment));
  g_autofree char *short_name = accord_words_short_name (
    accord_assessment_get_organisation (assessment));
  g_autofree char *short_own = accord_report_isolate (short_name);
  const char *group =
    accord_group_to_title (accord_assessment_get_respondent_group (assessment));
  g_autofree char *progress_text = NULL;
  AccordProgress progress;
  g_autoptr (GString) line = g_string_new (NULL);

  accord_progress_count (summary->framework,
                         accord_assessment_get_statuses (assessment),
                         accord_assessment_get_mandated (assessment),
                         accord_assessment_get_structural (assessment),
                         &progress);
  progress_text = accord_progress_to_text (&progress);

  g_string_append (line, *date != '\0' ? date : _("No date"));
  g_string_append (line, " · ");
  if (*short_own != '\0')
    /* Translators: an organisation's name */
    g_string_append_printf (line, _("One organisation’s view only: %s"),
                            short_own);
  else
    g_string_append (line, _("One organisation’s view only"));
  if (*group != '\0')
    {
      g_string_append (line, " · ");
      /* Translators: a group of staff, as in "Clinical lead" */
      g_string_append_printf (line, _("Answered by: %s"), group);
    }
  g_string_append (line, " · ");
  g_string_append (line, progress_text);

  return g_string_free (g_steal_pointer (&line), FALSE);
}

/** accord_summary_add_continuation: where the first page goes on, if it does. */
void
accord_summary_add_continuation (AccordSummary *summary)
{
  guint page = summary->options->continued_on;
  g_autofree char *text = NULL;

  if (page == 0)
    return;

  text = summary->options->large_print
         /* Translators: a page's number */
         ? g_strdup_printf (_("Large print: this page continues on page %u."),
                            page)
         /* Translators: a page's number */
         : g_strdup_printf (_("This page continues on page %u."), page);
  accord_report_add_paragraph (summary->report, ACCORD_TEXT_BODY, text);
}

/** accord_summary_add_asked: what the board is asked, or a line to write on. */
void
accord_summary_add_asked (AccordSummary *summary)
{
  g_autofree char *shown = accord_summary_show_text (summary,
                                                     summary->options->asked);
  g_autofree char *asked = accord_report_isolate (shown);
  g_autofree char *line = NULL;

  if (*asked == '\0')
    {
      accord_block_add_entry (accord_report_add_lines (summary->report),
                              _("The Board is asked to:"));
      return;
    }

  line = g_strdup_printf (_("The Board is asked to: %s"), asked);
  accord_report_add_paragraph (summary->report, ACCORD_TEXT_BODY, line);
}

static void
add_head (AccordSummary *summary)
{
  AccordReport *report = summary->report;
  const char *scope = accord_assessment_get_scope (summary->assessment);
  g_autofree char *pair = describe_pair (summary);
  g_autofree char *view = describe_view (summary);

  accord_report_add_heading (report, 1, report->title);
  accord_report_add_paragraph (report, ACCORD_TEXT_LEAD, pair);

  if (*scope != '\0')
    {
      /* Translators: what two organisations want to do together */
      g_autofree char *isolated = accord_report_isolate (scope);
      g_autofree char *line = g_strdup_printf (_("For: %s"), isolated);

      accord_report_add_paragraph (report, ACCORD_TEXT_BODY, line);
    }

  accord_report_add_paragraph (report, ACCORD_TEXT_BODY, view);
  accord_summary_add_continuation (summary);

  accord_summary_add_asked (summary);
}

static void
add_types_table (AccordSummary *summary)
{
  AccordBlock *table = accord_report_add_table (summary->report,
                                                _("Types in question"));
  guint n = 0;

  accord_block_add_column (table, _("Type"), 2.35);
  accord_block_add_column (table, _("Enablers"), 2.6);
  accord_block_add_column (table, _("Context"), 2.45);
  accord_block_add_column (table, _("Position"), 1.8);

  for (guint r = 0; r < summary->score->n_arrangements; r++)
    {
      guint i = summary->score->ranking[r];
      const AccordStanding *standing = &summary->score->standings[i];
      AccordArrangement *type =
        accord_framework_get_arrangement (summary->framework, i);
      g_autofree char *enablers = accord_words_figures (&standing->enablers);
      g_autofree char *context = accord_words_figures (&standing->context);

      if (standing->set_aside)
        continue;

      accord_block_add_row (table);
      accord_block_add_text (table, accord_arrangement_get_title (type));
      accord_block_add_tally (table, &standing->enablers, enablers);
      accord_block_add_tally (table, &standing->context, context);
      accord_block_add_text (table, accord_words_position (standing, FALSE));
      n++;
    }

  if (n == 0)
    g_ptr_array_remove_index (summary->report->blocks,
                              summary->report->blocks->len - 1);
}

/**
 * accord_summary_add_set_aside:
 *
 * Types set aside, those with the same reason in one paragraph.
 */
void
accord_summary_add_set_aside (AccordSummary *summary,
                              AccordFact     mandated,
                              AccordFact     structural)
{
  g_autoptr (GPtrArray) told = g_ptr_array_new ();

  for (guint i = 0; i < summary->score->n_arrangements; i++)
    {
      AccordArrangement *type =
        accord_framework_get_arrangement (summary->framework, i);
      const char *reason = accord_words_aside_reason (type, mandated,
                                                      structural);
      g_autoptr (GString) list = g_string_new (NULL);
      g_autofree char *text = NULL;

      if (reason == NULL ||
          g_ptr_array_find_with_equal_func (told, reason, g_str_equal, NULL))
        continue;

      g_ptr_array_add (told, (gpointer) reason);

      for (guint k = i; k < summary->score->n_arrangements; k++)
        {
          AccordArrangement *other =
            accord_framework_get_arrangement (summary->framework, k);

          if (g_strcmp0 (accord_words_aside_reason (other, mandated,
                                                    structural), reason) != 0)
            continue;
          if (list->len > 0)
            g_string_append (list, _("; "));
          g_string_append (list, accord_arrangement_get_title (other));
        }

      /* Translators: names of types, then why they are set aside */
      text = g_strdup_printf (_("Set aside: %s. %s."), list->str, reason);
      accord_report_add_paragraph (summary->report, ACCORD_TEXT_BODY, text);
    }
}

static gboolean
is_about_sureness (AccordSentenceKind kind)
{
  return kind == ACCORD_SENTENCE_CARRIED ||
         kind == ACCORD_SENTENCE_EVIDENCE ||
         kind == ACCORD_SENTENCE_STEADINESS ||
         kind == ACCORD_SENTENCE_UNKNOWNS;
}

static void
add_sentences (AccordSummary *summary,
               GPtrArray     *sentences)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < sentences->len; i++)
    {
      const AccordSentence *sentence = g_ptr_array_index (sentences, i);

      if (is_about_sureness (sentence->kind) ||
          sentence->kind == ACCORD_SENTENCE_ALWAYS)
        continue;

      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, sentence->text);
    }

  accord_report_add_paragraph (summary->report, ACCORD_TEXT_BODY, text->str);
}

/* That @n are left out, @shown above it */
static void
add_more (AccordSummary *summary,
          guint          n,
          guint          shown)
{
  g_autofree char *text = NULL;

  if (shown == 0)
    text = summary->options->one_page
           ? g_strdup_printf (ngettext ("%u is listed in the full summary.",
                                        "%u are listed in the full summary.",
                                        n), n)
           : g_strdup_printf (ngettext ("%u is listed on the pages that "
                                        "follow.",
                                        "%u are listed on the pages that "
                                        "follow.", n), n);
  else
    text = summary->options->one_page
           ? g_strdup_printf (ngettext ("%u more is in the full summary.",
                                        "%u more are in the full summary.", n),
                              n)
           : g_strdup_printf (ngettext ("%u more is on the pages that follow.",
                                        "%u more are on the pages that follow.",
                                        n), n);
  accord_report_add_paragraph (summary->report, ACCORD_TEXT_SMALL, text);
}

static void
add_open_items (AccordSummary *summary)
{
  AccordReport *report = summary->report;
  g_autoptr (GArray) open = accord_open_items_new (summary->assessment, TRUE);
  guint n = open->len;
  AccordBlock *table;

  accord_report_add_heading (report, 2, _("Still open, types in question"));

  if (open->len == 0)
    {
      accord_report_add_paragraph (report, ACCORD_TEXT_BODY,
                                   _("Nothing is open."));
      return;
    }

  n = MIN (n, limits[summary->options->economy].open_items);
  if (n == 0)
    {
      add_more (summary, open->len, 0);
      return;
    }

  table = accord_report_add_table (report, _("Still open, types in question"));
  accord_block_add_column (table, _("Answer"), 1.8);
  accord_block_add_column (table, _("Line"), 4.7);
  accord_block_add_column (table, _("Next step with"), 2.5);

  for (guint i = 0; i < n; i++)
    {
      const AccordOpenItem *entry = &g_array_index (open, AccordOpenItem, i);
      AccordItem *item = accord_framework_get_item (summary->framework,
                                                    entry->ordinal);
      AccordStatus status = accord_answer_get_status (
        accord_assessment_get_answer (summary->assessment, entry->ordinal));
      g_autofree char *next = accord_open_item_to_next (entry,
                                                        summary->assessment);

      accord_block_add_row (table);
      accord_block_add_status (table, status, accord_status_to_title (status));
      accord_block_add_text (table, accord_item_get_title (item));
      accord_block_add_text (table, next);
    }

  if (n < open->len)
    add_more (summary, open->len - n, n);
}

static int
compare_due (gconstpointer a,
             gconstpointer b)
{
  AccordAction *first = *(AccordAction * const *) a;
  AccordAction *second = *(AccordAction * const *) b;
  const char *due_1 = accord_action_get_due (first);
  const char *due_2 = accord_action_get_due (second);

  if ((*due_1 == '\0') != (*due_2 == '\0'))
    return *due_1 == '\0' ? 1 : -1;

  return strcmp (due_1, due_2);
}

static gboolean
is_overdue (AccordSummary *summary,
            AccordAction  *action)
{
  const char *due = accord_action_get_due (action);

  return summary->options->today != NULL && *due != '\0' &&
         strcmp (due, summary->options->today) < 0;
}

static char *
describe_due (AccordSummary *summary,
              AccordAction  *action)
{
  g_autofree char *date = accord_words_date (accord_action_get_due (action));

  if (*date == '\0')
    return g_strdup (_("No date"));
  if (is_overdue (summary, action))
    /* Translators: a date by which something was due */
    return g_strdup_printf (_("%s, overdue"), date);

  return g_steal_pointer (&date);
}

static void
append_isolated (GString    *line,
                 const char *text)
{
  g_autofree char *isolated = accord_report_isolate (text);

  g_string_append (line, isolated);
}

/* One line an action: "what · owner · organisation · date". */
static void
add_actions_list (AccordSummary *summary,
                  GPtrArray     *open,
                  guint          n)
{
  AccordBlock *list = accord_report_add_list (summary->report);

  for (guint i = 0; i < n; i++)
    {
      AccordAction *action = g_ptr_array_index (open, i);
      const char *owner = accord_action_get_owner (action);
      const char *organisation = accord_action_get_organisation (action);
      g_autofree char *due = describe_due (summary, action);
      g_autofree char *owner_part = accord_report_isolate (owner);
      g_autoptr (GString) line = g_string_new (NULL);

      append_isolated (line, accord_action_get_what (action));
      g_string_append_printf (line, " · %s",
                              *owner == '\0' ? _("No owner") : owner_part);
      if (*organisation != '\0')
        {
          g_string_append (line, " · ");
          append_isolated (line, organisation);
        }
      g_string_append_printf (line, " · %s", due);
      accord_block_add_entry (list, line->str);
    }
}

static void
add_actions (AccordSummary *summary)
{
  AccordReport *report = summary->report;
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  g_autofree char *heading = NULL;
  guint all = 0;
  guint overdue = 0;
  guint n;

  for (guint i = 0;
       i < accord_assessment_get_n_answers (summary->assessment);
       i++)
    {
      AccordAction *action = accord_answer_get_action (
        accord_assessment_get_answer (summary->assessment, i));

      if (action == NULL)
        continue;

      all++;
      if (accord_action_get_done (action))
        continue;

      overdue += is_overdue (summary, action);
      g_ptr_array_add (open, action);
    }

  if (all == 0)
    {
      accord_report_add_heading (report, 2, _("Next actions: none recorded"));
      return;
    }

  heading = summary->options->today != NULL
            /* Translators: so many of so many actions; how many are late */
            ? g_strdup_printf (_("Next actions: %u of %u open; %u overdue"),
                               open->len, all, overdue)
            : g_strdup_printf (_("Next actions: %u of %u open"),
                               open->len, all);
  accord_report_add_heading (report, 2, heading);

  g_ptr_array_sort (open, compare_due);
  n = MIN (open->len, limits[summary->options->economy].actions);

  if (n > 0)
    add_actions_list (summary, open, n);
  if (n < open->len)
    add_more (summary, open->len - n, n);
}

static void
add_sureness (AccordSummary *summary,
              GPtrArray     *sentences)
{
  AccordReport *report = summary->report;
  g_autoptr (GString) text = g_string_new (NULL);

  accord_report_add_heading (report, 2, _("How sure is this?"));

  for (guint i = 0; i < sentences->len; i++)
    {
      const AccordSentence *sentence = g_ptr_array_index (sentences, i);

      if (!is_about_sureness (sentence->kind))
        continue;

      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, sentence->brief != NULL ? sentence->brief
                                                     : sentence->text);
    }

  accord_report_add_paragraph (report, ACCORD_TEXT_BODY,
                               text->len > 0
                               ? text->str
                               : _("Too little is answered to say."));
}

static void
add_risks (AccordSummary *summary)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < summary->score->n_arrangements; i++)
    {
      const char * const *risks = accord_arrangement_get_risks (
        accord_framework_get_arrangement (summary->framework, i));

      if (summary->score->standings[i].set_aside)
        continue;

      for (guint k = 0; risks != NULL && risks[k] != NULL; k++)
        {
          if (list->len > 0)
            g_string_append (list, _("; "));
          g_string_append (list, risks[k]);
        }
    }

  if (list->len > 0)
    {
      g_autofree char *text =
        /* Translators: what can go wrong, a list */
        g_strdup_printf (_("Risks named for these types: %s."), list->str);

      accord_report_add_paragraph (summary->report, ACCORD_TEXT_BODY, text);
    }
}

/** accord_summary_add_how_counted: the last paragraph of a first page. */
void
accord_summary_add_how_counted (AccordSummary *summary)
{
  const AccordSource *source = accord_framework_get_source (summary->framework);
  int line = accord_framework_get_ready_from (summary->framework);
  const char *weights = accord_words_weights (summary->framework);
  g_autofree char *text = NULL;
  g_autofree char *whole = NULL;

  if (*source->authors != '\0')
    /* Translators: authors, publisher and year of the list; a percentage */
    text = g_strdup_printf (_("Counts are answers to a published list (%s, %s, "
                              "%s). In place counts 1, partly a half. The "
                              "%d%% line is Accord’s own. It does not approve, "
                              "predict or decide."),
                            source->authors, source->publisher, source->year,
                            line);
  else
    text = g_strdup_printf (_("Counts are answers to a list. In place counts "
                              "1, partly a half. The line stands at %d%%. It "
                              "does not approve, predict or decide."), line);

  whole = weights != NULL ? g_strjoin (" ", text, weights, NULL)
                          : g_strdup (text);
  accord_report_add_paragraph (summary->report, ACCORD_TEXT_SMALL, whole);
}

/** accord_summary_add_signature: lines to sign on, where they are wanted. */
void
accord_summary_add_signature (AccordSummary *summary)
{
  AccordBlock *lines;

  if (!summary->options->signature)
    return;

  accord_report_keep_with_next (summary->report);
  lines = accord_report_add_lines (summary->report);
  lines->beside = TRUE;
  accord_block_add_entry (lines, _("Signed"));
  accord_block_add_entry (lines, _("Date"));
}

/**
 * accord_summary_add_board_page:
 *
 * The one page that a board reads, in the order of interface.md, section 8.
 */
void
accord_summary_add_board_page (AccordSummary *summary)
{
  g_autoptr (GPtrArray) sentences =
    accord_sentences_new_for_answers (summary->assessment);

  add_head (summary);
  accord_report_add_heading (summary->report, 2, _("Where we stand"));
  add_sentences (summary, sentences);
  add_types_table (summary);
  accord_summary_add_set_aside (
    summary, accord_assessment_get_mandated (summary->assessment),
    accord_assessment_get_structural (summary->assessment));
  add_open_items (summary);
  add_actions (summary);
  add_sureness (summary, sentences);
  if (summary->options->economy < ACCORD_ECONOMY_NO_RISKS)
    add_risks (summary);
  accord_summary_add_how_counted (summary);
  accord_summary_add_signature (summary);
}
