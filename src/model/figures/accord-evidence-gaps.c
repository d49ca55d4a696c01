/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/figures/accord-evidence-gaps.h"

#include "model/accord-date.h"
#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* ISO dates sort as texts. */
static gboolean
find_past (GListModel        *evidence,
           const char        *today,
           AccordEvidenceGap *gap)
{
  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (AccordEvidence) entry = g_list_model_get_item (evidence, i);
      const char *date = accord_evidence_get_review_by (entry);

      if (*date == '\0' || strcmp (date, today) >= 0)
        continue;

      if (gap->n == 0 || strcmp (date, gap->review_by) < 0)
        g_strlcpy (gap->review_by, date, sizeof gap->review_by);
      gap->n++;
    }

  return gap->n > 0;
}

static int
compare_gaps (gconstpointer a,
              gconstpointer b)
{
  const AccordEvidenceGap *first = a;
  const AccordEvidenceGap *second = b;

  if (first->kind != second->kind)
    return (int) first->kind - (int) second->kind;

  return first->ordinal < second->ordinal ? -1 : 1;
}

GArray *
accord_evidence_gaps_new (AccordAssessment *assessment,
                          const char       *today,
                          gboolean          in_question_only)
{
  AccordScore *score;
  GArray *gaps;

  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (assessment), NULL);
  g_return_val_if_fail (accord_date_is_valid (today), NULL);

  score = accord_assessment_get_score (assessment);
  gaps = g_array_new (FALSE, FALSE, sizeof (AccordEvidenceGap));

  for (guint i = 0; i < accord_assessment_get_n_answers (assessment); i++)
    {
      AccordAnswer *answer = accord_assessment_get_answer (assessment, i);
      GListModel *evidence = accord_answer_get_evidence (answer);
      AccordArrangement *type =
        accord_item_get_arrangement (accord_answer_get_item (answer));
      AccordEvidenceGap gap = { ACCORD_EVIDENCE_PAST_REVIEW, i, "", 0 };

      if (in_question_only
          && score->standings[accord_arrangement_get_index (type)].set_aside)
        continue;

      if (g_list_model_get_n_items (evidence) == 0)
        {
          gap.kind = ACCORD_EVIDENCE_MISSING;
          if (accord_answer_get_status (answer) == ACCORD_STATUS_IN_PLACE)
            g_array_append_val (gaps, gap);
        }
      else if (find_past (evidence, today, &gap))
        {
          g_array_append_val (gaps, gap);
        }
    }

  g_array_sort (gaps, compare_gaps);

  return gaps;
}

char *
accord_evidence_gap_to_text (const AccordEvidenceGap *gap)
{
  g_autofree char *date = NULL;

  g_return_val_if_fail (gap != NULL, NULL);

  if (gap->kind == ACCORD_EVIDENCE_MISSING)
    return g_strdup (_("In place, no evidence recorded"));

  date = accord_words_date (gap->review_by);

  /* Translators: how many pieces of evidence, then the earliest of their review
   * dates */
  return g_strdup_printf (ngettext ("%u piece of evidence is past its review "
                                    "date, %s",
                                    "%u pieces of evidence are past their "
                                    "review dates, the first %s",
                                    gap->n),
                          gap->n, date);
}
