/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "document-fixture.h"

#include "model/files/accord-recovery.h"

/* Documents in processes of their own.  The numbers are those of the fault
 * cases in reliability.md, part 5.
 */

/* So many editors are at work, and killed, at the same time. */
#define BATCH 5

/* What an editor says that could not make a disk. */
#define NO_DISK 98

#define LONGEST_EDITING_MS 5500
#define SHORTEST_EDITING_MS 50

/* Long enough for a copy that must be there, and not for a save. */
#define FIRST_EDITING_MS 4400

/* What may be lost. */
#define LIMIT (3 * G_TIME_SPAN_SECOND)

typedef struct
{
  Fixture fixture;
  char *log;
  GSubprocess *process;
  gint64 killed;
  gboolean gone;
} Editor;

static GSubprocess *
start_editor (const char *state_folder,
              const char *mode,
              const char *path,
              const char *argument)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *program = NULL;
  GSubprocess *process;

  program = g_test_build_filename (G_TEST_BUILT, "model", "document-editor",
                                   NULL);
  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
  g_subprocess_launcher_setenv (launcher, "XDG_STATE_HOME", state_folder, TRUE);

  process = g_subprocess_launcher_spawn (launcher, &error, program, mode, path,
                                         argument, NULL);
  g_assert_no_error (error);

  return process;
}

static guint
read_number (const char *note)
{
  return g_str_has_prefix (note, "edit ") ? atoi (note + strlen ("edit ")) : 0;
}

static guint
get_number (Editor     *editor,
            GBytes     *bytes,
            const char *what)
{
  g_autoptr (AccordAssessment) assessment = NULL;
  g_autoptr (GError) error = NULL;

  assessment = accord_assessment_read (bytes, what, editor->fixture.frameworks,
                                       NULL, &error);
  g_assert_no_error (error);

  return read_number (accord_answer_get_note (find_answer (assessment)));
}

/* The last edit that must not be lost: 3 seconds old when the end came, and
 * not counting that the machine was busy.
 */
static guint
find_required (Editor *editor)
{
  g_autofree char *log = NULL;
  g_auto (GStrv) lines = NULL;
  guint required = 0;
  gint64 stall = 0;

  if (!g_file_test (editor->log, G_FILE_TEST_EXISTS))
    return 0;

  log = read_text (editor->log);
  lines = g_strsplit (log, "\n", -1);

  for (guint pass = 0; pass < 2; pass++)
    {
      /* What stands behind the last newline is no whole line. */
      for (guint i = 0; lines[i] != NULL && lines[i + 1] != NULL; i++)
        {
          g_auto (GStrv) words = g_strsplit (lines[i], " ", -1);
          gint64 time;

          g_assert_cmpuint (g_strv_length (words), ==, 3);
          time = g_ascii_strtoll (words[1], NULL, 10);

          if (pass == 0)
            stall = g_ascii_strtoll (words[2], NULL, 10);
          else if (time <= editor->killed - LIMIT - stall)
            required = atoi (words[0]);
        }
    }

  return required;
}

static guint
find_kept (Editor     *editor,
           GPtrArray  *orphans)
{
  for (guint i = 0; i < orphans->len; i++)
    {
      const AccordRecoveryOrphan *orphan = orphans->pdata[i];

      if (g_strcmp0 (orphan->path, editor->fixture.path) != 0)
        continue;

      g_assert_null (orphan->damage);

      return get_number (editor, orphan->content, orphan->file);
    }

  return 0;
}

static void
check_editor (Editor         *editor,
              AccordRecovery *recovery)
{
  g_autoptr (GPtrArray) orphans = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  guint required, saved, kept;

  bytes = g_file_load_bytes (editor->fixture.file, NULL, NULL, &error);
  g_assert_no_error (error);
  saved = get_number (editor, bytes, editor->fixture.path);

  orphans = accord_recovery_list (recovery, &error);
  g_assert_no_error (error);
  kept = find_kept (editor, orphans);

  required = find_required (editor);
  g_test_message ("required %u, saved %u, kept %u", required, saved, kept);
  g_assert_cmpuint (MAX (saved, kept), >=, required);
}

static gboolean
kill_cb (gpointer user_data)
{
  Editor *editor = user_data;

  editor->killed = g_get_monotonic_time ();
  g_subprocess_force_exit (editor->process);

  return G_SOURCE_REMOVE;
}

static void
gone_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  Editor *editor = user_data;

  g_subprocess_wait_finish (G_SUBPROCESS (source_object), result, NULL);

  /* It must not have ended by itself. */
  g_assert_cmpint (editor->killed, !=, 0);
  editor->gone = TRUE;
}

static void
kill_batch (const char *state_folder)
{
  g_autofree char *folder = g_build_filename (state_folder, "accord",
                                              "recovery", NULL);
  g_autoptr (AccordRecovery) recovery = accord_recovery_new (folder);
  Editor editors[BATCH] = { 0, };

  for (guint i = 0; i < BATCH; i++)
    {
      Editor *editor = &editors[i];

      set_up (&editor->fixture, NULL);
      editor->log = g_build_filename (editor->fixture.folder, "log", NULL);
      editor->process = start_editor (state_folder, "edit",
                                      editor->fixture.path, editor->log);
      g_subprocess_wait_async (editor->process, NULL, gone_cb, editor);
      g_timeout_add (i == 0 ? FIRST_EDITING_MS
                            : g_test_rand_int_range (SHORTEST_EDITING_MS,
                                                     LONGEST_EDITING_MS),
                     kill_cb, editor);
    }

  for (guint i = 0; i < BATCH; i++)
    {
      Editor *editor = &editors[i];

      wait_until (editor->gone);
      check_editor (editor, recovery);

      g_object_unref (editor->process);
      g_free (editor->log);
      tear_down (&editor->fixture, NULL);
    }
}

/* Cases 7 and 9: killed at any moment, at most the last 3 seconds are gone and
 * the file is whole.
 */
static void
test_kill (void)
{
  g_autofree char *state_folder = make_folder ();
  guint n_batches = g_getenv ("ACCORD_TEST_LONG") != NULL ? 100 / BATCH : 1;

  for (guint i = 0; i < n_batches; i++)
    kill_batch (state_folder);

  g_test_message ("%u kills", n_batches * BATCH);
  remove_folder (state_folder);
}

/* Cases 19 and 20: two processes, one file, and no update is lost. */
static void
test_count (Fixture       *fixture,
            gconstpointer  data)
{
  const guint each = 40;
  g_autofree char *state_folder = make_folder ();
  g_autofree char *argument = g_strdup_printf ("%u", each);
  g_autoptr (AccordDocument) document = NULL;
  GSubprocess *processes[2];

  write_theirs (fixture, "0");

  for (guint i = 0; i < G_N_ELEMENTS (processes); i++)
    processes[i] = start_editor (state_folder, "count", fixture->path,
                                 argument);

  for (guint i = 0; i < G_N_ELEMENTS (processes); i++)
    {
      g_autoptr (GError) error = NULL;

      g_subprocess_wait_check (processes[i], NULL, &error);
      g_assert_no_error (error);
      g_object_unref (processes[i]);
    }

  document = open_document (fixture);
  g_assert_cmpint (atoi (get_note (document)), ==, 2 * each);
  remove_folder (state_folder);
}

/* Cases 1 and 2, on a disk that is full. */
static void
test_full_disk (void)
{
  g_autofree char *state_folder = make_folder ();
  g_autofree char *folder = make_folder ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  process = start_editor (state_folder, "full", folder, "a.json");
  g_subprocess_wait (process, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));

  if (g_subprocess_get_exit_status (process) == NO_DISK)
    g_test_skip ("no small disk can be made here");
  else
    g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 0);

  remove_folder (folder);
  remove_folder (state_folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/document-processes/kill", test_kill);
  g_test_add ("/model/document-processes/count", Fixture, NULL, set_up,
              test_count, tear_down);
  g_test_add_func ("/model/document-processes/full-disk", test_full_disk);

  return g_test_run ();
}
