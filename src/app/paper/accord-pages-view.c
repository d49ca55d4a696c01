/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/paper/accord-pages-view.h"

#include <glib/gi18n-lib.h>

/* Pixels around each page, and the least and most width of one. */
#define GAP 16
#define MIN_WIDTH 240
#define MAX_FIT 900

struct _AccordPagesView
{
  GtkWidget parent_instance;

  /* Owned References */
  AccordPages *pages;
  GtkAdjustment *adjustment;

  double zoom;
  guint page;

  /* Where the page that was asked for has been scrolled to, else -1 */
  double asked_value;
};

enum
{
  PROP_0,
  PROP_PAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AccordPagesView, accord_pages_view, GTK_TYPE_WIDGET)

/*
 * Auxiliary methods
 */

static guint
get_n (AccordPagesView *self)
{
  return self->pages != NULL ? accord_pages_get_n (self->pages) : 0;
}

static double
get_zoom_for (AccordPagesView *self,
              int              width)
{
  const AccordPageSetup *setup;

  if (self->zoom > 0 || self->pages == NULL)
    return MAX (self->zoom, 0.1);

  setup = accord_pages_get_setup (self->pages);

  return CLAMP (width - 2 * GAP, MIN_WIDTH, MAX_FIT) / setup->width;
}

/* From the top of a page to the top of the next. */
static double
get_step (AccordPagesView *self,
          double           zoom)
{
  return accord_pages_get_setup (self->pages)->height * zoom + GAP;
}

/* The page that is seen: of several small ones the first that is mostly there,
 * and at the very end the last.
 */
static guint
find_page (AccordPagesView *self)
{
  double value = gtk_adjustment_get_value (self->adjustment);
  double room = gtk_adjustment_get_page_size (self->adjustment);
  double end = gtk_adjustment_get_upper (self->adjustment) - room;
  double step =
    get_step (self, get_zoom_for (self,
                                  gtk_widget_get_width (GTK_WIDGET (self))));
  guint page;

  if (end > 0 && value > end - 1)
    return get_n (self) - 1;

  page = (guint) MAX ((value + MIN (room, step) / 2) / step, 0);

  return MIN (page, get_n (self) - 1);
}

static void
set_page (AccordPagesView *self,
          guint            page)
{
  if (page == self->page)
    return;

  self->page = page;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

static void
update_page (AccordPagesView *self)
{
  if (get_n (self) == 0 || self->adjustment == NULL)
    {
      set_page (self, 0);
      return;
    }

  /* The last pages cannot be scrolled to the top. */
  if (self->page < get_n (self) &&
      ABS (gtk_adjustment_get_value (self->adjustment) - self->asked_value) < 1)
    return;

  self->asked_value = -1;
  set_page (self, find_page (self));
}

static void
update_name (AccordPagesView *self)
{
  g_autofree char *name = NULL;
  guint n = get_n (self);

  name = g_strdup_printf (ngettext ("A picture of the report: %u page. Its "
                                    "text stands under Text.",
                                    "A picture of the report: %u pages. Its "
                                    "text stands under Text.", n), n);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
draw_page (AccordPagesView *self,
           GtkSnapshot     *snapshot,
           guint            page,
           double           x,
           double           y,
           double           zoom)
{
  static const GdkRGBA white = { 1, 1, 1, 1 };
  static const GdkRGBA grey = { 0.42f, 0.47f, 0.52f, 1 };
  const AccordPageSetup *setup = accord_pages_get_setup (self->pages);
  graphene_rect_t sheet =
    GRAPHENE_RECT_INIT ((float) x, (float) y, (float) (setup->width * zoom),
                        (float) (setup->height * zoom));
  GskRoundedRect outline;
  cairo_t *cr;

  gtk_snapshot_append_color (snapshot, &white, &sheet);
  gsk_rounded_rect_init_from_rect (&outline, &sheet, 0);
  gtk_snapshot_append_border (snapshot, &outline,
                              (float[4]) { 1, 1, 1, 1 },
                              (GdkRGBA[4]) { grey, grey, grey, grey });

  cr = gtk_snapshot_append_cairo (snapshot, &sheet);
  cairo_translate (cr, x, y);
  cairo_scale (cr, zoom, zoom);
  accord_pages_draw (self->pages, cr, page, FALSE);
  cairo_destroy (cr);
}

/*
 * Signal callbacks
 */

static void
scrolled_cb (AccordPagesView *self)
{
  update_page (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
pressed_cb (AccordPagesView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/*
 * Overrides
 */

static GtkSizeRequestMode
accord_pages_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
accord_pages_view_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  AccordPagesView *self = ACCORD_PAGES_VIEW (widget);
  double zoom;

  if (self->pages == NULL)
    {
      *minimum = *natural = MIN_WIDTH;
      return;
    }

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *natural = (int) (accord_pages_get_setup (self->pages)->width
                        * (self->zoom > 0 ? self->zoom : 1)) + 2 * GAP;
      *minimum = self->zoom > 0 ? *natural : MIN_WIDTH + 2 * GAP;
      return;
    }

  zoom = get_zoom_for (self, for_size > 0 ? for_size : MIN_WIDTH + 2 * GAP);
  *minimum = *natural = (int) (get_step (self, zoom) * get_n (self)) + GAP;
}

static void
accord_pages_view_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  update_page (ACCORD_PAGES_VIEW (widget));
}

static void
accord_pages_view_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  AccordPagesView *self = ACCORD_PAGES_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  double top = 0;
  double bottom = gtk_widget_get_height (widget);
  double zoom, step, x;

  if (self->pages == NULL)
    return;

  if (self->adjustment != NULL)
    {
      top = gtk_adjustment_get_value (self->adjustment);
      bottom = top + gtk_adjustment_get_page_size (self->adjustment);
    }

  zoom = get_zoom_for (self, width);
  step = get_step (self, zoom);
  x = (width - accord_pages_get_setup (self->pages)->width * zoom) / 2;

  for (guint i = 0; i < get_n (self); i++)
    {
      double y = GAP + i * step;

      if (y + step >= top && y <= bottom)
        draw_page (self, snapshot, i, (int) x, (int) y, zoom);
    }
}

/* The scrolled window's adjustment is that of the viewport it is put in. */
static void
accord_pages_view_root (GtkWidget *widget)
{
  AccordPagesView *self = ACCORD_PAGES_VIEW (widget);
  GtkWidget *scroller;

  GTK_WIDGET_CLASS (accord_pages_view_parent_class)->root (widget);

  scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  if (scroller == NULL || self->adjustment != NULL)
    return;

  self->adjustment = g_object_ref (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)));
  g_signal_connect_object (self->adjustment, "value-changed",
                           G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->adjustment, "changed",
                           G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

static void
accord_pages_view_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  AccordPagesView *self = ACCORD_PAGES_VIEW (object);

  switch (property_id)
    {
    case PROP_PAGE:
      g_value_set_uint (value, self->page);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_pages_view_finalize (GObject *object)
{
  AccordPagesView *self = ACCORD_PAGES_VIEW (object);

  g_clear_pointer (&self->pages, accord_pages_free);
  g_clear_object (&self->adjustment);

  G_OBJECT_CLASS (accord_pages_view_parent_class)->finalize (object);
}

static void
accord_pages_view_class_init (AccordPagesViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = accord_pages_view_finalize;
  object_class->get_property = accord_pages_view_get_property;
  widget_class->get_request_mode = accord_pages_view_get_request_mode;
  widget_class->measure = accord_pages_view_measure;
  widget_class->size_allocate = accord_pages_view_size_allocate;
  widget_class->snapshot = accord_pages_view_snapshot;
  widget_class->root = accord_pages_view_root;

  properties[PROP_PAGE] =
    g_param_spec_uint ("page", NULL, NULL,
                       0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "pages");
}

static void
accord_pages_view_init (AccordPagesView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  self->asked_value = -1;
  update_name (self);
}

/*
 * Public API
 */

void
accord_pages_view_set_pages (AccordPagesView *self,
                             AccordPages     *pages)
{
  g_return_if_fail (ACCORD_IS_PAGES_VIEW (self));

  g_clear_pointer (&self->pages, accord_pages_free);
  self->pages = pages;
  update_name (self);
  update_page (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

const AccordPages *
accord_pages_view_get_pages (AccordPagesView *self)
{
  g_return_val_if_fail (ACCORD_IS_PAGES_VIEW (self), NULL);

  return self->pages;
}

void
accord_pages_view_set_zoom (AccordPagesView *self,
                            double           zoom)
{
  g_return_if_fail (ACCORD_IS_PAGES_VIEW (self));

  self->zoom = zoom;
  self->asked_value = -1;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

double
accord_pages_view_get_zoom (AccordPagesView *self)
{
  g_return_val_if_fail (ACCORD_IS_PAGES_VIEW (self), 1);

  return get_zoom_for (self, gtk_widget_get_width (GTK_WIDGET (self)));
}

guint
accord_pages_view_get_page (AccordPagesView *self)
{
  g_return_val_if_fail (ACCORD_IS_PAGES_VIEW (self), 0);

  return self->page;
}

void
accord_pages_view_show_page (AccordPagesView *self,
                             guint            page)
{
  g_return_if_fail (ACCORD_IS_PAGES_VIEW (self));

  if (self->adjustment == NULL || get_n (self) == 0)
    return;

  page = MIN (page, get_n (self) - 1);
  self->asked_value = -1;
  gtk_adjustment_set_value (self->adjustment,
                            page * get_step (self,
                                             accord_pages_view_get_zoom (self)));
  self->asked_value = gtk_adjustment_get_value (self->adjustment);
  set_page (self, page);
}
