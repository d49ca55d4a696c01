/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-pdf.h"

#include "report/accord-pdf-amend.h"
#include "report/accord-watch.h"

#include <cairo-pdf.h>

static cairo_status_t
append_data (void                *closure,
             const unsigned char *data,
             unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t    *surface,
              const AccordReport *report)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  report->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR,
                                  report->author);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR,
                                  "Accord " ACCORD_VERSION);
}

/* Headings of the first two levels, the second below the first. */
static void
add_outline (cairo_surface_t   *surface,
             const AccordPages *pages)
{
  const AccordReport *report = accord_pages_get_report (pages);
  int parent = CAIRO_PDF_OUTLINE_ROOT;

  for (guint i = 0; i < report->blocks->len; i++)
    {
      const AccordBlock *block = g_ptr_array_index (report->blocks, i);
      g_autofree char *link = NULL;
      int id;

      if (block->kind != ACCORD_BLOCK_HEADING || block->level > 2)
        continue;

      link = g_strdup_printf ("page=%u",
                              accord_pages_find (pages, block) + 1);
      id = cairo_pdf_surface_add_outline (surface,
                                          block->level == 1
                                          ? CAIRO_PDF_OUTLINE_ROOT : parent,
                                          block->text, link,
                                          CAIRO_PDF_OUTLINE_FLAG_OPEN);
      if (block->level == 1)
        parent = id;
    }
}

/**
 * accord_pages_to_pdf:
 * @error: G_IO_ERROR_FAILED with cairo's reason, or G_IO_ERROR_CANCELLED where
 *   an AccordWatch stops the work
 *
 * The same pages as on paper, tagged, with an outline.
 *
 * Returns: (transfer full) (nullable): the whole file, or %NULL
 */
GBytes *
accord_pages_to_pdf (const AccordPages  *pages,
                     GError            **error)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  g_autoptr (GPtrArray) alternates = NULL;
  const AccordPageSetup *setup;
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;
  guint n;

  g_return_val_if_fail (pages != NULL, NULL);

  setup = accord_pages_get_setup (pages);
  surface = cairo_pdf_surface_create_for_stream (append_data, data,
                                                 setup->width, setup->height);
  /* From 1.18 on the catalogue, to which the language is added, would lie in a
   * compressed stream.
   */
  if (cairo_version () >= CAIRO_VERSION_ENCODE (1, 18, 0))
    cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  set_metadata (surface, accord_pages_get_report (pages));
  cr = cairo_create (surface);

  /* Cairo marks a file as tagged only where all stands in one document.  It
   * ends on the last page: from 1.18 on, what comes after that is a page more.
   */
  n = accord_pages_get_n (pages);
  cairo_tag_begin (cr, "Document", NULL);
  for (guint i = 0; i < n && accord_watch_tell_written (i, n); i++)
    {
      accord_pages_draw (pages, cr, i, TRUE);
      if (i + 1 == n)
        cairo_tag_end (cr, "Document");
      cairo_show_page (cr);
    }

  if (accord_watch_tell_written (n, n))
    add_outline (surface, pages);

  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (!accord_watch_goes_on ())
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED,
                           "Cancelled");
      return NULL;
    }

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                           cairo_status_to_string (status));
      return NULL;
    }

  alternates = accord_pages_list_figures (pages);
  accord_pdf_amend (data, accord_pages_get_report (pages)->language,
                    alternates);

  return g_byte_array_free_to_bytes (g_steal_pointer (&data));
}
