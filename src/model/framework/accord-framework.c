/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/framework/accord-framework.h"

#include "model/framework/accord-framework-private.h"

struct _AccordFramework
{
  GObject parent_instance;

  /* Owned References */
  char *id;
  char *title;
  AccordSource source;
  GPtrArray *arrangements;
  GHashTable *arrangements_by_id;
  GHashTable *items_by_id;
  AccordItem **items;
  guint8 *weights;
  guint8 *sides;
  AccordFlatArrangement *flat_arrangements;

  int revision;
  AccordFrameworkFlat flat;
};

G_DEFINE_FINAL_TYPE (AccordFramework, accord_framework, G_TYPE_OBJECT)

static void
accord_framework_finalize (GObject *object)
{
  AccordFramework *self = ACCORD_FRAMEWORK (object);

  g_free (self->id);
  g_free (self->title);
  g_free ((char *) self->source.title);
  g_free ((char *) self->source.authors);
  g_free ((char *) self->source.publisher);
  g_free ((char *) self->source.year);
  g_free ((char *) self->source.address);
  g_hash_table_unref (self->arrangements_by_id);
  g_hash_table_unref (self->items_by_id);
  g_ptr_array_unref (self->arrangements);
  g_free (self->items);
  g_free (self->weights);
  g_free (self->sides);
  g_free (self->flat_arrangements);

  G_OBJECT_CLASS (accord_framework_parent_class)->finalize (object);
}

static void
accord_framework_class_init (AccordFrameworkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_framework_finalize;
}

static void
accord_framework_init (AccordFramework *self)
{
  self->arrangements = g_ptr_array_new_with_free_func (g_object_unref);
  self->arrangements_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->items_by_id = g_hash_table_new (g_str_hash, g_str_equal);
}

static char *
copy_text (const char *text)
{
  return g_strdup (text != NULL ? text : "");
}

/* To be filled with accord_framework_take_arrangement() and then sealed;
 * nobody else may see it before.
 */
AccordFramework *
accord_framework_new_empty (const AccordFrameworkData *data)
{
  AccordFramework *self;

  g_assert (data != NULL && data->id != NULL);

  self = g_object_new (ACCORD_TYPE_FRAMEWORK, NULL);
  self->id = g_strdup (data->id);
  self->title = copy_text (data->title);
  self->revision = data->revision != 0 ? data->revision : 1;
  self->flat.ready_from = data->ready_from != 0 ? data->ready_from : 75;
  self->source.title = copy_text (data->source.title);
  self->source.authors = copy_text (data->source.authors);
  self->source.publisher = copy_text (data->source.publisher);
  self->source.year = copy_text (data->source.year);
  self->source.address = copy_text (data->source.address);

  return self;
}

void
accord_framework_take_arrangement (AccordFramework   *self,
                                   AccordArrangement *arrangement)
{
  g_assert (ACCORD_IS_FRAMEWORK (self));
  g_assert (ACCORD_IS_ARRANGEMENT (arrangement));
  g_assert (self->flat_arrangements == NULL);

  g_ptr_array_add (self->arrangements, arrangement);
}

static void
index_items (AccordFramework *self,
             GListModel      *list)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (AccordItem) item = g_list_model_get_item (list, i);
      guint ordinal = accord_item_get_ordinal (item);

      g_hash_table_insert (self->items_by_id,
                           (gpointer) accord_item_get_id (item), item);

      if (ordinal == ACCORD_ITEM_NO_ORDINAL)
        continue;

      self->items[ordinal] = item;
      self->weights[ordinal] = (guint8) accord_item_get_weight (item);
      self->sides[ordinal] = (guint8) accord_item_get_side (item);
    }
}

/* Numbers the items and makes the plain arrays.  From here on nothing of it
 * changes.
 */
void
accord_framework_seal (AccordFramework *self)
{
  guint n = 0;

  g_assert (ACCORD_IS_FRAMEWORK (self));
  g_assert (self->flat_arrangements == NULL);

  self->flat_arrangements = g_new0 (AccordFlatArrangement,
                                    self->arrangements->len + 1);

  for (guint i = 0; i < self->arrangements->len; i++)
    {
      AccordArrangement *arrangement = self->arrangements->pdata[i];
      AccordFlatArrangement *flat = &self->flat_arrangements[i];

      accord_arrangement_set_place (arrangement, i, n);
      flat->first = n;
      flat->n_context = accord_arrangement_get_n (arrangement,
                                                  ACCORD_KIND_CONTEXT);
      flat->n_enablers = accord_arrangement_get_n (arrangement,
                                                   ACCORD_KIND_ENABLER);
      flat->initiation =
        (guint8) accord_arrangement_get_initiation (arrangement);
      flat->level = (guint8) accord_arrangement_get_level (arrangement);
      n += flat->n_context + flat->n_enablers;
    }

  self->items = g_new0 (AccordItem *, n + 1);
  self->weights = g_new0 (guint8, n + 1);
  self->sides = g_new0 (guint8, n + 1);

  for (guint i = 0; i < self->arrangements->len; i++)
    {
      AccordArrangement *arrangement = self->arrangements->pdata[i];

      g_hash_table_insert (self->arrangements_by_id,
                           (gpointer) accord_arrangement_get_id (arrangement),
                           arrangement);
      index_items (self, accord_arrangement_get_advantages (arrangement));
      index_items (self, accord_arrangement_get_context (arrangement));
      index_items (self, accord_arrangement_get_enablers (arrangement));
    }

  self->flat.n_items = n;
  self->flat.n_arrangements = self->arrangements->len;
  self->flat.weights = self->weights;
  self->flat.sides = self->sides;
  self->flat.arrangements = self->flat_arrangements;
}

const AccordFrameworkFlat *
accord_framework_get_flat (AccordFramework *self)
{
  return &self->flat;
}

const char *
accord_framework_get_id (AccordFramework *self)
{
  g_return_val_if_fail (ACCORD_IS_FRAMEWORK (self), NULL);

  return self->id;
}

/** accord_framework_get_revision: 1 or more. */
int
accord_framework_get_revision (AccordFramework *self)
{
  g_return_val_if_fail (ACCORD_IS_FRAMEWORK (self), 1);

  return self->revision;
}

const char *
accord_framework_get_title (AccordFramework *self)
{
  g_return_val_if_fail (ACCORD_IS_FRAMEWORK (self), NULL);

  return self->title;
}

/** accord_framework_get_source: never %NULL; owned by the framework. */
const AccordSource *
accord_framework_get_source (AccordFramework *self)
{
  g_return_val_if_fail (ACCORD_IS_FRAMEWORK (self), NULL);

  return &self->source;
}

/** accord_framework_get_ready_from: the line, 1 to 100 per cent. */
int
accord_framework_get_ready_from (AccordFramework *self)
{
  g_return_val_if_fail (ACCORD_IS_FRAMEWORK (self), 75);

  return self->flat.ready_from;
}

guint
accord_framework_get_n_arrangements (AccordFramework *self)
{
  g_return_val_if_fail (ACCORD_IS_FRAMEWORK (self), 0);

  return self->arrangements->len;
}

/** accord_framework_get_arrangement: (transfer none), at @index from 0. */
AccordArrangement *
accord_framework_get_arrangement (AccordFramework *self,
                                  guint            index)
{
  g_return_val_if_fail (ACCORD_IS_FRAMEWORK (self), NULL);
  g_return_val_if_fail (index < self->arrangements->len, NULL);

  return self->arrangements->pdata[index];
}

/** accord_framework_find_arrangement: (transfer none) (nullable) */
AccordArrangement *
accord_framework_find_arrangement (AccordFramework *self,
                                   const char      *id)
{
  g_return_val_if_fail (ACCORD_IS_FRAMEWORK (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->arrangements_by_id, id);
}

/** accord_framework_get_n_items: how many checkable items there are. */
guint
accord_framework_get_n_items (AccordFramework *self)
{
  g_return_val_if_fail (ACCORD_IS_FRAMEWORK (self), 0);

  return self->flat.n_items;
}

/** accord_framework_get_item: (transfer none), a checkable one by ordinal. */
AccordItem *
accord_framework_get_item (AccordFramework *self,
                           guint            ordinal)
{
  g_return_val_if_fail (ACCORD_IS_FRAMEWORK (self), NULL);
  g_return_val_if_fail (ordinal < self->flat.n_items, NULL);

  return self->items[ordinal];
}

/**
 * accord_framework_find_item:
 * @id: an item's id; an advantage's is found too
 *
 * Returns: (transfer none) (nullable): the item
 */
AccordItem *
accord_framework_find_item (AccordFramework *self,
                            const char      *id)
{
  g_return_val_if_fail (ACCORD_IS_FRAMEWORK (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->items_by_id, id);
}
