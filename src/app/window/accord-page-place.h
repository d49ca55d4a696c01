/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where somebody is on a page: what is folded out, and what has the focus.  For
 * a page that is built anew, of the same kind or of the same type.
 */

/* (transfer full) */
GVariant *accord_page_place_dup     (GtkWidget *page,
                                     GtkWidget *focus);
gboolean  accord_page_place_restore (GtkWidget *page,
                                     GVariant  *place);

G_END_DECLS
