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

/* Groups of fields, in words of the file format: "partner" to
 * "respondent-group"; "scope" to "revision"; the reason; "evidence" to
 * "carried-from".  Without an answer they are empty; @whole is whether a text
 * may be longer than a spreadsheet's cell.
 */
void     accord_csv_add_respondent   (GString          *csv,
                                      AccordAssessment *assessment);
void     accord_csv_add_about        (GString          *csv,
                                      AccordAssessment *assessment,
                                      gboolean          whole);
void     accord_csv_add_reason       (GString          *csv,
                                      AccordAnswer     *answer,
                                      gboolean          whole);
void     accord_csv_add_recorded     (GString          *csv,
                                      AccordAnswer     *answer,
                                      gboolean          whole);

GBytes  *accord_csv_write_assessment (AccordAssessment *assessment);

G_END_DECLS
