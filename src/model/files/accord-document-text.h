/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/files/accord-document.h"

G_BEGIN_DECLS

/**
 * AccordDocumentFacts:
 * @state: the document's state
 * @read_only: whether it can only be looked at
 * @file: (nullable): its file
 * @saved: (nullable): when the file was last saved
 * @kept: (nullable): when the recovery copy was last written
 * @keep_failed: whether that failed the last time
 * @theirs: (nullable): when another program changed the file
 * @unreadable: (nullable): why what it holds now cannot be read
 * @version: (nullable): for an earlier version when that was saved
 * @error: (nullable): why the last save failed
 *
 * All that the texts about a document's state are made of.
 */
typedef struct
{
  AccordDocumentState state;
  gboolean read_only;
  GFile *file;
  const char *name;
  GDateTime *saved;
  GDateTime *kept;
  gboolean keep_failed;
  GDateTime *theirs;
  const char *unreadable;
  GDateTime *version;
  const GError *error;
} AccordDocumentFacts;

char       *accord_document_facts_to_state_text (const AccordDocumentFacts *facts,
                                                 GDateTime                 *now);
char       *accord_document_facts_to_notice     (const AccordDocumentFacts *facts,
                                                 GDateTime                 *now);

char       *accord_time_to_text                 (GDateTime                 *time,
                                                 GDateTime                 *now);
char       *accord_version_time_to_text         (GDateTime                 *time,
                                                 GDateTime                 *now);
const char *accord_save_failure_to_text         (const GError              *error);

G_END_DECLS
