/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/accord-chart.h"
#include "report/accord-trend-layout.h"

G_BEGIN_DECLS

/* Of a point in a chart over time, in points */
#define ACCORD_CHART_POINT 9.0

/**
 * AccordChartTimes:
 * @plot: from 0 to 100%
 * @axis: the upper edge of the dates' first row
 * @n_moments: how many assessments there are
 * @moments: (array length=n_moments): where each stands
 *
 * Where everything stands in a chart over time, from its upper left corner.
 */
typedef struct
{
  AccordChartBox     plot;
  double             axis;
  guint              n_moments;
  AccordTrendMoment *moments;
} AccordChartTimes;

AccordChartTimes *accord_chart_times_new      (const AccordBlock       *block,
                                               const AccordReportWords *words,
                                               PangoContext            *context,
                                               double                   text_size,
                                               double                   width,
                                               double                   height);
void              accord_chart_times_free     (AccordChartTimes        *self);
void              accord_chart_draw_over_time (cairo_t                 *cr,
                                               const AccordBlock       *block,
                                               const AccordReportWords *words,
                                               PangoContext            *context,
                                               double                   text_size,
                                               double                   width,
                                               double                   height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordChartTimes, accord_chart_times_free)

G_END_DECLS
