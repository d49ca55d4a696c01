/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_DATE_ENTRY (accord_date_entry_get_type ())

/**
 * AccordDateEntry:
 *
 * A date that is typed or picked from a calendar.  It is checked as one types
 * and shown in the locale; what is typed stays until it is understood.
 *
 * Properties: "date" (ISO 8601 or "", never NULL), which keeps the last date
 * that was understood; "label" (nullable), the name for assistive technology;
 * "valid", whether the text is blank or a date.
 *
 * Signal "left": the focus left the entry, so that an undo step may end.
 */
G_DECLARE_FINAL_TYPE (AccordDateEntry, accord_date_entry,
                      ACCORD, DATE_ENTRY, GtkWidget)

GtkWidget  *accord_date_entry_new       (void);

/* ISO 8601, or "": the last date that was one, while something else is typed */
const char *accord_date_entry_get_date  (AccordDateEntry *self);
void        accord_date_entry_set_date  (AccordDateEntry *self,
                                         const char      *date);
const char *accord_date_entry_get_label (AccordDateEntry *self);
/* The accessible name of the field, translated */
void        accord_date_entry_set_label (AccordDateEntry *self,
                                         const char      *label);
/* Whether what is typed is a date, or nothing */
gboolean    accord_date_entry_get_valid (AccordDateEntry *self);

G_END_DECLS
