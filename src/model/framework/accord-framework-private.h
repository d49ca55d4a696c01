/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/framework/accord-framework.h"

G_BEGIN_DECLS

/* How frameworks are made and what scoring reads of them.  For the model
 * library only: everyone else sees immutable objects.
 */

/** AccordReadToday: how a reader in one nation takes a text of 2017 today. */
typedef struct
{
  const char *nation;
  const char *text;
  const char *as_of;
} AccordReadToday;

/**
 * AccordItemData:
 *
 * What an item is made from; texts may be %NULL for "".  Lists end with %NULL,
 * the list of @read_today with a %NULL nation; both may be %NULL.  @certainty is
 * in per cent; a @weight of 0 stands for the default, 1.
 */
typedef struct
{
  const char            *id;
  const char            *title;
  AccordSide             side;
  int                    certainty;
  const char            *guidance;
  const char * const    *evidence;
  guint                  weight;
  const AccordReadToday *read_today;
} AccordItemData;

/** AccordArrangementData: as AccordItemData, for an arrangement. */
typedef struct
{
  const char            *id;
  const char            *title;
  AccordInitiation       initiation;
  AccordLevel            level;
  const char            *summary;
  const char * const    *risks;
  const AccordReadToday *read_today;
} AccordArrangementData;

/** AccordFrameworkData: 0 stands for the default revision (1) and line (75). */
typedef struct
{
  const char  *id;
  const char  *title;
  int          revision;
  int          ready_from;
  AccordSource source;
} AccordFrameworkData;

/** AccordFlatArrangement: @first is the first context item's ordinal. */
typedef struct
{
  guint   first;
  guint   n_context;
  guint   n_enablers;
  guint8  initiation;
  guint8  level;
} AccordFlatArrangement;

/**
 * AccordFrameworkFlat:
 * @weights: by ordinal
 * @sides: AccordSide, by ordinal
 * @arrangements: by index
 *
 * What the arithmetic needs of a framework, in plain arrays.
 */
typedef struct
{
  guint                        n_items;
  guint                        n_arrangements;
  int                          ready_from;
  const guint8                *weights;
  const guint8                *sides;
  const AccordFlatArrangement *arrangements;
} AccordFrameworkFlat;

const AccordFrameworkFlat *accord_framework_get_flat (AccordFramework *self);

/* Every text is copied.  Items go to the arrangement added last; the three
 * kinds may come in any order.  Ids must have been found to be unique.
 */
AccordFramework   *accord_framework_new_empty        (const AccordFrameworkData *data);
void               accord_framework_take_arrangement (AccordFramework           *self,
                                                      AccordArrangement         *arrangement);
void               accord_framework_seal             (AccordFramework           *self);

AccordArrangement *accord_arrangement_new            (const AccordArrangementData *data);
void               accord_arrangement_take_item      (AccordArrangement           *self,
                                                      AccordItem                  *item);
void               accord_arrangement_set_place      (AccordArrangement           *self,
                                                      guint                        index,
                                                      guint                        first);
const AccordReadToday *accord_arrangement_get_read_today_list (AccordArrangement *self);

AccordItem        *accord_item_new                   (AccordKind            kind,
                                                      const AccordItemData *data);
void               accord_item_set_place             (AccordItem           *self,
                                                      AccordArrangement    *arrangement,
                                                      guint                 ordinal);
const AccordReadToday *accord_item_get_read_today_list (AccordItem *self);

/* Owned lists: (transfer full), freed with the matching function. */
AccordReadToday   *accord_read_today_copy            (const AccordReadToday *list);
void               accord_read_today_free            (AccordReadToday       *list);
const char        *accord_read_today_find            (const AccordReadToday *list,
                                                      const char            *nation,
                                                      const char           **as_of);

G_END_DECLS
