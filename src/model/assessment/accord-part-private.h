/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/assessment/accord-answer.h"
#include "model/assessment/accord-part.h"
#include "model/assessment/accord-text-private.h"

G_BEGIN_DECLS

/* AccordPartText: @name is the property's */
struct _AccordPartText
{
  const char     *name;
  AccordTextRule  rule;
};

/* Gives the class a property for each of @texts, which live as long as the
 * program; the first has the id 1, as the first in the calls below is 0.
 * @label: what changing one is called, not translated yet */
void          accord_part_class_install_texts (AccordPartClass      *klass,
                                               const AccordPartText *texts,
                                               guint                 n_texts,
                                               const char           *label);

/* Returns: (transfer none): never %NULL */
const char   *accord_part_get_text            (AccordPart           *self,
                                               guint                 which);
/* A @value that the text's rule does not allow is ignored. */
void          accord_part_set_text            (AccordPart           *self,
                                               guint                 which,
                                               const char           *value);
/* For a @self that belongs to nobody yet; nothing is recorded. */
void          accord_part_copy_from           (AccordPart           *self,
                                               AccordPart           *from);

/* A link that holds no reference, set and cleared by the answer: (nullable) */
void          accord_part_set_answer          (AccordPart           *self,
                                               AccordAnswer         *answer);
AccordAnswer *accord_part_get_answer          (AccordPart           *self);

G_END_DECLS
