/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/files/accord-saver.h"

G_BEGIN_DECLS

/**
 * AccordSaveKind:
 * @ACCORD_SAVE_KIND_OWN: over what was loaded or last saved, nothing else
 * @ACCORD_SAVE_KIND_FREE: to a name that must be free
 * @ACCORD_SAVE_KIND_CHOSEN: to a name that the user has agreed to replace
 * @ACCORD_SAVE_KIND_THEIRS: over what another program wrote, on purpose
 *
 * What a save of a document is about to do.
 */
typedef enum
{
  ACCORD_SAVE_KIND_OWN,
  ACCORD_SAVE_KIND_FREE,
  ACCORD_SAVE_KIND_CHOSEN,
  ACCORD_SAVE_KIND_THEIRS,
} AccordSaveKind;

/**
 * AccordSaveJob:
 * @file: where to; needs a local path
 * @bytes: what is to stand there
 * @expected_digest: (nullable): for %ACCORD_SAVE_KIND_OWN what has to stand
 *   there now
 * @afresh: whether to write even what stands there already
 * @base: (nullable): what was loaded, to be kept as an earlier version too
 * @base_changed: (nullable): when @base was saved
 * @digest: (out) (nullable): digest of what now stands there, also after a
 *   failure that left it there without being durable
 * @saved: (out): when that was
 *
 * A document's save with the earlier versions before and after it.
 */
typedef struct
{
  GFile *file;
  GBytes *bytes;
  AccordSaveKind kind;
  char *expected_digest;
  gboolean afresh;
  GBytes *base;
  GDateTime *base_changed;

  char *digest;
  GDateTime *saved;
} AccordSaveJob;

AccordSaveJob *accord_save_job_new          (GFile                *file,
                                             GBytes               *bytes,
                                             AccordSaveKind        kind);
void           accord_save_job_free         (AccordSaveJob        *job);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordSaveJob, accord_save_job_free)

void           accord_save_job_run_async    (AccordSaveJob        *job,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
gboolean       accord_save_job_run_finish   (GAsyncResult         *result,
                                             const AccordSaveJob **job_out,
                                             GError              **error);

G_END_DECLS
