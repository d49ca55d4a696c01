/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/paper/accord-writing.h"

#include "model/files/accord-saver.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  char *path;
  AccordRenderFunc render;
  gpointer data;
  GDestroyNotify free_data;
  AccordWatch *watch;
} Writing;

static void
free_writing (gpointer data)
{
  Writing *writing = data;

  if (writing->free_data != NULL)
    writing->free_data (writing->data);
  g_free (writing->path);
  g_free (writing);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source_object,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Writing *writing = task_data;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  if (writing->watch != NULL)
    accord_watch_push (writing->watch);
  bytes = writing->render (writing->data, writing->path, &error);
  if (writing->watch != NULL)
    accord_watch_pop (writing->watch);

  if (bytes == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  /* From here on the file is either the old one or the new one, whole. */
  if (g_task_return_error_if_cancelled (task))
    return;

  if (accord_save_bytes (writing->path, bytes, ACCORD_SAVE_REPLACE, NULL,
                         ACCORD_SAVE_DEFAULT, NULL, &error))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  if (strstr (error->message, writing->path) == NULL)
    g_prefix_error (&error, "%s: ", writing->path);
  g_task_return_error (task, error);
}

/**
 * accord_writing_async:
 * @free_data: (nullable): may be called in another thread
 * @watch: (nullable): must be there until @callback is called
 *
 * Makes a file and writes it, in a thread, whole or not at all.  Errors are
 * those of @render and of accord_save_bytes(), with the path;
 * G_IO_ERROR_CANCELLED, and the file untouched, where the watch stops it.
 */
void
accord_writing_async (GFile               *file,
                      AccordRenderFunc     render,
                      gpointer             data,
                      GDestroyNotify       free_data,
                      AccordWatch         *watch,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Writing *writing;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (render != NULL);

  task = g_task_new (NULL, watch != NULL ? watch->cancellable : NULL, callback,
                     user_data);
  g_task_set_source_tag (task, accord_writing_async);

  writing = g_new0 (Writing, 1);
  writing->path = g_file_get_path (file);
  writing->render = render;
  writing->data = data;
  writing->free_data = free_data;
  writing->watch = watch;
  g_task_set_task_data (task, writing, free_writing);

  if (writing->path == NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                             _("Accord can write only to folders of this "
                               "computer or its network drives."));
  else
    g_task_run_in_thread (task, write_in_thread);
}

gboolean
accord_writing_finish (GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
