/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "framework-fixture.h"
#include "model/figures/accord-try-out.h"

/* Two types share the wording of one enabler. */
static AccordFramework *
make_framework (void)
{
  static const char * const titles[][3] = {
    { "Lead", "Time", "Data" },
    { "Money", "Time", "Vision" },
    { "Time", "Regulator", "Board" },
  };
  const AccordFrameworkData data = { .id = "f", .title = "F" };
  AccordFramework *framework = accord_framework_new_empty (&data);

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i);
      AccordArrangementData type = { .id = id, .title = id };
      AccordArrangement *arrangement;

      type.initiation = i == 2 ? ACCORD_INITIATION_MANDATED
                               : ACCORD_INITIATION_VOLUNTARY;
      arrangement = accord_arrangement_new (&type);
      for (guint j = 0; j < 3; j++)
        {
          g_autofree char *item_id = g_strdup_printf ("a%ui%u", i, j);
          AccordItemData item = { .id = item_id, .title = titles[i][j],
                                  .certainty = 100 };

          accord_arrangement_take_item (arrangement,
                                        accord_item_new (ACCORD_KIND_ENABLER,
                                                         &item));
        }
      accord_framework_take_arrangement (framework, arrangement);
    }
  accord_framework_seal (framework);

  return framework;
}

static char *
list (const char *answers,
      AccordFact  mandated)
{
  g_autoptr (AccordFramework) framework = make_framework ();
  g_autofree AccordStatus *statuses = fixture_statuses (answers);
  g_autoptr (GArray) items = accord_try_out_list (framework, statuses, mandated,
                                                  ACCORD_FACT_OPEN);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      AccordTryItem *item = &g_array_index (items, AccordTryItem, i);

      g_string_append_printf (text, "%s%u×%u", i > 0 ? " " : "",
                              item->ordinal, item->n_types);
    }

  return g_string_free (text, FALSE);
}

static void
test_what_serves_several_types_comes_first (void)
{
  g_autofree char *all = list (".........", ACCORD_FACT_OPEN);
  g_autofree char *aside = list (".........", ACCORD_FACT_FALSE);
  g_autofree char *some = list ("+0-/+?+++", ACCORD_FACT_FALSE);

  g_assert_cmpstr (all, ==, "1×3 4×3 6×3 0×1 2×1 3×1 5×1 7×1 8×1");
  g_assert_cmpstr (aside, ==, "1×2 4×2 0×1 2×1 3×1 5×1");
  g_assert_cmpstr (some, ==, "2×1 3×1 5×1");
}

static void
test_apply_leaves_the_facts_alone (void)
{
  g_autoptr (AccordFramework) framework = make_framework ();
  g_autofree AccordStatus *statuses = fixture_statuses ("+-/?.-0+/");
  g_autofree AccordStatus *before = fixture_statuses ("+-/?.-0+/");
  g_autofree AccordStatus *expected = fixture_statuses ("++/?++0+/");
  const guint ordinals[] = { 1, 5 };
  g_autofree AccordStatus *tried = accord_try_out_apply (framework, statuses,
                                                         ordinals, 2);

  g_assert_cmpmem (tried, 9 * sizeof *tried, expected, 9 * sizeof *tried);
  g_assert_cmpmem (statuses, 9 * sizeof *tried, before, 9 * sizeof *tried);
}

static void
test_now_and_tried (void)
{
  const char * const types[] = { "vi c1 e1 e1", NULL };
  g_autoptr (AccordFramework) framework = fixture_framework (75, types);
  g_autofree AccordStatus *statuses = fixture_statuses ("++-");
  g_autoptr (GArray) set = NULL;
  g_autofree AccordStatus *tried = NULL;
  g_autoptr (AccordScore) now = NULL;
  g_autoptr (AccordScore) then = NULL;
  g_autofree char *counts = NULL;
  g_autofree char *percent = NULL;
  g_autofree char *position = NULL;
  g_autofree char *context = NULL;

  set = accord_score_to_ready (framework,
                               accord_framework_get_arrangement (framework, 0),
                               statuses);
  tried = accord_try_out_apply (framework, statuses, (guint *) (gpointer) set->data,
                                set->len);
  now = accord_score_new (framework, statuses, ACCORD_FACT_OPEN,
                          ACCORD_FACT_OPEN);
  then = accord_score_new (framework, tried, ACCORD_FACT_OPEN,
                           ACCORD_FACT_OPEN);

  counts = accord_try_out_counts (&now->standings[0].enablers,
                                  &then->standings[0].enablers);
  percent = accord_try_out_percent (&now->standings[0].enablers,
                                    &then->standings[0].enablers);
  position = accord_try_out_position (&now->standings[0],
                                      &then->standings[0]);
  context = accord_try_out_counts (&now->standings[0].context,
                                   &then->standings[0].context);
  g_assert_cmpstr (counts, ==, "1 of 2 → 2 of 2");
  g_assert_cmpstr (percent, ==, "50% → 100%");
  g_assert_cmpstr (position, ==, "Short of enablers → All in place");
  g_assert_cmpstr (context, ==, "1 of 1");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/try-out/what-serves-several-types-comes-first",
                   test_what_serves_several_types_comes_first);
  g_test_add_func ("/model/try-out/apply-leaves-the-facts-alone",
                   test_apply_leaves_the_facts_alone);
  g_test_add_func ("/model/try-out/now-and-tried", test_now_and_tried);

  return g_test_run ();
}
