/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_QUESTION (accord_question_get_type ())

/**
 * AccordQuestion:
 *
 * A small modal window that asks one thing.  It blocks its own parent only.
 *
 * Signal "response" (const char *id): emitted once, with the id of the button,
 * or "" where the window was closed in another way; it then destroys itself.
 */
G_DECLARE_FINAL_TYPE (AccordQuestion, accord_question,
                      ACCORD, QUESTION, GtkWindow)

AccordQuestion *accord_question_new        (GtkWindow      *parent,
                                            const char     *heading,
                                            const char     *body);

void            accord_question_add_button (AccordQuestion *self,
                                            const char     *id,
                                            const char     *label,
                                            const char     *style_class);
void            accord_question_respond    (AccordQuestion *self,
                                            const char     *id);

G_END_DECLS
