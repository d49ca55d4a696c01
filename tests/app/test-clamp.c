/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/widgets/accord-adaptive-bin.h"
#include "app/widgets/accord-clamp.h"
#include "app/widgets/accord-em.h"

#include "accord-test-utils.h"

static GtkWidget *
show (GtkWidget *child,
      int        width)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, 200);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  accord_test_settle ();

  return window;
}

static void
test_clamp (void)
{
  GtkWidget *clamp = accord_clamp_new ();
  GtkWidget *child = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *window;
  graphene_rect_t bounds;

  accord_clamp_set_maximum (ACCORD_CLAMP (clamp), 20);
  accord_bin_set_child (ACCORD_BIN (clamp), child);
  window = show (clamp, 800);

  g_assert_cmpint (gtk_widget_get_width (child), ==,
                   (int) (20 * accord_em (clamp)));
  g_assert_true (gtk_widget_compute_bounds (child, clamp, &bounds));
  g_assert_cmpint ((int) bounds.origin.x, ==,
                   (gtk_widget_get_width (clamp) -
                    gtk_widget_get_width (child)) / 2);

  accord_clamp_set_at_start (ACCORD_CLAMP (clamp), TRUE);
  gtk_test_widget_wait_for_draw (window);
  accord_test_settle ();
  g_assert_true (gtk_widget_compute_bounds (child, clamp, &bounds));
  g_assert_cmpint ((int) bounds.origin.x, ==, 0);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
count_cb (int *count)
{
  (*count)++;
}

static void
test_em_width (void)
{
  GtkWidget *bin = accord_adaptive_bin_new ();
  GtkWidget *child = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *window;
  int count = 0;
  int least;

  gtk_widget_set_size_request (child, 600, 10);
  accord_bin_set_child (ACCORD_BIN (bin), child);
  g_signal_connect_swapped (bin, "notify::em-width",
                            G_CALLBACK (count_cb), &count);
  g_assert_cmpint (accord_adaptive_bin_get_em_width (ACCORD_ADAPTIVE_BIN (bin)),
                   ==, 0);

  /* Narrower than its child would need in the layout of the moment. */
  gtk_widget_measure (bin, GTK_ORIENTATION_HORIZONTAL, -1,
                      &least, NULL, NULL, NULL);
  g_assert_cmpint (least, ==, 0);

  window = show (bin, 400);
  g_assert_cmpint (count, ==, 1);
  g_assert_cmpint (accord_adaptive_bin_get_em_width (ACCORD_ADAPTIVE_BIN (bin)),
                   ==,
                   (int) (gtk_widget_get_width (bin) / accord_em (bin)));
  g_assert_cmpint (gtk_widget_get_width (child), ==, 600);

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  if (!accord_test_init (&argc, &argv))
    return 0;

  g_test_add_func ("/app/clamp/width", test_clamp);
  g_test_add_func ("/app/adaptive-bin/em-width", test_em_width);

  return g_test_run ();
}
