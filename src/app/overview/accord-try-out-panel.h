/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/assessment/accord-assessment.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_TRY_OUT_PANEL (accord_try_out_panel_get_type ())

/**
 * AccordTryOutPanel:
 *
 * What the figures would be if some enablers were in place: boxes to tick and
 * each type's figures as "now → tried".  The ticks are the panel's own; the
 * assessment knows nothing of them, so nothing of it is saved or printed.
 *
 * Signal "changed": something was ticked or unticked, or the figures are others.
 */
G_DECLARE_FINAL_TYPE (AccordTryOutPanel, accord_try_out_panel,
                      ACCORD, TRY_OUT_PANEL, GtkWidget)

GtkWidget *accord_try_out_panel_new         (void);

/* Also takes away ticks of what is no longer to be tried. */
void       accord_try_out_panel_update      (AccordTryOutPanel *self,
                                             AccordAssessment  *assessment);
void       accord_try_out_panel_clear       (AccordTryOutPanel *self);

/* (transfer full) (element-type guint): ordinals of what is ticked */
GArray    *accord_try_out_panel_list_tried  (AccordTryOutPanel *self);

/* (transfer none) (nullable): the figures with what is ticked in place */
AccordScore *accord_try_out_panel_get_score (AccordTryOutPanel *self);

/* Ticks what still has to be in place for a type to reach the line. */
void       accord_try_out_panel_try_smallest (AccordTryOutPanel *self,
                                              AccordArrangement *arrangement);

G_END_DECLS
