/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/compare/accord-followed-files.h"
#include "model/files/accord-document.h"

G_BEGIN_DECLS

/* A document that a window has open, or one of our own.  With both an
 * assessment and an error, the file cannot be read any more and the assessment
 * is what was read at that time.
 */
typedef struct
{
  GFile *file;
  AccordDocument *document;
  AccordAssessment *assessment;
  GError *error;
  GDateTime *read;
  char *name;
  gulong document_handler;
  gulong state_handler;
  gulong modified_handler;
  gulong assessment_handler;
  gboolean loading;
  /* Whether the file has changed while it was read */
  gboolean again;
} AccordFollowed;

struct _AccordFollowedFiles
{
  GObject parent_instance;

  /* Unowned */
  AccordHost *host;

  /* Owned References */
  GPtrArray *followed;
  GCancellable *cancellable;

  guint changed_id;
  guint state_id;
};

AccordFollowed *accord_followed_files_peek    (AccordFollowedFiles *self,
                                               guint                index);
/* Whether a window has it open */
gboolean        accord_followed_files_is_open (AccordFollowedFiles *self,
                                               AccordDocument      *document);
/* Whether the file no longer holds what its document was read from */
gboolean        accord_followed_is_off        (const AccordFollowed *followed);

G_END_DECLS
