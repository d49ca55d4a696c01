/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/window/accord-window.h"

#include "app/paper/accord-preview-window.h"

#include "accord-test-utils.h"
#include "accord-test-window.h"

/* The real application, with a sample open in its window. */
typedef struct
{
  AccordApplication *application;
  AccordWindow *window;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "samples",
                                                 "riverside.accord.json",
                                                 NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  f->application = accord_test_application_new ();

  f->window = accord_window_new (f->application);
  accord_window_open (f->window, file);
  gtk_window_present (GTK_WINDOW (f->window));
  g_assert_true (accord_test_wait_until (accord_test_has_document, f->window));
  accord_test_settle ();
}

static GtkWidget *
find_preview (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (ACCORD_IS_PREVIEW_WINDOW (l->data))
        return l->data;
    }

  return NULL;
}

static gboolean
is_ready (gpointer data)
{
  return accord_preview_window_is_ready (data);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  GtkWidget *preview = find_preview ();

  if (preview != NULL)
    {
      g_assert_true (accord_test_wait_until (is_ready, preview));
      gtk_window_destroy (GTK_WINDOW (preview));
    }
  accord_test_destroy_windows (f->application);
  g_clear_object (&f->application);
}

static void
test_preview (Fixture       *f,
              gconstpointer  data)
{
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.preview", NULL);
  g_assert_nonnull (find_preview ());
}

static void
test_blank_checklist (Fixture       *f,
                      gconstpointer  data)
{
  g_action_group_activate_action (G_ACTION_GROUP (f->application),
                                  "blank-checklist", NULL);
  g_assert_nonnull (find_preview ());
}

static void
text_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  char **text = data;
  g_autoptr (GError) error = NULL;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result,
                                          &error);
  g_assert_no_error (error);
}

static gboolean
has_text (gpointer data)
{
  return *(char **) data != NULL;
}

static void
test_copy_for_board (Fixture       *f,
                     gconstpointer  data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (f->window));
  GdkContentFormats *formats;
  g_autofree char *text = NULL;

  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.copy-for-board",
                              NULL);

  formats = gdk_clipboard_get_formats (clipboard);
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "text/html"));

  gdk_clipboard_read_text_async (clipboard, NULL, text_read_cb, &text);
  g_assert_true (accord_test_wait_until (has_text, &text));
  g_assert_nonnull (strstr (text, "Where we stand"));
  g_assert_nonnull (strstr (text, "Voluntary – structural"));

  /* The first page alone */
  g_assert_null (strstr (text, "About this assessment"));
}

#define ADD(path, func)                                                       \
  g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  if (!accord_test_init (&argc, &argv))
    return 0;

  ADD ("/app/window/preview", test_preview);
  ADD ("/app/window/blank-checklist", test_blank_checklist);
  ADD ("/app/window/copy-for-board", test_copy_for_board);

  return g_test_run ();
}
