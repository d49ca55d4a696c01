/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/compare/accord-file-picker.h"
#include "app/compare/accord-followed-files.h"
#include "app/paper/accord-report-source.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_FIGURES_WINDOW (accord_figures_window_get_type ())

/**
 * AccordFiguresWindow:
 *
 * What the windows share that show figures of several files: choosing the
 * files, following them, telling what is wrong with them, exporting.  Pages of
 * its stack: "choose", "loading", "bad" and "view".
 */
G_DECLARE_DERIVABLE_TYPE (AccordFiguresWindow, accord_figures_window,
                          ACCORD, FIGURES_WINDOW, GtkApplicationWindow)

/**
 * AccordFiguresWindowClass:
 * @picked: enough files are chosen
 * @refresh: the files that are followed say something else; none is loading
 * @retitle: (nullable): one of them is saved, or has changes not saved
 * @make_source: (nullable) (transfer full): what there is to print and export
 */
struct _AccordFiguresWindowClass
{
  GtkApplicationWindowClass parent_class;

  void                 (* picked)      (AccordFiguresWindow *self);
  void                 (* refresh)     (AccordFiguresWindow *self);
  void                 (* retitle)     (AccordFiguresWindow *self);
  AccordReportSource * (* make_source) (AccordFiguresWindow *self);
};

/* To be called once by what makes one, which has its application by then */
void                 accord_figures_window_set_up    (AccordFiguresWindow *self);
AccordHost          *accord_figures_window_get_host  (AccordFiguresWindow *self);
AccordFollowedFiles *accord_figures_window_get_files (AccordFiguresWindow *self);
AccordFilePicker    *accord_figures_window_get_picker
                                                     (AccordFiguresWindow *self);
const char          *accord_figures_window_get_page  (AccordFiguresWindow *self);
void                 accord_figures_window_show_page (AccordFiguresWindow *self,
                                                      const char          *name);
/* What stands on the page "view" */
void                 accord_figures_window_set_view  (AccordFiguresWindow *self,
                                                      GtkWidget           *view);
/* @action: what the button for other files does */
void                 accord_figures_window_set_choose
                                                     (AccordFiguresWindow *self,
                                                      const char          *action,
                                                      const char          *tooltip);
void                 accord_figures_window_set_subtitle
                                                     (AccordFiguresWindow *self,
                                                      const char          *text);
void                 accord_figures_window_set_heading
                                                     (AccordFiguresWindow *self,
                                                      const char          *text);
/* Presents it with what it has to show in its first frame, where that is read
 * soon; it does not wait long. */
void                 accord_figures_window_present   (AccordFiguresWindow *self);
/* Shows the page "bad"; empty and %NULL texts are left out. */
void                 accord_figures_window_show_problem
                                                     (AccordFiguresWindow *self,
                                                      const char          *heading,
                                                      const char * const  *texts);

G_END_DECLS
