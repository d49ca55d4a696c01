/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/overview/accord-overview-page.h"

#include "app/overview/accord-figures-chart.h"
#include "app/overview/accord-figures-table.h"
#include "app/overview/accord-item-links.h"
#include "app/overview/accord-try-out-panel.h"
#include "app/widgets/accord-adaptive-bin.h"

G_BEGIN_DECLS

/* Below it, in em, two cards have no room beside each other. */
#define ACCORD_OVERVIEW_TWO_COLUMNS 46

struct _AccordOverviewPage
{
  GtkWidget parent_instance;

  /* Template Widgets */
  GtkWidget *outer;
  AccordAdaptiveBin *bin;
  GtkGrid *grid;
  GtkWidget *individual;
  GtkWidget *structural;
  GtkWidget *voluntary;
  GtkWidget *mandated;
  GtkSizeGroup *columns;
  GtkWidget *details;
  GtkWidget *standing;
  GtkWidget *limits;
  GtkWidget *always;
  GtkWidget *begin;
  GtkWidget *facts_view;
  GtkWidget *sections;
  GtkWidget *change;
  GtkWidget *change_text;
  GtkWidget *open;
  GtkWidget *nothing_open;
  AccordItemLinks *open_items;
  GtkWidget *add_actions;
  GtkWidget *try_out;
  GtkWidget *evidence;
  AccordItemLinks *gaps;
  GtkWidget *picture;
  GtkWidget *picture_box;
  AccordFiguresChart *chart;
  AccordFiguresTable *table;
  GtkWidget *explanation;
  GtkWidget *trying;
  GtkWidget *turn;
  GtkWidget *stop;
  AccordTryOutPanel *panel;

  /* Owned References */
  AccordAssessment *assessment;
  GPtrArray *cards;
  AccordScore *tried;

  guint refresh_source;
  gboolean read_only;

  guint placed : 1;
  guint wide : 1;
  guint stale : 1;
  guint ticked : 1;
  /* Whether its first frame has been seen, which is without the sections */
  guint painted : 1;
};

void accord_overview_place_cards (AccordOverviewPage *self,
                                  gboolean            wide);

G_END_DECLS
