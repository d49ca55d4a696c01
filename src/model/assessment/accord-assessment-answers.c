/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/assessment/accord-assessment.h"

/**
 * accord_assessment_find_answer:
 * @item_id: an item's id
 *
 * Returns: (transfer none) (nullable): the answer, or %NULL where @item_id is
 *   no checkable item's
 */
AccordAnswer *
accord_assessment_find_answer (AccordAssessment *self,
                               const char       *item_id)
{
  AccordItem *item;
  guint ordinal;

  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (self), NULL);
  g_return_val_if_fail (item_id != NULL, NULL);

  item = accord_framework_find_item (accord_assessment_get_framework (self),
                                     item_id);

  if (item == NULL)
    return NULL;

  ordinal = accord_item_get_ordinal (item);

  return ordinal != ACCORD_ITEM_NO_ORDINAL
         ? accord_assessment_get_answer (self, ordinal)
         : NULL;
}

GListModel *
accord_assessment_list_answers (AccordAssessment  *self,
                                AccordArrangement *arrangement,
                                AccordKind         kind)
{
  GListStore *list;
  guint first;
  guint n;

  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (self), NULL);
  g_return_val_if_fail (ACCORD_IS_ARRANGEMENT (arrangement), NULL);
  g_return_val_if_fail (kind != ACCORD_KIND_ADVANTAGE, NULL);

  first = accord_arrangement_get_first (arrangement, kind);
  n = accord_arrangement_get_n (arrangement, kind);
  list = g_list_store_new (ACCORD_TYPE_ANSWER);

  for (guint i = first; i < first + n; i++)
    g_list_store_append (list, accord_assessment_get_answer (self, i));

  return G_LIST_MODEL (list);
}
