/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/accord-error.h"
#include "model/framework/accord-framework.h"

G_BEGIN_DECLS

/**
 * accord_framework_read:
 * @bytes: the file's content
 * @name: what to call the file in messages
 * @faults: (out) (optional) (element-type AccordFault) (transfer full): every
 *   fault found in one pass; %NULL is set where there is none
 * @error: ACCORD_ERROR_SYNTAX, _VALUE, _NOT_ACCORD or _NEWER_VERSION; names the
 *   file and the first fault
 *
 * Returns: (transfer full) (nullable): the framework, or %NULL with @error set
 */
AccordFramework *accord_framework_read      (GBytes           *bytes,
                                             const char       *name,
                                             GPtrArray       **faults,
                                             GError          **error);

/**
 * accord_framework_read_texts:
 *
 * The same framework with the texts of an `accord-framework-text` file in
 * place of its own where that file has them.
 */
AccordFramework *accord_framework_read_texts (AccordFramework *framework,
                                              GBytes          *bytes,
                                              const char      *name,
                                              GPtrArray      **faults,
                                              GError         **error);

G_END_DECLS
