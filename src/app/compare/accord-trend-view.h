/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/figures/accord-trend.h"

G_BEGIN_DECLS

/* Fills @box with what changed first, then a chart and a table for each type
 * (interface, Over time); @names: (element-type utf8): what to call the file of
 * each of the trend's assessments. */
void accord_trend_view_fill (GtkBox            *box,
                             const AccordTrend *trend,
                             GPtrArray         *names);

G_END_DECLS
