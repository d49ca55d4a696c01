/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/assessment/accord-assessment.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_TYPE_PAGE (accord_type_page_get_type ())

/**
 * AccordTypePage:
 *
 * The page of one partnering type (interface, Type page), scrolling by itself.
 *
 * Properties: "assessment" and "arrangement" (construct only);
 * "show-guidance", which follows the setting of that name; "read-only".
 *
 * Actions: "page.move-row" (i: -1 or 1) moves the focus over the rows of both
 * groups; "page.keep-in-view" scrolls to the row in focus when it has grown.
 * The page activates "win.show-page" to go on.
 */
G_DECLARE_FINAL_TYPE (AccordTypePage, accord_type_page,
                      ACCORD, TYPE_PAGE, GtkWidget)

/* (transfer floating): edits the answers of @assessment to @arrangement's
 * items */
GtkWidget         *accord_type_page_new             (AccordAssessment  *assessment,
                                                     AccordArrangement *arrangement);
AccordAssessment  *accord_type_page_get_assessment  (AccordTypePage    *self);
AccordArrangement *accord_type_page_get_arrangement (AccordTypePage    *self);

/* Puts the focus on the row of @answer and scrolls there; FALSE where it is of
 * another type. */
gboolean           accord_type_page_focus_answer    (AccordTypePage    *self,
                                                     AccordAnswer      *answer);
/* Puts the focus on the first row, where there is one. */
void               accord_type_page_focus_first     (AccordTypePage    *self);
/* (nullable) (transfer none): the answer whose row has the focus */
AccordAnswer      *accord_type_page_get_current     (AccordTypePage    *self);

G_END_DECLS
