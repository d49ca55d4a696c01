/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-comparison-report.h"

#include "model/figures/accord-comparison-actions.h"
#include "model/figures/accord-sentences.h"
#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>

static void
add_facts (AccordReport           *report,
           const AccordComparison *comparison)
{
  AccordAssessment *sides[] = { comparison->a, comparison->b };
  g_autoptr (GPtrArray) facts = accord_comparison_list_facts (comparison);
  AccordBlock *table = accord_report_add_table (report,
                                                _("What is compared"));

  accord_block_add_column (table, _("Organisation"), 3);
  accord_block_add_column (table, _("Date"), 2.5);
  accord_block_add_column (table, _("Part"), 3);
  accord_block_add_column (table, _("Answered by"), 2);
  accord_block_add_column (table, _("What for"), 3);

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autofree char *date =
        accord_words_date (accord_assessment_get_date (sides[i]));

      g_autofree char *organisation =
        accord_report_isolate (accord_assessment_get_organisation (sides[i]));
      g_autofree char *scope =
        accord_report_isolate (accord_assessment_get_scope (sides[i]));

      accord_block_add_row (table);
      accord_block_add_text (table, organisation);
      accord_block_add_text (table, *date != '\0' ? date : _("No date"));
      accord_block_add_text (table, accord_role_to_title (
                               accord_assessment_get_role (sides[i])));
      accord_block_add_text (table, accord_group_to_title (
                               accord_assessment_get_respondent_group (
                                 sides[i])));
      accord_block_add_text (table, scope);
    }

  for (guint i = 0; i < facts->len; i++)
    accord_report_add_paragraph (report, ACCORD_TEXT_BODY, facts->pdata[i]);

  if (comparison->notices->len > 0)
    {
      AccordBlock *list;

      accord_report_add_heading (report, 2, _("Read with care"));
      list = accord_report_add_list (report);
      for (guint i = 0; i < comparison->notices->len; i++)
        {
          const AccordRemark *notice =
            g_ptr_array_index (comparison->notices, i);

          accord_block_add_entry (list, notice->text);
        }
    }
}

static void
add_tally (AccordBlock       *table,
           const AccordTally *tally)
{
  g_autofree char *counts = accord_words_counts (tally);
  g_autofree char *percent = accord_words_percent_line (tally);
  g_autofree char *text = NULL;

  text = tally->of == 0 ? g_strdup (counts)
                        : g_strdup_printf ("%s · %s", counts, percent);
  accord_block_add_tally (table, tally, text);
}

static void
add_figures (AccordReport           *report,
             const AccordComparison *comparison)
{
  const AccordScore *scores[] = {
    comparison->score_a,
    comparison->score_b,
    comparison->score,
  };
  AccordBlock *table;

  accord_report_add_heading (report, 2, _("Where the two stand"));
  table = accord_report_add_table (report, _("Where the two stand"));
  accord_block_add_column (table, _("Type"), 2.4);
  accord_block_add_column (table, comparison->short_a, 2.4);
  accord_block_add_column (table, comparison->short_b, 2.4);
  accord_block_add_column (table, _("Both together"), 2.4);
  accord_block_add_column (table, _("Position, both together"), 2);

  for (guint r = 0; r < comparison->score->n_arrangements; r++)
    {
      guint i = comparison->score->ranking[r];
      const AccordStanding *standing = &comparison->score->standings[i];
      const char *title = accord_arrangement_get_title (
        accord_framework_get_arrangement (comparison->framework, i));

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
          accord_block_add_text (table, k > 0 ? "" : accord_words_position (
                                   standing, standing->set_aside));
        }
    }

  accord_report_add_paragraph (report, ACCORD_TEXT_BODY,
                               accord_comparison_explain_joint ());
}

static void
add_sentences (AccordReport           *report,
               const AccordComparison *comparison)
{
  g_autoptr (GPtrArray) sentences = accord_sentences_new_for_pair (comparison);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < sentences->len; i++)
    {
      const AccordSentence *sentence = g_ptr_array_index (sentences, i);

      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, sentence->text);
    }

  accord_report_add_heading (report, 2, _("Both together"));
  accord_report_add_paragraph (report, ACCORD_TEXT_BODY, text->str);
}

/* What @assessment has recorded of an item beside its status, one line each
 * behind the organisation's name.
 */
static void
append_recorded (GString          *text,
                 const char       *name,
                 AccordAssessment *assessment,
                 guint             ordinal)
{
  AccordAnswer *answer = accord_assessment_get_answer (assessment, ordinal);
  g_autofree char *recorded = accord_words_recorded (answer);
  const char *note = accord_answer_get_note (answer);
  const char *parts[] = { recorded, note };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      /* The line for a screen has the note in it where it is short. */
      if (*parts[i] == '\0' || (i == 1 && strstr (recorded, note) != NULL))
        continue;

      if (text->len > 0)
        g_string_append_c (text, '\n');
      /* Translators: an organisation's name, then what it has recorded */
      g_string_append_printf (text, _("%s: %s"), name, parts[i]);
    }
}

static char *
describe_side (const AccordComparison *comparison,
               guint                   ordinal,
               AccordParties           party)
{
  const AccordLine *line = &comparison->lines[ordinal];
  AccordStatus status = party == ACCORD_PARTY_A ? line->a : line->b;
  g_autofree char *silent =
    accord_comparison_not_speaking (comparison, ordinal, party);

  if (silent == NULL)
    return g_strdup (accord_status_to_title (status));

  return g_strdup_printf ("%s %s", accord_status_to_title (status), silent);
}

static void
add_line (AccordBlock            *table,
          const AccordComparison *comparison,
          guint                   ordinal)
{
  const AccordLine *line = &comparison->lines[ordinal];
  g_autoptr (GString) text = NULL;
  g_autoptr (GString) recorded = g_string_new (NULL);
  g_autofree char *a = describe_side (comparison, ordinal, ACCORD_PARTY_A);
  g_autofree char *b = describe_side (comparison, ordinal, ACCORD_PARTY_B);
  g_autofree char *next = accord_comparison_next_to_text (comparison, ordinal,
                                                          ACCORD_READER_ANYONE);

  text = g_string_new (accord_item_get_title (
    accord_framework_get_item (comparison->framework, ordinal)));
  append_recorded (recorded, comparison->short_a, comparison->a, ordinal);
  append_recorded (recorded, comparison->short_b, comparison->b, ordinal);
  if (recorded->len > 0)
    g_string_append_printf (text, "\n%s", recorded->str);

  accord_block_add_row (table);
  accord_block_add_text (table, text->str);
  accord_block_add_status (table, line->a, a);
  accord_block_add_status (table, line->b, b);
  accord_block_add_text (table, next);
}

static void
add_group (AccordReport           *report,
           const AccordComparison *comparison,
           AccordArrangement      *type,
           AccordLineGroup         group)
{
  guint index = accord_arrangement_get_index (type);
  guint n = accord_comparison_count_group (comparison, type, group);
  g_autofree char *heading = NULL;
  AccordBlock *table;

  if (n == 0)
    return;

  /* Translators: the name of a group of lines, and how many */
  heading = g_strdup_printf (_("%s (%u)"),
                             accord_line_group_to_title (group,
                                                         ACCORD_READER_ANYONE),
                             n);
  accord_report_add_heading (report, 3, heading);
  table = accord_report_add_table (report, heading);
  accord_block_add_column (table, _("Line"), 4);
  accord_block_add_column (table, comparison->short_a, 1.9);
  accord_block_add_column (table, comparison->short_b, 1.9);
  accord_block_add_column (table, _("Next step with"), 1.8);

  for (guint o = 0;
       o < accord_framework_get_n_items (comparison->framework);
       o++)
    {
      AccordItem *item = accord_framework_get_item (comparison->framework, o);
      AccordArrangement *owner = accord_item_get_arrangement (item);

      if (accord_arrangement_get_index (owner) == index &&
          comparison->lines[o].group == group)
        add_line (table, comparison, o);
    }
}

static void
add_actions (AccordReport           *report,
             const AccordComparison *comparison)
{
  g_autoptr (GPtrArray) groups = accord_comparison_list_actions (comparison);

  accord_report_add_heading (report, 2, _("Open actions by organisation"));

  for (guint i = 0; i < groups->len; i++)
    {
      const AccordOrganisationActions *group = g_ptr_array_index (groups, i);
      AccordBlock *list;

      accord_report_add_heading (report, 3, group->name);
      list = accord_report_add_list (report);

      for (guint k = 0; k < group->entries->len; k++)
        {
          AccordActionEntry *entry = g_ptr_array_index (group->entries, k);
          const char *what = accord_action_get_what (
            accord_action_entry_get_action (entry));
          g_autofree char *facts = accord_comparison_action_facts (entry);
          g_autofree char *text = g_strdup_printf ("%s · %s", what, facts);

          accord_block_add_entry (list, text);
        }

      if (group->entries->len == 0)
        accord_block_add_entry (list, _("No open actions."));
    }
}

static void
set_footer (AccordReport           *report,
            const AccordComparison *comparison)
{
  /* Translators: the program's version and the framework's revision */
  g_autofree char *footer =
    g_strdup_printf (_("Accord %s, framework rev. %d"), ACCORD_VERSION,
                     accord_framework_get_revision (comparison->framework));

  accord_report_set_footer (report, report->author, footer);
  report->line = accord_framework_get_ready_from (comparison->framework);
}

/**
 * accord_comparison_report_new:
 *
 * Facts, figures of both and of the pair, the sentences, every line in its
 * group and the open actions of either (interface, Comparison).
 *
 * Returns: (transfer full): the report
 */
AccordReport *
accord_comparison_report_new (const AccordComparison *comparison)
{
  AccordReport *report;
  g_autofree char *author = NULL;

  g_return_val_if_fail (comparison != NULL, NULL);

  /* Translators: two organisations */
  author = g_strdup_printf (_("%s and %s"), comparison->short_a,
                            comparison->short_b);
  report = accord_report_new (_("Readiness for partnering: comparison"),
                              author);
  set_footer (report, comparison);

  accord_report_add_heading (report, 1, report->title);
  accord_report_add_paragraph (report, ACCORD_TEXT_LEAD, author);
  add_facts (report, comparison);
  add_figures (report, comparison);
  add_sentences (report, comparison);

  for (guint i = 0; i < comparison->score->n_arrangements; i++)
    {
      AccordArrangement *type =
        accord_framework_get_arrangement (comparison->framework, i);

      accord_report_add_heading (report, 2,
                                 accord_arrangement_get_title (type));
      for (guint g = 0; g < ACCORD_N_LINE_GROUPS; g++)
        add_group (report, comparison, type, (AccordLineGroup) g);
    }

  add_actions (report, comparison);

  return report;
}
