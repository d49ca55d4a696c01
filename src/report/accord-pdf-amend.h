/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Says in a whole PDF, as cairo has made it, which language it is in and what
 * its figures show.
 */
gboolean accord_pdf_amend (GByteArray      *pdf,
                           const char      *language,
                           const GPtrArray *alternates);

G_END_DECLS
