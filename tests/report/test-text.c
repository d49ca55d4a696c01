/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-text.h"

#include "report/accord-summary.h"
#include "report-fixture.h"

static char *
render (AccordReport *report)
{
  g_autoptr (GBytes) bytes = accord_report_to_text (report);

  return report_to_string (bytes);
}

static void
test_narrow_table_is_aligned (void)
{
  g_autoptr (AccordReport) report = accord_report_new ("T", "");
  AccordBlock *table = accord_report_add_table (report, "Figures");
  g_autofree char *text = NULL;

  accord_block_add_column (table, "What", 1);
  accord_block_add_column (table, "Count", 1);
  accord_block_add_row (table);
  accord_block_add_text (table, "Eins");
  accord_block_add_text (table, "1");
  accord_block_add_row (table);
  accord_block_add_text (table, "Überschrift");
  accord_block_add_text (table, "2");
  text = render (report);

  g_assert_cmpstr (text, ==,
                   "What         Count\n"
                   "Eins         1\n"
                   "Überschrift  2\n");
}

/* What a row is about stands first, also where its status does in the table. */
static void
test_wide_table_is_a_list (void)
{
  g_autoptr (AccordReport) report = accord_report_new ("T", "");
  AccordBlock *table = accord_report_add_table (report, "Open");
  g_autofree char *text = NULL;

  accord_block_add_column (table, "Answer", 1);
  accord_block_add_column (table, "Line", 3);
  accord_block_add_column (table, "Next step with", 1);
  accord_block_add_row (table);
  accord_block_add_status (table, ACCORD_STATUS_PARTLY, "Partly");
  accord_block_add_text (table,
                         "Organisational support for partnering in general and "
                         "with the suggested partner(s)\nNote: none");
  accord_block_add_text (table, "Both: act");
  text = render (report);

  g_assert_cmpstr (text, ==,
                   "- Organisational support for partnering in general and "
                   "with the suggested\n"
                   "  partner(s)\n"
                   "    Answer: Partly\n"
                   "    Next step with: Both: act\n"
                   "    Note: none\n");
}

static void
test_last_column_takes_lines (void)
{
  g_autoptr (AccordReport) report = accord_report_new ("T", "");
  AccordBlock *table = accord_report_add_table (report, "Source");
  g_autofree char *text = NULL;

  accord_block_add_column (table, "What", 1);
  accord_block_add_column (table, "Where from", 3);
  accord_block_add_row (table);
  accord_block_add_text (table, "Publisher");
  accord_block_add_text (table,
                         "The Health Foundation with the Health Services "
                         "Management Centre, University of Birmingham");
  accord_block_add_row (table);
  accord_block_add_text (table, "Address");
  accord_block_add_text (table,
                         "https://example.org/a-page-whose-address-is-rather-"
                         "long/and-then/some-more");
  text = render (report);

  g_assert_cmpstr (text, ==,
                   "What       Where from\n"
                   "Publisher  The Health Foundation with the Health Services "
                   "Management Centre,\n"
                   "           University of Birmingham\n"
                   "Address\n"
                   "      https://example.org/a-page-whose-address-is-rather-"
                   "long/and-then/some-more\n");
}

/* An answer stays though nothing more is recorded of it, in a table of columns
 * and in one that became a list.
 */
static void
test_rows_without_a_last_cell_stay (void)
{
  g_autoptr (AccordReport) report = accord_report_new ("T", "");
  AccordBlock *table = accord_report_add_table (report, "Lines");
  g_autofree char *text = NULL;

  accord_block_add_column (table, "Answer", 1);
  accord_block_add_column (table, "Line", 2);
  accord_block_add_column (table, "What is recorded", 2);
  accord_block_add_row (table);
  accord_block_add_status (table, ACCORD_STATUS_PARTLY, "Partly");
  accord_block_add_text (table, "A need is seen");
  accord_block_add_text (table, "");
  text = render (report);

  g_assert_cmpstr (text, ==,
                   "Answer  Line            What is recorded\n"
                   "Partly  A need is seen\n");
}

static void
test_records_without_a_head_stay (void)
{
  g_autoptr (AccordReport) report = accord_report_new ("T", "");
  g_autofree char *wide = g_strnfill (60, 'w');
  g_autofree char *expected =
    g_strdup_printf ("-\n    B: %s\n    C: last\n", wide);
  AccordBlock *table = accord_report_add_table (report, "Lines");
  g_autofree char *text = NULL;

  accord_block_add_column (table, "A", 1);
  accord_block_add_column (table, "B", 1);
  accord_block_add_column (table, "C", 1);
  accord_block_add_row (table);
  accord_block_add_text (table, "");
  accord_block_add_text (table, wide);
  accord_block_add_text (table, "last");
  accord_block_add_row (table);
  accord_block_add_text (table, wide);
  text = render (report);

  g_assert_true (g_str_has_prefix (text, expected));
}

static void
test_a_word_too_long_is_broken (void)
{
  g_autoptr (AccordReport) report = accord_report_new ("T", "");
  g_autofree char *word = g_strnfill (100, 'x');
  g_autofree char *wide = g_strnfill (150, 'y');
  AccordBlock *list;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint x = 0;
  guint y = 0;

  accord_report_add_paragraph (report, ACCORD_TEXT_BODY, word);
  list = accord_report_add_list (report);
  accord_block_add_entry (list, wide);
  text = render (report);
  lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_cmpuint (strlen (lines[i]), <=, 80);
  for (const char *p = text; *p != '\0'; p++)
    {
      x += *p == 'x';
      y += *p == 'y';
    }
  g_assert_cmpuint (x, ==, 100);
  g_assert_cmpuint (y, ==, 150);
  g_assert_true (g_str_has_prefix (lines[3], "- yyy"));
  g_assert_true (g_str_has_prefix (lines[4], "  yyy"));
}

/* Files from Windows end their lines in two characters. */
static void
test_line_ends_of_any_kind (void)
{
  g_autoptr (AccordReport) report = accord_report_new ("T", "");
  g_autofree char *text = NULL;

  accord_report_add_paragraph (report, ACCORD_TEXT_NOTE,
                               "one\r\ntwo\rthree\n\nfour");
  text = render (report);

  g_assert_cmpstr (text, ==, "one\ntwo\nthree\n\nfour\n");
}

/* To be prepared from without a printer, too */
static void
test_lines_to_write_on (void)
{
  static const char * const labels[] = { "Notes:", "", "Who:", NULL };
  g_autoptr (AccordReport) report = accord_report_new ("T", "");
  AccordBlock *table = accord_report_add_table (report, "Lines");
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  accord_block_add_column (table, "Line", 1);
  accord_block_add_column (table, "To write down", 1);
  accord_block_add_row (table);
  accord_block_add_text (table, "A need is seen");
  accord_block_add_ruled (table, labels);
  text = render (report);
  lines = g_strsplit (text, "\n", -1);

  g_assert_cmpstr (lines[0], ==, "- A need is seen");
  g_assert_true (g_str_has_prefix (lines[1], "    Notes: ____"));
  g_assert_true (g_str_has_prefix (lines[2], "    ____"));
  g_assert_true (g_str_has_prefix (lines[3], "    Who: ____"));
  for (guint i = 1; i < 4; i++)
    g_assert_cmpuint (strlen (lines[i]), ==, 80);
}

/* What a file says does not command the terminal that it is shown on. */
static void
test_control_characters_are_shown (void)
{
  g_autoptr (AccordReport) report = accord_report_new ("T", "");
  g_autofree char *text = NULL;

  accord_report_add_paragraph (report, ACCORD_TEXT_BODY,
                               "a\033[31mred\007\tb\nc");
  text = render (report);

  g_assert_cmpstr (text, ==, "a\357\277\275[31mred\357\277\275 b\nc\n");
}

static void
test_no_line_is_over_80 (void)
{
  g_autoptr (AccordAssessment) assessment =
    report_load_sample ("riverside.accord.json");
  g_autoptr (AccordReport) report = accord_summary_report_new (assessment,
                                                               NULL);
  g_autofree char *text = render (report);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_cmpint (g_utf8_strlen (lines[i], -1), <=, 80);
}

static void
test_marks_stand_first (void)
{
  g_autoptr (AccordAssessment) assessment =
    report_load_sample ("riverside.accord.json");
  AccordSummaryOptions options = {
    .marking = "OFFICIAL", .draft = ACCORD_DRAFT_DRAFT,
  };
  g_autoptr (AccordReport) report = accord_summary_report_new (assessment,
                                                               &options);
  g_autofree char *text = render (report);

  g_assert_true (g_str_has_prefix (text, "OFFICIAL\nDRAFT\n"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/text/narrow-table-is-aligned",
                   test_narrow_table_is_aligned);
  g_test_add_func ("/report/text/wide-table-is-a-list",
                   test_wide_table_is_a_list);
  g_test_add_func ("/report/text/last-column-takes-lines",
                   test_last_column_takes_lines);
  g_test_add_func ("/report/text/rows-without-a-last-cell-stay",
                   test_rows_without_a_last_cell_stay);
  g_test_add_func ("/report/text/records-without-a-head-stay",
                   test_records_without_a_head_stay);
  g_test_add_func ("/report/text/a-word-too-long-is-broken",
                   test_a_word_too_long_is_broken);
  g_test_add_func ("/report/text/lines-to-write-on", test_lines_to_write_on);
  g_test_add_func ("/report/text/line-ends-of-any-kind",
                   test_line_ends_of_any_kind);
  g_test_add_func ("/report/text/control-characters-are-shown",
                   test_control_characters_are_shown);
  g_test_add_func ("/report/text/no-line-is-over-80",
                   test_no_line_is_over_80);
  g_test_add_func ("/report/text/marks-stand-first", test_marks_stand_first);

  return g_test_run ();
}
