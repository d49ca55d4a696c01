/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean accord_check_readable (GBytes      *bytes,
                                const char  *path,
                                GError     **error);

G_END_DECLS
