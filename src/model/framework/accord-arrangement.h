/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/framework/accord-item.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_ARRANGEMENT (accord_arrangement_get_type ())

/**
 * AccordArrangement:
 *
 * One partnering type of a framework, with its items.  Immutable.
 */
G_DECLARE_FINAL_TYPE (AccordArrangement, accord_arrangement,
                      ACCORD, ARRANGEMENT, GObject)

/* Texts are as the file has them, "" for none, (transfer none) */
const char         *accord_arrangement_get_id          (AccordArrangement *self);
const char         *accord_arrangement_get_title       (AccordArrangement *self);
guint               accord_arrangement_get_index       (AccordArrangement *self);
AccordInitiation    accord_arrangement_get_initiation  (AccordArrangement *self);
AccordLevel         accord_arrangement_get_level       (AccordArrangement *self);
const char         *accord_arrangement_get_summary     (AccordArrangement *self);
const char * const *accord_arrangement_get_risks       (AccordArrangement *self);
const char         *accord_arrangement_get_read_today  (AccordArrangement *self,
                                                        const char        *nation,
                                                        const char       **as_of);

/* Lists of AccordItem in the order of the file, owned by the arrangement. */
GListModel         *accord_arrangement_get_advantages  (AccordArrangement *self);
GListModel         *accord_arrangement_get_context     (AccordArrangement *self);
GListModel         *accord_arrangement_get_enablers    (AccordArrangement *self);

/* The ordinals of a group are contiguous: context first, then enablers. */
guint               accord_arrangement_get_first       (AccordArrangement *self,
                                                        AccordKind         kind);
guint               accord_arrangement_get_n           (AccordArrangement *self,
                                                        AccordKind         kind);

G_END_DECLS
