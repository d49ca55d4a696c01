/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/assessment/accord-answer.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_RECONFIRM_BUTTON (accord_reconfirm_button_get_type ())

/**
 * AccordReconfirmButton:
 *
 * "Still true", beside an answer that was taken over from an earlier assessment:
 * it confirms the answer as it stands, as the key of its status does.  Only
 * there as long as there is something to reconfirm.
 */
G_DECLARE_FINAL_TYPE (AccordReconfirmButton, accord_reconfirm_button,
                      ACCORD, RECONFIRM_BUTTON, GtkButton)

/* To be called once */
void accord_reconfirm_button_set_answer (AccordReconfirmButton *self,
                                         AccordAnswer          *answer);

G_END_DECLS
