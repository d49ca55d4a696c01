/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include <stdio.h>
#include <string.h>

/*
 * Small things that the tests of files share: a folder of one's own, files in
 * it, and a user who is not the administrator.
 */

static inline char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder;

  folder = g_dir_make_tmp ("accord-test-XXXXXX", &error);
  g_assert_no_error (error);

  return folder;
}

static inline void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  if (dir != NULL)
    while ((name = g_dir_read_name (dir)) != NULL)
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        if (g_file_test (path, G_FILE_TEST_IS_DIR) &&
            !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
          remove_folder (path);
        else
          remove (path);
      }

  g_assert_cmpint (remove (folder), ==, 0);
}

static inline void
write_text (const char *path,
            const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static inline char *
read_text (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static inline void
assert_text (const char *path,
             const char *expected)
{
  g_autofree char *text = read_text (path);

  g_assert_cmpstr (text, ==, expected);
}

/* Names in a folder but for "." and "..": nothing may be left behind. */
static inline guint
count_names (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  g_assert_nonnull (dir);

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static inline GBytes *
text_bytes (const char *text)
{
  return g_bytes_new (text, strlen (text));
}
