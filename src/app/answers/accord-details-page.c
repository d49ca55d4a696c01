/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/answers/accord-details-page.h"

#include "app/answers/accord-next-button.h"
#include "app/desktop/accord-settings.h"
#include "app/widgets/accord-adaptive-bin.h"
#include "app/widgets/accord-clamp.h"
#include "app/widgets/accord-date-entry.h"
#include "app/widgets/accord-fields.h"
#include "app/widgets/accord-names.h"
#include "app/widgets/accord-pair-box.h"
#include "app/widgets/accord-property.h"
#include "app/widgets/accord-tab.h"
#include "app/widgets/accord-wrap-box.h"
#include "model/figures/accord-progress.h"

#include <glib/gi18n-lib.h>

#define N_QUESTIONS 3
#define N_ANSWERS 3

/* The questions, in the order of the page; each has three radio buttons. */
typedef enum
{
  QUESTION_MANDATED,
  QUESTION_STRUCTURAL,
  QUESTION_ROLE,
} Question;

static const int facts[N_ANSWERS] = {
  ACCORD_FACT_FALSE,
  ACCORD_FACT_TRUE,
  ACCORD_FACT_OPEN,
};

static const int roles[N_ANSWERS] = {
  ACCORD_ROLE_EQUAL,
  ACCORD_ROLE_LEAD,
  ACCORD_ROLE_SUPPORTED,
};

struct _AccordDetailsPage
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget        *outer;
  GtkWidget        *fields;
  GtkWidget        *organisation;
  GtkWidget        *offer_organisation;
  GtkWidget        *partner;
  GtkWidget        *scope;
  GtkWidget        *date;
  GtkWidget        *offer_date;
  GtkWidget        *chosen;
  GtkWidget        *directed;
  GtkWidget        *mandated_open;
  GtkWidget        *people;
  GtkWidget        *link;
  GtkWidget        *structural_open;
  GtkWidget        *equal;
  GtkWidget        *lead;
  GtkWidget        *supported;
  GtkWidget        *in_question;
  GtkWidget        *group;
  GtkWidget        *name;
  GtkWidget        *notes;
  GtkWidget        *next;

  /* Owned references */
  AccordAssessment *assessment;

  char             *organisation_before;
  gboolean          read_only;
  gboolean          syncing;
};

G_DEFINE_FINAL_TYPE (AccordDetailsPage, accord_details_page, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ASSESSMENT,
  PROP_READ_ONLY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/*
 * Auxiliary methods
 */

static AccordHistory *
get_history (AccordDetailsPage *self)
{
  return accord_assessment_get_history (self->assessment);
}

static GtkWidget *
get_radio (AccordDetailsPage *self,
           Question           question,
           guint              answer)
{
  GtkWidget *radios[N_QUESTIONS][N_ANSWERS] = {
    { self->chosen, self->directed, self->mandated_open },
    { self->people, self->link, self->structural_open },
    { self->equal, self->lead, self->supported },
  };

  return radios[question][answer];
}

static void
show_question (AccordDetailsPage *self,
               Question           question,
               const int         *values,
               int                value)
{
  for (guint i = 0; i < N_ANSWERS; i++)
    {
      if (values[i] == value)
        gtk_check_button_set_active (
          GTK_CHECK_BUTTON (get_radio (self, question, i)), TRUE);
    }
}

static void
show_in_question (AccordDetailsPage *self)
{
  g_autofree char *text = NULL;

  text = accord_progress_facts_to_text (
    accord_assessment_get_framework (self->assessment),
    accord_assessment_get_mandated (self->assessment),
    accord_assessment_get_structural (self->assessment));
  gtk_label_set_label (GTK_LABEL (self->in_question), text);

  accord_next_button_lead (GTK_BUTTON (self->next), self->assessment, NULL);
}

static void
show_facts (AccordDetailsPage *self)
{
  AccordRole role = accord_assessment_get_role (self->assessment);

  self->syncing = TRUE;
  show_question (self, QUESTION_MANDATED, facts,
                 (int) accord_assessment_get_mandated (self->assessment));
  show_question (self, QUESTION_STRUCTURAL, facts,
                 (int) accord_assessment_get_structural (self->assessment));
  show_question (self, QUESTION_ROLE, roles,
                 role == ACCORD_ROLE_UNSTATED ? ACCORD_ROLE_EQUAL : (int) role);
  self->syncing = FALSE;

  show_in_question (self);
}

static void
show_group (AccordDetailsPage *self)
{
  self->syncing = TRUE;
  gtk_drop_down_set_selected (
    GTK_DROP_DOWN (self->group),
    accord_assessment_get_respondent_group (self->assessment));
  self->syncing = FALSE;
}

/* What may be filled in with one click, while the field is empty. */
static void
show_offers (AccordDetailsPage *self)
{
  g_autofree char *own = NULL;
  g_autofree char *text = NULL;
  gboolean offered;

  own = accord_settings_get_string (accord_settings_get_default (),
                                    "organisation");
  offered = *own != '\0' &&
            *accord_assessment_get_organisation (self->assessment) == '\0';
  if (offered)
    {
      /* Translators: a button that fills in the name used last for one's own
       * organisation */
      text = g_strdup_printf (_("Use “%s”"), own);
      gtk_button_set_label (GTK_BUTTON (self->offer_organisation), text);
    }
  gtk_widget_set_visible (self->offer_organisation, offered);

  gtk_widget_set_visible (
    self->offer_date,
    *accord_assessment_get_date (self->assessment) == '\0');
}

static void
append_groups (AccordDetailsPage *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = ACCORD_GROUP_NONE; i <= ACCORD_GROUP_OTHER; i++)
    {
      if (i == ACCORD_GROUP_NONE)
        {
          /* Translators: no group of respondents is chosen */
          gtk_string_list_append (titles, C_("respondent", "Not recorded"));
        }
      else
        {
          gtk_string_list_append (titles,
                                  accord_group_to_title ((AccordGroup) i));
        }
    }

  self->syncing = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->group),
                           G_LIST_MODEL (titles));
  self->syncing = FALSE;
}

/*
 * Callbacks
 */

static void
facts_changed_cb (AccordDetailsPage *self)
{
  g_assert (ACCORD_IS_DETAILS_PAGE (self));

  show_facts (self);
}

static void
group_changed_cb (AccordDetailsPage *self)
{
  g_assert (ACCORD_IS_DETAILS_PAGE (self));

  show_group (self);
}

static void
offers_changed_cb (AccordDetailsPage *self)
{
  g_assert (ACCORD_IS_DETAILS_PAGE (self));

  show_offers (self);
}

static void
radio_toggled_cb (AccordDetailsPage *self)
{
  g_assert (ACCORD_IS_DETAILS_PAGE (self));

  if (self->syncing || self->assessment == NULL)
    return;

  for (guint i = 0; i < N_ANSWERS; i++)
    {
      if (gtk_check_button_get_active (
            GTK_CHECK_BUTTON (get_radio (self, QUESTION_MANDATED, i))))
        accord_assessment_set_mandated (self->assessment,
                                        (AccordFact) facts[i]);

      if (gtk_check_button_get_active (
            GTK_CHECK_BUTTON (get_radio (self, QUESTION_STRUCTURAL, i))))
        accord_assessment_set_structural (self->assessment,
                                          (AccordFact) facts[i]);

      /* Equal is what a file without a role means: it is not made to say so
       * by a click elsewhere. */
      if (gtk_check_button_get_active (
            GTK_CHECK_BUTTON (get_radio (self, QUESTION_ROLE, i))) &&
          !(roles[i] == ACCORD_ROLE_EQUAL &&
            accord_assessment_get_role (self->assessment) ==
              ACCORD_ROLE_UNSTATED))
        accord_assessment_set_role (self->assessment, (AccordRole) roles[i]);
    }
}

static void
group_selected_cb (AccordDetailsPage *self)
{
  guint selected;

  g_assert (ACCORD_IS_DETAILS_PAGE (self));

  if (self->syncing || self->assessment == NULL)
    return;

  selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->group));
  if (selected <= ACCORD_GROUP_OTHER)
    accord_assessment_set_respondent_group (self->assessment,
                                            (AccordGroup) selected);
}

static void
organisation_entered_cb (AccordDetailsPage *self)
{
  const char *own = accord_assessment_get_organisation (self->assessment);

  g_assert (ACCORD_IS_DETAILS_PAGE (self));

  g_free (self->organisation_before);
  self->organisation_before = g_strdup (own);
}

/* Only a name that was typed here is one's own: the file may be a partner's. */
static void
organisation_left_cb (AccordDetailsPage *self)
{
  const char *own;

  g_assert (ACCORD_IS_DETAILS_PAGE (self));

  if (self->assessment == NULL)
    return;

  own = accord_assessment_get_organisation (self->assessment);
  if (*own != '\0' && g_strcmp0 (own, self->organisation_before) != 0)
    accord_settings_set_string (accord_settings_get_default (),
                                "organisation", own);
}

static void
offer_organisation_cb (AccordDetailsPage *self)
{
  g_autofree char *own = NULL;

  g_assert (ACCORD_IS_DETAILS_PAGE (self));

  own = accord_settings_get_string (accord_settings_get_default (),
                                    "organisation");
  gtk_widget_grab_focus (self->organisation);
  accord_assessment_set_organisation (self->assessment, own);
  accord_history_pause (get_history (self));
}

static void
offer_date_cb (AccordDetailsPage *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  g_assert (ACCORD_IS_DETAILS_PAGE (self));

  gtk_widget_grab_focus (self->date);
  accord_assessment_set_date (self->assessment, today);
  accord_history_pause (get_history (self));
}

static void
date_left_cb (AccordDetailsPage *self)
{
  g_assert (ACCORD_IS_DETAILS_PAGE (self));

  accord_history_pause (get_history (self));
}

/*
 * Overrides
 */

static gboolean
accord_details_page_grab_focus (GtkWidget *widget)
{
  if (accord_tab_is_leaving (widget))
    return FALSE;

  return gtk_widget_grab_focus (ACCORD_DETAILS_PAGE (widget)->organisation);
}

static gboolean
accord_details_page_focus (GtkWidget        *widget,
                           GtkDirectionType  direction)
{
  return accord_tab_through (widget, direction,
                             accord_details_page_parent_class);
}

static void
accord_details_page_constructed (GObject *object)
{
  AccordDetailsPage *self = ACCORD_DETAILS_PAGE (object);
  AccordHistory *history;

  G_OBJECT_CLASS (accord_details_page_parent_class)->constructed (object);

  g_assert (self->assessment != NULL);

  history = get_history (self);

  accord_field_bind_entry (GTK_EDITABLE (self->organisation),
                           self->assessment, "organisation", history);
  accord_field_bind_entry (GTK_EDITABLE (self->partner),
                           self->assessment, "partner", history);
  accord_field_bind_entry (GTK_EDITABLE (self->scope),
                           self->assessment, "scope", history);
  accord_field_bind_entry (GTK_EDITABLE (self->name),
                           self->assessment, "respondent-name", history);
  accord_field_bind_view (GTK_TEXT_VIEW (self->notes),
                          self->assessment, "notes", history);
  g_object_bind_property (self->assessment, "date",
                          self->date, "date",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);

  g_signal_connect_object (self->assessment, "notify::mandated",
                           G_CALLBACK (facts_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->assessment, "notify::structural",
                           G_CALLBACK (facts_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->assessment, "notify::role",
                           G_CALLBACK (facts_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->assessment, "notify::respondent-group",
                           G_CALLBACK (group_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->assessment, "notify::organisation",
                           G_CALLBACK (offers_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->assessment, "notify::date",
                           G_CALLBACK (offers_changed_cb), self,
                           G_CONNECT_SWAPPED);

  append_groups (self);
  show_facts (self);
  show_group (self);
  show_offers (self);
}

static void
accord_details_page_dispose (GObject *object)
{
  AccordDetailsPage *self = ACCORD_DETAILS_PAGE (object);

  if (self->assessment != NULL)
    g_signal_handlers_disconnect_by_data (self->assessment, self);
  /* Radio buttons go one by one, and a list goes with its selection. */
  self->syncing = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), ACCORD_TYPE_DETAILS_PAGE);
  g_clear_object (&self->assessment);

  G_OBJECT_CLASS (accord_details_page_parent_class)->dispose (object);
}

static void
accord_details_page_finalize (GObject *object)
{
  AccordDetailsPage *self = ACCORD_DETAILS_PAGE (object);

  g_clear_pointer (&self->organisation_before, g_free);

  G_OBJECT_CLASS (accord_details_page_parent_class)->finalize (object);
}

static void
accord_details_page_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  AccordDetailsPage *self = ACCORD_DETAILS_PAGE (object);

  switch (property_id)
    {
    case PROP_ASSESSMENT:
      g_value_set_object (value, self->assessment);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_details_page_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  AccordDetailsPage *self = ACCORD_DETAILS_PAGE (object);

  switch (property_id)
    {
    case PROP_ASSESSMENT:
      self->assessment = g_value_dup_object (value);
      break;
    case PROP_READ_ONLY:
      if (accord_set_boolean (object, pspec, &self->read_only, value))
        gtk_widget_set_sensitive (self->fields, !self->read_only);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

#define BIND(name)                                                            \
  gtk_widget_class_bind_template_child (widget_class, AccordDetailsPage, name)

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/io/github/accord_readiness/Accord/accord-details-page.ui");
  BIND (outer);
  BIND (fields);
  BIND (organisation);
  BIND (offer_organisation);
  BIND (partner);
  BIND (scope);
  BIND (date);
  BIND (offer_date);
  BIND (chosen);
  BIND (directed);
  BIND (mandated_open);
  BIND (people);
  BIND (link);
  BIND (structural_open);
  BIND (equal);
  BIND (lead);
  BIND (supported);
  BIND (in_question);
  BIND (group);
  BIND (name);
  BIND (notes);
  BIND (next);
  gtk_widget_class_bind_template_callback (widget_class, date_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, group_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, offer_date_cb);
  gtk_widget_class_bind_template_callback (widget_class, offer_organisation_cb);
  gtk_widget_class_bind_template_callback (widget_class,
                                           organisation_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, organisation_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, radio_toggled_cb);
}

static void
accord_details_page_class_init (AccordDetailsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = accord_details_page_constructed;
  object_class->dispose = accord_details_page_dispose;
  object_class->finalize = accord_details_page_finalize;
  object_class->get_property = accord_details_page_get_property;
  object_class->set_property = accord_details_page_set_property;

  widget_class->focus = accord_details_page_focus;
  widget_class->grab_focus = accord_details_page_grab_focus;

  properties[PROP_ASSESSMENT] =
    g_param_spec_object ("assessment", NULL, NULL,
                         ACCORD_TYPE_ASSESSMENT,
                         G_PARAM_READWRITE |
                         G_PARAM_CONSTRUCT_ONLY |
                         G_PARAM_STATIC_STRINGS);
  properties[PROP_READ_ONLY] =
    g_param_spec_boolean ("read-only", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE |
                          G_PARAM_EXPLICIT_NOTIFY |
                          G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ACCORD_TYPE_ADAPTIVE_BIN);
  g_type_ensure (ACCORD_TYPE_CLAMP);
  g_type_ensure (ACCORD_TYPE_DATE_ENTRY);
  g_type_ensure (ACCORD_TYPE_PAIR_BOX);
  g_type_ensure (ACCORD_TYPE_WRAP_BOX);

  gtk_widget_class_set_css_name (widget_class, "detailspage");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GROUP);
  bind_template (widget_class);
}

static void
accord_details_page_init (AccordDetailsPage *self)
{
  self->syncing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  accord_names_amend (GTK_WIDGET (self));
  self->syncing = FALSE;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Details"),
                                  -1);
}

GtkWidget *
accord_details_page_new (AccordAssessment *assessment)
{
  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (assessment), NULL);

  return g_object_new (ACCORD_TYPE_DETAILS_PAGE,
                       "assessment", assessment,
                       NULL);
}

AccordAssessment *
accord_details_page_get_assessment (AccordDetailsPage *self)
{
  g_return_val_if_fail (ACCORD_IS_DETAILS_PAGE (self), NULL);

  return self->assessment;
}
