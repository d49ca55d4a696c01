/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/paper/accord-preview-window.h"

#include "app/paper/accord-pages-view.h"
#include "app/paper/accord-print.h"
#include "app/paper/accord-report-job.h"
#include "app/paper/accord-report-options.h"
#include "app/paper/accord-report-view.h"
#include "app/widgets/accord-adaptive-bin.h"
#include "app/widgets/accord-banner.h"
#include "app/widgets/accord-clamp.h"
#include "app/widgets/accord-em.h"
#include "app/widgets/accord-names.h"
#include "app/widgets/accord-notice.h"

#include <glib/gi18n-lib.h>

/* After the last change of an option, in milliseconds. */
#define PAUSE 150

/* What takes longer than this is told, in milliseconds. */
#define PATIENCE 500

/* In em (interface, Widths): below the first the options are a page of their
 * own and the header keeps one button and a menu, below the second the menu.
 */
#define NARROW 60
#define COMPACT 40

#define ZOOM_STEP 1.2
#define MIN_ZOOM 0.4
#define MAX_ZOOM 5.0

struct _AccordPreviewWindow
{
  GtkWindow parent_instance;

  /* Template Widgets */
  AccordNotice *notice;
  AccordBanner *banner;
  GtkStack *views;
  AccordPagesView *pages_view;
  AccordClamp *text_place;
  AccordAdaptiveBin *bin;
  GtkBox *side_by_side;
  GtkWidget *options_scroller;
  GtkWidget *menu_button;
  GtkWidget *print_button;
  GtkWidget *export_button;
  GtkWidget *width_button;
  GtkLabel *page_label;
  GtkSpinner *spinner;
  GtkWidget *switcher;
  GtkWidget *narrow_switcher;
  GtkHeaderBar *header_bar;
  AccordReportOptions *options;

  /* Owned References */
  AccordReportSource *source;
  AccordReportChoices *choices;
  GFile *folder;
  /* (nullable): of the layout that is under way */
  GCancellable *cancellable;

  guint update_id;
  guint patience_id;
  gboolean text_is_old;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (AccordPreviewWindow, accord_preview_window,
                     GTK_TYPE_WINDOW)

/*
 * Auxiliary methods
 */

static void
tell (GtkWindow  *window,
      const char *text,
      gboolean    failed)
{
  AccordPreviewWindow *self = ACCORD_PREVIEW_WINDOW (window);

  if (failed)
    accord_banner_set_text (self->banner, text);
  else
    accord_notice_show (self->notice, text, NULL, NULL);
}

/* What comes later must not keep a window that is closed: a part of it would
 * be gone already, and its parent after that.
 */
static GWeakRef *
new_weak_ref (AccordPreviewWindow *self)
{
  GWeakRef *weak = g_new (GWeakRef, 1);

  g_weak_ref_init (weak, self);

  return weak;
}

static void
update_page_label (AccordPreviewWindow *self)
{
  const AccordPages *pages = accord_pages_view_get_pages (self->pages_view);
  guint page = accord_pages_view_get_page (self->pages_view);
  g_autofree char *text = NULL;
  guint n;

  if (pages == NULL)
    return;

  n = accord_pages_get_n (pages);
  /* Translators: the page that is seen and how many there are */
  text = g_strdup_printf (_("Page %u of %u"), page + 1, n);
  gtk_label_set_text (self->page_label, text);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.previous-page",
                                 page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.next-page",
                                 page + 1 < n);
}

/* Made only where it is looked at, and again after a change. */
static void
update_text (AccordPreviewWindow *self)
{
  const AccordPages *pages = accord_pages_view_get_pages (self->pages_view);

  if (!self->text_is_old || pages == NULL ||
      g_strcmp0 (gtk_stack_get_visible_child_name (self->views), "text") != 0)
    return;

  accord_bin_set_child (ACCORD_BIN (self->text_place),
                        accord_report_view_new (
                          accord_pages_get_report (pages)));
  self->text_is_old = FALSE;
}

/* The options stand beside the pages, or behind a third button above them. */
static void
move_options (AccordPreviewWindow *self,
              gboolean             beside)
{
  g_autoptr (GtkWidget) options = g_object_ref (self->options_scroller);

  if (beside)
    {
      gtk_stack_remove (self->views, options);
      gtk_box_append (self->side_by_side, options);
    }
  else
    {
      gtk_box_remove (self->side_by_side, options);
      gtk_stack_add_titled (self->views, options, "options", _("Options"));
    }
}

static void
set_narrow (AccordPreviewWindow *self,
            gboolean             narrow)
{
  if (narrow == self->narrow)
    return;

  self->narrow = narrow;
  move_options (self, !narrow);

  gtk_widget_set_visible (self->menu_button, narrow);
  gtk_widget_set_visible (self->export_button, !narrow);
  gtk_widget_set_visible (self->switcher, !narrow);
  gtk_widget_set_visible (self->narrow_switcher, narrow);
  gtk_header_bar_set_decoration_layout (self->header_bar,
                                        narrow ? ":close" : NULL);
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
}

static void
set_em_width (AccordPreviewWindow *self,
              int                  width)
{
  gtk_widget_set_visible (self->print_button, width >= COMPACT);
  gtk_widget_set_visible (self->width_button, width >= COMPACT);
  set_narrow (self, width < NARROW);
}

static void start_update (AccordPreviewWindow *self);

static void
laid_out_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autofree GWeakRef *weak = user_data;
  g_autoptr (AccordPreviewWindow) self = g_weak_ref_get (weak);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordPages) pages = accord_report_lay_out_finish (result, &error);

  g_weak_ref_clear (weak);

  /* The window has gone, or has asked for other pages meanwhile. */
  if (self == NULL || self->source == NULL ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->patience_id, g_source_remove);
  gtk_spinner_stop (self->spinner);

  if (pages == NULL)
    {
      tell (GTK_WINDOW (self), error->message, TRUE);
      return;
    }

  self->text_is_old = TRUE;
  accord_pages_view_set_pages (self->pages_view, g_steal_pointer (&pages));
  update_page_label (self);
  update_text (self);
}

static gboolean
update_cb (gpointer user_data)
{
  AccordPreviewWindow *self = user_data;

  self->update_id = 0;
  start_update (self);

  return G_SOURCE_REMOVE;
}

static gboolean
patience_cb (gpointer user_data)
{
  AccordPreviewWindow *self = user_data;

  self->patience_id = 0;
  gtk_label_set_text (self->page_label, _("Laying out…"));

  return G_SOURCE_REMOVE;
}

/* What is under way is of no use any more. */
static void
stop_update (AccordPreviewWindow *self)
{
  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_handle_id (&self->patience_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
start_update (AccordPreviewWindow *self)
{
  GWeakRef *weak = new_weak_ref (self);

  stop_update (self);
  self->cancellable = g_cancellable_new ();
  self->patience_id = g_timeout_add (PATIENCE, patience_cb, self);
  gtk_spinner_start (self->spinner);
  accord_report_lay_out_async (self->source, self->choices, self->cancellable,
                               laid_out_cb, weak);
}

static void
queue_update (AccordPreviewWindow *self)
{
  stop_update (self);
  self->update_id = g_timeout_add (PAUSE, update_cb, self);
}

/*
 * Signal callbacks
 */

static void
option_changed_cb (AccordPreviewWindow *self)
{
  accord_report_options_read (self->options, self->choices);
  if (accord_report_source_get_kind (self->source) != ACCORD_REPORT_CHECKLIST)
    accord_report_choices_remember (self->choices);
  queue_update (self);
}

static void
page_changed_cb (AccordPreviewWindow *self)
{
  update_page_label (self);
}

static void
em_width_changed_cb (AccordPreviewWindow *self)
{
  int width = accord_adaptive_bin_get_em_width (self->bin);

  if (width > 0)
    set_em_width (self, width);
}

static void
view_changed_cb (AccordPreviewWindow *self)
{
  update_text (self);
}

/* From wherever the focus is, so that the pages can be looked through while an
 * option is tried; but a text field and an open list have these keys themselves.
 */
static gboolean
key_pressed_cb (AccordPreviewWindow *self,
                guint                key,
                guint                code,
                GdkModifierType      state)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  gboolean next = key == GDK_KEY_Page_Down || key == GDK_KEY_KP_Page_Down;

  if (!next && key != GDK_KEY_Page_Up && key != GDK_KEY_KP_Page_Up)
    return FALSE;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0 ||
      g_strcmp0 (gtk_stack_get_visible_child_name (self->views),
                 "pages") != 0 ||
      (focus != NULL && (GTK_IS_TEXT (focus) ||
                         gtk_widget_get_native (focus) != GTK_NATIVE (self))))
    return FALSE;

  gtk_widget_activate_action (GTK_WIDGET (self),
                              next ? "preview.next-page"
                                   : "preview.previous-page", NULL);

  return TRUE;
}

/*
 * Actions
 */

static void
print_activated (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  AccordPreviewWindow *self = ACCORD_PREVIEW_WINDOW (widget);

  accord_banner_set_text (self->banner, NULL);
  accord_print_run (GTK_WINDOW (self), self->source, self->choices, tell);
}

static void
export_activated (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  AccordPreviewWindow *self = ACCORD_PREVIEW_WINDOW (widget);

  accord_banner_set_text (self->banner, NULL);
  accord_export_run (GTK_WINDOW (self), self->source, self->choices,
                     self->folder, tell);
}

static void
turn_page_activated (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  AccordPreviewWindow *self = ACCORD_PREVIEW_WINDOW (widget);
  guint page = accord_pages_view_get_page (self->pages_view);

  if (g_str_equal (action_name, "preview.next-page"))
    accord_pages_view_show_page (self->pages_view, page + 1);
  else if (page > 0)
    accord_pages_view_show_page (self->pages_view, page - 1);
}

static void
next_region_activated (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  AccordPreviewWindow *self = ACCORD_PREVIEW_WINDOW (widget);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *away = self->narrow ? self->narrow_switcher
                                 : self->options_scroller;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, away))
    gtk_widget_child_focus (away, GTK_DIR_TAB_FORWARD);
  else if (g_strcmp0 (gtk_stack_get_visible_child_name (self->views),
                      "pages") == 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->pages_view));
  else
    gtk_widget_child_focus (GTK_WIDGET (self->views), GTK_DIR_TAB_FORWARD);
}

static void
zoom_activated (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  AccordPreviewWindow *self = ACCORD_PREVIEW_WINDOW (widget);
  double zoom = accord_pages_view_get_zoom (self->pages_view);

  zoom = g_str_equal (action_name, "preview.zoom-in") ? zoom * ZOOM_STEP
                                                      : zoom / ZOOM_STEP;
  accord_pages_view_set_zoom (self->pages_view,
                              CLAMP (zoom, MIN_ZOOM, MAX_ZOOM));
}

static void
zoom_to_width_activated (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  AccordPreviewWindow *self = ACCORD_PREVIEW_WINDOW (widget);

  accord_pages_view_set_zoom (self->pages_view, 0);
}

/*
 * Construction
 */

/* In pixels, or 0 where there is none */
static int
get_monitor_width (GtkWidget *widget)
{
  GListModel *monitors =
    gdk_display_get_monitors (gtk_widget_get_display (widget));
  int width = 0;

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      GdkRectangle area;

      gdk_monitor_get_geometry (monitor, &area);
      width = MAX (width, area.width);
    }

  return width;
}

/* The layout of the width that it is going to have: in a wider one it could not
 * open as narrow as it is meant to.
 */
static void
accord_preview_window_show (GtkWidget *widget)
{
  AccordPreviewWindow *self = ACCORD_PREVIEW_WINDOW (widget);
  int monitor = get_monitor_width (widget);
  int width, height;

  /* Neither may be NULL in GTK 4.8. */
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (monitor > 0)
    width = MIN (width, monitor);
  if (width > 0)
    set_em_width (self, (int) (width / accord_em (widget)));

  GTK_WIDGET_CLASS (accord_preview_window_parent_class)->show (widget);
}

static void
accord_preview_window_dispose (GObject *object)
{
  AccordPreviewWindow *self = ACCORD_PREVIEW_WINDOW (object);

  stop_update (self);
  /* The window would still point to it after the template is gone. */
  gtk_window_set_child (GTK_WINDOW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ACCORD_TYPE_PREVIEW_WINDOW);

  g_clear_pointer (&self->source, accord_report_source_unref);
  g_clear_object (&self->folder);

  G_OBJECT_CLASS (accord_preview_window_parent_class)->dispose (object);
}

static void
accord_preview_window_finalize (GObject *object)
{
  AccordPreviewWindow *self = ACCORD_PREVIEW_WINDOW (object);

  accord_report_choices_free (self->choices);

  G_OBJECT_CLASS (accord_preview_window_parent_class)->finalize (object);
}

#define BIND(name)                                                            \
  gtk_widget_class_bind_template_child (widget_class, AccordPreviewWindow,    \
                                        name)

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/io/github/accord_readiness/Accord/accord-preview-window.ui");

  BIND (notice);
  BIND (banner);
  BIND (views);
  BIND (pages_view);
  BIND (text_place);
  BIND (bin);
  BIND (side_by_side);
  BIND (options_scroller);
  BIND (menu_button);
  BIND (print_button);
  BIND (export_button);
  BIND (width_button);
  BIND (page_label);
  BIND (spinner);
  BIND (switcher);
  BIND (narrow_switcher);
  BIND (header_bar);
  BIND (options);

  gtk_widget_class_bind_template_callback (widget_class, em_width_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, option_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_changed_cb);
}

static void
accord_preview_window_class_init (AccordPreviewWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc activate;
    guint keys[3];
    GdkModifierType modifiers;
  } actions[] = {
    { "preview.print", print_activated, { GDK_KEY_p }, GDK_CONTROL_MASK },
    { "preview.export", export_activated, { GDK_KEY_e }, GDK_CONTROL_MASK },
    { "preview.previous-page", turn_page_activated, { 0 }, 0 },
    { "preview.next-page", turn_page_activated, { 0 }, 0 },
    { "preview.next-region", next_region_activated, { GDK_KEY_F6 }, 0 },
    { "preview.zoom-in", zoom_activated,
      { GDK_KEY_plus, GDK_KEY_equal, GDK_KEY_KP_Add }, GDK_CONTROL_MASK },
    { "preview.zoom-out", zoom_activated,
      { GDK_KEY_minus, GDK_KEY_KP_Subtract }, GDK_CONTROL_MASK },
    { "preview.zoom-to-width", zoom_to_width_activated,
      { GDK_KEY_0, GDK_KEY_KP_0 }, GDK_CONTROL_MASK },
  };

  object_class->dispose = accord_preview_window_dispose;
  object_class->finalize = accord_preview_window_finalize;
  widget_class->show = accord_preview_window_show;

  g_type_ensure (ACCORD_TYPE_ADAPTIVE_BIN);
  g_type_ensure (ACCORD_TYPE_BANNER);
  g_type_ensure (ACCORD_TYPE_CLAMP);
  g_type_ensure (ACCORD_TYPE_NOTICE);
  g_type_ensure (ACCORD_TYPE_PAGES_VIEW);
  g_type_ensure (ACCORD_TYPE_REPORT_OPTIONS);
  bind_template (widget_class);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].name, NULL,
                                       actions[i].activate);
      for (guint k = 0; k < 3 && actions[i].keys[k] != 0; k++)
        gtk_widget_class_add_binding_action (widget_class, actions[i].keys[k],
                                             actions[i].modifiers,
                                             actions[i].name, NULL);
    }

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "window.close", NULL);
}

static void
accord_preview_window_init (AccordPreviewWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  accord_names_amend (GTK_WIDGET (self));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb),
                           self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/*
 * Public API
 */

AccordPreviewWindow *
accord_preview_window_new (GtkWindow                 *parent,
                           AccordReportSource        *source,
                           const AccordReportChoices *choices,
                           GFile                     *folder)
{
  AccordPreviewWindow *self;
  AccordAssessment *assessment;

  g_return_val_if_fail (source != NULL, NULL);
  g_return_val_if_fail (choices != NULL, NULL);

  self = g_object_new (ACCORD_TYPE_PREVIEW_WINDOW,
                       "transient-for", parent,
                       "destroy-with-parent", TRUE,
                       NULL);
  self->source = accord_report_source_ref (source);
  g_set_object (&self->folder, folder);

  assessment = accord_report_source_get_assessment (source);
  self->choices = accord_report_choices_copy (choices);
  accord_report_options_fill (self->options, self->choices,
                              accord_report_source_get_kind (source),
                              assessment != NULL
                              ? accord_assessment_get_framework (assessment)
                              : NULL);
  accord_report_options_read (self->options, self->choices);
  gtk_widget_grab_focus (GTK_WIDGET (self->pages_view));
  start_update (self);

  return self;
}

gboolean
accord_preview_window_is_ready (AccordPreviewWindow *self)
{
  g_return_val_if_fail (ACCORD_IS_PREVIEW_WINDOW (self), FALSE);

  return self->cancellable == NULL && self->update_id == 0 &&
         accord_pages_view_get_pages (self->pages_view) != NULL;
}
