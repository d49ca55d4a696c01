/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/framework/accord-item.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_ITEM_LIST (accord_item_list_get_type ())

/**
 * AccordItemList:
 *
 * A list model of AccordItem that, once made, any threads may read at once.  A
 * GListStore remembers, without a lock, what was asked for last.
 */
G_DECLARE_FINAL_TYPE (AccordItemList, accord_item_list,
                      ACCORD, ITEM_LIST, GObject)

AccordItemList *accord_item_list_new    (void);
/* While it is made: no signal is emitted. */
void            accord_item_list_append (AccordItemList *self,
                                         AccordItem     *item);

G_END_DECLS
