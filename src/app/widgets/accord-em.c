/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/widgets/accord-em.h"

/**
 * accord_em:
 *
 * Widths are counted in em, so that large text counts as a narrow window
 * (design, Widths).
 *
 * Returns: the size of @widget's text in pixels, above 0
 */
double
accord_em (GtkWidget *widget)
{
  PangoContext *context;
  PangoFontDescription *description;
  double size;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 1.0);

  context = gtk_widget_get_pango_context (widget);
  description = pango_context_get_font_description (context);
  size = (double) pango_font_description_get_size (description) / PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (description))
    {
      int dpi = 0;

      g_object_get (gtk_widget_get_settings (widget),
                    "gtk-xft-dpi", &dpi,
                    NULL);
      size *= (dpi > 0 ? dpi / 1024.0 : 96.0) / 72.0;
    }

  return MAX (size, 1.0);
}
