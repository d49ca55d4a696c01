/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-comparison-report.h"

#include "report/accord-csv.h"

static const char * const columns[] = {
  "organisation-a",
  "organisation-b",
  "date-a",
  "date-b",
  "arrangement",
  "arrangement-title",
  "kind",
  "item",
  "title",
  "side",
  "status-a",
  "status-b",
  "joint",
  "differs",
  "next",
  "note-a",
  "note-b",
};

/* Behind these for the first, then for the second, "-a" or "-b" at the end */
static const char * const side_columns[] = {
  "reason",
  "evidence",
  "action",
  "action-owner",
  "action-organisation",
  "action-due",
  "action-done",
  "carried-from",
  "partner",
  "role",
  "mandated",
  "structural",
  "respondent-name",
  "respondent-group",
  "scope",
  "notes",
  "framework",
  "revision",
};

static const char *
describe_next (AccordParties next)
{
  if ((next & ACCORD_PARTY_EXTERNAL) != 0)
    return "external";
  if ((next & ACCORD_PARTY_BOTH) == ACCORD_PARTY_BOTH)
    return "a b";
  if ((next & ACCORD_PARTY_A) != 0)
    return "a";
  if ((next & ACCORD_PARTY_B) != 0)
    return "b";

  return "";
}

static void
add_side (GString          *csv,
          AccordAssessment *assessment,
          AccordAnswer     *answer)
{
  accord_csv_add_reason (csv, answer, TRUE);
  accord_csv_add_recorded (csv, answer, TRUE);
  accord_csv_add_respondent (csv, assessment);
  accord_csv_add_about (csv, assessment, TRUE);
}

static void
add_side_columns (GString    *csv,
                  const char *side)
{
  for (guint i = 0; i < G_N_ELEMENTS (side_columns); i++)
    {
      g_autofree char *column = g_strconcat (side_columns[i], side, NULL);

      accord_csv_add (csv, column);
    }
}

static void
add_line (GString                *csv,
          const AccordComparison *comparison,
          guint                   ordinal)
{
  const AccordLine *line = &comparison->lines[ordinal];
  AccordItem *item = accord_framework_get_item (comparison->framework,
                                                ordinal);
  AccordArrangement *type = accord_item_get_arrangement (item);
  AccordAssessment *a = comparison->a;
  AccordAssessment *b = comparison->b;
  AccordAnswer *answer_a =
    accord_comparison_get_answer (comparison, ACCORD_PARTY_A, ordinal);
  AccordAnswer *answer_b =
    accord_comparison_get_answer (comparison, ACCORD_PARTY_B, ordinal);

  accord_csv_add (csv, accord_assessment_get_organisation (a));
  accord_csv_add (csv, accord_assessment_get_organisation (b));
  accord_csv_add (csv, accord_assessment_get_date (a));
  accord_csv_add (csv, accord_assessment_get_date (b));
  accord_csv_add (csv, accord_arrangement_get_id (type));
  accord_csv_add (csv, accord_arrangement_get_title (type));
  accord_csv_add (csv, accord_item_get_kind (item) == ACCORD_KIND_CONTEXT
                       ? "context" : "enabler");
  accord_csv_add (csv, accord_item_get_id (item));
  accord_csv_add (csv, accord_item_get_title (item));
  accord_csv_add (csv, accord_side_to_word (accord_item_get_side (item)));
  accord_csv_add (csv, accord_status_to_word (line->a));
  accord_csv_add (csv, accord_status_to_word (line->b));
  accord_csv_add (csv, accord_status_to_word (line->joint));
  accord_csv_add (csv, line->differs ? "true" : "false");
  accord_csv_add (csv, describe_next (line->next));
  accord_csv_add (csv, answer_a ? accord_answer_get_note (answer_a) : "");
  accord_csv_add (csv, answer_b ? accord_answer_get_note (answer_b) : "");
  add_side (csv, a, answer_a);
  add_side (csv, b, answer_b);
  accord_csv_end_row (csv);
}

/**
 * accord_csv_write_comparison:
 *
 * Returns: (transfer full): a row for each item, as
 *   accord_csv_write_assessment()
 */
GBytes *
accord_csv_write_comparison (const AccordComparison *comparison)
{
  GString *csv;

  g_return_val_if_fail (comparison != NULL, NULL);

  csv = accord_csv_new ();
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    accord_csv_add (csv, columns[i]);
  add_side_columns (csv, "-a");
  add_side_columns (csv, "-b");
  accord_csv_end_row (csv);

  for (guint o = 0;
       o < accord_framework_get_n_items (comparison->framework);
       o++)
    add_line (csv, comparison, o);

  return accord_csv_finish (csv);
}
