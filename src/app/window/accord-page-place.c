/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/window/accord-page-place.h"

#include "app/answers/accord-item-row.h"

/* The row in focus, the way from there, or from the page, to the field in
 * focus, where its caret stands, then by name whether each part is folded out.
 */
#define PLACE_TYPE "(sa(su)ia{sb})"

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

/* Among its siblings */
static guint
get_position (GtkWidget *widget)
{
  guint position = 0;

  while ((widget = gtk_widget_get_prev_sibling (widget)) != NULL)
    position++;

  return position;
}

/* From @top down to @focus. */
static GVariant *
describe_way (GtkWidget *top,
              GtkWidget *focus)
{
  GVariantBuilder way;
  GSList *steps = NULL;

  for (GtkWidget *widget = focus;
       widget != top;
       widget = gtk_widget_get_parent (widget))
    steps = g_slist_prepend (steps, widget);

  g_variant_builder_init (&way, G_VARIANT_TYPE ("a(su)"));
  for (GSList *l = steps; l != NULL; l = l->next)
    g_variant_builder_add (&way, "(su)", G_OBJECT_TYPE_NAME (l->data),
                           get_position (l->data));
  g_slist_free (steps);

  return g_variant_builder_end (&way);
}

/* (nullable): where it does not lead to what it led to */
static GtkWidget *
follow_way (GtkWidget *top,
            GVariant  *way)
{
  GtkWidget *widget = top;
  GVariantIter iter;
  const char *type;
  guint position;

  g_variant_iter_init (&iter, way);
  while (g_variant_iter_loop (&iter, "(&su)", &type, &position))
    {
      widget = gtk_widget_get_first_child (widget);
      while (widget != NULL && position-- > 0)
        widget = gtk_widget_get_next_sibling (widget);

      if (widget == NULL || !g_str_equal (G_OBJECT_TYPE_NAME (widget), type))
        return NULL;
    }

  return widget;
}

static int
get_caret (GtkWidget *field)
{
  GtkTextBuffer *buffer;
  int caret = 0;

  if (GTK_IS_EDITABLE (field))
    return gtk_editable_get_position (GTK_EDITABLE (field));

  if (GTK_IS_TEXT_VIEW (field))
    {
      buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (field));
      g_object_get (buffer, "cursor-position", &caret, NULL);
    }

  return caret;
}

/* What is typed next must not replace a text that is there. */
static void
focus_field (GtkWidget *field,
             int        caret)
{
  GtkTextBuffer *buffer;
  GtkTextIter iter;

  if (GTK_IS_TEXT (field))
    {
      gtk_text_grab_focus_without_selecting (GTK_TEXT (field));
      gtk_editable_set_position (GTK_EDITABLE (field), caret);
      return;
    }

  if (GTK_IS_TEXT_VIEW (field))
    {
      buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (field));
      gtk_text_buffer_get_iter_at_offset (buffer, &iter, caret);
      gtk_text_buffer_place_cursor (buffer, &iter);
    }

  gtk_widget_grab_focus (field);
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

/* Returns: (nullable): the row of the name @focus */
static GtkWidget *
restore_folds (GtkWidget  *widget,
               GVariant   *folds,
               const char *focus)
{
  GtkWidget *found = NULL;
  gboolean expanded;

  if (ACCORD_IS_ITEM_ROW (widget))
    {
      AccordItemRow *row = ACCORD_ITEM_ROW (widget);

      if (g_variant_lookup (folds, get_row_name (row), "b", &expanded))
        accord_item_row_set_expanded (row, expanded);

      return g_str_equal (get_row_name (row), focus) ? widget : NULL;
    }

  if (GTK_IS_EXPANDER (widget) && get_expander_name (widget) != NULL &&
      g_variant_lookup (folds, get_expander_name (widget), "b", &expanded))
    gtk_expander_set_expanded (GTK_EXPANDER (widget), expanded);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = restore_folds (child, folds, focus);

      if (row != NULL)
        found = row;
    }

  return found;
}

/**
 * accord_page_place_dup:
 * @page: a page, before it goes
 * @focus: (nullable): what has, or last had, the focus
 *
 * Returns: (transfer full): for accord_page_place_restore()
 */
GVariant *
accord_page_place_dup (GtkWidget *page,
                       GtkWidget *focus)
{
  GVariantBuilder folds;
  GVariant *way;
  GtkWidget *row = NULL;
  const char *name = "";
  int caret = 0;

  g_return_val_if_fail (GTK_IS_WIDGET (page), NULL);
  g_return_val_if_fail (focus == NULL || GTK_IS_WIDGET (focus), NULL);

  if (focus != NULL && gtk_widget_is_ancestor (focus, page))
    {
      row = ACCORD_IS_ITEM_ROW (focus)
            ? focus
            : gtk_widget_get_ancestor (focus, ACCORD_TYPE_ITEM_ROW);
      if (row != NULL)
        name = get_row_name (ACCORD_ITEM_ROW (row));

      way = describe_way (row != NULL ? row : page, focus);
      caret = get_caret (focus);
    }
  else
    {
      way = describe_way (page, page);
    }

  g_variant_builder_init (&folds, G_VARIANT_TYPE ("a{sb}"));
  collect (page, &folds);

  return g_variant_ref_sink (g_variant_new ("(s@a(su)ia{sb})", name, way,
                                            caret, &folds));
}

/**
 * accord_page_place_restore:
 * @page: a page that stands in its window
 * @place: where its predecessor stood
 *
 * What is not there any more is left out: of a field that is gone its row gets
 * the focus.
 *
 * Returns: whether something of @page has got the focus
 */
gboolean
accord_page_place_restore (GtkWidget *page,
                           GVariant  *place)
{
  g_autoptr (GVariant) way = NULL;
  g_autoptr (GVariant) folds = NULL;
  GtkWidget *row;
  GtkWidget *field;
  const char *name;
  int caret;

  g_return_val_if_fail (GTK_IS_WIDGET (page), FALSE);
  g_return_val_if_fail (g_variant_is_of_type (place,
                                              G_VARIANT_TYPE (PLACE_TYPE)),
                        FALSE);

  g_variant_get (place, "(&s@a(su)i@a{sb})", &name, &way, &caret, &folds);
  row = restore_folds (page, folds, name);
  if (row == NULL && (*name != '\0' || g_variant_n_children (way) == 0))
    return FALSE;

  field = follow_way (row != NULL ? row : page, way);
  /* A fold-out may still be about to open: it is not mapped yet. */
  if (field == NULL || !gtk_widget_is_visible (field))
    field = row;
  if (field == NULL)
    return FALSE;

  focus_field (field, caret);

  return TRUE;
}
