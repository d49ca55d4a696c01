/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/paper/accord-print.h"

#include "app/desktop/accord-compat.h"
#include "app/desktop/accord-file-filters.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWindow *window;
  AccordReportSource *source;
  AccordReportChoices *choices;
  AccordTellFunc tell;
  GFile *file;
} Export;

static void
export_free (Export *export)
{
  g_object_unref (export->window);
  accord_report_source_unref (export->source);
  accord_report_choices_free (export->choices);
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
  gboolean written = accord_report_export_finish (result, &error);

  if (written)
    /* Translators: the path of a file that was written */
    text = g_strdup_printf (_("Written to %s"), path);
  else
    /* Translators: the path of a file and what went wrong */
    text = g_strdup_printf (_("Nothing was written. %s"), error->message);

  export->tell (export->window, text, !written);
}

static void
name_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Export) export = user_data;
  g_autoptr (GError) error = NULL;
  gboolean checklist =
    accord_report_source_get_assessment (export->source) == NULL;
  const Export *borrowed = export;

  export->file = accord_compat_choose_file_finish (result, &error);
  if (export->file == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        export->tell (export->window, error->message, TRUE);
      return;
    }

  if (!accord_report_can_export (export->file, checklist))
    {
      export->tell (export->window,
                    checklist
                    ? _("Nothing was written. The name’s ending says the "
                        "format: .pdf, .html or .txt.")
                    : _("Nothing was written. The name’s ending says the "
                        "format: .pdf, .html, .csv or .txt."), TRUE);
      return;
    }

  accord_report_export_async (borrowed->source, borrowed->choices,
                              borrowed->file, NULL, exported_cb,
                              g_steal_pointer (&export));
}

/**
 * accord_export_run:
 * @folder: (nullable): that the dialog begins in
 *
 * Returns at once; making and writing the file is done in a thread, whole or
 * not at all.
 */
void
accord_export_run (GtkWindow                 *window,
                   AccordReportSource        *source,
                   const AccordReportChoices *choices,
                   GFile                     *folder,
                   AccordTellFunc             tell)
{
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autofree char *stem = NULL;
  g_autofree char *name = NULL;
  Export *export;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (source != NULL);
  g_return_if_fail (tell != NULL);

  accord_file_filters_add (filters, _("All files"), "*");
  accord_file_filters_add (filters, _("PDF document (.pdf)"), "*.pdf");
  accord_file_filters_add (filters, _("Web page (.html)"), "*.html");
  if (accord_report_source_get_assessment (source) != NULL)
    accord_file_filters_add (filters, _("Table for a spreadsheet (.csv)"),
                             "*.csv");
  accord_file_filters_add (filters, _("Plain text (.txt)"), "*.txt");

  stem = accord_report_source_dup_name (source);
  name = g_strconcat (stem, ".pdf", NULL);

  export = g_new0 (Export, 1);
  export->window = g_object_ref (window);
  export->source = accord_report_source_ref (source);
  export->choices = accord_report_choices_copy (choices);
  export->tell = tell;

  accord_compat_choose_file_async (window, ACCORD_CHOOSE_SAVE,
                                   _("Export the Report"),
                                   G_LIST_MODEL (filters), folder, name, NULL,
                                   name_chosen_cb, export);
}
