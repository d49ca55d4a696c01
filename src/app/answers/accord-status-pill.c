/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/answers/accord-status-pill.h"

#include "app/answers/accord-closures-page.h"
#include "app/widgets/accord-plain.h"
#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>

struct _AccordStatusPill
{
  GtkButton parent_instance;

  /* Owned references */
  AccordAnswer *answer;

  /* Children; the menu is made when it is first opened */
  GtkWidget    *icon;
  GtkWidget    *label;
  GtkWidget    *popover;

  AccordStatus  shown;
};

G_DEFINE_FINAL_TYPE (AccordStatusPill, accord_status_pill, GTK_TYPE_BUTTON)

enum
{
  PROP_0,
  PROP_ANSWER,
  PROP_STATUS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* In the order of their keys. */
static const AccordStatus choices[] = {
  ACCORD_STATUS_IN_PLACE,
  ACCORD_STATUS_PARTLY,
  ACCORD_STATUS_NOT_IN_PLACE,
  ACCORD_STATUS_DONT_KNOW,
  ACCORD_STATUS_NOT_APPLICABLE,
};

/*
 * Auxiliary methods
 */

static AccordStatus
get_status (AccordStatusPill *self)
{
  if (self->answer == NULL)
    return ACCORD_STATUS_NONE;

  return accord_answer_get_status (self->answer);
}

static void
show_status (AccordStatusPill *self)
{
  AccordStatus status = get_status (self);
  g_autofree char *name = accord_page_pill_name (status);

  gtk_widget_remove_css_class (GTK_WIDGET (self),
                               accord_plain_status_class (self->shown));
  gtk_widget_add_css_class (GTK_WIDGET (self),
                            accord_plain_status_class (status));
  self->shown = status;

  /* What was taken over from an earlier assessment keeps a dotted edge until
   * it is confirmed. */
  if (self->answer != NULL && status != ACCORD_STATUS_NONE &&
      *accord_answer_get_carried_from (self->answer) != '\0')
    gtk_widget_add_css_class (GTK_WIDGET (self), "carried");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "carried");

  gtk_label_set_label (GTK_LABEL (self->label),
                       accord_page_pill_text (status));
  gtk_widget_set_visible (self->icon, status != ACCORD_STATUS_NONE);
  if (status != ACCORD_STATUS_NONE)
    gtk_image_set_from_icon_name (GTK_IMAGE (self->icon),
                                  accord_words_status_icon (status));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

/* The word says what the icon shows; it is not read out. */
static GtkWidget *
create_icon (const char *name)
{
  return g_object_new (GTK_TYPE_IMAGE,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                       "icon-name", name,
                       NULL);
}

static void
append_choice (GMenu      *menu,
               const char *text,
               const char *action,
               guint       digit)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (text, action);
  g_autofree char *accel = g_strdup_printf ("%u", digit);

  g_menu_item_set_attribute (item, "accel", "s", accel);
  g_menu_append_item (menu, item);
}

static GMenuModel *
create_menu (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) answers = g_menu_new ();
  g_autoptr (GMenu) clear = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autofree char *action = NULL;

      action = g_strdup_printf ("pill.status::%s",
                                accord_status_to_word (choices[i]));
      append_choice (answers, accord_status_to_title (choices[i]), action,
                     accord_page_status_to_digit (choices[i]));
    }

  append_choice (clear, C_("menu", "Clear answer"), "pill.clear", 0);

  g_menu_append_section (menu, NULL, G_MENU_MODEL (answers));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (clear));

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

/* (nullable): the @nth entry below @widget; what it passes is taken off @nth */
static GtkWidget *
find_entry (GtkWidget *widget,
            guint     *nth)
{
  if (g_str_equal (gtk_widget_get_css_name (widget), "modelbutton") &&
      (*nth)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *entry = find_entry (child, nth);

      if (entry != NULL)
        return entry;
    }

  return NULL;
}

/* The menu opens at the answer there is. */
static void
focus_current (AccordStatusPill *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      GtkWidget *entry;

      if (choices[i] != get_status (self))
        continue;

      entry = find_entry (self->popover, &i);
      if (entry != NULL)
        gtk_widget_grab_focus (entry);
      return;
    }
}

/*
 * Callbacks
 */

static void
status_changed_cb (AccordStatusPill *self)
{
  g_assert (ACCORD_IS_STATUS_PILL (self));

  show_status (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pill.clear",
                                 get_status (self) != ACCORD_STATUS_NONE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATUS]);
}

static void
carried_changed_cb (AccordStatusPill *self)
{
  g_assert (ACCORD_IS_STATUS_PILL (self));

  show_status (self);
}

static gboolean
popover_key_pressed_cb (AccordStatusPill      *self,
                        guint                  keyval,
                        guint                  keycode,
                        GdkModifierType        modifiers,
                        GtkEventControllerKey *controller)
{
  AccordStatus status;

  g_assert (ACCORD_IS_STATUS_PILL (self));

  if ((modifiers & gtk_accelerator_get_default_mod_mask ()) != 0 ||
      self->answer == NULL ||
      !accord_page_key_to_status (keyval, &status))
    return GDK_EVENT_PROPAGATE;

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  accord_answer_choose (self->answer, status);

  return GDK_EVENT_STOP;
}

/* The menu is within the pill, whose tooltip would stand on top of it. */
static void
popover_visible_cb (AccordStatusPill *self)
{
  gboolean visible = gtk_widget_get_visible (self->popover);

  g_assert (ACCORD_IS_STATUS_PILL (self));

  gtk_widget_set_has_tooltip (GTK_WIDGET (self), !visible);
  gtk_widget_trigger_tooltip_query (GTK_WIDGET (self));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_EXPANDED, visible,
                               -1);
}

static void
clear_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  AccordStatusPill *self = ACCORD_STATUS_PILL (widget);

  if (self->answer != NULL)
    accord_answer_choose (self->answer, ACCORD_STATUS_NONE);
}

/*
 * Overrides
 */

static void
accord_status_pill_clicked (GtkButton *button)
{
  accord_status_pill_popup (ACCORD_STATUS_PILL (button));
}

static void
accord_status_pill_dispose (GObject *object)
{
  AccordStatusPill *self = ACCORD_STATUS_PILL (object);

  if (self->answer != NULL)
    g_signal_handlers_disconnect_by_data (self->answer, self);
  g_clear_object (&self->answer);
  g_clear_pointer (&self->popover, gtk_widget_unparent);

  G_OBJECT_CLASS (accord_status_pill_parent_class)->dispose (object);
}

static void
accord_status_pill_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  AccordStatusPill *self = ACCORD_STATUS_PILL (object);

  switch (property_id)
    {
    case PROP_ANSWER:
      g_value_set_object (value, self->answer);
      break;
    case PROP_STATUS:
      g_value_set_enum (value, get_status (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_status_pill_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  AccordStatusPill *self = ACCORD_STATUS_PILL (object);

  switch (property_id)
    {
    case PROP_ANSWER:
      accord_status_pill_set_answer (self, g_value_get_object (value));
      break;
    case PROP_STATUS:
      if (self->answer != NULL)
        accord_answer_choose (self->answer, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_status_pill_class_init (AccordStatusPillClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkButtonClass *button_class = GTK_BUTTON_CLASS (klass);

  object_class->dispose = accord_status_pill_dispose;
  object_class->get_property = accord_status_pill_get_property;
  object_class->set_property = accord_status_pill_set_property;

  button_class->clicked = accord_status_pill_clicked;

  properties[PROP_ANSWER] =
    g_param_spec_object ("answer", NULL, NULL,
                         ACCORD_TYPE_ANSWER,
                         G_PARAM_READWRITE |
                         G_PARAM_EXPLICIT_NOTIFY |
                         G_PARAM_STATIC_STRINGS);
  properties[PROP_STATUS] =
    g_param_spec_enum ("status", NULL, NULL,
                       ACCORD_TYPE_STATUS, ACCORD_STATUS_NONE,
                       G_PARAM_READWRITE |
                       G_PARAM_EXPLICIT_NOTIFY |
                       G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_property_action (widget_class, "pill.status",
                                            "status");
  gtk_widget_class_install_action (widget_class, "pill.clear", NULL,
                                   clear_action);
}

static void
accord_status_pill_init (AccordStatusPill *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->icon = create_icon (NULL);
  self->label = gtk_label_new (NULL);
  gtk_box_append (GTK_BOX (box), self->icon);
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box), create_icon ("pan-down-symbolic"));
  gtk_button_set_child (GTK_BUTTON (self), box);

  gtk_widget_add_css_class (GTK_WIDGET (self), "pill");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self),
                               _("Choose an answer. Keys 1 to 5 on the row "
                                 "answer it, 0 clears."));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE,
                                  -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_EXPANDED, FALSE,
                               -1);

  show_status (self);
}

GtkWidget *
accord_status_pill_new (void)
{
  return g_object_new (ACCORD_TYPE_STATUS_PILL, NULL);
}

/* (nullable) (transfer none) */
AccordAnswer *
accord_status_pill_get_answer (AccordStatusPill *self)
{
  g_return_val_if_fail (ACCORD_IS_STATUS_PILL (self), NULL);

  return self->answer;
}

void
accord_status_pill_set_answer (AccordStatusPill *self,
                               AccordAnswer     *answer)
{
  g_return_if_fail (ACCORD_IS_STATUS_PILL (self));
  g_return_if_fail (answer == NULL || ACCORD_IS_ANSWER (answer));

  if (self->answer == answer)
    return;

  if (self->answer != NULL)
    g_signal_handlers_disconnect_by_data (self->answer, self);
  g_set_object (&self->answer, answer);

  if (answer != NULL)
    {
      g_signal_connect_object (answer, "notify::status",
                               G_CALLBACK (status_changed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (answer, "notify::carried-from",
                               G_CALLBACK (carried_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }

  status_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ANSWER]);
}

void
accord_status_pill_popup (AccordStatusPill *self)
{
  g_return_if_fail (ACCORD_IS_STATUS_PILL (self));

  if (self->popover == NULL)
    {
      g_autoptr (GMenuModel) menu = create_menu ();
      GtkEventController *keys = gtk_event_controller_key_new ();

      self->popover = gtk_popover_menu_new_from_model (menu);
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
      gtk_widget_set_halign (self->popover, GTK_ALIGN_END);
      gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);

      g_signal_connect_swapped (self->popover, "notify::visible",
                                G_CALLBACK (popover_visible_cb), self);
      g_signal_connect_swapped (keys, "key-pressed",
                                G_CALLBACK (popover_key_pressed_cb), self);
      gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
      gtk_widget_add_controller (self->popover, keys);
    }

  gtk_popover_popup (GTK_POPOVER (self->popover));
  focus_current (self);
}
