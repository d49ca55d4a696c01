/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/accord-error.h"
#include "model/framework/accord-framework.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_FRAMEWORKS (accord_frameworks_get_type ())

/**
 * AccordFrameworks:
 *
 * The frameworks at hand: the one built in, those given by hand, and those in
 * `accord/frameworks/` under the user's and the system's data folders (design,
 * Framework files).  The folders are read only when an id is asked for that
 * is not known yet.
 */
G_DECLARE_FINAL_TYPE (AccordFrameworks, accord_frameworks,
                      ACCORD, FRAMEWORKS, GObject)

AccordFrameworks *accord_frameworks_new          (const char * const  *folders);
AccordFrameworks *accord_frameworks_new_default  (void);

AccordFramework  *accord_frameworks_get_built_in (AccordFrameworks    *self);
AccordFramework  *accord_frameworks_lookup       (AccordFrameworks    *self,
                                                  const char          *id,
                                                  GError             **error);
AccordFramework  *accord_frameworks_add_file     (AccordFrameworks    *self,
                                                  const char          *path,
                                                  GPtrArray          **faults,
                                                  GError             **error);

/* Of GError, one for each file that was refused; grows as folders are read. */
GPtrArray        *accord_frameworks_get_problems (AccordFrameworks    *self);

G_END_DECLS
