/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli/accord-cli.h"

G_BEGIN_DECLS

/* Both are ACCORD_CLI_FORMAT_NONE where there is no such format. */
AccordCliFormat accord_cli_format_from_word (const char *word);
/* By the ending, in whatever case. */
AccordCliFormat accord_cli_format_from_path (const char *path);

/* (transfer full): the words of a set of formats, for people */
char           *accord_cli_format_list      (guint       set);

G_END_DECLS
