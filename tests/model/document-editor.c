/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "document-fixture.h"

#include <fcntl.h>

/*
 * Someone at work, for tests that need a second process:
 *
 *   document-editor edit FILE LOG   edits without end, and saves now and then;
 *                                   LOG gets number and time of each edit
 *   document-editor count FILE N    N times adds one to the number in FILE,
 *                                   beginning anew whenever somebody else was
 *                                   faster
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

int
main (int   argc,
      char *argv[])
{
  Fixture fixture = { NULL, };

  if (argc != 4)
    return 2;

  fixture.frameworks = accord_frameworks_new (NULL);
  fixture.file = g_file_new_for_path (argv[2]);
  fixture.path = argv[2];

  if (g_str_equal (argv[1], "edit"))
    edit_for_ever (&fixture, argv[3]);

  count_up (&fixture, g_ascii_strtoull (argv[3], NULL, 10));
  g_object_unref (fixture.file);
  g_object_unref (fixture.frameworks);

  return 0;
}
