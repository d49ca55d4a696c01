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
 * "Where you stand": the partnering types two by two, by what brings them about
 * and between whom they are, each with its figures.  A framework's types that
 * name no place in it stand below.  Where there is no room for two beside each
 * other all stand in one column, in the framework's order.
 *
 * Properties: "assessment" (construct only).
 */
G_DECLARE_FINAL_TYPE (AccordOverviewPage, accord_overview_page,
                      ACCORD, OVERVIEW_PAGE, GtkWidget)

GtkWidget *accord_overview_page_new (AccordAssessment *assessment);

G_END_DECLS
