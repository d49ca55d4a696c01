/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/overview/accord-overview-page-private.h"

#include "app/overview/accord-closures-overview.h"
#include "app/overview/accord-type-card.h"
#include "app/widgets/accord-clamp.h"
#include "app/widgets/accord-closures.h"
#include "app/widgets/accord-names.h"
#include "app/widgets/accord-pair-box.h"
#include "app/widgets/accord-plain.h"
#include "app/widgets/accord-property.h"
#include "app/widgets/accord-wrap-box.h"
#include "model/figures/accord-actions.h"
#include "model/figures/accord-sentences.h"

G_DEFINE_FINAL_TYPE (AccordOverviewPage, accord_overview_page, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ASSESSMENT,
  PROP_TRIED,
  PROP_READ_ONLY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* What the page says is made while it is looked at, once for however many
 * changes came together. */
static void
show_sentences (AccordOverviewPage *self)
{
  g_autoptr (GPtrArray) sentences = NULL;
  GtkWidget *labels[] = {
    [ACCORD_OVERVIEW_STANDING] = self->standing,
    [ACCORD_OVERVIEW_LIMITS] = self->limits,
    [ACCORD_OVERVIEW_CHANGE] = self->change_text,
    [ACCORD_OVERVIEW_ALWAYS] = self->always,
  };
  gboolean begun = accord_assessment_get_score (self->assessment)->assessed > 0;

  sentences = accord_sentences_new_for_answers (self->assessment);

  for (guint part = 0; part < G_N_ELEMENTS (labels); part++)
    {
      g_autofree char *text = accord_overview_join_sentences (sentences, part);

      gtk_label_set_label (GTK_LABEL (labels[part]), text);
      gtk_widget_set_visible (part == ACCORD_OVERVIEW_CHANGE ? self->change
                                                             : labels[part],
                              *text != '\0');
    }

  gtk_widget_set_visible (self->begin, !begun);
  gtk_widget_set_visible (self->sections,
                          begun && self->painted &&
                          !gtk_widget_get_visible (self->trying));
}

static void
show_open_items (AccordOverviewPage *self,
                 const char         *today)
{
  g_autoptr (GArray) items = accord_open_items_new (self->assessment, TRUE);
  gboolean addable = FALSE;

  accord_item_links_begin (self->open_items, self->assessment);

  for (guint i = 0; i < items->len; i++)
    {
      const AccordOpenItem *item = &g_array_index (items, AccordOpenItem, i);
      AccordAnswer *answer = accord_assessment_get_answer (self->assessment,
                                                           item->ordinal);

      addable |= accord_answer_get_action (answer) == NULL;
      if (i == 0 || item[-1].actor != item->actor)
        accord_item_links_add_heading (
          self->open_items,
          accord_overview_actor_heading (self->assessment, item->actor));
      accord_item_links_add_item (
        self->open_items, item->ordinal,
        accord_overview_open_detail (self->assessment, item, today));
    }

  accord_item_links_end (self->open_items);

  gtk_widget_set_visible (self->nothing_open, items->len == 0);
  gtk_widget_set_visible (self->add_actions, items->len > 0);
  gtk_widget_set_visible (self->try_out, items->len > 0);
  gtk_widget_set_sensitive (self->add_actions, addable);
}

static void
show_gaps (AccordOverviewPage *self,
           const char         *today)
{
  g_autoptr (GArray) gaps = NULL;
  guint counts[2] = { 0 };

  gaps = accord_evidence_gaps_new (self->assessment, today, TRUE);
  for (guint i = 0; i < gaps->len; i++)
    counts[g_array_index (gaps, AccordEvidenceGap, i).kind]++;

  accord_item_links_begin (self->gaps, self->assessment);

  for (guint i = 0; i < gaps->len; i++)
    {
      const AccordEvidenceGap *gap =
        &g_array_index (gaps, AccordEvidenceGap, i);

      if (i == 0 || gap[-1].kind != gap->kind)
        accord_item_links_add_heading (
          self->gaps,
          accord_overview_gaps_heading (gap->kind, counts[gap->kind]));
      accord_item_links_add_item (
        self->gaps, gap->ordinal,
        accord_overview_gap_detail (self->assessment, gap));
    }

  accord_item_links_end (self->gaps);
  gtk_widget_set_visible (self->evidence, gaps->len > 0);
}

static void
show_picture (AccordOverviewPage *self)
{
  gboolean shown =
    gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->picture));

  gtk_widget_set_visible (self->picture_box, shown);
  if (shown)
    accord_figures_chart_update (self->chart, self->assessment);
}

static void
refresh (AccordOverviewPage *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%F");

  self->stale = FALSE;
  g_clear_handle_id (&self->refresh_source, g_source_remove);

  show_sentences (self);

  if (gtk_widget_get_visible (self->trying))
    {
      accord_try_out_panel_update (self->panel, self->assessment);
      return;
    }

  if (!gtk_widget_get_visible (self->sections))
    return;

  show_open_items (self, today);
  show_gaps (self, today);
  accord_figures_table_update (self->table, self->assessment);
  show_picture (self);
}

static gboolean
refresh_cb (gpointer user_data)
{
  AccordOverviewPage *self = user_data;

  self->refresh_source = 0;
  refresh (self);

  return G_SOURCE_REMOVE;
}

/* Others that show figures follow what is tried while this page is seen; where
 * it is not, they show the facts.
 */
static void
show_tried (AccordOverviewPage *self)
{
  gboolean seen = gtk_widget_get_mapped (GTK_WIDGET (self)) &&
                  gtk_widget_get_visible (self->trying);
  AccordScore *tried = seen ? accord_try_out_panel_get_score (self->panel)
                            : NULL;

  if (self->tried == tried)
    return;

  g_clear_pointer (&self->tried, accord_score_unref);
  if (tried != NULL)
    self->tried = accord_score_ref (tried);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TRIED]);
}

static void tried_cb (AccordOverviewPage *self);

/* The first tick comes before a frame, the second one after it has been laid
 * out and painted. */
static void
await_frame (AccordOverviewPage *self,
             GtkTickCallback     callback)
{
  self->ticked = FALSE;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), callback, NULL, NULL);
}

static gboolean
has_had_frame (AccordOverviewPage *self)
{
  gboolean had = self->ticked;

  self->ticked = TRUE;

  return had;
}

static gboolean
keep_in_view_cb (GtkWidget     *widget,
                 GdkFrameClock *clock,
                 gpointer       user_data)
{
  AccordOverviewPage *self = ACCORD_OVERVIEW_PAGE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkAdjustment *adjustment;
  graphene_rect_t bounds;
  double top;

  if (!has_had_frame (self))
    return G_SOURCE_CONTINUE;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, self->outer) ||
      !gtk_widget_compute_bounds (focus, self->outer, &bounds))
    return G_SOURCE_REMOVE;

  adjustment = gtk_scrolled_window_get_vadjustment (
    GTK_SCROLLED_WINDOW (self->outer));
  top = gtk_adjustment_get_value (adjustment) + bounds.origin.y;
  gtk_adjustment_clamp_page (adjustment, top, top + bounds.size.height);

  return G_SOURCE_REMOVE;
}

static void
set_trying (AccordOverviewPage *self,
            gboolean            trying)
{
  if (gtk_widget_get_visible (self->trying) == trying)
    return;

  gtk_widget_set_visible (self->trying, trying);
  gtk_widget_set_visible (GTK_WIDGET (self->panel), trying);
  gtk_widget_set_visible (GTK_WIDGET (self->grid), !trying);
  gtk_widget_set_visible (self->facts_view, !trying);

  if (!trying)
    accord_try_out_panel_clear (self->panel);

  refresh (self);
  gtk_widget_grab_focus (trying ? self->stop : self->try_out);
  await_frame (self, keep_in_view_cb);
  show_tried (self);
}

static gboolean
first_frame_cb (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       user_data)
{
  AccordOverviewPage *self = ACCORD_OVERVIEW_PAGE (widget);

  if (!has_had_frame (self))
    return G_SOURCE_CONTINUE;

  self->painted = TRUE;
  refresh (self);

  return G_SOURCE_REMOVE;
}

/*
 * Signal callbacks
 */

static void
changed_cb (AccordOverviewPage *self)
{
  g_assert (ACCORD_IS_OVERVIEW_PAGE (self));

  self->stale = TRUE;

  if (self->refresh_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->refresh_source = g_idle_add (refresh_cb, self);
}

static void
add_actions_cb (AccordOverviewPage *self)
{
  g_autoptr (GArray) items = NULL;
  g_autoptr (GArray) ordinals = NULL;
  g_autofree char *text = NULL;
  guint n;

  g_assert (ACCORD_IS_OVERVIEW_PAGE (self));

  items = accord_open_items_new (self->assessment, TRUE);
  ordinals = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < items->len; i++)
    g_array_append_val (ordinals,
                        g_array_index (items, AccordOpenItem, i).ordinal);

  n = accord_actions_add (self->assessment,
                          (const guint *) (gpointer) ordinals->data,
                          ordinals->len);
  text = accord_overview_turned (n, n);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.announce", "s", text);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s",
                              "actions");
}

static void
try_out_cb (AccordOverviewPage *self)
{
  g_assert (ACCORD_IS_OVERVIEW_PAGE (self));

  set_trying (self, TRUE);
  tried_cb (self);
}

static void
stop_cb (AccordOverviewPage *self)
{
  g_assert (ACCORD_IS_OVERVIEW_PAGE (self));

  set_trying (self, FALSE);
}

static void
tried_cb (AccordOverviewPage *self)
{
  g_autoptr (GArray) tried = NULL;

  g_assert (ACCORD_IS_OVERVIEW_PAGE (self));

  tried = accord_try_out_panel_list_tried (self->panel);
  gtk_widget_set_sensitive (self->turn, tried->len > 0);
  show_tried (self);
}

static void
turn_cb (AccordOverviewPage *self)
{
  g_autoptr (GArray) tried = NULL;
  g_autofree char *text = NULL;
  guint n;

  g_assert (ACCORD_IS_OVERVIEW_PAGE (self));

  tried = accord_try_out_panel_list_tried (self->panel);
  n = accord_actions_add (self->assessment,
                          (const guint *) (gpointer) tried->data,
                          tried->len);
  text = accord_overview_turned (n, tried->len);
  set_trying (self, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", text);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s",
                              "actions");
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  AccordOverviewPage *self = ACCORD_OVERVIEW_PAGE (widget);

  if (!gtk_widget_get_visible (self->trying))
    return FALSE;

  set_trying (self, FALSE);

  return TRUE;
}

static void
picture_cb (AccordOverviewPage *self)
{
  g_assert (ACCORD_IS_OVERVIEW_PAGE (self));

  show_picture (self);
}

static void
accord_overview_page_map (GtkWidget *widget)
{
  AccordOverviewPage *self = ACCORD_OVERVIEW_PAGE (widget);

  if (self->stale)
    refresh (self);

  GTK_WIDGET_CLASS (accord_overview_page_parent_class)->map (widget);

  /* Most of the page is below what is seen of it first. */
  if (!self->painted)
    await_frame (self, first_frame_cb);

  show_tried (self);
}

static void
accord_overview_page_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (accord_overview_page_parent_class)->unmap (widget);

  show_tried (ACCORD_OVERVIEW_PAGE (widget));
}

static void
width_changed_cb (AccordOverviewPage *self)
{
  int width = accord_adaptive_bin_get_em_width (self->bin);

  g_assert (ACCORD_IS_OVERVIEW_PAGE (self));

  accord_overview_place_cards (self, width >= ACCORD_OVERVIEW_TWO_COLUMNS);
}

static void
accord_overview_page_constructed (GObject *object)
{
  AccordOverviewPage *self = ACCORD_OVERVIEW_PAGE (object);
  AccordFramework *framework =
    accord_assessment_get_framework (self->assessment);
  g_autofree char *text = NULL;

  G_OBJECT_CLASS (accord_overview_page_parent_class)->constructed (object);

  for (guint i = 0; i < accord_framework_get_n_arrangements (framework); i++)
    {
      GtkWidget *card;

      card = accord_type_card_new (self->assessment,
                                   accord_framework_get_arrangement (framework,
                                                                     i));
      gtk_size_group_add_widget (self->columns, card);
      g_ptr_array_add (self->cards, g_object_ref_sink (card));
    }

  accord_overview_place_cards (self, TRUE);

  text = accord_overview_explain (framework);
  gtk_label_set_label (GTK_LABEL (self->explanation), text);

  self->stale = TRUE;
  g_signal_connect_object (self->assessment, "changed",
                           G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
accord_overview_page_dispose (GObject *object)
{
  AccordOverviewPage *self = ACCORD_OVERVIEW_PAGE (object);

  g_clear_handle_id (&self->refresh_source, g_source_remove);
  if (self->assessment != NULL)
    g_signal_handlers_disconnect_by_data (self->assessment, self);
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  g_clear_pointer (&self->tried, accord_score_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ACCORD_TYPE_OVERVIEW_PAGE);
  g_clear_object (&self->assessment);

  G_OBJECT_CLASS (accord_overview_page_parent_class)->dispose (object);
}

static void
accord_overview_page_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  AccordOverviewPage *self = ACCORD_OVERVIEW_PAGE (object);

  switch (property_id)
    {
    case PROP_ASSESSMENT:
      g_value_set_object (value, self->assessment);
      break;

    case PROP_TRIED:
      g_value_set_boxed (value, self->tried);
      break;

    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_overview_page_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  AccordOverviewPage *self = ACCORD_OVERVIEW_PAGE (object);

  switch (property_id)
    {
    case PROP_ASSESSMENT:
      self->assessment = g_value_dup_object (value);
      break;

    case PROP_READ_ONLY:
      if (accord_set_boolean (object, pspec, &self->read_only, value))
        gtk_button_set_label (GTK_BUTTON (self->details),
                              accord_overview_details_label (self->read_only));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_overview_page_class_init (AccordOverviewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = accord_overview_page_constructed;
  object_class->dispose = accord_overview_page_dispose;
  object_class->get_property = accord_overview_page_get_property;
  object_class->set_property = accord_overview_page_set_property;

  widget_class->map = accord_overview_page_map;
  widget_class->unmap = accord_overview_page_unmap;

  properties[PROP_ASSESSMENT] =
    g_param_spec_object ("assessment", NULL, NULL,
                         ACCORD_TYPE_ASSESSMENT,
                         G_PARAM_READWRITE |
                         G_PARAM_CONSTRUCT_ONLY |
                         G_PARAM_STATIC_STRINGS);
  properties[PROP_TRIED] =
    g_param_spec_boxed ("tried", NULL, NULL,
                        ACCORD_TYPE_SCORE,
                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_READ_ONLY] =
    g_param_spec_boolean ("read-only", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE |
                          G_PARAM_EXPLICIT_NOTIFY |
                          G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ACCORD_TYPE_ADAPTIVE_BIN);
  g_type_ensure (ACCORD_TYPE_ASSESSMENT);
  g_type_ensure (ACCORD_TYPE_CLAMP);
  g_type_ensure (ACCORD_TYPE_FIGURES_CHART);
  g_type_ensure (ACCORD_TYPE_FIGURES_TABLE);
  g_type_ensure (ACCORD_TYPE_ITEM_LINKS);
  g_type_ensure (ACCORD_TYPE_PAIR_BOX);
  g_type_ensure (ACCORD_TYPE_TRY_OUT_PANEL);
  g_type_ensure (ACCORD_TYPE_WRAP_BOX);

  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/io/github/accord_readiness/Accord/accord-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage,
                                        outer);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage, bin);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage,
                                        columns);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage,
                                        details);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage, grid);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage,
                                        individual);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage,
                                        mandated);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage,
                                        structural);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage,
                                        voluntary);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage,
                                        add_actions);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage,
                                        always);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage,
                                        begin);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage,
                                        change);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage,
                                        change_text);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage,
                                        chart);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage,
                                        evidence);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage,
                                        explanation);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage,
                                        facts_view);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage,
                                        gaps);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage,
                                        limits);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage,
                                        nothing_open);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage,
                                        open);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage,
                                        open_items);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage,
                                        panel);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage,
                                        picture);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage,
                                        picture_box);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage,
                                        sections);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage,
                                        standing);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage,
                                        stop);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage,
                                        table);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage,
                                        try_out);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage,
                                        trying);
  gtk_widget_class_bind_template_child (widget_class, AccordOverviewPage,
                                        turn);
  gtk_widget_class_bind_template_callback (widget_class, add_actions_cb);
  gtk_widget_class_bind_template_callback (widget_class, picture_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, tried_cb);
  gtk_widget_class_bind_template_callback (widget_class, try_out_cb);
  gtk_widget_class_bind_template_callback (widget_class, turn_cb);
  gtk_widget_class_bind_template_callback (widget_class, width_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, accord_closure_facts);
  gtk_widget_class_bind_template_callback (widget_class,
                                           accord_closure_is_text);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0,
                                escape_cb, NULL);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "overview");
}

static void
accord_overview_page_init (AccordOverviewPage *self)
{
  GtkLayoutManager *layout;

  self->cards = g_ptr_array_new_with_free_func (g_object_unref);
  layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout),
                                  GTK_ORIENTATION_VERTICAL);
  gtk_widget_init_template (GTK_WIDGET (self));
  accord_names_amend (GTK_WIDGET (self));
  accord_plain_selectable (GTK_LABEL (self->standing));
  accord_plain_selectable (GTK_LABEL (self->limits));
  accord_plain_selectable (GTK_LABEL (self->change_text));
  accord_plain_selectable (GTK_LABEL (self->explanation));
}

GtkWidget *
accord_overview_page_new (AccordAssessment *assessment)
{
  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (assessment), NULL);

  return g_object_new (ACCORD_TYPE_OVERVIEW_PAGE,
                       "assessment", assessment,
                       NULL);
}
