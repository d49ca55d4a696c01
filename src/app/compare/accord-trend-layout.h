/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/overview/accord-chart-layout.h"

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

/* So many assessments have room for their counts and dates. */
#define ACCORD_TREND_FEW 6

/**
 * accord_trend_layout_dates:
 * @gap: what is kept free between two labels
 * @width: of the picture
 * @max_rows: in so many rows at the most
 *
 * Finds the dates their places below the axis, each under its moment: in a row
 * where no other is in the way, the first and the last before the rest.  Their
 * boxes start at 0 in the first row.  A date for which there is no room in any
 * row is left out.
 *
 * Returns: how many rows there are
 */
guint accord_trend_layout_dates  (AccordTrendMoment *moments,
                                  guint              n_moments,
                                  double             gap,
                                  double             width,
                                  guint              max_rows);

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

/* Whether the straight line between two points meets the box */
gboolean accord_chart_box_is_struck (const AccordChartBox *box,
                                     double                x1,
                                     double                y1,
                                     double                x2,
                                     double                y2);

G_END_DECLS
