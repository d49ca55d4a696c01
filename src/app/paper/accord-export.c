/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/paper/accord-export.h"

#include "app/desktop/accord-compat.h"
#include "app/desktop/accord-file-filters.h"
#include "app/paper/accord-preview-window.h"
#include "app/paper/accord-progress.h"
#include "app/paper/accord-report-job.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  /* (nullable): weak, as the window may be closed meanwhile */
  GtkWindow *window;
  AccordTellFunc tell;
  AccordRenderFunc render;
  gpointer data;
  GDestroyNotify free_data;
  GFile *file;
  /* (nullable): what nobody has seen of the report */
  char *options;
  AccordWatch watch;
  AccordProgress *progress;
} Export;

static void
export_free (Export *export)
{
  g_clear_weak_pointer (&export->window);
  if (export->data != NULL && export->free_data != NULL)
    export->free_data (export->data);
  g_clear_object (&export->file);
  g_free (export->options);
  g_clear_object (&export->watch.cancellable);
  g_clear_pointer (&export->progress, accord_progress_stop);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static Export *
export_new (GtkWindow        *window,
            AccordRenderFunc  render,
            gpointer          data,
            GDestroyNotify    free_data,
            AccordTellFunc    tell)
{
  Export *export = g_new0 (Export, 1);

  g_set_weak_pointer (&export->window, window);
  export->render = render;
  export->data = data;
  export->free_data = free_data;
  export->tell = tell;

  return export;
}

static void
tell (const Export *export,
      const char   *text,
      gboolean      failed)
{
  if (export->window != NULL)
    export->tell (export->window, text, failed);
}

/* The sentence behind the path, which the whole text names already. */
static const char *
skip_path (const char *message,
           const char *path)
{
  gsize length = strlen (path);

  return g_str_has_prefix (message, path) &&
         g_str_has_prefix (message + length, ": ")
         ? message + length + strlen (": ") : message;
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Export) export = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_file_get_parse_name (export->file);
  g_autofree char *text = NULL;
  gboolean written = accord_writing_finish (result, &error);

  g_clear_pointer (&export->progress, accord_progress_stop);

  if (written && export->options != NULL)
    /* Translators: the path of a file that was written, then a sentence */
    text = g_strdup_printf (_("Written to %s. %s"), path, export->options);
  else if (written)
    /* Translators: the path of a file that was written */
    text = g_strdup_printf (_("Written to %s"), path);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    text = g_strdup (_("Stopped. Nothing was written."));
  else
    /* Translators: the path of a file, then a sentence that says what went
     * wrong */
    text = g_strdup_printf (_("Nothing was written to %s. %s"), path,
                            skip_path (error->message, path));

  tell (export, text,
        !written && !g_error_matches (error, G_IO_ERROR,
                                      G_IO_ERROR_CANCELLED));

  /* The program may end with its last window only once the file is there. */
  if (g_application_get_default () != NULL)
    g_application_release (g_application_get_default ());
}

/* @export: (transfer full) */
static void
start (Export *export)
{
  gpointer data = g_steal_pointer (&export->data);

  if (g_application_get_default () != NULL)
    g_application_hold (g_application_get_default ());

  export->watch.cancellable = g_cancellable_new ();
  if (export->window != NULL)
    export->progress = accord_progress_start (export->window, &export->watch);
  accord_writing_async (export->file, export->render, data, export->free_data,
                        &export->watch, written_cb, export);
}

static void
name_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Export) export = user_data;
  g_autoptr (GError) error = NULL;

  export->file = accord_compat_choose_file_finish (result, &error);
  if (export->file != NULL)
    start (g_steal_pointer (&export));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell (export, error->message, TRUE);
}

/* @export: (transfer full) */
static void
ask (Export     *export,
     const char *title,
     GListModel *filters,
     GFile      *folder,
     const char *name)
{
  accord_compat_choose_file_async (export->window, ACCORD_CHOOSE_SAVE, title,
                                   filters, folder, name, NULL, name_chosen_cb,
                                   export);
}

/**
 * accord_export_ask:
 * @filters: a GListStore of GtkFileFilter
 * @folder: (nullable): that the dialog begins in
 * @name: what it suggests
 * @data: (transfer full): for @render
 * @free_data: (nullable): may be called in another thread
 * @tell: not called where the dialog is closed without a name
 *
 * Returns at once; the file is made and written in a thread, whole or not at
 * all.  The window shows how far it is where it takes long, and may be closed
 * meanwhile.
 */
void
accord_export_ask (GtkWindow        *window,
                   const char       *title,
                   GListModel       *filters,
                   GFile            *folder,
                   const char       *name,
                   AccordRenderFunc  render,
                   gpointer          data,
                   GDestroyNotify    free_data,
                   AccordTellFunc    tell_func)
{
  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (tell_func != NULL);

  ask (export_new (window, render, data, free_data, tell_func), title, filters,
       folder, name);
}

void
accord_export_to (GtkWindow        *window,
                  GFile            *file,
                  AccordRenderFunc  render,
                  gpointer          data,
                  GDestroyNotify    free_data,
                  AccordTellFunc    tell_func)
{
  Export *export;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (tell_func != NULL);

  export = export_new (window, render, data, free_data, tell_func);
  export->file = g_object_ref (file);
  start (export);
}

/**
 * accord_export_run:
 * @folder: (nullable): that the dialog begins in
 *
 * As accord_export_ask().
 */
void
accord_export_run (GtkWindow                 *window,
                   AccordReportSource        *source,
                   const AccordReportChoices *choices,
                   GFile                     *folder,
                   AccordTellFunc             tell_func)
{
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autofree char *stem = NULL;
  g_autofree char *name = NULL;
  Export *export;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (source != NULL);
  g_return_if_fail (tell_func != NULL);

  accord_file_filters_add (filters, _("All files"), "*");
  accord_file_filters_add (filters, _("PDF document (.pdf)"), "*.pdf");
  accord_file_filters_add (filters, _("Web page (.html)"), "*.html");
  if (accord_report_source_has_figures (source))
    accord_file_filters_add (filters, _("Table for a spreadsheet (.csv)"),
                             "*.csv");
  accord_file_filters_add (filters, _("Plain text (.txt)"), "*.txt");
  if (accord_report_source_has_figures (source))
    accord_file_filters_add (filters, _("Figures for other programs (.json)"),
                             "*.json");

  stem = accord_report_source_dup_name (source, choices);
  name = g_strconcat (stem, ".pdf", NULL);
  export = export_new (window, accord_report_job_render,
                       accord_report_job_new (source, choices),
                       accord_report_job_free, tell_func);
  /* The preview shows them. */
  if (!ACCORD_IS_PREVIEW_WINDOW (window))
    export->options = accord_report_choices_describe (
      choices, accord_report_source_get_kind (source));
  ask (export, _("Export the Report"), G_LIST_MODEL (filters), folder, name);
}
