/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "document-fixture.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>

/*
 * Someone at work, for tests that need a second process:
 *
 *   document-editor edit FILE LOG   edits without end, and saves now and then;
 *                                   LOG gets number and time of each edit
 *   document-editor count FILE N    N times adds one to the number in FILE,
 *                                   beginning anew whenever somebody else was
 *                                   faster
 *   document-editor full FOLDER NAME  saves to a full disk that it makes in
 *                                   FOLDER; ends with 98 if it may not
 */

#define EDIT_EVERY_MS 20
#define EDITS_UNTIL_SAVE 230

typedef struct
{
  AccordDocument *document;
  int log;
  guint n_edits;
  gint64 last_edit;
  gint64 longest_stall;
} Editor;

static void
edit_saved_cb (GObject      *source_object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  accord_document_save_finish (ACCORD_DOCUMENT (source_object), result, &error);
  g_assert_no_error (error);
}

static gboolean
edit_cb (gpointer user_data)
{
  Editor *editor = user_data;
  gint64 now = g_get_monotonic_time ();
  g_autofree char *note = NULL;
  g_autofree char *line = NULL;

  editor->n_edits++;
  note = g_strdup_printf ("edit %u", editor->n_edits);
  edit (editor->document, note);

  /* How long the machine let this process stand still does not count against
   * the promise.
   */
  if (editor->last_edit != 0)
    editor->longest_stall = MAX (editor->longest_stall,
                                 now - editor->last_edit -
                                 EDIT_EVERY_MS * G_TIME_SPAN_MILLISECOND);
  editor->last_edit = now;

  line = g_strdup_printf ("%u %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n",
                          editor->n_edits, now, editor->longest_stall);
  g_assert_cmpint (write (editor->log, line, strlen (line)), ==, strlen (line));

  if (editor->n_edits % EDITS_UNTIL_SAVE == 0)
    accord_document_save_async (editor->document, NULL, edit_saved_cb, NULL);

  return G_SOURCE_CONTINUE;
}

G_NORETURN static void
edit_for_ever (Fixture    *fixture,
               const char *log)
{
  Editor editor = { NULL, };

  editor.document = open_document (fixture);
  editor.log = open (log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  g_assert_cmpint (editor.log, >=, 0);

  g_timeout_add (EDIT_EVERY_MS, edit_cb, &editor);
  for (;;)
    g_main_context_iteration (NULL, TRUE);
}

static void
count_up (Fixture *fixture,
          guint    n)
{
  guint n_conflicts = 0;

  for (guint i = 0; i < n;)
    {
      g_autoptr (AccordDocument) document = open_document (fixture);
      g_autoptr (GError) error = NULL;
      g_autofree char *note = NULL;
      guint64 number = g_ascii_strtoull (get_note (document), NULL, 10);

      /* Two who write the very same are not in each other's way. */
      note = g_strdup_printf ("%" G_GUINT64_FORMAT " by %d", number + 1,
                              getpid ());
      edit (document, note);

      if (save (document, &error))
        {
          i++;
          continue;
        }

      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_CHANGED);
      accord_document_discard (document);
      n_conflicts++;
    }

  g_print ("%u conflicts\n", n_conflicts);
}

/* Leaves no byte free. */
static void
fill_disk (const char *filler)
{
  char block[1024] = { 0, };
  int fd = open (filler, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);

  g_assert_cmpint (fd, >=, 0);
  while (write (fd, block, sizeof block) > 0)
    continue;
  g_assert_cmpint (errno, ==, ENOSPC);
  close (fd);
}

static void
assert_full (AccordDocument *document,
             const char     *note)
{
  g_assert_error (accord_document_get_error (document), G_IO_ERROR,
                  G_IO_ERROR_NO_SPACE);
  assert_state (document, ACCORD_DOCUMENT_FAILED);
  assert_state_text (document, "not saved: the disk is full");
  g_assert_true (accord_document_get_modified (document));
  g_assert_cmpstr (get_note (document), ==, note);
}

/* Case 1: the old file stays whole, and saving again works once there is space.
 * Case 2: of a new document there is no file, and no half of one.
 */
static int
fill_up (Fixture    *fixture,
         const char *folder,
         const char *name)
{
  g_autofree char *long_note = g_strnfill (20000, 'x');
  g_autofree char *filler = g_build_filename (folder, "filler", NULL);
  g_autofree char *new_path = g_build_filename (folder, "new.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GFile) new_file = g_file_new_for_path (new_path);
  g_autoptr (GBytes) sample = load_sample ();
  g_autoptr (AccordDocument) document = NULL;
  g_autoptr (AccordDocument) new_document = NULL;
  g_autoptr (AccordAssessment) assessment = NULL;

  if (unshare (CLONE_NEWNS) != 0 ||
      mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
      mount ("none", folder, "tmpfs", 0, "size=128k") != 0)
    return 98;

  fixture->path = g_build_filename (folder, name, NULL);
  g_object_unref (fixture->file);
  fixture->file = g_file_new_for_path (fixture->path);
  write_bytes (fixture->path, sample);

  document = open_document (fixture);
  edit (document, long_note);
  fill_disk (filler);
  g_assert_false (save (document, NULL));
  assert_full (document, long_note);
  text = read_text (fixture->path);
  g_assert_cmpmem (text, strlen (text), g_bytes_get_data (sample, NULL),
                   g_bytes_get_size (sample));

  assessment = accord_assessment_new
    (accord_frameworks_get_built_in (fixture->frameworks));
  new_document = accord_document_new (assessment);
  edit (new_document, "begun");
  g_assert_false (save_as (new_document, new_file, FALSE, NULL));
  assert_full (new_document, "begun");
  g_assert_false (g_file_test (new_path, G_FILE_TEST_EXISTS));
  g_assert_null (accord_document_get_file (new_document));

  g_assert_cmpint (remove (filler), ==, 0);
  save_well (document);
  assert_note_on_disk (fixture, fixture->path, long_note);
  g_assert_true (save_as (new_document, new_file, FALSE, NULL));
  assert_state (new_document, ACCORD_DOCUMENT_SAVED);

  g_free (fixture->path);

  return 0;
}

int
main (int   argc,
      char *argv[])
{
  Fixture fixture = { NULL, };
  int status = 0;

  if (argc != 4)
    return 2;

  fixture.frameworks = accord_frameworks_new (NULL);
  fixture.file = g_file_new_for_path (argv[2]);
  fixture.path = argv[2];

  if (g_str_equal (argv[1], "edit"))
    edit_for_ever (&fixture, argv[3]);
  else if (g_str_equal (argv[1], "count"))
    count_up (&fixture, g_ascii_strtoull (argv[3], NULL, 10));
  else
    status = fill_up (&fixture, argv[2], argv[3]);

  g_object_unref (fixture.file);
  g_object_unref (fixture.frameworks);

  return status;
}
