/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli/accord-cli.h"
#include "model/assessment/accord-assessment-file.h"
#include "report/accord-report.h"

G_BEGIN_DECLS

GBytes           *accord_cli_load_bytes      (const char  *path,
                                              GError     **error);
AccordAssessment *accord_cli_load_assessment (AccordCli   *cli,
                                              const char  *path);
void              accord_cli_tell            (const char  *path,
                                              const char  *message);
void              accord_cli_tell_faults     (const char  *path,
                                              GPtrArray   *faults);
gboolean          accord_cli_print           (const char  *text,
                                              gsize        length);
GBytes           *accord_cli_render          (AccordCli     *cli,
                                              AccordReport  *report,
                                              GError       **error);
AccordCliExit     accord_cli_write           (AccordCli   *cli,
                                              GBytes      *bytes);

G_END_DECLS
