/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/overview/accord-type-card.h"

#include "app/widgets/accord-closures.h"
#include "app/widgets/accord-pair-box.h"
#include "app/widgets/accord-segment-bar.h"
#include "app/widgets/accord-type-standing.h"
#include "app/widgets/accord-wrap-box.h"

struct _AccordTypeCard
{
  GtkButton parent_instance;

  /* Owned References */
  AccordAssessment *assessment;
  AccordArrangement *arrangement;
};

G_DEFINE_FINAL_TYPE (AccordTypeCard, accord_type_card, GTK_TYPE_BUTTON)

enum
{
  PROP_0,
  PROP_ARRANGEMENT,
  PROP_ASSESSMENT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
score_changed_cb (AccordTypeCard *self)
{
  g_assert (ACCORD_IS_TYPE_CARD (self));

  accord_type_standing_show (GTK_WIDGET (self),
                             self->assessment,
                             NULL,
                             self->arrangement);
}

static void
accord_type_card_constructed (GObject *object)
{
  AccordTypeCard *self = ACCORD_TYPE_CARD (object);

  G_OBJECT_CLASS (accord_type_card_parent_class)->constructed (object);

  g_signal_connect_object (self->assessment,
                           "notify::score",
                           G_CALLBACK (score_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  gtk_actionable_set_action_target (
    GTK_ACTIONABLE (self),
    "s",
    accord_arrangement_get_id (self->arrangement));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.show-page");
  accord_type_standing_show (GTK_WIDGET (self),
                             self->assessment,
                             NULL,
                             self->arrangement);
}

static void
accord_type_card_dispose (GObject *object)
{
  AccordTypeCard *self = ACCORD_TYPE_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ACCORD_TYPE_TYPE_CARD);
  g_clear_object (&self->assessment);
  g_clear_object (&self->arrangement);

  G_OBJECT_CLASS (accord_type_card_parent_class)->dispose (object);
}

static void
accord_type_card_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AccordTypeCard *self = ACCORD_TYPE_CARD (object);

  switch (property_id)
    {
    case PROP_ARRANGEMENT:
      g_value_set_object (value, self->arrangement);
      break;

    case PROP_ASSESSMENT:
      g_value_set_object (value, self->assessment);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_type_card_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  AccordTypeCard *self = ACCORD_TYPE_CARD (object);

  switch (property_id)
    {
    case PROP_ARRANGEMENT:
      self->arrangement = g_value_dup_object (value);
      break;

    case PROP_ASSESSMENT:
      self->assessment = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_type_card_class_init (AccordTypeCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = accord_type_card_constructed;
  object_class->dispose = accord_type_card_dispose;
  object_class->get_property = accord_type_card_get_property;
  object_class->set_property = accord_type_card_set_property;

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
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ACCORD_TYPE_ASSESSMENT);
  g_type_ensure (ACCORD_TYPE_PAIR_BOX);
  g_type_ensure (ACCORD_TYPE_SEGMENT_BAR);
  g_type_ensure (ACCORD_TYPE_WRAP_BOX);

  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/io/github/accord_readiness/Accord/accord-type-card.ui");
  gtk_widget_class_bind_template_callback (widget_class,
                                           accord_closure_card_context);
  gtk_widget_class_bind_template_callback (widget_class,
                                           accord_closure_card_enablers);
  gtk_widget_class_bind_template_callback (widget_class,
                                           accord_closure_card_foot);
  gtk_widget_class_bind_template_callback (widget_class,
                                           accord_closure_is_text);
  gtk_widget_class_bind_template_callback (widget_class,
                                           accord_closure_type_icon);
  gtk_widget_class_bind_template_callback (widget_class,
                                           accord_closure_type_position);
  gtk_widget_class_bind_template_callback (widget_class,
                                           accord_closure_type_title);
}

static void
accord_type_card_init (AccordTypeCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
accord_type_card_new (AccordAssessment  *assessment,
                      AccordArrangement *arrangement)
{
  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (assessment), NULL);
  g_return_val_if_fail (ACCORD_IS_ARRANGEMENT (arrangement), NULL);

  return g_object_new (ACCORD_TYPE_TYPE_CARD,
                       "assessment", assessment,
                       "arrangement", arrangement,
                       NULL);
}
