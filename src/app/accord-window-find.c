/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/accord-window-private.h"

#include "app/accord-type-page.h"

#include <glib/gi18n-lib.h>

static gboolean
contains (const char *text,
          const char *folded)
{
  g_autofree char *own = g_utf8_casefold (text, -1);

  return strstr (own, folded) != NULL;
}

static gboolean
matches (AccordAnswer *answer,
         const char   *folded)
{
  AccordItem *item = accord_answer_get_item (answer);

  return contains (accord_item_get_title (item), folded) ||
         contains (accord_item_get_guidance (item), folded) ||
         contains (accord_answer_get_note (answer), folded);
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
  GtkWidget *page = accord_window_get_current_page (self);
  AccordAnswer *current = NULL;
  guint n;
  guint from = 0;

  if (self->assessment == NULL || *folded == '\0')
    return;

  n = accord_assessment_get_n_answers (self->assessment);
  if (ACCORD_IS_TYPE_PAGE (page))
    {
      from = accord_arrangement_get_first (
        accord_type_page_get_arrangement (ACCORD_TYPE_PAGE (page)),
        ACCORD_KIND_CONTEXT);
      current = accord_type_page_get_current (ACCORD_TYPE_PAGE (page));
    }
  if (current != NULL)
    from = accord_item_get_ordinal (accord_answer_get_item (current));

  for (guint i = stay || current == NULL ? 0 : 1; i <= n; i++)
    {
      guint ordinal = (from + (step > 0 ? i : n - i % n)) % n;
      AccordAnswer *answer = accord_assessment_get_answer (self->assessment,
                                                           ordinal);

      if (!matches (answer, folded))
        continue;

      gtk_widget_activate_action (GTK_WIDGET (self), "win.show-item", "s",
                                  accord_item_get_id (
                                    accord_answer_get_item (answer)));
      if (stay)
        gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
      return;
    }

  accord_window_tell (self, _("Nothing found."), NULL, NULL);
}

/* While one types the field keeps the focus and the caret its place. */
void
accord_window_search_changed_cb (AccordWindow *self)
{
  go_to_match (self, 1, TRUE);
  gtk_editable_set_position (GTK_EDITABLE (self->search_entry), -1);
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
