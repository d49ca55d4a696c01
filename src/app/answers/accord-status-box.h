/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/assessment/accord-answer.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_STATUS_BOX (accord_status_box_get_type ())

/**
 * AccordStatusBox:
 *
 * The box of a row: it shows an answer's status by shape (a CSS class for each
 * of the six looks) and ticks or unticks it.  Mouse, Space and assistive
 * technology go through the one rule of accord_answer_toggle().
 *
 * Property "answer" (nullable).  Signal "unticked": somebody turned In place
 * into Not in place here, which may have been a slip.
 */
G_DECLARE_FINAL_TYPE (AccordStatusBox, accord_status_box,
                      ACCORD, STATUS_BOX, GtkCheckButton)

GtkWidget    *accord_status_box_new        (void);
AccordAnswer *accord_status_box_get_answer (AccordStatusBox *self);
/* @answer: (nullable): whose status is shown and toggled */
void          accord_status_box_set_answer (AccordStatusBox *self,
                                            AccordAnswer    *answer);

/* What a click does. */
void          accord_status_box_toggle     (AccordStatusBox *self);

G_END_DECLS
