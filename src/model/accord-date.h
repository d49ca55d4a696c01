/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean accord_date_is_valid     (const char *text);
gboolean accord_date_days_between (const char *from,
                                   const char *to,
                                   int        *days);

G_END_DECLS
