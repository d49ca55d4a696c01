/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/assessment/accord-answer.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_STATUS_PILL (accord_status_pill_get_type ())

/**
 * AccordStatusPill:
 *
 * The button that says an answer's status in words and opens a menu with the
 * five answers, Clear and their keys.  An item not answered reads "Answer".
 *
 * Properties: "answer" (nullable); "status" (AccordStatus), the answer's, set
 * by the menu.
 */
G_DECLARE_FINAL_TYPE (AccordStatusPill, accord_status_pill,
                      ACCORD, STATUS_PILL, GtkButton)

GtkWidget    *accord_status_pill_new        (void);
AccordAnswer *accord_status_pill_get_answer (AccordStatusPill *self);
/* @answer: (nullable): whose status is shown and chosen */
void          accord_status_pill_set_answer (AccordStatusPill *self,
                                             AccordAnswer     *answer);

/* Opens the menu, as a click does. */
void          accord_status_pill_popup      (AccordStatusPill *self);

G_END_DECLS
