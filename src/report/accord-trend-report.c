/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-trend-report.h"

#include "model/figures/accord-carried.h"
#include "model/figures/accord-words.h"
#include "report/accord-csv.h"
#include "report/accord-summary-private.h"

#include <glib/gi18n-lib.h>

static void
add_changes (AccordReport      *report,
             const AccordTrend *trend,
             guint              step)
{
  g_autofree char *summary = accord_trend_summarise (trend, step);
  g_autofree char *heading = accord_trend_get_step_title (trend, step);
  AccordBlock *table = NULL;

  accord_report_add_heading (report, 3, heading);
  accord_report_add_paragraph (report, ACCORD_TEXT_BODY, summary);

  for (guint i = 0; i < trend->changes->len; i++)
    {
      const AccordChange *change =
        &g_array_index (trend->changes, AccordChange, i);
      AccordItem *item;

      if (change->step != step)
        continue;

      if (table == NULL)
        {
          table = accord_report_add_table (report, heading);
          accord_block_add_column (table, _("Line"), 3.8);
          accord_block_add_column (table, _("Type"), 2);
          accord_block_add_column (table, _("Before"), 1.7);
          accord_block_add_column (table, _("After"), 1.7);
        }

      item = accord_framework_get_item (trend->framework, change->ordinal);
      accord_block_add_row (table);
      accord_block_add_text (table, accord_item_get_title (item));
      accord_block_add_text (table, accord_arrangement_get_title (
                               accord_item_get_arrangement (item)));
      accord_block_add_status (table, change->from,
                               accord_status_to_title (change->from));
      accord_block_add_status (table, change->to,
                               accord_status_to_title (change->to));
    }
}

static void
add_tally (AccordBlock       *table,
           const AccordTally *tally)
{
  g_autofree char *text = accord_words_figures (tally);

  accord_block_add_tally (table, tally, text);
}

/* What was taken over and is not reconfirmed is counted apart. */
static void
add_carried (AccordReport      *report,
             const AccordTrend *trend,
             AccordArrangement *type)
{
  for (guint i = 0; i < trend->assessments->len; i++)
    {
      AccordCarried carried = accord_carried_count (
        accord_trend_get_assessment (trend, i), type, ACCORD_KIND_ADVANTAGE);
      g_autofree char *counts = accord_carried_to_text (&carried);
      g_autofree char *date = accord_trend_get_date_text (trend, i);
      g_autofree char *text = NULL;

      if (counts == NULL)
        continue;

      /* Translators: a date, then "7 answered, of which 5 not reconfirmed" */
      text = g_strdup_printf (_("%s: %s"), date, counts);
      accord_report_add_paragraph (report, ACCORD_TEXT_BODY, text);
    }
}

/* The percentages as lines; their counts stand in the table that follows. */
static void
add_chart (AccordReport      *report,
           const AccordTrend *trend,
           guint              index)
{
  AccordArrangement *type =
    accord_framework_get_arrangement (trend->framework, index);
  g_autofree char *caption = NULL;
  AccordBlock *chart;

  if (trend->assessments->len < 2)
    return;

  /* Translators: what a picture shows: a type */
  caption = g_strdup_printf (_("%s over time, as in the table that follows"),
                             accord_arrangement_get_title (type));
  chart = accord_report_add_chart (report, caption, report->line);
  chart->over_time = TRUE;

  for (guint i = 0; i < trend->assessments->len; i++)
    {
      const AccordStanding *standing =
        &accord_trend_get_score (trend, i)->standings[index];
      g_autofree char *date = accord_trend_get_date_text (trend, i);

      accord_block_add_point (chart, date, &standing->enablers,
                              &standing->context);
    }

  accord_report_keep_with_next (report);
}

static void
add_type (AccordReport      *report,
          const AccordTrend *trend,
          guint              index)
{
  AccordArrangement *type =
    accord_framework_get_arrangement (trend->framework, index);
  AccordBlock *table;

  accord_report_add_heading (report, 3, accord_arrangement_get_title (type));
  add_chart (report, trend, index);
  table = accord_report_add_table (report,
                                   accord_arrangement_get_title (type));
  accord_block_add_column (table, _("Date"), 2);
  accord_block_add_column (table, _("Enablers"), 3);
  accord_block_add_column (table, _("Context"), 3);
  accord_block_add_column (table, _("Position"), 2);

  for (guint i = 0; i < trend->assessments->len; i++)
    {
      const AccordStanding *standing =
        &accord_trend_get_score (trend, i)->standings[index];
      g_autofree char *date = accord_trend_get_date_text (trend, i);

      accord_block_add_row (table);
      accord_block_add_text (table, date);
      add_tally (table, &standing->enablers);
      add_tally (table, &standing->context);
      accord_block_add_text (table, accord_words_position (
                               standing, standing->set_aside));
    }

  add_carried (report, trend, type);
}

/* "20 November 2025 to 23 November 2026"; "" without a date */
static char *
describe_period (const AccordTrend *trend)
{
  AccordAssessment *last =
    accord_trend_get_assessment (trend, trend->assessments->len - 1);
  g_autofree char *to = accord_words_date (accord_assessment_get_date (last));
  g_autofree char *from = NULL;

  for (guint i = 0; i < trend->assessments->len && from == NULL; i++)
    {
      const char *date =
        accord_assessment_get_date (accord_trend_get_assessment (trend, i));

      if (*date != '\0')
        from = accord_words_date (date);
    }

  if (from == NULL || g_str_equal (from, to))
    return g_steal_pointer (&to);

  /* Translators: two dates */
  return g_strdup_printf (_("%s to %s"), from, to);
}

static void
set_footer (AccordReport      *report,
            const AccordTrend *trend)
{
  g_autofree char *period = describe_period (trend);
  g_autofree char *made = NULL;
  g_autofree char *footer = NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  /* Translators: the program's version and the framework's revision */
  made = g_strdup_printf (_("Accord %s, framework rev. %d"), ACCORD_VERSION,
                          accord_framework_get_revision (trend->framework));
  if (*period != '\0')
    g_ptr_array_add (parts, period);
  g_ptr_array_add (parts, made);
  g_ptr_array_add (parts, NULL);

  footer = g_strjoinv (" · ", (char **) parts->pdata);
  accord_report_set_footer (report, report->author, footer);
}

static void
add_sentence (AccordReport *report,
              char         *text)
{
  if (text != NULL)
    accord_report_add_paragraph (report, ACCORD_TEXT_BODY, text);
  g_free (text);
}

/* What the report is made of: for a copy to share, assessments with the aliases
 * and without what it leaves out.
 */
typedef struct
{
  AccordTrend *trend;
  /* (nullable): the last one's, where anything is concealed */
  AccordConcealer *concealer;
  AccordLeftOut left_out;
} Shown;

static void
shown_clear (Shown *shown)
{
  g_clear_pointer (&shown->trend, accord_trend_free);
  g_clear_pointer (&shown->concealer, accord_concealer_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Shown, shown_clear)

static void
show (const AccordTrend          *trend,
      const AccordSummaryOptions *options,
      Shown                      *shown)
{
  const guint n = trend->assessments->len;
  g_autoptr (GPtrArray) copies = NULL;

  if (!accord_summary_is_to_be_shared (options))
    {
      shown->trend = accord_trend_new (
        (AccordAssessment * const *) trend->assessments->pdata, n, NULL);
      return;
    }

  copies = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n; i++)
    {
      AccordLeftOut left_out;

      g_clear_pointer (&shown->concealer, accord_concealer_free);
      shown->concealer = accord_concealer_new_for_series (
        trend->assessments, i, options->alias_own, options->alias_partner);
      g_ptr_array_add (copies,
                       accord_concealer_copy (
                         shown->concealer,
                         accord_trend_get_assessment (trend, i), &left_out));
      shown->left_out.notes += left_out.notes;
      shown->left_out.locations += left_out.locations;
      shown->left_out.names += left_out.names;
    }

  shown->trend = accord_trend_new ((AccordAssessment * const *) copies->pdata,
                                   n, NULL);
}

/* How it was counted, and where the list comes from: as in a summary. */
static void
add_close (AccordSummary *summary)
{
  accord_summary_add_how_counted (summary);
  accord_summary_add_signature (summary);
  accord_summary_add_left_out (summary);
  accord_summary_add_source (summary);
}

static AccordReport *
make (const Shown                *shown,
      const AccordSummaryOptions *options)
{
  const AccordTrend *trend = shown->trend;
  const guint last = trend->assessments->len - 1;
  AccordSummary summary = {
    .assessment = accord_trend_get_assessment (trend, last),
    .framework = trend->framework,
    .score = accord_trend_get_score (trend, last),
    .options = options,
    .concealer = shown->concealer,
    .left_out = shown->concealer != NULL ? &shown->left_out : NULL,
  };
  g_autofree char *marking = accord_summary_show_text (&summary,
                                                       options->marking);
  AccordReport *report =
    accord_report_new (_("Readiness for partnering: over time"),
                       accord_assessment_get_organisation (summary.assessment));

  summary.report = report;
  report->line = accord_framework_get_ready_from (trend->framework);
  report->draft = options->draft;
  accord_report_set_marking (report, marking);
  set_footer (report, trend);

  accord_report_add_heading (report, 1, report->title);
  accord_report_add_paragraph (report, ACCORD_TEXT_LEAD,
                               *report->author != '\0'
                               ? report->author
                               : _("Organisation not named"));
  add_sentence (report, accord_trend_say_organisations (trend));
  add_sentence (report, accord_trend_say_revisions (trend));
  add_sentence (report, accord_trend_say_unmatched (trend));

  accord_report_add_heading (report, 2, _("What changed"));
  if (trend->assessments->len < 2)
    accord_report_add_paragraph (report, ACCORD_TEXT_BODY,
                                 _("There is one assessment only, so nothing "
                                   "can have changed yet."));
  for (guint i = 0; i + 1 < trend->assessments->len; i++)
    add_changes (report, trend, i);

  accord_report_add_heading (report, 2, _("Figures over time"));
  for (guint i = 0;
       i < accord_framework_get_n_arrangements (trend->framework);
       i++)
    add_type (report, trend, i);

  add_close (&summary);

  return report;
}

/**
 * accord_trend_report_new:
 *
 * What changed first, then the figures of each type over time, as lines and in
 * a table.
 *
 * Returns: (transfer full): the report
 */
AccordReport *
accord_trend_report_new (const AccordTrend          *trend,
                         const AccordSummaryOptions *options)
{
  static const AccordSummaryOptions usual = { 0 };
  g_auto (Shown) shown = { 0 };

  g_return_val_if_fail (trend != NULL, NULL);

  if (options == NULL)
    options = &usual;
  show (trend, options, &shown);

  return make (&shown, options);
}

AccordTrend *
accord_trend_dup_shown (const AccordTrend          *trend,
                        const AccordSummaryOptions *options)
{
  g_auto (Shown) shown = { 0 };

  g_return_val_if_fail (trend != NULL, NULL);

  show (trend, options, &shown);

  return g_steal_pointer (&shown.trend);
}

/**
 * accord_csv_write_trend:
 *
 * Returns: (transfer full): a row for each item of each assessment
 */
GBytes *
accord_csv_write_trend (const AccordTrend *trend)
{
  static const char * const columns[] = {
    "organisation", "date", "arrangement", "kind", "item", "title", "status",
    "carried-from",
  };
  GString *csv;

  g_return_val_if_fail (trend != NULL, NULL);

  csv = accord_csv_new ();
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    accord_csv_add (csv, columns[i]);
  accord_csv_end_row (csv);

  for (guint i = 0; i < trend->assessments->len; i++)
    {
      AccordAssessment *assessment = accord_trend_get_assessment (trend, i);

      for (guint o = 0; o < accord_assessment_get_n_answers (assessment); o++)
        {
          AccordAnswer *answer = accord_assessment_get_answer (assessment, o);
          AccordItem *item = accord_answer_get_item (answer);

          accord_csv_add (csv,
                          accord_assessment_get_organisation (assessment));
          accord_csv_add (csv, accord_assessment_get_date (assessment));
          accord_csv_add (csv, accord_arrangement_get_id (
                            accord_item_get_arrangement (item)));
          accord_csv_add (csv,
                          accord_item_get_kind (item) == ACCORD_KIND_CONTEXT
                          ? "context" : "enabler");
          accord_csv_add (csv, accord_item_get_id (item));
          accord_csv_add (csv, accord_item_get_title (item));
          accord_csv_add (csv, accord_status_to_word (
                            accord_answer_get_status (answer)));
          accord_csv_add (csv, accord_answer_get_carried_from (answer));
          accord_csv_end_row (csv);
        }
    }

  return accord_csv_finish (csv);
}
