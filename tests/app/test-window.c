/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/accord-window.h"

#include "accord-test-utils.h"

static void
test_new_destroy (void)
{
  AccordWindow *window;
  gpointer weak;

  window = g_object_new (ACCORD_TYPE_WINDOW, NULL);
  weak = window;
  g_object_add_weak_pointer (G_OBJECT (window), &weak);
  gtk_window_present (GTK_WINDOW (window));
  accord_test_settle ();
  gtk_window_destroy (GTK_WINDOW (window));
  accord_test_settle ();

  g_assert_null (weak);
}

int
main (int    argc,
      char **argv)
{
  if (!accord_test_init (&argc, &argv))
    return 0;

  g_test_add_func ("/app/window/new-destroy", test_new_destroy);

  return g_test_run ();
}
