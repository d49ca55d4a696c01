/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/assessment/accord-assessment.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_TYPE_HEAD (accord_type_head_get_type ())

/**
 * AccordTypeHead:
 *
 * What stands on top of a type page: title and gloss, the enablers' counts,
 * percentage and position, why the type is set aside, what it is called today.
 *
 * Property "narrow": whether the figures stand at the start, below the title,
 * rather than at the end.
 */
G_DECLARE_FINAL_TYPE (AccordTypeHead, accord_type_head,
                      ACCORD, TYPE_HEAD, GtkWidget)

/* Once only: a head is of one type of one assessment. */
void     accord_type_head_set_subject (AccordTypeHead    *self,
                                       AccordAssessment  *assessment,
                                       AccordArrangement *arrangement);
gboolean accord_type_head_get_narrow  (AccordTypeHead    *self);
void     accord_type_head_set_narrow  (AccordTypeHead    *self,
                                       gboolean           narrow);

G_END_DECLS
