/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordTestPlaceFunc:
 * @place: what it is called, for messages and pictures
 * @window: that shows it, drawn, with everything unfolded that unfolds
 */
typedef void (*AccordTestPlaceFunc) (const char *place,
                                     GtkWidget  *window,
                                     gpointer    data);

/* Shows each page and each window of the real program in turn, at @width by
 * @height and @zoom per cent, in the @sheet of colours ("light", "dark", "hc"
 * or "hc-dark"), and calls @func for each. */
void     accord_test_each_place (int                  width,
                                 int                  height,
                                 int                  zoom,
                                 const char          *sheet,
                                 AccordTestPlaceFunc  func,
                                 gpointer             data);

/* Calls @func for each widget below @root, itself included, that is shown.
 * Where @func says %FALSE, what is inside is left out. */
void     accord_test_walk       (GtkWidget           *root,
                                 gboolean           (*func) (GtkWidget *widget,
                                                             gpointer   data),
                                 gpointer             data);
/* (transfer full): a widget for people: its kind, classes, text and parents */
char    *accord_test_describe   (GtkWidget           *widget);
/* (transfer full): what a screen reader calls it; "" where nothing was set */
char    *accord_test_name       (GtkWidget           *widget);

G_END_DECLS
