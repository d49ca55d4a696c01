/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/accord-date.h"

static void
test_dates_that_exist (void)
{
  g_assert_true (accord_date_is_valid ("2026-11-23"));
  g_assert_true (accord_date_is_valid ("0001-01-01"));
  g_assert_true (accord_date_is_valid ("9999-12-31"));
  g_assert_true (accord_date_is_valid ("2028-02-29"));
  g_assert_true (accord_date_is_valid ("2000-02-29"));
}

static void
test_dates_that_do_not (void)
{
  const char *wrong[] = {
    "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-01-00",
    "2026-04-31", "0000-01-01",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (accord_date_is_valid (wrong[i]));
}

static void
test_other_forms (void)
{
  const char *wrong[] = {
    "", "2026", "2026-11", "2026-11-2", "2026-11-233", "26-11-23",
    "20261123", "2026/11/23", "2026-11-23T00:00", " 2026-11-23",
    "2026-11-23 ", "-026-11-23", "2026-1-023", "２026-11-23", "23-11-2026",
  };

  g_assert_false (accord_date_is_valid (NULL));

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (accord_date_is_valid (wrong[i]));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/date/exists", test_dates_that_exist);
  g_test_add_func ("/model/date/does-not-exist", test_dates_that_do_not);
  g_test_add_func ("/model/date/other-forms", test_other_forms);

  return g_test_run ();
}
