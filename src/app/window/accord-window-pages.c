/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/window/accord-window-private.h"

#include "app/actions/accord-actions-page.h"
#include "app/answers/accord-details-page.h"
#include "app/answers/accord-type-page.h"
#include "app/overview/accord-overview-page.h"
#include "app/window/accord-page-place.h"
#include "model/figures/accord-progress.h"

#include <glib/gi18n-lib.h>

static AccordArrangement *
find_arrangement (AccordWindow *self,
                  const char   *page)
{
  return accord_framework_find_arrangement (
    accord_assessment_get_framework (self->assessment), page);
}

static GtkWidget *
build_actions_page (AccordWindow *self)
{
  GtkWidget *page = accord_actions_page_new (self->assessment);

  g_object_bind_property (self->document, "file", page, "file",
                          G_BINDING_SYNC_CREATE);

  return page;
}

/* A page is built when it is first shown. */
static GtkWidget *
build_page (AccordWindow *self,
            const char   *page)
{
  AccordArrangement *arrangement;

  if (g_str_equal (page, "overview"))
    return accord_overview_page_new (self->assessment);
  if (g_str_equal (page, "details"))
    return accord_details_page_new (self->assessment);
  if (g_str_equal (page, "actions"))
    return build_actions_page (self);

  arrangement = find_arrangement (self, page);

  return arrangement != NULL
         ? accord_type_page_new (self->assessment, arrangement)
         : NULL;
}

/* Once: later the page is where it has been left. */
static void
restore_place (AccordWindow *self,
               GtkWidget    *child)
{
  GVariant *place = self->places != NULL
                    ? g_hash_table_lookup (self->places, self->page) : NULL;

  if (place == NULL)
    return;

  if (accord_page_place_restore (child, place))
    gtk_window_set_focus_visible (GTK_WINDOW (self), TRUE);
  g_hash_table_remove (self->places, self->page);
}

void
accord_window_show_current_page (AccordWindow *self)
{
  GtkWidget *child;

  if (self->assessment == NULL || self->page == NULL)
    return;

  child = gtk_stack_get_child_by_name (self->pages, self->page);
  if (child == NULL)
    {
      child = build_page (self, self->page);
      if (child == NULL)
        return;

      if (!ACCORD_IS_ACTIONS_PAGE (child))
        g_object_bind_property (self->document, "read-only",
                                child, "read-only",
                                G_BINDING_SYNC_CREATE);
      if (ACCORD_IS_OVERVIEW_PAGE (child))
        {
          g_object_bind_property (child, "tried", self->sidebar, "tried",
                                  G_BINDING_SYNC_CREATE);
          g_object_bind_property (child, "tried", self->page_sidebar, "tried",
                                  G_BINDING_SYNC_CREATE);
        }
      gtk_stack_add_named (self->pages, child, self->page);
      gtk_stack_set_visible_child (self->pages, child);
      restore_place (self, child);
      return;
    }

  gtk_stack_set_visible_child (self->pages, child);
}

void
accord_window_remember_places (AccordWindow *self)
{
  GtkWidget *focus = accord_window_find_work (self);

  if (self->places == NULL)
    self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                          (GDestroyNotify) g_variant_unref);

  for (GtkWidget *child =
         gtk_widget_get_first_child (GTK_WIDGET (self->pages));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkStackPage *page = gtk_stack_get_page (self->pages, child);

      g_hash_table_insert (self->places,
                           g_strdup (gtk_stack_page_get_name (page)),
                           accord_page_place_dup (child, focus));
    }
}

void
accord_window_clear_pages (AccordWindow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->pages))))
    gtk_stack_remove (self->pages, child);
}

/** accord_window_get_current_page: (nullable) */
GtkWidget *
accord_window_get_current_page (AccordWindow *self)
{
  return gtk_stack_get_visible_child (self->pages);
}

static void
show_answer (AccordWindow *self,
             AccordAnswer *answer)
{
  AccordArrangement *arrangement =
    accord_item_get_arrangement (accord_answer_get_item (answer));
  GtkWidget *page;

  accord_window_set_page (self, accord_arrangement_get_id (arrangement));
  page = accord_window_get_current_page (self);
  if (ACCORD_IS_TYPE_PAGE (page))
    accord_type_page_focus_answer (ACCORD_TYPE_PAGE (page), answer);
}

/* Where an undone or redone step took place: the page opens, and the row gets
 * the focus.
 */
void
accord_window_show_subject (AccordWindow *self,
                            GObject      *subject)
{
  if (ACCORD_IS_ANSWER (subject))
    {
      GtkWidget *page = accord_window_get_current_page (self);

      /* Whoever undoes what they just typed stays in the field. */
      if (ACCORD_IS_TYPE_PAGE (page) &&
          (GObject *) accord_type_page_get_current (ACCORD_TYPE_PAGE (page)) ==
            subject)
        return;

      /* The list of all actions shows the change where it is. */
      if (!ACCORD_IS_ACTIONS_PAGE (page))
        show_answer (self, ACCORD_ANSWER (subject));
    }
  else if (ACCORD_IS_ASSESSMENT (subject))
    {
      accord_window_set_page (self, "details");
    }
}

/*
 * Actions
 */

static void
show_page_activated (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);

  accord_window_set_page (self, g_variant_get_string (parameter, NULL));
  accord_window_focus_page (self);
}

static void
show_nth_activated (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  g_autofree char *page = NULL;

  page = accord_sidebar_dup_nth_page (self->sidebar,
                                      g_variant_get_int32 (parameter));
  if (page == NULL)
    return;

  accord_window_set_page (self, page);
  accord_window_focus_page (self);
}

static void
show_item_activated (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  AccordAnswer *answer = accord_assessment_find_answer (
    self->assessment, g_variant_get_string (parameter, NULL));

  if (answer != NULL)
    show_answer (self, answer);
}

static void
next_unanswered_activated (GtkWidget  *widget,
                           const char *action_name,
                           GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  GtkWidget *page = accord_window_get_current_page (self);
  AccordAnswer *current = NULL;
  guint from = ACCORD_ITEM_NO_ORDINAL;
  guint next;

  if (ACCORD_IS_TYPE_PAGE (page))
    current = accord_type_page_get_current (ACCORD_TYPE_PAGE (page));
  if (current != NULL)
    from = accord_item_get_ordinal (accord_answer_get_item (current));
  else if (ACCORD_IS_TYPE_PAGE (page))
    {
      /* From a page without a row in focus its own first one comes first. */
      guint first = accord_arrangement_get_first (
        accord_type_page_get_arrangement (ACCORD_TYPE_PAGE (page)),
        ACCORD_KIND_CONTEXT);

      if (first > 0)
        from = first - 1;
    }

  next = accord_progress_next (self->assessment, from);
  if (next == ACCORD_ITEM_NO_ORDINAL)
    {
      accord_window_set_page (self, "overview");
      accord_window_tell (self, _("Everything is answered."), NULL, NULL);
      return;
    }

  show_answer (self, accord_assessment_get_answer (self->assessment, next));
}

void
accord_window_class_install_page_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-page", "s",
                                   show_page_activated);
  gtk_widget_class_install_action (widget_class, "win.show-nth", "i",
                                   show_nth_activated);
  gtk_widget_class_install_action (widget_class, "win.show-item", "s",
                                   show_item_activated);
  gtk_widget_class_install_action (widget_class, "win.next-unanswered", NULL,
                                   next_unanswered_activated);
}
