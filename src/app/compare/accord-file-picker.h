/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/desktop/accord-recent-list.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_FILE_PICKER (accord_file_picker_get_type ())

/**
 * AccordFilePicker:
 *
 * A page on which a certain number of files is chosen: from a dialog, from the
 * recent ones, or dropped.
 *
 * Signal "done": enough are chosen and people want to go on.
 */
G_DECLARE_FINAL_TYPE (AccordFilePicker, accord_file_picker,
                      ACCORD, FILE_PICKER, GtkWidget)

/* Empties it and asks for @min to @max files; @text may be NULL. */
void        accord_file_picker_ask       (AccordFilePicker *self,
                                          AccordRecentList *recent,
                                          const char       *heading,
                                          const char       *text,
                                          const char       *button,
                                          guint             min,
                                          guint             max);
/* Does not offer @file among the recent ones, until it asks again. */
void        accord_file_picker_leave_out (AccordFilePicker *self,
                                          GFile            *file);
/* Ignored where it is chosen already; replaces the last one where there are as
 * many as there may be. */
void        accord_file_picker_add       (AccordFilePicker *self,
                                          GFile            *file);
/* (transfer none): of GFile, in the order chosen */
GListModel *accord_file_picker_get_files (AccordFilePicker *self);

G_END_DECLS
