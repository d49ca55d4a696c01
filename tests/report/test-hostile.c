/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-csv.h"
#include "report/accord-html.h"
#include "report/accord-pdf.h"
#include "report/accord-summary-pages.h"
#include "report/accord-text.h"
#include "report-fixture.h"

#define NAME_LENGTH 300
#define NOTE_LENGTH 10000

static char *
repeat (const char *text,
        gsize       characters)
{
  GString *all = g_string_new (NULL);

  while ((gsize) g_utf8_strlen (all->str, -1) < characters)
    g_string_append (all, text);

  return g_string_free (all, FALSE);
}

/* All renderings can be made; @sentence stands in those that are to be read. */
static void
render_all (AccordAssessment *assessment,
            const char       *sentence)
{
  g_autoptr (AccordReport) report = accord_summary_report_new (assessment,
                                                               NULL);
  g_autoptr (GBytes) text = accord_report_to_text (report);
  g_autoptr (GBytes) html = accord_report_to_html (report);
  g_autoptr (GBytes) csv = accord_csv_write_assessment (assessment);
  g_autoptr (AccordPages) pages = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text_string = report_to_string (text);
  g_autofree char *html_string = report_to_string (html);

  g_assert_true (g_utf8_validate (text_string, -1, NULL));
  g_assert_true (g_utf8_validate (html_string, -1, NULL));
  g_assert_cmpuint (g_bytes_get_size (csv), >, 0);

  if (sentence != NULL)
    {
      g_strdelimit (text_string, "\n", ' ');
      g_assert_nonnull (strstr (text_string, sentence));
      g_assert_nonnull (strstr (html_string, sentence));
    }

  pages = accord_summary_pages_new (assessment, NULL, &accord_page_setup_a4);
  pdf = accord_pages_to_pdf (pages, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (pdf), >, 1000);
}

static void
test_nothing_answered (void)
{
  g_autoptr (AccordAssessment) assessment =
    report_load_sample ("empty.accord.json");

  render_all (assessment, "Nothing is answered yet.");
}

static void
test_all_not_applicable (void)
{
  g_autoptr (AccordAssessment) assessment =
    report_load_sample ("riverside.accord.json");

  for (guint i = 0; i < accord_assessment_get_n_answers (assessment); i++)
    accord_answer_set_status (accord_assessment_get_answer (assessment, i),
                              ACCORD_STATUS_NOT_APPLICABLE);

  render_all (assessment, "so there is nothing to count.");
}

static void
test_long_names_and_notes (void)
{
  static const char * const scripts[] = {
    "word ", "שלום ", "مرحبا ", "e\xcc\x81\xcc\xa7", "🏥👩🏽‍⚕️", "unbroken",
    "<b>&amp;\"'</b> ", "=1+1,\"x\" ",
  };

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autoptr (AccordAssessment) assessment = report_make_full ();
      g_autofree char *name = repeat (scripts[i], NAME_LENGTH);
      g_autofree char *note = repeat (scripts[i], NOTE_LENGTH);

      accord_assessment_set_organisation (assessment, name);
      accord_assessment_set_partner (assessment, name);
      accord_assessment_set_scope (assessment, name);
      accord_assessment_set_notes (assessment, note);
      accord_answer_set_note (accord_assessment_get_answer (assessment, 7),
                              note);

      render_all (assessment, NULL);
    }
}

/* What a user typed is never markup. */
static void
test_no_markup_gets_through (void)
{
  g_autoptr (AccordAssessment) assessment = report_make_full ();
  g_autoptr (AccordReport) report = NULL;
  g_autoptr (GBytes) html = NULL;
  g_autofree char *text = NULL;

  accord_assessment_set_organisation (assessment, "<script>a()</script>");
  accord_assessment_set_notes (assessment, "</main><img onerror=x>");
  report = accord_summary_report_new (assessment, NULL);
  html = accord_report_to_html (report);
  text = report_to_string (html);

  g_assert_null (strstr (text, "<script"));
  g_assert_null (strstr (text, "<img"));
  g_assert_nonnull (strstr (text, "&lt;script&gt;"));
}

/* Code points that are no characters are in no font, and cairo refuses them;
 * HTML forbids them, and control characters, even as references.
 */
static void
test_no_characters (void)
{
  static const char * const texts[] = {
    "a\357\277\276b", "a\357\277\277b", "a\357\267\220b",
    "a\360\237\277\276b", "a\364\217\277\277b", "a\001b", "a\033b",
    "a\177b", "a\302\201b",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (AccordAssessment) assessment = report_make_full ();
      AccordSummaryOptions options = {
        .marking = texts[i], .asked = texts[i],
      };
      g_autoptr (AccordReport) report = NULL;
      g_autoptr (GBytes) html = NULL;
      g_autofree char *page = NULL;

      accord_assessment_set_organisation (assessment, texts[i]);
      accord_assessment_set_partner (assessment, texts[i]);
      accord_assessment_set_notes (assessment, texts[i]);
      accord_answer_set_note (accord_assessment_get_answer (assessment, 7),
                              texts[i]);
      render_all (assessment, "a\357\277\275b");

      report = accord_summary_report_new (assessment, &options);
      html = accord_report_to_html (report);
      page = report_to_string (html);
      g_assert_null (strstr (page, texts[i]));
      g_assert_null (strstr (page, "&#"));
      g_assert_cmpstr (report->marking, ==, "a\357\277\275b");
      g_assert_cmpstr (report->author, ==, "a\357\277\275b");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/hostile/nothing-answered", test_nothing_answered);
  g_test_add_func ("/report/hostile/all-not-applicable",
                   test_all_not_applicable);
  g_test_add_func ("/report/hostile/long-names-and-notes",
                   test_long_names_and_notes);
  g_test_add_func ("/report/hostile/no-characters", test_no_characters);
  g_test_add_func ("/report/hostile/markup", test_no_markup_gets_through);

  return g_test_run ();
}
