/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  ACCORD_ACTIONS_TABLE_FILE,
  ACCORD_ACTIONS_CALENDAR_FILE,
} AccordActionsFile;

/* Says in a sentence where the file was written to, or that nothing was written
 * where, and why. */
typedef void (* AccordActionsTold) (GtkWindow  *window,
                                    const char *text);

void accord_actions_save (GtkWindow         *window,
                          GPtrArray         *entries,
                          AccordActionsFile  kind,
                          GFile             *folder,
                          AccordActionsTold  told);

G_END_DECLS
