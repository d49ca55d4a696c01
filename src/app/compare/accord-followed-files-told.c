/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is told of files that are followed. */

#include "accord-config.h"

#include "app/compare/accord-followed-files-private.h"

#include "model/files/accord-document-text.h"

#include <glib/gi18n-lib.h>

AccordFollowed *
accord_followed_files_peek (AccordFollowedFiles *self,
                            guint                index)
{
  return g_ptr_array_index (self->followed, index);
}

gboolean
accord_followed_files_is_open (AccordFollowedFiles *self,
                               AccordDocument      *document)
{
  return accord_host_has_document (self->host, document);
}

gboolean
accord_followed_is_off (const AccordFollowed *followed)
{
  AccordDocumentState state = accord_document_get_state (followed->document);

  return state == ACCORD_DOCUMENT_CONFLICT || state == ACCORD_DOCUMENT_GONE;
}

guint
accord_followed_files_get_n (AccordFollowedFiles *self)
{
  g_return_val_if_fail (ACCORD_IS_FOLLOWED_FILES (self), 0);

  return self->followed->len;
}

gboolean
accord_followed_files_get_loading (AccordFollowedFiles *self)
{
  g_return_val_if_fail (ACCORD_IS_FOLLOWED_FILES (self), FALSE);

  for (guint i = 0; i < self->followed->len; i++)
    {
      if (accord_followed_files_peek (self, i)->loading)
        return TRUE;
    }

  return FALSE;
}

AccordAssessment *
accord_followed_files_get_assessment (AccordFollowedFiles *self,
                                      guint                index)
{
  g_return_val_if_fail (ACCORD_IS_FOLLOWED_FILES (self), NULL);
  g_return_val_if_fail (index < self->followed->len, NULL);

  return accord_followed_files_peek (self, index)->assessment;
}

GFile *
accord_followed_files_get_file (AccordFollowedFiles *self,
                                guint                index)
{
  g_return_val_if_fail (ACCORD_IS_FOLLOWED_FILES (self), NULL);
  g_return_val_if_fail (index < self->followed->len, NULL);

  return accord_followed_files_peek (self, index)->file;
}

const char *
accord_followed_files_get_problem (AccordFollowedFiles *self,
                                   guint                index)
{
  const AccordFollowed *followed;

  g_return_val_if_fail (ACCORD_IS_FOLLOWED_FILES (self), NULL);
  g_return_val_if_fail (index < self->followed->len, NULL);

  followed = accord_followed_files_peek (self, index);

  return followed->error != NULL && followed->assessment == NULL
         ? followed->error->message : NULL;
}

static char *
describe_old (AccordFollowedFiles *self,
              guint                index)
{
  const AccordFollowed *followed = accord_followed_files_peek (self, index);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = accord_time_to_text (followed->read, now);
  g_autofree char *name = accord_followed_files_dup_name (self, index);

  if (g_error_matches (followed->error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    /* Translators: a file's name; a time, as in "10:43" */
    return g_strdup_printf (_("“%s” is no longer there. What is shown of it "
                              "was read at %s. Put it back, or choose other "
                              "files."), name, time);

  /* Translators: a file's name; a time, as in "10:43"; the reason, a
   * sentence */
  return g_strdup_printf (_("“%s” can no longer be read. What is shown of it "
                            "was read at %s. Mend it, or choose other files. "
                            "The reason: %s"), name, time,
                          followed->error->message);
}

char *
accord_followed_files_dup_trouble (AccordFollowedFiles *self,
                                   guint                index)
{
  AccordFollowed *followed;
  g_autofree char *name = NULL;

  g_return_val_if_fail (ACCORD_IS_FOLLOWED_FILES (self), NULL);
  g_return_val_if_fail (index < self->followed->len, NULL);

  followed = accord_followed_files_peek (self, index);
  if (followed->assessment == NULL)
    return NULL;
  if (followed->error != NULL)
    return describe_old (self, index);
  if (followed->name != NULL || !accord_followed_is_off (followed) ||
      !accord_followed_files_is_open (self, followed->document))
    return NULL;

  name = accord_followed_files_dup_name (self, index);
  if (accord_document_get_state (followed->document) == ACCORD_DOCUMENT_GONE)
    return g_strdup_printf (_("“%s” is no longer there. What is shown of it "
                              "is what its window holds."), name);

  return g_strdup_printf (_("“%s” was changed by another program. What is "
                            "shown of it is what its window holds."), name);
}

char *
accord_followed_files_dup_name (AccordFollowedFiles *self,
                                guint                index)
{
  const AccordFollowed *followed;
  g_autofree char *name = NULL;

  g_return_val_if_fail (ACCORD_IS_FOLLOWED_FILES (self), NULL);
  g_return_val_if_fail (index < self->followed->len, NULL);

  followed = accord_followed_files_peek (self, index);
  if (followed->name != NULL)
    return g_strdup (followed->name);
  if (followed->file == NULL)
    return followed->document != NULL
           ? accord_document_dup_title (followed->document) : NULL;

  name = g_file_get_basename (followed->file);

  return g_filename_display_name (name);
}

char *
accord_followed_files_dup_shown_name (AccordFollowedFiles *self,
                                      guint                index)
{
  const AccordFollowed *followed;
  g_autofree char *name = NULL;

  g_return_val_if_fail (ACCORD_IS_FOLLOWED_FILES (self), NULL);
  g_return_val_if_fail (index < self->followed->len, NULL);

  followed = accord_followed_files_peek (self, index);
  name = accord_followed_files_dup_name (self, index);
  if (name == NULL || followed->document == NULL || followed->name != NULL ||
      !accord_document_get_modified (followed->document) ||
      !accord_followed_files_is_open (self, followed->document))
    return g_steal_pointer (&name);

  /* Translators: a file's name: its window has such changes, and they are
   * shown */
  return g_strdup_printf (_("%s (with changes not saved)"), name);
}
