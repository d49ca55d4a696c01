/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/accord-window.h"

#include "app/accord-actions-page.h"

#include "accord-test-utils.h"
#include "accord-test-window.h"

#include <glib/gstdio.h>
#include <string.h>

/* The real application, with a sample of one action open in its window, which
 * shows the actions; the file dialog is GTK's own. */
typedef struct
{
  AccordApplication *application;
  AccordWindow *window;
  char *folder;
  char *own;
} Fixture;

/* GTK keeps the folder of the first test for its list of recent files. */
static void
keep_recent_folder (void)
{
  static char *folder = NULL;

  if (folder == NULL)
    folder = g_strdup (g_get_user_data_dir ());
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  keep_recent_folder ();
  f->folder = g_dir_make_tmp ("accord-actions-XXXXXX", &error);
  g_assert_no_error (error);
  f->own = g_build_filename (f->folder, "riverside.accord.json", NULL);
  accord_test_copy_sample ("riverside.accord.json", f->own);
  file = g_file_new_for_path (f->own);

  f->application = accord_test_application_new ();

  f->window = accord_window_new (f->application);
  accord_window_open (f->window, file);
  gtk_window_present (GTK_WINDOW (f->window));
  g_assert_true (accord_test_wait_until (accord_test_has_document, f->window));
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.show-page", "s",
                              "actions");
  accord_test_settle ();
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  accord_test_destroy_windows (f->application);
  g_clear_object (&f->application);

  g_unlink (f->own);
  g_assert_cmpint (g_rmdir (f->folder), ==, 0);
  g_free (f->own);
  g_free (f->folder);
}

/* What the file dialog asks. */
static gboolean
has_question (gpointer data)
{
  GtkWindow **question = data;
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (GTK_IS_FILE_CHOOSER (gtk_window_get_transient_for (l->data)) &&
          gtk_widget_get_mapped (l->data))
        *question = l->data;
    }

  return *question != NULL;
}

static gboolean
has_dialog (gpointer data)
{
  GtkWidget **dialog = data;
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (GTK_IS_FILE_CHOOSER (l->data) && gtk_widget_get_mapped (l->data))
        *dialog = l->data;
    }

  return *dialog != NULL;
}

static gboolean
has_name (gpointer data)
{
  g_autofree char *name =
    gtk_file_chooser_get_current_name (GTK_FILE_CHOOSER (data));
  g_autoptr (GFile) folder =
    gtk_file_chooser_get_current_folder (GTK_FILE_CHOOSER (data));

  return folder != NULL && name != NULL && *name != '\0';
}

/* Takes the format from the menu, and the name and folder that the dialog
 * offers. */
static void
export (Fixture    *f,
        const char *format)
{
  GtkWidget *page = accord_test_find (GTK_WIDGET (f->window),
                                      ACCORD_TYPE_ACTIONS_PAGE, NULL);
  GtkWidget *dialog = NULL;

  g_assert_nonnull (page);
  g_assert_true (gtk_widget_get_mapped (page));
  gtk_widget_activate_action (page, "actions.export", "s", format);
  g_assert_true (accord_test_wait_until (has_dialog, &dialog));
  g_assert_true (accord_test_wait_until (has_name, dialog));
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
}

typedef struct
{
  Fixture    *f;
  const char *text;
} Told;

static gboolean
contains (GtkWidget  *root,
          const char *part)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root) &&
      strstr (gtk_label_get_text (GTK_LABEL (root)), part) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (contains (child, part))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_told (gpointer data)
{
  Told *told = data;

  return contains (GTK_WIDGET (told->f->window), told->text);
}

static void
assert_told (Fixture    *f,
             const char *text)
{
  Told told = { f, text };

  g_assert_true (accord_test_wait_until (is_told, &told));
}

/* (transfer full) */
static char *
take_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *content = NULL;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);

  return content;
}

static void
test_export_table (Fixture       *f,
                   gconstpointer  data)
{
  g_autofree char *path = g_build_filename (f->folder, "Actions.csv", NULL);
  g_autofree char *told = g_strconcat ("Written to ", path, NULL);
  g_autofree char *content = NULL;

  export (f, "csv");
  assert_told (f, told);

  content = take_file (path);
  g_assert_true (g_str_has_prefix (content, "\xef\xbb\xbf" "file,of,"));
  g_assert_nonnull (strstr (content,
                            ",Protect one hour a month in both job plans,"
                            "\"Clinical lead, respiratory\","));
}

static void
test_export_calendar (Fixture       *f,
                      gconstpointer  data)
{
  g_autofree char *path = g_build_filename (f->folder, "Actions.ics", NULL);
  g_autofree char *told = g_strconcat ("Written to ", path, NULL);
  g_autofree char *content = NULL;

  export (f, "ics");
  assert_told (f, told);

  content = take_file (path);
  g_assert_true (g_str_has_prefix (content, "BEGIN:VCALENDAR\r\n"));
  g_assert_nonnull (strstr (content, "\r\nDUE;VALUE=DATE:20270131\r\n"));
  g_assert_true (g_str_has_suffix (content, "\r\nEND:VCALENDAR\r\n"));
}

/* A link into a folder that is not there stops root, too. */
static void
test_failed_export_says_where_and_why (Fixture       *f,
                                       gconstpointer  data)
{
  g_autofree char *path = g_build_filename (f->folder, "Actions.csv", NULL);
  g_autofree char *told = g_strconcat ("Nothing was written to ", path, ". ",
                                       NULL);
  g_autoptr (GFile) link = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  GtkWindow *question = NULL;

  g_file_make_symbolic_link (link, "gone/Actions.csv", NULL, &error);
  g_assert_no_error (error);

  export (f, "csv");
  /* GTK asks whether to replace the link. */
  g_assert_true (accord_test_wait_until (has_question, &question));
  gtk_widget_activate (gtk_window_get_default_widget (question));
  assert_told (f, told);
  assert_told (f, "because its folder is no longer there");
  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* Folders of the test's own hide the system's schemas, without one of which GTK
 * has no file dialog. */
static void
keep_schemas (void)
{
  const char * const *folders = g_get_system_data_dirs ();
  const char *own = g_getenv ("GSETTINGS_SCHEMA_DIR");
  g_autoptr (GString) all = g_string_new (own);

  for (guint i = 0; folders[i] != NULL; i++)
    g_string_append_printf (all, "%s%s/glib-2.0/schemas",
                            G_SEARCHPATH_SEPARATOR_S, folders[i]);

  g_setenv ("GSETTINGS_SCHEMA_DIR", all->str, TRUE);
}

#define ADD(path, func)                                                       \
  g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  keep_schemas ();
  if (!accord_test_init (&argc, &argv))
    return 0;

  ADD ("/app/window/export-actions-as-table", test_export_table);
  ADD ("/app/window/export-actions-as-calendar", test_export_calendar);
  ADD ("/app/window/failed-export-of-actions-says-where-and-why",
       test_failed_export_says_where_and_why);

  return g_test_run ();
}
