/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AccordLoaded:
 * @bytes: the content
 * @digest: the content's digest
 * @changed: (nullable): when it was last changed, by the file's time stamp; for
 *   people to read, nothing is decided by it
 *
 * What a file held at one moment.
 */
typedef struct
{
  GBytes *bytes;
  char *digest;
  GDateTime *changed;
} AccordLoaded;

void          accord_loaded_free        (AccordLoaded         *loaded);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordLoaded, accord_loaded_free)

AccordLoaded *accord_loaded_read        (GFile                *file,
                                         GCancellable         *cancellable,
                                         GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void          accord_loaded_read_async  (GFile                *file,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
AccordLoaded *accord_loaded_read_finish (GAsyncResult         *result,
                                         GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
