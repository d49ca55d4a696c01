/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-summary-private.h"

#include "model/figures/accord-evidence-gaps.h"

#include <glib/gi18n-lib.h>

/**
 * accord_summary_add_evidence:
 *
 * Answers in place without evidence, and evidence past its review date; nothing
 * where there is neither.  Without a today no date has passed.
 */
void
accord_summary_add_evidence (AccordSummary *summary)
{
  const char *today = summary->options->today;
  g_autoptr (GArray) gaps = NULL;
  AccordBlock *table;

  gaps = accord_evidence_gaps_new (summary->assessment,
                                   today != NULL ? today : "0001-01-01",
                                   TRUE);
  if (gaps->len == 0)
    return;

  accord_report_add_heading (summary->report, 2, _("Evidence to look at"));
  table = accord_report_add_table (summary->report, _("Evidence to look at"));
  accord_block_add_column (table, _("Type"), 2);
  accord_block_add_column (table, _("Line"), 4);
  accord_block_add_column (table, _("What is to be looked at"), 3);

  for (guint i = 0; i < gaps->len; i++)
    {
      const AccordEvidenceGap *gap =
        &g_array_index (gaps, AccordEvidenceGap, i);
      AccordItem *item = accord_framework_get_item (summary->framework,
                                                    gap->ordinal);
      g_autofree char *text = accord_evidence_gap_to_text (gap);

      accord_block_add_row (table);
      accord_block_add_text (table, accord_arrangement_get_title (
                               accord_item_get_arrangement (item)));
      accord_block_add_text (table, accord_item_get_title (item));
      accord_block_add_text (table, text);
    }
}
