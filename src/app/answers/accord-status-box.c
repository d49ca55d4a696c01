/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/answers/accord-status-box.h"

#include "app/answers/accord-closures-page.h"
#include "app/widgets/accord-plain.h"

struct _AccordStatusBox
{
  GtkCheckButton parent_instance;

  /* Owned references */
  AccordAnswer *answer;

  AccordStatus  shown;
  gboolean      syncing;
};

G_DEFINE_FINAL_TYPE (AccordStatusBox, accord_status_box,
                     GTK_TYPE_CHECK_BUTTON)

enum
{
  PROP_0,
  PROP_ANSWER,
  N_PROPS,
};

enum
{
  SIGNAL_UNTICKED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/*
 * Auxiliary methods
 */

static AccordStatus
get_status (AccordStatusBox *self)
{
  if (self->answer == NULL)
    return ACCORD_STATUS_NONE;

  return accord_answer_get_status (self->answer);
}

static void
show_status (AccordStatusBox *self)
{
  AccordStatus status = get_status (self);
  GtkAccessibleTristate checked = GTK_ACCESSIBLE_TRISTATE_FALSE;

  self->syncing = TRUE;
  gtk_check_button_set_inconsistent (GTK_CHECK_BUTTON (self),
                                     status == ACCORD_STATUS_PARTLY);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self),
                               status == ACCORD_STATUS_IN_PLACE);
  self->syncing = FALSE;

  if (self->shown != status)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self),
                                   accord_plain_status_class (self->shown));
      gtk_widget_add_css_class (GTK_WIDGET (self),
                                accord_plain_status_class (status));
      self->shown = status;
    }

  if (status == ACCORD_STATUS_IN_PLACE)
    checked = GTK_ACCESSIBLE_TRISTATE_TRUE;
  else if (status == ACCORD_STATUS_PARTLY)
    checked = GTK_ACCESSIBLE_TRISTATE_MIXED;

  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_CHECKED, checked,
                               -1);
}

static void
describe (AccordStatusBox *self)
{
  g_autofree char *description = NULL;

  if (self->answer == NULL)
    return;

  description = accord_page_box_description (self->answer);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description,
                                  -1);
}

/*
 * Callbacks
 */

static void
status_changed_cb (AccordStatusBox *self)
{
  g_assert (ACCORD_IS_STATUS_BOX (self));

  show_status (self);
}

static void
answer_changed_cb (AccordStatusBox *self)
{
  g_assert (ACCORD_IS_STATUS_BOX (self));

  describe (self);
}

static void
toggle_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  accord_status_box_toggle (ACCORD_STATUS_BOX (widget));
}

/*
 * Overrides
 */

static void
accord_status_box_toggled (GtkCheckButton *button)
{
  AccordStatusBox *self = ACCORD_STATUS_BOX (button);

  if (!self->syncing)
    accord_status_box_toggle (self);
}

static void
accord_status_box_dispose (GObject *object)
{
  AccordStatusBox *self = ACCORD_STATUS_BOX (object);

  if (self->answer != NULL)
    g_signal_handlers_disconnect_by_data (self->answer, self);
  g_clear_object (&self->answer);

  G_OBJECT_CLASS (accord_status_box_parent_class)->dispose (object);
}

static void
accord_status_box_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  AccordStatusBox *self = ACCORD_STATUS_BOX (object);

  switch (property_id)
    {
    case PROP_ANSWER:
      g_value_set_object (value, self->answer);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_status_box_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  AccordStatusBox *self = ACCORD_STATUS_BOX (object);

  switch (property_id)
    {
    case PROP_ANSWER:
      accord_status_box_set_answer (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_status_box_class_init (AccordStatusBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkCheckButtonClass *check_class = GTK_CHECK_BUTTON_CLASS (klass);

  object_class->dispose = accord_status_box_dispose;
  object_class->get_property = accord_status_box_get_property;
  object_class->set_property = accord_status_box_set_property;

  check_class->toggled = accord_status_box_toggled;

  properties[PROP_ANSWER] =
    g_param_spec_object ("answer", NULL, NULL,
                         ACCORD_TYPE_ANSWER,
                         G_PARAM_READWRITE |
                         G_PARAM_EXPLICIT_NOTIFY |
                         G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_UNTICKED] =
    g_signal_new ("unticked",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  /* A check button has no action on the accessibility bus of GTK 4.8; a class
   * action becomes one. */
  gtk_widget_class_install_action (widget_class, "answer.toggle", NULL,
                                   toggle_action);
}

static void
accord_status_box_init (AccordStatusBox *self)
{
  self->shown = ACCORD_STATUS_NONE;

  gtk_widget_add_css_class (GTK_WIDGET (self), "status-box");
  gtk_widget_add_css_class (GTK_WIDGET (self),
                            accord_plain_status_class (self->shown));
}

GtkWidget *
accord_status_box_new (void)
{
  return g_object_new (ACCORD_TYPE_STATUS_BOX, NULL);
}

/* (nullable) (transfer none) */
AccordAnswer *
accord_status_box_get_answer (AccordStatusBox *self)
{
  g_return_val_if_fail (ACCORD_IS_STATUS_BOX (self), NULL);

  return self->answer;
}

void
accord_status_box_set_answer (AccordStatusBox *self,
                              AccordAnswer    *answer)
{
  g_return_if_fail (ACCORD_IS_STATUS_BOX (self));
  g_return_if_fail (answer == NULL || ACCORD_IS_ANSWER (answer));

  if (self->answer == answer)
    return;

  if (self->answer != NULL)
    g_signal_handlers_disconnect_by_data (self->answer, self);
  g_set_object (&self->answer, answer);

  if (answer != NULL)
    {
      AccordItem *item = accord_answer_get_item (answer);

      gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      accord_item_get_title (item),
                                      -1);
      g_signal_connect_object (answer, "notify::status",
                               G_CALLBACK (status_changed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (answer, "changed",
                               G_CALLBACK (answer_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }

  show_status (self);
  describe (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ANSWER]);
}

void
accord_status_box_toggle (AccordStatusBox *self)
{
  AccordStatus before;

  g_return_if_fail (ACCORD_IS_STATUS_BOX (self));

  before = get_status (self);
  if (self->answer != NULL)
    accord_answer_toggle (self->answer);

  /* The button has turned itself over already; the answer decides. */
  show_status (self);

  if (before == ACCORD_STATUS_IN_PLACE && get_status (self) != before)
    g_signal_emit (self, signals[SIGNAL_UNTICKED], 0);
}
