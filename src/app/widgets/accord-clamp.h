/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/widgets/accord-bin.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_CLAMP (accord_clamp_get_type ())

/**
 * AccordClamp:
 *
 * Gives its "child" no more than "maximum" em of width (64 unless set) and
 * centres it in what it has beyond that, or has it begin where the line does
 * ("at-start"), as a text should.
 */
G_DECLARE_FINAL_TYPE (AccordClamp, accord_clamp, ACCORD, CLAMP, AccordBin)

GtkWidget *accord_clamp_new         (void);

/* In em, from 1 to 1000 */
int        accord_clamp_get_maximum (AccordClamp *self);
void       accord_clamp_set_maximum (AccordClamp *self,
                                     int          maximum);

gboolean   accord_clamp_get_at_start (AccordClamp *self);
void       accord_clamp_set_at_start (AccordClamp *self,
                                      gboolean     at_start);

G_END_DECLS
