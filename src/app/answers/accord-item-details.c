/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/answers/accord-item-details.h"

#include "app/answers/accord-action-editor.h"
#include "app/answers/accord-closures-page.h"
#include "app/answers/accord-evidence-list.h"
#include "app/desktop/accord-settings.h"
#include "app/widgets/accord-fields.h"
#include "app/widgets/accord-pair-box.h"
#include "app/widgets/accord-property.h"
#include "app/widgets/accord-wrap-box.h"

#include <glib/gi18n-lib.h>

#define N_CHOICES 5

struct _AccordItemDetails
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget    *outer;
  GtkWidget    *hints;
  GtkWidget    *guidance;
  GtkWidget    *evidence_hint;
  GtkWidget    *choices;
  GtkWidget    *meaning;
  GtkWidget    *reason_box;
  GtkWidget    *reason;
  GtkWidget    *note;
  GtkWidget    *evidence;
  GtkWidget    *action_box;
  GtkWidget    *action;
  GtkWidget    *wording;
  GtkWidget    *read_today;
  GtkWidget    *certainty;

  /* Owned references */
  AccordAnswer *answer;

  gboolean      show_guidance;
};

G_DEFINE_FINAL_TYPE (AccordItemDetails, accord_item_details, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ANSWER,
  PROP_SHOW_GUIDANCE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const AccordStatus choices[N_CHOICES] = {
  ACCORD_STATUS_IN_PLACE,
  ACCORD_STATUS_PARTLY,
  ACCORD_STATUS_NOT_IN_PLACE,
  ACCORD_STATUS_DONT_KNOW,
  ACCORD_STATUS_NOT_APPLICABLE,
};

/*
 * Auxiliary methods
 */

static void
append_choice (AccordItemDetails *self,
               AccordStatus       status)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *tick;
  g_autofree char *text = accord_page_answer_button (status);

  tick = g_object_new (GTK_TYPE_IMAGE,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                       "icon-name", "accord-status-in-place-symbolic",
                       NULL);
  g_object_bind_property (button, "active", tick, "visible",
                          G_BINDING_SYNC_CREATE);
  gtk_box_append (GTK_BOX (box), tick);
  gtk_box_append (GTK_BOX (box), gtk_label_new (text));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "choice");
  gtk_widget_set_tooltip_text (button, accord_status_to_meaning (status));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                    accord_status_to_word (status));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "row.status");

  gtk_widget_set_parent (button, self->choices);
}

static void
show_hints (AccordItemDetails *self)
{
  AccordItem *item = accord_answer_get_item (self->answer);
  const char * const *looked_for = accord_item_get_evidence (item);
  g_autofree char *evidence = NULL;
  gboolean guided;

  guided = self->show_guidance && *accord_item_get_guidance (item) != '\0';
  gtk_label_set_label (GTK_LABEL (self->guidance),
                       accord_item_get_guidance (item));
  gtk_widget_set_visible (self->guidance, guided);

  if (looked_for != NULL && looked_for[0] != NULL)
    {
      g_autofree char *list = accord_page_list_texts (looked_for);

      /* Translators: above a list of what would show that an item is in
       * place */
      evidence = g_strconcat (_("Evidence to look for:"), "\n", list, NULL);
    }

  gtk_label_set_label (GTK_LABEL (self->evidence_hint),
                       evidence != NULL ? evidence : "");
  gtk_widget_set_visible (self->evidence_hint, evidence != NULL);
  gtk_widget_set_visible (self->hints, guided || evidence != NULL);
}

static void
show_status (AccordItemDetails *self)
{
  AccordStatus status = accord_answer_get_status (self->answer);
  gboolean offered;

  gtk_label_set_label (GTK_LABEL (self->meaning),
                       accord_status_to_meaning (status));
  gtk_widget_set_visible (self->meaning, status != ACCORD_STATUS_NONE);

  gtk_widget_set_visible (self->reason_box,
                          status == ACCORD_STATUS_NOT_APPLICABLE);

  offered = accord_page_offers_action (status) ||
            accord_answer_get_action (self->answer) != NULL;
  gtk_widget_set_visible (self->action_box, offered);
}

static void
show_source (AccordItemDetails *self)
{
  AccordItem *item = accord_answer_get_item (self->answer);
  AccordAssessment *assessment = accord_answer_get_assessment (self->answer);
  g_autofree char *nation = NULL;
  g_autofree char *wording = NULL;
  g_autofree char *today = NULL;
  const AccordSource *source = NULL;
  const char *certainty;

  nation = accord_settings_get_string (accord_settings_get_default (),
                                       "nation");

  if (assessment != NULL)
    source = accord_framework_get_source (
      accord_assessment_get_framework (assessment));

  if (source != NULL && *source->authors != '\0')
    {
      /* Translators: where an item comes from: its published wording, the
       * authors and the year */
      wording = g_strdup_printf (_("“%s” (%s, %s)"),
                                 accord_item_get_title (item),
                                 source->authors,
                                 source->year);
    }
  else
    {
      /* Translators: the published wording of an item, in quotation marks */
      wording = g_strdup_printf (_("“%s”"), accord_item_get_title (item));
    }
  gtk_label_set_label (GTK_LABEL (self->wording), wording);

  today = accord_page_read_today (item, nation);
  gtk_label_set_label (GTK_LABEL (self->read_today),
                       today != NULL ? today : "");
  gtk_widget_set_visible (self->read_today, today != NULL);

  certainty = accord_page_certainty (item);
  gtk_label_set_label (GTK_LABEL (self->certainty),
                       certainty != NULL ? certainty : "");
  gtk_widget_set_visible (self->certainty, certainty != NULL);
}

/*
 * Callbacks
 */

static void
status_changed_cb (AccordItemDetails *self)
{
  g_assert (ACCORD_IS_ITEM_DETAILS (self));

  show_status (self);
}

static void
nation_changed_cb (AccordItemDetails *self)
{
  g_assert (ACCORD_IS_ITEM_DETAILS (self));

  show_source (self);
}

/*
 * Overrides
 */

static void
accord_item_details_constructed (GObject *object)
{
  AccordItemDetails *self = ACCORD_ITEM_DETAILS (object);
  AccordAssessment *assessment;
  AccordHistory *history = NULL;

  G_OBJECT_CLASS (accord_item_details_parent_class)->constructed (object);

  g_assert (self->answer != NULL);

  assessment = accord_answer_get_assessment (self->answer);
  if (assessment != NULL)
    history = accord_assessment_get_history (assessment);

  accord_field_bind_entry (GTK_EDITABLE (self->reason),
                           self->answer, "reason", history);
  accord_field_bind_view (GTK_TEXT_VIEW (self->note),
                          self->answer, "note", history);
  accord_evidence_list_set_answer (ACCORD_EVIDENCE_LIST (self->evidence),
                                   self->answer);
  accord_action_editor_set_answer (ACCORD_ACTION_EDITOR (self->action),
                                   self->answer);

  g_signal_connect_object (self->answer, "notify::status",
                           G_CALLBACK (status_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->answer, "notify::action",
                           G_CALLBACK (status_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (accord_settings_get_default (), "changed::nation",
                           G_CALLBACK (nation_changed_cb), self,
                           G_CONNECT_SWAPPED);

  show_hints (self);
  show_status (self);
  show_source (self);
}

static void
accord_item_details_dispose (GObject *object)
{
  AccordItemDetails *self = ACCORD_ITEM_DETAILS (object);

  if (self->answer != NULL)
    g_signal_handlers_disconnect_by_data (self->answer, self);
  g_clear_object (&self->answer);
  gtk_widget_dispose_template (GTK_WIDGET (object), ACCORD_TYPE_ITEM_DETAILS);

  G_OBJECT_CLASS (accord_item_details_parent_class)->dispose (object);
}

static void
accord_item_details_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  AccordItemDetails *self = ACCORD_ITEM_DETAILS (object);

  switch (property_id)
    {
    case PROP_ANSWER:
      g_value_set_object (value, self->answer);
      break;
    case PROP_SHOW_GUIDANCE:
      g_value_set_boolean (value, self->show_guidance);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_item_details_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  AccordItemDetails *self = ACCORD_ITEM_DETAILS (object);

  switch (property_id)
    {
    case PROP_ANSWER:
      self->answer = g_value_dup_object (value);
      break;
    case PROP_SHOW_GUIDANCE:
      if (accord_set_boolean (object, pspec, &self->show_guidance, value))
        show_hints (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_item_details_class_init (AccordItemDetailsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = accord_item_details_constructed;
  object_class->dispose = accord_item_details_dispose;
  object_class->get_property = accord_item_details_get_property;
  object_class->set_property = accord_item_details_set_property;

  properties[PROP_ANSWER] =
    g_param_spec_object ("answer", NULL, NULL,
                         ACCORD_TYPE_ANSWER,
                         G_PARAM_READWRITE |
                         G_PARAM_CONSTRUCT_ONLY |
                         G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_GUIDANCE] =
    g_param_spec_boolean ("show-guidance", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE |
                          G_PARAM_EXPLICIT_NOTIFY |
                          G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ACCORD_TYPE_ACTION_EDITOR);
  g_type_ensure (ACCORD_TYPE_EVIDENCE_LIST);
  g_type_ensure (ACCORD_TYPE_PAIR_BOX);
  g_type_ensure (ACCORD_TYPE_WRAP_BOX);

  gtk_widget_class_set_css_name (widget_class, "details");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/io/github/accord_readiness/Accord/accord-item-details.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordItemDetails, outer);
  gtk_widget_class_bind_template_child (widget_class, AccordItemDetails, hints);
  gtk_widget_class_bind_template_child (widget_class, AccordItemDetails,
                                        guidance);
  gtk_widget_class_bind_template_child (widget_class, AccordItemDetails,
                                        evidence_hint);
  gtk_widget_class_bind_template_child (widget_class, AccordItemDetails,
                                        choices);
  gtk_widget_class_bind_template_child (widget_class, AccordItemDetails,
                                        meaning);
  gtk_widget_class_bind_template_child (widget_class, AccordItemDetails,
                                        reason_box);
  gtk_widget_class_bind_template_child (widget_class, AccordItemDetails,
                                        reason);
  gtk_widget_class_bind_template_child (widget_class, AccordItemDetails, note);
  gtk_widget_class_bind_template_child (widget_class, AccordItemDetails,
                                        evidence);
  gtk_widget_class_bind_template_child (widget_class, AccordItemDetails,
                                        action_box);
  gtk_widget_class_bind_template_child (widget_class, AccordItemDetails,
                                        action);
  gtk_widget_class_bind_template_child (widget_class, AccordItemDetails,
                                        wording);
  gtk_widget_class_bind_template_child (widget_class, AccordItemDetails,
                                        read_today);
  gtk_widget_class_bind_template_child (widget_class, AccordItemDetails,
                                        certainty);
}

static void
accord_item_details_init (AccordItemDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Details"),
                                  -1);

  for (guint i = 0; i < N_CHOICES; i++)
    append_choice (self, choices[i]);
}

GtkWidget *
accord_item_details_new (AccordAnswer *answer)
{
  g_return_val_if_fail (ACCORD_IS_ANSWER (answer), NULL);

  return g_object_new (ACCORD_TYPE_ITEM_DETAILS,
                       "answer", answer,
                       NULL);
}

AccordAnswer *
accord_item_details_get_answer (AccordItemDetails *self)
{
  g_return_val_if_fail (ACCORD_IS_ITEM_DETAILS (self), NULL);

  return self->answer;
}
