/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-summary.h"

#include "report/accord-html.h"
#include "report/accord-text.h"
#include "report-fixture.h"

#include <json-glib/json-glib.h>

static char *
make_text (AccordAssessment           *assessment,
           const AccordSummaryOptions *options)
{
  g_autoptr (AccordReport) report = accord_summary_report_new (assessment,
                                                               options);
  g_autoptr (GBytes) bytes = accord_report_to_text (report);
  g_autofree char *text = report_to_string (bytes);
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  g_autoptr (GString) joined = g_string_new (NULL);

  /* What is looked for may be broken over lines. */
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] != '\0')
        g_string_append_printf (joined, "%s ", words[i]);
    }

  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static void
collect_members (JsonNode  *node,
                 GPtrArray *names)
{
  JsonObject *object;
  g_autoptr (GList) members = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;

  object = json_node_get_object (node);
  members = json_object_get_members (object);

  for (GList *l = members; l != NULL; l = l->next)
    {
      JsonNode *value = json_object_get_member (object, l->data);

      if (g_str_equal (l->data, "properties"))
        {
          g_autoptr (GList) properties =
            json_object_get_members (json_node_get_object (value));

          for (GList *p = properties; p != NULL; p = p->next)
            g_ptr_array_add (names, g_strdup (p->data));
        }

      /* These speak of cases, not of members. */
      if (!g_str_equal (l->data, "if") && !g_str_equal (l->data, "then"))
        collect_members (value, names);
    }
}

/* What the tests of the renderings look for is everything that a file can hold:
 * a member that is new in the schema fails here until it is filled in, and
 * then in the renderings until they have it.
 */
static void
test_every_member_is_filled_in (void)
{
  g_autoptr (AccordAssessment) assessment = report_make_full ();
  g_autoptr (GBytes) bytes = accord_assessment_write (assessment);
  g_autofree char *file = report_to_string (bytes);
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "..", "data", "schemas",
                           "accord-assessment.schema.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  collect_members (json_parser_get_root (parser), names);
  g_assert_cmpuint (names->len, >, 25);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *member = g_strdup_printf (
        "\"%s\":", (char *) g_ptr_array_index (names, i));

      if (strstr (file, member) == NULL)
        g_error ("The full assessment lacks %s", member);
    }
}

/* Dates and dots keep their place behind a name from right to left. */
static void
test_names_do_not_turn_lines_round (void)
{
  g_autoptr (AccordAssessment) assessment = report_make_full ();
  g_autofree char *plain = accord_report_isolate ("Own-Name");
  g_autoptr (AccordReport) report = NULL;

  g_assert_cmpstr (plain, ==, "Own-Name");

  accord_assessment_set_organisation (assessment, "שלום");
  report = accord_summary_report_new (assessment, NULL);
  g_assert_true (g_str_has_prefix (report->footer,
                                   "\xe2\x81\xa8שלום\xe2\x81\xa9 · 23"));
  g_assert_cmpstr (report->author, ==, "שלום");
}

/* In a column of a table they would take a page for twenty. */
static void
test_many_pieces_are_a_list (void)
{
  g_autoptr (AccordAssessment) assessment = report_make_full ();
  AccordAnswer *answer = accord_assessment_get_answer (assessment, 3);
  g_autofree char *text = NULL;

  for (guint i = 0; i < 9; i++)
    {
      g_autofree char *title = g_strdup_printf ("Paper-%u", i);
      g_autoptr (AccordEvidence) evidence = accord_evidence_new (title);

      accord_answer_insert_evidence (answer, i, evidence);
    }
  text = make_text (assessment, NULL);

  g_assert_nonnull (strstr (text, "9 pieces of evidence stand below this "
                            "table."));
  g_assert_nonnull (strstr (text, "- Paper-0 - Paper-1"));
  g_assert_nonnull (strstr (text, "Paper-8"));
}

static void
test_every_field_is_found (void)
{
  g_autoptr (AccordAssessment) assessment = report_make_full ();
  g_autoptr (AccordReport) report = accord_summary_report_new (assessment,
                                                               NULL);
  g_autoptr (GBytes) bytes = accord_report_to_html (report);
  g_autofree char *html = report_to_string (bytes);
  g_autofree char *text = make_text (assessment, NULL);
  static const char * const more[] = {
    "23 November 2026", "7 June 2025", "4 March 2026", "6 May 2027",
    "9 August 2027", "Executive", "Gives support",
    "A regulator or government directed it",
    "People or services working together", "In place", "Not applicable",
  };

  for (guint i = 0; report_full_texts[i] != NULL; i++)
    {
      g_assert_nonnull (strstr (text, report_full_texts[i]));
      g_assert_nonnull (strstr (html, report_full_texts[i]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    {
      g_assert_nonnull (strstr (text, more[i]));
      g_assert_nonnull (strstr (html, more[i]));
    }
}

static void
test_alias_leaves_no_name (void)
{
  g_autoptr (AccordAssessment) assessment = report_make_full ();
  const char *fields[ACCORD_N_FRONT_SHEET_FIELDS + 1] = {
    "Own-Name boardroom", "", "", "", "", "Person-Name", "owner-text", "", "",
    "", "partner-name", "", NULL
  };
  AccordSummaryOptions options = {
    .alias_own = "Organisation 1",
    .alias_partner = "Organisation 2",
    .marking = "Own-Name only",
    .asked = "Agree with PARTNER-NAME",
    .front_sheet = ACCORD_FRONT_SHEET_FILLED,
    .front_sheet_fields = fields,
  };
  g_autofree char *text = NULL;
  g_autofree char *folded = NULL;
  static const char * const hidden[] = {
    "own-name", "partner-name", "person-name", "notes-text", "note-text",
    "location-text", "owner-text",
  };

  accord_assessment_set_scope (assessment, "own-name helps Partner-Name");
  accord_answer_set_reason (accord_assessment_get_answer (assessment, 2),
                            "PARTNER-NAME has none, says Person-Name");
  text = make_text (assessment, &options);
  folded = g_utf8_casefold (text, -1);

  for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
    g_assert_null (strstr (folded, hidden[i]));
  g_assert_nonnull (strstr (text, "Organisation 1 helps Organisation 2"));
  g_assert_nonnull (strstr (text, "Organisation 1 boardroom"));
  g_assert_nonnull (strstr (text, "Agree with Organisation 2"));
  g_assert_nonnull (strstr (text, "Organisation 1 only"));
  g_assert_nonnull (strstr (text, "owner left out"));
  g_assert_nonnull (strstr (text, "Left out of this copy"));
  g_assert_nonnull (strstr (text, "- 2 notes"));
  g_assert_nonnull (strstr (text, "- 1 place where evidence is kept"));
  g_assert_nonnull (strstr (text, "- 2 names"));
}

static void
test_overdue_needs_a_day (void)
{
  g_autoptr (AccordAssessment) assessment = report_make_full ();
  AccordSummaryOptions options = { .today = "2027-08-10" };
  g_autofree char *without = make_text (assessment, NULL);
  g_autofree char *with = make_text (assessment, &options);

  g_assert_null (strstr (without, "overdue"));
  g_assert_nonnull (strstr (with, "9 August 2027, overdue"));
  g_assert_nonnull (strstr (with, "1 of 1 open; 1 overdue"));
}

static void
test_evidence_to_look_at_is_listed (void)
{
  g_autoptr (AccordAssessment) assessment =
    report_load_sample ("riverside.accord.json");
  AccordSummaryOptions options = { .today = "2027-10-03" };
  g_autofree char *text = make_text (assessment, &options);
  const char *found = strstr (text, "Evidence to look at");
  AccordSummaryOptions early = { .today = "2027-10-01" };
  g_autofree char *before = make_text (assessment, &early);

  g_assert_nonnull (found);
  g_assert_nonnull (strstr (found, "Identified need or opportunity"));
  g_assert_nonnull (strstr (found, "past its review date, 2 October 2027"));
  g_assert_null (strstr (before, "past its review date"));
}

static void
test_one_page_has_no_detail (void)
{
  g_autoptr (AccordAssessment) assessment = report_make_full ();
  AccordSummaryOptions options = { .one_page = TRUE };
  g_autofree char *text = make_text (assessment, &options);

  g_assert_nonnull (strstr (text, "How sure is this?"));
  g_assert_null (strstr (text, "Main advantages"));
}

static void
test_unanswered_says_so (void)
{
  g_autoptr (AccordAssessment) assessment =
    report_load_sample ("empty.accord.json");
  g_autofree char *text = make_text (assessment, NULL);

  g_assert_nonnull (strstr (text, "Nothing is answered yet."));
  g_assert_nonnull (strstr (text, "Not started"));
  g_assert_null (strstr (text, "Short of both"));
}

static void
test_types_choose_the_detail (void)
{
  g_autoptr (AccordAssessment) assessment = report_make_full ();
  gboolean types[] = { TRUE, FALSE, FALSE, FALSE };
  AccordSummaryOptions options = { .types = types };
  g_autofree char *text = make_text (assessment, &options);

  g_assert_nonnull (strstr (text, "Facilitating clinician-led improvement"));
  g_assert_null (strstr (text, "More formal sharing of resources"));
}

static void
test_types_left_out_are_named (void)
{
  g_autoptr (AccordAssessment) assessment = report_make_full ();
  gboolean some[] = { TRUE, FALSE, TRUE, FALSE };
  gboolean all[] = { TRUE, TRUE, TRUE, TRUE };
  AccordSummaryOptions options = { .types = some };
  g_autofree char *text = make_text (assessment, &options);
  g_autofree char *whole = NULL;

  g_assert_nonnull (strstr (text, "Left out of this copy, by choice, is the "
                            "detail of: Mandated – individual; Voluntary – "
                            "structural."));

  options.types = all;
  whole = make_text (assessment, &options);
  g_assert_null (strstr (whole, "Left out of this copy"));
}

/* Blank and filled, between the purpose and who has considered it before */
static void
test_front_sheet_asks_the_board (void)
{
  g_autoptr (AccordAssessment) assessment = report_make_full ();
  const char *fields[ACCORD_N_FRONT_SHEET_FIELDS] = { "Meeting-Text" };
  AccordSummaryOptions options = {
    .front_sheet = ACCORD_FRONT_SHEET_BLANK, .asked = "approve this",
  };
  g_autofree char *blank = make_text (assessment, &options);
  g_autofree char *filled = NULL;
  const char *end;

  end = strstr (blank, "Readiness for partnering");
  g_assert_nonnull (end);
  g_assert_true (strstr (blank, "The Board is asked to:") < end);

  options.front_sheet = ACCORD_FRONT_SHEET_FILLED;
  options.front_sheet_fields = fields;
  filled = make_text (assessment, &options);
  end = strstr (filled, "Readiness for partnering");
  g_assert_nonnull (end);
  g_assert_true (strstr (filled, "Meeting-Text") < end);
  g_assert_true (strstr (filled, "approve this") < end);
}

/* Why 1 of 3, 1 partly, can be 35% */
static void
test_weights_are_told (void)
{
  g_autoptr (AccordAssessment) plain = report_make_full ();
  g_autofree char *without = make_text (plain, NULL);
  g_autoptr (AccordFrameworks) frameworks = accord_frameworks_new (NULL);
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "samples",
                           "small-weighted.framework.json", NULL);
  g_autoptr (GError) error = NULL;
  AccordFramework *framework = accord_frameworks_add_file (frameworks, path,
                                                           NULL, &error);
  g_autoptr (AccordAssessment) assessment = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  assessment = accord_assessment_new (framework);
  text = make_text (assessment, NULL);

  g_assert_null (strstr (without, "Items count by their weight"));
  g_assert_null (strstr (without, "Weight: "));
  g_assert_nonnull (strstr (text, "Items count by their weight"));
  g_assert_nonnull (strstr (text, "Weight: "));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/summary/every-member-is-filled-in",
                   test_every_member_is_filled_in);
  g_test_add_func ("/report/summary/names-do-not-turn-lines-round",
                   test_names_do_not_turn_lines_round);
  g_test_add_func ("/report/summary/many-pieces-are-a-list",
                   test_many_pieces_are_a_list);
  g_test_add_func ("/report/summary/every-field-is-found",
                   test_every_field_is_found);
  g_test_add_func ("/report/summary/alias-leaves-no-name",
                   test_alias_leaves_no_name);
  g_test_add_func ("/report/summary/overdue-needs-a-day",
                   test_overdue_needs_a_day);
  g_test_add_func ("/report/summary/evidence-to-look-at-is-listed",
                   test_evidence_to_look_at_is_listed);
  g_test_add_func ("/report/summary/one-page-has-no-detail",
                   test_one_page_has_no_detail);
  g_test_add_func ("/report/summary/unanswered-says-so",
                   test_unanswered_says_so);
  g_test_add_func ("/report/summary/types-left-out-are-named",
                   test_types_left_out_are_named);
  g_test_add_func ("/report/summary/front-sheet-asks-the-board",
                   test_front_sheet_asks_the_board);
  g_test_add_func ("/report/summary/weights-are-told", test_weights_are_told);
  g_test_add_func ("/report/summary/types-choose-the-detail",
                   test_types_choose_the_detail);

  return g_test_run ();
}
