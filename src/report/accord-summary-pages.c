/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-summary-pages.h"

/* The least that the board page has to give up to be as few pages as it can be:
 * one, where that is possible; where it is not, nothing is left out in vain.
 */
static AccordEconomy
find_economy (AccordAssessment           *assessment,
              const AccordSummaryOptions *options,
              const AccordPageSetup      *setup)
{
  AccordSummaryOptions alone = *options;
  AccordEconomy best = ACCORD_ECONOMY_ALL;
  guint fewest = G_MAXUINT;

  alone.one_page = TRUE;
  alone.front_sheet = ACCORD_FRONT_SHEET_OFF;

  for (alone.economy = ACCORD_ECONOMY_ALL;
       alone.economy < ACCORD_N_ECONOMIES && fewest > 1;
       alone.economy++)
    {
      g_autoptr (AccordPages) pages =
        accord_pages_new (accord_summary_report_new (assessment, &alone),
                          setup);

      if (accord_pages_get_n (pages) < fewest)
        {
          fewest = accord_pages_get_n (pages);
          best = alone.economy;
        }
    }

  return best;
}

/**
 * accord_summary_pages_new:
 * @assessment: whose summary
 * @options: (nullable): "economy" is found here, whatever it says
 * @setup: the paper
 *
 * Lays the summary out so that the board page is one page where it can be:
 * too much text, or large print, takes two and nothing is set smaller.
 *
 * Returns: (transfer full): the pages
 */
AccordPages *
accord_summary_pages_new (AccordAssessment           *assessment,
                          const AccordSummaryOptions *options,
                          const AccordPageSetup      *setup)
{
  AccordSummaryOptions fitting = { 0 };

  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (assessment), NULL);
  g_return_val_if_fail (setup != NULL, NULL);

  if (options != NULL)
    fitting = *options;
  fitting.economy = find_economy (assessment, &fitting, setup);

  return accord_pages_new (accord_summary_report_new (assessment, &fitting),
                           setup);
}
