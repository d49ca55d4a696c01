/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a document comes to hold what stands in its file: opening, and looking
 * at it again.
 */

#include "accord-config.h"

#include "model/files/accord-document.h"

#include "model/accord-error.h"
#include "model/assessment/accord-assessment-file.h"
#include "model/files/accord-document-private.h"

typedef struct
{
  GFile *file;
  AccordFrameworks *frameworks;
  GPtrArray *faults;
} Open;

static void
open_free (Open *data)
{
  g_object_unref (data->file);
  g_object_unref (data->frameworks);
  g_clear_pointer (&data->faults, g_ptr_array_unref);
  g_free (data);
}

static AccordAssessment *
read_assessment (GBytes            *bytes,
                 GFile             *file,
                 AccordFrameworks  *frameworks,
                 GPtrArray        **faults,
                 GError           **error)
{
  g_autofree char *name = g_file_get_parse_name (file);

  return accord_assessment_read (bytes, name, frameworks, faults, error);
}

static void
open_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (AccordLoaded) loaded = NULL;
  g_autoptr (AccordAssessment) assessment = NULL;
  Open *data = g_task_get_task_data (task);
  AccordDocument *self;
  GError *error = NULL;

  loaded = accord_loaded_read_finish (result, &error);

  if (loaded != NULL)
    assessment = read_assessment (loaded->bytes, data->file, data->frameworks,
                                  &data->faults, &error);

  if (assessment == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  self = accord_document_new (assessment);
  self->frameworks = g_object_ref (data->frameworks);
  accord_base_set_loaded (&self->base, loaded);
  accord_document_take_file (self, data->file);
  accord_document_update (self);

  g_task_return_pointer (task, self, g_object_unref);
}

/**
 * accord_document_open_async:
 * @file: what to open
 * @frameworks: where its framework is looked up
 * @cancellable: (nullable): a cancellable
 * @callback: called in the thread's default main context of now
 * @user_data: for @callback
 *
 * Reads @file off the main loop.
 */
void
accord_document_open_async (GFile               *file,
                            AccordFrameworks    *frameworks,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Open *data;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (ACCORD_IS_FRAMEWORKS (frameworks));

  data = g_new0 (Open, 1);
  data->file = g_object_ref (file);
  data->frameworks = g_object_ref (frameworks);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, accord_document_open_async);
  g_task_set_task_data (task, data, (GDestroyNotify) open_free);

  accord_loaded_read_async (file, cancellable, open_cb,
                            g_steal_pointer (&task));
}

/**
 * accord_document_open_finish:
 * @result: what the callback was given
 * @faults: (out) (optional) (nullable) (element-type AccordFault)
 *   (transfer full): every fault of the file, %NULL where there is none
 * @error: return location for an error of accord_load_bytes() or
 *   accord_assessment_read()
 *
 * Returns: (transfer full) (nullable): the document, saved and unchanged
 */
AccordDocument *
accord_document_open_finish (GAsyncResult  *result,
                             GPtrArray    **faults,
                             GError       **error)
{
  Open *data;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result,
                                                  accord_document_open_async),
                        NULL);

  if (faults != NULL)
    {
      data = g_task_get_task_data (G_TASK (result));
      *faults = g_steal_pointer (&data->faults);
    }

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Another program wrote exactly what the window shows. */
static gboolean
holds_the_same (AccordDocument *self,
                AccordLoaded   *loaded)
{
  g_autoptr (GBytes) bytes = accord_assessment_write (self->assessment);

  return g_bytes_equal (bytes, loaded->bytes);
}

/* File and window have the same past again. */
static void
settle (AccordDocument *self)
{
  accord_document_set_disk (self, ACCORD_DISK_SAME, NULL);
  accord_document_set_reload_held (self, FALSE);

  /* What became of the last save is still to be told. */
  if (self->base.doubtful)
    return;

  if (g_error_matches (self->error, ACCORD_ERROR, ACCORD_ERROR_CHANGED) ||
      g_error_matches (self->error, ACCORD_ERROR, ACCORD_ERROR_EXISTS) ||
      g_error_matches (self->error, ACCORD_ERROR, ACCORD_ERROR_GONE))
    accord_document_set_error (self, NULL);
}

static void
handle_seen (AccordDocument *self,
             AccordLoaded   *loaded)
{
  AccordHistory *history = accord_assessment_get_history (self->assessment);
  g_autoptr (AccordAssessment) theirs = NULL;
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (loaded->digest, self->base.digest) == 0)
    {
      /* A recovered document has not seen its file before. */
      if (self->base.saved == NULL && !self->base.doubtful)
        accord_base_set_loaded (&self->base, loaded);

      settle (self);
      return;
    }

  if (holds_the_same (self, loaded))
    {
      accord_base_set_loaded (&self->base, loaded);
      accord_history_mark_saved (history);
      settle (self);
      return;
    }

  if (self->frameworks == NULL)
    self->frameworks = accord_frameworks_new_default ();

  theirs = read_assessment (loaded->bytes, self->file, self->frameworks, NULL,
                            &error);

  if (theirs != NULL && !accord_history_get_modified (history))
    accord_document_reload (self, loaded, theirs);
  else
    {
      accord_document_set_disk (self, ACCORD_DISK_CHANGED, loaded->changed);
      accord_document_set_unreadable (self, error);
      accord_document_set_reload_held (self, FALSE);
    }
}

static void
handle_unseen (AccordDocument *self,
               const GError   *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    accord_document_set_disk (self, ACCORD_DISK_GONE, NULL);
  else if (error->domain == ACCORD_ERROR)
    {
      accord_document_set_disk (self, ACCORD_DISK_CHANGED, NULL);
      accord_document_set_unreadable (self, error);
    }

  if (self->disk != ACCORD_DISK_SAME)
    accord_document_set_reload_held (self, FALSE);

  /* Anything else, as a share out of reach, says nothing about the file. */
}

static void
look_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (AccordDocument) self = user_data;
  g_autoptr (AccordLoaded) loaded = NULL;
  g_autoptr (GError) error = NULL;

  loaded = accord_loaded_read_finish (result, &error);
  self->looking = FALSE;

  if (self->look != self->look_begun || self->saving)
    {
      self->look_again = TRUE;
    }
  else
    {
      if (loaded != NULL)
        handle_seen (self, loaded);
      else
        handle_unseen (self, error);

      accord_document_update_copy (self);
      accord_document_update (self);
    }

  if (self->look_again && !self->saving)
    accord_document_check (self);
}

/**
 * accord_document_check:
 * @self: a document
 *
 * Looks at the file, off the main loop, and follows what it has become: a
 * conflict, gone, or read anew where the window has no changes of its own.
 * Without a file, and for an earlier version, there is nothing to look at.
 */
void
accord_document_check (AccordDocument *self)
{
  g_return_if_fail (ACCORD_IS_DOCUMENT (self));

  if (self->file == NULL)
    return;

  if (self->looking || self->saving)
    {
      self->look_again = TRUE;
      return;
    }

  self->looking = TRUE;
  self->look_again = FALSE;
  self->look_begun = self->look;

  accord_loaded_read_async (self->file, NULL, look_cb, g_object_ref (self));
}
