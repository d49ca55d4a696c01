/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/assessment/accord-answer.h"

G_BEGIN_DECLS

/* All that an answer holds beside its status, to be read: note, reason,
 * evidence, action, and where it was carried from, under @name. */
GtkWidget *accord_recorded_new (const char   *name,
                                AccordAnswer *answer);

G_END_DECLS
