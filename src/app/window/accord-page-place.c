/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/window/accord-page-place.h"

#include "app/answers/accord-item-row.h"

/* The row in focus, then by name whether each part is folded out. */
#define PLACE_TYPE "(sa{sb})"

static const char *
get_row_name (AccordItemRow *row)
{
  return accord_item_get_id (
    accord_answer_get_item (accord_item_row_get_answer (row)));
}

/* (nullable): what only its place in the page tells apart is left alone */
static const char *
get_expander_name (GtkWidget *expander)
{
  return gtk_buildable_get_buildable_id (GTK_BUILDABLE (expander));
}

static void
collect (GtkWidget       *widget,
         GVariantBuilder *folds)
{
  if (ACCORD_IS_ITEM_ROW (widget))
    {
      g_variant_builder_add (folds, "{sb}",
                             get_row_name (ACCORD_ITEM_ROW (widget)),
                             accord_item_row_get_expanded (
                               ACCORD_ITEM_ROW (widget)));
      return;
    }

  if (GTK_IS_EXPANDER (widget) && get_expander_name (widget) != NULL)
    g_variant_builder_add (folds, "{sb}", get_expander_name (widget),
                           gtk_expander_get_expanded (GTK_EXPANDER (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, folds);
}

static void
restore (GtkWidget  *widget,
         GVariant   *folds,
         const char *focus)
{
  gboolean expanded;

  if (ACCORD_IS_ITEM_ROW (widget))
    {
      AccordItemRow *row = ACCORD_ITEM_ROW (widget);

      if (g_variant_lookup (folds, get_row_name (row), "b", &expanded))
        accord_item_row_set_expanded (row, expanded);
      if (g_str_equal (get_row_name (row), focus))
        gtk_widget_grab_focus (widget);
      return;
    }

  if (GTK_IS_EXPANDER (widget) && get_expander_name (widget) != NULL &&
      g_variant_lookup (folds, get_expander_name (widget), "b", &expanded))
    gtk_expander_set_expanded (GTK_EXPANDER (widget), expanded);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    restore (child, folds, focus);
}

/**
 * accord_page_place_dup:
 * @page: a page, before it goes
 *
 * Returns: (transfer full): for accord_page_place_restore()
 */
GVariant *
accord_page_place_dup (GtkWidget *page)
{
  GVariantBuilder folds;
  GtkRoot *root;
  GtkWidget *focus;
  const char *name = "";

  g_return_val_if_fail (GTK_IS_WIDGET (page), NULL);

  root = gtk_widget_get_root (page);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, page))
    {
      GtkWidget *row = ACCORD_IS_ITEM_ROW (focus)
                       ? focus
                       : gtk_widget_get_ancestor (focus, ACCORD_TYPE_ITEM_ROW);

      if (row != NULL)
        name = get_row_name (ACCORD_ITEM_ROW (row));
    }

  g_variant_builder_init (&folds, G_VARIANT_TYPE ("a{sb}"));
  collect (page, &folds);

  return g_variant_ref_sink (g_variant_new (PLACE_TYPE, name, &folds));
}

/**
 * accord_page_place_restore:
 * @page: a page that stands in its window
 * @place: where its predecessor stood
 *
 * What is not there any more is left out.
 */
void
accord_page_place_restore (GtkWidget *page,
                           GVariant  *place)
{
  g_autoptr (GVariant) folds = NULL;
  const char *focus;

  g_return_if_fail (GTK_IS_WIDGET (page));
  g_return_if_fail (g_variant_is_of_type (place, G_VARIANT_TYPE (PLACE_TYPE)));

  g_variant_get (place, "(&s@a{sb})", &focus, &folds);
  restore (page, folds, focus);
}
