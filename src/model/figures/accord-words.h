/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/assessment/accord-assessment.h"

G_BEGIN_DECLS

/* The short texts that screen, print and command line share: pure functions,
 * translated, (transfer full) unless const.  Interface, sections 1, 2 and 4.
 */

/* "3 of 4, 1 partly" */
char       *accord_words_counts          (const AccordTally    *tally);
/* "2 of 4 enablers in place" / "3 of 4 enablers in place, 1 partly" */
char       *accord_words_enablers        (const AccordTally    *tally);
/* "2 of 3 context, 1 partly" */
char       *accord_words_context         (const AccordTally    *tally);
/* "50%", a dash where there is none */
char       *accord_words_percent         (int                   percent);
/* "50% · up to 75%, 1 not answered"; without "up to" where it is the same */
char       *accord_words_percent_line    (const AccordTally    *tally);
/* "2 of 4 · 50% · up to 75%, 1 not answered" (a cell of a table) */
char       *accord_words_figures         (const AccordTally    *tally);
/* "2 of 4 · 50% · up to 75%" (a group's heading, right) */
char       *accord_words_group_line      (const AccordTally    *tally);
/* For assistive technology: counts, then the percentage, as one name */
char       *accord_words_tally_name      (const AccordTally    *tally,
                                          AccordKind            kind);

typedef enum
{
  ACCORD_SHOWN_LARGELY_READY,
  ACCORD_SHOWN_ALL_IN_PLACE,
  ACCORD_SHOWN_SHORT_OF_ENABLERS,
  ACCORD_SHOWN_SHORT_OF_CONTEXT,
  ACCORD_SHOWN_SHORT_OF_BOTH,
  ACCORD_SHOWN_DOES_NOT_APPLY,
  ACCORD_SHOWN_NOT_STARTED,
  ACCORD_SHOWN_SET_ASIDE,
} AccordShown;

/* What is shown for a standing: "Not started" where nothing is answered, the
 * position otherwise.  @aside: whether Set aside is to win. */
AccordShown accord_words_shown           (const AccordStanding *standing,
                                          gboolean              aside);
/* Whether "so far" belongs behind it: position and at-best differ */
gboolean    accord_words_so_far          (const AccordStanding *standing);
/* "Short of enablers so far" */
const char *accord_words_position        (const AccordStanding *standing,
                                          gboolean              aside);
/* "accord-position-short-of-enablers-symbolic" */
const char *accord_words_position_icon   (const AccordStanding *standing,
                                          gboolean              aside);
const char *accord_words_status_icon     (AccordStatus          status);
/* "Recorded: no regulator has directed this"; NULL where not set aside */
const char *accord_words_aside_reason    (AccordArrangement    *arrangement,
                                          AccordFact            mandated,
                                          AccordFact            structural);

/* "31 January 2027" for "2027-01-31"; "" for "" */
char       *accord_words_date            (const char           *iso);
/* "Riverside" for "Riverside Specialist Hospital NHS Foundation Trust"?  Only
 * the closings of interface.md (Comparison, 5) are cut. */
char       *accord_words_short_name      (const char           *organisation);
gboolean    accord_words_is_same_name    (const char           *a,
                                          const char           *b);
/* Two short names that stay different */
void        accord_words_short_names     (const char           *a,
                                          const char           *b,
                                          char                **short_a,
                                          char                **short_b);
/* Whose it is to show, seen from this file (interface, "Whose to show"); NULL
 * for side both */
char       *accord_words_whose           (AccordAssessment     *assessment,
                                          AccordItem           *item);
/* The same for a reader who was not asked, and where no name is known; NULL for
 * side both
 */
const char *accord_words_side            (AccordSide            side);
/* That some items weigh more than others, and what that means for the figures;
 * NULL where all weigh the same
 */
const char *accord_words_weights         (AccordFramework      *framework);
/* What is recorded under a row's wording, as one line; "" where nothing */
char       *accord_words_recorded        (AccordAnswer         *answer);
/* "Riverside – Valley High 2026-11-23.accord.json" (interface, section 3) */
char       *accord_words_file_name       (AccordAssessment     *assessment);
/* "Riverside with Valley High", "Riverside", "New assessment" */
char       *accord_words_title           (AccordAssessment     *assessment);

/* "4 notes, 3 locations, 1 name" */
char       *accord_words_join            (const char * const   *parts);

G_END_DECLS
