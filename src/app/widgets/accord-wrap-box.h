/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_WRAP_BOX (accord_wrap_box_get_type ())

/**
 * AccordWrapBox:
 *
 * Its children one after another at their natural width, going on in a new line
 * where there is no more room.  The space between them is their CSS margin.
 *
 * Property "to-end": whether lines stand at the end rather than at the start.
 */
G_DECLARE_FINAL_TYPE (AccordWrapBox, accord_wrap_box,
                      ACCORD, WRAP_BOX, GtkWidget)

gboolean accord_wrap_box_get_to_end (AccordWrapBox *self);
void     accord_wrap_box_set_to_end (AccordWrapBox *self,
                                     gboolean       to_end);

G_END_DECLS
