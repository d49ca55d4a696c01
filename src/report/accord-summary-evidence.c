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
  AccordBlock *list = NULL;
  g_autoptr (GArray) gaps = NULL;

  gaps = accord_evidence_gaps_new (summary->assessment,
                                   today != NULL ? today : "0001-01-01",
                                   TRUE);
  if (gaps->len == 0)
    return;

  accord_report_add_heading (summary->report, 2, _("Evidence to look at"));

  for (guint i = 0; i < gaps->len; i++)
    {
      const AccordEvidenceGap *gap =
        &g_array_index (gaps, AccordEvidenceGap, i);
      AccordItem *item = accord_framework_get_item (summary->framework,
                                                    gap->ordinal);
      const char *type = accord_arrangement_get_title (
        accord_item_get_arrangement (item));
      g_autofree char *text = accord_evidence_gap_to_text (gap);
      g_autofree char *entry = NULL;

      if (i == 0 || gap[-1].kind != gap->kind)
        {
          accord_report_add_heading (summary->report, 3,
                                     gap->kind == ACCORD_EVIDENCE_MISSING
                                     ? text : _("Past its review date"));
          list = accord_report_add_list (summary->report);
        }

      entry = gap->kind == ACCORD_EVIDENCE_MISSING
              ? g_strdup_printf ("%s · %s", accord_item_get_title (item), type)
              : g_strdup_printf ("%s · %s · %s", accord_item_get_title (item),
                                 type, text);
      accord_block_add_entry (list, entry);
    }
}
