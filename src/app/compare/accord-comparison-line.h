/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/figures/accord-comparison.h"

G_BEGIN_DECLS

/**
 * AccordLineLayout:
 * @ACCORD_LINE_LAYOUT_WIDE: everything on one line
 * @ACCORD_LINE_LAYOUT_NARROW: the wording above, the rest on one line
 * @ACCORD_LINE_LAYOUT_STACKED: a block, each answer with the name of whose it
 *   is (interface, Widths in em)
 */
typedef enum
{
  ACCORD_LINE_LAYOUT_WIDE,
  ACCORD_LINE_LAYOUT_NARROW,
  ACCORD_LINE_LAYOUT_STACKED,
} AccordLineLayout;

#define ACCORD_TYPE_COMPARISON_LINE (accord_comparison_line_get_type ())

/**
 * AccordComparisonLine:
 *
 * One item as two organisations answered it: wording, both answers, who moves
 * next, and in a fold-out what both have recorded.
 *
 * Property "expanded".
 */
G_DECLARE_FINAL_TYPE (AccordComparisonLine, accord_comparison_line,
                      ACCORD, COMPARISON_LINE, GtkWidget)

/**
 * accord_comparison_line_new:
 * @type: (nullable): the name of the item's type, where it is to be told
 * @columns: three size groups: either answer, and the next step
 *
 * It keeps nothing of @comparison but the assessments.
 */
GtkWidget *accord_comparison_line_new          (const AccordComparison *comparison,
                                                guint                   ordinal,
                                                const char             *type,
                                                GtkSizeGroup           *columns[3]);

guint      accord_comparison_line_get_ordinal  (AccordComparisonLine   *self);
gboolean   accord_comparison_line_get_expanded (AccordComparisonLine   *self);
void       accord_comparison_line_set_expanded (AccordComparisonLine   *self,
                                                gboolean                expanded);
void       accord_comparison_line_set_layout   (AccordComparisonLine   *self,
                                                AccordLineLayout        layout);

G_END_DECLS
