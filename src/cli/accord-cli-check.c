/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "cli/accord-cli-io.h"
#include "model/framework/accord-framework-reader.h"

#include <glib/gi18n-lib.h>

/* Whether the bytes name themselves a framework: asked of the text, because a
 * file that is broken further down is still to be told as what it is.
 */
static gboolean
looks_like_framework (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *end = data + length;
  const char *found = g_strstr_len (data, length, "\"format\"");
  const char *word = "\"accord-framework\"";

  if (found == NULL)
    return FALSE;

  for (found += strlen ("\"format\"");
       found < end && *found != '\0' && strchr (" \t\r\n:", *found) != NULL;
       found++)
    ;

  return (gsize) (end - found) >= strlen (word) &&
         strncmp (found, word, strlen (word)) == 0;
}

static void
say (GString    *out,
     const char *path,
     const char *what)
{
  g_string_append_printf (out, "%s: %s\n", path, what);
}

static gboolean
check_file (AccordCli  *cli,
            const char *path,
            GString    *out)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GObject) object = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;

  bytes = accord_cli_load_bytes (path, &error);
  if (bytes == NULL)
    {
      say (out, path, error->message);
      return FALSE;
    }

  if (looks_like_framework (bytes))
    object = (GObject *) accord_framework_read (bytes, path, &faults, &error);
  else
    object = (GObject *) accord_assessment_read (bytes, path, cli->frameworks,
                                                 &faults, &error);

  if (object != NULL)
    {
      /* Translators: what "accord-cli check" says of a file without a fault */
      say (out, path, _("ok"));
      return TRUE;
    }

  for (guint i = 0; faults != NULL && i < faults->len; i++)
    {
      g_autofree char *text =
        accord_fault_to_text (g_ptr_array_index (faults, i));

      say (out, path, text);
    }

  if (faults == NULL || faults->len == 0)
    say (out, path, error->message);

  return FALSE;
}

/**
 * accord_cli_check:
 *
 * Each fault of assessments and frameworks, on a line.  On standard output
 * each file's lines come as soon as they are known.
 */
AccordCliExit
accord_cli_check (AccordCli *cli)
{
  AccordCliExit status = ACCORD_CLI_DONE;
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < cli->n_files; i++)
    {
      if (!check_file (cli, cli->files[i], out))
        status = ACCORD_CLI_FAILED;

      if (cli->output == NULL)
        {
          if (!accord_cli_print (out->str, out->len))
            return ACCORD_CLI_FAILED;
          g_string_truncate (out, 0);
        }
    }

  if (cli->output == NULL)
    return status;

  bytes = g_string_free_to_bytes (g_steal_pointer (&out));

  return accord_cli_write (cli, bytes) == ACCORD_CLI_DONE ? status
                                                          : ACCORD_CLI_FAILED;
}
