/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/assessment/accord-assessment.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_TYPE_ROW (accord_type_row_get_type ())

/**
 * AccordTypeRow:
 *
 * A partnering type in the sidebar: its name, the segment bar of its enablers,
 * both counts and where it stands.
 *
 * Properties: "assessment" and "arrangement" (construct only), "set-aside"
 * (follows the assessment, read only), "tried" (see the setter).
 */
G_DECLARE_FINAL_TYPE (AccordTypeRow, accord_type_row,
                      ACCORD, TYPE_ROW, GtkListBoxRow)

/* (transfer floating): follows the score of @assessment */
GtkWidget         *accord_type_row_new             (AccordAssessment  *assessment,
                                                    AccordArrangement *arrangement);

AccordArrangement *accord_type_row_get_arrangement (AccordTypeRow     *self);
/* Whether the recorded facts set the type aside */
gboolean           accord_type_row_get_set_aside   (AccordTypeRow     *self);

void               accord_type_row_set_tried       (AccordTypeRow     *self,
                                                    AccordScore       *tried);

G_END_DECLS
