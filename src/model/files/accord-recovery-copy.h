/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_RECOVERY_COPY (accord_recovery_copy_get_type ())
G_DECLARE_FINAL_TYPE (AccordRecoveryCopy, accord_recovery_copy,
                      ACCORD, RECOVERY_COPY, GObject)

/* (transfer none): the copy's own, not the assessment's */
const char *accord_recovery_copy_get_id        (AccordRecoveryCopy   *self);

gboolean    accord_recovery_copy_update        (AccordRecoveryCopy   *self,
                                                GBytes               *content,
                                                const char           *path,
                                                const char           *base_digest,
                                                GError              **error);
void        accord_recovery_copy_update_async  (AccordRecoveryCopy   *self,
                                                GBytes               *content,
                                                const char           *path,
                                                const char           *base_digest,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean    accord_recovery_copy_update_finish (AccordRecoveryCopy   *self,
                                                GAsyncResult         *result,
                                                GError              **error);

gboolean    accord_recovery_copy_drop          (AccordRecoveryCopy   *self,
                                                GError              **error);

G_END_DECLS
