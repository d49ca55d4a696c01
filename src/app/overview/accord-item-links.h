/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/assessment/accord-assessment.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_ITEM_LINKS (accord_item_links_get_type ())

/**
 * AccordItemLinks:
 *
 * A list of items under headings, each with its answer and one line of what is
 * to be said of it.  A click or Return leads to the item ("win.show-item").
 * Only the first rows are made until all are asked for.
 *
 * What it shows is told between accord_item_links_begin() and _end(); where
 * that is what it shows already nothing is made anew, and otherwise the focus
 * stays on the item that had it.
 */
G_DECLARE_FINAL_TYPE (AccordItemLinks, accord_item_links,
                      ACCORD, ITEM_LINKS, GtkWidget)

GtkWidget *accord_item_links_new         (void);

void       accord_item_links_set_shown   (AccordItemLinks  *self,
                                          guint             shown);

/* What stands there goes when the next list is complete: between begin and end
 * headings and items are added in their order. */
void       accord_item_links_begin       (AccordItemLinks  *self,
                                          AccordAssessment *assessment);
/* Takes @text: the heading of what is added next */
void       accord_item_links_add_heading (AccordItemLinks  *self,
                                          char             *text);
/* Takes @detail */
void       accord_item_links_add_item    (AccordItemLinks  *self,
                                          guint             ordinal,
                                          char             *detail);
void       accord_item_links_end         (AccordItemLinks  *self);

G_END_DECLS
