/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "cli/accord-cli-io.h"
#include "report/accord-comparison-report.h"

static GBytes *
render (AccordCli               *cli,
        const AccordComparison  *comparison,
        GError                 **error)
{
  if (cli->format == ACCORD_CLI_FORMAT_JSON)
    return accord_comparison_to_json (comparison);
  if (cli->format == ACCORD_CLI_FORMAT_CSV)
    return accord_csv_write_comparison (comparison);

  return accord_cli_render (cli, accord_comparison_report_new (comparison, NULL),
                            error);
}

/* Different revisions match by item id, and the unmatched are told. */
static void
tell_unmatched (const AccordComparison *comparison)
{
  for (guint i = 0; i < comparison->notices->len; i++)
    {
      const AccordRemark *notice = comparison->notices->pdata[i];

      if (notice->kind == ACCORD_NOTICE_UNMATCHED)
        accord_cli_tell (NULL, notice->text);
    }
}

/** accord_cli_compare: two organisations side by side. */
AccordCliExit
accord_cli_compare (AccordCli *cli)
{
  g_autoptr (AccordAssessment) a = NULL;
  g_autoptr (AccordAssessment) b = NULL;
  g_autoptr (AccordComparison) comparison = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  /* Both are read, so that the faults of both are told. */
  a = accord_cli_load_assessment (cli, cli->files[0]);
  b = accord_cli_load_assessment (cli, cli->files[1]);
  if (a == NULL || b == NULL)
    return ACCORD_CLI_FAILED;

  comparison = accord_comparison_new (a, b, &error);
  if (comparison == NULL)
    {
      accord_cli_tell (cli->files[1], error->message);
      return ACCORD_CLI_FAILED;
    }

  tell_unmatched (comparison);

  bytes = render (cli, comparison, &error);
  if (bytes == NULL)
    {
      accord_cli_tell (cli->output, error->message);
      return ACCORD_CLI_FAILED;
    }

  return accord_cli_write (cli, bytes);
}
