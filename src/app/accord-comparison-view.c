/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/accord-comparison-view.h"

#include "app/accord-adaptive-bin.h"
#include "app/accord-clamp.h"
#include "app/accord-comparison-cards.h"
#include "app/accord-comparison-head.h"
#include "app/accord-comparison-line.h"
#include "app/accord-pair-box.h"
#include "app/accord-plain.h"
#include "model/assessment/accord-difference.h"
#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>

/* Below so many em lines are blocks (interface, Widths in em). */
#define STACK_BELOW 40
/* Below so many em two cards have no room beside each other. */
#define TWO_COLUMNS 56

struct _AccordComparisonView
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *scroller;
  AccordAdaptiveBin *bin;
  GtkBox *page;
  GtkBox *title;
  GtkBox *head;
  GtkBox *body;
  GtkWidget *filters;
  GtkWidget *differences;
  GtkDropDown *types;

  /* Owned References */
  AccordComparison *comparison;
  GHashTable *folded_out;
  char *type;

  /* While a place to scroll to waits for the content to be there */
  double scroll;

  guint differences_only : 1;
  guint together_open : 1;
  guint stacked : 1;
  guint one_column : 1;
  guint filling : 1;
};

G_DEFINE_FINAL_TYPE (AccordComparisonView, accord_comparison_view,
                     GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_DIFFERENCES_ONLY,
  PROP_TYPE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void build_body (AccordComparisonView *self);

/*
 * Lines
 */

static gboolean
is_shown (AccordComparisonView *self,
          guint                 ordinal,
          AccordArrangement    *type,
          AccordLineGroup       group)
{
  const AccordLine *line = &self->comparison->lines[ordinal];
  AccordItem *item = accord_framework_get_item (self->comparison->framework,
                                                ordinal);

  return line->group == group &&
         (type == NULL || accord_item_get_arrangement (item) == type) &&
         (!self->differences_only || line->differs);
}

static void
expanded_cb (AccordComparisonLine *line,
             GParamSpec           *pspec,
             AccordComparisonView *self)
{
  gpointer key =
    GUINT_TO_POINTER (accord_comparison_line_get_ordinal (line));

  if (accord_comparison_line_get_expanded (line))
    g_hash_table_add (self->folded_out, key);
  else
    g_hash_table_remove (self->folded_out, key);
}

static GtkWidget *
create_line (AccordComparisonView *self,
             guint                 ordinal,
             gboolean              with_type,
             GtkSizeGroup         *columns[3])
{
  AccordItem *item = accord_framework_get_item (self->comparison->framework,
                                                ordinal);
  AccordArrangement *type = accord_item_get_arrangement (item);
  GtkWidget *line;

  line = accord_comparison_line_new (self->comparison, ordinal,
                                     with_type
                                     ? accord_arrangement_get_title (type)
                                     : NULL, columns);
  accord_comparison_line_set_layout (ACCORD_COMPARISON_LINE (line),
                                     self->stacked
                                     ? ACCORD_LINE_LAYOUT_STACKED
                                     : self->one_column
                                       ? ACCORD_LINE_LAYOUT_NARROW
                                       : ACCORD_LINE_LAYOUT_WIDE);
  if (g_hash_table_contains (self->folded_out, GUINT_TO_POINTER (ordinal)))
    accord_comparison_line_set_expanded (ACCORD_COMPARISON_LINE (line), TRUE);
  g_signal_connect_object (line, "notify::expanded", G_CALLBACK (expanded_cb),
                           self, 0);

  return line;
}

/* Whose answers stand in which column; read out with each line itself. */
static GtkWidget *
create_columns (AccordComparisonView *self,
                GtkSizeGroup         *columns[3])
{
  const char *names[] = {
    self->comparison->short_a, self->comparison->short_b,
    _("Next step with"),
  };
  /* A grid gives wrapped labels the width that they ask for; a box would give
   * them that of a single line. */
  GtkWidget *row = gtk_grid_new ();
  GtkWidget *space = accord_plain_box (GTK_ORIENTATION_HORIZONTAL, NULL);
  GtkWidget *end = accord_plain_box (GTK_ORIENTATION_HORIZONTAL, "arrow-room");

  gtk_widget_set_hexpand (space, TRUE);
  gtk_widget_set_visible (space, !self->one_column);
  gtk_widget_add_css_class (row, "columns");
  gtk_grid_attach (GTK_GRID (row), space, 0, 0, 1, 1);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkWidget *label = accord_plain_label (names[i], "caption");

      gtk_widget_add_css_class (label, "dim");
      /* Narrower than what stands below it, which says how wide it is. */
      gtk_label_set_max_width_chars (GTK_LABEL (label), 8);
      gtk_label_set_xalign (GTK_LABEL (label), i < 2 ? 0.5 : 0);
      gtk_label_set_justify (GTK_LABEL (label), i < 2 ? GTK_JUSTIFY_CENTER
                                                      : GTK_JUSTIFY_LEFT);
      gtk_widget_set_valign (label, GTK_ALIGN_END);
      gtk_size_group_add_widget (columns[i], label);
      gtk_grid_attach (GTK_GRID (row), label, (int) i + 1, 0, 1, 1);
    }

  gtk_grid_attach (GTK_GRID (row), end, 4, 0, 1, 1);

  return row;
}

static void
together_cb (GtkExpander          *expander,
             GParamSpec           *pspec,
             AccordComparisonView *self)
{
  self->together_open = gtk_expander_get_expanded (expander);
}

static GtkWidget *
create_list (const char *name)
{
  GtkWidget *list = g_object_new (GTK_TYPE_BOX,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST,
                                  "orientation", GTK_ORIENTATION_VERTICAL,
                                  NULL);

  gtk_widget_add_css_class (list, "line-list");
  accord_plain_name (list, name);

  return list;
}

/* Whether the group has any line under the filters. */
static gboolean
add_group (AccordComparisonView *self,
           AccordLineGroup       group,
           AccordArrangement    *type,
           GtkSizeGroup         *columns[3])
{
  g_autofree char *title = NULL;
  GtkWidget *heading;
  GtkWidget *list;
  guint n_items = self->comparison->score->items;
  guint n = 0;

  for (guint i = 0; i < n_items; i++)
    n += is_shown (self, i, type, group);
  if (n == 0)
    return FALSE;

  /* Translators: the name of a group of lines, and how many there are */
  title = g_strdup_printf (_("%s (%u)"), accord_line_group_to_title (group), n);
  heading = accord_plain_heading (title, 2, "group-heading");
  list = create_list (title);

  for (guint i = 0; i < n_items; i++)
    {
      if (is_shown (self, i, type, group))
        gtk_box_append (GTK_BOX (list),
                        create_line (self, i, type == NULL, columns));
    }

  if (group == ACCORD_LINES_TOGETHER)
    {
      GtkWidget *expander = gtk_expander_new (NULL);

      gtk_expander_set_label_widget (GTK_EXPANDER (expander), heading);
      gtk_expander_set_child (GTK_EXPANDER (expander), list);
      gtk_expander_set_expanded (GTK_EXPANDER (expander),
                                 self->together_open);
      gtk_widget_add_css_class (expander, "together");
      accord_plain_name (expander, title);
      g_signal_connect_object (expander, "notify::expanded",
                               G_CALLBACK (together_cb), self, 0);
      gtk_box_append (self->body, expander);
    }
  else
    {
      GtkWidget *box = accord_plain_box (GTK_ORIENTATION_VERTICAL,
                                         "line-group");

      gtk_box_append (GTK_BOX (box), heading);
      gtk_box_append (GTK_BOX (box), list);
      gtk_box_append (self->body, box);
    }

  return TRUE;
}

static void
add_groups (AccordComparisonView *self,
            AccordArrangement    *type)
{
  g_autoptr (GtkSizeGroup) a = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr (GtkSizeGroup) b = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr (GtkSizeGroup) c = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  GtkSizeGroup *columns[] = { a, b, c };
  gboolean any = FALSE;

  if (!self->stacked)
    gtk_box_append (self->body, create_columns (self, columns));

  for (guint i = 0; i < ACCORD_N_LINE_GROUPS; i++)
    any = add_group (self, (AccordLineGroup) i, type, columns) || any;

  if (!any)
    {
      if (!self->stacked)
        gtk_widget_set_visible (
          gtk_widget_get_last_child (GTK_WIDGET (self->body)), FALSE);
      gtk_box_append (self->body,
                      accord_plain_label (_("The two gave the same answers to "
                                            "all of these items."), "dim"));
    }
}

/*
 * Building
 */

static AccordArrangement *
find_type (AccordComparisonView *self)
{
  return *self->type != '\0'
         ? accord_framework_find_arrangement (self->comparison->framework,
                                              self->type)
         : NULL;
}

static void
build_body (AccordComparisonView *self)
{
  AccordArrangement *type;

  accord_plain_clear (self->body);
  if (self->comparison == NULL)
    return;

  type = find_type (self);
  if (type != NULL)
    {
      gtk_box_append (self->body,
                      accord_plain_heading (accord_arrangement_get_title (type),
                                            2, "card-heading"));
      gtk_box_append (self->body,
                      accord_comparison_cards_new (self->comparison, type,
                                                   self->stacked));
    }
  else
    {
      gtk_box_append (self->body,
                      accord_comparison_two_by_two_new (self->comparison,
                                                        self->one_column,
                                                        self->stacked));
    }

  gtk_box_append (self->body,
                  accord_plain_label (accord_comparison_explain_joint (),
                                      "dim"));
  if (type == NULL)
    gtk_box_append (self->body,
                    accord_comparison_sentences_new (self->comparison));
  add_groups (self, type);
}

static void
fill_types (AccordComparisonView *self)
{
  AccordFramework *framework = self->comparison->framework;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  AccordArrangement *type = find_type (self);

  gtk_string_list_append (names, _("All types"));
  for (guint i = 0; i < accord_framework_get_n_arrangements (framework); i++)
    gtk_string_list_append (names, accord_arrangement_get_title (
                              accord_framework_get_arrangement (framework, i)));

  self->filling = TRUE;
  gtk_drop_down_set_model (self->types, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->types,
                              type != NULL
                              ? 1 + accord_arrangement_get_index (type) : 0);
  self->filling = FALSE;
}

static void
clear (AccordComparisonView *self)
{
  g_clear_pointer (&self->comparison, accord_comparison_free);
  accord_plain_clear (self->title);
  accord_plain_clear (self->head);
  accord_plain_clear (self->body);
  gtk_widget_set_visible (self->filters, FALSE);
}

static void
set_title (AccordComparisonView *self,
           const char           *title)
{
  GtkWidget *heading = accord_plain_heading (title, 1, "page-title");

  gtk_widget_set_hexpand (heading, TRUE);
  gtk_box_append (self->title, heading);
}

/*
 * Callbacks
 */

static void
width_changed_cb (AccordComparisonView *self)
{
  int width = accord_adaptive_bin_get_em_width (self->bin);
  gboolean stacked = width > 0 && width < STACK_BELOW;
  gboolean one_column = width > 0 && width < TWO_COLUMNS;

  if (self->stacked == stacked && self->one_column == one_column)
    return;

  self->stacked = stacked;
  self->one_column = one_column;
  build_body (self);
}

static void
differences_toggled_cb (AccordComparisonView *self)
{
  accord_comparison_view_set_differences_only (
    self, gtk_check_button_get_active (GTK_CHECK_BUTTON (self->differences)));
}

static void
type_selected_cb (AccordComparisonView *self)
{
  guint selected = gtk_drop_down_get_selected (self->types);

  if (self->filling || self->comparison == NULL ||
      selected == GTK_INVALID_LIST_POSITION)
    return;

  accord_comparison_view_set_shown_type (
    self,
    selected == 0
    ? ""
    : accord_arrangement_get_id (
      accord_framework_get_arrangement (self->comparison->framework,
                                        selected - 1)));
}

static void
type_activated (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  AccordComparisonView *self = ACCORD_COMPARISON_VIEW (widget);

  accord_comparison_view_set_shown_type (self,
                                         g_variant_get_string (parameter,
                                                               NULL));
  gtk_widget_grab_focus (GTK_WIDGET (self->types));
}

/* The content has grown: a place that was asked for may be there now. */
static void
upper_changed_cb (AccordComparisonView *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (
    GTK_SCROLLED_WINDOW (self->scroller));

  if (self->scroll <= 0 ||
      gtk_adjustment_get_upper (adjustment) -
      gtk_adjustment_get_page_size (adjustment) < self->scroll)
    return;

  gtk_adjustment_set_value (adjustment, self->scroll);
  self->scroll = 0;
}

/*
 * Overrides
 */

static void
accord_comparison_view_dispose (GObject *object)
{
  AccordComparisonView *self = ACCORD_COMPARISON_VIEW (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->comparison, accord_comparison_free);

  G_OBJECT_CLASS (accord_comparison_view_parent_class)->dispose (object);
}

static void
accord_comparison_view_finalize (GObject *object)
{
  AccordComparisonView *self = ACCORD_COMPARISON_VIEW (object);

  g_free (self->type);
  g_hash_table_unref (self->folded_out);

  G_OBJECT_CLASS (accord_comparison_view_parent_class)->finalize (object);
}

static void
accord_comparison_view_get_property (GObject    *object,
                                     guint       property_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  AccordComparisonView *self = ACCORD_COMPARISON_VIEW (object);

  switch (property_id)
    {
    case PROP_DIFFERENCES_ONLY:
      g_value_set_boolean (value, self->differences_only);
      break;

    case PROP_TYPE:
      g_value_set_string (value, self->type);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_comparison_view_set_property (GObject      *object,
                                     guint         property_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  AccordComparisonView *self = ACCORD_COMPARISON_VIEW (object);

  switch (property_id)
    {
    case PROP_DIFFERENCES_ONLY:
      accord_comparison_view_set_differences_only (
        self, g_value_get_boolean (value));
      break;

    case PROP_TYPE:
      accord_comparison_view_set_shown_type (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_comparison_view_class_init (AccordComparisonViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_comparison_view_dispose;
  object_class->finalize = accord_comparison_view_finalize;
  object_class->get_property = accord_comparison_view_get_property;
  object_class->set_property = accord_comparison_view_set_property;

  properties[PROP_DIFFERENCES_ONLY] =
    g_param_spec_boolean ("differences-only", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE |
                          G_PARAM_EXPLICIT_NOTIFY |
                          G_PARAM_STATIC_STRINGS);
  properties[PROP_TYPE] =
    g_param_spec_string ("type", NULL, NULL,
                         "",
                         G_PARAM_READWRITE |
                         G_PARAM_EXPLICIT_NOTIFY |
                         G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "comparison.type", "s",
                                   type_activated);
  gtk_widget_class_set_css_name (widget_class, "comparison");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
create_filters (AccordComparisonView *self)
{
  self->filters = accord_plain_box (GTK_ORIENTATION_HORIZONTAL, "filters");
  self->differences =
    gtk_check_button_new_with_mnemonic (_("_Differences only"));
  self->types = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));

  accord_plain_name (self->differences, _("Differences only"));
  accord_plain_name (GTK_WIDGET (self->types), _("Type shown"));
  gtk_widget_set_valign (GTK_WIDGET (self->types), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->filters, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self->filters), self->differences);
  gtk_box_append (GTK_BOX (self->filters), GTK_WIDGET (self->types));
  gtk_widget_set_visible (self->filters, FALSE);

  g_signal_connect_swapped (self->differences, "toggled",
                            G_CALLBACK (differences_toggled_cb), self);
  g_signal_connect_swapped (self->types, "notify::selected",
                            G_CALLBACK (type_selected_cb), self);
}

static void
accord_comparison_view_init (AccordComparisonView *self)
{
  GtkWidget *clamp = accord_clamp_new ();
  GtkWidget *top = g_object_new (ACCORD_TYPE_PAIR_BOX, NULL);
  GtkAdjustment *adjustment;

  self->type = g_strdup ("");
  self->folded_out = g_hash_table_new (NULL, NULL);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller),
                                  GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  self->bin = ACCORD_ADAPTIVE_BIN (accord_adaptive_bin_new ());
  self->page = GTK_BOX (accord_plain_box (GTK_ORIENTATION_VERTICAL, "page"));
  self->head = GTK_BOX (accord_plain_box (GTK_ORIENTATION_VERTICAL, "head"));
  self->body = GTK_BOX (accord_plain_box (GTK_ORIENTATION_VERTICAL, "body"));
  create_filters (self);

  self->title = GTK_BOX (accord_plain_box (GTK_ORIENTATION_HORIZONTAL, NULL));
  g_object_set (top, "start", self->title, "end", self->filters,
                "stack-below", 52.0, NULL);
  gtk_box_append (self->page, top);
  gtk_box_append (self->page, GTK_WIDGET (self->head));
  gtk_box_append (self->page, GTK_WIDGET (self->body));
  accord_clamp_set_maximum (ACCORD_CLAMP (clamp), 84);
  accord_clamp_set_child (ACCORD_CLAMP (clamp), GTK_WIDGET (self->page));
  accord_adaptive_bin_set_child (self->bin, clamp);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller),
                                 GTK_WIDGET (self->bin));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));

  g_signal_connect_swapped (self->bin, "notify::em-width",
                            G_CALLBACK (width_changed_cb), self);
  adjustment = gtk_scrolled_window_get_vadjustment (
    GTK_SCROLLED_WINDOW (self->scroller));
  g_signal_connect_object (adjustment, "changed",
                           G_CALLBACK (upper_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
accord_comparison_view_new (void)
{
  return g_object_new (ACCORD_TYPE_COMPARISON_VIEW, NULL);
}

void
accord_comparison_view_show (AccordComparisonView *self,
                             AccordComparison     *comparison,
                             const char           *hint)
{
  g_autofree char *title = NULL;

  g_return_if_fail (ACCORD_IS_COMPARISON_VIEW (self));
  g_return_if_fail (comparison != NULL);

  clear (self);
  self->comparison = comparison;

  /* Translators: two organisations */
  title = g_strdup_printf (_("%s and %s"), comparison->short_a,
                           comparison->short_b);
  set_title (self, title);
  accord_comparison_head_fill (self->head, comparison, hint);
  fill_types (self);
  gtk_widget_set_visible (self->filters, TRUE);
  build_body (self);
}

void
accord_comparison_view_show_one (AccordComparisonView *self,
                                 AccordAssessment     *assessment,
                                 const char           *why)
{
  AccordFramework *framework;
  g_autofree char *title = NULL;

  g_return_if_fail (ACCORD_IS_COMPARISON_VIEW (self));
  g_return_if_fail (ACCORD_IS_ASSESSMENT (assessment));

  framework = accord_assessment_get_framework (assessment);
  title = accord_words_title (assessment);

  clear (self);
  set_title (self, title);
  accord_comparison_head_fill_one (self->head, why);

  for (guint i = 0; i < accord_framework_get_n_arrangements (framework); i++)
    gtk_box_append (self->body,
                    accord_comparison_one_new (
                      assessment,
                      accord_framework_get_arrangement (framework, i)));
}

void
accord_comparison_view_show_versions (AccordComparisonView *self,
                                      AccordAssessment     *first,
                                      const char           *first_name,
                                      AccordAssessment     *second,
                                      const char           *second_name)
{
  g_autoptr (AccordDifference) difference = NULL;
  g_autofree char *title = NULL;

  g_return_if_fail (ACCORD_IS_COMPARISON_VIEW (self));
  g_return_if_fail (ACCORD_IS_ASSESSMENT (first));
  g_return_if_fail (ACCORD_IS_ASSESSMENT (second));

  difference = accord_assessment_difference (first, second);

  clear (self);
  title = accord_words_title (first);
  set_title (self, title);
  accord_comparison_head_fill_versions (self->head, difference);
  for (guint i = 0; i < difference->lines->len; i++)
    gtk_box_append (self->body,
                    accord_comparison_version_new (
                      g_ptr_array_index (difference->lines, i), first_name,
                      second_name));
}

const AccordComparison *
accord_comparison_view_get_comparison (AccordComparisonView *self)
{
  g_return_val_if_fail (ACCORD_IS_COMPARISON_VIEW (self), NULL);

  return self->comparison;
}

const char *
accord_comparison_view_get_shown_type (AccordComparisonView *self)
{
  g_return_val_if_fail (ACCORD_IS_COMPARISON_VIEW (self), NULL);

  return self->type;
}

void
accord_comparison_view_set_shown_type (AccordComparisonView *self,
                                       const char           *id)
{
  g_return_if_fail (ACCORD_IS_COMPARISON_VIEW (self));
  g_return_if_fail (id != NULL);

  if (g_str_equal (self->type, id))
    return;

  g_free (self->type);
  self->type = g_strdup (id);
  if (self->comparison != NULL)
    {
      fill_types (self);
      build_body (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TYPE]);
}

gboolean
accord_comparison_view_get_differences_only (AccordComparisonView *self)
{
  g_return_val_if_fail (ACCORD_IS_COMPARISON_VIEW (self), FALSE);

  return self->differences_only;
}

void
accord_comparison_view_set_differences_only (AccordComparisonView *self,
                                             gboolean              only)
{
  g_return_if_fail (ACCORD_IS_COMPARISON_VIEW (self));

  only = !!only;
  if (self->differences_only == only)
    return;

  self->differences_only = only;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->differences), only);
  build_body (self);

  g_object_notify_by_pspec (G_OBJECT (self),
                            properties[PROP_DIFFERENCES_ONLY]);
}

/** accord_comparison_view_get_scroll: in pixels from the top */
double
accord_comparison_view_get_scroll (AccordComparisonView *self)
{
  g_return_val_if_fail (ACCORD_IS_COMPARISON_VIEW (self), 0);

  return gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (
                                     GTK_SCROLLED_WINDOW (self->scroller)));
}

/** accord_comparison_view_set_scroll: as soon as there is so much to scroll */
void
accord_comparison_view_set_scroll (AccordComparisonView *self,
                                   double                place)
{
  g_return_if_fail (ACCORD_IS_COMPARISON_VIEW (self));

  self->scroll = place;
  upper_changed_cb (self);
}
