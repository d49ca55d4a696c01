/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/widgets/accord-sideways.h"

/* GTK's own takes what Shift sends sideways for up and down. */
static gboolean
event_cb (GtkEventControllerScroll *scroll,
          GdkEvent                 *event)
{
  gboolean shifted;

  if (gdk_event_get_event_type (event) != GDK_SCROLL)
    return GDK_EVENT_PROPAGATE;

  shifted = (gdk_event_get_modifier_state (event) & GDK_SHIFT_MASK) != 0;
  gtk_event_controller_scroll_set_flags (
    scroll,
    GTK_EVENT_CONTROLLER_SCROLL_KINETIC |
    GTK_EVENT_CONTROLLER_SCROLL_HORIZONTAL |
    (shifted ? GTK_EVENT_CONTROLLER_SCROLL_VERTICAL : 0));

  return GDK_EVENT_PROPAGATE;
}

/**
 * accord_sideways_only:
 * @scroller: one that never scrolls up and down
 *
 * Leaves the wheel to the page around @scroller, which GTK keeps for itself
 * even where there is nothing to scroll.  With Shift it goes sideways.
 */
void
accord_sideways_only (GtkScrolledWindow *scroller)
{
  GtkEventController *first;
  g_autoptr (GListModel) controllers = NULL;

  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scroller));

  first = gtk_event_controller_legacy_new ();
  controllers = gtk_widget_observe_controllers (GTK_WIDGET (scroller));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller =
        g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        g_signal_connect_object (first, "event", G_CALLBACK (event_cb),
                                 controller, G_CONNECT_SWAPPED);
    }

  gtk_event_controller_set_propagation_phase (first, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (scroller), first);
}
