/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/window/accord-window.h"

#include "app/desktop/accord-settings.h"
#include "app/widgets/accord-names.h"
#include "app/window/accord-window-private.h"
#include "model/files/accord-same-file.h"

enum
{
  PROP_0,
  PROP_DOCUMENT,
  PROP_PAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  QUIT_ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordWindow, accord_window, GTK_TYPE_APPLICATION_WINDOW)

/*
 * Auxiliary methods
 */

AccordHost *
accord_window_get_host (AccordWindow *self)
{
  GtkApplication *application =
    gtk_window_get_application (GTK_WINDOW (self));

  return ACCORD_IS_HOST (application)
         ? ACCORD_HOST (application) : NULL;
}

/** accord_window_get_history: (nullable): of the assessment shown */
AccordHistory *
accord_window_get_history (AccordWindow *self)
{
  return self->assessment != NULL
         ? accord_assessment_get_history (self->assessment)
         : NULL;
}

/*
 * Signal callbacks
 */

/* A line of a submenu that was clicked keeps the focus in a menu that is gone
 * (GTK 4.8), and no key reaches the window any more.
 */
static void
menu_closed_cb (AccordWindow *self)
{
  GtkPopover *menu = gtk_menu_button_get_popover (self->menu_button);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (menu)))
    gtk_widget_grab_focus (GTK_WIDGET (self->menu_button));
}

/* Nobody needs a menu in the first frame. */
static void
create_primary_menu_cb (GtkMenuButton *button,
                        gpointer       user_data)
{
  AccordWindow *self = user_data;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;

  gtk_menu_button_set_menu_model (button, self->primary_menu);
  g_signal_connect_swapped (gtk_menu_button_get_popover (button),
                            "closed", G_CALLBACK (menu_closed_cb), self);
}

/* A window that is destroyed lives on as long as a callback keeps it; it has
 * left its application.
 */
static void
application_cb (AccordWindow *self)
{
  if (accord_window_get_host (self) != NULL)
    return;

  g_cancellable_cancel (self->cancellable);
  accord_window_uninhibit (self);
  g_clear_weak_pointer (&self->question);
  accord_window_answer_quit (self, TRUE);
}

static void
em_width_changed_cb (AccordWindow *self)
{
  accord_window_update_layout (self);
}

static void
page_chosen_cb (AccordWindow *self)
{
  gtk_popover_popdown (self->page_popover);
  accord_window_focus_page (self);
}

static void
is_active_cb (AccordWindow *self)
{
  if (self->document != NULL && gtk_window_is_active (GTK_WINDOW (self)))
    accord_document_check (self->document);
}

/*
 * Construction
 */

static void
remember_size (AccordWindow *self)
{
  AccordSettings *settings = accord_settings_get_default ();
  gboolean maximised = gtk_window_is_maximized (GTK_WINDOW (self));
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  accord_settings_set_boolean (settings, "window-maximized", maximised);
  if (!maximised && width > 0 && height > 0)
    accord_settings_set_value (settings, "window-size",
                               g_variant_new ("(ii)", width, height));
}

static void
restore_size (AccordWindow *self)
{
  AccordSettings *settings = accord_settings_get_default ();
  g_autoptr (GVariant) size = accord_settings_get_value (settings,
                                                         "window-size");
  int width, height;

  g_variant_get (size, "(ii)", &width, &height);
  if (width > 0 && height > 0)
    gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (accord_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

static gboolean
accord_window_close_request (GtkWindow *window)
{
  AccordWindow *self = ACCORD_WINDOW (window);

  if (!self->closing && accord_window_ask_before_close (self))
    return TRUE;

  remember_size (self);

  return GTK_WINDOW_CLASS (accord_window_parent_class)->close_request (window);
}

/* What a window has of the program; its application is not there yet while it
 * is being constructed. */
static void
join_application (AccordWindow *self)
{
  g_autoptr (GtkWindowGroup) group = gtk_window_group_new ();

  gtk_window_group_add_window (group, GTK_WINDOW (self));
  restore_size (self);
}

static void
accord_window_map (GtkWidget *widget)
{
  AccordWindow *self = ACCORD_WINDOW (widget);

  /* Built only where it is what the window opens with. */
  if (self->document == NULL && self->opening == NULL)
    accord_window_show_start_page (self);

  GTK_WIDGET_CLASS (accord_window_parent_class)->map (widget);
}

static void
accord_window_dispose (GObject *object)
{
  AccordWindow *self = ACCORD_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->announce_id, g_source_remove);
  g_clear_handle_id (&self->room_id, g_source_remove);
  g_clear_weak_pointer (&self->found_row);
  g_clear_weak_pointer (&self->sought_from);
  g_clear_weak_pointer (&self->work);
  g_clear_weak_pointer (&self->question);
  accord_window_uninhibit (self);
  accord_window_leave_document (self);

  g_clear_object (&self->opening);
  g_clear_object (&self->open_menu);
  g_clear_object (&self->unsaved);
  g_clear_object (&self->bad_file);

  G_OBJECT_CLASS (accord_window_parent_class)->dispose (object);
}

static void
accord_window_finalize (GObject *object)
{
  AccordWindow *self = ACCORD_WINDOW (object);

  g_clear_object (&self->cancellable);
  g_free (self->bad_name);
  g_free (self->page);
  g_free (self->to_announce);
  g_clear_pointer (&self->places, g_hash_table_unref);

  G_OBJECT_CLASS (accord_window_parent_class)->finalize (object);
}

static void
accord_window_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  AccordWindow *self = ACCORD_WINDOW (object);

  switch (property_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;

    case PROP_PAGE:
      g_value_set_string (value, self->page);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_window_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  AccordWindow *self = ACCORD_WINDOW (object);

  switch (property_id)
    {
    case PROP_DOCUMENT:
      accord_window_set_document (self, g_value_get_object (value));
      break;

    case PROP_PAGE:
      accord_window_set_page (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

#define BIND(name)                                                            \
  gtk_widget_class_bind_template_child (widget_class, AccordWindow, name)

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/io/github/accord_readiness/Accord/accord-window.ui");

  BIND (header_bar);
  BIND (open_button);
  BIND (new_button);
  BIND (page_button);
  BIND (menu_button);
  BIND (page_label);
  BIND (page_popover);
  BIND (page_sidebar);
  BIND (title_box);
  BIND (title_label);
  BIND (state_label);
  BIND (save_button);
  BIND (print_button);
  BIND (compare_button);
  BIND (undo_button);
  BIND (primary_menu);
  BIND (redo_section);
  BIND (bin);
  BIND (notice);
  BIND (announcement);
  BIND (stack);
  BIND (start_place);
  BIND (spinner);
  BIND (bad_page);
  BIND (sidebar);
  BIND (banner);
  BIND (search_bar);
  BIND (search_entry);
  BIND (search_count);
  BIND (pages);

  gtk_widget_class_bind_template_callback (widget_class, em_width_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_chosen_cb);
  gtk_widget_class_bind_template_callback_full (
    widget_class, "search_changed_cb",
    G_CALLBACK (accord_window_search_changed_cb));
  gtk_widget_class_bind_template_callback_full (
    widget_class, "search_mode_cb",
    G_CALLBACK (accord_window_search_mode_cb));
  gtk_widget_class_bind_template_callback_full (
    widget_class, "search_next_cb",
    G_CALLBACK (accord_window_search_next_cb));
  gtk_widget_class_bind_template_callback_full (
    widget_class, "search_previous_cb",
    G_CALLBACK (accord_window_search_previous_cb));
}

static void
accord_window_class_init (AccordWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);

  object_class->dispose = accord_window_dispose;
  object_class->finalize = accord_window_finalize;
  object_class->get_property = accord_window_get_property;
  object_class->set_property = accord_window_set_property;
  widget_class->map = accord_window_map;
  window_class->close_request = accord_window_close_request;

  properties[PROP_DOCUMENT] =
    g_param_spec_object ("document", NULL, NULL,
                         ACCORD_TYPE_DOCUMENT,
                         G_PARAM_READWRITE |
                         G_PARAM_STATIC_STRINGS |
                         G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_PAGE] =
    g_param_spec_string ("page", NULL, NULL,
                         NULL,
                         G_PARAM_READWRITE |
                         G_PARAM_STATIC_STRINGS |
                         G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[QUIT_ANSWERED] =
    g_signal_new ("quit-answered", ACCORD_TYPE_WINDOW, G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  g_type_ensure (ACCORD_TYPE_ADAPTIVE_BIN);
  g_type_ensure (ACCORD_TYPE_BAD_FILE_PAGE);
  g_type_ensure (ACCORD_TYPE_BANNER);
  g_type_ensure (ACCORD_TYPE_NOTICE);
  g_type_ensure (ACCORD_TYPE_SIDEBAR);

  accord_window_class_install_edit_actions (widget_class);
  accord_window_class_install_compare_actions (widget_class);
  accord_window_class_install_earlier_actions (widget_class);
  accord_window_class_install_file_actions (widget_class);
  accord_window_class_install_save_actions (widget_class);
  accord_window_class_install_print_actions (widget_class);
  accord_window_class_install_focus_actions (widget_class);
  accord_window_class_install_page_actions (widget_class);
  accord_window_class_install_unsaved_actions (widget_class);

  bind_template (widget_class);
}

static void
accord_window_init (AccordWindow *self)
{
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  accord_names_amend (GTK_WIDGET (self));

  accord_window_setup_open_menu (self);
  gtk_menu_button_set_create_popup_func (self->menu_button,
                                         create_primary_menu_cb, self, NULL);
  g_signal_connect (self, "notify::application",
                    G_CALLBACK (application_cb), NULL);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (is_active_cb),
                    NULL);
  g_signal_connect (self, "notify::focus-widget",
                    G_CALLBACK (accord_window_update_hold), NULL);
  g_signal_connect_object (self->notice, "gone",
                           G_CALLBACK (accord_window_notice_gone_cb), self,
                           G_CONNECT_SWAPPED);
  accord_window_setup_focus (self);
  accord_window_setup_find (self);
  accord_window_setup_room (self);
  accord_window_setup_drop (self);
  accord_window_update_actions (self);
  accord_window_update_layout (self);
  accord_window_update_title (self);
}

AccordWindow *
accord_window_new (AccordHost *host)
{
  AccordWindow *self;

  g_return_val_if_fail (ACCORD_IS_HOST (host), NULL);

  self = g_object_new (ACCORD_TYPE_WINDOW,
                       "application", host,
                       NULL);
  join_application (self);

  return self;
}

/** accord_window_get_document: (nullable) (transfer none) */
AccordDocument *
accord_window_get_document (AccordWindow *self)
{
  g_return_val_if_fail (ACCORD_IS_WINDOW (self), NULL);

  return self->document;
}

/* A type in question is where work goes on; one with answers comes back to
 * where things stand.
 */
static const char *
choose_first_page (AccordAssessment *assessment)
{
  AccordScore *score = accord_assessment_get_score (assessment);

  if (score->assessed == 0 &&
      *accord_assessment_get_organisation (assessment) == '\0')
    return "details";

  return "overview";
}

void
accord_window_set_document (AccordWindow   *self,
                            AccordDocument *document)
{
  g_return_if_fail (ACCORD_IS_WINDOW (self));
  g_return_if_fail (document == NULL || ACCORD_IS_DOCUMENT (document));

  if (self->document == document)
    return;

  g_clear_object (&self->opening);
  g_clear_object (&self->unsaved);
  g_clear_object (&self->bad_file);
  accord_window_follow_document (self, document);
  accord_window_update_state (self);
  accord_window_update_layout (self);

  if (document != NULL)
    {
      g_clear_pointer (&self->page, g_free);
      accord_window_set_page (self, choose_first_page (self->assessment));
      gtk_stack_set_visible_child_name (self->stack, "document");
      accord_window_focus_start (self);
    }
  else
    {
      accord_window_show_start_page (self);
      gtk_stack_set_visible_child_name (self->stack, "start");
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

/** accord_window_get_page: (nullable) */
const char *
accord_window_get_page (AccordWindow *self)
{
  g_return_val_if_fail (ACCORD_IS_WINDOW (self), NULL);

  return self->page;
}

void
accord_window_set_page (AccordWindow *self,
                        const char   *page)
{
  g_return_if_fail (ACCORD_IS_WINDOW (self));

  if (g_strcmp0 (self->page, page) == 0)
    return;

  g_free (self->page);
  self->page = g_strdup (page);
  accord_window_show_current_page (self);
  accord_window_update_page_button (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

gboolean
accord_window_has_file (AccordWindow *self,
                        GFile        *file)
{
  GFile *own;

  g_return_val_if_fail (ACCORD_IS_WINDOW (self), FALSE);

  own = self->document != NULL ? accord_document_get_file (self->document)
                               : self->opening;

  /* Another's, or an earlier, version is not the file itself. */
  if (self->document != NULL &&
      accord_document_get_read_only (self->document))
    return FALSE;

  return own != NULL && accord_is_same_file (own, file);
}

gboolean
accord_window_is_free (AccordWindow *self)
{
  g_return_val_if_fail (ACCORD_IS_WINDOW (self), FALSE);

  return self->document == NULL && self->opening == NULL;
}

void
accord_window_offer_unsaved (AccordWindow *self)
{
  g_return_if_fail (ACCORD_IS_WINDOW (self));

  if (self->document != NULL)
    accord_window_look_for_unsaved (self);
}

void
accord_window_keep_safe (AccordWindow *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (ACCORD_IS_WINDOW (self));

  if (self->document != NULL &&
      accord_document_get_modified (self->document) &&
      !accord_document_keep_safe_now (self->document, &error))
    g_printerr ("accord: %s\n", error->message);
}

void
accord_window_emit_quit_answered (AccordWindow *self,
                                  gboolean      go_on)
{
  g_signal_emit (self, signals[QUIT_ANSWERED], 0, go_on);
}

/** accord_window_tell: for a while, with a button where there is a @label */
void
accord_window_tell (AccordWindow *self,
                    const char   *text,
                    const char   *label,
                    const char   *detailed_action)
{
  g_return_if_fail (ACCORD_IS_WINDOW (self));

  /* The button may change its meaning, or go. */
  accord_window_leave_bars (self);
  accord_notice_show (self->notice, text, label, detailed_action);
}
