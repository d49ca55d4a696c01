/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/figures/accord-actions.h"

G_BEGIN_DECLS

/** AccordActionFilter: which actions are listed. */
typedef enum
{
  ACCORD_ACTION_FILTER_ALL,
  ACCORD_ACTION_FILTER_TO_DO,
  ACCORD_ACTION_FILTER_OVERDUE,
  ACCORD_ACTION_FILTER_INCOMPLETE,
  ACCORD_ACTION_FILTER_DONE,
} AccordActionFilter;

#define ACCORD_TYPE_ACTIONS_TABLE (accord_actions_table_get_type ())

/**
 * AccordActionsTable:
 *
 * A table of actions: the organisation's own first, the partner's next, others'
 * last, and what is done below them, until a column is chosen to sort by.
 *
 * Property "chosen" (AccordActionEntry, nullable).  Signal "opened": the chosen
 * row was activated.
 */
G_DECLARE_FINAL_TYPE (AccordActionsTable, accord_actions_table,
                      ACCORD, ACTIONS_TABLE, GtkWidget)

GtkWidget         *accord_actions_table_new        (void);

void               accord_actions_table_update     (AccordActionsTable *self,
                                                    AccordAssessment   *assessment,
                                                    const char         *today);
/* @text: what an action must hold somewhere, in any case of letters; "" for
 * all */
void               accord_actions_table_filter     (AccordActionsTable *self,
                                                    AccordActionFilter  filter,
                                                    const char         *text);
AccordActionEntry *accord_actions_table_get_chosen (AccordActionsTable *self);
gboolean           accord_actions_table_choose     (AccordActionsTable *self,
                                                    AccordAnswer       *answer);
guint              accord_actions_table_get_n      (AccordActionsTable *self,
                                                    guint              *n_shown);
/* @column: by its number, or below 0 for the order without one; the same again
 * turns it round */
void               accord_actions_table_sort       (AccordActionsTable *self,
                                                    int                 column);
/* (transfer full): all of them, as they are sorted and filtered now; @source:
 * (nullable): what to call their file */
GPtrArray         *accord_actions_table_list_shown (AccordActionsTable *self,
                                                    const char         *source);

/* The test of a row, a pure function; @today: ISO 8601 */
gboolean           accord_action_filter_matches    (AccordActionFilter  filter,
                                                    AccordActionEntry  *entry,
                                                    const char         *text,
                                                    const char         *today);

G_END_DECLS
