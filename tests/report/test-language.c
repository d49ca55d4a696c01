/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/accord-language.h"
#include "report/accord-html.h"
#include "report/accord-pdf.h"
#include "report/accord-summary-pages.h"
#include "report/accord-text.h"

#include "accord-catalogue.h"
#include "report-fixture.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean installed;

static gboolean
skips (void)
{
  if (!installed)
    g_test_skip ("no msgfmt or no locale: install gettext and locales");

  return !installed;
}

/* Renders a report that is made already; @full: with its detail */
static void
check_report (const AccordReport *report,
              gboolean            full)
{
  g_autoptr (GBytes) html_bytes = accord_report_to_html (report);
  g_autoptr (GBytes) text_bytes = accord_report_to_text (report);
  g_autofree char *html = report_to_string (html_bytes);
  g_autofree char *text = report_to_string (text_bytes);

  g_assert_cmpstr (report->language, ==, "cy");
  g_assert_nonnull (strstr (html, "<html lang=\"cy\" dir=\"ltr\">"));
  g_assert_nonnull (strstr (html, ">Ŵħere ŵe şŧand</h2>"));
  g_assert_nonnull (strstr (html, ">ĐRAFT</p>"));
  g_assert_nonnull (strstr (html, " Ñøvember 2026"));

  g_assert_nonnull (strstr (text, "Ŵħere ŵe şŧand\n--------------\n"));
  g_assert_nonnull (strstr (text, "ĐRAFT\n"));
  g_assert_true ((strstr (text, "Ïn plaçe") != NULL) == full);
}

static void
check_pages (const AccordPages *pages)
{
  static const char lang[] = "/Lang (cy)";
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = accord_pages_to_pdf (pages, &error);
  g_autofree char *page = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (memmem (g_bytes_get_data (pdf, NULL),
                            g_bytes_get_size (pdf), lang, strlen (lang)));

  page = accord_report_words_dup_page (accord_pages_get_report (pages)->words,
                                       2, 4);
  g_assert_cmpstr (page, ==, "Päge 2 øf 4");
}

static void
check_summary (const char *language)
{
  g_autoptr (AccordAssessment) assessment =
    report_load_sample ("riverside.accord.json");
  AccordSummaryOptions options = {
    .language = language,
    .draft = ACCORD_DRAFT_DRAFT,
  };
  g_autoptr (AccordReport) report = accord_summary_report_new (assessment,
                                                               &options);
  g_autoptr (AccordPages) pages =
    accord_summary_pages_new (assessment, &options, &accord_page_setup_a4);
  g_autoptr (AccordReport) board =
    accord_summary_board_report_new (assessment, &options);

  check_report (report, TRUE);
  check_report (accord_pages_get_report (pages), TRUE);
  check_report (board, FALSE);
  check_pages (pages);
}

/* As the command line program does for --language=cy */
static void
test_of_all (void)
{
  if (skips ())
    return;

  g_setenv ("LANGUAGE", "cy", TRUE);
  textdomain (GETTEXT_PACKAGE);
  check_summary (NULL);
  g_setenv ("LANGUAGE", "", TRUE);
  textdomain (GETTEXT_PACKAGE);
}

/* The renderers say nothing of their own in the language of the windows. */
static void
test_of_report (void)
{
  if (skips ())
    return;

  check_summary ("cy");
  g_assert_cmpstr (_("Where we stand"), ==, "Where we stand");
}

/* A copy to share leaves nothing in because of its language. */
static void
test_of_shared_copy (void)
{
  g_autoptr (AccordAssessment) assessment =
    report_load_sample ("riverside.accord.json");
  AccordSummaryOptions options = {
    .language = "cy",
    .alias_own = "Organisation 1",
    .alias_partner = "Organisation 2",
  };
  g_autoptr (AccordAssessment) shown = NULL;
  g_autoptr (AccordReport) report = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  if (skips ())
    return;

  shown = accord_summary_dup_shown (assessment, &options);
  g_assert_cmpstr (accord_assessment_get_organisation (shown), ==,
                   "Organisation 1");

  report = accord_summary_report_new (assessment, &options);
  bytes = accord_report_to_text (report);
  text = report_to_string (bytes);
  g_assert_nonnull (strstr (text, "Ŵħere ŵe şŧand"));
  g_assert_null (strstr (text, "Riverside"));
  g_assert_null (strstr (text, "Valley"));
}

int
main (int   argc,
      char *argv[])
{
  int result;

  installed = accord_catalogue_begin (NULL);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/language/of-all", test_of_all);
  g_test_add_func ("/report/language/of-report", test_of_report);
  g_test_add_func ("/report/language/of-shared-copy", test_of_shared_copy);
  result = g_test_run ();
  accord_catalogue_end ();

  return result;
}
