/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/accord-watch.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordProgress:
 *
 * Tells, in a window's notice and with a button that stops it, how far work in
 * another thread is, where it takes longer than anybody would notice.  What was
 * told of an earlier one is taken back at once.
 */
typedef struct _AccordProgress AccordProgress;

/* @window may go before it; @watch must be there until it is stopped. */
AccordProgress *accord_progress_start (GtkWindow      *window,
                                       AccordWatch    *watch);
void            accord_progress_stop  (AccordProgress *self);

G_END_DECLS
