/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-summary-private.h"

#include "model/figures/accord-carried.h"
#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>

/* Who has to show a line, to somebody who was not asked.  A name stands at the
 * end (interface, section 9).
 */
static char *
describe_whose (AccordSummary *summary,
                AccordItem    *item)
{
  AccordSide side = accord_item_get_side (item);
  AccordRole role = accord_assessment_get_role (summary->assessment);
  const char *name = NULL;
  g_autofree char *isolated = NULL;

  if (side == ACCORD_SIDE_BOTH || side == ACCORD_SIDE_EXTERNAL)
    return g_strdup (accord_words_side (side));

  if (role == ACCORD_ROLE_LEAD || role == ACCORD_ROLE_SUPPORTED)
    name = (role == ACCORD_ROLE_LEAD) == (side == ACCORD_SIDE_LEAD)
           ? accord_assessment_get_organisation (summary->assessment)
           : accord_assessment_get_partner (summary->assessment);

  if (name == NULL || *name == '\0')
    return g_strdup (accord_words_side (side));

  isolated = accord_report_isolate (name);

  return g_strdup_printf (side == ACCORD_SIDE_LEAD
                          /* Translators: an organisation's name */
                          ? _("For the supporting or acquiring organisation "
                              "to show: %s")
                          : _("For the supported or acquired organisation to "
                              "show: %s"), isolated);
}

/* What was taken over and is not reconfirmed is counted apart. */
static void
add_carried (AccordReport      *report,
             AccordAssessment  *assessment,
             AccordArrangement *type,
             AccordKind         kind)
{
  AccordCarried carried = accord_carried_count (assessment, type, kind);
  g_autofree char *text = accord_carried_to_text (&carried);

  if (text != NULL)
    accord_report_add_paragraph (report, ACCORD_TEXT_BODY, text);
}

/* Who has to show it, how much it weighs where that differs, and what is
 * recorded of it.
 */
static char *
describe_answer (AccordSummary *summary,
                 AccordAnswer  *answer)
{
  AccordItem *item = accord_answer_get_item (answer);
  g_autofree char *whose = describe_whose (summary, item);
  g_autofree char *recorded = accord_summary_describe_recorded (answer);
  g_autofree char *weight = NULL;
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  if (accord_words_weights (summary->framework) != NULL)
    /* Translators: how much a line weighs in the percentages */
    weight = g_strdup_printf (_("Weight: %u"), accord_item_get_weight (item));

  if (whose != NULL)
    g_ptr_array_add (lines, whose);
  if (weight != NULL)
    g_ptr_array_add (lines, weight);
  if (*recorded != '\0')
    g_ptr_array_add (lines, recorded);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

/* What did not fit into the table's rows. */
static void
add_long (AccordSummary *summary,
          GListModel    *answers)
{
  guint n = g_list_model_get_n_items (answers);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AccordAnswer) answer = g_list_model_get_item (answers, i);

      accord_summary_add_long_note (summary, answer, NULL);
    }
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AccordAnswer) answer = g_list_model_get_item (answers, i);

      accord_summary_add_long_evidence (summary, answer, NULL);
    }
}

static void
add_group (AccordSummary     *summary,
           AccordArrangement *type,
           AccordKind         kind,
           const AccordTally *tally)
{
  AccordReport *report = summary->report;
  g_autoptr (GListModel) answers = NULL;
  g_autofree char *figures = accord_words_group_line (tally);
  g_autofree char *heading = NULL;
  AccordBlock *table;

  answers = accord_assessment_list_answers (summary->assessment, type, kind);
  if (g_list_model_get_n_items (answers) == 0)
    return;

  heading = g_strdup_printf (kind == ACCORD_KIND_CONTEXT
                             /* Translators: counts and a percentage */
                             ? _("Helpful context: %s")
                             : _("Key enablers: %s"), figures);
  accord_report_add_heading (report, 3, heading);
  add_carried (report, summary->assessment, type, kind);

  table = accord_report_add_table (report, heading);
  accord_block_add_column (table, _("Answer"), 1.85);
  accord_block_add_column (table, _("Line"), 3.7);
  accord_block_add_column (table, _("What is recorded"), 3.8);

  for (guint i = 0; i < g_list_model_get_n_items (answers); i++)
    {
      g_autoptr (AccordAnswer) answer = g_list_model_get_item (answers, i);
      AccordStatus status = accord_answer_get_status (answer);
      g_autofree char *recorded = describe_answer (summary, answer);

      accord_block_add_row (table);
      accord_block_add_status (table, status, accord_status_to_title (status));
      accord_block_add_text (table, accord_item_get_title (
                               accord_answer_get_item (answer)));
      accord_block_add_text (table, recorded);
    }

  add_long (summary, answers);
}

static void
add_texts (AccordSummary      *summary,
           const char         *heading,
           const char * const *texts)
{
  AccordBlock *list;

  if (texts == NULL || texts[0] == NULL)
    return;

  accord_report_add_heading (summary->report, 3, heading);
  list = accord_report_add_list (summary->report);
  for (guint i = 0; texts[i] != NULL; i++)
    accord_block_add_entry (list, texts[i]);
}

static void
add_advantages (AccordSummary     *summary,
                AccordArrangement *type)
{
  GListModel *advantages = accord_arrangement_get_advantages (type);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (advantages); i++)
    {
      g_autoptr (AccordItem) item = g_list_model_get_item (advantages, i);

      g_ptr_array_add (texts, (gpointer) accord_item_get_title (item));
    }
  g_ptr_array_add (texts, NULL);

  add_texts (summary, _("Main advantages"),
             (const char * const *) texts->pdata);
}

static void
add_type (AccordSummary *summary,
          guint          index)
{
  AccordArrangement *type =
    accord_framework_get_arrangement (summary->framework, index);
  const AccordStanding *standing = &summary->score->standings[index];
  const char *reason = accord_words_aside_reason (
    type, accord_assessment_get_mandated (summary->assessment),
    accord_assessment_get_structural (summary->assessment));
  const char *gloss = accord_arrangement_get_summary (type);
  g_autofree char *enablers = accord_words_enablers (&standing->enablers);
  g_autofree char *line = NULL;

  accord_report_add_heading (summary->report, 2,
                             accord_arrangement_get_title (type));
  if (*gloss != '\0')
    {
      accord_report_add_paragraph (summary->report, ACCORD_TEXT_BODY, gloss);
      accord_report_keep_with_next (summary->report);
    }

  line = reason != NULL
         ? g_strdup_printf ("%s · %s · %s", enablers,
                            accord_words_position (standing, TRUE), reason)
         : g_strdup_printf ("%s · %s", enablers,
                            accord_words_position (standing, FALSE));
  accord_report_add_paragraph (summary->report, ACCORD_TEXT_LEAD, line);
  accord_report_keep_with_next (summary->report);

  add_group (summary, type, ACCORD_KIND_CONTEXT, &standing->context);
  add_group (summary, type, ACCORD_KIND_ENABLER, &standing->enablers);
  add_advantages (summary, type);
  add_texts (summary, _("Risks"), accord_arrangement_get_risks (type));
}

/* A reader who does not know that types were chosen would miss them. */
static void
add_types_left_out (AccordSummary *summary)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < summary->score->n_arrangements; i++)
    {
      if (summary->options->types[i])
        continue;
      if (list->len > 0)
        g_string_append (list, _("; "));
      g_string_append (list, accord_arrangement_get_title (
                         accord_framework_get_arrangement (summary->framework,
                                                           i)));
    }

  if (list->len == 0)
    return;

  /* Translators: names of types */
  text = g_strdup_printf (_("Left out of this copy, by choice, is the detail "
                            "of: %s."), list->str);
  accord_report_add_paragraph (summary->report, ACCORD_TEXT_BODY, text);
}

/** accord_summary_add_detail: each type with all its items. */
void
accord_summary_add_detail (AccordSummary *summary)
{
  const gboolean *types = summary->options->types;

  for (guint i = 0; i < summary->score->n_arrangements; i++)
    {
      if (types == NULL || types[i])
        add_type (summary, i);
    }

  if (types != NULL)
    add_types_left_out (summary);
}
