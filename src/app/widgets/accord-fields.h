/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/assessment/accord-history.h"

G_BEGIN_DECLS

/* Text fields of the window and texts of the model are one: what is typed is
 * in the model at once, what is undone in the field.  The field's own undo is
 * switched off, so that Ctrl+Z is the window's, and leaving the field ends the
 * undo step (reliability of undo: one step until the pause).
 */

/**
 * accord_field_bind_entry:
 * @history: (nullable): whose step ends when the field is left
 *
 * Binds the text of @field both ways to the text property @name of @object, as
 * long as both live.
 */
void accord_field_bind_entry  (GtkEditable   *field,
                               gpointer       object,
                               const char    *name,
                               AccordHistory *history);

/** accord_field_bind_view: the same for a text of several lines */
void accord_field_bind_view   (GtkTextView   *view,
                               gpointer       object,
                               const char    *name,
                               AccordHistory *history);

/**
 * accord_field_bind_required:
 * @error: (nullable): a widget that is shown while the text is blank
 *
 * The same for a text that is never empty in the model: while the field is
 * blank the model keeps the last text, and leaving the field shows it again.
 */
void accord_field_bind_required (GtkEditable   *field,
                                 gpointer       object,
                                 const char    *name,
                                 AccordHistory *history,
                                 GtkWidget     *error);

/** accord_field_unbind_required: ends what accord_field_bind_required() began */
void accord_field_unbind_required (GtkEditable *field);

/** accord_field_is_blank: whether there is nothing but white space in it */
gboolean accord_field_is_blank  (GtkEditable   *field);

/** accord_field_prepare: what the two do beside binding */
void accord_field_prepare     (GtkWidget     *field,
                               AccordHistory *history);

G_END_DECLS
