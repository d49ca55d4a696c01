/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *accord_open_failure_to_text (const GError *error,
                                   const char   *place);

G_END_DECLS
