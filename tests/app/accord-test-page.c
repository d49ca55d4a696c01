/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "accord-test-page.h"

#include "accord-test-utils.h"
#include "app/accord-application.h"
#include "app/desktop/accord-appearance.h"
#include "model/assessment/accord-assessment-file.h"

static AccordFrameworks *
get_frameworks (void)
{
  static const char * const none[] = { NULL };
  static AccordFrameworks *frameworks = NULL;

  if (frameworks == NULL)
    {
      /* Brings the resource of the windows into the test's program. */
      g_type_ensure (ACCORD_TYPE_APPLICATION);
      frameworks = accord_frameworks_new (none);
    }

  return frameworks;
}

/**
 * accord_test_load:
 * @sample: the name of a sample, without its ending
 *
 * Returns: (transfer full): the sample, as it is
 */
AccordAssessment *
accord_test_load (const char *sample)
{
  g_autofree char *name = g_strconcat (sample, ".accord.json", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "samples", name,
                                                 NULL);
  g_autofree char *content = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  AccordAssessment *assessment;
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);

  bytes = g_bytes_new_take (g_steal_pointer (&content), length);
  assessment = accord_assessment_read (bytes, name, get_frameworks (), NULL,
                                       &error);
  g_assert_no_error (error);

  return assessment;
}

/** accord_test_new: an assessment of the built-in framework without answers */
AccordAssessment *
accord_test_new (void)
{
  return accord_assessment_new (
    accord_frameworks_get_built_in (get_frameworks ()));
}

AccordAnswer *
accord_test_answer (AccordAssessment *assessment,
                    const char       *id)
{
  AccordAnswer *answer = accord_assessment_find_answer (assessment, id);

  g_assert_nonnull (answer);

  return answer;
}

/**
 * accord_test_show:
 *
 * Returns: (transfer none): a window with the program's styles that shows
 *   @child, to be closed with accord_test_close()
 */
GtkWidget *
accord_test_show (GtkWidget *child,
                  int        width,
                  int        height)
{
  static AccordAppearance *appearance = NULL;
  GtkWidget *window = gtk_window_new ();

  if (appearance == NULL)
    {
      g_type_ensure (ACCORD_TYPE_APPLICATION);
      appearance = accord_appearance_new (gdk_display_get_default (), NULL);
    }

  gtk_widget_add_css_class (window, "accord");
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  /* What can wait for the first frame comes with the next. */
  gtk_test_widget_wait_for_draw (window);
  gtk_test_widget_wait_for_draw (window);
  accord_test_settle ();

  return window;
}

void
accord_test_close (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  accord_test_settle ();
}

/**
 * accord_test_press:
 *
 * Gives a key to the key controllers of @widget, as if it had the focus.
 *
 * Returns: whether one of them took it
 */
gboolean
accord_test_press (GtkWidget *widget,
                   guint      keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  guint n = g_list_model_get_n_items (controllers);
  gboolean taken = FALSE;

  for (guint i = 0; i < n && !taken; i++)
    {
      g_autoptr (GtkEventController) controller = NULL;

      controller = g_list_model_get_item (controllers, i);
      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &taken);
    }

  return taken;
}

/** accord_test_focus: (nullable): the widget that has the focus */
GtkWidget *
accord_test_focus (GtkWidget *widget)
{
  return gtk_root_get_focus (gtk_widget_get_root (widget));
}
