/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "framework-fixture.h"
#include "model/figures/accord-comparison-actions.h"

static AccordAssessment *
make_assessment (AccordFramework *framework,
                 const char      *organisation)
{
  AccordAssessment *assessment = accord_assessment_new (framework);

  accord_assessment_set_organisation (assessment, organisation);

  return assessment;
}

static void
add_action (AccordAssessment *assessment,
            guint             ordinal,
            const char       *what,
            const char       *organisation,
            const char       *due,
            gboolean          done)
{
  g_autoptr (AccordAction) action = accord_action_new (what);

  accord_action_set_organisation (action, organisation);
  accord_action_set_due (action, due);
  accord_action_set_done (action, done);
  accord_answer_set_action (accord_assessment_get_answer (assessment, ordinal),
                            action);
}

/* "Riverside: b a; Valley High: c" */
static char *
describe (AccordAssessment *a,
          AccordAssessment *b)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordComparison) comparison = accord_comparison_new (a, b,
                                                                   &error);
  g_autoptr (GPtrArray) groups = NULL;
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  groups = accord_comparison_list_actions (comparison);
  for (guint i = 0; i < groups->len; i++)
    {
      const AccordOrganisationActions *group = groups->pdata[i];

      g_string_append_printf (text, "%s%s:", i > 0 ? "; " : "", group->name);
      for (guint k = 0; k < group->entries->len; k++)
        g_string_append_printf (
          text, " %s",
          accord_action_get_what (accord_action_entry_get_action (
            group->entries->pdata[k])));
    }

  return g_string_free (text, FALSE);
}

static AccordFramework *
make_framework (void)
{
  const char * const types[] = { "vi c1 c1 e1 e1 e1 e1", NULL };

  return fixture_framework (75, types);
}

/* Whom an action is for counts, not in whose file it stands. */
static void
test_by_organisation (void)
{
  g_autoptr (AccordFramework) framework = make_framework ();
  g_autoptr (AccordAssessment) a =
    make_assessment (framework, "Riverside NHS Foundation Trust");
  g_autoptr (AccordAssessment) b = make_assessment (framework, "Valley High");
  g_autofree char *text = NULL;

  add_action (a, 0, "own", "", "2027-02-01", FALSE);
  add_action (a, 1, "theirs", "Valley High", "", FALSE);
  add_action (a, 2, "board", "Care Board", "2027-01-01", FALSE);
  add_action (a, 3, "finished", "", "2027-01-01", TRUE);
  add_action (b, 0, "short", "riverside", "2027-01-15", FALSE);
  add_action (b, 1, "b", "", "2027-03-01", FALSE);
  add_action (b, 2, "again", "care board", "", FALSE);

  text = describe (a, b);
  g_assert_cmpstr (text, ==,
                   "Riverside: short own; Valley High: b theirs; "
                   "Care Board: board again");
}

static void
test_none (void)
{
  g_autoptr (AccordFramework) framework = make_framework ();
  g_autoptr (AccordAssessment) a = make_assessment (framework, "A");
  g_autoptr (AccordAssessment) b = make_assessment (framework, "B");
  g_autofree char *text = describe (a, b);

  g_assert_cmpstr (text, ==, "A:; B:");
}

static void
test_same_file (void)
{
  g_autoptr (AccordFramework) framework = make_framework ();
  g_autoptr (AccordAssessment) a = make_assessment (framework, "A");
  g_autofree char *text = NULL;

  add_action (a, 0, "once", "", "", FALSE);
  text = describe (a, a);
  g_assert_cmpstr (text, ==, "A, first file: once; A, second file:");
}

/* Read twice it is two objects with one id. */
static void
test_same_id (void)
{
  g_autoptr (AccordFramework) framework = make_framework ();
  g_autoptr (AccordAssessment) a = make_assessment (framework, "A");
  g_autoptr (AccordAssessment) b = make_assessment (framework, "A");
  g_autofree char *text = NULL;

  accord_assessment_set_id (b, accord_assessment_get_id (a));
  add_action (a, 0, "once", "", "", FALSE);
  add_action (b, 0, "once", "", "", FALSE);
  add_action (a, 1, "before", "", "", FALSE);
  add_action (b, 1, "after", "", "", FALSE);
  text = describe (a, b);
  g_assert_cmpstr (text, ==,
                   "A, first file: once before; A, second file: after");
}

/* One organisation stands once, however its name is written. */
static void
test_one_name (void)
{
  g_autoptr (AccordFramework) framework = make_framework ();
  g_autoptr (AccordAssessment) a = make_assessment (framework, "Brîn Health");
  g_autoptr (AccordAssessment) b =
    make_assessment (framework, "Valley High NHS Trust");
  g_autofree char *text = NULL;

  add_action (a, 0, "accent", "BRÎN HEALTH", "2027-01-01", FALSE);
  add_action (a, 1, "closing", "Valley High NHS Foundation Trust",
              "2027-01-02", FALSE);
  add_action (b, 0, "other", "Care Board NHS Trust", "2027-01-03", FALSE);
  add_action (b, 1, "again", "care board", "2027-01-04", FALSE);
  text = describe (a, b);
  g_assert_cmpstr (text, ==, "Brîn Health: accent; Valley High: closing; "
                             "Care Board: other again");
}

/* With names that differ in their closing alone the whole name decides. */
static void
test_whole_name (void)
{
  g_autoptr (AccordFramework) framework = make_framework ();
  g_autoptr (AccordAssessment) a = make_assessment (framework, "X NHS Trust");
  g_autoptr (AccordAssessment) b =
    make_assessment (framework, "X Health Board");
  g_autofree char *text = NULL;

  add_action (a, 0, "theirs", "X Health Board", "2027-01-01", FALSE);
  add_action (a, 1, "ours", "X NHS Trust", "2027-01-02", FALSE);
  text = describe (a, b);
  g_assert_cmpstr (text, ==, "X NHS Trust: ours; X Health Board: theirs");
}

/* Without an organisation an action is for who can act on its line. */
static void
test_unnamed (void)
{
  const char * const types[] = { "mi c1x c1 e1l e1s", NULL };
  g_autoptr (AccordFramework) framework = fixture_framework (75, types);
  g_autoptr (AccordAssessment) a = make_assessment (framework, "A");
  g_autoptr (AccordAssessment) b = make_assessment (framework, "B");
  g_autofree char *text = NULL;

  accord_assessment_set_role (a, ACCORD_ROLE_LEAD);
  accord_assessment_set_role (b, ACCORD_ROLE_SUPPORTED);
  add_action (a, 0, "funder", "", "2027-01-01", FALSE);
  add_action (a, 1, "own", "", "2027-01-02", FALSE);
  add_action (a, 3, "partner", "", "2027-01-03", FALSE);
  add_action (b, 0, "too", "", "2027-01-04", FALSE);
  text = describe (a, b);
  g_assert_cmpstr (text, ==, "A: own; B: partner; "
                             "Regulator, commissioner or funder: funder too");
}

static void
test_facts (void)
{
  g_autoptr (AccordFramework) framework = make_framework ();
  g_autoptr (AccordAssessment) a = make_assessment (framework, "A");
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *bare = NULL;
  g_autofree char *full = NULL;

  add_action (a, 0, "Do it", "", "", FALSE);
  entries = accord_actions_list (&a, NULL, 1, FALSE);
  bare = accord_comparison_action_facts (entries->pdata[0]);
  g_assert_cmpstr (bare, ==, "No owner · No date");

  accord_action_set_owner (accord_action_entry_get_action (entries->pdata[0]),
                           "Clinical lead");
  accord_action_set_due (accord_action_entry_get_action (entries->pdata[0]),
                         "2027-01-31");
  full = accord_comparison_action_facts (entries->pdata[0]);
  g_assert_cmpstr (full, ==, "Clinical lead · due 31 January 2027");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/comparison-actions/by-organisation",
                   test_by_organisation);
  g_test_add_func ("/model/comparison-actions/none", test_none);
  g_test_add_func ("/model/comparison-actions/same-file", test_same_file);
  g_test_add_func ("/model/comparison-actions/same-id", test_same_id);
  g_test_add_func ("/model/comparison-actions/one-name", test_one_name);
  g_test_add_func ("/model/comparison-actions/whole-name", test_whole_name);
  g_test_add_func ("/model/comparison-actions/unnamed", test_unnamed);
  g_test_add_func ("/model/comparison-actions/facts", test_facts);

  return g_test_run ();
}
