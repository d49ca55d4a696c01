/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/framework/accord-item-list.h"

struct _AccordItemList
{
  GObject parent_instance;

  GPtrArray *items;
};

static GType
accord_item_list_get_item_type (GListModel *model)
{
  return ACCORD_TYPE_ITEM;
}

static guint
accord_item_list_get_n_items (GListModel *model)
{
  return ACCORD_ITEM_LIST (model)->items->len;
}

static gpointer
accord_item_list_get_item (GListModel *model,
                           guint       position)
{
  GPtrArray *items = ACCORD_ITEM_LIST (model)->items;

  return position < items->len
         ? g_object_ref (g_ptr_array_index (items, position))
         : NULL;
}

static void
implement_list_model (GListModelInterface *iface)
{
  iface->get_item_type = accord_item_list_get_item_type;
  iface->get_n_items = accord_item_list_get_n_items;
  iface->get_item = accord_item_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AccordItemList, accord_item_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      implement_list_model))

static void
accord_item_list_finalize (GObject *object)
{
  g_ptr_array_unref (ACCORD_ITEM_LIST (object)->items);

  G_OBJECT_CLASS (accord_item_list_parent_class)->finalize (object);
}

static void
accord_item_list_class_init (AccordItemListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_item_list_finalize;
}

static void
accord_item_list_init (AccordItemList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

AccordItemList *
accord_item_list_new (void)
{
  return g_object_new (ACCORD_TYPE_ITEM_LIST, NULL);
}

void
accord_item_list_append (AccordItemList *self,
                         AccordItem     *item)
{
  g_return_if_fail (ACCORD_IS_ITEM_LIST (self));
  g_return_if_fail (ACCORD_IS_ITEM (item));

  g_ptr_array_add (self->items, g_object_ref (item));
}
