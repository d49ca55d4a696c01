/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "framework-fixture.h"

static void
test_ordinals_run_through (void)
{
  const char * const types[] = { "vi e1 c2 e3 c4", "ms c5", "-- e6 e7", NULL };
  const char * const ids[] = { "a0i1", "a0i3", "a0i0", "a0i2", "a1i0", "a2i0",
                               "a2i1" };
  const guint weights[] = { 2, 4, 1, 3, 5, 6, 7 };
  g_autoptr (AccordFramework) framework = fixture_framework (75, types);

  g_assert_cmpuint (accord_framework_get_n_items (framework), ==,
                    G_N_ELEMENTS (ids));

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      AccordItem *item = accord_framework_get_item (framework, i);

      g_assert_cmpstr (accord_item_get_id (item), ==, ids[i]);
      g_assert_cmpuint (accord_item_get_ordinal (item), ==, i);
      g_assert_cmpuint (accord_item_get_weight (item), ==, weights[i]);
      g_assert_true (accord_framework_find_item (framework, ids[i]) == item);
    }

  g_assert_null (accord_framework_find_item (framework, "a0i4"));
}

static void
test_groups_are_contiguous (void)
{
  const char * const types[] = { "vi e1 c2 e3 c4", "ms c5", "-- e6 e7", NULL };
  const struct
  {
    guint context;
    guint n_context;
    guint enablers;
    guint n_enablers;
  } groups[] = { { 0, 2, 2, 2 }, { 4, 1, 5, 0 }, { 5, 0, 5, 2 } };
  g_autoptr (AccordFramework) framework = fixture_framework (75, types);

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      AccordArrangement *arrangement =
        accord_framework_get_arrangement (framework, i);

      g_assert_cmpuint (accord_arrangement_get_index (arrangement), ==, i);
      g_assert_cmpuint (accord_arrangement_get_first (arrangement,
                                                      ACCORD_KIND_CONTEXT),
                        ==, groups[i].context);
      g_assert_cmpuint (accord_arrangement_get_n (arrangement,
                                                  ACCORD_KIND_CONTEXT),
                        ==, groups[i].n_context);
      g_assert_cmpuint (accord_arrangement_get_first (arrangement,
                                                      ACCORD_KIND_ENABLER),
                        ==, groups[i].enablers);
      g_assert_cmpuint (accord_arrangement_get_n (arrangement,
                                                  ACCORD_KIND_ENABLER),
                        ==, groups[i].n_enablers);
      g_assert_cmpuint (accord_arrangement_get_n (arrangement,
                                                  ACCORD_KIND_ADVANTAGE),
                        ==, 0);
    }
}

static void
test_items_know_their_arrangement (void)
{
  const char * const types[] = { "vi c1 e1", NULL };
  g_autoptr (AccordFramework) framework = fixture_framework (75, types);
  AccordItem *item = accord_framework_get_item (framework, 1);

  g_assert_true (accord_item_get_arrangement (item)
                 == accord_framework_find_arrangement (framework, "a0"));
  g_assert_cmpint (accord_item_get_kind (item), ==, ACCORD_KIND_ENABLER);
}

static void
test_an_item_may_outlive_its_framework (void)
{
  const char * const types[] = { "vi c1 e1", NULL };
  AccordFramework *framework = fixture_framework (75, types);
  g_autoptr (AccordItem) item = NULL;

  item = g_object_ref (accord_framework_get_item (framework, 1));
  g_assert_finalize_object (framework);

  g_assert_null (accord_item_get_arrangement (item));
  g_assert_cmpuint (accord_item_get_ordinal (item), ==, 1);
}

static void
test_defaults (void)
{
  const AccordFrameworkData data = { .id = "bare" };
  AccordFramework *framework = accord_framework_new_empty (&data);

  accord_framework_seal (framework);
  g_assert_cmpint (accord_framework_get_revision (framework), ==, 1);
  g_assert_cmpint (accord_framework_get_ready_from (framework), ==, 75);
  g_assert_cmpstr (accord_framework_get_title (framework), ==, "");
  g_assert_cmpstr (accord_framework_get_source (framework)->year, ==, "");
  g_assert_cmpuint (accord_framework_get_n_arrangements (framework), ==, 0);
  g_assert_cmpuint (accord_framework_get_n_items (framework), ==, 0);
  g_assert_finalize_object (framework);
}

static void
test_read_today_by_nation (void)
{
  const AccordReadToday notes[] = {
    { "england", "In England", "2026-11-01" },
    { "wales", "In Wales", NULL },
    { NULL },
  };
  const AccordItemData data = { .id = "i", .read_today = notes,
                                .certainty = 60 };
  g_autoptr (AccordItem) item = accord_item_new (ACCORD_KIND_CONTEXT, &data);
  const char *as_of = "";

  g_assert_cmpstr (accord_item_get_read_today (item, "england", &as_of), ==,
                   "In England");
  g_assert_cmpstr (as_of, ==, "2026-11-01");
  g_assert_cmpstr (accord_item_get_read_today (item, "wales", &as_of), ==,
                   "In Wales");
  g_assert_null (as_of);
  g_assert_null (accord_item_get_read_today (item, "scotland", NULL));
}

static void
test_texts_are_kept (void)
{
  const AccordItemData data = { .id = "i", .title = "Wording",
                                .guidance = "Looks so", .certainty = 100 };
  const AccordArrangementData type = { .id = "a", .title = "Type",
                                       .summary = "In short" };
  g_autoptr (AccordItem) item = accord_item_new (ACCORD_KIND_CONTEXT, &data);
  g_autoptr (AccordArrangement) arrangement = accord_arrangement_new (&type);

  g_assert_cmpstr (accord_item_get_id (item), ==, "i");
  g_assert_cmpstr (accord_item_get_title (item), ==, "Wording");
  g_assert_cmpstr (accord_item_get_guidance (item), ==, "Looks so");
  g_assert_cmpstr (*accord_item_get_evidence (item), ==, NULL);

  g_assert_cmpstr (accord_arrangement_get_summary (arrangement), ==,
                   "In short");
  g_assert_cmpstr (*accord_arrangement_get_risks (arrangement), ==, NULL);
}

#define N_THREADS 4
#define N_READS 200000

static gpointer
read_items (gpointer data)
{
  AccordArrangement *arrangement = data;
  GListModel *list = accord_arrangement_get_enablers (arrangement);
  guint n = g_list_model_get_n_items (list);
  guint first = accord_arrangement_get_first (arrangement,
                                              ACCORD_KIND_ENABLER);

  for (guint i = 0; i < N_READS; i++)
    {
      guint k = i % 3 == 0 ? 0 : i % n;
      g_autoptr (AccordItem) item = g_list_model_get_item (list, k);

      g_assert_true (ACCORD_IS_ITEM (item));
      g_assert_cmpuint (accord_item_get_ordinal (item), ==, first + k);
    }

  return NULL;
}

/* A window shows what a preview and a print job read. */
static void
test_threads_read_it_at_once (void)
{
  const char * const types[] = { "vi e1 e1 e1 e1 e1 e1 e1 e1 c1", NULL };
  g_autoptr (AccordFramework) framework = fixture_framework (75, types);
  AccordArrangement *arrangement =
    accord_framework_get_arrangement (framework, 0);
  GThread *threads[N_THREADS];

  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("reader", read_items, arrangement);
  for (guint i = 0; i < N_THREADS; i++)
    g_thread_join (threads[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/framework/ordinals-run-through",
                   test_ordinals_run_through);
  g_test_add_func ("/model/framework/groups-are-contiguous",
                   test_groups_are_contiguous);
  g_test_add_func ("/model/framework/items-know-their-arrangement",
                   test_items_know_their_arrangement);
  g_test_add_func ("/model/framework/an-item-may-outlive-its-framework",
                   test_an_item_may_outlive_its_framework);
  g_test_add_func ("/model/framework/defaults", test_defaults);
  g_test_add_func ("/model/framework/read-today-by-nation",
                   test_read_today_by_nation);
  g_test_add_func ("/model/framework/texts-are-kept",
                   test_texts_are_kept);
  g_test_add_func ("/model/framework/threads-read-it-at-once",
                   test_threads_read_it_at_once);

  return g_test_run ();
}
