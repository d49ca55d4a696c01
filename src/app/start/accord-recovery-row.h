/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/desktop/accord-host.h"

#include "model/files/accord-recovered.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_RECOVERY_ROW (accord_recovery_row_get_type ())

/**
 * AccordRecoveryRow:
 *
 * A recovery copy that no window holds: what it is of, how it differs from the
 * saved file, and what can be done with it (interface, Recovery).
 *
 * Signal "done": the row has left its list, or is to be counted anew.
 */
G_DECLARE_FINAL_TYPE (AccordRecoveryRow, accord_recovery_row,
                      ACCORD, RECOVERY_ROW, GtkListBoxRow)

GtkWidget *accord_recovery_row_new (AccordHost      *host,
                                    AccordRecovered *recovered);

/* The copy's */
const char *accord_recovery_row_get_id      (AccordRecoveryRow *self);
/* Whether it has been deleted here, and can be had back */
gboolean    accord_recovery_row_get_deleted (AccordRecoveryRow *self);
void        accord_recovery_row_focus_first (AccordRecoveryRow *self);

G_END_DECLS
