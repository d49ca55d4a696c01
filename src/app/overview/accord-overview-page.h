/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/assessment/accord-assessment.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_OVERVIEW_PAGE (accord_overview_page_get_type ())

/**
 * AccordOverviewPage:
 *
 * "Where you stand": what the answers show, the partnering types two by two,
 * what could change this, what is open, which evidence is to be looked at, and
 * all figures as a table or a picture.  A framework's types that name no place
 * in the two-by-two stand below it; where there is no room for two beside each
 * other all stand in one column, in the framework's order.
 *
 * It follows the assessment, but works only while it is looked at.  While
 * something is tried out that takes the place of the facts.
 *
 * Properties: "assessment" (construct only); "read-only", in which the facts
 * can be read, and the button says no more than that.
 */
G_DECLARE_FINAL_TYPE (AccordOverviewPage, accord_overview_page,
                      ACCORD, OVERVIEW_PAGE, GtkWidget)

GtkWidget *accord_overview_page_new (AccordAssessment *assessment);

G_END_DECLS
