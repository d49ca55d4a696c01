/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* As many earlier versions of one file can be had. */
#define ACCORD_VERSIONS_EARLIER 5

/* And what the file itself holds is kept with them. */
#define ACCORD_VERSIONS_KEPT (ACCORD_VERSIONS_EARLIER + 1)

/**
 * AccordVersion:
 * @file: the version's own file in the state folder
 * @saved: when it was saved
 * @order: later versions have the higher number, whatever the clock said
 *
 * One earlier saved version of a file.
 */
typedef struct
{
  char *file;
  GDateTime *saved;
  guint64 order;
} AccordVersion;

void accord_version_free (AccordVersion *version);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordVersion, accord_version_free)

#define ACCORD_TYPE_VERSIONS (accord_versions_get_type ())
G_DECLARE_FINAL_TYPE (AccordVersions, accord_versions,
                      ACCORD, VERSIONS, GObject)

char           *accord_versions_default_folder (void) G_GNUC_WARN_UNUSED_RESULT;

AccordVersions *accord_versions_new            (const char           *folder) G_GNUC_WARN_UNUSED_RESULT;

gboolean        accord_versions_store          (AccordVersions       *self,
                                                const char           *path,
                                                GBytes               *content,
                                                GDateTime            *saved,
                                                GError              **error);
GPtrArray      *accord_versions_list           (AccordVersions       *self,
                                                const char           *path,
                                                GError              **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes         *accord_versions_load           (AccordVersions       *self,
                                                const AccordVersion  *version,
                                                GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
