/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/desktop/accord-appearance.h"

#include "accord-test-utils.h"

static void
test_choose_sheet (void)
{
  const struct
  {
    const char *theme;
    gboolean dark;
    gboolean contrast;
    const char *sheet;
  } rows[] = {
    { NULL, FALSE, FALSE, "light" },
    { "Default", FALSE, FALSE, "light" },
    { "Adwaita", TRUE, FALSE, "dark" },
    { "Default:dark", FALSE, FALSE, "dark" },
    { "Adwaita-dark", FALSE, FALSE, "dark" },
    { "Default-hc", FALSE, FALSE, "hc" },
    { "Default-hc:dark", FALSE, FALSE, "hc-dark" },
    { "Default-hc-dark", FALSE, FALSE, "hc-dark" },
    { "HighContrast", FALSE, FALSE, "hc" },
    { "HighContrastInverse", FALSE, FALSE, "hc-dark" },
    { "Default", FALSE, TRUE, "hc" },
    { "Default", TRUE, TRUE, "hc-dark" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpstr (accord_appearance_choose_sheet (rows[i].theme,
                                                     rows[i].dark,
                                                     rows[i].contrast),
                     ==,
                     rows[i].sheet);
}

static void
count_cb (int *count)
{
  (*count)++;
}

static void
test_zoom (void)
{
  g_autoptr (AccordAppearance) appearance =
    accord_appearance_new (gdk_display_get_default (), NULL);
  GtkSettings *settings = gtk_settings_get_default ();
  int plain;
  int zoomed;
  int again;
  int count = 0;

  g_object_get (settings, "gtk-xft-dpi", &plain, NULL);
  g_signal_connect_swapped (appearance, "notify::zoom",
                            G_CALLBACK (count_cb), &count);

  accord_appearance_zoom_out (appearance);
  g_assert_cmpint (accord_appearance_get_zoom (appearance), ==, 100);
  g_assert_cmpint (count, ==, 0);

  accord_appearance_set_zoom (appearance, 1000);
  g_assert_cmpint (accord_appearance_get_zoom (appearance), ==, 200);
  g_object_get (settings, "gtk-xft-dpi", &zoomed, NULL);
  g_assert_cmpint (zoomed, ==, 2 * (plain > 0 ? plain : 96 * 1024));
  accord_appearance_zoom_in (appearance);
  g_assert_cmpint (count, ==, 1);

  accord_appearance_zoom_out (appearance);
  g_assert_cmpint (accord_appearance_get_zoom (appearance), ==, 175);

  accord_appearance_set_zoom (appearance, 0);
  g_assert_cmpint (accord_appearance_get_zoom (appearance), ==, 100);
  g_object_get (settings, "gtk-xft-dpi", &again, NULL);
  g_assert_cmpint (again, ==, plain);
}

/* Text to copy is not selected just because a page opens with it. */
static void
test_label_focus (void)
{
  g_autoptr (AccordAppearance) appearance =
    accord_appearance_new (gdk_display_get_default (), NULL);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *label = gtk_label_new ("Nothing is answered yet.");

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_window_set_child (GTK_WINDOW (window), label);
  gtk_widget_grab_focus (label);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == label);
  g_assert_false (gtk_label_get_selection_bounds (GTK_LABEL (label),
                                                  NULL, NULL));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* The sheet follows the system while the program runs. */
static void
test_follow (void)
{
  g_autoptr (AccordAppearance) appearance = NULL;
  GtkSettings *settings = gtk_settings_get_default ();
  g_autofree char *forced = g_strdup (g_getenv ("GTK_THEME"));
  GtkWidget *before = gtk_window_new ();
  GtkWidget *after;

  g_unsetenv ("GTK_THEME");
  appearance = accord_appearance_new (gdk_display_get_default (), NULL);
  g_assert_cmpstr (accord_appearance_get_sheet (appearance), ==, "light");

  g_object_set (settings, "gtk-application-prefer-dark-theme", TRUE, NULL);
  g_assert_cmpstr (accord_appearance_get_sheet (appearance), ==, "dark");
  g_assert_false (accord_appearance_get_high_contrast (appearance));

  g_assert_false (gtk_widget_has_css_class (before, "high-contrast"));

  g_object_set (settings, "gtk-theme-name", "Default-hc", NULL);
  g_assert_cmpstr (accord_appearance_get_sheet (appearance), ==, "hc-dark");
  g_assert_true (accord_appearance_get_high_contrast (appearance));

  /* Windows that are there, and those that come. */
  after = gtk_window_new ();
  g_assert_true (gtk_widget_has_css_class (before, "high-contrast"));
  g_assert_true (gtk_widget_has_css_class (after, "high-contrast"));

  gtk_settings_reset_property (settings, "gtk-application-prefer-dark-theme");
  gtk_settings_reset_property (settings, "gtk-theme-name");
  g_assert_cmpstr (accord_appearance_get_sheet (appearance), ==, "light");
  g_assert_false (gtk_widget_has_css_class (before, "high-contrast"));
  g_assert_false (gtk_widget_has_css_class (after, "high-contrast"));
  gtk_window_destroy (GTK_WINDOW (before));
  gtk_window_destroy (GTK_WINDOW (after));

  if (forced != NULL)
    g_setenv ("GTK_THEME", forced, TRUE);

  g_assert_finalize_object (g_steal_pointer (&appearance));
}

int
main (int    argc,
      char **argv)
{
  if (!accord_test_init (&argc, &argv))
    return 0;

  g_test_add_func ("/app/appearance/choose-sheet", test_choose_sheet);
  g_test_add_func ("/app/appearance/zoom", test_zoom);
  g_test_add_func ("/app/appearance/follow", test_follow);
  g_test_add_func ("/app/appearance/label-focus", test_label_focus);

  return g_test_run ();
}
