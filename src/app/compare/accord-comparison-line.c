/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/compare/accord-comparison-line.h"

#include "app/compare/accord-recorded.h"
#include "app/widgets/accord-plain.h"

#include <glib/gi18n-lib.h>

struct _AccordComparisonLine
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *outer;
  GtkWidget *main;
  GtkWidget *tail;
  GtkWidget *cells[2];
  GtkWidget *names[2];
  GtkWidget *joint;
  GtkWidget *next;
  GtkWidget *next_stacked;
  GtkWidget *arrow;
  GtkWidget *details;

  /* Owned References */
  AccordAssessment *assessments[2];
  char *begin_names[2];

  guint ordinal;
  AccordLineLayout layout;
  guint expanded : 1;
};

G_DEFINE_FINAL_TYPE (AccordComparisonLine, accord_comparison_line,
                     GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_EXPANDED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/*
 * Auxiliary methods
 */

static AccordItem *
get_item (AccordComparisonLine *self)
{
  return accord_framework_get_item (
    accord_assessment_get_framework (self->assessments[0]), self->ordinal);
}

static gboolean
is_carried (AccordAssessment *assessment,
            guint             ordinal)
{
  AccordAnswer *answer = accord_assessment_get_answer (assessment, ordinal);

  return *accord_answer_get_carried_from (answer) != '\0' &&
         accord_answer_get_status (answer) != ACCORD_STATUS_NONE;
}

static char *
name_cell (const char *name)
{
  /* Translators: an organisation's name, before its answer */
  return g_strdup_printf (_("%s:"), name);
}

/* An answer: whose it is where lines are stacked, the pill, and, where the
 * other one speaks for the item, that it does.
 */
static GtkWidget *
create_cell (AccordComparisonLine   *self,
             const AccordComparison *comparison,
             guint                   side)
{
  const AccordLine *line = &comparison->lines[self->ordinal];
  AccordStatus status = side == 0 ? line->a : line->b;
  g_autofree char *silent = NULL;
  g_autofree char *name = name_cell (self->begin_names[side]);
  GtkWidget *cell = accord_plain_box (GTK_ORIENTATION_HORIZONTAL, "cell");
  GtkWidget *answer = accord_plain_box (GTK_ORIENTATION_VERTICAL, "answer");
  GtkWidget *pill = accord_plain_pill (status,
                                       is_carried (self->assessments[side],
                                                   self->ordinal));

  silent = accord_comparison_not_speaking (comparison, self->ordinal,
                                           side == 0 ? ACCORD_PARTY_A
                                                     : ACCORD_PARTY_B);
  self->names[side] = accord_plain_label (name, "cell-name");
  gtk_widget_set_visible (self->names[side], FALSE);
  gtk_widget_set_halign (pill, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (answer, TRUE);
  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (answer), pill);

  if (silent != NULL)
    {
      GtkWidget *label = accord_plain_label (silent, "caption");

      gtk_widget_add_css_class (pill, "outlined");
      gtk_widget_add_css_class (label, "dim");
      gtk_label_set_width_chars (GTK_LABEL (label), 18);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 18);
      gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
      gtk_label_set_xalign (GTK_LABEL (label), 0.5);
      gtk_box_append (GTK_BOX (answer), label);
    }

  gtk_box_append (GTK_BOX (cell), self->names[side]);
  gtk_box_append (GTK_BOX (cell), answer);
  gtk_widget_set_hexpand (cell, FALSE);

  return cell;
}

/* What everyone who must show the item has together: told where lines are
 * stacked; side by side the two answers say it.
 */
static GtkWidget *
create_joint (AccordStatus status)
{
  GtkWidget *cell = accord_plain_box (GTK_ORIENTATION_HORIZONTAL, "cell");

  gtk_box_append (GTK_BOX (cell),
                  accord_plain_label (_("Both together:"), "cell-name"));
  gtk_box_append (GTK_BOX (cell), accord_plain_pill (status, FALSE));
  gtk_widget_set_visible (cell, FALSE);

  return cell;
}

/* "Riverside: Partly", "Riverside: Partly (for Valley High to show)" */
static char *
describe_side (AccordComparisonLine   *self,
               const AccordComparison *comparison,
               guint                   side)
{
  const AccordLine *line = &comparison->lines[self->ordinal];
  AccordStatus status = side == 0 ? line->a : line->b;
  g_autofree char *silent =
    accord_comparison_not_speaking (comparison, self->ordinal,
                                    side == 0 ? ACCORD_PARTY_A
                                              : ACCORD_PARTY_B);

  if (silent == NULL)
    /* Translators: for a screen reader: an organisation, its answer */
    return g_strdup_printf (_("%s: %s"), self->begin_names[side],
                            accord_status_to_title (status));

  /* Translators: for a screen reader: an organisation, its answer, "(for … to
   * show)" */
  return g_strdup_printf (_("%s: %s %s"), self->begin_names[side],
                          accord_status_to_title (status), silent);
}

static void
describe (AccordComparisonLine   *self,
          const AccordComparison *comparison,
          const char             *next)
{
  const AccordLine *line = &comparison->lines[self->ordinal];
  g_autofree char *a = describe_side (self, comparison, 0);
  g_autofree char *b = describe_side (self, comparison, 1);
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  accord_plain_name (GTK_WIDGET (self),
                     accord_item_get_title (get_item (self)));

  /* Translators: for a screen reader: an organisation and its answer; the same
   * of the other one; the pair's status */
  text = g_strdup_printf (_("%s. %s. Both together: %s."), a, b,
                          accord_status_to_title (line->joint));
  name = *next != '\0' ? g_strdup_printf ("%s %s.", text, next)
                       : g_steal_pointer (&text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name,
                                  -1);
}

/* Of what is a block in the narrowest windows only. */
static GtkOrientation
get_orientation (AccordComparisonLine *self)
{
  return self->layout == ACCORD_LINE_LAYOUT_STACKED
         ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
}

/* Grids, not boxes: those give wrapped labels the width of a single line. */
static void
place (GtkWidget *grid,
       GtkWidget *child,
       int        column,
       int        row,
       int        span)
{
  GtkLayoutManager *manager = gtk_widget_get_layout_manager (grid);
  GtkGridLayoutChild *layout = GTK_GRID_LAYOUT_CHILD (
    gtk_layout_manager_get_layout_child (manager, child));

  gtk_grid_layout_child_set_column (layout, column);
  gtk_grid_layout_child_set_row (layout, row);
  gtk_grid_layout_child_set_column_span (layout, span);
}

/* As wide as each other, but not as high below each other. */
static void
arrange_sides (AccordComparisonLine *self,
               GtkWidget            *sides)
{
  GtkOrientation orientation = get_orientation (self);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (sides), orientation);
  gtk_box_set_homogeneous (GTK_BOX (sides),
                           orientation == GTK_ORIENTATION_HORIZONTAL);
}

static void
create_details (AccordComparisonLine *self)
{
  AccordItem *item = get_item (self);
  const char *guidance = accord_item_get_guidance (item);
  GtkWidget *sides = accord_plain_box (GTK_ORIENTATION_HORIZONTAL, "sides");

  self->details = accord_plain_box (GTK_ORIENTATION_VERTICAL, "details");

  if (*guidance != '\0')
    gtk_box_append (GTK_BOX (self->details),
                    accord_plain_label (guidance, "dim"));

  arrange_sides (self, sides);
  for (guint i = 0; i < G_N_ELEMENTS (self->assessments); i++)
    gtk_box_append (GTK_BOX (sides),
                    accord_recorded_new (
                      self->begin_names[i],
                      accord_assessment_get_answer (self->assessments[i],
                                                    self->ordinal)));

  gtk_box_append (GTK_BOX (self->details), sides);
  gtk_box_append (GTK_BOX (self->outer), self->details);
}

/*
 * Callbacks
 */

static void
toggle_cb (AccordComparisonLine *self)
{
  accord_comparison_line_set_expanded (self, !self->expanded);
}

/*
 * Overrides
 */

static void
accord_comparison_line_dispose (GObject *object)
{
  AccordComparisonLine *self = ACCORD_COMPARISON_LINE (object);

  g_clear_pointer (&self->outer, gtk_widget_unparent);
  for (guint i = 0; i < G_N_ELEMENTS (self->assessments); i++)
    {
      g_clear_object (&self->assessments[i]);
      g_clear_pointer (&self->begin_names[i], g_free);
    }

  G_OBJECT_CLASS (accord_comparison_line_parent_class)->dispose (object);
}

static void
accord_comparison_line_get_property (GObject    *object,
                                     guint       property_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  AccordComparisonLine *self = ACCORD_COMPARISON_LINE (object);

  switch (property_id)
    {
    case PROP_EXPANDED:
      g_value_set_boolean (value, self->expanded);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_comparison_line_set_property (GObject      *object,
                                     guint         property_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  AccordComparisonLine *self = ACCORD_COMPARISON_LINE (object);

  switch (property_id)
    {
    case PROP_EXPANDED:
      accord_comparison_line_set_expanded (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_comparison_line_class_init (AccordComparisonLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_comparison_line_dispose;
  object_class->get_property = accord_comparison_line_get_property;
  object_class->set_property = accord_comparison_line_set_property;

  properties[PROP_EXPANDED] =
    g_param_spec_boolean ("expanded", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE |
                          G_PARAM_EXPLICIT_NOTIFY |
                          G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "comparisonline");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
accord_comparison_line_init (AccordComparisonLine *self)
{
  self->outer = accord_plain_box (GTK_ORIENTATION_VERTICAL, NULL);
  gtk_widget_set_parent (self->outer, GTK_WIDGET (self));
}

static void
create_texts (AccordComparisonLine *self,
              const char           *type)
{
  GtkWidget *texts = accord_plain_box (GTK_ORIENTATION_VERTICAL, "texts");
  GtkWidget *wording =
    accord_plain_label (accord_item_get_title (get_item (self)), "item");
  GtkGesture *click = gtk_gesture_click_new ();

  /* In the middle, one or both, as an alignment would have them: that would
   * ask each text how narrow it can be at some height.
   */
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_vexpand (texts, FALSE);
  gtk_widget_set_vexpand (wording, TRUE);
  gtk_box_append (GTK_BOX (texts), wording);

  if (type != NULL)
    {
      GtkWidget *label = accord_plain_label (type, "caption");

      gtk_label_set_yalign (GTK_LABEL (wording), 1);
      gtk_label_set_yalign (GTK_LABEL (label), 0);
      gtk_widget_set_vexpand (label, TRUE);
      gtk_widget_add_css_class (label, "dim");
      gtk_box_append (GTK_BOX (texts), label);
    }

  g_signal_connect_swapped (click, "released", G_CALLBACK (toggle_cb), self);
  gtk_widget_add_controller (texts, GTK_EVENT_CONTROLLER (click));
  gtk_grid_attach (GTK_GRID (self->main), texts, 0, 0, 1, 1);
}

static void
create_arrow (AccordComparisonLine *self)
{
  g_autofree char *name = NULL;

  /* Translators: the wording of an item */
  name = g_strdup_printf (_("What both have recorded: %s"),
                          accord_item_get_title (get_item (self)));
  self->arrow = gtk_button_new_from_icon_name ("pan-end-symbolic");
  gtk_widget_add_css_class (self->arrow, "arrow");
  gtk_widget_set_valign (self->arrow, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->arrow, _("What both have recorded"));
  accord_plain_name (self->arrow, name);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->arrow),
                               GTK_ACCESSIBLE_STATE_EXPANDED, FALSE,
                               -1);
  g_signal_connect_swapped (self->arrow, "clicked", G_CALLBACK (toggle_cb),
                            self);
}

GtkWidget *
accord_comparison_line_new (const AccordComparison *comparison,
                            guint                   ordinal,
                            const char             *type,
                            GtkSizeGroup           *columns[3])
{
  AccordComparisonLine *self;
  g_autofree char *next = NULL;
  g_autofree char *stacked = NULL;

  g_return_val_if_fail (comparison != NULL, NULL);
  g_return_val_if_fail (ordinal < comparison->score->items, NULL);

  self = g_object_new (ACCORD_TYPE_COMPARISON_LINE, NULL);
  self->ordinal = ordinal;
  self->assessments[0] = g_object_ref (comparison->a);
  self->assessments[1] = g_object_ref (comparison->b);
  self->begin_names[0] = g_strdup (comparison->begin_a);
  self->begin_names[1] = g_strdup (comparison->begin_b);

  self->main = gtk_grid_new ();
  gtk_widget_add_css_class (self->main, "line");
  gtk_box_append (GTK_BOX (self->outer), self->main);
  create_texts (self, type);
  self->tail = gtk_grid_new ();
  gtk_widget_add_css_class (self->tail, "tail");
  /* What is in it may have the height of the line, which has its own. */
  gtk_widget_set_vexpand (self->tail, FALSE);
  gtk_grid_attach (GTK_GRID (self->main), self->tail, 1, 0, 1, 1);

  for (guint i = 0; i < G_N_ELEMENTS (self->cells); i++)
    {
      self->cells[i] = create_cell (self, comparison, i);
      gtk_size_group_add_widget (columns[i], self->cells[i]);
      gtk_grid_attach (GTK_GRID (self->tail), self->cells[i], (int) i, 0, 1, 1);
    }

  self->joint = create_joint (comparison->lines[ordinal].joint);
  gtk_grid_attach (GTK_GRID (self->tail), self->joint, 2, 0, 1, 1);

  next = accord_comparison_next_to_text (comparison, ordinal,
                                         ACCORD_READER_OF_THE_TWO);
  self->next = accord_plain_label (next, "next");
  gtk_label_set_width_chars (GTK_LABEL (self->next), 20);
  gtk_label_set_max_width_chars (GTK_LABEL (self->next), 20);
  gtk_widget_set_vexpand (self->next, TRUE);
  gtk_size_group_add_widget (columns[2], self->next);
  gtk_grid_attach (GTK_GRID (self->tail), self->next, 3, 0, 1, 1);

  /* Translators: who has the next step and what it is, as in "Next: Riverside:
   * act" */
  stacked = *next != '\0' ? g_strdup_printf (_("Next: %s"), next) : NULL;
  self->next_stacked = accord_plain_label (stacked, "next");
  gtk_widget_set_visible (self->next_stacked, FALSE);
  gtk_grid_attach (GTK_GRID (self->tail), self->next_stacked, 4, 0, 1, 1);

  create_arrow (self);
  gtk_grid_attach (GTK_GRID (self->main), self->arrow, 2, 0, 1, 1);
  describe (self, comparison, stacked != NULL ? stacked : "");

  return GTK_WIDGET (self);
}

guint
accord_comparison_line_get_ordinal (AccordComparisonLine *self)
{
  g_return_val_if_fail (ACCORD_IS_COMPARISON_LINE (self), 0);

  return self->ordinal;
}

gboolean
accord_comparison_line_get_expanded (AccordComparisonLine *self)
{
  g_return_val_if_fail (ACCORD_IS_COMPARISON_LINE (self), FALSE);

  return self->expanded;
}

void
accord_comparison_line_set_expanded (AccordComparisonLine *self,
                                     gboolean              expanded)
{
  g_return_if_fail (ACCORD_IS_COMPARISON_LINE (self));

  expanded = !!expanded;
  if (self->expanded == expanded)
    return;

  self->expanded = expanded;
  if (expanded && self->details == NULL)
    create_details (self);
  if (self->details != NULL)
    gtk_widget_set_visible (self->details, expanded);

  gtk_button_set_icon_name (GTK_BUTTON (self->arrow),
                            expanded ? "pan-down-symbolic"
                                     : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->arrow),
                               GTK_ACCESSIBLE_STATE_EXPANDED, expanded,
                               -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPANDED]);
}

void
accord_comparison_line_set_layout (AccordComparisonLine *self,
                                   AccordLineLayout      layout)
{
  gboolean stacked = layout == ACCORD_LINE_LAYOUT_STACKED;
  gboolean wide = layout == ACCORD_LINE_LAYOUT_WIDE;
  GtkAlign align = stacked ? GTK_ALIGN_START : GTK_ALIGN_FILL;
  GtkWidget *tail[5];

  g_return_if_fail (ACCORD_IS_COMPARISON_LINE (self));

  tail[0] = self->cells[0];
  tail[1] = self->cells[1];
  tail[2] = self->joint;
  tail[3] = self->next;
  tail[4] = self->next_stacked;
  self->layout = layout;
  place (self->main, self->tail, wide ? 1 : 0, wide ? 0 : 1, wide ? 1 : 2);
  place (self->main, self->arrow, wide ? 2 : 1, 0, 1);

  for (guint i = 0; i < G_N_ELEMENTS (tail); i++)
    place (self->tail, tail[i], stacked ? 0 : (int) i, stacked ? (int) i : 0,
           1);

  for (guint i = 0; i < G_N_ELEMENTS (self->cells); i++)
    {
      gtk_widget_set_visible (self->names[i], stacked);
      gtk_widget_set_halign (self->cells[i], align);
      gtk_widget_set_halign (gtk_widget_get_last_child (self->cells[i]),
                             align);
    }

  gtk_widget_set_visible (self->joint, stacked);
  gtk_widget_set_visible (self->next, !stacked);
  gtk_widget_set_hexpand (self->next, layout == ACCORD_LINE_LAYOUT_NARROW);
  gtk_widget_set_visible (
    self->next_stacked,
    stacked && *gtk_label_get_label (GTK_LABEL (self->next_stacked)) != '\0');
  if (self->details != NULL)
    arrange_sides (self, gtk_widget_get_last_child (self->details));
}
