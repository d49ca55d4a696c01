/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Saves once for each call that a save makes and each thing that can go wrong
 * there (reliability, 1.3 and cases 1 to 8, 15, 16 and 26).  Whatever happens,
 * the name holds the old text or the new one, whole, and "saved" is told only
 * of what a power cut cannot take away.
 */

#include "accord-config.h"

#include "model/accord-error.h"
#include "model/files/accord-loader.h"
#include "model/files/accord-saver.h"

#include "../model/files-fixture.h"
#include "accord-fault.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define OLD_MODE 0640
#define OTHER_OWNER 65534

/* How the process that saved ended. */
typedef enum
{
  ENDED_SAVED,
  ENDED_FAILED,
  ENDED_FAILED_BUT_STANDS,
  ENDED_KILLED,
} Ended;

typedef enum
{
  START_NOTHING,
  START_FILE,
  START_LINK,
  START_HARD_LINK,
} Start;

typedef gboolean (*SaveFunc) (const char *path,
                              GBytes     *bytes,
                              const char *base,
                              char      **digest_out);

/**
 * Scenario:
 * @start: what is there before
 * @without: what the file system lacks
 * @save: how to save
 * @calls: calls that have to be among those counted, or the test tests nothing
 */
typedef struct
{
  Start start;
  guint without;
  SaveFunc save;
  const char *calls[16];
} Scenario;

typedef struct
{
  const Scenario *scenario;

  char *folder;
  char *path;
  char *real_path;
  char *other_path;

  GBytes *old;
  GBytes *new;
  char *old_digest;

  FaultTrace *trace;

  guint runs;
  guint torn;
  guint lies;
} Fixture;

static gboolean
save_new (const char  *path,
          GBytes      *bytes,
          const char  *base,
          char       **digest_out)
{
  return accord_save_bytes (path, bytes, ACCORD_SAVE_NEW, NULL,
                            ACCORD_SAVE_DEFAULT, digest_out, NULL);
}

static gboolean
save_over (const char  *path,
           GBytes      *bytes,
           const char  *base,
           char       **digest_out)
{
  return accord_save_bytes (path, bytes, ACCORD_SAVE_OVER, base,
                            ACCORD_SAVE_DEFAULT, digest_out, NULL);
}

static gboolean
save_replace (const char  *path,
              GBytes      *bytes,
              const char  *base,
              char       **digest_out)
{
  return accord_save_bytes (path, bytes, ACCORD_SAVE_REPLACE, NULL,
                            ACCORD_SAVE_DEFAULT, digest_out, NULL);
}

/* What must be found out: the file is written where it lies. */
static gboolean
save_badly (const char  *path,
            GBytes      *bytes,
            const char  *base,
            char       **digest_out)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);
  gboolean saved;
  int fd;

  fd = open (path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (fd < 0)
    return FALSE;

  saved = write (fd, data, size) == (ssize_t) size;
  close (fd);

  return saved;
}

static GBytes *
make_text (char  c,
           gsize size)
{
  g_autofree char *text = g_strnfill (size, c);

  return g_bytes_new (text, size);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->scenario = data;
  fixture->folder = make_folder ();
  fixture->path = g_build_filename (fixture->folder, "a.json", NULL);
  fixture->other_path = g_build_filename (fixture->folder, "b.json", NULL);

  if (fixture->scenario->start == START_LINK)
    fixture->real_path = g_strdup (fixture->other_path);
  else
    fixture->real_path = g_strdup (fixture->path);

  fixture->old = make_text ('o', 5000);
  fixture->new = make_text ('n', 9000);
  fixture->old_digest = accord_digest_bytes (fixture->old);

  fixture->trace = mmap (NULL, sizeof *fixture->trace, PROT_READ | PROT_WRITE,
                         MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  g_assert_true (fixture->trace != MAP_FAILED);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->real_path);
  g_free (fixture->other_path);
  g_bytes_unref (fixture->old);
  g_bytes_unref (fixture->new);
  g_free (fixture->old_digest);
  munmap (fixture->trace, sizeof *fixture->trace);
}

static void
clear_folder (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (remove (path), ==, 0);
    }
}

/* Without a sync: nothing here has to outlive a real power cut. */
static void
prepare (Fixture *fixture)
{
  int fd;

  clear_folder (fixture);

  if (fixture->scenario->start == START_NOTHING)
    return;

  fd = open (fixture->real_path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  g_assert_cmpint (write (fd, g_bytes_get_data (fixture->old, NULL),
                          g_bytes_get_size (fixture->old)), >, 0);

  if (geteuid () == 0)
    g_assert_cmpint (fchown (fd, OTHER_OWNER, OTHER_OWNER), ==, 0);

  g_assert_cmpint (fchmod (fd, OLD_MODE), ==, 0);
  close (fd);

  if (fixture->scenario->start == START_LINK)
    g_assert_cmpint (symlink ("b.json", fixture->path), ==, 0);

  if (fixture->scenario->start == START_HARD_LINK)
    g_assert_cmpint (link (fixture->path, fixture->other_path), ==, 0);
}

static void
save_and_exit (Fixture         *fixture,
               const FaultPlan *plan,
               FaultKind        cut_when_saved)
{
  g_autofree char *digest = NULL;
  gboolean saved;

  fault_start (plan, fixture->trace);
  saved = fixture->scenario->save (fixture->path, fixture->new,
                                   fixture->old_digest, &digest);
  fault_stop ();

  if (saved && cut_when_saved != FAULT_NONE)
    {
      fixture->trace->names[0] = "saved";
      fault_cut_power (cut_when_saved);
    }

  if (saved)
    _exit (ENDED_SAVED);

  _exit (digest != NULL ? ENDED_FAILED_BUT_STANDS : ENDED_FAILED);
}

/* Returns: how it ended; ENDED_SAVED also when the power was cut after that */
static Ended
run_save (Fixture         *fixture,
          const FaultPlan *plan,
          FaultKind        cut_when_saved)
{
  int status;
  pid_t pid;

  prepare (fixture);
  fixture->trace->names[0] = NULL;

  pid = fork ();

  if (pid == 0)
    save_and_exit (fixture, plan, cut_when_saved);

  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  fixture->runs++;

  if (WIFEXITED (status))
    return WEXITSTATUS (status);

  g_assert_true (WIFSIGNALED (status));
  g_assert_cmpint (WTERMSIG (status), ==, SIGKILL);

  if (g_strcmp0 (fixture->trace->names[0], "saved") == 0)
    return ENDED_SAVED;

  return ENDED_KILLED;
}

static GBytes *
read_bytes (const char *path)
{
  char *text;
  gsize size;

  if (!g_file_get_contents (path, &text, &size, NULL))
    return NULL;

  return g_bytes_new_take (text, size);
}

/* Nobody may read more than before, not even of what is left lying. */
static void
check_modes (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  if (fixture->scenario->start == START_NOTHING)
    return;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      struct stat info;

      g_assert_cmpint (lstat (path, &info), ==, 0);

      if (S_ISREG (info.st_mode))
        g_assert_cmpint (info.st_mode & 07777 & ~(mode_t) OLD_MODE, ==, 0);
    }
}

static void
check_run (Fixture         *fixture,
           const FaultPlan *plan,
           Ended            ended,
           const char      *call)
{
  g_autoptr (GBytes) bytes = read_bytes (fixture->real_path);
  Start start = fixture->scenario->start;
  gboolean is_new;
  gboolean is_old;
  guint names = start == START_LINK || start == START_HARD_LINK ? 2 : 1;

  is_new = bytes != NULL && g_bytes_equal (bytes, fixture->new);

  if (start == START_NOTHING)
    is_old = bytes == NULL;
  else
    is_old = bytes != NULL && g_bytes_equal (bytes, fixture->old);

  if (!is_new && !is_old)
    fixture->torn++;

  if ((ended == ENDED_SAVED || ended == ENDED_FAILED_BUT_STANDS) && !is_new)
    fixture->lies++;

  if (ended == ENDED_FAILED && !is_old)
    fixture->lies++;

  if (fixture->scenario->save == save_badly)
    return;

  if (fixture->torn + fixture->lies > 0)
    g_error ("fault %d, errno %d at call %u, %s: ended %d, %s", plan->kind,
             plan->errsv, plan->at, call, ended,
             is_new ? "new" : is_old ? "old" : "torn");

  check_modes (fixture);

  /* Where names can be exchanged, a save that failed is taken back. */
  if (plan->kind == FAULT_ERROR &&
      (plan->without & FAULT_WITHOUT_EXCHANGE) == 0)
    g_assert_cmpint (ended, !=, ENDED_FAILED_BUT_STANDS);

  if (start == START_LINK)
    g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));

  if (start == START_HARD_LINK)
    {
      g_autoptr (GBytes) other = read_bytes (fixture->other_path);

      g_assert_true (g_bytes_equal (other, fixture->old));
    }

  if (bytes == NULL)
    names--;

  /* What cannot be removed, or comes back after a power cut, stays until a
   * later sweep; all else is gone. */
  if ((plan->kind == FAULT_SHORT || plan->kind == FAULT_GARBLED ||
       plan->kind == FAULT_ERROR) &&
      !g_str_equal (call, "unlinkat") && !g_str_equal (call, "saved") &&
      count_names (fixture->folder) != names)
    g_error ("fault %d, errno %d at call %u, %s: ended %d, %u files left",
             plan->kind, plan->errsv, plan->at, call, ended,
             count_names (fixture->folder));
}

/* The next save, by a program that looks at the file anew, just works. */
static void
check_next_save (Fixture *fixture)
{
  g_autoptr (GBytes) bytes = read_bytes (fixture->real_path);
  g_autoptr (GBytes) next = make_text ('x', 7000);
  g_autoptr (GBytes) after = NULL;
  int status;
  pid_t pid;

  pid = fork ();

  if (pid == 0)
    {
      g_autofree char *digest = NULL;

      if (bytes != NULL)
        digest = accord_digest_bytes (bytes);

      _exit (accord_save_bytes (fixture->path, next,
                                bytes != NULL ? ACCORD_SAVE_OVER :
                                                ACCORD_SAVE_NEW,
                                digest, ACCORD_SAVE_DEFAULT, NULL, NULL) ?
             ENDED_SAVED : ENDED_FAILED);
    }

  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, ENDED_SAVED);

  after = read_bytes (fixture->real_path);
  g_assert_true (g_bytes_equal (after, next));
}

static guint
count_calls (Fixture     *fixture,
             const char **names)
{
  FaultPlan plan = { FAULT_NONE, 0, 0, fixture->scenario->without, NULL, NULL };

  g_assert_cmpint (run_save (fixture, &plan, FAULT_NONE), ==, ENDED_SAVED);
  check_run (fixture, &plan, ENDED_SAVED, "none");
  memcpy (names, fixture->trace->names, sizeof fixture->trace->names);

  for (const char * const *call = fixture->scenario->calls;
       *call != NULL; call++)
    {
      gboolean found = FALSE;

      for (guint i = 0; i < fixture->trace->count; i++)
        found |= g_str_has_prefix (names[i], *call);

      if (!found)
        g_error ("%s() is not among the calls counted", *call);
    }

  return fixture->trace->count;
}

/* Cases 7 and 8; case 7's recovery copy is the document's. */
static void
try_deaths (Fixture     *fixture,
            guint        n,
            const char **names)
{
  const FaultKind kinds[] =
    {
      FAULT_KILL, FAULT_POWER_DATA, FAULT_POWER_TORN, FAULT_POWER_NAMES,
    };

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      for (guint i = 1; i <= n; i++)
        {
          FaultPlan plan = { kinds[k], i, 0, fixture->scenario->without, NULL, NULL };

          g_assert_cmpint (run_save (fixture, &plan, FAULT_NONE), ==,
                           ENDED_KILLED);
          check_run (fixture, &plan, ENDED_KILLED, names[i - 1]);

          if (fixture->scenario->save != save_badly && k == 0)
            check_next_save (fixture);
        }

      /* After the last call, when "saved" has been told. */
      if (kinds[k] != FAULT_KILL)
        {
          FaultPlan plan = { FAULT_NONE, 0, 0, fixture->scenario->without, NULL, NULL };

          g_assert_cmpint (run_save (fixture, &plan, kinds[k]), ==,
                           ENDED_SAVED);
          check_run (fixture, &plan, ENDED_SAVED, "saved");
        }
    }
}

/* Cases 1 to 5, at every call and not only where they are likely. */
static void
try_errors (Fixture     *fixture,
            guint        n,
            const char **names)
{
  const FaultKind kinds[] = { FAULT_ERROR, FAULT_ERROR_ON };
  const int errsvs[] = { ENOSPC, EIO, EDQUOT, EACCES };

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (gsize e = 0; e < G_N_ELEMENTS (errsvs); e++)
      for (guint i = 1; i <= n; i++)
        {
          FaultPlan plan = { kinds[k], i, errsvs[e],
                             fixture->scenario->without, NULL, NULL };
          Ended ended;

          ended = run_save (fixture, &plan, FAULT_NONE);
          g_assert_true (fixture->trace->hit);
          check_run (fixture, &plan, ended, names[i - 1]);

          /* If it says "saved" all the same, a power cut has to agree. */
          if (ended == ENDED_SAVED)
            {
              ended = run_save (fixture, &plan, FAULT_POWER_NAMES);
              g_assert_cmpint (ended, ==, ENDED_SAVED);
              check_run (fixture, &plan, ended, "saved");
            }
        }
}

/* Case 6. */
static void
try_short_writes (Fixture     *fixture,
                  guint        n,
                  const char **names)
{
  for (guint i = 1; i <= n; i++)
    {
      FaultPlan plan = { FAULT_SHORT, i, 0, fixture->scenario->without, NULL, NULL };
      Ended ended;

      if (!g_str_equal (names[i - 1], "write"))
        continue;

      ended = run_save (fixture, &plan, FAULT_NONE);
      g_assert_true (fixture->trace->hit);
      g_assert_cmpint (ended, ==, ENDED_SAVED);
      check_run (fixture, &plan, ended, names[i - 1]);

      ended = run_save (fixture, &plan, FAULT_POWER_NAMES);
      g_assert_cmpint (ended, ==, ENDED_SAVED);
      check_run (fixture, &plan, ended, "saved");
    }
}

/* What is not read back as it was written is not saved. */
static void
try_garbled_writes (Fixture     *fixture,
                    guint        n,
                    const char **names)
{
  for (guint i = 1; i <= n; i++)
    {
      FaultPlan plan = { FAULT_GARBLED, i, 0, fixture->scenario->without, NULL, NULL };
      Ended ended;

      if (!g_str_equal (names[i - 1], "write"))
        continue;

      ended = run_save (fixture, &plan, FAULT_NONE);
      g_assert_true (fixture->trace->hit);
      g_assert_cmpint (ended, ==, ENDED_FAILED);
      check_run (fixture, &plan, ended, names[i - 1]);
    }
}

static void
test_every_fault (Fixture       *fixture,
                  gconstpointer  data)
{
  const char *names[FAULT_MAX_CALLS];
  g_autoptr (GString) list = g_string_new (NULL);
  guint n;

  n = count_calls (fixture, names);
  try_deaths (fixture, n, names);
  try_errors (fixture, n, names);
  try_short_writes (fixture, n, names);
  try_garbled_writes (fixture, n, names);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (list, " %s", names[i]);

  g_test_message ("%u calls:%s", n, list->str);
  g_test_message ("%u runs, %u torn, %u wrong reports",
                  fixture->runs, fixture->torn, fixture->lies);
}

static void
write_other (const char *path)
{
  g_autoptr (GBytes) other = make_text ('z', 3000);
  int fd = open (path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

  g_assert_cmpint (write (fd, g_bytes_get_data (other, NULL), 3000), ==, 3000);
  close (fd);
}

static void
visit_in_place (gpointer data)
{
  Fixture *fixture = data;

  write_other (fixture->real_path);
}

static void
visit_with_rename (gpointer data)
{
  Fixture *fixture = data;
  g_autofree char *temp = g_strconcat (fixture->real_path, "~", NULL);

  write_other (temp);
  g_assert_cmpint (rename (temp, fixture->real_path), ==, 0);
}

static void
visit_to_delete (gpointer data)
{
  Fixture *fixture = data;

  unlink (fixture->real_path);
}

static guint
find_last (const char **names,
           guint        n,
           const char  *name)
{
  while (n > 0 && !g_str_equal (names[n - 1], name))
    n--;

  return n;
}

/*
 * A program that knows nothing of locks writes or deletes the file at every
 * possible moment: what it did is what is there in the end, whatever the saver
 * says (cases 19, 23 and 24).  A share without exchange has one moment at which
 * that cannot be had, between the last look at the file and the rename.
 */
static void
test_visits (Fixture       *fixture,
             gconstpointer  data)
{
  void (*visits[]) (gpointer) =
    {
      visit_in_place, visit_with_rename, visit_to_delete,
    };
  g_autoptr (GBytes) other = make_text ('z', 3000);
  const char *names[FAULT_MAX_CALLS];
  guint told = 0;
  guint n;

  n = count_calls (fixture, names);

  for (gsize v = 0; v < G_N_ELEMENTS (visits); v++)
    for (guint i = 1; i <= n; i++)
      {
        FaultPlan plan = { FAULT_VISIT, i, 0, fixture->scenario->without,
                           visits[v], fixture };
        g_autoptr (GBytes) bytes = NULL;
        gboolean deleted = visits[v] == visit_to_delete;
        Ended ended;

        /* There is nothing to delete before it is put there. */
        if (deleted && fixture->scenario->start == START_NOTHING)
          continue;

        if (i > find_last (names, n, "renameat2") + 1 &&
            i <= find_last (names, n, "renameat"))
          continue;

        ended = run_save (fixture, &plan, FAULT_NONE);
        g_assert_true (fixture->trace->hit);
        bytes = read_bytes (fixture->real_path);

        if (deleted ? bytes != NULL :
                      bytes == NULL || !g_bytes_equal (bytes, other))
          g_error ("visit %u before call %u, %s: ended %d, %s", (guint) v, i,
                   names[i - 1], ended,
                   bytes == NULL ? "nothing there" :
                   g_bytes_equal (bytes, fixture->new) ? "overwritten" : "old");

        if (ended != ENDED_SAVED)
          told++;
        else if (visits[v] == visit_with_rename)
          g_assert_cmpint (i, >, find_last (names, n, "fsync"));
      }

  g_test_message ("%u visits, of which %u were told, nothing lost",
                  fixture->runs - 1, told);
  g_assert_cmpint (told, >, 0);
}

static void
save_beyond_quota_and_exit (Fixture *fixture,
                            guint    at)
{
  FaultPlan plan = { FAULT_ERROR, at, EDQUOT, 0, NULL, NULL };
  g_autoptr (GError) error = NULL;
  gboolean saved;

  fault_start (&plan, fixture->trace);
  saved = accord_save_bytes (fixture->path, fixture->new, ACCORD_SAVE_OVER,
                             fixture->old_digest, ACCORD_SAVE_DEFAULT, NULL,
                             &error);
  fault_stop ();

  if (saved ||
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE) ||
      strstr (error->message, "Your share of the disk is used up") == NULL)
    _exit (ENDED_SAVED);

  _exit (ENDED_FAILED);
}

/* Case 3: a quota is told as such, wherever the disk comes to speak of it. */
static void
test_quota (Fixture       *fixture,
            gconstpointer  data)
{
  const char *names[FAULT_MAX_CALLS];
  guint n = count_calls (fixture, names);
  guint n_tried = 0;

  for (guint i = 1; i <= n; i++)
    {
      g_autoptr (GBytes) bytes = NULL;
      int status;
      pid_t pid;

      if (!g_str_equal (names[i - 1], "write") &&
          !g_str_equal (names[i - 1], "fsync"))
        continue;

      prepare (fixture);
      pid = fork ();
      if (pid == 0)
        save_beyond_quota_and_exit (fixture, i);

      g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
      g_assert_true (WIFEXITED (status));
      g_assert_cmpint (WEXITSTATUS (status), ==, ENDED_FAILED);
      bytes = read_bytes (fixture->real_path);
      g_assert_true (g_bytes_equal (bytes, fixture->old));
      g_assert_cmpuint (count_names (fixture->folder), ==, 1);
      n_tried++;
    }

  g_assert_cmpuint (n_tried, >=, 2);
}

static void
visit_with_fifo (gpointer data)
{
  Fixture *fixture = data;

  g_assert_cmpint (remove (fixture->real_path), ==, 0);
  g_assert_cmpint (mkfifo (fixture->real_path, 0600), ==, 0);
  alarm (20);
}

/* Case 30: what was an ordinary file when it was looked at is a pipe when it is
 * opened.  Nobody waits for it.
 */
static void
test_fifo (Fixture       *fixture,
           gconstpointer  data)
{
  const char *names[FAULT_MAX_CALLS];
  guint n = count_calls (fixture, names);
  struct stat info;

  for (guint i = 2; i <= n; i++)
    {
      FaultPlan plan = { FAULT_VISIT, i, 0, 0, visit_with_fifo, fixture };

      if (!g_str_has_prefix (names[i - 1], "open"))
        continue;

      run_save (fixture, &plan, FAULT_NONE);
      g_assert_true (fixture->trace->hit);
      g_assert_cmpint (lstat (fixture->real_path, &info), ==, 0);
      g_assert_true (S_ISFIFO (info.st_mode));
    }
}

/*
 * Another program writes at the last moment, and what it wrote cannot be put
 * back: it is kept, under a name that is told and that no sweep removes.
 */
static void
test_cannot_return (Fixture       *fixture,
                    gconstpointer  data)
{
  const char *names[FAULT_MAX_CALLS];
  guint n = count_calls (fixture, names);
  FaultPlan plan = { FAULT_VISIT, find_last (names, n, "renameat2"), 0,
                     FAULT_WITHOUT_RETURN, visit_with_rename, fixture };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) other = make_text ('z', 3000);
  g_autoptr (GBytes) kept = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_assert_cmpint (run_save (fixture, &plan, FAULT_NONE), ==,
                   ENDED_FAILED_BUT_STANDS);
  bytes = read_bytes (fixture->real_path);
  g_assert_true (g_bytes_equal (bytes, fixture->new));

  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (name[0], !=, '.');
      if (g_str_has_prefix (name, "a.json.kept-"))
        kept = read_bytes (path);
    }

  g_assert_nonnull (kept);
  g_assert_true (g_bytes_equal (kept, other));
}

/* The test of the test: a bad way to save is found out. */
static void
test_bad_save_is_found_out (Fixture       *fixture,
                            gconstpointer  data)
{
  const char *names[FAULT_MAX_CALLS];
  guint n;

  n = count_calls (fixture, names);
  try_deaths (fixture, n, names);
  try_errors (fixture, n, names);

  g_test_message ("%u runs, %u torn, %u wrong reports",
                  fixture->runs, fixture->torn, fixture->lies);
  g_assert_cmpint (fixture->torn, >, 0);
  g_assert_cmpint (fixture->lies, >, 0);
}

#define CALLS_ALL "flock", "fstatat", "openat", "write", "fsync", "close"
#define CALLS_OLD "faccessat", "llistxattr", "lgetxattr", "fchmod"
#define CALLS_EXCHANGE { CALLS_ALL, CALLS_OLD, "renameat2", "unlinkat" }
#define CALLS_RENAME { CALLS_ALL, CALLS_OLD, "renameat" }
#define CALLS_NEW { CALLS_ALL, "renameat2" }
#define CALLS_LINK { CALLS_ALL, "linkat", "unlinkat" }

#define SHARE (FAULT_WITHOUT_LOCKS | FAULT_WITHOUT_EXCHANGE)
#define STICK (SHARE | FAULT_WITHOUT_LINKS)

static const Scenario existing =
  { START_FILE, 0, save_over, CALLS_EXCHANGE };
static const Scenario new_file =
  { START_NOTHING, 0, save_new, CALLS_NEW };
static const Scenario symbolic_link =
  { START_LINK, 0, save_over, CALLS_EXCHANGE };
static const Scenario hard_link =
  { START_HARD_LINK, 0, save_over, CALLS_EXCHANGE };
static const Scenario replace_existing =
  { START_FILE, 0, save_replace, CALLS_EXCHANGE };
static const Scenario replace_nothing =
  { START_NOTHING, 0, save_replace, CALLS_NEW };
static const Scenario share_existing =
  { START_FILE, SHARE, save_over, CALLS_RENAME };
static const Scenario share_new =
  { START_NOTHING, SHARE, save_new, CALLS_LINK };
static const Scenario share_replace =
  { START_FILE, SHARE, save_replace, CALLS_RENAME };
static const Scenario stick_new =
  { START_NOTHING, STICK, save_new, CALLS_NEW };
static const Scenario bad =
  { START_FILE, 0, save_badly, { "open", "write", "close" } };

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, scenario, func) \
  g_test_add ("/fault/saver/" name, Fixture, &scenario, set_up, func, tear_down)

  ADD ("bad-save-is-found-out", bad, test_bad_save_is_found_out);
  ADD ("existing", existing, test_every_fault);
  ADD ("new", new_file, test_every_fault);
  /* Cases 15 and 16. */
  ADD ("symbolic-link", symbolic_link, test_every_fault);
  ADD ("hard-link", hard_link, test_every_fault);
  ADD ("replace-existing", replace_existing, test_every_fault);
  ADD ("replace-nothing", replace_nothing, test_every_fault);

  /* Case 26. */
  ADD ("share-existing", share_existing, test_every_fault);
  ADD ("share-new", share_new, test_every_fault);
  ADD ("share-replace", share_replace, test_every_fault);
  ADD ("stick-new", stick_new, test_every_fault);

  ADD ("quota", existing, test_quota);
  ADD ("fifo-at-the-last-moment", existing, test_fifo);
  ADD ("cannot-return", existing, test_cannot_return);
  ADD ("visits-to-existing", existing, test_visits);
  ADD ("visits-to-new", new_file, test_visits);
  ADD ("visits-to-link", symbolic_link, test_visits);
  ADD ("visits-to-share-existing", share_existing, test_visits);
  ADD ("visits-to-share-new", share_new, test_visits);
  ADD ("visits-to-stick-new", stick_new, test_visits);

#undef ADD

  return g_test_run ();
}
