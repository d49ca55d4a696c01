/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/actions/accord-actions-table.h"

G_BEGIN_DECLS

typedef enum
{
  ACCORD_ACTIONS_COLUMN_DONE,
  ACCORD_ACTIONS_COLUMN_DUE,
  ACCORD_ACTIONS_COLUMN_WHAT,
  ACCORD_ACTIONS_COLUMN_OWNER,
  ACCORD_ACTIONS_COLUMN_ORGANISATION,
  ACCORD_ACTIONS_COLUMN_ITEM,
  ACCORD_ACTIONS_COLUMN_TYPE,
  ACCORD_ACTIONS_COLUMN_STATE,
  ACCORD_ACTIONS_N_COLUMNS,
} AccordActionsColumn;

struct _AccordActionsTable
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget          *scroller;
  GtkColumnView      *view;

  /* Owned references */
  GListStore         *store;
  GtkFilterListModel *filtered;
  GtkSortListModel   *sorted;
  GtkSingleSelection *selection;
  GtkCustomFilter    *custom_filter;
  GPtrArray          *bound;
  char               *today;
  char               *text;

  AccordActionFilter  filter;
  int                 sorted_by;
  GtkSortType         sort_type;
  gboolean            filling;
};

/* The column that a factory, a cell or a column of the view belongs to */
AccordActionsColumn  accord_actions_table_get_column  (gpointer             object);
/* (transfer full): what a cell says */
char                *accord_actions_table_describe    (AccordActionsTable  *self,
                                                       AccordActionEntry   *entry,
                                                       AccordActionsColumn  column);
GtkWidget           *accord_actions_table_create_cell (AccordActionsTable  *self,
                                                       GtkListItem         *item,
                                                       AccordActionsColumn  column);
void                 accord_actions_table_show_cell   (AccordActionsTable  *self,
                                                       GtkListItem         *item);

G_END_DECLS
