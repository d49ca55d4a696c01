/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-pages.h"

#include "report/accord-checklist.h"
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

/* With everything that stands on the page itself, and a day that is late. */
static void
test_signed_board_page_is_one_page (void)
{
  AccordSummaryOptions options = {
    .one_page = TRUE,
    .signature = TRUE,
    .today = "2030-01-01",
    .marking = "OFFICIAL",
    .draft = ACCORD_DRAFT_DRAFT,
  };

  for (guint i = 0; i < G_N_ELEMENTS (sample_names); i++)
    {
      g_autofree char *file = g_strconcat (sample_names[i], ".accord.json",
                                           NULL);
      g_autoptr (AccordAssessment) assessment = report_load_sample (file);
      g_autoptr (AccordPages) pages =
        accord_summary_pages_new (assessment, &options, &accord_page_setup_a4);

      g_assert_cmpuint (accord_pages_get_n (pages), ==, 1);
    }
}

/* The words of a page, in order */
static char *
read_page (const AccordPages *pages,
           guint              page)
{
  GArray *pieces = g_ptr_array_index (pages->pages, page);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++)
    {
      GArray *cells = g_array_index (pieces, AccordPiece, i).box->cells;

      for (guint c = 0; c < cells->len; c++)
        g_string_append_printf (text, "%s\n", pango_layout_get_text (
                                  g_array_index (cells, AccordBoxCell,
                                                 c).layout));
    }

  return g_string_free (text, FALSE);
}

static void
test_large_print_says_where_it_goes_on (void)
{
  g_autoptr (AccordAssessment) assessment =
    report_load_sample ("riverside.accord.json");
  AccordSummaryOptions options = { .front_sheet = ACCORD_FRONT_SHEET_BLANK };
  AccordPageSetup large = accord_page_setup_a4;
  g_autoptr (AccordPages) pages = NULL;
  g_autoptr (AccordPages) usual = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *only = NULL;

  large.text_size = ACCORD_LARGE_PRINT_SIZE;
  pages = accord_summary_pages_new (assessment, &options, &large);
  first = read_page (pages, 1);
  second = read_page (pages, 2);
  g_assert_nonnull (strstr (first, "Large print: this page continues on page "
                            "3."));
  g_assert_nonnull (strstr (second, "How sure is this?"));

  usual = accord_summary_pages_new (assessment, &options,
                                    &accord_page_setup_a4);
  only = read_page (usual, 1);
  g_assert_nonnull (strstr (only, "How sure is this?"));
  g_assert_null (strstr (only, "continues on page"));
}

/* A sheet of its own, of two sides at the most, for the head and for each type,
 * whatever the paper.
 */
static void
test_checklist_has_a_sheet_for_each_type (void)
{
  const AccordPageSetup *setups[] = {
    &accord_page_setup_a4, &accord_page_setup_letter,
  };
  g_autoptr (AccordFrameworks) frameworks = accord_frameworks_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (setups); i++)
    {
      g_autoptr (AccordPages) pages = accord_pages_new (
        accord_checklist_report_new (
          accord_frameworks_get_built_in (frameworks)), setups[i]);
      GPtrArray *blocks = pages->report->blocks;
      guint sheets = 1;
      guint from = 0;

      for (guint b = 1; b < blocks->len; b++)
        {
          const AccordBlock *before = g_ptr_array_index (blocks, b - 1);
          guint page = accord_pages_find (pages, g_ptr_array_index (blocks,
                                                                    b));

          if (before->kind == ACCORD_BLOCK_PAGE_BREAK)
            {
              g_assert_cmpuint (page, >, from);
              from = page;
              sheets++;
            }
        }

      g_assert_cmpuint (sheets, ==, 5);
      g_assert_cmpuint (accord_pages_get_n (pages), ==, 1 + 4 * 2);
    }
}

/* Where the first page is two whatever is left out, nothing is left out. */
static void
test_nothing_is_left_out_in_vain (void)
{
  g_autoptr (AccordAssessment) assessment =
    report_load_sample ("riverside.accord.json");
  AccordSummaryOptions options = { .one_page = TRUE };
  AccordPageSetup low = accord_page_setup_a4;
  g_autoptr (AccordPages) pages = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  low.width = accord_page_setup_a4.height;
  low.height = 480;
  pages = accord_summary_pages_new (assessment, &options, &low);
  g_assert_cmpuint (accord_pages_get_n (pages), ==, 2);

  for (guint b = 0; b < pages->report->blocks->len; b++)
    {
      const AccordBlock *block = g_ptr_array_index (pages->report->blocks, b);

      if (block->text != NULL)
        g_string_append (text, block->text);
    }
  g_assert_nonnull (strstr (text->str, "Risks named for these types"));
}

static guint
find_box (const AccordPages *pages,
          const AccordBox   *box)
{
  guint index;
  gboolean found = g_ptr_array_find (pages->boxes, box, &index);

  g_assert_true (found);

  return index;
}

static gboolean
is_small (const AccordBox *box)
{
  return box->height < 45;
}

/* Whether a table's or list's first part is all that stands on a page. */
static gboolean
stands_alone (const AccordPages *pages,
              const AccordPiece *piece)
{
  const AccordBox *box = piece->box;

  return (box->kind == ACCORD_BOX_ROW || box->block->entries != NULL) &&
         box->kind != ACCORD_BOX_LINE && !box->header && box->row == 0 &&
         !box->last && is_small (box) &&
         is_small (g_ptr_array_index (pages->boxes,
                                      find_box (pages, box) + 1));
}

/* Whether its last one is, below what the page before has of it. */
static gboolean
is_left_over (const AccordPages *pages,
              guint              page)
{
  GArray *pieces = g_ptr_array_index (pages->pages, page);
  guint at = 0;
  const AccordBox *box;

  if (g_array_index (pieces, AccordPiece, 0).again)
    at = 1;
  box = g_array_index (pieces, AccordPiece, at).box;

  return page > 0 && box->last && box->row > 0 && is_small (box) &&
         box->kind != ACCORD_BOX_LINE &&
         g_array_index (pieces, AccordPiece, at).from < 0.1 &&
         is_small (g_ptr_array_index (pages->boxes,
                                      find_box (pages, box) - 1));
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

      /* No heading, and no head of a table, ends a page; nor does the first
       * row or entry of several.
       */
      if (p + 1 < pages->pages->len)
        {
          g_assert_false (last->box->keep);
          g_assert_false (stands_alone (pages, last));
        }
      g_assert_false (is_left_over (pages, p));

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

static void
test_pages_of_any_shape_are_whole (void)
{
  static const double widths[] = { 595, 842, 612, 792, 420 };
  static const double heights[] = { 842, 595, 792, 612, 595 };
  static const double sizes[] = { ACCORD_TEXT_SIZE, ACCORD_LARGE_PRINT_SIZE };
  g_autoptr (AccordAssessment) assessment =
    report_load_sample ("green-bay.accord.json");

  for (guint i = 0; i < G_N_ELEMENTS (widths) * G_N_ELEMENTS (sizes); i++)
    {
      AccordPageSetup setup = {
        widths[i / 2], heights[i / 2], ACCORD_PAGE_MARGIN, sizes[i % 2],
      };
      g_autoptr (AccordPages) pages = accord_summary_pages_new (assessment,
                                                                NULL, &setup);

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

static void
count_line (const AccordBoxLine *line,
            gpointer             data)
{
  (*(guint *) data)++;
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

          for (guint p = 0; p < pages->pages->len; p++)
            {
              GArray *page = g_ptr_array_index (pages->pages, p);

              for (guint i = 0; i < page->len; i++)
                {
                  const AccordPiece *piece =
                    &g_array_index (page, AccordPiece, i);

                  if (piece->box != box || piece->again)
                    continue;
                  accord_box_cell_foreach_line (cell, piece->from, piece->to,
                                                count_line, &drawn);
                }
            }

          g_assert_cmpint ((int) drawn, ==,
                           pango_layout_get_line_count (cell->layout));
        }
    }
}

/* Laying out takes time by the square of a text's lines: a long one is laid out
 * in parts, and still as many paragraphs as were written.
 */
static void
test_long_notes_are_laid_out_in_parts (void)
{
  g_autoptr (AccordAssessment) assessment = report_make_full ();
  g_autofree char *notes = repeat ("A line of a very long note.\n", 5000);
  g_autoptr (AccordPages) pages = NULL;
  guint lines = 0;

  accord_assessment_set_notes (assessment, notes);
  pages = accord_summary_pages_new (assessment, NULL, &accord_page_setup_a4);
  check_pages (pages);

  for (guint i = 0; i < pages->boxes->len; i++)
    {
      const AccordBox *box = g_ptr_array_index (pages->boxes, i);

      if (box->block->kind != ACCORD_BLOCK_PARAGRAPH ||
          box->block->style != ACCORD_TEXT_NOTE)
        continue;

      g_assert_cmpuint (g_array_index (box->cells, AccordBoxCell,
                                       0).lines->len, <, 250);
      lines += g_array_index (box->cells, AccordBoxCell, 0).lines->len;
    }
  g_assert_cmpuint (lines, ==, 5001);
}

/* Whether a page ends with what only introduces the table on the next: a
 * heading, and a paragraph between the two.
 */
static gboolean
ends_with_introduction (const AccordPages *pages,
                        guint              page)
{
  GPtrArray *blocks = pages->report->blocks;
  GArray *pieces = g_ptr_array_index (pages->pages, page);
  const AccordBlock *last =
    g_array_index (pieces, AccordPiece, pieces->len - 1).box->block;
  const AccordBlock *before;
  const AccordBlock *next;
  guint index;

  if (!g_ptr_array_find (blocks, last, &index) || index == 0 ||
      index + 1 >= blocks->len)
    return FALSE;

  before = g_ptr_array_index (blocks, index - 1);
  next = g_ptr_array_index (blocks, index + 1);

  return last->kind == ACCORD_BLOCK_PARAGRAPH &&
         before->kind == ACCORD_BLOCK_HEADING &&
         (next->kind == ACCORD_BLOCK_TABLE || next->kind == ACCORD_BLOCK_LIST);
}

/* "3 answered, of which 3 not reconfirmed" and the like */
static void
test_introductions_stay_with_their_table (void)
{
  g_autoptr (AccordAssessment) assessment =
    report_load_sample ("riverside.accord.json");

  for (guint i = 0; i < accord_assessment_get_n_answers (assessment); i++)
    {
      AccordAnswer *answer = accord_assessment_get_answer (assessment, i);

      accord_answer_set_status (answer, ACCORD_STATUS_IN_PLACE);
      accord_answer_set_carried_from (answer, "2025-06-07");
    }

  for (double height = 500; height < 842; height += 11)
    {
      AccordPageSetup setup = accord_page_setup_a4;
      g_autoptr (AccordPages) pages = NULL;

      setup.height = height;
      pages = accord_pages_new (accord_summary_report_new (assessment, NULL),
                                &setup);
      check_pages (pages);
      for (guint p = 0; p + 1 < pages->pages->len; p++)
        g_assert_false (ends_with_introduction (pages, p));
    }
}

/* Body and tables; what stands in the margins is no less than 14 points. */
static void
test_large_print_is_large (void)
{
  g_autoptr (AccordAssessment) assessment =
    report_load_sample ("riverside.accord.json");
  AccordPageSetup large = accord_page_setup_a4;
  g_autoptr (AccordPages) pages = NULL;
  g_autoptr (PangoLayout) caption = NULL;

  large.text_size = ACCORD_LARGE_PRINT_SIZE;
  pages = accord_summary_pages_new (assessment, NULL, &large);
  check_pages (pages);

  for (guint i = 0; i < pages->boxes->len; i++)
    {
      GArray *cells = ((AccordBox *) g_ptr_array_index (pages->boxes,
                                                        i))->cells;

      for (guint c = 0; c < cells->len; c++)
        g_assert_cmpint (pango_font_description_get_size (
                           pango_layout_get_font_description (
                             g_array_index (cells, AccordBoxCell, c).layout)),
                         >=, 16 * PANGO_SCALE);
    }

  caption = accord_type_setting_new_layout (pages->context,
                                            ACCORD_TYPE_ROLE_CAPTION,
                                            large.text_size, -1, "Caption");
  g_assert_cmpint (pango_font_description_get_size (
                     pango_layout_get_font_description (caption)), >=,
                   14 * PANGO_SCALE);
}

/* A status is read at a glance, and not in two halves. */
static void
test_no_status_is_broken (void)
{
  g_autoptr (AccordAssessment) assessment =
    report_load_sample ("riverside.accord.json");
  AccordPageSetup large = accord_page_setup_a4;
  g_autoptr (AccordPages) pages = NULL;

  large.text_size = ACCORD_LARGE_PRINT_SIZE;
  pages = accord_summary_pages_new (assessment, NULL, &large);

  for (guint i = 0; i < pages->boxes->len; i++)
    {
      GArray *cells = ((AccordBox *) g_ptr_array_index (pages->boxes,
                                                        i))->cells;

      for (guint c = 0; c < cells->len; c++)
        {
          const AccordBoxCell *cell = &g_array_index (cells, AccordBoxCell, c);
          const char *text = pango_layout_get_text (cell->layout);

          for (guint l = 1; cell->status >= 0 && l < cell->lines->len; l++)
            g_assert_cmpint (text[g_array_index (cell->lines, AccordBoxLine,
                                                 l).line->start_index - 1],
                             ==, ' ');
        }
    }
}

/* What day and which list the figures are of stands on every page, whatever the
 * name; the printer reaches it, and it does not touch the text.
 */
static void
test_footer_shortens_the_name (void)
{
  static const double sizes[] = { ACCORD_TEXT_SIZE, ACCORD_LARGE_PRINT_SIZE };
  static const char * const parts[] = { "Ñame of 300 ", "مستشفى " };
  double edge = 10 * ACCORD_POINTS_PER_MM;

  for (guint i = 0; i < G_N_ELEMENTS (sizes) * G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (AccordAssessment) assessment = report_make_full ();
      AccordPageSetup setup = accord_page_setup_a4;
      g_autofree char *name = repeat (parts[i % 2], 25);
      g_autoptr (AccordPages) pages = NULL;
      g_autoptr (PangoLayout) layout = NULL;
      int height;

      setup.text_size = sizes[i / 2];
      accord_assessment_set_organisation (assessment, name);
      pages = accord_summary_pages_new (assessment, NULL, &setup);
      check_pages (pages);

      g_assert_nonnull (strstr (pages->footer, "… · 23 November 2026 · Accord")
                        ? pages->footer
                        : strstr (pages->footer,
                                  "…\xe2\x81\xa9 · 23 November 2026 · Accord"));
      g_assert_true (g_str_has_suffix (pages->footer, "framework rev. 1"));

      layout = accord_type_setting_new_layout (
        pages->context, ACCORD_TYPE_ROLE_CAPTION, setup.text_size,
        setup.width - 2 * setup.margin
        - 84 * setup.text_size / ACCORD_TEXT_SIZE, pages->footer);
      g_assert_cmpint (pango_layout_get_line_count (layout), <=, 2);
      pango_layout_get_size (layout, NULL, &height);
      g_assert_cmpfloat (pages->footer_y + (double) height / PANGO_SCALE, <=,
                         setup.height - edge + 0.1);
      g_assert_cmpfloat (pages->bottom, <=, pages->footer_y - 4.9);

      for (guint p = 0; p < pages->pages->len; p++)
        {
          GArray *page = g_ptr_array_index (pages->pages, p);

          for (guint k = 0; k < page->len; k++)
            {
              const AccordPiece *piece = &g_array_index (page, AccordPiece, k);

              g_assert_cmpfloat (piece->y + piece->to - piece->from, <=,
                                 pages->bottom + 0.1);
            }
        }
    }
}

/* A name from right to left turns no line of Accord's own round; what a user
 * wrote keeps its direction.
 */
static void
test_lines_keep_their_direction (void)
{
  g_autoptr (AccordAssessment) assessment = report_make_full ();
  g_autoptr (AccordPages) pages = NULL;
  guint own = 0;

  accord_assessment_set_organisation (assessment, "مستشفى");
  accord_assessment_set_partner (assessment, "שלום");
  accord_assessment_set_notes (assessment, "مرحبا\nHello");
  pages = accord_summary_pages_new (assessment, NULL, &accord_page_setup_a4);

  for (guint i = 0; i < pages->boxes->len; i++)
    {
      const AccordBox *box = g_ptr_array_index (pages->boxes, i);

      for (guint c = 0; c < box->cells->len; c++)
        {
          GArray *lines = g_array_index (box->cells, AccordBoxCell, c).lines;

          for (guint l = 0; l < lines->len; l++)
            {
              PangoLayoutLine *line =
                g_array_index (lines, AccordBoxLine, l).line;
              gboolean turned = line->resolved_dir == PANGO_DIRECTION_RTL;

              if (box->block->style == ACCORD_TEXT_NOTE && turned)
                own++;
              else
                g_assert_false (turned);
            }
        }
    }

  g_assert_cmpuint (own, ==, 1);
}

/* Whatever must stay of the first page does. */
static void
check_board_page (const AccordPages *pages)
{
  g_autofree char *text = NULL;

  g_assert_cmpuint (accord_pages_get_n (pages), ==, 1);
  text = read_page (pages, 0);
  g_assert_nonnull (strstr (text, "Where we stand"));
  g_assert_nonnull (strstr (text, "Position"));
  g_assert_nonnull (strstr (text, "How sure is this?"));
  g_assert_nonnull (strstr (text, "Counts are answers to a published list"));
  g_assert_null (strstr (text, "continues on page"));
}

static void
test_letter_with_signatures_is_one_page (void)
{
  AccordSummaryOptions options = {
    .one_page = TRUE,
    .signature = TRUE,
    .today = "2030-01-01",
  };

  for (guint i = 0; i < G_N_ELEMENTS (sample_names); i++)
    {
      g_autofree char *file = g_strconcat (sample_names[i], ".accord.json",
                                           NULL);
      g_autoptr (AccordAssessment) assessment = report_load_sample (file);
      g_autoptr (AccordPages) pages =
        accord_summary_pages_new (assessment, &options,
                                  &accord_page_setup_letter);

      check_board_page (pages);
    }
}

static AccordAssessment *
make_many_actions (void)
{
  AccordAssessment *assessment = report_load_sample ("riverside.accord.json");
  g_autofree char *what = repeat ("Ninety characters of what is to be done, ",
                                  3);

  for (guint i = 0; i < accord_assessment_get_n_answers (assessment); i++)
    {
      AccordAnswer *answer = accord_assessment_get_answer (assessment, i);
      g_autoptr (AccordAction) action = accord_action_new (what);

      accord_action_set_owner (action, what);
      accord_answer_set_action (answer, action);
      accord_answer_set_status (answer, i % 2 == 0 ? ACCORD_STATUS_PARTLY
                                                   : ACCORD_STATUS_NONE);
    }

  return assessment;
}

/* Cutting goes on beyond three actions and five items where it has to. */
static void
test_many_actions_are_one_page (void)
{
  g_autoptr (AccordAssessment) assessment = make_many_actions ();
  AccordSummaryOptions options = { .one_page = TRUE };
  g_autoptr (AccordPages) pages =
    accord_summary_pages_new (assessment, &options, &accord_page_setup_a4);

  check_board_page (pages);
}

/* What is pasted elsewhere is as short as on paper of its own. */
static void
test_board_report_has_the_same_cuts (void)
{
  g_autoptr (AccordAssessment) assessment = make_many_actions ();
  AccordSummaryOptions options = { .one_page = TRUE };
  g_autoptr (AccordPages) pages =
    accord_summary_pages_new (assessment, &options, &accord_page_setup_a4);
  g_autoptr (AccordReport) report =
    accord_summary_board_report_new (assessment, NULL);
  const AccordReport *on_paper = accord_pages_get_report (pages);

  g_assert_cmpuint (report->blocks->len, ==, on_paper->blocks->len);
  for (guint i = 0; i < report->blocks->len; i++)
    {
      const AccordBlock *ours = g_ptr_array_index (report->blocks, i);
      const AccordBlock *theirs = g_ptr_array_index (on_paper->blocks, i);

      g_assert_cmpint (ours->kind, ==, theirs->kind);
      g_assert_cmpstr (ours->text, ==, theirs->text);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/pages/board-page-is-one-page",
                   test_board_page_is_one_page);
  g_test_add_func ("/report/pages/signed-board-page-is-one-page",
                   test_signed_board_page_is_one_page);
  g_test_add_func ("/report/pages/large-print-says-where-it-goes-on",
                   test_large_print_says_where_it_goes_on);
  g_test_add_func ("/report/pages/checklist-has-a-sheet-for-each-type",
                   test_checklist_has_a_sheet_for_each_type);
  g_test_add_func ("/report/pages/nothing-left-out-in-vain",
                   test_nothing_is_left_out_in_vain);
  g_test_add_func ("/report/pages/are-whole", test_pages_are_whole);
  g_test_add_func ("/report/pages/of-any-shape-are-whole",
                   test_pages_of_any_shape_are_whole);
  g_test_add_func ("/report/pages/hostile-texts",
                   test_hostile_texts_keep_pages_whole);
  g_test_add_func ("/report/pages/long-notes-are-laid-out-in-parts",
                   test_long_notes_are_laid_out_in_parts);
  g_test_add_func ("/report/pages/introductions-stay-with-their-table",
                   test_introductions_stay_with_their_table);
  g_test_add_func ("/report/pages/large-print-is-large",
                   test_large_print_is_large);
  g_test_add_func ("/report/pages/no-status-is-broken",
                   test_no_status_is_broken);
  g_test_add_func ("/report/pages/footer-shortens-the-name",
                   test_footer_shortens_the_name);
  g_test_add_func ("/report/pages/lines-keep-their-direction",
                   test_lines_keep_their_direction);
  g_test_add_func ("/report/pages/letter-with-signatures-is-one-page",
                   test_letter_with_signatures_is_one_page);
  g_test_add_func ("/report/pages/many-actions-are-one-page",
                   test_many_actions_are_one_page);
  g_test_add_func ("/report/pages/board-report-has-the-same-cuts",
                   test_board_report_has_the_same_cuts);
  g_test_add_func ("/report/pages/no-line-is-lost", test_no_line_is_lost);

  return g_test_run ();
}
