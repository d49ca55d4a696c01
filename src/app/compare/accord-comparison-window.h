/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/compare/accord-figures-window.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_COMPARISON_WINDOW (accord_comparison_window_get_type ())

/**
 * AccordComparisonWindow:
 *
 * Two files side by side.  It changes neither, and follows both: what another
 * window of Accord has open is shown as it stands there, everything else as it
 * stands on disk, looked at again whenever the window gets the focus.
 */
G_DECLARE_FINAL_TYPE (AccordComparisonWindow, accord_comparison_window,
                      ACCORD, COMPARISON_WINDOW, AccordFiguresWindow)

AccordComparisonWindow *accord_comparison_window_new (AccordHost *host);

/* Lets people choose; @own: (nullable): what one side is already. */
void accord_comparison_window_choose           (AccordComparisonWindow *self,
                                                AccordDocument         *own);
void accord_comparison_window_compare_files    (AccordComparisonWindow *self,
                                                GFile                  *first,
                                                GFile                  *second);
/* @own is what the user works on: a hint says so where it still has gaps. */
void accord_comparison_window_compare_with     (AccordComparisonWindow *self,
                                                AccordDocument         *own,
                                                GFile                  *other);
/* Two states of one assessment, with names such as "Yours" and "Theirs". */
void accord_comparison_window_compare_versions (AccordComparisonWindow *self,
                                                AccordDocument         *first,
                                                const char             *first_name,
                                                AccordDocument         *second,
                                                const char             *second_name);

G_END_DECLS
