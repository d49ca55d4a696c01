/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/window/accord-window-private.h"

#include "app/answers/accord-item-row.h"
#include "app/answers/accord-type-page.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
find_class (GtkWidget  *widget,
            const char *css_class)
{
  if (gtk_widget_has_css_class (widget, css_class))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_class (child, css_class);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
contains (const char *text,
          const char *folded)
{
  g_autofree char *own = g_utf8_casefold (text, -1);

  return strstr (own, folded) != NULL;
}

static gboolean
has_evidence (AccordAnswer *answer,
              const char   *folded)
{
  GListModel *entries = accord_answer_get_evidence (answer);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (AccordEvidence) entry = g_list_model_get_item (entries, i);

      if (contains (accord_evidence_get_title (entry), folded) ||
          contains (accord_evidence_get_location (entry), folded))
        return TRUE;
    }

  return FALSE;
}

static gboolean
matches (AccordAnswer *answer,
         const char   *folded)
{
  AccordItem *item = accord_answer_get_item (answer);
  AccordAction *action = accord_answer_get_action (answer);

  return contains (accord_item_get_title (item), folded) ||
         contains (accord_item_get_guidance (item), folded) ||
         contains (accord_answer_get_note (answer), folded) ||
         contains (accord_answer_get_reason (answer), folded) ||
         (action != NULL &&
          contains (accord_action_get_what (action), folded)) ||
         has_evidence (answer, folded);
}

static void
set_found_row (AccordWindow *self,
               GtkWidget    *row)
{
  if (self->found_row != NULL)
    gtk_widget_remove_css_class (self->found_row, "found");

  g_set_weak_pointer (&self->found_row, row);

  if (row != NULL)
    gtk_widget_add_css_class (row, "found");
}

/* Where the search goes on from: what it found last, else the row that has the
 * focus, else the page in view.
 */
static guint
find_start (AccordWindow *self,
            gboolean     *on_item)
{
  GtkWidget *page = accord_window_get_current_page (self);
  AccordAnswer *current = NULL;

  if (self->found_row != NULL && gtk_widget_get_mapped (self->found_row))
    current = accord_item_row_get_answer (ACCORD_ITEM_ROW (self->found_row));
  else if (ACCORD_IS_TYPE_PAGE (page))
    current = accord_type_page_get_current (ACCORD_TYPE_PAGE (page));

  *on_item = current != NULL;

  if (current != NULL)
    return accord_item_get_ordinal (accord_answer_get_item (current));

  if (ACCORD_IS_TYPE_PAGE (page))
    return accord_arrangement_get_first (
      accord_type_page_get_arrangement (ACCORD_TYPE_PAGE (page)),
      ACCORD_KIND_CONTEXT);

  return 0;
}

/* The row is scrolled to by having the focus, which then goes back to where one
 * types.
 */
static void
show_found (AccordWindow *self,
            AccordAnswer *answer)
{
  GtkEditable *entry = GTK_EDITABLE (self->search_entry);
  GtkWidget *focus;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-item", "s",
                              accord_item_get_id (
                                accord_answer_get_item (answer)));
  focus = gtk_window_get_focus (GTK_WINDOW (self));
  set_found_row (self, ACCORD_IS_ITEM_ROW (focus) ? focus : NULL);

  gtk_widget_grab_focus (GTK_WIDGET (entry));
  gtk_editable_set_position (entry, -1);
}

static void
show_count (AccordWindow *self,
            guint         position,
            guint         n)
{
  g_autofree char *text = NULL;

  if (n > 0)
    /* Translators: which of the lines found, and how many there are */
    text = g_strdup_printf (_("%u of %u"), position, n);
  else
    text = g_strdup (_("Nothing found"));

  gtk_label_set_text (self->search_count, text);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.announce", "s", text);
}

/* Goes to the next row that matches, in the direction of @step, from the one
 * shown on: the page in view first, then the others.
 */
static void
go_to_match (AccordWindow *self,
             int           step,
             gboolean      stay)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean on_item;
  guint start;
  guint place = 0;

  if (self->assessment == NULL)
    return;

  start = find_start (self, &on_item);

  for (guint i = 0;
       *folded != '\0' &&
       i < accord_assessment_get_n_answers (self->assessment);
       i++)
    {
      if (matches (accord_assessment_get_answer (self->assessment, i), folded))
        g_array_append_val (found, i);
    }

  if (found->len == 0)
    {
      set_found_row (self, NULL);
      if (*folded != '\0')
        show_count (self, 0, 0);
      else
        gtk_label_set_text (self->search_count, "");
      return;
    }

  /* The first at the start or behind it */
  while (place < found->len && g_array_index (found, guint, place) < start)
    place++;

  if (step < 0)
    place += found->len - 1;
  else if (!stay && on_item && place < found->len &&
           g_array_index (found, guint, place) == start)
    place++;

  place %= found->len;
  show_found (self,
              accord_assessment_get_answer (self->assessment,
                                            g_array_index (found, guint,
                                                           place)));
  show_count (self, place + 1, found->len);
}

void
accord_window_setup_find (AccordWindow *self)
{
  GtkWidget *close = find_class (GTK_WIDGET (self->search_bar), "close");

  gtk_search_bar_connect_entry (self->search_bar,
                                GTK_EDITABLE (self->search_entry));

  /* The bar's own button is a picture alone. */
  if (close != NULL)
    {
      gtk_widget_set_tooltip_text (close, _("Close the find bar (Escape)"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (close),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _("Close the find bar"),
                                      -1);
    }
}

/* While one types the field keeps the focus and the caret its place.  A bar
 * that closes empties it.
 */
void
accord_window_search_changed_cb (AccordWindow *self)
{
  if (gtk_search_bar_get_search_mode (self->search_bar))
    go_to_match (self, 1, TRUE);
}

void
accord_window_search_next_cb (AccordWindow *self)
{
  go_to_match (self, 1, FALSE);
}

void
accord_window_search_previous_cb (AccordWindow *self)
{
  go_to_match (self, -1, FALSE);
}

static gboolean
is_in_search_bar (AccordWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus != NULL &&
         gtk_widget_is_ancestor (focus, GTK_WIDGET (self->search_bar));
}

/* Whoever closes the bar goes on where it led to; where it found nothing, where
 * they were before.
 */
void
accord_window_search_mode_cb (AccordWindow *self)
{
  GtkWidget *row = self->found_row;

  if (gtk_search_bar_get_search_mode (self->search_bar))
    return;

  set_found_row (self, NULL);
  gtk_label_set_text (self->search_count, "");
  if (row != NULL && gtk_widget_get_mapped (row))
    gtk_widget_grab_focus (row);
  else if (is_in_search_bar (self))
    accord_window_focus_work (self, self->sought_from);

  g_clear_weak_pointer (&self->sought_from);
}
