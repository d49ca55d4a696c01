/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/compare/accord-trend-window.h"

#include "app/compare/accord-trend-view.h"
#include "app/widgets/accord-clamp.h"
#include "app/widgets/accord-plain.h"
#include "model/figures/accord-words.h"
#include "report/accord-trend-report.h"

#include <glib/gi18n-lib.h>

/* So wide, in em, the page may be. */
#define PAGE_EM 84

struct _AccordTrendWindow
{
  AccordFiguresWindow parent_instance;

  /* Children */
  GtkBox *content;

  /* Owned References */
  AccordTrend *trend;
};

G_DEFINE_FINAL_TYPE (AccordTrendWindow, accord_trend_window,
                     ACCORD_TYPE_FIGURES_WINDOW)

/*
 * Auxiliary methods
 */

static AccordFollowedFiles *
get_files (AccordTrendWindow *self)
{
  return accord_figures_window_get_files (ACCORD_FIGURES_WINDOW (self));
}

/* (transfer full) (element-type utf8): ends in %NULL */
static GPtrArray *
list_problems (AccordTrendWindow *self,
               const char        *first)
{
  AccordFollowedFiles *files = get_files (self);
  GPtrArray *problems = g_ptr_array_new_with_free_func (g_free);

  if (first != NULL)
    g_ptr_array_add (problems, g_strdup (first));
  for (guint i = 0; i < accord_followed_files_get_n (files); i++)
    {
      const char *problem = accord_followed_files_get_problem (files, i);

      if (problem != NULL)
        g_ptr_array_add (problems, g_strdup (problem));
    }
  g_ptr_array_add (problems, NULL);

  return problems;
}

static void
show_problem (AccordTrendWindow *self,
              const char        *heading,
              const char        *text)
{
  g_autoptr (GPtrArray) problems = list_problems (self, text);

  accord_figures_window_show_problem (ACCORD_FIGURES_WINDOW (self), heading,
                                      (const char * const *) problems->pdata);
}

/* What could not be read stands above what could. */
static void
add_problems (AccordTrendWindow *self)
{
  g_autoptr (GPtrArray) problems = list_problems (self, NULL);
  GtkWidget *box;

  if (problems->len == 1)
    return;

  box = accord_plain_box (GTK_ORIENTATION_VERTICAL, "notices");
  for (guint i = 0; i < problems->len - 1; i++)
    gtk_box_append (GTK_BOX (box),
                    accord_plain_label (g_ptr_array_index (problems, i),
                                        NULL));
  gtk_box_insert_child_after (self->content, box,
                              gtk_widget_get_first_child (
                                GTK_WIDGET (self->content)));
}

static void
update_title (AccordTrendWindow *self)
{
  guint n = self->trend != NULL ? self->trend->assessments->len : 0;
  g_autofree char *text = NULL;

  if (n > 0)
    {
      g_autofree char *from = accord_words_date (accord_assessment_get_date (
        accord_trend_get_assessment (self->trend, 0)));
      g_autofree char *to = accord_words_date (accord_assessment_get_date (
        accord_trend_get_assessment (self->trend, n - 1)));

      if (*from == '\0' || g_str_equal (from, to))
        text = g_strdup_printf (ngettext ("%u assessment", "%u assessments",
                                          n), n);
      else
        /* Translators: how many, then two dates */
        text = g_strdup_printf (ngettext ("%u assessment, from %s to %s",
                                          "%u assessments, from %s to %s", n),
                                n, from, to);
    }

  accord_figures_window_set_subtitle (ACCORD_FIGURES_WINDOW (self),
                                      text != NULL ? text : "");
}

static void
start (AccordTrendWindow *self,
       guint              n_files,
       const char        *page)
{
  accord_followed_files_reset (get_files (self), n_files);
  g_clear_pointer (&self->trend, accord_trend_free);
  update_title (self);
  accord_figures_window_show_page (ACCORD_FIGURES_WINDOW (self), page);
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

/* (transfer full) (element-type utf8): by the trend's assessments */
static GPtrArray *
list_names (AccordTrendWindow *self)
{
  AccordFollowedFiles *files = get_files (self);
  guint n = self->trend->assessments->len;
  GPtrArray *names = g_ptr_array_new_full (n, g_free);

  for (guint i = 0; i < n; i++)
    {
      AccordAssessment *assessment = accord_trend_get_assessment (self->trend,
                                                                  i);
      char *name = NULL;

      for (guint k = 0; name == NULL && k < accord_followed_files_get_n (files);
           k++)
        {
          if (accord_followed_files_get_assessment (files, k) == assessment)
            name = accord_followed_files_dup_shown_name (files, k);
        }
      g_ptr_array_add (names, name != NULL ? name : g_strdup (""));
    }

  return names;
}

/*
 * Overrides
 */

static void
accord_trend_window_picked (AccordFiguresWindow *window)
{
  GListModel *chosen =
    accord_file_picker_get_files (accord_figures_window_get_picker (window));
  g_autoptr (GPtrArray) files =
    g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (chosen); i++)
    g_ptr_array_add (files, g_list_model_get_item (chosen, i));

  accord_trend_window_show (ACCORD_TREND_WINDOW (window),
                            (GFile **) files->pdata, files->len);
}

static void
accord_trend_window_refresh (AccordFiguresWindow *window)
{
  AccordTrendWindow *self = ACCORD_TREND_WINDOW (window);
  AccordFollowedFiles *files = get_files (self);
  g_autoptr (GPtrArray) assessments = g_ptr_array_new ();
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < accord_followed_files_get_n (files); i++)
    {
      AccordAssessment *assessment =
        accord_followed_files_get_assessment (files, i);

      if (assessment != NULL)
        g_ptr_array_add (assessments, assessment);
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
  update_title (self);
  if (self->trend == NULL)
    {
      show_problem (self, _("These files cannot be shown together."),
                    error->message);
      return;
    }

  names = list_names (self);
  accord_trend_view_fill (self->content, self->trend, names);
  add_problems (self);
  accord_figures_window_show_page (window, "view");
}

static void
accord_trend_window_retitle (AccordFiguresWindow *window)
{
  if (ACCORD_TREND_WINDOW (window)->trend != NULL)
    accord_trend_window_refresh (window);
}

/* (transfer full) */
static AccordTrend *
new_trend (GPtrArray *assessments)
{
  return accord_trend_new ((AccordAssessment * const *) assessments->pdata,
                           assessments->len, NULL);
}

static AccordReport *
make_trend_report (GPtrArray                  *assessments,
                   const AccordSummaryOptions *options)
{
  g_autoptr (AccordTrend) trend = new_trend (assessments);

  return accord_trend_report_new (trend, options);
}

/* (transfer full) */
static AccordTrend *
dup_shown (GPtrArray                  *assessments,
           const AccordSummaryOptions *options)
{
  g_autoptr (AccordTrend) trend = new_trend (assessments);

  return accord_trend_dup_shown (trend, options);
}

static GBytes *
make_trend_table (GPtrArray                  *assessments,
                  const AccordSummaryOptions *options)
{
  g_autoptr (AccordTrend) shown = dup_shown (assessments, options);

  return accord_csv_write_trend (shown);
}

static GBytes *
make_trend_data (GPtrArray                  *assessments,
                 const AccordSummaryOptions *options)
{
  g_autoptr (AccordTrend) shown = dup_shown (assessments, options);

  return accord_trend_to_json (shown);
}

static char *
make_trend_name (GPtrArray                  *assessments,
                 const AccordSummaryOptions *options)
{
  g_autoptr (AccordTrend) shown = dup_shown (assessments, options);
  g_autofree char *organisation =
    accord_words_short_name (accord_assessment_get_organisation (
      accord_trend_get_assessment (shown, shown->assessments->len - 1)));

  if (*organisation == '\0')
    return g_strdup (_("Over time"));

  /* Translators: the name of a file: an organisation */
  return g_strdup_printf (_("%s over time"), organisation);
}

static AccordReportSource *
accord_trend_window_make_source (AccordFiguresWindow *window)
{
  static const AccordFiguresMaker maker = {
    ACCORD_REPORT_TREND,
    make_trend_report,
    make_trend_table,
    make_trend_data,
    make_trend_name,
  };
  AccordTrendWindow *self = ACCORD_TREND_WINDOW (window);

  if (self->trend == NULL)
    return NULL;

  return accord_report_source_new_figures (
    (AccordAssessment * const *) self->trend->assessments->pdata,
    self->trend->assessments->len, &maker);
}

static void
accord_trend_window_dispose (GObject *object)
{
  AccordTrendWindow *self = ACCORD_TREND_WINDOW (object);

  g_clear_pointer (&self->trend, accord_trend_free);

  G_OBJECT_CLASS (accord_trend_window_parent_class)->dispose (object);
}

static void
accord_trend_window_class_init (AccordTrendWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AccordFiguresWindowClass *figures_class = ACCORD_FIGURES_WINDOW_CLASS (klass);

  object_class->dispose = accord_trend_window_dispose;
  figures_class->picked = accord_trend_window_picked;
  figures_class->refresh = accord_trend_window_refresh;
  figures_class->retitle = accord_trend_window_retitle;
  figures_class->make_source = accord_trend_window_make_source;

  gtk_widget_class_install_action (widget_class, "win.over-time", NULL,
                                   over_time_activated);
}

static void
accord_trend_window_init (AccordTrendWindow *self)
{
  AccordFiguresWindow *window = ACCORD_FIGURES_WINDOW (self);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = accord_clamp_new ();

  self->content = GTK_BOX (accord_plain_box (GTK_ORIENTATION_VERTICAL, "page"));
  gtk_widget_add_css_class (GTK_WIDGET (self->content), "trend");
  accord_clamp_set_maximum (ACCORD_CLAMP (clamp), PAGE_EM);
  accord_bin_set_child (ACCORD_BIN (clamp), GTK_WIDGET (self->content));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller),
                                  GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);

  accord_figures_window_set_view (window, scroller);
  accord_figures_window_set_heading (window, _("Over time"));
  accord_figures_window_set_choose (window, "win.over-time",
                                    _("Choose other files"));
  gtk_window_set_title (GTK_WINDOW (self), _("Over time – Accord"));
}

AccordTrendWindow *
accord_trend_window_new (AccordHost *host)
{
  AccordTrendWindow *self;

  g_return_val_if_fail (ACCORD_IS_HOST (host), NULL);

  self = g_object_new (ACCORD_TYPE_TREND_WINDOW,
                       "application", host,
                       NULL);
  accord_figures_window_set_up (ACCORD_FIGURES_WINDOW (self));

  return self;
}

void
accord_trend_window_choose (AccordTrendWindow *self,
                            GFile             *first)
{
  AccordFiguresWindow *window;
  AccordFilePicker *picker;

  g_return_if_fail (ACCORD_IS_TREND_WINDOW (self));
  g_return_if_fail (first == NULL || G_IS_FILE (first));

  window = ACCORD_FIGURES_WINDOW (self);
  picker = accord_figures_window_get_picker (window);
  start (self, 0, "choose");
  accord_file_picker_ask (
    picker,
    accord_host_get_recent (
      accord_figures_window_get_host (window)),
    _("Over time"),
    _("Assessments of one organisation, two or more: what changed from each "
      "to the next, and how the figures went. You can drop files here."),
    _("Show"), 2, G_MAXUINT);
  if (first != NULL)
    accord_file_picker_add (picker, first);
}

void
accord_trend_window_show (AccordTrendWindow  *self,
                          GFile             **files,
                          guint               n_files)
{
  AccordFollowedFiles *followed;

  g_return_if_fail (ACCORD_IS_TREND_WINDOW (self));
  g_return_if_fail (n_files > 0);

  start (self, n_files, "loading");
  followed = get_files (self);
  for (guint i = 0; i < n_files; i++)
    accord_followed_files_set_file (followed, i, files[i]);
  accord_followed_files_flush (followed);
}
