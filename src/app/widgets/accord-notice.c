/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/widgets/accord-notice.h"

#include "app/widgets/accord-plain.h"

#include <glib/gi18n-lib.h>

#define SECONDS 10

struct _AccordNotice
{
  GtkWidget parent_instance;

  /* Template Widgets */
  GtkRevealer *revealer;
  GtkLabel *label;
  GtkButton *button;
  GtkEventController *pointer;
  GtkEventController *focus;

  /* (nullable): what the button stops while progress is shown */
  GCancellable *cancellable;

  guint source;
};

G_DEFINE_FINAL_TYPE (AccordNotice, accord_notice, GTK_TYPE_WIDGET)

enum
{
  GONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Nor does the time run while another window is in front of it. */
static gboolean
is_attended (AccordNotice *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkEventControllerMotion *pointer =
    GTK_EVENT_CONTROLLER_MOTION (self->pointer);
  GtkEventControllerFocus *focus = GTK_EVENT_CONTROLLER_FOCUS (self->focus);

  return (GTK_IS_WINDOW (root) && !gtk_window_is_active (GTK_WINDOW (root))) ||
         gtk_event_controller_motion_contains_pointer (pointer) ||
         gtk_event_controller_focus_contains_focus (focus);
}

/* The target first: GTK warns of an action that is without its target, if only
 * for a moment. */
static void
set_action (GtkActionable *button,
            const char    *detailed_action)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  gboolean parsed = g_action_parse_detailed_name (detailed_action, &name,
                                                  &target, NULL);

  g_return_if_fail (parsed);

  gtk_actionable_set_action_name (button, NULL);
  gtk_actionable_set_action_target_value (button, target);
  gtk_actionable_set_action_name (button, name);
}

static gboolean
timeout_cb (gpointer user_data)
{
  AccordNotice *self = user_data;

  if (is_attended (self))
    return G_SOURCE_CONTINUE;

  self->source = 0;
  accord_notice_hide (self);

  return G_SOURCE_REMOVE;
}

static void
close_cb (AccordNotice *self)
{
  g_assert (ACCORD_IS_NOTICE (self));

  accord_notice_hide (self);
}

static void
button_clicked_cb (AccordNotice *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static void
accord_notice_dispose (GObject *object)
{
  AccordNotice *self = ACCORD_NOTICE (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), ACCORD_TYPE_NOTICE);

  G_OBJECT_CLASS (accord_notice_parent_class)->dispose (object);
}

static void
accord_notice_class_init (AccordNoticeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_notice_dispose;

  signals[GONE] =
    g_signal_new ("gone", ACCORD_TYPE_NOTICE, G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/io/github/accord_readiness/Accord/accord-notice.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordNotice, revealer);
  gtk_widget_class_bind_template_child (widget_class, AccordNotice, label);
  gtk_widget_class_bind_template_child (widget_class, AccordNotice, button);
  gtk_widget_class_bind_template_child (widget_class, AccordNotice, pointer);
  gtk_widget_class_bind_template_child (widget_class, AccordNotice, focus);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_bind_template_callback (widget_class, button_clicked_cb);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "notice");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
accord_notice_init (AccordNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
accord_notice_new (void)
{
  return g_object_new (ACCORD_TYPE_NOTICE, NULL);
}

/**
 * accord_notice_show:
 * @text: what has happened
 * @label: (nullable): of the button beside it
 * @detailed_action: (nullable): what the button does, with its target
 *
 * Takes the place of what was shown before.
 */
void
accord_notice_show (AccordNotice *self,
                    const char   *text,
                    const char   *label,
                    const char   *detailed_action)
{
  g_return_if_fail (ACCORD_IS_NOTICE (self));
  g_return_if_fail (text != NULL);
  g_return_if_fail ((label == NULL) == (detailed_action == NULL));

  g_clear_object (&self->cancellable);
  if (gtk_revealer_get_reveal_child (self->revealer))
    g_signal_emit (self, signals[GONE], 0);

  gtk_label_set_text (self->label, text);
  accord_plain_name (GTK_WIDGET (self), text);
  gtk_widget_set_visible (GTK_WIDGET (self->button), label != NULL);

  if (label != NULL)
    {
      gtk_widget_set_sensitive (GTK_WIDGET (self->button), TRUE);
      gtk_button_set_label (self->button, label);
      set_action (GTK_ACTIONABLE (self->button), detailed_action);
    }

  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);

  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add_seconds (SECONDS, timeout_cb, self);
}

void
accord_notice_show_progress (AccordNotice *self,
                             const char   *text,
                             GCancellable *cancellable)
{
  g_return_if_fail (ACCORD_IS_NOTICE (self));
  g_return_if_fail (text != NULL);
  g_return_if_fail (G_IS_CANCELLABLE (cancellable));

  if (gtk_revealer_get_reveal_child (self->revealer) &&
      self->cancellable == NULL)
    return;

  g_clear_handle_id (&self->source, g_source_remove);
  gtk_label_set_text (self->label, text);

  if (g_set_object (&self->cancellable, cancellable))
    {
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), NULL);
      gtk_button_set_label (self->button, _("Cancel"));
      gtk_widget_set_visible (GTK_WIDGET (self->button), TRUE);
      gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
      gtk_revealer_set_reveal_child (self->revealer, TRUE);
    }

  /* A button without an action is sensitive by itself. */
  gtk_widget_set_sensitive (GTK_WIDGET (self->button),
                            !g_cancellable_is_cancelled (cancellable));
}

AccordNotice *
accord_notice_find (GtkWidget *window)
{
  g_return_val_if_fail (GTK_IS_WIDGET (window), NULL);

  if (ACCORD_IS_NOTICE (window))
    return ACCORD_NOTICE (window);

  for (GtkWidget *child = gtk_widget_get_first_child (window);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      AccordNotice *found = accord_notice_find (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

void
accord_notice_hide (AccordNotice *self)
{
  g_return_if_fail (ACCORD_IS_NOTICE (self));

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->cancellable);
  if (!gtk_revealer_get_reveal_child (self->revealer))
    return;

  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  g_signal_emit (self, signals[GONE], 0);
}

gboolean
accord_notice_get_shown (AccordNotice *self)
{
  g_return_val_if_fail (ACCORD_IS_NOTICE (self), FALSE);

  return gtk_revealer_get_reveal_child (self->revealer);
}
