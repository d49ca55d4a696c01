/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/assessment/accord-assessment.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_ACTIONS_PAGE (accord_actions_page_get_type ())

/**
 * AccordActionsPage:
 *
 * All actions of an assessment as a table to sort and filter, and the fields of
 * the chosen one below it.  An action is marked done in its row; where its item
 * is not in place then, the row asks whether it now is.
 *
 * Properties: "assessment" (construct only); "file" (nullable), whose folder
 * actions are exported to, and whose name they are said to be of.
 */
G_DECLARE_FINAL_TYPE (AccordActionsPage, accord_actions_page,
                      ACCORD, ACTIONS_PAGE, GtkWidget)

/* (transfer floating): the page follows @assessment as long as it lives */
GtkWidget *accord_actions_page_new    (AccordAssessment  *assessment);

/* Chooses the action of an answer; its fields are shown. */
void       accord_actions_page_choose (AccordActionsPage *self,
                                       AccordAnswer      *answer);

G_END_DECLS
