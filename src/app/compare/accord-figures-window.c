/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/compare/accord-figures-window.h"

#include "app/paper/accord-export.h"
#include "app/paper/accord-preview-window.h"
#include "app/paper/accord-print.h"
#include "app/widgets/accord-adaptive-bin.h"
#include "app/widgets/accord-banner.h"
#include "app/widgets/accord-clamp.h"
#include "app/widgets/accord-names.h"
#include "app/widgets/accord-notice.h"
#include "app/widgets/accord-plain.h"

#include <glib/gi18n-lib.h>

/* Layout, as in the other windows (interface, Widths in em). */
#define WIDE_EM 60
#define COMPACT_EM 40

/* So many milliseconds nobody takes for a window that does not come. */
#define PATIENCE 200

typedef struct
{
  /* Template Widgets */
  GtkHeaderBar *header_bar;
  GtkWidget *choose_button;
  GtkWidget *export_button;
  GMenu *choose_section;
  GtkLabel *heading;
  GtkLabel *subtitle;
  AccordAdaptiveBin *bin;
  AccordBanner *banner;
  AccordNotice *notice;
  GtkStack *stack;
  AccordFilePicker *picker;
  GtkBox *bad_place;

  /* Owned References */
  AccordFollowedFiles *files;
  char *choose_action;
  /* (nullable): what is chosen for reports, and of which files */
  AccordReportKept *kept;
  char *kept_about;

  guint present_id;
} AccordFiguresWindowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AccordFiguresWindow, accord_figures_window,
                                     GTK_TYPE_APPLICATION_WINDOW)

static AccordFiguresWindowPrivate *
get_private (AccordFiguresWindow *self)
{
  return accord_figures_window_get_instance_private (self);
}

/*
 * Auxiliary methods
 */

static void
set_class (AccordFiguresWindow *self,
           const char          *name,
           gboolean             set)
{
  if (set)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

/* What is shown beside a file that says something else by now, or nothing, is
 * said above it for as long as that is so.
 */
static void
update_banner (AccordFiguresWindow *self)
{
  AccordFiguresWindowPrivate *priv = get_private (self);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) troubles = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < accord_followed_files_get_n (priv->files); i++)
    {
      g_autofree char *trouble =
        accord_followed_files_dup_trouble (priv->files, i);

      if (trouble != NULL)
        g_strv_builder_add (builder, trouble);
    }

  troubles = g_strv_builder_end (builder);
  text = g_strjoinv ("\n", troubles);
  accord_banner_set_text (priv->banner,
                          *text != '\0' &&
                          g_str_equal (accord_figures_window_get_page (self),
                                       "view") ? text : NULL);
}

/*
 * Callbacks
 */

static void
picked_cb (AccordFiguresWindow *self)
{
  ACCORD_FIGURES_WINDOW_GET_CLASS (self)->picked (self);
}

static void
files_changed_cb (AccordFiguresWindow *self)
{
  AccordFiguresWindowPrivate *priv = get_private (self);

  ACCORD_FIGURES_WINDOW_GET_CLASS (self)->refresh (self);
  update_banner (self);

  if (priv->present_id != 0)
    {
      g_clear_handle_id (&priv->present_id, g_source_remove);
      gtk_window_present (GTK_WINDOW (self));
    }
}

static void
files_state_changed_cb (AccordFiguresWindow *self)
{
  AccordFiguresWindowClass *class = ACCORD_FIGURES_WINDOW_GET_CLASS (self);

  if (class->retitle != NULL)
    class->retitle (self);
  update_banner (self);
}

static gboolean
present_cb (gpointer user_data)
{
  AccordFiguresWindow *self = user_data;

  get_private (self)->present_id = 0;
  gtk_window_present (GTK_WINDOW (self));

  return G_SOURCE_REMOVE;
}

static void
em_width_changed_cb (AccordFiguresWindow *self)
{
  AccordFiguresWindowPrivate *priv = get_private (self);
  int width = accord_adaptive_bin_get_em_width (priv->bin);
  gboolean narrow = width > 0 && width < WIDE_EM;
  gboolean compact = width > 0 && width < COMPACT_EM;

  /* Both stand in the menu, too; with them the window could not become a
   * compact one. */
  set_class (self, "narrow", narrow);
  set_class (self, "compact", compact);
  gtk_widget_set_visible (priv->choose_button, !narrow);
  gtk_widget_set_visible (priv->export_button, !narrow);
  gtk_header_bar_set_decoration_layout (priv->header_bar,
                                        compact ? ":close" : NULL);
}

/* A window that is being closed is told as well. */
static void
is_active_cb (AccordFiguresWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)) &&
      get_private (self)->files != NULL &&
      gtk_window_get_application (GTK_WINDOW (self)) != NULL)
    accord_followed_files_check (get_private (self)->files);
}

static void
tell (GtkWindow  *window,
      const char *text,
      gboolean    failed)
{
  accord_notice_show (get_private (ACCORD_FIGURES_WINDOW (window))->notice,
                      text, NULL, NULL);
}

/* A marking is of one paper: with other files it is not kept. */
static AccordReportChoices *
get_choices (AccordFiguresWindow *self,
             AccordReportSource  *source)
{
  AccordFiguresWindowPrivate *priv = get_private (self);
  AccordReportChoices *choices = accord_report_choices_new (NULL);
  g_autoptr (GtkPageSetup) setup = accord_print_get_page_setup ();
  g_autofree char *about = accord_report_source_dup_about (source);

  accord_print_set_paper (setup, choices);
  if (g_strcmp0 (about, priv->kept_about) != 0)
    {
      g_clear_pointer (&priv->kept, accord_report_kept_unref);
      priv->kept = accord_report_kept_new ();
      g_free (priv->kept_about);
      priv->kept_about = g_steal_pointer (&about);
    }
  accord_report_choices_set_kept (choices, priv->kept);

  return choices;
}

/*
 * Actions
 */

static void
print_activated (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  AccordFiguresWindow *self = ACCORD_FIGURES_WINDOW (widget);
  g_autoptr (AccordReportSource) source =
    ACCORD_FIGURES_WINDOW_GET_CLASS (self)->make_source (self);
  g_autoptr (AccordReportChoices) choices = NULL;

  if (source == NULL)
    return;

  choices = get_choices (self, source);
  accord_print_run (GTK_WINDOW (self), source, choices, tell);
}

static void
preview_activated (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  AccordFiguresWindow *self = ACCORD_FIGURES_WINDOW (widget);
  g_autoptr (AccordReportSource) source =
    ACCORD_FIGURES_WINDOW_GET_CLASS (self)->make_source (self);
  g_autoptr (AccordReportChoices) choices = NULL;

  if (source == NULL)
    return;

  choices = get_choices (self, source);
  gtk_window_present (GTK_WINDOW (
    accord_preview_window_new (GTK_WINDOW (self), source, choices, NULL)));
}

static void
export_activated (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  AccordFiguresWindow *self = ACCORD_FIGURES_WINDOW (widget);
  g_autoptr (AccordReportSource) source =
    ACCORD_FIGURES_WINDOW_GET_CLASS (self)->make_source (self);
  g_autoptr (AccordReportChoices) choices = NULL;
  g_autoptr (GFile) folder = NULL;

  if (source == NULL)
    return;

  choices = get_choices (self, source);

  folder = g_file_get_parent (
    accord_followed_files_get_file (accord_figures_window_get_files (self),
                                    0));
  accord_export_run (GTK_WINDOW (self), source, choices, folder, tell);
}

/*
 * Overrides
 */

static void
accord_figures_window_dispose (GObject *object)
{
  AccordFiguresWindowPrivate *priv =
    get_private (ACCORD_FIGURES_WINDOW (object));

  g_clear_handle_id (&priv->present_id, g_source_remove);

  /* One that is loading keeps them alive: they go on without their files. */
  if (priv->files != NULL)
    accord_followed_files_reset (priv->files, 0);
  g_clear_object (&priv->files);

  G_OBJECT_CLASS (accord_figures_window_parent_class)->dispose (object);
}

static void
accord_figures_window_finalize (GObject *object)
{
  AccordFiguresWindowPrivate *priv =
    get_private (ACCORD_FIGURES_WINDOW (object));

  g_free (priv->choose_action);
  g_free (priv->kept_about);
  g_clear_pointer (&priv->kept, accord_report_kept_unref);

  G_OBJECT_CLASS (accord_figures_window_parent_class)->finalize (object);
}

#define BIND(name)                                                            \
  gtk_widget_class_bind_template_child_private (widget_class,                 \
                                                AccordFiguresWindow, name)

static void
accord_figures_window_class_init (AccordFiguresWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_figures_window_dispose;
  object_class->finalize = accord_figures_window_finalize;

  g_type_ensure (ACCORD_TYPE_ADAPTIVE_BIN);
  g_type_ensure (ACCORD_TYPE_BANNER);
  g_type_ensure (ACCORD_TYPE_CLAMP);
  g_type_ensure (ACCORD_TYPE_FILE_PICKER);
  g_type_ensure (ACCORD_TYPE_NOTICE);

  gtk_widget_class_install_action (widget_class, "win.export", NULL,
                                   export_activated);
  gtk_widget_class_install_action (widget_class, "win.print", NULL,
                                   print_activated);
  gtk_widget_class_install_action (widget_class, "win.preview", NULL,
                                   preview_activated);

  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/io/github/accord_readiness/Accord/accord-figures-window.ui");
  BIND (header_bar);
  BIND (choose_button);
  BIND (export_button);
  BIND (choose_section);
  BIND (heading);
  BIND (subtitle);
  BIND (bin);
  BIND (banner);
  BIND (notice);
  BIND (stack);
  BIND (picker);
  BIND (bad_place);
  gtk_widget_class_bind_template_callback (widget_class, em_width_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, is_active_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
}

static void
accord_figures_window_init (AccordFiguresWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  accord_names_amend (GTK_WIDGET (self));
  accord_figures_window_set_subtitle (self, "");
  accord_figures_window_show_page (self, "choose");
}

void
accord_figures_window_set_up (AccordFiguresWindow *self)
{
  AccordFiguresWindowPrivate *priv;
  AccordHost *host;
  g_autoptr (GtkWindowGroup) group = gtk_window_group_new ();

  g_return_if_fail (ACCORD_IS_FIGURES_WINDOW (self));

  priv = get_private (self);
  host = accord_figures_window_get_host (self);
  priv->files = accord_followed_files_new (host);
  g_signal_connect_object (priv->files, "changed",
                           G_CALLBACK (files_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->files, "state-changed",
                           G_CALLBACK (files_state_changed_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_window_group_add_window (group, GTK_WINDOW (self));
}

AccordHost *
accord_figures_window_get_host (AccordFiguresWindow *self)
{
  g_return_val_if_fail (ACCORD_IS_FIGURES_WINDOW (self), NULL);

  return ACCORD_HOST (
    gtk_window_get_application (GTK_WINDOW (self)));
}

AccordFollowedFiles *
accord_figures_window_get_files (AccordFiguresWindow *self)
{
  g_return_val_if_fail (ACCORD_IS_FIGURES_WINDOW (self), NULL);

  return get_private (self)->files;
}

AccordFilePicker *
accord_figures_window_get_picker (AccordFiguresWindow *self)
{
  g_return_val_if_fail (ACCORD_IS_FIGURES_WINDOW (self), NULL);

  return get_private (self)->picker;
}

const char *
accord_figures_window_get_page (AccordFiguresWindow *self)
{
  g_return_val_if_fail (ACCORD_IS_FIGURES_WINDOW (self), NULL);

  return gtk_stack_get_visible_child_name (get_private (self)->stack);
}

void
accord_figures_window_show_page (AccordFiguresWindow *self,
                                 const char          *name)
{
  static const char * const actions[] = {
    "win.export", "win.print", "win.preview",
  };

  g_return_if_fail (ACCORD_IS_FIGURES_WINDOW (self));
  g_return_if_fail (name != NULL);

  gtk_stack_set_visible_child_name (get_private (self)->stack, name);
  if (!g_str_equal (name, "view"))
    accord_banner_set_text (get_private (self)->banner, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i],
                                   g_str_equal (name, "view"));
}

void
accord_figures_window_set_view (AccordFiguresWindow *self,
                                GtkWidget           *view)
{
  g_return_if_fail (ACCORD_IS_FIGURES_WINDOW (self));
  g_return_if_fail (GTK_IS_WIDGET (view));

  gtk_stack_add_named (get_private (self)->stack, view, "view");
}

void
accord_figures_window_set_choose (AccordFiguresWindow *self,
                                  const char          *action,
                                  const char          *tooltip)
{
  AccordFiguresWindowPrivate *priv;
  g_autoptr (GMenu) ways_out = g_menu_new ();

  g_return_if_fail (ACCORD_IS_FIGURES_WINDOW (self));
  g_return_if_fail (action != NULL);
  g_return_if_fail (tooltip != NULL);

  priv = get_private (self);
  g_free (priv->choose_action);
  priv->choose_action = g_strdup (action);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (priv->choose_button), action);
  gtk_widget_set_tooltip_text (priv->choose_button, tooltip);
  g_menu_remove_all (priv->choose_section);
  g_menu_append (priv->choose_section, _("_Other Files…"), action);
  g_menu_append (ways_out, _("Choose _Other Files…"), action);
  accord_banner_set_actions (priv->banner, G_MENU_MODEL (ways_out));
}

void
accord_figures_window_set_subtitle (AccordFiguresWindow *self,
                                    const char          *text)
{
  AccordFiguresWindowPrivate *priv;

  g_return_if_fail (ACCORD_IS_FIGURES_WINDOW (self));
  g_return_if_fail (text != NULL);

  priv = get_private (self);
  gtk_label_set_text (priv->subtitle, text);
  gtk_widget_set_visible (GTK_WIDGET (priv->subtitle), *text != '\0');
}

void
accord_figures_window_set_heading (AccordFiguresWindow *self,
                                   const char          *text)
{
  g_return_if_fail (ACCORD_IS_FIGURES_WINDOW (self));
  g_return_if_fail (text != NULL);

  gtk_label_set_text (get_private (self)->heading, text);
}

void
accord_figures_window_present (AccordFiguresWindow *self)
{
  AccordFiguresWindowPrivate *priv;

  g_return_if_fail (ACCORD_IS_FIGURES_WINDOW (self));

  priv = get_private (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) ||
      !accord_followed_files_get_loading (priv->files))
    gtk_window_present (GTK_WINDOW (self));
  else if (priv->present_id == 0)
    priv->present_id = g_timeout_add (PATIENCE, present_cb, self);
}

void
accord_figures_window_show_problem (AccordFiguresWindow *self,
                                    const char          *heading,
                                    const char * const  *texts)
{
  AccordFiguresWindowPrivate *priv;
  GtkWidget *button;

  g_return_if_fail (ACCORD_IS_FIGURES_WINDOW (self));
  g_return_if_fail (heading != NULL);

  priv = get_private (self);
  accord_plain_clear (priv->bad_place);
  gtk_box_append (priv->bad_place,
                  accord_plain_heading (heading, 1, "card-heading"));
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    gtk_box_append (priv->bad_place, accord_plain_label (texts[i], NULL));
  gtk_box_append (priv->bad_place,
                  accord_plain_label (_("No file was changed."), "dim"));

  button = gtk_button_new_with_mnemonic (_("Choose _Other Files…"));
  accord_names_amend (button);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button),
                                  priv->choose_action);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (priv->bad_place, button);
  accord_figures_window_show_page (self, "bad");
}
