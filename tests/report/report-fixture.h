/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/assessment/accord-assessment-file.h"

G_BEGIN_DECLS

/* (transfer full): a sample, read */
AccordAssessment *report_load_sample (const char *name);
/* (transfer full): a sample with every field that a user can fill in */
AccordAssessment *report_make_full   (void);
/* (transfer full): another one, with "Other-" before each of the texts */
AccordAssessment *report_make_other  (void);
/* What report_make_full() filled in, %NULL at the end */
extern const char * const report_full_texts[];
/* (transfer full) */
char             *report_to_string   (GBytes     *bytes);

G_END_DECLS
