/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/answers/accord-type-page.h"

#include "app/answers/accord-item-group.h"
#include "app/answers/accord-item-row.h"
#include "app/answers/accord-status-pill.h"
#include "app/answers/accord-type-head.h"
#include "model/figures/accord-progress.h"

#include "accord-test-page.h"
#include "accord-test-pixels.h"
#include "accord-test-utils.h"

typedef struct
{
  AccordAssessment *assessment;
  AccordTypePage   *page;
  GtkWidget        *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  AccordFramework *framework;
  GtkWidget *page;

  fixture->assessment = accord_test_load (data != NULL ? data : "riverside");
  framework = accord_assessment_get_framework (fixture->assessment);
  page = accord_type_page_new (fixture->assessment,
                               accord_framework_get_arrangement (framework, 0));
  fixture->page = ACCORD_TYPE_PAGE (page);
  fixture->window = accord_test_show (page, 900, 700);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  accord_test_close (fixture->window);
  g_assert_finalize_object (fixture->assessment);
}

static GtkWidget *
get_page (Fixture *fixture)
{
  return GTK_WIDGET (fixture->page);
}

static gboolean
is_shown (Fixture    *fixture,
          const char *text)
{
  return accord_test_find_text (get_page (fixture), text) != NULL;
}

static const char *
get_current (Fixture *fixture)
{
  AccordAnswer *answer = accord_type_page_get_current (fixture->page);

  return answer != NULL ? accord_item_get_id (accord_answer_get_item (answer))
                        : NULL;
}

static void
test_new_destroy (void)
{
  g_autoptr (AccordAssessment) assessment = accord_test_new ();
  AccordFramework *framework = accord_assessment_get_framework (assessment);

  for (guint i = 0; i < accord_framework_get_n_arrangements (framework); i++)
    {
      GtkWidget *page = accord_type_page_new (
        assessment, accord_framework_get_arrangement (framework, i));

      g_object_ref_sink (page);
      g_assert_finalize_object (page);
    }
}

static void
test_figures (Fixture       *fixture,
              gconstpointer  data)
{
  AccordAnswer *answer = accord_test_answer (fixture->assessment,
                                             "vi-mainstreaming");

  g_assert_true (is_shown (fixture, "2 of 4 enablers in place"));
  g_assert_true (is_shown (fixture, "50% · up to 75%, 1 not answered"));
  g_assert_true (is_shown (fixture, "Short of enablers so far"));
  g_assert_true (is_shown (fixture, "2 of 3, 1 partly · 83%"));

  accord_answer_choose (answer, ACCORD_STATUS_IN_PLACE);
  g_assert_true (is_shown (fixture, "3 of 4 enablers in place"));
  g_assert_true (is_shown (fixture, "Largely ready"));

  accord_history_undo (accord_assessment_get_history (fixture->assessment));
  g_assert_true (is_shown (fixture, "2 of 4 enablers in place"));
}

/* The page does not move under what is being ticked. */
static void
test_head_keeps_its_height (Fixture       *fixture,
                            gconstpointer  data)
{
  static const int widths[] = { 1100, 860, 720, 560 };
  AccordAnswer *answer = accord_test_answer (fixture->assessment,
                                             "vi-mainstreaming");
  GtkWidget *head = accord_test_find (get_page (fixture),
                                      ACCORD_TYPE_TYPE_HEAD, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      int height;

      gtk_window_set_default_size (GTK_WINDOW (fixture->window),
                                   widths[i], 700);
      /* The width first, then what the page does about it */
      gtk_test_widget_wait_for_draw (fixture->window);
      gtk_test_widget_wait_for_draw (fixture->window);
      accord_test_settle ();
      height = gtk_widget_get_height (head);
      g_assert_cmpint (height, >, 0);

      accord_answer_choose (answer, ACCORD_STATUS_PARTLY);
      gtk_test_widget_wait_for_draw (fixture->window);
      accord_test_settle ();
      g_assert_true (is_shown (fixture, "2 of 4 enablers in place, 1 partly"));
      g_assert_cmpint (gtk_widget_get_height (head), ==, height);

      accord_history_undo (accord_assessment_get_history (fixture->assessment));
      gtk_test_widget_wait_for_draw (fixture->window);
      accord_test_settle ();
    }
}

/* A percentage is not said without its counts (checks, 5). */
static void
test_percentages_have_counts (Fixture       *fixture,
                              gconstpointer  data)
{
  GtkWidget *percent = accord_test_find_text (
    get_page (fixture), "50% · up to 75%, 1 not answered");
  GtkWidget *counts = accord_test_find_text (get_page (fixture),
                                             "2 of 3, 1 partly · 83%");
  g_autofree char *error = NULL;

  error = gtk_test_accessible_check_property (
    GTK_ACCESSIBLE (percent), GTK_ACCESSIBLE_PROPERTY_LABEL, "");
  g_assert_nonnull (strstr (error, "2 of 4"));
  g_clear_pointer (&error, g_free);

  error = gtk_test_accessible_check_property (
    GTK_ACCESSIBLE (counts), GTK_ACCESSIBLE_PROPERTY_LABEL, "");
  g_assert_nonnull (strstr (error, "2 of 3"));
}

static void
test_move (Fixture       *fixture,
           gconstpointer  data)
{
  static const char * const down[] = {
    "vi-previous-working", "vi-organisational-support", "vi-identified-need",
    "vi-leads-communicate", "vi-operational-managers", "vi-shared-reflection",
    "vi-mainstreaming", "vi-mainstreaming",
  };

  accord_type_page_focus_first (fixture->page);
  for (guint i = 0; i < G_N_ELEMENTS (down); i++)
    {
      g_assert_cmpstr (get_current (fixture), ==, down[i]);
      g_assert_true (accord_test_press (accord_test_focus (fixture->window),
                                        GDK_KEY_Down));
    }

  for (int i = G_N_ELEMENTS (down) - 2; i >= 0; i--)
    {
      g_assert_cmpstr (get_current (fixture), ==, down[i]);
      g_assert_true (accord_test_press (accord_test_focus (fixture->window),
                                        GDK_KEY_Up));
    }
  g_assert_cmpstr (get_current (fixture), ==, down[0]);
}

/* Tab reaches row, box, pill and arrow, then the next row. */
static void
test_tab (Fixture       *fixture,
          gconstpointer  data)
{
  GtkWidget *second;
  GtkWidget *row;

  accord_type_page_focus_first (fixture->page);
  row = accord_test_focus (fixture->window);
  second = gtk_widget_get_next_sibling (row);
  g_assert_true (ACCORD_IS_ITEM_ROW (row));

  for (guint i = 0; i < 3; i++)
    {
      g_assert_true (gtk_widget_child_focus (fixture->window,
                                             GTK_DIR_TAB_FORWARD));
      g_assert_true (gtk_widget_is_ancestor (
        accord_test_focus (fixture->window), row));
    }

  g_assert_true (gtk_widget_child_focus (fixture->window,
                                         GTK_DIR_TAB_FORWARD));
  g_assert_true (accord_test_focus (fixture->window) == second);

  g_assert_true (gtk_widget_child_focus (fixture->window,
                                         GTK_DIR_TAB_BACKWARD));
  g_assert_true (gtk_widget_is_ancestor (accord_test_focus (fixture->window),
                                         row));
}

static void
test_mark_rest (Fixture       *fixture,
                gconstpointer  data)
{
  const char *text = "Mark the 1 not answered as Not in place";
  AccordHistory *history;
  AccordAnswer *answer;
  GtkWidget *label;
  GtkWidget *mark;

  history = accord_assessment_get_history (fixture->assessment);
  answer = accord_test_answer (fixture->assessment, "vi-mainstreaming");
  label = accord_test_find_text (get_page (fixture), text);
  g_assert_nonnull (label);

  mark = gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);
  gtk_widget_grab_focus (mark);
  g_signal_emit_by_name (mark, "clicked");
  g_assert_cmpint (accord_answer_get_status (answer), ==,
                   ACCORD_STATUS_NOT_IN_PLACE);
  g_assert_null (accord_test_find_text (get_page (fixture), text));
  g_assert_nonnull (accord_type_page_get_current (fixture->page));

  g_assert_true (accord_history_undo (history));
  g_assert_cmpint (accord_answer_get_status (answer), ==, ACCORD_STATUS_NONE);
  g_assert_nonnull (accord_test_find_text (get_page (fixture), text));
  g_assert_false (accord_history_get_can_undo (history));
}

/* One dash, the position's, is enough. */
static void
test_does_not_apply (Fixture       *fixture,
                     gconstpointer  data)
{
  for (guint o = 0;
       o < accord_assessment_get_n_answers (fixture->assessment);
       o++)
    accord_answer_set_status (
      accord_assessment_get_answer (fixture->assessment, o),
      ACCORD_STATUS_NOT_APPLICABLE);

  g_assert_true (is_shown (fixture, "No enabler applies"));
  g_assert_true (is_shown (fixture, "Does not apply"));
  g_assert_false (is_shown (fixture, "–"));
}

/* Nothing is offered before somebody has begun. */
static void
test_nothing_answered (Fixture       *fixture,
                       gconstpointer  data)
{
  g_assert_true (is_shown (fixture, "Not started"));
  g_assert_false (is_shown (fixture,
                            "Mark the 3 not answered as Not in place"));
  accord_answer_choose (accord_test_answer (fixture->assessment,
                                            "vi-previous-working"),
                        ACCORD_STATUS_IN_PLACE);
  g_assert_true (is_shown (fixture,
                           "Mark the 2 not answered as Not in place"));
}

static void
test_foot (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_true (is_shown (fixture, "Next: Voluntary – structural"));
  g_assert_false (is_shown (fixture, "See where you stand"));

  accord_answer_choose (accord_test_answer (fixture->assessment,
                                            "vi-mainstreaming"),
                        ACCORD_STATUS_PARTLY);
  g_assert_true (is_shown (fixture, "See where you stand"));
}

static void
test_guidance (Fixture       *fixture,
               gconstpointer  data)
{
  AccordItem *item = accord_answer_get_item (
    accord_test_answer (fixture->assessment, "vi-mainstreaming"));
  const char *guidance = accord_item_get_guidance (item);
  GtkWidget *check = gtk_widget_get_ancestor (
    accord_test_find_text (get_page (fixture), "Show guidance"),
    GTK_TYPE_CHECK_BUTTON);

  g_assert_true (is_shown (fixture, guidance));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  g_assert_false (is_shown (fixture, guidance));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_true (is_shown (fixture, guidance));
}

static void
test_focus_answer (Fixture       *fixture,
                   gconstpointer  data)
{
  g_assert_true (accord_type_page_focus_answer (
    fixture->page,
    accord_test_answer (fixture->assessment, "vi-shared-reflection")));
  g_assert_cmpstr (get_current (fixture), ==, "vi-shared-reflection");
  g_assert_false (accord_type_page_focus_answer (
    fixture->page,
    accord_test_answer (fixture->assessment, "vs-clear-vision")));
}

/* 29 items are 29 digits and 28 moves (checks, 4), page by page. */
/* Whether @row is seen to have the focus: by a ring, not by an edge. */
static gboolean
has_ring (Fixture   *fixture,
          GtkWidget *row)
{
  g_autoptr (AccordTestPixels) pixels = NULL;
  GdkRectangle place;
  guint32 ground;

  accord_test_settle ();
  gtk_test_widget_wait_for_draw (fixture->window);
  pixels = accord_test_pixels_new (fixture->window);
  g_assert_true (accord_test_pixels_find (pixels, row, &place));

  /* Right across its upper edge, where there is nothing else. */
  ground = accord_test_pixels_ground (pixels, &place);
  place.x += place.width / 2;
  place.width = 1;
  place.height = 6;

  return accord_test_pixels_stand_out (pixels, &place, ground) > 10;
}

/* The keys of a row act as long as it has the focus; so long its ring stands,
 * also after GTK has left off showing where the focus is. */
static void
test_ring (Fixture       *fixture,
           gconstpointer  data)
{
  AccordAnswer *answer = accord_test_answer (fixture->assessment,
                                             "vi-previous-working");
  GtkWindow *window = GTK_WINDOW (fixture->window);
  GtkWidget *row;

  gtk_window_set_focus (window, NULL);
  row = accord_test_find (get_page (fixture), ACCORD_TYPE_ITEM_ROW, NULL);
  g_assert_false (has_ring (fixture, row));

  gtk_window_set_focus_visible (window, FALSE);
  g_assert_true (accord_type_page_focus_answer (fixture->page, answer));
  g_assert_true (gtk_window_get_focus_visible (window));
  g_assert_true (has_ring (fixture, row));

  gtk_window_set_focus_visible (window, FALSE);
  g_assert_true (has_ring (fixture, row));

  accord_test_press (row, GDK_KEY_Down);
  g_assert_true (gtk_window_get_focus_visible (window));
  g_assert_false (has_ring (fixture, row));
}

static void
test_digits_and_moves (void)
{
  g_autoptr (AccordAssessment) assessment = accord_test_new ();
  AccordFramework *framework = accord_assessment_get_framework (assessment);
  guint ordinal = ACCORD_ITEM_NO_ORDINAL;
  AccordTypePage *page = NULL;
  GtkWidget *window = NULL;
  guint digits = 0;
  guint moves = 0;

  while ((ordinal = accord_progress_next (assessment, ordinal)) !=
         ACCORD_ITEM_NO_ORDINAL)
    {
      AccordAnswer *answer = accord_assessment_get_answer (assessment, ordinal);
      AccordItem *item = accord_answer_get_item (answer);
      AccordArrangement *type = accord_item_get_arrangement (item);

      if (digits > 0)
        moves++;

      if (page == NULL || accord_type_page_get_arrangement (page) != type)
        {
          if (window != NULL)
            accord_test_close (window);
          page = ACCORD_TYPE_PAGE (accord_type_page_new (assessment, type));
          window = accord_test_show (GTK_WIDGET (page), 900, 700);
        }

      g_assert_true (accord_type_page_focus_answer (page, answer));
      g_assert_true (accord_test_press (accord_test_focus (window),
                                        GDK_KEY_1 + ordinal % 5));
      digits++;
    }

  accord_test_close (window);
  g_assert_cmpuint (digits, ==, 29);
  g_assert_cmpuint (moves, ==, 28);
  g_assert_cmpuint (accord_assessment_get_score (assessment)->assessed, ==,
                    accord_framework_get_n_items (framework));
}

/* What is cut at @width pixels of text @scale times as large. */
static void
assert_fits (int            width,
             int            scale,
             GtkTextDirection direction)
{
  g_autoptr (AccordAssessment) assessment = accord_test_load ("riverside");
  AccordFramework *framework = accord_assessment_get_framework (assessment);
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *window;
  GtkWidget *page;
  GtkWidget *row;
  graphene_rect_t bounds;
  int minimum;
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", dpi * scale, NULL);

  page = accord_type_page_new (assessment,
                               accord_framework_get_arrangement (framework, 0));
  gtk_widget_set_default_direction (direction);
  window = accord_test_show (page, width, 900);
  gtk_widget_add_css_class (window, "narrow");
  gtk_widget_add_css_class (window, "compact");
  row = accord_test_find (page, ACCORD_TYPE_ITEM_ROW, NULL);
  accord_item_row_set_expanded (ACCORD_ITEM_ROW (row), TRUE);
  gtk_test_widget_wait_for_draw (window);
  accord_test_settle ();

  gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                      NULL);
  g_assert_cmpint (minimum, <=, width);
  g_assert_true (gtk_widget_compute_bounds (row, window, &bounds));
  g_assert_cmpfloat (bounds.origin.x, >=, 0.0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, width);

  accord_test_close (window);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_narrow (void)
{
  assert_fits (360, 1, GTK_TEXT_DIR_LTR);
  assert_fits (720, 2, GTK_TEXT_DIR_LTR);
  assert_fits (360, 1, GTK_TEXT_DIR_RTL);
}

/* From right to left the box stands at the right. */
static void
test_directions (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWidget *page;
  GtkWidget *window;
  GtkWidget *row;
  GtkWidget *pill;
  GtkWidget *box;
  graphene_rect_t box_bounds, pill_bounds;
  AccordFramework *framework;

  framework = accord_assessment_get_framework (fixture->assessment);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  page = accord_type_page_new (fixture->assessment,
                               accord_framework_get_arrangement (framework, 0));
  window = accord_test_show (page, 900, 700);

  row = accord_test_find (page, ACCORD_TYPE_ITEM_ROW, NULL);
  box = accord_test_find (row, GTK_TYPE_CHECK_BUTTON, NULL);
  pill = accord_test_find (row, ACCORD_TYPE_STATUS_PILL, NULL);
  g_assert_true (gtk_widget_compute_bounds (box, row, &box_bounds));
  g_assert_true (gtk_widget_compute_bounds (pill, row, &pill_bounds));
  g_assert_cmpfloat (box_bounds.origin.x, >, pill_bounds.origin.x);

  accord_test_close (window);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static gboolean
is_last_row_whole (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *row = accord_test_focus (fixture->window);
  GtkWidget *view = gtk_widget_get_ancestor (row, GTK_TYPE_VIEWPORT);
  graphene_rect_t bounds;

  /* Rounding leaves less than a pixel out. */
  return gtk_widget_compute_bounds (row, view, &bounds) &&
         bounds.origin.y + bounds.size.height <=
           gtk_widget_get_height (view) + 1.0;
}

/* A row that grows by its fold-out stays in view. */
static void
test_keep_in_view (Fixture       *fixture,
                   gconstpointer  data)
{
  AccordAnswer *answer = accord_test_answer (fixture->assessment,
                                             "vi-mainstreaming");

  g_assert_true (accord_type_page_focus_answer (fixture->page, answer));
  g_assert_true (accord_test_wait_until (is_last_row_whole, fixture));

  g_assert_true (accord_test_press (accord_test_focus (fixture->window),
                                    GDK_KEY_Return));
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_true (accord_test_wait_until (is_last_row_whole, fixture));
}

static double
get_row_top (GtkWidget *row)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (row, scroller, &bounds));

  return bounds.origin.y;
}

/* What is said above it gets shorter, and the button below it goes. */
static void
test_stays_in_place (Fixture       *fixture,
                     gconstpointer  data)
{
  AccordAnswer *answer = accord_test_answer (fixture->assessment,
                                             "vi-mainstreaming");
  AccordFramework *framework =
    accord_assessment_get_framework (fixture->assessment);
  GtkWidget *page;
  GtkWidget *window;
  GtkWidget *row;
  double top;

  page = accord_type_page_new (fixture->assessment,
                               accord_framework_get_arrangement (framework, 0));
  window = accord_test_show (page, 420, 745);
  g_assert_true (accord_type_page_focus_answer (ACCORD_TYPE_PAGE (page),
                                                answer));
  gtk_test_widget_wait_for_draw (window);
  accord_test_settle ();
  row = accord_test_focus (window);
  top = get_row_top (row);
  g_assert_cmpfloat (top, >, 0);

  g_assert_true (accord_test_press (row, GDK_KEY_3));
  for (guint i = 0; i < 3; i++)
    {
      gtk_test_widget_wait_for_draw (window);
      accord_test_settle ();
    }
  g_assert_cmpfloat_with_epsilon (get_row_top (row), top, 1);

  accord_test_close (window);
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  AccordAnswer *answer = accord_test_answer (fixture->assessment,
                                             "vi-mainstreaming");
  GtkWidget *row;

  g_object_set (fixture->page, "read-only", TRUE, NULL);
  g_assert_true (accord_type_page_focus_answer (fixture->page, answer));
  row = accord_test_focus (fixture->window);

  g_assert_false (accord_test_press (row, GDK_KEY_1));
  g_assert_false (accord_test_press (row, GDK_KEY_space));
  g_assert_cmpint (accord_answer_get_status (answer), ==, ACCORD_STATUS_NONE);
  g_assert_false (is_shown (fixture,
                            "Mark the 1 not answered as Not in place"));

  /* It can be read, fold-outs and all. */
  g_assert_true (accord_test_press (row, GDK_KEY_Return));
  g_assert_true (accord_item_row_get_expanded (ACCORD_ITEM_ROW (row)));
  g_assert_true (accord_test_press (row, GDK_KEY_Up));
  g_assert_cmpstr (get_current (fixture), ==, "vi-shared-reflection");
}

int
main (int    argc,
      char **argv)
{
  if (!accord_test_init (&argc, &argv))
    return 0;

  accord_test_close (accord_test_show (gtk_label_new (""), 10, 10));

  g_test_add_func ("/app/type-page/new-destroy", test_new_destroy);
  g_test_add ("/app/type-page/figures", Fixture, NULL,
              set_up, test_figures, tear_down);
  g_test_add ("/app/type-page/head-keeps-its-height", Fixture, NULL,
              set_up, test_head_keeps_its_height, tear_down);
  g_test_add ("/app/type-page/does-not-apply", Fixture, NULL,
              set_up, test_does_not_apply, tear_down);
  g_test_add ("/app/type-page/percentages-have-counts", Fixture, NULL,
              set_up, test_percentages_have_counts, tear_down);
  g_test_add ("/app/type-page/move", Fixture, NULL,
              set_up, test_move, tear_down);
  g_test_add ("/app/type-page/tab", Fixture, NULL,
              set_up, test_tab, tear_down);
  g_test_add ("/app/type-page/mark-rest", Fixture, NULL,
              set_up, test_mark_rest, tear_down);
  g_test_add ("/app/type-page/nothing-answered", Fixture, "empty",
              set_up, test_nothing_answered, tear_down);
  g_test_add ("/app/type-page/foot", Fixture, NULL,
              set_up, test_foot, tear_down);
  g_test_add ("/app/type-page/guidance", Fixture, NULL,
              set_up, test_guidance, tear_down);
  g_test_add ("/app/type-page/focus-answer", Fixture, NULL,
              set_up, test_focus_answer, tear_down);
  g_test_add ("/app/type-page/ring", Fixture, NULL,
              set_up, test_ring, tear_down);
  g_test_add_func ("/app/type-page/digits-and-moves", test_digits_and_moves);
  g_test_add_func ("/app/type-page/narrow", test_narrow);
  g_test_add ("/app/type-page/directions", Fixture, NULL,
              set_up, test_directions, tear_down);

  g_test_add ("/app/type-page/keep-in-view", Fixture, NULL,
              set_up, test_keep_in_view, tear_down);
  g_test_add ("/app/type-page/stays-in-place", Fixture, NULL,
              set_up, test_stays_in_place, tear_down);
  g_test_add ("/app/type-page/read-only", Fixture, NULL,
              set_up, test_read_only, tear_down);

  return g_test_run ();
}
