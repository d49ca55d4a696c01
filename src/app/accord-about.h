/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/framework/accord-framework.h"

G_BEGIN_DECLS

/* @parent: (nullable) */
void accord_about_present (GtkWindow       *parent,
                           AccordFramework *framework);
void accord_help_present  (GtkWindow       *parent);

G_END_DECLS
