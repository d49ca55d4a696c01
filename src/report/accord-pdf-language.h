/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Says in a whole PDF, as cairo has made it, which language it is in. */
gboolean accord_pdf_add_language (GByteArray *pdf,
                                  const char *language);

G_END_DECLS
