/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/assessment/accord-answer.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_ACTION_EDITOR (accord_action_editor_get_type ())

/**
 * AccordActionEditor:
 *
 * The fields of an answer's action.  Where there is none yet, the first letter
 * of what is to be done makes it.  Property "answer" is set once.
 */
G_DECLARE_FINAL_TYPE (AccordActionEditor, accord_action_editor,
                      ACCORD, ACTION_EDITOR, GtkWidget)

/* @answer: (nullable): whose action is edited; the editor empties for %NULL */
void accord_action_editor_set_answer (AccordActionEditor *self,
                                      AccordAnswer       *answer);

G_END_DECLS
