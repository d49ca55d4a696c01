/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/files/accord-digest.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What any file or standard input may hold, in bytes. */
#define ACCORD_LOAD_MAX_SIZE ((gsize) 16 * 1024 * 1024)

GBytes *accord_load_bytes         (GFile                *file,
                                   GCancellable         *cancellable,
                                   char                **digest_out,
                                   GError              **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *accord_load_bytes_from_fd (int                   fd,
                                   const char           *display_name,
                                   char                **digest_out,
                                   GError              **error) G_GNUC_WARN_UNUSED_RESULT;

void    accord_load_bytes_async   (GFile                *file,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
GBytes *accord_load_bytes_finish  (GAsyncResult         *result,
                                   char                **digest_out,
                                   GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
