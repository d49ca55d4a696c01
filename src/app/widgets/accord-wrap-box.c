/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/widgets/accord-wrap-box.h"

struct _AccordWrapBox
{
  GtkWidget parent_instance;

  gboolean to_end;
};

G_DEFINE_FINAL_TYPE (AccordWrapBox, accord_wrap_box, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_TO_END,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* A place in the flow: where the next child goes. */
typedef struct
{
  int width;
  int x;
  int y;
  int line_height;
} Flow;

/* Puts the next child, @allocation saying where; its width never exceeds the
 * line's, its height is the natural one. */
static void
flow_place (Flow          *flow,
            GtkWidget     *child,
            GtkAllocation *allocation)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1,
                      &minimum, &natural, NULL, NULL);
  allocation->width = MAX (minimum, MIN (natural, flow->width));

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, allocation->width,
                      NULL, &allocation->height, NULL, NULL);

  if (flow->x > 0 && flow->x + allocation->width > flow->width)
    {
      flow->x = 0;
      flow->y += flow->line_height;
      flow->line_height = 0;
    }

  allocation->x = flow->x;
  allocation->y = flow->y;

  flow->x += allocation->width;
  flow->line_height = MAX (flow->line_height, allocation->height);
}

/* The room that is left of the line that begins with @child, where @before says
 * how the flow stands. */
static int
get_slack (const Flow *before,
           GtkWidget  *child)
{
  Flow flow = *before;
  int used = 0;
  int line = -1;

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation allocation;

      if (!gtk_widget_should_layout (child))
        continue;

      flow_place (&flow, child, &allocation);
      if (line < 0)
        line = allocation.y;
      else if (allocation.y != line)
        break;

      used = allocation.x + allocation.width;
    }

  return MAX (0, flow.width - used);
}

static GtkSizeRequestMode
accord_wrap_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
accord_wrap_box_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  Flow flow = { for_size >= 0 ? for_size : G_MAXINT, 0, 0, 0 };

  *minimum = 0;
  *natural = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;

      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        {
          int child_minimum, child_natural;

          gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1,
                              &child_minimum, &child_natural, NULL, NULL);
          *minimum = MAX (*minimum, child_minimum);
          *natural += child_natural;
        }
      else
        {
          GtkAllocation allocation;

          flow_place (&flow, child, &allocation);
        }
    }

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = flow.y + flow.line_height;
      *natural = *minimum;
    }
}

static void
accord_wrap_box_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  AccordWrapBox *self = ACCORD_WRAP_BOX (widget);
  Flow flow = { width, 0, 0, 0 };
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean centred = gtk_widget_get_halign (widget) == GTK_ALIGN_CENTER;
  int slack = 0;
  int line = -1;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation allocation;
      Flow before = flow;

      if (!gtk_widget_should_layout (child))
        continue;

      flow_place (&flow, child, &allocation);
      if (allocation.y != line)
        {
          if (self->to_end)
            slack = get_slack (&before, child);
          else if (centred)
            slack = get_slack (&before, child) / 2;
        }

      line = allocation.y;
      allocation.x += slack;
      if (rtl)
        allocation.x = width - allocation.x - allocation.width;

      gtk_widget_size_allocate (child, &allocation, -1);
    }
}

/* GTK's own order for Tab compares how high the middles of the children
 * stand, and would reach a low button before the tall field left of it.
 */
static gboolean
accord_wrap_box_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  gboolean forward = direction == GTK_DIR_TAB_FORWARD;
  GtkWidget *child;

  if (!forward && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (accord_wrap_box_parent_class)->focus (widget,
                                                                   direction);

  child = gtk_widget_get_focus_child (widget);
  if (child == NULL)
    child = forward ? gtk_widget_get_first_child (widget)
                    : gtk_widget_get_last_child (widget);

  while (child != NULL)
    {
      if (gtk_widget_should_layout (child) &&
          gtk_widget_child_focus (child, direction))
        return TRUE;

      child = forward ? gtk_widget_get_next_sibling (child)
                      : gtk_widget_get_prev_sibling (child);
    }

  return FALSE;
}

static void
accord_wrap_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (accord_wrap_box_parent_class)->dispose (object);
}

static void
accord_wrap_box_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  AccordWrapBox *self = ACCORD_WRAP_BOX (object);

  switch (property_id)
    {
    case PROP_TO_END:
      g_value_set_boolean (value, self->to_end);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_wrap_box_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  AccordWrapBox *self = ACCORD_WRAP_BOX (object);

  switch (property_id)
    {
    case PROP_TO_END:
      accord_wrap_box_set_to_end (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_wrap_box_class_init (AccordWrapBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_wrap_box_dispose;
  object_class->get_property = accord_wrap_box_get_property;
  object_class->set_property = accord_wrap_box_set_property;

  widget_class->focus = accord_wrap_box_focus;
  widget_class->get_request_mode = accord_wrap_box_get_request_mode;
  widget_class->measure = accord_wrap_box_measure;
  widget_class->size_allocate = accord_wrap_box_size_allocate;

  properties[PROP_TO_END] =
    g_param_spec_boolean ("to-end", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE |
                          G_PARAM_EXPLICIT_NOTIFY |
                          G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "wrap");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
accord_wrap_box_init (AccordWrapBox *self)
{
}

gboolean
accord_wrap_box_get_to_end (AccordWrapBox *self)
{
  g_return_val_if_fail (ACCORD_IS_WRAP_BOX (self), FALSE);

  return self->to_end;
}

void
accord_wrap_box_set_to_end (AccordWrapBox *self,
                            gboolean       to_end)
{
  g_return_if_fail (ACCORD_IS_WRAP_BOX (self));

  to_end = !!to_end;
  if (self->to_end == to_end)
    return;

  self->to_end = to_end;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TO_END]);
}
