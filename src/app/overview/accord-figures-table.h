/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/assessment/accord-assessment.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_FIGURES_TABLE (accord_figures_table_get_type ())

/**
 * AccordFiguresTable:
 *
 * All figures of an assessment as a table that a screen reader reads as one:
 * for each type, in Accord's order, a row of its enablers and one of its
 * context.  What is wider than the page scrolls sideways inside itself.
 */
G_DECLARE_FINAL_TYPE (AccordFiguresTable, accord_figures_table,
                      ACCORD, FIGURES_TABLE, GtkWidget)

GtkWidget *accord_figures_table_new    (void);

/* @assessment: is read now and not kept */
void       accord_figures_table_update (AccordFiguresTable *self,
                                        AccordAssessment   *assessment);

G_END_DECLS
