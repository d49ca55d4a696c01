/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* In-app zoom, in per cent (design, Access). */
#define ACCORD_ZOOM_LEAST 100
#define ACCORD_ZOOM_MOST 200

#define ACCORD_TYPE_APPEARANCE (accord_appearance_get_type ())

/**
 * AccordAppearance:
 *
 * What every window of the program looks like: one style sheet of sizes and one
 * of four of colours, chosen by theme, system setting and portal and changed
 * while the program runs, and the size of all text.
 *
 * GTK follows neither the system's dark setting nor its contrast by itself.
 * Where the desktop portal tells them they are taken over; it is asked without
 * waiting, so a portal that is missing or slow costs nothing.
 *
 * Properties: "sheet" (the name of the colours in force: "light", "dark", "hc"
 * or "hc-dark", read only), "high-contrast" (read only), "zoom" (per cent).
 */
G_DECLARE_FINAL_TYPE (AccordAppearance, accord_appearance,
                      ACCORD, APPEARANCE, GObject)

AccordAppearance *accord_appearance_new               (GdkDisplay       *display,
                                                       GDBusConnection  *connection);

/* The sheet of colours in force: "light", "dark", "hc" or "hc-dark" */
const char       *accord_appearance_get_sheet         (AccordAppearance *self);
/* Whether it is one of the two of high contrast */
gboolean          accord_appearance_get_high_contrast (AccordAppearance *self);

/* In per cent, ACCORD_ZOOM_LEAST to ACCORD_ZOOM_MOST */
int               accord_appearance_get_zoom          (AccordAppearance *self);
void              accord_appearance_set_zoom          (AccordAppearance *self,
                                                       int               zoom);
/* To the next step up and down; nothing happens at the last one */
void              accord_appearance_zoom_in           (AccordAppearance *self);
void              accord_appearance_zoom_out          (AccordAppearance *self);

const char       *accord_appearance_choose_sheet      (const char       *theme,
                                                       gboolean          dark,
                                                       gboolean          contrast);

G_END_DECLS
