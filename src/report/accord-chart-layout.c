/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-chart-layout.h"

#include <math.h>

/* Markers further apart than this part of their size do not hide each other. */
#define TOUCHING 0.75

/* How far from its marker a label may be, in halves of a label's height: a name
 * that a number can stand for has to be near.
 */
#define NEAR 3
#define FARTHEST 12

static const struct
{
  int x;
  int y;
} directions[] = {
  { 1, 0 }, { -1, 0 }, { 0, -1 }, { 0, 1 },
  { 1, -1 }, { 1, 1 }, { -1, -1 }, { -1, 1 },
};

gboolean
accord_chart_box_overlaps (const AccordChartBox *a,
                           const AccordChartBox *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width &&
         a->y < b->y + b->height && b->y < a->y + a->height;
}

static AccordChartBox
get_marker (const AccordChartMark *mark,
            double                 size)
{
  AccordChartBox box = {
    mark->x - size / 2, mark->y - size / 2, size, size,
  };

  return box;
}

static gboolean
is_free (const AccordChartBox  *box,
         const AccordChartMark *marks,
         guint                  n_marks,
         double                 size,
         double                 width,
         double                 height,
         const AccordChartBox  *taken,
         guint                  n_taken)
{
  if (box->x < 0 || box->y < 0 ||
      box->x + box->width > width || box->y + box->height > height)
    return FALSE;

  for (guint i = 0; i < n_taken; i++)
    {
      if (accord_chart_box_overlaps (box, &taken[i]))
        return FALSE;
    }

  for (guint i = 0; i < n_marks; i++)
    {
      AccordChartBox marker = get_marker (&marks[i], size);

      if (accord_chart_box_overlaps (box, &marker) ||
          (marks[i].placed &&
           accord_chart_box_overlaps (box, &marks[i].label)))
        return FALSE;
    }

  return TRUE;
}

/* Whether a marker at @x, @y would hide one of the first @n. */
static gboolean
hides (const AccordChartMark *marks,
       guint                  n,
       double                 x,
       double                 y,
       double                 size)
{
  for (guint i = 0; i < n; i++)
    {
      if (fabs (marks[i].x - x) < size * TOUCHING &&
          fabs (marks[i].y - y) < size * TOUCHING)
        return TRUE;
    }

  return FALSE;
}

/* A step of a marker's size along a square around its place, @at of 8 * @ring
 * of them, those beside it first.
 */
static void
get_step (guint  ring,
          guint  at,
          int   *x,
          int   *y)
{
  int r = (int) ring;
  int along = (int) (at / 4 + 1) / 2 * (at / 4 % 2 == 0 ? 1 : -1);

  switch (at % 4)
    {
    case 0:
      *x = r;
      *y = along;
      break;
    case 1:
      *x = -r;
      *y = along;
      break;
    case 2:
      *x = along;
      *y = r;
      break;
    default:
      *x = along;
      *y = -r;
    }
}

/* A marker that would hide another stands as near to its place as it can,
 * inside the frame.
 */
static void
move_apart (AccordChartMark *marks,
            guint            n_marks,
            double           size,
            double           width,
            double           height)
{
  for (guint i = 0; i < n_marks; i++)
    {
      double x = marks[i].x;
      double y = marks[i].y;
      gboolean found = !hides (marks, i, x, y, size);

      for (guint ring = 1; !found && ring <= n_marks; ring++)
        {
          for (guint at = 0; !found && at < 4 * (2 * ring + 1); at++)
            {
              int step_x, step_y;

              get_step (ring, at, &step_x, &step_y);
              marks[i].x = x + step_x * size;
              marks[i].y = y + step_y * size;
              found = marks[i].x >= 0 && marks[i].x <= width &&
                      marks[i].y >= 0 && marks[i].y <= height &&
                      !hides (marks, i, marks[i].x, marks[i].y, size);
            }
        }

      if (!found)
        {
          marks[i].x = x;
          marks[i].y = y;
        }
    }
}

static AccordChartBox
get_candidate (const AccordChartMark *mark,
               double                 size,
               double                 away,
               guint                  direction)
{
  int x = directions[direction].x;
  int y = directions[direction].y;
  double reach = size * 0.75 + away;
  AccordChartBox box = { 0, 0, mark->width, mark->height };

  box.x = mark->x + x * reach;
  if (x < 0)
    box.x -= mark->width;
  else if (x == 0)
    box.x -= mark->width / 2;

  box.y = mark->y + y * reach;
  if (y < 0)
    box.y -= mark->height;
  else if (y == 0)
    box.y -= mark->height / 2;

  return box;
}

static void
try_label (AccordChartMark       *mark,
             const AccordChartMark *marks,
             guint                  n_marks,
             double                 size,
             double                 width,
             double                 height,
             const AccordChartBox  *taken,
             guint                  n_taken)
{
  guint last = mark->short_width > 0 && !mark->shortened ? NEAR : FARTHEST;

  for (guint ring = 0; !mark->placed && ring <= last; ring++)
    {
      double away = ring * mark->height / 2;

      for (guint d = 0; d < G_N_ELEMENTS (directions); d++)
        {
          AccordChartBox box = get_candidate (mark, size, away, d);

          /* A label that is too wide beside it may slide along. */
          box.x = CLAMP (box.x, 0.0, MAX (0.0, width - box.width));

          if (!is_free (&box, marks, n_marks, size, width, height,
                        taken, n_taken))
            continue;

          mark->label = box;
          mark->placed = TRUE;
          break;
        }
    }
}

static void
place_labels (AccordChartMark      *marks,
              guint                 n_marks,
              double                size,
              double                width,
              double                height,
              const AccordChartBox *taken,
              guint                 n_taken,
              guint                 n_soft)
{
  for (guint i = 0; i < n_marks; i++)
    {
      if (!marks[i].placed)
        try_label (&marks[i], marks, n_marks, size, width, height,
                   taken, n_taken);
      if (!marks[i].placed)
        try_label (&marks[i], marks, n_marks, size, width, height,
                   taken, n_taken - n_soft);
    }
}

void
accord_chart_layout (AccordChartMark      *marks,
                     guint                 n_marks,
                     double                size,
                     double                width,
                     double                height,
                     const AccordChartBox *taken,
                     guint                 n_taken,
                     guint                 n_soft)
{
  g_return_if_fail (marks != NULL || n_marks == 0);
  g_return_if_fail (n_soft <= n_taken);

  for (guint i = 0; i < n_marks; i++)
    marks[i].placed = marks[i].shortened = FALSE;

  move_apart (marks, n_marks, size, width, height);

  place_labels (marks, n_marks, size, width, height, taken, n_taken, n_soft);

  for (guint i = 0; i < n_marks; i++)
    {
      if (marks[i].placed || marks[i].short_width <= 0)
        continue;

      marks[i].width = marks[i].short_width;
      marks[i].shortened = TRUE;
    }

  place_labels (marks, n_marks, size, width, height, taken, n_taken, n_soft);
}
