/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/assessment/accord-assessment.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_FIGURES_CHART (accord_figures_chart_get_type ())

/**
 * AccordFiguresChart:
 *
 * The picture of context against enablers: both axes and the line named, a
 * marker for each type, in one of four shapes, with its name, and a dotted line
 * to where it would stand with all that is unknown in place.  Arrow keys walk
 * from marker to marker: left and right by context, up and down by enablers;
 * each says its counts.  A type whose name has no room has its number there
 * in place of it; a type without figures is not in it.
 *
 * The axis of context runs from right to left where text does.
 */
G_DECLARE_FINAL_TYPE (AccordFiguresChart, accord_figures_chart,
                      ACCORD, FIGURES_CHART, GtkWidget)

GtkWidget *accord_figures_chart_new         (void);

/* @assessment: is read now and not kept */
void       accord_figures_chart_update      (AccordFiguresChart *self,
                                             AccordAssessment   *assessment);

/* What the numbers stand for, a line for each, and what is not in the picture;
 * "".  It follows the room there is, as the property "legend".
 */
const char *accord_figures_chart_get_legend (AccordFiguresChart *self);

G_END_DECLS
