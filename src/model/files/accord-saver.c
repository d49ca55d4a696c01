/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The one door through which Accord writes for a user (reliability, 1.4).
 *
 * The new text is written whole to a temporary file beside the old one, synced,
 * closed and read back.  Then the two change places in one step, what came out
 * is looked at once more, and the folder is synced.  Whatever goes wrong, and
 * wherever a process is killed or the power is cut, the name holds the old text
 * or the new one, whole; success is told only when the new one is durable.
 *
 * A file with several names (hard links): the name that is saved to gets the
 * new text, the others keep the old one.
 */

#include "accord-config.h"

#include "model/files/accord-saver.h"

#include "model/accord-error.h"
#include "model/files/accord-digest.h"
#include "model/files/accord-file-error.h"
#include "model/files/accord-loader.h"
#include "model/files/accord-save-attributes.h"
#include "model/files/accord-save-place.h"

#include <glib/gi18n-lib.h>

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#define TEMP_ATTEMPTS 100

typedef struct
{
  char *path;
  GBytes *bytes;
  AccordSaveMode mode;
  char *expected_digest;
  AccordSaveFlags flags;

  char *digest;
} SaveRequest;

static void
save_clear (AccordSave *save)
{
  /* What could not be removed is litter for a later sweep. */
  if (save->temp_name != NULL)
    unlinkat (save->target.folder_fd, save->temp_name, 0);

  g_clear_pointer (&save->temp_name, g_free);
  g_clear_pointer (&save->old_bytes, g_bytes_unref);
  g_clear_pointer (&save->display_name, g_free);
  accord_save_target_clear (&save->target);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AccordSave, save_clear)

static void
save_request_free (SaveRequest *request)
{
  g_bytes_unref (request->bytes);
  g_free (request->expected_digest);
  g_free (request->digest);
  g_free (request->path);
  g_free (request);
}

/*
 * Compares what stands there with what the caller has to find there.  Content
 * is compared and nothing else: a touched file is no conflict, an edit with an
 * unchanged time stamp is one (reliability, cases 21, 22 and 25).
 */
static gboolean
check_base (AccordSave  *save,
            const char  *expected_digest,
            gboolean    *same_out,
            GError     **error)
{
  g_autofree char *digest = NULL;
  int errsv;

  errsv = accord_save_target_stat (&save->target, save->target.name,
                                   &save->old_info);
  save->exists = errsv == 0;

  if (errsv != 0 && errsv != ENOENT)
    return accord_save_fail (save, errsv, error);

  if (!save->exists)
    {
      if (save->mode == ACCORD_SAVE_OVER)
        return accord_save_fail_gone (save, error);

      return TRUE;
    }

  if (save->mode == ACCORD_SAVE_NEW)
    return accord_save_fail_exists (save, error);

  if (S_ISDIR (save->old_info.st_mode))
    return accord_save_fail (save, EISDIR, error);

  if (!S_ISREG (save->old_info.st_mode))
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_A_FILE,
                   _("“%s” is not an ordinary file, so it was not replaced. "
                     "Save it under another name."), save->display_name);
      return FALSE;
    }

  if (save->mode == ACCORD_SAVE_OVER)
    {
      errsv = accord_save_target_read (&save->target, save->target.name,
                                       ACCORD_LOAD_MAX_SIZE,
                                       &save->old_bytes, &save->old_info);

      if (errsv == ENOENT)
        return accord_save_fail_gone (save, error);

      if (errsv == EFBIG || errsv == ENOTSUP)
        return accord_save_fail_changed (save, error);

      if (errsv != 0)
        return accord_save_fail (save, errsv, error);

      digest = accord_digest_bytes (save->old_bytes);

      /* Also if another program has written just what is to be saved: whoever
       * counts saves, or decides by them, counts on being told. */
      if (!g_str_equal (digest, expected_digest))
        return accord_save_fail_changed (save, error);

      if ((save->flags & ACCORD_SAVE_AFRESH) == 0 &&
          g_bytes_equal (save->old_bytes, save->bytes))
        {
          *same_out = TRUE;
          return TRUE;
        }
    }

  /* A file without any right to write was closed on purpose, and that holds
   * for an administrator as well, who could write it. */
  if ((save->old_info.st_mode & 0222) == 0 ||
      faccessat (save->target.folder_fd, save->target.name, W_OK, 0) != 0)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_READ_ONLY,
                   _("“%s” can only be read, so it was not changed. Save under "
                     "another name."), save->display_name);
      return FALSE;
    }

  return TRUE;
}

static int
write_all (int     fd,
           GBytes *bytes)
{
  gsize left;
  const char *data = g_bytes_get_data (bytes, &left);

  while (left > 0)
    {
      ssize_t written = write (fd, data, left);

      if (written < 0 && errno == EINTR)
        continue;

      if (written < 0)
        return errno;

      if (written == 0)
        return EIO;

      data += written;
      left -= written;
    }

  return 0;
}

/*
 * A new file is born with its own mode, so the kernel applies umask and the
 * folder's default rights.  Beside an old one it is born closed and opened as
 * far as the old one was once it is whole.
 */
static int
open_temp (AccordSave *save,
           int        *fd_out)
{
  mode_t mode;
  int fd = -1;

  if (save->exists || (save->flags & ACCORD_SAVE_PRIVATE) != 0)
    mode = 0600;
  else
    mode = 0666;

  for (int i = 0; i < TEMP_ATTEMPTS && fd < 0; i++)
    {
      g_autofree char *name = accord_save_target_make_temp_name (&save->target);

      fd = openat (save->target.folder_fd, name,
                   O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);

      if (fd >= 0)
        save->temp_name = g_steal_pointer (&name);
      else if (errno != EEXIST && errno != EINTR)
        return errno;
    }

  if (fd < 0)
    return EEXIST;

  *fd_out = fd;

  return 0;
}

static gboolean
write_temp (AccordSave  *save,
            GError     **error)
{
  int fd = -1;
  int errsv;

  errsv = open_temp (save, &fd);
  if (errsv != 0)
    return accord_save_fail (save, errsv, error);

  errsv = write_all (fd, save->bytes);

  if (errsv == 0 && save->exists)
    errsv = accord_save_keep_attributes (&save->target, &save->old_info, fd);

  while (errsv == 0 && fsync (fd) != 0)
    if (errno != EINTR)
      errsv = errno;

  /* The file is closed even when close() says that a signal came. */
  if (close (fd) != 0 && errsv == 0 && errno != EINTR)
    errsv = errno;

  if (errsv != 0)
    return accord_save_fail (save, errsv, error);

  return TRUE;
}

static gboolean
fail_not_verified (AccordSave  *save,
                   GError     **error)
{
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_VERIFIED,
               _("“%s” was not saved: what was written came back different "
                 "from the disk. Save it in another place and have the disk "
                 "looked at."), save->display_name);

  return FALSE;
}

/* Before the old text is touched. */
static gboolean
read_back (AccordSave  *save,
           GError     **error)
{
  g_autoptr (GBytes) bytes = NULL;
  int errsv;

  errsv = accord_save_target_read (&save->target, save->temp_name,
                                   g_bytes_get_size (save->bytes),
                                   &bytes, &save->temp_info);

  if (errsv != 0 && errsv != EFBIG)
    return accord_save_fail (save, errsv, error);

  if (errsv != 0 || !g_bytes_equal (bytes, save->bytes))
    return fail_not_verified (save, error);

  return TRUE;
}

/* The file holds these bytes already; what is left is to make them last. */
static gboolean
sync_same (AccordSave  *save,
           GError     **error)
{
  int errsv = 0;
  int fd;

  do
    fd = openat (save->target.folder_fd, save->target.name,
                 O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC);
  while (fd < 0 && errno == EINTR);

  if (fd < 0)
    return accord_save_fail (save, errno, error);

  while (errsv == 0 && fsync (fd) != 0)
    if (errno != EINTR)
      errsv = errno;

  close (fd);

  if (errsv == 0)
    errsv = accord_save_target_sync (&save->target);

  if (errsv != 0)
    return accord_save_fail (save, errsv, error);

  return TRUE;
}

/* Each folder is swept once by each process: it may hold thousands of files. */
static gboolean
is_first_visit (const char *folder)
{
  static GMutex mutex;
  static GHashTable *visited;
  gboolean first;

  g_mutex_lock (&mutex);

  if (visited == NULL)
    visited = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  first = g_hash_table_add (visited, g_strdup (folder));

  g_mutex_unlock (&mutex);

  return first;
}

static void
save_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  SaveRequest *request = task_data;

  if (accord_save_bytes (request->path, request->bytes, request->mode,
                         request->expected_digest, request->flags,
                         &request->digest, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * accord_save_bytes:
 * @path: where to, in the file name encoding; links are followed and stay
 * @bytes: the whole new content
 * @mode: what has to be true on disk
 * @expected_digest: (nullable): with %ACCORD_SAVE_OVER the digest of what was
 *   loaded or last saved, otherwise %NULL
 * @flags: #AccordSaveFlags
 * @digest_out: (out) (optional) (transfer full) (nullable): digest of what the
 *   file now holds; set on success, and on a failure that could not be taken
 *   back, which leaves the new content in place but not known to be durable;
 *   otherwise %NULL
 * @error: return location for an error
 *
 * Saves whole or not at all (reliability, 1.4).  Success means: on disk, read
 * back, and safe from a power cut.  The old file's mode, group and access list
 * are kept, never widened.  With %ACCORD_SAVE_OVER a file that was loaded with
 * these very @bytes is not rewritten, but made durable; %ACCORD_SAVE_AFRESH
 * rewrites it.
 *
 * Blocks, for up to ten seconds where another Accord saves in the same folder;
 * may be called in any thread.
 *
 * Errors: ACCORD_ERROR_CHANGED, ACCORD_ERROR_GONE, ACCORD_ERROR_EXISTS,
 * ACCORD_ERROR_READ_ONLY, ACCORD_ERROR_NOT_A_FILE, ACCORD_ERROR_NOT_VERIFIED;
 * otherwise G_IO_ERROR, such as G_IO_ERROR_NO_SPACE.  The old file is whole
 * after each of them.
 *
 * Returns: %TRUE once the content is durable
 */
gboolean
accord_save_bytes (const char       *path,
                   GBytes           *bytes,
                   AccordSaveMode    mode,
                   const char       *expected_digest,
                   AccordSaveFlags   flags,
                   char            **digest_out,
                   GError          **error)
{
  g_auto (AccordSave) save = { .target = { .folder_fd = -1 } };
  g_autoptr (AccordDigestJob) job = NULL;
  gboolean same = FALSE;
  gboolean saved;
  int errsv;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail ((mode == ACCORD_SAVE_OVER) == (expected_digest != NULL),
                        FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (digest_out != NULL)
    {
      *digest_out = NULL;
      job = accord_digest_start (bytes);
    }

  save.display_name = g_filename_display_basename (path);
  save.bytes = bytes;
  save.mode = mode;
  save.flags = flags;

  errsv = accord_save_target_open (&save.target, path);

  if (errsv == ENOENT && mode == ACCORD_SAVE_OVER)
    return accord_save_fail_gone (&save, error);

  if (errsv != 0)
    return accord_save_fail (&save, errsv, error);

  if (!check_base (&save, expected_digest, &same, error))
    return FALSE;

  if (same)
    saved = sync_same (&save, error);
  else
    saved = write_temp (&save, error) &&
            read_back (&save, error) &&
            accord_save_put_in_place (&save, error) &&
            accord_save_sync_names (&save, error) &&
            accord_save_check_placed (&save, error);

  if ((saved || save.stands) && digest_out != NULL)
    *digest_out = accord_digest_finish (g_steal_pointer (&job));

  if (saved && !same && is_first_visit (save.target.folder))
    accord_save_target_sweep (&save.target, save.temp_info.st_mtime);

  return saved;
}

/**
 * accord_save_bytes_async:
 * @path: where to, in the file name encoding
 * @bytes: the whole new content
 * @mode: what has to be true on disk
 * @expected_digest: (nullable): as for accord_save_bytes()
 * @flags: #AccordSaveFlags
 * @callback: called in the main context that is the thread's default now
 * @user_data: for @callback
 *
 * Does accord_save_bytes() in a worker thread.  A save that has begun is not
 * cancelled.
 */
void
accord_save_bytes_async (const char          *path,
                         GBytes              *bytes,
                         AccordSaveMode       mode,
                         const char          *expected_digest,
                         AccordSaveFlags      flags,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  SaveRequest *request;

  g_return_if_fail (path != NULL);
  g_return_if_fail (bytes != NULL);

  request = g_new0 (SaveRequest, 1);
  request->path = g_strdup (path);
  request->bytes = g_bytes_ref (bytes);
  request->mode = mode;
  request->expected_digest = g_strdup (expected_digest);
  request->flags = flags;

  task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (task, accord_save_bytes_async);
  g_task_set_task_data (task, request, (GDestroyNotify) save_request_free);
  g_task_run_in_thread (task, save_thread);
}

/**
 * accord_save_bytes_finish:
 * @result: what the callback was given
 * @digest_out: (out) (optional) (transfer full) (nullable): as for
 *   accord_save_bytes()
 * @error: return location for an error, as of accord_save_bytes()
 *
 * Returns: %TRUE once the content is durable
 */
gboolean
accord_save_bytes_finish (GAsyncResult  *result,
                          char         **digest_out,
                          GError       **error)
{
  SaveRequest *request;

  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result,
                                                  accord_save_bytes_async),
                        FALSE);

  request = g_task_get_task_data (G_TASK (result));

  if (digest_out != NULL)
    *digest_out = g_steal_pointer (&request->digest);

  return g_task_propagate_boolean (G_TASK (result), error);
}
