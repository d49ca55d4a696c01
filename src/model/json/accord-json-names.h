/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AccordJsonNames:
 *
 * The names that the objects of one text have used so far, kept while it is
 * scanned so that a second use in the same object is found at once.
 */
typedef struct _AccordJsonNames AccordJsonNames;

/**
 * AccordJsonNameResult:
 * @ACCORD_JSON_NAME_NEW: the object has not used the name before
 * @ACCORD_JSON_NAME_AGAIN: it has
 * @ACCORD_JSON_NAME_HOSTILE: new, but one of very many in the object that are
 *   alike to g_str_hash(), which JsonObject could hold only with a delay that
 *   grows with the square of their number; no file comes by that unawares
 */
typedef enum
{
  ACCORD_JSON_NAME_NEW,
  ACCORD_JSON_NAME_AGAIN,
  ACCORD_JSON_NAME_HOSTILE,
} AccordJsonNameResult;

AccordJsonNames      *accord_json_names_new    (const char      *data);
void                  accord_json_names_free   (AccordJsonNames *self);
AccordJsonNameResult  accord_json_names_add    (AccordJsonNames *self,
                                                guint32          object,
                                                gsize            offset,
                                                gsize            length);
char                 *accord_json_unescape     (const char      *text,
                                                gsize            length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordJsonNames, accord_json_names_free)

G_END_DECLS
