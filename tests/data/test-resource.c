/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "data/accord-data-resources.h"

#include <gio/gio.h>

#define PREFIX "/io/github/accord_readiness/Accord/"

/* A name below data/ and in the resource: the same bytes in both. */
static void
test_same_bytes (gconstpointer data)
{
  const char *name = data;
  g_autofree char *file = g_test_build_filename (G_TEST_DIST, "..", "data",
                                                 name, NULL);
  g_autofree char *path = g_strconcat (PREFIX, name, NULL);
  g_autofree char *content = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (file, &content, &length, &error);
  g_assert_no_error (error);

  bytes = g_resource_lookup_data (accord_data_get_resource (), path,
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                   content, length);
}

static void
test_registered (void)
{
  g_autoptr (GFile) file =
    g_file_new_for_uri ("resource://" PREFIX "samples/riverside.accord.json");

  g_assert_nonnull (accord_data_get_resource ());
  g_assert_true (g_file_query_exists (file, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/data/resource/framework",
                        "frameworks/nhs-partnering-2017.json",
                        test_same_bytes);
  g_test_add_data_func ("/data/resource/riverside",
                        "samples/riverside.accord.json",
                        test_same_bytes);
  g_test_add_data_func ("/data/resource/valley-high",
                        "samples/valley-high.accord.json",
                        test_same_bytes);
  g_test_add_func ("/data/resource/registered", test_registered);

  return g_test_run ();
}
