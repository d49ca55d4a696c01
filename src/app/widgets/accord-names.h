/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What assistive technology calls those widgets of GTK below @root that GTK 4.8
 * itself names wrongly: a button with a mnemonic, which it calls by its raw
 * label and by its text, and an expander and the button of a drop-down, which it
 * does not name.
 * To be called again where the label of such a button is another.
 */
void accord_names_amend (GtkWidget *root);

G_END_DECLS
