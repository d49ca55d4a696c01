/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Writes a recovery copy once for each call that this makes and each thing that
 * can go wrong there (reliability, case 10): the copy before it, or the new
 * one, can always be read afterwards.
 */

#include "accord-config.h"

#include "model/files/accord-recovery.h"

#include "../model/files-fixture.h"
#include "accord-fault.h"

#include <errno.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#define EARLIER "{ \"notes\": \"earlier\" }\n"
#define LATER "{ \"notes\": \"later, and longer\" }\n"

typedef struct
{
  /* What was kept before, or NULL. */
  const char *earlier;

  char *folder;
  FaultTrace *trace;
  guint runs;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->earlier = data;
  fixture->folder = make_folder ();
  fixture->trace = mmap (NULL, sizeof *fixture->trace, PROT_READ | PROT_WRITE,
                         MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  g_assert_true (fixture->trace != MAP_FAILED);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_test_message ("%u runs, none of them lost the copy", fixture->runs);
  if (g_file_test (fixture->folder, G_FILE_TEST_EXISTS))
    remove_folder (fixture->folder);
  g_free (fixture->folder);
  munmap (fixture->trace, sizeof *fixture->trace);
}

static gboolean
update (AccordRecoveryCopy *copy,
        const char         *text)
{
  g_autoptr (GBytes) bytes = text_bytes (text);

  return accord_recovery_copy_update (copy, bytes, "/a.json", "base", NULL);
}

static void
keep_and_exit (Fixture         *fixture,
               const FaultPlan *plan,
               FaultKind        cut_when_kept)
{
  g_autoptr (AccordRecovery) recovery = accord_recovery_new (fixture->folder);
  AccordRecoveryCopy *copy = NULL;
  gboolean kept;

  if (fixture->earlier != NULL)
    {
      copy = accord_recovery_claim (recovery, NULL);
      if (!update (copy, fixture->earlier))
        _exit (2);
    }

  /* A first copy begins with its folder and its lock. */
  fault_start (plan, fixture->trace);
  if (copy == NULL)
    copy = accord_recovery_claim (recovery, NULL);
  kept = copy != NULL && update (copy, LATER);
  fault_stop ();

  if (kept && cut_when_kept != FAULT_NONE)
    {
      fixture->trace->names[0] = "kept";
      fault_cut_power (cut_when_kept);
    }

  _exit (kept ? 0 : 1);
}

static void
check_copy (Fixture         *fixture,
            const FaultPlan *plan,
            gboolean         kept)
{
  g_autoptr (AccordRecovery) recovery = accord_recovery_new (fixture->folder);
  g_autoptr (GPtrArray) orphans = accord_recovery_list (recovery, NULL);
  g_autoptr (GBytes) later = text_bytes (LATER);
  AccordRecoveryOrphan *orphan;

  g_assert_nonnull (orphans);

  if (orphans->len == 0 && fixture->earlier == NULL && !kept)
    return;

  if (orphans->len != 1)
    g_error ("fault %d, errno %d at call %u: %u copies",
             plan->kind, plan->errsv, plan->at, orphans->len);

  orphan = orphans->pdata[0];

  if (orphan->damage != NULL)
    g_error ("fault %d, errno %d at call %u: %s",
             plan->kind, plan->errsv, plan->at, orphan->damage);

  if (g_bytes_equal (orphan->content, later))
    return;

  g_assert_false (kept);
  g_assert_nonnull (fixture->earlier);
  g_assert_cmpmem (g_bytes_get_data (orphan->content, NULL),
                   g_bytes_get_size (orphan->content),
                   fixture->earlier, strlen (fixture->earlier));
}

static void
run (Fixture         *fixture,
     const FaultPlan *plan,
     FaultKind        cut_when_kept)
{
  gboolean kept;
  int status;
  pid_t pid;

  if (g_file_test (fixture->folder, G_FILE_TEST_EXISTS))
    remove_folder (fixture->folder);
  fixture->trace->names[0] = NULL;
  pid = fork ();

  if (pid == 0)
    keep_and_exit (fixture, plan, cut_when_kept);

  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFSIGNALED (status) || WEXITSTATUS (status) < 2);
  kept = (WIFEXITED (status) && WEXITSTATUS (status) == 0) ||
         g_strcmp0 (fixture->trace->names[0], "kept") == 0;
  fixture->runs++;
  check_copy (fixture, plan, kept);
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
  FaultPlan none = { FAULT_NONE, 0, 0, 0, NULL, NULL };
  guint n;

  /* Once for what is only read at the first time, as the time zone. */
  run (fixture, &none, FAULT_NONE);
  run (fixture, &none, FAULT_NONE);
  n = fixture->trace->count;
  g_assert_cmpint (n, >, 8);
  run (fixture, &none, FAULT_POWER_NAMES);

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
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/fault/recovery/first-copy", Fixture, NULL,
              set_up, test_every_fault, tear_down);
  g_test_add ("/fault/recovery/next-copy", Fixture, EARLIER,
              set_up, test_every_fault, tear_down);

  return g_test_run ();
}
