/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a document gets into a file.  It stays changed until the save has
 * returned success, and whatever fails, it keeps everything.
 */

#include "accord-config.h"

#include "model/files/accord-document.h"

#include "model/accord-error.h"
#include "model/assessment/accord-assessment-file.h"
#include "model/files/accord-document-private.h"
#include "model/files/accord-save-job.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  /* Whether the saved mark was moved, which a failure takes back. */
  gboolean marked;
} Save;

static gboolean
is_own_file (AccordDocument *self,
             GFile          *file)
{
  return self->file != NULL && g_file_equal (self->file, file);
}

static void
handle_saved (AccordDocument      *self,
              const AccordSaveJob *job)
{
  accord_base_clear (&self->base);
  self->base.digest = g_strdup (job->digest);
  self->base.saved = g_date_time_ref (job->saved);

  accord_document_set_disk (self, ACCORD_DISK_SAME, NULL);
  accord_document_set_error (self, NULL);
  g_clear_pointer (&self->version, g_date_time_unref);
  g_clear_object (&self->version_file);
  accord_document_set_read_only (self, FALSE);
  accord_document_take_file (self, job->file);

  if (self->keeper != NULL)
    accord_keeper_set_base (self->keeper, g_file_peek_path (job->file),
                            job->digest);
}

/*
 * The file holds the new text all the same, but a power cut may take it away.
 * That the window finds it there is no reason to take it for saved; that it is
 * not what was loaded is no reason to take it for another program's.
 */
static void
handle_doubtful (AccordDocument      *self,
                 const AccordSaveJob *job)
{
  accord_base_clear (&self->base);
  self->base.digest = g_strdup (job->digest);
  self->base.bytes = g_bytes_ref (job->bytes);
  self->base.doubtful = TRUE;

  accord_history_mark_unsaved
    (accord_assessment_get_history (self->assessment));

  if (self->keeper != NULL)
    accord_keeper_set_base (self->keeper, g_file_peek_path (self->file),
                            job->digest);
}

static void
handle_failed (AccordDocument      *self,
               const AccordSaveJob *job,
               const Save          *data,
               const GError        *error)
{
  AccordHistory *history = accord_assessment_get_history (self->assessment);

  if (data->marked)
    accord_history_mark_unsaved (history);

  /* That another file could not be written says nothing of the own one. */
  if (self->file == NULL || is_own_file (self, job->file))
    accord_document_set_error (self, g_error_copy (error));

  if (is_own_file (self, job->file) && job->digest != NULL)
    {
      handle_doubtful (self, job);
      self->look_again = TRUE;
      return;
    }

  if (!is_own_file (self, job->file) || job->kind == ACCORD_SAVE_KIND_CHOSEN)
    return;

  if (g_error_matches (error, ACCORD_ERROR, ACCORD_ERROR_CHANGED) ||
      g_error_matches (error, ACCORD_ERROR, ACCORD_ERROR_EXISTS))
    accord_document_set_disk (self, ACCORD_DISK_CHANGED, self->theirs);
  else if (g_error_matches (error, ACCORD_ERROR, ACCORD_ERROR_GONE) ||
           (job->kind == ACCORD_SAVE_KIND_THEIRS &&
            g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)))
    accord_document_set_disk (self, ACCORD_DISK_GONE, NULL);

  /* Finds out when it was, or that the two are the same after all. */
  self->look_again = TRUE;
}

static void
save_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  AccordDocument *self = g_task_get_source_object (task);
  const AccordSaveJob *job;
  GError *error = NULL;
  gboolean saved;

  saved = accord_save_job_run_finish (result, &job, &error);
  self->saving = FALSE;

  if (saved)
    handle_saved (self, job);
  else
    handle_failed (self, job, g_task_get_task_data (task), error);

  accord_document_update_copy (self);
  accord_document_update (self);
  accord_document_change_busy (self, -1);

  if (self->look_again)
    accord_document_check (self);

  if (saved)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
refuse (GTask      *task,
        GQuark      domain,
        int         code,
        const char *message)
{
  g_task_return_new_error (task, domain, code, "%s", message);
}

static void
start_save (AccordDocument      *self,
            GFile               *file,
            AccordSaveKind       kind,
            gpointer             source_tag,
            GCancellable        *cancellable,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  AccordHistory *history = accord_assessment_get_history (self->assessment);
  g_autoptr (GTask) task = NULL;
  g_autoptr (GBytes) bytes = NULL;
  AccordSaveJob *job;
  Save *data;

  /* Cancelling comes too late once the save has begun: what it returns is what
   * became of the file.
   */
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, source_tag);
  g_task_set_check_cancellable (task, FALSE);

  if (g_task_return_error_if_cancelled (task))
    return;

  if (self->saving)
    {
      refuse (task, G_IO_ERROR, G_IO_ERROR_PENDING,
              _("The assessment is being saved already."));
      return;
    }

  if (self->read_only && is_own_file (self, file))
    {
      refuse (task, ACCORD_ERROR, ACCORD_ERROR_READ_ONLY,
              _("This is open to be read only. Save it under another name."));
      return;
    }

  bytes = accord_assessment_write (self->assessment);
  job = accord_save_job_new (file, bytes, kind);
  if (kind == ACCORD_SAVE_KIND_OWN)
    job->expected_digest = g_strdup (self->base.digest);
  job->afresh = self->base.doubtful;
  if (is_own_file (self, file) && self->base.bytes != NULL)
    {
      job->base = g_bytes_ref (self->base.bytes);
      if (self->base.saved != NULL)
        job->base_changed = g_date_time_ref (self->base.saved);
    }

  /* What is changed while the file is written counts as changed after it. */
  data = g_new0 (Save, 1);
  data->marked = accord_history_get_modified (history);
  g_task_set_task_data (task, data, g_free);
  self->saving = TRUE;
  accord_document_forget_previous (self);
  accord_history_pause (history);
  if (data->marked)
    accord_history_mark_saved (history);

  accord_document_update (self);
  accord_document_change_busy (self, 1);

  accord_save_job_run_async (job, save_cb, g_steal_pointer (&task));
}

/**
 * accord_document_save_async:
 * @self: a document with a file
 * @cancellable: (nullable): a cancellable, heeded before the save begins
 * @callback: called in the thread's default main context of now
 * @user_data: for @callback
 *
 * Saves to the document's file, unless that is no longer what was loaded or
 * last saved.
 */
void
accord_document_save_async (AccordDocument      *self,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_return_if_fail (ACCORD_IS_DOCUMENT (self));
  g_return_if_fail (self->file != NULL);

  start_save (self, self->file,
              self->base.digest != NULL ? ACCORD_SAVE_KIND_OWN
                                        : ACCORD_SAVE_KIND_FREE,
              accord_document_save_async, cancellable, callback, user_data);
}

/**
 * accord_document_replace_theirs_async:
 * @self: a document in %ACCORD_DOCUMENT_CONFLICT
 * @cancellable: (nullable): a cancellable, heeded before the save begins
 * @callback: called in the thread's default main context of now
 * @user_data: for @callback
 *
 * Saves over what another program wrote, which becomes an earlier version
 * first; without that nothing is replaced.  Ends with
 * accord_document_save_finish().
 */
void
accord_document_replace_theirs_async (AccordDocument      *self,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  g_return_if_fail (ACCORD_IS_DOCUMENT (self));
  g_return_if_fail (self->file != NULL);

  start_save (self, self->file, ACCORD_SAVE_KIND_THEIRS,
              accord_document_save_async, cancellable, callback, user_data);
}

/**
 * accord_document_save_again_async:
 * @self: a document in %ACCORD_DOCUMENT_GONE
 * @cancellable: (nullable): a cancellable, heeded before the save begins
 * @callback: called in the thread's default main context of now
 * @user_data: for @callback
 *
 * Saves where the file was, unless there is one again.  Ends with
 * accord_document_save_finish().
 */
void
accord_document_save_again_async (AccordDocument      *self,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_return_if_fail (ACCORD_IS_DOCUMENT (self));
  g_return_if_fail (self->file != NULL);

  start_save (self, self->file, ACCORD_SAVE_KIND_FREE,
              accord_document_save_async, cancellable, callback, user_data);
}

/**
 * accord_document_save_finish:
 * @self: a document
 * @result: what the callback was given
 * @error: return location for an error of accord_save_bytes(),
 *   G_IO_ERROR_PENDING while another save is under way, or
 *   ACCORD_ERROR_READ_ONLY
 *
 * Returns: whether the file holds what the window showed when it began
 */
gboolean
accord_document_save_finish (AccordDocument  *self,
                             GAsyncResult    *result,
                             GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result,
                                                  accord_document_save_async),
                        FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * accord_document_save_as_async:
 * @self: a document
 * @file: the name that the user has chosen
 * @replace: whether what is there may go; it becomes an earlier version
 * @cancellable: (nullable): a cancellable, heeded before the save begins
 * @callback: called in the thread's default main context of now
 * @user_data: for @callback
 *
 * Saves to @file and makes that the document's own.  The assessment keeps its
 * id (design, Assessment files).
 */
void
accord_document_save_as_async (AccordDocument      *self,
                               GFile               *file,
                               gboolean             replace,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_return_if_fail (ACCORD_IS_DOCUMENT (self));
  g_return_if_fail (G_IS_FILE (file));

  start_save (self, file,
              replace ? ACCORD_SAVE_KIND_CHOSEN : ACCORD_SAVE_KIND_FREE,
              accord_document_save_as_async, cancellable, callback, user_data);
}

/**
 * accord_document_save_as_finish:
 * @self: a document
 * @result: what the callback was given
 * @error: return location for an error, as of accord_document_save_finish()
 *
 * Returns: whether the new file holds what the window showed when it began
 */
gboolean
accord_document_save_as_finish (AccordDocument  *self,
                                GAsyncResult    *result,
                                GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result,
                                                  accord_document_save_as_async),
                        FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
