/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/compare/accord-comparison-cards.h"

#include "app/widgets/accord-pair-box.h"
#include "app/widgets/accord-plain.h"
#include "app/widgets/accord-segment-bar.h"
#include "app/widgets/accord-wrap-box.h"
#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* So many bytes of a name are seen however narrow a card is. */
#define SAME_START 8

static GtkWidget *
create_bar (const AccordTally *tally,
            AccordKind         kind,
            AccordFramework   *framework)
{
  AccordSegmentBar *bar = ACCORD_SEGMENT_BAR (accord_segment_bar_new ());

  accord_segment_bar_set_ready_from (
    bar, accord_framework_get_ready_from (framework));
  accord_segment_bar_set_kind (bar, kind);
  accord_segment_bar_set_tally (bar, tally);
  gtk_widget_set_halign (GTK_WIDGET (bar), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (bar), GTK_ALIGN_CENTER);

  return GTK_WIDGET (bar);
}

static GtkWidget *
create_position (const AccordStanding *standing)
{
  GtkWidget *pair;
  GtkWidget *icon =
    g_object_new (GTK_TYPE_IMAGE,
                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                  "icon-name",
                  accord_words_position_icon (standing, standing->set_aside),
                  NULL);

  pair = g_object_new (ACCORD_TYPE_PAIR_BOX,
                       "start", icon,
                       "end", accord_plain_label (
                         accord_words_position (standing, standing->set_aside),
                         NULL),
                       "start-first", TRUE,
                       NULL);
  gtk_widget_add_css_class (pair, "position");

  return pair;
}

/* "50% · up to 75%", and its counts as part of the name that is read out. */
static GtkWidget *
create_percent (const AccordTally *tally,
                AccordKind         kind)
{
  g_autofree char *text = accord_words_percent_line (tally);
  g_autofree char *name = accord_words_tally_name (tally, kind);
  GtkWidget *label = accord_plain_label (text, "dim");

  gtk_widget_add_css_class (label, "figures");
  accord_plain_name (label, name);

  return label;
}

static GtkWidget *
create_card (const char           *name,
             const AccordStanding *standing,
             AccordFramework      *framework,
             gboolean              both)
{
  GtkWidget *card = accord_plain_box (GTK_ORIENTATION_VERTICAL, "card");
  GtkWidget *context = accord_plain_box (GTK_ORIENTATION_VERTICAL, "second");
  g_autofree char *counts = accord_words_enablers (&standing->enablers);
  g_autofree char *context_counts = accord_words_context (&standing->context);

  gtk_widget_add_css_class (card, "figure-card");
  gtk_widget_set_hexpand (card, TRUE);
  if (both)
    gtk_widget_add_css_class (card, "both");

  gtk_box_append (GTK_BOX (card), accord_plain_heading (name, 3,
                                                        "group-heading"));
  gtk_box_append (GTK_BOX (card), accord_plain_label (counts, "key-figure"));
  gtk_box_append (GTK_BOX (card), create_bar (&standing->enablers,
                                              ACCORD_KIND_ENABLER, framework));
  gtk_box_append (GTK_BOX (card), create_percent (&standing->enablers,
                                                  ACCORD_KIND_ENABLER));

  gtk_box_append (GTK_BOX (context), accord_plain_label (context_counts,
                                                         "strong"));
  gtk_box_append (GTK_BOX (context), create_bar (&standing->context,
                                                 ACCORD_KIND_CONTEXT,
                                                 framework));
  gtk_box_append (GTK_BOX (context), create_percent (&standing->context,
                                                     ACCORD_KIND_CONTEXT));
  gtk_box_append (GTK_BOX (card), context);
  gtk_box_append (GTK_BOX (card), create_position (standing));

  return card;
}

GtkWidget *
accord_comparison_cards_new (const AccordComparison *comparison,
                             AccordArrangement      *type,
                             gboolean                stacked)
{
  guint index = accord_arrangement_get_index (type);
  GtkWidget *box = accord_plain_box (stacked ? GTK_ORIENTATION_VERTICAL
                                             : GTK_ORIENTATION_HORIZONTAL,
                                     "cards");

  gtk_box_set_homogeneous (GTK_BOX (box), !stacked);
  gtk_box_append (GTK_BOX (box),
                  create_card (comparison->begin_a,
                               &comparison->score_a->standings[index],
                               comparison->framework, FALSE));
  gtk_box_append (GTK_BOX (box),
                  create_card (comparison->begin_b,
                               &comparison->score_b->standings[index],
                               comparison->framework, FALSE));
  gtk_box_append (GTK_BOX (box),
                  create_card (_("Both together"),
                               &comparison->score->standings[index],
                               comparison->framework, TRUE));

  return box;
}

GtkWidget *
accord_comparison_one_new (AccordAssessment  *assessment,
                           AccordArrangement *type)
{
  AccordScore *score = accord_assessment_get_score (assessment);

  return create_card (accord_arrangement_get_title (type),
                      &score->standings[accord_arrangement_get_index (type)],
                      accord_assessment_get_framework (assessment), FALSE);
}

/*
 * Two by two
 */

static void
attach_tally (GtkGrid           *grid,
              int                row,
              const char        *name,
              const AccordTally *tally,
              AccordKind         kind,
              AccordFramework   *framework,
              gboolean           both,
              PangoEllipsizeMode mode,
              gboolean           compact)
{
  g_autofree char *counts = accord_words_counts (tally);
  g_autofree char *percent = accord_words_percent (tally->percent);
  /* Translators: counts of a group of items, then its percentage */
  g_autofree char *text = g_strdup_printf (_("%s · %s"), counts, percent);
  GtkWidget *figures = accord_plain_label (text, "figures");
  GtkWidget *label = accord_plain_label (name, NULL);

  if (both)
    {
      gtk_widget_add_css_class (label, "strong");
      gtk_widget_add_css_class (figures, "strong");
    }

  gtk_widget_set_hexpand (label, TRUE);

  /* Where there is no room beside it bar and figures stand below. */
  if (compact)
    {
      GtkWidget *below = g_object_new (ACCORD_TYPE_WRAP_BOX, NULL);

      gtk_widget_add_css_class (below, "bar-line");
      gtk_widget_set_parent (create_bar (tally, kind, framework), below);
      gtk_widget_set_parent (figures, below);
      gtk_grid_attach (grid, label, 0, row, 3, 1);
      gtk_grid_attach (grid, below, 0, row + 1, 3, 1);
      return;
    }

  /* What three lines do not hold is cut. */
  gtk_label_set_ellipsize (GTK_LABEL (label), mode);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_widget_set_tooltip_text (label, name);
  gtk_label_set_width_chars (GTK_LABEL (label), 8);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 26);
  gtk_grid_attach (grid, label, 0, row, 1, 1);
  gtk_label_set_width_chars (GTK_LABEL (figures), 18);
  gtk_grid_attach (grid, create_bar (tally, kind, framework), 1, row, 1, 1);
  gtk_grid_attach (grid, figures, 2, row, 1, 1);
}

/* What tells two names apart that begin alike, two files of one organisation
 * perhaps, stands at their end.
 */
static PangoEllipsizeMode
find_ellipsize_mode (const AccordComparison *comparison)
{
  return strncmp (comparison->short_a, comparison->short_b, SAME_START) == 0
         ? PANGO_ELLIPSIZE_MIDDLE : PANGO_ELLIPSIZE_END;
}

static char *
name_card (const AccordComparison *comparison,
           AccordArrangement      *type)
{
  const AccordStanding *standing =
    &comparison->score->standings[accord_arrangement_get_index (type)];
  g_autofree char *enablers = accord_words_tally_name (&standing->enablers,
                                                       ACCORD_KIND_ENABLER);
  g_autofree char *context = accord_words_tally_name (&standing->context,
                                                      ACCORD_KIND_CONTEXT);

  /* Translators: for a screen reader: the name of a type, where the pair
   * stands, and its counts of enablers and of context */
  return g_strdup_printf (_("%s. Both together: %s. %s. %s"),
                          accord_arrangement_get_title (type),
                          accord_words_position (standing,
                                                 standing->set_aside),
                          enablers, context);
}

static GtkWidget *
create_type_card (const AccordComparison *comparison,
                  AccordArrangement      *type,
                  gboolean                compact)
{
  guint index = accord_arrangement_get_index (type);
  const AccordStanding *both = &comparison->score->standings[index];
  const AccordScore *scores[] = {
    comparison->score_a, comparison->score_b, comparison->score,
  };
  const char *names[] = {
    comparison->begin_a, comparison->begin_b, _("Both together"),
  };
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = accord_plain_box (GTK_ORIENTATION_VERTICAL, NULL);
  GtkWidget *grid = gtk_grid_new ();
  g_autofree char *name = name_card (comparison, type);
  PangoEllipsizeMode mode = find_ellipsize_mode (comparison);
  int row = 0;

  for (guint kind = 0; kind < 2; kind++)
    {
      GtkWidget *heading =
        accord_plain_label (kind == 0 ? _("Enablers") : _("Context"),
                            "caption");

      gtk_widget_add_css_class (heading, "dim");
      gtk_grid_attach (GTK_GRID (grid), heading, 0, row++, 3, 1);
      for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
        {
          const AccordStanding *standing = &scores[i]->standings[index];

          attach_tally (GTK_GRID (grid), row, names[i],
                        kind == 0 ? &standing->enablers : &standing->context,
                        kind == 0 ? ACCORD_KIND_ENABLER : ACCORD_KIND_CONTEXT,
                        comparison->framework, i == 2,
                        i == 2 ? PANGO_ELLIPSIZE_NONE : mode, compact);
          row += compact ? 2 : 1;
        }
    }

  gtk_widget_add_css_class (grid, "card-figures");
  gtk_box_append (GTK_BOX (box),
                  accord_plain_label (accord_arrangement_get_title (type),
                                      "group-heading"));
  gtk_box_append (GTK_BOX (box), create_position (both));
  gtk_box_append (GTK_BOX (box), grid);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "card");
  gtk_widget_add_css_class (button, "type-card");
  if (both->set_aside)
    gtk_widget_add_css_class (button, "set-aside");
  gtk_widget_set_hexpand (button, TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "comparison.type");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                    accord_arrangement_get_id (type));
  accord_plain_name (button, name);

  return button;
}

static GtkWidget *
create_axis (const char *text)
{
  GtkWidget *label = accord_plain_label (text, "strong");

  gtk_widget_add_css_class (label, "dim");

  return label;
}

/* The column and the first line of a type's cell; FALSE where the framework
 * gives it none.
 */
static gboolean
find_cell (AccordArrangement *type,
           int               *column,
           int               *row)
{
  AccordInitiation initiation = accord_arrangement_get_initiation (type);
  AccordLevel level = accord_arrangement_get_level (type);

  if (initiation == ACCORD_INITIATION_NONE || level == ACCORD_LEVEL_NONE)
    return FALSE;

  *column = level == ACCORD_LEVEL_INDIVIDUAL ? 0 : 1;
  *row = initiation == ACCORD_INITIATION_VOLUNTARY ? 0 : 1;

  return TRUE;
}

GtkWidget *
accord_comparison_two_by_two_new (const AccordComparison *comparison,
                                  gboolean                stacked,
                                  gboolean                compact)
{
  AccordFramework *framework = comparison->framework;
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *cells[2][2] = { { NULL } };
  int below = 3;

  gtk_widget_add_css_class (grid, "two-by-two");
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), !stacked);

  for (guint i = 0; i < accord_framework_get_n_arrangements (framework); i++)
    {
      AccordArrangement *type = accord_framework_get_arrangement (framework, i);
      GtkWidget *card = create_type_card (comparison, type, compact);
      int column;
      int row;

      if (stacked)
        {
          gtk_grid_attach (GTK_GRID (grid), card, 0, (int) i, 1, 1);
          continue;
        }

      if (!find_cell (type, &column, &row))
        {
          gtk_grid_attach (GTK_GRID (grid), card, 0, below++, 2, 1);
          continue;
        }

      /* A cell lists all its types. */
      if (cells[row][column] == NULL)
        {
          cells[row][column] = accord_plain_box (GTK_ORIENTATION_VERTICAL,
                                                 "cell-types");
          gtk_grid_attach (GTK_GRID (grid), cells[row][column], column,
                           1 + row, 1, 1);
        }
      gtk_widget_set_vexpand (card, TRUE);
      gtk_box_append (GTK_BOX (cells[row][column]), card);
    }

  if (!stacked && (cells[0][0] != NULL || cells[1][0] != NULL))
    gtk_grid_attach (GTK_GRID (grid),
                     create_axis (_("Individual: people and services")), 0, 0,
                     1, 1);
  if (!stacked && (cells[0][1] != NULL || cells[1][1] != NULL))
    gtk_grid_attach (GTK_GRID (grid),
                     create_axis (_("Structural: whole organisations")), 1, 0,
                     1, 1);

  return grid;
}
