/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/files/accord-readable.h"

#include "model/accord-error.h"
#include "model/files/accord-loader.h"
#include "model/json/accord-json-scan.h"

#include <glib/gi18n-lib.h>

/**
 * accord_check_readable:
 * @bytes: an assessment as it would be saved
 * @path: where to, for the message
 * @error: return location for ACCORD_ERROR_TOO_LARGE
 *
 * What is written can be longer than what was read: members get lines of their
 * own.  A file that no Accord opens any more must not take the place of one
 * that can be opened.  In any thread.
 *
 * Returns: whether it can be read again
 */
gboolean
accord_check_readable (GBytes      *bytes,
                       const char  *path,
                       GError     **error)
{
  g_autoptr (AccordFault) fault = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  gsize size;
  const char *data;

  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  data = g_bytes_get_data (bytes, &size);
  if (size <= ACCORD_LOAD_MAX_SIZE && accord_json_scan (data, size, &fault))
    return TRUE;

  name = g_filename_display_basename (path);

  if (size > ACCORD_LOAD_MAX_SIZE)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_TOO_LARGE,
                   _("“%s” was not saved: it would be larger than 16 MB, and "
                     "Accord could not open it again. Shorten the longest "
                     "notes, or take out evidence that is no longer needed."),
                   name);
      return FALSE;
    }

  text = accord_fault_to_text (fault);
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_TOO_LARGE,
               /* Translators: a file, then what is wrong, as "expected at most
                * 100000 values in all, found more" */
               _("“%s” was not saved: Accord could not open it again (%s). "
                 "Take out what is no longer needed."), name, text);

  return FALSE;
}
