/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From the start of a program until half of its window has been painted, as
 * the X server tells it, against a bare window in the same run; and the
 * anonymous memory that each has by then.  Exits 1 above a limit, 77 without a
 * display.
 */
#include <X11/Xlib.h>
#include <X11/extensions/Xdamage.h>
#include <errno.h>
#include <glib.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define RUNS 9
#define MEMORY_LIMIT 20.0
#define PATIENCE_SECONDS 20
#define CELL 40
#define MAX_CELLS 4096

typedef struct
{
  double milliseconds;
  double mebibytes;
} Run;

typedef struct
{
  Display *display;
  int damage_event;
  Window window;
  int columns;
  int rows;
  guint painted;
  guint8 cells[MAX_CELLS];
} Watch;

static double
read_anonymous (pid_t pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/smaps_rollup", (int) pid);
  g_autofree char *text = NULL;
  const char *found;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return 0;

  found = strstr (text, "Anonymous:");

  return found != NULL
         ? g_ascii_strtod (found + strlen ("Anonymous:"), NULL) / 1024 : 0;
}

static void
watch_window (Watch  *watch,
              Window  window)
{
  XWindowAttributes attributes;
  XEvent event;

  if (watch->window != 0 ||
      !XGetWindowAttributes (watch->display, window, &attributes) ||
      attributes.width < 200)
    return;

  watch->window = window;
  watch->columns = attributes.width / CELL;
  watch->rows = attributes.height / CELL;
  XDamageCreate (watch->display, window, XDamageReportRawRectangles);

  /* The server begins with the whole window, which nobody has painted yet. */
  XSync (watch->display, False);
  while (XCheckTypedEvent (watch->display, watch->damage_event, &event))
    ;
}

static void
mark (Watch            *watch,
      const XRectangle *area)
{
  for (int row = area->y / CELL;
       row <= (area->y + area->height - 1) / CELL && row < watch->rows;
       row++)
    {
      for (int column = area->x / CELL;
           column <= (area->x + area->width - 1) / CELL &&
           column < watch->columns;
           column++)
        {
          guint8 *cell = &watch->cells[row * watch->columns + column];

          watch->painted += *cell == 0;
          *cell = 1;
        }
    }
}

static gboolean
is_half_painted (const Watch *watch)
{
  return watch->window != 0 &&
         watch->painted * 2 >= (guint) (watch->columns * watch->rows);
}

static void
take_events (Watch *watch)
{
  while (XPending (watch->display) > 0)
    {
      XEvent event;

      XNextEvent (watch->display, &event);
      if (event.type == MapNotify)
        watch_window (watch, event.xmap.window);
      else if (event.type == watch->damage_event)
        mark (watch, &((XDamageNotifyEvent *) &event)->area);
    }
}

static pid_t
start (const char * const *argv,
       const char          *renderer)
{
  pid_t pid = fork ();

  if (pid != 0)
    return pid;

  if (renderer != NULL)
    g_setenv ("GSK_RENDERER", renderer, TRUE);
  else
    g_unsetenv ("GSK_RENDERER");
  g_setenv ("GTK_A11Y", "none", TRUE);
  execvp (argv[0], (char **) argv);
  _exit (127);
}

static Run
run_once (const char * const *argv,
          const char          *renderer)
{
  Watch watch = { 0 };
  Run run = { -1, 0 };
  int error_base;
  gint64 begin;
  pid_t pid;
  struct pollfd descriptor = { 0 };

  watch.display = XOpenDisplay (NULL);
  if (watch.display == NULL)
    return run;

  XDamageQueryExtension (watch.display, &watch.damage_event, &error_base);
  watch.damage_event += XDamageNotify;
  XSelectInput (watch.display, DefaultRootWindow (watch.display),
                SubstructureNotifyMask);
  XSync (watch.display, False);
  descriptor.fd = ConnectionNumber (watch.display);
  descriptor.events = POLLIN;

  begin = g_get_monotonic_time ();
  pid = start (argv, renderer);

  while (!is_half_painted (&watch) &&
         g_get_monotonic_time () - begin
         < PATIENCE_SECONDS * G_TIME_SPAN_SECOND)
    {
      take_events (&watch);
      if (!is_half_painted (&watch))
        poll (&descriptor, 1, 20);
    }

  if (is_half_painted (&watch))
    {
      run.milliseconds = (g_get_monotonic_time () - begin) / 1000.0;
      g_usleep (300000);
      run.mebibytes = read_anonymous (pid);
    }

  kill (pid, SIGKILL);
  waitpid (pid, NULL, 0);
  XCloseDisplay (watch.display);

  return run;
}

static int
compare_numbers (const void *a,
                 const void *b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

static double
get_median (double *numbers,
            guint   n)
{
  qsort (numbers, n, sizeof *numbers, compare_numbers);

  return numbers[n / 2];
}

/* The two in turn, so that a slow moment of the machine meets both.  @within is
 * cleared where a limit is missed.  FALSE: a window was never painted. */
static gboolean
compare (const char         *name,
         const char * const *accord,
         const char * const *floor,
         const char         *renderer,
         double              limit,
         gboolean           *within)
{
  double ratio, more;
  double ratios[RUNS];
  double memory[RUNS];
  double times[RUNS];
  double bare[RUNS];

  run_once (floor, renderer);
  run_once (accord, renderer);

  for (guint i = 0; i < RUNS; i++)
    {
      Run a = run_once (accord, renderer);
      Run b = run_once (floor, renderer);

      if (a.milliseconds < 0 || b.milliseconds < 0)
        return FALSE;

      ratios[i] = a.milliseconds / b.milliseconds;
      memory[i] = a.mebibytes - b.mebibytes;
      times[i] = a.milliseconds;
      bare[i] = b.milliseconds;
    }

  ratio = get_median (ratios, RUNS);
  more = get_median (memory, RUNS);
  *within &= ratio <= limit && more <= MEMORY_LIMIT;

  printf ("%s: %.2f times the floor (at most %.1f; %.0f ms against %.0f ms), "
          "%+.1f MiB of anonymous memory (at most %+.0f)\n",
          name, ratio, limit, get_median (times, RUNS),
          get_median (bare, RUNS), more, MEMORY_LIMIT);
  fflush (stdout);

  return TRUE;
}

/* An X error of a window that has gone is no error of ours. */
static int
ignore_error (Display     *display,
              XErrorEvent *event)
{
  return 0;
}

int
main (int   argc,
      char *argv[])
{
  const char *accord[] = { argv[1], argv[2], NULL };
  const char *floor[] = { argv[3], NULL };
  /* It asks for rates of exchange at its start: not from here. */
  const char *calculator[] = { "unshare", "--map-root-user", "--net",
                               "gnome-calculator", NULL };
  g_autofree char *found = g_find_program_in_path ("gnome-calculator");
  Display *stay;
  gboolean within = TRUE;

  if (argc != 4)
    {
      fprintf (stderr, "Usage: bench-start ACCORD FILE BARE\n");
      return 2;
    }

  if (g_getenv ("DISPLAY") == NULL)
    {
      printf ("no display: run under xvfb-run\n");
      return 77;
    }

  XSetErrorHandler (ignore_error);

  /* A server starts anew when its last client leaves. */
  stay = XOpenDisplay (NULL);
  if (stay == NULL)
    return 77;

  if (!compare ("start, renderer as it comes", accord, floor, NULL,
                1.8, &within) ||
      !compare ("start, both drawn by cairo", accord, floor, "cairo",
                1.4, &within))
    {
      fprintf (stderr, "a window was never painted\n");
      return 1;
    }

  if (found != NULL)
    compare ("start, against GNOME Calculator", accord, calculator, NULL,
             1.0, &within);
  else
    printf ("GNOME Calculator is not here: not compared with it\n");

  XCloseDisplay (stay);

  return within ? 0 : 1;
}
