/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AccordWatch:
 * @cancellable: (nullable): stops the work
 * @done: (atomic): pages that are written
 * @n: (atomic): of how many, 0 while they are laid out
 *
 * Watches work in another thread that may take long.  The thread that does it
 * pushes it first, as g_cancellable_push_current() does; without one the work
 * goes on to its end.
 */
typedef struct
{
  GCancellable *cancellable;
  int           done;
  int           n;
} AccordWatch;

void     accord_watch_push         (AccordWatch *watch);
void     accord_watch_pop          (AccordWatch *watch);
/* Whether to go on; what is half made is worth nothing then. */
gboolean accord_watch_goes_on      (void);
/* The same, and tells how many pages are written. */
gboolean accord_watch_tell_written (guint        done,
                                    guint        n);

G_END_DECLS
