/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/accord-application.h"
#include "app/window/accord-window.h"

#include "app/actions/accord-actions-page.h"
#include "app/overview/accord-overview-page.h"
#include "app/window/accord-sidebar.h"

#include "accord-test-utils.h"
#include "accord-test-window.h"

#include <glib/gstdio.h>
#include <string.h>

/* The real application, with a sample of one action open in its window; the file
 * dialog is GTK's own. */
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

  f->window = accord_window_new (ACCORD_HOST (f->application));
  accord_window_open (f->window, file);
  gtk_window_present (GTK_WINDOW (f->window));
  g_assert_true (accord_test_wait_until (accord_test_has_document, f->window));
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
  GtkWidget *dialog = NULL;
  GtkWidget *page;

  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.show-page", "s",
                              "actions");
  accord_test_settle ();
  page = accord_test_find (GTK_WIDGET (f->window), ACCORD_TYPE_ACTIONS_PAGE,
                           NULL);
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

static GtkWidget *
find_button (GtkWidget  *root,
             const char *label)
{
  if (GTK_IS_BUTTON (root) && gtk_widget_get_mapped (root) &&
      g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
click (Fixture    *f,
       const char *label)
{
  GtkWidget *button = find_button (GTK_WIDGET (f->window), label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  accord_test_settle ();
}

static GtkWidget *
find_mapped (GtkWidget *root,
             GType      type)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_mapped (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The sidebar that is seen. */
static gboolean
sidebar_says (Fixture    *f,
              const char *part)
{
  GtkWidget *sidebar = find_mapped (GTK_WIDGET (f->window),
                                    ACCORD_TYPE_SIDEBAR);

  g_assert_nonnull (sidebar);

  return contains (sidebar, part);
}

static void
test_sidebar_follows_what_is_tried (Fixture       *f,
                                    gconstpointer  data)
{
  g_assert_true (sidebar_says (f, "2 of 4 enablers · 50%"));
  click (f, "T_ry out…");
  g_assert_false (sidebar_says (f, "→"));
  click (f, "Smallest set");
  g_assert_true (sidebar_says (f, "Enablers 2 of 4 → 3 of 4 · 50% → 75%"));
  g_assert_true (sidebar_says (f, "Short of enablers so far → Largely ready"));
  /* What does not move is not said twice. */
  g_assert_true (sidebar_says (f, "3 of 4 enablers, 1 partly · 88%"));
  accord_test_screenshot (GTK_WIDGET (f->window), "window-trying");

  /* Another page shows the facts; they are still tried out on the way back. */
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.show-page", "s",
                              "voluntary-individual");
  accord_test_settle ();
  g_assert_false (sidebar_says (f, "→"));
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.show-page", "s",
                              "overview");
  accord_test_settle ();
  g_assert_true (sidebar_says (f, "50% → 75%"));

  click (f, "_Stop");
  g_assert_false (sidebar_says (f, "→"));
}

/* Whether a key without modifiers is one of a widget's own, and is taken. */
static gboolean
press_own (GtkWidget *widget,
           guint      keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  g_autoptr (GtkShortcutTrigger) wanted = gtk_keyval_trigger_new (keyval, 0);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GListModel) shortcuts = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (shortcuts))
        continue;

      for (guint k = 0; k < g_list_model_get_n_items (shortcuts); k++)
        {
          g_autoptr (GtkShortcut) shortcut =
            g_list_model_get_item (shortcuts, k);

          if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut),
                                          wanted))
            return gtk_shortcut_action_activate (
              gtk_shortcut_get_action (shortcut), 0, widget, NULL);
        }
    }

  return FALSE;
}

static void
test_escape_leaves_what_is_tried (Fixture       *f,
                                  gconstpointer  data)
{
  AccordDocument *document = accord_window_get_document (f->window);
  GtkWidget *page = accord_test_find (GTK_WIDGET (f->window),
                                      ACCORD_TYPE_OVERVIEW_PAGE, NULL);
  GtkWidget *focus;

  /* Nothing is left by it while nothing is tried. */
  g_assert_false (press_own (page, GDK_KEY_Escape));
  click (f, "T_ry out…");
  /* The button has done what it can, and leaves the focus to a box. */
  gtk_widget_grab_focus (find_button (page, "Smallest set"));
  click (f, "Smallest set");
  focus = gtk_window_get_focus (GTK_WINDOW (f->window));
  g_assert_true (GTK_IS_CHECK_BUTTON (focus));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (focus)));
  g_assert_true (press_own (page, GDK_KEY_Escape));
  accord_test_settle ();

  g_assert_null (find_button (page, "_Stop"));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) ==
                 find_button (page, "T_ry out…"));
  g_assert_false (accord_document_get_modified (document));

  /* Nothing of it is left behind, either. */
  click (f, "T_ry out…");
  g_assert_false (sidebar_says (f, "→"));
  g_assert_false (contains (page, "→"));
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

  ADD ("/app/window/sidebar-follows-what-is-tried",
       test_sidebar_follows_what_is_tried);
  ADD ("/app/window/escape-leaves-what-is-tried",
       test_escape_leaves_what_is_tried);

  return g_test_run ();
}
