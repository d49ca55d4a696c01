/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/assessment/accord-assessment.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_DETAILS_PAGE (accord_details_page_get_type ())

/**
 * AccordDetailsPage:
 *
 * Who assesses, with whom, what for, and the facts that decide which types are
 * in question (interface, section 3).  Every field is optional.  The name used
 * last as one's own organisation and today's date are offered, not filled in.
 *
 * Properties: "assessment" (construct only), "read-only".  Activates "win.show-page" to go on.
 */
G_DECLARE_FINAL_TYPE (AccordDetailsPage, accord_details_page,
                      ACCORD, DETAILS_PAGE, GtkWidget)

/* (transfer floating): keeps @assessment, and edits it */
GtkWidget        *accord_details_page_new            (AccordAssessment  *assessment);
AccordAssessment *accord_details_page_get_assessment (AccordDetailsPage *self);

G_END_DECLS
