/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/accord-chart-layout.h"

#include <math.h>

/* More markers of one place than this stand in several rows. */
#define MOST_IN_A_ROW 4

/* How far from its marker a label may be, in label heights. */
#define FARTHEST 6

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

/* The first of @n places of a marker's size side by side around @middle, inside
 * 0 to @length.
 */
static double
get_first_of (double middle,
              guint  n,
              double size,
              double length)
{
  double from = middle - (n - 1) * size / 2;

  return MAX (MIN (from, length - (n - 1) * size), 0.0);
}

static gboolean
is_at (const AccordChartMark *mark,
       double                 x,
       double                 y,
       double                 size)
{
  return fabs (mark->x - x) < size / 2 && fabs (mark->y - y) < size / 2;
}

/* Markers of one place stand side by side around it, inside the frame; many of
 * them in rows, so that none is far from where it belongs.
 */
static void
move_apart (AccordChartMark *marks,
            guint            n_marks,
            double           size,
            double           width,
            double           height)
{
  g_autofree gboolean *moved = g_new0 (gboolean, n_marks);

  for (guint i = 0; i < n_marks; i++)
    {
      double x = marks[i].x;
      double y = marks[i].y;
      guint n = 0;
      guint in_row;
      guint at = 0;

      if (moved[i])
        continue;

      for (guint k = i; k < n_marks; k++)
        n += !moved[k] && is_at (&marks[k], x, y, size);

      if (n == 1)
        continue;

      in_row = n <= MOST_IN_A_ROW ? n : (guint) ceil (sqrt (n));

      for (guint k = i; k < n_marks; k++)
        {
          if (moved[k] || !is_at (&marks[k], x, y, size))
            continue;

          moved[k] = TRUE;
          marks[k].x = MIN (get_first_of (x, in_row, size, width) +
                            at % in_row * size, width);
          if (n > in_row)
            marks[k].y = MIN (get_first_of (y, (n + in_row - 1) / in_row, size,
                                            height) +
                              at / in_row * size, height);
          at++;
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
  for (guint ring = 0; !mark->placed && ring <= 2 * FARTHEST; ring++)
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
