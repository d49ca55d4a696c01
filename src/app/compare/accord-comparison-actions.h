/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/figures/accord-comparison-actions.h"

G_BEGIN_DECLS

/* What each organisation has to do, by due date; @type: (nullable): the only one
 * whose actions are shown; @stacked: one below the other */
GtkWidget *accord_comparison_actions_new (const AccordComparison *comparison,
                                          AccordArrangement      *type,
                                          gboolean                stacked);

G_END_DECLS
