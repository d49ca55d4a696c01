/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/assessment/accord-difference.h"
#include "model/files/accord-document.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_RECOVERED (accord_recovered_get_type ())

/**
 * AccordRecovered:
 *
 * What the start page says of a recovery copy that no living window holds
 * (interface, Recovery).  Immutable.
 */
G_DECLARE_FINAL_TYPE (AccordRecovered, accord_recovered,
                      ACCORD, RECOVERED, GObject)

/* (element-type AccordRecovered) (transfer full), last begun first */
void             accord_recovered_list_async      (AccordRecovery       *recovery,
                                                   AccordFrameworks     *frameworks,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
GPtrArray       *accord_recovered_list_finish     (GAsyncResult         *result,
                                                   GError              **error);

const AccordRecoveryOrphan *
                 accord_recovered_get_orphan      (AccordRecovered      *self);
/* Translated, for the start page: what it is, and what it would bring back */
const char      *accord_recovered_get_title       (AccordRecovered      *self);
const char      *accord_recovered_get_text        (AccordRecovered      *self);
/* (nullable): from the saved file to the copy; %NULL where one of the two
 * cannot be read */
const AccordDifference *
                 accord_recovered_get_difference  (AccordRecovered      *self);
gboolean         accord_recovered_is_damaged      (AccordRecovered      *self);

gboolean         accord_recovered_is_of           (AccordRecovered      *self,
                                                   GFile                *file);
char            *accord_recovered_dup_notice      (AccordRecovered      *self);

/* Beside its file, read only; and to go on with it */
AccordDocument  *accord_recovered_read            (AccordRecovered      *self,
                                                   GError              **error);
AccordDocument  *accord_recovered_restore         (AccordRecovered      *self,
                                                   GError              **error);

G_END_DECLS
