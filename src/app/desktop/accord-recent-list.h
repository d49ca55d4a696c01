/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/desktop/accord-recent-entry.h"
#include "model/assessment/accord-assessment.h"
#include "model/framework/accord-frameworks.h"

G_BEGIN_DECLS

/* As many files are remembered. */
#define ACCORD_RECENT_MAX 10

#define ACCORD_TYPE_RECENT_LIST (accord_recent_list_get_type ())

/**
 * AccordRecentList:
 *
 * The files opened or saved last, newest first, as a list model of
 * AccordRecentEntry.  It is kept in a small file of Accord's own, because the
 * desktop's list knows neither organisations nor counts; nothing of it is read
 * or written while anyone waits.
 */
G_DECLARE_FINAL_TYPE (AccordRecentList, accord_recent_list,
                      ACCORD, RECENT_LIST, GObject)

AccordRecentList *accord_recent_list_new     (const char       *path,
                                              AccordFrameworks *frameworks);

void              accord_recent_list_load    (AccordRecentList *self);
void              accord_recent_list_refresh (AccordRecentList *self);

void              accord_recent_list_add     (AccordRecentList *self,
                                              GFile            *file,
                                              AccordAssessment *assessment);
gboolean          accord_recent_list_remove  (AccordRecentList *self,
                                              GFile            *file);

G_END_DECLS
