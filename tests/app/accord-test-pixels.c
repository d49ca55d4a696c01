/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "accord-test-pixels.h"

#include "accord-test-utils.h"

#include <math.h>

AccordTestPixels *
accord_test_pixels_new (GtkWidget *window)
{
  g_autoptr (GdkTexture) texture = accord_test_render (window);
  AccordTestPixels *self = g_new0 (AccordTestPixels, 1);

  self->window = window;
  self->width = gdk_texture_get_width (texture);
  self->height = gdk_texture_get_height (texture);
  self->colours = g_new (guint32, (gsize) self->width * (gsize) self->height);
  gdk_texture_download (texture, (guchar *) self->colours,
                        (gsize) self->width * sizeof (guint32));

  return self;
}

void
accord_test_pixels_free (AccordTestPixels *self)
{
  g_free (self->colours);
  g_free (self);
}

/* What scrolls shows only a part of what is in it. */
static gboolean
is_cut_off (GtkWidget *widget)
{
  graphene_rect_t bounds;

  for (GtkWidget *each = gtk_widget_get_parent (widget);
       each != NULL;
       each = gtk_widget_get_parent (each))
    {
      graphene_rect_t whole = GRAPHENE_RECT_INIT (
        0, 0, (float) gtk_widget_get_width (each),
        (float) gtk_widget_get_height (each));

      if (gtk_widget_get_overflow (each) == GTK_OVERFLOW_HIDDEN &&
          gtk_widget_compute_bounds (widget, each, &bounds) &&
          !graphene_rect_contains_rect (&whole, &bounds))
        return TRUE;
    }

  return FALSE;
}

gboolean
accord_test_pixels_find (const AccordTestPixels *self,
                         GtkWidget              *widget,
                         GdkRectangle           *place)
{
  graphene_rect_t bounds;

  if (is_cut_off (widget) ||
      !gtk_widget_compute_bounds (widget, self->window, &bounds))
    return FALSE;

  place->x = (int) floorf (bounds.origin.x);
  place->y = (int) floorf (bounds.origin.y);
  place->width = (int) ceilf (bounds.origin.x + bounds.size.width) - place->x;
  place->height = (int) ceilf (bounds.origin.y + bounds.size.height) - place->y;

  return place->width > 0 && place->height > 0 &&
         place->x >= 0 && place->x + place->width <= self->width &&
         place->y >= 0 && place->y + place->height <= self->height;
}

guint32
accord_test_pixels_get (const AccordTestPixels *self,
                        int                     x,
                        int                     y)
{
  g_assert (x >= 0 && x < self->width && y >= 0 && y < self->height);

  return self->colours[(gsize) y * (gsize) self->width + (gsize) x] & 0xFFFFFF;
}

guint32
accord_test_pixels_ground (const AccordTestPixels *self,
                           const GdkRectangle     *place)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  guint32 ground = 0;
  guint most = 0;

  for (int y = place->y; y < place->y + place->height; y++)
    {
      for (int x = place->x; x < place->x + place->width; x++)
        {
          guint32 colour = accord_test_pixels_get (self, x, y);
          gpointer key = GUINT_TO_POINTER (colour);
          guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));

          g_hash_table_insert (counts, key, GUINT_TO_POINTER (++count));
          if (count > most)
            {
              most = count;
              ground = colour;
            }
        }
    }

  return ground;
}

double
accord_test_pixels_stand_out (const AccordTestPixels *self,
                              const GdkRectangle     *place,
                              guint32                 ground)
{
  double most = 1;

  for (int y = place->y; y < place->y + place->height; y++)
    {
      for (int x = place->x; x < place->x + place->width; x++)
        {
          double contrast =
            accord_test_contrast (accord_test_pixels_get (self, x, y), ground);

          most = MAX (most, contrast);
        }
    }

  return most;
}

static double
get_light (guint32 colour)
{
  static const double shares[] = { 0.0722, 0.7152, 0.2126 };
  static double parts[256] = { -1 };
  double light = 0;

  if (parts[0] < 0)
    {
      for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
        {
          double part = i / 255.0;

          parts[i] = part <= 0.04045 ? part / 12.92
                                     : pow ((part + 0.055) / 1.055, 2.4);
        }
    }

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    light += shares[i] * parts[(colour >> (8 * i)) & 0xFF];

  return light;
}

double
accord_test_contrast (guint32 first,
                      guint32 second)
{
  double one = get_light (first) + 0.05;
  double other = get_light (second) + 0.05;

  return MAX (one, other) / MIN (one, other);
}
