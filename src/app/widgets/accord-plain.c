/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/widgets/accord-plain.h"

#include "model/figures/accord-words.h"

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
