/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/files/accord-loader.h"
#include "model/files/accord-recovery.h"

#include "files-fixture.h"

#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define TEXT \
  "{\n  \"format\": \"accord-assessment\",\n  \"notes\": \"åäö ✓\"\n}\n"
#define LATER "{\n  \"format\": \"accord-assessment\"\n}\n"
#define PATH "/home/someone/Documents/riverside.accord.json"
#define BASE "0123456789abcdef"

typedef struct
{
  char *top;
  char *folder;
  AccordRecovery *recovery;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->top = make_folder ();
  fixture->folder = g_build_filename (fixture->top, "accord", "recovery", NULL);
  fixture->recovery = accord_recovery_new (fixture->folder);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->recovery);
  remove_folder (fixture->top);
  g_free (fixture->folder);
  g_free (fixture->top);
}

static AccordRecoveryCopy *
claim (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  AccordRecoveryCopy *copy = accord_recovery_claim (fixture->recovery, &error);

  g_assert_no_error (error);

  return copy;
}

static void
update (AccordRecoveryCopy *copy,
        const char         *text,
        const char         *path,
        const char         *base)
{
  g_autoptr (GBytes) bytes = text_bytes (text);
  g_autoptr (GError) error = NULL;

  accord_recovery_copy_update (copy, bytes, path, base, &error);
  g_assert_no_error (error);
}

static GPtrArray *
list (AccordRecovery *recovery,
      guint           expected)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *orphans = accord_recovery_list (recovery, &error);

  g_assert_no_error (error);
  g_assert_cmpint (orphans->len, ==, expected);

  return orphans;
}

static void
assert_content (const AccordRecoveryOrphan *orphan,
                const char                 *text)
{
  g_autoptr (GBytes) expected = text_bytes (text);

  g_assert_cmpstr (orphan->damage, ==, NULL);
  g_assert_nonnull (orphan->content);
  g_assert_true (g_bytes_equal (orphan->content, expected));
}

/* A process that keeps @text and is then killed, as kill -9 does. */
static void
keep_and_die (Fixture    *fixture,
              const char *text)
{
  int status;
  pid_t pid;

  pid = fork ();

  if (pid == 0)
    {
      AccordRecoveryCopy *copy = claim (fixture);

      if (text != NULL)
        update (copy, text, PATH, BASE);

      kill (getpid (), SIGKILL);
    }

  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFSIGNALED (status));
}

static void
test_nothing_there (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GPtrArray) orphans = list (fixture->recovery, 0);

  accord_recovery_empty_trash (fixture->recovery);
  g_assert_cmpint (count_names (fixture->top), ==, 0);
}

static void
test_default_folder (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *folder = accord_recovery_default_folder ();

  g_assert_true (g_str_has_prefix (folder, g_get_user_state_dir ()));
  g_assert_true (g_str_has_suffix (folder, "/accord/recovery"));
}

/* Cases 7 and 9, for the copy. */
static void
test_survives_its_owner (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (GPtrArray) orphans = NULL;
  AccordRecoveryOrphan *orphan;

  keep_and_die (fixture, TEXT);
  orphans = list (fixture->recovery, 1);
  orphan = orphans->pdata[0];

  assert_content (orphan, TEXT);
  g_assert_cmpstr (orphan->path, ==, PATH);
  g_assert_cmpstr (orphan->base_digest, ==, BASE);
  g_assert_nonnull (orphan->changed);
  g_assert_true (g_file_test (orphan->file, G_FILE_TEST_IS_REGULAR));
}

static void
test_living_is_not_listed (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr (AccordRecovery) other = accord_recovery_new (fixture->folder);
  AccordRecoveryCopy *copy = claim (fixture);
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) one = NULL;

  update (copy, TEXT, NULL, NULL);
  none = list (other, 0);

  /* The object goes, as with a window that is lost; the copy stays. */
  g_assert_finalize_object (copy);
  one = list (other, 1);
  assert_content (one->pdata[0], TEXT);
}

static void
test_never_saved (Fixture       *fixture,
                  gconstpointer  data)
{
  AccordRecoveryCopy *copy = claim (fixture);
  g_autoptr (GPtrArray) orphans = NULL;
  AccordRecoveryOrphan *orphan;

  update (copy, TEXT, NULL, NULL);
  g_assert_finalize_object (copy);
  orphans = list (fixture->recovery, 1);
  orphan = orphans->pdata[0];

  g_assert_null (orphan->path);
  g_assert_null (orphan->base_digest);
}

static void
test_odd_path (Fixture       *fixture,
               gconstpointer  data)
{
  AccordRecoveryCopy *copy = claim (fixture);
  g_autoptr (GPtrArray) orphans = NULL;
  AccordRecoveryOrphan *orphan;

  update (copy, TEXT, "/tmp/\xe5\xe4 \"%41\n", BASE);
  g_assert_finalize_object (copy);
  orphans = list (fixture->recovery, 1);
  orphan = orphans->pdata[0];

  g_assert_cmpstr (orphan->path, ==, "/tmp/\xe5\xe4 \"%41\n");
}

static void
test_drop_leaves_nothing (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr (AccordRecoveryCopy) copy = claim (fixture);
  g_autoptr (GBytes) bytes = text_bytes (TEXT);
  g_autoptr (GError) error = NULL;

  update (copy, TEXT, PATH, BASE);
  g_assert_true (accord_recovery_copy_drop (copy, &error));
  g_assert_no_error (error);
  g_assert_true (accord_recovery_copy_drop (copy, &error));
  g_assert_cmpint (count_names (fixture->folder), ==, 0);

  g_assert_false (accord_recovery_copy_update (copy, bytes, PATH, BASE,
                                               &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
  g_assert_cmpint (count_names (fixture->folder), ==, 0);
}

static void
test_owner_dies_early (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (AccordRecoveryCopy) living = claim (fixture);
  g_autoptr (GPtrArray) orphans = NULL;

  keep_and_die (fixture, NULL);
  g_assert_cmpint (count_names (fixture->folder), ==, 2);
  orphans = list (fixture->recovery, 0);
  g_assert_cmpint (count_names (fixture->folder), ==, 1);

  update (living, TEXT, PATH, BASE);
}

/* Case 11: each prefix of a copy, one that lacks something, and one with
 * another text in it.
 */
static void
test_damaged (Fixture       *fixture,
              gconstpointer  data)
{
  static const char * const wrong[][2] = {
    { "\"content\":", "\"contents\":" },
    { "\"digest\":", "\"digests\":" },
    { "\"changed\": \"", "\"changed\": [], \"was\": \"" },
    { "\"order\": ", "\"order\": -" },
  };
  g_autofree char *file = NULL;
  g_autofree char *whole = NULL;
  g_autoptr (GString) changed = NULL;
  gsize length;

  keep_and_die (fixture, TEXT);

  {
    g_autoptr (GPtrArray) orphans = list (fixture->recovery, 1);

    file = g_strdup (((AccordRecoveryOrphan *) orphans->pdata[0])->file);
  }

  whole = read_text (file);
  length = strlen (whole);
  g_assert_cmpint (whole[length - 1], ==, '\n');

  for (gsize i = 0; i < length - 1; i++)
    {
      g_autoptr (GPtrArray) orphans = NULL;
      AccordRecoveryOrphan *orphan;
      g_autofree char *part = g_strndup (whole, i);

      write_text (file, part);
      orphans = list (fixture->recovery, 1);
      orphan = orphans->pdata[0];
      g_assert_null (orphan->content);
      g_assert_nonnull (orphan->damage);
      g_assert_cmpstr (orphan->file, ==, file);
      assert_text (file, part);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GPtrArray) orphans = NULL;
      g_autoptr (GString) text = g_string_new (whole);
      AccordRecoveryOrphan *orphan;

      g_assert_cmpint (g_string_replace (text, wrong[i][0], wrong[i][1], 0),
                       ==, 1);
      write_text (file, text->str);
      orphans = list (fixture->recovery, 1);
      orphan = orphans->pdata[0];
      g_assert_null (orphan->content);
      g_assert_nonnull (orphan->damage);
      assert_text (file, text->str);
    }

  changed = g_string_new (whole);
  g_assert_cmpint (g_string_replace (changed, "åäö", "åäo", 0), ==, 1);
  write_text (file, changed->str);

  {
    g_autoptr (GPtrArray) orphans = list (fixture->recovery, 1);
    AccordRecoveryOrphan *orphan = orphans->pdata[0];

    g_assert_null (orphan->content);
    g_assert_nonnull (strstr (orphan->damage, "/content"));
    g_assert_cmpstr (orphan->path, ==, PATH);
    assert_text (file, changed->str);
  }
}

/* Case 30, among the copies. */
static void
test_no_ordinary_file (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *name = g_strconcat (id, ".json", NULL);
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GPtrArray) orphans = NULL;
  AccordRecoveryOrphan *orphan;

  g_assert_cmpint (g_mkdir_with_parents (fixture->folder, 0700), ==, 0);
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  orphans = list (fixture->recovery, 1);
  orphan = orphans->pdata[0];
  g_assert_nonnull (orphan->damage);
}

static void
test_unknown_is_left_alone (Fixture       *fixture,
                            gconstpointer  data)
{
  const char *names[] =
    {
      "notes.txt", "x.json", "x.lock", "x.deleted", "README", ".hidden",
      "12345678-1234-1234-1234-1234567890.json",
    };
  AccordRecoveryCopy *copy;
  g_autoptr (GPtrArray) orphans = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (fixture->folder, 0700), ==, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i],
                                                NULL);
      write_text (path, "mine");
    }

  copy = claim (fixture);
  update (copy, TEXT, PATH, BASE);
  orphans = list (fixture->recovery, 0);
  accord_recovery_empty_trash (fixture->recovery);
  g_assert_true (accord_recovery_copy_drop (copy, &error));
  g_assert_finalize_object (copy);

  g_assert_cmpint (count_names (fixture->folder), ==, G_N_ELEMENTS (names));
}

static void
test_adopt (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (AccordRecovery) other = accord_recovery_new (fixture->folder);
  g_autoptr (AccordRecoveryCopy) copy = NULL;
  g_autoptr (GPtrArray) orphans = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GError) error = NULL;
  AccordRecoveryOrphan *orphan;

  keep_and_die (fixture, TEXT);
  orphans = list (fixture->recovery, 1);
  orphan = orphans->pdata[0];

  copy = accord_recovery_adopt (fixture->recovery, orphan, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (accord_recovery_copy_get_id (copy), ==, orphan->id);
  none = list (other, 0);

  g_assert_null (accord_recovery_adopt (other, orphan, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_false (accord_recovery_delete (other, orphan->id, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
  g_clear_error (&error);

  update (copy, LATER, PATH, BASE);
  g_assert_cmpint (count_names (fixture->folder), ==, 2);
  g_assert_true (accord_recovery_copy_drop (copy, &error));
  g_assert_cmpint (count_names (fixture->folder), ==, 0);
}

static void
test_adopt_what_was_listed (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autoptr (AccordRecovery) other = accord_recovery_new (fixture->folder);
  g_autoptr (AccordRecoveryCopy) copy = NULL;
  g_autoptr (GPtrArray) orphans = NULL;
  g_autoptr (GPtrArray) later = NULL;
  g_autoptr (GError) error = NULL;

  keep_and_die (fixture, TEXT);
  orphans = list (fixture->recovery, 1);

  copy = accord_recovery_adopt (other, orphans->pdata[0], &error);
  g_assert_no_error (error);
  update (copy, LATER, PATH, BASE);
  g_clear_object (&copy);

  g_assert_null (accord_recovery_adopt (fixture->recovery, orphans->pdata[0],
                                        &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  later = list (fixture->recovery, 1);
  assert_content (later->pdata[0], LATER);
}

static void
test_delete_and_back (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (AccordRecovery) other = accord_recovery_new (fixture->folder);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  keep_and_die (fixture, TEXT);

  {
    g_autoptr (GPtrArray) orphans = list (fixture->recovery, 1);

    id = g_strdup (((AccordRecoveryOrphan *) orphans->pdata[0])->id);
  }

  g_assert_true (accord_recovery_delete (fixture->recovery, id, &error));
  g_assert_no_error (error);
  g_ptr_array_unref (list (fixture->recovery, 0));
  g_ptr_array_unref (list (other, 0));

  /* Somebody else's, who may still want it back. */
  accord_recovery_empty_trash (other);
  g_assert_false (accord_recovery_undelete (other, id, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (accord_recovery_undelete (fixture->recovery, id, &error));
  g_assert_no_error (error);

  {
    g_autoptr (GPtrArray) orphans = list (other, 1);

    assert_content (orphans->pdata[0], TEXT);
  }

  g_assert_true (accord_recovery_delete (fixture->recovery, id, &error));
  accord_recovery_empty_trash (fixture->recovery);
  g_assert_cmpint (count_names (fixture->folder), ==, 0);

  g_assert_false (accord_recovery_delete (fixture->recovery, id, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_cmpint (count_names (fixture->folder), ==, 0);
}

static void
test_trash_of_the_dead (Fixture       *fixture,
                        gconstpointer  data)
{
  pid_t pid;

  keep_and_die (fixture, TEXT);
  pid = fork ();

  if (pid == 0)
    {
      g_autoptr (GPtrArray) orphans = list (fixture->recovery, 1);
      AccordRecoveryOrphan *orphan = orphans->pdata[0];

      accord_recovery_delete (fixture->recovery, orphan->id, NULL);
      kill (getpid (), SIGKILL);
    }

  waitpid (pid, NULL, 0);
  g_ptr_array_unref (list (fixture->recovery, 0));
  g_assert_cmpint (count_names (fixture->folder), ==, 2);
  accord_recovery_empty_trash (fixture->recovery);
  g_assert_cmpint (count_names (fixture->folder), ==, 0);
}

static void
test_modes (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (AccordRecoveryCopy) copy = NULL;
  g_autoptr (GDir) dir = NULL;
  mode_t old = umask (0);
  struct stat info;
  const char *name;

  g_assert_cmpint (g_mkdir_with_parents (fixture->folder, 0755), ==, 0);
  copy = claim (fixture);
  update (copy, TEXT, PATH, BASE);
  umask (old);

  g_assert_cmpint (stat (fixture->folder, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);

  dir = g_dir_open (fixture->folder, 0, NULL);

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (stat (path, &info), ==, 0);
      g_assert_cmpint (info.st_mode & 0777, ==, 0600);
    }
}

/* Case 25: the first one was kept while the clock was ten years ahead. */
static void
test_order_without_clock (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr (GPtrArray) orphans = NULL;
  g_autoptr (GString) text = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *this_year = NULL;
  g_autofree char *next_decade = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  keep_and_die (fixture, TEXT);

  {
    g_autoptr (GPtrArray) first = list (fixture->recovery, 1);
    AccordRecoveryOrphan *orphan = first->pdata[0];

    this_year = g_strdup_printf ("\"changed\": \"%d",
                                 g_date_time_get_year (now));
    next_decade = g_strdup_printf ("\"changed\": \"%d",
                                   g_date_time_get_year (now) + 10);
    whole = read_text (orphan->file);
    text = g_string_new (whole);
    g_assert_cmpint (g_string_replace (text, this_year, next_decade, 0), ==, 1);
    write_text (orphan->file, text->str);
  }

  keep_and_die (fixture, LATER);
  orphans = list (fixture->recovery, 2);
  assert_content (orphans->pdata[0], LATER);
  assert_content (orphans->pdata[1], TEXT);
  g_assert_cmpuint (((AccordRecoveryOrphan *) orphans->pdata[0])->order, ==,
                    ((AccordRecoveryOrphan *) orphans->pdata[1])->order + 1);
}

static void
updated_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  int *left = user_data;

  accord_recovery_copy_update_finish (ACCORD_RECOVERY_COPY (source), result,
                                      &error);
  g_assert_no_error (error);
  (*left)--;
}

/* The one asked for last is kept, though it is quicker than the others. */
static void
test_last_update_wins (Fixture       *fixture,
                       gconstpointer  data)
{
  AccordRecoveryCopy *copy = claim (fixture);
  g_autoptr (GPtrArray) orphans = NULL;
  int left = 20;

  for (int i = 0; i < 20; i++)
    {
      g_autofree char *text = g_strdup_printf ("{ \"n\": %d }", i);
      g_autoptr (GBytes) bytes = text_bytes (text);

      accord_recovery_copy_update_async (copy, bytes, PATH, BASE,
                                         updated_cb, &left);
    }

  update (copy, LATER, PATH, BASE);

  while (left > 0)
    g_main_context_iteration (NULL, TRUE);

  /* The last thread lets go of it a moment after it has told. */
  g_object_add_weak_pointer (G_OBJECT (copy), (gpointer *) &copy);
  g_object_unref (copy);

  while (g_atomic_pointer_get (&copy) != NULL)
    g_usleep (1000);

  orphans = list (fixture->recovery, 1);
  assert_content (orphans->pdata[0], LATER);
}

static void
test_refuses_what_is_no_text (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr (AccordRecoveryCopy) copy = claim (fixture);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a\0b", 3);
  g_autoptr (GError) error = NULL;

  g_assert_false (accord_recovery_copy_update (copy, bytes, NULL, NULL,
                                               &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

static void
test_folder_cannot_be_made (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->top, "accord", NULL);
  g_autoptr (GError) error = NULL;

  write_text (path, "in the way");
  g_assert_null (accord_recovery_claim (fixture->recovery, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) \
  g_test_add ("/model/recovery/" name, Fixture, NULL, set_up, func, tear_down)

  ADD ("nothing-there", test_nothing_there);
  ADD ("default-folder", test_default_folder);
  ADD ("survives-its-owner", test_survives_its_owner);
  ADD ("living-is-not-listed", test_living_is_not_listed);
  ADD ("never-saved", test_never_saved);
  ADD ("odd-path", test_odd_path);
  ADD ("drop-leaves-nothing", test_drop_leaves_nothing);
  ADD ("owner-dies-early", test_owner_dies_early);
  ADD ("damaged", test_damaged);
  ADD ("no-ordinary-file", test_no_ordinary_file);
  ADD ("unknown-is-left-alone", test_unknown_is_left_alone);
  ADD ("adopt", test_adopt);
  ADD ("adopt-what-was-listed", test_adopt_what_was_listed);
  ADD ("delete-and-back", test_delete_and_back);
  ADD ("trash-of-the-dead", test_trash_of_the_dead);
  ADD ("modes", test_modes);
  ADD ("order-without-clock", test_order_without_clock);
  ADD ("last-update-wins", test_last_update_wins);
  ADD ("refuses-what-is-no-text", test_refuses_what_is_no_text);
  ADD ("folder-cannot-be-made", test_folder_cannot_be_made);

#undef ADD

  return g_test_run ();
}
