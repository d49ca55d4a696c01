/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/files/accord-loader.h"

#include "model/accord-error.h"
#include "model/files/accord-file-error.h"
#include "model/files/accord-file-read.h"

#include <glib/gi18n-lib.h>

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  GBytes *bytes;
  char *digest;
} Loaded;

static void
loaded_free (Loaded *loaded)
{
  g_clear_pointer (&loaded->bytes, g_bytes_unref);
  g_free (loaded->digest);
  g_free (loaded);
}

static void
set_too_large_error (GError     **error,
                     const char  *display_name)
{
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_TOO_LARGE,
               /* Translators: %s is a file's name */
               _("“%s” is larger than 16 MB. No assessment is that large, so "
                 "it was not opened."), display_name);
}

static void
set_not_a_file_error (GError     **error,
                      const char  *display_name)
{
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_A_FILE,
               _("“%s” is not an ordinary file, so there is nothing in it to "
                 "open."), display_name);
}

/* GIO's own sentences do not name the file. */
static void
set_stream_error (GError       **error,
                  const GError  *reason,
                  const char    *display_name)
{
  g_set_error (error, reason->domain, reason->code,
               /* Translators: a file's name, then the system's reason */
               _("“%s” could not be read: %s"),
               display_name, reason->message);
}

static char *
get_display_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  if (name == NULL)
    return g_file_get_parse_name (file);

  return g_filename_display_name (name);
}

static GBytes *
load_path (const char  *path,
           const char  *display_name,
           GError     **error)
{
  g_autoptr (GBytes) bytes = NULL;
  struct stat info;
  int errsv;
  int fd;

  errsv = accord_file_open_regular (AT_FDCWD, path, 0, &fd);

  if (errsv == ENOTSUP)
    {
      set_not_a_file_error (error, display_name);
      return NULL;
    }

  if (errsv != 0)
    {
      accord_set_read_error (error, errsv, display_name);
      return NULL;
    }

  if (fstat (fd, &info) != 0)
    info.st_size = 0;

  if (info.st_size > (off_t) ACCORD_LOAD_MAX_SIZE)
    errsv = EFBIG;
  else
    errsv = accord_file_read_all (fd, info.st_size, ACCORD_LOAD_MAX_SIZE,
                                  &bytes);

  close (fd);

  if (errsv == EFBIG)
    set_too_large_error (error, display_name);
  else if (errsv != 0)
    accord_set_read_error (error, errsv, display_name);

  return g_steal_pointer (&bytes);
}

static GBytes *
load_stream (GFile         *file,
             const char    *display_name,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GByteArray) array = NULL;
  g_autoptr (GError) reason = NULL;
  guint8 buffer[16 * 1024];
  GFileType type;
  gssize got;

  type = g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable);

  if (type != G_FILE_TYPE_REGULAR && type != G_FILE_TYPE_UNKNOWN)
    {
      set_not_a_file_error (error, display_name);
      return NULL;
    }

  stream = g_file_read (file, cancellable, &reason);

  if (stream == NULL)
    {
      set_stream_error (error, reason, display_name);
      return NULL;
    }

  array = g_byte_array_new ();

  while ((got = g_input_stream_read (G_INPUT_STREAM (stream),
                                     buffer, sizeof buffer,
                                     cancellable, &reason)) > 0)
    {
      if (array->len + (gsize) got > ACCORD_LOAD_MAX_SIZE)
        {
          set_too_large_error (error, display_name);
          return NULL;
        }

      g_byte_array_append (array, buffer, got);
    }

  if (got < 0)
    {
      set_stream_error (error, reason, display_name);
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&array));
}

static void
load_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  Loaded *loaded;

  loaded = g_new0 (Loaded, 1);
  loaded->bytes = accord_load_bytes (G_FILE (task_data), cancellable,
                                     &loaded->digest, &error);

  if (loaded->bytes != NULL)
    {
      g_task_return_pointer (task, loaded, (GDestroyNotify) loaded_free);
    }
  else
    {
      loaded_free (loaded);
      g_task_return_error (task, g_steal_pointer (&error));
    }
}

/**
 * accord_load_bytes:
 * @file: what to read
 * @cancellable: (nullable): heeded only where @file has no local path
 * @digest_out: (out) (optional) (transfer full): digest of what was read
 * @error: return location for an error
 *
 * Reads a whole regular file of at most %ACCORD_LOAD_MAX_SIZE bytes.  Never
 * waits for a pipe or a device.  A file without a local path is streamed
 * through GIO under the same limit.
 *
 * Errors: ACCORD_ERROR_TOO_LARGE; ACCORD_ERROR_NOT_A_FILE for a folder, a
 * pipe, a device, a socket and links in a circle; otherwise G_IO_ERROR.
 *
 * Returns: (transfer full) (nullable): the content, or %NULL with @error set
 */
GBytes *
accord_load_bytes (GFile         *file,
                   GCancellable  *cancellable,
                   char         **digest_out,
                   GError       **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *display_name = NULL;
  const char *path;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  display_name = get_display_name (file);
  path = g_file_peek_path (file);

  if (path != NULL)
    bytes = load_path (path, display_name, error);
  else
    bytes = load_stream (file, display_name, cancellable, error);

  if (bytes != NULL && digest_out != NULL)
    *digest_out = accord_digest_bytes (bytes);

  return g_steal_pointer (&bytes);
}

/**
 * accord_load_bytes_from_fd:
 * @fd: where to read from, standard input for one; stays open
 * @display_name: what messages call it
 * @digest_out: (out) (optional) (transfer full): digest of what was read
 * @error: return location for an error
 *
 * Reads until the end, under the same limit as accord_load_bytes().  Waits for
 * a pipe's other end, which is what standard input is for.
 *
 * Returns: (transfer full) (nullable): the content, or %NULL with @error set
 */
GBytes *
accord_load_bytes_from_fd (int          fd,
                           const char  *display_name,
                           char       **digest_out,
                           GError     **error)
{
  g_autoptr (GBytes) bytes = NULL;
  int errsv;

  g_return_val_if_fail (fd >= 0, NULL);
  g_return_val_if_fail (display_name != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  errsv = accord_file_read_all (fd, 0, ACCORD_LOAD_MAX_SIZE, &bytes);

  if (errsv == EFBIG)
    set_too_large_error (error, display_name);
  else if (errsv != 0)
    accord_set_read_error (error, errsv, display_name);
  else if (digest_out != NULL)
    *digest_out = accord_digest_bytes (bytes);

  return g_steal_pointer (&bytes);
}

/**
 * accord_load_bytes_async:
 * @file: what to read
 * @cancellable: (nullable): as for accord_load_bytes()
 * @callback: called in the main context that is the thread's default now
 * @user_data: for @callback
 *
 * Does accord_load_bytes() in a worker thread.
 */
void
accord_load_bytes_async (GFile               *file,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, accord_load_bytes_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, load_thread);
}

/**
 * accord_load_bytes_finish:
 * @result: what the callback was given
 * @digest_out: (out) (optional) (transfer full): digest of what was read
 * @error: return location for an error, as of accord_load_bytes()
 *
 * Returns: (transfer full) (nullable): the content, or %NULL with @error set
 */
GBytes *
accord_load_bytes_finish (GAsyncResult  *result,
                          char         **digest_out,
                          GError       **error)
{
  g_autoptr (GBytes) bytes = NULL;
  Loaded *loaded;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result,
                                                  accord_load_bytes_async),
                        NULL);

  loaded = g_task_propagate_pointer (G_TASK (result), error);
  if (loaded == NULL)
    return NULL;

  bytes = g_steal_pointer (&loaded->bytes);

  if (digest_out != NULL)
    *digest_out = g_steal_pointer (&loaded->digest);

  loaded_free (loaded);

  return g_steal_pointer (&bytes);
}
