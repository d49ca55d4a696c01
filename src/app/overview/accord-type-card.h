/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/assessment/accord-assessment.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_TYPE_CARD (accord_type_card_get_type ())

/**
 * AccordTypeCard:
 *
 * A partnering type on the overview: where it stands, both segment bars, both
 * counts and what it is short of; outlined with the reason where it is set
 * aside.  It is a button that leads to the type's page.
 *
 * Properties: "assessment" and "arrangement" (construct only).
 */
G_DECLARE_FINAL_TYPE (AccordTypeCard, accord_type_card,
                      ACCORD, TYPE_CARD, GtkButton)

/* (transfer floating): leads to the page of @arrangement */
GtkWidget *accord_type_card_new (AccordAssessment  *assessment,
                                 AccordArrangement *arrangement);

G_END_DECLS
