/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/files/accord-earlier.h"

#include "model/files/accord-digest.h"

typedef struct
{
  char *path;
  char *present;
} Request;

static void
request_free (Request *request)
{
  g_free (request->path);
  g_free (request->present);
  g_free (request);
}

void
accord_earlier_free (AccordEarlier *earlier)
{
  if (earlier == NULL)
    return;

  g_clear_pointer (&earlier->version, accord_version_free);
  g_clear_pointer (&earlier->content, g_bytes_unref);
  g_clear_error (&earlier->error);
  g_free (earlier);
}

static gboolean
is_present (const AccordEarlier *earlier,
            const char          *present)
{
  g_autofree char *digest = NULL;

  if (present == NULL || earlier->content == NULL)
    return FALSE;

  digest = accord_digest_bytes (earlier->content);

  return g_str_equal (digest, present);
}

/**
 * accord_earlier_list:
 * @path: the file that they are versions of, which need not exist any more
 * @present: (nullable): digest of what the file holds, %NULL where that is not
 *   known
 * @error: return location for an error of accord_versions_list()
 *
 * Reads the versions of a file.  The one kept last is what the file itself
 * holds, as a rule, and then no earlier one.  In any thread.
 *
 * Returns: (transfer full) (element-type AccordEarlier) (nullable): at most
 *   %ACCORD_VERSIONS_EARLIER, the one kept last first
 */
GPtrArray *
accord_earlier_list (const char  *path,
                     const char  *present,
                     GError     **error)
{
  g_autoptr (AccordVersions) versions = accord_versions_new (NULL);
  g_autoptr (GPtrArray) listed = NULL;
  g_autoptr (GPtrArray) found = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  listed = accord_versions_list (versions, path, error);
  if (listed == NULL)
    return NULL;

  found = g_ptr_array_new_with_free_func ((GDestroyNotify)
                                          accord_earlier_free);

  /* The versions go over to what is found. */
  g_ptr_array_set_free_func (listed, NULL);
  for (guint i = 0; i < listed->len; i++)
    {
      g_autoptr (AccordEarlier) earlier = g_new0 (AccordEarlier, 1);

      earlier->version = listed->pdata[i];
      if (found->len == ACCORD_VERSIONS_EARLIER)
        continue;

      earlier->content = accord_versions_load (versions, earlier->version,
                                               &earlier->error);
      if (i > 0 || !is_present (earlier, present))
        g_ptr_array_add (found, g_steal_pointer (&earlier));
    }

  return g_steal_pointer (&found);
}

static void
list_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  const Request *request = task_data;
  GError *error = NULL;
  GPtrArray *found = accord_earlier_list (request->path, request->present,
                                          &error);

  if (found != NULL)
    g_task_return_pointer (task, found, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/**
 * accord_earlier_list_async:
 * @path: as for accord_earlier_list()
 * @present: (nullable): as for accord_earlier_list()
 * @callback: called in the thread's default main context of now
 * @user_data: for @callback
 *
 * Does accord_earlier_list() in a worker thread.
 */
void
accord_earlier_list_async (const char          *path,
                           const char          *present,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Request *request;

  g_return_if_fail (path != NULL);

  request = g_new0 (Request, 1);
  request->path = g_strdup (path);
  request->present = g_strdup (present);

  task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (task, accord_earlier_list_async);
  g_task_set_task_data (task, request, (GDestroyNotify) request_free);
  g_task_run_in_thread (task, list_thread);
}

/**
 * accord_earlier_list_finish:
 * @result: what the callback was given
 * @error: return location for an error, as of accord_earlier_list()
 *
 * Returns: (transfer full) (element-type AccordEarlier) (nullable): the
 *   versions
 */
GPtrArray *
accord_earlier_list_finish (GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result,
                                                  accord_earlier_list_async),
                        NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
