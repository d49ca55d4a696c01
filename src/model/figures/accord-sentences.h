/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/figures/accord-carried.h"
#include "model/figures/accord-comparison.h"

G_BEGIN_DECLS

/**
 * AccordSentenceKind:
 *
 * One for each row of interface.md, section 5, in the order shown there; before
 * evidence, what was taken over and is not reconfirmed.
 */
typedef enum
{
  ACCORD_SENTENCE_NOTHING_ANSWERED,
  ACCORD_SENTENCE_IN_QUESTION,
  ACCORD_SENTENCE_TOO_EARLY,
  ACCORD_SENTENCE_ONE_READY,
  ACCORD_SENTENCE_SEVERAL_READY,
  ACCORD_SENTENCE_NONE_READY,
  ACCORD_SENTENCE_ON_THE_LINE,
  ACCORD_SENTENCE_TO_REACH,
  ACCORD_SENTENCE_NEXT_IN_ORDER,
  ACCORD_SENTENCE_SO_FAR,
  ACCORD_SENTENCE_NOT_STARTED,
  ACCORD_SENTENCE_NO_CONTEXT,
  ACCORD_SENTENCE_FEW_LEFT,
  ACCORD_SENTENCE_NOTHING_LEFT,
  ACCORD_SENTENCE_FACT_OPEN,
  ACCORD_SENTENCE_CARRIED,
  ACCORD_SENTENCE_EVIDENCE,
  ACCORD_SENTENCE_STEADINESS,
  ACCORD_SENTENCE_UNKNOWNS,
  ACCORD_SENTENCE_OTHER_LINE,
  ACCORD_SENTENCE_ALWAYS,
} AccordSentenceKind;

/**
 * AccordSentence:
 * @kind: which row of the table it is
 * @arrangement: index of the type it is about, or G_MAXUINT
 * @text: one or two whole sentences, translated
 * @brief: (nullable): the same without the list of lines that it ends in, for
 *   a page that has no room for them; %NULL where there is no such list
 */
typedef struct
{
  AccordSentenceKind  kind;
  guint               arrangement;
  char               *text;
  char               *brief;
} AccordSentence;

/**
 * AccordOutlook:
 * @statuses: by ordinal
 * @with_evidence: (nullable): by ordinal, whether evidence is recorded; %NULL
 *   where nothing is to be said of evidence
 * @carried: (nullable): how many answers in question are not reconfirmed
 * @pair: (nullable): whose answers the statuses are jointly
 *
 * What sentences are made from: one organisation's answers, or a pair's joint
 * ones.
 */
typedef struct
{
  AccordFramework        *framework;
  const AccordStatus     *statuses;
  AccordFact              mandated;
  AccordFact              structural;
  const gboolean         *with_evidence;
  const AccordCarried    *carried;
  const AccordComparison *pair;
} AccordOutlook;

GPtrArray *accord_sentences_new             (const AccordOutlook    *outlook);
GPtrArray *accord_sentences_new_for_answers (AccordAssessment       *assessment);
GPtrArray *accord_sentences_new_for_pair    (const AccordComparison *pair);

/* The same words for a card: NULL where the line is reached already */
char      *accord_sentences_to_reach        (AccordFramework     *framework,
                                             AccordArrangement   *arrangement,
                                             const AccordStatus  *statuses);

/* "a; b; c": titles of items given by ordinal */
char      *accord_sentences_list_items      (AccordFramework     *framework,
                                             const guint         *ordinals,
                                             guint                n);

G_END_DECLS
