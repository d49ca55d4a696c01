/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-actions-export.h"

#include "report/accord-csv.h"

#include <glib/gi18n-lib.h>

static const char * const columns[] = {
  "file",
  "of",
  "arrangement",
  "arrangement-title",
  "item",
  "title",
  "status",
  "what",
  "owner",
  "organisation",
  "due",
  "done",
  "days-overdue",
};

static void
add_entry (GString           *csv,
           AccordActionEntry *entry,
           const char        *today)
{
  AccordAssessment *assessment = accord_action_entry_get_assessment (entry);
  AccordArrangement *type = accord_action_entry_get_arrangement (entry);
  AccordAnswer *answer = accord_action_entry_get_answer (entry);
  AccordAction *action = accord_action_entry_get_action (entry);
  AccordItem *item = accord_action_entry_get_item (entry);
  const char *organisation = accord_action_get_organisation (action);
  g_autofree char *actor = accord_action_entry_to_organisation (entry);
  g_autofree char *days = NULL;

  days = g_strdup_printf ("%d",
                          accord_action_entry_get_days_overdue (entry, today));

  accord_csv_add (csv, accord_action_entry_get_source (entry));
  accord_csv_add (csv, accord_assessment_get_organisation (assessment));
  accord_csv_add (csv, accord_arrangement_get_id (type));
  accord_csv_add (csv, accord_arrangement_get_title (type));
  accord_csv_add (csv, accord_item_get_id (item));
  accord_csv_add (csv, accord_item_get_title (item));
  accord_csv_add (csv,
                  accord_status_to_word (accord_answer_get_status (answer)));
  accord_csv_add (csv, accord_action_get_what (action));
  accord_csv_add (csv, accord_action_get_owner (action));
  /* As in the table and in the calendar, where the action names none */
  accord_csv_add (csv, *organisation != '\0' ? organisation : actor);
  accord_csv_add (csv, accord_action_get_due (action));
  accord_csv_add (csv, accord_action_get_done (action) ? "true" : "false");
  accord_csv_add (csv, days);
  accord_csv_end_row (csv);
}

GBytes *
accord_csv_write_actions (GPtrArray  *entries,
                          const char *today)
{
  GString *csv;

  g_return_val_if_fail (entries != NULL, NULL);
  g_return_val_if_fail (today != NULL, NULL);

  csv = accord_csv_new ();
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    accord_csv_add (csv, columns[i]);
  accord_csv_end_row (csv);

  for (guint i = 0; i < entries->len; i++)
    add_entry (csv, entries->pdata[i], today);

  return accord_csv_finish (csv);
}

static void
add_row (AccordBlock       *table,
         AccordActionEntry *entry,
         const char        *today)
{
  AccordAction *action = accord_action_entry_get_action (entry);
  AccordItem *item = accord_action_entry_get_item (entry);
  g_autofree char *due = accord_action_entry_to_due (entry);
  g_autofree char *owner = accord_action_entry_to_owner (entry);
  g_autofree char *organisation =
    accord_action_entry_to_organisation (entry);
  g_autofree char *state = accord_action_entry_to_state (entry, today);

  accord_block_add_row (table);
  accord_block_add_text (table, due);
  accord_block_add_text (table, accord_action_get_what (action));
  accord_block_add_text (table, owner);
  accord_block_add_text (table, organisation);
  accord_block_add_text (table, accord_item_get_title (item));
  accord_block_add_text (table, state);
}

AccordReport *
accord_actions_report_new (GPtrArray  *entries,
                           const char *today)
{
  AccordReport *report;
  AccordBlock *table;
  g_autofree char *count = NULL;

  g_return_val_if_fail (entries != NULL, NULL);
  g_return_val_if_fail (today != NULL, NULL);

  report = accord_report_new (_("Actions"), "");
  accord_report_add_heading (report, 1, report->title);

  if (entries->len == 0)
    {
      accord_report_add_paragraph (report, ACCORD_TEXT_BODY,
                                   _("No open actions."));
      return report;
    }

  count = accord_actions_count_text (entries, today);
  accord_report_add_paragraph (report, ACCORD_TEXT_LEAD, count);

  table = accord_report_add_table (report, _("Actions by due date"));
  accord_block_add_column (table, _("Due"), 1.4);
  accord_block_add_column (table, _("What"), 3);
  accord_block_add_column (table, _("Owner"), 1.6);
  accord_block_add_column (table, _("Organisation"), 1.6);
  accord_block_add_column (table, _("Line"), 2.4);
  accord_block_add_column (table, _("State"), 1.4);

  for (guint i = 0; i < entries->len; i++)
    add_row (table, entries->pdata[i], today);

  return report;
}
