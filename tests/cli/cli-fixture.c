/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "cli-fixture.h"

void
cli_result_clear (CliResult *result)
{
  g_clear_pointer (&result->out, g_free);
  g_clear_pointer (&result->err, g_free);
}

static char *
take_text (GBytes *bytes,
           gsize  *length)
{
  gsize n;
  const char *data = g_bytes_get_data (bytes, &n);
  char *text = g_strndup (data != NULL ? data : "", n);

  /* A PDF has NUL bytes in it. */
  if (n > 0)
    memcpy (text, data, n);
  if (length != NULL)
    *length = n;

  return text;
}

void
cli_run (CliResult          *result,
         const char         *input,
         const char * const *arguments)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GBytes) in = g_bytes_new (input, input ? strlen (input) : 0);
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GBytes) err = NULL;
  g_autoptr (GError) error = NULL;
  const char *program = g_getenv ("ACCORD_CLI");

  g_assert_nonnull (program);
  cli_result_clear (result);

  g_ptr_array_add (argv, (gpointer) program);
  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer) arguments[i]);
  g_ptr_array_add (argv, NULL);

  process = g_subprocess_newv ((const char * const *) argv->pdata,
                               G_SUBPROCESS_FLAGS_STDIN_PIPE |
                               G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                               G_SUBPROCESS_FLAGS_STDERR_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, in, NULL, &out, &err, &error);

  /* A program that reads no input may end before it is written. */
  if (error != NULL &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE))
    g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));

  result->status = g_subprocess_get_exit_status (process);
  result->out = take_text (out, &result->out_length);
  result->err = take_text (err, NULL);
}

char *
cli_sample (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "samples", name, NULL);
}

char *
cli_read (const char *path,
          gsize      *length)
{
  char *text;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, length, &error);
  g_assert_no_error (error);

  return text;
}
