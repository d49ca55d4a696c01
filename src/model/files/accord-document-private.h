/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/files/accord-document.h"
#include "model/files/accord-file-watch.h"
#include "model/files/accord-keeper.h"
#include "model/files/accord-loaded.h"

G_BEGIN_DECLS

/* Shared by the files of AccordDocument, and by nothing else. */

typedef enum
{
  ACCORD_DISK_SAME,
  ACCORD_DISK_CHANGED,
  ACCORD_DISK_GONE,
} AccordDisk;

/**
 * AccordBase:
 * @digest: (nullable): of what the file held when it was loaded or last saved;
 *   %NULL for a document that has never been in its file
 * @bytes: (nullable): that content, until it is among the earlier versions
 * @saved: (nullable): when the file was saved
 * @doubtful: whether the content is there, but not known to outlive a power cut
 *
 * What a document's changes start from.
 */
typedef struct
{
  char *digest;
  GBytes *bytes;
  GDateTime *saved;
  gboolean doubtful;
} AccordBase;

struct _AccordDocument
{
  GObject parent_instance;

  AccordAssessment *assessment;
  GSignalGroup *assessment_signals;
  GSignalGroup *history_signals;
  AccordFrameworks *frameworks;

  GFile *file;
  AccordBase base;
  AccordFileWatch *watch;
  AccordDisk disk;
  GDateTime *theirs;
  char *unreadable;
  gboolean notice_changed;

  AccordKeeper *keeper;
  gboolean discarded;

  gboolean read_only;

  /* Set for an earlier version: when it was saved, and where. */
  GDateTime *version;
  GFile *version_file;

  gboolean saving;
  guint n_busy;
  GError *error;

  /* One look at the file at a time; what was seen before the number moved on
   * is of no use.
   */
  guint look;
  guint look_begun;
  gboolean looking;
  gboolean look_again;

  /* What a quiet reload replaced. */
  AccordAssessment *previous;
  AccordBase previous_base;

  /* Whether a reload has to wait, and whether one does. */
  gboolean hold_reload;
  gboolean reload_held;

  /* As it was last told. */
  AccordDocumentState state;
  gboolean modified;
  char *name;
  char *title;
  char *state_text;
};

void     accord_base_clear                  (AccordBase       *base);
void     accord_base_set_loaded             (AccordBase       *base,
                                             AccordLoaded     *loaded);

void     accord_document_take_file          (AccordDocument   *self,
                                             GFile            *file);
void     accord_document_set_assessment     (AccordDocument   *self,
                                             AccordAssessment *assessment);
/* accord-document-reload.c */
void     accord_document_reload             (AccordDocument   *self,
                                             AccordLoaded     *loaded,
                                             AccordAssessment *assessment);
void     accord_document_set_reload_held    (AccordDocument   *self,
                                             gboolean          held);
void     accord_document_forget_previous    (AccordDocument   *self);
void     accord_document_set_disk           (AccordDocument   *self,
                                             AccordDisk        disk,
                                             GDateTime        *theirs);
void     accord_document_set_unreadable     (AccordDocument   *self,
                                             const GError     *reason);
void     accord_document_change_busy        (AccordDocument   *self,
                                             int               by);
void     accord_document_set_error          (AccordDocument   *self,
                                             GError           *error);
gboolean accord_document_has_own_changes    (AccordDocument   *self);
/* Whether what the window shows is nowhere else. */
gboolean accord_document_needs_copy         (AccordDocument   *self);
/* Makes the recovery copy follow what the document has become. */
void     accord_document_update_copy        (AccordDocument   *self);
/* Works out state and texts anew and tells what has changed. */
void     accord_document_update             (AccordDocument   *self);
void     accord_document_emit_reloaded      (AccordDocument   *self);

G_END_DECLS
