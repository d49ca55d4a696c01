/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/files/accord-file-name.h"

#include <string.h>

#define JSON_ENDING ".json"

static gboolean
ends_with (const char *name,
           const char *ending)
{
  gsize length = strlen (name);
  gsize ending_length = strlen (ending);

  return length > ending_length &&
         g_ascii_strcasecmp (name + length - ending_length, ending) == 0;
}

/**
 * accord_file_name_has_ending:
 * @name: a file's name, in the file name encoding
 *
 * Returns: whether it ends in .json, and before that in something
 */
gboolean
accord_file_name_has_ending (const char *name)
{
  g_return_val_if_fail (name != NULL, FALSE);

  return ends_with (name, JSON_ENDING);
}

/**
 * accord_file_name_complete:
 * @name: what somebody typed, in the file name encoding
 *
 * A name without an ending gets the whole of it.  A dialog that had selected
 * the suggested name up to its last full stop leaves half of the ending, which
 * is made whole.
 *
 * Returns: (transfer full): a name that ends in %ACCORD_FILE_ENDING
 */
char *
accord_file_name_complete (const char *name)
{
  g_autofree char *stem = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  if (ends_with (name, ACCORD_FILE_ENDING))
    return g_strdup (name);

  stem = g_strdup (name);
  if (ends_with (stem, JSON_ENDING))
    stem[strlen (stem) - strlen (JSON_ENDING)] = '\0';

  return g_strconcat (stem, ACCORD_FILE_ENDING, NULL);
}
