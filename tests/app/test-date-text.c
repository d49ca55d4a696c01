/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/widgets/accord-date-text.h"

static void
assert_date (const char *text,
             const char *expected)
{
  g_autofree char *iso = NULL;

  g_assert_true (accord_date_text_parse (text, &iso));
  g_assert_cmpstr (iso, ==, expected);
}

static void
assert_no_date (const char *text)
{
  g_autofree char *iso = NULL;

  if (accord_date_text_parse (text, &iso))
    g_error ("“%s” was taken for %s", text, iso);
  g_assert_null (iso);
}

static void
test_iso (void)
{
  assert_date ("2027-01-31", "2027-01-31");
  assert_date ("2024-02-29", "2024-02-29");
  assert_date ("  2027-01-31 ", "2027-01-31");
  assert_date ("2027/1/5", "2027-01-05");
}

static void
test_numbers (void)
{
  assert_date ("31/01/2027", "2027-01-31");
  assert_date ("1.2.2027", "2027-02-01");
  assert_date ("01-02-2027", "2027-02-01");
  assert_date ("31/1/27", "2027-01-31");
}

static void
test_words (void)
{
  assert_date ("31 January 2027", "2027-01-31");
  assert_date ("31 jan 2027", "2027-01-31");
  assert_date ("1st of March 2027", "2027-03-01");
  assert_date ("March 2nd, 2027", "2027-03-02");
  assert_date ("2027 Sept 9", "2027-09-09");
  assert_date ("June 5 2027", "2027-06-05");
}

static void
test_blank (void)
{
  assert_date ("", "");
  assert_date ("   ", "");
}

static void
test_not_a_date (void)
{
  assert_no_date ("soon");
  assert_no_date ("31/01");
  assert_no_date ("31/02/2027");
  assert_no_date ("29 February 2027");
  assert_no_date ("31/13/2027");
  assert_no_date ("0/1/2027");
  assert_no_date ("1/0/2027");
  assert_no_date ("31/01/202");
  assert_no_date ("31/01/20277");
  assert_no_date ("31 Ja 2027");
  assert_no_date ("31 January 2027 10:00");
  assert_no_date ("-1/1/2027");
  assert_no_date ("1/1/0");
  assert_no_date ("1/1/0000");
  assert_no_date ("31 Janúary 2027");
}

static void
test_may_become (void)
{
  static const char * const begun[] = {
    "", "3", "31", "31/", "31/0", "31/01/2", "31/01/202", "1s", "1st o",
    "1st of Ma", "31 J", "31 January 2", "Mar", "March 2n", "2027-", "2027-1",
    "29/02/19", "9/9/20",
  };
  static const char * const wrong[] = {
    "soon", "next", "31/02/20", "31/02/2026", "29/02/2027", "31/13/2027",
    "31 Jaz", "31/01/20277", "1/1/1/1", "12345", "?", "31 J 2027",
  };

  for (guint i = 0; i < G_N_ELEMENTS (begun); i++)
    if (!accord_date_text_may_become (begun[i]))
      g_error ("“%s” may become a date", begun[i]);

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    if (accord_date_text_may_become (wrong[i]))
      g_error ("“%s” cannot become a date", wrong[i]);
}

static void
test_explain (void)
{
  g_autofree char *no_day = accord_date_text_explain ("31/2/2026");
  g_autofree char *no_date = accord_date_text_explain ("soon");
  g_autofree char *expected = accord_date_text_expected ();

  g_assert_cmpstr (no_day, ==, "There is no 31 February 2026.");
  g_assert_cmpstr (no_date, ==, expected);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/date-text/iso", test_iso);
  g_test_add_func ("/app/date-text/numbers", test_numbers);
  g_test_add_func ("/app/date-text/words", test_words);
  g_test_add_func ("/app/date-text/blank", test_blank);
  g_test_add_func ("/app/date-text/not-a-date", test_not_a_date);

  g_test_add_func ("/app/date-text/may-become", test_may_become);
  g_test_add_func ("/app/date-text/explain", test_explain);

  return g_test_run ();
}
