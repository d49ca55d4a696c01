/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/start/accord-recovery-row.h"

#include "app/widgets/accord-wrap-box.h"

#include <glib/gi18n-lib.h>

/* More of a note than this is read in the window. */
#define WORD_JOINER "\xe2\x81\xa0"

#define LINES_OF_A_TEXT 3

struct _AccordRecoveryRow
{
  GtkListBoxRow parent_instance;

  /* Template Widgets */
  GtkLabel *title;
  GtkLabel *text;
  GtkWidget *revealer;
  GtkBox *lines;
  GtkWidget *differences;
  GtkWidget *restore;
  GtkWidget *later;
  GtkWidget *remove;
  GtkWidget *undo;

  /* Borrowed References */
  AccordHost *host;

  /* Owned References */
  AccordRecovered *recovered;

  gboolean deleted;
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
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), LINES_OF_A_TEXT);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static const char *
or_nothing (const char *text)
{
  return *text != '\0' ? text : _("nothing");
}

static void
add_difference (AccordRecoveryRow          *self,
                const AccordDifferenceLine *line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *after = NULL;
  g_autofree char *before = NULL;

  /* Translators: an answer, a note or the like that was not saved */
  after = g_strdup_printf (_("Not saved: %s"), or_nothing (line->after));
  /* Translators: an answer, a note or the like as the file has it */
  before = g_strdup_printf (_("In the saved file: %s"),
                            or_nothing (line->before));

  gtk_box_append (GTK_BOX (box), make_label (line->subject, "item"));
  gtk_box_append (GTK_BOX (box), make_label (after, "dim"));
  gtk_box_append (GTK_BOX (box), make_label (before, "dim"));
  gtk_box_append (self->lines, box);
}

static void
fill (AccordRecoveryRow *self)
{
  const AccordDifference *difference =
    accord_recovered_get_difference (self->recovered);
  const char *title = accord_recovered_get_title (self->recovered);
  const char *text = accord_recovered_get_text (self->recovered);
  guint n_lines = difference != NULL ? difference->lines->len : 0;
  g_auto (GStrv) parts = g_strsplit (text, "/", 2);
  g_autofree char *shown = NULL;
  g_autofree char *name = NULL;

  /* A line may end after a slash, but not after that which begins a path. */
  shown = g_strjoinv ("/" WORD_JOINER, parts);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->text, shown);

  /* Translators: the title of an assessment, and what is known of it */
  name = g_strdup_printf (_("%s: %s"), title, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  for (guint i = 0; i < n_lines; i++)
    add_difference (self, difference->lines->pdata[i]);
}

/* A deleted copy can only be had back. */
static void
set_deleted (AccordRecoveryRow *self,
             gboolean           deleted)
{
  const AccordDifference *difference =
    accord_recovered_get_difference (self->recovered);
  gboolean damaged = accord_recovered_is_damaged (self->recovered);

  gtk_widget_set_visible (self->differences,
                          !deleted && difference != NULL &&
                          difference->lines->len > 0);
  gtk_widget_set_visible (self->revealer, !deleted);
  gtk_widget_set_visible (self->restore, !deleted && !damaged);
  gtk_widget_set_visible (self->later, !deleted);
  gtk_widget_set_visible (self->remove, !deleted);
  gtk_widget_set_visible (self->undo, deleted);
  self->deleted = deleted;
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
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  AccordHost *host = self->host;
  const char *path = accord_recovered_get_orphan (self->recovered)->path;
  gboolean last = gtk_widget_get_next_sibling (GTK_WIDGET (self)) == NULL &&
                  gtk_widget_get_prev_sibling (GTK_WIDGET (self)) == NULL;
  g_autoptr (AccordDocument) document = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  /* Never two windows on one file */
  file = path != NULL ? g_file_new_for_path (path) : NULL;
  if (file != NULL && accord_host_offer_unsaved (host, file))
    return;

  document = accord_recovered_restore (self->recovered, &error);
  if (document == NULL)
    {
      gtk_label_set_text (self->text, error->message);
      return;
    }

  /* The others stay within reach. */
  leave_list (self);
  accord_host_show_document (host, document,
                             last ? window : NULL);
}

/* It is offered again at the next start. */
static void
later_cb (AccordRecoveryRow *self)
{
  leave_list (self);
}

static void
remove_cb (AccordRecoveryRow *self)
{
  g_autoptr (GError) error = NULL;

  if (!accord_recovery_delete (
        accord_host_get_recovery (self->host),
        accord_recovered_get_orphan (self->recovered)->id, &error))
    {
      gtk_label_set_text (self->text, error->message);
      return;
    }

  set_deleted (self, TRUE);
  gtk_widget_grab_focus (self->undo);
}

static void
undo_cb (AccordRecoveryRow *self)
{
  g_autoptr (GError) error = NULL;

  if (!accord_recovery_undelete (
        accord_host_get_recovery (self->host),
        accord_recovered_get_orphan (self->recovered)->id, &error))
    {
      gtk_label_set_text (self->text, error->message);
      return;
    }

  set_deleted (self, FALSE);
  gtk_widget_grab_focus (self->remove);
}

/*
 * Construction
 */

/* It could be had back until the window closed. */
static void
accord_recovery_row_dispose (GObject *object)
{
  AccordRecoveryRow *self = ACCORD_RECOVERY_ROW (object);

  if (self->deleted)
    accord_recovery_purge (
      accord_host_get_recovery (self->host),
      accord_recovered_get_orphan (self->recovered)->id);

  self->deleted = FALSE;

  G_OBJECT_CLASS (accord_recovery_row_parent_class)->dispose (object);
}

static void
accord_recovery_row_finalize (GObject *object)
{
  AccordRecoveryRow *self = ACCORD_RECOVERY_ROW (object);

  g_clear_object (&self->recovered);

  G_OBJECT_CLASS (accord_recovery_row_parent_class)->finalize (object);
}

static void
accord_recovery_row_class_init (AccordRecoveryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_recovery_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = accord_recovery_row_finalize;

  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass),
                                G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);

  g_type_ensure (ACCORD_TYPE_WRAP_BOX);

  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/io/github/accord_readiness/Accord/accord-recovery-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordRecoveryRow, title);
  gtk_widget_class_bind_template_child (widget_class, AccordRecoveryRow, text);
  gtk_widget_class_bind_template_child (widget_class, AccordRecoveryRow,
                                        revealer);
  gtk_widget_class_bind_template_child (widget_class, AccordRecoveryRow, lines);
  gtk_widget_class_bind_template_child (widget_class, AccordRecoveryRow,
                                        differences);
  gtk_widget_class_bind_template_child (widget_class, AccordRecoveryRow,
                                        restore);
  gtk_widget_class_bind_template_child (widget_class, AccordRecoveryRow, later);
  gtk_widget_class_bind_template_child (widget_class, AccordRecoveryRow,
                                        remove);
  gtk_widget_class_bind_template_child (widget_class, AccordRecoveryRow, undo);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
  gtk_widget_class_bind_template_callback (widget_class, later_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, undo_cb);
}

static void
accord_recovery_row_init (AccordRecoveryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * accord_recovery_row_new:
 * @host: lends its recovery copies; outlives the row
 * @recovered: what was found
 *
 * Returns: (transfer floating): a row for a list box
 */
GtkWidget *
accord_recovery_row_new (AccordHost      *host,
                         AccordRecovered *recovered)
{
  AccordRecoveryRow *self;

  g_return_val_if_fail (ACCORD_IS_HOST (host), NULL);
  g_return_val_if_fail (ACCORD_IS_RECOVERED (recovered), NULL);

  self = g_object_new (ACCORD_TYPE_RECOVERY_ROW, NULL);
  self->host = host;
  self->recovered = g_object_ref (recovered);
  fill (self);
  set_deleted (self, FALSE);

  return GTK_WIDGET (self);
}

const char *
accord_recovery_row_get_id (AccordRecoveryRow *self)
{
  g_return_val_if_fail (ACCORD_IS_RECOVERY_ROW (self), NULL);

  return accord_recovered_get_orphan (self->recovered)->id;
}

/**
 * accord_recovery_row_focus_first:
 *
 * Gives the focus to what Return may do here without harm: have back what was
 * not saved, or, where that cannot be read, put it off.
 */
void
accord_recovery_row_focus_first (AccordRecoveryRow *self)
{
  g_return_if_fail (ACCORD_IS_RECOVERY_ROW (self));

  gtk_widget_grab_focus (gtk_widget_get_visible (self->restore)
                         ? self->restore : self->later);
}

gboolean
accord_recovery_row_get_deleted (AccordRecoveryRow *self)
{
  g_return_val_if_fail (ACCORD_IS_RECOVERY_ROW (self), FALSE);

  return self->deleted;
}
