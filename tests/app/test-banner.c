/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/widgets/accord-banner.h"

#include "accord-test-utils.h"

static void
count_cb (int *count)
{
  (*count)++;
}

static void
test_text (void)
{
  GtkWidget *banner = g_object_ref_sink (accord_banner_new ());
  GtkWidget *revealer = accord_test_find (banner, GTK_TYPE_REVEALER, NULL);
  int count = 0;

  g_signal_connect_swapped (banner, "notify::text",
                            G_CALLBACK (count_cb), &count);
  g_assert_false (gtk_revealer_get_reveal_child (GTK_REVEALER (revealer)));

  accord_banner_set_text (ACCORD_BANNER (banner), "The file is gone.");
  accord_banner_set_text (ACCORD_BANNER (banner), "The file is gone.");
  g_assert_cmpint (count, ==, 1);
  g_assert_true (gtk_revealer_get_reveal_child (GTK_REVEALER (revealer)));
  g_assert_nonnull (accord_test_find_text (banner, "The file is gone."));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (banner),
                                   GTK_ACCESSIBLE_ROLE_ALERT);

  /* What is folding away keeps its words. */
  accord_banner_set_text (ACCORD_BANNER (banner), NULL);
  g_assert_false (gtk_revealer_get_reveal_child (GTK_REVEALER (revealer)));
  g_assert_nonnull (accord_test_find_text (banner, "The file is gone."));

  g_assert_finalize_object (banner);
}

static void
test_actions (void)
{
  GtkWidget *banner = g_object_ref_sink (accord_banner_new ());
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button;

  g_menu_append (menu, "Try again", "win.save");
  accord_banner_set_actions (ACCORD_BANNER (banner), G_MENU_MODEL (menu));
  button = accord_test_find (banner, GTK_TYPE_BUTTON, NULL);
  g_assert_nonnull (button);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)),
                   ==, "win.save");

  accord_banner_set_actions (ACCORD_BANNER (banner), NULL);
  g_assert_null (accord_test_find (banner, GTK_TYPE_BUTTON, NULL));

  g_assert_finalize_object (banner);
}

int
main (int    argc,
      char **argv)
{
  if (!accord_test_init (&argc, &argv))
    return 0;

  g_test_add_func ("/app/banner/text", test_text);
  g_test_add_func ("/app/banner/actions", test_actions);

  return g_test_run ();
}
