/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-pages.h"

#include "report/accord-boxes-private.h"
#include "report/accord-pages-private.h"

/* Printers do not reach the paper's edge. */
#define EDGE (10.0 * ACCORD_POINTS_PER_MM)

/* Between what is read and the footer: at the most, and at the least. */
#define FOOTER_GAP 10.0
#define LEAST_FOOTER_GAP 5.0

#define FOOTER_LINES 2

/* Kept free for the page's number, and for the mark of a draft */
#define NUMBER_WIDTH 84.0
#define MARK_WIDTH 70.0

static double
get_unit (const AccordPages *pages)
{
  return pages->setup.text_size / ACCORD_TEXT_SIZE;
}

/* (transfer full): in one line or more; @reserve is kept free at its right */
static PangoLayout *
new_layout (const AccordPages *pages,
            const char        *text,
            AccordTypeRole     role,
            double             reserve)
{
  const AccordPageSetup *setup = &pages->setup;

  return accord_type_setting_new_layout (pages->context, role,
                                         setup->text_size,
                                         setup->width - 2 * setup->margin
                                         - reserve, text);
}

static PangoLayout *
new_footer (const AccordPages *pages,
            const char        *text)
{
  return new_layout (pages, text, ACCORD_TYPE_ROLE_CAPTION,
                     NUMBER_WIDTH * get_unit (pages));
}

/* The footer with as much of its name as there is room for, so that the rest,
 * which says of what day and list the figures are, stays.
 */
static char *
fit_name (const AccordPages *pages)
{
  const AccordReport *report = pages->report;
  glong low = 1;
  glong high = g_utf8_strlen (report->footer_name, -1);

  while (low < high)
    {
      glong middle = low + (high - low + 1) / 2;
      g_autofree char *text = accord_report_dup_footer (report, middle);
      g_autoptr (PangoLayout) layout = new_footer (pages, text);

      if (pango_layout_get_line_count (layout) <= FOOTER_LINES)
        low = middle;
      else
        high = middle - 1;
    }

  return accord_report_dup_footer (report, low);
}

void
accord_pages_fit_footer (AccordPages *pages)
{
  g_autoptr (PangoLayout) layout = NULL;
  double most;

  pages->footer = fit_name (pages);
  layout = new_footer (pages, pages->footer);
  pango_layout_set_height (layout, -FOOTER_LINES);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);

  /* The page gives up what the footer needs to stay clear of the edge. */
  pages->footer_y = pages->setup.height - EDGE
                    - accord_boxes_get_height (layout);
  most = pages->setup.height - pages->setup.margin;
  pages->bottom = MIN (most, pages->footer_y - LEAST_FOOTER_GAP);
  pages->footer_y = MIN (pages->footer_y, pages->bottom + FOOTER_GAP);
}

/* At most @lines of text; @reserve is kept free at their right. */
static void
draw_running (const AccordPages *pages,
              cairo_t           *cr,
              const char        *text,
              AccordTypeRole     role,
              PangoAlignment     alignment,
              double             y,
              double             reserve,
              int                lines)
{
  g_autoptr (PangoLayout) layout = new_layout (pages, text, role, reserve);

  pango_layout_set_alignment (layout, alignment);
  pango_layout_set_height (layout, -lines);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  cairo_move_to (cr, pages->setup.margin, y);
  pango_cairo_show_layout (cr, layout);
}

void
accord_pages_draw_margins (const AccordPages *pages,
                           cairo_t           *cr,
                           guint              page)
{
  const AccordReport *report = pages->report;
  double above = MIN (EDGE, pages->setup.margin * 0.55);
  double unit = get_unit (pages);
  const char *mark = accord_report_get_mark (report);
  g_autofree char *number = NULL;

  cairo_set_source_rgb (cr, 0, 0, 0);

  if (*report->marking != '\0')
    draw_running (pages, cr, report->marking, ACCORD_TYPE_ROLE_LEAD,
                  PANGO_ALIGN_LEFT, above, mark != NULL ? MARK_WIDTH * unit : 0, 1);
  if (mark != NULL)
    draw_running (pages, cr, mark, ACCORD_TYPE_ROLE_LEAD, PANGO_ALIGN_RIGHT,
                  above, 0, 1);

  number = accord_report_words_dup_page (report->words, page + 1,
                                         pages->pages->len);
  if (*pages->footer != '\0')
    draw_running (pages, cr, pages->footer, ACCORD_TYPE_ROLE_CAPTION,
                  PANGO_ALIGN_LEFT, pages->footer_y, NUMBER_WIDTH * unit,
                  FOOTER_LINES);
  draw_running (pages, cr, number, ACCORD_TYPE_ROLE_CAPTION, PANGO_ALIGN_RIGHT,
                pages->footer_y, 0, 1);
}
