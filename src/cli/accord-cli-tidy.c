/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "cli/accord-cli-io.h"
#include "model/files/accord-readable.h"

/** accord_cli_tidy: writes the assessment as Accord saves it. */
AccordCliExit
accord_cli_tidy (AccordCli *cli)
{
  g_autoptr (AccordAssessment) assessment = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  assessment = accord_cli_load_assessment (cli, cli->files[0]);
  if (assessment == NULL)
    return ACCORD_CLI_FAILED;

  bytes = accord_assessment_write (assessment);

  if (cli->output != NULL &&
      !accord_check_readable (bytes, cli->output, &error))
    {
      accord_cli_tell (cli->output, error->message);
      return ACCORD_CLI_FAILED;
    }

  return accord_cli_write (cli, bytes);
}
