/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/files/accord-recovery-copy.h"

G_BEGIN_DECLS

/**
 * AccordRecoveryOrphan:
 * @id: the copy's id
 * @file: (nullable): the copy itself, for "It is kept at …"
 * @path: (nullable): the document's file, %NULL for one never saved
 * @base_digest: (nullable): what that file held when it was loaded or last
 *   saved, %NULL for one never saved
 * @changed: (nullable): time of the last change, by the clock of that moment;
 *   %NULL where it is not known
 * @order: copies begun later have the higher number, whatever the clock said
 * @content: (nullable): the assessment as it would have been saved, %NULL for a
 *   damaged copy
 * @damage: (nullable): for a damaged copy what is wrong with it, a sentence
 * @too_large: whether it is only larger than what is opened; @damage says so,
 *   too
 *
 * A recovery copy that no living window holds.
 */
typedef struct
{
  char *id;
  char *file;
  char *path;
  char *base_digest;
  GDateTime *changed;
  guint64 order;
  GBytes *content;
  char *damage;
  gboolean too_large;
} AccordRecoveryOrphan;

void accord_recovery_orphan_free (AccordRecoveryOrphan *orphan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordRecoveryOrphan,
                               accord_recovery_orphan_free)

#define ACCORD_TYPE_RECOVERY (accord_recovery_get_type ())
G_DECLARE_FINAL_TYPE (AccordRecovery, accord_recovery,
                      ACCORD, RECOVERY, GObject)

char               *accord_recovery_default_folder (void) G_GNUC_WARN_UNUSED_RESULT;

AccordRecovery     *accord_recovery_new            (const char                  *folder) G_GNUC_WARN_UNUSED_RESULT;

AccordRecoveryCopy *accord_recovery_claim          (AccordRecovery              *self,
                                                    GError                     **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray          *accord_recovery_list           (AccordRecovery              *self,
                                                    GError                     **error) G_GNUC_WARN_UNUSED_RESULT;
AccordRecoveryCopy *accord_recovery_adopt          (AccordRecovery              *self,
                                                    const AccordRecoveryOrphan  *orphan,
                                                    GError                     **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean            accord_recovery_delete         (AccordRecovery              *self,
                                                    const char                  *id,
                                                    GError                     **error);
gboolean            accord_recovery_undelete       (AccordRecovery              *self,
                                                    const char                  *id,
                                                    GError                     **error);
void                accord_recovery_purge          (AccordRecovery              *self,
                                                    const char                  *id);
void                accord_recovery_empty_trash    (AccordRecovery              *self);

G_END_DECLS
