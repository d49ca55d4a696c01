/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** CliResult: what a run of the program said and how it ended. */
typedef struct
{
  int   status;
  char *out;
  gsize out_length;
  char *err;
} CliResult;

void  cli_result_clear (CliResult    *result);

/* Runs accord-cli with @arguments, %NULL at the end; @input: (nullable): what
 * it finds on standard input. */
void  cli_run          (CliResult          *result,
                        const char         *input,
                        const char * const *arguments);
#define CLI_RUN(result, input, ...) \
  cli_run (result, input, (const char * const []) { __VA_ARGS__, NULL })

/* (transfer full): a sample's path, and what a file holds */
char *cli_sample       (const char *name);
char *cli_read         (const char *path,
                        gsize      *length);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CliResult, cli_result_clear)

G_END_DECLS
