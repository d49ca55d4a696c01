/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-checklist.h"

#include <glib/gi18n-lib.h>

static const AccordStatus offered[] = {
  ACCORD_STATUS_IN_PLACE,
  ACCORD_STATUS_PARTLY,
  ACCORD_STATUS_NOT_IN_PLACE,
  ACCORD_STATUS_DONT_KNOW,
  ACCORD_STATUS_NOT_APPLICABLE,
};

static void
add_lines (AccordReport       *report,
           const char * const *labels,
           guint               n)
{
  AccordBlock *lines = accord_report_add_lines (report);

  for (guint i = 0; i < n; i++)
    accord_block_add_entry (lines, labels[i]);
}

static void
add_head (AccordReport *report)
{
  const char *fields[] = {
    _("Organisation"),
    _("Partner"),
    _("What for"),
    _("Date"),
    _("Answered by (group)"),
    _("How did this come about? Chosen, directed by a regulator or "
      "government, or not settled"),
    _("What is being considered? People or services working together, a "
      "formal link, or not settled"),
    _("Part: equal; gives support or would acquire; receives support or "
      "would be acquired"),
  };
  AccordBlock *meanings;

  accord_report_add_heading (report, 1, report->title);
  accord_report_add_paragraph (report, ACCORD_TEXT_BODY,
                               _("For preparing on paper. Is this true today, "
                                 "seen from your organisation? Answer for "
                                 "what you could show someone. Your partner "
                                 "answers for theirs."));
  add_lines (report, fields, G_N_ELEMENTS (fields));

  accord_report_add_heading (report, 2, _("What the answers mean"));
  meanings = accord_report_add_table (report, _("What the answers mean"));
  accord_block_add_column (meanings, _("Answer"), 1);
  accord_block_add_column (meanings, _("Meaning"), 3);

  for (guint i = 0; i < G_N_ELEMENTS (offered); i++)
    {
      accord_block_add_row (meanings);
      accord_block_add_status (meanings, offered[i],
                               accord_status_to_title (offered[i]));
      accord_block_add_text (meanings, accord_status_to_meaning (offered[i]));
    }
}

static void
add_item (AccordBlock *table,
          AccordItem  *item)
{
  const char *guidance = accord_item_get_guidance (item);
  g_autofree char *text = NULL;

  text = *guidance != '\0'
         ? g_strconcat (accord_item_get_title (item), "\n", guidance, NULL)
         : g_strdup (accord_item_get_title (item));

  accord_block_add_row (table);
  accord_block_add_text (table, text);
  for (guint i = 0; i < G_N_ELEMENTS (offered); i++)
    accord_block_add_text (table, "☐");
}

static void
add_group (AccordReport *report,
           GListModel   *items,
           const char   *title,
           const char   *explanation)
{
  const char *notes[] = { _("Notes") };
  AccordBlock *table;

  if (g_list_model_get_n_items (items) == 0)
    return;

  accord_report_add_heading (report, 3, title);
  accord_report_add_paragraph (report, ACCORD_TEXT_BODY, explanation);

  table = accord_report_add_table (report, title);
  accord_block_add_column (table, _("Line"), 8);
  for (guint i = 0; i < G_N_ELEMENTS (offered); i++)
    accord_block_add_column (table, accord_status_to_title (offered[i]), 1);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (AccordItem) item = g_list_model_get_item (items, i);

      add_item (table, item);
    }

  add_lines (report, notes, G_N_ELEMENTS (notes));
}

static void
add_type (AccordReport      *report,
          AccordArrangement *type)
{
  const char *summary = accord_arrangement_get_summary (type);

  accord_report_add_page_break (report);
  accord_report_add_heading (report, 2, accord_arrangement_get_title (type));
  if (*summary != '\0')
    accord_report_add_paragraph (report, ACCORD_TEXT_BODY, summary);

  add_group (report, accord_arrangement_get_context (type),
             _("Helpful context"),
             _("What is already true around you. Some of it only others can "
               "change."));
  add_group (report, accord_arrangement_get_enablers (type),
             _("Key enablers"),
             _("What the two of you do to make it work."));
}

/**
 * accord_checklist_report_new:
 *
 * A blank checklist: every item with its guidance, boxes to tick and lines to
 * write on.
 *
 * Returns: (transfer full): the report
 */
AccordReport *
accord_checklist_report_new (AccordFramework *framework)
{
  AccordReport *report;

  g_return_val_if_fail (ACCORD_IS_FRAMEWORK (framework), NULL);

  report = accord_report_new (_("Partnering: blank checklist"), "");
  g_free (report->footer);
  report->footer = g_strdup_printf (_("Accord %s, framework rev. %d"),
                                    ACCORD_VERSION,
                                    accord_framework_get_revision (framework));
  add_head (report);

  for (guint i = 0; i < accord_framework_get_n_arrangements (framework); i++)
    add_type (report, accord_framework_get_arrangement (framework, i));

  return report;
}
