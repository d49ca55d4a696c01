/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/accord-application.h"
#include "app/compare/accord-comparison-window.h"

#include "app/answers/accord-reconfirm-button.h"
#include "app/compare/accord-comparison-line.h"
#include "app/compare/accord-comparison-view.h"
#include "app/compare/accord-trend-chart.h"
#include "app/compare/accord-trend-window.h"
#include "app/desktop/accord-settings.h"
#include "app/paper/accord-pages-view.h"
#include "app/paper/accord-preview-window.h"
#include "app/paper/accord-report-job.h"
#include "app/paper/accord-writing.h"
#include "app/widgets/accord-segment-bar.h"
#include "app/window/accord-copy-window.h"
#include "app/window/accord-window-private.h"
#include "model/files/accord-loader.h"
#include "report/accord-comparison-report.h"

#include "accord-test-utils.h"

#include <glib/gstdio.h>
#include <string.h>

/* The real application, on samples and files of its own. */
typedef struct
{
  AccordApplication *application;
  AccordComparisonWindow *window;
  AccordComparisonView *view;
  char *folder;
} Fixture;

static GFile *
get_sample (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "samples", name,
                                                 NULL);

  return g_file_new_for_path (path);
}

static GFile *
get_own (Fixture    *f,
         const char *name)
{
  g_autofree char *path = g_build_filename (f->folder, name, NULL);

  return g_file_new_for_path (path);
}

static char *
read_text (GFile *file)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_load_contents (file, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static GFile *
copy_sample (Fixture    *f,
             const char *name)
{
  g_autoptr (GFile) sample = get_sample (name);
  g_autoptr (GError) error = NULL;
  GFile *file = get_own (f, name);

  g_file_copy (sample, file, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_chmod (g_file_peek_path (file), 0644);

  return file;
}

static GFile *
write_text (Fixture    *f,
            const char *name,
            const char *text)
{
  g_autoptr (GError) error = NULL;
  GFile *file = get_own (f, name);

  g_file_set_contents (g_file_peek_path (file), text, -1, &error);
  g_assert_no_error (error);

  return file;
}

/* The first visible label below @root that has @part in it; a bar that is
 * folded away keeps its words.
 */
static GtkWidget *
find_part (GtkWidget  *root,
           const char *part)
{
  if (!gtk_widget_get_visible (root) ||
      (GTK_IS_REVEALER (root) &&
       !gtk_revealer_get_reveal_child (GTK_REVEALER (root))))
    return NULL;
  if (GTK_IS_LABEL (root) &&
      strstr (gtk_label_get_text (GTK_LABEL (root)), part) != NULL)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_part (child, part);

      if (found != NULL)
        return found;
    }

  return NULL;
}

typedef struct
{
  GtkWidget *root;
  const char *part;
} Awaited;

static gboolean
is_there (gpointer data)
{
  Awaited *awaited = data;

  return find_part (awaited->root, awaited->part) != NULL;
}

static void
await (gpointer    window,
       const char *part)
{
  Awaited awaited = { window, part };

  g_assert_true (accord_test_wait_until (is_there, &awaited));
  accord_test_settle ();
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  f->folder = g_dir_make_tmp ("accord-compare-XXXXXX", &error);
  g_assert_no_error (error);

  f->application = accord_application_new ();
  g_application_set_flags (G_APPLICATION (f->application),
                           G_APPLICATION_NON_UNIQUE |
                           G_APPLICATION_HANDLES_OPEN);
  g_application_register (G_APPLICATION (f->application), NULL, &error);
  g_assert_no_error (error);
  f->window = accord_comparison_window_new (ACCORD_HOST (f->application));
  f->view = ACCORD_COMPARISON_VIEW (
    accord_test_find (GTK_WIDGET (f->window), ACCORD_TYPE_COMPARISON_VIEW,
                      NULL));
  accord_settings_set_string (accord_settings_get_default (),
                              "comparison-type", "");
  accord_comparison_view_set_differences_only (f->view, FALSE);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (GDir) folder = g_dir_open (f->folder, 0, NULL);
  GList *windows;
  const char *name;

  while ((windows = gtk_application_get_windows (
            GTK_APPLICATION (f->application))) != NULL)
    {
      if (ACCORD_IS_WINDOW (windows->data) &&
          accord_window_get_document (windows->data) != NULL)
        accord_document_discard (accord_window_get_document (windows->data));
      gtk_window_destroy (windows->data);
    }
  accord_test_settle ();
  g_clear_object (&f->application);

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (f->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (f->folder);
  g_clear_pointer (&f->folder, g_free);
}

static void
compare (Fixture    *f,
         const char *first,
         const char *second)
{
  g_autoptr (GFile) a = get_sample (first);
  g_autoptr (GFile) b = get_sample (second);

  accord_comparison_window_compare_files (f->window, a, b);
  gtk_window_present (GTK_WINDOW (f->window));
  await (f->window, "so it can be lower than either");
}

/* Lines that stand open: those in place together are folded away. */
static guint
count_lines (GtkWidget *root)
{
  guint n = ACCORD_IS_COMPARISON_LINE (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_lines (child);

  return n;
}

/*
 * Comparison
 */

static void
count_bars (GtkWidget *root,
            guint     *n)
{
  if (ACCORD_IS_SEGMENT_BAR (root))
    n[accord_segment_bar_get_kind (ACCORD_SEGMENT_BAR (root))]++;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count_bars (child, n);
}

/* Each bar is read out as what it shows: three of each for a type. */
static void
test_bars_have_kinds (Fixture       *f,
                      gconstpointer  data)
{
  guint n[ACCORD_KIND_ENABLER + 1] = { 0 };

  compare (f, "riverside.accord.json", "valley-high.accord.json");
  count_bars (GTK_WIDGET (f->window), n);
  g_assert_cmpuint (n[ACCORD_KIND_ENABLER], ==, 12);
  g_assert_cmpuint (n[ACCORD_KIND_CONTEXT], ==, 12);

  accord_comparison_view_set_shown_type (f->view, "voluntary-structural");
  accord_test_settle ();
  memset (n, 0, sizeof n);
  count_bars (GTK_WIDGET (f->window), n);
  g_assert_cmpuint (n[ACCORD_KIND_ENABLER], ==, 3);
  g_assert_cmpuint (n[ACCORD_KIND_CONTEXT], ==, 3);
}

static void
test_shows_groups (Fixture       *f,
                   gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (f->window);

  compare (f, "riverside.accord.json", "valley-high.accord.json");
  accord_test_screenshot (window, "comparison-all");

  g_assert_nonnull (accord_test_find_text (
                      window, "Riverside Specialist Hospital and Valley High "
                      "District Hospital"));
  g_assert_nonnull (accord_test_find_text (window, "At one only (4)"));
  g_assert_nonnull (accord_test_find_text (window, "At neither (9)"));
  g_assert_nonnull (accord_test_find_text (window,
                                           "Waiting for an answer (4)"));
  g_assert_nonnull (accord_test_find_text (window, "Both: answer"));
  g_assert_nonnull (accord_test_find_text (window,
                                           "Open actions by organisation"));
  g_assert_nonnull (find_part (window, "Protect one hour"));
  g_assert_nonnull (find_part (window, "Both record that no regulator"));
}

static void
check_names (GtkWidget *root,
             guint     *n)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root) &&
      g_str_equal (gtk_label_get_text (GTK_LABEL (root)),
                   "Valley High District Hospital"))
    {
      g_assert_false (pango_layout_is_ellipsized (
                        gtk_label_get_layout (GTK_LABEL (root))));
      (*n)++;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_names (child, n);
}

/* Whose figures they are: where one line is too short, two are not. */
static void
test_names_are_whole (Fixture       *f,
                      gconstpointer  data)
{
  guint n = 0;

  compare (f, "riverside.accord.json", "valley-high.accord.json");
  check_names (GTK_WIDGET (f->window), &n);
  g_assert_cmpuint (n, >=, 8);
}

static void
check_descriptions (GtkWidget *root,
                    guint     *n)
{
  if (ACCORD_IS_COMPARISON_LINE (root))
    {
      g_autofree char *value = gtk_test_accessible_check_property (
        GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "");

      g_assert_nonnull (strstr (value, ". Both together: "));
      g_assert_null (strstr (value, " ."));
      g_assert_null (strstr (value, "  "));
      g_assert_null (strstr (value, ".."));
      (*n)++;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_descriptions (child, n);
}

/* Whole sentences, whoever speaks for a line */
static void
test_lines_are_read_out (Fixture       *f,
                         gconstpointer  data)
{
  guint n = 0;

  compare (f, "green-bay.accord.json", "northern-teaching.accord.json");
  check_descriptions (GTK_WIDGET (f->window), &n);
  g_assert_cmpuint (n, >, 20);
  g_assert_nonnull (find_part (GTK_WIDGET (f->window),
                               "The line of this framework is 75%."));
}

static guint
count_texts (GtkWidget  *root,
             const char *text)
{
  guint n = GTK_IS_LABEL (root) &&
            g_str_equal (gtk_label_get_text (GTK_LABEL (root)), text);

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_texts (child, text);

  return n;
}

/* A list of many lines is read with its columns' names in sight: four groups are
 * open, the last is folded. */
static void
test_columns_are_named (Fixture       *f,
                        gconstpointer  data)
{
  compare (f, "riverside.accord.json", "valley-high.accord.json");
  g_assert_cmpuint (count_texts (GTK_WIDGET (f->window), "Next step with"), ==,
                    4);
}

typedef struct
{
  AccordComparisonWindow *window;
  char *page;
} FirstFrame;

static void
painted_cb (GdkFrameClock *clock,
            FirstFrame    *first)
{
  if (first->page == NULL)
    first->page = g_strdup (accord_figures_window_get_page (
                              ACCORD_FIGURES_WINDOW (first->window)));
}

static gboolean
is_painted (gpointer first)
{
  return ((FirstFrame *) first)->page != NULL;
}

static void
realized_cb (GtkWidget  *window,
             FirstFrame *first)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint",
                    G_CALLBACK (painted_cb), first);
}

/* Nothing else is seen before the comparison. */
static void
test_first_frame (Fixture       *f,
                  gconstpointer  data)
{
  g_autoptr (GFile) a = get_sample ("riverside.accord.json");
  g_autoptr (GFile) b = get_sample ("valley-high.accord.json");
  FirstFrame first = { f->window, NULL };

  g_signal_connect (f->window, "realize", G_CALLBACK (realized_cb), &first);
  accord_comparison_window_compare_files (f->window, a, b);
  accord_figures_window_present (ACCORD_FIGURES_WINDOW (f->window));
  g_assert_true (accord_test_wait_until (is_painted, &first));

  g_assert_cmpstr (first.page, ==, "view");
  g_signal_handlers_disconnect_by_data (
    gtk_widget_get_frame_clock (GTK_WIDGET (f->window)), &first);
  g_signal_handlers_disconnect_by_data (f->window, &first);
  g_free (first.page);
}

static void
test_one_type (Fixture       *f,
               gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (f->window);

  compare (f, "riverside.accord.json", "valley-high.accord.json");
  gtk_widget_activate_action (GTK_WIDGET (f->view), "comparison.type", "s",
                              "voluntary-individual");
  accord_test_settle ();
  accord_test_screenshot (window, "comparison-one-type");

  g_assert_cmpstr (accord_comparison_view_get_shown_type (f->view), ==,
                   "voluntary-individual");
  g_assert_nonnull (accord_test_find_text (
                      window, "1 of 4 enablers in place, 1 partly"));
  g_assert_nonnull (find_part (window, "38%"));
  g_assert_nonnull (accord_test_find_text (window, "At one only (3)"));
  g_assert_cmpuint (count_lines (window), ==, 4);
}

static void
test_differences_only (Fixture       *f,
                       gconstpointer  data)
{
  const AccordComparison *comparison;
  guint n = 0;

  compare (f, "riverside.accord.json", "valley-high.accord.json");
  g_assert_cmpuint (count_lines (GTK_WIDGET (f->window)), ==, 19);

  accord_comparison_view_set_differences_only (f->view, TRUE);
  comparison = accord_comparison_view_get_comparison (f->view);
  for (guint i = 0; i < comparison->score->items; i++)
    n += comparison->lines[i].differs &&
         comparison->lines[i].group != ACCORD_LINES_TOGETHER;

  g_assert_cmpuint (n, ==, 6);
  g_assert_cmpuint (count_lines (GTK_WIDGET (f->window)), ==, n);
}

static void
test_silent_side_is_outlined (Fixture       *f,
                              gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (f->window);

  compare (f, "green-bay.accord.json", "northern-teaching.accord.json");
  accord_test_screenshot (window, "comparison-sides");

  g_assert_nonnull (accord_test_find_text (
                      window, "(for Green Bay Hospitals to show)"));
  g_assert_nonnull (accord_test_find (window, GTK_TYPE_BOX, "outlined"));
  g_assert_nonnull (find_part (window, "For one of you to show"));
}

static void
test_fold_out (Fixture       *f,
               gconstpointer  data)
{
  GtkWidget *line;

  compare (f, "riverside.accord.json", "valley-high.accord.json");
  accord_comparison_view_set_shown_type (f->view, "voluntary-individual");
  line = gtk_widget_get_parent (gtk_widget_get_parent (gtk_widget_get_parent (
    accord_test_find_text (GTK_WIDGET (f->window),
                           "Structuring in time for shared reflection on "
                           "progress"))));
  line = gtk_widget_get_parent (line);
  g_assert_true (ACCORD_IS_COMPARISON_LINE (line));
  g_assert_null (find_part (line, "Protect one hour"));

  accord_comparison_line_set_expanded (ACCORD_COMPARISON_LINE (line), TRUE);
  g_assert_nonnull (find_part (line, "Protect one hour"));
  accord_test_settle ();
  accord_test_screenshot (GTK_WIDGET (f->window), "comparison-fold-out");
}

static void
test_one_is_broken (Fixture       *f,
                    gconstpointer  data)
{
  g_autoptr (GFile) good = get_sample ("riverside.accord.json");
  g_autoptr (GFile) bad = write_text (f, "bad.accord.json", "{ \"format\" ");

  accord_comparison_window_compare_files (f->window, good, bad);
  gtk_window_present (GTK_WINDOW (f->window));
  await (f->window, "Only this one is shown.");

  g_assert_nonnull (find_part (GTK_WIDGET (f->window), "bad.accord.json"));
  g_assert_nonnull (find_part (GTK_WIDGET (f->window), "2 of 4 enablers"));
}

/* The one that is shown stays where the window is narrow. */
static void
test_one_is_broken_narrow (Fixture       *f,
                           gconstpointer  data)
{
  g_autoptr (GFile) good = get_sample ("riverside.accord.json");
  g_autoptr (GFile) bad = write_text (f, "bad.accord.json", "{ \"format\" ");

  gtk_window_set_default_size (GTK_WINDOW (f->window), 420, 700);
  accord_comparison_window_compare_files (f->window, good, bad);
  gtk_window_present (GTK_WINDOW (f->window));
  await (f->window, "Only this one is shown.");
  accord_test_settle ();

  g_assert_nonnull (find_part (GTK_WIDGET (f->window), "2 of 4 enablers"));
}

static void
test_other_framework (Fixture       *f,
                      gconstpointer  data)
{
  g_autoptr (GFile) good = get_sample ("riverside.accord.json");
  g_autoptr (GFile) other = get_sample ("weighted-a.accord.json");

  accord_comparison_window_compare_files (f->window, good, other);
  gtk_window_present (GTK_WINDOW (f->window));
  /* Its framework is not installed. */
  await (f->window, "Only this one is shown.");
}

/* Of two frameworks that are both there: refused, and both are named. */
static void
test_two_frameworks (Fixture       *f,
                     gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "accord",
                                              "frameworks", NULL);
  g_autofree char *path = g_build_filename (folder, "small.json", NULL);
  g_autoptr (GFile) framework = get_sample ("small-weighted.framework.json");
  g_autoptr (GFile) installed = g_file_new_for_path (path);
  g_autoptr (GFile) own = get_sample ("riverside.accord.json");
  g_autoptr (GFile) other = get_sample ("weighted-a.accord.json");
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  g_file_copy (framework, installed, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL,
               &error);
  g_assert_no_error (error);

  accord_comparison_window_compare_files (f->window, own, other);
  gtk_window_present (GTK_WINDOW (f->window));
  await (f->window, "These two cannot be compared.");
  g_assert_nonnull (find_part (GTK_WIDGET (f->window), "nhs-partnering-2017"));
  g_assert_nonnull (find_part (GTK_WIDGET (f->window), "small-weighted"));
  g_assert_cmpstr (accord_figures_window_get_page (
                     ACCORD_FIGURES_WINDOW (f->window)), ==, "bad");
  g_remove (path);
}

static void
test_follows_the_open_one (Fixture       *f,
                           gconstpointer  data)
{
  g_autoptr (GFile) own = copy_sample (f, "riverside.accord.json");
  g_autoptr (GFile) other = copy_sample (f, "valley-high.accord.json");
  g_autofree char *before = read_text (own);
  g_autofree char *after = NULL;
  AccordWindow *window = accord_window_new (ACCORD_HOST (f->application));
  AccordDocument *document;

  accord_window_open (window, own);
  gtk_window_present (GTK_WINDOW (window));
  await (window, "riverside.accord.json");
  document = accord_window_get_document (window);

  accord_comparison_window_compare_with (f->window, document, other);
  gtk_window_present (GTK_WINDOW (f->window));
  await (f->window, "You have 1 item not answered.");

  accord_answer_choose (accord_assessment_find_answer (
                          accord_document_get_assessment (document),
                          "vi-mainstreaming"), ACCORD_STATUS_IN_PLACE);
  await (f->window, "3 of 4 · 75%");

  /* Looking changes no file. */
  after = read_text (own);
  g_assert_cmpstr (before, ==, after);
}

static void
test_follows_the_file (Fixture       *f,
                       gconstpointer  data)
{
  g_autoptr (GFile) own = copy_sample (f, "riverside.accord.json");
  g_autoptr (GFile) other = copy_sample (f, "valley-high.accord.json");
  g_autofree char *text = read_text (own);
  g_auto (GStrv) parts = NULL;
  g_autofree char *changed = NULL;

  accord_comparison_window_compare_files (f->window, own, other);
  gtk_window_present (GTK_WINDOW (f->window));
  await (f->window, "Riverside Specialist Hospital and");

  parts = g_strsplit (text, "Riverside Specialist Hospital", -1);
  changed = g_strjoinv ("Riverside Renamed Hospital", parts);
  g_clear_object (&own);
  own = write_text (f, "riverside.accord.json", changed);
  await (f->window, "Riverside Renamed Hospital and");
}

static gboolean
has_gone (gpointer data)
{
  Awaited *awaited = data;

  return find_part (awaited->root, awaited->part) == NULL;
}

static void
await_end (gpointer    window,
           const char *part)
{
  Awaited awaited = { window, part };

  g_assert_true (accord_test_wait_until (has_gone, &awaited));
}

/* The last figures stay, and it is said that they are of another time. */
static void
test_tells_of_a_file_that_breaks (Fixture       *f,
                                  gconstpointer  data)
{
  g_autoptr (GFile) own = copy_sample (f, "riverside.accord.json");
  g_autoptr (GFile) other = copy_sample (f, "valley-high.accord.json");
  g_autoptr (GFile) broken = NULL;
  g_autofree char *text = read_text (own);

  accord_comparison_window_compare_files (f->window, own, other);
  gtk_window_present (GTK_WINDOW (f->window));
  await (f->window, "Riverside Specialist Hospital and");
  g_assert_null (find_part (GTK_WIDGET (f->window), "can no longer be read"));

  broken = write_text (f, "riverside.accord.json", "{ \"format\": ");
  await (f->window, "“riverside.accord.json” can no longer be read. What is "
         "shown of it was read at ");
  g_assert_nonnull (find_part (GTK_WIDGET (f->window), "line 1, column"));
  g_assert_null (find_part (GTK_WIDGET (f->window), "not saved"));
  g_assert_nonnull (find_part (GTK_WIDGET (f->window),
                               "Riverside Specialist Hospital and"));
  accord_test_screenshot (GTK_WIDGET (f->window), "comparison-broken");

  g_clear_object (&broken);
  broken = write_text (f, "riverside.accord.json", text);
  await_end (f->window, "can no longer be read");

  /* From one trouble to the next */
  g_clear_object (&broken);
  broken = write_text (f, "riverside.accord.json", "{ \"format\": ");
  await (f->window, "“riverside.accord.json” can no longer be read.");
  g_assert_true (g_file_delete (broken, NULL, NULL));
  await (f->window, "“riverside.accord.json” is no longer there.");
  g_clear_object (&broken);
  broken = write_text (f, "riverside.accord.json", "{ \"format\": ");
  await (f->window, "“riverside.accord.json” can no longer be read.");
  g_clear_object (&broken);
  broken = write_text (f, "riverside.accord.json", text);
  await_end (f->window, "can no longer be read");

  g_file_delete (own, NULL, NULL);
  await (f->window, "“riverside.accord.json” is no longer there.");
  g_assert_nonnull (find_part (GTK_WIDGET (f->window),
                               "Riverside Specialist Hospital and"));

  /* Another one in its place is read, without any event too. */
  g_clear_object (&broken);
  broken = write_text (f, "riverside.accord.json", text);
  accord_followed_files_check (accord_figures_window_get_files (
                                 ACCORD_FIGURES_WINDOW (f->window)));
  await_end (f->window, "is no longer there");
}

/* What is said of a file is what has become of it last. */
static void
test_tells_of_a_broken_file_that_goes (Fixture       *f,
                                       gconstpointer  data)
{
  g_autoptr (GFile) own = copy_sample (f, "riverside.accord.json");
  g_autoptr (GFile) other = copy_sample (f, "valley-high.accord.json");
  g_autoptr (GFile) broken = NULL;
  g_autoptr (GFile) whole = NULL;
  g_autofree char *text = read_text (own);

  accord_comparison_window_compare_files (f->window, own, other);
  gtk_window_present (GTK_WINDOW (f->window));
  await (f->window, "Riverside Specialist Hospital and");

  broken = write_text (f, "riverside.accord.json", "{ \"format\": ");
  await (f->window, "“riverside.accord.json” can no longer be read.");
  g_file_delete (own, NULL, NULL);
  await (f->window, "“riverside.accord.json” is no longer there.");

  g_clear_object (&broken);
  broken = write_text (f, "riverside.accord.json", "{ \"format\": 1 }");
  await (f->window, "“riverside.accord.json” can no longer be read.");
  whole = write_text (f, "riverside.accord.json", text);
  await_end (f->window, "can no longer be read");
}

static void
test_tells_of_changes_not_saved (Fixture       *f,
                                 gconstpointer  data)
{
  g_autoptr (GFile) own = copy_sample (f, "riverside.accord.json");
  g_autoptr (GFile) other = get_sample ("valley-high.accord.json");
  AccordWindow *window = accord_window_new (ACCORD_HOST (f->application));

  accord_window_open (window, own);
  gtk_window_present (GTK_WINDOW (window));
  await (window, "riverside.accord.json");
  accord_comparison_window_compare_files (f->window, own, other);
  gtk_window_present (GTK_WINDOW (f->window));
  await (f->window, "Riverside Specialist Hospital and");
  g_assert_null (find_part (GTK_WIDGET (f->window), "not saved"));

  accord_assessment_set_organisation (
    accord_document_get_assessment (accord_window_get_document (window)),
    "Riverside Renamed Hospital");
  await (f->window, "riverside.accord.json (with changes not saved) · "
         "valley-high.accord.json");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  await_end (f->window, "with changes not saved");
}

static void
test_remembers (Fixture       *f,
                gconstpointer  data)
{
  AccordComparisonWindow *again;
  AccordComparisonView *view;
  g_autoptr (GFile) own = get_sample ("riverside.accord.json");
  g_autoptr (GFile) other = get_sample ("valley-high.accord.json");
  g_autoptr (GFile) third = get_sample ("green-bay.accord.json");

  compare (f, "riverside.accord.json", "valley-high.accord.json");
  accord_comparison_view_set_shown_type (f->view, "mandated-structural");
  accord_comparison_view_set_differences_only (f->view, TRUE);

  again = accord_comparison_window_new (ACCORD_HOST (f->application));
  view = ACCORD_COMPARISON_VIEW (
    accord_test_find (GTK_WIDGET (again), ACCORD_TYPE_COMPARISON_VIEW, NULL));
  g_assert_true (accord_comparison_view_get_differences_only (view));

  /* The type is remembered of these two: for others it may be set aside. */
  accord_comparison_window_compare_files (again, own, other);
  g_assert_cmpstr (accord_comparison_view_get_shown_type (view), ==,
                   "mandated-structural");
  accord_comparison_window_compare_files (again, own, third);
  g_assert_cmpstr (accord_comparison_view_get_shown_type (view), ==, "");
  accord_comparison_window_compare_files (again, own, other);

  accord_comparison_window_choose (again, NULL);
  gtk_window_present (GTK_WINDOW (again));
  accord_test_settle ();
  accord_test_screenshot (GTK_WIDGET (again), "comparison-choose");
  g_assert_nonnull (find_part (GTK_WIDGET (again), "riverside.accord.json"));
  g_assert_nonnull (find_part (GTK_WIDGET (again), "valley-high.accord.json"));
}

static guint
count_recent (AccordComparisonWindow *window)
{
  GtkWidget *picker = GTK_WIDGET (accord_figures_window_get_picker (
                                    ACCORD_FIGURES_WINDOW (window)));
  GtkWidget *list = gtk_widget_get_next_sibling (
    accord_test_find_text (picker, "Recent"));
  guint n = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) n) != NULL)
    n++;

  return n;
}

/* What is open is one of the two already. */
static void
test_own_is_not_offered (Fixture       *f,
                         gconstpointer  data)
{
  g_autoptr (GFile) own = copy_sample (f, "riverside.accord.json");
  g_autoptr (GFile) other = copy_sample (f, "green-bay.accord.json");
  AccordWindow *window = accord_window_new (ACCORD_HOST (f->application));
  AccordRecentList *recent = accord_host_get_recent (ACCORD_HOST (f->application));

  accord_window_open (window, own);
  gtk_window_present (GTK_WINDOW (window));
  await (window, "riverside.accord.json");
  accord_recent_list_add (recent, own, accord_document_get_assessment (
                            accord_window_get_document (window)));
  accord_recent_list_add (recent, other, accord_document_get_assessment (
                            accord_window_get_document (window)));

  accord_comparison_window_choose (f->window,
                                   accord_window_get_document (window));
  g_assert_cmpuint (count_recent (f->window), ==, 1);
  accord_comparison_window_choose (f->window, NULL);
  g_assert_cmpuint (count_recent (f->window), ==, 2);
}

/* The place is where it was, and what is seen is at that place. */
static void
test_remembers_the_place (Fixture       *f,
                          gconstpointer  data)
{
  g_autoptr (GFile) own = copy_sample (f, "riverside.accord.json");
  g_autoptr (GFile) other = copy_sample (f, "valley-high.accord.json");
  AccordWindow *window = accord_window_new (ACCORD_HOST (f->application));
  AccordComparisonWindow *again;
  AccordComparisonView *view;
  graphene_rect_t bounds;
  GtkWidget *title;

  accord_window_open (window, own);
  gtk_window_present (GTK_WINDOW (window));
  await (window, "riverside.accord.json");

  accord_comparison_window_compare_files (f->window, own, other);
  gtk_window_present (GTK_WINDOW (f->window));
  await (f->window, "so it can be lower than either");
  accord_comparison_view_set_scroll (f->view, 300);
  accord_test_settle ();
  g_assert_cmpint ((int) accord_comparison_view_get_scroll (f->view), ==, 300);
  gtk_window_close (GTK_WINDOW (f->window));
  accord_test_settle ();

  again = accord_comparison_window_new (ACCORD_HOST (f->application));
  view = ACCORD_COMPARISON_VIEW (
    accord_test_find (GTK_WIDGET (again), ACCORD_TYPE_COMPARISON_VIEW, NULL));
  accord_comparison_window_compare_files (again, own, other);
  gtk_window_present (GTK_WINDOW (again));
  await (again, "so it can be lower than either");
  g_assert_cmpint ((int) accord_comparison_view_get_scroll (view), ==, 300);
  title = find_part (GTK_WIDGET (view), "Riverside Specialist Hospital and");
  g_assert_true (gtk_widget_compute_bounds (title, GTK_WIDGET (view),
                                            &bounds));
  g_assert_cmpfloat (bounds.origin.y, <, -200);
}

static void
test_versions (Fixture       *f,
               gconstpointer  data)
{
  g_autoptr (GFile) file = copy_sample (f, "riverside.accord.json");
  AccordWindow *window = accord_window_new (ACCORD_HOST (f->application));
  g_autoptr (AccordDocument) theirs = NULL;
  g_autoptr (AccordAssessment) copy = NULL;

  accord_window_open (window, file);
  gtk_window_present (GTK_WINDOW (window));
  await (window, "riverside.accord.json");

  copy = accord_assessment_copy (accord_document_get_assessment (
                                   accord_window_get_document (window)));
  accord_answer_set_note (accord_assessment_find_answer (copy,
                                                         "vi-mainstreaming"),
                          "Quite another note");
  theirs = accord_document_new (copy);
  accord_comparison_window_compare_versions (
    f->window, accord_window_get_document (window), "Yours", theirs, "Theirs");
  gtk_window_present (GTK_WINDOW (f->window));
  await (f->window, "Quite another note");
  accord_test_screenshot (GTK_WIDGET (f->window), "comparison-versions");

  g_assert_nonnull (accord_test_find_text (GTK_WIDGET (f->window), "Yours"));
  g_assert_nonnull (accord_test_find_text (GTK_WIDGET (f->window), "Theirs"));
  accord_document_discard (theirs);
}

static void
test_window_is_freed (Fixture       *f,
                      gconstpointer  data)
{
  gpointer weak = f->window;

  compare (f, "riverside.accord.json", "valley-high.accord.json");
  g_object_add_weak_pointer (G_OBJECT (f->window), &weak);
  gtk_window_destroy (GTK_WINDOW (f->window));
  accord_test_settle ();

  g_assert_null (weak);
}

/*
 * Export
 */

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  GError **error = user_data;

  if (accord_writing_finish (result, error))
    *error = g_error_new (G_IO_ERROR, G_IO_ERROR_FAILED, "done");
}

static gboolean
is_set (gpointer data)
{
  return *(GError **) data != NULL;
}

static void
export_to (Fixture     *f,
           GFile       *file,
           GError     **result)
{
  AccordFiguresWindow *window = ACCORD_FIGURES_WINDOW (f->window);
  g_autoptr (AccordReportSource) source =
    ACCORD_FIGURES_WINDOW_GET_CLASS (window)->make_source (window);
  g_autoptr (AccordReportChoices) choices = accord_report_choices_new (NULL);

  /* Landscape: the paper that is set up holds here, too. */
  choices->width = 842;
  choices->height = 595;
  g_assert_true (accord_report_source_has_figures (source));
  accord_writing_async (file, accord_report_job_render,
                        accord_report_job_new (source, choices),
                        accord_report_job_free, NULL, exported_cb, result);
  g_assert_true (accord_test_wait_until (is_set, result));
}

/* A PDF is not all text. */
static void
check_paper (GFile      *file,
             const char *box)
{
  g_autofree char *data = NULL;
  gsize length;

  g_assert_true (g_file_load_contents (file, NULL, &data, &length, NULL, NULL));
  g_assert_nonnull (memmem (data, length, box, strlen (box)));
}

static void
test_export (Fixture       *f,
             gconstpointer  data)
{
  static const struct
  {
    const char *name;
    const char *begin;
  } formats[] = {
    { "both.pdf", "%PDF-" },
    { "both.html", "<!DOCTYPE html>" },
    { "both.csv", "" },
    { "both.txt", "" },
    { "both.json", "{" },
  };

  compare (f, "riverside.accord.json", "valley-high.accord.json");

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GFile) file = get_own (f, formats[i].name);
      g_autoptr (GError) result = NULL;
      g_autofree char *text = NULL;

      export_to (f, file, &result);
      g_assert_cmpstr (result->message, ==, "done");
      text = read_text (file);
      g_assert_true (g_str_has_prefix (text, formats[i].begin));
      g_assert_cmpstr (text, !=, "");
      if (i == 0)
        check_paper (file, "MediaBox [ 0 0 842 595 ]");
    }

  {
    g_autoptr (GFile) file = get_own (f, "both.docx");
    g_autoptr (GError) result = NULL;

    export_to (f, file, &result);
    g_assert_cmpstr (result->message, !=, "done");
    g_assert_false (g_file_query_exists (file, NULL));
  }
}

static gboolean
is_ready (gpointer window)
{
  return accord_preview_window_is_ready (window);
}

/* (transfer none): the preview that @window opens, laid out */
static GtkWidget *
open_preview (GtkWidget *window)
{
  GtkWidget *preview = NULL;
  GListModel *toplevels = gtk_window_get_toplevels ();

  gtk_widget_activate_action (window, "win.preview", NULL);
  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (ACCORD_IS_PREVIEW_WINDOW (toplevel))
        preview = toplevel;
    }

  g_assert_nonnull (preview);
  g_assert_true (accord_test_wait_until (is_ready, preview));
  accord_test_settle ();

  return preview;
}

static GtkWidget *
find_option (GtkWidget  *preview,
             const char *label)
{
  GtkWidget *found = accord_test_find_text (preview, label);

  g_assert_nonnull (found);

  return gtk_label_get_mnemonic_widget (GTK_LABEL (found));
}

static const AccordReport *
get_report (GtkWidget *preview)
{
  GtkWidget *view = accord_test_find (preview, ACCORD_TYPE_PAGES_VIEW, NULL);

  accord_test_settle ();
  g_assert_true (accord_test_wait_until (is_ready, preview));

  return accord_pages_get_report (
    accord_pages_view_get_pages (ACCORD_PAGES_VIEW (view)));
}

/* Every option that is seen is heeded, and goes on with the next preview. */
static void
check_options (GtkWidget  *window,
               const char *shot)
{
  GtkWidget *preview = open_preview (window);
  GtkWidget *aliases;
  const AccordReport *report;

  accord_test_screenshot (preview, shot);
  g_assert_null (accord_test_find_text (preview, "Front sheet"));
  g_assert_null (accord_test_find_text (preview, "First page alone"));
  g_assert_cmpstr (get_report (preview)->marking, ==, "");

  aliases = gtk_widget_get_ancestor (
    accord_test_find_text (preview, "Other names, for a copy to share"),
    GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (aliases), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (find_option (preview,
                                                    "Protective marking")),
                         "OFFICIAL Riverside Specialist Hospital");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_option (
                                preview, "Mark on every page")), 1);

  report = get_report (preview);
  g_assert_cmpstr (report->marking, ==, "OFFICIAL Organisation 1");
  g_assert_cmpint (report->draft, ==, ACCORD_DRAFT_DRAFT);
  g_assert_null (strstr (report->footer, "Riverside"));
  gtk_window_destroy (GTK_WINDOW (preview));

  preview = open_preview (window);
  report = get_report (preview);
  g_assert_cmpstr (report->marking, ==, "OFFICIAL Organisation 1");
  g_assert_cmpint (report->draft, ==, ACCORD_DRAFT_DRAFT);
  g_assert_null (strstr (report->footer, "Riverside"));
  gtk_window_destroy (GTK_WINDOW (preview));
}

/* The window shows what will be printed: figures of copies, made elsewhere. */
static void
test_preview (Fixture       *f,
              gconstpointer  data)
{
  compare (f, "riverside.accord.json", "valley-high.accord.json");
  check_options (GTK_WIDGET (f->window), "comparison-preview");

  /* A marking is of one paper. */
  compare (f, "riverside.accord.json", "st-phillips.accord.json");
  {
    GtkWidget *preview = open_preview (GTK_WIDGET (f->window));

    g_assert_cmpstr (get_report (preview)->marking, ==, "");
    gtk_window_destroy (GTK_WINDOW (preview));
  }
}

/* Neither the table nor the data nor their name say what is concealed. */
static void
test_nothing_says_names (Fixture       *f,
                         gconstpointer  data)
{
  static const char * const names[] = { "a.csv", "a.json", "a.html", "a.txt" };
  AccordFiguresWindow *window = ACCORD_FIGURES_WINDOW (f->window);
  g_autoptr (AccordReportChoices) choices = accord_report_choices_new (NULL);
  g_autoptr (AccordReportSource) source = NULL;
  AccordReportJob *job;
  g_autofree char *name = NULL;

  compare (f, "riverside.accord.json", "valley-high.accord.json");
  source = ACCORD_FIGURES_WINDOW_GET_CLASS (window)->make_source (window);
  choices->aliases = TRUE;
  name = accord_report_source_dup_name (source, choices);
  g_assert_cmpstr (name, ==, "Organisation 1 and Organisation 2");

  job = accord_report_job_new (source, choices);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GBytes) bytes = accord_report_job_render (job, names[i], NULL);
      g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL),
                                         g_bytes_get_size (bytes));

      g_test_message ("%s", names[i]);
      g_assert_null (strstr (text, "Riverside"));
      g_assert_null (strstr (text, "Valley"));
      g_assert_nonnull (strstr (text, "Organisation 2"));
    }
  accord_report_job_free (job);
}

/*
 * Copy for the partner
 */

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static void
test_copy_for_partner (Fixture       *f,
                       gconstpointer  data)
{
  g_autoptr (GFile) own = copy_sample (f, "riverside.accord.json");
  g_autoptr (GFile) copy = get_own (f, "copy.accord.json");
  g_autofree char *before = read_text (own);
  g_autofree char *after = NULL;
  g_autofree char *text = NULL;
  AccordWindow *window = accord_window_new (ACCORD_HOST (f->application));
  AccordCopyWindow *dialog;
  GtkWidget *focus;
  gpointer weak;

  accord_window_open (window, own);
  gtk_window_present (GTK_WINDOW (window));
  await (window, "riverside.accord.json");

  dialog = accord_copy_window_new (window);
  gtk_window_present (GTK_WINDOW (dialog));
  await (dialog, "Stays with you: ");
  accord_test_screenshot (GTK_WIDGET (dialog), "copy-for-partner");

  /* From top to bottom: of the switches only the first one is on. */
  focus = gtk_window_get_focus (GTK_WINDOW (dialog));
  g_assert_true (GTK_IS_SWITCH (focus));
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (focus)));

  accord_copy_window_save (dialog, own);
  g_assert_nonnull (find_part (GTK_WIDGET (dialog), "This is your own file"));

  /* Nor by way of a link. */
  g_assert_true (g_file_make_symbolic_link (copy, "riverside.accord.json",
                                            NULL, NULL));
  accord_copy_window_save (dialog, copy);
  g_assert_nonnull (find_part (GTK_WIDGET (dialog), "This is your own file"));
  g_assert_true (g_file_delete (copy, NULL, NULL));

  weak = dialog;
  g_object_add_weak_pointer (G_OBJECT (dialog), &weak);
  accord_copy_window_save (dialog, copy);
  g_assert_true (accord_test_wait_until (is_gone, &weak));

  after = read_text (own);
  g_assert_cmpstr (before, ==, after);
  text = read_text (copy);
  g_assert_nonnull (strstr (text, "\"status\": \"in-place\""));
  g_assert_nonnull (strstr (text, "Protect one hour"));
  g_assert_null (strstr (text, "\"note\""));
  g_assert_null (strstr (text, "\"location\""));
  g_assert_null (strstr (text, "\"owner\""));
}

/*
 * Over time
 */

static void
show_chart (GtkWidget *window)
{
  GtkWidget *chart = accord_test_find (window, ACCORD_TYPE_TREND_CHART, NULL);
  GtkWidget *scroller = gtk_widget_get_ancestor (chart,
                                                 GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (
    GTK_SCROLLED_WINDOW (scroller));
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (chart, scroller, &bounds));
  gtk_adjustment_set_value (adjustment,
                            gtk_adjustment_get_value (adjustment) +
                            bounds.origin.y - 40);
  accord_test_settle ();
}

static void
test_over_time (Fixture       *f,
                gconstpointer  data)
{
  AccordTrendWindow *window = accord_trend_window_new (ACCORD_HOST (f->application));
  g_autoptr (GFile) late = get_sample ("riverside.accord.json");
  g_autoptr (GFile) early = get_sample ("riverside-2025.accord.json");
  g_autoptr (GFile) bad = write_text (f, "bad.accord.json", "[");
  GFile *files[] = { late, bad, early };

  accord_trend_window_show (window, files, G_N_ELEMENTS (files));
  gtk_window_present (GTK_WINDOW (window));
  await (window, "What changed");
  accord_test_screenshot (GTK_WIDGET (window), "over-time");
  show_chart (GTK_WIDGET (window));
  accord_test_screenshot (GTK_WIDGET (window), "over-time-figures");

  g_assert_nonnull (find_part (GTK_WIDGET (window), "improved"));
  g_assert_nonnull (find_part (GTK_WIDGET (window),
                               "20 November 2025: riverside-2025.accord.json"));
  g_assert_nonnull (find_part (GTK_WIDGET (window), "2 assessments, from "
                               "20 November 2025 to 23 November 2026"));
  g_assert_nonnull (find_part (GTK_WIDGET (window), "bad.accord.json"));
  check_options (GTK_WIDGET (window), "over-time-preview");
  g_assert_nonnull (accord_test_find (GTK_WIDGET (window),
                                      ACCORD_TYPE_TREND_CHART, NULL));
  gtk_test_accessible_assert_role (
    GTK_ACCESSIBLE (accord_test_find (GTK_WIDGET (window),
                                      ACCORD_TYPE_TREND_CHART, NULL)),
    GTK_ACCESSIBLE_ROLE_IMG);
}

static gboolean
is_passed_by (gpointer scroller)
{
  return !gtk_widget_get_can_focus (scroller);
}

/* In a window too narrow for the table its words stay whole: it scrolls, by
 * keyboard too.
 */
static void
test_over_time_narrow (Fixture       *f,
                       gconstpointer  data)
{
  AccordTrendWindow *window = accord_trend_window_new (ACCORD_HOST (f->application));
  g_autoptr (GFile) late = get_sample ("riverside.accord.json");
  g_autoptr (GFile) early = get_sample ("riverside-2025.accord.json");
  GFile *files[] = { late, early };
  GtkWidget *table;
  GtkWidget *scroller;
  GtkAdjustment *across;
  gboolean moved = FALSE;

  accord_trend_window_show (window, files, G_N_ELEMENTS (files));
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 700);
  gtk_window_present (GTK_WINDOW (window));
  await (window, "What changed");
  show_chart (GTK_WIDGET (window));
  accord_test_screenshot (GTK_WIDGET (window), "over-time-narrow");

  table = accord_test_find (GTK_WIDGET (window), GTK_TYPE_GRID, "trend-table");
  g_assert_nonnull (table);
  for (GtkWidget *cell = gtk_widget_get_first_child (table);
       cell != NULL;
       cell = gtk_widget_get_next_sibling (cell))
    g_assert_cmpint (pango_layout_get_line_count (
                       gtk_label_get_layout (GTK_LABEL (cell))), ==, 1);

  scroller = gtk_widget_get_ancestor (table, GTK_TYPE_SCROLLED_WINDOW);
  g_assert_true (gtk_widget_is_ancestor (
    scroller, accord_test_find (GTK_WIDGET (window), GTK_TYPE_BOX,
                                "trend-card")));
  across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scroller));
  g_assert_cmpfloat (gtk_adjustment_get_upper (across), >,
                     gtk_adjustment_get_page_size (across));
  g_assert_true (gtk_widget_grab_focus (scroller));
  /* What Ctrl and an arrow key do */
  g_signal_emit_by_name (scroller, "scroll-child", GTK_SCROLL_STEP_RIGHT, TRUE,
                         &moved);
  g_assert_true (moved);
  accord_test_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (across), >, 0);

  /* Where all of it is seen there is nothing to stop at. */
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 700);
  g_assert_true (accord_test_wait_until (is_passed_by, scroller));
  accord_test_screenshot (GTK_WIDGET (window), "over-time-wide");
}

/* A hundred that differ, the last one given first, one of them without a date.
 */
static void
test_over_time_many (Fixture       *f,
                     gconstpointer  data)
{
  AccordTrendWindow *window = accord_trend_window_new (ACCORD_HOST (f->application));
  g_autoptr (GFile) sample = get_sample ("riverside.accord.json");
  g_autofree char *text = read_text (sample);
  GFile *files[100];

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.accord.json", i);
      g_autofree char *date =
        i == 50 ? g_strdup ("")
                : g_strdup_printf ("\"date\": \"20%02u-11-23\",", 98 - i % 99);
      g_auto (GStrv) parts = g_strsplit (text, "\"date\": \"2026-11-23\",", 2);
      g_autofree char *dated = g_strjoinv (date, parts);
      g_auto (GStrv) answers = NULL;
      g_autofree char *answered = NULL;

      g_assert_cmpuint (g_strv_length (parts), ==, 2);
      answers = g_strsplit (dated, "\"partly\"", 2);
      answered = g_strjoinv (i % 2 == 0 ? "\"partly\"" : "\"in-place\"",
                             answers);
      files[i] = write_text (f, name, answered);
    }

  accord_trend_window_show (window, files, G_N_ELEMENTS (files));
  gtk_window_present (GTK_WINDOW (window));
  await (window, "100 assessments");
  accord_test_screenshot (GTK_WIDGET (window), "over-time-many");
  g_assert_nonnull (find_part (GTK_WIDGET (window), "1 improved"));
  g_assert_nonnull (find_part (GTK_WIDGET (window), "No date, then "));
  show_chart (GTK_WIDGET (window));
  accord_test_screenshot (GTK_WIDGET (window), "over-time-many-figures");

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    g_object_unref (files[i]);
}

static void
test_start_from_this (Fixture       *f,
                      gconstpointer  data)
{
  g_autoptr (GFile) own = copy_sample (f, "riverside-2025.accord.json");
  AccordWindow *window = accord_window_new (ACCORD_HOST (f->application));
  AccordAssessment *started = NULL;
  AccordAnswer *answer;

  accord_window_open (window, own);
  gtk_window_present (GTK_WINDOW (window));
  await (window, "riverside-2025.accord.json");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.start-from-this", NULL);
  accord_test_settle ();

  for (GList *l = gtk_application_get_windows (
         GTK_APPLICATION (f->application)); l != NULL; l = l->next)
    {
      if (ACCORD_IS_WINDOW (l->data) && l->data != (gpointer) window)
        started = accord_document_get_assessment (
          accord_window_get_document (l->data));
    }

  g_assert_nonnull (started);
  answer = accord_assessment_find_answer (started, "vi-identified-need");
  g_assert_cmpstr (accord_answer_get_carried_from (answer), !=, "");
  g_assert_cmpint (accord_answer_get_status (answer), !=, ACCORD_STATUS_NONE);
}

static gboolean
has_document (gpointer window)
{
  return accord_window_get_document (window) != NULL;
}

/* From the start page: the earlier file stays as it is. */
static void
test_start_from_file (Fixture       *f,
                      gconstpointer  data)
{
  g_autoptr (GFile) earlier = copy_sample (f, "riverside-2025.accord.json");
  g_autofree char *before = read_text (earlier);
  g_autofree char *after = NULL;
  AccordWindow *window = accord_window_new (ACCORD_HOST (f->application));
  AccordAssessment *started;
  AccordAnswer *answer;
  GtkWidget *button;

  gtk_window_present (GTK_WINDOW (window));
  accord_test_settle ();
  g_assert_nonnull (find_part (GTK_WIDGET (window), "from an Earlier One"));
  accord_window_start_from_file (window, earlier);
  g_assert_true (accord_test_wait_until (has_document, window));
  /* Comes after the first frame */
  await (window, "All 14 answers were taken over");

  started = accord_document_get_assessment (
    accord_window_get_document (window));
  g_assert_cmpstr (accord_assessment_get_date (started), !=, "");
  g_assert_null (accord_document_get_file (
                   accord_window_get_document (window)));
  g_assert_nonnull (find_part (GTK_WIDGET (window), "of which 14 not "
                               "reconfirmed"));

  /* On the page of a type: in its head, in its groups, and in the rows. */
  accord_window_set_page (window, "voluntary-individual");
  await (window, "6 answered, of which 6 not reconfirmed. Press");
  accord_test_screenshot (GTK_WIDGET (window), "carried-over");
  g_assert_nonnull (find_part (GTK_WIDGET (window),
                               "3 answered, of which 3 not reconfirmed"));
  g_assert_nonnull (find_part (GTK_WIDGET (window),
                               "From 20 November 2025, not reconfirmed"));

  answer = accord_assessment_find_answer (started, "vi-identified-need");
  button = gtk_widget_get_ancestor (
    accord_test_find_text (GTK_WIDGET (window), "Still true"),
    ACCORD_TYPE_RECONFIRM_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  accord_test_settle ();
  g_assert_false (gtk_widget_get_visible (button));
  g_assert_nonnull (find_part (GTK_WIDGET (window),
                               "6 answered, of which 5 not reconfirmed"));
  accord_answer_choose (answer, accord_answer_get_status (answer));
  g_assert_cmpstr (accord_answer_get_carried_from (answer), ==, "");

  after = read_text (earlier);
  g_assert_cmpstr (before, ==, after);
}

#define ADD(name, function)                                                   \
  g_test_add ("/app/comparison/" name, Fixture, NULL, set_up, function,       \
              tear_down)

int
main (int   argc,
      char *argv[])
{
  if (!accord_test_init (&argc, &argv))
    return 0;

  ADD ("shows-groups", test_shows_groups);
  ADD ("bars-have-kinds", test_bars_have_kinds);
  ADD ("names-are-whole", test_names_are_whole);
  ADD ("lines-are-read-out", test_lines_are_read_out);
  ADD ("columns-are-named", test_columns_are_named);
  ADD ("first-frame", test_first_frame);
  ADD ("one-type", test_one_type);
  ADD ("differences-only", test_differences_only);
  ADD ("silent-side-is-outlined", test_silent_side_is_outlined);
  ADD ("fold-out", test_fold_out);
  ADD ("one-is-broken", test_one_is_broken);
  ADD ("one-is-broken-narrow", test_one_is_broken_narrow);
  ADD ("other-framework", test_other_framework);
  ADD ("two-frameworks", test_two_frameworks);
  ADD ("follows-the-open-one", test_follows_the_open_one);
  ADD ("follows-the-file", test_follows_the_file);
  ADD ("tells-of-a-file-that-breaks", test_tells_of_a_file_that_breaks);
  ADD ("tells-of-a-broken-file-that-goes",
       test_tells_of_a_broken_file_that_goes);
  ADD ("tells-of-changes-not-saved", test_tells_of_changes_not_saved);
  ADD ("remembers", test_remembers);
  ADD ("own-is-not-offered", test_own_is_not_offered);
  ADD ("remembers-the-place", test_remembers_the_place);
  ADD ("versions", test_versions);
  ADD ("window-is-freed", test_window_is_freed);
  ADD ("export", test_export);
  ADD ("preview", test_preview);
  ADD ("nothing-says-names", test_nothing_says_names);
  ADD ("copy-for-partner", test_copy_for_partner);
  ADD ("over-time", test_over_time);
  ADD ("over-time-narrow", test_over_time_narrow);
  ADD ("over-time-many", test_over_time_many);
  ADD ("start-from-this", test_start_from_this);
  ADD ("start-from-file", test_start_from_file);

  return g_test_run ();
}
