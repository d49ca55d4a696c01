/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/desktop/accord-recent-list.h"

#include "model/assessment/accord-assessment-file.h"

#include <glib/gstdio.h>

typedef struct
{
  AccordFrameworks *frameworks;
  AccordAssessment *assessment;
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->frameworks = accord_frameworks_new (NULL);
  fixture->assessment = accord_assessment_new (
    accord_frameworks_get_built_in (fixture->frameworks));
  accord_assessment_set_organisation (fixture->assessment, "Riverside");
  accord_assessment_set_date (fixture->assessment, "2026-11-23");
  fixture->folder = g_dir_make_tmp ("accord-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "state", "recent", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *state = g_path_get_dirname (fixture->path);

  g_unlink (fixture->path);
  g_rmdir (state);
  g_rmdir (fixture->folder);
  g_object_unref (fixture->assessment);
  g_object_unref (fixture->frameworks);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static GFile *
make_file (Fixture    *fixture,
           const char *name)
{
  return g_file_new_build_filename (fixture->folder, name, NULL);
}

static AccordRecentEntry *
get_entry (AccordRecentList *list,
           guint             position)
{
  g_autoptr (AccordRecentEntry) entry =
    g_list_model_get_item (G_LIST_MODEL (list), position);

  return entry;
}

static void
assert_detail (AccordRecentEntry *entry,
               const char        *expected)
{
  g_autofree char *detail = accord_recent_entry_dup_detail (entry);

  g_assert_cmpstr (detail, ==, expected);
}

/* Runs the main loop until @path is there, or half a minute has gone. */
static void
wait_for_file (const char *path)
{
  for (int i = 0; i < 3000 && !g_file_test (path, G_FILE_TEST_EXISTS); i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;

      g_usleep (10 * 1000);
    }

  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
wait_until_gone (AccordRecentEntry *entry)
{
  for (int i = 0; i < 3000 && !accord_recent_entry_get_gone (entry); i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;

      g_usleep (10 * 1000);
    }
}

static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (AccordRecentList) list =
    accord_recent_list_new (NULL, fixture->frameworks);
  g_autoptr (GFile) a = make_file (fixture, "a.accord.json");
  g_autoptr (GFile) b = make_file (fixture, "b.accord.json");

  accord_recent_list_add (list, a, fixture->assessment);
  accord_recent_list_add (list, b, fixture->assessment);
  accord_recent_list_add (list, a, fixture->assessment);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 2);
  g_assert_true (g_file_equal (accord_recent_entry_get_file (get_entry (list,
                                                                        0)),
                               a));
  g_assert_cmpstr (accord_recent_entry_get_title (get_entry (list, 0)), ==,
                   "Riverside");
  assert_detail (get_entry (list, 0), "23 November 2026 · 0 of 29 answered");
}

static void
assert_folder (AccordRecentEntry *entry,
               const char        *expected)
{
  g_autofree char *folder = NULL;

  g_object_get (entry, "folder", &folder, NULL);
  g_assert_cmpstr (folder, ==, expected);
}

/* Two of one title are told apart by their files. */
static void
test_twins (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (AccordRecentList) list =
    accord_recent_list_new (NULL, fixture->frameworks);
  g_autoptr (GFile) a = make_file (fixture, "a.accord.json");
  g_autoptr (GFile) b = make_file (fixture, "b.accord.json");
  g_autofree char *folder = g_path_get_basename (fixture->folder);
  g_autofree char *second = g_strdup_printf ("b.accord.json in %s", folder);
  g_autofree char *first = g_strdup_printf ("a.accord.json in %s", folder);

  accord_recent_list_add (list, a, fixture->assessment);
  assert_folder (get_entry (list, 0), folder);
  accord_recent_list_add (list, b, fixture->assessment);
  assert_folder (get_entry (list, 0), second);
  assert_folder (get_entry (list, 1), first);

  accord_recent_list_remove (list, b);
  assert_folder (get_entry (list, 0), folder);
}

static gboolean
holds_last (const char *path,
            guint       n)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *uri = NULL;
  g_autofree char *name = g_strdup_printf ("/%u.accord.json", n);

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return FALSE;

  uri = g_key_file_get_string (file, "0", "uri", NULL);

  return uri != NULL && g_str_has_suffix (uri, name);
}

/* Whatever the order in which saves come to an end, the last list stays. */
static void
test_stored_in_order (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (AccordRecentList) list =
    accord_recent_list_new (fixture->path, fixture->frameworks);
  const guint n = 40;

  accord_recent_list_load (list);
  for (int i = 0; i < 50; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.accord.json", i);
      g_autoptr (GFile) file = make_file (fixture, name);

      accord_recent_list_add (list, file, fixture->assessment);
    }

  for (int i = 0; i < 3000 && !holds_last (fixture->path, n - 1); i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (10 * 1000);
    }

  /* And nothing that was begun before it comes after it. */
  for (int i = 0; i < 100; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (5 * 1000);
    }
  g_assert_true (holds_last (fixture->path, n - 1));
}

static void
test_most (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (AccordRecentList) list =
    accord_recent_list_new (NULL, fixture->frameworks);

  for (guint i = 0; i < ACCORD_RECENT_MAX + 3; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.accord.json", i);
      g_autoptr (GFile) file = make_file (fixture, name);

      accord_recent_list_add (list, file, fixture->assessment);
    }

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==,
                    ACCORD_RECENT_MAX);
}

static void
test_remove (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (AccordRecentList) list =
    accord_recent_list_new (NULL, fixture->frameworks);
  g_autoptr (GFile) a = make_file (fixture, "a.accord.json");
  g_autoptr (GFile) b = make_file (fixture, "b.accord.json");

  accord_recent_list_add (list, a, fixture->assessment);
  g_assert_false (accord_recent_list_remove (list, b));
  g_assert_true (accord_recent_list_remove (list, a));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
}

/* What one run of the program has opened the next one offers, and says which
 * of it is no longer there. */
static void
test_remember (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (AccordRecentList) first =
    accord_recent_list_new (fixture->path, fixture->frameworks);
  g_autoptr (AccordRecentList) second = NULL;
  g_autoptr (GFile) file = make_file (fixture, "gone.accord.json");
  AccordRecentEntry *entry;

  accord_recent_list_load (first);
  accord_recent_list_add (first, file, fixture->assessment);
  wait_for_file (fixture->path);

  second = accord_recent_list_new (fixture->path, fixture->frameworks);
  accord_recent_list_load (second);

  for (int i = 0;
       i < 3000 && g_list_model_get_n_items (G_LIST_MODEL (second)) == 0;
       i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;

      g_usleep (10 * 1000);
    }

  entry = get_entry (second, 0);
  g_assert_cmpstr (accord_recent_entry_get_title (entry), ==, "Riverside");
  wait_until_gone (entry);
  g_assert_true (accord_recent_entry_get_gone (entry));
  assert_detail (entry, "not found");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/app/recent-list/" name, Fixture, NULL, \
              set_up, function, tear_down)
  ADD ("add", test_add);
  ADD ("most", test_most);
  ADD ("twins", test_twins);
  ADD ("stored-in-order", test_stored_in_order);
  ADD ("remove", test_remove);
  ADD ("remember", test_remember);
#undef ADD

  return g_test_run ();
}
