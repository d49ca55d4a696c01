/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/framework/accord-frameworks.h"

#include <glib/gstdio.h>

/* A user's folder and a system's one, both empty. */
typedef struct
{
  char *root;
  char *own;
  char *shared;
  AccordFrameworks *frameworks;
} Fixture;

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }

  g_remove (path);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->root = g_dir_make_tmp ("accord-frameworks-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->own = g_build_filename (fixture->root, "own", NULL);
  fixture->shared = g_build_filename (fixture->root, "shared", NULL);
  g_assert_no_errno (g_mkdir (fixture->own, 0700));
  g_assert_no_errno (g_mkdir (fixture->shared, 0700));

  fixture->frameworks = accord_frameworks_new ((const char *[]) {
    fixture->own, fixture->shared, fixture->own, "/nowhere/at/all", NULL
  });
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->frameworks);
  remove_tree (fixture->root);
  g_free (fixture->root);
  g_free (fixture->own);
  g_free (fixture->shared);
}

/* Returns the path. */
static char *
put (const char *folder,
     const char *name,
     const char *id,
     const char *title)
{
  char *path = g_build_filename (folder, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  text = g_strdup_printf ("{ \"format\": \"accord-framework\", "
                          "\"version\": 1, \"id\": \"%s\", \"title\": \"%s\", "
                          "\"arrangements\": [] }", id, title);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  return path;
}

static void
put_text (const char *folder,
          const char *name,
          const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static const char *
look_up (Fixture    *fixture,
         const char *id)
{
  g_autoptr (GError) error = NULL;
  AccordFramework *framework;

  framework = accord_frameworks_lookup (fixture->frameworks, id, &error);
  g_assert_no_error (error);

  return accord_framework_get_title (framework);
}

static const char *
get_problem (Fixture *fixture,
             guint    index)
{
  GPtrArray *problems = accord_frameworks_get_problems (fixture->frameworks);

  g_assert_cmpuint (index, <, problems->len);

  return ((GError *) problems->pdata[index])->message;
}

static void
test_built_in (Fixture       *fixture,
               gconstpointer  data)
{
  AccordFramework *framework =
    accord_frameworks_get_built_in (fixture->frameworks);

  g_assert_cmpuint (accord_framework_get_n_items (framework), ==, 29);
  g_assert_cmpstr (look_up (fixture, ACCORD_FRAMEWORK_BUILT_IN), ==,
                   accord_framework_get_title (framework));
}

static void
test_folders_wait_until_asked (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  put_text (fixture->own, "bad.json", "{");
  accord_frameworks_get_built_in (fixture->frameworks);
  look_up (fixture, ACCORD_FRAMEWORK_BUILT_IN);
  g_assert_cmpuint (accord_frameworks_get_problems (fixture->frameworks)->len,
                    ==, 0);

  g_assert_null (accord_frameworks_lookup (fixture->frameworks, "x", &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_UNKNOWN_FRAMEWORK);
  g_assert_nonnull (strstr (error->message, "“x”"));
  g_assert_cmpuint (accord_frameworks_get_problems (fixture->frameworks)->len,
                    ==, 1);
}

static void
test_both_folders (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *own = put (fixture->own, "a.json", "a", "Own A");
  g_autofree char *shared = put (fixture->shared, "b.json", "b", "Shared B");

  put_text (fixture->own, "readme.txt", "No framework at all");
  put_text (fixture->own, "a.cy.json",
            "{ \"format\": \"accord-framework-text\" }");

  g_assert_cmpstr (look_up (fixture, "a"), ==, "Own A");
  g_assert_cmpstr (look_up (fixture, "b"), ==, "Shared B");
  g_assert_cmpuint (accord_frameworks_get_problems (fixture->frameworks)->len,
                    ==, 0);
}

static void
test_a_second_file_is_refused (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autofree char *first = put (fixture->own, "z.json", "a", "Own");
  g_autofree char *second = put (fixture->shared, "a.json", "a", "Shared");

  g_assert_cmpstr (look_up (fixture, "a"), ==, "Own");
  g_assert_nonnull (strstr (get_problem (fixture, 0), first));
  g_assert_nonnull (strstr (get_problem (fixture, 0), second));
  g_assert_error ((GError *)
                  accord_frameworks_get_problems (fixture->frameworks)->pdata[0],
                  ACCORD_ERROR, ACCORD_ERROR_DUPLICATE_FRAMEWORK);
}

static void
test_the_built_in_one_wins (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autofree char *path = put (fixture->own, "a.json",
                               ACCORD_FRAMEWORK_BUILT_IN, "Mine");
  g_autofree char *other = put (fixture->own, "b.json", "b", "B");
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (look_up (fixture, "b"), ==, "B");
  g_assert_cmpstr (look_up (fixture, ACCORD_FRAMEWORK_BUILT_IN), !=, "Mine");
  g_assert_nonnull (strstr (get_problem (fixture, 0), path));

  g_assert_null (accord_frameworks_add_file (fixture->frameworks, path,
                                             NULL, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_DUPLICATE_FRAMEWORK);
}

static void
test_the_rest_still_loads (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autofree char *good = put (fixture->own, "m.json", "good", "Good");
  g_autofree char *folder = g_build_filename (fixture->own, "d.json", NULL);

  put_text (fixture->own, "a.json", "");
  put_text (fixture->own, "b.json", "{ \"format\": \"accord-framework\" }");
  put_text (fixture->own, "c.json", "{ \"format\": \"accord-assessment\" }");
  g_assert_no_errno (g_mkdir (folder, 0700));
  put_text (fixture->own, "z.json", "\xff");

  g_assert_cmpstr (look_up (fixture, "good"), ==, "Good");
  g_assert_cmpuint (accord_frameworks_get_problems (fixture->frameworks)->len,
                    ==, 5);
  g_assert_nonnull (strstr (get_problem (fixture, 0), "own/a.json"));
  g_assert_nonnull (strstr (get_problem (fixture, 1), "/version"));
  g_assert_nonnull (strstr (get_problem (fixture, 2), "/format"));
  g_assert_nonnull (strstr (get_problem (fixture, 3), "own/d.json"));
  g_assert_nonnull (strstr (get_problem (fixture, 4), "own/z.json"));
}

static void
test_a_file_by_hand (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *path = put (fixture->root, "mine", "a", "Mine");
  g_autofree char *same = put (fixture->own, "a.json", "a", "Own");
  g_autofree char *texts = g_build_filename (fixture->own, "t.json", NULL);
  g_autoptr (GError) error = NULL;
  AccordFramework *framework;

  framework = accord_frameworks_add_file (fixture->frameworks, path, NULL,
                                          &error);
  g_assert_no_error (error);
  g_assert_cmpstr (accord_framework_get_title (framework), ==, "Mine");

  /* The same file again is no second one. */
  g_assert_true (accord_frameworks_add_file (fixture->frameworks, path, NULL,
                                             &error)
                 == framework);
  g_assert_no_error (error);
  g_assert_cmpstr (look_up (fixture, "a"), ==, "Mine");

  g_assert_null (accord_frameworks_add_file (fixture->frameworks, same,
                                             NULL, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_DUPLICATE_FRAMEWORK);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_nonnull (strstr (error->message, same));
  g_clear_error (&error);

  g_assert_null (accord_frameworks_add_file (fixture->frameworks,
                                             "/nowhere/x.json", NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);

  /* What a folder's scan passes by is refused when given by hand. */
  put_text (fixture->own, "t.json",
            "{ \"format\": \"accord-framework-text\" }");
  g_assert_null (accord_frameworks_add_file (fixture->frameworks, texts,
                                             NULL, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_ACCORD);
}

#define ADD(path, func) \
  g_test_add ("/model/frameworks/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("built-in", test_built_in);
  ADD ("folders-wait-until-asked", test_folders_wait_until_asked);
  ADD ("both-folders", test_both_folders);
  ADD ("a-second-file-is-refused", test_a_second_file_is_refused);
  ADD ("the-built-in-one-wins", test_the_built_in_one_wins);
  ADD ("the-rest-still-loads", test_the_rest_still_loads);
  ADD ("a-file-by-hand", test_a_file_by_hand);

  return g_test_run ();
}
