/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Held for as long as a recovery copy has an owner; the kernel lets go of it
 * when that one dies, however it dies. */
typedef struct _AccordRecoveryLock AccordRecoveryLock;

int  accord_recovery_lock_take    (const char          *path,
                                   gboolean             create,
                                   AccordRecoveryLock **lock_out);
void accord_recovery_lock_release (AccordRecoveryLock  *lock);
void accord_recovery_lock_remove  (AccordRecoveryLock  *lock);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordRecoveryLock, accord_recovery_lock_release)

G_END_DECLS
