/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-checklist.h"
#include "report/accord-html.h"
#include "report/accord-summary.h"
#include "report/accord-text.h"
#include "report-fixture.h"

/* With this set in the environment the texts in golden/ are written anew, to be
 * looked through before they are committed.
 */
#define UPDATE "ACCORD_UPDATE_GOLDEN"

/* The version is not what is tested here. */
static char *
without_version (GBytes *bytes)
{
  g_autofree char *text = report_to_string (bytes);
  g_auto (GStrv) parts = g_strsplit (text, "Accord " ACCORD_VERSION, -1);

  return g_strjoinv ("Accord VERSION", parts);
}

static void
check (GBytes     *bytes,
       const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "report",
                                                 "golden", name, NULL);
  g_autofree char *text = without_version (bytes);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv (UPDATE) != NULL)
    {
      g_file_set_contents (path, text, -1, &error);
      g_assert_no_error (error);
    }

  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static AccordReport *
make_report (const char *sample)
{
  g_autoptr (AccordAssessment) assessment = report_load_sample (sample);
  AccordSummaryOptions options = { .today = "2026-12-01" };

  return accord_summary_report_new (assessment, &options);
}

static void
test_text (void)
{
  g_autoptr (AccordReport) report = make_report ("riverside.accord.json");
  g_autoptr (GBytes) bytes = accord_report_to_text (report);

  check (bytes, "riverside.txt");
}

static void
test_html (void)
{
  g_autoptr (AccordReport) report = make_report ("riverside.accord.json");
  g_autoptr (GBytes) bytes = accord_report_to_html (report);

  check (bytes, "riverside.html");
}

static void
test_empty (void)
{
  g_autoptr (AccordReport) report = make_report ("empty.accord.json");
  g_autoptr (GBytes) bytes = accord_report_to_text (report);

  check (bytes, "empty.txt");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/golden/text", test_text);
  g_test_add_func ("/report/golden/html", test_html);
  g_test_add_func ("/report/golden/empty", test_empty);

  return g_test_run ();
}
