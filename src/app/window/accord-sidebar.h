/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/assessment/accord-assessment.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_SIDEBAR (accord_sidebar_get_type ())

/**
 * AccordSidebar:
 *
 * The list of pages: the overview, the partnering types in question, and those
 * set aside, folded; at the foot how much is answered, which leads to the next
 * item that is not.
 *
 * Properties: "assessment" (nullable) and "page" (nullable, as AccordWindow
 * names pages; to be bound both ways).
 *
 * Signal "chosen": the user has gone to a page, as against walking past it.
 */
G_DECLARE_FINAL_TYPE (AccordSidebar, accord_sidebar,
                      ACCORD, SIDEBAR, GtkWidget)

GtkWidget        *accord_sidebar_new            (void);

/* (nullable) (transfer none) */
AccordAssessment *accord_sidebar_get_assessment (AccordSidebar    *self);
void              accord_sidebar_set_assessment (AccordSidebar    *self,
                                                 AccordAssessment *assessment);
/* (nullable): the page shown: a type's id, or a name such as "overview" */
const char       *accord_sidebar_get_page       (AccordSidebar    *self);
void              accord_sidebar_set_page       (AccordSidebar    *self,
                                                 const char       *page);

char             *accord_sidebar_dup_nth_page   (AccordSidebar    *self,
                                                 guint             n) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
