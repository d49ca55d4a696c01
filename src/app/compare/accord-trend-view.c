/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/compare/accord-trend-view.h"

#include "app/compare/accord-trend-chart.h"
#include "app/widgets/accord-pair-box.h"
#include "app/widgets/accord-plain.h"
#include "app/widgets/accord-segment-bar.h"
#include "app/widgets/accord-sideways.h"
#include "app/widgets/accord-wrap-box.h"
#include "model/figures/accord-carried.h"
#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>

/* More files than this are listed only when they are asked for. */
#define MAX_FILES 6

static void
add_sentence (GtkBox *box,
              char   *text)
{
  if (text != NULL)
    gtk_box_append (box, accord_plain_label (text, NULL));
  g_free (text);
}

/* An item, its status before and its status after */
static GtkWidget *
create_change (const AccordTrend  *trend,
               const AccordChange *change)
{
  static const char *change_classes[] = { "change", NULL };
  gboolean rtl = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;
  AccordItem *item = accord_framework_get_item (trend->framework,
                                                change->ordinal);
  AccordAssessment *after = accord_trend_get_assessment (trend,
                                                         change->step + 1);
  AccordAnswer *answer = accord_assessment_get_answer (after, change->ordinal);
  GtkWidget *row = g_object_new (ACCORD_TYPE_WRAP_BOX,
                                 "css-classes", change_classes,
                                 NULL);
  GtkWidget *pair = g_object_new (ACCORD_TYPE_PAIR_BOX, NULL);
  GtkWidget *texts = accord_plain_box (GTK_ORIENTATION_VERTICAL, "texts");
  GtkWidget *arrow = gtk_label_new (rtl ? "←" : "→");
  GtkWidget *type =
    accord_plain_label (accord_arrangement_get_title (
                          accord_item_get_arrangement (item)), "caption");
  g_autofree char *name = NULL;

  gtk_widget_add_css_class (type, "dim");
  gtk_box_append (GTK_BOX (texts),
                  accord_plain_label (accord_item_get_title (item), "item"));
  gtk_box_append (GTK_BOX (texts), type);
  gtk_widget_set_hexpand (texts, TRUE);

  gtk_widget_set_valign (row, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (accord_plain_pill (change->from, FALSE), row);
  gtk_widget_set_parent (arrow, row);
  gtk_widget_set_parent (
    accord_plain_pill (change->to,
                       *accord_answer_get_carried_from (answer) != '\0'),
    row);

  /* Translators: for a screen reader: an item, its status before and after */
  name = g_strdup_printf (_("%s: %s, then %s"), accord_item_get_title (item),
                          accord_status_to_title (change->from),
                          accord_status_to_title (change->to));
  g_object_set (pair, "start", texts, "end", row, "stack-below", 44.0, NULL);
  gtk_widget_add_css_class (pair, "change-line");
  accord_plain_name (row, name);

  return pair;
}

static void
add_step (GtkBox            *box,
          const AccordTrend *trend,
          guint              step)
{
  g_autofree char *summary = accord_trend_summarise (trend, step);
  g_autofree char *title = accord_trend_get_step_title (trend, step);
  GtkWidget *list = accord_plain_box (GTK_ORIENTATION_VERTICAL, "line-list");
  guint n = 0;

  gtk_box_append (box, accord_plain_heading (title, 3, "group-heading"));
  gtk_box_append (box, accord_plain_label (summary, "strong"));

  for (guint i = 0; i < trend->changes->len; i++)
    {
      const AccordChange *change =
        &g_array_index (trend->changes, AccordChange, i);

      if (change->step != step)
        continue;

      gtk_box_append (GTK_BOX (list), create_change (trend, change));
      n++;
    }

  gtk_widget_set_visible (list, n > 0);
  gtk_box_append (box, list);
}

/* One line: the table scrolls sideways where it has no room. */
static void
attach_text (GtkGrid    *table,
             int         column,
             int         row,
             int         n_columns,
             const char *text,
             const char *css_class)
{
  GtkWidget *label = accord_plain_label (text, css_class);

  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  gtk_widget_add_css_class (label, "figures");
  gtk_grid_attach (table, label, column, row, n_columns, 1);
}

/* "2 of 4, 1 partly · 63%" */
static char *
describe_tally (const AccordTally *tally)
{
  g_autofree char *counts = accord_words_counts (tally);
  g_autofree char *percent = accord_words_percent (tally->percent);

  /* Translators: counts of a group of items, then its percentage */
  return g_strdup_printf (_("%s · %s"), counts, percent);
}

static GtkWidget *
create_table (const AccordTrend *trend,
              AccordArrangement *type)
{
  guint index = accord_arrangement_get_index (type);
  GtkGrid *table = GTK_GRID (gtk_grid_new ());

  gtk_widget_add_css_class (GTK_WIDGET (table), "trend-table");
  attach_text (table, 0, 0, 1, _("Date"), "strong");
  attach_text (table, 1, 0, 1, _("● Enablers"), "strong");
  attach_text (table, 2, 0, 1, _("○ Context"), "strong");

  for (guint i = 0; i < trend->assessments->len; i++)
    {
      const AccordStanding *standing =
        &accord_trend_get_score (trend, i)->standings[index];
      AccordCarried carried =
        accord_carried_count (accord_trend_get_assessment (trend, i), type,
                              ACCORD_KIND_ADVANTAGE);
      g_autofree char *rest = accord_carried_to_text (&carried);
      g_autofree char *date = accord_trend_get_date_text (trend, i);
      g_autofree char *enablers = describe_tally (&standing->enablers);
      g_autofree char *context = describe_tally (&standing->context);
      int row = (int) (2 * i) + 1;

      attach_text (table, 0, row, 1, date, NULL);
      attach_text (table, 1, row, 1, enablers, NULL);
      attach_text (table, 2, row, 1, context, NULL);

      if (rest != NULL)
        attach_text (table, 1, row + 1, 2, rest, "dim");
    }

  return GTK_WIDGET (table);
}

/* Where all of it is seen there is nothing to stop at.  Of a scrolled window
 * that is not focusable GTK 4.8 says that it took the focus, and Tab gets no
 * further; what is in it takes none.
 */
static void
width_changed_cb (GtkWidget     *scroller,
                  GtkAdjustment *across)
{
  gtk_widget_set_can_focus (scroller,
                            gtk_adjustment_get_upper (across) >
                            gtk_adjustment_get_page_size (across));
}

static GtkWidget *
create_scroller (const AccordTrend *trend,
                 AccordArrangement *type)
{
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                      "child", create_table (trend, type),
                                      "propagate-natural-width", TRUE,
                                      "vscrollbar-policy", GTK_POLICY_NEVER,
                                      NULL);
  GtkAdjustment *across =
    gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scroller));

  accord_sideways_only (GTK_SCROLLED_WINDOW (scroller));
  accord_plain_name (scroller, accord_arrangement_get_title (type));
  g_signal_connect_object (across, "changed", G_CALLBACK (width_changed_cb),
                           scroller, G_CONNECT_SWAPPED);

  return scroller;
}

static void
add_type (GtkBox            *box,
          const AccordTrend *trend,
          AccordArrangement *type)
{
  GtkWidget *card = accord_plain_box (GTK_ORIENTATION_VERTICAL, "card");
  GtkWidget *pair = g_object_new (ACCORD_TYPE_PAIR_BOX, NULL);
  GtkWidget *chart = accord_trend_chart_new (trend, type);

  gtk_widget_set_hexpand (chart, TRUE);
  /* However long the table beside it is */
  gtk_widget_set_valign (chart, GTK_ALIGN_START);
  g_object_set (pair,
                "start", chart,
                "end", create_scroller (trend, type),
                "stack-below", 56.0,
                NULL);
  gtk_widget_add_css_class (card, "trend-card");
  gtk_box_append (GTK_BOX (card),
                  accord_plain_heading (accord_arrangement_get_title (type), 3,
                                        "group-heading"));
  gtk_box_append (GTK_BOX (card), pair);
  gtk_box_append (box, card);
}

/* Which file is of which date; a long list is folded away. */
static void
add_files (GtkBox            *box,
           const AccordTrend *trend,
           GPtrArray         *names)
{
  guint n = trend->assessments->len;
  GtkWidget *list = accord_plain_box (GTK_ORIENTATION_VERTICAL, "facts-list");

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *date = accord_trend_get_date_text (trend, i);
      g_autofree char *text = NULL;

      /* Translators: a date, then the name of a file */
      text = g_strdup_printf (_("%s: %s"), date,
                              (char *) g_ptr_array_index (names, i));
      gtk_box_append (GTK_BOX (list), accord_plain_label (text, "dim"));
    }

  if (n > MAX_FILES)
    {
      GtkWidget *expander = gtk_expander_new (_("Which files are shown"));

      gtk_expander_set_child (GTK_EXPANDER (expander), list);
      list = expander;
    }
  gtk_box_append (box, list);
}

void
accord_trend_view_fill (GtkBox            *box,
                        const AccordTrend *trend,
                        GPtrArray         *names)
{
  guint n = trend->assessments->len;
  AccordFramework *framework = trend->framework;
  g_autofree char *title = NULL;

  accord_plain_clear (box);

  title = accord_words_short_name (
    accord_assessment_get_organisation (accord_trend_get_assessment (trend,
                                                                     n - 1)));
  gtk_box_append (box,
                  accord_plain_heading (*title != '\0' ? title
                                                       : _("Over time"), 1,
                                        "page-title"));
  add_files (box, trend, names);
  add_sentence (box, accord_trend_say_organisations (trend));
  add_sentence (box, accord_trend_say_revisions (trend));
  add_sentence (box, accord_trend_say_unmatched (trend));

  gtk_box_append (box, accord_plain_heading (_("What changed"), 2,
                                             "card-heading"));
  /* In the order of the report and of the figures */
  for (guint i = 1; i < n; i++)
    add_step (box, trend, i - 1);

  gtk_box_append (box, accord_plain_heading (_("Figures"), 2, "card-heading"));
  for (guint i = 0; i < accord_framework_get_n_arrangements (framework); i++)
    add_type (box, trend, accord_framework_get_arrangement (framework, i));
}
