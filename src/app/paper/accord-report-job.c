/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/paper/accord-report-job.h"

#include "model/figures/accord-words.h"
#include "model/files/accord-saver.h"
#include "report/accord-checklist.h"
#include "report/accord-csv.h"
#include "report/accord-html.h"
#include "report/accord-pdf.h"
#include "report/accord-summary-pages.h"
#include "report/accord-text.h"

#include <glib/gi18n-lib.h>

struct _AccordReportSource
{
  AccordAssessment *assessment;
  AccordFramework *framework;
  char *today;

  /* Of figures of several */
  GPtrArray *assessments;
  AccordReportMaker maker;
  char *name;
};

static void
clear_source (gpointer data)
{
  AccordReportSource *self = data;

  g_clear_object (&self->assessment);
  g_clear_object (&self->framework);
  g_clear_pointer (&self->assessments, g_ptr_array_unref);
  g_free (self->today);
  g_free (self->name);
}

AccordReportSource *
accord_report_source_new_summary (AccordAssessment *assessment)
{
  AccordReportSource *self = g_atomic_rc_box_new0 (AccordReportSource);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  self->assessment = accord_assessment_copy (assessment);
  self->today = g_date_time_format (now, "%F");
  /* The figures are made once, before another thread may ask for them. */
  accord_assessment_get_score (self->assessment);

  return self;
}

AccordReportSource *
accord_report_source_new_checklist (AccordFramework *framework)
{
  AccordReportSource *self = g_atomic_rc_box_new0 (AccordReportSource);

  self->framework = g_object_ref (framework);

  return self;
}

AccordReportSource *
accord_report_source_new_figures (AccordAssessment * const *assessments,
                                  guint                     n_assessments,
                                  AccordReportMaker         maker,
                                  const char               *name)
{
  AccordReportSource *self = g_atomic_rc_box_new0 (AccordReportSource);

  self->assessments = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n_assessments; i++)
    {
      AccordAssessment *copy = accord_assessment_copy (assessments[i]);

      accord_assessment_get_score (copy);
      g_ptr_array_add (self->assessments, copy);
    }
  self->maker = maker;
  self->name = g_strdup (name);

  return self;
}

/* (transfer full): of what the choices have no say in */
static AccordReport *
make_plain (AccordReportSource *self)
{
  return self->maker != NULL ? self->maker (self->assessments)
                             : accord_checklist_report_new (self->framework);
}

AccordReportSource *
accord_report_source_ref (AccordReportSource *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
accord_report_source_unref (AccordReportSource *self)
{
  g_atomic_rc_box_release_full (self, clear_source);
}

AccordAssessment *
accord_report_source_get_assessment (AccordReportSource *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->assessment;
}

char *
accord_report_source_dup_name (AccordReportSource *self)
{
  static const char ending[] = ".accord.json";
  g_autofree char *name = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->name != NULL)
    return g_strdup (self->name);
  if (self->assessment == NULL)
    return g_strdup (_("Blank checklist"));

  name = accord_words_file_name (self->assessment);
  if (g_str_has_suffix (name, ending))
    name[strlen (name) - strlen (ending)] = '\0';

  return g_steal_pointer (&name);
}

AccordReport *
accord_report_source_make (AccordReportSource        *self,
                           const AccordReportChoices *choices)
{
  AccordSummaryOptions options;

  if (self->assessment == NULL)
    return make_plain (self);

  accord_report_choices_to_options (choices, &options);
  options.today = self->today;

  return accord_summary_report_new (self->assessment, &options);
}

AccordReport *
accord_report_source_make_board (AccordReportSource        *self,
                                 const AccordReportChoices *choices)
{
  AccordSummaryOptions options;

  g_return_val_if_fail (self != NULL && self->assessment != NULL, NULL);

  accord_report_choices_to_options (choices, &options);
  options.today = self->today;

  return accord_summary_board_report_new (self->assessment, &options);
}

AccordPages *
accord_report_source_lay_out (AccordReportSource        *self,
                              const AccordReportChoices *choices)
{
  AccordSummaryOptions options;
  AccordPageSetup setup;

  accord_report_choices_to_setup (choices, &setup);

  if (self->assessment == NULL)
    return accord_pages_new (make_plain (self), &setup);

  accord_report_choices_to_options (choices, &options);
  options.today = self->today;

  return accord_summary_pages_new (self->assessment, &options, &setup);
}

/*
 * Work in a thread
 */

typedef struct
{
  AccordReportSource *source;
  AccordReportChoices *choices;
  char *path;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  accord_report_source_unref (job->source);
  accord_report_choices_free (job->choices);
  g_free (job->path);
  g_free (job);
}

static Job *
job_new (AccordReportSource        *source,
         const AccordReportChoices *choices)
{
  Job *job = g_new0 (Job, 1);

  job->source = accord_report_source_ref (source);
  job->choices = accord_report_choices_copy (choices);

  return job;
}

static void
free_pages (gpointer data)
{
  accord_pages_free (data);
}

static void
lay_out_in_thread (GTask        *task,
                   gpointer      source_object,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  AccordPages *pages;

  /* Pango's default fonts are those of the thread, which does other jobs later;
   * the pages go to another thread and take theirs along.
   */
  pango_cairo_font_map_set_default (PANGO_CAIRO_FONT_MAP (fonts));
  pages = accord_report_source_lay_out (job->source, job->choices);
  pango_cairo_font_map_set_default (NULL);

  g_task_return_pointer (task, pages, free_pages);
}

void
accord_report_lay_out_async (AccordReportSource        *source,
                             const AccordReportChoices *choices,
                             GCancellable              *cancellable,
                             GAsyncReadyCallback        callback,
                             gpointer                   user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_return_if_fail (source != NULL);
  g_return_if_fail (choices != NULL);

  g_task_set_source_tag (task, accord_report_lay_out_async);
  g_task_set_task_data (task, job_new (source, choices), job_free);
  g_task_run_in_thread (task, lay_out_in_thread);
}

AccordPages *
accord_report_lay_out_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gboolean
has_ending (const char *path,
            const char *ending)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ending);
}

gboolean
accord_report_can_export (GFile    *file,
                          gboolean  checklist)
{
  g_autofree char *path = g_file_get_path (file);

  return path != NULL &&
         (has_ending (path, ".pdf") || has_ending (path, ".html") ||
          has_ending (path, ".htm") || has_ending (path, ".txt") ||
          (!checklist && has_ending (path, ".csv")));
}

static GBytes *
render (Job     *job,
        GError **error)
{
  g_autoptr (AccordReport) report = NULL;
  g_autoptr (AccordPages) pages = NULL;

  if (has_ending (job->path, ".csv"))
    return accord_csv_write_assessment (job->source->assessment);

  if (has_ending (job->path, ".pdf"))
    {
      pages = accord_report_source_lay_out (job->source, job->choices);
      return accord_pages_to_pdf (pages, error);
    }

  report = accord_report_source_make (job->source, job->choices);

  return has_ending (job->path, ".txt") ? accord_report_to_text (report)
                                        : accord_report_to_html (report);
}

static void
export_in_thread (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  bytes = render (job, &error);

  /* From here on the file is either the old one or the new one, whole. */
  if (bytes == NULL || g_task_return_error_if_cancelled (task))
    {
      if (bytes == NULL)
        g_task_return_error (task, error);
      return;
    }

  if (accord_save_bytes (job->path, bytes, ACCORD_SAVE_REPLACE, NULL,
                         ACCORD_SAVE_DEFAULT, NULL, &error))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  if (strstr (error->message, job->path) == NULL)
    g_prefix_error (&error, "%s: ", job->path);
  g_task_return_error (task, error);
}

/**
 * accord_report_export_async:
 * @file: one that accord_report_can_export() says yes to
 *
 * Errors are those of accord_save_bytes(), with the path, and
 * G_IO_ERROR_FAILED with cairo's reason.
 */
void
accord_report_export_async (AccordReportSource        *source,
                            const AccordReportChoices *choices,
                            GFile                     *file,
                            GCancellable              *cancellable,
                            GAsyncReadyCallback        callback,
                            gpointer                   user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job;

  g_return_if_fail (source != NULL);
  g_return_if_fail (choices != NULL);
  g_return_if_fail (accord_report_can_export (file,
                                              source->assessment == NULL));

  job = job_new (source, choices);
  job->path = g_file_get_path (file);
  g_task_set_source_tag (task, accord_report_export_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, export_in_thread);
}

gboolean
accord_report_export_finish (GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
