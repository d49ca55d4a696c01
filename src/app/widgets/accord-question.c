/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/widgets/accord-question.h"

#include "app/widgets/accord-names.h"

#define ID_KEY "accord-response-id"

struct _AccordQuestion
{
  GtkWindow parent_instance;

  /* Template Widgets */
  GtkLabel *heading;
  GtkLabel *body;
  GtkBox *buttons;

  gboolean responded;
};

G_DEFINE_FINAL_TYPE (AccordQuestion, accord_question, GTK_TYPE_WINDOW)

enum
{
  RESPONSE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
clicked_cb (AccordQuestion *self,
            GtkButton      *button)
{
  g_assert (ACCORD_IS_QUESTION (self));

  accord_question_respond (self,
                           g_object_get_data (G_OBJECT (button), ID_KEY));
}

static gboolean
accord_question_close_request (GtkWindow *window)
{
  accord_question_respond (ACCORD_QUESTION (window), "");

  return TRUE;
}

static void
accord_question_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ACCORD_TYPE_QUESTION);

  G_OBJECT_CLASS (accord_question_parent_class)->dispose (object);
}

static void
accord_question_class_init (AccordQuestionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);

  object_class->dispose = accord_question_dispose;
  window_class->close_request = accord_question_close_request;

  signals[RESPONSE] =
    g_signal_new ("response",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE,
                  1,
                  G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/io/github/accord_readiness/Accord/accord-question.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordQuestion, heading);
  gtk_widget_class_bind_template_child (widget_class, AccordQuestion, body);
  gtk_widget_class_bind_template_child (widget_class, AccordQuestion, buttons);

  gtk_widget_class_add_binding_action (widget_class,
                                       GDK_KEY_Escape, 0,
                                       "window.close",
                                       NULL);
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_ALERT_DIALOG);
}

static void
accord_question_init (AccordQuestion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * accord_question_new:
 * @heading: the question
 * @body: (nullable): what hangs on it
 *
 * Returns: (transfer none): the window, not yet shown
 */
AccordQuestion *
accord_question_new (GtkWindow  *parent,
                     const char *heading,
                     const char *body)
{
  AccordQuestion *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (heading != NULL, NULL);

  self = g_object_new (ACCORD_TYPE_QUESTION,
                       "transient-for", parent,
                       "title", heading,
                       NULL);
  gtk_label_set_text (self->heading, heading);
  gtk_label_set_text (self->body, body != NULL ? body : "");
  gtk_widget_set_visible (GTK_WIDGET (self->body), body != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  heading,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  body != NULL ? body : "",
                                  -1);

  return self;
}

/**
 * accord_question_add_button:
 * @id: what the response is called
 * @label: with a mnemonic
 * @style_class: (nullable): "suggested-action" for the one that Return takes,
 *   "destructive-action", or none
 */
void
accord_question_add_button (AccordQuestion *self,
                            const char     *id,
                            const char     *label,
                            const char     *style_class)
{
  GtkWidget *button;

  g_return_if_fail (ACCORD_IS_QUESTION (self));
  g_return_if_fail (id != NULL);
  g_return_if_fail (label != NULL);

  button = gtk_button_new_with_mnemonic (label);
  accord_names_amend (button);
  g_object_set_data_full (G_OBJECT (button),
                          ID_KEY,
                          g_strdup (id),
                          g_free);
  g_signal_connect_object (button,
                           "clicked",
                           G_CALLBACK (clicked_cb),
                           self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->buttons, button);

  if (style_class == NULL)
    return;

  gtk_widget_add_css_class (button, style_class);

  if (g_str_equal (style_class, "suggested-action"))
    {
      gtk_window_set_default_widget (GTK_WINDOW (self), button);
      gtk_window_set_focus (GTK_WINDOW (self), button);
    }
}

/**
 * accord_question_respond:
 * @id: one of the buttons', or ""
 *
 * What a click on the button does.
 */
void
accord_question_respond (AccordQuestion *self,
                         const char     *id)
{
  g_return_if_fail (ACCORD_IS_QUESTION (self));
  g_return_if_fail (id != NULL);

  if (self->responded)
    return;

  self->responded = TRUE;

  g_object_ref (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_emit (self, signals[RESPONSE], 0, id);
  gtk_window_destroy (GTK_WINDOW (self));
  g_object_unref (self);
}
