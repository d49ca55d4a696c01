/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/accord-boxes.h"
#include "report/accord-pages.h"

G_BEGIN_DECLS

/**
 * AccordPiece:
 * @from: where in the box the piece begins, in points from its upper edge
 * @to: where it ends; the box's height where it is whole
 * @y: of the piece on the page
 * @again: whether it is a table's head repeated on a later page
 *
 * A box, or a part of one, that has its place on a page.
 */
typedef struct
{
  const AccordBox *box;
  double           from;
  double           to;
  double           y;
  gboolean         again;
} AccordPiece;

/**
 * AccordPages:
 * @footer: (owned): as there is room for it
 * @footer_y: where it stands on the paper, in points
 * @bottom: where what is read ends, in points
 */
struct _AccordPages
{
  AccordReport    *report;
  AccordPageSetup  setup;
  PangoContext    *context;
  char            *footer;
  double           footer_y;
  double           bottom;
  GPtrArray       *boxes;
  /* (element-type GArray of AccordPiece) */
  GPtrArray       *pages;
};

/* The lines of a cell that stand whole between @from and @to, in points from the
 * box's upper edge, given to @func in order.
 */
typedef void (* AccordLineFunc) (const AccordBoxLine *line,
                                 gpointer             data);
void accord_box_cell_foreach_line (const AccordBoxCell *cell,
                                   double               from,
                                   double               to,
                                   AccordLineFunc       func,
                                   gpointer             data);

/* Finds "footer", "footer_y" and "bottom", before pages are made. */
void accord_pages_fit_footer   (AccordPages       *pages);
/* What stands on every page and is no part of what is read */
void accord_pages_draw_margins (const AccordPages *pages,
                                cairo_t           *cr,
                                guint              page);

G_END_DECLS
