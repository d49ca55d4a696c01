/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/window/accord-window.h"

G_BEGIN_DECLS

/* Lists the earlier versions of @document's file; each opens read-only. */
void accord_versions_window_present (AccordWindow      *parent,
                                     AccordApplication *application,
                                     AccordDocument    *document);

G_END_DECLS
