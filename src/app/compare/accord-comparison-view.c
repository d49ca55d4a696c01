/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/compare/accord-comparison-view.h"

#include "app/compare/accord-comparison-actions.h"
#include "app/compare/accord-comparison-cards.h"
#include "app/compare/accord-comparison-filters.h"
#include "app/compare/accord-comparison-groups.h"
#include "app/compare/accord-comparison-head.h"
#include "app/widgets/accord-adaptive-bin.h"
#include "app/widgets/accord-clamp.h"
#include "app/widgets/accord-em.h"
#include "app/widgets/accord-pair-box.h"
#include "app/widgets/accord-plain.h"
#include "model/assessment/accord-difference.h"
#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Below so many em lines are blocks (interface, Widths in em). */
#define STACK_BELOW 40
/* Below so many em two cards have no room beside each other. */
#define TWO_COLUMNS 70

/* How much stands beside each other, from all of it down */
typedef enum
{
  ROOM_WIDE_LINES,
  ROOM_TWO_COLUMNS,
  ROOM_ONE_COLUMN,
  ROOM_STACKED,
  N_ROOMS,
} Room;

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
  GtkBox *actions;
  AccordComparisonFilters *filters;
  AccordComparisonGroups *groups;

  /* Owned References */
  AccordComparison *comparison;

  /* While a place to scroll to waits for the content to be there */
  double scroll;
  guint scroll_id;

  Room room;

  /* The em that each takes at the least, once it has been tried; 0 before */
  int least[N_ROOMS];
};

G_DEFINE_FINAL_TYPE (AccordComparisonView, accord_comparison_view,
                     GTK_TYPE_WIDGET)

enum
{
  FILTERS_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/*
 * Building
 */

static AccordLineLayout
get_layout (AccordComparisonView *self)
{
  switch (self->room)
    {
    case ROOM_WIDE_LINES:
      return ACCORD_LINE_LAYOUT_WIDE;
    case ROOM_TWO_COLUMNS:
    case ROOM_ONE_COLUMN:
      return ACCORD_LINE_LAYOUT_NARROW;
    case ROOM_STACKED:
    case N_ROOMS:
    default:
      return ACCORD_LINE_LAYOUT_STACKED;
    }
}

/* By the width, and by what has turned out not to fit: names of organisations
 * and another language's words may need more than the design's widths.
 */
static Room
choose_room (AccordComparisonView *self)
{
  int width = accord_adaptive_bin_get_em_width (self->bin);
  Room room = width < STACK_BELOW ? ROOM_STACKED
              : width < TWO_COLUMNS ? ROOM_ONE_COLUMN
              : ROOM_WIDE_LINES;

  /* Not known before it is shown */
  if (width == 0)
    return ROOM_WIDE_LINES;

  while (room < ROOM_STACKED && self->least[room] > width)
    room++;

  return room;
}

static void
fill_body (AccordComparisonView *self)
{
  AccordArrangement *type;
  gboolean stacked = self->room == ROOM_STACKED;
  gboolean one_column = self->room >= ROOM_ONE_COLUMN;

  /* What one file alone, or two versions, have there stays. */
  if (self->comparison == NULL)
    return;

  accord_plain_clear (self->body);
  accord_plain_clear (self->actions);
  type = accord_comparison_filters_find_type (self->filters);
  if (type != NULL)
    {
      gtk_box_append (self->body,
                      accord_plain_heading (accord_arrangement_get_title (type),
                                            2, "card-heading"));
      gtk_box_append (self->body,
                      accord_comparison_cards_new (self->comparison, type,
                                                   stacked));
    }
  else
    {
      gtk_box_append (self->body,
                      accord_comparison_two_by_two_new (self->comparison,
                                                        one_column, stacked));
    }

  gtk_box_append (self->body,
                  accord_plain_label (accord_comparison_explain_joint (),
                                      "dim"));
  if (type == NULL)
    gtk_box_append (self->body,
                    accord_comparison_sentences_new (self->comparison));
  accord_comparison_groups_show (
    self->groups, self->comparison, type,
    accord_comparison_filters_get_differences_only (self->filters),
    get_layout (self));
  gtk_box_append (self->actions,
                  accord_comparison_actions_new (self->comparison, type,
                                                 one_column));
}

/* Ends, as each room that is tried has less beside each other than the one
 * before.
 */
static void
build_for_width (AccordComparisonView *self)
{
  Room room = choose_room (self);

  do
    {
      int least;

      self->room = room;
      fill_body (self);
      gtk_widget_measure (GTK_WIDGET (self->page), GTK_ORIENTATION_HORIZONTAL,
                          -1, &least, NULL, NULL, NULL);
      self->least[room] =
        (int) ceil (least / accord_em (GTK_WIDGET (self->bin)));
      room = choose_room (self);
    }
  while (room != self->room);
}

static void
build_body (AccordComparisonView *self)
{
  memset (self->least, 0, sizeof self->least);
  build_for_width (self);
}

static void
clear (AccordComparisonView *self)
{
  g_clear_pointer (&self->comparison, accord_comparison_free);
  accord_plain_clear (self->title);
  accord_plain_clear (self->head);
  accord_plain_clear (self->body);
  accord_plain_clear (self->actions);
  accord_comparison_groups_clear (self->groups);
  accord_comparison_filters_set_framework (self->filters, NULL);
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
  if (choose_room (self) != self->room)
    build_for_width (self);
}

static void
filters_changed_cb (AccordComparisonView *self)
{
  build_body (self);
  g_signal_emit (self, signals[FILTERS_CHANGED], 0);
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
  accord_comparison_filters_focus_types (self->filters);
}

static gboolean
scroll_cb (gpointer user_data)
{
  AccordComparisonView *self = user_data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (
    GTK_SCROLLED_WINDOW (self->scroller));

  self->scroll_id = 0;
  gtk_adjustment_set_value (adjustment, self->scroll);
  self->scroll = 0;

  return G_SOURCE_REMOVE;
}

/* The content has grown: a place that was asked for may be there now.  Told in
 * the middle of an allocation, which would not follow the place any more.
 */
static void
upper_changed_cb (AccordComparisonView *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (
    GTK_SCROLLED_WINDOW (self->scroller));

  if (self->scroll > 0 && self->scroll_id == 0 &&
      gtk_adjustment_get_upper (adjustment) -
      gtk_adjustment_get_page_size (adjustment) >= self->scroll)
    self->scroll_id = g_idle_add_full (G_PRIORITY_HIGH, scroll_cb, self, NULL);
}

/*
 * Overrides
 */

static void
accord_comparison_view_dispose (GObject *object)
{
  AccordComparisonView *self = ACCORD_COMPARISON_VIEW (object);

  g_clear_handle_id (&self->scroll_id, g_source_remove);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->comparison, accord_comparison_free);

  G_OBJECT_CLASS (accord_comparison_view_parent_class)->dispose (object);
}

static void
accord_comparison_view_class_init (AccordComparisonViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_comparison_view_dispose;

  signals[FILTERS_CHANGED] = g_signal_new ("filters-changed",
                                           G_TYPE_FROM_CLASS (klass),
                                           G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                           NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "comparison.type", "s",
                                   type_activated);
  gtk_widget_class_set_css_name (widget_class, "comparison");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
accord_comparison_view_init (AccordComparisonView *self)
{
  GtkWidget *clamp = accord_clamp_new ();
  GtkWidget *top = g_object_new (ACCORD_TYPE_PAIR_BOX, NULL);
  GtkAdjustment *adjustment;

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller),
                                  GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  self->bin = ACCORD_ADAPTIVE_BIN (accord_adaptive_bin_new ());
  self->page = GTK_BOX (accord_plain_box (GTK_ORIENTATION_VERTICAL, "page"));
  self->head = GTK_BOX (accord_plain_box (GTK_ORIENTATION_VERTICAL, "head"));
  self->body = GTK_BOX (accord_plain_box (GTK_ORIENTATION_VERTICAL, "parts"));
  self->filters =
    ACCORD_COMPARISON_FILTERS (accord_comparison_filters_new ());
  self->groups = ACCORD_COMPARISON_GROUPS (accord_comparison_groups_new ());

  self->title = GTK_BOX (accord_plain_box (GTK_ORIENTATION_HORIZONTAL,
                                           "heading-line"));
  g_object_set (top, "start", self->title, "end", self->filters,
                "stack-below", 52.0, NULL);
  gtk_box_append (self->page, top);
  gtk_box_append (self->page, GTK_WIDGET (self->head));
  gtk_box_append (self->page, GTK_WIDGET (self->body));
  gtk_box_append (self->page, GTK_WIDGET (self->groups));
  self->actions = GTK_BOX (accord_plain_box (GTK_ORIENTATION_VERTICAL,
                                             "parts"));
  gtk_box_append (self->page, GTK_WIDGET (self->actions));
  accord_clamp_set_maximum (ACCORD_CLAMP (clamp), 84);
  accord_bin_set_child (ACCORD_BIN (clamp), GTK_WIDGET (self->page));
  accord_bin_set_child (ACCORD_BIN (self->bin), clamp);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller),
                                 GTK_WIDGET (self->bin));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));

  g_signal_connect_swapped (self->bin, "notify::em-width",
                            G_CALLBACK (width_changed_cb), self);
  g_signal_connect_swapped (self->filters, "notify::type",
                            G_CALLBACK (filters_changed_cb), self);
  g_signal_connect_swapped (self->filters, "notify::differences-only",
                            G_CALLBACK (filters_changed_cb), self);
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
  title = g_strdup_printf (_("%s and %s"), comparison->begin_a,
                           comparison->short_b);
  set_title (self, title);
  accord_comparison_head_fill (self->head, comparison, hint);
  accord_comparison_filters_set_framework (self->filters,
                                           comparison->framework);
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

  return accord_comparison_filters_get_shown_type (self->filters);
}

void
accord_comparison_view_set_shown_type (AccordComparisonView *self,
                                       const char           *id)
{
  g_return_if_fail (ACCORD_IS_COMPARISON_VIEW (self));
  g_return_if_fail (id != NULL);

  accord_comparison_filters_set_shown_type (self->filters, id);
}

gboolean
accord_comparison_view_get_differences_only (AccordComparisonView *self)
{
  g_return_val_if_fail (ACCORD_IS_COMPARISON_VIEW (self), FALSE);

  return accord_comparison_filters_get_differences_only (self->filters);
}

void
accord_comparison_view_set_differences_only (AccordComparisonView *self,
                                             gboolean              only)
{
  g_return_if_fail (ACCORD_IS_COMPARISON_VIEW (self));

  accord_comparison_filters_set_differences_only (self->filters, only);
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
