/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-trend-report.h"

#include "report-fixture.h"
#include "report/accord-chart-private.h"
#include "report/accord-pages.h"
#include "report/accord-text.h"
#include "report/accord-type-setting.h"

static AccordReport *
make (AccordAssessment *first,
      AccordAssessment *second)
{
  AccordAssessment * const both[] = { first, second };
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordTrend) trend = accord_trend_new (both, 2, &error);

  g_assert_no_error (error);

  return accord_trend_report_new (trend, NULL);
}

static AccordReport *
make_riverside (void)
{
  g_autoptr (AccordAssessment) before =
    report_load_sample ("riverside-2025.accord.json");
  g_autoptr (AccordAssessment) after =
    report_load_sample ("riverside.accord.json");

  return make (before, after);
}

static char *
to_text (AccordReport *report)
{
  g_autoptr (GBytes) bytes = accord_report_to_text (report);

  return report_to_string (bytes);
}

static void
test_lines_with_their_counts (void)
{
  g_autoptr (AccordReport) report = make_riverside ();
  guint n = 0;

  for (guint i = 0; i < report->blocks->len; i++)
    {
      const AccordBlock *block = g_ptr_array_index (report->blocks, i);
      const AccordBlock *table;
      const AccordPoint *point;

      if (block->kind != ACCORD_BLOCK_CHART)
        continue;

      g_assert_true (block->over_time);
      g_assert_cmpint (block->line, ==, 75);
      g_assert_cmpuint (block->points->len, ==, 2);
      if (n++ > 0)
        continue;

      point = &g_array_index (block->points, AccordPoint, 1);
      g_assert_cmpstr (point->title, ==, "23 November 2026");
      g_assert_cmpint (point->enablers, ==, 50);
      g_assert_cmpstr (point->enablers_counts, ==, "2 of 4");
      g_assert_cmpstr (point->context_counts, ==, "2 of 3, 1 partly");

      /* Its numbers stand in the table that follows it. */
      table = g_ptr_array_index (report->blocks, i + 1);
      g_assert_cmpint (table->kind, ==, ACCORD_BLOCK_TABLE);
      g_assert_cmpstr (accord_block_get_cell (table, 1, 1)->text, ==,
                       "2 of 4 · 50% · up to 75%, 1 not answered");
    }

  g_assert_cmpuint (n, ==, 4);
}

/* Its picture is drawn, and on the page of its table. */
static void
test_pictures_stay_with_their_tables (void)
{
  g_autoptr (AccordPages) pages = accord_pages_new (make_riverside (),
                                                    &accord_page_setup_a4);
  const AccordReport *report = accord_pages_get_report (pages);

  for (guint i = 0; i < report->blocks->len; i++)
    {
      const AccordBlock *block = g_ptr_array_index (report->blocks, i);

      if (block->kind == ACCORD_BLOCK_CHART)
        g_assert_cmpuint (accord_pages_find (pages, block), ==,
                          accord_pages_find (
                            pages, g_ptr_array_index (report->blocks, i + 1)));
    }
}

static gboolean
is_struck (const AccordChartTimes *times,
           const AccordChartBox   *box)
{
  for (guint k = 0; k < ACCORD_TREND_SERIES; k++)
    for (guint i = 1; i < times->n_moments; i++)
      {
        const AccordTrendMoment *from = &times->moments[i - 1];
        const AccordTrendMoment *to = &times->moments[i];

        if (from->points[k].shown && to->points[k].shown &&
            accord_chart_box_is_struck (box, from->x, from->points[k].y,
                                        to->x, to->points[k].y))
          return TRUE;
      }

  return FALSE;
}

/* Counts and dates on paper: none lies on another or on a line. */
static void
assert_labels_apart (const AccordChartTimes *times,
                     double                  width,
                     double                  height)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE,
                                          sizeof (AccordChartBox));

  for (guint i = 0; i < times->n_moments; i++)
    {
      const AccordTrendMoment *moment = &times->moments[i];
      AccordChartBox date = moment->date.box;

      for (guint k = 0; k < ACCORD_TREND_SERIES; k++)
        {
          if (moment->points[k].counts.placed)
            g_array_append_val (boxes, moment->points[k].counts.box);
        }

      date.y += times->axis;
      if (moment->date.placed)
        g_array_append_val (boxes, date);
    }

  for (guint i = 0; i < boxes->len; i++)
    {
      const AccordChartBox *box = &g_array_index (boxes, AccordChartBox, i);

      g_assert_false (is_struck (times, box));
      g_assert_cmpfloat (box->x, >=, 0);
      g_assert_cmpfloat (box->x + box->width, <=, width);
      g_assert_cmpfloat (box->y, >=, 0);
      g_assert_cmpfloat (box->y + box->height, <=, height + 0.1);
      for (guint k = 0; k < i; k++)
        g_assert_false (accord_chart_box_overlaps (
          box, &g_array_index (boxes, AccordChartBox, k)));
    }
}

static AccordReport *
make_many (guint n)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (AccordTrend) trend = NULL;

  for (guint i = 0; i < n; i++)
    {
      AccordAssessment *assessment =
        report_load_sample ("riverside.accord.json");
      g_autofree char *date = g_strdup_printf ("%u-%02u-01", 2010 + i / 12,
                                               i % 12 + 1);

      accord_assessment_set_date (assessment, date);
      for (guint o = 0; o < accord_assessment_get_n_answers (assessment); o++)
        accord_answer_set_status (
          accord_assessment_get_answer (assessment, o),
          (AccordStatus) ((i * 7 + o * (i + 3)) % ACCORD_N_STATUSES));
      g_ptr_array_add (all, assessment);
    }

  trend = accord_trend_new ((AccordAssessment * const *) all->pdata, all->len,
                            NULL);

  return accord_trend_report_new (trend, NULL);
}

static void
test_labels_are_not_struck (void)
{
  static const guint numbers[] = { 1, 2, 3, 6, 12, 100 };
  static const struct
  {
    double text_size;
    double width;
    double height;
  } sizes[] = {
    { ACCORD_TEXT_SIZE, 493, 169 },
    { ACCORD_LARGE_PRINT_SIZE, 493, 196 },
    { ACCORD_TEXT_SIZE, 740, 223 },
  };
  PangoContext *context = accord_type_setting_new_context ();

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (AccordReport) report = make_many (numbers[i]);

      for (guint k = 0; k < report->blocks->len; k++)
        {
          const AccordBlock *block = g_ptr_array_index (report->blocks, k);

          if (block->kind != ACCORD_BLOCK_CHART)
            continue;

          for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
            {
              g_autoptr (AccordChartTimes) times =
                accord_chart_times_new (block, report->words, context,
                                        sizes[s].text_size, sizes[s].width,
                                        sizes[s].height);
              const AccordTrendMoment *last = &times->moments[numbers[i] - 1];

              assert_labels_apart (times, sizes[s].width, sizes[s].height);
              g_assert_cmpfloat (times->plot.height, >, 40);
              g_assert_true (times->moments[0].date.placed);
              g_assert_true (last->date.placed);
            }
        }
    }

  g_object_unref (context);
}

static void
test_whose_and_when (void)
{
  g_autoptr (AccordReport) report = make_riverside ();
  g_autofree char *text = to_text (report);

  g_assert_true (g_str_has_prefix (report->footer,
                                   "Riverside Specialist Hospital · 20 "
                                   "November 2025 to 23 November 2026 · "));
  g_assert_nonnull (strstr (text, "predict or decide."));
  g_assert_nonnull (strstr (text, "About the source"));
  g_assert_nonnull (strstr (text, "    Type: Voluntary – individual"));
}

static void
test_marks_and_signature (void)
{
  static const AccordSummaryOptions options = {
    .marking = "OFFICIAL",
    .draft = ACCORD_DRAFT_DRAFT,
    .signature = TRUE,
  };
  g_autoptr (AccordAssessment) assessment =
    report_load_sample ("riverside.accord.json");
  AccordAssessment * const both[] = { assessment, assessment };
  g_autoptr (AccordTrend) trend = accord_trend_new (both, 2, NULL);
  g_autoptr (AccordReport) report = accord_trend_report_new (trend, &options);
  g_autofree char *text = to_text (report);

  g_assert_cmpstr (report->marking, ==, "OFFICIAL");
  g_assert_cmpint (report->draft, ==, ACCORD_DRAFT_DRAFT);
  g_assert_nonnull (strstr (text, "Signed"));
  g_assert_null (strstr (text, "Left out of this copy"));
}

/* Another organisation among them is not made the same by an alias. */
static void
test_aliases_leave_no_name (void)
{
  static const AccordSummaryOptions options = {
    .alias_own = "Organisation 1",
    .alias_partner = "Organisation 2",
    .marking = "Of Riverside",
  };
  static const char * const hidden[] = {
    "Riverside", "Elsewhere", "Valley", "Own-Name", "Person-Name",
    "Note-Text",
  };
  g_autoptr (AccordAssessment) first = report_make_full ();
  g_autoptr (AccordAssessment) second = report_make_full ();
  AccordAssessment * const both[] = { first, second };
  g_autoptr (AccordTrend) trend = NULL;
  g_autoptr (AccordTrend) shown = NULL;
  g_autoptr (AccordReport) report = NULL;
  g_autoptr (GBytes) table = NULL;
  g_autofree char *text = NULL;
  g_autofree char *csv = NULL;

  accord_assessment_set_date (first, "2020-01-01");
  accord_assessment_set_organisation (first, "Elsewhere Trust");
  accord_assessment_set_organisation (second, "Riverside NHS Trust");
  accord_assessment_set_partner (second, "Valley High");
  trend = accord_trend_new (both, 2, NULL);
  report = accord_trend_report_new (trend, &options);
  shown = accord_trend_dup_shown (trend, &options);
  table = accord_csv_write_trend (shown);
  text = to_text (report);
  csv = report_to_string (table);

  for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
    {
      g_test_message ("%s", hidden[i]);
      g_assert_null (strstr (text, hidden[i]));
      g_assert_null (strstr (csv, hidden[i]));
    }
  g_assert_cmpstr (report->author, ==, "Organisation 1");
  g_assert_cmpstr (report->marking, ==, "Of Organisation 1");
  g_assert_true (g_str_has_prefix (report->footer, "Organisation 1"));
  g_assert_nonnull (strstr (text, "(name left out); Organisation 1"));
  g_assert_nonnull (strstr (text, "Left out of this copy"));
  g_assert_nonnull (strstr (text, "- 4 notes"));
  g_assert_nonnull (strstr (csv, "(name left out),2020-01-01"));
}

static void
test_without_a_name (void)
{
  g_autoptr (AccordAssessment) first =
    report_load_sample ("riverside.accord.json");
  g_autoptr (AccordAssessment) second =
    report_load_sample ("riverside.accord.json");
  g_autoptr (AccordReport) report = NULL;
  g_autofree char *text = NULL;

  accord_assessment_set_organisation (first, "");
  accord_assessment_set_organisation (second, "");
  report = make (first, second);
  text = to_text (report);

  g_assert_nonnull (strstr (text, "Organisation not named"));
  g_assert_nonnull (strstr (text, "23 November 2026: file 1, then file 2"));
  g_assert_nonnull (strstr (text, "Nothing changed"));
  g_assert_true (g_str_has_prefix (report->footer, "23 November 2026 · "));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/trend/lines-with-their-counts",
                   test_lines_with_their_counts);
  g_test_add_func ("/report/trend/pictures-stay-with-their-tables",
                   test_pictures_stay_with_their_tables);
  g_test_add_func ("/report/trend/labels-are-not-struck",
                   test_labels_are_not_struck);
  g_test_add_func ("/report/trend/whose-and-when", test_whose_and_when);
  g_test_add_func ("/report/trend/marks-and-signature",
                   test_marks_and_signature);
  g_test_add_func ("/report/trend/aliases-leave-no-name",
                   test_aliases_leave_no_name);
  g_test_add_func ("/report/trend/without-a-name", test_without_a_name);

  return g_test_run ();
}
