/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_BIN (accord_bin_get_type ())

/**
 * AccordBin:
 *
 * A widget with one "child", whose height depends on its width: what the
 * widgets that give their child another width than their own begin with.
 */
G_DECLARE_DERIVABLE_TYPE (AccordBin, accord_bin, ACCORD, BIN, GtkWidget)

struct _AccordBinClass
{
  GtkWidgetClass parent_class;
};

/* (nullable) (transfer none) */
GtkWidget *accord_bin_get_child (AccordBin *self);
void       accord_bin_set_child (AccordBin *self,
                                 GtkWidget *child);

/* For measure() of those that derive from it: @minimum and @natural are
 * cleared; the child that is still to be measured, for @for_size, is returned
 * (nullable) (transfer none). */
GtkWidget *accord_bin_begin_measure (AccordBin      *self,
                                     GtkOrientation  orientation,
                                     int            *for_size,
                                     int            *minimum,
                                     int            *natural);

G_END_DECLS
