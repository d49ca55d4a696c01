/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/files/accord-save-job.h"

#include "model/accord-error.h"
#include "model/files/accord-loaded.h"
#include "model/files/accord-readable.h"
#include "model/files/accord-versions.h"

#include <glib/gi18n-lib.h>

/**
 * accord_save_job_new:
 * @file: where to
 * @bytes: what is to stand there
 * @kind: what has to be true there
 *
 * The further members are the caller's to set.
 *
 * Returns: (transfer full): a job
 */
AccordSaveJob *
accord_save_job_new (GFile          *file,
                     GBytes         *bytes,
                     AccordSaveKind  kind)
{
  AccordSaveJob *job;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (bytes != NULL, NULL);

  job = g_new0 (AccordSaveJob, 1);
  job->file = g_object_ref (file);
  job->bytes = g_bytes_ref (bytes);
  job->kind = kind;

  return job;
}

void
accord_save_job_free (AccordSaveJob *job)
{
  g_object_unref (job->file);
  g_bytes_unref (job->bytes);
  g_free (job->expected_digest);
  g_clear_pointer (&job->base, g_bytes_unref);
  g_clear_pointer (&job->base_changed, g_date_time_unref);
  g_free (job->digest);
  g_clear_pointer (&job->saved, g_date_time_unref);
  g_free (job);
}

/* Earlier versions are a service beside the save: it does not fail with them,
 * save where one is promised.
 */
static gboolean
keep_version (AccordSaveJob  *job,
              GBytes         *content,
              GDateTime      *changed,
              GError        **error)
{
  g_autoptr (AccordVersions) versions = NULL;
  g_autoptr (GDateTime) time = NULL;

  time = changed != NULL ? g_date_time_ref (changed)
                         : g_date_time_new_now_local ();
  versions = accord_versions_new (NULL);

  return accord_versions_store (versions, g_file_peek_path (job->file),
                                content, time, error);
}

/*
 * What another program wrote becomes an earlier version first, and then has to
 * be there still: what was written in between is a new conflict.
 */
static gboolean
prepare_theirs (AccordSaveJob  *job,
                GError        **error)
{
  g_autoptr (AccordLoaded) theirs = NULL;

  theirs = accord_loaded_read (job->file, NULL, error);
  if (theirs == NULL)
    return FALSE;

  g_free (job->expected_digest);
  job->expected_digest = g_strdup (theirs->digest);

  return keep_version (job, theirs->bytes, theirs->changed, error);
}

static void
prepare_chosen (AccordSaveJob *job)
{
  g_autoptr (AccordLoaded) replaced = NULL;

  replaced = accord_loaded_read (job->file, NULL, NULL);
  if (replaced != NULL)
    keep_version (job, replaced->bytes, replaced->changed, NULL);
}

static gboolean
run_job (AccordSaveJob  *job,
         GError        **error)
{
  AccordSaveMode mode = ACCORD_SAVE_OVER;

  if (g_file_peek_path (job->file) == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           _("This place cannot be saved to. Save in a folder "
                             "of this computer or of a connected drive."));
      return FALSE;
    }

  if (!accord_check_readable (job->bytes, g_file_peek_path (job->file), error))
    return FALSE;

  switch (job->kind)
    {
    case ACCORD_SAVE_KIND_OWN:
      if (job->base != NULL)
        keep_version (job, job->base, job->base_changed, NULL);
      break;

    case ACCORD_SAVE_KIND_FREE:
      mode = ACCORD_SAVE_NEW;
      break;

    case ACCORD_SAVE_KIND_CHOSEN:
      mode = ACCORD_SAVE_REPLACE;
      prepare_chosen (job);
      break;

    case ACCORD_SAVE_KIND_THEIRS:
      if (!prepare_theirs (job, error))
        return FALSE;
      break;

    default:
      g_assert_not_reached ();
    }

  if (!accord_save_bytes (g_file_peek_path (job->file), job->bytes, mode,
                          job->expected_digest,
                          job->afresh ? ACCORD_SAVE_AFRESH
                                      : ACCORD_SAVE_DEFAULT,
                          &job->digest, error))
    return FALSE;

  job->saved = g_date_time_new_now_local ();
  keep_version (job, job->bytes, job->saved, NULL);

  return TRUE;
}

static void
run_thread (GTask        *task,
            gpointer      source_object,
            gpointer      task_data,
            GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (run_job (task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * accord_save_job_run_async:
 * @job: (transfer full): what to do
 * @callback: called in the thread's default main context of now
 * @user_data: for @callback
 *
 * Runs @job in a worker thread, to its end whatever happens.
 */
void
accord_save_job_run_async (AccordSaveJob       *job,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (job != NULL);

  task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (task, accord_save_job_run_async);
  g_task_set_task_data (task, job, (GDestroyNotify) accord_save_job_free);
  g_task_run_in_thread (task, run_thread);
}

/**
 * accord_save_job_run_finish:
 * @result: what the callback was given
 * @job_out: (out) (transfer none): the job, as long as @result lives
 * @error: return location for an error of accord_save_bytes(), or
 *   G_IO_ERROR_NOT_SUPPORTED for a file without a local path
 *
 * Returns: whether the job's bytes are in its file for good
 */
gboolean
accord_save_job_run_finish (GAsyncResult         *result,
                            const AccordSaveJob **job_out,
                            GError              **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result,
                                                  accord_save_job_run_async),
                        FALSE);
  g_return_val_if_fail (job_out != NULL, FALSE);

  *job_out = g_task_get_task_data (G_TASK (result));

  return g_task_propagate_boolean (G_TASK (result), error);
}
