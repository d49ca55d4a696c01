/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a file dialog offers: a GListStore of GtkFileFilter, the first one is in
 * force.
 */

/* @name: translated; @pattern: as "*.csv" */
void        accord_file_filters_add         (GListStore *filters,
                                             const char *name,
                                             const char *pattern);
/* (transfer full): for dialogs that open or save an assessment */
GListModel *accord_file_filters_assessments (void);

G_END_DECLS
