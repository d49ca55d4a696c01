/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/overview/accord-chart-layout.h"

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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/chart-layout/corners-stay-inside",
                   test_corners_stay_inside);
  g_test_add_func ("/app/chart-layout/same-place-moves-apart",
                   test_same_place_moves_apart);
  g_test_add_func ("/app/chart-layout/many-of-one-place-stay-close",
                   test_many_of_one_place_stay_close);
  g_test_add_func ("/app/chart-layout/same-place-at-edge-stays-inside",
                   test_same_place_at_edge_stays_inside);
  g_test_add_func ("/app/chart-layout/taken-is-kept-free",
                   test_taken_is_kept_free);
  g_test_add_func ("/app/chart-layout/soft-is-kept-free-while-there-is-room",
                   test_soft_is_kept_free_while_there_is_room);
  g_test_add_func ("/app/chart-layout/any-crowd-is-sound",
                   test_any_crowd_is_sound);

  g_test_add_func ("/app/chart-layout/crowd-is-told-by-number",
                   test_crowd_is_told_by_number);

  return g_test_run ();
}
