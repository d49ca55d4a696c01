/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Keeps an earlier version once for each call that this makes and each thing
 * that can go wrong there: the versions before it stay, but for the oldest,
 * which goes once the new one is safe.
 */

#include "accord-config.h"

#include "model/files/accord-versions.h"

#include "../model/files-fixture.h"
#include "accord-fault.h"

#include <errno.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#define PATH "/a.json"

typedef struct
{
  /* How many versions there are before. */
  guint n_earlier;

  char *folder;
  FaultTrace *trace;
  guint runs;
} Fixture;

static const guint none = 0;
static const guint full = ACCORD_VERSIONS_KEPT;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->n_earlier = *(const guint *) data;
  fixture->folder = make_folder ();
  fixture->trace = mmap (NULL, sizeof *fixture->trace, PROT_READ | PROT_WRITE,
                         MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  g_assert_true (fixture->trace != MAP_FAILED);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_test_message ("%u runs, none of them lost a version", fixture->runs);
  if (g_file_test (fixture->folder, G_FILE_TEST_EXISTS))
    remove_folder (fixture->folder);
  g_free (fixture->folder);
  munmap (fixture->trace, sizeof *fixture->trace);
}

static gboolean
store (AccordVersions *versions,
       guint           number)
{
  g_autofree char *text = g_strdup_printf ("version %u", number);
  g_autoptr (GBytes) bytes = text_bytes (text);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return accord_versions_store (versions, PATH, bytes, now, NULL);
}

static void
store_and_exit (Fixture         *fixture,
                const FaultPlan *plan,
                FaultKind        cut_when_stored)
{
  g_autoptr (AccordVersions) versions = accord_versions_new (fixture->folder);
  gboolean stored;

  for (guint i = 1; i <= fixture->n_earlier; i++)
    if (!store (versions, i))
      _exit (2);

  fault_start (plan, fixture->trace);
  stored = store (versions, fixture->n_earlier + 1);
  fault_stop ();

  if (stored && cut_when_stored != FAULT_NONE)
    {
      fixture->trace->names[0] = "stored";
      fault_cut_power (cut_when_stored);
    }

  _exit (stored ? 0 : 1);
}

static guint
read_number (AccordVersions      *versions,
             const AccordVersion *version)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = accord_versions_load (versions, version, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_true (g_str_has_prefix (text, "version "));

  return atoi (text + strlen ("version "));
}

static void
check_versions (Fixture         *fixture,
                const FaultPlan *plan,
                gboolean         stored)
{
  g_autoptr (AccordVersions) versions = accord_versions_new (fixture->folder);
  g_autoptr (GPtrArray) list = accord_versions_list (versions, PATH, NULL);
  guint newest;

  g_assert_nonnull (list);
  newest = list->len > 0 ? read_number (versions, list->pdata[0]) : 0;

  if (newest != fixture->n_earlier + 1 &&
      (stored || newest != fixture->n_earlier))
    g_error ("fault %d, errno %d at call %u: the newest is %u",
             plan->kind, plan->errsv, plan->at, newest);

  if (list->len < MIN (newest, ACCORD_VERSIONS_KEPT))
    g_error ("fault %d, errno %d at call %u: %u versions",
             plan->kind, plan->errsv, plan->at, list->len);

  for (guint i = 0; i < list->len; i++)
    g_assert_cmpuint (read_number (versions, list->pdata[i]), ==, newest - i);
}

static void
run (Fixture         *fixture,
     const FaultPlan *plan,
     FaultKind        cut_when_stored)
{
  gboolean stored;
  int status;
  pid_t pid;

  if (g_file_test (fixture->folder, G_FILE_TEST_EXISTS))
    remove_folder (fixture->folder);
  fixture->trace->names[0] = NULL;
  pid = fork ();

  if (pid == 0)
    store_and_exit (fixture, plan, cut_when_stored);

  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFSIGNALED (status) || WEXITSTATUS (status) < 2);
  stored = (WIFEXITED (status) && WEXITSTATUS (status) == 0) ||
           g_strcmp0 (fixture->trace->names[0], "stored") == 0;
  fixture->runs++;
  check_versions (fixture, plan, stored);
}

static void
test_every_fault (Fixture       *fixture,
                  gconstpointer  data)
{
  const FaultKind deaths[] =
    {
      FAULT_KILL, FAULT_POWER_DATA, FAULT_POWER_TORN, FAULT_POWER_NAMES,
    };
  const FaultKind errors[] = { FAULT_ERROR, FAULT_ERROR_ON };
  const int errsvs[] = { ENOSPC, EIO, EDQUOT, EACCES };
  FaultPlan nothing = { FAULT_NONE, 0, 0, 0, NULL, NULL };
  guint n;

  /* Once for what is only read at the first time, as the time zone. */
  run (fixture, &nothing, FAULT_NONE);
  run (fixture, &nothing, FAULT_NONE);
  n = fixture->trace->count;
  g_assert_cmpuint (n, >, 8);
  run (fixture, &nothing, FAULT_POWER_NAMES);

  for (guint i = 1; i <= n; i++)
    {
      for (gsize k = 0; k < G_N_ELEMENTS (deaths); k++)
        {
          FaultPlan plan = { deaths[k], i, 0, 0, NULL, NULL };

          run (fixture, &plan, FAULT_NONE);
          g_assert_true (fixture->trace->hit);
        }

      for (gsize k = 0; k < G_N_ELEMENTS (errors); k++)
        for (gsize e = 0; e < G_N_ELEMENTS (errsvs); e++)
          {
            FaultPlan plan = { errors[k], i, errsvs[e], 0, NULL, NULL };

            run (fixture, &plan, FAULT_POWER_NAMES);
            g_assert_true (fixture->trace->hit);
          }
    }

  g_test_message ("%u calls", n);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/fault/versions/first", Fixture, &none,
              set_up, test_every_fault, tear_down);
  g_test_add ("/fault/versions/sixth", Fixture, &full,
              set_up, test_every_fault, tear_down);

  return g_test_run ();
}
