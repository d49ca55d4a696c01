/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/files/accord-loaded.h"

#include "model/files/accord-loader.h"

void
accord_loaded_free (AccordLoaded *loaded)
{
  g_bytes_unref (loaded->bytes);
  g_free (loaded->digest);
  g_clear_pointer (&loaded->changed, g_date_time_unref);
  g_free (loaded);
}

static GDateTime *
find_changed (GFile        *file,
              GCancellable *cancellable)
{
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GDateTime) changed = NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_TIME_MODIFIED,
                            G_FILE_QUERY_INFO_NONE, cancellable, NULL);
  if (info != NULL)
    changed = g_file_info_get_modification_date_time (info);

  return changed != NULL ? g_date_time_to_local (changed) : NULL;
}

/**
 * accord_loaded_read:
 * @file: a file
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error of accord_load_bytes()
 *
 * Returns: (transfer full) (nullable): what @file holds
 */
AccordLoaded *
accord_loaded_read (GFile         *file,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *digest = NULL;
  AccordLoaded *loaded;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  bytes = accord_load_bytes (file, cancellable, &digest, error);
  if (bytes == NULL)
    return NULL;

  loaded = g_new0 (AccordLoaded, 1);
  loaded->bytes = g_steal_pointer (&bytes);
  loaded->digest = g_steal_pointer (&digest);
  loaded->changed = find_changed (file, cancellable);

  return loaded;
}

static void
read_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  AccordLoaded *loaded;
  GError *error = NULL;

  loaded = accord_loaded_read (task_data, cancellable, &error);

  if (loaded != NULL)
    g_task_return_pointer (task, loaded, (GDestroyNotify) accord_loaded_free);
  else
    g_task_return_error (task, error);
}

/**
 * accord_loaded_read_async:
 * @file: a file
 * @cancellable: (nullable): a cancellable
 * @callback: called in the thread's default main context of now
 * @user_data: for @callback
 *
 * Does accord_loaded_read() in a worker thread.
 */
void
accord_loaded_read_async (GFile               *file,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, accord_loaded_read_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_thread);
}

/**
 * accord_loaded_read_finish:
 * @result: what the callback was given
 * @error: return location for an error of accord_load_bytes()
 *
 * Returns: (transfer full) (nullable): what the file held
 */
AccordLoaded *
accord_loaded_read_finish (GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result,
                                                  accord_loaded_read_async),
                        NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
