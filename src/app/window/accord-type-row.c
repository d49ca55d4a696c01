/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/window/accord-type-row.h"

#include "app/widgets/accord-closures.h"
#include "app/widgets/accord-segment-bar.h"
#include "app/widgets/accord-type-standing.h"

struct _AccordTypeRow
{
  GtkListBoxRow parent_instance;

  /* Owned References */
  AccordAssessment *assessment;
  AccordArrangement *arrangement;
  AccordScore *tried;

  gboolean set_aside;
};

G_DEFINE_FINAL_TYPE (AccordTypeRow, accord_type_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  PROP_0,
  PROP_ARRANGEMENT,
  PROP_ASSESSMENT,
  PROP_SET_ASIDE,
  PROP_TRIED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
update (AccordTypeRow *self)
{
  gboolean aside = accord_type_standing_show (GTK_WIDGET (self),
                                              self->assessment,
                                              self->tried,
                                              self->arrangement);

  if (self->set_aside == aside)
    return;

  self->set_aside = aside;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SET_ASIDE]);
}

static void
score_changed_cb (AccordTypeRow *self)
{
  g_assert (ACCORD_IS_TYPE_ROW (self));

  update (self);
}

static void
accord_type_row_constructed (GObject *object)
{
  AccordTypeRow *self = ACCORD_TYPE_ROW (object);

  G_OBJECT_CLASS (accord_type_row_parent_class)->constructed (object);

  g_signal_connect_object (self->assessment,
                           "notify::score",
                           G_CALLBACK (score_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  update (self);
}

static void
accord_type_row_dispose (GObject *object)
{
  AccordTypeRow *self = ACCORD_TYPE_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ACCORD_TYPE_TYPE_ROW);
  g_clear_object (&self->assessment);
  g_clear_object (&self->arrangement);
  g_clear_pointer (&self->tried, accord_score_unref);

  G_OBJECT_CLASS (accord_type_row_parent_class)->dispose (object);
}

static void
accord_type_row_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  AccordTypeRow *self = ACCORD_TYPE_ROW (object);

  switch (property_id)
    {
    case PROP_ARRANGEMENT:
      g_value_set_object (value, self->arrangement);
      break;

    case PROP_ASSESSMENT:
      g_value_set_object (value, self->assessment);
      break;

    case PROP_SET_ASIDE:
      g_value_set_boolean (value, self->set_aside);
      break;

    case PROP_TRIED:
      g_value_set_boxed (value, self->tried);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_type_row_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  AccordTypeRow *self = ACCORD_TYPE_ROW (object);

  switch (property_id)
    {
    case PROP_ARRANGEMENT:
      self->arrangement = g_value_dup_object (value);
      break;

    case PROP_ASSESSMENT:
      self->assessment = g_value_dup_object (value);
      break;

    case PROP_TRIED:
      accord_type_row_set_tried (self, g_value_get_boxed (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_type_row_class_init (AccordTypeRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = accord_type_row_constructed;
  object_class->dispose = accord_type_row_dispose;
  object_class->get_property = accord_type_row_get_property;
  object_class->set_property = accord_type_row_set_property;

  properties[PROP_ARRANGEMENT] =
    g_param_spec_object ("arrangement", NULL, NULL,
                         ACCORD_TYPE_ARRANGEMENT,
                         G_PARAM_READWRITE |
                         G_PARAM_CONSTRUCT_ONLY |
                         G_PARAM_STATIC_STRINGS);
  properties[PROP_ASSESSMENT] =
    g_param_spec_object ("assessment", NULL, NULL,
                         ACCORD_TYPE_ASSESSMENT,
                         G_PARAM_READWRITE |
                         G_PARAM_CONSTRUCT_ONLY |
                         G_PARAM_STATIC_STRINGS);
  properties[PROP_SET_ASIDE] =
    g_param_spec_boolean ("set-aside", NULL, NULL,
                          FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TRIED] =
    g_param_spec_boxed ("tried", NULL, NULL,
                        ACCORD_TYPE_SCORE,
                        G_PARAM_READWRITE |
                        G_PARAM_EXPLICIT_NOTIFY |
                        G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ACCORD_TYPE_ASSESSMENT);
  g_type_ensure (ACCORD_TYPE_SEGMENT_BAR);

  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/io/github/accord_readiness/Accord/accord-type-row.ui");
  gtk_widget_class_bind_template_callback (widget_class,
                                           accord_closure_tried_enablers);
  gtk_widget_class_bind_template_callback (widget_class,
                                           accord_closure_tried_position);
  gtk_widget_class_bind_template_callback (widget_class,
                                           accord_closure_type_context);
  gtk_widget_class_bind_template_callback (widget_class,
                                           accord_closure_type_icon);
  gtk_widget_class_bind_template_callback (widget_class,
                                           accord_closure_type_title);
}

static void
accord_type_row_init (AccordTypeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
accord_type_row_new (AccordAssessment  *assessment,
                     AccordArrangement *arrangement)
{
  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (assessment), NULL);
  g_return_val_if_fail (ACCORD_IS_ARRANGEMENT (arrangement), NULL);

  return g_object_new (ACCORD_TYPE_TYPE_ROW,
                       "assessment", assessment,
                       "arrangement", arrangement,
                       NULL);
}

AccordArrangement *
accord_type_row_get_arrangement (AccordTypeRow *self)
{
  g_return_val_if_fail (ACCORD_IS_TYPE_ROW (self), NULL);

  return self->arrangement;
}

gboolean
accord_type_row_get_set_aside (AccordTypeRow *self)
{
  g_return_val_if_fail (ACCORD_IS_TYPE_ROW (self), FALSE);

  return self->set_aside;
}

/**
 * accord_type_row_set_tried:
 * @tried: (nullable): the figures with what is being tried out, which the row
 *   then shows behind those of the assessment
 */
void
accord_type_row_set_tried (AccordTypeRow *self,
                           AccordScore   *tried)
{
  g_return_if_fail (ACCORD_IS_TYPE_ROW (self));

  if (self->tried == tried)
    return;

  g_clear_pointer (&self->tried, accord_score_unref);
  if (tried != NULL)
    self->tried = accord_score_ref (tried);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TRIED]);
}
