/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/assessment/accord-answer-private.h"

#include <glib/gi18n-lib.h>

const char *
accord_answer_get_mark_label (AccordStatus status)
{
  switch (status)
    {
    case ACCORD_STATUS_NONE:
      /* Translators: the name of a step, shown as in "Undo: clear answer" */
      return _("clear answer");

    case ACCORD_STATUS_IN_PLACE:
      /* Translators: the name of a step, shown as in "Undo: mark in place" */
      return _("mark in place");

    case ACCORD_STATUS_PARTLY:
      /* Translators: the name of a step, shown as in "Undo: mark partly" */
      return _("mark partly");

    case ACCORD_STATUS_NOT_IN_PLACE:
      /* Translators: the name of a step */
      return _("mark not in place");

    case ACCORD_STATUS_DONT_KNOW:
      /* Translators: the name of a step */
      return _("mark don’t know");

    case ACCORD_STATUS_NOT_APPLICABLE:
      /* Translators: the name of a step */
      return _("mark not applicable");

    default:
      g_return_val_if_reached ("");
    }
}

/**
 * accord_answer_choose:
 *
 * What a user does with a key, a button or the menu: the status, and the
 * answer is one's own from now on.  Choosing what is there already confirms an
 * answer that was carried over, and else does nothing.
 */
void
accord_answer_choose (AccordAnswer *self,
                      AccordStatus  status)
{
  AccordHistory *history;

  g_return_if_fail (ACCORD_IS_ANSWER (self));
  g_return_if_fail ((guint) status < ACCORD_N_STATUSES);

  history = accord_answer_get_history (self);

  if (history != NULL)
    accord_history_begin (history,
                          status == accord_answer_get_status (self) ?
                            _("confirm answer") :
                            accord_answer_get_mark_label (status),
                          G_OBJECT (self));

  accord_answer_set_carried_from (self, "");
  accord_answer_set_status (self, status);

  if (history != NULL)
    accord_history_end (history);
}

/** accord_answer_toggle: a click on the box, Space, or its AT-SPI action. */
void
accord_answer_toggle (AccordAnswer *self)
{
  AccordStatus status;

  g_return_if_fail (ACCORD_IS_ANSWER (self));

  status = accord_status_after_toggle (accord_answer_get_status (self));
  accord_answer_choose (self, status);
}

/** accord_status_after_toggle: the one rule of interface.md, Box and status. */
AccordStatus
accord_status_after_toggle (AccordStatus status)
{
  return status == ACCORD_STATUS_IN_PLACE ? ACCORD_STATUS_NOT_IN_PLACE
                                          : ACCORD_STATUS_IN_PLACE;
}
