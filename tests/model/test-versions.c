/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/files/accord-versions.h"

#include "files-fixture.h"

#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *top;
  char *folder;
  char *path;
  AccordVersions *versions;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->top = make_folder ();
  fixture->folder = g_build_filename (fixture->top, "state", NULL);
  fixture->path = g_build_filename (fixture->top, "a.json", NULL);
  fixture->versions = accord_versions_new (fixture->folder);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->versions);
  remove_folder (fixture->top);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->top);
}

static void
store (Fixture    *fixture,
       const char *path,
       const char *text,
       const char *time)
{
  g_autoptr (GBytes) bytes = text_bytes (text);
  g_autoptr (GDateTime) saved = g_date_time_new_from_iso8601 (time, NULL);
  g_autoptr (GError) error = NULL;

  accord_versions_store (fixture->versions, path, bytes, saved, &error);
  g_assert_no_error (error);
}

static GPtrArray *
list (Fixture    *fixture,
      const char *path,
      guint       expected)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *versions = accord_versions_list (fixture->versions, path, &error);

  g_assert_no_error (error);
  g_assert_cmpint (versions->len, ==, expected);

  return versions;
}

static void
assert_version (Fixture    *fixture,
                GPtrArray  *versions,
                guint       i,
                const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) expected = text_bytes (text);
  g_autoptr (GBytes) bytes = NULL;

  bytes = accord_versions_load (fixture->versions, versions->pdata[i], &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (bytes, expected));
}

static void
test_none (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) versions = list (fixture, fixture->path, 0);

  g_assert_cmpint (count_names (fixture->top), ==, 0);
}

static void
test_last_five (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GPtrArray) versions = NULL;
  AccordVersion *version;
  g_autoptr (GDateTime) utc = NULL;
  g_autofree char *time = NULL;

  for (int i = 1; i <= 12; i++)
    {
      g_autofree char *text = g_strdup_printf ("version %d", i);
      g_autofree char *saved = g_strdup_printf ("2026-11-%02dT16:20:31+01:00",
                                                i);

      store (fixture, fixture->path, text, saved);
    }

  versions = list (fixture, fixture->path, ACCORD_VERSIONS_KEPT);
  assert_version (fixture, versions, 0, "version 12");
  assert_version (fixture, versions, 4, "version 8");

  version = versions->pdata[0];
  utc = g_date_time_to_utc (version->saved);
  time = g_date_time_format_iso8601 (utc);
  g_assert_cmpstr (time, ==, "2026-11-12T15:20:31Z");
}

static void
test_same_is_kept_once (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (GPtrArray) versions = NULL;

  store (fixture, fixture->path, "a", "2026-11-12T16:20:00Z");
  store (fixture, fixture->path, "a", "2026-11-12T16:21:00Z");
  store (fixture, fixture->path, "b", "2026-11-12T16:22:00Z");
  store (fixture, fixture->path, "a", "2026-11-12T16:23:00Z");
  versions = list (fixture, fixture->path, 3);
}

/* Case 25. */
static void
test_order_without_clock (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr (GPtrArray) versions = NULL;

  store (fixture, fixture->path, "first", "2036-01-01T00:00:00Z");
  store (fixture, fixture->path, "second", "2026-01-01T00:00:00Z");
  store (fixture, fixture->path, "third", "2026-01-01T00:00:00Z");
  versions = list (fixture, fixture->path, 3);
  assert_version (fixture, versions, 0, "third");
  assert_version (fixture, versions, 1, "second");
  assert_version (fixture, versions, 2, "first");
}

static void
test_files_are_kept_apart (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autofree char *other = g_build_filename (fixture->top, "b.json", NULL);
  g_autofree char *link = g_build_filename (fixture->top, "link", NULL);

  store (fixture, fixture->path, "a", "2026-11-12T16:20:00Z");
  store (fixture, other, "b", "2026-11-12T16:20:00Z");
  g_assert_cmpint (symlink ("a.json", link), ==, 0);
  store (fixture, link, "a, by its other name", "2026-11-12T16:21:00Z");

  {
    g_autoptr (GPtrArray) versions = list (fixture, fixture->path, 2);

    assert_version (fixture, versions, 0, "a, by its other name");
  }

  g_ptr_array_unref (list (fixture, other, 1));
}

static void
test_unknown_is_left_alone (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autofree char *own = NULL;
  const char *names[] = { "notes.txt", "x.json", "12-x.json", "12.json" };

  store (fixture, fixture->path, "a", "2026-11-12T16:20:00Z");

  {
    g_autoptr (GPtrArray) versions = list (fixture, fixture->path, 1);
    AccordVersion *version = versions->pdata[0];

    own = g_path_get_dirname (version->file);
  }

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (own, names[i], NULL);

      write_text (path, "mine");
    }

  for (int i = 0; i < 8; i++)
    {
      g_autofree char *text = g_strdup_printf ("%d", i);

      store (fixture, fixture->path, text, "2026-11-12T16:20:00Z");
    }

  g_ptr_array_unref (list (fixture, fixture->path, ACCORD_VERSIONS_KEPT));
  g_assert_cmpint (count_names (own), ==,
                   ACCORD_VERSIONS_KEPT + G_N_ELEMENTS (names));
}

static void
test_modes (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) versions = NULL;
  AccordVersion *version;
  mode_t old = umask (0);
  struct stat info;

  store (fixture, fixture->path, "a", "2026-11-12T16:20:00Z");
  umask (old);

  g_assert_cmpint (stat (fixture->folder, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);
  versions = list (fixture, fixture->path, 1);
  version = versions->pdata[0];
  g_assert_cmpint (stat (version->file, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) \
  g_test_add ("/model/versions/" name, Fixture, NULL, set_up, func, tear_down)

  ADD ("none", test_none);
  ADD ("last-five", test_last_five);
  ADD ("same-is-kept-once", test_same_is_kept_once);
  ADD ("order-without-clock", test_order_without_clock);
  ADD ("files-are-kept-apart", test_files_are_kept_apart);
  ADD ("unknown-is-left-alone", test_unknown_is_left_alone);
  ADD ("modes", test_modes);

#undef ADD

  return g_test_run ();
}
