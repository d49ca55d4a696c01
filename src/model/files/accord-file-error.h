/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void accord_set_read_error  (GError     **error,
                             int          errsv,
                             const char  *display_name);
void accord_set_write_error (GError     **error,
                             int          errsv,
                             const char  *display_name);

G_END_DECLS
