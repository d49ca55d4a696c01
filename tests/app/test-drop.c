/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/accord-application.h"
#include "app/compare/accord-comparison-window.h"
#include "app/window/accord-window.h"

#include "accord-test-utils.h"
#include "accord-test-window.h"

#include <glib/gstdio.h>

/* Files dragged from another program and dropped on the window, by a pointer
 * that xdotool moves.
 */

typedef struct
{
  AccordApplication *application;
  AccordWindow *window;
  char *folder;
  char *paths[2];
  GSubprocess *source;
} Fixture;

static const char *samples[] = { "riverside.accord.json",
                                 "valley-high.accord.json" };

static gboolean
is_set (gpointer data)
{
  return *(gboolean *) data;
}

static void
exited_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  gboolean *exited = user_data;

  g_subprocess_wait_check_finish (G_SUBPROCESS (source), result, NULL);
  *exited = TRUE;
}

/* @steps are xdotool's words. */
static void
move_pointer (const char *steps)
{
  g_autofree char *line = g_strconcat ("xdotool ", steps, NULL);
  g_auto (GStrv) argv = g_strsplit (line, " ", -1);
  g_autoptr (GSubprocess) xdotool = NULL;
  g_autoptr (GError) error = NULL;
  gboolean exited = FALSE;

  xdotool = g_subprocess_newv ((const char * const *) argv,
                               G_SUBPROCESS_FLAGS_NONE, &error);
  g_assert_no_error (error);
  g_subprocess_wait_check_async (xdotool, NULL, exited_cb, &exited);
  g_assert_true (accord_test_wait_until (is_set, &exited));
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  f->folder = g_dir_make_tmp ("accord-drop-XXXXXX", &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      f->paths[i] = g_build_filename (f->folder, samples[i], NULL);
      accord_test_copy_sample (samples[i], f->paths[i]);
    }

  f->application = accord_test_application_new ();
  f->window = accord_window_new (ACCORD_HOST (f->application));
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  accord_test_destroy_windows (f->application);

  if (f->source != NULL)
    g_subprocess_force_exit (f->source);
  /* The display is that of the next test, too. */
  move_pointer ("mouseup 1 mousemove 1279 1023");
  g_clear_object (&f->source);
  g_clear_object (&f->application);
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_remove (f->paths[i]);
      g_free (f->paths[i]);
    }
  g_rmdir (f->folder);
  g_free (f->folder);
}

static GtkWindow *
find_window (Fixture *f,
             GType    type)
{
  for (GList *l = gtk_application_get_windows (
         GTK_APPLICATION (f->application)); l != NULL; l = l->next)
    {
      if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type))
        return l->data;
    }

  return NULL;
}

static gboolean
has_comparison (gpointer data)
{
  GtkWindow *window = find_window (data, ACCORD_TYPE_COMPARISON_WINDOW);

  return window != NULL &&
         accord_test_find_text (GTK_WIDGET (window),
                                "Valley High District Hospital") != NULL;
}

static gboolean
has_two_windows (gpointer data)
{
  Fixture *f = data;

  return g_list_length (gtk_application_get_windows (
                          GTK_APPLICATION (f->application))) == 2;
}

static void
read_ready_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  gboolean *ready = user_data;

  *ready = g_input_stream_read_finish (G_INPUT_STREAM (source), result,
                                       NULL) > 0;
}

/* Drags the first @n files from a window that comes up in front of ours. */
static void
drop_files (Fixture *f,
            guint    n,
            guint    first)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT,
                                                    "app", "drag-source",
                                                    NULL);
  g_autoptr (GSubprocess) source = NULL;
  g_autoptr (GError) error = NULL;
  gboolean ready = FALSE;
  gboolean exited = FALSE;
  char buffer[8];

  source = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program,
                             f->paths[first],
                             n > 1 ? f->paths[first + 1] : NULL, NULL);
  g_assert_no_error (error);
  g_set_object (&f->source, source);
  g_input_stream_read_async (g_subprocess_get_stdout_pipe (source), buffer,
                             sizeof buffer, G_PRIORITY_DEFAULT, NULL,
                             read_ready_cb, &ready);
  g_assert_true (accord_test_wait_until (is_set, &ready));

  move_pointer ("mousemove 30 30 sleep 0.2 mousedown 1 sleep 0.1 "
                "mousemove 60 60 sleep 0.1 mousemove 300 300 sleep 0.2 "
                "mousemove 400 400 sleep 0.2 mousemove 410 410 sleep 0.3");
  accord_test_screenshot (GTK_WIDGET (f->window), "drop-above");
  g_assert_true (gtk_widget_get_state_flags (GTK_WIDGET (f->window)) &
                 GTK_STATE_FLAG_DROP_ACTIVE);
  move_pointer ("mouseup 1");

  /* The other program ends with the drop: from then on nothing of it is on
   * its way, and a window may be destroyed (GTK's own part of a drop does not
   * ask whether it still is there). */
  g_subprocess_wait_check_async (source, NULL, exited_cb, &exited);
  g_assert_true (accord_test_wait_until (is_set, &exited));
}

static void
open_first (Fixture *f)
{
  g_autoptr (GFile) file = g_file_new_for_path (f->paths[0]);

  accord_window_open (f->window, file);
  gtk_window_present (GTK_WINDOW (f->window));
  g_assert_true (accord_test_wait_until (accord_test_has_document, f->window));
  accord_test_settle ();
}

static void
test_one_is_opened (Fixture       *f,
                    gconstpointer  data)
{
  gtk_window_present (GTK_WINDOW (f->window));
  accord_test_settle ();
  drop_files (f, 1, 0);

  g_assert_true (accord_test_wait_until (accord_test_has_document, f->window));
}

static void
test_second_is_compared (Fixture       *f,
                         gconstpointer  data)
{
  AccordAssessment *before;

  open_first (f);
  before = accord_document_get_assessment (
    accord_window_get_document (f->window));
  drop_files (f, 1, 1);
  g_assert_true (accord_test_wait_until (has_comparison, f));

  g_assert_true (accord_document_get_assessment (
                   accord_window_get_document (f->window)) == before);
  g_assert_false (accord_document_get_modified (
                    accord_window_get_document (f->window)));
  g_assert_nonnull (accord_test_find_text (
                      GTK_WIDGET (f->window),
                      "The file is shown beside what is open here."));
}

static void
test_two_are_compared (Fixture       *f,
                       gconstpointer  data)
{
  gtk_window_present (GTK_WINDOW (f->window));
  accord_test_settle ();
  drop_files (f, 2, 0);
  g_assert_true (accord_test_wait_until (has_comparison, f));
  g_assert_null (accord_window_get_document (f->window));
}

static void
test_compared_is_opened_instead (Fixture       *f,
                                 gconstpointer  data)
{
  GtkWidget *label;

  open_first (f);
  drop_files (f, 1, 1);
  g_assert_true (accord_test_wait_until (has_comparison, f));

  gtk_window_close (find_window (f, ACCORD_TYPE_COMPARISON_WINDOW));
  label = accord_test_find_text (GTK_WIDGET (f->window), "Open It Instead");
  g_assert_nonnull (label);
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON),
                         "clicked");
  g_assert_true (accord_test_wait_until (has_two_windows, f));
  g_assert_null (find_window (f, ACCORD_TYPE_COMPARISON_WINDOW));
}

static void
test_own_file_is_no_news (Fixture       *f,
                          gconstpointer  data)
{
  open_first (f);
  drop_files (f, 1, 0);
  accord_test_settle ();

  g_assert_false (has_two_windows (f));
}

/* The pointer lets go, and the window closes before the names of the files
 * have come from the other program. */
static void
test_closed_meanwhile (Fixture       *f,
                       gconstpointer  data)
{
  g_autoptr (GListModel) controllers =
    gtk_widget_observe_controllers (GTK_WIDGET (f->window));
  g_autoptr (GtkEventController) target = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GFile) file = g_file_new_for_path (f->paths[0]);
  g_autoptr (GSList) files = g_slist_prepend (NULL, file);
  gboolean taken = TRUE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) each = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (each))
        g_set_object (&target, GTK_EVENT_CONTROLLER (each));
    }
  g_assert_nonnull (target);
  g_clear_object (&controllers);

  g_object_add_weak_pointer (G_OBJECT (f->window), (gpointer *) &f->window);
  accord_test_destroy_windows (f->application);
  g_assert_null (f->window);

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, files);
  g_signal_emit_by_name (target, "drop", &value, 1.0, 1.0, &taken);

  g_assert_false (taken);
  g_assert_false (has_two_windows (f));
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *xdotool = g_find_program_in_path ("xdotool");

  if (xdotool == NULL)
    {
      g_print ("1..0 # SKIP the pointer is moved by xdotool\n");
      return 0;
    }

  if (!accord_test_init (&argc, &argv))
    return 0;

#define ADD(path, func) \
  g_test_add ("/app/drop/" path, Fixture, NULL, set_up, func, tear_down)

  ADD ("one-is-opened", test_one_is_opened);
  ADD ("second-is-compared", test_second_is_compared);
  ADD ("two-are-compared", test_two_are_compared);
  ADD ("compared-is-opened-instead", test_compared_is_opened_instead);
  ADD ("own-file-is-no-news", test_own_file_is_no_news);
  ADD ("closed-meanwhile", test_closed_meanwhile);

#undef ADD

  return g_test_run ();
}
