/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/answers/accord-type-page.h"

#include "app/answers/accord-closures-page.h"
#include "app/answers/accord-item-group.h"
#include "app/answers/accord-item-row.h"
#include "app/answers/accord-next-button.h"
#include "app/answers/accord-row-place.h"
#include "app/answers/accord-seen-types.h"
#include "app/answers/accord-type-head.h"
#include "app/desktop/accord-settings.h"
#include "app/widgets/accord-adaptive-bin.h"
#include "app/widgets/accord-clamp.h"
#include "app/widgets/accord-pair-box.h"
#include "app/widgets/accord-property.h"
#include "app/widgets/accord-wrap-box.h"
#include "model/figures/accord-progress.h"

/* Below this many em the figures stand below the title, at its edge: the head is
 * narrower than the page by its margins, and stacks below 53.
 */
#define NARROW 57

struct _AccordTypePage
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget         *adaptive;
  GtkWidget         *scroller;
  GtkWidget         *head;
  GtkWidget         *advantages;
  GtkWidget         *advantages_text;
  GtkWidget         *risks;
  GtkWidget         *risks_text;
  GtkWidget         *guidance;
  GtkWidget         *context;
  GtkWidget         *enablers;
  GtkWidget         *next;
  GtkWidget         *overview;

  /* Owned references */
  AccordAssessment  *assessment;
  AccordArrangement *arrangement;

  guint              view_source;
  gboolean           view_wanted;
  AccordRowPlace     place;
  gboolean           show_guidance;
  gboolean           read_only;
};

G_DEFINE_FINAL_TYPE (AccordTypePage, accord_type_page, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ASSESSMENT,
  PROP_ARRANGEMENT,
  PROP_SHOW_GUIDANCE,
  PROP_READ_ONLY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/*
 * Auxiliary methods
 */

/* What comes after this page. */
static void
show_facts (AccordTypePage *self)
{
  AccordProgress progress;
  gboolean all_answered;

  accord_next_button_lead (GTK_BUTTON (self->next),
                           self->assessment, self->arrangement);

  accord_progress_count (accord_assessment_get_framework (self->assessment),
                         accord_assessment_get_statuses (self->assessment),
                         accord_assessment_get_mandated (self->assessment),
                         accord_assessment_get_structural (self->assessment),
                         &progress);
  all_answered = progress.items_in_question > 0 &&
                 progress.answered_in_question == progress.items_in_question;
  gtk_widget_set_visible (self->overview, all_answered);
}

static void
show_folded (AccordTypePage *self)
{
  const char * const *risks;
  GListModel *advantages;
  g_autofree char *advantages_title = NULL;
  g_autofree char *advantages_text = NULL;
  g_autofree char *risks_title = NULL;
  g_autofree char *risks_text = NULL;
  guint n;

  advantages = accord_arrangement_get_advantages (self->arrangement);
  advantages_text = accord_page_list_items (advantages);
  n = g_list_model_get_n_items (advantages);

  advantages_title = accord_page_advantages_title (n);
  gtk_expander_set_label (GTK_EXPANDER (self->advantages), advantages_title);
  gtk_label_set_label (GTK_LABEL (self->advantages_text), advantages_text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->advantages),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  advantages_title,
                                  -1);
  gtk_widget_set_visible (self->advantages, n > 0);

  risks = accord_arrangement_get_risks (self->arrangement);
  n = risks != NULL ? g_strv_length ((char **) risks) : 0;
  risks_text = accord_page_list_texts (risks);
  risks_title = accord_page_risks_title (n);
  gtk_expander_set_label (GTK_EXPANDER (self->risks), risks_title);
  gtk_label_set_label (GTK_LABEL (self->risks_text), risks_text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->risks),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, risks_title,
                                  -1);
  gtk_widget_set_visible (self->risks, n > 0);
}

static GtkWidget *
find_row (AccordTypePage *self,
          AccordAnswer   *answer)
{
  GtkWidget *row;

  row = accord_item_group_find_row (ACCORD_ITEM_GROUP (self->context), answer);
  if (row == NULL)
    row = accord_item_group_find_row (ACCORD_ITEM_GROUP (self->enablers),
                                      answer);

  return row;
}

static GtkWidget *
find_current_row (AccordTypePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return NULL;

  return ACCORD_IS_ITEM_ROW (focus)
           ? focus
           : gtk_widget_get_ancestor (focus, ACCORD_TYPE_ITEM_ROW);
}

/* Whoever comes to a row by key or by a button sees where they are: its keys
 * act at once. */
static gboolean
focus_row (GtkWidget *row)
{
  GtkRoot *root = gtk_widget_get_root (row);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_focus_visible (GTK_WINDOW (root), TRUE);

  return gtk_widget_grab_focus (row);
}

/*
 * Callbacks
 */

static void
score_changed_cb (AccordTypePage *self)
{
  g_assert (ACCORD_IS_TYPE_PAGE (self));

  show_facts (self);
}

static void
width_changed_cb (AccordTypePage *self)
{
  int width;
  gboolean narrow;

  g_assert (ACCORD_IS_TYPE_PAGE (self));

  width = accord_adaptive_bin_get_em_width (
    ACCORD_ADAPTIVE_BIN (self->adaptive));
  narrow = width > 0 && width < NARROW;

  accord_type_head_set_narrow (ACCORD_TYPE_HEAD (self->head), narrow);
}

static void
guidance_changed_cb (AccordTypePage *self)
{
  g_assert (ACCORD_IS_TYPE_PAGE (self));

  g_object_set (self,
                "show-guidance",
                accord_settings_get_boolean (accord_settings_get_default (),
                                             "show-guidance"),
                NULL);
}

static void
move_row_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  AccordTypePage *self = ACCORD_TYPE_PAGE (widget);
  AccordItemGroup *context = ACCORD_ITEM_GROUP (self->context);
  AccordItemGroup *enablers = ACCORD_ITEM_GROUP (self->enablers);
  GtkWidget *row = find_current_row (self);
  GtkWidget *next;

  if (row == NULL)
    return;

  if (g_variant_get_int32 (parameter) > 0)
    {
      next = gtk_widget_get_next_sibling (row);
      if (next == NULL && row == accord_item_group_get_last (context))
        next = accord_item_group_get_first (enablers);
    }
  else
    {
      next = gtk_widget_get_prev_sibling (row);
      if (next == NULL && row == accord_item_group_get_first (enablers))
        next = accord_item_group_get_last (context);
    }

  focus_row (next != NULL ? next : row);
}

static gboolean
keep_in_view_cb (gpointer data)
{
  AccordTypePage *self = data;
  GtkWidget *row = find_current_row (self);

  self->view_source = 0;
  if (row != NULL)
    accord_row_place_keep (&self->place, self->scroller, row);

  return G_SOURCE_REMOVE;
}

static void
schedule_keep_in_view (AccordTypePage *self)
{
  if (self->view_source == 0)
    self->view_source = g_idle_add_full (G_PRIORITY_LOW, keep_in_view_cb, self,
                                         NULL);
}

static void
keep_in_view_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  AccordTypePage *self = ACCORD_TYPE_PAGE (widget);
  GtkWidget *row = find_current_row (self);

  if (row != NULL)
    accord_row_place_remember (&self->place, self->scroller, row);

  /* Now, and again when the layout has changed. */
  self->view_wanted = TRUE;
  schedule_keep_in_view (self);
}

/* The layout has given the row its new height; it is not the time to scroll
 * before it is done. */
static void
height_changed_cb (AccordTypePage *self)
{
  g_assert (ACCORD_IS_TYPE_PAGE (self));

  if (!self->view_wanted)
    return;

  self->view_wanted = FALSE;
  schedule_keep_in_view (self);
}

/*
 * Overrides
 */

static void
accord_type_page_map (GtkWidget *widget)
{
  AccordTypePage *self = ACCORD_TYPE_PAGE (widget);

  /* Risks stand open the first time that a type is shown. */
  if (accord_seen_types_add (accord_arrangement_get_id (self->arrangement)))
    gtk_expander_set_expanded (GTK_EXPANDER (self->risks), TRUE);

  GTK_WIDGET_CLASS (accord_type_page_parent_class)->map (widget);
}

static void
accord_type_page_constructed (GObject *object)
{
  AccordTypePage *self = ACCORD_TYPE_PAGE (object);
  AccordSettings *settings = accord_settings_get_default ();

  G_OBJECT_CLASS (accord_type_page_parent_class)->constructed (object);

  g_assert (self->assessment != NULL);
  g_assert (self->arrangement != NULL);

  gtk_accessible_update_property (
    GTK_ACCESSIBLE (self),
    GTK_ACCESSIBLE_PROPERTY_LABEL,
    accord_arrangement_get_title (self->arrangement),
    -1);

  accord_type_head_set_subject (ACCORD_TYPE_HEAD (self->head),
                                self->assessment, self->arrangement);
  accord_item_group_set_subject (ACCORD_ITEM_GROUP (self->context),
                                 self->assessment, self->arrangement);
  accord_item_group_set_subject (ACCORD_ITEM_GROUP (self->enablers),
                                 self->assessment, self->arrangement);

  g_signal_connect_object (self->assessment, "notify::score",
                           G_CALLBACK (score_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::show-guidance",
                           G_CALLBACK (guidance_changed_cb), self,
                           G_CONNECT_SWAPPED);

  guidance_changed_cb (self);
  show_folded (self);
  show_facts (self);
}

static void
accord_type_page_dispose (GObject *object)
{
  AccordTypePage *self = ACCORD_TYPE_PAGE (object);

  if (self->assessment != NULL)
    g_signal_handlers_disconnect_by_data (self->assessment, self);
  g_clear_handle_id (&self->view_source, g_source_remove);
  g_clear_object (&self->assessment);
  g_clear_object (&self->arrangement);
  gtk_widget_dispose_template (GTK_WIDGET (object), ACCORD_TYPE_TYPE_PAGE);

  G_OBJECT_CLASS (accord_type_page_parent_class)->dispose (object);
}

static void
accord_type_page_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AccordTypePage *self = ACCORD_TYPE_PAGE (object);

  switch (property_id)
    {
    case PROP_ASSESSMENT:
      g_value_set_object (value, self->assessment);
      break;
    case PROP_ARRANGEMENT:
      g_value_set_object (value, self->arrangement);
      break;
    case PROP_SHOW_GUIDANCE:
      g_value_set_boolean (value, self->show_guidance);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_type_page_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  AccordTypePage *self = ACCORD_TYPE_PAGE (object);

  switch (property_id)
    {
    case PROP_ASSESSMENT:
      self->assessment = g_value_dup_object (value);
      break;
    case PROP_ARRANGEMENT:
      self->arrangement = g_value_dup_object (value);
      break;
    case PROP_SHOW_GUIDANCE:
      if (accord_set_boolean (object, pspec, &self->show_guidance, value))
        accord_settings_set_boolean (accord_settings_get_default (),
                                     "show-guidance", self->show_guidance);
      break;
    case PROP_READ_ONLY:
      accord_set_boolean (object, pspec, &self->read_only, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

#define BIND(name)                                                            \
  gtk_widget_class_bind_template_child (widget_class, AccordTypePage, name)

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/io/github/accord_readiness/Accord/accord-type-page.ui");
  BIND (adaptive);
  BIND (scroller);
  BIND (head);
  BIND (advantages);
  BIND (advantages_text);
  BIND (risks);
  BIND (risks_text);
  BIND (guidance);
  BIND (context);
  BIND (enablers);
  BIND (next);
  BIND (overview);
  gtk_widget_class_bind_template_callback (widget_class, width_changed_cb);
}

static void
accord_type_page_class_init (AccordTypePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = accord_type_page_constructed;
  object_class->dispose = accord_type_page_dispose;
  object_class->get_property = accord_type_page_get_property;
  object_class->set_property = accord_type_page_set_property;

  widget_class->map = accord_type_page_map;

  properties[PROP_ASSESSMENT] =
    g_param_spec_object ("assessment", NULL, NULL,
                         ACCORD_TYPE_ASSESSMENT,
                         G_PARAM_READWRITE |
                         G_PARAM_CONSTRUCT_ONLY |
                         G_PARAM_STATIC_STRINGS);
  properties[PROP_ARRANGEMENT] =
    g_param_spec_object ("arrangement", NULL, NULL,
                         ACCORD_TYPE_ARRANGEMENT,
                         G_PARAM_READWRITE |
                         G_PARAM_CONSTRUCT_ONLY |
                         G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_GUIDANCE] =
    g_param_spec_boolean ("show-guidance", NULL, NULL,
                          TRUE,
                          G_PARAM_READWRITE |
                          G_PARAM_EXPLICIT_NOTIFY |
                          G_PARAM_STATIC_STRINGS);
  properties[PROP_READ_ONLY] =
    g_param_spec_boolean ("read-only", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE |
                          G_PARAM_EXPLICIT_NOTIFY |
                          G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "page.move-row", "i",
                                   move_row_action);
  gtk_widget_class_install_action (widget_class, "page.keep-in-view", NULL,
                                   keep_in_view_action);

  g_type_ensure (ACCORD_TYPE_ADAPTIVE_BIN);
  g_type_ensure (ACCORD_TYPE_CLAMP);
  g_type_ensure (ACCORD_TYPE_ITEM_GROUP);
  g_type_ensure (ACCORD_TYPE_PAIR_BOX);
  g_type_ensure (ACCORD_TYPE_TYPE_HEAD);
  g_type_ensure (ACCORD_TYPE_WRAP_BOX);

  gtk_widget_class_set_css_name (widget_class, "typepage");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GROUP);
  bind_template (widget_class);
}

static void
accord_type_page_init (AccordTypePage *self)
{
  self->show_guidance = TRUE;

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)),
    "changed",
    G_CALLBACK (height_changed_cb), self,
    G_CONNECT_SWAPPED);
}

GtkWidget *
accord_type_page_new (AccordAssessment  *assessment,
                      AccordArrangement *arrangement)
{
  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (assessment), NULL);
  g_return_val_if_fail (ACCORD_IS_ARRANGEMENT (arrangement), NULL);

  return g_object_new (ACCORD_TYPE_TYPE_PAGE,
                       "assessment", assessment,
                       "arrangement", arrangement,
                       NULL);
}

AccordAssessment *
accord_type_page_get_assessment (AccordTypePage *self)
{
  g_return_val_if_fail (ACCORD_IS_TYPE_PAGE (self), NULL);

  return self->assessment;
}

AccordArrangement *
accord_type_page_get_arrangement (AccordTypePage *self)
{
  g_return_val_if_fail (ACCORD_IS_TYPE_PAGE (self), NULL);

  return self->arrangement;
}

gboolean
accord_type_page_focus_answer (AccordTypePage *self,
                               AccordAnswer   *answer)
{
  GtkWidget *row;

  g_return_val_if_fail (ACCORD_IS_TYPE_PAGE (self), FALSE);
  g_return_val_if_fail (ACCORD_IS_ANSWER (answer), FALSE);

  row = find_row (self, answer);

  return row != NULL && focus_row (row);
}

void
accord_type_page_focus_first (AccordTypePage *self)
{
  GtkWidget *row;

  g_return_if_fail (ACCORD_IS_TYPE_PAGE (self));

  row = accord_item_group_get_first (ACCORD_ITEM_GROUP (self->context));
  if (row == NULL)
    row = accord_item_group_get_first (ACCORD_ITEM_GROUP (self->enablers));
  if (row != NULL)
    focus_row (row);
}

AccordAnswer *
accord_type_page_get_current (AccordTypePage *self)
{
  GtkWidget *row;

  g_return_val_if_fail (ACCORD_IS_TYPE_PAGE (self), NULL);

  row = find_current_row (self);

  return row != NULL ? accord_item_row_get_answer (ACCORD_ITEM_ROW (row))
                     : NULL;
}
