/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AccordReportWords:
 *
 * What a report's renderers say beside its blocks, as it was translated when
 * the blocks were made: they may be run later, in another thread, while Accord
 * speaks another language.
 */
typedef struct
{
  char *draft;
  char *agreed;
  char *enablers;
  char *context;
  char *enablers_axis;
  char *context_axis;
  /* Formats, checked as all are where catalogues are made */
  char *page;
  char *titled;
  char *line;
  char *nothing;
} AccordReportWords;

/* (transfer full): in the language that Accord has at the moment */
AccordReportWords *accord_report_words_new         (void);
void               accord_report_words_free        (AccordReportWords       *self);

/* (transfer full): "Page 2 of 4" */
char              *accord_report_words_dup_page    (const AccordReportWords *self,
                                                    guint                    page,
                                                    guint                    n);
/* (transfer full): a column's title, then what it holds */
char              *accord_report_words_dup_titled  (const AccordReportWords *self,
                                                    const char              *title,
                                                    const char              *text);
/* (transfer full): the name of the line at @percent in a chart */
char              *accord_report_words_dup_line    (const AccordReportWords *self,
                                                    int                      percent);
/* (transfer full): of a type that a chart cannot show */
char              *accord_report_words_dup_nothing (const AccordReportWords *self,
                                                    const char              *title);

G_END_DECLS
