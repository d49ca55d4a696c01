/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/widgets/accord-plain.h"

#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>

static void
dress_label (GtkWidget  *label,
             const char *css_class)
{
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
}

GtkWidget *
accord_plain_label (const char *text,
                    const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  dress_label (label, css_class);

  return label;
}

GtkWidget *
accord_plain_heading (const char *text,
                      int         level,
                      const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label", text,
                                   NULL);

  dress_label (label, css_class);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label),
                                  GTK_ACCESSIBLE_PROPERTY_LEVEL, level,
                                  -1);

  return label;
}

static void
pressed_cb (GtkGesture *gesture)
{
  GtkWidget *label =
    gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  gtk_widget_set_can_focus (label, TRUE);
}

static void
left_cb (GtkEventController *focus)
{
  gtk_widget_set_can_focus (gtk_event_controller_get_widget (focus), FALSE);
}

void
accord_plain_selectable (GtkLabel *label)
{
  GtkGesture *press = gtk_gesture_click_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press),
                                              GTK_PHASE_CAPTURE);
  g_signal_connect (press, "pressed", G_CALLBACK (pressed_cb), NULL);
  g_signal_connect (focus, "leave", G_CALLBACK (left_cb), NULL);
  gtk_widget_add_controller (GTK_WIDGET (label),
                             GTK_EVENT_CONTROLLER (press));
  gtk_widget_add_controller (GTK_WIDGET (label), focus);

  gtk_label_set_selectable (label, TRUE);
  gtk_widget_set_can_focus (GTK_WIDGET (label), FALSE);
}

GtkWidget *
accord_plain_pill (AccordStatus status,
                   gboolean     carried)
{
  GtkWidget *pill = accord_plain_box (GTK_ORIENTATION_HORIZONTAL, "pill");
  GtkWidget *label = gtk_label_new (accord_status_to_title (status));

  gtk_widget_add_css_class (pill, "plain");
  gtk_widget_add_css_class (pill, accord_plain_status_class (status));
  if (carried)
    gtk_widget_add_css_class (pill, "carried");

  if (status != ACCORD_STATUS_NONE)
    {
      GtkWidget *icon =
        g_object_new (GTK_TYPE_IMAGE,
                      "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                      "icon-name", accord_words_status_icon (status),
                      NULL);

      gtk_box_append (GTK_BOX (pill), icon);
    }

  gtk_box_append (GTK_BOX (pill), label);

  return pill;
}

GtkWidget *
accord_plain_box (GtkOrientation  orientation,
                  const char     *css_class)
{
  GtkWidget *box = gtk_box_new (orientation, 0);

  if (css_class != NULL)
    gtk_widget_add_css_class (box, css_class);

  return box;
}

void
accord_plain_clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

void
accord_plain_name (GtkWidget  *widget,
                   const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
drop_down_changed_cb (GtkDropDown *choice,
                      GParamSpec  *pspec,
                      GtkLabel    *label)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (choice));
  GtkStringObject *selected = gtk_drop_down_get_selected_item (choice);
  g_autofree char *name = NULL;

  /* Translators: what is to be chosen, and what is chosen */
  name = g_strdup_printf (_("%s: %s"), gtk_label_get_text (label),
                          selected != NULL
                          ? gtk_string_object_get_string (selected) : "");
  accord_plain_name (button, name);
}

/**
 * accord_plain_name_drop_down:
 * @choice: with a GtkStringList
 *
 * The focus is on a button inside, of which GTK 4.8 tells nothing.
 */
void
accord_plain_name_drop_down (GtkDropDown *choice,
                             GtkLabel    *label)
{
  g_return_if_fail (GTK_IS_DROP_DOWN (choice));
  g_return_if_fail (GTK_IS_LABEL (label));

  g_signal_connect_object (choice, "notify::selected",
                           G_CALLBACK (drop_down_changed_cb), label, 0);
  drop_down_changed_cb (choice, NULL, label);
}

static GtkWidget *
find_label (GtkWidget *button)
{
  GtkWidget *child = gtk_widget_get_last_child (button);

  return GTK_IS_LABEL (child) ? child : NULL;
}

/**
 * accord_plain_soften_buttons:
 *
 * GTK 4.8 calls a button with a label by its label property, underline and all,
 * and then by the label that it shows.
 */
void
accord_plain_soften_buttons (GtkWidget *root)
{
  GtkWidget *label = GTK_IS_BUTTON (root) || GTK_IS_CHECK_BUTTON (root)
                     ? find_label (root) : NULL;

  if (GTK_IS_CHECK_BUTTON (root) && label != NULL)
    {
      accord_plain_name (root, gtk_label_get_text (GTK_LABEL (label)));
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
    }
  else if (GTK_IS_BUTTON (root) && label != NULL)
    {
      gtk_accessible_reset_property (GTK_ACCESSIBLE (root),
                                     GTK_ACCESSIBLE_PROPERTY_LABEL);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (root),
                                      GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                      label, NULL, -1);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    accord_plain_soften_buttons (child);
}

const char *
accord_plain_status_class (AccordStatus status)
{
  switch (status)
    {
    case ACCORD_STATUS_IN_PLACE:
      return "in-place";
    case ACCORD_STATUS_PARTLY:
      return "partly";
    case ACCORD_STATUS_NOT_IN_PLACE:
      return "not-in-place";
    case ACCORD_STATUS_DONT_KNOW:
      return "dont-know";
    case ACCORD_STATUS_NOT_APPLICABLE:
      return "not-applicable";
    case ACCORD_STATUS_NONE:
      return "not-answered";
    default:
      g_assert_not_reached ();
    }
}
