/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/accord-error.h"
#include "model/assessment/accord-assessment.h"
#include "model/framework/accord-frameworks.h"

G_BEGIN_DECLS

/**
 * accord_assessment_read:
 * @bytes: the file's content
 * @name: what to call the file in messages
 * @frameworks: where its framework is looked up
 * @faults: (out) (optional) (nullable) (element-type AccordFault)
 *   (transfer full): every fault found in one pass, %NULL where there is none
 * @error: ACCORD_ERROR_SYNTAX, _VALUE, _NOT_ACCORD, _NEWER_VERSION or
 *   _UNKNOWN_FRAMEWORK; names the file, the first place and what was expected
 *
 * Reads an assessment strictly (design, Assessment files).  Its history is
 * empty and at the saved mark.
 *
 * Returns: (transfer full) (nullable): the assessment, or %NULL with @error
 */
AccordAssessment *accord_assessment_read  (GBytes            *bytes,
                                           const char        *name,
                                           AccordFrameworks  *frameworks,
                                           GPtrArray        **faults,
                                           GError           **error);

/**
 * accord_assessment_write:
 *
 * Returns: (transfer full): the assessment in the exact stable form of the
 *   design: the same assessment always gives the same bytes
 */
GBytes           *accord_assessment_write (AccordAssessment  *assessment);

G_END_DECLS
