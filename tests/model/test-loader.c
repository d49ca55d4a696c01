/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "data/accord-data-resources.h"
#include "model/accord-error.h"
#include "model/files/accord-loader.h"

#include "files-fixture.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#define RESOURCE \
  "/io/github/accord_readiness/Accord/samples/riverside.accord.json"

#define HELLO_DIGEST \
  "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = make_folder ();
  fixture->path = g_build_filename (fixture->folder, "x.json", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
assert_refused (Fixture    *fixture,
                GQuark      domain,
                int         code,
                const char *part)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *digest = NULL;

  bytes = accord_load_bytes (file, NULL, &digest, &error);

  g_assert_error (error, domain, code);
  g_assert_null (bytes);
  g_assert_null (digest);
  g_assert_nonnull (strstr (error->message, "“x.json”"));
  g_assert_nonnull (strstr (error->message, part));
}

static void
test_content_and_digest (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *digest = NULL;

  write_text (fixture->path, "hello");
  bytes = accord_load_bytes (file, NULL, &digest, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                   "hello", 5);
  g_assert_cmpstr (digest, ==, HELLO_DIGEST);
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  write_text (fixture->path, "");
  bytes = accord_load_bytes (file, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (g_bytes_get_size (bytes), ==, 0);
}

static void
test_link (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "l", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (link);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  write_text (fixture->path, "hello");
  g_assert_cmpint (symlink ("x.json", link), ==, 0);
  bytes = accord_load_bytes (file, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (g_bytes_get_size (bytes), ==, 5);
}

static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  assert_refused (fixture, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "no file");
}

/* Case 29: refused by size, without reading it. */
static void
test_too_large (Fixture       *fixture,
                gconstpointer  data)
{
  struct rusage before;
  struct rusage after;
  int fd;

  fd = open (fixture->path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  g_assert_cmpint (ftruncate (fd, (off_t) 20 * 1024 * 1024 * 1024), ==, 0);
  close (fd);

  getrusage (RUSAGE_SELF, &before);
  assert_refused (fixture, ACCORD_ERROR, ACCORD_ERROR_TOO_LARGE, "16 MB");
  getrusage (RUSAGE_SELF, &after);

  g_assert_cmpint (after.ru_maxrss - before.ru_maxrss, <, 8 * 1024);
}

static void
test_largest (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  int fd;

  fd = open (fixture->path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  g_assert_cmpint (ftruncate (fd, ACCORD_LOAD_MAX_SIZE), ==, 0);
  bytes = accord_load_bytes (file, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (g_bytes_get_size (bytes), ==, ACCORD_LOAD_MAX_SIZE);

  g_assert_cmpint (ftruncate (fd, ACCORD_LOAD_MAX_SIZE + 1), ==, 0);
  close (fd);

  assert_refused (fixture, ACCORD_ERROR, ACCORD_ERROR_TOO_LARGE, "16 MB");
}

/* Case 30: a pipe that nobody writes to. */
static void
test_fifo (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  assert_refused (fixture, ACCORD_ERROR, ACCORD_ERROR_NOT_A_FILE,
                  "not an ordinary file");
}

/* Case 30. */
static void
test_folder (Fixture       *fixture,
             gconstpointer  data)
{
  g_assert_cmpint (mkdir (fixture->path, 0700), ==, 0);
  assert_refused (fixture, ACCORD_ERROR, ACCORD_ERROR_NOT_A_FILE, "folder");
}

/* Case 30: a device behind a link, which would never end. */
static void
test_device (Fixture       *fixture,
             gconstpointer  data)
{
  g_assert_cmpint (symlink ("/dev/zero", fixture->path), ==, 0);
  assert_refused (fixture, ACCORD_ERROR, ACCORD_ERROR_NOT_A_FILE,
                  "not an ordinary file");
}

/* Case 30. */
static void
test_socket (Fixture       *fixture,
             gconstpointer  data)
{
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  int fd;

  g_strlcpy (address.sun_path, fixture->path, sizeof address.sun_path);
  fd = socket (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  g_assert_cmpint (bind (fd, (struct sockaddr *) &address, sizeof address),
                   ==, 0);
  assert_refused (fixture, ACCORD_ERROR, ACCORD_ERROR_NOT_A_FILE,
                  "not an ordinary file");
  close (fd);
}

/* Case 30. */
static void
test_link_loop (Fixture       *fixture,
                gconstpointer  data)
{
  g_assert_cmpint (symlink ("x.json", fixture->path), ==, 0);
  assert_refused (fixture, ACCORD_ERROR, ACCORD_ERROR_NOT_A_FILE,
                  "leads back to itself");
}

static void
test_from_fd (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *digest = NULL;
  int fds[2];

  g_assert_cmpint (pipe2 (fds, O_CLOEXEC), ==, 0);
  g_assert_cmpint (write (fds[1], "hello", 5), ==, 5);
  close (fds[1]);
  bytes = accord_load_bytes_from_fd (fds[0], "standard input", &digest,
                                     &error);
  close (fds[0]);

  g_assert_no_error (error);
  g_assert_cmpint (g_bytes_get_size (bytes), ==, 5);
  g_assert_cmpstr (digest, ==, HELLO_DIGEST);
}

/* Case 29, of what has no size and no end. */
static void
test_endless_fd (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  int fd;

  fd = open ("/dev/zero", O_RDONLY | O_CLOEXEC);
  bytes = accord_load_bytes_from_fd (fd, "standard input", NULL, &error);
  close (fd);

  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_TOO_LARGE);
  g_assert_null (bytes);
}

/* A resource stands for all that GIO can read and that has no path. */
static void
test_without_path (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) expected = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *expected_digest = NULL;

  expected = g_resource_lookup_data (accord_data_get_resource (), RESOURCE,
                                     G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_assert_no_error (error);
  expected_digest = accord_digest_bytes (expected);

  file = g_file_new_for_uri ("resource://" RESOURCE);
  g_assert_null (g_file_peek_path (file));
  bytes = accord_load_bytes (file, NULL, &digest, &error);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (bytes, expected));
  g_assert_cmpstr (digest, ==, expected_digest);
}

static void
test_without_path_refused (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr (GFile) missing = g_file_new_for_uri ("resource:///x.json");
  g_autoptr (GFile) unknown = g_file_new_for_uri ("no-such-scheme://h/x.json");
  g_autoptr (GError) error = NULL;

  g_assert_null (accord_load_bytes (missing, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "“x.json”"));
  g_clear_error (&error);

  g_assert_null (accord_load_bytes (unknown, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_assert_nonnull (strstr (error->message, "“x.json”"));
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GAsyncResult **out = user_data;

  *out = g_object_ref (result);
}

static GAsyncResult *
load_in_background (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GAsyncResult *result = NULL;

  accord_load_bytes_async (file, NULL, loaded_cb, &result);

  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return result;
}

static void
test_async (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GAsyncResult) good = NULL;
  g_autoptr (GAsyncResult) bad = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) nothing = NULL;
  g_autofree char *digest = NULL;

  write_text (fixture->path, "hello");
  good = load_in_background (fixture->path);
  bytes = accord_load_bytes_finish (good, &digest, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_bytes_get_size (bytes), ==, 5);
  g_assert_cmpstr (digest, ==, HELLO_DIGEST);

  bad = load_in_background (fixture->folder);
  nothing = accord_load_bytes_finish (bad, NULL, &error);
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_A_FILE);
  g_assert_null (nothing);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) \
  g_test_add ("/model/loader/" name, Fixture, NULL, set_up, func, tear_down)

  ADD ("content-and-digest", test_content_and_digest);
  ADD ("empty", test_empty);
  ADD ("link", test_link);
  ADD ("missing", test_missing);
  ADD ("too-large", test_too_large);
  ADD ("largest", test_largest);
  ADD ("fifo", test_fifo);
  ADD ("folder", test_folder);
  ADD ("device", test_device);
  ADD ("socket", test_socket);
  ADD ("link-loop", test_link_loop);
  ADD ("from-fd", test_from_fd);
  ADD ("endless-fd", test_endless_fd);
  ADD ("without-path", test_without_path);
  ADD ("without-path-refused", test_without_path_refused);
  ADD ("async", test_async);

#undef ADD

  return g_test_run ();
}
