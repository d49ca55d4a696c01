/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/accord-chart-layout.h"

G_BEGIN_DECLS

#define ACCORD_TREND_SERIES 2

/**
 * AccordTrendLabel:
 * @width: what the label takes; 0 where there is none to be placed
 * @height: the same
 * @box: (out): where the label goes
 * @placed: (out): whether there is room for it
 */
typedef struct
{
  double         width;
  double         height;
  AccordChartBox box;
  gboolean       placed;
} AccordTrendLabel;

/**
 * AccordTrendPoint:
 * @shown: whether there is a percentage, so that there is a point
 * @y: its middle, from above
 * @counts: what it is labelled with
 */
typedef struct
{
  gboolean         shown;
  double           y;
  AccordTrendLabel counts;
} AccordTrendPoint;

/**
 * AccordTrendMoment:
 * @x: the middle of its points
 * @date: its label below the axis
 * @points: one of each line
 *
 * One assessment of several over time.
 */
typedef struct
{
  double           x;
  AccordTrendLabel date;
  AccordTrendPoint points[ACCORD_TREND_SERIES];
} AccordTrendMoment;

/**
 * accord_trend_layout_dates:
 * @gap: what is kept free between two labels
 * @width: of the picture
 *
 * Finds the dates their places below the axis, each under its moment: of a few
 * in as many rows as it takes, up to three, of more in one, the first and the
 * last before the rest.  Their boxes start at 0 in the first row.  A date for
 * which there is no room in any row is left out.
 *
 * Returns: how many rows there are
 */
guint accord_trend_layout_dates  (AccordTrendMoment *moments,
                                  guint              n_moments,
                                  double             gap,
                                  double             width);

/**
 * accord_trend_layout_counts:
 * @size: of a point
 * @room: where labels may stand
 *
 * Finds the counts of each point a place by it, nearer to it than to any
 * other, where they lie on no point and no other counts and where none of the
 * lines that join the points strikes them.  The first and the last come before
 * the rest; counts without a place are left out.
 */
void  accord_trend_layout_counts (AccordTrendMoment    *moments,
                                  guint                 n_moments,
                                  double                size,
                                  const AccordChartBox *room);

/* Whether an assessment's counts are to stand beside its points: of many those
 * of the first and the last alone
 */
gboolean accord_trend_layout_is_counted (guint n_moments,
                                         guint index);

/* Whether its points are seen: those so close that they would hide each other
 * leave it to the line
 */
gboolean accord_trend_layout_has_room (const AccordTrendMoment *moments,
                                       guint                    n_moments,
                                       double                   size,
                                       guint                    index);

/* Whether the straight line between two points meets the box */
gboolean accord_chart_box_is_struck (const AccordChartBox *box,
                                     double                x1,
                                     double                y1,
                                     double                x2,
                                     double                y2);

G_END_DECLS
