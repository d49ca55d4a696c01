/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_FILE_WATCH (accord_file_watch_get_type ())

/**
 * AccordFileWatch:
 *
 * Tells that something happened to a file or to what a link of its name leads
 * to.  What happened has to be looked for in the file: an event is no proof of
 * a change, and on a network share none may come.
 *
 * Signal "stirred": at most once in a tenth of a second, when things have
 * settled.
 */
G_DECLARE_FINAL_TYPE (AccordFileWatch, accord_file_watch,
                      ACCORD, FILE_WATCH, GObject)

AccordFileWatch *accord_file_watch_new (GFile *file) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
