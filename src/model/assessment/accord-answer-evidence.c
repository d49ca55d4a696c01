/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/assessment/accord-answer-private.h"

#include "model/assessment/accord-part-private.h"

#include <glib/gi18n-lib.h>

/**
 * accord_answer_insert_evidence:
 * @position: where to; beyond the end is the end
 * @evidence: what belongs to no answer yet
 *
 * Does nothing where there are %ACCORD_ANSWER_MAX_EVIDENCE entries already:
 * such a file could not be read again.
 */
void
accord_answer_insert_evidence (AccordAnswer   *self,
                               guint           position,
                               AccordEvidence *evidence)
{
  GListModel *list;
  guint n;

  g_return_if_fail (ACCORD_IS_ANSWER (self));
  g_return_if_fail (ACCORD_IS_EVIDENCE (evidence));
  g_return_if_fail (accord_part_get_answer (ACCORD_PART (evidence)) == NULL);

  list = accord_answer_get_evidence (self);
  n = g_list_model_get_n_items (list);

  if (n >= ACCORD_ANSWER_MAX_EVIDENCE)
    return;

  position = MIN (position, n);
  g_list_store_insert (G_LIST_STORE (list), position, evidence);

  if (accord_answer_get_history (self) != NULL)
    accord_history_record_insert (accord_answer_get_history (self),
                                  G_LIST_STORE (list),
                                  position,
                                  G_OBJECT (evidence),
                                  /* Translators: the name of a step */
                                  _("add evidence"),
                                  G_OBJECT (self));
}

/** accord_answer_remove_evidence: @position is that of an entry. */
void
accord_answer_remove_evidence (AccordAnswer *self,
                               guint         position)
{
  g_autoptr (AccordEvidence) evidence = NULL;
  GListModel *list;

  g_return_if_fail (ACCORD_IS_ANSWER (self));

  list = accord_answer_get_evidence (self);
  evidence = g_list_model_get_item (list, position);
  g_return_if_fail (evidence != NULL);

  g_list_store_remove (G_LIST_STORE (list), position);

  if (accord_answer_get_history (self) != NULL)
    accord_history_record_remove (accord_answer_get_history (self),
                                  G_LIST_STORE (list),
                                  position,
                                  G_OBJECT (evidence),
                                  /* Translators: the name of a step */
                                  _("remove evidence"),
                                  G_OBJECT (self));
}
