/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "cli-fixture.h"

#include <json-glib/json-glib.h>

/* Every member of @expected stands in @found with the same value; members may
 * be added and come in any order, list elements may not.
 */
static void
assert_contains (JsonNode   *expected,
                 JsonNode   *found,
                 const char *where)
{
  if (JSON_NODE_HOLDS_OBJECT (expected))
    {
      g_autoptr (GList) names = NULL;

      if (!JSON_NODE_HOLDS_OBJECT (found))
        g_error ("%s: no object", where);

      names = json_object_get_members (json_node_get_object (expected));
      for (GList *l = names; l != NULL; l = l->next)
        {
          g_autofree char *below = g_strdup_printf ("%s/%s", where,
                                                    (char *) l->data);
          JsonNode *member =
            json_object_get_member (json_node_get_object (found), l->data);

          if (member == NULL)
            g_error ("%s: missing", below);

          assert_contains (json_object_get_member (
                             json_node_get_object (expected), l->data),
                           member, below);
        }
    }
  else if (JSON_NODE_HOLDS_ARRAY (expected))
    {
      JsonArray *a = json_node_get_array (expected);
      JsonArray *b;

      if (!JSON_NODE_HOLDS_ARRAY (found))
        g_error ("%s: no list", where);

      b = json_node_get_array (found);
      if (json_array_get_length (a) != json_array_get_length (b))
        g_error ("%s: %u elements expected, %u found", where,
                 json_array_get_length (a), json_array_get_length (b));

      for (guint i = 0; i < json_array_get_length (a); i++)
        {
          g_autofree char *below = g_strdup_printf ("%s/%u", where, i);

          assert_contains (json_array_get_element (a, i),
                           json_array_get_element (b, i), below);
        }
    }
  else if (!json_node_equal (expected, found))
    {
      g_autofree char *a = json_to_string (expected, FALSE);
      g_autofree char *b = json_to_string (found, FALSE);

      g_error ("%s: %s expected, %s found", where, a, b);
    }
}

typedef struct
{
  const char *expected;
  const char *command;
  const char *files[5];
} Sample;

static const Sample samples[] = {
  { "summary-riverside", "summary", { "riverside" } },
  { "summary-empty", "summary", { "empty" } },
  { "summary-green-bay", "summary", { "green-bay" } },
  { "summary-st-phillips", "summary", { "st-phillips" } },
  { "summary-weighted-a", "summary", { "weighted-a" } },
  { "compare-green-bay-northern-teaching", "compare",
    { "green-bay", "northern-teaching" } },
  { "compare-northern-teaching-two-leads", "compare",
    { "northern-teaching", "two-leads" } },
  { "compare-riverside-valley-high", "compare",
    { "riverside", "valley-high" } },
  { "compare-st-phillips-rowheath-park", "compare",
    { "st-phillips", "rowheath-park" } },
  { "compare-weighted-a-weighted-b", "compare",
    { "weighted-a", "weighted-b" } },
  { "trend-riverside", "trend", { "riverside", "riverside-2025" } },
  { "trend-four", "trend",
    { "riverside", "riverside-2025-b", "riverside-undated",
      "riverside-2025" } },
};

static void
test_figures (gconstpointer data)
{
  const Sample *sample = data;
  g_autofree char *framework = cli_sample ("small-weighted.framework.json");
  g_autofree char *option = g_strconcat ("--framework=", framework, NULL);
  g_autofree char *name = g_strconcat (sample->expected, ".expected.json",
                                       NULL);
  g_autofree char *path = cli_sample (name);
  g_autoptr (GPtrArray) arguments = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JsonNode) expected = NULL;
  g_autoptr (JsonNode) found = NULL;
  g_autofree char *text = cli_read (path, NULL);
  g_auto (CliResult) result = { 0 };

  g_ptr_array_add (arguments, g_strdup (sample->command));
  g_ptr_array_add (arguments, g_strdup ("--format=json"));
  g_ptr_array_add (arguments, g_strdup (option));
  for (guint i = 0; sample->files[i] != NULL; i++)
    {
      g_autofree char *file = g_strconcat (sample->files[i], ".accord.json",
                                           NULL);

      g_ptr_array_add (arguments, cli_sample (file));
    }
  g_ptr_array_add (arguments, NULL);

  cli_run (&result, NULL, (const char * const *) arguments->pdata);
  g_assert_cmpstr (result.err, ==, "");
  g_assert_cmpint (result.status, ==, 0);

  expected = json_from_string (text, NULL);
  found = json_from_string (result.out, NULL);
  assert_contains (expected, found, "");
}

static void
test_tidy_gives_the_same_bytes (void)
{
  g_autofree char *folder = cli_sample ("");
  g_autofree char *framework = cli_sample ("small-weighted.framework.json");
  g_autofree char *option = g_strconcat ("--framework=", framework, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (dir);

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = cli_sample (name);
      g_autofree char *text = NULL;
      g_auto (CliResult) result = { 0 };
      gsize length;

      if (!g_str_has_suffix (name, ".accord.json"))
        continue;

      text = cli_read (path, &length);
      CLI_RUN (&result, NULL, "tidy", option, path);
      g_assert_cmpint (result.status, ==, 0);
      g_assert_cmpmem (text, length, result.out, result.out_length);
      n++;
    }

  g_assert_cmpuint (n, >=, 16);
}

static void
test_check_finds_no_fault (void)
{
  g_autofree char *path = cli_sample ("riverside.accord.json");
  g_autofree char *framework = cli_sample ("small-weighted.framework.json");
  g_autofree char *expected = g_strdup_printf ("%s: ok\n%s: ok\n", path,
                                               framework);
  g_auto (CliResult) result = { 0 };

  CLI_RUN (&result, NULL, "check", path, framework);
  g_assert_cmpstr (result.out, ==, expected);
  g_assert_cmpint (result.status, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path = g_strconcat ("/cli/samples/",
                                           samples[i].expected, NULL);

      g_test_add_data_func (path, &samples[i], test_figures);
    }

  g_test_add_func ("/cli/samples/tidy-gives-the-same-bytes",
                   test_tidy_gives_the_same_bytes);
  g_test_add_func ("/cli/samples/check-finds-no-fault",
                   test_check_finds_no_fault);

  return g_test_run ();
}
