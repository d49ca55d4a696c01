/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/answers/accord-item-group.h"

#include "app/answers/accord-closures-page.h"
#include "app/answers/accord-item-row.h"
#include "app/widgets/accord-pair-box.h"
#include "app/widgets/accord-property.h"
#include "model/figures/accord-carried.h"
#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>

struct _AccordItemGroup
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget         *outer;
  GtkWidget         *heading;
  GtkWidget         *counts;
  GtkWidget         *carried;
  GtkWidget         *gloss;
  GtkWidget         *others;
  GtkWidget         *rows;
  GtkWidget         *mark;

  /* Owned references */
  AccordAssessment  *assessment;
  AccordArrangement *arrangement;
  GListModel        *answers;

  AccordKind         kind;
  gboolean           show_guidance;
  gboolean           read_only;
};

G_DEFINE_FINAL_TYPE (AccordItemGroup, accord_item_group, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_KIND,
  PROP_SHOW_GUIDANCE,
  PROP_READ_ONLY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/*
 * Auxiliary methods
 */

static void
show_counts (AccordItemGroup *self)
{
  AccordScore *score = accord_assessment_get_score (self->assessment);
  guint index = accord_arrangement_get_index (self->arrangement);
  const AccordStanding *standing = &score->standings[index];
  const AccordTally *tally = self->kind == ACCORD_KIND_CONTEXT
                               ? &standing->context
                               : &standing->enablers;
  g_autofree char *line = accord_words_group_line (tally);
  g_autofree char *name = accord_words_tally_name (tally, self->kind);
  guint rest = accord_assessment_count_rest (self->assessment,
                                             self->arrangement, self->kind);
  guint n = accord_arrangement_get_n (self->arrangement, self->kind);
  gboolean offered;

  gtk_label_set_label (GTK_LABEL (self->counts), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->counts),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);

  /* Offered to people who tick what is there and leave the rest, not before
   * they have begun. */
  offered = rest > 0 && !self->read_only && tally->counts[ACCORD_STATUS_NONE] < n;
  if (offered)
    {
      g_autofree char *text = accord_page_mark_rest (rest);

      gtk_button_set_label (GTK_BUTTON (self->mark), text);
      gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (
                            GTK_BUTTON (self->mark))), TRUE);
    }
  gtk_widget_set_visible (self->mark, offered);
}

static void
show_carried (AccordItemGroup *self)
{
  AccordCarried carried = accord_carried_count (self->assessment,
                                                self->arrangement, self->kind);
  g_autofree char *text = accord_carried_to_text (&carried);

  gtk_label_set_label (GTK_LABEL (self->carried), text != NULL ? text : "");
  gtk_widget_set_visible (self->carried, text != NULL);
}

static void
show_others (AccordItemGroup *self)
{
  g_autofree char *text = NULL;

  text = accord_page_group_others (self->assessment, self->arrangement,
                                   self->kind);
  gtk_label_set_label (GTK_LABEL (self->others), text);
  gtk_widget_set_visible (self->others, *text != '\0');
}

static void
create_rows (AccordItemGroup *self)
{
  GtkWidget *row;
  guint n = g_list_model_get_n_items (self->answers);

  while ((row = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), row);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AccordAnswer) answer = NULL;

      answer = g_list_model_get_item (self->answers, i);
      row = accord_item_row_new (answer);
      g_object_bind_property (self, "show-guidance",
                              row, "show-guidance",
                              G_BINDING_SYNC_CREATE);
      g_object_bind_property (self, "read-only",
                              row, "read-only",
                              G_BINDING_SYNC_CREATE);
      gtk_box_append (GTK_BOX (self->rows), row);
    }
}

/*
 * Callbacks
 */

static void
score_changed_cb (AccordItemGroup *self)
{
  g_assert (ACCORD_IS_ITEM_GROUP (self));

  show_counts (self);
  show_carried (self);
}

static void
names_changed_cb (AccordItemGroup *self)
{
  g_assert (ACCORD_IS_ITEM_GROUP (self));

  show_others (self);
  show_counts (self);
}

static void
answers_changed_cb (AccordItemGroup *self)
{
  g_assert (ACCORD_IS_ITEM_GROUP (self));

  create_rows (self);
}

static void
mark_cb (AccordItemGroup *self)
{
  GtkWidget *row;

  g_assert (ACCORD_IS_ITEM_GROUP (self));

  /* The button goes with what it did; the focus stays in the group. */
  row = gtk_widget_get_last_child (self->rows);
  if (row != NULL && gtk_widget_is_focus (self->mark))
    gtk_widget_grab_focus (row);

  accord_assessment_mark_rest (self->assessment, self->arrangement,
                               self->kind);
}

/*
 * Overrides
 */

static void
accord_item_group_dispose (GObject *object)
{
  AccordItemGroup *self = ACCORD_ITEM_GROUP (object);

  if (self->assessment != NULL)
    g_signal_handlers_disconnect_by_data (self->assessment, self);
  if (self->answers != NULL)
    g_signal_handlers_disconnect_by_data (self->answers, self);
  g_clear_object (&self->assessment);
  g_clear_object (&self->arrangement);
  g_clear_object (&self->answers);
  gtk_widget_dispose_template (GTK_WIDGET (object), ACCORD_TYPE_ITEM_GROUP);

  G_OBJECT_CLASS (accord_item_group_parent_class)->dispose (object);
}

static void
accord_item_group_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  AccordItemGroup *self = ACCORD_ITEM_GROUP (object);

  switch (property_id)
    {
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
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
accord_item_group_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  AccordItemGroup *self = ACCORD_ITEM_GROUP (object);

  switch (property_id)
    {
    case PROP_KIND:
      self->kind = g_value_get_enum (value);
      break;
    case PROP_SHOW_GUIDANCE:
      accord_set_boolean (object, pspec, &self->show_guidance, value);
      break;
    case PROP_READ_ONLY:
      if (accord_set_boolean (object, pspec, &self->read_only, value) &&
          self->assessment != NULL)
        show_counts (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_item_group_class_init (AccordItemGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_item_group_dispose;
  object_class->get_property = accord_item_group_get_property;
  object_class->set_property = accord_item_group_set_property;

  properties[PROP_KIND] =
    g_param_spec_enum ("kind", NULL, NULL,
                       ACCORD_TYPE_KIND, ACCORD_KIND_ENABLER,
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

  g_type_ensure (ACCORD_TYPE_PAIR_BOX);

  gtk_widget_class_set_css_name (widget_class, "itemgroup");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/io/github/accord_readiness/Accord/accord-item-group.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordItemGroup, outer);
  gtk_widget_class_bind_template_child (widget_class, AccordItemGroup, heading);
  gtk_widget_class_bind_template_child (widget_class, AccordItemGroup, counts);
  gtk_widget_class_bind_template_child (widget_class, AccordItemGroup, carried);
  gtk_widget_class_bind_template_child (widget_class, AccordItemGroup, gloss);
  gtk_widget_class_bind_template_child (widget_class, AccordItemGroup, others);
  gtk_widget_class_bind_template_child (widget_class, AccordItemGroup, rows);
  gtk_widget_class_bind_template_child (widget_class, AccordItemGroup, mark);
  gtk_widget_class_bind_template_callback (widget_class, mark_cb);
}

static void
accord_item_group_init (AccordItemGroup *self)
{
  self->show_guidance = TRUE;

  gtk_widget_init_template (GTK_WIDGET (self));
}

void
accord_item_group_set_subject (AccordItemGroup   *self,
                               AccordAssessment  *assessment,
                               AccordArrangement *arrangement)
{
  g_return_if_fail (ACCORD_IS_ITEM_GROUP (self));
  g_return_if_fail (ACCORD_IS_ASSESSMENT (assessment));
  g_return_if_fail (ACCORD_IS_ARRANGEMENT (arrangement));
  g_return_if_fail (self->assessment == NULL);

  self->assessment = g_object_ref (assessment);
  self->arrangement = g_object_ref (arrangement);
  self->answers = accord_assessment_list_answers (assessment, arrangement,
                                                  self->kind);

  gtk_label_set_label (GTK_LABEL (self->heading),
                       accord_page_group_title (self->kind));
  gtk_label_set_label (GTK_LABEL (self->gloss),
                       accord_page_group_gloss (self->kind));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  accord_page_group_title (self->kind),
                                  -1);

  g_signal_connect_object (self->answers, "items-changed",
                           G_CALLBACK (answers_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (assessment, "notify::score",
                           G_CALLBACK (score_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (assessment, "notify::role",
                           G_CALLBACK (names_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (assessment, "notify::partner",
                           G_CALLBACK (names_changed_cb), self,
                           G_CONNECT_SWAPPED);

  create_rows (self);
  show_counts (self);
  show_carried (self);
  show_others (self);

  /* A framework may have a type without any. */
  gtk_widget_set_visible (GTK_WIDGET (self),
                          g_list_model_get_n_items (self->answers) > 0);
}

GtkWidget *
accord_item_group_get_first (AccordItemGroup *self)
{
  g_return_val_if_fail (ACCORD_IS_ITEM_GROUP (self), NULL);

  return gtk_widget_get_first_child (self->rows);
}

GtkWidget *
accord_item_group_get_last (AccordItemGroup *self)
{
  g_return_val_if_fail (ACCORD_IS_ITEM_GROUP (self), NULL);

  return gtk_widget_get_last_child (self->rows);
}

/* (nullable): the row of @answer, %NULL where it is not of this group */
GtkWidget *
accord_item_group_find_row (AccordItemGroup *self,
                            AccordAnswer    *answer)
{
  g_return_val_if_fail (ACCORD_IS_ITEM_GROUP (self), NULL);

  for (GtkWidget *row = gtk_widget_get_first_child (self->rows);
       row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      if (accord_item_row_get_answer (ACCORD_ITEM_ROW (row)) == answer)
        return row;
    }

  return NULL;
}
