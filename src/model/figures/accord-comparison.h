/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/assessment/accord-assessment.h"
#include "model/figures/accord-joint.h"

G_BEGIN_DECLS

/** AccordNoticeKind: what is said about two files before their figures. */
typedef enum
{
  ACCORD_NOTICE_SAME_FILE,
  ACCORD_NOTICE_SAME_ORGANISATION,
  ACCORD_NOTICE_PARTNER_NAME,
  ACCORD_NOTICE_DATES_APART,
  ACCORD_NOTICE_ROLES,
  ACCORD_NOTICE_MANDATED,
  ACCORD_NOTICE_STRUCTURAL,
  ACCORD_NOTICE_REVISIONS,
  ACCORD_NOTICE_UNMATCHED,
} AccordNoticeKind;

/**
 * AccordRemark:
 * @text: one or more whole sentences, translated
 */
typedef struct
{
  AccordNoticeKind  kind;
  char             *text;
} AccordRemark;

/**
 * AccordComparison:
 * @a: the first assessment
 * @b: the second assessment
 * @short_a: what to call the first organisation
 * @short_b: what to call the second organisation
 * @begin_a: the same of the first where it begins a line or stands alone
 * @begin_b: the same of the second
 * @role_a: the first's role when it was compared
 * @role_b: the second's role
 * @score_a: the first's own figures
 * @score_b: the second's own figures
 * @statuses: the joint statuses, by ordinal
 * @score: both together
 * @mandated: the circumstance that is in force for the pair, or open
 * @structural: as @mandated
 * @lines: by ordinal
 * @notices: (element-type AccordRemark): what contradicts, most important
 *   first; may be empty
 * @unmatched: (element-type utf8): ids of answers that the framework lacks
 *
 * Two assessments side by side, as they were when it was made: it does not
 * follow their changes.  To be read only.
 */
typedef struct
{
  AccordFramework   *framework;
  AccordAssessment  *a;
  AccordAssessment  *b;
  char              *short_a;
  char              *short_b;
  char              *begin_a;
  char              *begin_b;
  AccordRole         role_a;
  AccordRole         role_b;
  AccordScore       *score_a;
  AccordScore       *score_b;
  AccordStatus      *statuses;
  AccordScore       *score;
  AccordFact         mandated;
  AccordFact         structural;
  AccordLine        *lines;
  GPtrArray         *notices;
  GPtrArray         *unmatched;
} AccordComparison;

/**
 * accord_comparison_new:
 * @error: ACCORD_ERROR_MISMATCH where they answer different frameworks; names
 *   both
 *
 * Returns: (transfer full) (nullable): the comparison
 */
AccordComparison *accord_comparison_new          (AccordAssessment  *a,
                                                  AccordAssessment  *b,
                                                  GError           **error);
void              accord_comparison_free         (AccordComparison  *self);

/* (transfer none) (nullable): the answer to a line of the comparison; NULL where
 * the file's revision of the framework lacks it */
AccordAnswer     *accord_comparison_get_answer   (const AccordComparison *self,
                                                  AccordParties           party,
                                                  guint                   ordinal);
guint             accord_comparison_count_group  (const AccordComparison *self,
                                                  AccordArrangement      *arrangement,
                                                  AccordLineGroup         group);
/* "Riverside: act", "Both: answer"; "" where nothing is left to do.  @reader:
 * whom it is for, as "Neither of you" is said at the window alone */
char             *accord_comparison_next_to_text (const AccordComparison *self,
                                                  guint                   ordinal,
                                                  AccordReader            reader);
/* "(for Riverside to show)" beside the answer of the one who does not speak
 * for the item; NULL where @party speaks */
char             *accord_comparison_not_speaking (const AccordComparison *self,
                                                  guint                   ordinal,
                                                  AccordParties           party);
/* What each says of the two facts, and which is in force: whole sentences */
char             *accord_comparison_say_mandated   (const AccordComparison *self);
char             *accord_comparison_say_structural (const AccordComparison *self);
/* (element-type utf8): of these two, the ones that are no contradiction: those
 * stand among the notices */
GPtrArray        *accord_comparison_list_facts     (const AccordComparison *self);

/* Shown with every joint figure (interface, Comparison, 2) */
const char       *accord_comparison_explain_joint  (void);

/* The JSON of `compare --format=json`, with a final newline */
GBytes           *accord_comparison_to_json      (const AccordComparison *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordComparison, accord_comparison_free)

G_END_DECLS
