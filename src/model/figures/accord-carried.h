/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/assessment/accord-assessment.h"

G_BEGIN_DECLS

/* Answers taken over from an earlier assessment and not reconfirmed: they count
 * like others and are told apart wherever counts stand. */

/**
 * AccordCarried:
 * @answered: items with any status
 * @carried: of these, the ones that are not reconfirmed
 */
typedef struct
{
  guint answered;
  guint carried;
} AccordCarried;

/* Whether @answer has a status that was taken over and is not reconfirmed; what
 * is not answered has nothing to reconfirm. */
gboolean      accord_carried_is_carried  (AccordAnswer        *answer);

/* @arrangement: (nullable): all of them; @kind: context or enablers,
 * ACCORD_KIND_ADVANTAGE is both */
AccordCarried accord_carried_count       (AccordAssessment    *assessment,
                                          AccordArrangement   *arrangement,
                                          AccordKind           kind);
/* Of the types that the recorded facts do not set aside */
AccordCarried accord_carried_count_in_question
                                         (AccordAssessment    *assessment);

/* (transfer full) (nullable): "7 answered, of which 5 not reconfirmed"; NULL
 * where none was carried over */
char         *accord_carried_to_text     (const AccordCarried *carried);
/* (transfer full) (nullable): "of which 5 not reconfirmed", behind another count
 * of what is answered */
char         *accord_carried_to_rest     (const AccordCarried *carried);
/* (transfer full) (nullable): the same as a sentence */
char         *accord_carried_to_sentence (const AccordCarried *carried);

G_END_DECLS
