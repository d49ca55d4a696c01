/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "model/figures/accord-score.h"

G_BEGIN_DECLS

/* Shapes for paper: black on white first, told apart without colour. */
double accord_shapes_get_segments_width (const AccordTally *tally,
                                         double             height);
void   accord_shapes_draw_segments      (cairo_t           *cr,
                                         const AccordTally *tally,
                                         int                line,
                                         double             x,
                                         double             y,
                                         double             height);
void   accord_shapes_draw_status        (cairo_t           *cr,
                                         AccordStatus       status,
                                         double             x,
                                         double             y,
                                         double             size);

G_END_DECLS
