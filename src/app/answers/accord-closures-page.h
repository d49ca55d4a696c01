/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/assessment/accord-assessment.h"

G_BEGIN_DECLS

/* What the pages show and do not take from the model as it stands: pure
 * functions, translated, without a display (interface, sections 4 and 7).
 */

/**
 * accord_page_key_to_status:
 * @keyval: a key's symbol
 * @status: (out): what it answers; NONE for the keys that clear
 *
 * Digits are the same in every language, letters come from the translation.
 *
 * Returns: whether the key stands for an answer at all
 */
gboolean  accord_page_key_to_status    (guint              keyval,
                                        AccordStatus      *status);
/* The digit of an answer: 1 to 5, 0 for clearing */
guint     accord_page_status_to_digit  (AccordStatus       status);

/* "3 Not in place" */
char     *accord_page_answer_button    (AccordStatus       status);
/* "In place", and "Answer" for an item not answered */
const char *accord_page_pill_text      (AccordStatus       status);
/* "Answer: Partly, menu" */
char     *accord_page_pill_name        (AccordStatus       status);
/* The status word, then what is recorded and whose it is to show */
char     *accord_page_box_description  (AccordAnswer      *answer);
/* What is said after a change: "Partly. Enablers 2 of 4, 1 partly." */
char     *accord_page_announcement     (AccordAnswer      *answer);

/* A group's heading and the line under it: "Key enablers", "What the two of
 * you do to make it work." */
const char *accord_page_group_title    (AccordKind         kind);
const char *accord_page_group_gloss    (AccordKind         kind);
/* "1 of 3 is for Northern Teaching to show"; "" where none is for others */
char     *accord_page_group_others     (AccordAssessment  *assessment,
                                        AccordArrangement *arrangement,
                                        AccordKind         kind);
/* "Mark the 2 not answered as Not in place" */
char     *accord_page_mark_rest        (guint              n);
/* "Main advantages (3)", "Risks (4)" */
char     *accord_page_advantages_title (guint              n);
char     *accord_page_risks_title      (guint              n);
/* A line with a bullet for each AccordItem of @items, each of @texts; @texts
 * may be NULL */
char     *accord_page_list_items       (GListModel        *items);
char     *accord_page_list_texts       (const char * const *texts);
/* "Next: Voluntary – structural" */
char     *accord_page_next_title       (const char        *title);

/* The sentence of the uncertain lines; NULL for the others */
const char *accord_page_certainty      (AccordItem        *item);
/* "Read today as (England, November 2026): …"; NULL where there is nothing */
char     *accord_page_read_today       (AccordItem        *item,
                                        const char        *nation);
char     *accord_page_type_read_today  (AccordArrangement *arrangement,
                                        const char        *nation);

/* Whether an action is offered beside this status */
gboolean  accord_page_offers_action    (AccordStatus       status);

/**
 * accord_page_location_to_uri:
 * @location: what was typed as the place of a piece of evidence
 *
 * Returns: (transfer full) (nullable): the URI to open for an address
 *   ("https://…"), an absolute path or one below the home folder ("~/…"); %NULL
 *   for words such as "Shared drive"
 */
char     *accord_page_location_to_uri  (const char        *location);

/* The type to go on to: the next in question after @arrangement, or the first
 * where that is NULL, in framework order; NULL where there is none */
AccordArrangement *accord_page_find_next (AccordAssessment  *assessment,
                                          AccordArrangement *arrangement);

G_END_DECLS
