/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/actions/accord-actions-save.h"

#include "app/desktop/accord-file-filters.h"
#include "model/figures/accord-actions.h"
#include "report/accord-actions-export.h"

#include <glib/gi18n-lib.h>

static GBytes *
render (gpointer     data,
        const char  *path,
        GError     **error)
{
  return g_bytes_ref (data);
}

static void
free_bytes (gpointer data)
{
  g_bytes_unref (data);
}

/**
 * accord_actions_save:
 * @entries: (element-type AccordActionEntry): written in this order, as they
 *   are now
 * @folder: (nullable): that the dialog begins in
 *
 * Asks for a name and writes the file, as accord_export_ask().
 */
void
accord_actions_save (GtkWindow         *window,
                     GPtrArray         *entries,
                     AccordActionsFile  kind,
                     GFile             *folder,
                     AccordTellFunc     tell)
{
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%F");
  gboolean calendar = kind == ACCORD_ACTIONS_CALENDAR_FILE;
  GBytes *bytes;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (entries != NULL);

  if (calendar)
    accord_file_filters_add (filters, _("Calendar (.ics)"), "*.ics");
  else
    accord_file_filters_add (filters, _("Table for a spreadsheet (.csv)"),
                             "*.csv");
  accord_file_filters_add (filters, _("All files"), "*");

  bytes = calendar ? accord_actions_to_ical (entries, now)
                   : accord_csv_write_actions (entries, today);
  accord_export_ask (window, _("Export the Actions"), G_LIST_MODEL (filters),
                     folder,
                     calendar
                     /* Translators: name of a file */
                     ? _("Actions.ics")
                     /* Translators: name of a file */
                     : _("Actions.csv"),
                     render, bytes, free_bytes, tell);
}
