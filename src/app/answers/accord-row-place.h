/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordRowPlace:
 * @row: which row was looked at last, to be compared only
 * @top: where it was in what is seen of the page
 * @frame: and when
 *
 * Where a row of a page stands that scrolls, so that it stays there when its
 * answer makes what is said above it shorter or longer.
 */
typedef struct
{
  gpointer row;
  double   top;
  gint64   frame;
} AccordRowPlace;

/* @scroller: a GtkScrolledWindow with a viewport, which holds @row */
void accord_row_place_remember (AccordRowPlace *self,
                                GtkWidget      *scroller,
                                GtkWidget      *row);
void accord_row_place_keep     (AccordRowPlace *self,
                                GtkWidget      *scroller,
                                GtkWidget      *row);

G_END_DECLS
