/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/assessment/accord-assessment.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_ITEM_ROW (accord_item_row_get_type ())

/**
 * AccordItemRow:
 *
 * One item of a type page (interface, A row): status box, wording with guidance
 * and what is recorded under it, pill, fold-out.  With the focus on it, or on
 * its box, pill or arrow, digits and letters answer the item.
 *
 * Properties: "answer" (construct only); "status" (AccordStatus), the answer's,
 * also the action "row.status"; "expanded"; "show-guidance"; "read-only", which
 * leaves folding alone.
 *
 * Up and Down activate "page.move-row" (i: -1 or 1) of the page around it, and
 * a row that has grown "page.keep-in-view".
 */
G_DECLARE_FINAL_TYPE (AccordItemRow, accord_item_row,
                      ACCORD, ITEM_ROW, GtkWidget)

/* (transfer floating): answers @answer, which it keeps */
GtkWidget    *accord_item_row_new          (AccordAnswer  *answer);
AccordAnswer *accord_item_row_get_answer   (AccordItemRow *self);
gboolean      accord_item_row_get_expanded (AccordItemRow *self);
void          accord_item_row_set_expanded (AccordItemRow *self,
                                            gboolean       expanded);

G_END_DECLS
