/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/accord-watch.h"

G_BEGIN_DECLS

/**
 * AccordRenderFunc:
 * @path: where the bytes are going to; its ending may say the format
 *
 * Called in another thread, with an AccordWatch pushed where there is one.
 *
 * Returns: (transfer full) (nullable): the file's content
 */
typedef GBytes *(* AccordRenderFunc) (gpointer     data,
                                      const char  *path,
                                      GError     **error);

void     accord_writing_async  (GFile                *file,
                                AccordRenderFunc      render,
                                gpointer              data,
                                GDestroyNotify        free_data,
                                AccordWatch          *watch,
                                GAsyncReadyCallback   callback,
                                gpointer              user_data);
gboolean accord_writing_finish (GAsyncResult         *result,
                                GError              **error);

G_END_DECLS
