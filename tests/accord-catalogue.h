/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Texts in a language that does not exist, which goes by the code of one that
 * Accord is to have; beside it, one that does not say which it is, and a folder
 * without any.  Comes before any other thing in main(), and does what
 * accord_language_begin() does.  FALSE where what makes catalogues and locales
 * is not installed.
 */
gboolean    accord_catalogue_begin  (const char *asked);
/* Takes the texts away, as a package does that is removed; or all of it. */
void        accord_catalogue_drop   (void);
void        accord_catalogue_end    (void);

/* What that language calls itself */
#define ACCORD_CATALOGUE_NAME "Ĉymraeg"

G_END_DECLS
