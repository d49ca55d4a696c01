/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_PAIR_BOX (accord_pair_box_get_type ())

/**
 * AccordPairBox:
 *
 * Two widgets side by side, or the second below the first where there is less
 * room than "stack-below".  Widths are in em of the system's font, so that
 * large text counts as a narrow window (interface, Widths in em).
 *
 * Properties: "start" and "end" (nullable widgets, owned); "stack-below" (em,
 * 0: never stacks); "start-width" (em): 0 gives the end its natural width and
 * the start the rest, more gives the start that width and the end the rest;
 * "start-first" gives the start its natural width and the end the rest.
 * Side by side both have the height of the pair, and one baseline where one of
 * them has the valign for it; or with "middle" each its own height, in the
 * middle of the other's.
 */
G_DECLARE_FINAL_TYPE (AccordPairBox, accord_pair_box,
                      ACCORD, PAIR_BOX, GtkWidget)

/* (nullable) (transfer none): the two children; a setter takes the one
 * before out */
GtkWidget *accord_pair_box_get_start       (AccordPairBox *self);
void       accord_pair_box_set_start       (AccordPairBox *self,
                                            GtkWidget     *start);
GtkWidget *accord_pair_box_get_end         (AccordPairBox *self);
void       accord_pair_box_set_end         (AccordPairBox *self,
                                            GtkWidget     *end);
/* In em; 0: never */
double     accord_pair_box_get_stack_below (AccordPairBox *self);
void       accord_pair_box_set_stack_below (AccordPairBox *self,
                                            double         stack_below);
/* In em; 0: what the end leaves */
double     accord_pair_box_get_start_width (AccordPairBox *self);
void       accord_pair_box_set_start_width (AccordPairBox *self,
                                            double         start_width);
/* Whether the start has its natural width, and the end the rest */
gboolean   accord_pair_box_get_start_first (AccordPairBox *self);
void       accord_pair_box_set_start_first (AccordPairBox *self,
                                            gboolean       start_first);
/* Whether each has its own height, in the middle of the line */
gboolean   accord_pair_box_get_middle      (AccordPairBox *self);
void       accord_pair_box_set_middle      (AccordPairBox *self,
                                            gboolean       middle);

G_END_DECLS
