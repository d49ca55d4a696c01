/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/paper/accord-preview-window.h"

#include "app/paper/accord-pages-view.h"
#include "app/paper/accord-print.h"
#include "app/paper/accord-report-job.h"
#include "app/paper/accord-report-view.h"
#include "app/widgets/accord-adaptive-bin.h"
#include "app/widgets/accord-banner.h"
#include "app/widgets/accord-clamp.h"
#include "app/widgets/accord-names.h"
#include "app/widgets/accord-notice.h"

#include <glib/gi18n-lib.h>

/* After the last change of an option, in milliseconds. */
#define PAUSE 150

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
  GtkWidget *setup_button;
  GtkWidget *width_button;
  GtkLabel *page_label;
  GtkSpinner *spinner;
  GtkWidget *summary_options;
  GtkWidget *paper_options;
  GtkCheckButton *one_page_button;
  GtkWidget *types_box;
  GtkCheckButton *large_button;
  GtkCheckButton *signature_button;
  GtkDropDown *draft_choice;
  GtkEditable *marking_entry;
  GtkEditable *asked_entry;
  GtkCheckButton *aliases_button;
  GtkEditable *alias_own_entry;
  GtkEditable *alias_partner_entry;
  GtkDropDown *front_choice;
  GtkBox *fields_box;

  /* Owned References */
  AccordReportSource *source;
  AccordReportChoices *choices;
  GFile *folder;
  /* (nullable): of the layout that is under way */
  GCancellable *cancellable;
  GPtrArray *type_buttons;
  GPtrArray *field_entries;

  guint update_id;
  gboolean filling;
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
set_text (char        **target,
          GtkEditable  *entry)
{
  g_free (*target);
  *target = g_strdup (gtk_editable_get_text (entry));
}

static void
read_options (AccordPreviewWindow *self)
{
  AccordReportChoices *choices = self->choices;

  choices->one_page = gtk_check_button_get_active (self->one_page_button);
  choices->large_print = gtk_check_button_get_active (self->large_button);
  choices->signature = gtk_check_button_get_active (self->signature_button);
  choices->draft =
    (AccordDraftMark) gtk_drop_down_get_selected (self->draft_choice);
  choices->front_sheet =
    (AccordFrontSheet) gtk_drop_down_get_selected (self->front_choice);
  choices->aliases = gtk_check_button_get_active (self->aliases_button);
  set_text (&choices->marking, self->marking_entry);
  set_text (&choices->asked, self->asked_entry);
  set_text (&choices->alias_own, self->alias_own_entry);
  set_text (&choices->alias_partner, self->alias_partner_entry);

  for (guint i = 0; i < self->field_entries->len; i++)
    set_text (&choices->front_sheet_fields[i],
              g_ptr_array_index (self->field_entries, i));

  g_clear_pointer (&choices->types, g_array_unref);
  if (self->type_buttons->len > 0)
    {
      choices->types = g_array_new (FALSE, FALSE, sizeof (gboolean));
      for (guint i = 0; i < self->type_buttons->len; i++)
        {
          gboolean active = gtk_check_button_get_active (
            g_ptr_array_index (self->type_buttons, i));

          g_array_append_val (choices->types, active);
        }
    }

  gtk_widget_set_visible (GTK_WIDGET (self->fields_box),
                          choices->front_sheet == ACCORD_FRONT_SHEET_FILLED);
  gtk_widget_set_visible (self->types_box, !choices->one_page);
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
  gtk_widget_set_visible (self->setup_button, !narrow);
  gtk_header_bar_set_decoration_layout (
    GTK_HEADER_BAR (gtk_window_get_titlebar (GTK_WINDOW (self))),
    narrow ? ":close" : NULL);
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
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

/* What is under way is of no use any more. */
static void
stop_update (AccordPreviewWindow *self)
{
  g_clear_handle_id (&self->update_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
start_update (AccordPreviewWindow *self)
{
  GWeakRef *weak = new_weak_ref (self);

  stop_update (self);
  self->cancellable = g_cancellable_new ();
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
  if (self->filling)
    return;

  read_options (self);
  if (accord_report_source_get_assessment (self->source) != NULL)
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

  if (width == 0)
    return;

  gtk_widget_set_visible (self->print_button, width >= COMPACT);
  gtk_widget_set_visible (self->width_button, width >= COMPACT);
  set_narrow (self, width < NARROW);
}

static void
view_changed_cb (AccordPreviewWindow *self)
{
  update_text (self);
}

static void
page_setup_done_cb (GtkPageSetup *setup,
                    gpointer      user_data)
{
  g_autofree GWeakRef *weak = user_data;
  g_autoptr (AccordPreviewWindow) self = g_weak_ref_get (weak);

  g_weak_ref_clear (weak);
  if (setup == NULL || self == NULL || self->source == NULL)
    return;

  accord_print_set_page_setup (setup);
  accord_print_set_paper (setup, self->choices);
  queue_update (self);
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
page_setup_activated (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  AccordPreviewWindow *self = ACCORD_PREVIEW_WINDOW (widget);
  g_autoptr (GtkPageSetup) setup = accord_print_get_page_setup ();
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  GWeakRef *weak = new_weak_ref (self);

  gtk_print_run_page_setup_dialog_async (GTK_WINDOW (self), setup, settings,
                                         page_setup_done_cb, weak);
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

static void
accord_preview_window_dispose (GObject *object)
{
  AccordPreviewWindow *self = ACCORD_PREVIEW_WINDOW (object);

  stop_update (self);
  self->filling = TRUE;

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
  g_ptr_array_unref (self->type_buttons);
  g_ptr_array_unref (self->field_entries);

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
  BIND (setup_button);
  BIND (width_button);
  BIND (page_label);
  BIND (spinner);
  BIND (summary_options);
  BIND (paper_options);
  BIND (one_page_button);
  BIND (types_box);
  BIND (large_button);
  BIND (signature_button);
  BIND (draft_choice);
  BIND (marking_entry);
  BIND (asked_entry);
  BIND (aliases_button);
  BIND (alias_own_entry);
  BIND (alias_partner_entry);
  BIND (front_choice);
  BIND (fields_box);

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
    { "preview.page-setup", page_setup_activated, { 0 }, 0 },
    { "preview.previous-page", turn_page_activated,
      { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up }, 0 },
    { "preview.next-page", turn_page_activated,
      { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down }, 0 },
    { "preview.zoom-in", zoom_activated,
      { GDK_KEY_plus, GDK_KEY_equal, GDK_KEY_KP_Add }, GDK_CONTROL_MASK },
    { "preview.zoom-out", zoom_activated,
      { GDK_KEY_minus, GDK_KEY_KP_Subtract }, GDK_CONTROL_MASK },
    { "preview.zoom-to-width", zoom_to_width_activated,
      { GDK_KEY_0, GDK_KEY_KP_0 }, GDK_CONTROL_MASK },
  };

  object_class->dispose = accord_preview_window_dispose;
  object_class->finalize = accord_preview_window_finalize;

  g_type_ensure (ACCORD_TYPE_ADAPTIVE_BIN);
  g_type_ensure (ACCORD_TYPE_BANNER);
  g_type_ensure (ACCORD_TYPE_CLAMP);
  g_type_ensure (ACCORD_TYPE_NOTICE);
  g_type_ensure (ACCORD_TYPE_PAGES_VIEW);
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
  self->choices = accord_report_choices_new ();
  self->type_buttons = g_ptr_array_new ();
  self->field_entries = g_ptr_array_new ();
  self->filling = TRUE;

  gtk_widget_init_template (GTK_WIDGET (self));
  accord_names_amend (GTK_WIDGET (self));
}

static void
add_types (AccordPreviewWindow *self,
           AccordFramework     *framework)
{
  for (guint i = 0; i < accord_framework_get_n_arrangements (framework); i++)
    {
      AccordArrangement *type = accord_framework_get_arrangement (framework, i);
      GtkWidget *button = gtk_check_button_new_with_label (
        accord_arrangement_get_title (type));

      gtk_check_button_set_active (GTK_CHECK_BUTTON (button), TRUE);
      g_signal_connect_object (button, "toggled",
                               G_CALLBACK (option_changed_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->types_box), button);
      g_ptr_array_add (self->type_buttons, button);
    }
}

static void
add_fields (AccordPreviewWindow *self)
{
  g_autofree const char **labels = accord_front_sheet_list_labels ();

  for (guint i = 0; labels[i] != NULL; i++)
    {
      GtkWidget *label = gtk_label_new (labels[i]);
      GtkWidget *entry = gtk_entry_new ();

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_mnemonic_widget (GTK_LABEL (label), entry);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (entry),
                                      GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                      label, NULL, -1);
      gtk_editable_set_text (GTK_EDITABLE (entry),
                             self->choices->front_sheet_fields[i]);
      g_signal_connect_object (entry, "changed",
                               G_CALLBACK (option_changed_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (self->fields_box, label);
      gtk_box_append (self->fields_box, entry);
      g_ptr_array_add (self->field_entries, entry);
    }
}

static void
fill_options (AccordPreviewWindow *self)
{
  AccordAssessment *assessment =
    accord_report_source_get_assessment (self->source);
  g_autoptr (GtkPageSetup) setup = accord_print_get_page_setup ();

  accord_print_set_paper (setup, self->choices);
  gtk_widget_set_visible (self->summary_options, assessment != NULL);
  gtk_widget_set_visible (self->paper_options, assessment != NULL);

  if (assessment != NULL)
    add_types (self, accord_assessment_get_framework (assessment));
  add_fields (self);

  gtk_check_button_set_active (self->one_page_button, self->choices->one_page);
  gtk_check_button_set_active (self->large_button, self->choices->large_print);
  gtk_check_button_set_active (self->signature_button,
                               self->choices->signature);
  gtk_drop_down_set_selected (self->front_choice, self->choices->front_sheet);
  gtk_editable_set_text (self->asked_entry, self->choices->asked);
  self->filling = FALSE;
  read_options (self);
}

/*
 * Public API
 */

AccordPreviewWindow *
accord_preview_window_new (GtkWindow          *parent,
                           AccordReportSource *source,
                           GFile              *folder)
{
  AccordPreviewWindow *self;

  g_return_val_if_fail (source != NULL, NULL);

  self = g_object_new (ACCORD_TYPE_PREVIEW_WINDOW,
                       "transient-for", parent,
                       "destroy-with-parent", TRUE,
                       NULL);
  self->source = accord_report_source_ref (source);
  g_set_object (&self->folder, folder);

  fill_options (self);
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
