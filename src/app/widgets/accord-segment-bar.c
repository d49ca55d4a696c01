/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/widgets/accord-segment-bar.h"

#include "model/figures/accord-words.h"

/* The looks of a cell, in the order they are drawn in. */
typedef enum
{
  CELL_FULL,
  CELL_HALF,
  CELL_HOLLOW,
  CELL_DASHED,
  N_CELLS,
} Cell;

static const char * const cell_classes[N_CELLS] = {
  "full",
  "half",
  "hollow",
  "dashed",
};

struct _AccordSegmentBar
{
  GtkWidget parent_instance;

  /* Owned references */
  AccordScore       *score;
  AccordArrangement *arrangement;

  /* Children: cells, or a trough with its fill, then the mark */
  GtkWidget  *cells[ACCORD_SEGMENT_BAR_MAX_CELLS];
  Cell        looks[ACCORD_SEGMENT_BAR_MAX_CELLS];
  GtkWidget  *trough;
  GtkWidget  *fill;
  GtkWidget  *mark;

  AccordKind  kind;
  int         ready_from;
  AccordTally tally;
  guint       n_cells;
};

G_DEFINE_FINAL_TYPE (AccordSegmentBar, accord_segment_bar, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SCORE,
  PROP_ARRANGEMENT,
  PROP_KIND,
  PROP_READY_FROM,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/*
 * Auxiliary methods
 */

static GtkWidget *
create_part (AccordSegmentBar *self,
             const char       *css_class)
{
  GtkWidget *part;

  part = g_object_new (GTK_TYPE_BOX,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                       "can-target", FALSE,
                       NULL);
  gtk_widget_add_css_class (part, css_class);
  gtk_widget_insert_before (part, GTK_WIDGET (self), self->mark);

  return part;
}

static void
show_cells (AccordSegmentBar *self)
{
  const guint *counts = self->tally.counts;
  const guint n[N_CELLS] = {
    [CELL_FULL] = counts[ACCORD_STATUS_IN_PLACE],
    [CELL_HALF] = counts[ACCORD_STATUS_PARTLY],
    [CELL_HOLLOW] = counts[ACCORD_STATUS_NOT_IN_PLACE],
    [CELL_DASHED] = counts[ACCORD_STATUS_DONT_KNOW] +
                    counts[ACCORD_STATUS_NONE],
  };
  guint used = 0;

  for (guint look = 0; look < N_CELLS; look++)
    {
      for (guint i = 0; i < n[look] && used < self->n_cells; i++, used++)
        {
          if (self->cells[used] == NULL)
            {
              self->cells[used] = create_part (self, "cell");
              gtk_widget_add_css_class (self->cells[used], cell_classes[look]);
            }
          else if (self->looks[used] != look)
            {
              gtk_widget_remove_css_class (self->cells[used],
                                           cell_classes[self->looks[used]]);
              gtk_widget_add_css_class (self->cells[used], cell_classes[look]);
            }

          self->looks[used] = look;
          gtk_widget_set_child_visible (self->cells[used], TRUE);
        }
    }

  self->n_cells = used;
}

static void
show_tally (AccordSegmentBar *self)
{
  g_autofree char *name = NULL;
  gboolean plain = self->tally.of > ACCORD_SEGMENT_BAR_MAX_CELLS;

  self->n_cells = plain ? 0 : self->tally.of;
  show_cells (self);

  for (guint i = self->n_cells; i < G_N_ELEMENTS (self->cells); i++)
    {
      if (self->cells[i] != NULL)
        gtk_widget_set_child_visible (self->cells[i], FALSE);
    }

  if (plain && self->trough == NULL)
    {
      self->trough = create_part (self, "trough");
      self->fill = create_part (self, "fill");
    }
  if (self->trough != NULL)
    {
      gtk_widget_set_child_visible (self->trough, plain);
      gtk_widget_set_child_visible (self->fill, plain);
    }
  /* Cells of one size have no place for it where items weigh differently. */
  gtk_widget_set_child_visible (self->mark, self->tally.of > 0 &&
                                            (plain || !self->tally.weighted));

  name = accord_words_tally_name (&self->tally, self->kind);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);

  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
update_tally (AccordSegmentBar *self)
{
  AccordTally tally = { { 0 }, 0, ACCORD_NO_PERCENT, ACCORD_NO_PERCENT };

  if (self->score != NULL && self->arrangement != NULL)
    {
      guint index = accord_arrangement_get_index (self->arrangement);

      if (index < self->score->n_arrangements)
        {
          const AccordStanding *standing = &self->score->standings[index];

          tally = self->kind == ACCORD_KIND_CONTEXT ? standing->context
                                                    : standing->enablers;
        }
    }

  accord_segment_bar_set_tally (self, &tally);
}

static int
measure_part (GtkWidget      *part,
              GtkOrientation  orientation)
{
  int natural = 0;

  if (part != NULL)
    gtk_widget_measure (part, orientation, -1, NULL, &natural, NULL, NULL);

  return natural;
}

static void
allocate_part (AccordSegmentBar *self,
               GtkWidget        *part,
               double            from,
               double            to,
               int               width,
               int               height)
{
  GtkAllocation allocation = { 0, 0, 0, height };

  if (part == NULL)
    return;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    {
      double swap = from;

      from = width - to;
      to = width - swap;
    }

  allocation.x = (int) (from + 0.5);
  allocation.width = MAX (1, (int) (to + 0.5) - allocation.x);
  allocation.width = MAX (allocation.width,
                          measure_part (part, GTK_ORIENTATION_HORIZONTAL));

  gtk_widget_size_allocate (part, &allocation, -1);
}

/*
 * Overrides
 */

static void
accord_segment_bar_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  AccordSegmentBar *self = ACCORD_SEGMENT_BAR (widget);
  int size = 0;

  *minimum = 0;
  *natural = 0;

  for (guint i = 0; i < self->n_cells; i++)
    {
      size = measure_part (self->cells[i], orientation);
      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        *minimum += size;
      else
        *minimum = MAX (*minimum, size);
    }

  if (self->tally.of > ACCORD_SEGMENT_BAR_MAX_CELLS)
    *minimum = measure_part (self->trough, orientation);

  if (orientation == GTK_ORIENTATION_VERTICAL && self->tally.of > 0)
    *minimum = MAX (*minimum, measure_part (self->mark, orientation));

  *natural = *minimum;
}

static void
accord_segment_bar_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  AccordSegmentBar *self = ACCORD_SEGMENT_BAR (widget);
  int room = width;
  double natural = 0.0;
  double at = 0.0;
  double line;
  int mark;

  for (guint i = 0; i < self->n_cells; i++)
    natural += measure_part (self->cells[i], GTK_ORIENTATION_HORIZONTAL);

  /* The cells keep their size where there is room to spare. */
  if (self->n_cells > 0)
    width = MIN (width, (int) natural);

  for (guint i = 0; i < self->n_cells; i++)
    {
      double next = (double) width * (i + 1) / self->n_cells;

      allocate_part (self, self->cells[i], at, next, room, height);
      at = next;
    }

  if (self->tally.of > ACCORD_SEGMENT_BAR_MAX_CELLS)
    {
      int percent = MAX (self->tally.percent, 0);

      allocate_part (self, self->trough, 0.0, width, room, height);
      allocate_part (self, self->fill, 0.0, width * percent / 100.0,
                     room, height);
    }

  if (self->tally.of > 0)
    {
      mark = measure_part (self->mark, GTK_ORIENTATION_HORIZONTAL);
      line = (double) width * self->ready_from / 100.0 - mark / 2.0;
      line = CLAMP (line, 0.0, MAX (0.0, width - mark));
      allocate_part (self, self->mark, line, line + mark, room, height);
    }
}

static void
accord_segment_bar_dispose (GObject *object)
{
  AccordSegmentBar *self = ACCORD_SEGMENT_BAR (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->cells); i++)
    g_clear_pointer (&self->cells[i], gtk_widget_unparent);
  self->n_cells = 0;
  self->tally.of = 0;

  g_clear_pointer (&self->trough, gtk_widget_unparent);
  g_clear_pointer (&self->fill, gtk_widget_unparent);
  g_clear_pointer (&self->mark, gtk_widget_unparent);

  G_OBJECT_CLASS (accord_segment_bar_parent_class)->dispose (object);
}

static void
accord_segment_bar_finalize (GObject *object)
{
  AccordSegmentBar *self = ACCORD_SEGMENT_BAR (object);

  g_clear_pointer (&self->score, accord_score_unref);
  g_clear_object (&self->arrangement);

  G_OBJECT_CLASS (accord_segment_bar_parent_class)->finalize (object);
}

static void
accord_segment_bar_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  AccordSegmentBar *self = ACCORD_SEGMENT_BAR (object);

  switch (property_id)
    {
    case PROP_SCORE:
      g_value_set_boxed (value, self->score);
      break;
    case PROP_ARRANGEMENT:
      g_value_set_object (value, self->arrangement);
      break;
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_READY_FROM:
      g_value_set_int (value, self->ready_from);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_segment_bar_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  AccordSegmentBar *self = ACCORD_SEGMENT_BAR (object);

  switch (property_id)
    {
    case PROP_SCORE:
      accord_segment_bar_set_score (self, g_value_get_boxed (value));
      break;
    case PROP_ARRANGEMENT:
      accord_segment_bar_set_arrangement (self, g_value_get_object (value));
      break;
    case PROP_KIND:
      accord_segment_bar_set_kind (self, g_value_get_enum (value));
      break;
    case PROP_READY_FROM:
      accord_segment_bar_set_ready_from (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_segment_bar_class_init (AccordSegmentBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_segment_bar_dispose;
  object_class->finalize = accord_segment_bar_finalize;
  object_class->get_property = accord_segment_bar_get_property;
  object_class->set_property = accord_segment_bar_set_property;

  widget_class->measure = accord_segment_bar_measure;
  widget_class->size_allocate = accord_segment_bar_size_allocate;

  properties[PROP_SCORE] =
    g_param_spec_boxed ("score", NULL, NULL,
                        ACCORD_TYPE_SCORE,
                        G_PARAM_READWRITE |
                        G_PARAM_EXPLICIT_NOTIFY |
                        G_PARAM_STATIC_STRINGS);
  properties[PROP_ARRANGEMENT] =
    g_param_spec_object ("arrangement", NULL, NULL,
                         ACCORD_TYPE_ARRANGEMENT,
                         G_PARAM_READWRITE |
                         G_PARAM_EXPLICIT_NOTIFY |
                         G_PARAM_STATIC_STRINGS);
  properties[PROP_KIND] =
    g_param_spec_enum ("kind", NULL, NULL,
                       ACCORD_TYPE_KIND, ACCORD_KIND_ENABLER,
                       G_PARAM_READWRITE |
                       G_PARAM_EXPLICIT_NOTIFY |
                       G_PARAM_STATIC_STRINGS);
  properties[PROP_READY_FROM] =
    g_param_spec_int ("ready-from", NULL, NULL,
                      1, 100, 75,
                      G_PARAM_READWRITE |
                      G_PARAM_EXPLICIT_NOTIFY |
                      G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "segments");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_IMG);
}

static void
accord_segment_bar_init (AccordSegmentBar *self)
{
  self->kind = ACCORD_KIND_ENABLER;
  self->ready_from = 75;
  self->tally.percent = ACCORD_NO_PERCENT;
  self->tally.up_to = ACCORD_NO_PERCENT;

  self->mark = create_part (self, "mark");
  show_tally (self);
}

GtkWidget *
accord_segment_bar_new (void)
{
  return g_object_new (ACCORD_TYPE_SEGMENT_BAR, NULL);
}

/* (nullable) (transfer none) */
AccordScore *
accord_segment_bar_get_score (AccordSegmentBar *self)
{
  g_return_val_if_fail (ACCORD_IS_SEGMENT_BAR (self), NULL);

  return self->score;
}

void
accord_segment_bar_set_score (AccordSegmentBar *self,
                              AccordScore      *score)
{
  g_return_if_fail (ACCORD_IS_SEGMENT_BAR (self));

  if (self->score == score)
    return;

  if (score != NULL)
    accord_score_ref (score);
  g_clear_pointer (&self->score, accord_score_unref);
  self->score = score;

  update_tally (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCORE]);
}

/* (nullable) (transfer none) */
AccordArrangement *
accord_segment_bar_get_arrangement (AccordSegmentBar *self)
{
  g_return_val_if_fail (ACCORD_IS_SEGMENT_BAR (self), NULL);

  return self->arrangement;
}

void
accord_segment_bar_set_arrangement (AccordSegmentBar  *self,
                                    AccordArrangement *arrangement)
{
  g_return_if_fail (ACCORD_IS_SEGMENT_BAR (self));
  g_return_if_fail (arrangement == NULL ||
                    ACCORD_IS_ARRANGEMENT (arrangement));

  if (!g_set_object (&self->arrangement, arrangement))
    return;

  update_tally (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ARRANGEMENT]);
}

AccordKind
accord_segment_bar_get_kind (AccordSegmentBar *self)
{
  g_return_val_if_fail (ACCORD_IS_SEGMENT_BAR (self), ACCORD_KIND_ENABLER);

  return self->kind;
}

void
accord_segment_bar_set_kind (AccordSegmentBar *self,
                             AccordKind        kind)
{
  g_return_if_fail (ACCORD_IS_SEGMENT_BAR (self));

  if (self->kind == kind)
    return;

  self->kind = kind;
  if (self->score != NULL)
    update_tally (self);
  /* The name tells the kind, also where both have the same figures. */
  show_tally (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KIND]);
}

int
accord_segment_bar_get_ready_from (AccordSegmentBar *self)
{
  g_return_val_if_fail (ACCORD_IS_SEGMENT_BAR (self), 75);

  return self->ready_from;
}

void
accord_segment_bar_set_ready_from (AccordSegmentBar *self,
                                   int               ready_from)
{
  g_return_if_fail (ACCORD_IS_SEGMENT_BAR (self));
  g_return_if_fail (ready_from >= 1 && ready_from <= 100);

  if (self->ready_from == ready_from)
    return;

  self->ready_from = ready_from;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY_FROM]);
}

void
accord_segment_bar_set_tally (AccordSegmentBar  *self,
                              const AccordTally *tally)
{
  static const AccordTally none = {
    { 0 }, 0, ACCORD_NO_PERCENT, ACCORD_NO_PERCENT
  };

  g_return_if_fail (ACCORD_IS_SEGMENT_BAR (self));

  if (tally == NULL)
    tally = &none;

  if (memcmp (&self->tally, tally, sizeof *tally) == 0)
    return;

  self->tally = *tally;
  show_tally (self);
}
