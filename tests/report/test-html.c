/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-html.h"

#include "report-fixture.h"

static char *
render (AccordReport *report)
{
  g_autoptr (GBytes) bytes = accord_report_to_html (report);

  return report_to_string (bytes);
}

static void
test_is_one_whole_document (void)
{
  g_autoptr (AccordReport) report = accord_report_new ("Title", "Somebody");
  g_autofree char *html = NULL;

  accord_report_add_heading (report, 1, "Title");
  html = render (report);

  g_assert_true (g_str_has_prefix (html, "<!DOCTYPE html>\n<html lang="));
  g_assert_nonnull (strstr (html, "<title>Title: Somebody</title>"));
  g_assert_nonnull (strstr (html, ">Title</h1>"));
  g_assert_null (strstr (html, "<script"));
  g_assert_null (strstr (html, "src="));
  g_assert_null (strstr (html, "http"));
}

static void
test_texts_are_escaped (void)
{
  g_autoptr (AccordReport) report = accord_report_new ("<a>", "\"b\" & c");
  g_autofree char *html = NULL;

  accord_report_add_paragraph (report, ACCORD_TEXT_NOTE,
                               "<script>x</script>\nline");
  html = render (report);

  g_assert_null (strstr (html, "<script"));
  g_assert_nonnull (strstr (html, "&lt;script&gt;x&lt;/script&gt;<br>\nline"));
  g_assert_nonnull (strstr (html, "&lt;a&gt;: &quot;b&quot; &amp; c"));
}

static void
test_tables_have_headers_and_counts (void)
{
  g_autoptr (AccordReport) report = accord_report_new ("T", "");
  AccordBlock *table = accord_report_add_table (report, "Figures");
  AccordTally tally = { .of = 2, .percent = 75, .up_to = 75 };
  g_autofree char *html = NULL;

  tally.counts[ACCORD_STATUS_IN_PLACE] = 1;
  tally.counts[ACCORD_STATUS_PARTLY] = 1;
  accord_block_add_column (table, "Type", 1);
  accord_block_add_column (table, "Enablers", 1);
  accord_block_add_row (table);
  accord_block_add_text (table, "One");
  accord_block_add_tally (table, &tally, "1 of 2, 1 partly");
  html = render (report);

  g_assert_nonnull (strstr (html, "Figures</caption>"));
  g_assert_nonnull (strstr (html, "width=\"50%\">Enablers"));
  g_assert_nonnull (strstr (html, "aria-hidden=\"true\">■◧</span><br>\n"
                                  "1 of 2, 1 partly"));
}

/* Not once in the heading and once more in a caption. */
static void
test_heading_names_its_table (void)
{
  g_autoptr (AccordReport) report = accord_report_new ("T", "");
  AccordBlock *table;
  g_autofree char *html = NULL;

  accord_report_add_heading (report, 2, "Figures");
  table = accord_report_add_table (report, "Figures");
  accord_block_add_column (table, "Type", 1);
  html = render (report);

  g_assert_nonnull (strstr (html, "<h2 id=\"part-0\""));
  g_assert_nonnull (strstr (html, " aria-labelledby=\"part-0\""));
  g_assert_null (strstr (html, "<caption"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/html/is-one-whole-document",
                   test_is_one_whole_document);
  g_test_add_func ("/report/html/texts-are-escaped", test_texts_are_escaped);
  g_test_add_func ("/report/html/tables-have-headers-and-counts",
                   test_tables_have_headers_and_counts);

  g_test_add_func ("/report/html/heading-names-its-table",
                   test_heading_names_its_table);

  return g_test_run ();
}
