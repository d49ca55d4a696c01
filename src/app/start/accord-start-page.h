/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/desktop/accord-host.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_START_PAGE (accord_start_page_get_type ())

/**
 * AccordStartPage:
 *
 * What a window shows while no file is open: what Accord is, how to begin, what
 * was not finished last time, and the files opened last (interface, Start
 * page).
 */
G_DECLARE_FINAL_TYPE (AccordStartPage, accord_start_page,
                      ACCORD, START_PAGE, GtkWidget)

GtkWidget *accord_start_page_new (AccordHost *host);

G_END_DECLS
