/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/files/accord-recovery-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

struct _AccordRecoveryLock
{
  char *path;
  int fd;
};

/* Between opening and locking, an owner may have removed its lock file. */
static gboolean
is_still_there (const char *path,
                int         fd)
{
  struct stat named;
  struct stat open_file;

  return lstat (path, &named) == 0 && fstat (fd, &open_file) == 0 &&
         named.st_dev == open_file.st_dev && named.st_ino == open_file.st_ino;
}

/**
 * accord_recovery_lock_take:
 * @path: the lock's file
 * @create: whether to make it if it is not there
 * @lock_out: (out) (transfer full): the lock
 *
 * Takes a lock or says at once that it is taken, by another process or by
 * another owner in this one.  Where the file system has no locks everybody gets
 * one: a copy is then offered once too often rather than never.
 *
 * Returns: 0, or an errno; EWOULDBLOCK if it is taken, ENOENT if there is no
 *   such file
 */
int
accord_recovery_lock_take (const char          *path,
                           gboolean             create,
                           AccordRecoveryLock **lock_out)
{
  AccordRecoveryLock *lock;
  int fd;

  fd = open (path,
             O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK |
             (create ? O_CREAT : 0),
             0600);
  if (fd < 0)
    return errno;

  if (flock (fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
    {
      close (fd);
      return EWOULDBLOCK;
    }

  if (!is_still_there (path, fd))
    {
      close (fd);
      return ENOENT;
    }

  lock = g_new0 (AccordRecoveryLock, 1);
  lock->path = g_strdup (path);
  lock->fd = fd;
  *lock_out = lock;

  return 0;
}

/**
 * accord_recovery_lock_release:
 * @lock: (transfer full) (nullable): a lock
 *
 * Lets go; the lock's file stays, and so its copy has lost its owner.
 */
void
accord_recovery_lock_release (AccordRecoveryLock *lock)
{
  if (lock == NULL)
    return;

  close (lock->fd);
  g_free (lock->path);
  g_free (lock);
}

/**
 * accord_recovery_lock_remove:
 * @lock: (transfer full) (nullable): a lock
 *
 * Lets go for good, once there is no copy any more.
 */
void
accord_recovery_lock_remove (AccordRecoveryLock *lock)
{
  if (lock == NULL)
    return;

  unlink (lock->path);
  accord_recovery_lock_release (lock);
}
