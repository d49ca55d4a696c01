/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/framework/accord-item.h"

#include "model/framework/accord-framework-private.h"

struct _AccordItem
{
  GObject parent_instance;

  /* Borrowed References */
  AccordArrangement *arrangement;

  /* Owned References */
  char *id;
  char *title;
  char *guidance;
  char **evidence;
  AccordReadToday *read_today;

  AccordKind kind;
  AccordSide side;
  int certainty;
  guint weight;
  guint ordinal;
};

G_DEFINE_FINAL_TYPE (AccordItem, accord_item, G_TYPE_OBJECT)

static void
accord_item_finalize (GObject *object)
{
  AccordItem *self = ACCORD_ITEM (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->guidance);
  g_strfreev (self->evidence);
  accord_read_today_free (self->read_today);

  G_OBJECT_CLASS (accord_item_parent_class)->finalize (object);
}

static void
accord_item_class_init (AccordItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = accord_item_finalize;
}

static void
accord_item_init (AccordItem *self)
{
  self->ordinal = ACCORD_ITEM_NO_ORDINAL;
}

/* The item has no place until its arrangement is sealed into a framework. */
AccordItem *
accord_item_new (AccordKind            kind,
                 const AccordItemData *data)
{
  AccordItem *self;

  g_assert (data != NULL && data->id != NULL);

  self = g_object_new (ACCORD_TYPE_ITEM, NULL);
  self->kind = kind;
  self->id = g_strdup (data->id);
  self->title = g_strdup (data->title != NULL ? data->title : "");
  self->guidance = g_strdup (data->guidance != NULL ? data->guidance : "");
  self->evidence = data->evidence != NULL
                   ? g_strdupv ((char **) data->evidence)
                   : g_new0 (char *, 1);
  self->side = data->side;
  self->certainty = data->certainty;
  self->weight = data->weight != 0 ? data->weight : 1;
  self->read_today = accord_read_today_copy (data->read_today);

  return self;
}

void
accord_item_set_place (AccordItem        *self,
                       AccordArrangement *arrangement,
                       guint              ordinal)
{
  g_assert (ACCORD_IS_ITEM (self));

  self->arrangement = arrangement;
  self->ordinal = ordinal;
}

const AccordReadToday *
accord_item_get_read_today_list (AccordItem *self)
{
  g_assert (ACCORD_IS_ITEM (self));

  return self->read_today;
}

const char *
accord_item_get_id (AccordItem *self)
{
  g_return_val_if_fail (ACCORD_IS_ITEM (self), NULL);

  return self->id;
}

/** accord_item_get_title: the published wording, shown as it stands. */
const char *
accord_item_get_title (AccordItem *self)
{
  g_return_val_if_fail (ACCORD_IS_ITEM (self), NULL);

  return self->title;
}

AccordKind
accord_item_get_kind (AccordItem *self)
{
  g_return_val_if_fail (ACCORD_IS_ITEM (self), ACCORD_KIND_ENABLER);

  return self->kind;
}

AccordSide
accord_item_get_side (AccordItem *self)
{
  g_return_val_if_fail (ACCORD_IS_ITEM (self), ACCORD_SIDE_BOTH);

  return self->side;
}

/**
 * accord_item_get_certainty:
 *
 * Returns: how sure it is, in per cent, that the item stands in the right
 *   column; 100 where the file does not say
 */
int
accord_item_get_certainty (AccordItem *self)
{
  g_return_val_if_fail (ACCORD_IS_ITEM (self), 100);

  return self->certainty;
}

/** accord_item_get_guidance: what in place looks like; "" for none. */
const char *
accord_item_get_guidance (AccordItem *self)
{
  g_return_val_if_fail (ACCORD_IS_ITEM (self), NULL);

  return self->guidance;
}

/** accord_item_get_evidence: what to look for; ends with %NULL, never %NULL. */
const char * const *
accord_item_get_evidence (AccordItem *self)
{
  g_return_val_if_fail (ACCORD_IS_ITEM (self), NULL);

  return (const char * const *) self->evidence;
}

/** accord_item_get_weight: 1 to 100. */
guint
accord_item_get_weight (AccordItem *self)
{
  g_return_val_if_fail (ACCORD_IS_ITEM (self), 1);

  return self->weight;
}

/**
 * accord_item_get_ordinal:
 *
 * Returns: the item's number among the framework's checkable items, or
 *   %ACCORD_ITEM_NO_ORDINAL for an advantage
 */
guint
accord_item_get_ordinal (AccordItem *self)
{
  g_return_val_if_fail (ACCORD_IS_ITEM (self), ACCORD_ITEM_NO_ORDINAL);

  return self->ordinal;
}

/**
 * accord_item_get_arrangement:
 *
 * Returns: (transfer none) (nullable): the arrangement, as long as its
 *   framework lives
 */
AccordArrangement *
accord_item_get_arrangement (AccordItem *self)
{
  g_return_val_if_fail (ACCORD_IS_ITEM (self), NULL);

  return self->arrangement;
}

/**
 * accord_item_get_read_today:
 * @nation: the reader's nation, as the file names it ("england")
 * @as_of: (out) (optional) (nullable): the ISO date of that text
 *
 * Returns: (nullable): how the item is read today in @nation (interface,
 *   section 2), %NULL where the file has nothing for it
 */
const char *
accord_item_get_read_today (AccordItem  *self,
                            const char  *nation,
                            const char **as_of)
{
  g_return_val_if_fail (ACCORD_IS_ITEM (self), NULL);

  return accord_read_today_find (self->read_today, nation, as_of);
}
