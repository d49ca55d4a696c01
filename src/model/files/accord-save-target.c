/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/files/accord-save-target.h"

#include "model/files/accord-file-read.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

/* Links after which a path counts as leading in a circle. */
#define MAX_LINKS 40

/* Seconds to wait for another Accord that saves in the same folder.  One that
 * has been stopped must not keep this one from saving for ever: without the
 * lock the comparison and the exchange still stand guard. */
#define LOCK_PATIENCE 10

/* Between two attempts, in microseconds; each is twice as long as the last. */
#define LOCK_PAUSE_MIN 100
#define LOCK_PAUSE_MAX 2000

/* A temporary file is .NAME.accord-XXXXXX. */
#define TEMP_MARK ".accord-"
#define TEMP_RANDOM 6

#define DAY (24 * 60 * 60)

static char *
read_link (const char *path)
{
  char buffer[PATH_MAX];
  ssize_t length;

  length = readlink (path, buffer, sizeof buffer);

  if (length < 0 || length == (ssize_t) sizeof buffer)
    return NULL;

  return g_strndup (buffer, length);
}

/**
 * accord_save_target_resolve:
 * @path: a path in the file name encoding
 * @folder_out: (out) (transfer full): a real folder
 * @name_out: (out) (transfer full): a name in it
 *
 * Says which file a path means in the end.  That file need not exist; a link to
 * a file that does not exist yet means that file.
 *
 * Returns: 0, or an errno; ELOOP for links in a circle
 */
int
accord_save_target_resolve (const char  *path,
                            char       **folder_out,
                            char       **name_out)
{
  g_autofree char *current = g_strdup (path);

  for (int i = 0; i < MAX_LINKS; i++)
    {
      g_autofree char *folder = g_path_get_dirname (current);
      g_autofree char *name = g_path_get_basename (current);
      g_autofree char *link = NULL;
      char *real;

      if (*current == '\0' || g_str_has_suffix (current, "/") ||
          g_str_equal (name, ".") || g_str_equal (name, ".."))
        return EISDIR;

      link = read_link (current);

      if (link != NULL)
        {
          char *next;

          if (g_path_is_absolute (link))
            next = g_steal_pointer (&link);
          else
            next = g_build_filename (folder, link, NULL);

          g_free (current);
          current = next;
          continue;
        }

      real = realpath (folder, NULL);
      if (real == NULL)
        return errno;

      *folder_out = g_strdup (real);
      *name_out = g_steal_pointer (&name);
      free (real);

      return 0;
    }

  return ELOOP;
}

/*
 * Any refusal but "taken" means a file system without such locks (ENOLCK on a
 * share and the like; reliability, case 26).
 */
static gboolean
lock_folder (int fd)
{
  gint64 deadline = g_get_monotonic_time () + LOCK_PATIENCE * G_USEC_PER_SEC;
  gulong pause = LOCK_PAUSE_MIN;

  for (;;)
    {
      if (flock (fd, LOCK_EX | LOCK_NB) == 0)
        return TRUE;

      if (errno != EWOULDBLOCK && errno != EINTR)
        return FALSE;

      if (g_get_monotonic_time () > deadline)
        return FALSE;

      g_usleep (pause);
      pause = MIN (pause * 2, LOCK_PAUSE_MAX);
    }
}

static gboolean
is_temp_name (const char *name)
{
  gsize length = strlen (name);
  const char *random;

  if (name[0] != '.' || length < 2 + strlen (TEMP_MARK) + TEMP_RANDOM)
    return FALSE;

  random = name + length - TEMP_RANDOM;

  for (const char *c = random; *c != '\0'; c++)
    if (!g_ascii_isalnum (*c))
      return FALSE;

  return memcmp (random - strlen (TEMP_MARK), TEMP_MARK,
                 strlen (TEMP_MARK)) == 0;
}

/**
 * accord_save_target_open:
 * @target: filled, and to be cleared only if this succeeds
 * @path: a path in the file name encoding
 *
 * Finds the file that @path means behind all links and locks its folder.  The
 * lock is on the folder itself, so it leaves no file behind.
 *
 * Returns: 0, or an errno; ELOOP for links in a circle
 */
int
accord_save_target_open (AccordSaveTarget *target,
                         const char       *path)
{
  int errsv;

  *target = (AccordSaveTarget) { .folder_fd = -1 };

  errsv = accord_save_target_resolve (path, &target->folder, &target->name);
  if (errsv != 0)
    return errsv;

  do
    target->folder_fd = open (target->folder,
                              O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  while (target->folder_fd < 0 && errno == EINTR);

  if (target->folder_fd < 0)
    {
      errsv = errno;
      accord_save_target_clear (target);
      return errsv;
    }

  target->locked = lock_folder (target->folder_fd);

  return 0;
}

void
accord_save_target_clear (AccordSaveTarget *target)
{
  if (target->folder_fd >= 0)
    close (target->folder_fd);

  target->folder_fd = -1;
  g_clear_pointer (&target->folder, g_free);
  g_clear_pointer (&target->name, g_free);
}

/**
 * accord_save_target_stat:
 * @target: the place
 * @name: a name in its folder
 * @info: (out): what stands there; a link is not followed
 *
 * Returns: 0, or an errno
 */
int
accord_save_target_stat (const AccordSaveTarget *target,
                         const char             *name,
                         struct stat            *info)
{
  if (fstatat (target->folder_fd, name, info, AT_SYMLINK_NOFOLLOW) != 0)
    return errno;

  return 0;
}

/**
 * accord_save_target_read:
 * @target: the place
 * @name: a name in its folder
 * @maximum: give up beyond so many bytes
 * @bytes_out: (out) (transfer full): the content
 * @info: (out): of the file that was read
 *
 * Returns: 0, or an errno; EFBIG for more than @maximum, ENOTSUP for what is
 *   no regular file
 */
int
accord_save_target_read (const AccordSaveTarget  *target,
                         const char              *name,
                         gsize                    maximum,
                         GBytes                 **bytes_out,
                         struct stat             *info)
{
  int errsv;
  int fd;

  errsv = accord_file_open_regular (target->folder_fd, name, O_NOFOLLOW, &fd);
  if (errsv != 0)
    return errsv;

  if (fstat (fd, info) != 0)
    errsv = errno;
  else if (info->st_size > 0 && (gsize) info->st_size > maximum)
    errsv = EFBIG;
  else
    errsv = accord_file_read_all (fd, info->st_size, maximum, bytes_out);

  close (fd);

  return errsv;
}

/**
 * accord_save_target_sync:
 * @target: the place
 *
 * Makes the names in the folder last through a power cut.  A file system that
 * has no such call (some shares) keeps its names without it.
 *
 * Returns: 0, or an errno
 */
int
accord_save_target_sync (const AccordSaveTarget *target)
{
  int result;

  do
    result = fsync (target->folder_fd);
  while (result != 0 && errno == EINTR);

  if (result != 0 && errno != EINVAL && errno != ENOSYS && errno != ENOTSUP)
    return errno;

  return 0;
}

/**
 * accord_save_target_make_temp_name:
 * @target: the place
 *
 * Returns: (transfer full): .NAME.accord-XXXXXX, with NAME cut where the whole
 *   would be too long for a file's name; not known to be free
 */
char *
accord_save_target_make_temp_name (const AccordSaveTarget *target)
{
  static const char letters[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  gsize room = NAME_MAX - 1 - strlen (TEMP_MARK) - TEMP_RANDOM;
  gsize length = strlen (target->name);
  char random[TEMP_RANDOM + 1];

  /* Some file systems take UTF-8 alone: do not cut through a character. */
  if (length > room)
    for (length = room; length > 0; length--)
      if (((guchar) target->name[length] & 0xC0) != 0x80)
        break;

  for (int i = 0; i < TEMP_RANDOM; i++)
    random[i] = letters[g_random_int_range (0, (gint32) strlen (letters))];

  random[TEMP_RANDOM] = '\0';

  return g_strdup_printf (".%.*s" TEMP_MARK "%s",
                          (int) length, target->name, random);
}

/**
 * accord_save_target_sweep:
 * @target: the place
 * @now: time by the clock that stamps files there
 *
 * Removes what saves that were killed have left in the folder: temporary files
 * of Accord's, of this user and older than a day.  Only under the lock, which
 * says that no other save is under way here.
 */
void
accord_save_target_sweep (const AccordSaveTarget *target,
                          time_t                  now)
{
  struct dirent *entry;
  DIR *folder;
  int fd;

  if (!target->locked)
    return;

  fd = openat (target->folder_fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0)
    return;

  folder = fdopendir (fd);

  if (folder == NULL)
    {
      close (fd);
      return;
    }

  while ((entry = readdir (folder)) != NULL)
    {
      struct stat info;

      if (!is_temp_name (entry->d_name))
        continue;

      if (accord_save_target_stat (target, entry->d_name, &info) == 0 &&
          S_ISREG (info.st_mode) &&
          info.st_uid == geteuid () &&
          info.st_ctime < now - DAY)
        unlinkat (target->folder_fd, entry->d_name, 0);
    }

  closedir (folder);
}
