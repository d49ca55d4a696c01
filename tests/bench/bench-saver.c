/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What a save costs beside GLib's safest call with the same durability, on the
 * same file of the same disk: the temporary folder, or the one that is given.
 * The two take turns, so that both meet the same disk.  Exits 1 if a file of
 * the size of an assessment, or of a very full one, is above the limit.
 */

#include "accord-config.h"

#include "model/files/accord-loader.h"
#include "model/files/accord-saver.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#define ROUNDS 201
#define LIMIT 1.5

static const gsize sizes[] = { 3000, 12000, 50000 };

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 difference = *(const gint64 *) a - *(const gint64 *) b;

  return difference < 0 ? -1 : difference > 0;
}

static gint64
get_median (gint64 *times)
{
  qsort (times, ROUNDS, sizeof *times, compare_times);

  return times[ROUNDS / 2];
}

static GBytes *
make_text (gsize size,
           int   round)
{
  g_autofree char *text = g_strnfill (size, 'a' + round % 26);

  return g_bytes_new_take (g_steal_pointer (&text), size);
}

/* Returns: how much longer the saver takes */
static double
measure (const char *path,
         gsize       size)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *digest = NULL;
  gint64 ours[ROUNDS];
  gint64 theirs[ROUNDS];
  double ratio;

  for (int i = 0; i < ROUNDS; i++)
    {
      g_autoptr (GBytes) mine = make_text (size, 2 * i);
      g_autoptr (GBytes) other = make_text (size, 2 * i + 1);
      g_autofree char *next = NULL;
      gint64 start;

      start = g_get_monotonic_time ();
      accord_save_bytes (path, mine,
                         digest != NULL ? ACCORD_SAVE_OVER :
                                          ACCORD_SAVE_REPLACE,
                         digest, ACCORD_SAVE_DEFAULT, &next, &error);
      ours[i] = g_get_monotonic_time () - start;
      g_assert_no_error (error);

      start = g_get_monotonic_time ();
      g_file_set_contents_full (path, g_bytes_get_data (other, NULL), size,
                                G_FILE_SET_CONTENTS_CONSISTENT |
                                G_FILE_SET_CONTENTS_DURABLE,
                                0644, &error);
      theirs[i] = g_get_monotonic_time () - start;
      g_assert_no_error (error);

      g_free (digest);
      digest = accord_digest_bytes (other);
    }

  ratio = get_median (ours) / (double) get_median (theirs);
  printf ("%7" G_GSIZE_FORMAT " bytes: saver %6.2f ms, "
          "g_file_set_contents_full %6.2f ms, ratio %.2f\n",
          size, get_median (ours) / 1000.0, get_median (theirs) / 1000.0,
          ratio);

  return ratio;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  gboolean within = TRUE;

  if (argc > 1)
    folder = g_mkdtemp (g_build_filename (argv[1], "accord-XXXXXX", NULL));
  else
    folder = g_dir_make_tmp ("accord-XXXXXX", &error);

  if (folder == NULL)
    {
      fprintf (stderr, "bench-saver: no folder to save in\n");
      return EXIT_FAILURE;
    }

  path = g_build_filename (folder, "a.json", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    within &= measure (path, sizes[i]) <= LIMIT;

  remove (path);
  remove (folder);

  return within ? EXIT_SUCCESS : EXIT_FAILURE;
}
