/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/paper/accord-report-view.h"

#include "app/widgets/accord-plain.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
make_label (const char        *text,
            GtkAccessibleRole  role,
            const char        *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", role,
                                   "label", text,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0f,
                                   "yalign", 0.0f,
                                   NULL);

  accord_plain_selectable (GTK_LABEL (label));
  gtk_accessible_update_property (GTK_ACCESSIBLE (label),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
make_box (GtkOrientation    orientation,
          GtkAccessibleRole role)
{
  return g_object_new (GTK_TYPE_BOX,
                       "accessible-role", role,
                       "orientation", orientation,
                       NULL);
}

static void
add_heading (GtkBox            *box,
             const AccordBlock *block)
{
  static const char * const looks[] = {
    "page-title", "card-heading", "group-heading",
  };
  GtkWidget *label = make_label (block->text, GTK_ACCESSIBLE_ROLE_HEADING,
                                 looks[block->level - 1]);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label),
                                  GTK_ACCESSIBLE_PROPERTY_LEVEL,
                                  (int) block->level, -1);
  gtk_box_append (box, label);
}

static void
add_entries (GtkBox            *box,
             const AccordBlock *block,
             const char        *format)
{
  GtkWidget *list = make_box (GTK_ORIENTATION_VERTICAL,
                              GTK_ACCESSIBLE_ROLE_LIST);

  for (guint i = 0; i < block->entries->len; i++)
    {
      const char *entry = g_ptr_array_index (block->entries, i);
      g_autofree char *text = g_strconcat (format, entry, NULL);
      GtkWidget *item = make_box (GTK_ORIENTATION_HORIZONTAL,
                                  GTK_ACCESSIBLE_ROLE_LIST_ITEM);

      gtk_box_append (GTK_BOX (item),
                      make_label (text, GTK_ACCESSIBLE_ROLE_LABEL, NULL));
      gtk_box_append (GTK_BOX (list), item);
    }

  gtk_box_append (box, list);
}

static void
add_table (GtkBox            *box,
           const AccordBlock *block)
{
  GtkWidget *table = make_box (GTK_ORIENTATION_VERTICAL,
                               GTK_ACCESSIBLE_ROLE_TABLE);
  GtkWidget *head = make_box (GTK_ORIENTATION_HORIZONTAL,
                              GTK_ACCESSIBLE_ROLE_ROW);

  gtk_widget_add_css_class (table, "report-table");
  gtk_box_set_homogeneous (GTK_BOX (head), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (table),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, block->text,
                                  -1);

  for (guint c = 0; c < block->columns->len; c++)
    gtk_box_append (GTK_BOX (head),
                    make_label (g_array_index (block->columns, AccordColumn,
                                               c).title,
                                GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, "strong"));
  gtk_box_append (GTK_BOX (table), head);

  for (guint r = 0; r < accord_block_get_n_rows (block); r++)
    {
      GtkWidget *row = make_box (GTK_ORIENTATION_HORIZONTAL,
                                 GTK_ACCESSIBLE_ROLE_ROW);

      gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
      for (guint c = 0; c < block->columns->len; c++)
        {
          const AccordCell *cell = accord_block_get_cell (block, r, c);

          gtk_box_append (GTK_BOX (row),
                          make_label (cell != NULL ? cell->text : "",
                                      GTK_ACCESSIBLE_ROLE_CELL, NULL));
        }
      gtk_box_append (GTK_BOX (table), row);
    }

  gtk_box_append (box, table);
}

static void
add_block (GtkBox            *box,
           const AccordBlock *block)
{
  switch (block->kind)
    {
    case ACCORD_BLOCK_HEADING:
      add_heading (box, block);
      break;
    case ACCORD_BLOCK_PARAGRAPH:
      gtk_box_append (box, make_label (block->text, GTK_ACCESSIBLE_ROLE_LABEL,
                                       block->style == ACCORD_TEXT_LEAD
                                       ? "strong" : NULL));
      break;
    case ACCORD_BLOCK_LIST:
      add_entries (box, block, "• ");
      break;
    case ACCORD_BLOCK_LINES:
      add_entries (box, block, "");
      break;
    case ACCORD_BLOCK_TABLE:
      add_table (box, block);
      break;
    case ACCORD_BLOCK_CHART:
      /* Its numbers stand in a table of the same report. */
    case ACCORD_BLOCK_PAGE_BREAK:
      break;
    default:
      g_assert_not_reached ();
    }
}

GtkWidget *
accord_report_view_new (const AccordReport *report)
{
  GtkWidget *box;

  g_return_val_if_fail (report != NULL, NULL);

  box = make_box (GTK_ORIENTATION_VERTICAL, GTK_ACCESSIBLE_ROLE_DOCUMENT);
  gtk_widget_add_css_class (box, "report-text");
  gtk_accessible_update_property (GTK_ACCESSIBLE (box),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, report->title,
                                  -1);

  if (*report->marking != '\0')
    gtk_box_append (GTK_BOX (box), make_label (report->marking,
                                               GTK_ACCESSIBLE_ROLE_LABEL,
                                               "strong"));
  if (report->draft != ACCORD_DRAFT_NONE)
    gtk_box_append (GTK_BOX (box),
                    make_label (report->draft == ACCORD_DRAFT_DRAFT
                                ? _("DRAFT") : _("AGREED"),
                                GTK_ACCESSIBLE_ROLE_LABEL, "strong"));

  for (guint i = 0; i < report->blocks->len; i++)
    add_block (GTK_BOX (box), g_ptr_array_index (report->blocks, i));

  return box;
}
