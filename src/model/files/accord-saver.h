/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AccordSaveMode:
 * @ACCORD_SAVE_NEW: the name must be free: first save, copies
 * @ACCORD_SAVE_OVER: the file must still hold what was loaded or last saved
 * @ACCORD_SAVE_REPLACE: whatever stands there is replaced: exports, and what
 *   the user has confirmed in a file dialog
 *
 * What has to be true on disk for a save to go on.
 */
typedef enum
{
  ACCORD_SAVE_NEW,
  ACCORD_SAVE_OVER,
  ACCORD_SAVE_REPLACE,
} AccordSaveMode;

/**
 * AccordSaveFlags:
 * @ACCORD_SAVE_DEFAULT: a new file is open to others as the umask says
 * @ACCORD_SAVE_PRIVATE: a new file can be read by its owner alone
 * @ACCORD_SAVE_AFRESH: write also what the file holds already: after a sync
 *   that failed, since the kernel tells of that only once
 *
 * A file that exists already keeps its mode under each.
 */
typedef enum
{
  ACCORD_SAVE_DEFAULT = 0,
  ACCORD_SAVE_PRIVATE = 1 << 0,
  ACCORD_SAVE_AFRESH  = 1 << 1,
} AccordSaveFlags;

gboolean accord_save_bytes        (const char           *path,
                                   GBytes               *bytes,
                                   AccordSaveMode        mode,
                                   const char           *expected_digest,
                                   AccordSaveFlags       flags,
                                   char                **digest_out,
                                   GError              **error);

void     accord_save_bytes_async  (const char           *path,
                                   GBytes               *bytes,
                                   AccordSaveMode        mode,
                                   const char           *expected_digest,
                                   AccordSaveFlags       flags,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
gboolean accord_save_bytes_finish (GAsyncResult         *result,
                                   char                **digest_out,
                                   GError              **error);

G_END_DECLS
