/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/accord-application.h"
#include "app/window/accord-window.h"

#include "app/desktop/accord-settings.h"
#include "app/paper/accord-preview-window.h"

#include "accord-test-page.h"
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

  f->window = accord_window_new (ACCORD_HOST (f->application));
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

/* (transfer full) */
static char *
copy_for_board (Fixture *f)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (f->window));
  GdkContentFormats *formats;
  char *text = NULL;

  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.copy-for-board",
                              NULL);

  formats = gdk_clipboard_get_formats (clipboard);
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "text/html"));

  gdk_clipboard_read_text_async (clipboard, NULL, text_read_cb, &text);
  g_assert_true (accord_test_wait_until (has_text, &text));

  return text;
}

static void
test_copy_for_board (Fixture       *f,
                     gconstpointer  data)
{
  g_autofree char *text = copy_for_board (f);

  g_assert_nonnull (strstr (text, "Where we stand"));
  g_assert_nonnull (strstr (text, "Voluntary – structural"));

  /* The first page alone */
  g_assert_null (strstr (text, "About this assessment"));
}

/*
 * What is chosen for as long as the document is open
 */

static GtkWidget *
open_preview (Fixture *f)
{
  GtkWidget *preview;

  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.preview", NULL);
  preview = find_preview ();
  g_assert_nonnull (preview);
  g_assert_true (accord_test_wait_until (is_ready, preview));
  accord_test_settle ();

  return preview;
}

static void
close_preview (GtkWidget *preview)
{
  g_assert_true (accord_test_wait_until (is_ready, preview));
  gtk_window_destroy (GTK_WINDOW (preview));
  accord_test_settle ();
}

static GtkCheckButton *
find_check (GtkWidget  *root,
            const char *text)
{
  return GTK_CHECK_BUTTON (gtk_widget_get_ancestor (
    accord_test_find_text (root, text), GTK_TYPE_CHECK_BUTTON));
}

static GtkWidget *
find_after (GtkWidget  *root,
            const char *label)
{
  return gtk_widget_get_next_sibling (accord_test_find_text (root, label));
}

static const char other_names[] = "Other names, for a copy to share";

static void
conceal (GtkWidget *preview)
{
  gtk_check_button_set_active (find_check (preview, other_names), TRUE);
  gtk_editable_set_text (
    GTK_EDITABLE (find_after (preview, "In place of the partner")),
    "The other trust");
  gtk_drop_down_set_selected (
    GTK_DROP_DOWN (find_after (preview, "Mark on every page")),
    ACCORD_DRAFT_DRAFT);
  gtk_check_button_set_active (find_check (preview, "Mandated – structural"),
                               FALSE);
}

static void
check_hidden (const char *text)
{
  g_assert_null (strstr (text, "Riverside"));
  g_assert_null (strstr (text, "Valley High"));
  g_assert_nonnull (strstr (text, "Organisation 1"));
  g_assert_nonnull (strstr (text, "The other trust"));
}

/* What was to be concealed a moment ago is concealed everywhere. */
static void
test_other_names_stay (Fixture       *f,
                       gconstpointer  data)
{
  GtkWidget *preview = open_preview (f);
  static const char * const keys[] = { "report-options", "front-sheet" };
  g_autofree char *text = NULL;

  conceal (preview);
  close_preview (preview);

  text = copy_for_board (f);
  check_hidden (text);
  g_assert_nonnull (strstr (text, "DRAFT"));
  g_assert_nonnull (accord_test_find_text (
    GTK_WIDGET (f->window),
    "The first page is on the clipboard, to paste into your own template. "
    "Options that are on: other names, for a copy to share; marked as a "
    "draft."));

  preview = open_preview (f);
  g_assert_true (gtk_check_button_get_active (find_check (preview,
                                                          other_names)));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (
                     find_after (preview, "In place of the partner"))),
                   ==, "The other trust");
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (
                      find_after (preview, "Mark on every page"))),
                    ==, ACCORD_DRAFT_DRAFT);
  g_assert_false (gtk_check_button_get_active (
    find_check (preview, "Mandated – structural")));
  g_assert_true (gtk_check_button_get_active (
    find_check (preview, "Voluntary – structural")));

  /* The names are nowhere on this computer. */
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (GVariant) value =
        accord_settings_get_value (accord_settings_get_default (), keys[i]);
      g_autofree char *settings = g_variant_print (value, FALSE);

      g_assert_null (strstr (settings, "The other trust"));
    }

  /* And it ends when it is asked to. */
  gtk_check_button_set_active (find_check (preview, other_names), FALSE);
  close_preview (preview);
  g_free (text);
  text = copy_for_board (f);
  g_assert_nonnull (strstr (text, "Riverside"));
}

/* Another pair has other names. */
static void
test_other_names_end (Fixture       *f,
                      gconstpointer  data)
{
  GtkWidget *preview = open_preview (f);
  g_autoptr (AccordAssessment) assessment = accord_test_load ("st-phillips");
  g_autoptr (AccordDocument) document = accord_document_new (assessment);

  conceal (preview);
  close_preview (preview);

  accord_window_set_document (f->window, document);
  accord_test_settle ();
  preview = open_preview (f);
  g_assert_false (gtk_check_button_get_active (find_check (preview,
                                                           other_names)));
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (
                      find_after (preview, "Mark on every page"))),
                    ==, ACCORD_DRAFT_NONE);
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
  ADD ("/app/window/other-names-stay", test_other_names_stay);
  ADD ("/app/window/other-names-end", test_other_names_end);

  return g_test_run ();
}
