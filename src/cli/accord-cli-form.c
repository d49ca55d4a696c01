/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "cli/accord-cli-io.h"
#include "report/accord-checklist.h"
#include "report/accord-html.h"
#include "report/accord-pdf.h"
#include "report/accord-text.h"

/* Takes @report. */
static GBytes *
render (AccordCli     *cli,
        AccordReport  *report,
        GError       **error)
{
  g_autoptr (AccordReport) owned = report;
  g_autoptr (AccordPages) pages = NULL;

  if (cli->format == ACCORD_CLI_FORMAT_HTML)
    return accord_report_to_html (owned);
  if (cli->format == ACCORD_CLI_FORMAT_TEXT)
    return accord_report_to_text (owned);

  pages = accord_pages_new (g_steal_pointer (&owned), &accord_page_setup_a4);

  return accord_pages_to_pdf (pages, error);
}

/** accord_cli_form: a blank checklist to print and prepare from. */
AccordCliExit
accord_cli_form (AccordCli *cli)
{
  AccordFramework *framework = accord_frameworks_get_built_in (cli->frameworks);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  bytes = render (cli, accord_checklist_report_new (framework), &error);
  if (bytes == NULL)
    {
      accord_cli_tell (cli->output, error->message);
      return ACCORD_CLI_FAILED;
    }

  return accord_cli_write (cli, bytes);
}
