/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/answers/accord-action-editor.h"

#include "app/widgets/accord-date-entry.h"
#include "app/widgets/accord-fields.h"
#include "app/widgets/accord-pair-box.h"
#include "app/widgets/accord-tab.h"
#include "app/widgets/accord-wrap-box.h"
#include "model/assessment/accord-assessment.h"

#include <glib/gi18n-lib.h>

struct _AccordActionEditor
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget     *outer;
  GtkWidget     *what;
  GtkWidget     *what_error;
  GtkWidget     *more;
  GtkWidget     *owner;
  GtkWidget     *organisation;
  GtkWidget     *due;
  GtkWidget     *done;

  /* Owned references */
  AccordAnswer  *answer;
  AccordAction  *action;
  GPtrArray     *bindings;

  gulong         draft_handler;
};

G_DEFINE_FINAL_TYPE (AccordActionEditor, accord_action_editor, GTK_TYPE_WIDGET)

/*
 * Auxiliary methods
 */

static AccordHistory *
get_history (AccordActionEditor *self)
{
  AccordAssessment *assessment;

  if (self->answer == NULL)
    return NULL;

  assessment = accord_answer_get_assessment (self->answer);

  return assessment != NULL ? accord_assessment_get_history (assessment) : NULL;
}

static void
pause_history (AccordActionEditor *self)
{
  AccordHistory *history = get_history (self);

  if (history != NULL)
    accord_history_pause (history);
}

static void
bind (AccordActionEditor *self,
      const char         *name,
      GtkWidget          *field,
      const char         *field_name)
{
  GBinding *binding;

  binding = g_object_bind_property (self->action, name,
                                    field, field_name,
                                    G_BINDING_BIDIRECTIONAL |
                                    G_BINDING_SYNC_CREATE);
  g_ptr_array_add (self->bindings, g_object_ref (binding));
}

static void draft_changed_cb (AccordActionEditor *self);

/* Fills the fields from the action there is now, or waits for one. */
static void
show_action (AccordActionEditor *self)
{
  AccordAction *action = accord_answer_get_action (self->answer);

  if (action == self->action && action != NULL)
    return;

  for (guint i = 0; i < self->bindings->len; i++)
    g_binding_unbind (g_ptr_array_index (self->bindings, i));
  g_ptr_array_set_size (self->bindings, 0);
  accord_field_unbind_required (GTK_EDITABLE (self->what));
  g_clear_signal_handler (&self->draft_handler, self->what);

  g_set_object (&self->action, action);

  if (gtk_widget_get_focus_child (self->more) != NULL && action == NULL)
    gtk_widget_grab_focus (self->what);
  gtk_widget_set_visible (self->more, action != NULL);

  if (action == NULL)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->what), "");
      self->draft_handler =
        g_signal_connect_swapped (self->what, "notify::text",
                                  G_CALLBACK (draft_changed_cb), self);
      return;
    }

  accord_field_bind_required (GTK_EDITABLE (self->what), action, "what",
                              get_history (self), self->what_error);
  bind (self, "owner", self->owner, "text");
  bind (self, "organisation", self->organisation, "text");
  bind (self, "due", self->due, "date");
  bind (self, "done", self->done, "active");
}

/*
 * Callbacks
 */

static void
draft_changed_cb (AccordActionEditor *self)
{
  g_autoptr (AccordAction) action = NULL;

  g_assert (ACCORD_IS_ACTION_EDITOR (self));

  if (accord_field_is_blank (GTK_EDITABLE (self->what)))
    return;

  action = accord_action_new (
    gtk_editable_get_text (GTK_EDITABLE (self->what)));
  accord_answer_set_action (self->answer, action);
}

static void
action_changed_cb (AccordActionEditor *self)
{
  g_assert (ACCORD_IS_ACTION_EDITOR (self));

  show_action (self);
}

static void
remove_cb (AccordActionEditor *self)
{
  g_assert (ACCORD_IS_ACTION_EDITOR (self));

  accord_answer_set_action (self->answer, NULL);
  pause_history (self);
}

/*
 * Overrides
 */

static gboolean
accord_action_editor_grab_focus (GtkWidget *widget)
{
  if (accord_tab_is_leaving (widget))
    return FALSE;

  return gtk_widget_grab_focus (ACCORD_ACTION_EDITOR (widget)->what);
}

static void
accord_action_editor_dispose (GObject *object)
{
  AccordActionEditor *self = ACCORD_ACTION_EDITOR (object);

  if (self->answer != NULL)
    g_signal_handlers_disconnect_by_data (self->answer, self);
  g_clear_signal_handler (&self->draft_handler, self->what);
  g_clear_pointer (&self->bindings, g_ptr_array_unref);
  g_clear_object (&self->action);
  g_clear_object (&self->answer);
  gtk_widget_dispose_template (GTK_WIDGET (object), ACCORD_TYPE_ACTION_EDITOR);

  G_OBJECT_CLASS (accord_action_editor_parent_class)->dispose (object);
}

/* The fields below come to light with the first letter of this one, and have no
 * place yet for whoever types on at once: Tab would pass them by, and what is
 * typed next would land on another row.
 */
static gboolean
accord_action_editor_focus (GtkWidget        *widget,
                            GtkDirectionType  direction)
{
  AccordActionEditor *self = ACCORD_ACTION_EDITOR (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (direction == GTK_DIR_TAB_FORWARD && focus != NULL &&
      gtk_widget_is_ancestor (focus, GTK_WIDGET (self->what)) &&
      gtk_widget_get_visible (GTK_WIDGET (self->more)))
    return gtk_widget_grab_focus (GTK_WIDGET (self->owner));

  return accord_tab_through (widget, direction,
                             accord_action_editor_parent_class);
}

static void
accord_action_editor_class_init (AccordActionEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_action_editor_dispose;

  widget_class->focus = accord_action_editor_focus;
  widget_class->grab_focus = accord_action_editor_grab_focus;

  g_type_ensure (ACCORD_TYPE_DATE_ENTRY);
  g_type_ensure (ACCORD_TYPE_PAIR_BOX);
  g_type_ensure (ACCORD_TYPE_WRAP_BOX);

  gtk_widget_class_set_css_name (widget_class, "actioneditor");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/io/github/accord_readiness/Accord/accord-action-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordActionEditor,
                                        outer);
  gtk_widget_class_bind_template_child (widget_class, AccordActionEditor, what);
  gtk_widget_class_bind_template_child (widget_class, AccordActionEditor,
                                        what_error);
  gtk_widget_class_bind_template_child (widget_class, AccordActionEditor, more);
  gtk_widget_class_bind_template_child (widget_class, AccordActionEditor,
                                        owner);
  gtk_widget_class_bind_template_child (widget_class, AccordActionEditor,
                                        organisation);
  gtk_widget_class_bind_template_child (widget_class, AccordActionEditor, due);
  gtk_widget_class_bind_template_child (widget_class, AccordActionEditor, done);
  gtk_widget_class_bind_template_callback (widget_class, pause_history);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
accord_action_editor_init (AccordActionEditor *self)
{
  self->bindings = g_ptr_array_new_with_free_func (g_object_unref);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Action"),
                                  -1);
}

void
accord_action_editor_set_answer (AccordActionEditor *self,
                                 AccordAnswer       *answer)
{
  AccordHistory *history;

  g_return_if_fail (ACCORD_IS_ACTION_EDITOR (self));
  g_return_if_fail (ACCORD_IS_ANSWER (answer));
  g_return_if_fail (self->answer == NULL);

  self->answer = g_object_ref (answer);
  history = get_history (self);
  accord_field_prepare (self->what, history);
  accord_field_prepare (self->owner, history);
  accord_field_prepare (self->organisation, history);

  g_signal_connect_object (answer, "notify::action",
                           G_CALLBACK (action_changed_cb), self,
                           G_CONNECT_SWAPPED);
  show_action (self);
}
