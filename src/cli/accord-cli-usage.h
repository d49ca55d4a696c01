/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli/accord-cli.h"

G_BEGIN_DECLS

/* Calls that cannot be meant.  Each tells why on standard error. */
AccordCliExit accord_cli_refuse        (const char  *format,
                                        ...) G_GNUC_PRINTF (1, 2);
gboolean      accord_cli_check_options (const char  *output,
                                        char       **framework_files);

/* Whether two names are of one file that exists. */
gboolean      accord_cli_is_same_file  (const char  *a,
                                        const char  *b);

G_END_DECLS
