/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/files/accord-recovery.h"

G_BEGIN_DECLS

GBytes               *accord_recovery_text_write (const char  *id,
                                                  guint64      order,
                                                  const char  *path,
                                                  const char  *base_digest,
                                                  GDateTime   *changed,
                                                  GBytes      *content,
                                                  GError     **error) G_GNUC_WARN_UNUSED_RESULT;
AccordRecoveryOrphan *accord_recovery_text_load  (const char  *id,
                                                  const char  *file) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
