/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/assessment/accord-assessment.h"

#include <glib/gi18n-lib.h>

/* Whether somebody else than @role must show what has @side (interface, Whose
 * to show). */
static gboolean
is_for_others (AccordSide side,
               AccordRole role)
{
  switch (side)
    {
    case ACCORD_SIDE_EXTERNAL:
      return TRUE;

    case ACCORD_SIDE_LEAD:
      return role == ACCORD_ROLE_SUPPORTED;

    case ACCORD_SIDE_SUPPORTED:
      return role == ACCORD_ROLE_LEAD;

    case ACCORD_SIDE_BOTH:
    default:
      return FALSE;
    }
}

static gboolean
is_rest (AccordAssessment *self,
         guint             ordinal)
{
  AccordAnswer *answer = accord_assessment_get_answer (self, ordinal);
  AccordSide side = accord_item_get_side (accord_answer_get_item (answer));

  return accord_answer_get_status (answer) == ACCORD_STATUS_NONE &&
         !is_for_others (side, accord_assessment_get_role (self));
}

/** accord_assessment_count_rest: how many accord_assessment_mark_rest() marks */
guint
accord_assessment_count_rest (AccordAssessment  *self,
                              AccordArrangement *arrangement,
                              AccordKind         kind)
{
  guint first;
  guint end;
  guint count = 0;

  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (self), 0);
  g_return_val_if_fail (ACCORD_IS_ARRANGEMENT (arrangement), 0);
  g_return_val_if_fail (kind != ACCORD_KIND_ADVANTAGE, 0);

  first = accord_arrangement_get_first (arrangement, kind);
  end = first + accord_arrangement_get_n (arrangement, kind);

  for (guint i = first; i < end; i++)
    {
      if (is_rest (self, i))
        count++;
    }

  return count;
}

guint
accord_assessment_mark_rest (AccordAssessment  *self,
                             AccordArrangement *arrangement,
                             AccordKind         kind)
{
  g_autofree char *label = NULL;
  AccordHistory *history;
  AccordAnswer *subject = NULL;
  guint first;
  guint end;
  guint count;

  count = accord_assessment_count_rest (self, arrangement, kind);

  if (count == 0)
    return 0;

  first = accord_arrangement_get_first (arrangement, kind);
  end = first + accord_arrangement_get_n (arrangement, kind);

  while (!is_rest (self, first))
    first++;

  subject = accord_assessment_get_answer (self, first);

  /* Translators: the name of a step, shown as in "Undo: mark 2 not answered
   * as not in place" */
  label = g_strdup_printf (ngettext ("mark %u not answered as not in place",
                                     "mark %u not answered as not in place",
                                     count),
                           count);

  history = accord_assessment_get_history (self);
  accord_history_begin (history, label, G_OBJECT (subject));

  for (guint i = first; i < end; i++)
    {
      if (is_rest (self, i))
        accord_answer_choose (accord_assessment_get_answer (self, i),
                              ACCORD_STATUS_NOT_IN_PLACE);
    }

  accord_history_end (history);

  return count;
}
