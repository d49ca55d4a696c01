/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/widgets/accord-banner.h"

#include "app/widgets/accord-names.h"
#include "app/widgets/accord-plain.h"
#include "app/widgets/accord-wrap-box.h"

struct _AccordBanner
{
  GtkWidget parent_instance;

  /* Template Widgets */
  GtkWidget *revealer;
  GtkLabel *label;
  GtkWidget *buttons;

  /* Owned References */
  GMenuModel *actions;
  char *text;
};

G_DEFINE_FINAL_TYPE (AccordBanner, accord_banner, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ACTIONS,
  PROP_TEXT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
add_button (AccordBanner *self,
            int           i)
{
  g_autoptr (GVariant) target = NULL;
  g_autofree char *label = NULL;
  g_autofree char *action = NULL;
  GtkWidget *button;

  if (!g_menu_model_get_item_attribute (self->actions, i,
                                        G_MENU_ATTRIBUTE_LABEL,
                                        "s", &label) ||
      !g_menu_model_get_item_attribute (self->actions, i,
                                        G_MENU_ATTRIBUTE_ACTION,
                                        "s", &action))
    return;

  target = g_menu_model_get_item_attribute_value (self->actions, i,
                                                  G_MENU_ATTRIBUTE_TARGET,
                                                  NULL);

  button = gtk_button_new_with_mnemonic (label);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  accord_names_amend (button);

  gtk_widget_set_parent (button, self->buttons);
}

static void
accord_banner_dispose (GObject *object)
{
  AccordBanner *self = ACCORD_BANNER (object);

  g_clear_object (&self->actions);
  gtk_widget_dispose_template (GTK_WIDGET (self), ACCORD_TYPE_BANNER);

  G_OBJECT_CLASS (accord_banner_parent_class)->dispose (object);
}

static void
accord_banner_finalize (GObject *object)
{
  AccordBanner *self = ACCORD_BANNER (object);

  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (accord_banner_parent_class)->finalize (object);
}

static void
accord_banner_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  AccordBanner *self = ACCORD_BANNER (object);

  switch (property_id)
    {
    case PROP_ACTIONS:
      g_value_set_object (value, self->actions);
      break;

    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_banner_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  AccordBanner *self = ACCORD_BANNER (object);

  switch (property_id)
    {
    case PROP_ACTIONS:
      accord_banner_set_actions (self, g_value_get_object (value));
      break;

    case PROP_TEXT:
      accord_banner_set_text (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_banner_class_init (AccordBannerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_banner_dispose;
  object_class->finalize = accord_banner_finalize;
  object_class->get_property = accord_banner_get_property;
  object_class->set_property = accord_banner_set_property;

  properties[PROP_ACTIONS] =
    g_param_spec_object ("actions", NULL, NULL,
                         G_TYPE_MENU_MODEL,
                         G_PARAM_READWRITE |
                         G_PARAM_STATIC_STRINGS |
                         G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_TEXT] =
    g_param_spec_string ("text", NULL, NULL,
                         NULL,
                         G_PARAM_READWRITE |
                         G_PARAM_STATIC_STRINGS |
                         G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/io/github/accord_readiness/Accord/accord-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordBanner, revealer);
  gtk_widget_class_bind_template_child (widget_class, AccordBanner, label);
  g_type_ensure (ACCORD_TYPE_WRAP_BOX);
  gtk_widget_class_bind_template_child (widget_class, AccordBanner, buttons);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "banner");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_ALERT);
}

static void
accord_banner_init (AccordBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
accord_banner_new (void)
{
  return g_object_new (ACCORD_TYPE_BANNER, NULL);
}

const char *
accord_banner_get_text (AccordBanner *self)
{
  g_return_val_if_fail (ACCORD_IS_BANNER (self), NULL);

  return self->text;
}

/**
 * accord_banner_set_text:
 * @text: (nullable): whole sentences, or %NULL to put the bar away
 */
void
accord_banner_set_text (AccordBanner *self,
                        const char   *text)
{
  g_return_if_fail (ACCORD_IS_BANNER (self));

  if (g_strcmp0 (self->text, text) == 0)
    return;

  g_free (self->text);
  self->text = g_strdup (text);

  /* What is folding away keeps its words. */
  if (text != NULL)
    {
      gtk_label_set_text (self->label, text);
      accord_plain_name (GTK_WIDGET (self), text);
    }

  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), text != NULL);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

GMenuModel *
accord_banner_get_actions (AccordBanner *self)
{
  g_return_val_if_fail (ACCORD_IS_BANNER (self), NULL);

  return self->actions;
}

static gboolean
is_same_attribute (GMenuModel *one,
                   GMenuModel *other,
                   int         i,
                   const char *name)
{
  g_autoptr (GVariant) first =
    g_menu_model_get_item_attribute_value (one, i, name, NULL);
  g_autoptr (GVariant) second =
    g_menu_model_get_item_attribute_value (other, i, name, NULL);

  if (first == NULL || second == NULL)
    return first == second;

  return g_variant_equal (first, second);
}

/**
 * accord_banner_has_actions:
 * @actions: (nullable): what may be another object of the same content
 *
 * Returns: whether its buttons are those of @actions, and would stay
 */
gboolean
accord_banner_has_actions (AccordBanner *self,
                           GMenuModel   *actions)
{
  int n;

  g_return_val_if_fail (ACCORD_IS_BANNER (self), FALSE);
  g_return_val_if_fail (actions == NULL || G_IS_MENU_MODEL (actions), FALSE);

  if (self->actions == NULL || actions == NULL)
    return self->actions == actions;

  n = g_menu_model_get_n_items (actions);
  if (n != g_menu_model_get_n_items (self->actions))
    return FALSE;

  for (int i = 0; i < n; i++)
    {
      if (!is_same_attribute (self->actions, actions, i,
                              G_MENU_ATTRIBUTE_LABEL) ||
          !is_same_attribute (self->actions, actions, i,
                              G_MENU_ATTRIBUTE_ACTION) ||
          !is_same_attribute (self->actions, actions, i,
                              G_MENU_ATTRIBUTE_TARGET))
        return FALSE;
    }

  return TRUE;
}

/**
 * accord_banner_set_actions:
 * @actions: (nullable): taken as it is now; it is not expected to change
 *
 * Buttons that stay the same keep the focus.
 */
void
accord_banner_set_actions (AccordBanner *self,
                           GMenuModel   *actions)
{
  GtkWidget *child;
  int n;

  g_return_if_fail (ACCORD_IS_BANNER (self));
  g_return_if_fail (actions == NULL || G_IS_MENU_MODEL (actions));

  if (accord_banner_has_actions (self, actions))
    return;

  g_set_object (&self->actions, actions);
  while ((child = gtk_widget_get_first_child (self->buttons)))
    gtk_widget_unparent (child);

  n = actions != NULL ? g_menu_model_get_n_items (actions) : 0;
  gtk_widget_set_visible (self->buttons, n > 0);

  for (int i = 0; i < n; i++)
    add_button (self, i);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIONS]);
}
