/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * accord_seen_types_add:
 * @id: of a partnering type that is shown now
 *
 * Remembers it in the settings.
 *
 * Returns: whether it is shown for the first time on this computer
 */
gboolean accord_seen_types_add (const char *id);

G_END_DECLS
