/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/accord-pages.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_PAGES_VIEW (accord_pages_view_get_type ())

/**
 * AccordPagesView:
 *
 * A report's pages, one below the other, as they will be on paper.  It is to
 * stand in a scrolled window, of which it draws only what is seen.
 *
 * Property: "page" (from 0): the one in the middle of what is seen.
 */
G_DECLARE_FINAL_TYPE (AccordPagesView, accord_pages_view,
                      ACCORD, PAGES_VIEW, GtkWidget)

/* @pages: (transfer full) (nullable) */
void               accord_pages_view_set_pages (AccordPagesView *self,
                                                AccordPages     *pages);
/* (nullable) (transfer none) */
const AccordPages *accord_pages_view_get_pages (AccordPagesView *self);
/* @zoom: in pixels a point, or 0 for as wide as there is room */
void               accord_pages_view_set_zoom  (AccordPagesView *self,
                                                double           zoom);
/* What it is now, also where it follows the width */
double             accord_pages_view_get_zoom  (AccordPagesView *self);
guint              accord_pages_view_get_page  (AccordPagesView *self);
void               accord_pages_view_show_page (AccordPagesView *self,
                                                guint            page);

G_END_DECLS
