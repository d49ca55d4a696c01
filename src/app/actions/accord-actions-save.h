/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/paper/accord-export.h"

G_BEGIN_DECLS

typedef enum
{
  ACCORD_ACTIONS_TABLE_FILE,
  ACCORD_ACTIONS_CALENDAR_FILE,
} AccordActionsFile;

void accord_actions_save (GtkWindow         *window,
                          GPtrArray         *entries,
                          AccordActionsFile  kind,
                          GFile             *folder,
                          AccordTellFunc     tell);

G_END_DECLS
