/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/assessment/accord-part.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_ACTION (accord_action_get_type ())

/**
 * AccordAction:
 *
 * What is to be done about an item: "what" (never empty, as the title of
 * AccordEvidence), "owner", "organisation", "due" (ISO 8601 calendar date or
 * "") and "done".  Whether the file said "done" at all is kept: a file that
 * did not is not made to until it is set.
 */
G_DECLARE_FINAL_TYPE (AccordAction, accord_action, ACCORD, ACTION, AccordPart)

AccordAction *accord_action_new              (const char   *what);
const char   *accord_action_get_what         (AccordAction *self);
void          accord_action_set_what         (AccordAction *self,
                                              const char   *what);
const char   *accord_action_get_owner        (AccordAction *self);
void          accord_action_set_owner        (AccordAction *self,
                                              const char   *owner);
const char   *accord_action_get_organisation (AccordAction *self);
void          accord_action_set_organisation (AccordAction *self,
                                              const char   *organisation);
const char   *accord_action_get_due          (AccordAction *self);
void          accord_action_set_due          (AccordAction *self,
                                              const char   *due);
/* FALSE also where the file does not say */
gboolean      accord_action_get_done         (AccordAction *self);
void          accord_action_set_done         (AccordAction *self,
                                              gboolean      done);
gboolean      accord_action_get_done_stated  (AccordAction *self);
void          accord_action_clear_done       (AccordAction *self);

G_END_DECLS
