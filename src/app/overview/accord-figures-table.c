/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/overview/accord-figures-table.h"

#include "app/widgets/accord-sideways.h"
#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  COLUMN_TYPE,
  COLUMN_LINES,
  COLUMN_COUNTS,
  COLUMN_UP_TO,
  COLUMN_POSITION,
  COLUMN_FIRST_STATUS,
  N_COLUMNS = COLUMN_FIRST_STATUS + 6,
} Column;

static const AccordStatus shown_statuses[] = {
  ACCORD_STATUS_IN_PLACE,
  ACCORD_STATUS_PARTLY,
  ACCORD_STATUS_NOT_IN_PLACE,
  ACCORD_STATUS_DONT_KNOW,
  ACCORD_STATUS_NONE,
  ACCORD_STATUS_NOT_APPLICABLE,
};

G_STATIC_ASSERT (G_N_ELEMENTS (shown_statuses) ==
                 N_COLUMNS - COLUMN_FIRST_STATUS);

struct _AccordFiguresTable
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *scroller;
  GtkWidget *table;

  /* Owned references */
  GPtrArray *rows;
  GtkSizeGroup *columns[N_COLUMNS];
};

G_DEFINE_FINAL_TYPE (AccordFiguresTable, accord_figures_table, GTK_TYPE_WIDGET)

static const char *
get_column_title (Column column)
{
  switch (column)
    {
    case COLUMN_TYPE:
      return _("Type");
    case COLUMN_LINES:
      /* Translators: a column that says "Enablers" or "Context" */
      return _("Lines");
    case COLUMN_COUNTS:
      /* Translators: a column like "2 of 4 · 50%" */
      return _("Counted");
    case COLUMN_UP_TO:
      /* Translators: a column like "up to 75%" */
      return _("Up to");
    case COLUMN_POSITION:
      return _("Position");
    case COLUMN_FIRST_STATUS:
    case N_COLUMNS:
    default:
      return accord_status_to_title (
        shown_statuses[column - COLUMN_FIRST_STATUS]);
    }
}

static gboolean
is_number (Column column)
{
  return column >= COLUMN_FIRST_STATUS;
}

static GtkWidget *
create_cell (AccordFiguresTable *self,
             GtkWidget          *row,
             Column              column,
             GtkAccessibleRole   role)
{
  GtkWidget *cell;

  cell = g_object_new (GTK_TYPE_LABEL,
                       "accessible-role", role,
                       "xalign", is_number (column) ? 0.5f : 0.0f,
                       "yalign", 0.0f,
                       NULL);
  gtk_widget_add_css_class (cell, "cell");
  if (column == COLUMN_TYPE)
    gtk_widget_add_css_class (cell, "strong");
  gtk_size_group_add_widget (self->columns[column], cell);
  gtk_box_append (GTK_BOX (row), cell);

  return cell;
}

static GtkWidget *
create_row (AccordFiguresTable *self,
            gboolean            head)
{
  GtkWidget *row;

  row = g_object_new (GTK_TYPE_BOX,
                      "accessible-role", GTK_ACCESSIBLE_ROLE_ROW,
                      NULL);
  gtk_widget_add_css_class (row, "figures-row");
  gtk_box_append (GTK_BOX (self->table), row);

  for (Column column = 0; column < N_COLUMNS; column++)
    {
      GtkAccessibleRole role = GTK_ACCESSIBLE_ROLE_CELL;
      GtkWidget *cell;

      if (head)
        role = GTK_ACCESSIBLE_ROLE_COLUMN_HEADER;
      else if (column == COLUMN_TYPE)
        role = GTK_ACCESSIBLE_ROLE_ROW_HEADER;

      cell = create_cell (self, row, column, role);
      if (head)
        gtk_label_set_label (GTK_LABEL (cell), get_column_title (column));
    }

  if (head)
    {
      gtk_widget_add_css_class (row, "head");
      gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _("Column headings"),
                                      -1);
    }

  return row;
}

static void
set_cell (GtkWidget  *cell,
          const char *text)
{
  if (g_strcmp0 (gtk_label_get_label (GTK_LABEL (cell)), text) != 0)
    gtk_label_set_label (GTK_LABEL (cell), text);

  /* GTK 4.8 calls an empty label by the name of its class. */
  if (*text == '\0')
    gtk_accessible_update_property (GTK_ACCESSIBLE (cell),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, "",
                                    -1);
}

/* A percentage is never without its counts, nor "up to" without them. */
static char *
describe_counted (const AccordTally *tally,
                  gboolean           up_to)
{
  AccordTally shown = *tally;
  g_autofree char *counts = NULL;
  g_autofree char *figure = NULL;

  if (tally->of == 0)
    return accord_words_percent (ACCORD_NO_PERCENT);

  if (up_to)
    {
      shown.counts[ACCORD_STATUS_IN_PLACE] +=
        shown.counts[ACCORD_STATUS_DONT_KNOW] +
        shown.counts[ACCORD_STATUS_NONE];
      shown.counts[ACCORD_STATUS_DONT_KNOW] = 0;
      shown.counts[ACCORD_STATUS_NONE] = 0;
      shown.percent = tally->up_to;
    }

  counts = accord_words_counts (&shown);
  figure = accord_words_percent (shown.percent);

  return g_strdup_printf ("%s · %s", counts, figure);
}

static void
fill_row (GtkWidget            *row,
          AccordArrangement    *type,
          const AccordStanding *standing,
          AccordKind            kind)
{
  const AccordTally *tally = kind == ACCORD_KIND_CONTEXT ? &standing->context
                                                         : &standing->enablers;
  GtkWidget *cell = gtk_widget_get_first_child (row);
  g_autofree char *name = NULL;

  for (Column column = 0; column < N_COLUMNS; column++)
    {
      g_autofree char *text = NULL;

      switch (column)
        {
        case COLUMN_TYPE:
          text = g_strdup (accord_arrangement_get_title (type));
          break;
        case COLUMN_LINES:
          text = g_strdup (kind == ACCORD_KIND_CONTEXT ? _("Context")
                                                       : _("Enablers"));
          break;
        case COLUMN_COUNTS:
          text = describe_counted (tally, FALSE);
          break;
        case COLUMN_UP_TO:
          text = describe_counted (tally, TRUE);
          break;
        case COLUMN_POSITION:
          text = g_strdup (kind == ACCORD_KIND_CONTEXT
                           ? "" : accord_words_position (standing, TRUE));
          break;
        case COLUMN_FIRST_STATUS:
        case N_COLUMNS:
        default:
          text = g_strdup_printf (
            "%u",
            tally->counts[shown_statuses[column - COLUMN_FIRST_STATUS]]);
          break;
        }

      set_cell (cell, text);
      cell = gtk_widget_get_next_sibling (cell);
    }

  /* Translators: spoken: a row of figures: the name of a type, and "Enablers"
   * or "Context" */
  name = g_strdup_printf (_("%s, %s"), accord_arrangement_get_title (type),
                          kind == ACCORD_KIND_CONTEXT ? _("Context")
                                                      : _("Enablers"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);

  if (kind == ACCORD_KIND_ENABLER)
    gtk_widget_add_css_class (row, "first");
  if (standing->set_aside)
    gtk_widget_add_css_class (row, "dim");
  else
    gtk_widget_remove_css_class (row, "dim");
}

static void
accord_figures_table_dispose (GObject *object)
{
  AccordFiguresTable *self = ACCORD_FIGURES_TABLE (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  for (Column column = 0; column < N_COLUMNS; column++)
    g_clear_object (&self->columns[column]);

  G_OBJECT_CLASS (accord_figures_table_parent_class)->dispose (object);
}

static void
accord_figures_table_class_init (AccordFiguresTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_figures_table_dispose;

  gtk_widget_class_set_css_name (widget_class, "figurestable");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
accord_figures_table_init (AccordFiguresTable *self)
{
  self->rows = g_ptr_array_new ();
  for (Column column = 0; column < N_COLUMNS; column++)
    self->columns[column] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  self->table = g_object_new (GTK_TYPE_BOX,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE,
                              "orientation", GTK_ORIENTATION_VERTICAL,
                              NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->table),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("All figures"),
                                  -1);

  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                 "child", self->table,
                                 "focusable", TRUE,
                                 "vscrollbar-policy", GTK_POLICY_NEVER,
                                 NULL);
  accord_sideways_only (GTK_SCROLLED_WINDOW (self->scroller));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

GtkWidget *
accord_figures_table_new (void)
{
  return g_object_new (ACCORD_TYPE_FIGURES_TABLE, NULL);
}

/**
 * accord_figures_table_update:
 *
 * Shows the present figures.  The framework is always that of the first call.
 */
void
accord_figures_table_update (AccordFiguresTable *self,
                             AccordAssessment   *assessment)
{
  AccordFramework *framework;
  AccordScore *score;

  g_return_if_fail (ACCORD_IS_FIGURES_TABLE (self));
  g_return_if_fail (ACCORD_IS_ASSESSMENT (assessment));

  framework = accord_assessment_get_framework (assessment);
  score = accord_assessment_get_score (assessment);

  if (self->rows->len == 0)
    {
      create_row (self, TRUE);
      for (guint i = 0; i < 2 * score->n_arrangements; i++)
        g_ptr_array_add (self->rows, create_row (self, FALSE));
    }

  for (guint r = 0; r < score->n_arrangements; r++)
    {
      guint i = score->ranking[r];
      AccordArrangement *type =
        accord_framework_get_arrangement (framework, i);

      fill_row (g_ptr_array_index (self->rows, 2 * r), type,
                &score->standings[i], ACCORD_KIND_ENABLER);
      fill_row (g_ptr_array_index (self->rows, 2 * r + 1), type,
                &score->standings[i], ACCORD_KIND_CONTEXT);
    }
}
