/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/assessment/accord-assessment.h"

G_BEGIN_DECLS

AccordAssessment *accord_test_load          (const char       *sample);
AccordAssessment *accord_test_new           (void);
AccordAnswer     *accord_test_answer        (AccordAssessment *assessment,
                                             const char       *id);

GtkWidget        *accord_test_show          (GtkWidget        *child,
                                             int               width,
                                             int               height);
void              accord_test_close         (GtkWidget        *window);

gboolean          accord_test_press         (GtkWidget        *widget,
                                             guint             keyval);
GtkWidget        *accord_test_focus         (GtkWidget        *widget);

G_END_DECLS
