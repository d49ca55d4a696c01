/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-comparison-report.h"

#include "report-fixture.h"
#include "report/accord-html.h"
#include "report/accord-pages.h"
#include "report/accord-pdf.h"
#include "report/accord-text.h"

#include <glib/gstdio.h>

static AccordComparison *
compare (AccordAssessment *a,
         AccordAssessment *b)
{
  g_autoptr (GError) error = NULL;
  AccordComparison *comparison = accord_comparison_new (a, b, &error);

  g_assert_no_error (error);

  return comparison;
}

static AccordComparison *
compare_full (void)
{
  g_autoptr (AccordAssessment) a = report_make_full ();
  g_autoptr (AccordAssessment) b = report_make_other ();

  return compare (a, b);
}

static AccordComparison *
compare_samples (const char *a,
                 const char *b)
{
  g_autofree char *file_a = g_strconcat (a, ".accord.json", NULL);
  g_autofree char *file_b = g_strconcat (b, ".accord.json", NULL);
  g_autoptr (AccordAssessment) first = report_load_sample (file_a);
  g_autoptr (AccordAssessment) second = report_load_sample (file_b);

  return compare (first, second);
}

/* One line: what is looked for may be broken over several. */
static char *
join_lines (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n\f", -1);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] != '\0')
        g_string_append_printf (joined, "%s ", words[i]);
    }

  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static char *
make_text (const AccordComparison     *comparison,
           const AccordSummaryOptions *options)
{
  g_autoptr (AccordReport) report = accord_comparison_report_new (comparison,
                                                                  options);
  g_autoptr (GBytes) bytes = accord_report_to_text (report);
  g_autofree char *text = report_to_string (bytes);

  return join_lines (text);
}

/* A narrow column may break a text behind a hyphen, too. */
static char *
squeeze (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n\f", -1);

  return g_strjoinv ("", words);
}

static guint
count (const char *text,
       const char *what)
{
  g_autofree char *squeezed = squeeze (text);
  g_autofree char *sought = squeeze (what);
  guint n = 0;

  for (const char *at = strstr (squeezed, sought); at != NULL;
       at = strstr (at + strlen (sought), sought))
    n++;

  return n;
}

static void
assert_has_every_field (const char *text)
{
  static const char * const more[] = {
    "23 November 2026", "7 June 2025", "4 March 2026", "6 May 2027",
    "9 August 2027", "Executive", "Gives support",
    "A regulator or government directed it",
    "People or services working together", "In place", "Not applicable",
  };

  for (guint i = 0; report_full_texts[i] != NULL; i++)
    {
      g_autofree char *other = g_strconcat ("Other-", report_full_texts[i],
                                            NULL);

      g_test_message ("%s", report_full_texts[i]);
      g_assert_cmpuint (count (text, other), >, 0);
      g_assert_cmpuint (count (text, report_full_texts[i]), >,
                        count (text, other));
    }
  /* Each of the two has these. */
  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    {
      g_test_message ("%s", more[i]);
      g_assert_cmpuint (count (text, more[i]), >=, 2);
    }
}

static void
test_every_field_is_found (void)
{
  g_autoptr (AccordComparison) comparison = compare_full ();
  g_autoptr (AccordReport) report = accord_comparison_report_new (comparison,
                                                                  NULL);
  g_autoptr (GBytes) bytes = accord_report_to_html (report);
  g_autofree char *html = report_to_string (bytes);
  g_autofree char *text = make_text (comparison, NULL);

  assert_has_every_field (text);
  assert_has_every_field (html);
}

static void
test_every_field_is_found_in_csv (void)
{
  g_autoptr (AccordComparison) comparison = compare_full ();
  g_autoptr (GBytes) bytes = accord_csv_write_comparison (comparison);
  g_autofree char *text = report_to_string (bytes);
  g_auto (GStrv) rows = g_strsplit (text, "\r\n", -1);
  static const char * const more[] = {
    "executive", "2025-06-07", "date: 2026-03-04", "review-by: 2027-05-06",
    "2027-08-09", "not-applicable", "lead",
  };

  g_assert_cmpuint (g_strv_length (rows), ==, 1 + 29 + 1);
  g_assert_true (g_str_has_prefix (rows[0], "\xef\xbb\xbforganisation-a,"
                                   "organisation-b,date-a,date-b,"));
  for (guint i = 0; report_full_texts[i] != NULL; i++)
    {
      g_autofree char *other = g_strconcat ("Other-", report_full_texts[i],
                                            NULL);

      g_assert_cmpuint (count (text, other), >, 0);
      g_assert_cmpuint (count (text, report_full_texts[i]), >,
                        count (text, other));
    }
  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    g_assert_cmpuint (count (text, more[i]), >=, 2);
}

static void
test_every_field_is_found_in_pdf (void)
{
  g_autoptr (AccordComparison) comparison = compare_full ();
  g_autoptr (AccordPages) pages = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autofree char *joined = NULL;
  const char *argv[] = { "pdftotext", "-raw", NULL, "-", NULL };
  int status;
  int fd;

  if (program == NULL)
    {
      g_test_skip ("pdftotext (poppler-utils) is not there");
      return;
    }

  pages = accord_pages_new (accord_comparison_report_new (comparison, NULL),
                            &accord_page_setup_a4);
  pdf = accord_pages_to_pdf (pages, &error);
  g_assert_no_error (error);
  fd = g_file_open_tmp ("accord-XXXXXX.pdf", &path, &error);
  g_assert_no_error (error);
  g_close (fd, NULL);
  g_file_set_contents (path, g_bytes_get_data (pdf, NULL),
                       (gssize) g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);

  argv[2] = path;
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                &text, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_unlink (path);

  joined = join_lines (text);
  assert_has_every_field (joined);
}

/* What is typed is printed once, also where it has line ends; a long note flows
 * below its table.
 */
static void
test_notes_stand_once (void)
{
  g_autoptr (AccordAssessment) a = report_make_full ();
  g_autoptr (AccordAssessment) b = report_make_other ();
  g_autoptr (AccordComparison) comparison = NULL;
  g_autoptr (GString) text = g_string_new ("Long-Begin");
  g_autofree char *report = NULL;

  for (guint i = 0; i < 200; i++)
    g_string_append (text, " words");
  g_string_append (text, " Long-End");
  accord_answer_set_note (accord_assessment_get_answer (a, 0),
                          "First-Line\nSecond-Line");
  accord_answer_set_note (accord_assessment_get_answer (b, 0), text->str);
  comparison = compare (a, b);
  report = make_text (comparison, NULL);

  g_assert_cmpuint (count (report, "First-Line"), ==, 1);
  g_assert_cmpuint (count (report, "Second-Line"), ==, 1);
  g_assert_cmpuint (count (report, "Long-Begin"), ==, 1);
  g_assert_cmpuint (count (report, "Long-End"), ==, 1);
  g_assert_nonnull (strstr (report, "The note stands below this table."));
}

static guint
find_page (const AccordPages *pages,
           const char        *part)
{
  const AccordReport *report = accord_pages_get_report (pages);

  for (guint i = 0; i < report->blocks->len; i++)
    {
      const AccordBlock *block = g_ptr_array_index (report->blocks, i);

      if (block->text != NULL && strstr (block->text, part) != NULL)
        return accord_pages_find_end (pages, block);
    }

  g_error ("Not found: %s", part);
}

static void
test_first_page_is_one_page (void)
{
  static const char * const pairs[][2] = {
    { "riverside", "valley-high" },
    { "green-bay", "northern-teaching" },
    { "northern-teaching", "two-leads" },
    { "st-phillips", "rowheath-park" },
    { "riverside", "riverside-2025" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (AccordComparison) comparison = compare_samples (pairs[i][0],
                                                                 pairs[i][1]);
      g_autoptr (AccordPages) pages = accord_pages_new (
        accord_comparison_report_new (comparison, NULL),
        &accord_page_setup_a4);

      g_test_message ("%s, %s", pairs[i][0], pairs[i][1]);
      g_assert_cmpuint (find_page (pages, "predict or decide"), ==, 0);
    }
}

/* Where it cannot be one page nothing is cut, and it says so. */
static void
test_longer_first_page_says_so (void)
{
  g_autoptr (AccordComparison) comparison = compare_samples ("empty",
                                                             "riverside");
  g_autoptr (AccordPages) pages = accord_pages_new (
    accord_comparison_report_new (comparison, NULL), &accord_page_setup_a4);

  g_assert_cmpuint (find_page (pages, "predict or decide"), ==, 1);
  g_assert_cmpuint (find_page (pages, "This page continues on page 2."), ==, 0);
}

static void
test_first_page (void)
{
  g_autoptr (AccordComparison) comparison = compare_samples ("riverside",
                                                             "valley-high");
  AccordSummaryOptions options = {
    .one_page = TRUE,
    .marking = "OFFICIAL",
    .asked = "note this",
    .signature = TRUE,
    .draft = ACCORD_DRAFT_DRAFT,
  };
  g_autoptr (AccordReport) report = accord_comparison_report_new (comparison,
                                                                  &options);
  g_autofree char *text = make_text (comparison, &options);
  static const char * const parts[] = {
    "Riverside Specialist Hospital and Valley High District Hospital",
    "View of Riverside Specialist Hospital: 23 November 2026",
    "View of Valley High District Hospital: 20 November 2026",
    "The Board is asked to: note this",
    "2 types are in question.",
    "Both together: 1 of 4, 1 partly · 38%",
    "so it can be lower than either.",
    "Still open, types in question",
    "Next actions by organisation",
    "Riverside Specialist Hospital: Protect one hour",
    "How sure is this?",
    "Counts are answers to a published list",
    "Signed",
    NULL
  };
  const char *at = text;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *found = strstr (at, parts[i]);

      if (found == NULL)
        g_error ("Not found, or not in order: %s", parts[i]);
      at = found;
    }
  g_assert_null (strstr (text, "About the two assessments"));
  g_assert_cmpstr (report->marking, ==, "OFFICIAL");
  g_assert_cmpint (report->draft, ==, ACCORD_DRAFT_DRAFT);
  g_assert_true (g_str_has_prefix (report->footer,
                                   "Riverside Specialist Hospital and Valley "
                                   "High District Hospital · 23 November 2026 "
                                   "· 20 November 2026 · "));
}

/* No heading, cell or entry begins in lower case where a name is missing. */
static void
test_a_missing_name_begins_as_one (void)
{
  g_autoptr (AccordAssessment) first =
    report_load_sample ("riverside.accord.json");
  g_autoptr (AccordAssessment) second =
    report_load_sample ("valley-high.accord.json");
  g_autoptr (AccordComparison) comparison = NULL;
  g_autoptr (AccordReport) report = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *html = NULL;

  accord_assessment_set_organisation (first, "");
  accord_assessment_set_organisation (second, "");
  comparison = compare (first, second);
  report = accord_comparison_report_new (comparison, NULL);
  bytes = accord_report_to_html (report);
  html = report_to_string (bytes);

  g_assert_nonnull (strstr (html, ">The first organisation<"));
  g_assert_nonnull (strstr (html, "the second organisation"));
  g_assert_null (strstr (html, ">the first organisation"));
  g_assert_null (strstr (html, ">the second organisation"));
}

static void
test_alias_leaves_no_name (void)
{
  g_autoptr (AccordComparison) comparison = compare_full ();
  AccordSummaryOptions options = {
    .alias_own = "Organisation 1",
    .alias_partner = "Organisation 2",
  };
  g_autofree char *text = make_text (comparison, &options);
  static const char * const hidden[] = {
    "Own-Name", "Partner-Name", "Person-Name", "Notes-Text", "Note-Text",
    "Location-Text", "Owner-Text",
  };

  for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
    {
      g_test_message ("%s", hidden[i]);
      g_assert_null (strstr (text, hidden[i]));
    }
  g_assert_nonnull (strstr (text, "Organisation 1 and Organisation 2"));
  g_assert_nonnull (strstr (text, "- 4 notes"));
}

/* Each may call the other by another name than the other itself does. */
static void
test_alias_knows_every_name_of_both (void)
{
  g_autoptr (AccordAssessment) a = report_make_full ();
  g_autoptr (AccordAssessment) b = report_make_full ();
  g_autoptr (AccordComparison) comparison = NULL;
  g_autofree char *text = NULL;
  AccordSummaryOptions options = {
    .alias_own = "Organisation 1",
    .alias_partner = "Organisation 2",
    .marking = "Bwrdd alone",
  };
  g_autoptr (AccordReport) report = NULL;
  g_autoptr (AccordComparison) shown = NULL;
  g_autoptr (GBytes) table = NULL;
  g_autofree char *csv = NULL;
  static const char * const hidden[] = {
    "Riverside", "Valley", "District", "Bwrdd", "Jo-Smith",
  };

  accord_assessment_set_organisation (a, "Riverside Specialist Hospital");
  accord_assessment_set_partner (a, "Valley High Trust");
  accord_assessment_set_scope (a, "Valley High District Hospital, Bwrdd and "
                               "Jo-Smith");
  accord_assessment_set_organisation (b, "Valley High District Hospital");
  accord_assessment_set_partner (b, "Bwrdd");
  accord_assessment_set_scope (b, "Riverside Specialist Hospital and Valley "
                               "High Trust");
  accord_assessment_set_respondent_name (b, "Jo-Smith");

  comparison = accord_comparison_new (a, b, NULL);
  text = make_text (comparison, &options);
  report = accord_comparison_report_new (comparison, &options);
  shown = accord_comparison_dup_shown (comparison, &options);
  table = accord_csv_write_comparison (shown);
  csv = report_to_string (table);
  for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
    {
      g_test_message ("%s", hidden[i]);
      g_assert_null (strstr (text, hidden[i]));
      g_assert_null (strstr (csv, hidden[i]));
    }
  g_assert_cmpstr (report->marking, ==, "Organisation 1 alone");
  g_assert_nonnull (strstr (text, "Organisation 2, Organisation 1 and "
                                  "(name left out)"));
  g_assert_nonnull (strstr (text, "Organisation 1 and Organisation 2"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/comparison/every-field-is-found",
                   test_every_field_is_found);
  g_test_add_func ("/report/comparison/every-field-is-found-in-csv",
                   test_every_field_is_found_in_csv);
  g_test_add_func ("/report/comparison/every-field-is-found-in-pdf",
                   test_every_field_is_found_in_pdf);
  g_test_add_func ("/report/comparison/notes-stand-once",
                   test_notes_stand_once);
  g_test_add_func ("/report/comparison/first-page-is-one-page",
                   test_first_page_is_one_page);
  g_test_add_func ("/report/comparison/longer-first-page-says-so",
                   test_longer_first_page_says_so);
  g_test_add_func ("/report/comparison/first-page", test_first_page);
  g_test_add_func ("/report/comparison/a-missing-name-begins-as-one",
                   test_a_missing_name_begins_as_one);
  g_test_add_func ("/report/comparison/alias-leaves-no-name",
                   test_alias_leaves_no_name);
  g_test_add_func ("/report/comparison/alias-knows-every-name-of-both",
                   test_alias_knows_every_name_of_both);

  return g_test_run ();
}
