/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* By which an assessment is known again. */
#define ACCORD_FILE_ENDING ".accord.json"

gboolean accord_file_name_has_ending (const char *name);
char    *accord_file_name_complete   (const char *name);

G_END_DECLS
