/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_QUIT (accord_quit_get_type ())

/**
 * AccordQuit:
 *
 * The end of the program: every window is asked about what is not saved, one
 * after the other, and none closes before the last has answered.  One answer
 * against it leaves all of them as they were.
 */
G_DECLARE_FINAL_TYPE (AccordQuit, accord_quit, ACCORD, QUIT, GObject)

/* @application: whose windows are asked; it holds this, and is not held */
AccordQuit *accord_quit_new (GtkApplication *application);

/* Begins to ask, or shows the window that is being asked. */
void        accord_quit_ask (AccordQuit     *self);

G_END_DECLS
