/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/answers/accord-next-button.h"

#include "app/answers/accord-closures-page.h"

void
accord_next_button_lead (GtkButton         *button,
                         AccordAssessment  *assessment,
                         AccordArrangement *after)
{
  AccordArrangement *next = accord_page_find_next (assessment, after);

  g_return_if_fail (GTK_IS_BUTTON (button));

  gtk_widget_set_visible (GTK_WIDGET (button), next != NULL);

  if (next != NULL)
    {
      const char *title = accord_arrangement_get_title (next);
      g_autofree char *label = accord_page_next_title (title);

      gtk_button_set_label (button, label);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                        accord_arrangement_get_id (next));
    }
}
