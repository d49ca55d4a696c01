/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/files/accord-file-read.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

/* By how much a buffer grows at the least, in bytes. */
#define CHUNK ((gsize) 64 * 1024)

/**
 * accord_file_open_regular:
 * @folder_fd: a folder, or AT_FDCWD
 * @name: a name in it
 * @extra_flags: more flags of open(), such as O_NOFOLLOW
 * @fd_out: (out): the open file
 *
 * Opens a regular file for reading and nothing else.  What it is is asked
 * before it is opened, since opening alone already moves some devices, and
 * again afterwards, since the name can have changed hands; the open itself
 * never waits (reliability, case 30).
 *
 * Returns: 0, or an errno; EISDIR for a folder, ENOTSUP for anything else that
 *   is no regular file
 */
int
accord_file_open_regular (int         folder_fd,
                          const char *name,
                          int         extra_flags,
                          int        *fd_out)
{
  struct stat info;
  int at_flags;
  int fd;

  at_flags = (extra_flags & O_NOFOLLOW) != 0 ? AT_SYMLINK_NOFOLLOW : 0;

  if (fstatat (folder_fd, name, &info, at_flags) != 0)
    return errno;

  if (S_ISDIR (info.st_mode))
    return EISDIR;

  if (!S_ISREG (info.st_mode))
    return ENOTSUP;

  do
    fd = openat (folder_fd, name,
                 O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | extra_flags);
  while (fd < 0 && errno == EINTR);

  if (fd < 0)
    return errno;

  if (fstat (fd, &info) != 0 || !S_ISREG (info.st_mode))
    {
      close (fd);
      return ENOTSUP;
    }

  *fd_out = fd;

  return 0;
}

/**
 * accord_file_read_all:
 * @fd: what to read, from where it stands
 * @expected: size in bytes to make room for, a guess
 * @maximum: give up beyond so many bytes
 * @bytes_out: (out) (transfer full): all that was there
 *
 * Returns: 0, or an errno; EFBIG for more than @maximum
 */
int
accord_file_read_all (int      fd,
                      gsize    expected,
                      gsize    maximum,
                      GBytes **bytes_out)
{
  g_autofree char *buffer = NULL;
  gsize room;
  gsize used = 0;

  /* One byte more than there should be: the read that finds the end then needs
   * no larger buffer. */
  room = MIN (expected > 0 ? expected : CHUNK, maximum) + 1;
  buffer = g_malloc (room);

  for (;;)
    {
      ssize_t got;

      if (used == room)
        {
          room = MIN (room + MAX (room, CHUNK), maximum + 1);
          buffer = g_realloc (buffer, room);
        }

      got = read (fd, buffer + used, room - used);

      if (got < 0 && errno == EINTR)
        continue;

      if (got < 0)
        return errno;

      if (got == 0)
        break;

      used += got;

      if (used > maximum)
        return EFBIG;
    }

  *bytes_out = g_bytes_new_take (g_steal_pointer (&buffer), used);

  return 0;
}
