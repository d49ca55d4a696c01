/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/assessment/accord-assessment-file.h"
#include "report/accord-pdf.h"
#include "report/accord-summary-pages.h"

#include <cairo-pdf.h>
#include <stdio.h>

/* A full assessment's PDF may take so many times what plain text takes. */
#define MAX_RATIO 3.0

/* A note that is LONGER times as long may take so many times longer: by the
 * square it would be sixteen times.
 */
#define LONGER 4
#define MAX_LONGER 7.0
#define NOTE_LINES 3000

#define ROUNDS 15
#define LINES 52

static AccordAssessment *
make_full (void)
{
  g_autoptr (AccordFrameworks) frameworks = accord_frameworks_new (NULL);
  AccordAssessment *assessment =
    accord_assessment_new (accord_frameworks_get_built_in (frameworks));
  guint n = accord_assessment_get_n_answers (assessment);

  accord_assessment_set_organisation (assessment, "Riverside Hospital");
  accord_assessment_set_partner (assessment, "Valley High Hospital");
  accord_assessment_set_date (assessment, "2026-11-23");

  for (guint i = 0; i < n; i++)
    {
      AccordAnswer *answer = accord_assessment_get_answer (assessment, i);
      g_autoptr (AccordEvidence) evidence =
        accord_evidence_new ("Minutes of the joint meeting");
      g_autoptr (AccordAction) action =
        accord_action_new ("Agree who brings this to both boards");

      accord_answer_set_status (answer, i % 3 == 0 ? ACCORD_STATUS_IN_PLACE
                                : i % 3 == 1 ? ACCORD_STATUS_PARTLY
                                             : ACCORD_STATUS_NOT_IN_PLACE);
      accord_answer_set_note (answer,
                              "Talked through in both services; the lead of "
                              "each has written down what is still to do, and "
                              "by when it can be expected.");
      accord_answer_insert_evidence (answer, 0, evidence);
      accord_answer_set_action (answer, action);
    }

  return assessment;
}

static cairo_status_t
count_bytes (void                *closure,
             const unsigned char *data,
             unsigned int         length)
{
  *(gsize *) closure += length;

  return CAIRO_STATUS_SUCCESS;
}

/* What drawing costs at the least: one layout a page, nothing decided. */
static void
draw_plain (guint pages)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gsize size = 0;
  cairo_surface_t *surface =
    cairo_pdf_surface_create_for_stream (count_bytes, &size, 595.276, 841.89);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < LINES; i++)
    g_string_append (text, "In place, partly, not in place: a line of plain "
                           "text of the usual length, number after number.\n");

  for (guint i = 0; i < pages; i++)
    {
      g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
      PangoFontDescription *font =
        pango_font_description_from_string ("sans 8");

      pango_layout_set_font_description (layout, font);
      pango_font_description_free (font);
      pango_layout_set_width (layout, 493 * PANGO_SCALE);
      pango_layout_set_text (layout, text->str, -1);
      cairo_move_to (cr, 51, 51);
      pango_cairo_show_layout (cr, layout);
      cairo_show_page (cr);
    }

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static guint
draw_report (AccordAssessment *assessment)
{
  g_autoptr (AccordPages) pages =
    accord_summary_pages_new (assessment, NULL, &accord_page_setup_a4);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = accord_pages_to_pdf (pages, &error);

  g_assert_no_error (error);

  return accord_pages_get_n (pages);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static gint64
time_note (AccordAssessment *assessment,
           guint             lines)
{
  g_autoptr (GString) notes = g_string_new (NULL);
  gint64 best = G_MAXINT64;

  for (guint i = 0; i < lines; i++)
    g_string_append (notes, "A line of a note of the usual length, of which "
                            "there are many, one below the other.\n");
  accord_assessment_set_notes (assessment, notes->str);

  for (guint i = 0; i < 3; i++)
    {
      gint64 start = g_get_monotonic_time ();

      draw_report (assessment);
      best = MIN (best, g_get_monotonic_time () - start);
    }

  return best;
}

static gboolean
check_long_notes (AccordAssessment *assessment)
{
  gint64 one = time_note (assessment, NOTE_LINES);
  gint64 many = time_note (assessment, LONGER * NOTE_LINES);
  double ratio = (double) many / (double) one;

  printf ("a note of %u lines: %.0f ms, %u times as long: ratio %.2f "
          "(at most %.1f)\n",
          NOTE_LINES, (double) one / 1000, LONGER, ratio, MAX_LONGER);

  return ratio <= MAX_LONGER;
}

int
main (void)
{
  g_autoptr (AccordAssessment) assessment = make_full ();
  gint64 plain[ROUNDS];
  gint64 report[ROUNDS];
  double ratio;
  guint pages;

  /* The first round fills the caches of fonts, for both. */
  pages = draw_report (assessment);
  draw_plain (pages);

  for (guint i = 0; i < ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      draw_plain (pages);
      plain[i] = g_get_monotonic_time () - start;
      start = g_get_monotonic_time ();
      draw_report (assessment);
      report[i] = g_get_monotonic_time () - start;
    }

  qsort (plain, ROUNDS, sizeof plain[0], compare_times);
  qsort (report, ROUNDS, sizeof report[0], compare_times);
  ratio = (double) report[ROUNDS / 2] / (double) plain[ROUNDS / 2];

  printf ("%u pages: report %.1f ms, plain text %.1f ms, ratio %.2f "
          "(at most %.1f)\n",
          pages, (double) report[ROUNDS / 2] / 1000,
          (double) plain[ROUNDS / 2] / 1000, ratio, MAX_RATIO);

  return ratio <= MAX_RATIO && check_long_notes (assessment) ? 0 : 1;
}
