/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-summary.h"

#include "model/accord-language.h"
#include "model/figures/accord-words.h"
#include "report/accord-summary-private.h"

#include <glib/gi18n-lib.h>

static const char * const front_sheet_labels[] = {
  N_("Meeting"),
  N_("Date of the meeting"),
  N_("Agenda item"),
  N_("Public or private session"),
  N_("Title of the paper"),
  N_("Presented by (executive lead)"),
  N_("Author"),
  N_("Purpose: decision, assurance, discussion or information"),
  N_("Considered before by"),
  N_("Objectives and risks it links to"),
  N_("Implications: quality, finance, workforce, equality, legal"),
  N_("Interests"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (front_sheet_labels) ==
                 ACCORD_N_FRONT_SHEET_FIELDS);

/* How many lines a field gets beyond its first, to be filled in by hand. */
static const guint more_lines[ACCORD_N_FRONT_SHEET_FIELDS] = {
  [9] = 1, [10] = 3,
};

static gboolean
is_given (const char *text)
{
  return text != NULL && *text != '\0';
}

gboolean
accord_summary_is_to_be_shared (const AccordSummaryOptions *options)
{
  return options != NULL &&
         (is_given (options->alias_own) || is_given (options->alias_partner));
}

char *
accord_summary_show_text (AccordSummary *summary,
                          const char    *text)
{
  if (text == NULL)
    text = "";

  return summary->concealer != NULL
         ? accord_concealer_text (summary->concealer, text)
         : g_strdup (text);
}

/**
 * accord_front_sheet_list_labels:
 *
 * What an NHS paper's cover sheet asks for and an assessment does not know
 * (interface, section 8).
 *
 * Returns: (transfer container): translated labels, %NULL at the end
 */
const char **
accord_front_sheet_list_labels (void)
{
  const char **labels = g_new0 (const char *,
                                ACCORD_N_FRONT_SHEET_FIELDS + 1);

  for (guint i = 0; i < ACCORD_N_FRONT_SHEET_FIELDS; i++)
    labels[i] = _(front_sheet_labels[i]);

  return labels;
}

/* What the board is asked to do stands behind the purpose. */
#define ASKED_AFTER 7

static void
add_blank_front_sheet (AccordSummary  *summary,
                       const char    **labels)
{
  AccordBlock *lines = accord_report_add_lines (summary->report);

  lines->roomy = TRUE;
  for (guint i = 0; labels[i] != NULL; i++)
    {
      accord_block_add_entry (lines, labels[i]);
      for (guint k = 0; k < more_lines[i]; k++)
        accord_block_add_entry (lines, "");
      if (i == ASKED_AFTER)
        accord_block_add_entry (lines, _("The Board is asked to:"));
    }
}

static void
add_field (AccordSummary *summary,
           AccordBlock   *table,
           const char    *label,
           const char    *value)
{
  g_autofree char *shown = accord_summary_show_text (summary, value);
  g_autofree char *isolated = accord_report_isolate (shown);

  accord_block_add_row (table);
  accord_block_add_text (table, label);
  accord_block_add_text (table, isolated);
}

static void
add_filled_front_sheet (AccordSummary  *summary,
                        const char    **labels)
{
  const AccordSummaryOptions *options = summary->options;
  AccordBlock *table = accord_report_add_table (summary->report,
                                                _("Front sheet"));

  accord_block_add_column (table, _("Asked"), 1);
  accord_block_add_column (table, _("Answer"), 2);

  for (guint i = 0; labels[i] != NULL; i++)
    {
      add_field (summary, table, labels[i], options->front_sheet_fields[i]);
      if (i == ASKED_AFTER)
        add_field (summary, table, _("The Board is asked to:"),
                   options->asked);
    }
}

/* Its heading is not the document's: that is the title on the next page. */
void
accord_summary_add_front_sheet (AccordSummary *summary)
{
  const AccordSummaryOptions *options = summary->options;
  g_autofree const char **labels = accord_front_sheet_list_labels ();
  g_autofree char *own = accord_report_isolate (
    accord_assessment_get_organisation (summary->assessment));

  accord_report_add_heading (summary->report, 2, _("Front sheet"));
  if (*own != '\0')
    accord_report_add_paragraph (summary->report, ACCORD_TEXT_LEAD, own);

  if (options->front_sheet == ACCORD_FRONT_SHEET_BLANK ||
      options->front_sheet_fields == NULL)
    add_blank_front_sheet (summary, labels);
  else
    add_filled_front_sheet (summary, labels);

  accord_report_add_page_break (summary->report);
}

static void
set_running_texts (AccordSummary *summary)
{
  const AccordSummaryOptions *options = summary->options;
  AccordReport *report = summary->report;
  const char *own =
    accord_assessment_get_organisation (summary->assessment);
  g_autofree char *date =
    accord_words_date (accord_assessment_get_date (summary->assessment));
  g_autofree char *marking = NULL;
  g_autofree char *made = NULL;
  g_autofree char *footer = NULL;

  /* Translators: the program's version and the framework's revision */
  made = g_strdup_printf (_("Accord %s, framework rev. %d"), ACCORD_VERSION,
                          accord_framework_get_revision (summary->framework));
  footer = *date != '\0' ? g_strdup_printf ("%s · %s", date, made)
                         : g_strdup (made);
  accord_report_set_footer (report, own, footer);

  marking = accord_summary_show_text (summary, options->marking);
  accord_report_set_marking (report, marking);

  report->draft = options->draft;
  report->line = accord_framework_get_ready_from (summary->framework);
}

/* What is made in a language of its own */
typedef struct
{
  AccordAssessment *assessment;
  const AccordSummaryOptions *options;
  /* (transfer full) */
  AccordAssessment *shown;
  AccordReport *report;
} Making;

/* As an AccordLanguageFunc: what is left out is said. */
static void
conceal (gpointer data)
{
  Making *making = data;
  g_autoptr (AccordConcealer) concealer =
    accord_concealer_new (making->assessment, making->options->alias_own,
                          making->options->alias_partner);
  AccordLeftOut left_out;

  making->shown = accord_concealer_copy (concealer, making->assessment,
                                         &left_out);
}

/**
 * accord_summary_dup_shown:
 * @options: (nullable): with the aliases, where there are any
 *
 * Returns: (transfer full): what may be seen of @assessment: itself, or, for a
 *   copy to share, one with the aliases and without what it leaves out.  File
 *   names and tables are made of it, too.
 */
AccordAssessment *
accord_summary_dup_shown (AccordAssessment           *assessment,
                          const AccordSummaryOptions *options)
{
  Making making = { assessment, options };

  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (assessment), NULL);

  if (!accord_summary_is_to_be_shared (options))
    return g_object_ref (assessment);

  accord_language_call (options->language, conceal, &making);

  return making.shown;
}

static AccordReport *
make (AccordAssessment           *assessment,
      const AccordSummaryOptions *options)
{
  g_autoptr (AccordConcealer) concealer = NULL;
  g_autoptr (AccordAssessment) shown = NULL;
  AccordSummary summary = { 0 };
  AccordLeftOut left_out;

  if (accord_summary_is_to_be_shared (options))
    {
      concealer = accord_concealer_new (assessment, options->alias_own,
                                        options->alias_partner);
      shown = accord_concealer_copy (concealer, assessment, &left_out);
      summary.concealer = concealer;
      summary.left_out = &left_out;
    }
  else
    {
      shown = g_object_ref (assessment);
    }

  summary.assessment = shown;
  summary.framework = accord_assessment_get_framework (shown);
  summary.score = accord_assessment_get_score (shown);
  summary.options = options;

  summary.report = accord_report_new (
    _("Readiness for partnering"), accord_assessment_get_organisation (shown));
  set_running_texts (&summary);

  if (options->front_sheet != ACCORD_FRONT_SHEET_OFF)
    accord_summary_add_front_sheet (&summary);

  accord_summary_add_board_page (&summary);

  if (!options->one_page)
    {
      accord_report_add_page_break (summary.report);
      accord_summary_add_detail (&summary);
      accord_summary_add_evidence (&summary);
      accord_summary_add_about (&summary);
    }

  return summary.report;
}

static void
make_report (gpointer data)
{
  Making *making = data;

  making->report = make (making->assessment, making->options);
}

/**
 * accord_summary_report_new:
 * @assessment: whose summary
 * @options: (nullable): %NULL is the default
 *
 * The board page first, then, unless it is to stand alone, the detail
 * (interface, section 8).
 *
 * Returns: (transfer full): the report
 */
AccordReport *
accord_summary_report_new (AccordAssessment           *assessment,
                           const AccordSummaryOptions *options)
{
  static const AccordSummaryOptions usual = { 0 };
  Making making = { assessment, options != NULL ? options : &usual };

  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (assessment), NULL);

  accord_language_call (making.options->language, make_report, &making);

  return making.report;
}
