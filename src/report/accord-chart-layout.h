/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** AccordChartBox: a rectangle in the frame of a picture, in pixels. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} AccordChartBox;

/**
 * AccordChartMark:
 * @x: the middle of the marker; changed where others stand at the same place
 * @y: the same
 * @width: what the label takes
 * @height: the same
 * @short_width: what a shorter label takes that may stand in its place; 0 where
 *   there is none
 * @label: (out): where the label goes
 * @placed: (out): whether there is room for it
 * @shortened: (out): whether @label is that of the shorter one
 */
typedef struct
{
  double         x;
  double         y;
  double         width;
  double         height;
  double         short_width;
  AccordChartBox label;
  gboolean       placed;
  gboolean       shortened;
} AccordChartMark;

/**
 * accord_chart_layout:
 * @size: of a marker
 * @width: of the frame
 * @height: of the frame
 * @taken: (array length=n_taken) (nullable): where no label may stand
 * @n_soft: how many of them, the last ones, a label may stand on where there is
 *   no other place
 *
 * Moves markers of the same place apart, and finds each label a place inside
 * the frame, as near to its marker as it can be, where it lies on no marker, no
 * other label and nothing in @taken.  Labels for which there is no place give
 * way to their shorter ones.
 */
void     accord_chart_layout  (AccordChartMark      *marks,
                               guint                 n_marks,
                               double                size,
                               double                width,
                               double                height,
                               const AccordChartBox *taken,
                               guint                 n_taken,
                               guint                 n_soft);

/* Whether the two share more than an edge */
gboolean accord_chart_box_overlaps (const AccordChartBox *a,
                                    const AccordChartBox *b);

G_END_DECLS
