/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/compare/accord-figures-export.h"

#include "app/desktop/accord-compat.h"
#include "app/desktop/accord-file-filters.h"
#include "model/accord-error.h"
#include "model/files/accord-saver.h"
#include "report/accord-html.h"
#include "report/accord-pages.h"
#include "report/accord-pdf.h"
#include "report/accord-text.h"

#include <glib/gi18n-lib.h>

/*
 * Writing
 */

typedef struct
{
  AccordReport *report;
  GBytes *csv;
  char *path;
} Job;

static void
job_free (Job *job)
{
  g_clear_pointer (&job->report, accord_report_free);
  g_bytes_unref (job->csv);
  g_free (job->path);
  g_free (job);
}

static GBytes *
render (Job     *job,
        GError **error)
{
  const char *ending = strrchr (job->path, '.');
  g_autoptr (AccordPages) pages = NULL;

  if (ending == NULL)
    ending = "";

  if (g_ascii_strcasecmp (ending, ".csv") == 0)
    return g_bytes_ref (job->csv);
  if (g_ascii_strcasecmp (ending, ".html") == 0 ||
      g_ascii_strcasecmp (ending, ".htm") == 0)
    return accord_report_to_html (job->report);
  if (g_ascii_strcasecmp (ending, ".txt") == 0)
    return accord_report_to_text (job->report);
  if (g_ascii_strcasecmp (ending, ".pdf") == 0)
    {
      pages = accord_pages_new (g_steal_pointer (&job->report),
                                &accord_page_setup_a4);
      return accord_pages_to_pdf (pages, error);
    }

  g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_VALUE,
                       _("Nothing was written. The name’s ending says the "
                         "format: .pdf, .html, .csv or .txt."));

  return NULL;
}

static void
export_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = render (job, &error);

  if (bytes != NULL &&
      accord_save_bytes (job->path, bytes, ACCORD_SAVE_REPLACE, NULL,
                         ACCORD_SAVE_DEFAULT, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
accord_figures_export_async (AccordReport        *report,
                             GBytes              *csv,
                             GFile               *file,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Job *job = g_new0 (Job, 1);

  g_task_set_source_tag (task, accord_figures_export_async);
  job->report = report;
  job->csv = csv;
  job->path = g_file_get_path (file);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);

  if (job->path == NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                             _("Accord can write only to folders of this "
                               "computer or its network drives."));
  else
    g_task_run_in_thread (task, export_in_thread);
}

gboolean
accord_figures_export_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/*
 * Asking
 */

typedef struct
{
  GtkWindow *window;
  AccordReport *report;
  GBytes *csv;
  GFile *file;
  AccordFiguresTold told;
} Export;

static void
export_free (Export *export)
{
  g_object_unref (export->window);
  g_clear_pointer (&export->report, accord_report_free);
  g_clear_pointer (&export->csv, g_bytes_unref);
  g_clear_object (&export->file);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Export) export = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_file_get_parse_name (export->file);
  g_autofree char *text = NULL;

  if (accord_figures_export_finish (result, &error))
    /* Translators: the path of a file that was written */
    text = g_strdup_printf (_("Written to %s"), path);
  else
    text = g_strdup (error->message);

  export->told (export->window, text);
}

static void
name_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Export) export = user_data;
  g_autoptr (GError) error = NULL;
  AccordReport *report;
  GBytes *csv;

  export->file = accord_compat_choose_file_finish (result, &error);
  if (export->file == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        export->told (export->window, error->message);
      return;
    }

  report = g_steal_pointer (&export->report);
  csv = g_steal_pointer (&export->csv);
  accord_figures_export_async (report, csv, export->file, exported_cb, export);
  g_steal_pointer (&export);
}

void
accord_figures_export (GtkWindow         *window,
                       AccordReport      *report,
                       GBytes            *csv,
                       const char        *name,
                       AccordFiguresTold  told)
{
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autofree char *suggested = g_strconcat (name, ".pdf", NULL);
  Export *export = g_new0 (Export, 1);

  accord_file_filters_add (filters, _("All files"), "*");
  accord_file_filters_add (filters, _("PDF document (.pdf)"), "*.pdf");
  accord_file_filters_add (filters, _("Web page (.html)"), "*.html");
  accord_file_filters_add (filters, _("Table for a spreadsheet (.csv)"),
                           "*.csv");
  accord_file_filters_add (filters, _("Plain text (.txt)"), "*.txt");

  export->window = g_object_ref (window);
  export->report = report;
  export->csv = csv;
  export->told = told;

  accord_compat_choose_file_async (window, ACCORD_CHOOSE_SAVE, _("Export"),
                                   G_LIST_MODEL (filters), NULL, suggested,
                                   NULL, name_chosen_cb, export);
}
