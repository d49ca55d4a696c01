/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/window/accord-window.h"
#include "model/assessment/accord-partner-copy.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_COPY_WINDOW (accord_copy_window_get_type ())

/**
 * AccordCopyWindow:
 *
 * "Copy for your partner…": what goes into a file for the partner, switch by
 * switch, and what stays.  The own file and what is open of it stay as they
 * are.
 */
G_DECLARE_FINAL_TYPE (AccordCopyWindow, accord_copy_window,
                      ACCORD, COPY_WINDOW, GtkWindow)

AccordCopyWindow *accord_copy_window_new         (AccordWindow             *parent);

/* @options: (out): as they are ticked now; borrows nothing */
void              accord_copy_window_get_options (AccordCopyWindow         *self,
                                                  AccordPartnerCopyOptions *options);
/* Writes the copy to @file, unless that is the own one; tells the parent how
 * it ended, and closes where it went well. */
void              accord_copy_window_save        (AccordCopyWindow         *self,
                                                  GFile                    *file);

G_END_DECLS
