/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/compare/accord-comparison-window.h"

#include "app/compare/accord-comparison-memory.h"
#include "app/compare/accord-comparison-view.h"
#include "model/figures/accord-progress.h"
#include "model/figures/accord-words.h"
#include "report/accord-comparison-report.h"

#include <glib/gi18n-lib.h>

#define N_SIDES 2

struct _AccordComparisonWindow
{
  AccordFiguresWindow parent_instance;

  /* Children */
  AccordComparisonView *view;

  /* Owned References */
  AccordDocument *own;

  guint versions : 1;
};

G_DEFINE_FINAL_TYPE (AccordComparisonWindow, accord_comparison_window,
                     ACCORD_TYPE_FIGURES_WINDOW)

/*
 * Auxiliary methods
 */

static AccordFollowedFiles *
get_files (AccordComparisonWindow *self)
{
  return accord_figures_window_get_files (ACCORD_FIGURES_WINDOW (self));
}

static void
show_page (AccordComparisonWindow *self,
           const char             *name)
{
  accord_figures_window_show_page (ACCORD_FIGURES_WINDOW (self), name);
}

static void
update_title (AccordComparisonWindow *self)
{
  AccordFollowedFiles *files = get_files (self);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) shown = NULL;
  g_autofree char *text = NULL;
  g_autofree char *title = NULL;

  for (guint i = 0; i < accord_followed_files_get_n (files); i++)
    {
      g_autofree char *name = accord_followed_files_dup_shown_name (files, i);

      if (name != NULL)
        g_strv_builder_add (names, name);
    }

  shown = g_strv_builder_end (names);
  text = g_strjoinv (" · ", shown);
  title = *text != '\0'
          /* Translators: a window's title: the names of two files */
          ? g_strdup_printf (_("Comparison: %s – Accord"), text)
          : g_strdup (_("Comparison – Accord"));
  accord_figures_window_set_subtitle (ACCORD_FIGURES_WINDOW (self), text);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
show_problem (AccordComparisonWindow *self,
              const char             *heading,
              const char             *first,
              const char             *second)
{
  const char *texts[] = { first, second, NULL };

  accord_figures_window_show_problem (ACCORD_FIGURES_WINDOW (self), heading,
                                      texts);
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

static void
show_versions (AccordComparisonWindow *self)
{
  AccordFollowedFiles *files = get_files (self);
  g_autofree char *first = accord_followed_files_dup_name (files, 0);
  g_autofree char *second = accord_followed_files_dup_name (files, 1);

  accord_comparison_view_show_versions (
    self->view, accord_followed_files_get_assessment (files, 0), first,
    accord_followed_files_get_assessment (files, 1), second);
  show_page (self, "view");
}

static void
show_both (AccordComparisonWindow *self,
           AccordAssessment       *a,
           AccordAssessment       *b)
{
  g_autofree char *hint = make_hint (self);
  g_autoptr (GError) error = NULL;
  AccordComparison *comparison = accord_comparison_new (a, b, &error);

  if (comparison == NULL)
    {
      show_problem (self, _("These two cannot be compared."), error->message,
                    NULL);
      return;
    }

  accord_comparison_view_show (self->view, comparison, hint);
  show_page (self, "view");
}

static void
show_one (AccordComparisonWindow *self,
          AccordAssessment       *assessment,
          const char             *problem)
{
  accord_comparison_view_show_one (self->view, assessment, problem);
  show_page (self, "view");
}

/* While one of the two is loading there is nothing to show. */
static void
refresh (AccordComparisonWindow *self)
{
  AccordFollowedFiles *files = get_files (self);
  AccordAssessment *assessments[N_SIDES];
  const char *problems[N_SIDES];

  update_title (self);
  if (accord_followed_files_get_n (files) < N_SIDES ||
      accord_followed_files_get_loading (files))
    return;

  for (guint i = 0; i < N_SIDES; i++)
    {
      assessments[i] = accord_followed_files_get_assessment (files, i);
      problems[i] = accord_followed_files_get_problem (files, i);
    }

  if (assessments[0] != NULL && assessments[1] != NULL)
    {
      if (self->versions)
        show_versions (self);
      else
        show_both (self, assessments[0], assessments[1]);
    }
  else if (assessments[0] != NULL)
    {
      show_one (self, assessments[0], problems[1]);
    }
  else if (assessments[1] != NULL)
    {
      show_one (self, assessments[1], problems[0]);
    }
  else
    {
      show_problem (self, _("Accord cannot read either of the two."),
                    problems[0], problems[1]);
    }
}

/* Makes room for the next two to be shown. */
static void
start (AccordComparisonWindow *self,
       AccordDocument         *own,
       gboolean                versions)
{
  accord_followed_files_reset (get_files (self), N_SIDES);
  g_set_object (&self->own, own);
  self->versions = versions;
  show_page (self, "loading");
}

/*
 * Callbacks
 */

static void
filters_changed_cb (AccordComparisonWindow *self)
{
  accord_comparison_remember_filters (self->view);
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

/*
 * Overrides
 */

static void
accord_comparison_window_picked (AccordFiguresWindow *window)
{
  AccordComparisonWindow *self = ACCORD_COMPARISON_WINDOW (window);
  GListModel *files =
    accord_file_picker_get_files (accord_figures_window_get_picker (window));
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
accord_comparison_window_refresh (AccordFiguresWindow *window)
{
  refresh (ACCORD_COMPARISON_WINDOW (window));
}

static void
accord_comparison_window_retitle (AccordFiguresWindow *window)
{
  update_title (ACCORD_COMPARISON_WINDOW (window));
}

static AccordReport *
make_comparison_report (GPtrArray                  *assessments,
                        const AccordSummaryOptions *options)
{
  g_autoptr (AccordComparison) comparison =
    accord_comparison_new (assessments->pdata[0], assessments->pdata[1], NULL);

  return accord_comparison_report_new (comparison, options);
}

/* (transfer full) */
static AccordComparison *
dup_shown (GPtrArray                  *assessments,
           const AccordSummaryOptions *options)
{
  g_autoptr (AccordComparison) comparison =
    accord_comparison_new (assessments->pdata[0], assessments->pdata[1], NULL);

  return accord_comparison_dup_shown (comparison, options);
}

static GBytes *
make_comparison_table (GPtrArray                  *assessments,
                       const AccordSummaryOptions *options)
{
  g_autoptr (AccordComparison) shown = dup_shown (assessments, options);

  return accord_csv_write_comparison (shown);
}

static GBytes *
make_comparison_data (GPtrArray                  *assessments,
                      const AccordSummaryOptions *options)
{
  g_autoptr (AccordComparison) shown = dup_shown (assessments, options);

  return accord_comparison_to_json (shown);
}

static char *
make_comparison_name (GPtrArray                  *assessments,
                      const AccordSummaryOptions *options)
{
  g_autoptr (AccordComparison) shown = dup_shown (assessments, options);

  /* Translators: the name of a file: two organisations */
  return g_strdup_printf (_("%s and %s"), shown->begin_a, shown->short_b);
}

static AccordReportSource *
accord_comparison_window_make_source (AccordFiguresWindow *window)
{
  static const AccordFiguresMaker maker = {
    ACCORD_REPORT_COMPARISON,
    make_comparison_report,
    make_comparison_table,
    make_comparison_data,
    make_comparison_name,
  };
  const AccordComparison *comparison = accord_comparison_view_get_comparison (
    ACCORD_COMPARISON_WINDOW (window)->view);
  AccordAssessment *both[N_SIDES];

  if (comparison == NULL)
    return NULL;

  both[0] = comparison->a;
  both[1] = comparison->b;

  return accord_report_source_new_figures (both, N_SIDES, &maker);
}

static gboolean
accord_comparison_window_close_request (GtkWindow *window)
{
  AccordComparisonWindow *self = ACCORD_COMPARISON_WINDOW (window);

  if (accord_comparison_view_get_comparison (self->view) != NULL)
    accord_comparison_remember_scroll (self->view);

  return GTK_WINDOW_CLASS (accord_comparison_window_parent_class)
         ->close_request (window);
}

static void
accord_comparison_window_dispose (GObject *object)
{
  AccordComparisonWindow *self = ACCORD_COMPARISON_WINDOW (object);

  g_clear_object (&self->own);

  G_OBJECT_CLASS (accord_comparison_window_parent_class)->dispose (object);
}

static void
accord_comparison_window_class_init (AccordComparisonWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);
  AccordFiguresWindowClass *figures_class = ACCORD_FIGURES_WINDOW_CLASS (klass);

  object_class->dispose = accord_comparison_window_dispose;
  window_class->close_request = accord_comparison_window_close_request;
  figures_class->picked = accord_comparison_window_picked;
  figures_class->refresh = accord_comparison_window_refresh;
  figures_class->retitle = accord_comparison_window_retitle;
  figures_class->make_source = accord_comparison_window_make_source;

  gtk_widget_class_install_action (widget_class, "win.compare", NULL,
                                   compare_activated);
}

static void
accord_comparison_window_init (AccordComparisonWindow *self)
{
  AccordFiguresWindow *window = ACCORD_FIGURES_WINDOW (self);

  self->view = ACCORD_COMPARISON_VIEW (accord_comparison_view_new ());
  accord_comparison_recall_filters (self->view);
  g_signal_connect_object (self->view, "filters-changed",
                           G_CALLBACK (filters_changed_cb), self,
                           G_CONNECT_SWAPPED);

  accord_figures_window_set_view (window, GTK_WIDGET (self->view));
  accord_figures_window_set_heading (window, _("Comparison"));
  accord_figures_window_set_choose (window, "win.compare",
                                    _("Compare other files (Ctrl+Shift+C)"));
}

AccordComparisonWindow *
accord_comparison_window_new (AccordHost *host)
{
  AccordComparisonWindow *self;

  g_return_val_if_fail (ACCORD_IS_HOST (host), NULL);

  self = g_object_new (ACCORD_TYPE_COMPARISON_WINDOW,
                       "application", host,
                       NULL);
  accord_figures_window_set_up (ACCORD_FIGURES_WINDOW (self));
  update_title (self);

  return self;
}

/* What was compared last is offered again, where it is still there. */
static void
offer_last (AccordFilePicker *picker)
{
  g_autoptr (GPtrArray) files = accord_comparison_recall_files ();

  for (guint i = 0; i < files->len; i++)
    accord_file_picker_add (picker, g_ptr_array_index (files, i));
}

void
accord_comparison_window_choose (AccordComparisonWindow *self,
                                 AccordDocument         *own)
{
  AccordFilePicker *picker;
  AccordRecentList *recent;

  g_return_if_fail (ACCORD_IS_COMPARISON_WINDOW (self));
  g_return_if_fail (own == NULL || ACCORD_IS_DOCUMENT (own));

  start (self, own, FALSE);
  accord_followed_files_reset (get_files (self), 0);
  picker = accord_figures_window_get_picker (ACCORD_FIGURES_WINDOW (self));
  recent = accord_host_get_recent (
    accord_figures_window_get_host (ACCORD_FIGURES_WINDOW (self)));

  if (own != NULL)
    {
      g_autofree char *title = accord_document_dup_title (own);
      g_autofree char *hint = make_hint (self);
      /* Translators: the title of an assessment */
      g_autofree char *heading =
        g_strdup_printf (_("Compare “%s” with another file"), title);

      accord_file_picker_ask (picker, recent, heading, hint, _("Compare"), 1,
                              1);
      if (accord_document_get_file (own) != NULL)
        accord_file_picker_leave_out (picker, accord_document_get_file (own));
    }
  else
    {
      accord_file_picker_ask (picker, recent, _("Compare two files"),
                              _("The assessments of two organisations side "
                                "by side: what is in place at both, at one, "
                                "at neither, and who has the next step."),
                              _("Compare"), 2, 2);
      offer_last (picker);
    }

  update_title (self);
  show_page (self, "choose");
}

void
accord_comparison_window_compare_files (AccordComparisonWindow *self,
                                        GFile                  *first,
                                        GFile                  *second)
{
  AccordFollowedFiles *files;

  g_return_if_fail (ACCORD_IS_COMPARISON_WINDOW (self));
  g_return_if_fail (G_IS_FILE (first));
  g_return_if_fail (G_IS_FILE (second));

  files = get_files (self);
  start (self, NULL, FALSE);
  accord_comparison_recall_place (self->view, first, second);
  accord_comparison_remember_files (first, second);
  accord_followed_files_set_file (files, 0, first);
  accord_followed_files_set_file (files, 1, second);
  update_title (self);
  accord_followed_files_flush (files);
}

void
accord_comparison_window_compare_with (AccordComparisonWindow *self,
                                       AccordDocument         *own,
                                       GFile                  *other)
{
  AccordFollowedFiles *files;
  GFile *file;

  g_return_if_fail (ACCORD_IS_COMPARISON_WINDOW (self));
  g_return_if_fail (ACCORD_IS_DOCUMENT (own));
  g_return_if_fail (G_IS_FILE (other));

  files = get_files (self);
  file = accord_document_get_file (own);
  start (self, own, FALSE);
  if (file != NULL)
    {
      accord_comparison_recall_place (self->view, file, other);
      accord_comparison_remember_files (file, other);
    }
  else
    {
      accord_comparison_view_set_shown_type (self->view, "");
    }
  accord_followed_files_set_document (files, 0, own, NULL);
  accord_followed_files_set_file (files, 1, other);
  update_title (self);
  accord_followed_files_flush (files);
}

void
accord_comparison_window_compare_versions (AccordComparisonWindow *self,
                                           AccordDocument         *first,
                                           const char             *first_name,
                                           AccordDocument         *second,
                                           const char             *second_name)
{
  AccordFollowedFiles *files;

  g_return_if_fail (ACCORD_IS_COMPARISON_WINDOW (self));
  g_return_if_fail (ACCORD_IS_DOCUMENT (first));
  g_return_if_fail (ACCORD_IS_DOCUMENT (second));

  files = get_files (self);
  start (self, NULL, TRUE);
  accord_followed_files_set_document (files, 0, first, first_name);
  accord_followed_files_set_document (files, 1, second, second_name);
  update_title (self);
  accord_followed_files_flush (files);
}
