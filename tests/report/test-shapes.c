/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-shapes.h"

#include <string.h>

static cairo_surface_t *
draw (const AccordTally *tally,
      int                line)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 200,
                                                         20);
  cairo_t *cr = cairo_create (surface);

  accord_shapes_draw_segments (cr, tally, line, 4, 4, 12);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static gboolean
has_mark (const AccordTally *tally)
{
  cairo_surface_t *with = draw (tally, 75);
  cairo_surface_t *without = draw (tally, 0);
  gsize size = (gsize) cairo_image_surface_get_stride (with) * 20;
  gboolean differs = memcmp (cairo_image_surface_get_data (with),
                             cairo_image_surface_get_data (without),
                             size) != 0;

  cairo_surface_destroy (with);
  cairo_surface_destroy (without);

  return differs;
}

/* Cells of one size have no place for the line where items weigh differently;
 * a plain bar is as long as its percentage.
 */
static void
test_mark (void)
{
  AccordTally tally = {
    .counts = { [ACCORD_STATUS_IN_PLACE] = 4 },
    .of = 4,
    .percent = 100,
    .up_to = 100,
  };

  g_assert_true (has_mark (&tally));
  tally.weighted = TRUE;
  g_assert_false (has_mark (&tally));
  tally.counts[ACCORD_STATUS_IN_PLACE] = 13;
  tally.of = 13;
  g_assert_true (has_mark (&tally));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/shapes/mark", test_mark);

  return g_test_run ();
}
