/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/answers/accord-evidence-row.h"

#include "app/answers/accord-closures-page.h"
#include "app/desktop/accord-open-failure.h"
#include "app/widgets/accord-date-entry.h"
#include "app/widgets/accord-fields.h"
#include "app/widgets/accord-pair-box.h"
#include "app/widgets/accord-tab.h"
#include "app/widgets/accord-wrap-box.h"

#include <glib/gi18n-lib.h>

struct _AccordEvidenceRow
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget      *outer;
  GtkWidget      *title;
  GtkWidget      *title_error;
  GtkWidget      *more;
  GtkWidget      *location;
  GtkWidget      *open;
  GtkWidget      *open_error;
  GtkWidget      *date;
  GtkWidget      *review_by;

  /* Owned references */
  AccordAnswer   *answer;
  AccordEvidence *evidence;
  GCancellable   *cancellable;

  gulong          draft_handler;
};

G_DEFINE_FINAL_TYPE (AccordEvidenceRow, accord_evidence_row, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ANSWER,
  PROP_EVIDENCE,
  N_PROPS,
};

enum
{
  SIGNAL_REMOVED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/*
 * Auxiliary methods
 */

static AccordHistory *
get_history (AccordEvidenceRow *self)
{
  AccordAssessment *assessment = accord_answer_get_assessment (self->answer);

  return assessment != NULL ? accord_assessment_get_history (assessment) : NULL;
}

static void
pause_history (AccordEvidenceRow *self)
{
  AccordHistory *history = get_history (self);

  if (history != NULL)
    accord_history_pause (history);
}

static void
bind_evidence (AccordEvidenceRow *self)
{
  accord_field_bind_required (GTK_EDITABLE (self->title),
                              self->evidence, "title",
                              get_history (self), self->title_error);
  accord_field_bind_entry (GTK_EDITABLE (self->location),
                           self->evidence, "location",
                           get_history (self));
  g_object_bind_property (self->evidence, "date",
                          self->date, "date",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->evidence, "review-by",
                          self->review_by, "date",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);

  gtk_widget_set_visible (self->more, TRUE);
}

static void
show_open_error (AccordEvidenceRow *self,
                 const char        *text)
{
  gtk_label_set_label (GTK_LABEL (self->open_error), text != NULL ? text : "");
  gtk_widget_set_visible (self->open_error, text != NULL);

  if (text != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.announce", "s", text);
}

/*
 * Callbacks
 */

static void
draft_changed_cb (AccordEvidenceRow *self)
{
  g_autoptr (AccordEvidence) evidence = NULL;

  g_assert (ACCORD_IS_EVIDENCE_ROW (self));

  if (accord_field_is_blank (GTK_EDITABLE (self->title)))
    return;

  g_clear_signal_handler (&self->draft_handler, self->title);

  evidence = accord_evidence_new (
    gtk_editable_get_text (GTK_EDITABLE (self->title)));

  /* The list knows by this that the row for the new entry is here already. */
  self->evidence = g_object_ref (evidence);
  accord_answer_insert_evidence (self->answer, G_MAXUINT, evidence);
  bind_evidence (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EVIDENCE]);
}

static void
location_changed_cb (AccordEvidenceRow *self)
{
  g_assert (ACCORD_IS_EVIDENCE_ROW (self));

  gtk_widget_set_sensitive (
    self->open, !accord_field_is_blank (GTK_EDITABLE (self->location)));
  show_open_error (self, NULL);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AccordEvidenceRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (g_app_info_launch_default_for_uri_finish (result, &error) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  text = accord_open_failure_to_text (
    error, accord_evidence_get_location (self->evidence));
  show_open_error (self, text);
}

static void
launch (AccordEvidenceRow *self,
        const char        *uri)
{
  g_autoptr (GdkAppLaunchContext) context = NULL;

  context = gdk_display_get_app_launch_context (
    gtk_widget_get_display (GTK_WIDGET (self)));
  g_app_info_launch_default_for_uri_async (uri,
                                           G_APP_LAUNCH_CONTEXT (context),
                                           self->cancellable,
                                           opened_cb,
                                           g_object_ref (self));
}

/* A file that is not there is named; whatever else may be wrong with it is
 * for the program that opens it to say. */
static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AccordEvidenceRow) self = user_data;
  GFile *file = G_FILE (source);
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = NULL;

  info = g_file_query_info_finish (file, result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_autofree char *path = g_file_get_parse_name (file);
      g_autofree char *text = NULL;

      /* Translators: %s is the path of a file */
      text = g_strdup_printf (_("There is nothing at “%s” now."), path);
      show_open_error (self, text);
      return;
    }

  uri = g_file_get_uri (file);
  launch (self, uri);
}

static void
open_cb (AccordEvidenceRow *self)
{
  g_autofree char *uri = NULL;
  g_autofree char *text = NULL;
  const char *location;

  g_assert (ACCORD_IS_EVIDENCE_ROW (self));

  if (self->evidence == NULL)
    return;

  location = accord_evidence_get_location (self->evidence);
  uri = accord_page_location_to_uri (location);

  if (uri == NULL)
    {
      /* Translators: %s is what was typed as the place of a piece of
       * evidence, for example "Shared drive" */
      text = g_strdup_printf (_("“%s” is not an address or the full path of a "
                                "file, so Accord cannot open it."),
                              location);
      show_open_error (self, text);
      return;
    }

  show_open_error (self, NULL);

  if (g_str_has_prefix (uri, "file:"))
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uri);

      g_file_query_info_async (file,
                               G_FILE_ATTRIBUTE_STANDARD_TYPE,
                               G_FILE_QUERY_INFO_NONE,
                               G_PRIORITY_DEFAULT,
                               self->cancellable,
                               looked_cb,
                               g_object_ref (self));
      return;
    }

  launch (self, uri);
}

static void
remove_cb (AccordEvidenceRow *self)
{
  GListModel *entries = accord_answer_get_evidence (self->answer);
  guint n = g_list_model_get_n_items (entries);

  g_assert (ACCORD_IS_EVIDENCE_ROW (self));

  /* The list drops its row. */
  g_object_ref (self);
  g_signal_emit (self, signals[SIGNAL_REMOVED], 0);

  for (guint i = 0; i < n && self->evidence != NULL; i++)
    {
      g_autoptr (AccordEvidence) entry = g_list_model_get_item (entries, i);

      if (entry == self->evidence)
        {
          accord_answer_remove_evidence (self->answer, i);
          break;
        }
    }

  pause_history (self);
  g_object_unref (self);
}

/*
 * Overrides
 */

static gboolean
accord_evidence_row_grab_focus (GtkWidget *widget)
{
  if (accord_tab_is_leaving (widget))
    return FALSE;

  return gtk_widget_grab_focus (ACCORD_EVIDENCE_ROW (widget)->title);
}

static void
accord_evidence_row_constructed (GObject *object)
{
  AccordEvidenceRow *self = ACCORD_EVIDENCE_ROW (object);

  G_OBJECT_CLASS (accord_evidence_row_parent_class)->constructed (object);

  g_assert (self->answer != NULL);

  if (self->evidence != NULL)
    {
      bind_evidence (self);
      return;
    }

  self->draft_handler =
    g_signal_connect_swapped (self->title, "notify::text",
                              G_CALLBACK (draft_changed_cb), self);
}

static void
accord_evidence_row_dispose (GObject *object)
{
  AccordEvidenceRow *self = ACCORD_EVIDENCE_ROW (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_signal_handler (&self->draft_handler, self->title);
  gtk_widget_dispose_template (GTK_WIDGET (object), ACCORD_TYPE_EVIDENCE_ROW);

  G_OBJECT_CLASS (accord_evidence_row_parent_class)->dispose (object);
}

static void
accord_evidence_row_finalize (GObject *object)
{
  AccordEvidenceRow *self = ACCORD_EVIDENCE_ROW (object);

  g_clear_object (&self->answer);
  g_clear_object (&self->evidence);

  G_OBJECT_CLASS (accord_evidence_row_parent_class)->finalize (object);
}

static void
accord_evidence_row_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  AccordEvidenceRow *self = ACCORD_EVIDENCE_ROW (object);

  switch (property_id)
    {
    case PROP_ANSWER:
      g_value_set_object (value, self->answer);
      break;
    case PROP_EVIDENCE:
      g_value_set_object (value, self->evidence);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_evidence_row_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  AccordEvidenceRow *self = ACCORD_EVIDENCE_ROW (object);

  switch (property_id)
    {
    case PROP_ANSWER:
      self->answer = g_value_dup_object (value);
      break;
    case PROP_EVIDENCE:
      self->evidence = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

/* The fields below come to light with the first letter of this one, and have no
 * place yet for whoever types on at once: Tab would pass them by, and what is
 * typed next would land on another row.
 */
static gboolean
accord_evidence_row_focus (GtkWidget        *widget,
                           GtkDirectionType  direction)
{
  AccordEvidenceRow *self = ACCORD_EVIDENCE_ROW (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (direction == GTK_DIR_TAB_FORWARD && focus != NULL &&
      gtk_widget_is_ancestor (focus, GTK_WIDGET (self->title)) &&
      gtk_widget_get_visible (GTK_WIDGET (self->more)))
    return gtk_widget_grab_focus (GTK_WIDGET (self->location));

  return accord_tab_through (widget, direction,
                             accord_evidence_row_parent_class);
}

static void
accord_evidence_row_class_init (AccordEvidenceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = accord_evidence_row_constructed;
  object_class->dispose = accord_evidence_row_dispose;
  object_class->finalize = accord_evidence_row_finalize;
  object_class->get_property = accord_evidence_row_get_property;
  object_class->set_property = accord_evidence_row_set_property;

  widget_class->focus = accord_evidence_row_focus;
  widget_class->grab_focus = accord_evidence_row_grab_focus;

  properties[PROP_ANSWER] =
    g_param_spec_object ("answer", NULL, NULL,
                         ACCORD_TYPE_ANSWER,
                         G_PARAM_READWRITE |
                         G_PARAM_CONSTRUCT_ONLY |
                         G_PARAM_STATIC_STRINGS);
  properties[PROP_EVIDENCE] =
    g_param_spec_object ("evidence", NULL, NULL,
                         ACCORD_TYPE_EVIDENCE,
                         G_PARAM_READWRITE |
                         G_PARAM_CONSTRUCT_ONLY |
                         G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_REMOVED] =
    g_signal_new ("removed",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  g_type_ensure (ACCORD_TYPE_DATE_ENTRY);
  g_type_ensure (ACCORD_TYPE_PAIR_BOX);
  g_type_ensure (ACCORD_TYPE_WRAP_BOX);

  gtk_widget_class_set_css_name (widget_class, "evidence");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/io/github/accord_readiness/Accord/accord-evidence-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordEvidenceRow, outer);
  gtk_widget_class_bind_template_child (widget_class, AccordEvidenceRow, title);
  gtk_widget_class_bind_template_child (widget_class, AccordEvidenceRow,
                                        title_error);
  gtk_widget_class_bind_template_child (widget_class, AccordEvidenceRow, more);
  gtk_widget_class_bind_template_child (widget_class, AccordEvidenceRow,
                                        location);
  gtk_widget_class_bind_template_child (widget_class, AccordEvidenceRow, open);
  gtk_widget_class_bind_template_child (widget_class, AccordEvidenceRow,
                                        open_error);
  gtk_widget_class_bind_template_child (widget_class, AccordEvidenceRow, date);
  gtk_widget_class_bind_template_child (widget_class, AccordEvidenceRow,
                                        review_by);
  gtk_widget_class_bind_template_callback (widget_class, location_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, pause_history);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
accord_evidence_row_init (AccordEvidenceRow *self)
{
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Evidence"),
                                  -1);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->title), FALSE);
}

/* @evidence: (nullable): %NULL for a draft */
GtkWidget *
accord_evidence_row_new (AccordAnswer   *answer,
                         AccordEvidence *evidence)
{
  g_return_val_if_fail (ACCORD_IS_ANSWER (answer), NULL);
  g_return_val_if_fail (evidence == NULL || ACCORD_IS_EVIDENCE (evidence),
                        NULL);

  return g_object_new (ACCORD_TYPE_EVIDENCE_ROW,
                       "answer", answer,
                       "evidence", evidence,
                       NULL);
}

AccordAnswer *
accord_evidence_row_get_answer (AccordEvidenceRow *self)
{
  g_return_val_if_fail (ACCORD_IS_EVIDENCE_ROW (self), NULL);

  return self->answer;
}

/* (nullable) (transfer none): %NULL while the row is a draft */
AccordEvidence *
accord_evidence_row_get_evidence (AccordEvidenceRow *self)
{
  g_return_val_if_fail (ACCORD_IS_EVIDENCE_ROW (self), NULL);

  return self->evidence;
}
