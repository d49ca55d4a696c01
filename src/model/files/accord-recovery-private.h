/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/files/accord-recovery-lock.h"
#include "model/files/accord-recovery.h"

G_BEGIN_DECLS

AccordRecoveryCopy *accord_recovery_copy_new (const char         *folder,
                                              const char         *id,
                                              guint64             order,
                                              AccordRecoveryLock *lock) G_GNUC_WARN_UNUSED_RESULT;

char *accord_recovery_build_path (const char *folder,
                                  const char *id,
                                  const char *ending) G_GNUC_WARN_UNUSED_RESULT;

#define ACCORD_RECOVERY_COPY_ENDING ".json"
#define ACCORD_RECOVERY_LOCK_ENDING ".lock"
#define ACCORD_RECOVERY_TRASH_ENDING ".deleted"

G_END_DECLS
