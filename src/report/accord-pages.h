/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/accord-report.h"
#include "report/accord-type-setting.h"

G_BEGIN_DECLS

/**
 * AccordPages:
 *
 * A report laid out on pages, once, for print, preview and PDF alike.
 */
typedef struct _AccordPages AccordPages;

/* @report: (transfer full) */
AccordPages           *accord_pages_new        (AccordReport          *report,
                                                const AccordPageSetup *setup);
void                   accord_pages_free       (AccordPages           *pages);
guint                  accord_pages_get_n      (const AccordPages     *pages);
const AccordReport    *accord_pages_get_report (const AccordPages     *pages);
const AccordPageSetup *accord_pages_get_setup  (const AccordPages     *pages);
/* The page, from 0, on which a block begins */
guint                  accord_pages_find       (const AccordPages     *pages,
                                                const AccordBlock     *block);
/* The page, from 0, on which it ends */
guint                  accord_pages_find_end   (const AccordPages     *pages,
                                                const AccordBlock     *block);
/* (transfer full) (element-type utf8): what the figures show, in words, in the
 * order in which they are drawn
 */
GPtrArray             *accord_pages_list_figures (const AccordPages   *pages);
/* @tagged: whether to give the parts their tags, for a PDF surface */
void                   accord_pages_draw       (const AccordPages     *pages,
                                                cairo_t               *cr,
                                                guint                  page,
                                                gboolean               tagged);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordPages, accord_pages_free)

G_END_DECLS
