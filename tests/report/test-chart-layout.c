/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-chart-layout.h"

#include "report/accord-trend-layout.h"

#define SIZE 14.0
#define WIDTH 500.0
#define HEIGHT 300.0

static void
assert_sound (const AccordChartMark *marks,
              guint                  n)
{
  for (guint i = 0; i < n; i++)
    {
      const AccordChartBox *label = &marks[i].label;

      if (!marks[i].placed)
        continue;

      g_assert_cmpfloat (label->x, >=, 0);
      g_assert_cmpfloat (label->y, >=, 0);
      g_assert_cmpfloat (label->x + label->width, <=, WIDTH);
      g_assert_cmpfloat (label->y + label->height, <=, HEIGHT);

      for (guint k = 0; k < n; k++)
        {
          AccordChartBox marker = {
            marks[k].x - SIZE / 2, marks[k].y - SIZE / 2, SIZE, SIZE,
          };

          g_assert_false (accord_chart_box_overlaps (label, &marker));
          if (k != i && marks[k].placed)
            g_assert_false (accord_chart_box_overlaps (label,
                                                       &marks[k].label));
        }
    }
}

static void
test_corners_stay_inside (void)
{
  AccordChartMark marks[] = {
    { 0, 0, 150, 16 },
    { WIDTH, 0, 150, 16 },
    { 0, HEIGHT, 150, 16 },
    { WIDTH, HEIGHT, 150, 16 },
  };

  accord_chart_layout (marks, 4, SIZE, WIDTH, HEIGHT, NULL, 0, 0);
  for (guint i = 0; i < 4; i++)
    g_assert_true (marks[i].placed);
  assert_sound (marks, 4);
}

static void
test_same_place_moves_apart (void)
{
  AccordChartMark marks[] = {
    { 250, 150, 150, 16 },
    { 250, 150, 150, 16 },
    { 250, 150, 150, 16 },
    { 250, 150, 150, 16 },
  };

  accord_chart_layout (marks, 4, SIZE, WIDTH, HEIGHT, NULL, 0, 0);
  for (guint i = 0; i < 4; i++)
    {
      g_assert_true (marks[i].placed);
      for (guint k = 0; k < i; k++)
        g_assert_true (ABS (marks[i].x - marks[k].x) >= SIZE - 0.1 ||
                       ABS (marks[i].y - marks[k].y) >= SIZE - 0.1);
    }
  assert_sound (marks, 4);
}

/* Many of one place stay close to it: where they stand is what they say. */
static void
test_many_of_one_place_stay_close (void)
{
  AccordChartMark marks[25] = { { 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      marks[i].x = 0;
      marks[i].y = HEIGHT / 2;
      marks[i].width = 20;
      marks[i].height = 16;
    }

  accord_chart_layout (marks, G_N_ELEMENTS (marks), SIZE, WIDTH, HEIGHT, NULL,
                       0, 0);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_assert_cmpfloat (marks[i].x, <=, 3 * SIZE);
      g_assert_cmpfloat (ABS (marks[i].y - HEIGHT / 2), <=, 3 * SIZE);
      for (guint k = 0; k < i; k++)
        g_assert_true (ABS (marks[i].x - marks[k].x) >= SIZE - 0.1 ||
                       ABS (marks[i].y - marks[k].y) >= SIZE - 0.1);
    }
}

static void
test_same_place_at_edge_stays_inside (void)
{
  AccordChartMark marks[] = {
    { WIDTH, 0, 150, 16 },
    { WIDTH, 0, 150, 16 },
    { WIDTH, 0, 150, 16 },
  };

  accord_chart_layout (marks, 3, SIZE, WIDTH, HEIGHT, NULL, 0, 0);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpfloat (marks[i].x, <=, WIDTH);
  assert_sound (marks, 3);
}

static void
test_taken_is_kept_free (void)
{
  AccordChartBox taken = { 250, 140, 250, 20 };
  AccordChartMark mark = { 240, 150, 100, 16 };

  accord_chart_layout (&mark, 1, SIZE, WIDTH, HEIGHT, &taken, 1, 0);
  g_assert_true (mark.placed);
  g_assert_false (accord_chart_box_overlaps (&mark.label, &taken));
}

static void
test_soft_is_kept_free_while_there_is_room (void)
{
  AccordChartBox line = { 250, 0, 3, HEIGHT };
  AccordChartBox all = { 0, 0, WIDTH, HEIGHT };
  AccordChartMark mark = { 240, 150, 100, 16 };

  accord_chart_layout (&mark, 1, SIZE, WIDTH, HEIGHT, &line, 1, 1);
  g_assert_true (mark.placed);
  g_assert_false (accord_chart_box_overlaps (&mark.label, &line));

  accord_chart_layout (&mark, 1, SIZE, WIDTH, HEIGHT, &all, 1, 1);
  g_assert_true (mark.placed);
}

static void
test_any_crowd_is_sound (void)
{
  AccordChartMark marks[40];

  for (guint round = 0; round < 50; round++)
    {
      guint n = (guint) g_test_rand_int_range (1, 41);

      for (guint i = 0; i < n; i++)
        {
          marks[i].x = WIDTH * g_test_rand_int_range (0, 9) / 8;
          marks[i].y = HEIGHT * g_test_rand_int_range (0, 9) / 8;
          marks[i].width = g_test_rand_int_range (20, 200);
          marks[i].height = 16;
        }

      accord_chart_layout (marks, n, SIZE, WIDTH, HEIGHT, NULL, 0, 0);
      assert_sound (marks, n);
      if (n <= 4)
        for (guint i = 0; i < n; i++)
          g_assert_true (marks[i].placed);
    }
}

/* What has no room for its name is still told by its number. */
static void
test_crowd_is_told_by_number (void)
{
  AccordChartMark marks[16] = { { 0 } };
  guint n_names = 0;

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      marks[i].x = WIDTH / 2;
      marks[i].y = HEIGHT / 2;
      marks[i].width = 180;
      marks[i].height = 16;
      marks[i].short_width = 18;
    }
  /* Wider than the frame: nothing is cut. */
  marks[0].width = WIDTH + 1;

  accord_chart_layout (marks, G_N_ELEMENTS (marks), SIZE, WIDTH, HEIGHT, NULL,
                       0, 0);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_assert_true (marks[i].placed);
      g_assert_true ((marks[i].label.width < 20) == marks[i].shortened);
      n_names += !marks[i].shortened;
    }
  g_assert_true (marks[0].shortened);
  g_assert_cmpuint (n_names, >, 2);
  assert_sound (marks, G_N_ELEMENTS (marks));
}

/*
 * Over time
 */

#define MAX_MOMENTS 100

static const AccordChartBox room = { 40, 0, 460, 280 };

/* Points one beside the other, all at the same height */
static void
fill_moments (AccordTrendMoment *moments,
              guint              n,
              double             counts_width)
{
  for (guint i = 0; i < n; i++)
    {
      moments[i].x = 80 + (n > 1 ? 370.0 * i / (n - 1) : 0);
      moments[i].date = (AccordTrendLabel) { 110, 14 };
      for (guint k = 0; k < ACCORD_TREND_SERIES; k++)
        {
          moments[i].points[k].shown = TRUE;
          moments[i].points[k].y = 240;
          moments[i].points[k].counts =
            (AccordTrendLabel) { counts_width, 14 };
        }
    }
}

static void
assert_counts_sound (const AccordTrendMoment *moments,
                     guint                    n)
{
  for (guint i = 0; i < n * ACCORD_TREND_SERIES; i++)
    {
      const AccordTrendLabel *label =
        &moments[i / ACCORD_TREND_SERIES].points[i % ACCORD_TREND_SERIES]
        .counts;

      if (!label->placed)
        continue;

      g_assert_cmpfloat (label->box.x, >=, room.x);
      g_assert_cmpfloat (label->box.y, >=, room.y);
      g_assert_cmpfloat (label->box.x + label->box.width, <=,
                         room.x + room.width);
      g_assert_cmpfloat (label->box.y + label->box.height, <=,
                         room.y + room.height);

      for (guint k = 0; k < n * ACCORD_TREND_SERIES; k++)
        {
          const AccordTrendMoment *moment = &moments[k / ACCORD_TREND_SERIES];
          const AccordTrendPoint *point =
            &moment->points[k % ACCORD_TREND_SERIES];
          const AccordChartBox marker = {
            moment->x - SIZE / 2, point->y - SIZE / 2, SIZE, SIZE,
          };

          if (point->shown)
            g_assert_false (accord_chart_box_overlaps (&label->box, &marker));
          if (k != i && point->counts.placed)
            g_assert_false (accord_chart_box_overlaps (&label->box,
                                                       &point->counts.box));

          /* The line from the last point of its series */
          for (guint last = k / ACCORD_TREND_SERIES;
               point->shown && last > 0;
               last--)
            {
              const AccordTrendMoment *before = &moments[last - 1];
              const AccordTrendPoint *from =
                &before->points[k % ACCORD_TREND_SERIES];

              if (!from->shown)
                continue;

              g_assert_false (accord_chart_box_is_struck (&label->box,
                                                          before->x, from->y,
                                                          moment->x,
                                                          point->y));
              break;
            }
        }
    }
}

static void
assert_dates_sound (const AccordTrendMoment *moments,
                    guint                    n,
                    guint                    n_rows)
{
  g_assert_true (moments[0].date.placed);

  for (guint i = 0; i < n; i++)
    {
      const AccordTrendLabel *date = &moments[i].date;

      if (!date->placed)
        continue;

      g_assert_cmpfloat (date->box.x, >=, 0);
      g_assert_cmpfloat (date->box.x + date->box.width, <=, WIDTH);
      g_assert_cmpfloat (date->box.y + date->box.height, <=,
                         n_rows * date->height);
      for (guint k = 0; k < i; k++)
        g_assert_false (moments[k].date.placed &&
                        accord_chart_box_overlaps (&date->box,
                                                   &moments[k].date.box));
    }
}

static void
test_line_strikes_box (void)
{
  const AccordChartBox box = { 10, 10, 20, 10 };

  g_assert_true (accord_chart_box_is_struck (&box, 0, 15, 40, 15));
  g_assert_true (accord_chart_box_is_struck (&box, 15, 0, 15, 40));
  g_assert_true (accord_chart_box_is_struck (&box, 0, 0, 40, 30));
  g_assert_true (accord_chart_box_is_struck (&box, 15, 15, 16, 16));
  g_assert_true (accord_chart_box_is_struck (&box, 40, 30, 0, 0));
  g_assert_false (accord_chart_box_is_struck (&box, 0, 15, 9, 15));
  g_assert_false (accord_chart_box_is_struck (&box, 0, 25, 40, 25));
  g_assert_false (accord_chart_box_is_struck (&box, 0, 25, 25, 41));
  g_assert_false (accord_chart_box_is_struck (&box, 31, 0, 31, 40));
}

/* Two lines in the same place: counts of one above, of the other below */
static void
test_trend_same_points (void)
{
  AccordTrendMoment moments[4] = { { 0 } };

  fill_moments (moments, G_N_ELEMENTS (moments), 90);
  accord_trend_layout_counts (moments, G_N_ELEMENTS (moments), SIZE, &room);
  assert_counts_sound (moments, G_N_ELEMENTS (moments));

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_assert_true (moments[i].points[0].counts.placed);
      g_assert_cmpfloat (moments[i].points[0].counts.box.y, <, 240);
      g_assert_true (moments[i].points[1].counts.placed);
      g_assert_cmpfloat (moments[i].points[1].counts.box.y, >, 240);
    }
}

/* A steep line goes through where the counts would stand. */
static void
test_trend_steep_line (void)
{
  AccordTrendMoment moments[3] = { { 0 } };

  fill_moments (moments, G_N_ELEMENTS (moments), 90);
  moments[1].points[0].y = 40;
  moments[1].points[1].y = 200;
  accord_trend_layout_counts (moments, G_N_ELEMENTS (moments), SIZE, &room);
  assert_counts_sound (moments, G_N_ELEMENTS (moments));
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    g_assert_true (moments[i].points[0].counts.placed);
}

static void
test_trend_dates_stagger (void)
{
  AccordTrendMoment moments[MAX_MOMENTS] = { { 0 } };
  guint n_rows;

  fill_moments (moments, 6, 90);
  n_rows = accord_trend_layout_dates (moments, 6, 8, WIDTH);
  g_assert_cmpuint (n_rows, ==, 3);
  assert_dates_sound (moments, 6, n_rows);
  for (guint i = 0; i < 6; i++)
    g_assert_true (moments[i].date.placed);

  fill_moments (moments, MAX_MOMENTS, 90);
  n_rows = accord_trend_layout_dates (moments, MAX_MOMENTS, 8, WIDTH);
  g_assert_cmpuint (n_rows, ==, 1);
  assert_dates_sound (moments, MAX_MOMENTS, n_rows);
  g_assert_true (moments[MAX_MOMENTS - 1].date.placed);

  /* A date that is wider than the picture is left out. */
  fill_moments (moments, 2, 90);
  moments[1].date.width = WIDTH + 1;
  n_rows = accord_trend_layout_dates (moments, 2, 8, WIDTH);
  g_assert_cmpuint (n_rows, ==, 1);
  g_assert_false (moments[1].date.placed);
}

static void
test_any_trend_is_sound (void)
{
  static const guint sizes[] = { 1, 2, 3, 4, 6, 7, 12, MAX_MOMENTS };

  for (guint round = 0; round < 200; round++)
    {
      AccordTrendMoment moments[MAX_MOMENTS] = { { 0 } };
      guint n = sizes[round % G_N_ELEMENTS (sizes)];
      guint n_rows;

      fill_moments (moments, n, g_test_rand_int_range (20, 180));
      for (guint i = 0; i < n; i++)
        {
          moments[i].date.width = g_test_rand_int_range (30, 200);
          for (guint k = 0; k < ACCORD_TREND_SERIES; k++)
            {
              moments[i].points[k].shown = g_test_rand_int_range (0, 8) > 0;
              moments[i].points[k].y = 20 + 220 *
                                       g_test_rand_int_range (0, 9) / 8.0;
            }
        }

      n_rows = accord_trend_layout_dates (moments, n, 8, WIDTH);
      assert_dates_sound (moments, n, n_rows);
      accord_trend_layout_counts (moments, n, SIZE, &room);
      assert_counts_sound (moments, n);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/chart-layout/corners-stay-inside",
                   test_corners_stay_inside);
  g_test_add_func ("/report/chart-layout/same-place-moves-apart",
                   test_same_place_moves_apart);
  g_test_add_func ("/report/chart-layout/many-of-one-place-stay-close",
                   test_many_of_one_place_stay_close);
  g_test_add_func ("/report/chart-layout/same-place-at-edge-stays-inside",
                   test_same_place_at_edge_stays_inside);
  g_test_add_func ("/report/chart-layout/taken-is-kept-free",
                   test_taken_is_kept_free);
  g_test_add_func ("/report/chart-layout/soft-is-kept-free-while-there-is-room",
                   test_soft_is_kept_free_while_there_is_room);
  g_test_add_func ("/report/chart-layout/any-crowd-is-sound",
                   test_any_crowd_is_sound);
  g_test_add_func ("/report/chart-layout/crowd-is-told-by-number",
                   test_crowd_is_told_by_number);
  g_test_add_func ("/report/chart-layout/line-strikes-box",
                   test_line_strikes_box);
  g_test_add_func ("/report/chart-layout/trend-same-points",
                   test_trend_same_points);
  g_test_add_func ("/report/chart-layout/trend-steep-line",
                   test_trend_steep_line);
  g_test_add_func ("/report/chart-layout/trend-dates-stagger",
                   test_trend_dates_stagger);
  g_test_add_func ("/report/chart-layout/any-trend-is-sound",
                   test_any_trend_is_sound);

  return g_test_run ();
}
