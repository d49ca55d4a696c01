/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/assessment/accord-assessment.h"
#include "model/files/accord-recovery.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_KEEPER (accord_keeper_get_type ())

/**
 * AccordKeeper:
 *
 * Keeps an assessment safe while it differs from its file: a recovery copy at
 * most 3 seconds after a change, written off the main loop.  The copy stays
 * behind when the keeper goes, unless it was dropped.
 *
 * Signal "kept": a copy was written, could not be, or was dropped.
 */
G_DECLARE_FINAL_TYPE (AccordKeeper, accord_keeper, ACCORD, KEEPER, GObject)

AccordKeeper *accord_keeper_new            (AccordRecovery      *recovery) G_GNUC_WARN_UNUSED_RESULT;

void          accord_keeper_set_assessment (AccordKeeper        *self,
                                            AccordAssessment    *assessment);
void          accord_keeper_set_base       (AccordKeeper        *self,
                                            const char          *path,
                                            const char          *digest);
void          accord_keeper_adopt          (AccordKeeper        *self,
                                            AccordRecoveryCopy  *copy,
                                            GDateTime           *kept);

void          accord_keeper_touch          (AccordKeeper        *self);
gboolean      accord_keeper_keep_now       (AccordKeeper        *self,
                                            GError             **error);
void          accord_keeper_drop           (AccordKeeper        *self);
void          accord_keeper_drop_now       (AccordKeeper        *self);

/* (nullable): when the copy was last written, %NULL while there is none that
 * holds the last change */
GDateTime    *accord_keeper_get_kept       (AccordKeeper        *self);
/* (nullable): why the last copy could not be written */
const GError *accord_keeper_get_error      (AccordKeeper        *self);

G_END_DECLS
