/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "cli/accord-cli-usage.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>

AccordCliExit
accord_cli_refuse (const char *format,
                   ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  fprintf (stderr, "accord-cli: %s\n", message);
  fprintf (stderr, "accord-cli: %s\n",
           _("“accord-cli --help” lists the commands and their options."));

  return ACCORD_CLI_USAGE;
}

gboolean
accord_cli_check_options (const char  *output,
                          char       **framework_files)
{
  if (output != NULL && *output == '\0')
    {
      accord_cli_refuse (_("The name of a file is empty."));
      return FALSE;
    }

  for (guint i = 0; framework_files != NULL && framework_files[i] != NULL; i++)
    {
      if (*framework_files[i] == '\0')
        {
          accord_cli_refuse (_("The name of a file is empty."));
          return FALSE;
        }

      if (strcmp (framework_files[i], "-") == 0)
        {
          accord_cli_refuse (_("--framework takes a file, not standard "
                               "input."));
          return FALSE;
        }
    }

  return TRUE;
}

gboolean
accord_cli_is_same_file (const char *a,
                         const char *b)
{
  GStatBuf stat_a, stat_b;

  return g_stat (a, &stat_a) == 0 && g_stat (b, &stat_b) == 0 &&
         stat_a.st_dev == stat_b.st_dev && stat_a.st_ino == stat_b.st_ino;
}
