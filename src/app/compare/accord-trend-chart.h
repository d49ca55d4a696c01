/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/figures/accord-trend.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_TREND_CHART (accord_trend_chart_get_type ())

/**
 * AccordTrendChart:
 *
 * The percentages of one type over time as points joined by thin lines: full
 * discs for enablers, rings for context.  Each point is labelled with its
 * counts; the line of the framework is drawn and named.  The same figures stand
 * in a table beside it.
 */
G_DECLARE_FINAL_TYPE (AccordTrendChart, accord_trend_chart,
                      ACCORD, TREND_CHART, GtkWidget)

/* Takes what it draws from @trend and keeps nothing of it. */
GtkWidget *accord_trend_chart_new (const AccordTrend *trend,
                                   AccordArrangement *type);

G_END_DECLS
