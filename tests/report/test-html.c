/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-html.h"

#include "report/accord-summary.h"
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
  g_assert_nonnull (strstr (html, "style=\"width: 50%;"));
  g_assert_nonnull (strstr (html, "\">Enablers</th>"));
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

static char *
make_summary_html (gboolean pasted)
{
  g_autoptr (AccordAssessment) assessment = report_make_full ();
  AccordSummaryOptions options = {
    .front_sheet = ACCORD_FRONT_SHEET_BLANK, .signature = TRUE,
  };
  g_autoptr (AccordReport) report = accord_summary_report_new (assessment,
                                                               &options);

  return pasted ? accord_report_to_html_fragment (report) : render (report);
}

/* What HTML has no more stands in styles; each row has its heading. */
static void
test_is_valid (void)
{
  static const char * const obsolete[] = {
    " align=", " valign=", " cellpadding=", " cellspacing=", " width=",
    " border=",
  };
  g_autofree char *document = make_summary_html (FALSE);
  g_autofree char *fragment = make_summary_html (TRUE);
  const char *title = strstr (document, "<h1");

  for (guint i = 0; i < G_N_ELEMENTS (obsolete); i++)
    {
      g_assert_null (strstr (document, obsolete[i]));
      g_assert_null (strstr (fragment, obsolete[i]));
    }

  g_assert_nonnull (strstr (document, "<th scope=\"row\""));
  g_assert_nonnull (title);
  g_assert_null (strstr (title + 1, "<h1"));
}

/* What is pasted has no style sheet, and its tables still have borders. */
static void
test_fragment_has_its_styles (void)
{
  g_autofree char *fragment = make_summary_html (TRUE);

  g_assert_nonnull (strstr (fragment, "<table style=\"border-collapse"));
  g_assert_nonnull (strstr (fragment, "<td style=\"border: 1px solid"));
  g_assert_null (strstr (fragment, "<td>"));
}

/* Accord's own lines run in its language's direction, a user's own texts in
 * theirs.
 */
static void
test_directions (void)
{
  g_autoptr (AccordReport) report = accord_report_new ("T", "");
  g_autofree char *html = NULL;

  accord_report_add_paragraph (report, ACCORD_TEXT_BODY, "ours");
  accord_report_add_paragraph (report, ACCORD_TEXT_NOTE, "theirs");
  html = render (report);
  g_assert_nonnull (strstr (html, "<html lang=\"en-GB\" dir=\"ltr\">"));
  g_assert_nonnull (strstr (html, "<p>ours</p>"));
  g_assert_nonnull (strstr (html, "<p dir=\"auto\">theirs</p>"));
}

static void
test_lines_to_write_on (void)
{
  static const char * const labels[] = { "Notes:", "", "Who:", NULL };
  g_autoptr (AccordReport) report = accord_report_new ("T", "");
  AccordBlock *table = accord_report_add_table (report, "Lines");
  g_autofree char *html = NULL;
  guint n = 0;

  accord_block_add_column (table, "To write down", 1);
  accord_block_add_row (table);
  accord_block_add_ruled (table, labels);
  html = render (report);

  for (const char *p = strstr (html, "____"); p != NULL;
       p = strstr (p + strspn (p, "_"), "____"))
    n++;
  g_assert_cmpuint (n, ==, 3);
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

  g_test_add_func ("/report/html/is-valid", test_is_valid);
  g_test_add_func ("/report/html/fragment-has-its-styles",
                   test_fragment_has_its_styles);
  g_test_add_func ("/report/html/directions", test_directions);
  g_test_add_func ("/report/html/lines-to-write-on", test_lines_to_write_on);
  g_test_add_func ("/report/html/heading-names-its-table",
                   test_heading_names_its_table);

  return g_test_run ();
}
