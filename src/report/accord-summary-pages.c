/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-summary-pages.h"

static guint
count_pages (AccordAssessment           *assessment,
             const AccordSummaryOptions *options,
             const AccordPageSetup      *setup)
{
  g_autoptr (AccordPages) pages =
    accord_pages_new (accord_summary_report_new (assessment, options), setup);

  return accord_pages_get_n (pages);
}

/* The least that the board page has to give up to be as few pages as it can be:
 * one, or two in large print, where that is possible; where it is not, nothing
 * is left out in vain.
 */
static AccordEconomy
find_economy (AccordAssessment           *assessment,
              const AccordSummaryOptions *options,
              const AccordPageSetup      *setup)
{
  AccordSummaryOptions alone = *options;
  AccordEconomy best = ACCORD_ECONOMY_ALL;
  guint fewest = G_MAXUINT;
  guint enough = setup->text_size > ACCORD_TEXT_SIZE ? 2 : 1;

  alone.one_page = TRUE;
  alone.front_sheet = ACCORD_FRONT_SHEET_OFF;

  for (alone.economy = ACCORD_ECONOMY_ALL;
       alone.economy < ACCORD_N_ECONOMIES && fewest > enough;
       alone.economy++)
    {
      guint n;

      alone.continued_on = 0;
      n = count_pages (assessment, &alone, setup);

      /* Saying that it goes on takes a line, too. */
      if (n > 1)
        {
          alone.continued_on = n;
          n = count_pages (assessment, &alone, setup);
        }

      if (n < fewest)
        {
          fewest = n;
          best = alone.economy;
        }
    }

  return best;
}

/* The number, from 1, of the page on which the board page goes on, or 0. */
static guint
find_continuation (const AccordPages *pages)
{
  const AccordReport *report = accord_pages_get_report (pages);
  const AccordBlock *first = NULL;
  const AccordBlock *last = NULL;
  guint page;

  for (guint i = 0; i < report->blocks->len; i++)
    {
      const AccordBlock *block = g_ptr_array_index (report->blocks, i);

      if (first == NULL && block->kind == ACCORD_BLOCK_HEADING &&
          strcmp (block->text, report->title) == 0)
        first = block;
      if (first != NULL && block->kind == ACCORD_BLOCK_PAGE_BREAK)
        break;
      last = block;
    }

  g_assert (first != NULL);
  page = accord_pages_find (pages, first);

  return accord_pages_find_end (pages, last) > page ? page + 2 : 0;
}

/**
 * accord_summary_pages_new:
 * @assessment: whose summary
 * @options: (nullable): "economy", "large_print" and "continued_on" are found
 *   here, whatever they say
 * @setup: the paper
 *
 * Lays the summary out so that the board page is one page where it can be:
 * too much text, or large print, takes two, which it says, and nothing is set
 * smaller.
 *
 * Returns: (transfer full): the pages
 */
AccordPages *
accord_summary_pages_new (AccordAssessment           *assessment,
                          const AccordSummaryOptions *options,
                          const AccordPageSetup      *setup)
{
  AccordSummaryOptions fitting = { 0 };
  AccordPages *pages;

  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (assessment), NULL);
  g_return_val_if_fail (setup != NULL, NULL);

  if (options != NULL)
    fitting = *options;
  fitting.continued_on = 0;
  fitting.large_print = setup->text_size > ACCORD_TEXT_SIZE;
  fitting.economy = find_economy (assessment, &fitting, setup);

  pages = accord_pages_new (accord_summary_report_new (assessment, &fitting),
                            setup);
  fitting.continued_on = find_continuation (pages);
  if (fitting.continued_on == 0)
    return pages;

  accord_pages_free (pages);

  return accord_pages_new (accord_summary_report_new (assessment, &fitting),
                           setup);
}

/**
 * accord_summary_board_report_new:
 * @assessment: whose summary
 * @options: (nullable): as for accord_summary_pages_new()
 *
 * The first page to be put into another document: it gives up what it would on
 * paper of its own, A4.
 *
 * Returns: (transfer full): the report
 */
AccordReport *
accord_summary_board_report_new (AccordAssessment           *assessment,
                                 const AccordSummaryOptions *options)
{
  AccordSummaryOptions alone = { 0 };

  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (assessment), NULL);

  if (options != NULL)
    alone = *options;
  alone.one_page = TRUE;
  alone.front_sheet = ACCORD_FRONT_SHEET_OFF;
  alone.large_print = FALSE;
  alone.continued_on = 0;
  alone.economy = find_economy (assessment, &alone, &accord_page_setup_a4);

  return accord_summary_report_new (assessment, &alone);
}
