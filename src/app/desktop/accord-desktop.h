/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_DESKTOP (accord_desktop_get_type ())

/**
 * AccordDesktop:
 *
 * What the user has asked the desktop for, and GTK 4.8 does not tell: a dark
 * look, high contrast, less motion.  It comes from the settings portal and,
 * where there is none, from the desktop's own accessibility settings.
 *
 * Emits "changed" when any of it is another; what the portal says is known only
 * some time after the start.
 */
G_DECLARE_FINAL_TYPE (AccordDesktop, accord_desktop, ACCORD, DESKTOP, GObject)

AccordDesktop *accord_desktop_new              (GDBusConnection *connection);

/* Each FALSE where the desktop does not say */
gboolean       accord_desktop_get_dark         (AccordDesktop   *self);
gboolean       accord_desktop_get_contrast     (AccordDesktop   *self);
gboolean       accord_desktop_get_less_motion  (AccordDesktop   *self);

G_END_DECLS
