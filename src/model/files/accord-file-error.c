/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/files/accord-file-error.h"

#include "model/accord-error.h"

#include <glib/gi18n-lib.h>

#include <errno.h>

/*
 * G_IO_ERROR of an errno, with those that GLib lumps together as "failed"
 * although a caller may act on them.
 */
static int
io_code (int errsv)
{
  switch (errsv)
    {
    case EDQUOT:
    case ENOSPC:
      return G_IO_ERROR_NO_SPACE;

    case EROFS:
      return G_IO_ERROR_READ_ONLY;

    default:
      return g_io_error_from_errno (errsv);
    }
}

static gboolean
is_unreachable (int errsv)
{
  return errsv == ESTALE || errsv == ENETDOWN || errsv == ENETUNREACH ||
         errsv == EHOSTDOWN || errsv == EHOSTUNREACH || errsv == ETIMEDOUT ||
         errsv == ENOTCONN || errsv == EREMOTEIO || errsv == ENODEV ||
         errsv == ENXIO;
}

/**
 * accord_set_read_error:
 * @error: (nullable): where the error goes
 * @errsv: an errno
 * @display_name: the file's name in UTF-8
 *
 * Tells in a sentence why @display_name could not be read.  The domain is
 * ACCORD_ERROR with ACCORD_ERROR_NOT_A_FILE for what is no regular file,
 * otherwise G_IO_ERROR.
 */
void
accord_set_read_error (GError     **error,
                       int          errsv,
                       const char  *display_name)
{
  switch (errsv)
    {
    case ENOENT:
    case ENOTDIR:
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                   /* Translators: %s is a file's name */
                   _("There is no file “%s”. It may have been moved, renamed "
                     "or deleted."), display_name);
      break;

    case EISDIR:
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_A_FILE,
                   _("“%s” is a folder, not a file."), display_name);
      break;

    case ELOOP:
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_A_FILE,
                   /* Translators: a link is a file that points to another */
                   _("“%s” is a link that leads back to itself, so there is "
                     "no file behind it."), display_name);
      break;

    case EACCES:
    case EPERM:
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED,
                   _("“%s” may not be read with your permissions. Ask its "
                     "owner to share it with you."), display_name);
      break;

    case EIO:
      g_set_error (error, G_IO_ERROR, io_code (errsv),
                   _("The disk reported a fault while “%s” was read. Try "
                     "again, or open a copy from another place."),
                   display_name);
      break;

    case ENAMETOOLONG:
      g_set_error (error, G_IO_ERROR, io_code (errsv),
                   _("The name “%s” is too long for this disk."),
                   display_name);
      break;

    default:
      if (is_unreachable (errsv))
        g_set_error (error, G_IO_ERROR, io_code (errsv),
                     _("The place where “%s” is kept cannot be reached at the "
                       "moment. Check the connection and try again."),
                     display_name);
      else
        g_set_error (error, G_IO_ERROR, io_code (errsv),
                     /* Translators: a file's name, then the system's reason */
                     _("“%s” could not be read: %s"),
                     display_name, g_strerror (errsv));
      break;
    }
}

/**
 * accord_set_write_error:
 * @error: (nullable): where the error goes
 * @errsv: an errno
 * @display_name: the file's name in UTF-8
 *
 * Tells in a sentence why @display_name could not be written, that nothing on
 * disk has changed, and what helps.  The domain is ACCORD_ERROR with
 * ACCORD_ERROR_NOT_A_FILE or ACCORD_ERROR_READ_ONLY where those fit,
 * otherwise G_IO_ERROR; no space and a used-up quota are both
 * G_IO_ERROR_NO_SPACE.
 */
void
accord_set_write_error (GError     **error,
                        int          errsv,
                        const char  *display_name)
{
  switch (errsv)
    {
    case ENOSPC:
      g_set_error (error, G_IO_ERROR, io_code (errsv),
                   _("There is no space left on the disk, so “%s” was not "
                     "saved. Free some space, or save it in another place."),
                   display_name);
      break;

    case EDQUOT:
      g_set_error (error, G_IO_ERROR, io_code (errsv),
                   _("Your share of the disk is used up, so “%s” was not "
                     "saved. Delete something, or save it in another place."),
                   display_name);
      break;

    case EFBIG:
      g_set_error (error, G_IO_ERROR, io_code (errsv),
                   _("“%s” is larger than this disk allows, so it was not "
                     "saved. Save it in another place."), display_name);
      break;

    case EROFS:
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_READ_ONLY,
                   _("The disk with “%s” can only be read, so it was not "
                     "saved. Save it in another place."), display_name);
      break;

    case EACCES:
    case EPERM:
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED,
                   _("“%s” was not saved, because you may not change this "
                     "folder. Save it in another place."), display_name);
      break;

    case EIO:
      g_set_error (error, G_IO_ERROR, io_code (errsv),
                   _("The disk reported a fault, so “%s” was not saved. Save "
                     "it in another place and have the disk looked at."),
                   display_name);
      break;

    case ENOENT:
    case ENOTDIR:
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                   _("“%s” was not saved, because its folder is no longer "
                     "there. Save it in another place."), display_name);
      break;

    case EISDIR:
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_A_FILE,
                   _("“%s” was not saved, because there is a folder of this "
                     "name. Save it under another name."), display_name);
      break;

    case ELOOP:
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_A_FILE,
                   /* Translators: a link is a file that points to another */
                   _("“%s” was not saved, because it is a link that leads "
                     "back to itself. Save it under another name."),
                   display_name);
      break;

    case ENAMETOOLONG:
      g_set_error (error, G_IO_ERROR, io_code (errsv),
                   _("“%s” was not saved, because the name is too long for "
                     "this disk. Save it under a shorter name."),
                   display_name);
      break;

    default:
      if (is_unreachable (errsv))
        g_set_error (error, G_IO_ERROR, io_code (errsv),
                     _("“%s” was not saved, because its place cannot be "
                       "reached at the moment. Check the connection, or save "
                       "it in another place."), display_name);
      else
        g_set_error (error, G_IO_ERROR, io_code (errsv),
                     /* Translators: a file's name, then the system's reason */
                     _("“%s” was not saved: %s"),
                     display_name, g_strerror (errsv));
      break;
    }
}
