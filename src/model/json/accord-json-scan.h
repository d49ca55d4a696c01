/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/accord-error.h"

G_BEGIN_DECLS

/** ACCORD_JSON_MAX_BYTES: 16 MiB, the largest file that is read. */
#define ACCORD_JSON_MAX_BYTES (16 * 1024 * 1024)

/** ACCORD_JSON_MAX_DEPTH: levels of objects and lists inside each other. */
#define ACCORD_JSON_MAX_DEPTH 64

/** ACCORD_JSON_MAX_VALUES: objects, lists, texts, numbers and words in all. */
#define ACCORD_JSON_MAX_VALUES 100000

gboolean accord_json_scan         (const char   *data,
                                   gsize         length,
                                   AccordFault **fault);
void     accord_json_find_place   (const char   *data,
                                   gsize         offset,
                                   guint        *line,
                                   guint        *column);

G_END_DECLS
