/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/assessment/accord-assessment.h"

G_BEGIN_DECLS

/**
 * accord_next_button_lead:
 * @button: one whose action takes the name of a page
 * @after: (nullable): the type to go on from, %NULL for the start
 *
 * Names the next type in question, in framework order, and leads to it; hides
 * the button where there is none.
 */
void accord_next_button_lead (GtkButton         *button,
                              AccordAssessment  *assessment,
                              AccordArrangement *after);

G_END_DECLS
