/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/figures/accord-progress.h"

#include "model/framework/accord-framework-private.h"

#include <glib/gi18n-lib.h>

/**
 * accord_progress_count:
 * @statuses: by ordinal
 * @progress: (out caller-allocates): the counts
 *
 * Any status counts as answered, "don't know" too (design, assessed).
 */
void
accord_progress_count (AccordFramework    *framework,
                       const AccordStatus *statuses,
                       AccordFact          mandated,
                       AccordFact          structural,
                       AccordProgress     *progress)
{
  const AccordFrameworkFlat *flat;

  g_return_if_fail (ACCORD_IS_FRAMEWORK (framework));
  g_return_if_fail (progress != NULL);

  *progress = (AccordProgress) { 0 };
  flat = accord_framework_get_flat (framework);

  for (guint i = 0; i < flat->n_arrangements; i++)
    {
      AccordArrangement *arrangement =
        accord_framework_get_arrangement (framework, i);
      const AccordFlatArrangement *group = &flat->arrangements[i];
      guint n = group->n_context + group->n_enablers;
      guint answered = 0;

      for (guint j = group->first; j < group->first + n; j++)
        answered += statuses[j] != ACCORD_STATUS_NONE;

      if (accord_score_sets_aside (arrangement, mandated, structural))
        {
          progress->types_aside++;
          progress->items_aside += n;
          progress->answered_aside += answered;
        }
      else
        {
          progress->types_in_question++;
          progress->items_in_question += n;
          progress->answered_in_question += answered;
        }
    }
}

/**
 * accord_progress_to_text:
 *
 * Returns: (transfer full): "14 of 15 in question answered", or "27 of 29
 *   answered" where nothing is set aside
 */
char *
accord_progress_to_text (const AccordProgress *progress)
{
  g_return_val_if_fail (progress != NULL, NULL);

  if (progress->types_aside == 0)
    return g_strdup_printf (ngettext ("%u of %u answered",
                                      "%u of %u answered",
                                      progress->items_in_question),
                            progress->answered_in_question,
                            progress->items_in_question);

  if (progress->types_in_question == 0)
    return g_strdup (_("All types are set aside"));

  /* Translators: items of the partnering types in question */
  return g_strdup_printf (ngettext ("%u of %u in question answered",
                                    "%u of %u in question answered",
                                    progress->items_in_question),
                          progress->answered_in_question,
                          progress->items_in_question);
}

guint
accord_progress_next (AccordAssessment *assessment,
                      guint             from)
{
  AccordFramework *framework;
  const AccordFrameworkFlat *flat;
  const AccordStatus *statuses;
  AccordFact mandated;
  AccordFact structural;
  /* By whether it is set aside, then by whether it stands before @from. */
  guint found[2][2] = {
    { ACCORD_ITEM_NO_ORDINAL, ACCORD_ITEM_NO_ORDINAL },
    { ACCORD_ITEM_NO_ORDINAL, ACCORD_ITEM_NO_ORDINAL },
  };

  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (assessment),
                        ACCORD_ITEM_NO_ORDINAL);

  framework = accord_assessment_get_framework (assessment);
  flat = accord_framework_get_flat (framework);
  statuses = accord_assessment_get_statuses (assessment);
  mandated = accord_assessment_get_mandated (assessment);
  structural = accord_assessment_get_structural (assessment);

  for (guint i = 0; i < flat->n_arrangements; i++)
    {
      const AccordFlatArrangement *group = &flat->arrangements[i];
      gboolean aside =
        accord_score_sets_aside (accord_framework_get_arrangement (framework,
                                                                   i),
                                 mandated, structural);

      for (guint j = group->first;
           j < group->first + group->n_context + group->n_enablers;
           j++)
        {
          gboolean before = from != ACCORD_ITEM_NO_ORDINAL && j <= from;

          if (statuses[j] == ACCORD_STATUS_NONE
              && found[aside][before] == ACCORD_ITEM_NO_ORDINAL)
            found[aside][before] = j;
        }
    }

  for (guint aside = 0; aside < 2; aside++)
    {
      for (guint before = 0; before < 2; before++)
        {
          if (found[aside][before] != ACCORD_ITEM_NO_ORDINAL)
            return found[aside][before];
        }
    }

  return ACCORD_ITEM_NO_ORDINAL;
}
