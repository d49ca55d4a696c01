/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows the keys of @window (nullable: nothing is shown), or of the window that
 * it belongs to. */
void accord_shortcuts_present (GtkWindow *window);

G_END_DECLS
