/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/answers/accord-item-row.h"

#include "app/answers/accord-closures-page.h"
#include "app/answers/accord-item-details.h"
#include "app/answers/accord-reconfirm-button.h"
#include "app/answers/accord-status-box.h"
#include "app/answers/accord-status-pill.h"
#include "app/widgets/accord-clamp.h"
#include "app/widgets/accord-pair-box.h"
#include "app/widgets/accord-property.h"
#include "app/widgets/accord-wrap-box.h"
#include "model/figures/accord-words.h"

struct _AccordItemRow
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget    *head;
  GtkWidget    *box;
  GtkWidget    *wording;
  GtkWidget    *guidance;
  GtkWidget    *recorded;
  GtkWidget    *whose;
  GtkWidget    *slip;
  GtkWidget    *reconfirm;
  GtkWidget    *pill;
  GtkWidget    *arrow;
  GtkWidget    *revealer;

  /* Made when the row is first folded out */
  GtkWidget    *details;

  /* Owned references */
  AccordAnswer *answer;

  gboolean      expanded;
  gboolean      show_guidance;
  gboolean      read_only;
};

G_DEFINE_FINAL_TYPE (AccordItemRow, accord_item_row, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ANSWER,
  PROP_STATUS,
  PROP_EXPANDED,
  PROP_SHOW_GUIDANCE,
  PROP_READ_ONLY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/*
 * Auxiliary methods
 */

static void
show_text (GtkWidget  *label,
           const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
}

static void
show_recorded (AccordItemRow *self)
{
  g_autofree char *recorded = accord_words_recorded (self->answer);
  g_autofree char *description = accord_page_box_description (self->answer);
  AccordAssessment *assessment = accord_answer_get_assessment (self->answer);

  show_text (self->recorded, recorded);

  /* The row has the focus, and with it the status is read out. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description,
                                  -1);

  if (assessment != NULL)
    {
      g_autofree char *whose = NULL;

      whose = accord_words_whose (assessment,
                                  accord_answer_get_item (self->answer));
      show_text (self->whose, whose);
    }
}

static void
show_guidance (AccordItemRow *self)
{
  AccordItem *item = accord_answer_get_item (self->answer);
  const char *guidance = accord_item_get_guidance (item);

  show_text (self->guidance, self->show_guidance ? guidance : NULL);

  if (self->details != NULL)
    g_object_set (self->details,
                  "show-guidance", !self->show_guidance,
                  NULL);
}

/* Where a slip can be taken back: in the line of what is recorded, while the row
 * has the focus. */
static void
show_slip (AccordItemRow *self,
           gboolean       shown)
{
  if (!shown && gtk_widget_get_focus_child (self->slip) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));

  gtk_widget_set_visible (self->slip, shown);
}

static void
show_read_only (AccordItemRow *self)
{
  gtk_widget_set_sensitive (self->box, !self->read_only);
  gtk_widget_set_sensitive (self->pill, !self->read_only);
  if (self->details != NULL)
    gtk_widget_set_sensitive (self->details, !self->read_only);
}

static gboolean
is_in_details (AccordItemRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, self->revealer);
}

static void
create_details (AccordItemRow *self)
{
  self->details = accord_item_details_new (self->answer);
  g_object_set (self->details,
                "show-guidance", !self->show_guidance,
                NULL);
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), self->details);
  show_read_only (self);
}

/*
 * Callbacks
 */

static void
answer_changed_cb (AccordItemRow *self)
{
  g_assert (ACCORD_IS_ITEM_ROW (self));

  show_slip (self, FALSE);
  show_recorded (self);

  /* What is recorded now may need another line. */
  if (gtk_widget_is_focus (GTK_WIDGET (self)))
    gtk_widget_activate_action (GTK_WIDGET (self), "page.keep-in-view", NULL);
}

static void
revealed_cb (AccordItemRow *self)
{
  g_assert (ACCORD_IS_ITEM_ROW (self));

  if (self->expanded)
    gtk_widget_activate_action (GTK_WIDGET (self), "page.keep-in-view", NULL);
}

static void
status_changed_cb (AccordItemRow *self)
{
  g_autofree char *text = NULL;

  g_assert (ACCORD_IS_ITEM_ROW (self));

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      text = accord_page_announcement (self->answer);
      gtk_widget_activate_action (GTK_WIDGET (self), "win.announce", "s", text);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATUS]);
}

static void
names_changed_cb (AccordItemRow *self)
{
  g_assert (ACCORD_IS_ITEM_ROW (self));

  show_recorded (self);
}

static void
unticked_cb (AccordItemRow *self)
{
  g_assert (ACCORD_IS_ITEM_ROW (self));

  show_slip (self, TRUE);
}

static void
undo_cb (AccordItemRow *self)
{
  AccordAssessment *assessment = accord_answer_get_assessment (self->answer);

  g_assert (ACCORD_IS_ITEM_ROW (self));

  /* Whatever else is changed hides the button: the last step is the slip. */
  show_slip (self, FALSE);
  if (assessment != NULL)
    accord_history_undo (accord_assessment_get_history (assessment));
}

static void
clear_cb (AccordItemRow *self)
{
  g_assert (ACCORD_IS_ITEM_ROW (self));

  show_slip (self, FALSE);
  accord_answer_choose (self->answer, ACCORD_STATUS_NONE);
}

static void
wording_released_cb (AccordItemRow   *self,
                     int              n_press,
                     double           x,
                     double           y,
                     GtkGestureClick *gesture)
{
  g_assert (ACCORD_IS_ITEM_ROW (self));

  if (n_press != 1)
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  accord_item_row_set_expanded (self, !self->expanded);
}

static void
arrow_clicked_cb (AccordItemRow *self)
{
  g_assert (ACCORD_IS_ITEM_ROW (self));

  accord_item_row_set_expanded (self, !self->expanded);
}

static void
focus_left_cb (AccordItemRow *self)
{
  g_assert (ACCORD_IS_ITEM_ROW (self));

  /* The focus leaves a row that goes, too. */
  if (self->slip != NULL)
    gtk_widget_set_visible (self->slip, FALSE);
}

static gboolean
key_pressed_cb (AccordItemRow         *self,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        modifiers,
                GtkEventControllerKey *controller)
{
  gboolean on_row = gtk_widget_is_focus (GTK_WIDGET (self));
  AccordStatus status;

  g_assert (ACCORD_IS_ITEM_ROW (self));

  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Escape && self->expanded)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self));
      accord_item_row_set_expanded (self, FALSE);
      return GDK_EVENT_STOP;
    }

  if (is_in_details (self))
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      if (!on_row || self->read_only)
        return GDK_EVENT_PROPAGATE;
      accord_status_box_toggle (ACCORD_STATUS_BOX (self->box));
      return GDK_EVENT_STOP;

    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (!on_row)
        return GDK_EVENT_PROPAGATE;
      accord_item_row_set_expanded (self, !self->expanded);
      return GDK_EVENT_STOP;

    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return gtk_widget_activate_action (GTK_WIDGET (self), "page.move-row",
                                         "i", -1);

    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return gtk_widget_activate_action (GTK_WIDGET (self), "page.move-row",
                                         "i", 1);

    case GDK_KEY_Escape:
      if (on_row)
        return GDK_EVENT_PROPAGATE;
      gtk_widget_grab_focus (GTK_WIDGET (self));
      return GDK_EVENT_STOP;

    default:
      break;
    }

  if (self->read_only || !accord_page_key_to_status (keyval, &status))
    return GDK_EVENT_PROPAGATE;

  accord_answer_choose (self->answer, status);

  return GDK_EVENT_STOP;
}

/*
 * Overrides
 */

static void
accord_item_row_constructed (GObject *object)
{
  AccordItemRow *self = ACCORD_ITEM_ROW (object);
  AccordAssessment *assessment;
  AccordItem *item;

  G_OBJECT_CLASS (accord_item_row_parent_class)->constructed (object);

  g_assert (self->answer != NULL);

  item = accord_answer_get_item (self->answer);
  assessment = accord_answer_get_assessment (self->answer);

  gtk_label_set_label (GTK_LABEL (self->wording), accord_item_get_title (item));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  accord_item_get_title (item),
                                  -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->arrow),
                               GTK_ACCESSIBLE_STATE_EXPANDED, FALSE,
                               -1);

  accord_status_box_set_answer (ACCORD_STATUS_BOX (self->box), self->answer);
  accord_reconfirm_button_set_answer (ACCORD_RECONFIRM_BUTTON (self->reconfirm),
                                      self->answer);
  accord_status_pill_set_answer (ACCORD_STATUS_PILL (self->pill),
                                 self->answer);

  g_signal_connect_object (self->answer, "changed",
                           G_CALLBACK (answer_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->answer, "notify::status",
                           G_CALLBACK (status_changed_cb), self,
                           G_CONNECT_SWAPPED);
  if (assessment != NULL)
    {
      g_signal_connect_object (assessment, "notify::role",
                               G_CALLBACK (names_changed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (assessment, "notify::partner",
                               G_CALLBACK (names_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }

  show_guidance (self);
  show_recorded (self);
}

static void
accord_item_row_dispose (GObject *object)
{
  AccordItemRow *self = ACCORD_ITEM_ROW (object);

  if (self->answer != NULL)
    g_signal_handlers_disconnect_by_data (self->answer, self);
  g_clear_object (&self->answer);
  self->details = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), ACCORD_TYPE_ITEM_ROW);

  G_OBJECT_CLASS (accord_item_row_parent_class)->dispose (object);
}

static void
accord_item_row_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  AccordItemRow *self = ACCORD_ITEM_ROW (object);

  switch (property_id)
    {
    case PROP_ANSWER:
      g_value_set_object (value, self->answer);
      break;
    case PROP_STATUS:
      g_value_set_enum (value, self->answer != NULL
                                 ? accord_answer_get_status (self->answer)
                                 : ACCORD_STATUS_NONE);
      break;
    case PROP_EXPANDED:
      g_value_set_boolean (value, self->expanded);
      break;
    case PROP_SHOW_GUIDANCE:
      g_value_set_boolean (value, self->show_guidance);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_item_row_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  AccordItemRow *self = ACCORD_ITEM_ROW (object);

  switch (property_id)
    {
    case PROP_ANSWER:
      self->answer = g_value_dup_object (value);
      break;
    case PROP_STATUS:
      accord_answer_choose (self->answer, g_value_get_enum (value));
      break;
    case PROP_EXPANDED:
      accord_item_row_set_expanded (self, g_value_get_boolean (value));
      break;
    case PROP_SHOW_GUIDANCE:
      if (accord_set_boolean (object, pspec, &self->show_guidance, value))
        show_guidance (self);
      break;
    case PROP_READ_ONLY:
      if (accord_set_boolean (object, pspec, &self->read_only, value))
        show_read_only (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

#define BIND(name)                                                            \
  gtk_widget_class_bind_template_child (widget_class, AccordItemRow, name)

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/io/github/accord_readiness/Accord/accord-item-row.ui");
  BIND (head);
  BIND (box);
  BIND (wording);
  BIND (guidance);
  BIND (recorded);
  BIND (whose);
  BIND (reconfirm);
  BIND (slip);
  BIND (pill);
  BIND (arrow);
  BIND (revealer);
  gtk_widget_class_bind_template_callback (widget_class, arrow_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, revealed_cb);
  gtk_widget_class_bind_template_callback (widget_class, undo_cb);
  gtk_widget_class_bind_template_callback (widget_class, unticked_cb);
  gtk_widget_class_bind_template_callback (widget_class, wording_released_cb);
}

static void
accord_item_row_class_init (AccordItemRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = accord_item_row_constructed;
  object_class->dispose = accord_item_row_dispose;
  object_class->get_property = accord_item_row_get_property;
  object_class->set_property = accord_item_row_set_property;

  properties[PROP_ANSWER] =
    g_param_spec_object ("answer", NULL, NULL,
                         ACCORD_TYPE_ANSWER,
                         G_PARAM_READWRITE |
                         G_PARAM_CONSTRUCT_ONLY |
                         G_PARAM_STATIC_STRINGS);
  properties[PROP_STATUS] =
    g_param_spec_enum ("status", NULL, NULL,
                       ACCORD_TYPE_STATUS, ACCORD_STATUS_NONE,
                       G_PARAM_READWRITE |
                       G_PARAM_EXPLICIT_NOTIFY |
                       G_PARAM_STATIC_STRINGS);
  properties[PROP_EXPANDED] =
    g_param_spec_boolean ("expanded", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE |
                          G_PARAM_EXPLICIT_NOTIFY |
                          G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_GUIDANCE] =
    g_param_spec_boolean ("show-guidance", NULL, NULL,
                          TRUE,
                          G_PARAM_READWRITE |
                          G_PARAM_EXPLICIT_NOTIFY |
                          G_PARAM_STATIC_STRINGS);
  properties[PROP_READ_ONLY] =
    g_param_spec_boolean ("read-only", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE |
                          G_PARAM_EXPLICIT_NOTIFY |
                          G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_property_action (widget_class, "row.status",
                                            "status");

  g_type_ensure (ACCORD_TYPE_CLAMP);
  g_type_ensure (ACCORD_TYPE_PAIR_BOX);
  g_type_ensure (ACCORD_TYPE_RECONFIRM_BUTTON);
  g_type_ensure (ACCORD_TYPE_STATUS_BOX);
  g_type_ensure (ACCORD_TYPE_STATUS_PILL);
  g_type_ensure (ACCORD_TYPE_WRAP_BOX);

  gtk_widget_class_set_css_name (widget_class, "itemrow");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  bind_template (widget_class);
}

static void
accord_item_row_init (AccordItemRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout),
                                  GTK_ORIENTATION_VERTICAL);
  self->show_guidance = TRUE;

  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
accord_item_row_new (AccordAnswer *answer)
{
  g_return_val_if_fail (ACCORD_IS_ANSWER (answer), NULL);

  return g_object_new (ACCORD_TYPE_ITEM_ROW,
                       "answer", answer,
                       NULL);
}

AccordAnswer *
accord_item_row_get_answer (AccordItemRow *self)
{
  g_return_val_if_fail (ACCORD_IS_ITEM_ROW (self), NULL);

  return self->answer;
}

gboolean
accord_item_row_get_expanded (AccordItemRow *self)
{
  g_return_val_if_fail (ACCORD_IS_ITEM_ROW (self), FALSE);

  return self->expanded;
}

/* Folding and status never influence each other; the focus is not lost. */
void
accord_item_row_set_expanded (AccordItemRow *self,
                              gboolean       expanded)
{
  g_return_if_fail (ACCORD_IS_ITEM_ROW (self));

  expanded = !!expanded;
  if (self->expanded == expanded)
    return;

  if (expanded && self->details == NULL)
    create_details (self);
  if (!expanded && is_in_details (self))
    gtk_widget_grab_focus (GTK_WIDGET (self));

  self->expanded = expanded;
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), expanded);
  gtk_button_set_icon_name (GTK_BUTTON (self->arrow),
                            expanded ? "pan-down-symbolic"
                                     : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->arrow),
                               GTK_ACCESSIBLE_STATE_EXPANDED, expanded,
                               -1);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPANDED]);
}
