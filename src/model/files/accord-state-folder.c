/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/files/accord-state-folder.h"

#include <glib/gi18n-lib.h>

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean
fail (const char  *folder,
      int          errsv,
      GError     **error)
{
  g_autofree char *name = g_filename_display_name (folder);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errsv),
               /* Translators: a folder, then the system's reason */
               _("The folder “%s” cannot be used: %s"),
               name, g_strerror (errsv));

  return FALSE;
}

/**
 * accord_state_folder_ensure:
 * @folder: a folder of Accord's own
 * @error: return location for an error of G_IO_ERROR
 *
 * Makes the folder, or closes it to others if it stands open: what is kept
 * there is as confidential as the files that it is about.
 *
 * Returns: whether it is there for this user alone
 */
gboolean
accord_state_folder_ensure (const char  *folder,
                            GError     **error)
{
  struct stat info;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return fail (folder, errno, error);

  if (stat (folder, &info) != 0)
    return fail (folder, errno, error);

  if ((info.st_mode & 077) != 0 && chmod (folder, 0700) != 0)
    return fail (folder, errno, error);

  return TRUE;
}

/**
 * accord_state_folder_check:
 * @folder: a folder of Accord's own
 * @error: return location for an error of G_IO_ERROR
 *
 * Returns: whether it can be listed; one that does not exist is just empty
 */
gboolean
accord_state_folder_check (const char  *folder,
                           GError     **error)
{
  struct stat info;

  if (stat (folder, &info) != 0)
    return errno == ENOENT || fail (folder, errno, error);

  if (!S_ISDIR (info.st_mode))
    return fail (folder, ENOTDIR, error);

  if (access (folder, R_OK | X_OK) != 0)
    return fail (folder, errno, error);

  return TRUE;
}
