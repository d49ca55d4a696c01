/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/figures/accord-sentences.h"

G_BEGIN_DECLS

/** AccordSentenceMaker: what the makers of sentences share. */
typedef struct
{
  const AccordOutlook *outlook;
  AccordScore         *score;
  GPtrArray           *sentences;
  guint                first;
  guint                n_in_question;
  gboolean             too_early;
} AccordSentenceMaker;

/* Takes @text and @brief, which may be NULL. */
void        accord_sentence_maker_add_listing (AccordSentenceMaker *maker,
                                               AccordSentenceKind   kind,
                                               guint                arrangement,
                                               char                *text,
                                               char                *brief);
/* Takes @text. */
void        accord_sentence_maker_add   (AccordSentenceMaker *maker,
                                         AccordSentenceKind   kind,
                                         guint                arrangement,
                                         char                *text);
const char *accord_sentence_maker_title (AccordSentenceMaker *maker,
                                         guint                arrangement);

/* (transfer full) (element-type guint): items of one group, or of both where
 * @kind is ACCORD_KIND_ADVANTAGE, whose status is in @mask (1 << status) */
GArray     *accord_sentence_maker_find  (AccordSentenceMaker *maker,
                                         guint                arrangement,
                                         AccordKind           kind,
                                         guint                mask);

#define ACCORD_MASK_UNKNOWN ((1u << ACCORD_STATUS_NONE) |                     \
                             (1u << ACCORD_STATUS_DONT_KNOW))
#define ACCORD_MASK_OPEN (ACCORD_MASK_UNKNOWN |                               \
                          (1u << ACCORD_STATUS_PARTLY) |                      \
                          (1u << ACCORD_STATUS_NOT_IN_PLACE))

/* Whether a type is in question: no recorded fact sets it aside */
gboolean    accord_sentence_maker_asks  (AccordSentenceMaker *maker,
                                         guint                arrangement);

void        accord_sentences_add_ready      (AccordSentenceMaker *maker);
void        accord_sentences_add_types      (AccordSentenceMaker *maker);
void        accord_sentences_add_limits     (AccordSentenceMaker *maker);
void        accord_sentences_add_evidence   (AccordSentenceMaker *maker);
void        accord_sentences_add_steadiness (AccordSentenceMaker *maker);
void        accord_sentences_add_facts      (AccordSentenceMaker *maker);

G_END_DECLS
