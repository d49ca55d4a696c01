/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "cli/accord-cli-io.h"
#include "model/figures/accord-actions.h"
#include "report/accord-actions-export.h"

static GBytes *
render (AccordCli  *cli,
        GPtrArray  *entries,
        GError    **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%F");

  if (cli->format == ACCORD_CLI_FORMAT_JSON)
    return accord_actions_to_json (entries, today);
  if (cli->format == ACCORD_CLI_FORMAT_CSV)
    return accord_csv_write_actions (entries, today);
  if (cli->format == ACCORD_CLI_FORMAT_ICS)
    return accord_actions_to_ical (entries, now);

  return accord_cli_render (cli, accord_actions_report_new (entries, today),
                            error);
}

/**
 * accord_cli_actions:
 *
 * Open actions of all files, by due date, no date last.  A file that cannot be
 * read is told, and the others still count.
 */
AccordCliExit
accord_cli_actions (AccordCli *cli)
{
  g_autoptr (GPtrArray) assessments =
    g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  AccordCliExit status;

  for (guint i = 0; i < cli->n_files; i++)
    {
      AccordAssessment *assessment =
        accord_cli_load_assessment (cli, cli->files[i]);

      if (assessment == NULL)
        continue;

      g_ptr_array_add (assessments, assessment);
      g_ptr_array_add (sources, cli->files[i]);
    }

  /* That there are no open actions cannot be said of files that were not
   * read. */
  if (assessments->len == 0)
    return ACCORD_CLI_FAILED;

  entries = accord_actions_list ((AccordAssessment **) assessments->pdata,
                                 (const char * const *) sources->pdata,
                                 assessments->len, FALSE);
  bytes = render (cli, entries, &error);
  if (bytes == NULL)
    {
      accord_cli_tell (cli->output, error->message);
      return ACCORD_CLI_FAILED;
    }

  status = accord_cli_write (cli, bytes);

  return assessments->len < cli->n_files ? ACCORD_CLI_FAILED : status;
}
