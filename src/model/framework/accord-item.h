/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/accord-enums.h"

G_BEGIN_DECLS

typedef struct _AccordArrangement AccordArrangement;

#define ACCORD_TYPE_ITEM (accord_item_get_type ())

/**
 * AccordItem:
 *
 * One line of an arrangement, as the framework file has it.  Immutable.
 */
G_DECLARE_FINAL_TYPE (AccordItem, accord_item, ACCORD, ITEM, GObject)

/** What an advantage has in place of an ordinal: it cannot be answered. */
#define ACCORD_ITEM_NO_ORDINAL G_MAXUINT

/* Texts are as the file has them, "" for none, (transfer none) */
const char         *accord_item_get_id          (AccordItem  *self);
const char         *accord_item_get_title       (AccordItem  *self);
AccordKind          accord_item_get_kind        (AccordItem  *self);
AccordSide          accord_item_get_side        (AccordItem  *self);
int                 accord_item_get_certainty   (AccordItem  *self);
const char         *accord_item_get_guidance    (AccordItem  *self);
const char * const *accord_item_get_evidence    (AccordItem  *self);
guint               accord_item_get_weight      (AccordItem  *self);
guint               accord_item_get_ordinal     (AccordItem  *self);
AccordArrangement  *accord_item_get_arrangement (AccordItem  *self);
const char         *accord_item_get_read_today  (AccordItem  *self,
                                                 const char  *nation,
                                                 const char **as_of);

G_END_DECLS
