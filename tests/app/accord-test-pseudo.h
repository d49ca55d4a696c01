/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* From now on every text of the program that is translatable comes in a
 * language that does not exist: each word about 40 % longer, with accents, as
 * another language may have it. */
void accord_test_set_pseudo_language (gboolean on);

G_END_DECLS
