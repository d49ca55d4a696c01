/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/accord-enums.h"

G_BEGIN_DECLS

/* Widgets that only show: what a page is made of that is built anew with each
 * set of figures.
 */

/* A label that wraps, at the start of its line; @css_class may be NULL. */
GtkWidget *accord_plain_label   (const char   *text,
                                 const char   *css_class);
/* The same as a heading, 1 to 6, for assistive technology. */
GtkWidget *accord_plain_heading (const char   *text,
                                 int           level,
                                 const char   *css_class);
/* Has @label selected by the pointer alone: it is no stop of Tab. */
void       accord_plain_selectable (GtkLabel  *label);
/* A status in words with the look of the pill, not a button; @carried: taken
 * over and not reconfirmed. */
GtkWidget *accord_plain_pill    (AccordStatus  status,
                                 gboolean      carried);
/* The CSS class of a status, on pill and box: "in-place", … */
const char *accord_plain_status_class (AccordStatus status);
GtkWidget *accord_plain_box     (GtkOrientation orientation,
                                 const char   *css_class);
void       accord_plain_clear   (GtkBox       *box);
void       accord_plain_name    (GtkWidget    *widget,
                                 const char   *name);

G_END_DECLS
