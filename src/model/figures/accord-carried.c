/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/figures/accord-carried.h"

#include <glib/gi18n-lib.h>

static void
add (AccordCarried     *sum,
     AccordAssessment  *assessment,
     AccordArrangement *arrangement,
     AccordKind         kind)
{
  guint first = accord_arrangement_get_first (arrangement, kind);
  guint n = accord_arrangement_get_n (arrangement, kind);
  const AccordStatus *statuses = accord_assessment_get_statuses (assessment);

  for (guint i = first; i < first + n; i++)
    {
      sum->answered += statuses[i] != ACCORD_STATUS_NONE;
      sum->carried += accord_carried_is_carried (
        accord_assessment_get_answer (assessment, i));
    }
}

static void
add_kinds (AccordCarried     *sum,
           AccordAssessment  *assessment,
           AccordArrangement *arrangement,
           AccordKind         kind)
{
  if (kind != ACCORD_KIND_ENABLER)
    add (sum, assessment, arrangement, ACCORD_KIND_CONTEXT);
  if (kind != ACCORD_KIND_CONTEXT)
    add (sum, assessment, arrangement, ACCORD_KIND_ENABLER);
}

gboolean
accord_carried_is_carried (AccordAnswer *answer)
{
  g_return_val_if_fail (ACCORD_IS_ANSWER (answer), FALSE);

  return accord_answer_get_status (answer) != ACCORD_STATUS_NONE &&
         *accord_answer_get_carried_from (answer) != '\0';
}

AccordCarried
accord_carried_count (AccordAssessment  *assessment,
                      AccordArrangement *arrangement,
                      AccordKind         kind)
{
  AccordCarried sum = { 0 };
  AccordFramework *framework;

  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (assessment), sum);
  g_return_val_if_fail (arrangement == NULL ||
                        ACCORD_IS_ARRANGEMENT (arrangement), sum);

  if (arrangement != NULL)
    {
      add_kinds (&sum, assessment, arrangement, kind);
      return sum;
    }

  framework = accord_assessment_get_framework (assessment);
  for (guint i = 0; i < accord_framework_get_n_arrangements (framework); i++)
    add_kinds (&sum, assessment,
               accord_framework_get_arrangement (framework, i), kind);

  return sum;
}

AccordCarried
accord_carried_count_in_question (AccordAssessment *assessment)
{
  AccordCarried sum = { 0 };
  AccordFramework *framework;

  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (assessment), sum);

  framework = accord_assessment_get_framework (assessment);
  for (guint i = 0; i < accord_framework_get_n_arrangements (framework); i++)
    {
      AccordArrangement *type = accord_framework_get_arrangement (framework, i);

      if (!accord_score_sets_aside (
            type, accord_assessment_get_mandated (assessment),
            accord_assessment_get_structural (assessment)))
        add_kinds (&sum, assessment, type, ACCORD_KIND_ADVANTAGE);
    }

  return sum;
}

char *
accord_carried_to_text (const AccordCarried *carried)
{
  g_return_val_if_fail (carried != NULL, NULL);

  if (carried->carried == 0)
    return NULL;

  /* Translators: how many items are answered, and how many of the answers were
   * taken over from an earlier assessment and are not reconfirmed */
  return g_strdup_printf (ngettext ("%u answered, of which %u not reconfirmed",
                                    "%u answered, of which %u not reconfirmed",
                                    carried->carried),
                          carried->answered, carried->carried);
}

char *
accord_carried_to_rest (const AccordCarried *carried)
{
  g_return_val_if_fail (carried != NULL, NULL);

  if (carried->carried == 0)
    return NULL;

  return g_strdup_printf (ngettext ("of which %u not reconfirmed",
                                    "of which %u not reconfirmed",
                                    carried->carried), carried->carried);
}

char *
accord_carried_to_sentence (const AccordCarried *carried)
{
  g_return_val_if_fail (carried != NULL, NULL);

  if (carried->carried == 0)
    return NULL;

  if (carried->carried == carried->answered)
    return g_strdup_printf (ngettext ("The %u answer was taken over from an "
                                      "earlier assessment and is not "
                                      "reconfirmed.",
                                      "All %u answers were taken over from an "
                                      "earlier assessment and are not "
                                      "reconfirmed.", carried->carried),
                            carried->carried);

  return g_strdup_printf (ngettext ("%u of the %u answers was taken over from "
                                    "an earlier assessment and is not "
                                    "reconfirmed.",
                                    "%u of the %u answers were taken over from "
                                    "an earlier assessment and are not "
                                    "reconfirmed.", carried->carried),
                          carried->carried, carried->answered);
}
