/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean  accord_test_init            (int          *argc,
                                       char       ***argv);

void      accord_test_settle          (void);
gboolean  accord_test_wait_until      (gboolean    (*reached) (gpointer data),
                                       gpointer      data);

GtkWidget *accord_test_find           (GtkWidget    *root,
                                       GType         type,
                                       const char   *css_class);
GtkWidget *accord_test_find_text      (GtkWidget    *root,
                                       const char   *text);

GdkTexture *accord_test_render       (GtkWidget    *widget);
void      accord_test_screenshot      (GtkWidget    *widget,
                                       const char   *name);

G_END_DECLS
