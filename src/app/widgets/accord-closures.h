/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/files/accord-document.h"

G_BEGIN_DECLS

/* What the shell's templates show and do not take from the model as it stands.
 * Pure functions, without a display; the first argument is the template's
 * object and is never looked at.  Every other may be missing, as a template
 * asks before it has been given anything; the text is then empty.  Texts are
 * (transfer full).
 */

/* A partnering type: "Voluntary – individual" */
char       *accord_closure_type_title       (gpointer             object,
                                             AccordArrangement   *arrangement);
/* "People in two services choose to work together." */
char       *accord_closure_type_gloss       (gpointer             object,
                                             AccordArrangement   *arrangement);
/* "3 of 4 enablers, 1 partly · 88%" */
char       *accord_closure_type_enablers    (gpointer             object,
                                             AccordScore         *score,
                                             AccordArrangement   *arrangement);
/* "2 of 4 context, 2 partly · 75%" */
char       *accord_closure_type_context     (gpointer             object,
                                             AccordScore         *score,
                                             AccordArrangement   *arrangement);
/* "2 of 4 · 50%", for enablers and for context */
char       *accord_closure_card_enablers    (gpointer             object,
                                             AccordScore         *score,
                                             AccordArrangement   *arrangement);
char       *accord_closure_card_context     (gpointer             object,
                                             AccordScore         *score,
                                             AccordArrangement   *arrangement);
/* "Short of enablers so far", "Set aside", and the icon of it */
char       *accord_closure_type_position    (gpointer             object,
                                             AccordScore         *score,
                                             AccordArrangement   *arrangement);
char       *accord_closure_type_icon        (gpointer             object,
                                             AccordScore         *score,
                                             AccordArrangement   *arrangement);
/* As the two above while something is tried out: "Enablers 2 of 4 → 3 of 4 ·
 * 50% → 75%"; without the arrow where it moves nothing, or nothing is tried */
char       *accord_closure_tried_enablers   (gpointer             object,
                                             AccordScore         *score,
                                             AccordScore         *tried,
                                             AccordArrangement   *arrangement);
char       *accord_closure_tried_position   (gpointer             object,
                                             AccordScore         *score,
                                             AccordScore         *tried,
                                             AccordArrangement   *arrangement);
char       *accord_closure_tried_name       (gpointer             object,
                                             AccordScore         *score,
                                             AccordScore         *tried,
                                             AccordArrangement   *arrangement);
gboolean    accord_closure_type_aside       (gpointer             object,
                                             AccordScore         *score,
                                             AccordArrangement   *arrangement);
/* "Recorded: no regulator has directed this"; @score only tells when */
char       *accord_closure_type_reason      (gpointer             object,
                                             AccordScore         *score,
                                             AccordAssessment    *assessment,
                                             AccordArrangement   *arrangement);
/* What the card says under its figures: why the type is set aside, or what
 * would bring it to the line, or nothing */
char       *accord_closure_card_foot        (gpointer             object,
                                             AccordScore         *score,
                                             AccordAssessment    *assessment,
                                             AccordArrangement   *arrangement);
/* All of it as one name for a screen reader, counts before percentages */
char       *accord_closure_type_name        (gpointer             object,
                                             AccordScore         *score,
                                             AccordArrangement   *arrangement);

/* "Set aside (2)" */
char       *accord_closure_aside_title      (gpointer             object,
                                             AccordScore         *score);
/* The reason that all types set aside share; where there are several, each fact
 * on a line of its own */
char       *accord_closure_aside_reason     (gpointer             object,
                                             AccordScore         *score,
                                             AccordAssessment    *assessment);

/* "14 of 15 in question answered", "13 of 14 others", and how far it is */
char       *accord_closure_progress         (gpointer             object,
                                             AccordScore         *score,
                                             AccordAssessment    *assessment);
char       *accord_closure_progress_carried (gpointer             object,
                                             AccordScore         *score,
                                             AccordAssessment    *assessment);
char       *accord_closure_progress_others  (gpointer             object,
                                             AccordScore         *score,
                                             AccordAssessment    *assessment);
double      accord_closure_progress_part    (gpointer             object,
                                             AccordScore         *score,
                                             AccordAssessment    *assessment);
/* "Next not answered", "See where you stand" once there is none in question */
char       *accord_closure_progress_next    (gpointer             object,
                                             AccordScore         *score,
                                             AccordAssessment    *assessment);
gboolean    accord_closure_progress_done    (gpointer             object,
                                             AccordScore         *score,
                                             AccordAssessment    *assessment);

/* "Riverside Specialist Hospital with Valley High District Hospital · 23
 * November 2026" */
char       *accord_closure_facts            (gpointer             object,
                                             const char          *organisation,
                                             const char          *partner,
                                             const char          *date);

/* The bar of a document: what is the matter, and what can be done about it */
char       *accord_closure_state_banner     (gpointer             object,
                                             AccordDocument      *document,
                                             AccordDocumentState  state,
                                             gboolean             read_only,
                                             GError              *error);
GMenuModel *accord_closure_state_actions    (gpointer             object,
                                             AccordDocumentState  state,
                                             gboolean             read_only,
                                             gboolean             is_version);

/* "Undo: mark in place", "Undo" */
char       *accord_closure_undo_tooltip     (gpointer             object,
                                             const char          *label);

/* Whether there is anything in it, for showing a label only then */
gboolean    accord_closure_is_text          (gpointer             object,
                                             const char          *text);

G_END_DECLS
