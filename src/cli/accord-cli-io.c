/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "cli/accord-cli-io.h"

#include "model/files/accord-loader.h"
#include "model/files/accord-saver.h"
#include "report/accord-html.h"
#include "report/accord-pdf.h"
#include "report/accord-text.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <unistd.h>

static gboolean
is_standard_input (const char *path)
{
  return strcmp (path, "-") == 0;
}

/**
 * accord_cli_load_bytes:
 * @path: a file, or "-" for standard input
 * @error: as accord_load_bytes()
 *
 * Returns: (transfer full) (nullable): the content, or %NULL with @error set
 */
GBytes *
accord_cli_load_bytes (const char  *path,
                       GError     **error)
{
  g_autoptr (GFile) file = NULL;

  if (is_standard_input (path))
    return accord_load_bytes_from_fd (STDIN_FILENO, _("standard input"),
                                      NULL, error);

  file = g_file_new_for_commandline_arg (path);

  return accord_load_bytes (file, NULL, NULL, error);
}

/**
 * accord_cli_load_assessment:
 * @cli: the call
 * @path: a file, or "-"
 *
 * Tells on standard error what is wrong, each fault on a line.
 *
 * Returns: (transfer full) (nullable): the assessment, or %NULL
 */
AccordAssessment *
accord_cli_load_assessment (AccordCli  *cli,
                            const char *path)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  AccordAssessment *assessment;

  bytes = accord_cli_load_bytes (path, &error);
  if (bytes == NULL)
    {
      accord_cli_tell (path, error->message);
      return NULL;
    }

  assessment = accord_assessment_read (bytes, path, cli->frameworks,
                                       &faults, &error);
  if (assessment != NULL)
    return assessment;

  if (faults != NULL && faults->len > 0)
    accord_cli_tell_faults (path, faults);
  else
    accord_cli_tell (path, error->message);

  return NULL;
}

/**
 * accord_cli_tell:
 * @path: (nullable): the file it is about
 * @message: what is wrong
 *
 * One line on standard error, as the design has it.
 */
void
accord_cli_tell (const char *path,
                 const char *message)
{
  if (path != NULL)
    fprintf (stderr, "accord-cli: %s: %s\n", path, message);
  else
    fprintf (stderr, "accord-cli: %s\n", message);
}

/**
 * accord_cli_tell_faults:
 * @faults: (element-type AccordFault): what is wrong with @path, a line each
 */
void
accord_cli_tell_faults (const char *path,
                        GPtrArray  *faults)
{
  for (guint i = 0; i < faults->len; i++)
    {
      g_autofree char *text =
        accord_fault_to_text (g_ptr_array_index (faults, i));

      accord_cli_tell (path, text);
    }
}

/**
 * accord_cli_print:
 *
 * Writes to standard output, as the bytes are, and tells where that fails.
 *
 * Returns: whether all of it was taken
 */
gboolean
accord_cli_print (const char *text,
                  gsize       length)
{
  if (fwrite (text, 1, length, stdout) == length && fflush (stdout) == 0)
    return TRUE;

  accord_cli_tell (_("standard output"), g_strerror (errno));

  return FALSE;
}

/**
 * accord_cli_render:
 * @report: (transfer full): what to render
 * @error: as accord_pages_to_pdf()
 *
 * Returns: (transfer full) (nullable): the report as HTML, PDF or text
 */
GBytes *
accord_cli_render (AccordCli     *cli,
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

/**
 * accord_cli_write:
 *
 * Writes a command's result to where it belongs: whole, or not at all.
 */
AccordCliExit
accord_cli_write (AccordCli *cli,
                  GBytes    *bytes)
{
  g_autoptr (GError) error = NULL;

  if (cli->output == NULL)
    {
      gsize length;
      const char *data = g_bytes_get_data (bytes, &length);

      return accord_cli_print (data, length) ? ACCORD_CLI_DONE
                                             : ACCORD_CLI_FAILED;
    }

  if (!accord_save_bytes (cli->output, bytes, ACCORD_SAVE_REPLACE, NULL,
                          ACCORD_SAVE_DEFAULT, NULL, &error))
    {
      accord_cli_tell (cli->output, error->message);
      return ACCORD_CLI_FAILED;
    }

  return ACCORD_CLI_DONE;
}
