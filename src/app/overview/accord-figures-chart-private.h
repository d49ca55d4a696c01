/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/overview/accord-figures-chart.h"

#include "report/accord-chart-layout.h"

G_BEGIN_DECLS

/* Size of a marker in em. */
#define ACCORD_FIGURES_MARKER 1.1

typedef struct
{
  GtkWidget       *marker;
  GtkWidget       *label;
  GtkWidget       *number;
  int              context;
  int              enablers;
  int              context_up_to;
  int              enablers_up_to;
  gboolean         shown;
  gboolean         named;
  gboolean         numbered;
  AccordChartMark  mark;
} AccordFiguresPoint;

struct _AccordFiguresChart
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *frame;
  GtkWidget *line_context;
  GtkWidget *line_enablers;
  GtkWidget *enablers_name;
  GtkWidget *context_name;
  GtkWidget *dot;
  GtkWidget *axis_context;
  GtkWidget *axis_enablers;
  GtkWidget *context_ticks[2];
  GtkWidget *enabler_ticks[2];
  GArray    *points;

  /* Owned references */
  AccordFramework *framework;
  char      *legend;

  guint      legend_source;

  /* Where the frame is, in the widget */
  AccordChartBox plot;
  int        line;
};

AccordFiguresPoint *accord_figures_chart_get_point (AccordFiguresChart *self,
                                                    guint               i);
gboolean accord_figures_chart_is_rtl        (AccordFiguresChart *self);
/* From the frame's left edge, and from its upper one, in pixels */
double   accord_figures_chart_get_x         (AccordFiguresChart *self,
                                             int                 context);
double   accord_figures_chart_get_y         (AccordFiguresChart *self,
                                             int                 enablers);
void     accord_figures_chart_size_allocate (GtkWidget          *widget,
                                             int                 width,
                                             int                 height,
                                             int                 baseline);

/* The legend follows where the names have found room. */
void     accord_figures_chart_queue_legend  (AccordFiguresChart *self);

G_END_DECLS
