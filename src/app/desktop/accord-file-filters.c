/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/desktop/accord-file-filters.h"

#include <glib/gi18n-lib.h>

void
accord_file_filters_add (GListStore *filters,
                         const char *name,
                         const char *pattern)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  g_return_if_fail (G_IS_LIST_STORE (filters));

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_pattern (filter, pattern);
  g_list_store_append (filters, filter);
}

GListModel *
accord_file_filters_assessments (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  accord_file_filters_add (filters, _("Assessments"), "*.json");
  accord_file_filters_add (filters, _("All files"), "*");

  return G_LIST_MODEL (filters);
}
