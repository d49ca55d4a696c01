/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-pages.h"

#include "report/accord-pages-private.h"
#include "report/accord-pdf.h"
#include "report/accord-summary-pages.h"
#include "report-fixture.h"

static const char * const sample_names[] = {
  "empty", "green-bay", "northern-teaching", "riverside-2025-b",
  "riverside-2025", "riverside-undated", "riverside", "rowheath-park",
  "st-phillips", "team-1", "team-2", "team-3", "two-leads", "valley-high",
};

static AccordPages *
make_sample_pages (const char *name,
                   gboolean    one_page)
{
  g_autofree char *file = g_strconcat (name, ".accord.json", NULL);
  g_autoptr (AccordAssessment) assessment = report_load_sample (file);
  AccordSummaryOptions options = { .one_page = one_page };

  return accord_summary_pages_new (assessment, &options,
                                   &accord_page_setup_a4);
}

static void
test_board_page_is_one_page (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sample_names); i++)
    {
      g_autoptr (AccordPages) pages = make_sample_pages (sample_names[i],
                                                         TRUE);

      g_assert_cmpuint (accord_pages_get_n (pages), ==, 1);
    }
}

/* Where the first page is two whatever is left out, nothing is left out. */
static void
test_nothing_is_left_out_in_vain (void)
{
  g_autoptr (AccordAssessment) assessment =
    report_load_sample ("riverside.accord.json");
  AccordSummaryOptions options = { .one_page = TRUE };
  AccordPageSetup landscape = accord_page_setup_a4;
  g_autoptr (AccordPages) pages = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  landscape.width = accord_page_setup_a4.height;
  landscape.height = accord_page_setup_a4.width;
  pages = accord_summary_pages_new (assessment, &options, &landscape);
  g_assert_cmpuint (accord_pages_get_n (pages), ==, 2);

  for (guint b = 0; b < pages->report->blocks->len; b++)
    {
      const AccordBlock *block = g_ptr_array_index (pages->report->blocks, b);

      if (block->text != NULL)
        g_string_append (text, block->text);
    }
  g_assert_nonnull (strstr (text->str, "Risks named for these types"));
}

/* What holds for every page of every report. */
static void
check_pages (const AccordPages *pages)
{
  double bottom = pages->setup.height - pages->setup.margin + 0.5;

  for (guint p = 0; p < pages->pages->len; p++)
    {
      GArray *page = g_ptr_array_index (pages->pages, p);
      const AccordPiece *last;

      g_assert_cmpuint (page->len, >, 0);
      last = &g_array_index (page, AccordPiece, page->len - 1);

      /* No heading, and no head of a table, ends a page. */
      if (p + 1 < pages->pages->len)
        g_assert_false (last->box->keep);

      for (guint i = 0; i < page->len; i++)
        {
          const AccordPiece *piece = &g_array_index (page, AccordPiece, i);
          gboolean whole = piece->from < 0.1 &&
                           piece->to > piece->box->height - 0.1;

          g_assert_cmpfloat (piece->y, >=, pages->setup.margin - 0.1);
          g_assert_cmpfloat (piece->y + piece->to - piece->from, <=, bottom);

          /* A row is cut only where it is higher than a page can hold. */
          if (piece->box->kind == ACCORD_BOX_ROW && !whole)
            g_assert_cmpfloat (piece->box->height, >,
                               (bottom - pages->setup.margin) * 0.8);
        }
    }
}

static void
test_pages_are_whole (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sample_names); i++)
    {
      g_autoptr (AccordPages) pages = make_sample_pages (sample_names[i],
                                                         FALSE);

      g_assert_cmpuint (accord_pages_get_n (pages), >, 2);
      check_pages (pages);
    }
}

static char *
repeat (const char *text,
        guint       n)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (all, text);

  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
test_hostile_texts_keep_pages_whole (void)
{
  g_autoptr (AccordAssessment) assessment = report_make_full ();
  AccordAnswer *answer = accord_assessment_get_answer (assessment, 3);
  g_autofree char *name = repeat ("Ñame of 300 ", 25);
  g_autofree char *note = repeat ("مرحبا e\xcc\x81 🏥 long words ", 400);
  g_autofree char *unbroken = repeat ("x", 10000);
  g_autoptr (AccordPages) pages = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;

  accord_assessment_set_organisation (assessment, name);
  accord_assessment_set_notes (assessment, unbroken);
  accord_answer_set_note (answer, note);
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *title = g_strdup_printf ("Evidence %u", i);
      g_autoptr (AccordEvidence) evidence = accord_evidence_new (title);

      accord_answer_insert_evidence (answer, i, evidence);
    }

  pages = accord_summary_pages_new (assessment, NULL,
                                    &accord_page_setup_letter);
  check_pages (pages);

  pdf = accord_pages_to_pdf (pages, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (pdf), >, 10000);
}

typedef struct
{
  double from;
  double to;
  guint  drawn;
  guint  all;
} Range;

static void
count_line (PangoLayoutIter *iter,
            double           top,
            double           bottom,
            gpointer         data)
{
  Range *range = data;

  range->drawn += top >= range->from - 0.01 && bottom <= range->to + 0.01;
  range->all++;
}

/* Every line of every box stands on exactly one page. */
static void
test_no_line_is_lost (void)
{
  g_autoptr (AccordAssessment) assessment = report_make_full ();
  g_autofree char *note = repeat ("A sentence of a very long note. ", 400);
  g_autoptr (AccordPages) pages = NULL;

  accord_answer_set_note (accord_assessment_get_answer (assessment, 5), note);
  accord_assessment_set_notes (assessment, note);
  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (AccordEvidence) evidence = accord_evidence_new ("A paper");

      accord_answer_insert_evidence (
        accord_assessment_get_answer (assessment, 5), i, evidence);
    }
  pages = accord_summary_pages_new (assessment, NULL, &accord_page_setup_a4);

  for (guint b = 0; b < pages->boxes->len; b++)
    {
      const AccordBox *box = g_ptr_array_index (pages->boxes, b);

      for (guint c = 0; c < box->cells->len; c++)
        {
          const AccordBoxCell *cell =
            &g_array_index (box->cells, AccordBoxCell, c);
          guint drawn = 0;
          guint all = 0;

          for (guint p = 0; p < pages->pages->len; p++)
            {
              GArray *page = g_ptr_array_index (pages->pages, p);

              for (guint i = 0; i < page->len; i++)
                {
                  const AccordPiece *piece =
                    &g_array_index (page, AccordPiece, i);
                  Range range = { piece->from, piece->to, 0, 0 };

                  if (piece->box != box || piece->again)
                    continue;
                  accord_box_cell_foreach_line (cell, count_line, &range);
                  drawn += range.drawn;
                  all = range.all;
                }
            }

          g_assert_cmpuint (drawn, ==, all);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/pages/board-page-is-one-page",
                   test_board_page_is_one_page);
  g_test_add_func ("/report/pages/nothing-left-out-in-vain",
                   test_nothing_is_left_out_in_vain);
  g_test_add_func ("/report/pages/are-whole", test_pages_are_whole);
  g_test_add_func ("/report/pages/hostile-texts",
                   test_hostile_texts_keep_pages_whole);
  g_test_add_func ("/report/pages/no-line-is-lost", test_no_line_is_lost);

  return g_test_run ();
}
