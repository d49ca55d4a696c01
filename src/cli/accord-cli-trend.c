/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "cli/accord-cli-io.h"
#include "report/accord-trend-report.h"

static GBytes *
render (AccordCli          *cli,
        const AccordTrend  *trend,
        GError            **error)
{
  if (cli->format == ACCORD_CLI_FORMAT_JSON)
    return accord_trend_to_json (trend);
  if (cli->format == ACCORD_CLI_FORMAT_CSV)
    return accord_csv_write_trend (trend);

  return accord_cli_render (cli, accord_trend_report_new (trend, NULL), error);
}

/* The first file that answers another framework than the very first. */
static const char *
find_mismatch (AccordCli *cli,
               GPtrArray *assessments)
{
  for (guint i = 1; i < assessments->len; i++)
    {
      AccordFramework *first =
        accord_assessment_get_framework (assessments->pdata[0]);
      AccordFramework *own =
        accord_assessment_get_framework (assessments->pdata[i]);

      if (!g_str_equal (accord_framework_get_id (first),
                        accord_framework_get_id (own)))
        return cli->files[i];
    }

  return NULL;
}

/** accord_cli_trend: one organisation over time. */
AccordCliExit
accord_cli_trend (AccordCli *cli)
{
  g_autoptr (GPtrArray) assessments =
    g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (AccordTrend) trend = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *organisations = NULL;
  g_autofree char *unmatched = NULL;

  for (guint i = 0; i < cli->n_files; i++)
    {
      AccordAssessment *assessment =
        accord_cli_load_assessment (cli, cli->files[i]);

      if (assessment != NULL)
        g_ptr_array_add (assessments, assessment);
    }

  if (assessments->len < cli->n_files)
    return ACCORD_CLI_FAILED;

  trend = accord_trend_new ((AccordAssessment **) assessments->pdata,
                            assessments->len, &error);
  if (trend == NULL)
    {
      accord_cli_tell (find_mismatch (cli, assessments), error->message);
      return ACCORD_CLI_FAILED;
    }

  organisations = accord_trend_say_organisations (trend);
  if (organisations != NULL)
    accord_cli_tell (NULL, organisations);
  unmatched = accord_trend_say_unmatched (trend);
  if (unmatched != NULL)
    accord_cli_tell (NULL, unmatched);

  bytes = render (cli, trend, &error);
  if (bytes == NULL)
    {
      accord_cli_tell (cli->output, error->message);
      return ACCORD_CLI_FAILED;
    }

  return accord_cli_write (cli, bytes);
}
