/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/window/accord-copy-window.h"

#include "app/desktop/accord-compat.h"
#include "app/desktop/accord-file-filters.h"
#include "app/widgets/accord-names.h"
#include "app/widgets/accord-plain.h"
#include "model/assessment/accord-assessment-file.h"
#include "model/figures/accord-words.h"
#include "model/files/accord-readable.h"
#include "model/files/accord-same-file.h"
#include "model/files/accord-saver.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  PART_ACTIONS,
  PART_OWNERS,
  PART_NOTES,
  PART_EVIDENCE,
  PART_LOCATIONS,
  PART_RESPONDENT,
  N_PARTS,
} Part;

static const struct
{
  const char *title;
  const char *detail;
} parts[N_PARTS] = {
  { N_("Actions"), N_("What is to be done, by when, and whether it is done") },
  { N_("Owners of actions"), N_("Who does it") },
  { N_("Notes"), N_("What you noted, in your own words") },
  { N_("Evidence"), N_("Titles and dates") },
  { N_("Where evidence is kept"), N_("Folders and addresses") },
  { N_("Who answered"), N_("Name and group") },
};

struct _AccordCopyWindow
{
  GtkWindow parent_instance;

  /* Children */
  GtkSwitch *switches[N_PARTS];
  GtkLabel *rest;
  GtkLabel *problem;
  GtkWidget *save;

  /* Owned References */
  AccordDocument *document;
  GFile *file;
};

G_DEFINE_FINAL_TYPE (AccordCopyWindow, accord_copy_window, GTK_TYPE_WINDOW)

/*
 * Auxiliary methods
 */

static AccordAssessment *
get_assessment (AccordCopyWindow *self)
{
  return accord_document_get_assessment (self->document);
}

static void
tell_problem (AccordCopyWindow *self,
              const char       *text)
{
  gtk_label_set_label (self->problem, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), text != NULL);
}

static void
update (AccordCopyWindow *self)
{
  AccordPartnerCopyOptions options;
  AccordPartnerCopyRest rest;
  g_autoptr (AccordAssessment) copy = NULL;
  g_auto (GStrv) phrases = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_sensitive (
    gtk_widget_get_parent (GTK_WIDGET (self->switches[PART_OWNERS])),
    gtk_switch_get_active (self->switches[PART_ACTIONS]));
  gtk_widget_set_sensitive (
    gtk_widget_get_parent (GTK_WIDGET (self->switches[PART_LOCATIONS])),
    gtk_switch_get_active (self->switches[PART_EVIDENCE]));

  accord_copy_window_get_options (self, &options);
  copy = accord_partner_copy (get_assessment (self), &options, &rest);
  phrases = accord_partner_copy_list_rest (&rest);

  if (*phrases == NULL)
    {
      gtk_label_set_label (self->rest, _("Nothing stays with you: everything "
                                         "goes into the copy."));
      return;
    }

  {
    g_autofree char *list = accord_words_join ((const char * const *) phrases);

    /* Translators: what a copy for the partner leaves out, such as "4 notes,
     * 3 locations" */
    text = g_strdup_printf (_("Stays with you: %s."), list);
  }
  gtk_label_set_label (self->rest, text);
}

static AccordWindow *
get_parent (AccordCopyWindow *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  return ACCORD_IS_WINDOW (parent) ? ACCORD_WINDOW (parent) : NULL;
}

/*
 * Callbacks
 */

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (AccordCopyWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  AccordWindow *parent;

  if (!accord_save_bytes_finish (result, NULL, &error))
    {
      gtk_widget_set_sensitive (self->save, TRUE);
      tell_problem (self, error->message);
      return;
    }

  path = g_file_get_parse_name (self->file);
  /* Translators: the path of a file */
  text = g_strdup_printf (_("The copy was written to %s. Your own file is as "
                            "it was."), path);
  parent = get_parent (self);
  if (parent != NULL)
    accord_window_tell (parent, text, NULL, NULL);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
name_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (AccordCopyWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = accord_compat_choose_file_finish (result, &error);

  if (file != NULL)
    accord_copy_window_save (self, file);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell_problem (self, error->message);
}

static void
save_cb (AccordCopyWindow *self)
{
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autofree char *name = accord_partner_copy_file_name (get_assessment (self));
  GFile *file = accord_document_get_file (self->document);
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;

  accord_file_filters_add (filters, _("Assessments"), "*.json");
  tell_problem (self, NULL);
  accord_compat_choose_file_async (GTK_WINDOW (self), ACCORD_CHOOSE_SAVE,
                                   _("Save the Copy"), G_LIST_MODEL (filters),
                                   folder, name, NULL, name_chosen_cb,
                                   g_object_ref (self));
}

/*
 * Overrides
 */

static void
accord_copy_window_dispose (GObject *object)
{
  AccordCopyWindow *self = ACCORD_COPY_WINDOW (object);

  g_clear_object (&self->document);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (accord_copy_window_parent_class)->dispose (object);
}

static void
accord_copy_window_class_init (AccordCopyWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = accord_copy_window_dispose;

  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass),
                                       GDK_KEY_Escape, 0, "window.close", NULL);
}

/* What goes in any case has no switch: one that cannot be moved looks off. */
static GtkWidget *
create_fixed_row (const char *title,
                  const char *detail)
{
  GtkWidget *row = accord_plain_box (GTK_ORIENTATION_HORIZONTAL, "switch-row");
  GtkWidget *label = accord_plain_label (title, "item");
  GtkWidget *image =
    g_object_new (GTK_TYPE_IMAGE,
                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                  "icon-name", "accord-status-in-place-symbolic",
                  NULL);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), image);
  gtk_box_append (GTK_BOX (row), accord_plain_label (detail, "strong"));

  return row;
}

/* (transfer none): the row's switch is its last child */
static GtkWidget *
create_row (const char *title,
            const char *detail)
{
  GtkWidget *row = accord_plain_box (GTK_ORIENTATION_HORIZONTAL, "switch-row");
  GtkWidget *texts = accord_plain_box (GTK_ORIENTATION_VERTICAL, NULL);
  GtkWidget *label = accord_plain_label (title, "item");
  GtkWidget *second = accord_plain_label (detail, "dim");
  GtkWidget *toggle = gtk_switch_new ();

  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), label);
  gtk_box_append (GTK_BOX (texts), second);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (toggle),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, label,
                                  NULL,
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, second,
                                  NULL,
                                  -1);
  gtk_box_append (GTK_BOX (row), texts);
  gtk_box_append (GTK_BOX (row), toggle);

  return row;
}

static GtkWidget *
create_rows (AccordCopyWindow *self)
{
  const AccordPartnerCopyOptions first = ACCORD_PARTNER_COPY_DEFAULT;
  const gboolean on[N_PARTS] = {
    [PART_ACTIONS] = first.actions,
    [PART_OWNERS] = first.owners,
    [PART_NOTES] = first.notes,
    [PART_EVIDENCE] = first.evidence,
    [PART_LOCATIONS] = first.locations,
    [PART_RESPONDENT] = first.respondent,
  };
  GtkWidget *box = accord_plain_box (GTK_ORIENTATION_VERTICAL, "card");
  gtk_widget_add_css_class (box, "switch-rows");
  gtk_box_append (GTK_BOX (box), create_fixed_row (_("Answers"),
                                                   _("Always")));

  for (guint i = 0; i < N_PARTS; i++)
    {
      GtkWidget *row = create_row (_(parts[i].title), _(parts[i].detail));

      self->switches[i] = GTK_SWITCH (gtk_widget_get_last_child (row));
      gtk_switch_set_active (self->switches[i], on[i]);
      g_signal_connect_swapped (self->switches[i], "notify::active",
                                G_CALLBACK (update), self);
      gtk_box_append (GTK_BOX (box), row);
    }

  return box;
}

static GtkWidget *
create_buttons (AccordCopyWindow *self)
{
  GtkWidget *box = accord_plain_box (GTK_ORIENTATION_HORIZONTAL, "buttons");
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  self->save = gtk_button_new_with_mnemonic (_("_Save Copy…"));
  accord_names_amend (cancel);
  accord_names_amend (self->save);
  gtk_widget_add_css_class (self->save, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  g_signal_connect_swapped (self->save, "clicked", G_CALLBACK (save_cb), self);
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), cancel);
  gtk_box_append (GTK_BOX (box), self->save);

  return box;
}

static void
accord_copy_window_init (AccordCopyWindow *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = accord_plain_box (GTK_ORIENTATION_VERTICAL, "copy-page");

  gtk_widget_add_css_class (GTK_WIDGET (self), "accord");
  self->rest = GTK_LABEL (accord_plain_label ("", "strong"));
  self->problem = GTK_LABEL (accord_plain_label ("", "error"));
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);

  gtk_box_append (GTK_BOX (box),
                  accord_plain_label (_("A new file for your partner, to send "
                                        "by e-mail. It has the answers and "
                                        "what you switch on here."), NULL));
  gtk_box_append (GTK_BOX (box), create_rows (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rest));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->problem));
  gtk_box_append (GTK_BOX (box), create_buttons (self));

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller),
                                  GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (
    GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_window_set_child (GTK_WINDOW (self), scroller);
  gtk_window_set_title (GTK_WINDOW (self), _("Copy for Your Partner"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 520, 620);
}

/** accord_copy_window_new: @parent has a document */
AccordCopyWindow *
accord_copy_window_new (AccordWindow *parent)
{
  AccordCopyWindow *self;

  g_return_val_if_fail (ACCORD_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (accord_window_get_document (parent) != NULL, NULL);

  self = g_object_new (ACCORD_TYPE_COPY_WINDOW,
                       "transient-for", parent,
                       NULL);
  self->document = g_object_ref (accord_window_get_document (parent));
  update (self);
  /* The first that can be changed */
  gtk_window_set_focus (GTK_WINDOW (self),
                        GTK_WIDGET (self->switches[PART_ACTIONS]));

  return self;
}

void
accord_copy_window_get_options (AccordCopyWindow         *self,
                                AccordPartnerCopyOptions *options)
{
  gboolean on[N_PARTS];

  g_return_if_fail (ACCORD_IS_COPY_WINDOW (self));
  g_return_if_fail (options != NULL);

  for (guint i = 0; i < N_PARTS; i++)
    on[i] = gtk_switch_get_active (self->switches[i]);

  options->actions = on[PART_ACTIONS];
  options->owners = on[PART_ACTIONS] && on[PART_OWNERS];
  options->notes = on[PART_NOTES];
  options->evidence = on[PART_EVIDENCE];
  options->locations = on[PART_EVIDENCE] && on[PART_LOCATIONS];
  options->respondent = on[PART_RESPONDENT];
}

void
accord_copy_window_save (AccordCopyWindow *self,
                         GFile            *file)
{
  AccordPartnerCopyOptions options;
  g_autoptr (AccordAssessment) copy = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  GFile *own;

  g_return_if_fail (ACCORD_IS_COPY_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  own = accord_document_get_file (self->document);
  path = g_file_get_path (file);

  if (own != NULL && accord_is_same_file (own, file))
    {
      tell_problem (self, _("This is your own file. Give the copy another "
                            "name."));
      return;
    }
  if (path == NULL)
    {
      tell_problem (self, _("Accord can write only to folders of this computer "
                            "or its network drives."));
      return;
    }

  accord_copy_window_get_options (self, &options);
  copy = accord_partner_copy (get_assessment (self), &options, NULL);
  bytes = accord_assessment_write (copy);
  if (!accord_check_readable (bytes, path, &error))
    {
      tell_problem (self, error->message);
      return;
    }

  g_set_object (&self->file, file);
  gtk_widget_set_sensitive (self->save, FALSE);
  /* The file dialog has asked before it returned a name that is taken. */
  accord_save_bytes_async (path, bytes, ACCORD_SAVE_REPLACE, NULL,
                           ACCORD_SAVE_DEFAULT, saved_cb, g_object_ref (self));
}
