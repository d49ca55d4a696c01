/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/assessment/accord-assessment.h"

G_BEGIN_DECLS

/* A table in RFC 4180, made field by field.  Every text is quoted where it has
 * to be, and one that a spreadsheet would take for a formula is disarmed.
 */
GString *accord_csv_new              (void);
void     accord_csv_add              (GString          *csv,
                                      const char       *text);
void     accord_csv_end_row          (GString          *csv);
GBytes  *accord_csv_finish           (GString          *csv);

GBytes  *accord_csv_write_assessment (AccordAssessment *assessment);

G_END_DECLS
