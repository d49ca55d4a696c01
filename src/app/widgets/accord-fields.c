/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/widgets/accord-fields.h"

/* A field whose text is never empty in the model; it dies with the field. */
typedef struct
{
  GtkEditable *field;
  GObject     *object;
  char        *name;
  GtkWidget   *error;
  gboolean     syncing;

  /* Owned reference; the field has another */
  GtkEventController *focus;
} Required;

static void
required_free (gpointer data)
{
  Required *required = data;

  g_signal_handlers_disconnect_by_data (required->object, required);
  g_signal_handlers_disconnect_by_data (required->focus, required);
  g_clear_object (&required->focus);
  g_clear_object (&required->object);
  g_clear_pointer (&required->name, g_free);
  g_free (required);
}

static void
show_error (Required *required,
            gboolean  blank)
{
  GtkWidget *field = GTK_WIDGET (required->field);

  if (required->error != NULL)
    gtk_widget_set_visible (required->error, blank);

  if (blank)
    gtk_widget_add_css_class (field, "error");
  else
    gtk_widget_remove_css_class (field, "error");

  gtk_accessible_update_state (GTK_ACCESSIBLE (field),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               blank ? GTK_ACCESSIBLE_INVALID_TRUE
                                     : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
required_show_cb (Required *required)
{
  g_autofree char *text = NULL;

  if (required->syncing)
    return;

  g_object_get (required->object, required->name, &text, NULL);

  required->syncing = TRUE;
  if (g_strcmp0 (text, gtk_editable_get_text (required->field)) != 0)
    gtk_editable_set_text (required->field, text != NULL ? text : "");
  required->syncing = FALSE;

  show_error (required, FALSE);
}

static void
required_changed_cb (Required *required)
{
  gboolean blank;

  if (required->syncing)
    return;

  blank = accord_field_is_blank (required->field);
  if (!blank)
    {
      required->syncing = TRUE;
      g_object_set (required->object,
                    required->name, gtk_editable_get_text (required->field),
                    NULL);
      required->syncing = FALSE;
    }

  show_error (required, blank);
}

static void
required_left_cb (Required *required)
{
  if (accord_field_is_blank (required->field))
    required_show_cb (required);
}

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

  if (history == NULL ||
      g_object_get_data (G_OBJECT (field), "accord-history") == history)
    return;

  g_object_set_data (G_OBJECT (field), "accord-history", history);
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

gboolean
accord_field_is_blank (GtkEditable *field)
{
  const char *text;

  g_return_val_if_fail (GTK_IS_EDITABLE (field), TRUE);

  text = gtk_editable_get_text (field);
  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return *text == '\0';
}

void
accord_field_bind_required (GtkEditable   *field,
                            gpointer       object,
                            const char    *name,
                            AccordHistory *history,
                            GtkWidget     *error)
{
  g_autofree char *detailed = NULL;
  Required *required;

  g_return_if_fail (GTK_IS_EDITABLE (field));
  g_return_if_fail (G_IS_OBJECT (object));
  g_return_if_fail (name != NULL);
  g_return_if_fail (error == NULL || GTK_IS_WIDGET (error));

  accord_field_unbind_required (field);
  accord_field_prepare (GTK_WIDGET (field), history);

  required = g_new0 (Required, 1);
  required->field = field;
  required->object = g_object_ref (object);
  required->name = g_strdup (name);
  required->error = error;

  detailed = g_strdup_printf ("notify::%s", name);
  g_signal_connect_swapped (object, detailed,
                            G_CALLBACK (required_show_cb), required);
  /* "changed" is emitted in the middle of a replacement, too. */
  g_signal_connect_swapped (field, "notify::text",
                            G_CALLBACK (required_changed_cb), required);

  required->focus = g_object_ref_sink (gtk_event_controller_focus_new ());
  g_signal_connect_swapped (required->focus, "leave",
                            G_CALLBACK (required_left_cb), required);
  gtk_widget_add_controller (GTK_WIDGET (field),
                             g_object_ref (required->focus));

  required_show_cb (required);
  g_object_set_data_full (G_OBJECT (field), "accord-required", required,
                          required_free);
}

void
accord_field_unbind_required (GtkEditable *field)
{
  Required *required;

  g_return_if_fail (GTK_IS_EDITABLE (field));

  required = g_object_get_data (G_OBJECT (field), "accord-required");
  if (required == NULL)
    return;

  show_error (required, FALSE);
  g_signal_handlers_disconnect_by_data (field, required);
  gtk_widget_remove_controller (GTK_WIDGET (field), required->focus);
  g_object_set_data (G_OBJECT (field), "accord-required", NULL);
}
