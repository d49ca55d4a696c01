/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/answers/accord-row-place.h"

/* In frames, how long after an answer the page may still be laid out for it */
#define SETTLING 2

static GtkAdjustment *
get_adjustment (GtkWidget *scroller)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
}

/* Within the content, whose place follows the adjustment a frame later. */
static gboolean
find_bounds (GtkWidget       *scroller,
             GtkWidget       *row,
             graphene_rect_t *bounds)
{
  GtkWidget *viewport =
    gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller));

  return gtk_widget_compute_bounds (
    row, gtk_viewport_get_child (GTK_VIEWPORT (viewport)), bounds);
}

static gint64
get_frame (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);

  return clock != NULL ? gdk_frame_clock_get_frame_counter (clock) : 0;
}

/** accord_row_place_remember: before the page is laid out anew */
void
accord_row_place_remember (AccordRowPlace *self,
                           GtkWidget      *scroller,
                           GtkWidget      *row)
{
  graphene_rect_t bounds;

  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scroller));
  g_return_if_fail (GTK_IS_WIDGET (row));

  self->row = NULL;
  if (!find_bounds (scroller, row, &bounds))
    return;

  self->row = row;
  self->top = bounds.origin.y -
              gtk_adjustment_get_value (get_adjustment (scroller));
  self->frame = get_frame (scroller);
}

/**
 * accord_row_place_keep:
 *
 * After the page has been laid out: scrolls so that @row is where it was, if
 * that is what was remembered and not long ago, and as much further as it takes
 * to see the whole of it.
 */
void
accord_row_place_keep (AccordRowPlace *self,
                       GtkWidget      *scroller,
                       GtkWidget      *row)
{
  GtkAdjustment *adjustment;
  graphene_rect_t bounds;

  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scroller));
  g_return_if_fail (GTK_IS_WIDGET (row));

  if (!find_bounds (scroller, row, &bounds))
    return;

  adjustment = get_adjustment (scroller);
  if (row == self->row && get_frame (scroller) - self->frame <= SETTLING)
    gtk_adjustment_set_value (adjustment, bounds.origin.y - self->top);

  gtk_adjustment_clamp_page (adjustment, bounds.origin.y,
                             bounds.origin.y + bounds.size.height);
}
