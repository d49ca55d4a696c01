/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/accord-trend-window.h"

#include "app/accord-adaptive-bin.h"
#include "app/accord-clamp.h"
#include "app/accord-figures-export.h"
#include "app/accord-file-picker.h"
#include "app/accord-notice.h"
#include "app/accord-plain.h"
#include "app/accord-trend-view.h"
#include "model/figures/accord-words.h"
#include "report/accord-trend-report.h"

#include <glib/gi18n-lib.h>

#define WIDE_EM 60
#define COMPACT_EM 40

struct _AccordTrendWindow
{
  GtkApplicationWindow parent_instance;

  /* Template Widgets */
  GtkHeaderBar *header_bar;
  GtkWidget *choose_button;
  GtkWidget *export_button;
  GtkLabel *subtitle;
  AccordAdaptiveBin *bin;
  AccordNotice *notice;
  GtkStack *stack;
  AccordFilePicker *picker;
  GtkBox *bad_place;
  GtkBox *content;

  /* Owned References: in the order the files were given */
  GPtrArray *documents;
  GPtrArray *problems;
  AccordTrend *trend;
  GCancellable *cancellable;

  guint n_loading;
  guint refresh_id;
};

G_DEFINE_FINAL_TYPE (AccordTrendWindow, accord_trend_window,
                     GTK_TYPE_APPLICATION_WINDOW)

/*
 * Auxiliary methods
 */

static AccordApplication *
get_application (AccordTrendWindow *self)
{
  return ACCORD_APPLICATION (
    gtk_window_get_application (GTK_WINDOW (self)));
}

static void
show_page (AccordTrendWindow *self,
           const char        *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export",
                                 g_str_equal (name, "view"));
}

static void
show_problem (AccordTrendWindow *self,
              const char        *heading,
              const char        *text)
{
  accord_plain_clear (self->bad_place);
  gtk_box_append (self->bad_place,
                  accord_plain_heading (heading, 1, "card-heading"));
  if (text != NULL)
    gtk_box_append (self->bad_place, accord_plain_label (text, NULL));
  for (guint i = 0; i < self->problems->len; i++)
    gtk_box_append (self->bad_place,
                    accord_plain_label (g_ptr_array_index (self->problems, i),
                                        NULL));
  gtk_box_append (self->bad_place,
                  accord_plain_label (_("No file was changed."), "dim"));
  show_page (self, "bad");
}

/* What could not be read stands above what could. */
static void
add_problems (AccordTrendWindow *self)
{
  GtkWidget *box;

  if (self->problems->len == 0)
    return;

  box = accord_plain_box (GTK_ORIENTATION_VERTICAL, "notices");
  for (guint i = 0; i < self->problems->len; i++)
    gtk_box_append (GTK_BOX (box),
                    accord_plain_label (g_ptr_array_index (self->problems, i),
                                        NULL));
  gtk_box_insert_child_after (self->content, box,
                              gtk_widget_get_first_child (
                                GTK_WIDGET (self->content)));
}

static void
refresh (AccordTrendWindow *self)
{
  g_autoptr (GPtrArray) assessments = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  if (self->n_loading > 0)
    return;

  for (guint i = 0; i < self->documents->len; i++)
    {
      AccordDocument *document = g_ptr_array_index (self->documents, i);

      if (document != NULL)
        g_ptr_array_add (assessments,
                         accord_document_get_assessment (document));
    }

  g_clear_pointer (&self->trend, accord_trend_free);
  if (assessments->len < 2)
    {
      show_problem (self, _("There are not two files to show over time."),
                    NULL);
      return;
    }

  self->trend = accord_trend_new ((AccordAssessment * const *)
                                  assessments->pdata, assessments->len, &error);
  if (self->trend == NULL)
    {
      show_problem (self, _("These files cannot be shown together."),
                    error->message);
      return;
    }

  text = g_strdup_printf (ngettext ("%u assessment", "%u assessments",
                                    assessments->len), assessments->len);
  gtk_label_set_text (self->subtitle, text);
  accord_trend_view_fill (self->content, self->trend);
  add_problems (self);
  show_page (self, "view");
}

static gboolean
refresh_cb (gpointer user_data)
{
  AccordTrendWindow *self = user_data;

  self->refresh_id = 0;
  refresh (self);

  return G_SOURCE_REMOVE;
}

static void
queue_refresh (AccordTrendWindow *self)
{
  if (self->refresh_id == 0)
    self->refresh_id = g_idle_add (refresh_cb, self);
}

static void
unref_document (gpointer document)
{
  g_clear_object (&document);
}

static void
clear (AccordTrendWindow *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->n_loading = 0;
  g_clear_pointer (&self->trend, accord_trend_free);
  g_ptr_array_set_size (self->documents, 0);
  g_ptr_array_set_size (self->problems, 0);
  gtk_label_set_text (self->subtitle, "");
}

/*
 * Callbacks
 */

typedef struct
{
  AccordTrendWindow *window;
  guint index;
} Loading;

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autofree Loading *loading = user_data;
  g_autoptr (AccordTrendWindow) self = loading->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordDocument) document = NULL;

  document = accord_document_open_finish (result, NULL, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->n_loading--;
  if (document != NULL)
    {
      g_signal_connect_object (document, "notify::assessment",
                               G_CALLBACK (queue_refresh), self,
                               G_CONNECT_SWAPPED);
      g_ptr_array_index (self->documents, loading->index) =
        g_steal_pointer (&document);
    }
  else
    {
      g_ptr_array_add (self->problems, g_strdup (error->message));
    }

  if (self->n_loading == 0)
    refresh (self);
}

static void
picked_cb (AccordTrendWindow *self)
{
  GListModel *chosen = accord_file_picker_get_files (self->picker);
  g_autoptr (GPtrArray) files =
    g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (chosen); i++)
    g_ptr_array_add (files, g_list_model_get_item (chosen, i));

  accord_trend_window_show (self, (GFile **) files->pdata, files->len);
}

static void
set_class (AccordTrendWindow *self,
           const char        *name,
           gboolean           set)
{
  if (set)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

static void
em_width_changed_cb (AccordTrendWindow *self)
{
  int width = accord_adaptive_bin_get_em_width (self->bin);
  gboolean compact = width > 0 && width < COMPACT_EM;

  set_class (self, "narrow", width > 0 && width < WIDE_EM);
  set_class (self, "compact", compact);
  gtk_widget_set_visible (self->choose_button, !compact);
  gtk_widget_set_visible (self->export_button, !compact);
  gtk_header_bar_set_decoration_layout (self->header_bar,
                                        compact ? ":close" : NULL);
}

static void
is_active_cb (AccordTrendWindow *self)
{
  if (!gtk_window_is_active (GTK_WINDOW (self)))
    return;

  for (guint i = 0; i < self->documents->len; i++)
    {
      AccordDocument *document = g_ptr_array_index (self->documents, i);

      if (document != NULL)
        accord_document_check (document);
    }
}

static void
told (GtkWindow  *window,
      const char *text)
{
  accord_notice_show (ACCORD_TREND_WINDOW (window)->notice, text, NULL, NULL);
}

/*
 * Actions
 */

static void
over_time_activated (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  accord_trend_window_choose (ACCORD_TREND_WINDOW (widget), NULL);
}

static void
export_activated (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  AccordTrendWindow *self = ACCORD_TREND_WINDOW (widget);
  g_autofree char *organisation = NULL;
  g_autofree char *name = NULL;

  if (self->trend == NULL)
    return;

  organisation = accord_words_short_name (accord_assessment_get_organisation (
    accord_trend_get_assessment (self->trend, 0)));
  /* Translators: the name of a file: an organisation */
  name = *organisation != '\0' ? g_strdup_printf (_("%s over time"),
                                                  organisation)
                               : g_strdup (_("Over time"));
  g_strdelimit (name, "/\\:*?\"<>|", '-');
  accord_figures_export (GTK_WINDOW (self),
                         accord_trend_report_new (self->trend),
                         accord_csv_write_trend (self->trend), name, told);
}

/*
 * Overrides
 */

static void
accord_trend_window_dispose (GObject *object)
{
  AccordTrendWindow *self = ACCORD_TREND_WINDOW (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->trend, accord_trend_free);
  g_ptr_array_set_size (self->documents, 0);

  G_OBJECT_CLASS (accord_trend_window_parent_class)->dispose (object);
}

static void
accord_trend_window_finalize (GObject *object)
{
  AccordTrendWindow *self = ACCORD_TREND_WINDOW (object);

  g_clear_object (&self->cancellable);
  g_ptr_array_unref (self->documents);
  g_ptr_array_unref (self->problems);

  G_OBJECT_CLASS (accord_trend_window_parent_class)->finalize (object);
}

#define BIND(name)                                                            \
  gtk_widget_class_bind_template_child (widget_class, AccordTrendWindow, name)

static void
accord_trend_window_class_init (AccordTrendWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_trend_window_dispose;
  object_class->finalize = accord_trend_window_finalize;

  g_type_ensure (ACCORD_TYPE_ADAPTIVE_BIN);
  g_type_ensure (ACCORD_TYPE_CLAMP);
  g_type_ensure (ACCORD_TYPE_FILE_PICKER);
  g_type_ensure (ACCORD_TYPE_NOTICE);

  gtk_widget_class_install_action (widget_class, "win.over-time", NULL,
                                   over_time_activated);
  gtk_widget_class_install_action (widget_class, "win.export", NULL,
                                   export_activated);

  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/io/github/accord_readiness/Accord/accord-trend-window.ui");
  BIND (header_bar);
  BIND (choose_button);
  BIND (export_button);
  BIND (subtitle);
  BIND (bin);
  BIND (notice);
  BIND (stack);
  BIND (picker);
  BIND (bad_place);
  BIND (content);
  gtk_widget_class_bind_template_callback (widget_class, em_width_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
}

static void
accord_trend_window_init (AccordTrendWindow *self)
{
  self->cancellable = g_cancellable_new ();
  self->documents = g_ptr_array_new_with_free_func (unref_document);
  self->problems = g_ptr_array_new_with_free_func (g_free);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::is-active", G_CALLBACK (is_active_cb),
                    NULL);
  show_page (self, "choose");
}

AccordTrendWindow *
accord_trend_window_new (AccordApplication *application)
{
  AccordTrendWindow *self;
  AccordAppearance *appearance;
  g_autoptr (GtkWindowGroup) group = gtk_window_group_new ();

  g_return_val_if_fail (ACCORD_IS_APPLICATION (application), NULL);

  self = g_object_new (ACCORD_TYPE_TREND_WINDOW,
                       "application", application,
                       NULL);

  appearance = accord_application_get_appearance (application);
  set_class (self, "high-contrast",
             appearance != NULL &&
             accord_appearance_get_high_contrast (appearance));
  gtk_window_group_add_window (group, GTK_WINDOW (self));

  return self;
}

void
accord_trend_window_choose (AccordTrendWindow *self,
                            GFile             *first)
{
  g_return_if_fail (ACCORD_IS_TREND_WINDOW (self));
  g_return_if_fail (first == NULL || G_IS_FILE (first));

  clear (self);
  accord_file_picker_ask (
    self->picker, accord_application_get_recent (get_application (self)),
    _("Over time"),
    _("Assessments of one organisation, two or more: what changed from each "
      "to the next, and how the figures went. You can drop files here."),
    _("Show"), 2, G_MAXUINT);
  if (first != NULL)
    accord_file_picker_add (self->picker, first);
  show_page (self, "choose");
}

void
accord_trend_window_show (AccordTrendWindow  *self,
                          GFile             **files,
                          guint               n_files)
{
  g_return_if_fail (ACCORD_IS_TREND_WINDOW (self));
  g_return_if_fail (n_files > 0);

  clear (self);
  show_page (self, "loading");
  g_ptr_array_set_size (self->documents, (int) n_files);
  self->n_loading = n_files;

  for (guint i = 0; i < n_files; i++)
    {
      Loading *loading = g_new (Loading, 1);

      loading->window = g_object_ref (self);
      loading->index = i;
      accord_document_open_async (files[i],
                                  accord_application_get_frameworks (
                                    get_application (self)),
                                  self->cancellable, opened_cb, loading);
    }
}
