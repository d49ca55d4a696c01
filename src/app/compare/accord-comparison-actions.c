/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/compare/accord-comparison-actions.h"

#include "app/widgets/accord-plain.h"

#include <glib/gi18n-lib.h>

static gboolean
is_shown (AccordActionEntry *entry,
          AccordArrangement *type)
{
  return type == NULL || accord_action_entry_get_arrangement (entry) == type;
}

static GtkWidget *
create_row (AccordActionEntry *entry)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX,
                                 "accessible-role",
                                 GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                 "orientation", GTK_ORIENTATION_VERTICAL,
                                 NULL);
  g_autofree char *facts = accord_comparison_action_facts (entry);
  const char *what = accord_action_get_what (
    accord_action_entry_get_action (entry));
  const char *item = accord_item_get_title (
    accord_action_entry_get_item (entry));
  GtkWidget *about;

  gtk_widget_add_css_class (row, "action-line");
  gtk_box_append (GTK_BOX (row), accord_plain_label (what, "item"));
  gtk_box_append (GTK_BOX (row), accord_plain_label (facts, "dim"));
  if (g_strcmp0 (what, item) != 0)
    {
      about = accord_plain_label (item, "caption");
      gtk_widget_add_css_class (about, "dim");
      gtk_box_append (GTK_BOX (row), about);
    }
  accord_plain_name (row, what);

  return row;
}

static GtkWidget *
create_group (const AccordOrganisationActions *group,
              AccordArrangement               *type)
{
  GtkWidget *card = accord_plain_box (GTK_ORIENTATION_VERTICAL, "card");
  GtkWidget *list = g_object_new (GTK_TYPE_BOX,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST,
                                  "orientation", GTK_ORIENTATION_VERTICAL,
                                  NULL);
  guint n = 0;

  for (guint i = 0; i < group->entries->len; i++)
    {
      AccordActionEntry *entry = g_ptr_array_index (group->entries, i);

      if (!is_shown (entry, type))
        continue;

      gtk_box_append (GTK_BOX (list), create_row (entry));
      n++;
    }

  gtk_widget_add_css_class (list, "action-lines");
  accord_plain_name (list, group->name);
  gtk_box_append (GTK_BOX (card),
                  accord_plain_heading (group->name, 3, "strong"));
  gtk_box_append (GTK_BOX (card), list);
  gtk_widget_set_visible (list, n > 0);
  if (n == 0)
    gtk_box_append (GTK_BOX (card),
                    accord_plain_label (_("No open actions."), "dim"));
  gtk_widget_set_hexpand (card, TRUE);

  return card;
}

GtkWidget *
accord_comparison_actions_new (const AccordComparison *comparison,
                               AccordArrangement      *type,
                               gboolean                stacked)
{
  g_autoptr (GPtrArray) groups = accord_comparison_list_actions (comparison);
  GtkWidget *box = accord_plain_box (GTK_ORIENTATION_VERTICAL, "line-group");
  GtkWidget *grid = gtk_grid_new ();

  gtk_widget_add_css_class (grid, "action-cards");
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  for (guint i = 0; i < groups->len; i++)
    {
      int place = (int) i;

      gtk_grid_attach (GTK_GRID (grid),
                       create_group (g_ptr_array_index (groups, i), type),
                       stacked ? 0 : place % 2, stacked ? place : place / 2, 1,
                       1);
    }

  gtk_box_append (GTK_BOX (box),
                  accord_plain_heading (_("Open actions by organisation"), 2,
                                        "group-heading"));
  gtk_box_append (GTK_BOX (box), grid);

  return box;
}
