/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/accord-report.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

void accord_chart_draw (cairo_t                 *cr,
                        const AccordBlock       *block,
                        const AccordReportWords *words,
                        PangoContext            *context,
                        double                   text_size,
                        double                   x,
                        double                   y,
                        double                   width,
                        double                   height);

G_END_DECLS
