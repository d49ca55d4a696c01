/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-summary-private.h"

#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>

static void
add_row (AccordBlock *table,
         const char  *what,
         const char  *value)
{
  g_autofree char *isolated = NULL;

  if (value == NULL || *value == '\0')
    return;

  isolated = accord_report_isolate (value);
  accord_block_add_row (table);
  accord_block_add_text (table, what);
  accord_block_add_text (table, isolated);
}

/**
 * accord_summary_describe_mandated:
 *
 * Returns: the words of the page Details, for a reader who is neither of the
 *   two
 */
const char *
accord_summary_describe_mandated (AccordFact fact)
{
  return fact == ACCORD_FACT_FALSE
         ? _("The two organisations chose it")
         : accord_mandated_to_title (fact);
}

/** accord_summary_add_left_out: how much an alias left out, if it did. */
void
accord_summary_add_left_out (AccordSummary *summary)
{
  const AccordLeftOut *left_out = summary->left_out;
  g_autofree char *notes = NULL;
  g_autofree char *locations = NULL;
  g_autofree char *names = NULL;
  AccordBlock *list;

  if (left_out == NULL)
    return;

  notes = g_strdup_printf (ngettext ("%u note", "%u notes", left_out->notes),
                           left_out->notes);
  locations = g_strdup_printf (ngettext ("%u place where evidence is kept",
                                         "%u places where evidence is kept",
                                         left_out->locations),
                               left_out->locations);
  names = g_strdup_printf (ngettext ("%u name", "%u names", left_out->names),
                           left_out->names);

  accord_report_add_heading (summary->report, 2,
                             _("Left out of this copy"));
  list = accord_report_add_list (summary->report);
  accord_block_add_entry (list, notes);
  accord_block_add_entry (list, locations);
  accord_block_add_entry (list, names);
}

/** accord_summary_add_source: where the list comes from. */
void
accord_summary_add_source (AccordSummary *summary)
{
  const AccordSource *source = accord_framework_get_source (summary->framework);
  AccordBlock *table;

  accord_report_add_heading (summary->report, 2, _("About the source"));
  table = accord_report_add_table (summary->report, _("About the source"));
  accord_block_add_column (table, _("What"), 1);
  accord_block_add_column (table, _("Where from"), 3);
  add_row (table, _("List"), accord_framework_get_title (summary->framework));
  add_row (table, _("Title"), source->title);
  add_row (table, _("Authors"), source->authors);
  add_row (table, _("Publisher"), source->publisher);
  add_row (table, _("Year"), source->year);
  add_row (table, _("Address"), source->address);
}

/**
 * accord_summary_add_about:
 *
 * The assessment's own fields, what an alias left out, and the source.
 */
void
accord_summary_add_about (AccordSummary *summary)
{
  AccordAssessment *assessment = summary->assessment;
  const char *notes = accord_assessment_get_notes (assessment);
  g_autofree char *date =
    accord_words_date (accord_assessment_get_date (assessment));
  AccordBlock *table;

  accord_report_add_heading (summary->report, 2,
                             _("About this assessment"));
  table = accord_report_add_table (summary->report,
                                   _("About this assessment"));
  accord_block_add_column (table, _("Asked"), 1);
  accord_block_add_column (table, _("Recorded"), 2);

  add_row (table, _("Organisation"),
           accord_assessment_get_organisation (assessment));
  add_row (table, _("Partner"), accord_assessment_get_partner (assessment));
  add_row (table, _("What for"), accord_assessment_get_scope (assessment));
  add_row (table, _("Date"), date);
  add_row (table, _("How it came about"),
           accord_summary_describe_mandated (
             accord_assessment_get_mandated (assessment)));
  add_row (table, _("What is being considered"),
           accord_structural_to_title (
             accord_assessment_get_structural (assessment)));
  add_row (table, _("The organisation’s part"),
           accord_role_to_title (accord_assessment_get_role (assessment)));
  add_row (table, _("Answered by"),
           accord_group_to_title (
             accord_assessment_get_respondent_group (assessment)));
  add_row (table, _("Name"),
           accord_assessment_get_respondent_name (assessment));

  if (*notes != '\0')
    {
      accord_report_add_heading (summary->report, 3, _("Notes"));
      accord_report_add_paragraph (summary->report, ACCORD_TEXT_NOTE, notes);
    }

  accord_summary_add_left_out (summary);
  accord_summary_add_source (summary);
}
