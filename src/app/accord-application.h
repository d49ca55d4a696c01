/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/desktop/accord-appearance.h"
#include "app/start/accord-recent-list.h"
#include "model/files/accord-document.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_APPLICATION (accord_application_get_type ())

/**
 * AccordApplication:
 *
 * What all windows share: frameworks, the files opened last, recovery copies
 * and the look of things.  Each part is made when it is first asked for.
 */
G_DECLARE_FINAL_TYPE (AccordApplication, accord_application,
                      ACCORD, APPLICATION, GtkApplication)

AccordApplication *accord_application_new            (void);

/* (transfer none): one of each for all windows, as long as the program runs */
AccordFrameworks  *accord_application_get_frameworks (AccordApplication *self);
AccordRecentList  *accord_application_get_recent     (AccordApplication *self);
AccordRecovery    *accord_application_get_recovery   (AccordApplication *self);
AccordAppearance  *accord_application_get_appearance (AccordApplication *self);

/* Raises the window that has @file, or opens it in @window where that has
 * nothing open, else in a new one; @window may be NULL. */
void               accord_application_open_file      (AccordApplication *self,
                                                      GFile             *file,
                                                      GtkWindow         *window);
/* Where a window has @file: raises it, and lets it say what was not saved to
 * it. */
gboolean           accord_application_offer_unsaved  (AccordApplication *self,
                                                      GFile             *file);
/* The same as opening for a document that has been made; takes nothing. */
void               accord_application_show_document  (AccordApplication *self,
                                                      AccordDocument    *document,
                                                      GtkWindow         *window);
/* From when a file begins to be written until it is, the program does not end:
 * one call of the second for each of the first. */
void               accord_application_begin_save     (AccordApplication *self);
void               accord_application_end_save       (AccordApplication *self);

/* A new window with the two side by side. */
void               accord_application_compare_files  (AccordApplication *self,
                                                      GFile             *first,
                                                      GFile             *second);

G_END_DECLS
