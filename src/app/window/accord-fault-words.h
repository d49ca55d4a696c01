/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/accord-error.h"
#include "model/framework/accord-framework.h"

G_BEGIN_DECLS

char *accord_fault_to_words (const AccordFault *fault,
                             AccordFramework   *framework) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
