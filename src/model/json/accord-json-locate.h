/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean accord_json_locate (const char *data,
                             gsize       length,
                             const char *pointer,
                             guint      *line,
                             guint      *column);

G_END_DECLS
