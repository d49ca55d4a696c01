/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/assessment/accord-answer.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_ITEM_DETAILS (accord_item_details_get_type ())

/**
 * AccordItemDetails:
 *
 * The fold-out of a row (interface, Fold-out): what to look for, the five
 * answers, reason, note, evidence, action, source.  Its answer buttons activate
 * "row.status", which the row around it has.
 *
 * Properties: "answer" (construct only); "show-guidance", whether the guidance
 * is repeated here because the row does not show it.
 */
G_DECLARE_FINAL_TYPE (AccordItemDetails, accord_item_details,
                      ACCORD, ITEM_DETAILS, GtkWidget)

/* (transfer floating): what a row folds out, which edits @answer */
GtkWidget    *accord_item_details_new        (AccordAnswer      *answer);
AccordAnswer *accord_item_details_get_answer (AccordItemDetails *self);

G_END_DECLS
