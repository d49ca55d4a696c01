/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/accord-boxes.h"

G_BEGIN_DECLS

/**
 * AccordBoxMaker:
 * @width: between the margins, in points
 * @unit: what a point is at the usual size of text
 * @previous: (nullable): the block before the one that is being boxed
 *
 * What the makers of boxes share.
 */
typedef struct
{
  GPtrArray             *boxes;
  const AccordPageSetup *setup;
  PangoContext          *context;
  double                 width;
  double                 unit;
  const AccordBlock     *previous;
} AccordBoxMaker;

/* (transfer none): added at the end, @space below what is before it */
AccordBox     *accord_boxes_add   (AccordBoxMaker    *maker,
                                           AccordBoxKind      kind,
                                           const AccordBlock *block,
                                           double             space);
/* (transfer none): of @width from @x; its text begins @indent further in */
AccordBoxCell *accord_box_add_cell  (AccordBoxMaker    *maker,
                                           AccordBox         *box,
                                           AccordTypeRole     role,
                                           double             x,
                                           double             width,
                                           double             indent,
                                           const char        *text);
/* Of the boxes from @first on, neither the first nor the last stands alone. */
void           accord_boxes_keep_ends (AccordBoxMaker    *maker,
                                           guint              first);
/* What is no higher stays together with what it belongs to. */
double         accord_boxes_get_end_limit (AccordBoxMaker  *maker);
/* @next: (nullable): the block after it */
void           accord_boxes_add_paragraph (AccordBoxMaker  *maker,
                                           const AccordBlock *block,
                                           const AccordBlock *next);
void           accord_boxes_add_table (AccordBoxMaker    *maker,
                                           const AccordBlock *block);
double         accord_boxes_get_height (PangoLayout       *layout);

G_END_DECLS
