/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/widgets/accord-bin.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_ADAPTIVE_BIN (accord_adaptive_bin_get_type ())

/**
 * AccordAdaptiveBin:
 *
 * Tells how much room its "child" has, so that the layout can change with it:
 * "em-width" is the width in whole em, 0 until there is one.  The property is
 * never notified during an allocation, so that whoever follows it may show and
 * hide what they like.
 *
 * The bin itself can be made as narrow as one likes, whatever its child would
 * need in the layout of the moment; otherwise no window could be drawn narrower
 * than the layout that it is about to leave.
 */
G_DECLARE_FINAL_TYPE (AccordAdaptiveBin, accord_adaptive_bin,
                      ACCORD, ADAPTIVE_BIN, AccordBin)

GtkWidget *accord_adaptive_bin_new          (void);

/* In whole em, 0 until there is a width */
int        accord_adaptive_bin_get_em_width (AccordAdaptiveBin *self);

G_END_DECLS
