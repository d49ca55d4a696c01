/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-report-words.h"

#include <glib/gi18n-lib.h>

AccordReportWords *
accord_report_words_new (void)
{
  AccordReportWords *self = g_new (AccordReportWords, 1);

  *self = (AccordReportWords) {
    .draft = g_strdup (_("DRAFT")),
    .agreed = g_strdup (_("AGREED")),
    .enablers = g_strdup (_("Enablers")),
    .context = g_strdup (_("Context")),
    .enablers_axis = g_strdup (_("Enablers →")),
    .context_axis = g_strdup (_("Context →")),
    /* Translators: a page's number and how many there are */
    .page = g_strdup (_("Page %u of %u")),
    /* Translators: a column's title, then what it holds */
    .titled = g_strdup (_("%s: %s")),
    /* Translators: the name of a line in a picture; a percentage */
    .line = g_strdup (_("%d%% line")),
    /* Translators: a type that a picture cannot show */
    .nothing = g_strdup (_("%s: nothing to show")),
  };

  return self;
}

void
accord_report_words_free (AccordReportWords *self)
{
  if (self == NULL)
    return;

  g_free (self->draft);
  g_free (self->agreed);
  g_free (self->enablers);
  g_free (self->context);
  g_free (self->enablers_axis);
  g_free (self->context_axis);
  g_free (self->page);
  g_free (self->titled);
  g_free (self->line);
  g_free (self->nothing);
  g_free (self);
}

/* The compiler sees no literal where a format was translated earlier; msgfmt
 * has compared each with its original.
 */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"

char *
accord_report_words_dup_page (const AccordReportWords *self,
                              guint                    page,
                              guint                    n)
{
  return g_strdup_printf (self->page, page, n);
}

char *
accord_report_words_dup_titled (const AccordReportWords *self,
                                const char              *title,
                                const char              *text)
{
  return g_strdup_printf (self->titled, title, text);
}

char *
accord_report_words_dup_line (const AccordReportWords *self,
                              int                      percent)
{
  return g_strdup_printf (self->line, percent);
}

char *
accord_report_words_dup_nothing (const AccordReportWords *self,
                                 const char              *title)
{
  return g_strdup_printf (self->nothing, title);
}

#pragma GCC diagnostic pop
