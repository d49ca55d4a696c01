/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/figures/accord-comparison.h"

G_BEGIN_DECLS

void          accord_comparison_add_notices     (AccordComparison *self);

/* (transfer full): @assessment's statuses by the ordinals of @framework, which
 * has the same id and may be another revision; none for what it lacks */
AccordStatus *accord_assessment_map_statuses    (AccordAssessment *assessment,
                                                 AccordFramework  *framework);
/* (transfer full) (element-type utf8): ids of answers that @framework lacks,
 * each once */
GPtrArray    *accord_assessments_list_unmatched (AccordAssessment * const *assessments,
                                                 guint                     n_assessments,
                                                 AccordFramework          *framework);
/* (transfer full): how many @ids there are, at least one, and which */
char         *accord_unmatched_to_text          (GPtrArray        *ids);
/* Sets ACCORD_ERROR_MISMATCH where the two answer different frameworks */
gboolean      accord_assessment_check_framework (AccordAssessment  *a,
                                                 AccordAssessment  *b,
                                                 GError           **error);

G_END_DECLS
