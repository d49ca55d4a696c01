/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is kept of a document beside its file: the recovery copy, and earlier
 * versions.
 */

#include "accord-config.h"

#include "model/files/accord-document.h"

#include "model/assessment/accord-assessment-file.h"
#include "model/files/accord-document-private.h"
#include "model/files/accord-document-text.h"

#include <glib/gi18n-lib.h>

static AccordKeeper *
ensure_keeper (AccordDocument *self)
{
  g_autoptr (AccordRecovery) recovery = NULL;

  if (self->keeper != NULL)
    return self->keeper;

  recovery = accord_recovery_new (NULL);
  self->keeper = accord_keeper_new (recovery);
  accord_keeper_set_assessment (self->keeper, self->assessment);
  accord_keeper_set_base (self->keeper,
                          self->file != NULL ? g_file_peek_path (self->file)
                                             : NULL,
                          self->base.digest);
  g_signal_connect_object (self->keeper, "kept",
                           G_CALLBACK (accord_document_update), self,
                           G_CONNECT_SWAPPED);

  return self->keeper;
}

/* What the window shows is nowhere else: also where the file has gone, or has
 * become what cannot be read.
 */
gboolean
accord_document_needs_copy (AccordDocument *self)
{
  return !self->read_only &&
         (accord_document_has_own_changes (self) ||
          self->disk != ACCORD_DISK_SAME);
}

void
accord_document_update_copy (AccordDocument *self)
{
  if (accord_document_needs_copy (self) && !self->discarded)
    accord_keeper_touch (ensure_keeper (self));
  else if (self->keeper != NULL && !self->saving)
    accord_keeper_drop (self->keeper);
}

/**
 * accord_document_new_recovered:
 * @recovery: where @orphan was listed
 * @orphan: a copy that is not damaged
 * @frameworks: where its framework is looked up
 * @error: return location for an error of accord_assessment_read() or
 *   accord_recovery_adopt()
 *
 * Goes on with what was not saved in an earlier run.  No file is touched; if
 * the document's own has changed since, it will be in conflict in a moment.
 *
 * Returns: (transfer full) (nullable): a changed document
 */
AccordDocument *
accord_document_new_recovered (AccordRecovery              *recovery,
                               const AccordRecoveryOrphan  *orphan,
                               AccordFrameworks            *frameworks,
                               GError                     **error)
{
  g_autoptr (AccordAssessment) assessment = NULL;
  g_autoptr (AccordRecoveryCopy) copy = NULL;
  g_autoptr (GFile) file = NULL;
  AccordDocument *self;

  g_return_val_if_fail (ACCORD_IS_RECOVERY (recovery), NULL);
  g_return_val_if_fail (orphan != NULL && orphan->content != NULL, NULL);
  g_return_val_if_fail (ACCORD_IS_FRAMEWORKS (frameworks), NULL);

  assessment = accord_assessment_read (orphan->content, orphan->file,
                                       frameworks, NULL, error);
  if (assessment == NULL)
    return NULL;

  copy = accord_recovery_adopt (recovery, orphan, error);
  if (copy == NULL)
    return NULL;

  accord_history_mark_unsaved (accord_assessment_get_history (assessment));

  self = accord_document_new (assessment);
  self->frameworks = g_object_ref (frameworks);
  self->base.digest = g_strdup (orphan->base_digest);
  if (orphan->path != NULL)
    {
      file = g_file_new_for_path (orphan->path);
      accord_document_take_file (self, file);
    }

  accord_keeper_adopt (ensure_keeper (self), copy,
                       orphan->changed);
  accord_document_update (self);
  accord_document_check (self);

  return self;
}

/**
 * accord_document_dup_present_digest:
 * @self: a document
 *
 * Returns: (transfer full) (nullable): of what its file holds, %NULL where that
 *   is not what the document was loaded from or last saved to
 */
char *
accord_document_dup_present_digest (AccordDocument *self)
{
  g_return_val_if_fail (ACCORD_IS_DOCUMENT (self), NULL);

  return self->disk == ACCORD_DISK_SAME ? g_strdup (self->base.digest) : NULL;
}

/**
 * accord_document_new_version:
 * @file: what @earlier is a version of
 * @earlier: a version that could be read
 * @frameworks: where its framework is looked up
 * @error: return location for an error of accord_assessment_read()
 *
 * Returns: (transfer full) (nullable): a read-only document without a file
 */
AccordDocument *
accord_document_new_version (GFile                *file,
                             const AccordEarlier  *earlier,
                             AccordFrameworks     *frameworks,
                             GError              **error)
{
  g_autoptr (AccordAssessment) assessment = NULL;
  AccordDocument *document;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (earlier != NULL && earlier->content != NULL, NULL);
  g_return_val_if_fail (ACCORD_IS_FRAMEWORKS (frameworks), NULL);

  assessment = accord_assessment_read (earlier->content,
                                       earlier->version->file, frameworks,
                                       NULL, error);
  if (assessment == NULL)
    return NULL;

  document = accord_document_new (assessment);
  document->frameworks = g_object_ref (frameworks);
  document->version = g_date_time_ref (earlier->version->saved);
  document->version_file = g_object_ref (file);
  accord_document_set_read_only (document, TRUE);

  return document;
}

/**
 * accord_document_dup_version_name:
 * @self: an earlier version
 *
 * Returns: (transfer full): what to call it beside another, as "Version of 12
 *   November 16:20"
 */
char *
accord_document_dup_version_name (AccordDocument *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = NULL;

  g_return_val_if_fail (ACCORD_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (self->version != NULL, NULL);

  time = accord_version_time_to_text (self->version, now);

  /* Translators: a date and a time */
  return g_strdup_printf (_("Version of %s"), time);
}

GFile *
accord_document_get_version_file (AccordDocument *self)
{
  g_return_val_if_fail (ACCORD_IS_DOCUMENT (self), NULL);

  return self->version_file;
}

/**
 * accord_document_keep_safe_now:
 * @self: a document
 * @error: return location for an error of the saver
 *
 * Brings the recovery copy up to date before it returns.
 *
 * Returns: whether everything is either in the file or in the copy
 */
gboolean
accord_document_keep_safe_now (AccordDocument  *self,
                               GError         **error)
{
  g_return_val_if_fail (ACCORD_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (self->discarded || (!self->saving && !accord_document_needs_copy (self)))
    return TRUE;

  return accord_keeper_keep_now (ensure_keeper (self), error);
}

/**
 * accord_document_get_keep_error:
 * @self: a document
 *
 * Returns: (nullable): why the recovery copy could not be written
 */
const GError *
accord_document_get_keep_error (AccordDocument *self)
{
  g_return_val_if_fail (ACCORD_IS_DOCUMENT (self), NULL);

  return self->keeper != NULL ? accord_keeper_get_error (self->keeper) : NULL;
}

/**
 * accord_document_discard:
 * @self: a document
 *
 * For changes that the user has decided against: their recovery copy is gone
 * when this returns.  What is changed afterwards is kept safe again.
 */
void
accord_document_discard (AccordDocument *self)
{
  g_return_if_fail (ACCORD_IS_DOCUMENT (self));

  /* Holds for what is yet to be heard of the file, too. */
  self->discarded = TRUE;

  if (self->keeper != NULL)
    accord_keeper_drop_now (self->keeper);
}
