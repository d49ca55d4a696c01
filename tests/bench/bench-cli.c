/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What a call of the command line costs beside json-glib-validate, which reads
 * the same file and says whether it is JSON.  Arguments: accord-cli and an
 * assessment.  Both take turns; the median of the time and the most memory
 * count.  Exits 1 above a limit, 77 without json-glib-validate.
 */

#include "accord-config.h"

#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>

#define ROUNDS 60
#define TIME_LIMIT 2.5
#define MEMORY_LIMIT 2.0

typedef struct
{
  const char *argv[4];
  gint64      times[ROUNDS];
  long        memory;
} Program;

static void
run (Program *program,
     guint    round)
{
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  struct rusage usage;
  GPid pid;
  int status;

  if (!g_spawn_async (NULL, (char **) program->argv, NULL,
                      G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL,
                      NULL, NULL, &pid, &error))
    g_error ("%s", error->message);
  if (wait4 (pid, &status, 0, &usage) != pid || status != 0)
    g_error ("%s failed", program->argv[0]);

  program->times[round] = g_get_monotonic_time () - start;
  program->memory = MAX (program->memory, usage.ru_maxrss);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static double
get_median (Program *program)
{
  qsort (program->times, ROUNDS, sizeof program->times[0], compare_times);

  return (double) program->times[ROUNDS / 2] / 1000;
}

static gboolean
tell (const char *name,
      Program    *program,
      double      other_time,
      long        other_memory)
{
  double time = get_median (program);
  double time_ratio = time / other_time;
  double memory_ratio = (double) program->memory / (double) other_memory;

  printf ("%s: %.1f ms, %ld KiB; %.2f times the time (at most %.1f), %.2f "
          "times the memory (at most %.1f)\n",
          name, time, program->memory, time_ratio, TIME_LIMIT, memory_ratio,
          MEMORY_LIMIT);

  return time_ratio <= TIME_LIMIT && memory_ratio <= MEMORY_LIMIT;
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *validate = g_find_program_in_path ("json-glib-validate");
  gboolean good;

  if (argc != 3)
    return 2;
  if (validate == NULL)
    {
      printf ("json-glib-validate (json-glib-tools) is not there\n");
      return 77;
    }

  {
    Program other = { .argv = { validate, argv[2] } };
    Program summary = { .argv = { argv[1], "summary", argv[2] } };
    Program check = { .argv = { argv[1], "check", argv[2] } };
    double time;

    for (guint i = 0; i < ROUNDS; i++)
      {
        run (&other, i);
        run (&summary, i);
        run (&check, i);
      }

    time = get_median (&other);
    printf ("json-glib-validate: %.1f ms, %ld KiB\n", time, other.memory);
    good = tell ("summary", &summary, time, other.memory);
    good = tell ("check", &check, time, other.memory) && good;
  }

  return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
