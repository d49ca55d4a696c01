/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/accord-recovery-row.h"

#include "model/assessment/accord-assessment-file.h"
#include "model/assessment/accord-difference.h"
#include "model/figures/accord-words.h"
#include "model/files/accord-loader.h"

#include <glib/gi18n-lib.h>

struct _AccordRecoveryRow
{
  GtkListBoxRow parent_instance;

  /* Widgets */
  GtkLabel *title;
  GtkLabel *detail;
  GtkWidget *restore;
  GtkWidget *remove;
  GtkWidget *undo;

  /* Borrowed References */
  AccordApplication *application;

  /* Owned References */
  char *id;
};

enum
{
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordRecoveryRow, accord_recovery_row,
                     GTK_TYPE_LIST_BOX_ROW)

/*
 * Auxiliary methods
 */

static GtkWidget *
make_label (AccordRecoveryRow *self,
            const char        *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

/* (nullable): the saved file's assessment, where it can be read */
static AccordAssessment *
read_saved (AccordRecoveryRow          *self,
            const AccordRecoveryOrphan *orphan,
            gboolean                   *changed_since)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *digest = NULL;

  *changed_since = FALSE;
  if (orphan->path == NULL)
    return NULL;

  file = g_file_new_for_path (orphan->path);
  bytes = accord_load_bytes (file, NULL, &digest, NULL);
  if (bytes == NULL)
    return NULL;

  *changed_since = g_strcmp0 (digest, orphan->base_digest) != 0;

  return accord_assessment_read (
    bytes, orphan->path,
    accord_application_get_frameworks (self->application), NULL, NULL);
}

static char *
describe_time (GDateTime *changed)
{
  g_autoptr (GDateTime) local = NULL;
  g_autofree char *time = NULL;

  if (changed == NULL)
    return g_strdup (_("last change: time not known"));

  local = g_date_time_to_local (changed);
  /* Translators: a date and a time, as strftime has it */
  time = g_date_time_format (local, _("%-d %B %Y, %H:%M"));

  /* Translators: a date and a time */
  return g_strdup_printf (_("last change %s"), time);
}

static void
describe (AccordRecoveryRow          *self,
          const AccordRecoveryOrphan *orphan)
{
  g_autoptr (AccordAssessment) own = NULL;
  g_autoptr (AccordAssessment) saved = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) detail = g_string_new (NULL);
  g_autofree char *title = NULL;
  g_autofree char *time = describe_time (orphan->changed);
  g_autofree char *name = NULL;
  gboolean changed_since = FALSE;

  if (orphan->content != NULL)
    own = accord_assessment_read (
      orphan->content, orphan->path != NULL ? orphan->path : orphan->id,
      accord_application_get_frameworks (self->application), NULL, &error);

  if (own == NULL)
    {
      gtk_label_set_text (self->title, _("A copy that could not be read"));
      g_string_append (detail, orphan->damage != NULL ? orphan->damage
                               : error != NULL ? error->message : "");
      if (orphan->file != NULL)
        {
          g_string_append_c (detail, ' ');
          /* Translators: the path of a file */
          g_string_append_printf (detail, _("It is kept at %s."),
                                  orphan->file);
        }
      gtk_label_set_text (self->detail, detail->str);
      gtk_widget_set_visible (self->restore, FALSE);
      return;
    }

  title = accord_words_title (own);
  gtk_label_set_text (self->title, title);
  g_string_append (detail, time);

  saved = read_saved (self, orphan, &changed_since);
  if (saved != NULL)
    {
      g_autoptr (AccordDifference) difference =
        accord_assessment_difference (saved, own);
      g_autofree char *text = accord_difference_from_file_text (difference);

      g_string_append_printf (detail, " · %s", text);
    }
  else
    {
      g_string_append_printf (detail, " · %s",
                              orphan->path == NULL
                              ? _("never saved")
                              : _("the saved file is no longer there"));
    }

  if (changed_since)
    g_string_append_printf (detail, ", %s",
                            _("and the file has changed since"));

  gtk_label_set_text (self->detail, detail->str);
  /* Translators: the title of an assessment, and what is known of it */
  name = g_strdup_printf (_("%s: %s"), title, detail->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static AccordRecoveryOrphan *
find_orphan (GPtrArray  *orphans,
             const char *id)
{
  for (guint i = 0; orphans != NULL && i < orphans->len; i++)
    {
      AccordRecoveryOrphan *orphan = g_ptr_array_index (orphans, i);

      if (g_str_equal (orphan->id, id))
        return orphan;
    }

  return NULL;
}

static void
leave_list (AccordRecoveryRow *self)
{
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autoptr (AccordRecoveryRow) keep = g_object_ref (self);

  gtk_list_box_remove (GTK_LIST_BOX (list), GTK_WIDGET (self));
  g_signal_emit (keep, signals[DONE], 0);
}

/*
 * Signal callbacks
 */

/* Touches no file: it opens as changes that are not saved. */
static void
restore_cb (AccordRecoveryRow *self)
{
  AccordRecovery *recovery =
    accord_application_get_recovery (self->application);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autoptr (GPtrArray) orphans = accord_recovery_list (recovery, NULL);
  AccordRecoveryOrphan *orphan = find_orphan (orphans, self->id);
  g_autoptr (AccordDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  AccordApplication *application = self->application;

  if (orphan == NULL)
    {
      leave_list (self);
      return;
    }

  document = accord_document_new_recovered (
    recovery, orphan, accord_application_get_frameworks (application), &error);
  if (document == NULL)
    {
      gtk_label_set_text (self->detail, error->message);
      return;
    }

  leave_list (self);
  accord_application_show_document (application, document, window);
}

static void
set_deleted (AccordRecoveryRow *self,
             gboolean           deleted)
{
  gtk_widget_set_visible (self->restore, !deleted);
  gtk_widget_set_visible (self->remove, !deleted);
  gtk_widget_set_visible (self->undo, deleted);
}

static void
remove_cb (AccordRecoveryRow *self)
{
  g_autoptr (GError) error = NULL;

  if (accord_recovery_delete (
        accord_application_get_recovery (self->application), self->id, &error))
    {
      set_deleted (self, TRUE);
      gtk_widget_grab_focus (self->undo);
    }
  else
    {
      gtk_label_set_text (self->detail, error->message);
    }
}

static void
undo_cb (AccordRecoveryRow *self)
{
  g_autoptr (GError) error = NULL;

  if (accord_recovery_undelete (
        accord_application_get_recovery (self->application), self->id, &error))
    {
      set_deleted (self, FALSE);
      gtk_widget_grab_focus (self->restore);
    }
  else
    {
      gtk_label_set_text (self->detail, error->message);
    }
}

/*
 * Construction
 */

static void
accord_recovery_row_finalize (GObject *object)
{
  AccordRecoveryRow *self = ACCORD_RECOVERY_ROW (object);

  g_free (self->id);

  G_OBJECT_CLASS (accord_recovery_row_parent_class)->finalize (object);
}

static void
accord_recovery_row_class_init (AccordRecoveryRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_recovery_row_finalize;

  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass),
                                G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static GtkWidget *
add_button (AccordRecoveryRow *self,
            GtkWidget         *box,
            const char        *label,
            GCallback          clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_object (button, "clicked", clicked, self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

static void
accord_recovery_row_init (AccordRecoveryRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->title = GTK_LABEL (make_label (self, "item"));
  self->detail = GTK_LABEL (make_label (self, "dim"));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->detail));
  gtk_widget_add_css_class (box, "buttons");
  gtk_box_append (GTK_BOX (box), texts);

  self->restore = add_button (self, box, _("Restore"),
                              G_CALLBACK (restore_cb));
  self->remove = add_button (self, box, _("Delete"), G_CALLBACK (remove_cb));
  self->undo = add_button (self, box, _("Undo"), G_CALLBACK (undo_cb));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  set_deleted (self, FALSE);
}

GtkWidget *
accord_recovery_row_new (AccordApplication          *application,
                         const AccordRecoveryOrphan *orphan)
{
  AccordRecoveryRow *self = g_object_new (ACCORD_TYPE_RECOVERY_ROW, NULL);

  self->application = application;
  self->id = g_strdup (orphan->id);
  describe (self, orphan);

  return GTK_WIDGET (self);
}
