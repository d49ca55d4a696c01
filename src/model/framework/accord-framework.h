/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/framework/accord-arrangement.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_FRAMEWORK (accord_framework_get_type ())

/**
 * AccordFramework:
 *
 * The content that assessments answer: arrangements and their items.
 * Immutable.  Its checkable items (context and enablers) are numbered through
 * by an ordinal from 0, in the order of the file, an arrangement's context
 * before its enablers; arrays of answers and statuses are indexed by it.
 */
G_DECLARE_FINAL_TYPE (AccordFramework, accord_framework,
                      ACCORD, FRAMEWORK, GObject)

/** AccordSource: where a framework's wording comes from; texts may be "". */
typedef struct
{
  const char *title;
  const char *authors;
  const char *publisher;
  const char *year;
  const char *address;
} AccordSource;

#define ACCORD_FRAMEWORK_BUILT_IN "nhs-partnering-2017"

/* Texts are as the file has them, (transfer none) */
const char          *accord_framework_get_id           (AccordFramework *self);
int                  accord_framework_get_revision     (AccordFramework *self);
const char          *accord_framework_get_title        (AccordFramework *self);
const AccordSource  *accord_framework_get_source       (AccordFramework *self);
int                  accord_framework_get_ready_from   (AccordFramework *self);
guint                accord_framework_get_n_arrangements (AccordFramework *self);
AccordArrangement   *accord_framework_get_arrangement  (AccordFramework *self,
                                                        guint            index);
AccordArrangement   *accord_framework_find_arrangement (AccordFramework *self,
                                                        const char      *id);
guint                accord_framework_get_n_items      (AccordFramework *self);
AccordItem          *accord_framework_get_item         (AccordFramework *self,
                                                        guint            ordinal);
AccordItem          *accord_framework_find_item        (AccordFramework *self,
                                                        const char      *id);

G_END_DECLS
