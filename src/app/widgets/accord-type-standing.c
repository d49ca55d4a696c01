/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/widgets/accord-type-standing.h"

#include "app/widgets/accord-closures.h"

gboolean
accord_type_standing_show (GtkWidget         *widget,
                           AccordAssessment  *assessment,
                           AccordScore       *tried,
                           AccordArrangement *arrangement)
{
  AccordScore *score = accord_assessment_get_score (assessment);
  gboolean aside = accord_closure_type_aside (widget, score, arrangement);
  g_autofree char *name = NULL;

  name = accord_closure_tried_name (widget, score, tried, arrangement);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name,
                                  -1);

  if (aside)
    gtk_widget_add_css_class (widget, "set-aside");
  else
    gtk_widget_remove_css_class (widget, "set-aside");

  return aside;
}
