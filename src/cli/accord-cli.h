/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/framework/accord-frameworks.h"

G_BEGIN_DECLS

/** AccordCliExit: exit status (design, Command line). */
typedef enum
{
  ACCORD_CLI_DONE = 0,
  ACCORD_CLI_FAILED = 1,
  ACCORD_CLI_USAGE = 2,
} AccordCliExit;

/** AccordCliFormat: a bit for each, so that a command names those it has. */
typedef enum
{
  ACCORD_CLI_FORMAT_NONE = 0,
  ACCORD_CLI_FORMAT_TEXT = 1 << 0,
  ACCORD_CLI_FORMAT_JSON = 1 << 1,
  ACCORD_CLI_FORMAT_JSONL = 1 << 2,
  ACCORD_CLI_FORMAT_CSV = 1 << 3,
  ACCORD_CLI_FORMAT_HTML = 1 << 4,
  ACCORD_CLI_FORMAT_PDF = 1 << 5,
  ACCORD_CLI_FORMAT_ICS = 1 << 6,
} AccordCliFormat;

/**
 * AccordCli:
 * @format: exactly one, decided before the command runs
 * @output: (nullable): where to write; %NULL is standard output
 * @one_page: --one-page
 * @frameworks: the frameworks at hand, those of --framework among them
 * @framework: (transfer none): the last that --framework gave, or the built-in
 * @files: the command's files, "-" for standard input
 *
 * What a command is to do.
 */
typedef struct
{
  AccordCliFormat    format;
  char              *output;
  gboolean           one_page;
  AccordFrameworks  *frameworks;
  AccordFramework   *framework;
  char             **files;
  guint              n_files;
} AccordCli;

int           accord_cli_run         (int         argc,
                                      char      **argv);

AccordCliExit accord_cli_actions     (AccordCli  *cli);
AccordCliExit accord_cli_check       (AccordCli  *cli);
AccordCliExit accord_cli_compare     (AccordCli  *cli);
AccordCliExit accord_cli_form        (AccordCli  *cli);
AccordCliExit accord_cli_summary     (AccordCli  *cli);
AccordCliExit accord_cli_tidy        (AccordCli  *cli);
AccordCliExit accord_cli_trend       (AccordCli  *cli);

G_END_DECLS
