/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every prefix of a sample and every single-byte change of it is refused with a
 * fault or read; never a crash, a critical or a hang.  Case 33 of the list of
 * fault cases, and more.
 */
#include "accord-config.h"

#include "model/assessment/accord-assessment-file.h"

typedef struct
{
  AccordFrameworks *frameworks;
  char *text;
  gsize length;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "samples",
                                                 "riverside.accord.json",
                                                 NULL);
  g_autoptr (GError) error = NULL;

  f->frameworks = accord_frameworks_new (NULL);
  g_file_get_contents (path, &f->text, &f->length, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_object_unref (f->frameworks);
  g_free (f->text);
}

static gboolean
read_bytes (Fixture    *f,
            const char *text,
            gsize       length)
{
  /* A copy of its own, so that a byte too far is seen. */
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (AccordAssessment) assessment = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;

  assessment = accord_assessment_read (bytes, "changed", f->frameworks,
                                       &faults, &error);
  g_assert_true ((assessment == NULL) == (error != NULL));

  return assessment != NULL;
}

static void
test_every_prefix_is_refused (Fixture       *f,
                              gconstpointer  data)
{
  for (gsize length = 0; length < f->length - 1; length++)
    g_assert_false (read_bytes (f, f->text, length));

  /* Without its last line end it is whole. */
  g_assert_true (read_bytes (f, f->text, f->length - 1));
  g_assert_true (read_bytes (f, f->text, f->length));
}

static void
test_every_changed_byte (Fixture       *f,
                         gconstpointer  data)
{
  gboolean all = g_strcmp0 (g_getenv ("ACCORD_TEST_LONG"), "1") == 0;
  static const char usual[] = { '\0', '"', '{', '}', ',', '\\', '0', ' ', '\n',
                                'e', '-', '\x1f', '\x80', '\xc3', '\xff' };
  guint n_read = 0;
  guint n_refused = 0;

  for (gsize at = 0; at < f->length; at++)
    {
      char before = f->text[at];
      guint n = all ? 256 : G_N_ELEMENTS (usual);

      for (guint i = 0; i < n; i++)
        {
          f->text[at] = all ? (char) i : usual[i];
          if (read_bytes (f, f->text, f->length))
            n_read++;
          else
            n_refused++;
        }

      f->text[at] = before;
    }

  g_test_message ("%u read, %u refused%s", n_read, n_refused,
                  all ? "" : "; all values of a byte with --long");
  g_assert_cmpuint (n_read, >, 0);
  g_assert_cmpuint (n_refused, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/model/reader-mutations/every-prefix", Fixture, NULL, set_up,
              test_every_prefix_is_refused, tear_down);
  g_test_add ("/model/reader-mutations/every-changed-byte", Fixture, NULL,
              set_up, test_every_changed_byte, tear_down);

  return g_test_run ();
}
