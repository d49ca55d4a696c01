/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs everything that a fuzz target has been fed and that was kept through
 * it once more.  The one argument is the target's name. */

#include "accord-config.h"

#include "fuzz.h"

#include <glib.h>

static void
test_replay (gconstpointer data)
{
  const char *target = data;
  g_autofree char *name = g_strdup_printf ("corpus-%s", target);
  g_autofree char *folder =
    g_test_build_filename (G_TEST_DIST, "fuzz", name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *entry;
  guint n = 0;

  g_assert_no_error (error);
  while ((entry = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, entry, NULL);
      g_autofree char *text = NULL;
      g_autofree uint8_t *exact = NULL;
      gsize length;

      g_test_message ("%s", entry);
      g_file_get_contents (path, &text, &length, &error);
      g_assert_no_error (error);

      /* Without the NUL behind it, so that sanitizers see a byte too far. */
      exact = g_memdup2 (text, length);
      LLVMFuzzerTestOneInput (exact, length);
      n++;
    }

  g_test_message ("%u inputs", n);
  g_assert_cmpuint (n, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *path = NULL;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);

  path = g_strdup_printf ("/fuzz/%s/replay", argv[1]);
  g_test_add_data_func (path, argv[1], test_replay);

  return g_test_run ();
}
