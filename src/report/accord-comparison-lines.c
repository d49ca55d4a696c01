/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-comparison-report-private.h"

#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>

/* The lines of each type with what both have recorded of them. */

static const AccordParties parties[] = { ACCORD_PARTY_A, ACCORD_PARTY_B };

static char *
describe_status (AccordComparisonMaker *maker,
                 guint                  ordinal,
                 guint                  side)
{
  const AccordLine *line = &maker->comparison->lines[ordinal];
  const char *title = accord_status_to_title (side == 0 ? line->a : line->b);
  g_autofree char *silent =
    accord_comparison_not_speaking (maker->comparison, ordinal, parties[side]);

  if (silent == NULL)
    return g_strdup (title);

  return g_strdup_printf ("%s %s", title, silent);
}

/* The answer, and below it all that is recorded of it. */
static void
add_side (AccordComparisonMaker *maker,
          AccordBlock           *table,
          guint                  ordinal,
          guint                  side)
{
  const AccordLine *line = &maker->comparison->lines[ordinal];
  AccordAnswer *answer =
    accord_comparison_get_answer (maker->comparison, parties[side], ordinal);
  g_autofree char *status = describe_status (maker, ordinal, side);
  g_autofree char *recorded = NULL;
  g_autofree char *text = NULL;

  if (answer != NULL)
    recorded = accord_summary_describe_recorded (answer);

  text = recorded != NULL && *recorded != '\0'
         ? g_strdup_printf ("%s\n%s", status, recorded)
         : g_strdup (status);
  accord_block_add_status (table, side == 0 ? line->a : line->b, text);
}

static void
add_line (AccordComparisonMaker *maker,
          AccordBlock           *table,
          guint                  ordinal)
{
  AccordItem *item =
    accord_framework_get_item (maker->comparison->framework, ordinal);
  g_autofree char *next =
    accord_comparison_next_to_text (maker->comparison, ordinal,
                                    ACCORD_READER_ANYONE);

  accord_block_add_row (table);
  accord_block_add_text (table, accord_item_get_title (item));
  for (guint side = 0; side < G_N_ELEMENTS (parties); side++)
    add_side (maker, table, ordinal, side);
  accord_block_add_text (table, next);
}

static gboolean
is_in_group (AccordComparisonMaker *maker,
             guint                  ordinal,
             AccordArrangement     *type,
             AccordLineGroup        group)
{
  AccordItem *item =
    accord_framework_get_item (maker->comparison->framework, ordinal);

  return accord_item_get_arrangement (item) == type &&
         maker->comparison->lines[ordinal].group == group;
}

/* What is too long for the table flows below it, over the page's whole width.
 */
static void
add_long (AccordComparisonMaker *maker,
          guint                  ordinal)
{
  for (guint side = 0; side < G_N_ELEMENTS (parties); side++)
    {
      AccordAnswer *answer =
        accord_comparison_get_answer (maker->comparison, parties[side],
                                      ordinal);

      if (answer == NULL)
        continue;

      accord_summary_add_long_note (&maker->sides[side], answer,
                                    maker->names[side]);
      accord_summary_add_long_evidence (&maker->sides[side], answer,
                                        maker->names[side]);
    }
}

static void
add_group (AccordComparisonMaker *maker,
           AccordArrangement     *type,
           AccordLineGroup        group)
{
  guint n = accord_comparison_count_group (maker->comparison, type, group);
  guint n_items = maker->comparison->score->items;
  g_autofree char *heading = NULL;
  AccordBlock *table;

  if (n == 0)
    return;

  /* Translators: the name of a group of lines, and how many */
  heading = g_strdup_printf (_("%s (%u)"),
                             accord_line_group_to_title (group,
                                                         ACCORD_READER_ANYONE),
                             n);
  accord_report_add_heading (maker->report, 3, heading);
  table = accord_report_add_table (maker->report, heading);
  accord_block_add_column (table, _("Line"), 2.6);
  accord_block_add_column (table, maker->names[0], 2.9);
  accord_block_add_column (table, maker->names[1], 2.9);
  accord_block_add_column (table, _("Next step with"), 1.7);

  for (guint o = 0; o < n_items; o++)
    {
      if (is_in_group (maker, o, type, group))
        add_line (maker, table, o);
    }
  for (guint o = 0; o < n_items; o++)
    {
      if (is_in_group (maker, o, type, group))
        add_long (maker, o);
    }
}

/** accord_comparison_maker_add_lines: each type, its lines in their groups. */
void
accord_comparison_maker_add_lines (AccordComparisonMaker *maker)
{
  const AccordComparison *comparison = maker->comparison;
  const gboolean *types = maker->options->types;

  for (guint i = 0; i < comparison->score->n_arrangements; i++)
    {
      AccordArrangement *type =
        accord_framework_get_arrangement (comparison->framework, i);
      const AccordStanding *standing = &comparison->score->standings[i];
      g_autofree char *enablers = accord_words_enablers (&standing->enablers);
      g_autofree char *line = NULL;

      if (types != NULL && !types[i])
        continue;

      accord_report_add_heading (maker->report, 2,
                                 accord_arrangement_get_title (type));
      /* Translators: counts of the pair, then its position */
      line = g_strdup_printf (_("Both together: %s · %s"), enablers,
                              accord_words_position (standing, TRUE));
      accord_report_add_paragraph (maker->report, ACCORD_TEXT_LEAD, line);
      accord_report_keep_with_next (maker->report);

      for (guint g = 0; g < ACCORD_N_LINE_GROUPS; g++)
        add_group (maker, type, (AccordLineGroup) g);
    }
}
