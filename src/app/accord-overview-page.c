/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/accord-overview-page.h"

#include "app/accord-adaptive-bin.h"
#include "app/accord-clamp.h"
#include "app/accord-closures.h"
#include "app/accord-type-card.h"

/* Below it, in em, two cards have no room beside each other. */
#define TWO_COLUMNS 46

struct _AccordOverviewPage
{
  GtkWidget parent_instance;

  /* Template Widgets */
  GtkWidget *outer;
  AccordAdaptiveBin *bin;
  GtkGrid *grid;
  GtkWidget *individual;
  GtkWidget *structural;
  GtkWidget *voluntary;
  GtkWidget *mandated;
  GtkSizeGroup *columns;

  /* Owned References */
  AccordAssessment *assessment;
  GPtrArray *cards;

  guint placed : 1;
  guint wide : 1;
};

G_DEFINE_FINAL_TYPE (AccordOverviewPage, accord_overview_page, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ASSESSMENT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

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

static void
place_cards (AccordOverviewPage *self,
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

static void
width_changed_cb (AccordOverviewPage *self)
{
  g_assert (ACCORD_IS_OVERVIEW_PAGE (self));

  place_cards (self,
               accord_adaptive_bin_get_em_width (self->bin) >= TWO_COLUMNS);
}

static void
accord_overview_page_constructed (GObject *object)
{
  AccordOverviewPage *self = ACCORD_OVERVIEW_PAGE (object);
  AccordFramework *framework =
    accord_assessment_get_framework (self->assessment);

  G_OBJECT_CLASS (accord_overview_page_parent_class)->constructed (object);

  for (guint i = 0; i < accord_framework_get_n_arrangements (framework); i++)
    {
      GtkWidget *card;

      card = accord_type_card_new (self->assessment,
                                   accord_framework_get_arrangement (framework,
                                                                     i));
      gtk_size_group_add_widget (self->columns, card);
      g_ptr_array_add (self->cards, g_object_ref_sink (card));
    }

  place_cards (self, TRUE);
}

static void
accord_overview_page_dispose (GObject *object)
{
  AccordOverviewPage *self = ACCORD_OVERVIEW_PAGE (object);

  g_clear_pointer (&self->cards, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ACCORD_TYPE_OVERVIEW_PAGE);
  g_clear_object (&self->assessment);

  G_OBJECT_CLASS (accord_overview_page_parent_class)->dispose (object);
}

static void
accord_overview_page_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  AccordOverviewPage *self = ACCORD_OVERVIEW_PAGE (object);

  switch (property_id)
    {
    case PROP_ASSESSMENT:
      g_value_set_object (value, self->assessment);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_overview_page_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  AccordOverviewPage *self = ACCORD_OVERVIEW_PAGE (object);

  switch (property_id)
    {
    case PROP_ASSESSMENT:
      self->assessment = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_overview_page_class_init (AccordOverviewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = accord_overview_page_constructed;
  object_class->dispose = accord_overview_page_dispose;
  object_class->get_property = accord_overview_page_get_property;
  object_class->set_property = accord_overview_page_set_property;

  properties[PROP_ASSESSMENT] =
    g_param_spec_object ("assessment", NULL, NULL,
                         ACCORD_TYPE_ASSESSMENT,
                         G_PARAM_READWRITE |
                         G_PARAM_CONSTRUCT_ONLY |
                         G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ACCORD_TYPE_ADAPTIVE_BIN);
  g_type_ensure (ACCORD_TYPE_ASSESSMENT);
  g_type_ensure (ACCORD_TYPE_CLAMP);

  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/io/github/accord_readiness/Accord/accord-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage, outer);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage, bin);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage,
                                        columns);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage, grid);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage,
                                        individual);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage,
                                        mandated);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage,
                                        structural);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage,
                                        voluntary);
  gtk_widget_class_bind_template_callback (widget_class, width_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, accord_closure_facts);
  gtk_widget_class_bind_template_callback (widget_class,
                                           accord_closure_is_text);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "overview");
}

static void
accord_overview_page_init (AccordOverviewPage *self)
{
  self->cards = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
accord_overview_page_new (AccordAssessment *assessment)
{
  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (assessment), NULL);

  return g_object_new (ACCORD_TYPE_OVERVIEW_PAGE,
                       "assessment", assessment,
                       NULL);
}
