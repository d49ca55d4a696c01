/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-checklist.h"

#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>

static const AccordStatus offered[] = {
  ACCORD_STATUS_IN_PLACE,
  ACCORD_STATUS_PARTLY,
  ACCORD_STATUS_NOT_IN_PLACE,
  ACCORD_STATUS_DONT_KNOW,
  ACCORD_STATUS_NOT_APPLICABLE,
};

/* Under "Notes" on the first page. */
#define NOTE_LINES 5

/* Choices with a box before each, one on a line */
static char *
list_boxes (const char * const *texts)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; texts[i] != NULL; i++)
    g_string_append_printf (list, "%s☐ %s", i > 0 ? "\n" : "", texts[i]);

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
add_question (AccordBlock        *table,
              const char         *question,
              const char * const *texts)
{
  g_autofree char *boxes = list_boxes (texts);

  accord_block_add_row (table);
  accord_block_add_text (table, question);
  accord_block_add_text (table, boxes);
}

static void
add_facts (AccordReport *report)
{
  const char *initiation[] = {
    accord_mandated_to_title (ACCORD_FACT_FALSE),
    accord_mandated_to_title (ACCORD_FACT_TRUE),
    accord_mandated_to_title (ACCORD_FACT_OPEN),
    NULL
  };
  const char *level[] = {
    accord_structural_to_title (ACCORD_FACT_FALSE),
    accord_structural_to_title (ACCORD_FACT_TRUE),
    accord_structural_to_title (ACCORD_FACT_OPEN),
    NULL
  };
  const char *part[] = {
    _("Equal partners"),
    _("We give support, or would acquire the other"),
    _("We receive support, or would be acquired"),
    NULL
  };
  const char *groups[ACCORD_GROUP_OTHER + 1] = { NULL };
  AccordBlock *table;

  for (int i = ACCORD_GROUP_NONE + 1; i <= ACCORD_GROUP_OTHER; i++)
    groups[i - ACCORD_GROUP_NONE - 1] = accord_group_to_title ((AccordGroup) i);

  table = accord_report_add_table (report, _("About this assessment"));
  accord_block_add_column (table, _("Asked"), 2);
  accord_block_add_column (table, _("Tick one"), 3);
  add_question (table, _("How did this come about?"), initiation);
  add_question (table, _("What is being considered?"), level);
  add_question (table, _("Our part"), part);
  add_question (table, _("Answered by"), groups);
}

static void
add_meanings (AccordReport *report)
{
  AccordBlock *meanings;

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
add_head (AccordReport *report)
{
  const char *fields[] = {
    _("Organisation"), _("Partner"), _("What for"), _("Date"),
  };
  AccordBlock *lines;

  accord_report_add_heading (report, 1, report->title);
  accord_report_add_paragraph (report, ACCORD_TEXT_BODY,
                               _("For preparing on paper. Is this true today, "
                                 "seen from your organisation? Answer for "
                                 "what you could show someone. Your partner "
                                 "answers for theirs."));

  lines = accord_report_add_lines (report);
  lines->roomy = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    accord_block_add_entry (lines, fields[i]);

  add_facts (report);
  add_meanings (report);

  accord_report_add_heading (report, 2, _("Notes"));
  lines = accord_report_add_lines (report);
  lines->roomy = TRUE;
  for (guint i = 0; i < NOTE_LINES; i++)
    accord_block_add_entry (lines, "");
}

static void
add_group (AccordReport *report,
           GListModel   *items,
           const char   *title,
           const char   *explanation)
{
  const char *answers[G_N_ELEMENTS (offered) + 1] = { NULL };
  const char *labels[] = {
    _("Notes, evidence:"), "", "", _("Action:"), "", _("Who:"), _("By when:"),
    NULL
  };
  g_autofree char *boxes = NULL;
  AccordBlock *table;

  if (g_list_model_get_n_items (items) == 0)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (offered); i++)
    answers[i] = accord_status_to_title (offered[i]);
  boxes = list_boxes (answers);

  accord_report_add_heading (report, 3, title);
  accord_report_add_paragraph (report, ACCORD_TEXT_BODY, explanation);
  accord_report_keep_with_next (report);

  table = accord_report_add_table (report, title);
  accord_block_add_column (table, _("Line"), 4.9);
  accord_block_add_column (table, _("Answer"), 2.1);
  accord_block_add_column (table, _("To write down"), 4);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (AccordItem) item = g_list_model_get_item (items, i);
      const char *whose = accord_words_side (accord_item_get_side (item));
      g_autoptr (GString) more =
        g_string_new (accord_item_get_guidance (item));

      if (whose != NULL)
        g_string_append_printf (more, "%s%s.", more->len > 0 ? "\n" : "",
                                whose);

      accord_block_add_row (table);
      accord_block_add_titled (table, accord_item_get_title (item),
                               more->str);
      accord_block_add_text (table, boxes);
      accord_block_add_ruled (table, labels);
    }
}

static void
add_type (AccordReport      *report,
          AccordArrangement *type)
{
  const char *summary = accord_arrangement_get_summary (type);

  accord_report_add_page_break (report);
  accord_report_add_heading (report, 2, accord_arrangement_get_title (type));
  if (*summary != '\0')
    {
      accord_report_add_paragraph (report, ACCORD_TEXT_BODY, summary);
      accord_report_keep_with_next (report);
    }

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
 * A blank checklist: every item with its guidance, boxes to tick and room to
 * write; each type on paper of its own, to be handed out alone.
 *
 * Returns: (transfer full): the report
 */
AccordReport *
accord_checklist_report_new (AccordFramework *framework)
{
  AccordReport *report;
  g_autofree char *footer = NULL;

  g_return_val_if_fail (ACCORD_IS_FRAMEWORK (framework), NULL);

  report = accord_report_new (_("Partnering: blank checklist"), "");
  footer = g_strdup_printf (_("Accord %s, framework rev. %d"), ACCORD_VERSION,
                            accord_framework_get_revision (framework));
  accord_report_set_footer (report, accord_framework_get_title (framework),
                            footer);
  add_head (report);

  for (guint i = 0; i < accord_framework_get_n_arrangements (framework); i++)
    add_type (report, accord_framework_get_arrangement (framework, i));

  return report;
}
