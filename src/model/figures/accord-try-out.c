/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/figures/accord-try-out.h"

#include "model/figures/accord-score-private.h"
#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
may_be_tried (AccordItem   *item,
              AccordStatus  status)
{
  return accord_item_get_kind (item) == ACCORD_KIND_ENABLER
         && status != ACCORD_STATUS_IN_PLACE
         && status != ACCORD_STATUS_NOT_APPLICABLE;
}

/* By wording: how often it is still to come. */
static GHashTable *
count_wordings (AccordFramework    *framework,
                const AccordStatus *statuses,
                AccordFact          mandated,
                AccordFact          structural,
                GArray             *items)
{
  GHashTable *wordings = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < accord_framework_get_n_items (framework); i++)
    {
      AccordItem *item = accord_framework_get_item (framework, i);
      const char *title = accord_item_get_title (item);
      AccordTryItem entry = { i, 0 };
      guint n;

      if (!may_be_tried (item, statuses[i])
          || accord_score_sets_aside (accord_item_get_arrangement (item),
                                      mandated, structural))
        continue;

      n = GPOINTER_TO_UINT (g_hash_table_lookup (wordings, title));
      g_hash_table_insert (wordings, (gpointer) title,
                           GUINT_TO_POINTER (n + 1));
      g_array_append_val (items, entry);
    }

  return wordings;
}

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  const AccordTryItem *first = a;
  const AccordTryItem *second = b;

  if (first->n_types != second->n_types)
    return first->n_types > second->n_types ? -1 : 1;

  return first->ordinal < second->ordinal ? -1 : 1;
}

GArray *
accord_try_out_list (AccordFramework    *framework,
                     const AccordStatus *statuses,
                     AccordFact          mandated,
                     AccordFact          structural)
{
  g_autoptr (GHashTable) wordings = NULL;
  GArray *items;

  g_return_val_if_fail (ACCORD_IS_FRAMEWORK (framework), NULL);
  g_return_val_if_fail (statuses != NULL, NULL);

  items = g_array_new (FALSE, FALSE, sizeof (AccordTryItem));
  wordings = count_wordings (framework, statuses, mandated, structural, items);

  for (guint i = 0; i < items->len; i++)
    {
      AccordTryItem *entry = &g_array_index (items, AccordTryItem, i);
      AccordItem *item = accord_framework_get_item (framework, entry->ordinal);

      entry->n_types =
        GPOINTER_TO_UINT (g_hash_table_lookup (wordings,
                                               accord_item_get_title (item)));
    }

  g_array_sort (items, compare_items);

  return items;
}

AccordStatus *
accord_try_out_apply (AccordFramework    *framework,
                      const AccordStatus *statuses,
                      const guint        *ordinals,
                      guint               n_ordinals)
{
  g_autoptr (GHashTable) wordings = NULL;
  AccordStatus *tried;
  guint n;

  g_return_val_if_fail (ACCORD_IS_FRAMEWORK (framework), NULL);
  g_return_val_if_fail (statuses != NULL, NULL);
  g_return_val_if_fail (ordinals != NULL || n_ordinals == 0, NULL);

  n = accord_framework_get_n_items (framework);
  tried = g_new (AccordStatus, n + 1);
  memcpy (tried, statuses, n * sizeof *statuses);

  wordings = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < n_ordinals; i++)
    {
      AccordItem *item = accord_framework_get_item (framework, ordinals[i]);

      g_hash_table_add (wordings, (gpointer) accord_item_get_title (item));
    }

  for (guint i = 0; i < n; i++)
    {
      AccordItem *item = accord_framework_get_item (framework, i);

      if (may_be_tried (item, statuses[i])
          && g_hash_table_contains (wordings, accord_item_get_title (item)))
        tried[i] = ACCORD_STATUS_IN_PLACE;
    }

  return tried;
}

static char *
join (const char *now,
      const char *tried)
{
  if (strcmp (now, tried) == 0)
    return g_strdup (now);

  /* Translators: a figure now, and as it would be if what is tried out were in
   * place */
  return g_strdup_printf (_("%s → %s"), now, tried);
}

char *
accord_try_out_counts (const AccordTally *now,
                       const AccordTally *tried)
{
  g_autofree char *first = accord_words_counts (now);
  g_autofree char *second = accord_words_counts (tried);

  return join (first, second);
}

char *
accord_try_out_percent (const AccordTally *now,
                        const AccordTally *tried)
{
  g_autofree char *first = accord_words_percent (now->percent);
  g_autofree char *second = accord_words_percent (tried->percent);

  return join (first, second);
}

char *
accord_try_out_position (const AccordStanding *now,
                         const AccordStanding *tried)
{
  return join (accord_words_position (now, TRUE),
               accord_words_position (tried, TRUE));
}
