/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/desktop/accord-open-failure.h"

#include <glib/gi18n-lib.h>

/**
 * accord_open_failure_to_text:
 * @error: what g_app_info_launch_default_for_uri_finish() failed with
 * @place: an address or a path, as it is shown
 *
 * In place of the system's sentence, which is about content types and the like.
 *
 * Returns: (transfer full): what could not be opened, and what can be done
 */
char *
accord_open_failure_to_text (const GError *error,
                             const char   *place)
{
  g_return_val_if_fail (error != NULL, NULL);
  g_return_val_if_fail (place != NULL, NULL);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED))
    /* Translators: an address, or the path of a file or a folder */
    return g_strdup_printf (_("No program on this computer is set to open "
                              "“%s”. Copy the address, and open it in a "
                              "program that you choose."), place);

  /* Translators: an address, or the path of a file or a folder */
  return g_strdup_printf (_("“%s” could not be opened. Copy the address, and "
                            "open it in a program that you choose."), place);
}
