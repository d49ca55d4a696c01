/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AccordLanguage:
 * @id: what gettext calls it, "cy" or "pt_BR"
 * @name: its own name for itself, "Cymraeg"
 *
 * One that Accord's texts are installed in.
 */
typedef struct
{
  char *id;
  char *name;
} AccordLanguage;

typedef void (* AccordLanguageFunc) (gpointer data);

/* First in main(): @asked (nullable) comes before the system's language. */
void                  accord_language_begin       (const char         *asked);

/* BCP 47, "en-GB": of the texts that Accord has at the moment */
const char           *accord_language_get_current (void);
/* Whether that is @code, or another form of it: "en_US" is met by "en-GB" */
gboolean              accord_language_is_current  (const char         *code);

/* (transfer full) (element-type AccordLanguage): English first, then by name */
GPtrArray            *accord_language_list        (void);
/* (transfer none) (nullable): the one of @list that @id names */
const AccordLanguage *accord_language_find        (GPtrArray          *list,
                                                   const char         *id);

/* @id (nullable): %NULL and "" are the language that Accord's windows have */
void                  accord_language_call        (const char         *id,
                                                   AccordLanguageFunc  func,
                                                   gpointer            data);

G_END_DECLS
