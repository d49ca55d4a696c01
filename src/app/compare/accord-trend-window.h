/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/compare/accord-figures-window.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_TREND_WINDOW (accord_trend_window_get_type ())

/**
 * AccordTrendWindow:
 *
 * Assessments of one organisation over time, to be read.  Files that cannot be
 * read are told of, the others shown.
 */
G_DECLARE_FINAL_TYPE (AccordTrendWindow, accord_trend_window,
                      ACCORD, TREND_WINDOW, AccordFiguresWindow)

AccordTrendWindow *accord_trend_window_new    (AccordHost         *host);

/* Lets people choose; @first: (nullable): a file that is chosen already. */
void               accord_trend_window_choose (AccordTrendWindow  *self,
                                               GFile              *first);
void               accord_trend_window_show   (AccordTrendWindow  *self,
                                               GFile             **files,
                                               guint               n_files);

G_END_DECLS
