/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-concealer.h"

#include "report-fixture.h"

static AccordConcealer *
make_concealer (const char *own,
                const char *partner)
{
  g_autoptr (AccordAssessment) assessment = report_make_full ();

  accord_assessment_set_organisation (assessment, own);
  accord_assessment_set_partner (assessment, partner);

  return accord_concealer_new (assessment, "Organisation 1", "Organisation 2");
}

static void
check (AccordConcealer *concealer,
       const char      *text,
       const char      *expected)
{
  g_autofree char *concealed = accord_concealer_text (concealer, text);

  g_assert_cmpstr (concealed, ==, expected);
}

/* One name within the other, as of a hospital and its community trust. */
static void
test_longest_name_first (void)
{
  g_autoptr (AccordConcealer) concealer =
    make_concealer ("Riverside", "Riverside Community Trust");

  check (concealer, "Riverside and Riverside Community Trust",
         "Organisation 1 and Organisation 2");
  check (concealer, "riverside community trust, RIVERSIDE",
         "Organisation 2, Organisation 1");
  check (concealer, "Riverside\nCommunity  Trust's clinic",
         "Organisation 2's clinic");
  check (concealer, "Riverside\xc2\xa0" "Community Trust", "Organisation 2");
}

static void
test_a_name_in_a_word_stays (void)
{
  g_autoptr (AccordConcealer) concealer = make_concealer ("Ely", "Bath (RUH)");

  check (concealer, "Namely timely bathing at Ely-Bath (ruh).",
         "Namely timely bathing at Organisation 1-Organisation 2.");
}

static void
test_short_names (void)
{
  g_autoptr (AccordConcealer) concealer =
    make_concealer ("Northern Teaching NHS Foundation Trust",
                    "Green Bay NHS Trust");

  check (concealer,
         "Green Bay asks northern teaching; Northern Teaching NHS Foundation "
         "Trust agrees",
         "Organisation 2 asks Organisation 1; Organisation 1 agrees");
}

/* Which of the two is meant nobody can say. */
static void
test_the_same_short_name (void)
{
  g_autoptr (AccordConcealer) concealer =
    make_concealer ("Avon NHS Foundation Trust", "Avon Health Board");

  check (concealer, "Avon with Avon Health Board",
         "(name left out) with Organisation 2");
}

static void
test_people (void)
{
  g_autoptr (AccordConcealer) concealer = make_concealer ("Own", "Partner");

  check (concealer, "Ask person-name, then Owner-Text of Own",
         "Ask (name left out), then (name left out) of Organisation 1");
}

/* Composed or not, a letter with an accent is the same one. */
static void
test_other_scripts (void)
{
  g_autoptr (AccordConcealer) concealer =
    make_concealer ("Ysbyty Gw\xc5\xb7r", "مستشفى");

  check (concealer, "YSBYTY GWY\xcc\x82R a مستشفى",
         "Organisation 1 a Organisation 2");
}

/* An alias that is like a name is not replaced again. */
static void
test_one_pass (void)
{
  g_autoptr (AccordAssessment) assessment = report_make_full ();
  g_autoptr (AccordConcealer) concealer = NULL;

  accord_assessment_set_organisation (assessment, "North");
  accord_assessment_set_partner (assessment, "South");
  concealer = accord_concealer_new (assessment, "South", "North");
  check (concealer, "North helps South", "South helps North");
}

static void
test_no_names (void)
{
  g_autoptr (AccordAssessment) assessment = report_make_full ();
  g_autoptr (AccordAssessment) copy = NULL;
  g_autoptr (AccordConcealer) concealer = NULL;
  AccordLeftOut left_out;

  accord_assessment_set_organisation (assessment, "");
  accord_assessment_set_partner (assessment, "");
  concealer = accord_concealer_new (assessment, "One", "Two");
  check (concealer, "Nothing to conceal", "Nothing to conceal");

  copy = accord_concealer_copy (concealer, assessment, &left_out);
  g_assert_cmpstr (accord_assessment_get_organisation (copy), ==, "");
  g_assert_cmpuint (left_out.notes, ==, 2);
  g_assert_cmpuint (left_out.locations, ==, 1);
  g_assert_cmpuint (left_out.names, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/concealer/longest-name-first",
                   test_longest_name_first);
  g_test_add_func ("/report/concealer/a-name-in-a-word-stays",
                   test_a_name_in_a_word_stays);
  g_test_add_func ("/report/concealer/short-names", test_short_names);
  g_test_add_func ("/report/concealer/the-same-short-name",
                   test_the_same_short_name);
  g_test_add_func ("/report/concealer/people", test_people);
  g_test_add_func ("/report/concealer/other-scripts", test_other_scripts);
  g_test_add_func ("/report/concealer/one-pass", test_one_pass);
  g_test_add_func ("/report/concealer/no-names", test_no_names);

  return g_test_run ();
}
