/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "cli/accord-cli-io.h"
#include "model/figures/accord-figures-json.h"
#include "report/accord-csv.h"
#include "report/accord-pdf.h"
#include "report/accord-summary-pages.h"

static GBytes *
make_pdf (AccordAssessment            *assessment,
          const AccordSummaryOptions  *options,
          GError                     **error)
{
  g_autoptr (AccordPages) pages =
    accord_summary_pages_new (assessment, options, &accord_page_setup_a4);

  return accord_pages_to_pdf (pages, error);
}

static GBytes *
render (AccordCli         *cli,
        AccordAssessment  *assessment,
        GError           **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%F");
  AccordSummaryOptions options = {
    .one_page = cli->one_page,
    .today = today,
  };

  switch (cli->format)
    {
    case ACCORD_CLI_FORMAT_JSON:
      return accord_figures_summary_to_json (assessment);
    case ACCORD_CLI_FORMAT_CSV:
      return accord_csv_write_assessment (assessment);
    case ACCORD_CLI_FORMAT_PDF:
      return make_pdf (assessment, &options, error);
    case ACCORD_CLI_FORMAT_HTML:
    case ACCORD_CLI_FORMAT_TEXT:
      return accord_cli_render (cli,
                                accord_summary_report_new (assessment,
                                                           &options), error);
    case ACCORD_CLI_FORMAT_NONE:
    case ACCORD_CLI_FORMAT_JSONL:
    case ACCORD_CLI_FORMAT_ICS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/** accord_cli_summary: the summary of one assessment. */
AccordCliExit
accord_cli_summary (AccordCli *cli)
{
  g_autoptr (AccordAssessment) assessment = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  assessment = accord_cli_load_assessment (cli, cli->files[0]);
  if (assessment == NULL)
    return ACCORD_CLI_FAILED;

  bytes = render (cli, assessment, &error);
  if (bytes == NULL)
    {
      accord_cli_tell (cli->output, error->message);
      return ACCORD_CLI_FAILED;
    }

  return accord_cli_write (cli, bytes);
}
