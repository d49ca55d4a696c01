/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/widgets/accord-closures.h"

#include "model/framework/accord-frameworks.h"

typedef struct
{
  AccordFrameworks *frameworks;
  AccordFramework *framework;
  AccordAssessment *assessment;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->frameworks = accord_frameworks_new (NULL);
  fixture->framework = accord_frameworks_get_built_in (fixture->frameworks);
  fixture->assessment = accord_assessment_new (fixture->framework);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->assessment);
  g_object_unref (fixture->frameworks);
}

static void
mark (Fixture      *fixture,
      const char   *item,
      AccordStatus  status)
{
  accord_answer_set_status (accord_assessment_find_answer (fixture->assessment,
                                                           item),
                            status);
}

#define assert_text(call, expected) \
  G_STMT_START \
    { \
      g_autofree char *text_ = (call); \
      g_assert_cmpstr (text_, ==, expected); \
    } \
  G_STMT_END

/* A template asks before it has been given anything. */
static void
test_nothing (void)
{
  assert_text (accord_closure_type_title (NULL, NULL), "");
  assert_text (accord_closure_type_enablers (NULL, NULL, NULL), "");
  assert_text (accord_closure_type_context (NULL, NULL, NULL), "");
  assert_text (accord_closure_card_enablers (NULL, NULL, NULL), "");
  assert_text (accord_closure_card_context (NULL, NULL, NULL), "");
  assert_text (accord_closure_card_foot (NULL, NULL, NULL, NULL), "");
  assert_text (accord_closure_type_position (NULL, NULL, NULL), "");
  assert_text (accord_closure_type_icon (NULL, NULL, NULL), "");
  assert_text (accord_closure_type_reason (NULL, NULL, NULL, NULL), "");
  assert_text (accord_closure_type_name (NULL, NULL, NULL), "");
  assert_text (accord_closure_aside_title (NULL, NULL), "");
  assert_text (accord_closure_aside_reason (NULL, NULL, NULL), "");
  assert_text (accord_closure_progress (NULL, NULL, NULL), "");
  assert_text (accord_closure_progress_others (NULL, NULL, NULL), "");
  assert_text (accord_closure_undo_tooltip (NULL, NULL), "Undo");
  g_assert_false (accord_closure_type_aside (NULL, NULL, NULL));
  g_assert_false (accord_closure_progress_done (NULL, NULL, NULL));
  g_assert_cmpfloat (accord_closure_progress_part (NULL, NULL, NULL), <, 0.01);
  g_assert_false (accord_closure_is_text (NULL, NULL));
  g_assert_false (accord_closure_is_text (NULL, ""));
  g_assert_true (accord_closure_is_text (NULL, "a"));
}

static void
test_type (Fixture       *fixture,
           gconstpointer  data)
{
  AccordArrangement *arrangement;
  AccordScore *score;

  arrangement = accord_framework_find_arrangement (fixture->framework,
                                                   "voluntary-individual");
  score = accord_assessment_get_score (fixture->assessment);
  assert_text (accord_closure_type_position (NULL, score, arrangement),
               "Not started");
  /* Nobody is told how far it is before they have begun. */
  assert_text (accord_closure_card_foot (NULL, score, fixture->assessment,
                                         arrangement), "");

  mark (fixture, "vi-leads-communicate", ACCORD_STATUS_IN_PLACE);
  mark (fixture, "vi-operational-managers", ACCORD_STATUS_PARTLY);
  mark (fixture, "vi-previous-working", ACCORD_STATUS_IN_PLACE);
  score = accord_assessment_get_score (fixture->assessment);

  assert_text (accord_closure_type_title (NULL, arrangement),
               "Voluntary – individual");
  assert_text (accord_closure_type_enablers (NULL, score, arrangement),
               "1 of 4 enablers, 1 partly · 38%");
  assert_text (accord_closure_type_context (NULL, score, arrangement),
               "1 of 3 context · 33%");
  assert_text (accord_closure_card_enablers (NULL, score, arrangement),
               "1 of 4, 1 partly · 38%");
  assert_text (accord_closure_card_context (NULL, score, arrangement),
               "1 of 3 · 33%");
  g_assert_false (accord_closure_type_aside (NULL, score, arrangement));
}

/* Whoever hears a percentage hears its counts in the same name. */
static void
test_type_name (Fixture       *fixture,
                gconstpointer  data)
{
  AccordArrangement *arrangement;
  g_autofree char *name = NULL;

  arrangement = accord_framework_find_arrangement (fixture->framework,
                                                   "voluntary-individual");
  mark (fixture, "vi-leads-communicate", ACCORD_STATUS_IN_PLACE);
  name = accord_closure_type_name (
    NULL, accord_assessment_get_score (fixture->assessment), arrangement);

  g_assert_true (g_str_has_prefix (name, "Voluntary – individual. "));
  g_assert_nonnull (strstr (name, "1 of 4 enablers in place: 25%"));
  g_assert_nonnull (strstr (name, "0 of 3 context: 0%"));
}

static void
test_nothing_applies (Fixture       *fixture,
                      gconstpointer  data)
{
  AccordArrangement *arrangement;
  guint first;
  guint n;

  arrangement = accord_framework_find_arrangement (fixture->framework,
                                                   "voluntary-individual");
  first = accord_arrangement_get_first (arrangement, ACCORD_KIND_ENABLER);
  n = accord_arrangement_get_n (arrangement, ACCORD_KIND_ENABLER);

  for (guint i = first; i < first + n; i++)
    accord_answer_set_status (accord_assessment_get_answer (fixture->assessment,
                                                            i),
                              ACCORD_STATUS_NOT_APPLICABLE);

  assert_text (accord_closure_type_enablers (
                 NULL, accord_assessment_get_score (fixture->assessment),
                 arrangement),
               "No enabler applies");
}

static void
test_aside (Fixture       *fixture,
            gconstpointer  data)
{
  AccordArrangement *arrangement;
  AccordScore *score;
  g_autofree char *reason = NULL;

  arrangement = accord_framework_find_arrangement (fixture->framework,
                                                   "mandated-individual");
  accord_assessment_set_mandated (fixture->assessment, ACCORD_FACT_FALSE);
  score = accord_assessment_get_score (fixture->assessment);

  g_assert_true (accord_closure_type_aside (NULL, score, arrangement));
  assert_text (accord_closure_aside_title (NULL, score), "Set aside (2)");
  assert_text (accord_closure_type_position (NULL, score, arrangement),
               "Set aside");

  reason = accord_closure_type_reason (NULL, score, fixture->assessment,
                                       arrangement);
  g_assert_cmpstr (reason, !=, "");
  assert_text (accord_closure_card_foot (NULL, score, fixture->assessment,
                                         arrangement), reason);
  assert_text (accord_closure_aside_reason (NULL, score, fixture->assessment),
               reason);

  /* Two facts, more than one reason: each is told. */
  accord_assessment_set_structural (fixture->assessment, ACCORD_FACT_FALSE);
  score = accord_assessment_get_score (fixture->assessment);
  assert_text (accord_closure_aside_title (NULL, score), "Set aside (3)");
  assert_text (accord_closure_aside_reason (NULL, score, fixture->assessment),
               "Recorded: no regulator has directed this\n"
               "Recorded: no formal link is being considered");
}

static void
test_progress (Fixture       *fixture,
               gconstpointer  data)
{
  AccordAssessment *assessment = fixture->assessment;

  accord_assessment_set_mandated (assessment, ACCORD_FACT_FALSE);
  accord_assessment_set_structural (assessment, ACCORD_FACT_FALSE);
  mark (fixture, "vi-leads-communicate", ACCORD_STATUS_IN_PLACE);

  assert_text (accord_closure_progress (
                 NULL, accord_assessment_get_score (assessment), assessment),
               "1 of 7 in question answered");
  assert_text (accord_closure_progress_others (NULL, NULL, assessment),
               "0 of 22 others");
  g_assert_cmpint ((int) (700 * accord_closure_progress_part (NULL, NULL,
                                                              assessment) +
                          0.5), ==, 100);
  g_assert_false (accord_closure_progress_done (NULL, NULL, assessment));
  assert_text (accord_closure_progress_next (NULL, NULL, assessment),
               "Next not answered");

  for (guint i = 0; i < accord_assessment_get_n_answers (assessment); i++)
    accord_answer_set_status (accord_assessment_get_answer (assessment, i),
                              ACCORD_STATUS_DONT_KNOW);

  g_assert_true (accord_closure_progress_done (NULL, NULL, assessment));
  assert_text (accord_closure_progress_next (NULL, NULL, assessment),
               "See where you stand");
}

static void
test_facts (void)
{
  assert_text (accord_closure_facts (NULL, "A", "B", "2026-11-23"),
               "A with B · 23 November 2026");
  assert_text (accord_closure_facts (NULL, "A", "", ""), "A");
  assert_text (accord_closure_facts (NULL, NULL, "B", NULL), "Partner: B");
  assert_text (accord_closure_facts (NULL, "", "", ""),
               "No organisation is named yet");
}

static void
test_banner (void)
{
  g_autoptr (GError) error =
    g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NO_SPACE, "The disk is full.");
  g_autofree char *text = NULL;

  g_assert_null (accord_closure_state_banner (NULL, NULL,
                                              ACCORD_DOCUMENT_CHANGED,
                                              FALSE, NULL));
  text = accord_closure_state_banner (NULL, NULL, ACCORD_DOCUMENT_FAILED,
                                      FALSE, error);
  g_assert_nonnull (strstr (text, "The disk is full."));
  g_assert_nonnull (strstr (text, "Your changes are still here"));
}

static void
test_banner_actions (void)
{
  const struct
  {
    AccordDocumentState state;
    gboolean read_only;
    gboolean is_version;
    const char *actions;
  } rows[] = {
    { ACCORD_DOCUMENT_SAVED, FALSE, FALSE, "" },
    { ACCORD_DOCUMENT_SAVED, TRUE, FALSE, "win.save-as " },
    { ACCORD_DOCUMENT_NEW, TRUE, TRUE,
      "win.compare-with-present win.save-as " },
    { ACCORD_DOCUMENT_FAILED, FALSE, FALSE, "win.save win.save-as " },
    { ACCORD_DOCUMENT_GONE, FALSE, FALSE, "win.save-here win.save-as " },
    { ACCORD_DOCUMENT_CONFLICT, FALSE, FALSE,
      "win.look-at-both win.save-as win.replace-theirs " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GMenuModel) menu =
        accord_closure_state_actions (NULL, rows[i].state, rows[i].read_only,
                                      rows[i].is_version);
      g_autoptr (GString) actions = g_string_new (NULL);

      for (int j = 0; j < g_menu_model_get_n_items (menu); j++)
        {
          g_autofree char *action = NULL;

          g_assert_true (g_menu_model_get_item_attribute (
                           menu, j, G_MENU_ATTRIBUTE_ACTION, "s", &action));
          g_string_append_printf (actions, "%s ", action);
        }

      g_assert_cmpstr (actions->str, ==, rows[i].actions);
    }
}

static void
test_undo_tooltip (void)
{
  assert_text (accord_closure_undo_tooltip (NULL, "mark in place"),
               "Undo: mark in place");
  assert_text (accord_closure_undo_tooltip (NULL, ""), "Undo");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/closures/nothing", test_nothing);
#define ADD(name, function) \
  g_test_add ("/app/closures/" name, Fixture, NULL, \
              set_up, function, tear_down)
  ADD ("type", test_type);
  ADD ("type-name", test_type_name);
  ADD ("nothing-applies", test_nothing_applies);
  ADD ("aside", test_aside);
  ADD ("progress", test_progress);
#undef ADD
  g_test_add_func ("/app/closures/facts", test_facts);
  g_test_add_func ("/app/closures/banner", test_banner);
  g_test_add_func ("/app/closures/banner-actions", test_banner_actions);
  g_test_add_func ("/app/closures/undo-tooltip", test_undo_tooltip);

  return g_test_run ();
}
