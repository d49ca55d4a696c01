/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "framework-fixture.h"
#include "model/figures/accord-actions.h"
#include "samples-fixture.h"

#define TODAY "2026-11-24"

/* What a function that gives a text to keep must give. */
#define assert_text(call, expected)            \
  G_STMT_START                                 \
    {                                          \
      g_autofree char *text = (call);          \
      g_assert_cmpstr (text, ==, (expected));  \
    }                                          \
  G_STMT_END

static AccordAssessment *
make_assessment (void)
{
  const char * const types[] = { "vi c1 e1 e1", "vs e1 e1", NULL };
  g_autoptr (AccordFramework) framework = fixture_framework (75, types);
  AccordAssessment *assessment = accord_assessment_new (framework);

  accord_assessment_set_id (assessment, "7b0f6a52-5f6e-4a0e-9b0e-0d6c4c1f2a11");
  accord_assessment_set_organisation (assessment, "Riverside NHS Trust");
  accord_assessment_set_partner (assessment, "Valley High");

  return assessment;
}

/* (transfer none) */
static AccordAction *
put (AccordAssessment *assessment,
     guint             ordinal,
     const char       *what,
     const char       *due)
{
  g_autoptr (AccordAction) action = accord_action_new (what);

  accord_action_set_due (action, due);
  accord_answer_set_action (accord_assessment_get_answer (assessment, ordinal),
                            action);

  return accord_answer_get_action (accord_assessment_get_answer (assessment,
                                                                 ordinal));
}

static char *
list_titles (GPtrArray *entries)
{
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? " " : "",
                            accord_action_get_what (
                              accord_action_entry_get_action (
                                entries->pdata[i])));

  return g_string_free (titles, FALSE);
}

static void
test_by_due_date (void)
{
  g_autoptr (AccordAssessment) first = make_assessment ();
  g_autoptr (AccordAssessment) second = make_assessment ();
  AccordAssessment * const both[] = { first, second };
  g_autoptr (GPtrArray) open = NULL;
  g_autoptr (GPtrArray) all = NULL;

  put (first, 4, "none-1", "");
  put (first, 2, "late", "2027-03-01");
  put (first, 1, "equal-1", "2027-01-31");
  accord_action_set_done (put (first, 0, "done", "2026-01-01"), TRUE);
  put (second, 0, "equal-2", "2027-01-31");
  put (second, 1, "none-2", "");
  put (second, 3, "early", "2026-12-01");

  open = accord_actions_list (both, NULL, 2, FALSE);
  assert_text (list_titles (open),
               "early equal-1 equal-2 late none-1 none-2");
  all = accord_actions_list (both, NULL, 2, TRUE);
  assert_text (list_titles (all),
               "done early equal-1 equal-2 late none-1 none-2");
}

static AccordActionEntry *
make_entry (AccordAssessment *assessment,
            const char       *due)
{
  put (assessment, 1, "Do it", due);

  return accord_action_entry_new (assessment,
                                  accord_assessment_get_answer (assessment, 1),
                                  "a.accord.json");
}

static void
test_states (void)
{
  const struct
  {
    const char *due;
    gboolean done;
    AccordStatus status;
    const char *state;
    int days;
  } cases[] = {
    { "", FALSE, ACCORD_STATUS_NONE, "Open", 0 },
    { "2026-11-25", FALSE, ACCORD_STATUS_NONE, "Open", 0 },
    { "2026-11-24", FALSE, ACCORD_STATUS_NONE, "Due today", 0 },
    { "2026-11-23", FALSE, ACCORD_STATUS_NONE, "Overdue by 1 day", 1 },
    { "2026-11-12", FALSE, ACCORD_STATUS_IN_PLACE, "Overdue by 12 days", 12 },
    { "2026-11-12", TRUE, ACCORD_STATUS_IN_PLACE, "Done", 0 },
    { "", TRUE, ACCORD_STATUS_NOT_APPLICABLE, "Done", 0 },
    { "", TRUE, ACCORD_STATUS_PARTLY, "Done. Is this now in place?", 0 },
    { "", TRUE, ACCORD_STATUS_NONE, "Done. Is this now in place?", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordAssessment) assessment = make_assessment ();
      g_autoptr (AccordActionEntry) entry = make_entry (assessment,
                                                        cases[i].due);

      accord_action_set_done (accord_action_entry_get_action (entry),
                              cases[i].done);
      accord_answer_set_status (accord_action_entry_get_answer (entry),
                                cases[i].status);
      assert_text (accord_action_entry_to_state (entry, TODAY),
                   cases[i].state);
      g_assert_cmpint (accord_action_entry_get_days_overdue (entry, TODAY), ==,
                       cases[i].days);
    }
}

static void
test_what_is_not_recorded_in_words (void)
{
  g_autoptr (AccordAssessment) assessment = make_assessment ();
  g_autoptr (AccordActionEntry) entry = make_entry (assessment, "");
  AccordAction *action = accord_action_entry_get_action (entry);

  assert_text (accord_action_entry_to_due (entry), "No date");
  assert_text (accord_action_entry_to_owner (entry), "No owner");
  assert_text (accord_action_entry_to_organisation (entry), "Riverside");

  accord_action_set_due (action, "2027-01-31");
  accord_action_set_owner (action, "Clinical lead");
  accord_action_set_organisation (action, "Valley High NHS Trust");
  assert_text (accord_action_entry_to_due (entry), "31 January 2027");
  assert_text (accord_action_entry_to_owner (entry), "Clinical lead");
  assert_text (accord_action_entry_to_organisation (entry), "Valley High");
}

static int
compare_actor (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  return accord_action_entry_compare_actor ((AccordActionEntry *) a,
                                            (AccordActionEntry *) b);
}

static void
test_ours_first (void)
{
  g_autoptr (AccordAssessment) assessment = make_assessment ();
  AccordAssessment * const one[] = { assessment };
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GListStore) store = g_list_store_new (ACCORD_TYPE_ACTION_ENTRY);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new_with_free_func (g_object_unref);

  accord_action_set_organisation (put (assessment, 0, "theirs", "2026-12-01"),
                                  "valley high NHS Trust");
  accord_action_set_organisation (put (assessment, 1, "regulator",
                                       "2026-11-01"), "NHS England");
  accord_action_set_organisation (put (assessment, 2, "ours-late",
                                       "2027-12-01"), "Riverside");
  put (assessment, 3, "ours", "2026-12-01");

  entries = accord_actions_list (one, NULL, 1, FALSE);
  for (guint i = 0; i < entries->len; i++)
    g_list_store_append (store, entries->pdata[i]);
  g_list_store_sort (store, compare_actor, NULL);
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (sorted, g_list_model_get_item (G_LIST_MODEL (store), i));
  assert_text (list_titles (sorted), "ours ours-late theirs regulator");
}

static void
test_counts (void)
{
  g_autoptr (AccordAssessment) assessment = make_assessment ();
  AccordAssessment * const one[] = { assessment };
  g_autoptr (GPtrArray) none = accord_actions_list (one, NULL, 1, TRUE);
  g_autoptr (GPtrArray) some = NULL;
  g_autoptr (GPtrArray) late = NULL;

  assert_text (accord_actions_count_text (none, TODAY), "No actions");

  put (assessment, 0, "a", "");
  accord_action_set_done (put (assessment, 1, "b", "2026-01-01"), TRUE);
  some = accord_actions_list (one, NULL, 1, TRUE);
  assert_text (accord_actions_count_text (some, TODAY), "1 open");

  put (assessment, 2, "c", "2026-11-01");
  late = accord_actions_list (one, NULL, 1, TRUE);
  assert_text (accord_actions_count_text (late, TODAY), "2 open, 1 overdue");
}

static void
test_add_is_one_step (void)
{
  g_autoptr (AccordAssessment) assessment = make_assessment ();
  AccordHistory *history = accord_assessment_get_history (assessment);
  const guint ordinals[] = { 1, 2, 4 };
  AccordAction *own = put (assessment, 2, "Our own", "");
  AccordAction *added;

  g_assert_cmpuint (accord_actions_add (assessment, ordinals, 3), ==, 2);
  added = accord_answer_get_action (accord_assessment_get_answer (assessment,
                                                                  1));
  g_assert_cmpstr (accord_action_get_what (added), ==, "Item 1 of type 0");
  g_assert_true (accord_answer_get_action (
                   accord_assessment_get_answer (assessment, 2)) == own);

  g_assert_cmpstr (accord_history_get_undo_label (history), ==, "add actions");
  g_assert_true (accord_history_undo (history));
  g_assert_null (accord_answer_get_action (
                   accord_assessment_get_answer (assessment, 1)));
  g_assert_null (accord_answer_get_action (
                   accord_assessment_get_answer (assessment, 4)));
  g_assert_nonnull (accord_answer_get_action (
                      accord_assessment_get_answer (assessment, 2)));
}

/* What the item says of whom it is for, in the words of a sample whose part is
 * to be supported.
 */
static void
test_added_ones_say_whose_they_are (void)
{
  const struct
  {
    const char *item;
    const char *organisation;
    const char *shown;
    AccordActor actor;
  } cases[] = {
    { "ms-communication", "", "Green Bay", ACCORD_ACTOR_OWN },
    { "ms-acquirer-strong", "Northern Teaching NHS Foundation Trust",
      "Northern Teaching", ACCORD_ACTOR_PARTNER },
    { "ms-regulator-support", "", "Regulator, commissioner or funder",
      ACCORD_ACTOR_EXTERNAL },
  };
  g_autoptr (AccordAssessment) assessment = read_sample ("green-bay");

  accord_assessment_set_organisation (assessment, "Green Bay NHS Trust");
  accord_assessment_set_partner (assessment,
                                 "Northern Teaching NHS Foundation Trust");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordAnswer *answer =
        accord_assessment_find_answer (assessment, cases[i].item);
      guint ordinal =
        accord_item_get_ordinal (accord_answer_get_item (answer));
      g_autoptr (AccordActionEntry) entry = NULL;

      accord_answer_set_action (answer, NULL);
      g_assert_cmpuint (accord_actions_add (assessment, &ordinal, 1), ==, 1);
      g_assert_cmpstr (accord_action_get_organisation (
                         accord_answer_get_action (answer)), ==,
                       cases[i].organisation);

      entry = accord_action_entry_new (assessment, answer, NULL);
      assert_text (accord_action_entry_to_organisation (entry),
                   cases[i].shown);
      g_assert_cmpint (accord_action_entry_get_actor (entry), ==,
                       cases[i].actor);
    }
}

/* Without a name there is none to invent. */
static void
test_partner_without_name_in_words (void)
{
  g_autoptr (AccordAssessment) assessment = read_sample ("green-bay");
  AccordAnswer *answer =
    accord_assessment_find_answer (assessment, "ms-acquirer-strong");
  guint ordinal = accord_item_get_ordinal (accord_answer_get_item (answer));
  g_autoptr (AccordActionEntry) entry = NULL;

  accord_assessment_set_partner (assessment, "");
  accord_answer_set_action (answer, NULL);
  accord_actions_add (assessment, &ordinal, 1);
  g_assert_cmpstr (accord_action_get_organisation (
                     accord_answer_get_action (answer)), ==, "");
  entry = accord_action_entry_new (assessment, answer, NULL);
  assert_text (accord_action_entry_to_organisation (entry), "The partner");
}

static void
test_json (void)
{
  g_autoptr (AccordAssessment) assessment = make_assessment ();
  AccordAssessment * const one[] = { assessment };
  const char * const sources[] = { "r.accord.json" };
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  put (assessment, 1, "Protect one hour", "2026-11-12");
  entries = accord_actions_list (one, sources, 1, FALSE);
  bytes = accord_actions_to_json (entries, TODAY);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_cmpstr (text, ==,
                   "{\n"
                   "  \"actions\": [\n"
                   "    {\n"
                   "      \"file\": \"r.accord.json\",\n"
                   "      \"of\": \"Riverside NHS Trust\",\n"
                   "      \"arrangement\": \"a0\",\n"
                   "      \"item\": \"a0i1\",\n"
                   "      \"status\": \"not-assessed\",\n"
                   "      \"what\": \"Protect one hour\",\n"
                   "      \"owner\": \"\",\n"
                   "      \"organisation\": \"\",\n"
                   "      \"due\": \"2026-11-12\",\n"
                   "      \"done\": false,\n"
                   "      \"days-overdue\": 12\n"
                   "    }\n"
                   "  ]\n"
                   "}\n");
}

static char *
export_ical (AccordAssessment *assessment)
{
  AccordAssessment * const one[] = { assessment };
  g_autoptr (GPtrArray) entries = accord_actions_list (one, NULL, 1, TRUE);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 24, 10, 43, 0);
  g_autoptr (GBytes) bytes = accord_actions_to_ical (entries, now);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_ical (void)
{
  g_autoptr (AccordAssessment) assessment = make_assessment ();
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;
  g_autofree char *unfolded = NULL;
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) parts = NULL;

  put (assessment, 1,
       "Ask; then\\or agree, twice\nand again – until everyone who must be "
       "there was there at least once €€€€€€€€€€", "2027-01-31");
  accord_action_set_done (put (assessment, 2, "Done", ""), TRUE);
  text = export_ical (assessment);
  again = export_ical (assessment);
  g_assert_cmpstr (text, ==, again);

  lines = g_strsplit (text, "\r\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_null (strpbrk (lines[i], "\r\n"));
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
    }
  g_assert_cmpstr (lines[0], ==, "BEGIN:VCALENDAR");
  g_assert_cmpstr (lines[1], ==, "VERSION:2.0");
  g_assert_true (g_str_has_suffix (text, "END:VCALENDAR\r\n"));

  parts = g_strsplit (text, "\r\n ", -1);
  unfolded = g_strjoinv ("", parts);
  g_assert_nonnull (strstr (unfolded,
                            "\r\nSUMMARY:Ask\\; then\\\\or agree\\, "
                            "twice\\nand again – until everyone who must be "
                            "there was there at least once €€€€€€€€€€\r\n"));
  g_assert_nonnull (strstr (unfolded, "\r\nDUE;VALUE=DATE:20270131\r\n"));
  g_assert_nonnull (strstr (unfolded, "\r\nDTSTAMP:20261124T104300Z\r\n"));
  g_assert_nonnull (strstr (unfolded,
                            "\r\nDESCRIPTION:Item 1 of type 0\\nType 0\\n"
                            "No owner\\nRiverside\r\n"));
  g_assert_nonnull (strstr (unfolded, "\r\nSTATUS:COMPLETED\r\n"));
  g_assert_nonnull (strstr (unfolded, "\r\nSTATUS:NEEDS-ACTION\r\n"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/actions/by-due-date", test_by_due_date);
  g_test_add_func ("/model/actions/states", test_states);
  g_test_add_func ("/model/actions/what-is-not-recorded-in-words",
                   test_what_is_not_recorded_in_words);
  g_test_add_func ("/model/actions/ours-first", test_ours_first);
  g_test_add_func ("/model/actions/counts", test_counts);
  g_test_add_func ("/model/actions/add-is-one-step", test_add_is_one_step);
  g_test_add_func ("/model/actions/added-ones-say-whose-they-are",
                   test_added_ones_say_whose_they_are);
  g_test_add_func ("/model/actions/partner-without-name-in-words",
                   test_partner_without_name_in_words);
  g_test_add_func ("/model/actions/json", test_json);
  g_test_add_func ("/model/actions/ical", test_ical);

  return g_test_run ();
}
