/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a window looks like, pixel by pixel. */
typedef struct
{
  GtkWidget *window;
  int width;
  int height;
  guint32 *colours;
} AccordTestPixels;

AccordTestPixels *accord_test_pixels_new       (GtkWidget              *window);
void              accord_test_pixels_free      (AccordTestPixels       *self);

/* Where @widget is in the picture; %FALSE where some of it is not in it. */
gboolean          accord_test_pixels_find      (const AccordTestPixels *self,
                                                GtkWidget              *widget,
                                                GdkRectangle           *place);
guint32           accord_test_pixels_get       (const AccordTestPixels *self,
                                                int                     x,
                                                int                     y);
/* The colour that most of @place has: the ground of a text */
guint32           accord_test_pixels_ground    (const AccordTestPixels *self,
                                                const GdkRectangle     *place);
/* How far the pixel that stands out most in @place stands out from @ground:
 * the inside of a stroke, whose rim is blurred */
double            accord_test_pixels_stand_out (const AccordTestPixels *self,
                                                const GdkRectangle     *place,
                                                guint32                 ground);

/* Between 1 and 21, as WCAG has it */
double            accord_test_contrast         (guint32                 first,
                                                guint32                 second);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordTestPixels, accord_test_pixels_free)

G_END_DECLS
