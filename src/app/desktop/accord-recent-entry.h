/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_RECENT_ENTRY (accord_recent_entry_get_type ())

/**
 * AccordRecentEntry:
 *
 * A file that was opened or saved not long ago, and what was known of it then.
 *
 * Properties: "file", "title" ("Riverside with Valley High"), "detail"
 * ("23 November 2026 · 27 of 29 answered", or why it cannot be opened),
 * "folder" (the name of the folder it lies in) and "gone" (whether it is no
 * longer there).
 */
G_DECLARE_FINAL_TYPE (AccordRecentEntry, accord_recent_entry,
                      ACCORD, RECENT_ENTRY, GObject)

AccordRecentEntry *accord_recent_entry_new          (GFile             *file);

/* (transfer none) */
GFile             *accord_recent_entry_get_file     (AccordRecentEntry *self);
/* What accord_recent_entry_set_facts() was given, "" and 0 before */
const char        *accord_recent_entry_get_title    (AccordRecentEntry *self);
const char        *accord_recent_entry_get_date     (AccordRecentEntry *self);
guint              accord_recent_entry_get_answered (AccordRecentEntry *self);
guint              accord_recent_entry_get_items    (AccordRecentEntry *self);
/* Whether the file was looked for and is not there */
gboolean           accord_recent_entry_get_gone     (AccordRecentEntry *self);
char              *accord_recent_entry_dup_detail   (AccordRecentEntry *self) G_GNUC_WARN_UNUSED_RESULT;

void               accord_recent_entry_set_facts    (AccordRecentEntry *self,
                                                     const char        *title,
                                                     const char        *date,
                                                     guint              answered,
                                                     guint              items);
void               accord_recent_entry_set_problem  (AccordRecentEntry *self,
                                                     gboolean           gone);
void               accord_recent_entry_set_twin    (AccordRecentEntry *self,
                                                    gboolean           twin);

G_END_DECLS
