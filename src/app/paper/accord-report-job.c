/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/paper/accord-report-job.h"

#include "model/accord-error.h"
#include "report/accord-html.h"
#include "report/accord-pdf.h"
#include "report/accord-text.h"
#include "report/accord-watch.h"

#include <glib/gi18n-lib.h>

struct _AccordReportJob
{
  AccordReportSource *source;
  AccordReportChoices *choices;
};

AccordReportJob *
accord_report_job_new (AccordReportSource        *source,
                       const AccordReportChoices *choices)
{
  AccordReportJob *self;

  g_return_val_if_fail (source != NULL, NULL);
  g_return_val_if_fail (choices != NULL, NULL);

  self = g_new0 (AccordReportJob, 1);
  self->source = accord_report_source_copy (source);
  self->choices = accord_report_choices_copy (choices);

  return self;
}

void
accord_report_job_free (gpointer job)
{
  AccordReportJob *self = job;

  if (self == NULL)
    return;

  accord_report_source_unref (self->source);
  accord_report_choices_free (self->choices);
  g_free (self);
}

/*
 * Pages
 */

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
  AccordReportJob *job = task_data;
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  AccordWatch watch = { .cancellable = cancellable };
  AccordPages *pages;

  /* Pango's default fonts are those of the thread, which does other jobs later;
   * the pages go to another thread and take theirs along.
   */
  pango_cairo_font_map_set_default (PANGO_CAIRO_FONT_MAP (fonts));
  accord_watch_push (&watch);
  pages = accord_report_source_lay_out (job->source, job->choices);
  accord_watch_pop (&watch);
  pango_cairo_font_map_set_default (NULL);

  if (g_task_return_error_if_cancelled (task))
    accord_pages_free (pages);
  else
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

  g_task_set_source_tag (task, accord_report_lay_out_async);
  g_task_set_task_data (task, accord_report_job_new (source, choices),
                        accord_report_job_free);
  g_task_run_in_thread (task, lay_out_in_thread);
}

AccordPages *
accord_report_lay_out_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/*
 * Files
 */

static gboolean
has_ending (const char *path,
            const char *ending)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ending);
}

/**
 * accord_report_job_render:
 * @path: its ending says the format
 * @error: ACCORD_ERROR_VALUE where the ending is of none of the formats or is
 *   that of an assessment, which figures must not replace; else as
 *   accord_pages_to_pdf()
 */
GBytes *
accord_report_job_render (gpointer     job,
                          const char  *path,
                          GError     **error)
{
  AccordReportJob *self = job;
  const gboolean figures = accord_report_source_has_figures (self->source);
  g_autoptr (AccordReport) report = NULL;
  g_autoptr (AccordPages) pages = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (figures && has_ending (path, ".csv"))
    return accord_report_source_make_table (self->source, self->choices);

  if (figures && has_ending (path, ".accord.json"))
    {
      g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_VALUE,
                           _("An assessment’s name ends in .accord.json. For "
                             "figures use another name that ends in .json."));
      return NULL;
    }

  if (figures && has_ending (path, ".json"))
    return accord_report_source_make_data (self->source, self->choices);

  if (has_ending (path, ".pdf"))
    {
      pages = accord_report_source_lay_out (self->source, self->choices);
      return accord_pages_to_pdf (pages, error);
    }

  if (has_ending (path, ".html") || has_ending (path, ".htm"))
    {
      report = accord_report_source_make (self->source, self->choices);
      return accord_report_to_html (report);
    }

  if (has_ending (path, ".txt"))
    {
      report = accord_report_source_make (self->source, self->choices);
      return accord_report_to_text (report);
    }

  g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_VALUE,
                       figures
                       ? _("The name’s ending says the format: .pdf, .html, "
                           ".csv, .txt or .json.")
                       : _("The name’s ending says the format: .pdf, .html or "
                           ".txt."));

  return NULL;
}
