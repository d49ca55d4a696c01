/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Stands between a program and the C library, as a library that is linked
 * before it or named in LD_PRELOAD, and counts the calls by which files are
 * changed, and those by which that is decided.
 * At a chosen one it kills the process, cuts the power or lets the call fail.
 *
 * The power is a model: what every file held when it was last synced, and which
 * names have changed since their folder was.  A sync does nothing but tell the
 * model, so thousands of cuts take seconds.
 */

/* open() and open64() are both wanted here, each as itself. */
#undef _FILE_OFFSET_BITS

#include "accord-fault.h"

#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#define MAX_OPS 200
#define MAX_FILES 100

#define REAL(name, type) ((type) get_real (name))

#define REAL_OPENAT REAL ("openat", int (*) (int, const char *, int, ...))
#define REAL_CLOSE REAL ("close", int (*) (int))
#define REAL_WRITE REAL ("write", ssize_t (*) (int, const void *, size_t))
#define REAL_READ REAL ("read", ssize_t (*) (int, void *, size_t))
#define REAL_RENAMEAT2 \
  REAL ("renameat2", int (*) (int, const char *, int, const char *, \
                              unsigned int))
#define REAL_LINKAT \
  REAL ("linkat", int (*) (int, const char *, int, const char *, int))
#define REAL_UNLINKAT REAL ("unlinkat", int (*) (int, const char *, int))
#define REAL_FTRUNCATE REAL ("ftruncate", int (*) (int, off_t))
#define REAL_FCHMOD REAL ("fchmod", int (*) (int, mode_t))
#define REAL_FCHOWN REAL ("fchown", int (*) (int, uid_t, gid_t))
#define REAL_FLOCK REAL ("flock", int (*) (int, int))
#define REAL_FSYNC REAL ("fsync", int (*) (int))
#define REAL_FSTATAT \
  REAL ("fstatat", int (*) (int, const char *, struct stat *, int))
#define REAL_FACCESSAT REAL ("faccessat", int (*) (int, const char *, int, int))
#define REAL_MKDIR REAL ("mkdir", int (*) (const char *, mode_t))
#define REAL_LGETXATTR \
  REAL ("lgetxattr", ssize_t (*) (const char *, const char *, void *, size_t))
#define REAL_LLISTXATTR \
  REAL ("llistxattr", ssize_t (*) (const char *, char *, size_t))
#define REAL_FSETXATTR \
  REAL ("fsetxattr", int (*) (int, const char *, const void *, size_t, int))
#define REAL_FREMOVEXATTR REAL ("fremovexattr", int (*) (int, const char *))

/* Content and mode of a file at some moment. */
typedef struct
{
  char *data;
  size_t size;
  mode_t mode;
} Snapshot;

typedef enum
{
  OP_CREATE,
  OP_RENAME,
  OP_EXCHANGE,
  OP_LINK,
  OP_UNLINK,
  OP_MKDIR,
} OpKind;

/* A change of names since their folder was synced. */
typedef struct
{
  OpKind kind;
  char from[PATH_MAX];
  char to[PATH_MAX];
  gboolean had_old;
  Snapshot old;
} Op;

/* A file that was opened for writing. */
typedef struct
{
  int fd;
  dev_t dev;
  ino_t ino;
  Snapshot synced;
} File;

static gboolean active;
static FaultPlan plan;
static FaultTrace *trace;

static Op ops[MAX_OPS];
static int n_ops;
static int n_exchanges;
static File files[MAX_FILES];
static int n_files;

static void *
get_real (const char *name)
{
  void *real = dlsym (RTLD_NEXT, name);

  if (real == NULL)
    abort ();

  return real;
}

/* As the kernel does it: no handler, no flush. */
G_GNUC_NORETURN static void
die (void)
{
  kill (getpid (), SIGKILL);
  _exit (1);
}

/*
 * The model of the power
 */

static void
get_path (int         folder,
          const char *name,
          char       *path)
{
  char link[64];
  ssize_t length;

  if (name[0] == '/' || folder == AT_FDCWD)
    {
      snprintf (path, PATH_MAX, "%s", name);
      return;
    }

  snprintf (link, sizeof link, "/proc/self/fd/%d", folder);
  length = readlink (link, path, PATH_MAX - 1);
  if (length < 0)
    abort ();

  snprintf (path + length, PATH_MAX - length, "/%s", name);
}

/* Several may point to one, so none is freed before the process ends: each
 * begins with where the one before it is. */
static char *
allocate (size_t size)
{
  static void *last;
  void **block = malloc (sizeof *block + size);

  if (block == NULL)
    abort ();

  *block = last;
  last = block;

  return (char *) (block + 1);
}

static Snapshot
take_snapshot (int fd)
{
  Snapshot snapshot = { 0 };
  struct stat info;

  if (fstat (fd, &info) != 0)
    abort ();

  snapshot.mode = info.st_mode & 07777;
  snapshot.size = info.st_size;
  snapshot.data = allocate (snapshot.size + 1);

  if (pread (fd, snapshot.data, snapshot.size, 0) != (ssize_t) snapshot.size)
    abort ();

  return snapshot;
}

static File *
find_file (int fd)
{
  struct stat info;

  if (fstat (fd, &info) != 0)
    return NULL;

  for (int i = 0; i < n_files; i++)
    if (files[i].dev == info.st_dev && files[i].ino == info.st_ino)
      return &files[i];

  return NULL;
}

static void
watch_file (int fd)
{
  char link[64];
  struct stat info;
  File *file;

  if (find_file (fd) != NULL)
    return;

  if (n_files == MAX_FILES || fstat (fd, &info) != 0)
    abort ();

  snprintf (link, sizeof link, "/proc/self/fd/%d", fd);
  file = &files[n_files++];
  file->fd = REAL_OPENAT (AT_FDCWD, link, O_RDWR | O_CLOEXEC);
  file->dev = info.st_dev;
  file->ino = info.st_ino;
  file->synced = take_snapshot (file->fd);
}

static void
watch_path (const char *path)
{
  int fd = REAL_OPENAT (AT_FDCWD, path, O_RDONLY | O_CLOEXEC);

  if (fd >= 0)
    {
      watch_file (fd);
      REAL_CLOSE (fd);
    }
}

/* What is to be there again if the name's change is undone. */
static gboolean
take_snapshot_of_path (const char *path,
                       Snapshot   *snapshot)
{
  File *file;
  int fd;

  fd = REAL_OPENAT (AT_FDCWD, path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
  if (fd < 0)
    return FALSE;

  file = find_file (fd);
  *snapshot = file != NULL ? file->synced : take_snapshot (fd);
  REAL_CLOSE (fd);

  return TRUE;
}

static void
restore (const char     *path,
         const Snapshot *snapshot)
{
  int fd;

  fd = REAL_OPENAT (AT_FDCWD, path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
                    0600);

  if (fd < 0 || REAL_FCHMOD (fd, snapshot->mode) != 0 ||
      REAL_WRITE (fd, snapshot->data, snapshot->size) !=
        (ssize_t) snapshot->size)
    abort ();

  REAL_CLOSE (fd);
}

static Op *
new_op (OpKind      kind,
        int         from_folder,
        const char *from,
        int         to_folder,
        const char *to)
{
  Op *op;

  if (n_ops == MAX_OPS)
    abort ();

  op = &ops[n_ops];
  memset (op, 0, sizeof *op);
  op->kind = kind;
  get_path (from_folder, from, op->from);

  if (to != NULL)
    get_path (to_folder, to, op->to);

  return op;
}

/* With all that is in it: what a folder holds is lost with its name. */
static int
remove_tree (const char *path)
{
  DIR *folder = opendir (path);
  struct dirent *entry;

  while (folder != NULL && (entry = readdir (folder)) != NULL)
    {
      char inner[2 * PATH_MAX];

      if (strcmp (entry->d_name, ".") == 0 || strcmp (entry->d_name, "..") == 0)
        continue;

      snprintf (inner, sizeof inner, "%s/%s", path, entry->d_name);
      if (REAL_UNLINKAT (AT_FDCWD, inner, 0) != 0 && remove_tree (inner) != 0)
        abort ();
    }

  if (folder != NULL)
    closedir (folder);

  return REAL_UNLINKAT (AT_FDCWD, path, AT_REMOVEDIR);
}

/* The names in this folder last from now on. */
static void
settle_ops (int fd)
{
  char path[PATH_MAX];
  int n_left = 0;

  get_path (fd, "", path);
  path[strlen (path) - 1] = '\0';

  for (int i = 0; i < n_ops; i++)
    {
      const char *name = strrchr (ops[i].from, '/');
      gsize length = name - ops[i].from;

      if (strlen (path) == length && memcmp (path, ops[i].from, length) == 0)
        continue;

      if (n_left != i)
        ops[n_left] = ops[i];
      n_left++;
    }

  n_ops = n_left;
}

static void
undo_op (const Op *op)
{
  int result = 0;

  switch (op->kind)
    {
    case OP_CREATE:
      result = REAL_UNLINKAT (AT_FDCWD, op->from, 0);
      break;

    case OP_RENAME:
      result = REAL_RENAMEAT2 (AT_FDCWD, op->to, AT_FDCWD, op->from, 0);
      break;

    case OP_EXCHANGE:
      result = REAL_RENAMEAT2 (AT_FDCWD, op->to, AT_FDCWD, op->from,
                               RENAME_EXCHANGE);
      break;

    case OP_LINK:
      result = REAL_UNLINKAT (AT_FDCWD, op->to, 0);
      break;

    case OP_UNLINK:
      restore (op->from, &op->old);
      break;

    case OP_MKDIR:
      result = remove_tree (op->from);
      break;

    default:
      abort ();
    }

  if (result != 0)
    abort ();

  if (op->kind == OP_RENAME && op->had_old)
    restore (op->to, &op->old);
}

static void
lose_data (const File *file,
           gboolean    torn)
{
  size_t size = file->synced.size;
  struct stat info;

  if (fstat (file->fd, &info) != 0)
    abort ();

  if (torn && (size_t) info.st_size / 2 > size)
    {
      if (REAL_FTRUNCATE (file->fd, info.st_size / 2) != 0)
        abort ();

      return;
    }

  if (REAL_FTRUNCATE (file->fd, 0) != 0 ||
      pwrite (file->fd, file->synced.data, size, 0) != (ssize_t) size)
    abort ();
}

/*
 * The calls
 */

/* Returns: whether the call is to fail, with errno set */
static gboolean
count_call (const char *name)
{
  gboolean now;

  if (!active)
    return FALSE;

  if (trace->count >= FAULT_MAX_CALLS)
    abort ();

  trace->names[trace->count++] = name;
  now = trace->count == plan.at;

  switch (plan.kind)
    {
    case FAULT_KILL:
      if (now)
        {
          trace->hit = TRUE;
          die ();
        }
      return FALSE;

    case FAULT_POWER_DATA:
    case FAULT_POWER_TORN:
    case FAULT_POWER_NAMES:
      if (now)
        {
          trace->hit = TRUE;
          fault_cut_power (plan.kind);
        }
      return FALSE;

    case FAULT_VISIT:
      if (now)
        {
          trace->hit = TRUE;
          active = FALSE;
          plan.visit (plan.visit_data);
          active = TRUE;
        }
      return FALSE;

    case FAULT_ERROR:
      break;

    case FAULT_ERROR_ON:
      now = plan.at != 0 && trace->count >= plan.at;
      break;

    case FAULT_SHORT:
    case FAULT_GARBLED:
    case FAULT_NONE:
    default:
      return FALSE;
    }

  if (now)
    {
      trace->hit = TRUE;
      errno = plan.errsv;
    }

  return now;
}

static int
fault_openat (const char *call,
              int         folder,
              const char *name,
              int         flags,
              mode_t      mode)
{
  gboolean writes = (flags & O_ACCMODE) != O_RDONLY;
  gboolean existed = TRUE;
  char path[PATH_MAX];
  struct stat info;
  int fd;

  if (!active)
    return REAL_OPENAT (folder, name, flags, mode);

  if (count_call (call))
    return -1;

  if (writes)
    {
      get_path (folder, name, path);
      existed = stat (path, &info) == 0;
    }

  /* Before O_TRUNC. */
  if (writes && existed && S_ISREG (info.st_mode))
    watch_path (path);

  fd = REAL_OPENAT (folder, name, flags, mode);

  if (fd >= 0 && writes)
    watch_file (fd);

  if (fd >= 0 && !existed)
    {
      new_op (OP_CREATE, folder, name, AT_FDCWD, NULL);
      n_ops++;
    }

  return fd;
}

static mode_t
get_mode (int     flags,
          va_list args)
{
  return (flags & O_CREAT) != 0 ? va_arg (args, mode_t) : 0;
}

#define DEFINE_OPEN(name) \
  int \
  name (const char *path, int flags, ...) \
  { \
    va_list args; \
    mode_t mode; \
    va_start (args, flags); \
    mode = get_mode (flags, args); \
    va_end (args); \
    return fault_openat (#name, AT_FDCWD, path, flags, mode); \
  }

#define DEFINE_OPENAT(name) \
  int \
  name (int folder, const char *path, int flags, ...) \
  { \
    va_list args; \
    mode_t mode; \
    va_start (args, flags); \
    mode = get_mode (flags, args); \
    va_end (args); \
    return fault_openat (#name, folder, path, flags, mode); \
  }

int __open_2     (const char *path,
                  int         flags,
                  ...);
int __open64_2   (const char *path,
                  int         flags,
                  ...);
int __openat_2   (int         folder,
                  const char *path,
                  int         flags,
                  ...);
int __openat64_2 (int         folder,
                  const char *path,
                  int         flags,
                  ...);

DEFINE_OPEN (open)
DEFINE_OPEN (open64)
DEFINE_OPEN (__open_2)
DEFINE_OPEN (__open64_2)
DEFINE_OPENAT (openat)
DEFINE_OPENAT (openat64)
DEFINE_OPENAT (__openat_2)
DEFINE_OPENAT (__openat64_2)

ssize_t
read (int     fd,
      void   *buffer,
      size_t  size)
{
  if (count_call ("read"))
    return -1;

  return REAL_READ (fd, buffer, size);
}

ssize_t
write (int         fd,
       const void *buffer,
       size_t      size)
{
  if (count_call ("write"))
    return -1;

  if (active && trace->count == plan.at && size > 1)
    {
      trace->hit = TRUE;

      if (plan.kind == FAULT_SHORT)
        size /= 2;

      if (plan.kind == FAULT_GARBLED)
        buffer = calloc (1, size);
    }

  return REAL_WRITE (fd, buffer, size);
}

int
fsync (int fd)
{
  struct stat info;
  File *file;

  if (!active)
    return REAL_FSYNC (fd);

  if (count_call ("fsync"))
    return -1;

  if (fstat (fd, &info) != 0)
    return -1;

  if (S_ISDIR (info.st_mode) && (plan.without & FAULT_WITHOUT_FOLDERS) != 0)
    {
      errno = EIO;
      return -1;
    }

  if (S_ISDIR (info.st_mode))
    settle_ops (fd);

  file = find_file (fd);

  if (file != NULL)
    file->synced = take_snapshot (file->fd);

  return 0;
}

int
close (int fd)
{
  gboolean fails = count_call ("close");
  int errsv = errno;
  int result = REAL_CLOSE (fd);

  if (!fails)
    return result;

  errno = errsv;

  return -1;
}

static int
fault_rename (const char   *call,
              int           from_folder,
              const char   *from,
              int           to_folder,
              const char   *to,
              unsigned int  flags)
{
  gboolean exchanges = (flags & RENAME_EXCHANGE) != 0;
  Op *op;

  if (!active)
    return REAL_RENAMEAT2 (from_folder, from, to_folder, to, flags);

  if (count_call (call))
    return -1;

  if (flags != 0 && (plan.without & FAULT_WITHOUT_EXCHANGE) != 0)
    {
      errno = EINVAL;
      return -1;
    }

  if (exchanges && n_exchanges > 0 &&
      (plan.without & FAULT_WITHOUT_RETURN) != 0)
    {
      errno = EIO;
      return -1;
    }

  op = new_op (exchanges ? OP_EXCHANGE : OP_RENAME,
               from_folder, from, to_folder, to);

  if (!exchanges)
    op->had_old = take_snapshot_of_path (op->to, &op->old);

  if (REAL_RENAMEAT2 (from_folder, from, to_folder, to, flags) != 0)
    return -1;

  n_ops++;
  n_exchanges += exchanges;

  return 0;
}

int
rename (const char *from,
        const char *to)
{
  return fault_rename ("rename", AT_FDCWD, from, AT_FDCWD, to, 0);
}

int
renameat (int         from_folder,
          const char *from,
          int         to_folder,
          const char *to)
{
  return fault_rename ("renameat", from_folder, from, to_folder, to, 0);
}

int
renameat2 (int           from_folder,
           const char   *from,
           int           to_folder,
           const char   *to,
           unsigned int  flags)
{
  return fault_rename ("renameat2", from_folder, from, to_folder, to, flags);
}

static int
fault_link (const char *call,
            int         from_folder,
            const char *from,
            int         to_folder,
            const char *to,
            int         flags)
{
  if (!active)
    return REAL_LINKAT (from_folder, from, to_folder, to, flags);

  if (count_call (call))
    return -1;

  if ((plan.without & FAULT_WITHOUT_LINKS) != 0)
    {
      errno = EPERM;
      return -1;
    }

  new_op (OP_LINK, from_folder, from, to_folder, to);

  if (REAL_LINKAT (from_folder, from, to_folder, to, flags) != 0)
    return -1;

  n_ops++;

  return 0;
}

int
link (const char *from,
      const char *to)
{
  return fault_link ("link", AT_FDCWD, from, AT_FDCWD, to, 0);
}

int
linkat (int         from_folder,
        const char *from,
        int         to_folder,
        const char *to,
        int         flags)
{
  return fault_link ("linkat", from_folder, from, to_folder, to, flags);
}

static int
fault_unlink (const char *call,
              int         folder,
              const char *name,
              int         flags)
{
  Op *op;

  if (!active)
    return REAL_UNLINKAT (folder, name, flags);

  if (count_call (call))
    return -1;

  op = new_op (OP_UNLINK, folder, name, AT_FDCWD, NULL);
  take_snapshot_of_path (op->from, &op->old);

  if (REAL_UNLINKAT (folder, name, flags) != 0)
    return -1;

  n_ops++;

  return 0;
}

int
unlink (const char *name)
{
  return fault_unlink ("unlink", AT_FDCWD, name, 0);
}

int
unlinkat (int         folder,
          const char *name,
          int         flags)
{
  return fault_unlink ("unlinkat", folder, name, flags);
}

int
ftruncate (int   fd,
           off_t size)
{
  if (count_call ("ftruncate"))
    return -1;

  return REAL_FTRUNCATE (fd, size);
}

int
ftruncate64 (int     fd,
             off64_t size)
{
  return ftruncate (fd, size);
}

int
fchmod (int    fd,
        mode_t mode)
{
  if (count_call ("fchmod"))
    return -1;

  return REAL_FCHMOD (fd, mode);
}

int
fchown (int   fd,
        uid_t owner,
        gid_t group)
{
  if (count_call ("fchown"))
    return -1;

  return REAL_FCHOWN (fd, owner, group);
}

int
flock (int fd,
       int operation)
{
  if (count_call ("flock"))
    return -1;

  if (active && (plan.without & FAULT_WITHOUT_LOCKS) != 0)
    {
      errno = ENOLCK;
      return -1;
    }

  return REAL_FLOCK (fd, operation);
}

int
fstatat (int          folder,
         const char  *name,
         struct stat *info,
         int          flags)
{
  if (count_call ("fstatat"))
    return -1;

  return REAL_FSTATAT (folder, name, info, flags);
}

int
fstatat64 (int            folder,
           const char    *name,
           struct stat64 *info,
           int            flags)
{
  /* The two are one on all that Accord is tested on. */
  G_STATIC_ASSERT (sizeof (struct stat) == sizeof (struct stat64));

  return fstatat (folder, name, (struct stat *) info, flags);
}

int
faccessat (int         folder,
           const char *name,
           int         mode,
           int         flags)
{
  if (count_call ("faccessat"))
    return -1;

  return REAL_FACCESSAT (folder, name, mode, flags);
}

int
mkdir (const char *name,
       mode_t      mode)
{
  if (!active)
    return REAL_MKDIR (name, mode);

  if (count_call ("mkdir"))
    return -1;

  new_op (OP_MKDIR, AT_FDCWD, name, AT_FDCWD, NULL);

  if (REAL_MKDIR (name, mode) != 0)
    return -1;

  n_ops++;

  return 0;
}

ssize_t
lgetxattr (const char *path,
           const char *name,
           void       *value,
           size_t      size)
{
  if (count_call ("lgetxattr"))
    return -1;

  return REAL_LGETXATTR (path, name, value, size);
}

ssize_t
llistxattr (const char *path,
            char       *list,
            size_t      size)
{
  if (count_call ("llistxattr"))
    return -1;

  return REAL_LLISTXATTR (path, list, size);
}

int
fsetxattr (int         fd,
           const char *name,
           const void *value,
           size_t      size,
           int         flags)
{
  if (count_call ("fsetxattr"))
    return -1;

  return REAL_FSETXATTR (fd, name, value, size, flags);
}

int
fremovexattr (int         fd,
              const char *name)
{
  if (count_call ("fremovexattr"))
    return -1;

  return REAL_FREMOVEXATTR (fd, name);
}

/**
 * fault_start:
 * @new_plan: what is to happen
 * @new_trace: where calls are noted; outlives the process
 *
 * From here on calls count.  Everything on disk now is taken to be durable.
 */
void
fault_start (const FaultPlan *new_plan,
             FaultTrace      *new_trace)
{
  plan = *new_plan;
  trace = new_trace;
  trace->count = 0;
  trace->hit = FALSE;
  active = TRUE;
}

/**
 * fault_stop:
 *
 * From here on calls do not count.  fault_cut_power() can still be called.
 */
void
fault_stop (void)
{
  active = FALSE;
}

/**
 * fault_cut_power:
 * @kind: one of the three cuts
 *
 * Gives the disk the state in which a power cut leaves it, and kills the
 * process.
 */
void
fault_cut_power (FaultKind kind)
{
  active = FALSE;

  if (kind == FAULT_POWER_NAMES)
    for (int i = n_ops - 1; i >= 0; i--)
      undo_op (&ops[i]);

  for (int i = 0; i < n_files; i++)
    lose_data (&files[i], kind == FAULT_POWER_TORN);

  die ();
}
