/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-trend-layout.h"

#include <math.h>

/* A few dates may stand in so many rows; more stand in one. */
#define FEW 6
#define MAX_ROWS 3

/* Of more assessments only the first and the last have their counts beside
 * them.
 */
#define MANY 12

/* How far from its point a label may be, in halves of its height; of more
 * moments than a few the labels are close to their points or not there.
 */
#define FARTHEST 5

/* How far lines and other labels stay away from a label, as parts of a point's
 * size
 */
#define CLEAR 0.2
#define APART 0.5

/* What is less counts as no difference, in pixels */
#define SAME 0.5

/* The directions before this one are those of the first choice or beside. */
#define N_OWN_SIDE 7

/* A label's place: its middle, in halves of its own size (and of the point's
 * beside it) from the point.  Those above come first for the higher of two
 * points, their mirror images for the lower one.
 */
static const struct
{
  double x;
  int y;
} directions[] = {
  { 0, -1 }, { -0.5, -1 }, { 0.5, -1 }, { -1, -1 }, { 1, -1 },
  { 1, 0 }, { -1, 0 },
  { 0, 1 }, { -0.5, 1 }, { 0.5, 1 }, { -1, 1 }, { 1, 1 },
};

/* The first, the last, the second and so on */
static guint
get_turn (guint i,
          guint n)
{
  if (i == 0)
    return 0;

  return i == 1 ? n - 1 : i - 1;
}

static AccordChartBox
get_longer (const AccordChartBox *box,
            double                margin)
{
  AccordChartBox longer = {
    box->x - margin, box->y, box->width + 2 * margin, box->height,
  };

  return longer;
}

static gboolean
is_row_free (const AccordTrendMoment *moments,
             guint                    n,
             const AccordChartBox    *box,
             double                   gap)
{
  AccordChartBox longer = get_longer (box, gap);

  for (guint i = 0; i < n; i++)
    {
      const AccordTrendLabel *date = &moments[i].date;

      if (date->placed && accord_chart_box_overlaps (&longer, &date->box))
        return FALSE;
    }

  return TRUE;
}

guint
accord_trend_layout_dates (AccordTrendMoment *moments,
                           guint              n_moments,
                           double             gap,
                           double             width)
{
  const guint max_rows = n_moments > FEW ? 1 : MAX_ROWS;
  guint n_rows = 0;

  g_return_val_if_fail (moments != NULL || n_moments == 0, 0);

  for (guint i = 0; i < n_moments; i++)
    moments[i].date.placed = FALSE;

  for (guint turn = 0; turn < n_moments; turn++)
    {
      const guint i = get_turn (turn, n_moments);
      AccordTrendLabel *date = &moments[i].date;

      if (date->width > width)
        continue;

      for (guint row = 0; !date->placed && row < max_rows; row++)
        {
          AccordChartBox box = {
            CLAMP (moments[i].x - date->width / 2, 0.0, width - date->width),
            row * date->height, date->width, date->height,
          };

          if (!is_row_free (moments, n_moments, &box, gap))
            continue;

          date->box = box;
          date->placed = TRUE;
          n_rows = MAX (n_rows, row + 1);
        }
    }

  return n_rows;
}

gboolean
accord_trend_layout_is_counted (guint n_moments,
                                guint index)
{
  return n_moments <= MANY || index == 0 || index == n_moments - 1;
}

gboolean
accord_trend_layout_has_room (const AccordTrendMoment *moments,
                              guint                    n_moments,
                              double                   size,
                              guint                    index)
{
  g_return_val_if_fail (moments != NULL && index < n_moments, FALSE);

  return index == 0 || index == n_moments - 1 ||
         fabs (moments[1].x - moments[0].x) >= size;
}

/* The part of a line that is left when what lies outside one edge is cut off:
 * @speed is how fast the line nears the edge, @room how far away it starts.
 */
static gboolean
cut (double  speed,
     double  room,
     double *from,
     double *to)
{
  if (speed < 0)
    *from = MAX (*from, room / speed);
  else if (speed > 0)
    *to = MIN (*to, room / speed);
  else if (room < 0)
    return FALSE;

  return *from <= *to;
}

gboolean
accord_chart_box_is_struck (const AccordChartBox *box,
                            double                x1,
                            double                y1,
                            double                x2,
                            double                y2)
{
  double from = 0;
  double to = 1;

  return cut (x1 - x2, x1 - box->x, &from, &to) &&
         cut (x2 - x1, box->x + box->width - x1, &from, &to) &&
         cut (y1 - y2, y1 - box->y, &from, &to) &&
         cut (y2 - y1, box->y + box->height - y1, &from, &to);
}

static gboolean
is_struck (const AccordTrendMoment *moments,
           guint                    n,
           double                   size,
           const AccordChartBox    *box)
{
  AccordChartBox wider = get_longer (box, size * CLEAR);

  wider.y -= size * CLEAR;
  wider.height += 2 * size * CLEAR;

  for (guint k = 0; k < ACCORD_TREND_SERIES; k++)
    {
      const AccordTrendMoment *last = NULL;

      for (guint i = 0; i < n; i++)
        {
          if (!moments[i].points[k].shown)
            continue;

          if (last != NULL &&
              accord_chart_box_is_struck (&wider,
                                          last->x, last->points[k].y,
                                          moments[i].x,
                                          moments[i].points[k].y))
            return TRUE;

          last = &moments[i];
        }
    }

  return FALSE;
}

/* How far a point is from the label */
static double
get_distance (const AccordChartBox *box,
              double                x,
              double                y)
{
  return hypot (x - CLAMP (x, box->x, box->x + box->width),
                y - CLAMP (y, box->y, box->y + box->height));
}

/* Whether the label is read as that of its own point: neither it nor its middle
 * is nearer to any other.
 */
static gboolean
is_near (const AccordTrendMoment *moments,
         guint                    n,
         guint                    own,
         guint                    series,
         const AccordChartBox    *box)
{
  AccordChartBox middle = {
    box->x + box->width / 2, box->y + box->height / 2, 0, 0,
  };
  const double x = moments[own].x;
  const double y = moments[own].points[series].y;

  for (guint i = 0; i < n; i++)
    {
      for (guint k = 0; k < ACCORD_TREND_SERIES; k++)
        {
          const double other = moments[i].points[k].y;

          if (moments[i].points[k].shown &&
              (get_distance (box, moments[i].x, other) <
               get_distance (box, x, y) - SAME ||
               get_distance (&middle, moments[i].x, other) <
               get_distance (&middle, x, y) - SAME))
            return FALSE;
        }
    }

  return TRUE;
}

static gboolean
is_free (const AccordTrendMoment *moments,
         guint                    n,
         double                   size,
         const AccordChartBox    *box)
{
  AccordChartBox longer = get_longer (box, size * APART);

  for (guint i = 0; i < n; i++)
    {
      for (guint k = 0; k < ACCORD_TREND_SERIES; k++)
        {
          const AccordTrendPoint *point = &moments[i].points[k];
          AccordChartBox marker = {
            moments[i].x - size / 2, point->y - size / 2, size, size,
          };

          if (point->shown && accord_chart_box_overlaps (box, &marker))
            return FALSE;
          if (point->counts.placed &&
              accord_chart_box_overlaps (&longer, &point->counts.box))
            return FALSE;
        }
    }

  return TRUE;
}

/* The higher of two points has its counts above it, the lower one below. */
static gboolean
is_above (const AccordTrendMoment *moment,
          guint                    series)
{
  const AccordTrendPoint *other = &moment->points[1 - series];
  double difference = other->y - moment->points[series].y;

  if (!other->shown)
    return TRUE;

  return series == 0 ? difference >= 0 : difference > 0;
}

/* A label between two points that close could be of either: it goes there only
 * where neither side has room.
 */
static gboolean
is_close (const AccordTrendMoment *moment,
          guint                    series)
{
  const AccordTrendPoint *other = &moment->points[1 - series];

  return other->shown && fabs (other->y - moment->points[series].y) <
                         2 * other->counts.height;
}

/* A label above or below that would stand out of the room slides along. */
static AccordChartBox
get_candidate (const AccordTrendMoment *moment,
               guint                    series,
               guint                    direction,
               double                   away,
               const AccordChartBox    *room)
{
  const AccordTrendLabel *label = &moment->points[series].counts;
  const int sign = is_above (moment, series) ? 1 : -1;
  const gboolean is_beside = directions[direction].y == 0;
  double x = directions[direction].x * (label->width / 2 + is_beside * away);
  double y = sign * directions[direction].y * (label->height / 2 + away);
  AccordChartBox box = {
    moment->x + x - label->width / 2,
    moment->points[series].y + y - label->height / 2,
    label->width, label->height,
  };

  if (!is_beside)
    box.x = CLAMP (box.x, room->x,
                   MAX (room->x, room->x + room->width - box.width));

  return box;
}

static gboolean
is_inside (const AccordChartBox *box,
           const AccordChartBox *room)
{
  return box->x >= room->x && box->x + box->width <= room->x + room->width &&
         box->y >= room->y && box->y + box->height <= room->y + room->height;
}

static void
place_counts (AccordTrendMoment    *moments,
              guint                 n,
              guint                 own,
              guint                 series,
              guint                 n_directions,
              double                size,
              const AccordChartBox *room)
{
  const AccordTrendMoment *moment = &moments[own];
  AccordTrendLabel *label = &moments[own].points[series].counts;
  const guint farthest = n > FEW ? 0 : FARTHEST;

  for (guint ring = 0; !label->placed && ring <= farthest; ring++)
    {
      for (guint d = 0; !label->placed && d < n_directions; d++)
        {
          AccordChartBox box = get_candidate (moment, series, d,
                                              size * 0.6 +
                                              ring * label->height / 2,
                                              room);

          label->placed = is_inside (&box, room) &&
                          is_near (moments, n, own, series, &box) &&
                          is_free (moments, n, size, &box) &&
                          !is_struck (moments, n, size, &box);
          label->box = box;
        }
    }
}

static void
place_both (AccordTrendMoment    *moments,
            guint                 n,
            guint                 own,
            gboolean              on_own_side,
            double                size,
            const AccordChartBox *room)
{
  for (guint k = 0; k < ACCORD_TREND_SERIES; k++)
    {
      const AccordTrendPoint *point = &moments[own].points[k];
      guint n_directions = on_own_side && is_close (&moments[own], k)
                           ? N_OWN_SIDE : G_N_ELEMENTS (directions);

      if (point->shown && !point->counts.placed && point->counts.width > 0)
        place_counts (moments, n, own, k, n_directions, size, room);
    }
}

void
accord_trend_layout_counts (AccordTrendMoment    *moments,
                            guint                 n_moments,
                            double                size,
                            const AccordChartBox *room)
{
  g_return_if_fail (moments != NULL || n_moments == 0);
  g_return_if_fail (room != NULL);

  for (guint i = 0; i < n_moments; i++)
    for (guint k = 0; k < ACCORD_TREND_SERIES; k++)
      moments[i].points[k].counts.placed = FALSE;

  for (guint turn = 0; turn < n_moments; turn++)
    {
      const guint i = get_turn (turn, n_moments);

      place_both (moments, n_moments, i, TRUE, size, room);
      place_both (moments, n_moments, i, FALSE, size, room);
    }
}
