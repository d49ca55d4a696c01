/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/window/accord-window.h"

G_BEGIN_DECLS

/* Lists the earlier versions of @file; each opens read-only.  @present:
 * (nullable): what is open of it, to compare with */
void accord_versions_window_present (AccordWindow   *parent,
                                     AccordHost     *host,
                                     GFile          *file,
                                     AccordDocument *present);

G_END_DECLS
