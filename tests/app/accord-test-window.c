/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "accord-test-window.h"

#include "app/accord-application.h"
#include "app/widgets/accord-question.h"

#include "accord-test-utils.h"

#include <glib/gstdio.h>

void
accord_test_window_set_up (AccordTestWindow *f,
                           gconstpointer     data)
{
  g_autoptr (GError) error = NULL;

  f->folder = g_dir_make_tmp ("accord-window-XXXXXX", &error);
  g_assert_no_error (error);
  f->path = g_build_filename (f->folder, "riverside.accord.json", NULL);
  f->file = g_file_new_for_path (f->path);
  accord_test_copy_sample ("riverside.accord.json", f->path);

  f->application = accord_test_application_new ();
  f->window = accord_window_new (ACCORD_HOST (f->application));
}

void
accord_test_window_tear_down (AccordTestWindow *f,
                              gconstpointer     data)
{
  accord_test_destroy_windows (f->application);

  g_clear_object (&f->application);
  g_clear_object (&f->file);
  g_remove (f->path);
  g_rmdir (f->folder);
  g_clear_pointer (&f->path, g_free);
  g_clear_pointer (&f->folder, g_free);
}

void
accord_test_window_open (AccordTestWindow *f)
{
  accord_window_open (f->window, f->file);
  gtk_window_present (GTK_WINDOW (f->window));
  g_assert_true (accord_test_wait_until (accord_test_has_document, f->window));
  accord_test_settle ();
}

AccordApplication *
accord_test_application_new (void)
{
  AccordApplication *application = accord_application_new ();
  g_autoptr (GError) error = NULL;

  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_NON_UNIQUE |
                           G_APPLICATION_HANDLES_OPEN);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  return application;
}

void
accord_test_destroy_windows (AccordApplication *application)
{
  GList *windows;

  while ((windows = gtk_application_get_windows (
            GTK_APPLICATION (application))) != NULL)
    {
      if (ACCORD_IS_WINDOW (windows->data) &&
          accord_window_get_document (windows->data) != NULL)
        accord_document_discard (accord_window_get_document (windows->data));
      gtk_window_destroy (windows->data);
    }

  accord_test_settle ();
}

void
accord_test_copy_sample (const char *name,
                         const char *path)
{
  g_autofree char *sample = g_test_build_filename (G_TEST_DIST, "samples",
                                                   name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (sample, &text, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (path, text, (gssize) length, &error);
  g_assert_no_error (error);
}

gboolean
accord_test_has_document (gpointer window)
{
  return accord_window_get_document (window) != NULL;
}

gboolean
accord_test_is_saved (gpointer window)
{
  AccordDocument *document = accord_window_get_document (window);

  return accord_document_get_state (document) == ACCORD_DOCUMENT_SAVED &&
         !accord_document_get_busy (document);
}

void
accord_test_window_write (AccordTestWindow *f,
                          const char       *organisation)
{
  g_autofree char *sample = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *changed = NULL;
  g_autoptr (GError) error = NULL;

  sample = g_test_build_filename (G_TEST_DIST, "samples",
                                  "riverside.accord.json", NULL);
  g_file_get_contents (sample, &text, NULL, &error);
  g_assert_no_error (error);

  parts = g_strsplit (text, "Riverside Specialist Hospital", -1);
  changed = g_strjoinv (organisation, parts);
  g_file_set_contents (f->path, changed, -1, &error);
  g_assert_no_error (error);
}

guint
accord_test_count_questions (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (ACCORD_IS_QUESTION (window))
        n++;
    }

  return n;
}

void
accord_test_answer_question (const char *id)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (ACCORD_IS_QUESTION (window))
        {
          accord_question_respond (ACCORD_QUESTION (window), id);
          return;
        }
    }

  g_assert_not_reached ();
}
