/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/figures/accord-trend.h"

G_BEGIN_DECLS

/* Fills @box with what changed first, then a chart and a table for each type
 * (interface, Over time). */
void accord_trend_view_fill (GtkBox            *box,
                             const AccordTrend *trend);

G_END_DECLS
