/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/paper/accord-print.h"

#include "app/desktop/accord-settings.h"
#include "app/paper/accord-preview-window.h"
#include "app/paper/accord-progress.h"
#include "app/paper/accord-report-job.h"

#include <glib/gi18n-lib.h>

/* Lengths of paper, in points, that differ by less are the same. */
#define TOLERANCE 0.5

typedef struct
{
  AccordReportSource *source;
  AccordReportChoices *choices;
  AccordPages *pages;
  GCancellable *cancellable;
  GError *error;
  gboolean previewed;
} Print;

static void
print_free (gpointer data)
{
  Print *print = data;

  g_cancellable_cancel (print->cancellable);
  g_object_unref (print->cancellable);
  accord_report_source_unref (print->source);
  accord_report_choices_free (print->choices);
  accord_pages_free (print->pages);
  g_clear_error (&print->error);
  g_free (print);
}

static Print *
get_print (GtkPrintOperation *operation)
{
  return g_object_get_data (G_OBJECT (operation), "accord-print");
}

/*
 * Settings
 */

GtkPageSetup *
accord_print_get_page_setup (void)
{
  g_autoptr (GVariant) value =
    accord_settings_get_value (accord_settings_get_default (), "page-setup");
  GtkPageSetup *setup;
  GtkPaperSize *paper;

  if (g_variant_n_children (value) > 0)
    return gtk_page_setup_new_from_gvariant (value);

  /* The paper of the locale; margins are the report's own. */
  setup = gtk_page_setup_new ();
  paper = gtk_paper_size_new (NULL);
  gtk_page_setup_set_paper_size (setup, paper);
  gtk_paper_size_free (paper);

  return setup;
}

void
accord_print_set_page_setup (GtkPageSetup *setup)
{
  g_return_if_fail (GTK_IS_PAGE_SETUP (setup));

  accord_settings_set_value (accord_settings_get_default (), "page-setup",
                             gtk_page_setup_to_gvariant (setup));
}

void
accord_print_set_paper (GtkPageSetup        *setup,
                        AccordReportChoices *choices)
{
  g_return_if_fail (GTK_IS_PAGE_SETUP (setup));
  g_return_if_fail (choices != NULL);

  choices->width = gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS);
  choices->height = gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS);
}

static GtkPrintSettings *
get_print_settings (void)
{
  g_autoptr (GVariant) value =
    accord_settings_get_value (accord_settings_get_default (),
                               "print-settings");

  return g_variant_n_children (value) > 0
         ? gtk_print_settings_new_from_gvariant (value)
         : gtk_print_settings_new ();
}

static void
remember_settings (GtkPrintOperation *operation)
{
  GtkPrintSettings *settings =
    gtk_print_operation_get_print_settings (operation);
  GtkPageSetup *setup =
    gtk_print_operation_get_default_page_setup (operation);

  if (settings != NULL)
    {
      g_autoptr (GtkPrintSettings) kept = gtk_print_settings_copy (settings);

      /* What was printed the last time is not what will be the next. */
      gtk_print_settings_unset (kept, GTK_PRINT_SETTINGS_OUTPUT_URI);
      gtk_print_settings_unset (kept, GTK_PRINT_SETTINGS_PAGE_RANGES);
      gtk_print_settings_unset (kept, GTK_PRINT_SETTINGS_PRINT_PAGES);
      gtk_print_settings_unset (kept, GTK_PRINT_SETTINGS_N_COPIES);
      accord_settings_set_value (accord_settings_get_default (),
                                 "print-settings",
                                 gtk_print_settings_to_gvariant (kept));
    }

  if (setup != NULL)
    accord_print_set_page_setup (setup);
}

/*
 * The operation
 */

static void
laid_out_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GtkPrintOperation) operation = user_data;
  Print *print = get_print (operation);

  print->pages = accord_report_lay_out_finish (result, &print->error);
}

static gboolean
are_for (const AccordPages         *pages,
         const AccordReportChoices *choices)
{
  const AccordPageSetup *setup;

  if (pages == NULL)
    return FALSE;

  setup = accord_pages_get_setup (pages);

  return ABS (setup->width - choices->width) < TOLERANCE &&
         ABS (setup->height - choices->height) < TOLERANCE;
}

/* The dialog may have been given other paper than what is laid out. */
static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context)
{
  Print *print = get_print (operation);

  accord_print_set_paper (gtk_print_context_get_page_setup (context),
                          print->choices);
  if (are_for (print->pages, print->choices))
    return;

  g_clear_pointer (&print->pages, accord_pages_free);
  accord_report_lay_out_async (print->source, print->choices,
                               print->cancellable, laid_out_cb,
                               g_object_ref (operation));
}

static gboolean
paginate_cb (GtkPrintOperation *operation,
             GtkPrintContext   *context)
{
  Print *print = get_print (operation);

  if (print->error != NULL)
    {
      gtk_print_operation_cancel (operation);
      return TRUE;
    }

  /* GTK asks again at once: what comes next, which may be the pages, is let
   * through first, and the window goes on.
   */
  if (print->pages == NULL)
    {
      g_main_context_iteration (NULL, TRUE);
      return FALSE;
    }

  gtk_print_operation_set_n_pages (operation,
                                   (int) accord_pages_get_n (print->pages));

  return TRUE;
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page)
{
  Print *print = get_print (operation);

  accord_pages_draw (print->pages,
                     gtk_print_context_get_cairo_context (context),
                     (guint) page, FALSE);
}

/**
 * accord_print_operation_new:
 * @pages: (nullable) (transfer full): the report, laid out already
 *
 * Hands over a page at a time.  Where there are no pages yet, or for other
 * paper, they are laid out in a thread, so that the window never waits.
 *
 * Returns: (transfer full): an operation that is not yet running
 */
GtkPrintOperation *
accord_print_operation_new (AccordReportSource        *source,
                            const AccordReportChoices *choices,
                            AccordPages               *pages)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autofree char *name = NULL;
  Print *print = g_new0 (Print, 1);

  print->source = accord_report_source_ref (source);
  print->choices = accord_report_choices_copy (choices);
  print->pages = pages;
  print->cancellable = g_cancellable_new ();
  g_object_set_data_full (G_OBJECT (operation), "accord-print", print,
                          print_free);

  name = accord_report_source_dup_name (source, choices);
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);

  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb),
                    NULL);
  g_signal_connect (operation, "paginate", G_CALLBACK (paginate_cb), NULL);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), NULL);

  return operation;
}

/*
 * From a window
 */

typedef struct
{
  /* (nullable): weak, as the window may be closed meanwhile */
  GtkWindow *window;
  AccordTellFunc tell;
  AccordReportSource *source;
  AccordReportChoices *choices;
  AccordWatch watch;
  AccordProgress *progress;
} Asked;

static void
asked_free (Asked *asked)
{
  g_clear_weak_pointer (&asked->window);
  accord_report_source_unref (asked->source);
  accord_report_choices_free (asked->choices);
  g_clear_object (&asked->watch.cancellable);
  g_clear_pointer (&asked->progress, accord_progress_stop);
  g_free (asked);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asked, asked_free)

static void
free_closure (gpointer  data,
              GClosure *closure)
{
  asked_free (data);
}

static void
tell_failed (Asked        *asked,
             const GError *error)
{
  /* Translators: what the system says is wrong */
  g_autofree char *text = g_strdup_printf (_("Accord could not print: %s"),
                                           error->message);

  if (asked->window != NULL)
    asked->tell (asked->window, text, TRUE);
}

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         gpointer                 user_data)
{
  Asked *asked = user_data;
  Print *print = get_print (operation);

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    {
      remember_settings (operation);
      if (!print->previewed && asked->window != NULL)
        asked->tell (asked->window, _("Printed."), FALSE);
    }
  else if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      g_autoptr (GError) error = NULL;

      gtk_print_operation_get_error (operation, &error);
      if (error != NULL)
        tell_failed (asked, error);
    }
  else if (print->error != NULL)
    {
      tell_failed (asked, print->error);
    }
}

static void
preview_ready_cb (GtkPrintOperationPreview *preview,
                  GtkPrintContext          *context,
                  gpointer                  user_data)
{
  gtk_print_operation_preview_end_preview (preview);
}

/* The dialog's own button would start another program, which may be missing. */
static gboolean
preview_cb (GtkPrintOperation        *operation,
            GtkPrintOperationPreview *preview,
            GtkPrintContext          *context,
            GtkWindow                *parent,
            gpointer                  user_data)
{
  Asked *asked = user_data;
  Print *print = get_print (operation);
  cairo_surface_t *surface;
  cairo_t *cr;

  /* GTK wants somewhere to draw, though nothing will be. */
  surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cr = cairo_create (surface);
  gtk_print_context_set_cairo_context (context, cr, 72, 72);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  g_signal_connect (preview, "ready", G_CALLBACK (preview_ready_cb), NULL);
  print->previewed = TRUE;

  if (asked->window != NULL && !ACCORD_IS_PREVIEW_WINDOW (asked->window))
    gtk_window_present (GTK_WINDOW (
      accord_preview_window_new (asked->window, print->source, asked->choices,
                                 NULL)));

  return TRUE;
}

/* @asked: (transfer full) */
static void
run_dialog (Asked       *asked,
            AccordPages *pages)
{
  g_autoptr (GtkPrintOperation) operation =
    accord_print_operation_new (asked->source, asked->choices, pages);
  g_autoptr (GtkPageSetup) setup = accord_print_get_page_setup ();
  g_autoptr (GtkPrintSettings) settings = get_print_settings ();
  GtkWindow *window = asked->window;
  g_autofree char *options = NULL;

  /* The preview shows them. */
  if (!ACCORD_IS_PREVIEW_WINDOW (window))
    options = accord_report_choices_describe (
      asked->choices,
      accord_report_source_get_kind (asked->source));
  if (options != NULL)
    asked->tell (window, options, FALSE);

  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_print_settings (operation, settings);
  g_signal_connect (operation, "preview", G_CALLBACK (preview_cb), asked);
  g_signal_connect_data (operation, "done", G_CALLBACK (done_cb), asked,
                         free_closure, 0);

  /* What goes wrong is told by "done", too. */
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           window, NULL);
}

static void
ready_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Asked) asked = user_data;
  g_autoptr (GError) error = NULL;
  AccordPages *pages = accord_report_lay_out_finish (result, &error);

  g_clear_pointer (&asked->progress, accord_progress_stop);

  if (pages == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        tell_failed (asked, error);
      return;
    }

  if (asked->window != NULL)
    run_dialog (g_steal_pointer (&asked), pages);
  else
    accord_pages_free (pages);
}

/**
 * accord_print_run:
 * @window: what the dialog stands before, and what is told of the end
 *
 * Returns at once.  The report is laid out first, in a thread; the dialog comes
 * with the pages ready.
 */
void
accord_print_run (GtkWindow                 *window,
                  AccordReportSource        *source,
                  const AccordReportChoices *choices,
                  AccordTellFunc             tell)
{
  Asked *asked;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (source != NULL);
  g_return_if_fail (tell != NULL);

  asked = g_new0 (Asked, 1);
  g_set_weak_pointer (&asked->window, window);
  asked->tell = tell;
  asked->source = accord_report_source_ref (source);
  asked->choices = accord_report_choices_copy (choices);
  asked->watch.cancellable = g_cancellable_new ();
  asked->progress = accord_progress_start (window, &asked->watch);
  accord_report_lay_out_async (source, choices, asked->watch.cancellable,
                               ready_cb, asked);
}
