/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/accord-error.h"
#include "model/files/accord-loader.h"
#include "model/files/accord-save-target.h"
#include "model/files/accord-saver.h"

#include "files-fixture.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <limits.h>
#include <sched.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

#define NOBODY 65534
#define YEAR (365 * 24 * 60 * 60)

/* What a process says that could not make a disk. */
#define NO_DISK 98

#define PROCESSES 4
#define INCREMENTS 250

#define OLD "the old text\n"
#define NEW "the new and longer text\n"
#define OTHER "another's text\n"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = make_folder ();
  fixture->path = g_build_filename (fixture->folder, "a.json", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static char *
digest_text (const char *text)
{
  g_autoptr (GBytes) bytes = text_bytes (text);

  return accord_digest_bytes (bytes);
}

static gboolean
save_text (const char      *path,
           const char      *text,
           AccordSaveMode   mode,
           const char      *base,
           GError         **error)
{
  g_autoptr (GBytes) bytes = text_bytes (text);
  g_autofree char *expected = base != NULL ? digest_text (base) : NULL;
  g_autofree char *digest = NULL;
  g_autofree char *right = digest_text (text);
  gboolean saved;

  saved = accord_save_bytes (path, bytes, mode, expected, ACCORD_SAVE_DEFAULT,
                             &digest, error);

  if (saved)
    g_assert_cmpstr (digest, ==, right);
  else
    g_assert_null (digest);

  return saved;
}

static void
assert_saved (const char     *path,
              const char     *text,
              AccordSaveMode  mode,
              const char     *base)
{
  g_autoptr (GError) error = NULL;
  gboolean saved = save_text (path, text, mode, base, &error);

  g_assert_no_error (error);
  g_assert_true (saved);
  assert_text (path, text);
}

static void
assert_refused (const char     *path,
                AccordSaveMode  mode,
                const char     *base,
                GQuark          domain,
                int             code,
                const char     *part)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_path_get_basename (path);
  gboolean saved = save_text (path, NEW, mode, base, &error);

  g_assert_false (saved);
  g_assert_error (error, domain, code);
  g_assert_nonnull (strstr (error->message, name));
  g_assert_nonnull (strstr (error->message, part));
}

/* Runs @func in a process of its own, as a user who is no administrator. */
static void
run_as_nobody (Fixture *fixture,
               void   (*func) (Fixture *fixture))
{
  int status;
  pid_t pid;

  pid = fork ();

  if (pid == 0)
    {
      if (geteuid () == 0 &&
          (setgroups (0, NULL) != 0 || setgid (NOBODY) != 0 ||
           setuid (NOBODY) != 0))
        _exit (99);

      func (fixture);
      _exit (0);
    }

  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static mode_t
get_mode (const char *path)
{
  struct stat info;

  g_assert_cmpint (stat (path, &info), ==, 0);

  return info.st_mode & 07777;
}

static void
test_new (Fixture       *fixture,
          gconstpointer  data)
{
  assert_saved (fixture->path, NEW, ACCORD_SAVE_NEW, NULL);
  g_assert_cmpint (count_names (fixture->folder), ==, 1);
}

/* Case 24. */
static void
test_new_name_is_taken (Fixture       *fixture,
                        gconstpointer  data)
{
  write_text (fixture->path, OTHER);
  assert_refused (fixture->path, ACCORD_SAVE_NEW, NULL,
                  ACCORD_ERROR, ACCORD_ERROR_EXISTS, "already a file");
  assert_text (fixture->path, OTHER);
  g_assert_cmpint (count_names (fixture->folder), ==, 1);
}

static void
test_over (Fixture       *fixture,
           gconstpointer  data)
{
  write_text (fixture->path, OLD);
  assert_saved (fixture->path, NEW, ACCORD_SAVE_OVER, OLD);
  assert_saved (fixture->path, "{}", ACCORD_SAVE_OVER, NEW);
  assert_saved (fixture->path, "", ACCORD_SAVE_OVER, "{}");
  g_assert_cmpint (count_names (fixture->folder), ==, 1);
}

static void
test_same_content_is_left_alone (Fixture       *fixture,
                                 gconstpointer  data)
{
  struct stat before;
  struct stat after;

  write_text (fixture->path, NEW);
  g_assert_cmpint (stat (fixture->path, &before), ==, 0);
  assert_saved (fixture->path, NEW, ACCORD_SAVE_OVER, NEW);
  g_assert_cmpint (stat (fixture->path, &after), ==, 0);
  g_assert_cmpint (after.st_ino, ==, before.st_ino);
}

/* Two who add one to five both write six: one of them has to be told. */
static void
test_same_change_is_told (Fixture       *fixture,
                          gconstpointer  data)
{
  write_text (fixture->path, NEW);
  assert_refused (fixture->path, ACCORD_SAVE_OVER, OLD,
                  ACCORD_ERROR, ACCORD_ERROR_CHANGED, "another program");
}

/* Case 21: with the time stamp that the loaded file had. */
static void
test_changed_with_same_time (Fixture       *fixture,
                             gconstpointer  data)
{
  struct timespec times[2];
  struct stat info;

  write_text (fixture->path, OLD);
  g_assert_cmpint (stat (fixture->path, &info), ==, 0);
  times[0] = info.st_atim;
  times[1] = info.st_mtim;

  write_text (fixture->path, OTHER);
  g_assert_cmpint (utimensat (AT_FDCWD, fixture->path, times, 0), ==, 0);

  assert_refused (fixture->path, ACCORD_SAVE_OVER, OLD,
                  ACCORD_ERROR, ACCORD_ERROR_CHANGED, "another program");
  assert_text (fixture->path, OTHER);
  g_assert_cmpint (count_names (fixture->folder), ==, 1);
}

/* Cases 22 and 25: now, and a year to either side. */
static void
test_touched (Fixture       *fixture,
              gconstpointer  data)
{
  const int shifts[] = { 0, -YEAR, YEAR };

  write_text (fixture->path, OLD);

  for (gsize i = 0; i < G_N_ELEMENTS (shifts); i++)
    {
      struct timespec times[2];

      clock_gettime (CLOCK_REALTIME, &times[0]);
      times[0].tv_sec += shifts[i];
      times[1] = times[0];
      g_assert_cmpint (utimensat (AT_FDCWD, fixture->path, times, 0), ==, 0);

      assert_saved (fixture->path, NEW, ACCORD_SAVE_OVER, OLD);
      assert_saved (fixture->path, OLD, ACCORD_SAVE_OVER, NEW);
    }
}

/* Case 23. */
static void
test_gone (Fixture       *fixture,
           gconstpointer  data)
{
  assert_refused (fixture->path, ACCORD_SAVE_OVER, OLD,
                  ACCORD_ERROR, ACCORD_ERROR_GONE, "no longer there");
  g_assert_cmpint (count_names (fixture->folder), ==, 0);
}

/* Case 14. */
static void
test_folder_gone (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "sub", "b.json",
                                            NULL);

  assert_refused (path, ACCORD_SAVE_OVER, OLD,
                  ACCORD_ERROR, ACCORD_ERROR_GONE, "no longer there");
  assert_refused (path, ACCORD_SAVE_NEW, NULL,
                  G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "folder");
  assert_refused (path, ACCORD_SAVE_REPLACE, NULL,
                  G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "folder");
  g_assert_cmpint (count_names (fixture->folder), ==, 0);
}

static void
test_replace (Fixture       *fixture,
              gconstpointer  data)
{
  assert_saved (fixture->path, OLD, ACCORD_SAVE_REPLACE, NULL);
  g_assert_cmpint (chmod (fixture->path, 0640), ==, 0);
  assert_saved (fixture->path, NEW, ACCORD_SAVE_REPLACE, NULL);
  g_assert_cmpint (get_mode (fixture->path), ==, 0640);
  g_assert_cmpint (count_names (fixture->folder), ==, 1);
}

/* Case 15. */
static void
test_link_stays (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *sub = g_build_filename (fixture->folder, "sub", NULL);
  g_autofree char *target = g_build_filename (sub, "target.json", NULL);
  g_autofree char *middle = g_build_filename (sub, "middle", NULL);
  g_autofree char *read = NULL;

  g_assert_cmpint (mkdir (sub, 0700), ==, 0);
  write_text (target, OLD);
  g_assert_cmpint (symlink ("sub/middle", fixture->path), ==, 0);
  g_assert_cmpint (symlink (target, middle), ==, 0);

  assert_saved (fixture->path, NEW, ACCORD_SAVE_OVER, OLD);
  assert_saved (fixture->path, OTHER, ACCORD_SAVE_REPLACE, NULL);

  assert_text (target, OTHER);
  read = g_file_read_link (fixture->path, NULL);
  g_assert_cmpstr (read, ==, "sub/middle");
  g_assert_true (g_file_test (middle, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (count_names (sub), ==, 2);
  g_assert_cmpint (count_names (fixture->folder), ==, 2);
}

static void
test_link_to_nothing (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *target = g_build_filename (fixture->folder, "t", NULL);

  g_assert_cmpint (symlink ("t", fixture->path), ==, 0);
  assert_refused (fixture->path, ACCORD_SAVE_OVER, OLD,
                  ACCORD_ERROR, ACCORD_ERROR_GONE, "no longer there");
  assert_saved (fixture->path, NEW, ACCORD_SAVE_NEW, NULL);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
  assert_text (target, NEW);
}

/* Case 30, for writing. */
static void
test_no_ordinary_file (Fixture       *fixture,
                       gconstpointer  data)
{
  g_assert_cmpint (symlink ("a.json", fixture->path), ==, 0);
  assert_refused (fixture->path, ACCORD_SAVE_REPLACE, NULL,
                  ACCORD_ERROR, ACCORD_ERROR_NOT_A_FILE, "back to itself");
  assert_refused (fixture->path, ACCORD_SAVE_OVER, OLD,
                  ACCORD_ERROR, ACCORD_ERROR_NOT_A_FILE, "back to itself");
  g_assert_cmpint (remove (fixture->path), ==, 0);

  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  assert_refused (fixture->path, ACCORD_SAVE_REPLACE, NULL,
                  ACCORD_ERROR, ACCORD_ERROR_NOT_A_FILE, "ordinary");
  assert_refused (fixture->path, ACCORD_SAVE_OVER, OLD,
                  ACCORD_ERROR, ACCORD_ERROR_NOT_A_FILE, "ordinary");
  g_assert_cmpint (remove (fixture->path), ==, 0);

  g_assert_cmpint (mkdir (fixture->path, 0700), ==, 0);
  assert_refused (fixture->path, ACCORD_SAVE_REPLACE, NULL,
                  ACCORD_ERROR, ACCORD_ERROR_NOT_A_FILE, "folder");
  g_assert_cmpint (remove (fixture->path), ==, 0);

  g_assert_cmpint (symlink ("/dev/null", fixture->path), ==, 0);
  assert_refused (fixture->path, ACCORD_SAVE_REPLACE, NULL,
                  ACCORD_ERROR, ACCORD_ERROR_NOT_A_FILE, "ordinary");

  g_assert_cmpint (count_names (fixture->folder), ==, 1);
}

/* Case 16: the name saved to gets the new text, the other keeps the old. */
static void
test_hard_link (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "b.json", NULL);

  write_text (fixture->path, OLD);
  g_assert_cmpint (link (fixture->path, other), ==, 0);
  assert_saved (fixture->path, NEW, ACCORD_SAVE_OVER, OLD);
  assert_text (other, OLD);
  g_assert_cmpint (count_names (fixture->folder), ==, 2);
}

/* Case 17; the rights to run as another user are never passed on. */
static void
test_modes_are_kept (Fixture       *fixture,
                     gconstpointer  data)
{
  const mode_t modes[] = { 0600, 0640, 0644, 0664, 0666, 0700, 0755 };

  write_text (fixture->path, OLD);

  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_assert_cmpint (chmod (fixture->path, modes[i] | S_ISUID), ==, 0);
      g_assert_true (save_text (fixture->path, i % 2 != 0 ? OLD : NEW,
                                ACCORD_SAVE_REPLACE, NULL, NULL));
      g_assert_cmpint (get_mode (fixture->path), ==, modes[i]);
    }
}

static void
test_new_modes (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "b.json", NULL);
  g_autoptr (GBytes) bytes = text_bytes (NEW);
  g_autoptr (GError) error = NULL;
  mode_t old = umask (027);

  assert_saved (fixture->path, NEW, ACCORD_SAVE_NEW, NULL);
  g_assert_cmpint (get_mode (fixture->path), ==, 0640);

  umask (0);
  accord_save_bytes (other, bytes, ACCORD_SAVE_NEW, NULL, ACCORD_SAVE_PRIVATE,
                     NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (get_mode (other), ==, 0600);

  umask (old);
}

static void
save_as_nobody (Fixture *fixture)
{
  assert_saved (fixture->path, NEW, ACCORD_SAVE_OVER, OLD);
}

/* Case 17: the group's rights do not pass to another group. */
static void
test_group_is_never_widened (Fixture       *fixture,
                             gconstpointer  data)
{
  struct stat info;

  if (geteuid () != 0)
    {
      g_test_skip ("needs an administrator to make another group's file");
      return;
    }

  write_text (fixture->path, OLD);
  g_assert_cmpint (chown (fixture->path, NOBODY, 12345), ==, 0);
  g_assert_cmpint (chmod (fixture->path, 0664), ==, 0);
  g_assert_cmpint (chmod (fixture->folder, 0777), ==, 0);
  run_as_nobody (fixture, save_as_nobody);

  g_assert_cmpint (stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_gid, ==, NOBODY);
  g_assert_cmpint (info.st_mode & 07777, ==, 0644);
}

static void
test_owner_is_kept (Fixture       *fixture,
                    gconstpointer  data)
{
  struct stat info;

  if (geteuid () != 0)
    {
      g_test_skip ("needs an administrator to give files away");
      return;
    }

  write_text (fixture->path, OLD);
  g_assert_cmpint (chown (fixture->path, NOBODY, 12345), ==, 0);
  g_assert_cmpint (chmod (fixture->path, 0660), ==, 0);
  assert_saved (fixture->path, NEW, ACCORD_SAVE_OVER, OLD);

  g_assert_cmpint (stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_uid, ==, NOBODY);
  g_assert_cmpint (info.st_gid, ==, 12345);
  g_assert_cmpint (info.st_mode & 07777, ==, 0660);
}

static void
test_user_attributes_are_kept (Fixture       *fixture,
                               gconstpointer  data)
{
  char value[8] = { 0 };

  write_text (fixture->path, OLD);

  if (setxattr (fixture->path, "user.tag", "blue", 4, 0) != 0)
    {
      g_test_skip ("this disk keeps no attributes of users");
      return;
    }

  assert_saved (fixture->path, NEW, ACCORD_SAVE_OVER, OLD);
  g_assert_cmpint (getxattr (fixture->path, "user.tag", value, sizeof value),
                   ==, 4);
  g_assert_cmpstr (value, ==, "blue");
}

/* An access list as the kernel takes it. */
typedef struct
{
  guint32 version;
  struct
  {
    guint16 tag;
    guint16 rights;
    guint32 id;
  } entries[5];
} AccessList;

#define ACCESS_LIST(user_rights) \
  { \
    GUINT32_TO_LE (2), \
    { \
      { GUINT16_TO_LE (0x01), GUINT16_TO_LE (6), G_MAXUINT32 }, \
      { GUINT16_TO_LE (0x02), GUINT16_TO_LE (user_rights), \
        GUINT32_TO_LE (12345) }, \
      { GUINT16_TO_LE (0x04), GUINT16_TO_LE (4), G_MAXUINT32 }, \
      { GUINT16_TO_LE (0x10), GUINT16_TO_LE (6), G_MAXUINT32 }, \
      { GUINT16_TO_LE (0x20), GUINT16_TO_LE (0), G_MAXUINT32 }, \
    } \
  }

/* Case 17: neither the file's own list is lost nor the folder's is gained. */
static void
test_access_lists (Fixture       *fixture,
                   gconstpointer  data)
{
  const AccessList own = ACCESS_LIST (4);
  const AccessList handed_down = ACCESS_LIST (6);
  AccessList found;

  write_text (fixture->path, OLD);
  g_assert_cmpint (chmod (fixture->path, 0660), ==, 0);

  if (setxattr (fixture->folder, "system.posix_acl_default",
                &handed_down, sizeof handed_down, 0) != 0)
    {
      g_test_skip ("this disk keeps no access lists");
      return;
    }

  assert_saved (fixture->path, NEW, ACCORD_SAVE_OVER, OLD);
  g_assert_cmpint (getxattr (fixture->path, "system.posix_acl_access",
                             &found, sizeof found), <, 0);
  g_assert_cmpint (get_mode (fixture->path), ==, 0660);

  g_assert_cmpint (setxattr (fixture->path, "system.posix_acl_access",
                             &own, sizeof own, 0), ==, 0);
  assert_saved (fixture->path, OLD, ACCORD_SAVE_OVER, NEW);
  g_assert_cmpint (getxattr (fixture->path, "system.posix_acl_access",
                             &found, sizeof found), ==, sizeof found);
  g_assert_cmpmem (&found, sizeof found, &own, sizeof own);
}

static void
refuse_read_only_file (Fixture *fixture)
{
  assert_refused (fixture->path, ACCORD_SAVE_OVER, OLD,
                  ACCORD_ERROR, ACCORD_ERROR_READ_ONLY, "only be read");
  assert_refused (fixture->path, ACCORD_SAVE_REPLACE, NULL,
                  ACCORD_ERROR, ACCORD_ERROR_READ_ONLY, "only be read");
}

/* Case 12. */
static void
test_read_only_file (Fixture       *fixture,
                     gconstpointer  data)
{
  write_text (fixture->path, OLD);
  g_assert_cmpint (chmod (fixture->folder, 0777), ==, 0);

  g_assert_cmpint (chmod (fixture->path, 0444), ==, 0);
  refuse_read_only_file (fixture);
  run_as_nobody (fixture, refuse_read_only_file);

  if (geteuid () == 0)
    {
      /* Somebody else's, who alone may write it. */
      g_assert_cmpint (chmod (fixture->path, 0644), ==, 0);
      run_as_nobody (fixture, refuse_read_only_file);
    }

  assert_text (fixture->path, OLD);
  g_assert_cmpint (count_names (fixture->folder), ==, 1);
}

static void
refuse_read_only_folder (Fixture *fixture)
{
  g_autofree char *other = g_build_filename (fixture->folder, "b.json", NULL);

  assert_refused (fixture->path, ACCORD_SAVE_OVER, OLD,
                  G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, "another place");
  assert_refused (other, ACCORD_SAVE_NEW, NULL,
                  G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, "another place");
}

/* Case 13. */
static void
test_read_only_folder (Fixture       *fixture,
                       gconstpointer  data)
{
  write_text (fixture->path, OLD);
  g_assert_cmpint (chmod (fixture->path, 0666), ==, 0);
  g_assert_cmpint (chmod (fixture->folder, 0555), ==, 0);
  run_as_nobody (fixture, refuse_read_only_folder);
  g_assert_cmpint (chmod (fixture->folder, 0755), ==, 0);

  assert_text (fixture->path, OLD);
  g_assert_cmpint (count_names (fixture->folder), ==, 1);
}

static void
test_long_name (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *name = g_strnfill (NAME_MAX - 3, 'x');
  g_autofree char *wide = g_strconcat (name, "é", "y", NULL);
  g_autofree char *path = g_build_filename (fixture->folder, wide, NULL);
  g_autofree char *longer = g_strconcat (path, "z", NULL);

  assert_saved (path, OLD, ACCORD_SAVE_NEW, NULL);
  assert_saved (path, NEW, ACCORD_SAVE_OVER, OLD);
  assert_refused (longer, ACCORD_SAVE_NEW, NULL,
                  G_IO_ERROR, G_IO_ERROR_FILENAME_TOO_LONG, "shorter name");
  g_assert_cmpint (count_names (fixture->folder), ==, 1);
}

static void
test_temp_name_keeps_characters_whole (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_autoptr (GString) name = g_string_new ("a");
  AccordSaveTarget target = { .folder_fd = -1 };

  while (name->len < 240)
    g_string_append (name, "€");

  for (int i = 0; i < 3; i++)
    {
      g_autofree char *temp = NULL;

      target.name = name->str;
      temp = accord_save_target_make_temp_name (&target);
      g_assert_true (g_utf8_validate (temp, -1, NULL));
      g_assert_cmpint (strlen (temp), <=, NAME_MAX);
      g_string_insert_c (name, 0, 'a');
    }
}

static gulong
add_one (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gulong conflicts = 0;

  for (;;)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) old = NULL;
      g_autoptr (GBytes) new = NULL;
      g_autofree char *digest = NULL;
      g_autofree char *text = NULL;
      guint64 count;

      old = accord_load_bytes (file, NULL, &digest, &error);
      g_assert_no_error (error);
      text = g_strndup (g_bytes_get_data (old, NULL), g_bytes_get_size (old));
      count = g_ascii_strtoull (text, NULL, 10);
      g_free (text);
      text = g_strdup_printf ("%" G_GUINT64_FORMAT, count + 1);
      new = text_bytes (text);

      /* Long enough for another one to come in between now and then. */
      g_usleep (g_random_int_range (0, 300));

      if (accord_save_bytes (path, new, ACCORD_SAVE_OVER, digest,
                             ACCORD_SAVE_DEFAULT, NULL, &error))
        return conflicts;

      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_CHANGED);
      conflicts++;
    }
}

/* Cases 19 and 20: no update is lost between processes. */
static void
test_increments (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *expected = NULL;
  pid_t pids[PROCESSES];
  gulong *conflicts;

  conflicts = mmap (NULL, PROCESSES * sizeof *conflicts,
                    PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  g_assert_true (conflicts != MAP_FAILED);
  write_text (fixture->path, "0");

  for (int i = 0; i < PROCESSES; i++)
    {
      pids[i] = fork ();

      if (pids[i] == 0)
        {
          for (int n = 0; n < INCREMENTS; n++)
            conflicts[i] += add_one (fixture->path);

          _exit (0);
        }
    }

  for (int i = 0; i < PROCESSES; i++)
    {
      int status;

      g_assert_cmpint (waitpid (pids[i], &status, 0), ==, pids[i]);
      g_assert_true (WIFEXITED (status));
      g_assert_cmpint (WEXITSTATUS (status), ==, 0);
    }

  for (int i = 1; i < PROCESSES; i++)
    conflicts[0] += conflicts[i];

  g_test_message ("%d × %d increments, %lu conflicts told and retried",
                  PROCESSES, INCREMENTS, conflicts[0]);
  expected = g_strdup_printf ("%d", PROCESSES * INCREMENTS);
  assert_text (fixture->path, expected);
  g_assert_cmpint (count_names (fixture->folder), ==, 1);
  munmap (conflicts, PROCESSES * sizeof *conflicts);
}

/* Case 24, in a race: one name, one winner. */
static void
test_race_for_a_name (Fixture       *fixture,
                      gconstpointer  data)
{
  int winners = 0;

  for (int i = 0; i < PROCESSES; i++)
    {
      pid_t pid = fork ();

      if (pid == 0)
        {
          g_autoptr (GError) error = NULL;

          if (save_text (fixture->path, NEW, ACCORD_SAVE_NEW, NULL, &error))
            _exit (7);

          _exit (g_error_matches (error, ACCORD_ERROR, ACCORD_ERROR_EXISTS) ?
                 0 : 1);
        }
    }

  for (int i = 0; i < PROCESSES; i++)
    {
      int status;

      wait (&status);
      g_assert_true (WIFEXITED (status));

      if (WEXITSTATUS (status) == 7)
        winners++;
      else
        g_assert_cmpint (WEXITSTATUS (status), ==, 0);
    }

  g_assert_cmpint (winners, ==, 1);
  assert_text (fixture->path, NEW);
}

/* Another Accord that saves in the same folder is waited for. */
static void
test_waits_for_lock (Fixture       *fixture,
                     gconstpointer  data)
{
  int fds[2];
  pid_t pid;
  char c;
  int fd;

  g_assert_cmpint (pipe2 (fds, O_CLOEXEC), ==, 0);
  fd = open (fixture->folder, O_RDONLY | O_CLOEXEC);
  g_assert_cmpint (flock (fd, LOCK_EX), ==, 0);

  pid = fork ();

  if (pid == 0)
    {
      close (fd);
      g_assert_cmpint (write (fds[1], "x", 1), ==, 1);
      assert_saved (fixture->path, NEW, ACCORD_SAVE_NEW, NULL);
      _exit (0);
    }

  g_assert_cmpint (read (fds[0], &c, 1), ==, 1);
  g_usleep (50000);
  g_assert_cmpint (count_names (fixture->folder), ==, 0);
  close (fd);

  g_assert_cmpint (waitpid (pid, NULL, 0), ==, pid);
  assert_text (fixture->path, NEW);
  close (fds[0]);
  close (fds[1]);
}

static void
fill (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "filler", NULL);
  char block[1024] = { 0 };
  int fd;

  fd = open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);

  while (write (fd, block, sizeof block) > 0)
    ;

  close (fd);
}

static void
fill_disk_and_save (Fixture *fixture)
{
  g_autofree char *filler = g_build_filename (fixture->folder, "filler", NULL);
  g_autofree char *other = g_build_filename (fixture->folder, "b.json", NULL);
  g_autofree char *big = g_strnfill (40000, 'n');
  g_autofree char *old = g_strnfill (20000, 'o');
  g_autoptr (GError) error = NULL;

  write_text (fixture->path, old);
  fill (fixture->folder);

  g_assert_false (save_text (fixture->path, big, ACCORD_SAVE_OVER, old,
                             &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_nonnull (strstr (error->message, "no space left on the disk"));
  g_clear_error (&error);
  assert_text (fixture->path, old);

  g_assert_false (save_text (other, big, ACCORD_SAVE_NEW, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_clear_error (&error);
  g_assert_cmpint (access (other, F_OK), ==, -1);

  g_assert_false (save_text (fixture->path, big, ACCORD_SAVE_REPLACE, NULL,
                             &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  assert_text (fixture->path, old);
  g_assert_cmpint (count_names (fixture->folder), ==, 2);

  g_assert_cmpint (remove (filler), ==, 0);
  assert_saved (fixture->path, big, ACCORD_SAVE_OVER, old);
}

/*
 * Cases 1 and 2, on a disk that is really full.  It is there for one process
 * alone and goes with it, however that one ends.
 */
static void
test_full_disk (Fixture       *fixture,
                gconstpointer  data)
{
  int status;
  pid_t pid;

  pid = fork ();

  if (pid == 0)
    {
      if (unshare (CLONE_NEWNS) != 0 ||
          mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
          mount ("none", fixture->folder, "tmpfs", 0, "size=64k") != 0)
        _exit (NO_DISK);

      fill_disk_and_save (fixture);
      _exit (0);
    }

  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFEXITED (status));

  if (WEXITSTATUS (status) == NO_DISK)
    g_test_skip ("no small disk can be made here");
  else
    g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static void
test_sweep (Fixture       *fixture,
            gconstpointer  data)
{
  const char *names[] =
    {
      ".a.json.accord-A1b2C3",
      ".x.accord-ABCDEF",
      ".a.json.accord-A1b2C",
      ".a.json.accord-A1b2-3",
      "a.json.accord-A1b2C3",
      ".a.json.A1b2C3",
    };
  g_auto (AccordSaveTarget) target = { .folder_fd = -1 };
  g_autofree char *others = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i],
                                                NULL);
      write_text (path, OLD);
    }

  /* A save leaves what is young alone. */
  assert_saved (fixture->path, NEW, ACCORD_SAVE_NEW, NULL);
  g_assert_cmpint (count_names (fixture->folder), ==, 7);

  accord_save_target_open (&target, fixture->path);
  g_assert_true (target.locked);
  accord_save_target_sweep (&target, time (NULL) + YEAR);
  g_assert_cmpint (count_names (fixture->folder), ==, 5);

  if (geteuid () != 0)
    return;

  /* Another user's, who may be saving on another computer. */
  others = g_build_filename (fixture->folder, names[0], NULL);
  write_text (others, OLD);
  g_assert_cmpint (chown (others, NOBODY, NOBODY), ==, 0);
  accord_save_target_sweep (&target, time (NULL) + YEAR);
  g_assert_cmpint (count_names (fixture->folder), ==, 6);
}

static void
test_no_sweep_without_lock (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autofree char *litter = g_build_filename (fixture->folder,
                                              ".a.json.accord-A1b2C3", NULL);
  g_auto (AccordSaveTarget) target = { .folder_fd = -1 };

  write_text (litter, OLD);
  accord_save_target_open (&target, fixture->path);
  target.locked = FALSE;
  accord_save_target_sweep (&target, time (NULL) + YEAR);
  g_assert_cmpint (count_names (fixture->folder), ==, 1);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  GAsyncResult **out = user_data;

  *out = g_object_ref (result);
}

static void
test_async (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *digest = NULL;
  g_autofree char *right = digest_text (NEW);

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GBytes) bytes = text_bytes (NEW);
      g_autoptr (GError) error = NULL;
      gboolean saved;

      accord_save_bytes_async (fixture->path, bytes, ACCORD_SAVE_NEW, NULL,
                               ACCORD_SAVE_DEFAULT, saved_cb, &result);
      g_clear_pointer (&bytes, g_bytes_unref);

      while (result == NULL)
        g_main_context_iteration (NULL, TRUE);

      g_clear_pointer (&digest, g_free);
      saved = accord_save_bytes_finish (result, &digest, &error);

      if (i == 0)
        {
          g_assert_no_error (error);
          g_assert_true (saved);
          g_assert_cmpstr (digest, ==, right);
        }
      else
        {
          g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_EXISTS);
          g_assert_false (saved);
          g_assert_null (digest);
        }
    }

  assert_text (fixture->path, NEW);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) \
  g_test_add ("/model/saver/" name, Fixture, NULL, set_up, func, tear_down)

  ADD ("new", test_new);
  ADD ("new-name-is-taken", test_new_name_is_taken);
  ADD ("over", test_over);
  ADD ("same-content-is-left-alone", test_same_content_is_left_alone);
  ADD ("same-change-is-told", test_same_change_is_told);
  ADD ("changed-with-same-time", test_changed_with_same_time);
  ADD ("touched", test_touched);
  ADD ("gone", test_gone);
  ADD ("folder-gone", test_folder_gone);
  ADD ("replace", test_replace);
  ADD ("link-stays", test_link_stays);
  ADD ("link-to-nothing", test_link_to_nothing);
  ADD ("no-ordinary-file", test_no_ordinary_file);
  ADD ("hard-link", test_hard_link);
  ADD ("modes-are-kept", test_modes_are_kept);
  ADD ("new-modes", test_new_modes);
  ADD ("group-is-never-widened", test_group_is_never_widened);
  ADD ("owner-is-kept", test_owner_is_kept);
  ADD ("user-attributes-are-kept", test_user_attributes_are_kept);
  ADD ("access-lists", test_access_lists);
  ADD ("read-only-file", test_read_only_file);
  ADD ("read-only-folder", test_read_only_folder);
  ADD ("long-name", test_long_name);
  ADD ("temp-name-keeps-characters-whole",
       test_temp_name_keeps_characters_whole);
  ADD ("increments", test_increments);
  ADD ("race-for-a-name", test_race_for_a_name);
  ADD ("waits-for-lock", test_waits_for_lock);
  ADD ("full-disk", test_full_disk);
  ADD ("sweep", test_sweep);
  ADD ("no-sweep-without-lock", test_no_sweep_without_lock);
  ADD ("async", test_async);

#undef ADD

  return g_test_run ();
}
