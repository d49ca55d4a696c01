/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-csv.h"

#include "report-fixture.h"

static void
test_fields_are_quoted (void)
{
  static const struct
  {
    const char *field;
    const char *written;
  } cases[] = {
    { "plain", "plain" },
    { "a,b", "\"a,b\"" },
    { "a \"b\"", "\"a \"\"b\"\"\"" },
    { "two\nlines", "\"two\nlines\"" },
    { "=SUM(A1)", "\"'=SUM(A1)\"" },
    { "+1", "\"'+1\"" },
    { "-1", "\"'-1\"" },
    { "@x", "\"'@x\"" },
    { "\tx", "\"'\tx\"" },
    { "a=b", "a=b" },
    /* Some spreadsheets pass over white space, and take wide signs, too. */
    { " =1", "\"' =1\"" },
    { "\302\240@x", "\"'\302\240@x\"" },
    { "\nx", "\"'\nx\"" },
    { "＝1", "\"'＝1\"" },
    { "＋1", "\"'＋1\"" },
    { "－1", "\"'－1\"" },
    { "＠x", "\"'＠x\"" },
    { " a", " a" },
    /* What no cell holds, also where it hides a sign. */
    { "a\001b\302\205c", "abc" },
    { "\001=1", "\"'=1\"" },
    { "a\r\nb", "\"a\r\nb\"" },
    /* Spreadsheets take these for separators, too. */
    { "a; b", "\"a; b\"" },
    { "a\tb", "\"a\tb\"" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GString *csv = accord_csv_new ();
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *text = NULL;
      g_autofree char *expected =
        g_strdup_printf ("\xef\xbb\xbfx,%s\r\n", cases[i].written);

      accord_csv_add (csv, "x");
      accord_csv_add (csv, cases[i].field);
      accord_csv_end_row (csv);
      bytes = accord_csv_finish (csv);
      text = report_to_string (bytes);
      g_assert_cmpstr (text, ==, expected);
    }
}

static void
test_empty_first_field_keeps_its_place (void)
{
  GString *csv = accord_csv_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  accord_csv_add (csv, "");
  accord_csv_add (csv, NULL);
  accord_csv_add (csv, "c");
  accord_csv_end_row (csv);
  bytes = accord_csv_finish (csv);
  text = report_to_string (bytes);
  g_assert_cmpstr (text, ==, "\xef\xbb\xbf\"\",,c\r\n");
}

static void
test_a_row_for_each_item_with_every_field (void)
{
  g_autoptr (AccordAssessment) assessment = report_make_full ();
  g_autoptr (GBytes) bytes = accord_csv_write_assessment (assessment);
  g_autofree char *text = report_to_string (bytes);
  g_auto (GStrv) rows = g_strsplit (text, "\r\n", -1);
  static const char * const more[] = {
    "lead", "true", "false", "executive", "2026-11-23", "2025-06-07",
    "date: 2026-03-04", "review-by: 2027-05-06", "2027-08-09",
    "not-applicable", "not-assessed",
  };

  g_assert_cmpuint (g_strv_length (rows), ==, 1 + 29 + 1);
  for (guint i = 0; report_full_texts[i] != NULL; i++)
    g_assert_nonnull (strstr (text, report_full_texts[i]));
  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    g_assert_nonnull (strstr (text, more[i]));
}

/* A spreadsheet would cut them off, and nobody would see it. */
static void
test_long_cells_go_on_in_further_columns (void)
{
  g_autoptr (AccordAssessment) assessment = report_make_full ();
  AccordAnswer *answer = accord_assessment_get_answer (assessment, 3);
  g_autofree char *note = g_strnfill (70000, 'n');
  g_autoptr (GString) joined = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) rows = NULL;
  g_auto (GStrv) cells = NULL;

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *title =
        g_strdup_printf ("Evidence number %04u of a thousand that there are: "
                         "one of the longest titles", i);
      g_autoptr (AccordEvidence) evidence = accord_evidence_new (title);

      accord_answer_insert_evidence (answer, i, evidence);
    }
  accord_answer_set_note (answer, note);
  bytes = accord_csv_write_assessment (assessment);
  text = report_to_string (bytes);
  rows = g_strsplit (text, "\r\n", -1);

  g_assert_true (g_str_has_suffix (rows[0], ",carried-from,note 2,note 3,"
                                   "evidence 2,evidence 3"));

  cells = g_strsplit (rows[4], ",", -1);
  g_assert_cmpuint (g_strv_length (cells), ==, 30 + 4);
  for (guint i = 0; cells[i] != NULL; i++)
    g_assert_cmpuint (strlen (cells[i]), <, 32767);
  for (guint i = 0; cells[i] != NULL; i++)
    {
      if (strchr (cells[i], 'n') == cells[i])
        g_string_append (joined, cells[i]);
    }
  g_assert_nonnull (strstr (joined->str, note));

  /* Cut between two pieces, not within one */
  g_assert_true (g_str_has_prefix (cells[32], "\"Evidence number "));
  g_assert_true (g_str_has_suffix (cells[33], "one of the longest titles\""));
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *title = g_strdup_printf ("Evidence number %04u of", i);

      g_assert_nonnull (strstr (rows[4], title));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/csv/fields-are-quoted", test_fields_are_quoted);
  g_test_add_func ("/report/csv/long-cells-go-on-in-further-columns",
                   test_long_cells_go_on_in_further_columns);
  g_test_add_func ("/report/csv/empty-first-field-keeps-its-place",
                   test_empty_first_field_keeps_its_place);
  g_test_add_func ("/report/csv/a-row-for-each-item-with-every-field",
                   test_a_row_for_each_item_with_every_field);

  return g_test_run ();
}
