/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/framework/accord-framework.h"
#include "report/accord-report.h"

G_BEGIN_DECLS

AccordReport *accord_checklist_report_new (AccordFramework *framework);

G_END_DECLS
