/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "cli/accord-cli-format.h"

typedef struct
{
  const char     *word;
  const char     *endings[3];
  AccordCliFormat format;
} Format;

static const Format formats[] = {
  { "text", { ".txt" }, ACCORD_CLI_FORMAT_TEXT },
  { "json", { ".json" }, ACCORD_CLI_FORMAT_JSON },
  { "jsonl", { ".jsonl" }, ACCORD_CLI_FORMAT_JSONL },
  { "csv", { ".csv" }, ACCORD_CLI_FORMAT_CSV },
  { "html", { ".html", ".htm" }, ACCORD_CLI_FORMAT_HTML },
  { "pdf", { ".pdf" }, ACCORD_CLI_FORMAT_PDF },
  { "ics", { ".ics" }, ACCORD_CLI_FORMAT_ICS },
};

static gboolean
has_ending (const char   *path,
            const Format *format)
{
  gsize length = strlen (path);

  for (guint i = 0; format->endings[i] != NULL; i++)
    {
      gsize ending = strlen (format->endings[i]);

      if (length >= ending &&
          g_ascii_strcasecmp (path + length - ending,
                              format->endings[i]) == 0)
        return TRUE;
    }

  return FALSE;
}

AccordCliFormat
accord_cli_format_from_word (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (strcmp (formats[i].word, word) == 0)
        return formats[i].format;
    }

  return ACCORD_CLI_FORMAT_NONE;
}

AccordCliFormat
accord_cli_format_from_path (const char *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (has_ending (path, &formats[i]))
        return formats[i].format;
    }

  return ACCORD_CLI_FORMAT_NONE;
}

char *
accord_cli_format_list (guint set)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if ((set & formats[i].format) != 0)
        g_string_append_printf (list, "%s%s",
                                list->len > 0 ? ", " : "", formats[i].word);
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}
