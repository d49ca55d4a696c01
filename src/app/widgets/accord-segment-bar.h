/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/figures/accord-score.h"
#include "model/framework/accord-arrangement.h"

G_BEGIN_DECLS

/** Up to so many items each have a cell; above it the bar is a plain one. */
#define ACCORD_SEGMENT_BAR_MAX_CELLS 12

#define ACCORD_TYPE_SEGMENT_BAR (accord_segment_bar_get_type ())

/**
 * AccordSegmentBar:
 *
 * The counts of one group of items as a picture (interface, Segment bar): a
 * cell for each item left, full, half, hollow and dashed in that order, with a
 * small mark where the line falls.  Its accessible name is the counts.
 *
 * Properties: "score" (boxed AccordScore, nullable), "arrangement" (nullable)
 * and "kind" (AccordKind, enablers unless set) choose the group, and a
 * comparison gives the figures themselves with accord_segment_bar_set_tally();
 * "ready-from" is the line in per cent (1 to 100, 75 unless set).
 */
G_DECLARE_FINAL_TYPE (AccordSegmentBar, accord_segment_bar,
                      ACCORD, SEGMENT_BAR, GtkWidget)

GtkWidget         *accord_segment_bar_new             (void);

/* (nullable) (transfer none): whose counts of @arrangement and @kind are
 * shown */
AccordScore       *accord_segment_bar_get_score       (AccordSegmentBar  *self);
void               accord_segment_bar_set_score       (AccordSegmentBar  *self,
                                                       AccordScore       *score);
AccordArrangement *accord_segment_bar_get_arrangement (AccordSegmentBar  *self);
void               accord_segment_bar_set_arrangement (AccordSegmentBar  *self,
                                                       AccordArrangement *arrangement);
AccordKind         accord_segment_bar_get_kind        (AccordSegmentBar  *self);
void               accord_segment_bar_set_kind        (AccordSegmentBar  *self,
                                                       AccordKind         kind);
/* In per cent, from 1 to 100: where the mark of the line stands */
int                accord_segment_bar_get_ready_from  (AccordSegmentBar  *self);
void               accord_segment_bar_set_ready_from  (AccordSegmentBar  *self,
                                                       int                ready_from);

/* Shows @tally (copied) until a score or an arrangement is set; %NULL shows
 * nothing. */
void               accord_segment_bar_set_tally       (AccordSegmentBar  *self,
                                                       const AccordTally *tally);

G_END_DECLS
