/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/accord-pages.h"

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *accord_pages_to_pdf (const AccordPages  *pages,
                             GError            **error);

G_END_DECLS
