/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/widgets/accord-pair-box.h"
#include "app/widgets/accord-wrap-box.h"

#include "app/widgets/accord-em.h"

#include "accord-test-page.h"
#include "accord-test-utils.h"

typedef struct
{
  GtkWidget *box;
  GtkWidget *parts[3];
  GtkWidget *window;
} Fixture;

static GtkWidget *
create_part (int width)
{
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_size_request (part, width, 20);

  return part;
}

/* A pair that stacks below 300 pixels, at the width given. */
static void
show_pair (Fixture *fixture,
           int      width)
{
  fixture->box = g_object_new (ACCORD_TYPE_PAIR_BOX, NULL);
  fixture->parts[0] = create_part (100);
  fixture->parts[1] = create_part (80);
  accord_pair_box_set_start (ACCORD_PAIR_BOX (fixture->box),
                             fixture->parts[0]);
  accord_pair_box_set_end (ACCORD_PAIR_BOX (fixture->box), fixture->parts[1]);
  gtk_widget_set_halign (fixture->box, GTK_ALIGN_START);
  gtk_widget_set_valign (fixture->box, GTK_ALIGN_START);
  gtk_widget_set_size_request (fixture->box, width, -1);

  fixture->window = accord_test_show (fixture->box, 500, 100);
  accord_pair_box_set_stack_below (ACCORD_PAIR_BOX (fixture->box),
                                   300.0 / accord_em (fixture->box));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
assert_at (Fixture *fixture,
           guint    part,
           int      x,
           int      y,
           int      width)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (fixture->parts[part],
                                            fixture->box, &bounds));
  g_assert_cmpint ((int) bounds.origin.x, ==, x);
  g_assert_cmpint ((int) bounds.origin.y, ==, y);
  g_assert_cmpint ((int) bounds.size.width, ==, width);
}

static void
test_beside (void)
{
  Fixture fixture;

  show_pair (&fixture, 400);
  assert_at (&fixture, 0, 0, 0, 320);
  assert_at (&fixture, 1, 320, 0, 80);

  accord_pair_box_set_start_first (ACCORD_PAIR_BOX (fixture.box), TRUE);
  gtk_test_widget_wait_for_draw (fixture.window);
  assert_at (&fixture, 0, 0, 0, 100);
  assert_at (&fixture, 1, 100, 0, 300);

  gtk_widget_set_direction (fixture.box, GTK_TEXT_DIR_RTL);
  gtk_test_widget_wait_for_draw (fixture.window);
  assert_at (&fixture, 0, 300, 0, 100);
  assert_at (&fixture, 1, 0, 0, 300);

  accord_test_close (fixture.window);
}

static void
test_stacked (void)
{
  Fixture fixture;

  show_pair (&fixture, 250);
  assert_at (&fixture, 0, 0, 0, 250);
  assert_at (&fixture, 1, 0, 20, 250);

  gtk_widget_set_visible (fixture.parts[1], FALSE);
  gtk_test_widget_wait_for_draw (fixture.window);
  assert_at (&fixture, 0, 0, 0, 250);

  accord_test_close (fixture.window);
}

static void
assert_stands (GtkWidget *part,
               GtkWidget *box,
               int        y,
               int        height)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (part, box, &bounds));
  g_assert_cmpint ((int) bounds.origin.y, ==, y);
  g_assert_cmpint ((int) bounds.size.height, ==, height);
}

/* Both have the height of the pair, or each its own in the middle. */
static void
test_middle (void)
{
  Fixture fixture;

  show_pair (&fixture, 400);
  gtk_widget_set_size_request (fixture.parts[0], 100, 60);
  gtk_test_widget_wait_for_draw (fixture.window);
  g_assert_false (accord_pair_box_get_middle (ACCORD_PAIR_BOX (fixture.box)));
  assert_stands (fixture.parts[0], fixture.box, 0, 60);
  assert_stands (fixture.parts[1], fixture.box, 0, 60);

  accord_pair_box_set_middle (ACCORD_PAIR_BOX (fixture.box), TRUE);
  gtk_test_widget_wait_for_draw (fixture.window);
  assert_stands (fixture.parts[0], fixture.box, 0, 60);
  assert_stands (fixture.parts[1], fixture.box, 20, 20);
  assert_at (&fixture, 1, 320, 20, 80);

  /* The higher of the two is the pair's height. */
  gtk_widget_set_size_request (fixture.parts[1], 80, 90);
  gtk_test_widget_wait_for_draw (fixture.window);
  assert_stands (fixture.parts[0], fixture.box, 15, 60);
  assert_stands (fixture.parts[1], fixture.box, 0, 90);

  /* Below each other there is nothing to be in the middle of. */
  gtk_widget_set_size_request (fixture.parts[0], 100, 40);
  gtk_widget_set_size_request (fixture.parts[1], 80, 50);
  accord_pair_box_set_stack_below (ACCORD_PAIR_BOX (fixture.box),
                                   500.0 / accord_em (fixture.box));
  gtk_test_widget_wait_for_draw (fixture.window);
  assert_stands (fixture.parts[0], fixture.box, 0, 40);
  assert_stands (fixture.parts[1], fixture.box, 40, 50);

  accord_test_close (fixture.window);
}

/* Where the first line of a label is written, from the top of the pair */
static int
get_baseline (GtkWidget *label,
              GtkWidget *box)
{
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (label));
  graphene_point_t corner;
  int x, y;

  gtk_label_get_layout_offsets (GTK_LABEL (label), &x, &y);
  g_assert_true (gtk_widget_compute_point (label, box,
                                           &GRAPHENE_POINT_INIT (0, 0),
                                           &corner));

  return (int) corner.y + y + PANGO_PIXELS (pango_layout_get_baseline (layout));
}

/* Texts of two sizes stand on one line, whichever comes first. */
static void
test_baseline (void)
{
  static const char * const texts[] = {
    "<span size='24pt'>Large</span>", "small",
  };

  for (guint first = 0; first < 2; first++)
    {
      GtkWidget *labels[2];
      GtkWidget *box = g_object_new (ACCORD_TYPE_PAIR_BOX, NULL);
      GtkWidget *window;

      for (guint i = 0; i < 2; i++)
        {
          labels[i] = gtk_label_new (NULL);
          gtk_label_set_markup (GTK_LABEL (labels[i]), texts[i]);
          gtk_widget_set_valign (labels[i], GTK_ALIGN_BASELINE);
        }

      accord_pair_box_set_start (ACCORD_PAIR_BOX (box), labels[first]);
      accord_pair_box_set_end (ACCORD_PAIR_BOX (box), labels[1 - first]);
      window = accord_test_show (box, 400, 200);
      /* GTK cuts a part of a pixel off where this rounds it. */
      g_assert_cmpint (ABS (get_baseline (labels[0], box) -
                            get_baseline (labels[1], box)), <=, 1);

      accord_test_close (window);
    }
}

static void
test_wrap (void)
{
  Fixture fixture;

  fixture.box = g_object_new (ACCORD_TYPE_WRAP_BOX, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fixture.parts); i++)
    {
      fixture.parts[i] = create_part (100);
      gtk_widget_set_parent (fixture.parts[i], fixture.box);
    }
  gtk_widget_set_size_request (fixture.box, 250, -1);
  gtk_widget_set_hexpand (fixture.box, FALSE);
  gtk_widget_set_halign (fixture.box, GTK_ALIGN_START);
  gtk_widget_set_valign (fixture.box, GTK_ALIGN_START);
  fixture.window = accord_test_show (fixture.box, 250, 100);

  /* Two on the first line, one on the second. */
  assert_at (&fixture, 0, 0, 0, 100);
  assert_at (&fixture, 1, 100, 0, 100);
  assert_at (&fixture, 2, 0, 20, 100);

  accord_wrap_box_set_to_end (ACCORD_WRAP_BOX (fixture.box), TRUE);
  gtk_test_widget_wait_for_draw (fixture.window);
  assert_at (&fixture, 0, 50, 0, 100);
  assert_at (&fixture, 1, 150, 0, 100);
  assert_at (&fixture, 2, 150, 20, 100);

  gtk_widget_set_direction (fixture.box, GTK_TEXT_DIR_RTL);
  gtk_test_widget_wait_for_draw (fixture.window);
  assert_at (&fixture, 0, 100, 0, 100);
  assert_at (&fixture, 1, 0, 0, 100);
  assert_at (&fixture, 2, 0, 20, 100);

  accord_test_close (fixture.window);
}

int
main (int    argc,
      char **argv)
{
  if (!accord_test_init (&argc, &argv))
    return 0;

  g_test_add_func ("/app/pair-box/beside", test_beside);
  g_test_add_func ("/app/pair-box/stacked", test_stacked);
  g_test_add_func ("/app/pair-box/middle", test_middle);
  g_test_add_func ("/app/pair-box/baseline", test_baseline);
  g_test_add_func ("/app/wrap-box/lines", test_wrap);

  return g_test_run ();
}
