/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/figures/accord-action-entry.h"

G_BEGIN_DECLS

/**
 * accord_actions_list:
 * @sources: (nullable) (array length=n_assessments): what to call each file
 * @with_done: whether actions that are done are listed too
 *
 * Returns: (transfer full) (element-type AccordActionEntry): the actions by due
 *   date, no date last, then in the order of the files and their frameworks
 */
GPtrArray *accord_actions_list       (AccordAssessment * const *assessments,
                                      const char * const       *sources,
                                      guint                     n_assessments,
                                      gboolean                  with_done);

/* "5 open, 1 overdue"; "No actions" */
char      *accord_actions_count_text (GPtrArray                *entries,
                                      const char               *today);

/**
 * accord_actions_add:
 * @ordinals: (array length=n_ordinals): items
 *
 * Gives each of the items that has no action one named after the item, to be
 * filled in, as one step that can be undone.
 *
 * Returns: how many were added
 */
guint      accord_actions_add        (AccordAssessment         *assessment,
                                      const guint              *ordinals,
                                      guint                     n_ordinals);

/* What `actions` writes, with a final newline */
GBytes    *accord_actions_to_json    (GPtrArray                *entries,
                                      const char               *today);

/**
 * accord_actions_to_ical:
 * @now: the time of the export, for DTSTAMP
 *
 * Returns: (transfer full): an iCalendar (RFC 5545) with one to-do for each
 *   entry, whose UID stays the same from export to export
 */
GBytes    *accord_actions_to_ical    (GPtrArray                *entries,
                                      GDateTime                *now);

G_END_DECLS
