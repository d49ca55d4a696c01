/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/assessment/accord-assessment.h"

G_BEGIN_DECLS

/**
 * accord_type_standing_show:
 * @tried: (nullable): the figures with what is being tried out
 *
 * Gives @widget, which stands for a partnering type in the sidebar or on the
 * overview, its whole name for assistive technology, and the looks of a type
 * that is set aside where it is.
 *
 * Returns: whether the recorded facts set the type aside
 */
gboolean accord_type_standing_show (GtkWidget         *widget,
                                    AccordAssessment  *assessment,
                                    AccordScore       *tried,
                                    AccordArrangement *arrangement);

G_END_DECLS
