/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The focus() of a widget that takes no focus itself, and whose grab_focus()
 * gives it to one of its children. */
gboolean accord_tab_through    (GtkWidget        *widget,
                                GtkDirectionType  direction,
                                gpointer          parent_class);
/* For that grab_focus(): whether it is asked only because Tab has no more to go
 * to in here, and has to return FALSE. */
gboolean accord_tab_is_leaving (GtkWidget        *widget);

G_END_DECLS
