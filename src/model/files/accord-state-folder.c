/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/files/accord-state-folder.h"

#include <glib/gi18n-lib.h>

#include <errno.h>
#include <fcntl.h>
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

/*
 * Makes the names in a folder last through a power cut, as far as a folder that
 * may not be read lets itself be synced at all.
 *
 * Returns: 0, or an errno
 */
static int
sync_names (const char *folder)
{
  int errsv = 0;
  int fd;

  fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0)
    {
      errsv = errno;
      return errsv == EACCES && access (folder, R_OK) != 0 ? 0 : errsv;
    }

  while (errsv == 0 && fsync (fd) != 0)
    if (errno != EINTR)
      errsv = errno;

  close (fd);

  return errsv == EINVAL || errsv == ENOSYS || errsv == ENOTSUP ? 0 : errsv;
}

/*
 * A folder that has only just been made is as easily lost as a file, with all
 * that is in it.
 *
 * Returns: 0, or an errno
 */
static int
make_folder (const char *folder)
{
  g_autofree char *parent = NULL;
  int errsv;

  if (g_file_test (folder, G_FILE_TEST_IS_DIR))
    return 0;

  parent = g_path_get_dirname (folder);
  errsv = g_str_equal (parent, folder) ? 0 : make_folder (parent);
  if (errsv != 0)
    return errsv;

  if (mkdir (folder, 0700) != 0 && errno != EEXIST)
    return errno;

  errsv = sync_names (parent);

  /* To be made, and synced, anew the next time. */
  if (errsv != 0)
    rmdir (folder);

  return errsv;
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
  int errsv;

  errsv = make_folder (folder);
  if (errsv != 0)
    return fail (folder, errsv, error);

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
