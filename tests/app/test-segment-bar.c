/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/widgets/accord-segment-bar.h"

#include "../model/framework-fixture.h"

#include "accord-test-page.h"
#include "accord-test-utils.h"

/* The looks of the cells from the start, "fho-" for full, half, hollow and
 * dashed. */
static char *
read_cells (GtkWidget *bar)
{
  GString *looks = g_string_new (NULL);

  for (GtkWidget *cell = gtk_widget_get_first_child (bar);
       cell != NULL;
       cell = gtk_widget_get_next_sibling (cell))
    {
      if (!gtk_widget_get_child_visible (cell))
        continue;

      if (gtk_widget_has_css_class (cell, "full"))
        g_string_append_c (looks, 'f');
      else if (gtk_widget_has_css_class (cell, "half"))
        g_string_append_c (looks, 'h');
      else if (gtk_widget_has_css_class (cell, "hollow"))
        g_string_append_c (looks, 'o');
      else if (gtk_widget_has_css_class (cell, "dashed"))
        g_string_append_c (looks, '-');
      else if (gtk_widget_has_css_class (cell, "trough"))
        g_string_append_c (looks, '=');
    }

  return g_string_free (looks, FALSE);
}

static void
assert_cells (GtkWidget  *bar,
              const char *expected)
{
  g_autofree char *looks = read_cells (bar);

  g_assert_cmpstr (looks, ==, expected);
}

static void
test_new_destroy (void)
{
  GtkWidget *bar = g_object_ref_sink (accord_segment_bar_new ());

  assert_cells (bar, "");
  g_assert_finalize_object (bar);
}

static void
test_score (void)
{
  g_autoptr (AccordAssessment) assessment = accord_test_load ("riverside");
  AccordFramework *framework = accord_assessment_get_framework (assessment);
  GtkWidget *widget = g_object_ref_sink (accord_segment_bar_new ());
  AccordSegmentBar *bar = ACCORD_SEGMENT_BAR (widget);
  AccordAnswer *answer;

  accord_segment_bar_set_score (bar, accord_assessment_get_score (assessment));
  assert_cells (widget, "");

  accord_segment_bar_set_arrangement (
    bar, accord_framework_get_arrangement (framework, 0));
  assert_cells (widget, "ffo-");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (bar),
                                   GTK_ACCESSIBLE_ROLE_IMG);

  accord_segment_bar_set_kind (bar, ACCORD_KIND_CONTEXT);
  assert_cells (widget, "ffh");

  answer = accord_test_answer (assessment, "vi-identified-need");
  accord_answer_choose (answer, ACCORD_STATUS_NOT_APPLICABLE);
  accord_segment_bar_set_score (bar, accord_assessment_get_score (assessment));
  assert_cells (widget, "fh");

  g_assert_finalize_object (widget);
}

static void
test_tally (void)
{
  GtkWidget *bar = g_object_ref_sink (accord_segment_bar_new ());
  AccordTally tally = {
    .counts = {
      [ACCORD_STATUS_IN_PLACE] = 1,
      [ACCORD_STATUS_PARTLY] = 1,
      [ACCORD_STATUS_NOT_IN_PLACE] = 1,
      [ACCORD_STATUS_DONT_KNOW] = 1,
      [ACCORD_STATUS_NONE] = 1,
    },
    .of = 5,
    .percent = 30,
    .up_to = 70,
  };

  accord_segment_bar_set_tally (ACCORD_SEGMENT_BAR (bar), &tally);
  assert_cells (bar, "fho--");

  tally.counts[ACCORD_STATUS_IN_PLACE] = 8;
  tally.of = 12;
  accord_segment_bar_set_tally (ACCORD_SEGMENT_BAR (bar), &tally);
  assert_cells (bar, "ffffffffho--");

  tally.counts[ACCORD_STATUS_IN_PLACE] = 9;
  tally.of = 13;
  accord_segment_bar_set_tally (ACCORD_SEGMENT_BAR (bar), &tally);
  assert_cells (bar, "=");

  accord_segment_bar_set_tally (ACCORD_SEGMENT_BAR (bar), NULL);
  assert_cells (bar, "");

  g_assert_finalize_object (bar);
}

/* Also where both groups have the same figures */
static void
test_name_follows_kind (void)
{
  const char *enablers = "1 of 2 enablers in place: 50%";
  const char *helpful = "1 of 2 context: 50%";
  GtkWidget *widget = g_object_ref_sink (accord_segment_bar_new ());
  AccordSegmentBar *bar = ACCORD_SEGMENT_BAR (widget);
  const char * const types[] = { "vi c1 c1 e1 e1", NULL };
  g_autoptr (AccordFramework) framework = fixture_framework (75, types);
  g_autofree AccordStatus *statuses = fixture_statuses ("+-+-");
  g_autoptr (AccordScore) score =
    accord_score_new (framework, statuses, ACCORD_FACT_OPEN, ACCORD_FACT_OPEN);

  accord_segment_bar_set_score (bar, score);
  accord_segment_bar_set_arrangement (
    bar, accord_framework_get_arrangement (framework, 0));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       enablers);
  accord_segment_bar_set_kind (bar, ACCORD_KIND_CONTEXT);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       helpful);

  g_assert_finalize_object (widget);
}

/* The mark of the line is the last child. */
static void
test_weighted (void)
{
  GtkWidget *bar = g_object_ref_sink (accord_segment_bar_new ());
  AccordTally tally = {
    .counts = { [ACCORD_STATUS_IN_PLACE] = 1, [ACCORD_STATUS_NONE] = 3 },
    .of = 4,
    .percent = 50,
    .up_to = 100,
  };

  accord_segment_bar_set_tally (ACCORD_SEGMENT_BAR (bar), &tally);
  g_assert_true (
    gtk_widget_get_child_visible (gtk_widget_get_last_child (bar)));

  tally.weighted = TRUE;
  accord_segment_bar_set_tally (ACCORD_SEGMENT_BAR (bar), &tally);
  assert_cells (bar, "f---");
  g_assert_false (
    gtk_widget_get_child_visible (gtk_widget_get_last_child (bar)));

  /* A plain bar is as long as its percentage. */
  tally.counts[ACCORD_STATUS_NONE] = 12;
  tally.of = 13;
  accord_segment_bar_set_tally (ACCORD_SEGMENT_BAR (bar), &tally);
  g_assert_true (
    gtk_widget_get_child_visible (gtk_widget_get_last_child (bar)));

  g_assert_finalize_object (bar);
}

static void
test_directions (void)
{
  static const AccordTally tally = {
    .counts = {
      [ACCORD_STATUS_IN_PLACE] = 1,
      [ACCORD_STATUS_NOT_IN_PLACE] = 3,
    },
    .of = 4,
    .percent = 25,
    .up_to = 25,
  };
  GtkWidget *bar = accord_segment_bar_new ();
  GtkWidget *window;
  graphene_rect_t full;
  double x[2];

  accord_segment_bar_set_tally (ACCORD_SEGMENT_BAR (bar), &tally);
  window = accord_test_show (bar, 400, 40);

  for (guint i = 0; i < 2; i++)
    {
      gtk_widget_set_direction (bar, i == 0 ? GTK_TEXT_DIR_LTR
                                            : GTK_TEXT_DIR_RTL);
      gtk_test_widget_wait_for_draw (window);
      g_assert_true (gtk_widget_compute_bounds (
        gtk_widget_get_first_child (bar), bar, &full));
      x[i] = full.origin.x + full.size.width / 2;
    }

  g_assert_cmpfloat_with_epsilon (x[1], gtk_widget_get_width (bar) - x[0], 1.5);
  accord_test_close (window);
}

int
main (int    argc,
      char **argv)
{
  if (!accord_test_init (&argc, &argv))
    return 0;

  g_test_add_func ("/app/segment-bar/new-destroy", test_new_destroy);
  g_test_add_func ("/app/segment-bar/score", test_score);
  g_test_add_func ("/app/segment-bar/tally", test_tally);
  g_test_add_func ("/app/segment-bar/name-follows-kind",
                   test_name_follows_kind);
  g_test_add_func ("/app/segment-bar/weighted", test_weighted);
  g_test_add_func ("/app/segment-bar/directions", test_directions);

  return g_test_run ();
}
