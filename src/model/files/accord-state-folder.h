/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean accord_state_folder_ensure (const char  *folder,
                                     GError     **error);
gboolean accord_state_folder_check  (const char  *folder,
                                     GError     **error);

G_END_DECLS
