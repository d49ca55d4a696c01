/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/files/accord-recovery-copy.h"

#include "model/files/accord-recovery-private.h"
#include "model/files/accord-recovery-text.h"
#include "model/files/accord-saver.h"

#include <glib/gi18n-lib.h>

#include <errno.h>
#include <unistd.h>

struct _AccordRecoveryCopy
{
  GObject parent_instance;

  char *folder;
  char *id;
  guint64 order;

  /* Over all that follows: updates come from several threads. */
  GMutex mutex;
  AccordRecoveryLock *lock;
  guint64 last_asked;
  guint64 last_written;
};

typedef struct
{
  guint64 number;
  GDateTime *changed;
  GBytes *content;
  char *path;
  char *base_digest;
} Update;

G_DEFINE_FINAL_TYPE (AccordRecoveryCopy, accord_recovery_copy, G_TYPE_OBJECT)

static void
update_free (Update *update)
{
  g_date_time_unref (update->changed);
  g_bytes_unref (update->content);
  g_free (update->path);
  g_free (update->base_digest);
  g_free (update);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Update, update_free)

static Update *
make_update (AccordRecoveryCopy *self,
             GBytes             *content,
             const char         *path,
             const char         *base_digest)
{
  Update *update;

  update = g_new0 (Update, 1);
  update->changed = g_date_time_new_now_local ();
  update->content = g_bytes_ref (content);
  update->path = g_strdup (path);
  update->base_digest = g_strdup (base_digest);

  g_mutex_lock (&self->mutex);
  update->number = ++self->last_asked;
  g_mutex_unlock (&self->mutex);

  return update;
}

static gboolean
write_update (AccordRecoveryCopy *self,
              const Update       *update,
              GError            **error)
{
  g_autoptr (GBytes) text = NULL;
  g_autofree char *file = NULL;

  text = accord_recovery_text_write (self->id, self->order,
                                     update->path, update->base_digest,
                                     update->changed, update->content, error);
  if (text == NULL)
    return FALSE;

  file = accord_recovery_build_path (self->folder, self->id,
                                     ACCORD_RECOVERY_COPY_ENDING);

  return accord_save_bytes (file, text, ACCORD_SAVE_REPLACE, NULL,
                            ACCORD_SAVE_PRIVATE, NULL, error);
}

/* In any thread.  One that was asked for later may have been quicker. */
static gboolean
run_update (AccordRecoveryCopy *self,
            const Update       *update,
            GError            **error)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED =
    g_mutex_locker_new (&self->mutex);

  if (self->lock == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CLOSED,
                           _("The recovery copy has been given up."));
      return FALSE;
    }

  if (update->number < self->last_written)
    return TRUE;

  if (!write_update (self, update, error))
    return FALSE;

  self->last_written = update->number;

  return TRUE;
}

static void
update_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (run_update (source_object, task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* The file stays: only accord_recovery_copy_drop() gives it up. */
static void
accord_recovery_copy_finalize (GObject *object)
{
  AccordRecoveryCopy *self = ACCORD_RECOVERY_COPY (object);

  g_clear_pointer (&self->lock, accord_recovery_lock_release);
  g_mutex_clear (&self->mutex);
  g_free (self->folder);
  g_free (self->id);

  G_OBJECT_CLASS (accord_recovery_copy_parent_class)->finalize (object);
}

static void
accord_recovery_copy_class_init (AccordRecoveryCopyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_recovery_copy_finalize;
}

static void
accord_recovery_copy_init (AccordRecoveryCopy *self)
{
  g_mutex_init (&self->mutex);
}

/**
 * accord_recovery_copy_new:
 * @folder: where it is kept
 * @id: its id
 * @order: a number above those of all earlier copies
 * @lock: (transfer full): what says that it has an owner
 *
 * Returns: (transfer full): a copy, of which nothing is written yet
 */
AccordRecoveryCopy *
accord_recovery_copy_new (const char         *folder,
                          const char         *id,
                          guint64             order,
                          AccordRecoveryLock *lock)
{
  AccordRecoveryCopy *self = g_object_new (ACCORD_TYPE_RECOVERY_COPY, NULL);

  self->folder = g_strdup (folder);
  self->id = g_strdup (id);
  self->order = order;
  self->lock = lock;

  return self;
}

const char *
accord_recovery_copy_get_id (AccordRecoveryCopy *self)
{
  g_return_val_if_fail (ACCORD_IS_RECOVERY_COPY (self), NULL);

  return self->id;
}

/**
 * accord_recovery_copy_update:
 * @self: a copy
 * @content: the assessment as it would be saved
 * @path: (nullable): the document's file, %NULL if it was never saved
 * @base_digest: (nullable): what that file held when it was loaded or last
 *   saved
 * @error: return location for an error, as of accord_save_bytes(), or
 *   G_IO_ERROR_CLOSED after accord_recovery_copy_drop()
 *
 * Writes the copy before it returns, in any thread: for signals and the end of
 * a session.  An update that is under way in a thread does not undo this one.
 * While one is written the one before it is still there, whole.
 *
 * Returns: whether it is on disk
 */
gboolean
accord_recovery_copy_update (AccordRecoveryCopy  *self,
                             GBytes              *content,
                             const char          *path,
                             const char          *base_digest,
                             GError             **error)
{
  g_autoptr (Update) update = NULL;

  g_return_val_if_fail (ACCORD_IS_RECOVERY_COPY (self), FALSE);
  g_return_val_if_fail (content != NULL, FALSE);

  update = make_update (self, content, path, base_digest);

  return run_update (self, update, error);
}

/**
 * accord_recovery_copy_update_async:
 * @self: a copy
 * @content: the assessment as it would be saved
 * @path: (nullable): as for accord_recovery_copy_update()
 * @base_digest: (nullable): as for accord_recovery_copy_update()
 * @callback: called in the main context that is the thread's default now
 * @user_data: for @callback
 *
 * Does accord_recovery_copy_update() in a worker thread.  Of several the last
 * one asked for is on disk in the end.
 */
void
accord_recovery_copy_update_async (AccordRecoveryCopy  *self,
                                   GBytes              *content,
                                   const char          *path,
                                   const char          *base_digest,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ACCORD_IS_RECOVERY_COPY (self));
  g_return_if_fail (content != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, accord_recovery_copy_update_async);
  g_task_set_task_data (task, make_update (self, content, path, base_digest),
                        (GDestroyNotify) update_free);
  g_task_run_in_thread (task, update_thread);
}

/**
 * accord_recovery_copy_update_finish:
 * @self: a copy
 * @result: what the callback was given
 * @error: return location for an error, as of accord_recovery_copy_update()
 *
 * Returns: whether it, or a later one, is on disk
 */
gboolean
accord_recovery_copy_update_finish (AccordRecoveryCopy  *self,
                                    GAsyncResult        *result,
                                    GError             **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * accord_recovery_copy_drop:
 * @self: a copy
 * @error: return location for an error
 *
 * Gives the copy up for good: the document has been saved, or the user does not
 * want the changes.  Never before success of the save has been told.
 *
 * Returns: whether it is gone; if not it can be tried again
 */
gboolean
accord_recovery_copy_drop (AccordRecoveryCopy  *self,
                           GError             **error)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_autofree char *file = NULL;

  g_return_val_if_fail (ACCORD_IS_RECOVERY_COPY (self), FALSE);

  locker = g_mutex_locker_new (&self->mutex);

  if (self->lock == NULL)
    return TRUE;

  file = accord_recovery_build_path (self->folder, self->id,
                                     ACCORD_RECOVERY_COPY_ENDING);

  if (unlink (file) != 0 && errno != ENOENT)
    {
      int errsv = errno;

      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errsv),
                   /* Translators: the system's reason */
                   _("The recovery copy could not be removed: %s"),
                   g_strerror (errsv));
      return FALSE;
    }

  g_clear_pointer (&self->lock, accord_recovery_lock_remove);

  return TRUE;
}
