/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/desktop/accord-host.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_WINDOW (accord_window_get_type ())

/**
 * AccordWindow:
 *
 * One window: the start page, a file that cannot be read, or an assessment with
 * its sidebar and pages.
 *
 * Pages are named "overview", "details", or by the id of an arrangement.  What
 * stands on a page needs to know nothing of the window: it activates
 * "win.show-page" (s: the page's name), "win.show-item" (s: an item's id; its
 * row gets the focus), "win.next-unanswered", or "win.announce" (s: what a
 * screen reader is to say; joined to one announcement 300 ms after the last),
 * or "win.tell" (s: the same, and seen in a notice).
 *
 * The window has the style class "narrow" below 60 em and "compact", too, below
 * 40 em, and "high-contrast" where edges are to be 2 px.
 *
 * Properties: "document" (nullable), "page" (nullable).
 */
G_DECLARE_FINAL_TYPE (AccordWindow, accord_window,
                      ACCORD, WINDOW, GtkApplicationWindow)

AccordWindow   *accord_window_new          (AccordHost *host);

AccordDocument *accord_window_get_document (AccordWindow      *self);
/* @document: (nullable): %NULL shows the start page */
void            accord_window_set_document (AccordWindow      *self,
                                            AccordDocument    *document);
const char     *accord_window_get_page     (AccordWindow      *self);
/* @page: "overview", "details", "actions" or a type's id; others show
 * nothing */
void            accord_window_set_page     (AccordWindow      *self,
                                            const char        *page);

/* Reads @file and shows it, or the page that says why it cannot be read. */
void            accord_window_open         (AccordWindow      *self,
                                            GFile             *file);
/* Whether @file is open here, or on its way */
gboolean        accord_window_has_file     (AccordWindow      *self,
                                            GFile             *file);
/* Whether nothing is open here, so that a file may be */
gboolean        accord_window_is_free      (AccordWindow      *self);
/* Says in a bar what was not saved to the file last time, where there is any */
void            accord_window_offer_unsaved (AccordWindow     *self);
/* Under a name that the file dialog has asked about, or that nothing has */
void            accord_window_save_to      (AccordWindow      *self,
                                            GFile             *file);
/* Before the program ends: whether there is something to ask or to wait for.
 * Signal "quit-answered" (gboolean go_on) tells when that is over.
 */
gboolean        accord_window_ask_before_quit
                                           (AccordWindow      *self);
void            accord_window_forget_quit  (AccordWindow      *self);
void            accord_window_quit         (AccordWindow      *self);
/* At once, for the end of a session */
void            accord_window_keep_safe    (AccordWindow      *self);
void            accord_window_tell         (AccordWindow      *self,
                                            const char        *text,
                                            const char        *label,
                                            const char        *detailed_action);

G_END_DECLS
