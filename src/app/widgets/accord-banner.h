/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_BANNER (accord_banner_get_type ())

/**
 * AccordBanner:
 *
 * A bar that tells of a lasting state and offers what can be done about it.
 *
 * Properties: "text" (nullable: the bar is shown while there is one) and
 * "actions" (a nullable GMenuModel: each item with a label and an action is a
 * button).
 */
G_DECLARE_FINAL_TYPE (AccordBanner, accord_banner,
                      ACCORD, BANNER, GtkWidget)

GtkWidget  *accord_banner_new         (void);

/* (nullable): %NULL while the bar is away */
const char *accord_banner_get_text    (AccordBanner *self);
void        accord_banner_set_text    (AccordBanner *self,
                                       const char   *text);
/* (nullable) (transfer none): one button for each entry */
GMenuModel *accord_banner_get_actions (AccordBanner *self);
gboolean    accord_banner_has_actions (AccordBanner *self,
                                       GMenuModel   *actions);
void        accord_banner_set_actions (AccordBanner *self,
                                       GMenuModel   *actions);

G_END_DECLS
