/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/window/accord-window-private.h"

#include "app/widgets/accord-em.h"

/* Above and below what has the focus, in em: its ring, and the line that says
 * what is wrong with what was typed.
 */
#define ROOM_EM 3

static gboolean
make_room_cb (gpointer user_data)
{
  AccordWindow *self = user_data;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *scroller;
  GtkWidget *content;
  GtkAdjustment *adjustment;
  graphene_rect_t bounds;
  double top, bottom, value, page;

  self->room_id = 0;
  if (focus == NULL || !gtk_widget_is_ancestor (focus,
                                                GTK_WIDGET (self->pages)))
    return G_SOURCE_REMOVE;

  /* A field that scrolls by itself is within what scrolls the page. */
  scroller = gtk_widget_get_ancestor (focus, GTK_TYPE_SCROLLED_WINDOW);
  while (scroller != NULL)
    {
      GtkWidget *parent = gtk_widget_get_parent (scroller);
      GtkWidget *outer =
        gtk_widget_get_ancestor (parent, GTK_TYPE_SCROLLED_WINDOW);

      if (outer == NULL)
        break;
      focus = scroller;
      scroller = outer;
    }

  content = scroller != NULL
            ? gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller))
            : NULL;
  if (!GTK_IS_VIEWPORT (content))
    return G_SOURCE_REMOVE;

  /* Within the content, whose place follows the adjustment a frame later. */
  content = gtk_viewport_get_child (GTK_VIEWPORT (content));
  if (content == NULL || !gtk_widget_compute_bounds (focus, content, &bounds))
    return G_SOURCE_REMOVE;

  adjustment = gtk_scrolled_window_get_vadjustment (
    GTK_SCROLLED_WINDOW (scroller));
  top = bounds.origin.y - ROOM_EM * accord_em (focus);
  bottom = top + bounds.size.height + 2 * ROOM_EM * accord_em (focus);

  value = gtk_adjustment_get_value (adjustment);
  page = gtk_adjustment_get_page_size (adjustment);

  /* Of what does not fit the place of the caret is what is kept in view.  GTK
   * may still be on its way to the edge: only a value that is set stops it.
   */
  if (bottom - top <= page)
    gtk_adjustment_set_value (adjustment,
                              CLAMP (value, bottom - page, top));

  return G_SOURCE_REMOVE;
}

/* GTK scrolls as far as what gets the focus is in view, to the pixel: flush
 * with the edge, its ring and its message are not.
 */
static void
focus_widget_cb (AccordWindow *self)
{
  if (self->room_id == 0)
    self->room_id = g_idle_add_full (G_PRIORITY_LOW, make_room_cb, self, NULL);
}

void
accord_window_setup_room (AccordWindow *self)
{
  g_signal_connect (self, "notify::focus-widget",
                    G_CALLBACK (focus_widget_cb), NULL);
}
