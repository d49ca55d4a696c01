/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/framework/accord-framework.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_BAD_FILE_PAGE (accord_bad_file_page_get_type ())

/**
 * AccordBadFilePage:
 *
 * A page, not a dialog, for a file that cannot be read: which file, where in
 * it, what was expected, and what can be done now (interface, Bad file).
 */
G_DECLARE_FINAL_TYPE (AccordBadFilePage, accord_bad_file_page,
                      ACCORD, BAD_FILE_PAGE, GtkWidget)

/* @faults: (nullable) (element-type AccordFault): copied where needed */
void accord_bad_file_page_show        (AccordBadFilePage *self,
                                       GFile             *file,
                                       GPtrArray         *faults,
                                       const GError      *error,
                                       AccordFramework   *framework);
void accord_bad_file_page_add_reasons (AccordBadFilePage *self,
                                       GPtrArray         *problems);
void accord_bad_file_page_present     (AccordBadFilePage *self);

G_END_DECLS
