/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/overview/accord-overview-page-private.h"

static gboolean
find_cell (AccordArrangement *arrangement,
           int               *column,
           int               *row)
{
  AccordInitiation initiation;
  AccordLevel level;

  initiation = accord_arrangement_get_initiation (arrangement);
  level = accord_arrangement_get_level (arrangement);

  if (initiation == ACCORD_INITIATION_NONE || level == ACCORD_LEVEL_NONE)
    return FALSE;

  *column = level == ACCORD_LEVEL_INDIVIDUAL ? 1 : 2;
  *row = initiation == ACCORD_INITIATION_VOLUNTARY ? 0 : 1;

  return TRUE;
}

/* Two by two: a heading, then as many lines as the fullest cell of each row
 * has types. */
static void
place_two_by_two (AccordOverviewPage *self)
{
  AccordFramework *framework =
    accord_assessment_get_framework (self->assessment);
  int filled[2][3] = { { 0 } };
  int heights[2];
  int rest;
  guint n = accord_framework_get_n_arrangements (framework);

  for (guint i = 0; i < n; i++)
    {
      int column;
      int row;

      if (find_cell (accord_framework_get_arrangement (framework, i),
                     &column, &row))
        filled[row][column]++;
    }

  heights[0] = MAX (filled[0][1], filled[0][2]);
  heights[1] = MAX (filled[1][1], filled[1][2]);
  rest = 1 + heights[0] + heights[1];
  memset (filled, 0, sizeof filled);

  gtk_widget_set_visible (self->individual, heights[0] + heights[1] > 0);
  gtk_widget_set_visible (self->structural, heights[0] + heights[1] > 0);
  gtk_widget_set_visible (self->voluntary, heights[0] > 0);
  gtk_widget_set_visible (self->mandated, heights[1] > 0);

  gtk_grid_attach (self->grid, self->individual, 1, 0, 1, 1);
  gtk_grid_attach (self->grid, self->structural, 2, 0, 1, 1);
  gtk_grid_attach (self->grid, self->voluntary, 0, 1, 1, MAX (heights[0], 1));
  gtk_grid_attach (self->grid, self->mandated,
                   0, 1 + heights[0], 1, MAX (heights[1], 1));

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *card = g_ptr_array_index (self->cards, i);
      int column;
      int row;

      if (find_cell (accord_framework_get_arrangement (framework, i),
                     &column, &row))
        gtk_grid_attach (self->grid,
                         card,
                         column,
                         1 + (row == 1 ? heights[0] : 0) +
                         filled[row][column]++,
                         1, 1);
      else
        gtk_grid_attach (self->grid, card, 1, rest++, 2, 1);
    }
}

static void
place_in_one_column (AccordOverviewPage *self)
{
  for (guint i = 0; i < self->cards->len; i++)
    gtk_grid_attach (self->grid,
                     g_ptr_array_index (self->cards, i),
                     0, (int) i, 1, 1);
}

/* Two by two where there is room, else in one column; the focus stays. */
void
accord_overview_place_cards (AccordOverviewPage *self,
                             gboolean            wide)
{
  GtkWidget *focus;
  GtkWidget *child;
  GtkRoot *root;

  if (self->placed && self->wide == wide)
    return;

  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))))
    gtk_grid_remove (self->grid, child);

  self->placed = TRUE;
  self->wide = wide;

  if (wide)
    place_two_by_two (self);
  else
    place_in_one_column (self);

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    gtk_widget_grab_focus (focus);
}
