/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/compare/accord-comparison-filters.h"

#include "app/widgets/accord-names.h"
#include "app/widgets/accord-plain.h"

#include <glib/gi18n-lib.h>

struct _AccordComparisonFilters
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *box;
  GtkCheckButton *differences;
  GtkDropDown *types;

  /* Owned References */
  AccordFramework *framework;
  char *type;

  guint differences_only : 1;
  guint filling : 1;
};

G_DEFINE_FINAL_TYPE (AccordComparisonFilters, accord_comparison_filters,
                     GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_DIFFERENCES_ONLY,
  PROP_TYPE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/*
 * Auxiliary methods
 */

static void
select_type (AccordComparisonFilters *self)
{
  AccordArrangement *type = accord_comparison_filters_find_type (self);

  self->filling = TRUE;
  gtk_drop_down_set_selected (self->types,
                              type != NULL
                              ? 1 + accord_arrangement_get_index (type) : 0);
  self->filling = FALSE;
}

static void
fill_types (AccordComparisonFilters *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n = accord_framework_get_n_arrangements (self->framework);

  gtk_string_list_append (names, _("All types"));
  for (guint i = 0; i < n; i++)
    gtk_string_list_append (names, accord_arrangement_get_title (
                              accord_framework_get_arrangement (self->framework,
                                                                i)));

  self->filling = TRUE;
  gtk_drop_down_set_model (self->types, G_LIST_MODEL (names));
  self->filling = FALSE;
  select_type (self);
}

/*
 * Callbacks
 */

static void
differences_toggled_cb (AccordComparisonFilters *self)
{
  accord_comparison_filters_set_differences_only (
    self, gtk_check_button_get_active (self->differences));
}

static void
type_selected_cb (AccordComparisonFilters *self)
{
  guint selected = gtk_drop_down_get_selected (self->types);

  if (self->filling || self->framework == NULL ||
      selected == GTK_INVALID_LIST_POSITION)
    return;

  accord_comparison_filters_set_shown_type (
    self,
    selected == 0
    ? ""
    : accord_arrangement_get_id (
      accord_framework_get_arrangement (self->framework, selected - 1)));
}

/*
 * Overrides
 */

static void
accord_comparison_filters_dispose (GObject *object)
{
  AccordComparisonFilters *self = ACCORD_COMPARISON_FILTERS (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->framework);

  G_OBJECT_CLASS (accord_comparison_filters_parent_class)->dispose (object);
}

static void
accord_comparison_filters_finalize (GObject *object)
{
  g_free (ACCORD_COMPARISON_FILTERS (object)->type);

  G_OBJECT_CLASS (accord_comparison_filters_parent_class)->finalize (object);
}

static void
accord_comparison_filters_get_property (GObject    *object,
                                        guint       property_id,
                                        GValue     *value,
                                        GParamSpec *pspec)
{
  AccordComparisonFilters *self = ACCORD_COMPARISON_FILTERS (object);

  switch (property_id)
    {
    case PROP_DIFFERENCES_ONLY:
      g_value_set_boolean (value, self->differences_only);
      break;

    case PROP_TYPE:
      g_value_set_string (value, self->type);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_comparison_filters_set_property (GObject      *object,
                                        guint         property_id,
                                        const GValue *value,
                                        GParamSpec   *pspec)
{
  AccordComparisonFilters *self = ACCORD_COMPARISON_FILTERS (object);

  switch (property_id)
    {
    case PROP_DIFFERENCES_ONLY:
      accord_comparison_filters_set_differences_only (
        self, g_value_get_boolean (value));
      break;

    case PROP_TYPE:
      accord_comparison_filters_set_shown_type (self,
                                                g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_comparison_filters_class_init (AccordComparisonFiltersClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_comparison_filters_dispose;
  object_class->finalize = accord_comparison_filters_finalize;
  object_class->get_property = accord_comparison_filters_get_property;
  object_class->set_property = accord_comparison_filters_set_property;

  properties[PROP_DIFFERENCES_ONLY] =
    g_param_spec_boolean ("differences-only", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE |
                          G_PARAM_EXPLICIT_NOTIFY |
                          G_PARAM_STATIC_STRINGS);
  properties[PROP_TYPE] =
    g_param_spec_string ("type", NULL, NULL,
                         "",
                         G_PARAM_READWRITE |
                         G_PARAM_EXPLICIT_NOTIFY |
                         G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
accord_comparison_filters_init (AccordComparisonFilters *self)
{
  self->type = g_strdup ("");
  self->box = accord_plain_box (GTK_ORIENTATION_HORIZONTAL, "filters");
  self->differences = GTK_CHECK_BUTTON (
    gtk_check_button_new_with_mnemonic (_("_Differences only")));
  self->types = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));

  accord_plain_name (GTK_WIDGET (self->types), _("Type shown"));
  accord_names_amend (GTK_WIDGET (self->differences));
  accord_names_amend (GTK_WIDGET (self->types));
  gtk_widget_set_valign (GTK_WIDGET (self->types), GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->differences));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->types));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);

  g_signal_connect_swapped (self->differences, "toggled",
                            G_CALLBACK (differences_toggled_cb), self);
  g_signal_connect_swapped (self->types, "notify::selected",
                            G_CALLBACK (type_selected_cb), self);
}

GtkWidget *
accord_comparison_filters_new (void)
{
  return g_object_new (ACCORD_TYPE_COMPARISON_FILTERS, NULL);
}

void
accord_comparison_filters_set_framework (AccordComparisonFilters *self,
                                         AccordFramework         *framework)
{
  g_return_if_fail (ACCORD_IS_COMPARISON_FILTERS (self));
  g_return_if_fail (framework == NULL || ACCORD_IS_FRAMEWORK (framework));

  gtk_widget_set_visible (GTK_WIDGET (self), framework != NULL);
  if (!g_set_object (&self->framework, framework))
    return;

  if (framework != NULL)
    fill_types (self);
}

AccordArrangement *
accord_comparison_filters_find_type (AccordComparisonFilters *self)
{
  g_return_val_if_fail (ACCORD_IS_COMPARISON_FILTERS (self), NULL);

  if (*self->type == '\0' || self->framework == NULL)
    return NULL;

  return accord_framework_find_arrangement (self->framework, self->type);
}

const char *
accord_comparison_filters_get_shown_type (AccordComparisonFilters *self)
{
  g_return_val_if_fail (ACCORD_IS_COMPARISON_FILTERS (self), NULL);

  return self->type;
}

void
accord_comparison_filters_set_shown_type (AccordComparisonFilters *self,
                                          const char              *id)
{
  g_return_if_fail (ACCORD_IS_COMPARISON_FILTERS (self));
  g_return_if_fail (id != NULL);

  if (g_str_equal (self->type, id))
    return;

  g_free (self->type);
  self->type = g_strdup (id);
  if (self->framework != NULL)
    select_type (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TYPE]);
}

gboolean
accord_comparison_filters_get_differences_only (AccordComparisonFilters *self)
{
  g_return_val_if_fail (ACCORD_IS_COMPARISON_FILTERS (self), FALSE);

  return self->differences_only;
}

void
accord_comparison_filters_set_differences_only (AccordComparisonFilters *self,
                                                gboolean                 only)
{
  g_return_if_fail (ACCORD_IS_COMPARISON_FILTERS (self));

  only = !!only;
  if (self->differences_only == only)
    return;

  self->differences_only = only;
  gtk_check_button_set_active (self->differences, only);

  g_object_notify_by_pspec (G_OBJECT (self),
                            properties[PROP_DIFFERENCES_ONLY]);
}

gboolean
accord_comparison_filters_focus_types (AccordComparisonFilters *self)
{
  g_return_val_if_fail (ACCORD_IS_COMPARISON_FILTERS (self), FALSE);

  return gtk_widget_grab_focus (GTK_WIDGET (self->types));
}
