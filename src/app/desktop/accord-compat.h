/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordChooseMode:
 * @ACCORD_CHOOSE_OPEN: a file that is there
 * @ACCORD_CHOOSE_SEVERAL: one or more that are there; ends with
 *   accord_compat_choose_files_finish()
 * @ACCORD_CHOOSE_SAVE: a name to write to; the dialog has asked before it
 *   returns one that is taken
 */
typedef enum
{
  ACCORD_CHOOSE_OPEN,
  ACCORD_CHOOSE_SEVERAL,
  ACCORD_CHOOSE_SAVE,
} AccordChooseMode;

void   accord_compat_choose_file_async  (GtkWindow            *parent,
                                         AccordChooseMode      mode,
                                         const char           *title,
                                         GListModel           *filters,
                                         GFile                *folder,
                                         const char           *name,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
GFile *accord_compat_choose_file_finish (GAsyncResult         *result,
                                         GError              **error) G_GNUC_WARN_UNUSED_RESULT;
/* (transfer full) (nullable): a list of GFile */
GListModel *accord_compat_choose_files_finish
                                        (GAsyncResult         *result,
                                         GError              **error) G_GNUC_WARN_UNUSED_RESULT;

void   accord_compat_announce           (GtkLabel             *status,
                                         const char           *text);

G_END_DECLS
