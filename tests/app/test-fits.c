/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A narrow window and large text cut nothing off, in English, in a language
 * whose words are longer, and from right to left (checks, 7). */

#include "accord-config.h"

#include "app/paper/accord-pages-view.h"
#include "app/widgets/accord-adaptive-bin.h"

#include "accord-test-places.h"
#include "accord-test-pseudo.h"
#include "accord-test-utils.h"

/* What is in these may be wider than the window: it scrolls sideways in its
 * own frame (design, Widths). */
static const char * const sideways[] = {
  "actionstable", "figurestable", "trend-table", "report-table",
};

typedef struct
{
  const char *look;
  int width;
  const char *place;
  GtkWidget *window;
  guint faults;
  guint faults_here;
} Look;

static void
complain (Look       *look,
          GtkWidget  *widget,
          const char *fault)
{
  g_autofree char *what = accord_test_describe (widget);

  look->faults++;
  if (++look->faults_here > 4)
    return;

  g_test_message ("%s, %s: %s: %s", look->look, look->place, fault, what);
}

static gboolean
has_tooltip (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      if (gtk_widget_get_tooltip_text (widget) != NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
scrolls_sideways (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      const char *name = gtk_widget_get_css_name (widget);

      if (ACCORD_IS_PAGES_VIEW (widget))
        return TRUE;

      for (guint i = 0; i < G_N_ELEMENTS (sideways); i++)
        {
          if (g_str_equal (name, sideways[i]) ||
              gtk_widget_has_css_class (widget, sideways[i]))
            return TRUE;
        }
    }

  return FALSE;
}

/* The innermost widget that needs the most room: the one to look at. */
static GtkWidget *
find_widest (GtkWidget *widget)
{
  GtkWidget *widest = NULL;
  int most = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int minimum;

      if (!gtk_widget_get_mapped (child) || GTK_IS_NATIVE (child))
        continue;

      /* This one hides what its child needs. */
      gtk_widget_measure (ACCORD_IS_ADAPTIVE_BIN (child)
                          ? gtk_widget_get_first_child (child) : child,
                          GTK_ORIENTATION_HORIZONTAL, -1, &minimum,
                          NULL, NULL, NULL);
      if (minimum > most)
        {
          widest = child;
          most = minimum;
        }
    }

  return widest != NULL ? find_widest (widest) : widget;
}

static void
note_widest (GtkWidget *widget)
{
  GtkWidget *widest = find_widest (widget);
  g_autofree char *what = accord_test_describe (widest);
  int minimum;

  gtk_widget_measure (widest, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                      NULL, NULL);
  g_test_message ("  perhaps because of %d px for %s", minimum, what);
}

static gboolean
look_cb (GtkWidget *widget,
         gpointer   data)
{
  Look *look = data;
  float width = (float) gtk_widget_get_width (look->window);
  graphene_rect_t bounds;

  /* Others are surfaces of their own. */
  if (GTK_IS_NATIVE (widget))
    return widget == look->window;

  if (!gtk_widget_compute_bounds (widget, look->window, &bounds) ||
      bounds.size.width <= 0 || !gtk_widget_get_child_visible (widget))
    return TRUE;

  if (GTK_IS_LABEL (widget))
    {
      GtkLabel *label = GTK_LABEL (widget);
      PangoLayout *layout = gtk_label_get_layout (label);
      int text_width, text_height;

      pango_layout_get_pixel_size (layout, &text_width, &text_height);
      if (pango_layout_is_ellipsized (layout) && !has_tooltip (widget))
        complain (look, widget, "text cut short");
      else if (text_width > gtk_widget_get_width (widget) + 1 ||
               text_height > gtk_widget_get_height (widget) + 1)
        complain (look, widget, "text larger than its place");
    }

  /* Only what there is to see or to use; rounded sizes in em, and the window's
   * own edge, are a pixel. */
  if ((gtk_widget_get_first_child (widget) == NULL ||
       gtk_widget_get_focusable (widget)) &&
      (bounds.origin.x < -1.5f ||
       bounds.origin.x + bounds.size.width > width + 1.5f) &&
      !scrolls_sideways (widget))
    {
      g_autofree char *fault =
        g_strdup_printf ("from %.0f to %.0f of %.0f px", bounds.origin.x,
                         bounds.origin.x + bounds.size.width, width);

      complain (look, widget, fault);
      if (look->faults_here == 1)
        note_widest (look->window);
    }

  return TRUE;
}

static void
place_cb (const char *place,
          GtkWidget  *window,
          gpointer    data)
{
  Look *look = data;
  g_autofree char *name = g_strdup_printf ("%s-%s", look->look, place);
  int minimum;

  look->place = place;
  look->faults_here = 0;
  look->window = window;
  gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                      NULL, NULL);

  if (minimum > look->width)
    {
      look->faults++;
      g_test_message ("%s, %s: the window is %d px at the least, not %d",
                      look->look, place, minimum, look->width);
      note_widest (window);
    }

  accord_test_walk (window, look_cb, look);
  accord_test_screenshot (window, name);
}

typedef struct
{
  const char *look;
  int width;
  int zoom;
  gboolean pseudo;
  GtkTextDirection direction;
} Case;

static void
test_fits (gconstpointer data)
{
  const Case *each = data;
  Look look = { .look = each->look, .width = each->width };

  accord_test_set_pseudo_language (each->pseudo);
  gtk_widget_set_default_direction (each->direction);

  accord_test_each_place (each->width, 640 * each->zoom / 100, each->zoom,
                          "light", place_cb, &look);

  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  accord_test_set_pseudo_language (FALSE);

  g_assert_cmpuint (look.faults, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  static const Case cases[] = {
    { "narrow", 360, 100, FALSE, GTK_TEXT_DIR_LTR },
    { "large", 720, 200, FALSE, GTK_TEXT_DIR_LTR },
    { "wide", 1024, 100, FALSE, GTK_TEXT_DIR_LTR },
    { "longer-narrow", 360, 100, TRUE, GTK_TEXT_DIR_LTR },
    { "longer-large", 720, 200, TRUE, GTK_TEXT_DIR_LTR },
    { "longer-wide", 1024, 100, TRUE, GTK_TEXT_DIR_LTR },
    { "right-to-left-narrow", 360, 100, FALSE, GTK_TEXT_DIR_RTL },
    { "right-to-left-wide", 1024, 100, FALSE, GTK_TEXT_DIR_RTL },
  };

  if (!accord_test_init (&argc, &argv))
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/app/fits/", cases[i].look, NULL);

      g_test_add_data_func (path, &cases[i], test_fits);
    }

  return g_test_run ();
}
