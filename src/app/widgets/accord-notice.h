/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_NOTICE (accord_notice_get_type ())

/**
 * AccordNotice:
 *
 * A line above the foot of the window that tells what has just happened and,
 * where it can be taken back, how.  It goes by itself after a while, though not
 * while the pointer or the focus is on it, and whenever it is sent away.
 *
 * Signal "gone": what was told is no longer shown, or something else is in its
 * place.
 */
G_DECLARE_FINAL_TYPE (AccordNotice, accord_notice,
                      ACCORD, NOTICE, GtkWidget)

GtkWidget *accord_notice_new  (void);

void       accord_notice_show (AccordNotice *self,
                               const char   *text,
                               const char   *label,
                               const char   *detailed_action);
/* Stays until it is hidden or something else is told, and waits for what is told
 * already; its button stops what @cancellable stands for.
 */
void       accord_notice_show_progress
                              (AccordNotice *self,
                               const char   *text,
                               GCancellable *cancellable);
/* (nullable): the one in a window */
AccordNotice *accord_notice_find
                              (GtkWidget    *window);
/* At once, without waiting for its time to end */
void       accord_notice_hide (AccordNotice *self);
gboolean   accord_notice_get_shown (AccordNotice *self);

G_END_DECLS
