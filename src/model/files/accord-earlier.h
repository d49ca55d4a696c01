/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/files/accord-versions.h"

G_BEGIN_DECLS

/**
 * AccordEarlier:
 * @version: a version of a file
 * @content: (nullable): what it holds
 * @error: (nullable): why that could not be read
 *
 * A version that is not the present one.
 */
typedef struct
{
  AccordVersion *version;
  GBytes *content;
  GError *error;
} AccordEarlier;

void       accord_earlier_free        (AccordEarlier        *earlier);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordEarlier, accord_earlier_free)

GPtrArray *accord_earlier_list        (const char           *path,
                                       const char           *present,
                                       GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void       accord_earlier_list_async  (const char           *path,
                                       const char           *present,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
GPtrArray *accord_earlier_list_finish (GAsyncResult         *result,
                                       GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
