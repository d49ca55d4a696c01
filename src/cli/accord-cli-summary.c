/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "cli/accord-cli-io.h"
#include "model/figures/accord-figures-json.h"
#include "report/accord-summary.h"
#include "report/accord-text.h"

/** accord_cli_summary: the summary of one assessment. */
AccordCliExit
accord_cli_summary (AccordCli *cli)
{
  g_autoptr (AccordAssessment) assessment = NULL;
  g_autoptr (AccordReport) report = NULL;
  g_autoptr (GBytes) bytes = NULL;

  assessment = accord_cli_load_assessment (cli, cli->files[0]);
  if (assessment == NULL)
    return ACCORD_CLI_FAILED;

  if (cli->format == ACCORD_CLI_FORMAT_JSON)
    {
      bytes = accord_figures_summary_to_json (assessment);
    }
  else
    {
      report = accord_summary_report_new (assessment);
      bytes = accord_report_to_text (report);
    }

  return accord_cli_write (cli, bytes);
}
