/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/answers/accord-type-head.h"

#include "app/answers/accord-closures-page.h"
#include "app/desktop/accord-settings.h"
#include "app/widgets/accord-pair-box.h"
#include "app/widgets/accord-segment-bar.h"
#include "app/widgets/accord-wrap-box.h"
#include "model/figures/accord-carried.h"
#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>

/* The em that the title and the longest key figure need side by side, and more
 * than any head is wide. */
#define STACK_BELOW 53
#define ALWAYS 200

struct _AccordTypeHead
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget         *outer;
  GtkWidget         *sides;
  GtkWidget         *title;
  GtkWidget         *summary;
  GtkWidget         *key_figure;
  GtkWidget         *bar;
  GtkWidget         *percent_line;
  GtkWidget         *percent;
  GtkWidget         *position_icon;
  GtkWidget         *position;
  GtkWidget         *carried;
  GtkWidget         *aside;
  GtkWidget         *read_today;

  /* Owned references */
  AccordAssessment  *assessment;
  AccordArrangement *arrangement;

  gboolean           narrow;
};

G_DEFINE_FINAL_TYPE (AccordTypeHead, accord_type_head, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/*
 * Auxiliary methods
 */

static void
show_figures (AccordTypeHead *self)
{
  AccordScore *score = accord_assessment_get_score (self->assessment);
  guint index = accord_arrangement_get_index (self->arrangement);
  const AccordStanding *standing = &score->standings[index];
  g_autofree char *key = accord_words_enablers (&standing->enablers);
  g_autofree char *percent = accord_words_percent_line (&standing->enablers);
  g_autofree char *name = NULL;

  gtk_label_set_label (GTK_LABEL (self->key_figure), key);
  accord_segment_bar_set_score (ACCORD_SEGMENT_BAR (self->bar), score);

  /* A percentage is never shown, or said, without its counts. */
  name = accord_words_tally_name (&standing->enablers, ACCORD_KIND_ENABLER);
  /* The dash of no percentage would stand beside that of the position. */
  gtk_label_set_label (GTK_LABEL (self->percent), percent);
  gtk_widget_set_visible (self->percent, standing->enablers.of > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->percent),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);

  gtk_image_set_from_icon_name (GTK_IMAGE (self->position_icon),
                                accord_words_position_icon (standing, FALSE));
  gtk_label_set_label (GTK_LABEL (self->position),
                       accord_words_position (standing, FALSE));
}

/* Said with the key, as this is what stands between them and the figures. */
static void
show_carried (AccordTypeHead *self)
{
  AccordCarried carried = accord_carried_count (self->assessment,
                                                self->arrangement,
                                                ACCORD_KIND_ADVANTAGE);
  g_autofree char *counts = accord_carried_to_text (&carried);
  g_autofree char *text = NULL;

  /* Translators: "7 answered, of which 5 not reconfirmed", and how to do that */
  text = counts != NULL
         ? g_strdup_printf (_("%s. Press an answer’s own key, or Still true, to "
                              "reconfirm it."), counts)
         : g_strdup ("");
  gtk_label_set_label (GTK_LABEL (self->carried), text);
  gtk_widget_set_visible (self->carried, counts != NULL);
}

static void
show_aside (AccordTypeHead *self)
{
  AccordFact mandated = accord_assessment_get_mandated (self->assessment);
  AccordFact structural = accord_assessment_get_structural (self->assessment);
  const char *reason;

  reason = accord_words_aside_reason (self->arrangement, mandated, structural);
  if (reason != NULL)
    {
      /* Translators: on the page of a partnering type that the recorded facts
       * set aside; %s is the reason */
      g_autofree char *text = g_strdup_printf (_("Set aside. %s."), reason);

      gtk_label_set_label (GTK_LABEL (self->aside), text);
    }
  gtk_widget_set_visible (self->aside, reason != NULL);
}

static void
show_read_today (AccordTypeHead *self)
{
  g_autofree char *nation = NULL;
  g_autofree char *text = NULL;

  nation = accord_settings_get_string (accord_settings_get_default (),
                                       "nation");
  text = accord_page_type_read_today (self->arrangement, nation);
  gtk_label_set_label (GTK_LABEL (self->read_today), text != NULL ? text : "");
  gtk_widget_set_visible (self->read_today, text != NULL);
}

/*
 * Callbacks
 */

static void
score_changed_cb (AccordTypeHead *self)
{
  g_assert (ACCORD_IS_TYPE_HEAD (self));

  show_figures (self);
  show_carried (self);
  show_aside (self);
}

static void
nation_changed_cb (AccordTypeHead *self)
{
  g_assert (ACCORD_IS_TYPE_HEAD (self));

  show_read_today (self);
}

/* Figures that are wrapped end where those that are not do. */
static void
align_figures (AccordTypeHead *self)
{
  GtkWidget *labels[] = { self->key_figure, self->percent };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      gtk_label_set_xalign (GTK_LABEL (labels[i]), self->narrow ? 0 : 1);
      gtk_label_set_justify (GTK_LABEL (labels[i]),
                             self->narrow ? GTK_JUSTIFY_LEFT
                                          : GTK_JUSTIFY_RIGHT);
    }

  gtk_widget_set_halign (self->bar,
                         self->narrow ? GTK_ALIGN_START : GTK_ALIGN_END);
}

/*
 * Overrides
 */

static void
accord_type_head_dispose (GObject *object)
{
  AccordTypeHead *self = ACCORD_TYPE_HEAD (object);

  if (self->assessment != NULL)
    g_signal_handlers_disconnect_by_data (self->assessment, self);
  g_clear_object (&self->assessment);
  g_clear_object (&self->arrangement);
  gtk_widget_dispose_template (GTK_WIDGET (object), ACCORD_TYPE_TYPE_HEAD);

  G_OBJECT_CLASS (accord_type_head_parent_class)->dispose (object);
}

static void
accord_type_head_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AccordTypeHead *self = ACCORD_TYPE_HEAD (object);

  switch (property_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_type_head_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  AccordTypeHead *self = ACCORD_TYPE_HEAD (object);

  switch (property_id)
    {
    case PROP_NARROW:
      accord_type_head_set_narrow (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_type_head_class_init (AccordTypeHeadClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_type_head_dispose;
  object_class->get_property = accord_type_head_get_property;
  object_class->set_property = accord_type_head_set_property;

  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE |
                          G_PARAM_EXPLICIT_NOTIFY |
                          G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ACCORD_TYPE_PAIR_BOX);
  g_type_ensure (ACCORD_TYPE_SEGMENT_BAR);
  g_type_ensure (ACCORD_TYPE_WRAP_BOX);

  gtk_widget_class_set_css_name (widget_class, "typehead");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GENERIC);
  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/io/github/accord_readiness/Accord/accord-type-head.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordTypeHead, outer);
  gtk_widget_class_bind_template_child (widget_class, AccordTypeHead, sides);
  gtk_widget_class_bind_template_child (widget_class, AccordTypeHead, title);
  gtk_widget_class_bind_template_child (widget_class, AccordTypeHead, summary);
  gtk_widget_class_bind_template_child (widget_class, AccordTypeHead,
                                        key_figure);
  gtk_widget_class_bind_template_child (widget_class, AccordTypeHead, bar);
  gtk_widget_class_bind_template_child (widget_class, AccordTypeHead,
                                        percent_line);
  gtk_widget_class_bind_template_child (widget_class, AccordTypeHead, percent);
  gtk_widget_class_bind_template_child (widget_class, AccordTypeHead,
                                        position_icon);
  gtk_widget_class_bind_template_child (widget_class, AccordTypeHead, position);
  gtk_widget_class_bind_template_child (widget_class, AccordTypeHead, carried);
  gtk_widget_class_bind_template_child (widget_class, AccordTypeHead, aside);
  gtk_widget_class_bind_template_child (widget_class, AccordTypeHead,
                                        read_today);
}

static void
accord_type_head_init (AccordTypeHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  align_figures (self);
}

void
accord_type_head_set_subject (AccordTypeHead    *self,
                              AccordAssessment  *assessment,
                              AccordArrangement *arrangement)
{
  g_return_if_fail (ACCORD_IS_TYPE_HEAD (self));
  g_return_if_fail (ACCORD_IS_ASSESSMENT (assessment));
  g_return_if_fail (ACCORD_IS_ARRANGEMENT (arrangement));
  g_return_if_fail (self->assessment == NULL);

  self->assessment = g_object_ref (assessment);
  self->arrangement = g_object_ref (arrangement);

  gtk_label_set_label (GTK_LABEL (self->title),
                       accord_arrangement_get_title (arrangement));
  gtk_label_set_label (GTK_LABEL (self->summary),
                       accord_arrangement_get_summary (arrangement));
  accord_segment_bar_set_arrangement (ACCORD_SEGMENT_BAR (self->bar),
                                      arrangement);
  accord_segment_bar_set_ready_from (
    ACCORD_SEGMENT_BAR (self->bar),
    accord_framework_get_ready_from (
      accord_assessment_get_framework (assessment)));

  g_signal_connect_object (assessment, "notify::score",
                           G_CALLBACK (score_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (accord_settings_get_default (), "changed::nation",
                           G_CALLBACK (nation_changed_cb), self,
                           G_CONNECT_SWAPPED);

  show_figures (self);
  show_carried (self);
  show_aside (self);
  show_read_today (self);
}

gboolean
accord_type_head_get_narrow (AccordTypeHead *self)
{
  g_return_val_if_fail (ACCORD_IS_TYPE_HEAD (self), FALSE);

  return self->narrow;
}

void
accord_type_head_set_narrow (AccordTypeHead *self,
                             gboolean        narrow)
{
  g_return_if_fail (ACCORD_IS_TYPE_HEAD (self));

  narrow = !!narrow;
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  align_figures (self);
  accord_pair_box_set_stack_below (ACCORD_PAIR_BOX (self->sides),
                                   narrow ? ALWAYS : STACK_BELOW);
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "stacked");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "stacked");
  accord_wrap_box_set_to_end (ACCORD_WRAP_BOX (self->percent_line), !narrow);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}
