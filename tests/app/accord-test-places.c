/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "accord-test-places.h"

#include "accord-test-utils.h"
#include "accord-test-window.h"
#include "app/accord-application.h"
#include "app/answers/accord-item-row.h"
#include "app/compare/accord-comparison-line.h"
#include "app/compare/accord-comparison-view.h"
#include "app/compare/accord-comparison-window.h"
#include "app/compare/accord-trend-window.h"
#include "app/paper/accord-preview-window.h"
#include "app/window/accord-bad-file-page.h"
#include "app/window/accord-copy-window.h"
#include "app/window/accord-versions-window.h"
#include "app/window/accord-window.h"

#include <glib/gstdio.h>

typedef struct
{
  AccordApplication *application;
  char *folder;

  int width;
  int height;

  AccordTestPlaceFunc func;
  gpointer data;
} Tour;

/*
 * Waiting
 */

static gboolean
has_comparison (gpointer data)
{
  GtkWidget *view = accord_test_find (data, ACCORD_TYPE_COMPARISON_VIEW, NULL);

  return accord_comparison_view_get_comparison (
           ACCORD_COMPARISON_VIEW (view)) != NULL;
}

static gboolean
has_trend (gpointer data)
{
  return accord_test_find_text (data, "What changed") != NULL ||
         accord_test_find (data, GTK_TYPE_WIDGET, "trend-card") != NULL;
}

static gboolean
is_ready (gpointer data)
{
  return accord_preview_window_is_ready (data);
}

static gboolean
has_bad_page (gpointer data)
{
  GtkWidget *page = accord_test_find (data, ACCORD_TYPE_BAD_FILE_PAGE, NULL);

  return gtk_widget_get_mapped (page);
}

/*
 * Showing
 */

static gboolean
unfold_cb (GtkWidget *widget,
           gpointer   data)
{
  if (GTK_IS_EXPANDER (widget))
    gtk_expander_set_expanded (GTK_EXPANDER (widget), TRUE);
  else if (ACCORD_IS_ITEM_ROW (widget))
    accord_item_row_set_expanded (ACCORD_ITEM_ROW (widget), TRUE);
  else if (ACCORD_IS_COMPARISON_LINE (widget))
    accord_comparison_line_set_expanded (ACCORD_COMPARISON_LINE (widget), TRUE);

  return TRUE;
}

static void
present (Tour     *tour,
         gpointer  window)
{
  gtk_window_set_default_size (window, tour->width, tour->height);
  gtk_window_present (window);
  accord_test_settle ();
}

static void
visit (Tour       *tour,
       const char *place,
       gpointer    window)
{
  present (tour, window);
  accord_test_walk (window, unfold_cb, NULL);

  /* What depends on the width follows it a frame later. */
  for (guint i = 0; i < 2; i++)
    {
      accord_test_settle ();
      gtk_test_widget_wait_for_draw (window);
    }
  accord_test_settle ();

  tour->func (place, window, tour->data);
}

static void
end (gpointer window)
{
  gtk_window_destroy (window);
  accord_test_settle ();
}

static GFile *
get_file (Tour       *tour,
          const char *name)
{
  g_autofree char *path = g_build_filename (tour->folder, name, NULL);

  return g_file_new_for_path (path);
}

static GFile *
copy_sample (Tour       *tour,
             const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "samples", name,
                                                 NULL);
  g_autoptr (GFile) sample = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  GFile *file = get_file (tour, name);

  g_file_copy (sample, file, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_chmod (g_file_peek_path (file), 0644);

  return file;
}

static GtkWidget *
find_other (GtkWidget *first)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (l->data != (gpointer) first && gtk_widget_get_visible (l->data))
        return l->data;
    }

  return NULL;
}

/* Some windows are shown once what they show is there. */
static gboolean
has_other (gpointer first)
{
  return find_other (first) != NULL;
}

static void
show_without_document (Tour *tour)
{
  g_autoptr (GFile) bad = get_file (tour, "a-file-that-cannot-be-read.json");
  AccordWindow *window = accord_window_new (ACCORD_HOST (tour->application));

  visit (tour, "start", window);

  g_assert_true (g_file_set_contents (g_file_peek_path (bad),
                                      "{ \"format\": 1 }", -1, NULL));
  accord_window_open (window, bad);
  g_assert_true (accord_test_wait_until (has_bad_page, window));
  visit (tour, "bad-file", window);
  end (window);
}

static void
show_from_window (Tour         *tour,
                  AccordWindow *window,
                  const char   *place,
                  const char   *action)
{
  GtkWidget *other;

  gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);
  g_assert_true (accord_test_wait_until (has_other, window));
  other = find_other (GTK_WIDGET (window));

  /* It opens with the layout of its width, as where there is no more room. */
  if (ACCORD_IS_PREVIEW_WINDOW (other))
    {
      g_assert_true (accord_test_wait_until (is_ready, other));
      gtk_widget_set_visible (other, FALSE);
    }
  visit (tour, place, other);
  end (other);
}

static void
show_pages (Tour *tour)
{
  static const char * const pages[] = {
    "details", "voluntary-individual", "mandated-structural", "overview",
    "actions",
  };
  AccordWindow *window = accord_window_new (ACCORD_HOST (tour->application));
  g_autoptr (GFile) file = copy_sample (tour, "riverside.accord.json");
  AccordAssessment *assessment;

  accord_window_open (window, file);
  present (tour, window);
  g_assert_true (accord_test_wait_until (accord_test_has_document, window));
  assessment = accord_document_get_assessment (
    accord_window_get_document (window));

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s",
                                  pages[i]);
      visit (tour, pages[i], window);
    }

  /* A version is kept with each save. */
  accord_assessment_set_scope (assessment, "Something else");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  g_assert_true (accord_test_wait_until (accord_test_is_saved, window));

  show_from_window (tour, window, "versions", "win.earlier-versions");
  show_from_window (tour, window, "partner-copy", "win.copy-for-partner");
  show_from_window (tour, window, "preview", "win.preview");
  end (window);
}

static void
show_comparisons (Tour *tour)
{
  g_autoptr (GFile) ours = copy_sample (tour, "riverside.accord.json");
  g_autoptr (GFile) theirs = copy_sample (tour, "valley-high.accord.json");
  g_autoptr (GFile) before = copy_sample (tour, "riverside-2025.accord.json");
  GFile *files[] = { ours, before };
  AccordComparisonWindow *comparison;
  AccordTrendWindow *trend;

  comparison = accord_comparison_window_new (ACCORD_HOST (tour->application));
  accord_comparison_window_compare_files (comparison, ours, theirs);
  present (tour, comparison);
  g_assert_true (accord_test_wait_until (has_comparison, comparison));
  visit (tour, "comparison", comparison);
  end (comparison);

  trend = accord_trend_window_new (ACCORD_HOST (tour->application));
  accord_trend_window_show (trend, files, G_N_ELEMENTS (files));
  present (tour, trend);
  g_assert_true (accord_test_wait_until (has_trend, trend));
  visit (tour, "over-time", trend);
  end (trend);
}

static void
show_help (Tour *tour)
{
  AccordWindow *window = accord_window_new (ACCORD_HOST (tour->application));
  GtkWidget *help;

  gtk_window_present (GTK_WINDOW (window));
  g_action_group_activate_action (G_ACTION_GROUP (tour->application), "help",
                                  NULL);
  help = find_other (GTK_WIDGET (window));
  visit (tour, "help", help);
  end (help);
  end (window);
}

static void
set_sheet (AccordApplication *application,
           const char        *sheet)
{
  AccordAppearance *appearance =
    accord_application_get_appearance (application);

  g_object_set (gtk_settings_get_default (),
                "gtk-theme-name", g_str_has_prefix (sheet, "hc")
                                  ? "Default-hc" : "Default",
                "gtk-application-prefer-dark-theme",
                g_str_has_suffix (sheet, "dark"),
                NULL);
  g_assert_cmpstr (accord_appearance_get_sheet (appearance), ==, sheet);
}

void
accord_test_each_place (int                  width,
                        int                  height,
                        int                  zoom,
                        const char          *sheet,
                        AccordTestPlaceFunc  func,
                        gpointer             data)
{
  Tour tour = { NULL, NULL, width, height, func, data };
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = NULL;
  const char *name;

  /* The environment's would win over every setting. */
  g_unsetenv ("GTK_THEME");

  tour.folder = g_dir_make_tmp ("accord-places-XXXXXX", &error);
  g_assert_no_error (error);
  tour.application = accord_application_new ();
  g_application_set_flags (G_APPLICATION (tour.application),
                           G_APPLICATION_NON_UNIQUE |
                           G_APPLICATION_HANDLES_OPEN);
  g_application_register (G_APPLICATION (tour.application), NULL, &error);
  g_assert_no_error (error);
  set_sheet (tour.application, sheet);
  accord_appearance_set_zoom (
    accord_application_get_appearance (tour.application), zoom);

  show_without_document (&tour);
  show_pages (&tour);
  show_comparisons (&tour);
  show_help (&tour);

  accord_appearance_set_zoom (
    accord_application_get_appearance (tour.application), 100);
  set_sheet (tour.application, "light");
  accord_test_settle ();
  g_clear_object (&tour.application);

  folder = g_dir_open (tour.folder, 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (tour.folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (tour.folder);
  g_free (tour.folder);
}

/*
 * Looking
 */

void
accord_test_walk (GtkWidget  *root,
                  gboolean  (*func) (GtkWidget *widget,
                                     gpointer   data),
                  gpointer    data)
{
  if (!gtk_widget_get_mapped (root) || !func (root, data))
    return;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    accord_test_walk (child, func, data);
}

static void
append_words (GtkWidget *widget,
              GString   *words)
{
  if (GTK_IS_LABEL (widget))
    {
      if (words->len > 0)
        g_string_append (words, " | ");
      g_string_append (words, gtk_label_get_text (GTK_LABEL (widget)));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && words->len < 60;
       child = gtk_widget_get_next_sibling (child))
    append_words (child, words);
}

char *
accord_test_describe (GtkWidget *widget)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GString) words = g_string_new (NULL);
  guint depth = 0;

  append_words (widget, words);

  for (GtkWidget *each = widget;
       each != NULL && depth < 5;
       each = gtk_widget_get_parent (each), depth++)
    {
      g_auto (GStrv) classes = gtk_widget_get_css_classes (each);
      g_autofree char *joined = g_strjoinv (".", classes);

      g_string_append_printf (text, "%s%s%s%s",
                              depth > 0 ? " < " : "",
                              G_OBJECT_TYPE_NAME (each),
                              *joined != '\0' ? "." : "",
                              joined);
    }

  g_string_append_printf (text, " “%s”", words->str);

  return g_string_free (text, FALSE);
}

char *
accord_test_name (GtkWidget *widget)
{
  char *name = gtk_test_accessible_check_property (
    GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, "\n");

  return name != NULL ? name : g_strdup ("");
}
