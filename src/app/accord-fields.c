/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/accord-fields.h"

static void
left_cb (AccordHistory *history)
{
  g_assert (ACCORD_IS_HISTORY (history));

  accord_history_pause (history);
}

void
accord_field_prepare (GtkWidget     *field,
                      AccordHistory *history)
{
  GtkEventController *focus;

  g_return_if_fail (GTK_IS_WIDGET (field));
  g_return_if_fail (history == NULL || ACCORD_IS_HISTORY (history));

  if (GTK_IS_EDITABLE (field))
    gtk_editable_set_enable_undo (GTK_EDITABLE (field), FALSE);
  else if (GTK_IS_TEXT_VIEW (field))
    gtk_text_buffer_set_enable_undo (
      gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)), FALSE);

  if (history == NULL)
    return;

  focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (focus, "leave",
                           G_CALLBACK (left_cb), history,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (field, focus);
}

void
accord_field_bind_entry (GtkEditable   *field,
                         gpointer       object,
                         const char    *name,
                         AccordHistory *history)
{
  g_return_if_fail (GTK_IS_EDITABLE (field));
  g_return_if_fail (G_IS_OBJECT (object));
  g_return_if_fail (name != NULL);

  accord_field_prepare (GTK_WIDGET (field), history);
  g_object_bind_property (object, name,
                          field, "text",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

void
accord_field_bind_view (GtkTextView   *view,
                        gpointer       object,
                        const char    *name,
                        AccordHistory *history)
{
  g_return_if_fail (GTK_IS_TEXT_VIEW (view));
  g_return_if_fail (G_IS_OBJECT (object));
  g_return_if_fail (name != NULL);

  accord_field_prepare (GTK_WIDGET (view), history);
  g_object_bind_property (object, name,
                          gtk_text_view_get_buffer (view), "text",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}
