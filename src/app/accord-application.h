/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/desktop/accord-appearance.h"
#include "app/desktop/accord-host.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_APPLICATION (accord_application_get_type ())

/**
 * AccordApplication:
 *
 * The program: the AccordHost of its windows, its actions and keys, and the
 * look of things.
 */
G_DECLARE_FINAL_TYPE (AccordApplication, accord_application,
                      ACCORD, APPLICATION, GtkApplication)

AccordApplication *accord_application_new            (void);

/* (transfer none) (nullable): before the start-up there is none */
AccordAppearance  *accord_application_get_appearance (AccordApplication *self);

G_END_DECLS
