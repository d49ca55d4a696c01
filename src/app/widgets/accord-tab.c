/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/widgets/accord-tab.h"

#define TABBING "accord-tabbing"

/* Where Shift+Tab comes to the first child, GTK offers the focus to the widget
 * itself, which would hand it to that child again: nobody would get out.
 */
gboolean
accord_tab_through (GtkWidget        *widget,
                    GtkDirectionType  direction,
                    gpointer          parent_class)
{
  gboolean moved;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);
  g_return_val_if_fail (GTK_IS_WIDGET_CLASS (parent_class), FALSE);

  g_object_set_data (G_OBJECT (widget), TABBING, GINT_TO_POINTER (TRUE));
  moved = GTK_WIDGET_CLASS (parent_class)->focus (widget, direction);
  g_object_set_data (G_OBJECT (widget), TABBING, NULL);

  return moved;
}

gboolean
accord_tab_is_leaving (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  return g_object_get_data (G_OBJECT (widget), TABBING) != NULL;
}
