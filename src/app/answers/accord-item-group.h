/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/assessment/accord-assessment.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_ITEM_GROUP (accord_item_group_get_type ())

/**
 * AccordItemGroup:
 *
 * One of the two groups of a type page: heading with counts, what the group
 * means, a row for each item and the button that marks the rest.
 *
 * Properties: "kind" (AccordKind); "show-guidance" and "read-only", handed on to
 * the rows.
 */
G_DECLARE_FINAL_TYPE (AccordItemGroup, accord_item_group,
                      ACCORD, ITEM_GROUP, GtkWidget)

/* Once only: a group is of one type of one assessment. */
void       accord_item_group_set_subject (AccordItemGroup   *self,
                                          AccordAssessment  *assessment,
                                          AccordArrangement *arrangement);

/* The rows' widgets, in order; (nullable) where there are none. */
GtkWidget *accord_item_group_get_first   (AccordItemGroup   *self);
GtkWidget *accord_item_group_get_last    (AccordItemGroup   *self);
GtkWidget *accord_item_group_find_row    (AccordItemGroup   *self,
                                          AccordAnswer      *answer);

G_END_DECLS
