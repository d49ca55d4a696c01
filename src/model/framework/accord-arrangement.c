/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/framework/accord-arrangement.h"

#include "model/framework/accord-framework-private.h"
#include "model/framework/accord-item-list.h"

#define N_KINDS (ACCORD_KIND_ENABLER + 1)

struct _AccordArrangement
{
  GObject parent_instance;

  /* Owned References */
  char *id;
  char *title;
  char *summary;
  char **risks;
  AccordReadToday *read_today;
  AccordItemList *items[N_KINDS];

  AccordInitiation initiation;
  AccordLevel level;
  guint index;
  guint first;
};

G_DEFINE_FINAL_TYPE (AccordArrangement, accord_arrangement, G_TYPE_OBJECT)

/* Items kept by someone else must not point to what is gone. */
static void
accord_arrangement_dispose (GObject *object)
{
  AccordArrangement *self = ACCORD_ARRANGEMENT (object);

  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      GListModel *list = G_LIST_MODEL (self->items[kind]);
      guint n = list != NULL ? g_list_model_get_n_items (list) : 0;

      for (guint i = 0; i < n; i++)
        {
          g_autoptr (AccordItem) item = g_list_model_get_item (list, i);

          accord_item_set_place (item, NULL, accord_item_get_ordinal (item));
        }

      g_clear_object (&self->items[kind]);
    }

  G_OBJECT_CLASS (accord_arrangement_parent_class)->dispose (object);
}

static void
accord_arrangement_finalize (GObject *object)
{
  AccordArrangement *self = ACCORD_ARRANGEMENT (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->summary);
  g_strfreev (self->risks);
  accord_read_today_free (self->read_today);

  G_OBJECT_CLASS (accord_arrangement_parent_class)->finalize (object);
}

static void
accord_arrangement_class_init (AccordArrangementClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = accord_arrangement_dispose;
  object_class->finalize = accord_arrangement_finalize;
}

static void
accord_arrangement_init (AccordArrangement *self)
{
  for (guint kind = 0; kind < N_KINDS; kind++)
    self->items[kind] = accord_item_list_new ();
}

AccordArrangement *
accord_arrangement_new (const AccordArrangementData *data)
{
  AccordArrangement *self;

  g_assert (data != NULL && data->id != NULL);

  self = g_object_new (ACCORD_TYPE_ARRANGEMENT, NULL);
  self->id = g_strdup (data->id);
  self->title = g_strdup (data->title != NULL ? data->title : "");
  self->summary = g_strdup (data->summary != NULL ? data->summary : "");
  self->risks = data->risks != NULL
                ? g_strdupv ((char **) data->risks)
                : g_new0 (char *, 1);
  self->initiation = data->initiation;
  self->level = data->level;
  self->read_today = accord_read_today_copy (data->read_today);

  return self;
}

void
accord_arrangement_take_item (AccordArrangement *self,
                              AccordItem        *item)
{
  g_assert (ACCORD_IS_ARRANGEMENT (self));
  g_assert (ACCORD_IS_ITEM (item));

  accord_item_list_append (self->items[accord_item_get_kind (item)], item);
  g_object_unref (item);
}

/* Gives every item its ordinal: context from @first on, then the enablers. */
void
accord_arrangement_set_place (AccordArrangement *self,
                              guint              index,
                              guint              first)
{
  guint ordinal = first;

  g_assert (ACCORD_IS_ARRANGEMENT (self));

  self->index = index;
  self->first = first;

  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      GListModel *list = G_LIST_MODEL (self->items[kind]);

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (AccordItem) item = g_list_model_get_item (list, i);

          accord_item_set_place (item, self,
                                 kind == ACCORD_KIND_ADVANTAGE
                                 ? ACCORD_ITEM_NO_ORDINAL
                                 : ordinal++);
        }
    }
}

const AccordReadToday *
accord_arrangement_get_read_today_list (AccordArrangement *self)
{
  g_assert (ACCORD_IS_ARRANGEMENT (self));

  return self->read_today;
}

const char *
accord_arrangement_get_id (AccordArrangement *self)
{
  g_return_val_if_fail (ACCORD_IS_ARRANGEMENT (self), NULL);

  return self->id;
}

const char *
accord_arrangement_get_title (AccordArrangement *self)
{
  g_return_val_if_fail (ACCORD_IS_ARRANGEMENT (self), NULL);

  return self->title;
}

/** accord_arrangement_get_index: its place in the framework, from 0. */
guint
accord_arrangement_get_index (AccordArrangement *self)
{
  g_return_val_if_fail (ACCORD_IS_ARRANGEMENT (self), 0);

  return self->index;
}

AccordInitiation
accord_arrangement_get_initiation (AccordArrangement *self)
{
  g_return_val_if_fail (ACCORD_IS_ARRANGEMENT (self), ACCORD_INITIATION_NONE);

  return self->initiation;
}

AccordLevel
accord_arrangement_get_level (AccordArrangement *self)
{
  g_return_val_if_fail (ACCORD_IS_ARRANGEMENT (self), ACCORD_LEVEL_NONE);

  return self->level;
}

/** accord_arrangement_get_summary: the gloss under the title; "" for none. */
const char *
accord_arrangement_get_summary (AccordArrangement *self)
{
  g_return_val_if_fail (ACCORD_IS_ARRANGEMENT (self), NULL);

  return self->summary;
}

/** accord_arrangement_get_risks: ends with %NULL, never %NULL. */
const char * const *
accord_arrangement_get_risks (AccordArrangement *self)
{
  g_return_val_if_fail (ACCORD_IS_ARRANGEMENT (self), NULL);

  return (const char * const *) self->risks;
}

/** accord_arrangement_get_read_today: as accord_item_get_read_today(). */
const char *
accord_arrangement_get_read_today (AccordArrangement  *self,
                                   const char         *nation,
                                   const char        **as_of)
{
  g_return_val_if_fail (ACCORD_IS_ARRANGEMENT (self), NULL);

  return accord_read_today_find (self->read_today, nation, as_of);
}

GListModel *
accord_arrangement_get_advantages (AccordArrangement *self)
{
  g_return_val_if_fail (ACCORD_IS_ARRANGEMENT (self), NULL);

  return G_LIST_MODEL (self->items[ACCORD_KIND_ADVANTAGE]);
}

GListModel *
accord_arrangement_get_context (AccordArrangement *self)
{
  g_return_val_if_fail (ACCORD_IS_ARRANGEMENT (self), NULL);

  return G_LIST_MODEL (self->items[ACCORD_KIND_CONTEXT]);
}

GListModel *
accord_arrangement_get_enablers (AccordArrangement *self)
{
  g_return_val_if_fail (ACCORD_IS_ARRANGEMENT (self), NULL);

  return G_LIST_MODEL (self->items[ACCORD_KIND_ENABLER]);
}

/**
 * accord_arrangement_get_first:
 * @kind: a checkable kind
 *
 * Returns: the ordinal that the group's first item has, or would have if the
 *   group is empty
 */
guint
accord_arrangement_get_first (AccordArrangement *self,
                              AccordKind         kind)
{
  g_return_val_if_fail (ACCORD_IS_ARRANGEMENT (self), ACCORD_ITEM_NO_ORDINAL);
  g_return_val_if_fail (kind != ACCORD_KIND_ADVANTAGE, ACCORD_ITEM_NO_ORDINAL);

  if (kind == ACCORD_KIND_CONTEXT)
    return self->first;

  return self->first + accord_arrangement_get_n (self, ACCORD_KIND_CONTEXT);
}

guint
accord_arrangement_get_n (AccordArrangement *self,
                          AccordKind         kind)
{
  g_return_val_if_fail (ACCORD_IS_ARRANGEMENT (self), 0);
  g_return_val_if_fail (kind < N_KINDS, 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->items[kind]));
}
