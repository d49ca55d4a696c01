/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/assessment/accord-assessment.h"

G_BEGIN_DECLS

/**
 * AccordChangeKind:
 * @ACCORD_CHANGE_IMPROVED: upwards in Not in place, Partly, In place
 * @ACCORD_CHANGE_WORSENED: downwards in the same
 * @ACCORD_CHANGE_ANSWERED: it was not answered before
 * @ACCORD_CHANGE_OTHER: from or to Don't know or Not applicable, or cleared
 *
 * Which way a status went.
 */
typedef enum
{
  ACCORD_CHANGE_IMPROVED,
  ACCORD_CHANGE_WORSENED,
  ACCORD_CHANGE_ANSWERED,
  ACCORD_CHANGE_OTHER,
} AccordChangeKind;

/**
 * AccordChange:
 * @ordinal: the item
 * @step: the change is from assessment @step to the one after it
 */
typedef struct
{
  guint            ordinal;
  guint            step;
  AccordStatus     from;
  AccordStatus     to;
  AccordChangeKind kind;
} AccordChange;

/**
 * AccordTrend:
 * @assessments: (element-type AccordAssessment): in order of date (design,
 *   Over time)
 * @scores: (element-type AccordScore): one for each
 * @statuses: (element-type guint): one array of statuses for each, by ordinal
 * @changes: (element-type AccordChange): by step, then framework order
 * @not_reconfirmed: answers of the last assessment that were carried over and
 *   not touched since
 * @other_organisations: the organisations are not all the same
 * @unmatched: (element-type utf8): ids of answers that the framework lacks
 *
 * Assessments of one organisation over time, as they were when it was made.
 * To be read only.
 */
typedef struct
{
  AccordFramework *framework;
  GPtrArray       *assessments;
  GPtrArray       *scores;
  GPtrArray       *statuses;
  GArray          *changes;
  guint            not_reconfirmed;
  gboolean         other_organisations;
  GPtrArray       *unmatched;
} AccordTrend;

/**
 * accord_trend_new:
 * @assessments: (array length=n_assessments): in any order
 * @n_assessments: at least one
 * @error: ACCORD_ERROR_MISMATCH where they answer different frameworks; names
 *   both
 *
 * Returns: (transfer full) (nullable): the trend
 */
AccordTrend *accord_trend_new              (AccordAssessment * const *assessments,
                                            guint                     n_assessments,
                                            GError                  **error);
void         accord_trend_free             (AccordTrend              *self);

AccordScore *accord_trend_get_score        (const AccordTrend        *self,
                                            guint                     index);
AccordAssessment *accord_trend_get_assessment (const AccordTrend     *self,
                                               guint                  index);
/* "2 improved, 1 worsened, 3 not reconfirmed" between @step and the next */
char        *accord_trend_summarise        (const AccordTrend        *self,
                                            guint                     step);
/* "From 20 November 2025 to 23 November 2026", "No date, then …", "20 November
 * 2025: file 1, then file 2" */
char        *accord_trend_get_step_title   (const AccordTrend        *self,
                                            guint                     step);
/* "20 November 2025", "No date"; ", file 2" behind where a day has several */
char        *accord_trend_get_date_text    (const AccordTrend        *self,
                                            guint                     index);
/* (nullable): the names where they differ, as a whole sentence */
char        *accord_trend_say_organisations (const AccordTrend       *self);
/* (nullable): the revisions of the framework where they differ */
char        *accord_trend_say_revisions    (const AccordTrend        *self);
/* (nullable): answers of which the framework has no line, in a sentence */
char        *accord_trend_say_unmatched    (const AccordTrend        *self);

/* The JSON of `trend --format=json`, with a final newline */
GBytes      *accord_trend_to_json          (const AccordTrend        *self);

AccordChangeKind accord_change_kind        (AccordStatus              from,
                                            AccordStatus              to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordTrend, accord_trend_free)

G_END_DECLS
