/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/accord-comparison-window.h"

#include "app/accord-adaptive-bin.h"
#include "app/accord-clamp.h"
#include "app/accord-comparison-view.h"
#include "app/accord-figures-export.h"
#include "app/accord-file-picker.h"
#include "app/accord-notice.h"
#include "app/accord-plain.h"
#include "app/accord-settings.h"
#include "app/accord-window.h"
#include "model/figures/accord-progress.h"
#include "model/figures/accord-words.h"
#include "report/accord-comparison-report.h"

#include <glib/gi18n-lib.h>

/* Layout, as in the other windows (interface, Widths in em). */
#define WIDE_EM 60
#define COMPACT_EM 40

/* One of the two: a document that a window has open, or one of our own. */
typedef struct
{
  GFile *file;
  AccordDocument *document;
  AccordAssessment *assessment;
  GError *error;
  char *name;
  gboolean loading;
} Side;

struct _AccordComparisonWindow
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
  AccordComparisonView *view;
  GtkBox *bad_place;

  /* Owned References */
  Side sides[2];
  AccordDocument *own;
  GCancellable *cancellable;

  guint refresh_id;
  guint versions : 1;
};

G_DEFINE_FINAL_TYPE (AccordComparisonWindow, accord_comparison_window,
                     GTK_TYPE_APPLICATION_WINDOW)

static void load (AccordComparisonWindow *self,
                  guint                   which);

/*
 * Auxiliary methods
 */

static AccordApplication *
get_application (AccordComparisonWindow *self)
{
  return ACCORD_APPLICATION (
    gtk_window_get_application (GTK_WINDOW (self)));
}

/* (nullable) (transfer none): what a window has open of @file */
static AccordDocument *
find_document (AccordComparisonWindow *self,
               GFile                  *file)
{
  GList *windows = gtk_application_get_windows (
    GTK_APPLICATION (get_application (self)));

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (ACCORD_IS_WINDOW (l->data) && accord_window_has_file (l->data, file))
        return accord_window_get_document (l->data);
    }

  return NULL;
}

static gboolean
is_open (AccordComparisonWindow *self,
         AccordDocument         *document)
{
  GList *windows = gtk_application_get_windows (
    GTK_APPLICATION (get_application (self)));

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (ACCORD_IS_WINDOW (l->data) &&
          accord_window_get_document (l->data) == document)
        return TRUE;
    }

  return FALSE;
}

static void
update_subtitle (AccordComparisonWindow *self)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) shown = NULL;
  g_autofree char *text = NULL;
  g_autofree char *title = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
    {
      const Side *side = &self->sides[i];

      if (self->versions && side->name != NULL)
        {
          g_strv_builder_add (names, side->name);
        }
      else if (side->file != NULL)
        {
          g_autofree char *name = g_file_get_basename (side->file);
          g_autofree char *readable = g_filename_display_name (name);

          g_strv_builder_add (names, readable);
        }
      else if (side->document != NULL)
        {
          g_autofree char *name = accord_document_dup_title (side->document);

          g_strv_builder_add (names, name);
        }
    }

  shown = g_strv_builder_end (names);
  text = g_strjoinv (" · ", shown);
  gtk_label_set_text (self->subtitle, text);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), *text != '\0');
  title = *text != '\0'
          /* Translators: a window's title: the names of two files */
          ? g_strdup_printf (_("Comparison: %s – Accord"), text)
          : g_strdup (_("Comparison – Accord"));
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
update_actions (AccordComparisonWindow *self)
{
  gtk_widget_action_set_enabled (
    GTK_WIDGET (self), "win.export",
    accord_comparison_view_get_comparison (self->view) != NULL &&
    g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "view") == 0);
}

static void
show_page (AccordComparisonWindow *self,
           const char             *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  update_actions (self);
}

static void
show_problem (AccordComparisonWindow *self,
              const char             *heading,
              const char             *first,
              const char             *second)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("Choose _Other Files…"));

  accord_plain_name (button, _("Choose other files"));
  accord_plain_clear (self->bad_place);
  gtk_box_append (self->bad_place,
                  accord_plain_heading (heading, 1, "card-heading"));
  if (first != NULL)
    gtk_box_append (self->bad_place, accord_plain_label (first, NULL));
  if (second != NULL)
    gtk_box_append (self->bad_place, accord_plain_label (second, NULL));
  gtk_box_append (self->bad_place,
                  accord_plain_label (_("No file was changed."), "dim"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.compare");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (self->bad_place, button);
  show_page (self, "bad");
}

/* (nullable): that one's own gaps are open to be coloured */
static char *
make_hint (AccordComparisonWindow *self)
{
  AccordAssessment *assessment;
  AccordProgress progress;
  guint n;

  if (self->own == NULL)
    return NULL;

  assessment = accord_document_get_assessment (self->own);
  accord_progress_count (accord_assessment_get_framework (assessment),
                         accord_assessment_get_statuses (assessment),
                         accord_assessment_get_mandated (assessment),
                         accord_assessment_get_structural (assessment),
                         &progress);
  n = progress.items_in_question - progress.answered_in_question;
  if (n == 0)
    return NULL;

  return g_strdup_printf (ngettext ("You have %u item not answered. Seeing "
                                    "your partner’s answers first may colour "
                                    "yours.",
                                    "You have %u items not answered. Seeing "
                                    "your partner’s answers first may colour "
                                    "yours.", n), n);
}

/* Two of the same name are told apart by date, or else by their files' names.
 */
static void
tell_apart (AccordComparisonWindow *self,
            AccordComparison       *comparison)
{
  const char *dates[2];
  char **names[] = { &comparison->short_a, &comparison->short_b };

  if (!g_str_equal (comparison->short_a, comparison->short_b))
    return;

  dates[0] = accord_assessment_get_date (comparison->a);
  dates[1] = accord_assessment_get_date (comparison->b);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *told = NULL;

      if (!g_str_equal (dates[0], dates[1]) && *dates[i] != '\0')
        told = accord_words_date (dates[i]);
      else if (self->sides[i].file != NULL)
        told = g_file_get_basename (self->sides[i].file);
      else
        told = g_strdup (_("not saved"));

      {
        /* Translators: an organisation, and the date or the file that tells
         * one assessment of it from the other */
        g_autofree char *name = g_strdup_printf (_("%s (%s)"), *names[i],
                                                 told);

        g_free (*names[i]);
        *names[i] = g_steal_pointer (&name);
      }
    }
}

static void
show_both (AccordComparisonWindow *self)
{
  g_autofree char *hint = make_hint (self);
  g_autoptr (GError) error = NULL;
  AccordComparison *comparison;

  if (self->versions)
    {
      accord_comparison_view_show_versions (self->view,
                                            self->sides[0].assessment,
                                            self->sides[0].name,
                                            self->sides[1].assessment,
                                            self->sides[1].name);
      show_page (self, "view");
      return;
    }

  comparison = accord_comparison_new (self->sides[0].assessment,
                                      self->sides[1].assessment, &error);
  if (comparison == NULL)
    {
      show_problem (self, _("These two cannot be compared."), error->message,
                    NULL);
      return;
    }

  tell_apart (self, comparison);
  accord_comparison_view_show (self->view, comparison, hint);
  show_page (self, "view");
}

static void
refresh (AccordComparisonWindow *self)
{
  const Side *a = &self->sides[0];
  const Side *b = &self->sides[1];

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  update_subtitle (self);

  if (a->loading || b->loading)
    return;

  if (a->assessment != NULL && b->assessment != NULL)
    {
      show_both (self);
    }
  else if (a->assessment != NULL && b->error != NULL)
    {
      accord_comparison_view_show_one (self->view, a->assessment,
                                       b->error->message);
      show_page (self, "view");
    }
  else if (b->assessment != NULL && a->error != NULL)
    {
      accord_comparison_view_show_one (self->view, b->assessment,
                                       a->error->message);
      show_page (self, "view");
    }
  else if (a->error != NULL && b->error != NULL)
    {
      show_problem (self, _("Accord cannot read either of the two."),
                    a->error->message, b->error->message);
    }
}

static gboolean
refresh_cb (gpointer user_data)
{
  AccordComparisonWindow *self = user_data;

  self->refresh_id = 0;
  refresh (self);

  return G_SOURCE_REMOVE;
}

/* Typing in another window changes much at once; one look after it is enough.
 */
static void
queue_refresh (AccordComparisonWindow *self)
{
  if (self->refresh_id == 0)
    self->refresh_id = g_idle_add (refresh_cb, self);
}

/*
 * Sides
 */

static void
disconnect (AccordComparisonWindow *self,
            Side                   *side)
{
  const Side *other = side == &self->sides[0] ? &self->sides[1]
                                              : &self->sides[0];

  /* The same one may stand on both sides. */
  if (side->assessment != NULL && side->assessment != other->assessment)
    g_signal_handlers_disconnect_by_func (side->assessment, queue_refresh,
                                          self);
  g_clear_object (&side->assessment);
}

static void
follow_assessments (AccordComparisonWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
    {
      Side *side = &self->sides[i];
      AccordAssessment *assessment =
        side->document != NULL
        ? accord_document_get_assessment (side->document) : NULL;

      if (side->assessment == assessment)
        continue;

      disconnect (self, side);
      side->assessment = g_object_ref (assessment);
      g_signal_connect_object (assessment, "changed",
                               G_CALLBACK (queue_refresh), self,
                               G_CONNECT_SWAPPED);
    }

  queue_refresh (self);
}

static void
clear_side (AccordComparisonWindow *self,
            Side                   *side)
{
  disconnect (self, side);
  if (side->document != NULL)
    g_signal_handlers_disconnect_by_func (side->document, follow_assessments,
                                          self);
  g_clear_object (&side->document);
  g_clear_object (&side->file);
  g_clear_error (&side->error);
  g_clear_pointer (&side->name, g_free);
  side->loading = FALSE;
}

static void
clear_sides (AccordComparisonWindow *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();

  for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
    clear_side (self, &self->sides[i]);
  self->versions = FALSE;
}

static void
set_document (AccordComparisonWindow *self,
              guint                   which,
              AccordDocument         *document)
{
  Side *side = &self->sides[which];
  GFile *file = accord_document_get_file (document);

  g_set_object (&side->document, document);
  if (file != NULL)
    g_set_object (&side->file, file);
  g_clear_error (&side->error);
  side->loading = FALSE;
  g_signal_connect_object (document, "notify::assessment",
                           G_CALLBACK (follow_assessments), self,
                           G_CONNECT_SWAPPED);
  follow_assessments (self);
}

typedef struct
{
  AccordComparisonWindow *window;
  guint which;
} Loading;

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autofree Loading *loading = user_data;
  g_autoptr (AccordComparisonWindow) self = loading->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordDocument) document = NULL;
  Side *side = &self->sides[loading->which];

  document = accord_document_open_finish (result, NULL, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  side->loading = FALSE;
  if (document != NULL)
    {
      set_document (self, loading->which, document);
    }
  else
    {
      g_clear_error (&side->error);
      side->error = g_steal_pointer (&error);
    }
  refresh (self);
}

/* What a window has open is followed as it stands there. */
static void
load (AccordComparisonWindow *self,
      guint                   which)
{
  Side *side = &self->sides[which];
  AccordDocument *open = find_document (self, side->file);
  Loading *loading;

  if (open != NULL)
    {
      set_document (self, which, open);
      return;
    }

  loading = g_new (Loading, 1);
  loading->window = g_object_ref (self);
  loading->which = which;
  side->loading = TRUE;
  accord_document_open_async (side->file,
                              accord_application_get_frameworks (
                                get_application (self)),
                              self->cancellable, opened_cb, loading);
}

static void
remember_files (AccordComparisonWindow *self)
{
  g_auto (GStrv) uris = g_new0 (char *, 3);

  if (self->sides[0].file == NULL || self->sides[1].file == NULL)
    return;

  uris[0] = g_file_get_uri (self->sides[0].file);
  uris[1] = g_file_get_uri (self->sides[1].file);
  accord_settings_set_value (accord_settings_get_default (), "compared-files",
                             g_variant_new_strv ((const char * const *) uris,
                                                 2));
}

static void
restore_scroll (AccordComparisonWindow *self)
{
  AccordSettings *settings = accord_settings_get_default ();
  g_autoptr (GVariant) value = accord_settings_get_value (settings,
                                                          "compared-files");
  g_autofree const char **uris = g_variant_get_strv (value, NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (g_strv_length ((char **) uris) != 2 || self->sides[0].file == NULL ||
      self->sides[1].file == NULL)
    return;

  first = g_file_get_uri (self->sides[0].file);
  second = g_file_get_uri (self->sides[1].file);
  if (g_str_equal (first, uris[0]) && g_str_equal (second, uris[1]))
    accord_comparison_view_set_scroll (
      self->view, accord_settings_get_int (settings, "comparison-scroll"));
}

/*
 * Callbacks
 */

static void
picked_cb (AccordComparisonWindow *self)
{
  GListModel *files = accord_file_picker_get_files (self->picker);
  g_autoptr (GFile) first = g_list_model_get_item (files, 0);
  g_autoptr (GFile) second = g_list_model_get_item (files, 1);

  if (self->own != NULL && first != NULL)
    {
      g_autoptr (AccordDocument) own = g_object_ref (self->own);

      accord_comparison_window_compare_with (self, own, first);
    }
  else if (first != NULL && second != NULL)
    {
      accord_comparison_window_compare_files (self, first, second);
    }
}

static void
set_class (AccordComparisonWindow *self,
           const char             *name,
           gboolean                set)
{
  if (set)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

static void
em_width_changed_cb (AccordComparisonWindow *self)
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

/* Both are looked at again; one that could not be read gets another chance. */
static void
is_active_cb (AccordComparisonWindow *self)
{
  if (!gtk_window_is_active (GTK_WINDOW (self)) ||
      gtk_window_get_application (GTK_WINDOW (self)) == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
    {
      Side *side = &self->sides[i];

      if (side->document != NULL)
        accord_document_check (side->document);
      else if (side->error != NULL && side->file != NULL && !side->loading)
        load (self, i);
    }
}

/* What was typed in a window that is gone went with it: what counts then is the
 * file.
 */
static void
window_removed_cb (AccordComparisonWindow *self)
{
  /* This one itself, perhaps */
  if (get_application (self) == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
    {
      Side *side = &self->sides[i];

      if (self->versions || side->document == NULL || side->file == NULL ||
          !accord_document_get_modified (side->document) ||
          is_open (self, side->document))
        continue;

      disconnect (self, side);
      g_signal_handlers_disconnect_by_func (side->document,
                                            follow_assessments, self);
      g_clear_object (&side->document);
      load (self, i);
    }
}

static void
filters_changed_cb (AccordComparisonWindow *self)
{
  AccordSettings *settings = accord_settings_get_default ();

  accord_settings_set_string (
    settings, "comparison-type",
    accord_comparison_view_get_shown_type (self->view));
  accord_settings_set_boolean (
    settings, "comparison-differences",
    accord_comparison_view_get_differences_only (self->view));
}

static void
told (GtkWindow  *window,
      const char *text)
{
  accord_notice_show (ACCORD_COMPARISON_WINDOW (window)->notice, text, NULL,
                      NULL);
}

/*
 * Actions
 */

static void
compare_activated (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  accord_comparison_window_choose (ACCORD_COMPARISON_WINDOW (widget), NULL);
}

static void
export_activated (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  AccordComparisonWindow *self = ACCORD_COMPARISON_WINDOW (widget);
  const AccordComparison *comparison =
    accord_comparison_view_get_comparison (self->view);
  g_autofree char *name = NULL;

  if (comparison == NULL)
    return;

  /* Translators: the name of a file: two organisations */
  name = g_strdup_printf (_("%s and %s"), comparison->short_a,
                          comparison->short_b);
  g_strdelimit (name, "/\\:*?\"<>|", '-');
  accord_figures_export (GTK_WINDOW (self),
                         accord_comparison_report_new (comparison),
                         accord_csv_write_comparison (comparison), name, told);
}

/*
 * Overrides
 */

static gboolean
accord_comparison_window_close_request (GtkWindow *window)
{
  AccordComparisonWindow *self = ACCORD_COMPARISON_WINDOW (window);

  if (!self->versions)
    accord_settings_set_int (
      accord_settings_get_default (), "comparison-scroll",
      (int) accord_comparison_view_get_scroll (self->view));

  return GTK_WINDOW_CLASS (accord_comparison_window_parent_class)
         ->close_request (window);
}

static void
accord_comparison_window_dispose (GObject *object)
{
  AccordComparisonWindow *self = ACCORD_COMPARISON_WINDOW (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
    clear_side (self, &self->sides[i]);
  g_clear_object (&self->own);

  G_OBJECT_CLASS (accord_comparison_window_parent_class)->dispose (object);
}

static void
accord_comparison_window_finalize (GObject *object)
{
  AccordComparisonWindow *self = ACCORD_COMPARISON_WINDOW (object);

  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (accord_comparison_window_parent_class)->finalize (object);
}

#define BIND(name)                                                            \
  gtk_widget_class_bind_template_child (widget_class, AccordComparisonWindow, \
                                        name)

static void
accord_comparison_window_class_init (AccordComparisonWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);

  object_class->dispose = accord_comparison_window_dispose;
  object_class->finalize = accord_comparison_window_finalize;
  window_class->close_request = accord_comparison_window_close_request;

  g_type_ensure (ACCORD_TYPE_ADAPTIVE_BIN);
  g_type_ensure (ACCORD_TYPE_CLAMP);
  g_type_ensure (ACCORD_TYPE_COMPARISON_VIEW);
  g_type_ensure (ACCORD_TYPE_FILE_PICKER);
  g_type_ensure (ACCORD_TYPE_NOTICE);

  gtk_widget_class_install_action (widget_class, "win.compare", NULL,
                                   compare_activated);
  gtk_widget_class_install_action (widget_class, "win.export", NULL,
                                   export_activated);

  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/io/github/accord_readiness/Accord/accord-comparison-window.ui");
  BIND (header_bar);
  BIND (choose_button);
  BIND (export_button);
  BIND (subtitle);
  BIND (bin);
  BIND (notice);
  BIND (stack);
  BIND (picker);
  BIND (view);
  BIND (bad_place);
  gtk_widget_class_bind_template_callback (widget_class, em_width_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
}

static void
accord_comparison_window_init (AccordComparisonWindow *self)
{
  AccordSettings *settings = accord_settings_get_default ();
  g_autofree char *type = accord_settings_get_string (settings,
                                                      "comparison-type");

  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  accord_comparison_view_set_shown_type (self->view, type);
  accord_comparison_view_set_differences_only (
    self->view,
    accord_settings_get_boolean (settings, "comparison-differences"));
  g_signal_connect_object (self->view, "notify::type",
                           G_CALLBACK (filters_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "notify::differences-only",
                           G_CALLBACK (filters_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (is_active_cb),
                    NULL);
  update_subtitle (self);
  update_actions (self);
}

AccordComparisonWindow *
accord_comparison_window_new (AccordApplication *application)
{
  AccordComparisonWindow *self;
  AccordAppearance *appearance;
  g_autoptr (GtkWindowGroup) group = gtk_window_group_new ();

  g_return_val_if_fail (ACCORD_IS_APPLICATION (application), NULL);

  self = g_object_new (ACCORD_TYPE_COMPARISON_WINDOW,
                       "application", application,
                       NULL);

  appearance = accord_application_get_appearance (application);
  set_class (self, "high-contrast",
             appearance != NULL &&
             accord_appearance_get_high_contrast (appearance));
  gtk_window_group_add_window (group, GTK_WINDOW (self));
  g_signal_connect_object (application, "window-removed",
                           G_CALLBACK (window_removed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);

  return self;
}

/* What was compared last is offered again, where it is still there. */
static void
offer_last (AccordComparisonWindow *self)
{
  g_autoptr (GVariant) value =
    accord_settings_get_value (accord_settings_get_default (),
                               "compared-files");
  g_autofree const char **uris = g_variant_get_strv (value, NULL);

  for (guint i = 0; uris[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uris[i]);

      if (g_file_is_native (file) && g_file_query_exists (file, NULL))
        accord_file_picker_add (self->picker, file);
    }
}

void
accord_comparison_window_choose (AccordComparisonWindow *self,
                                 AccordDocument         *own)
{
  AccordRecentList *recent;
  g_autofree char *heading = NULL;
  g_autofree char *hint = NULL;

  g_return_if_fail (ACCORD_IS_COMPARISON_WINDOW (self));
  g_return_if_fail (own == NULL || ACCORD_IS_DOCUMENT (own));

  clear_sides (self);
  g_set_object (&self->own, own);
  recent = accord_application_get_recent (get_application (self));

  if (own != NULL)
    {
      g_autofree char *title = accord_document_dup_title (own);

      hint = make_hint (self);
      /* Translators: the title of an assessment */
      heading = g_strdup_printf (_("Compare “%s” with another file"), title);
      accord_file_picker_ask (self->picker, recent, heading, hint,
                              _("Compare"), 1, 1);
    }
  else
    {
      accord_file_picker_ask (self->picker, recent, _("Compare two files"),
                              _("The assessments of two organisations side "
                                "by side: what is in place at both, at one, "
                                "at neither, and who has the next step."),
                              _("Compare"), 2, 2);
      offer_last (self);
    }

  update_subtitle (self);
  show_page (self, "choose");
}

void
accord_comparison_window_compare_files (AccordComparisonWindow *self,
                                        GFile                  *first,
                                        GFile                  *second)
{
  g_return_if_fail (ACCORD_IS_COMPARISON_WINDOW (self));
  g_return_if_fail (G_IS_FILE (first));
  g_return_if_fail (G_IS_FILE (second));

  clear_sides (self);
  g_clear_object (&self->own);
  self->sides[0].file = g_object_ref (first);
  self->sides[1].file = g_object_ref (second);
  show_page (self, "loading");
  restore_scroll (self);
  remember_files (self);

  for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
    load (self, i);
  refresh (self);
}

void
accord_comparison_window_compare_with (AccordComparisonWindow *self,
                                       AccordDocument         *own,
                                       GFile                  *other)
{
  g_return_if_fail (ACCORD_IS_COMPARISON_WINDOW (self));
  g_return_if_fail (ACCORD_IS_DOCUMENT (own));
  g_return_if_fail (G_IS_FILE (other));

  clear_sides (self);
  g_set_object (&self->own, own);
  self->sides[1].file = g_object_ref (other);
  show_page (self, "loading");
  set_document (self, 0, own);
  restore_scroll (self);
  remember_files (self);
  load (self, 1);
  refresh (self);
}

void
accord_comparison_window_compare_versions (AccordComparisonWindow *self,
                                           AccordDocument         *first,
                                           const char             *first_name,
                                           AccordDocument         *second,
                                           const char             *second_name)
{
  g_return_if_fail (ACCORD_IS_COMPARISON_WINDOW (self));
  g_return_if_fail (ACCORD_IS_DOCUMENT (first));
  g_return_if_fail (ACCORD_IS_DOCUMENT (second));

  clear_sides (self);
  g_clear_object (&self->own);
  self->versions = TRUE;
  set_document (self, 0, first);
  set_document (self, 1, second);
  self->sides[0].name = g_strdup (first_name);
  self->sides[1].name = g_strdup (second_name);
  refresh (self);
}
