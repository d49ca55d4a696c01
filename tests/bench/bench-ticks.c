/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ticks all items of the real window by hand, as it were, and measures each
 * until the frame that shows the new figures has been painted, against a frame
 * in which the window was only laid out and drawn anew.  Measured in the
 * program's own processor time, which other programs do not lengthen.
 */
#include "accord-config.h"

#include "app/accord-application.h"
#include "app/window/accord-window.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define FRAME_MILLISECONDS (1000.0 / 60)

static gboolean painted;

static void
after_paint_cb (void)
{
  painted = TRUE;
}

static double
get_milliseconds (void)
{
  struct timespec spent;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &spent);

  return spent.tv_sec * 1000.0 + spent.tv_nsec / 1000000.0;
}

/* Milliseconds from @begin until the next frame has been painted. */
static double
paint (GtkWidget *window,
       double     begin)
{
  painted = FALSE;
  gtk_widget_queue_resize (window);
  gtk_widget_queue_draw (window);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);

  return get_milliseconds () - begin;
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

static void
run_loop_for (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (500);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AccordApplication) application = NULL;
  g_autoptr (AccordAssessment) assessment = NULL;
  g_autoptr (AccordDocument) document = NULL;
  g_autofree double *ticks = NULL;
  g_autofree double *floors = NULL;
  AccordFramework *framework;
  AccordWindow *window;
  GdkFrameClock *clock;
  guint n;

  if (!gtk_init_check ())
    {
      printf ("no display: run under xvfb-run\n");
      return 77;
    }

  application = accord_application_new ();
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);

  framework = accord_frameworks_get_built_in (
    accord_host_get_frameworks (ACCORD_HOST (application)));
  assessment = accord_assessment_new (framework);
  document = accord_document_new (assessment);
  window = accord_window_new (ACCORD_HOST (application));
  accord_window_set_document (window, document);
  gtk_window_present (GTK_WINDOW (window));

  for (guint i = 0; i < accord_framework_get_n_arrangements (framework); i++)
    {
      accord_window_set_page (window, accord_arrangement_get_id (
                                accord_framework_get_arrangement (framework,
                                                                  i)));
      run_loop_for (200);
    }

  clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), NULL);

  n = accord_assessment_get_n_answers (assessment);
  ticks = g_new (double, n);
  floors = g_new (double, n);

  for (guint i = 0; i < n; i++)
    {
      AccordAnswer *answer = accord_assessment_get_answer (assessment, i);
      AccordArrangement *type =
        accord_item_get_arrangement (accord_answer_get_item (answer));
      double begin;

      accord_window_set_page (window, accord_arrangement_get_id (type));
      run_loop_for (60);

      floors[i] = paint (GTK_WIDGET (window), get_milliseconds ());
      run_loop_for (30);

      begin = get_milliseconds ();
      accord_answer_choose (answer, ACCORD_STATUS_IN_PLACE);
      ticks[i] = paint (GTK_WIDGET (window), begin);
    }

  {
    double tick = get_median (ticks, n);
    double floor = get_median (floors, n);
    double slowest = ticks[n - 1];
    guint within = 0;

    for (guint i = 0; i < n; i++)
      within += ticks[i] <= FRAME_MILLISECONDS;

    printf ("a tick, until its frame is painted: %.2f times a redraw "
            "(%.1f ms against %.1f ms, slowest %.1f ms); %u of %u within one "
            "frame of %.1f ms\n",
            tick / floor, tick, floor, slowest, within, n,
            FRAME_MILLISECONDS);
  }

  accord_document_discard (document);
  gtk_window_destroy (GTK_WINDOW (window));

  return 0;
}
