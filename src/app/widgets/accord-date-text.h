/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * accord_date_text_parse:
 * @text: what somebody typed
 * @iso: (out) (transfer full): the date as YYYY-MM-DD, or "" for a blank text
 *
 * Understands the ISO form, numbers in the locale's order (31/01/2027, and with
 * full stops or hyphens) and a day, a month's name in English or the locale's
 * language, whole or shortened to three letters or more, and a year
 * ("31 January 2027", "31 Jan 2027", "January 31, 2027").  A year of two digits
 * is one of this century.
 *
 * Returns: whether @text is blank or a calendar date that exists; @iso is set
 *   only then
 */
gboolean accord_date_text_parse  (const char  *text,
                                  char       **iso);

/**
 * accord_date_text_may_become:
 * @text: what somebody is typing
 *
 * Returns: whether it can still become a date by what is added at its end
 */
gboolean accord_date_text_may_become (const char *text);

/**
 * accord_date_text_explain:
 * @text: a text that is no date
 *
 * Returns: (transfer full): why, as a sentence: that there is no such day, or
 *   accord_date_text_expected()
 */
char    *accord_date_text_explain  (const char  *text);

/**
 * accord_date_text_expected:
 *
 * Returns: (transfer full): what an entry says of a text that is no date
 */
char    *accord_date_text_expected (void);

G_END_DECLS
