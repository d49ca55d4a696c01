/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/actions/accord-actions-save.h"

#include "app/desktop/accord-compat.h"
#include "app/desktop/accord-file-filters.h"
#include "model/figures/accord-actions.h"
#include "model/files/accord-saver.h"
#include "report/accord-actions-export.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWindow *window;
  GPtrArray *entries;
  AccordActionsFile kind;
  AccordActionsTold told;
  GFile *file;
} Save;

static void
save_free (Save *save)
{
  g_object_unref (save->window);
  g_ptr_array_unref (save->entries);
  g_clear_object (&save->file);
  g_free (save);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Save, save_free)

static GBytes *
render (const Save *save)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%F");

  return save->kind == ACCORD_ACTIONS_CALENDAR_FILE
         ? accord_actions_to_ical (save->entries, now)
         : accord_csv_write_actions (save->entries, today);
}

static void
tell_failure (const Save *save,
              const char *reason)
{
  g_autofree char *place = g_file_get_parse_name (save->file);
  g_autofree char *text = NULL;

  /* Translators: the path of a file, then a sentence that says what went wrong
   */
  text = g_strdup_printf (_("Nothing was written to %s. %s"), place, reason);
  save->told (save->window, text);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Save) save = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *place = NULL;
  g_autofree char *text = NULL;

  if (!accord_save_bytes_finish (result, NULL, &error))
    {
      tell_failure (save, error->message);
      return;
    }

  place = g_file_get_parse_name (save->file);
  /* Translators: the path of a file that was written */
  text = g_strdup_printf (_("Written to %s"), place);
  save->told (save->window, text);
}

static void
name_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Save) save = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const char *path;

  save->file = accord_compat_choose_file_finish (result, &error);
  if (save->file == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        save->told (save->window, error->message);
      return;
    }

  path = g_file_peek_path (save->file);
  if (path == NULL)
    {
      tell_failure (save, _("Accord can export to files on this computer "
                            "only."));
      return;
    }

  bytes = render (save);
  accord_save_bytes_async (path, bytes, ACCORD_SAVE_REPLACE, NULL,
                           ACCORD_SAVE_DEFAULT, saved_cb, save);
  g_steal_pointer (&save);
}

/**
 * accord_actions_save:
 * @entries: (element-type AccordActionEntry): written in this order, as they
 *   are when the name has been chosen
 * @folder: (nullable): that the dialog begins in
 *
 * Asks for a name and writes the file in a thread, whole or not at all.  @told
 * is not called where the dialog is closed without a name.
 */
void
accord_actions_save (GtkWindow         *window,
                     GPtrArray         *entries,
                     AccordActionsFile  kind,
                     GFile             *folder,
                     AccordActionsTold  told)
{
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  gboolean calendar = kind == ACCORD_ACTIONS_CALENDAR_FILE;
  Save *save;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (entries != NULL);
  g_return_if_fail (told != NULL);

  if (calendar)
    accord_file_filters_add (filters, _("Calendar (.ics)"), "*.ics");
  else
    accord_file_filters_add (filters, _("Table for a spreadsheet (.csv)"),
                             "*.csv");
  accord_file_filters_add (filters, _("All files"), "*");

  save = g_new0 (Save, 1);
  save->window = g_object_ref (window);
  save->entries = g_ptr_array_ref (entries);
  save->kind = kind;
  save->told = told;

  accord_compat_choose_file_async (window, ACCORD_CHOOSE_SAVE,
                                   _("Export the Actions"),
                                   G_LIST_MODEL (filters), folder,
                                   calendar
                                   /* Translators: name of a file */
                                   ? _("Actions.ics")
                                   /* Translators: name of a file */
                                   : _("Actions.csv"),
                                   NULL, name_chosen_cb, save);
}
