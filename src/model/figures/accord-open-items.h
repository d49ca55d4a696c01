/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/assessment/accord-assessment.h"

G_BEGIN_DECLS

/** AccordActor: who can do something about an item, seen from one file. */
typedef enum
{
  ACCORD_ACTOR_OWN,
  ACCORD_ACTOR_PARTNER,
  ACCORD_ACTOR_EXTERNAL,
} AccordActor;

/** AccordVerb: the next step with an item, by its status. */
typedef enum
{
  ACCORD_VERB_NONE,
  ACCORD_VERB_ACT,
  ACCORD_VERB_FIND_OUT,
  ACCORD_VERB_ANSWER,
} AccordVerb;

/** AccordOpenItem: an item neither in place nor not applicable. */
typedef struct
{
  guint       ordinal;
  AccordActor actor;
  AccordVerb  verb;
} AccordOpenItem;

AccordVerb   accord_verb_for_status   (AccordStatus      status);
/* Translated, in lower case: "act", "find out", "answer", … */
const char  *accord_verb_to_title     (AccordVerb        verb);
AccordActor  accord_actor_for_side    (AccordSide        side,
                                       AccordRole        role);
char        *accord_actor_to_name     (AccordActor       actor,
                                       AccordAssessment *assessment);

/* (transfer full) (element-type AccordOpenItem): of the types in question, or
 * of all; by who can act, then in framework order */
GArray      *accord_open_items_new    (AccordAssessment *assessment,
                                       gboolean          in_question_only);

/* "Riverside: act", "Regulator, commissioner or funder: act" */
char        *accord_open_item_to_next (const AccordOpenItem *item,
                                       AccordAssessment     *assessment);

G_END_DECLS
