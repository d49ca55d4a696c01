/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a window without changes of its own follows its file, and how what it
 * showed before can be had back.
 */

#include "accord-config.h"

#include "model/files/accord-document.h"

#include "model/files/accord-document-private.h"

typedef struct
{
  char *path;
  GBytes *content;
  GDateTime *saved;
} Replaced;

static void
replaced_free (Replaced *replaced)
{
  g_free (replaced->path);
  g_bytes_unref (replaced->content);
  g_date_time_unref (replaced->saved);
  g_free (replaced);
}

/* Earlier versions are a service beside: nothing waits for them. */
static void
store_thread (GTask        *task,
              gpointer      source_object,
              gpointer      task_data,
              GCancellable *cancellable)
{
  g_autoptr (AccordVersions) versions = accord_versions_new (NULL);
  Replaced *replaced = task_data;

  accord_versions_store (versions, replaced->path, replaced->content,
                         replaced->saved, NULL);
  g_task_return_boolean (task, TRUE);
}

/* What the file held until now is in no file any more. */
static void
store_replaced (AccordDocument *self)
{
  g_autoptr (GTask) task = NULL;
  Replaced *replaced;
  const char *path = g_file_peek_path (self->file);

  if (path == NULL || self->base.bytes == NULL)
    return;

  replaced = g_new0 (Replaced, 1);
  replaced->path = g_strdup (path);
  replaced->content = g_bytes_ref (self->base.bytes);
  replaced->saved = self->base.saved != NULL
                    ? g_date_time_ref (self->base.saved)
                    : g_date_time_new_now_local ();

  task = g_task_new (NULL, NULL, NULL, NULL);
  g_task_set_source_tag (task, store_replaced);
  g_task_set_task_data (task, replaced, (GDestroyNotify) replaced_free);
  g_task_run_in_thread (task, store_thread);
}

void
accord_document_set_reload_held (AccordDocument *self,
                                 gboolean        held)
{
  if (self->reload_held == held)
    return;

  self->reload_held = held;
  g_object_notify (G_OBJECT (self), "reload-held");
}

void
accord_document_forget_previous (AccordDocument *self)
{
  if (self->previous == NULL)
    return;

  g_clear_object (&self->previous);
  accord_base_clear (&self->previous_base);
  g_object_notify (G_OBJECT (self), "can-undo-reload");
}

/* The window had no changes of its own: what it showed can be had back.  Of
 * several in a row the first is what somebody has seen.
 */
void
accord_document_reload (AccordDocument   *self,
                        AccordLoaded     *loaded,
                        AccordAssessment *assessment)
{
  if (self->hold_reload)
    {
      accord_document_set_reload_held (self, TRUE);
      return;
    }

  accord_document_set_reload_held (self, FALSE);
  store_replaced (self);

  if (self->previous == NULL)
    {
      self->previous = g_object_ref (self->assessment);
      self->previous_base = self->base;
      self->base = (AccordBase) { NULL, };
      g_object_notify (G_OBJECT (self), "can-undo-reload");
    }

  accord_base_set_loaded (&self->base, loaded);
  accord_document_set_disk (self, ACCORD_DISK_SAME, NULL);
  accord_document_set_error (self, NULL);

  if (self->keeper != NULL)
    accord_keeper_set_base (self->keeper, g_file_peek_path (self->file),
                            self->base.digest);

  accord_document_set_assessment (self, assessment);
  accord_document_update_copy (self);
  accord_document_update (self);
  accord_document_emit_reloaded (self);
}

/**
 * accord_document_hold_reload:
 * @self: a document
 * @hold: whether a quiet reload has to wait
 *
 * While one waits the document is as it was, and "reload-held" is set.  It is
 * made up for once it need not wait any longer; what is changed before that is
 * in conflict with the file.
 */
void
accord_document_hold_reload (AccordDocument *self,
                             gboolean        hold)
{
  g_return_if_fail (ACCORD_IS_DOCUMENT (self));

  self->hold_reload = hold;

  if (!hold && self->reload_held)
    accord_document_check (self);
}

gboolean
accord_document_get_reload_held (AccordDocument *self)
{
  g_return_val_if_fail (ACCORD_IS_DOCUMENT (self), FALSE);

  return self->reload_held;
}

/**
 * accord_document_let_reload_stand:
 * @self: a document
 *
 * What a quiet reload shows has been seen and stays.  An undo after the next
 * one goes back to it, no further.
 */
void
accord_document_let_reload_stand (AccordDocument *self)
{
  g_return_if_fail (ACCORD_IS_DOCUMENT (self));

  accord_document_forget_previous (self);
}

gboolean
accord_document_get_can_undo_reload (AccordDocument *self)
{
  g_return_val_if_fail (ACCORD_IS_DOCUMENT (self), FALSE);

  return self->previous != NULL;
}

/**
 * accord_document_undo_reload:
 * @self: a document; nothing is done where it cannot undo a reload, as when
 *   something has been changed since
 *
 * Shows again what the window showed before the file was read anew.  The file
 * stays as it is, so the two are in conflict now.
 */
void
accord_document_undo_reload (AccordDocument *self)
{
  g_autoptr (AccordAssessment) previous = NULL;

  g_return_if_fail (ACCORD_IS_DOCUMENT (self));

  if (self->previous == NULL)
    return;

  previous = g_object_ref (self->previous);
  accord_document_set_disk (self, ACCORD_DISK_CHANGED, self->base.saved);

  accord_base_clear (&self->base);
  self->base = self->previous_base;
  self->previous_base = (AccordBase) { NULL, };

  if (self->keeper != NULL)
    accord_keeper_set_base (self->keeper, g_file_peek_path (self->file),
                            self->base.digest);

  accord_history_mark_unsaved (accord_assessment_get_history (previous));
  accord_document_set_assessment (self, previous);
  accord_document_forget_previous (self);
  accord_document_update_copy (self);
  accord_document_update (self);
}
