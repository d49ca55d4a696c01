/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "cli/accord-cli-io.h"
#include "report/accord-checklist.h"

/** accord_cli_form: a blank checklist to print and prepare from. */
AccordCliExit
accord_cli_form (AccordCli *cli)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  bytes = accord_cli_render (cli, accord_checklist_report_new (cli->framework),
                             &error);
  if (bytes == NULL)
    {
      accord_cli_tell (cli->output, error->message);
      return ACCORD_CLI_FAILED;
    }

  return accord_cli_write (cli, bytes);
}
