/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the focus is: in a page, beside it in one of the other regions, and
 * where it goes when what had it goes away.
 */

#include "accord-config.h"

#include "app/window/accord-window-private.h"

#include "app/answers/accord-type-page.h"

/* In the order in which F6 goes from one to the next. */
typedef enum
{
  REGION_NAVIGATION,
  REGION_BANNER,
  REGION_SEARCH,
  REGION_PAGE,
  REGION_NOTICE,
  N_REGIONS,
} Region;

/* (nullable): what comes first in a page of what is there to be used */
static GtkWidget *
find_first_control (GtkWidget *widget)
{
  if (!gtk_widget_get_visible (widget) ||
      !gtk_widget_get_sensitive (widget) ||
      !gtk_widget_get_can_focus (widget) ||
      GTK_IS_NATIVE (widget))
    return NULL;

  if (gtk_widget_get_focusable (widget) && !GTK_IS_LABEL (widget) &&
      !GTK_IS_SCROLLED_WINDOW (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_first_control (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
scroll_to_top (GtkWidget *widget)
{
  if (GTK_IS_SCROLLED_WINDOW (widget))
    {
      gtk_adjustment_set_value (
        gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget)), 0);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    scroll_to_top (child);
}

/* A page begins at its top, wherever it was left. */
void
accord_window_focus_page (AccordWindow *self)
{
  GtkWidget *page = accord_window_get_current_page (self);
  GtkWidget *first;

  if (page == NULL)
    return;

  if (ACCORD_IS_TYPE_PAGE (page))
    {
      accord_type_page_focus_first (ACCORD_TYPE_PAGE (page));
      return;
    }

  scroll_to_top (page);
  first = find_first_control (page);
  if (first == NULL)
    return;

  gtk_window_set_focus_visible (GTK_WINDOW (self), TRUE);
  gtk_widget_grab_focus (first);
}

/**
 * accord_window_focus_start:
 *
 * A file has been opened.  The list of pages has the focus, not the header bar,
 * whose first button would open another; and without a ring, as nobody went
 * there by a key.
 */
void
accord_window_focus_start (AccordWindow *self)
{
  gtk_widget_grab_focus (accord_window_get_navigation (self));
  gtk_window_set_focus_visible (GTK_WINDOW (self), FALSE);
}

/*
 * What is worked on
 */

static gboolean
holds (gpointer   region,
       GtkWidget *focus)
{
  return focus != NULL &&
         (focus == region || gtk_widget_is_ancestor (focus, region));
}

/* Bars come and go; whoever used one goes back to where they came from. */
static gboolean
is_in_bar (AccordWindow *self,
           GtkWidget    *focus)
{
  return holds (self->banner, focus) || holds (self->notice, focus);
}

/* Nothing of a text gets selected: the next letter would replace it. */
static gboolean
give_back (GtkWidget *work)
{
  return GTK_IS_TEXT (work)
         ? gtk_text_grab_focus_without_selecting (GTK_TEXT (work))
         : gtk_widget_grab_focus (work);
}

/**
 * accord_window_find_work:
 *
 * Returns: (nullable): what of the page shown has the focus, or had it before
 *   the bar or the notice that has it now
 */
GtkWidget *
accord_window_find_work (AccordWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *page = accord_window_get_current_page (self);

  if (focus != NULL && !holds (self->pages, focus) && !is_in_bar (self, focus))
    return NULL;

  return page != NULL && holds (page, self->work) &&
         gtk_widget_get_mapped (self->work) ? self->work : NULL;
}

/**
 * accord_window_focus_work:
 * @work: (nullable): what of a page had the focus; the list of pages gets it
 *   where that is gone
 *
 * No row gets it that did not have it: its keys would answer.
 */
void
accord_window_focus_work (AccordWindow *self,
                          GtkWidget    *work)
{
  gtk_window_set_focus_visible (GTK_WINDOW (self), TRUE);

  if (work == NULL || !gtk_widget_get_mapped (work))
    gtk_widget_grab_focus (accord_window_get_navigation (self));
  else
    give_back (work);
}

/**
 * accord_window_leave_bars:
 *
 * A bar, or the notice, that has the focus is about to go, or has done what it
 * is for: what was worked on gets the focus back, or else the list of pages.
 */
void
accord_window_leave_bars (AccordWindow *self)
{
  if (is_in_bar (self, gtk_window_get_focus (GTK_WINDOW (self))))
    accord_window_focus_work (self, accord_window_find_work (self));
}

static void
focus_widget_cb (AccordWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  /* A menu that is open on the page is not there to come back to. */
  if (holds (self->pages, focus) &&
      gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) == NULL)
    g_set_weak_pointer (&self->work, focus);
}

void
accord_window_setup_focus (AccordWindow *self)
{
  g_signal_connect (self, "notify::focus-widget",
                    G_CALLBACK (focus_widget_cb), NULL);
}

/*
 * Regions
 */

GtkWidget *
accord_window_get_navigation (AccordWindow *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->sidebar))
         ? GTK_WIDGET (self->sidebar)
         : GTK_WIDGET (self->page_button);
}

static GtkWidget *
get_region (AccordWindow *self,
            Region        region)
{
  switch (region)
    {
    case REGION_NAVIGATION:
      return accord_window_get_navigation (self);

    case REGION_BANNER:
      return GTK_WIDGET (self->banner);

    case REGION_SEARCH:
      return GTK_WIDGET (self->search_bar);

    case REGION_PAGE:
      return GTK_WIDGET (self->pages);

    case REGION_NOTICE:
      return GTK_WIDGET (self->notice);

    case N_REGIONS:
    default:
      return NULL;
    }
}

/* The header bar stands before all of them. */
static int
find_region (AccordWindow *self,
             gboolean      back)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  for (int i = 0; i < N_REGIONS; i++)
    {
      if (holds (get_region (self, i), focus))
        return i;
    }

  return back ? N_REGIONS : -1;
}

/* Where one has been is where one comes back to. */
static gboolean
return_to_page (AccordWindow *self)
{
  GtkWidget *page = accord_window_get_current_page (self);

  if (page == NULL || !holds (page, self->work) ||
      !gtk_widget_get_mapped (self->work))
    {
      accord_window_focus_page (self);
      return TRUE;
    }

  return give_back (self->work);
}

static gboolean
enter_region (AccordWindow *self,
              Region        region)
{
  GtkWidget *first;

  switch (region)
    {
    case REGION_PAGE:
      gtk_popover_popdown (self->page_popover);
      return return_to_page (self);

    case REGION_SEARCH:
      return gtk_search_bar_get_search_mode (self->search_bar) &&
             gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));

    case REGION_BANNER:
      first = accord_banner_get_text (self->banner) != NULL
              ? find_first_control (GTK_WIDGET (self->banner)) : NULL;
      return first != NULL && gtk_widget_grab_focus (first);

    case REGION_NOTICE:
      first = accord_notice_get_shown (self->notice)
              ? find_first_control (GTK_WIDGET (self->notice)) : NULL;
      return first != NULL && gtk_widget_grab_focus (first);

    case REGION_NAVIGATION:
      return gtk_widget_grab_focus (accord_window_get_navigation (self));

    case N_REGIONS:
    default:
      return FALSE;
    }
}

static void
change_region (AccordWindow *self,
               gboolean      back)
{
  int region = find_region (self, back);

  gtk_window_set_focus_visible (GTK_WINDOW (self), TRUE);

  for (int i = 0; i < N_REGIONS; i++)
    {
      region = back ? (region + N_REGIONS - 1) % N_REGIONS
                    : (region + 1) % N_REGIONS;
      if (enter_region (self, region))
        return;
    }
}

/*
 * Actions
 */

static void
next_region_activated (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  change_region (ACCORD_WINDOW (widget), FALSE);
}

static void
previous_region_activated (GtkWidget  *widget,
                           const char *action_name,
                           GVariant   *parameter)
{
  change_region (ACCORD_WINDOW (widget), TRUE);
}

void
accord_window_class_install_focus_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.next-region", NULL,
                                   next_region_activated);
  gtk_widget_class_install_action (widget_class, "win.previous-region", NULL,
                                   previous_region_activated);
}
