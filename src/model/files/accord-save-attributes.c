/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/files/accord-save-attributes.h"

#include <errno.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

#define ACCESS_LIST "system.posix_acl_access"

static gboolean
remove_attribute (const char *name,
                  int         fd)
{
  return fremovexattr (fd, name) == 0 || errno == ENODATA || errno == ENOTSUP;
}

/*
 * Copies one extended attribute, or the lack of it: a new file may have been
 * born with an access list that its folder hands down.
 *
 * Returns: whether the new file now has what the old one has
 */
static gboolean
copy_attribute (const char *old_path,
                const char *name,
                int         fd)
{
  g_autofree char *value = NULL;
  ssize_t size;

  size = lgetxattr (old_path, name, NULL, 0);

  if (size < 0)
    return (errno == ENODATA || errno == ENOTSUP) &&
           remove_attribute (name, fd);

  value = g_malloc (MAX (size, 1));
  size = lgetxattr (old_path, name, value, size);

  return size >= 0 && fsetxattr (fd, name, value, size, 0) == 0;
}

/* What users and their file managers have put there, as far as it goes. */
static void
copy_user_attributes (const char *old_path,
                      int         fd)
{
  g_autofree char *names = NULL;
  ssize_t size;

  size = llistxattr (old_path, NULL, 0);
  if (size <= 0)
    return;

  names = g_malloc (size);
  size = llistxattr (old_path, names, size);

  for (ssize_t i = 0; i < size; i += strlen (names + i) + 1)
    if (g_str_has_prefix (names + i, "user."))
      copy_attribute (old_path, names + i, fd);
}

/**
 * accord_save_keep_attributes:
 * @target: the place, with the old file under its name
 * @old: the old file
 * @fd: the new file, with mode 0600
 *
 * Gives the new file the old one's owner, group, mode, access list and user
 * attributes.  Where the group or the access list cannot be kept, the rights
 * that it had are cut down to those of everybody: never wider than before
 * (reliability, case 17).
 *
 * Returns: 0, or an errno
 */
int
accord_save_keep_attributes (const AccordSaveTarget *target,
                             const struct stat      *old,
                             int                     fd)
{
  g_autofree char *old_path = NULL;
  gboolean group_kept = TRUE;
  struct stat new;
  mode_t mode;

  if (fstat (fd, &new) != 0)
    return errno;

  /* Only an administrator can give a file away; a member of the group can keep
   * the group. */
  if ((new.st_uid != old->st_uid || new.st_gid != old->st_gid) &&
      fchown (fd, old->st_uid, old->st_gid) != 0 &&
      new.st_gid != old->st_gid &&
      fchown (fd, (uid_t) -1, old->st_gid) != 0)
    group_kept = FALSE;

  old_path = g_build_filename (target->folder, target->name, NULL);
  copy_user_attributes (old_path, fd);

  if (group_kept)
    group_kept = copy_attribute (old_path, ACCESS_LIST, fd);

  mode = old->st_mode & 0777;

  if (!group_kept)
    mode &= ~(mode_t) 070 | ((mode & 07) << 3);

  /* After the access list, whose mask it is then part of. */
  if (fchmod (fd, mode) == 0)
    return 0;

  /* Some file systems keep no modes; the file is then as closed as it was born
   * or as the whole disk is. */
  if (errno == EPERM || errno == ENOSYS || errno == ENOTSUP)
    return 0;

  return errno;
}
