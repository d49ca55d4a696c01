/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-pages.h"

#include "report/accord-pages-private.h"
#include "report/accord-watch.h"

/* So many lines of a paragraph stay together at either side of a page's end. */
#define MIN_LINES 2

/* Of a row that has to be cut, so much stays together, in points. */
#define MIN_ROW_PART 60.0

/* Lengths that differ by less are the same. */
#define TOLERANCE 0.01

typedef struct
{
  AccordPages *pages;
  GArray      *page;
  double       top;
  double       bottom;
  double       y;
} Maker;

static const AccordBoxLine *
get_line (const AccordBoxCell *cell,
          guint                index)
{
  return &g_array_index (cell->lines, AccordBoxLine, index);
}

/* The number of the first line that begins at @from or below it. */
static guint
find_line (const AccordBoxCell *cell,
           double               from)
{
  guint low = 0;
  guint high = cell->lines->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_line (cell, middle)->top < from - TOLERANCE)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* The number of the first line, from @index on, that ends below @to. */
static guint
skip_lines (const AccordBoxCell *cell,
            guint                index,
            double               to)
{
  while (index < cell->lines->len &&
         get_line (cell, index)->bottom <= to + TOLERANCE)
    index++;

  return index;
}

void
accord_box_cell_foreach_line (const AccordBoxCell *cell,
                              double               from,
                              double               to,
                              AccordLineFunc       func,
                              gpointer             data)
{
  guint first = find_line (cell, from);
  guint end = skip_lines (cell, first, to);

  for (guint i = first; i < end; i++)
    func (get_line (cell, i), data);
}

static void
start_page (Maker *maker)
{
  maker->page = g_array_new (FALSE, FALSE, sizeof (AccordPiece));
  g_ptr_array_add (maker->pages->pages, maker->page);
  maker->y = maker->top;
}

static gboolean
at_top (const Maker *maker)
{
  return maker->page->len == 0;
}

static void
place (Maker           *maker,
       const AccordBox *box,
       double           from,
       double           to,
       gboolean         again)
{
  AccordPiece piece = { box, from, to, 0, again };

  if (!at_top (maker) && from < TOLERANCE)
    maker->y += box->space;

  piece.y = maker->y;
  g_array_append_val (maker->page, piece);
  maker->y += to - from;
}

/* Where a text that begins at @from may be cut for @room, or @from where not at
 * all: neither side is left with a single line of a paragraph.
 */
static double
cut_text (const AccordBox *box,
          double           from,
          double           room)
{
  const AccordBoxCell *cell =
    &g_array_index (box->cells, AccordBoxCell, box->cells->len - 1);
  guint first = find_line (cell, from);
  guint end = skip_lines (cell, first, from + room);
  guint left = cell->lines->len - end;
  guint least = box->continues && first == 0 ? 1 : MIN_LINES;
  guint back;

  if (left == 0)
    return box->height;

  back = left < MIN_LINES && !box->breaks ? MIN_LINES - left : 0;
  if (end - first < back + least)
    return from;

  return get_line (cell, end - 1 - back)->bottom;
}

/* Where the next piece of a row goes on that is cut at @to: at the first line,
 * of all cells, that did not fit.
 */
static double
continue_row (const AccordBox *box,
              double           from,
              double           to)
{
  double next = box->height;

  for (guint i = 0; i < box->cells->len; i++)
    {
      const AccordBoxCell *cell = &g_array_index (box->cells, AccordBoxCell,
                                                  i);
      guint left = skip_lines (cell, find_line (cell, from), to);

      if (left < cell->lines->len)
        next = MIN (next, get_line (cell, left)->top);
    }

  return next;
}

/* Whether a row has to be cut: it would not fit on a page of its own below the
 * table's head.
 */
static gboolean
is_too_high (const Maker     *maker,
             const AccordBox *box,
             const AccordBox *header)
{
  double room = maker->bottom - maker->top;

  if (header != NULL)
    room -= header->height;

  return box->height > room + TOLERANCE;
}

static const AccordBox *
find_header (const Maker *maker,
             guint        index)
{
  GPtrArray *boxes = maker->pages->boxes;
  const AccordBox *box = g_ptr_array_index (boxes, index);

  if (box->kind != ACCORD_BOX_ROW || box->header)
    return NULL;

  return g_ptr_array_index (boxes, index - box->row - 1);
}

static double
get_first_part (const Maker *maker,
                guint        index)
{
  const AccordBox *box = g_ptr_array_index (maker->pages->boxes, index);
  double part;

  if (box->kind == ACCORD_BOX_ROW &&
      is_too_high (maker, box, find_header (maker, index)))
    return MIN_ROW_PART;
  if (box->kind != ACCORD_BOX_TEXT)
    return box->height;

  /* The least that may stand alone: MIN_LINES, or all of a short text. */
  for (part = 1; part < box->height; part += 4)
    {
      double to = cut_text (box, 0, part);

      if (to > 0)
        return to;
    }

  return box->height;
}

/* What has to fit for the box at @index to be set here: itself, and as long as
 * boxes must not stand last on a page, the beginning of the next.
 */
static double
get_need (const Maker *maker,
          guint        index)
{
  GPtrArray *boxes = maker->pages->boxes;
  double need = 0;
  guint i;

  for (i = index; i < boxes->len; i++)
    {
      const AccordBox *box = g_ptr_array_index (boxes, i);

      if (box->kind == ACCORD_BOX_BREAK)
        break;
      if (i > index || !at_top (maker))
        need += box->space;
      if (!box->keep)
        return need + get_first_part (maker, i);
      need += box->height;
    }

  return need;
}

/* A new page, and on it the head of the table that goes on there. */
static void
turn_page (Maker *maker,
           guint  index)
{
  const AccordBox *header = find_header (maker, index);

  start_page (maker);
  if (header != NULL)
    place (maker, header, 0, header->height, TRUE);
}

static void
set_text (Maker           *maker,
          const AccordBox *box,
          guint            index)
{
  double from = 0;

  while (from < box->height - TOLERANCE)
    {
      double space = from > 0 || at_top (maker) ? 0 : box->space;
      double to = cut_text (box, from, maker->bottom - maker->y - space);

      if (to <= from + TOLERANCE)
        {
          /* A line higher than a page is set all the same. */
          if (!at_top (maker))
            {
              turn_page (maker, index);
              continue;
            }
          to = box->height;
        }

      place (maker, box, from, to, FALSE);
      from = to;
      if (from < box->height - TOLERANCE)
        turn_page (maker, index);
    }
}

static void
set_row (Maker           *maker,
         const AccordBox *box,
         guint            index)
{
  double from = 0;

  /* What fits on a page of its own is not cut. */
  if (maker->y + box->height > maker->bottom + TOLERANCE &&
      !at_top (maker) &&
      (!is_too_high (maker, box, find_header (maker, index)) ||
       maker->bottom - maker->y < MIN_ROW_PART))
    turn_page (maker, index);

  while (maker->y + box->height - from > maker->bottom + TOLERANCE)
    {
      double to = from + maker->bottom - maker->y;
      double next = continue_row (box, from, to);

      if (next <= from + TOLERANCE)
        break;

      place (maker, box, from, to, FALSE);
      from = next;
      turn_page (maker, index);
      maker->y += ACCORD_CELL_PADDING;
    }

  place (maker, box, from, box->height, FALSE);
}

static void
set_box (Maker *maker,
         guint  index)
{
  const AccordBox *box = g_ptr_array_index (maker->pages->boxes, index);

  if (box->kind == ACCORD_BOX_BREAK)
    {
      if (!at_top (maker))
        start_page (maker);
      return;
    }

  if (!at_top (maker) &&
      maker->y + get_need (maker, index) > maker->bottom + TOLERANCE)
    turn_page (maker, index);

  switch (box->kind)
    {
    case ACCORD_BOX_TEXT:
      set_text (maker, box, index);
      break;
    case ACCORD_BOX_ROW:
      set_row (maker, box, index);
      break;
    case ACCORD_BOX_LINE:
    case ACCORD_BOX_CHART:
      place (maker, box, 0, box->height, FALSE);
      break;
    case ACCORD_BOX_BREAK:
    default:
      g_assert_not_reached ();
    }
}

/**
 * accord_pages_new:
 * @report: (transfer full): what to lay out
 * @setup: the paper
 *
 * Returns: (transfer full): its pages, at least one; not all of them where an
 *   AccordWatch stops the work
 */
AccordPages *
accord_pages_new (AccordReport          *report,
                  const AccordPageSetup *setup)
{
  AccordPages *pages;
  Maker maker = { 0 };

  g_return_val_if_fail (report != NULL, NULL);
  g_return_val_if_fail (setup != NULL, NULL);

  pages = g_new0 (AccordPages, 1);
  pages->report = report;
  pages->setup = *setup;
  pages->context = accord_type_setting_new_context ();
  if (accord_report_runs_from_right (report))
    pango_context_set_base_dir (pages->context, PANGO_DIRECTION_RTL);
  accord_pages_fit_footer (pages);
  pages->boxes = accord_boxes_new (report, setup, pages->context);
  pages->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  maker.pages = pages;
  maker.top = setup->margin;
  maker.bottom = pages->bottom;
  start_page (&maker);

  for (guint i = 0; i < pages->boxes->len && accord_watch_goes_on (); i++)
    set_box (&maker, i);

  /* A break at the end leaves nothing behind it. */
  if (at_top (&maker) && pages->pages->len > 1)
    g_ptr_array_set_size (pages->pages, (int) pages->pages->len - 1);

  return pages;
}

void
accord_pages_free (AccordPages *pages)
{
  if (pages == NULL)
    return;

  g_ptr_array_unref (pages->pages);
  g_ptr_array_unref (pages->boxes);
  g_object_unref (pages->context);
  g_free (pages->footer);
  accord_report_free (pages->report);
  g_free (pages);
}

guint
accord_pages_get_n (const AccordPages *pages)
{
  g_return_val_if_fail (pages != NULL, 0);

  return pages->pages->len;
}

const AccordReport *
accord_pages_get_report (const AccordPages *pages)
{
  g_return_val_if_fail (pages != NULL, NULL);

  return pages->report;
}

const AccordPageSetup *
accord_pages_get_setup (const AccordPages *pages)
{
  g_return_val_if_fail (pages != NULL, NULL);

  return &pages->setup;
}

guint
accord_pages_find (const AccordPages *pages,
                   const AccordBlock *block)
{
  g_return_val_if_fail (pages != NULL, 0);

  for (guint p = 0; p < pages->pages->len; p++)
    {
      GArray *page = g_ptr_array_index (pages->pages, p);

      for (guint i = 0; i < page->len; i++)
        {
          if (g_array_index (page, AccordPiece, i).box->block == block)
            return p;
        }
    }

  return 0;
}

guint
accord_pages_find_end (const AccordPages *pages,
                       const AccordBlock *block)
{
  g_return_val_if_fail (pages != NULL, 0);

  for (guint p = pages->pages->len; p > 0; p--)
    {
      GArray *page = g_ptr_array_index (pages->pages, p - 1);

      for (guint i = 0; i < page->len; i++)
        {
          if (g_array_index (page, AccordPiece, i).box->block == block)
            return p - 1;
        }
    }

  return 0;
}
