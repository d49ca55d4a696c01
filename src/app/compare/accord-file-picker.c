/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/compare/accord-file-picker.h"

#include "app/desktop/accord-compat.h"
#include "app/desktop/accord-file-filters.h"
#include "app/widgets/accord-clamp.h"
#include "app/widgets/accord-names.h"
#include "app/widgets/accord-plain.h"
#include "app/widgets/accord-wrap-box.h"

#include <glib/gi18n-lib.h>

struct _AccordFilePicker
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *scroller;
  GtkBox *page;
  GtkLabel *heading;
  GtkLabel *text;
  GtkListBox *chosen;
  GtkWidget *recent_title;
  GtkListBox *recent;
  GtkWidget *go;
  GtkLabel *problem;

  /* Owned References */
  GListStore *files;
  GListStore *offered;

  guint min;
  guint max;
};

G_DEFINE_FINAL_TYPE (AccordFilePicker, accord_file_picker, GTK_TYPE_WIDGET)

enum
{
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/*
 * Auxiliary methods
 */

static gboolean
find_file (AccordFilePicker *self,
           GFile            *file,
           guint            *position)
{
  return g_list_store_find_with_equal_func (self->files, file,
                                            (GEqualFunc) g_file_equal,
                                            position);
}

static void
update (AccordFilePicker *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->files));

  gtk_widget_set_visible (GTK_WIDGET (self->chosen), n > 0);
  gtk_widget_set_sensitive (self->go, n >= self->min);
}

static void
remove_cb (GtkButton *button,
           GFile     *file)
{
  AccordFilePicker *self = ACCORD_FILE_PICKER (
    gtk_widget_get_ancestor (GTK_WIDGET (button), ACCORD_TYPE_FILE_PICKER));
  guint position;

  if (find_file (self, file, &position))
    g_list_store_remove (self->files, position);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->recent));
}

static GtkWidget *
create_texts (const char *title,
              const char *detail)
{
  GtkWidget *box = accord_plain_box (GTK_ORIENTATION_VERTICAL, NULL);
  GtkWidget *second = accord_plain_label (detail, "dim");

  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), accord_plain_label (title, "item"));
  gtk_box_append (GTK_BOX (box), second);
  gtk_widget_set_visible (second, *detail != '\0');

  return box;
}

static GtkWidget *
create_chosen_row (gpointer item,
                   gpointer user_data)
{
  GFile *file = item;
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *place =
    folder != NULL ? g_file_get_parse_name (folder) : g_strdup ("");
  g_autofree char *label = NULL;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = accord_plain_box (GTK_ORIENTATION_HORIZONTAL, "buttons");
  GtkWidget *button =
    gtk_button_new_from_icon_name ("window-close-symbolic");

  /* Translators: the name of a file */
  label = g_strdup_printf (_("Do not use %s"), shown);
  gtk_widget_set_tooltip_text (button, _("Do not use this file"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "arrow");
  accord_plain_name (button, label);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), file, 0);

  gtk_box_append (GTK_BOX (box), create_texts (shown, place));
  gtk_box_append (GTK_BOX (box), button);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  accord_plain_name (row, shown);

  return row;
}

static GtkWidget *
create_recent_row (gpointer item,
                   gpointer user_data)
{
  AccordRecentEntry *entry = item;
  g_autofree char *name =
    g_file_get_basename (accord_recent_entry_get_file (entry));
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *counts = accord_recent_entry_dup_detail (entry);
  g_autofree char *detail = NULL;
  GtkWidget *row = gtk_list_box_row_new ();

  /* Files of one organisation over time are told apart by their names. */
  if (*counts != '\0')
    /* Translators: date and counts of an assessment, then its file */
    detail = g_strdup_printf (_("%s · %s"), counts, shown);
  else
    detail = g_steal_pointer (&shown);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row),
                              create_texts (
                                accord_recent_entry_get_title (entry),
                                detail));
  accord_plain_name (row, accord_recent_entry_get_title (entry));

  return row;
}

static void
show_offered (AccordFilePicker *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->offered)) > 0;

  gtk_widget_set_visible (self->recent_title, any);
  gtk_widget_set_visible (GTK_WIDGET (self->recent), any);
}

/* What is gone is not offered. */
static void
offer (AccordFilePicker *self,
       AccordRecentList *recent)
{
  g_list_store_remove_all (self->offered);

  for (guint i = 0;
       recent != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (recent));
       i++)
    {
      g_autoptr (AccordRecentEntry) entry =
        g_list_model_get_item (G_LIST_MODEL (recent), i);

      if (!accord_recent_entry_get_gone (entry))
        g_list_store_append (self->offered, entry);
    }

  show_offered (self);
}

static void
tell (AccordFilePicker *self,
      const char       *problem)
{
  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}

/*
 * Callbacks
 */

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (AccordFilePicker) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = accord_compat_choose_file_finish (result, &error);

  if (file != NULL)
    accord_file_picker_add (self, file);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell (self, error->message);
}

static void
files_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (AccordFilePicker) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) files = accord_compat_choose_files_finish (result,
                                                                     &error);

  for (guint i = 0; files != NULL && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      accord_file_picker_add (self, file);
    }

  if (files == NULL &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell (self, error->message);
}

static void
choose_cb (AccordFilePicker *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (GListModel) filters = accord_file_filters_assessments ();
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->files));
  gboolean several = self->max > 1;
  g_autoptr (GFile) last = NULL;
  g_autoptr (GFile) folder = NULL;

  if (n > 0)
    {
      last = g_list_model_get_item (G_LIST_MODEL (self->files), n - 1);
      folder = g_file_get_parent (last);
    }

  accord_compat_choose_file_async (GTK_WINDOW (root),
                                   several ? ACCORD_CHOOSE_SEVERAL
                                           : ACCORD_CHOOSE_OPEN,
                                   several ? _("Choose Assessments")
                                           : _("Choose an Assessment"),
                                   filters, folder, NULL, NULL,
                                   several ? files_chosen_cb : file_chosen_cb,
                                   g_object_ref (self));
}

static void
recent_activated_cb (AccordFilePicker *self,
                     GtkListBoxRow    *row)
{
  g_autoptr (AccordRecentEntry) entry =
    g_list_model_get_item (G_LIST_MODEL (self->offered),
                           (guint) gtk_list_box_row_get_index (row));

  if (entry != NULL)
    accord_file_picker_add (self, accord_recent_entry_get_file (entry));
}

static void
go_cb (AccordFilePicker *self)
{
  g_signal_emit (self, signals[DONE], 0);
}

static gboolean
dropped_cb (AccordFilePicker *self,
            const GValue     *value)
{
  GSList *files = g_value_get_boxed (value);

  for (GSList *l = files; l != NULL; l = l->next)
    accord_file_picker_add (self, l->data);

  return files != NULL;
}

/*
 * Overrides
 */

static void
accord_file_picker_dispose (GObject *object)
{
  AccordFilePicker *self = ACCORD_FILE_PICKER (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->files);
  g_clear_object (&self->offered);

  G_OBJECT_CLASS (accord_file_picker_parent_class)->dispose (object);
}

static void
accord_file_picker_class_init (AccordFilePickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_file_picker_dispose;

  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass),
                                G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static GtkListBox *
create_list (void)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "card");
  gtk_widget_add_css_class (list, "rows");

  return GTK_LIST_BOX (list);
}

static void
create_buttons (AccordFilePicker *self)
{
  GtkWidget *box = g_object_new (ACCORD_TYPE_WRAP_BOX, NULL);
  GtkWidget *choose = gtk_button_new_with_mnemonic (_("_Choose a File…"));

  accord_names_amend (choose);
  gtk_widget_add_css_class (box, "flow");
  self->go = gtk_button_new ();
  gtk_widget_add_css_class (choose, "large");
  gtk_widget_add_css_class (self->go, "large");
  gtk_widget_add_css_class (self->go, "suggested-action");
  g_signal_connect_swapped (choose, "clicked", G_CALLBACK (choose_cb), self);
  g_signal_connect_swapped (self->go, "clicked", G_CALLBACK (go_cb), self);
  gtk_widget_set_parent (choose, box);
  gtk_widget_set_parent (self->go, box);
  gtk_box_append (self->page, box);
}

static void
accord_file_picker_init (AccordFilePicker *self)
{
  GtkWidget *clamp = accord_clamp_new ();
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST,
                                               GDK_ACTION_COPY);

  self->files = g_list_store_new (G_TYPE_FILE);
  self->offered = g_list_store_new (ACCORD_TYPE_RECENT_ENTRY);
  self->page = GTK_BOX (accord_plain_box (GTK_ORIENTATION_VERTICAL, "page"));
  self->heading = GTK_LABEL (accord_plain_heading ("", 1, "page-title"));
  self->text = GTK_LABEL (accord_plain_label ("", NULL));
  self->problem = GTK_LABEL (accord_plain_label ("", "error"));
  self->chosen = create_list ();
  self->recent_title = accord_plain_heading (_("Recent"), 2, "group-heading");
  self->recent = create_list ();

  gtk_box_append (self->page, GTK_WIDGET (self->heading));
  gtk_box_append (self->page, GTK_WIDGET (self->text));
  gtk_box_append (self->page, GTK_WIDGET (self->chosen));
  gtk_box_append (self->page, GTK_WIDGET (self->problem));
  create_buttons (self);
  gtk_box_append (self->page, self->recent_title);
  gtk_box_append (self->page, GTK_WIDGET (self->recent));
  accord_plain_name (GTK_WIDGET (self->chosen), _("Chosen files"));
  accord_plain_name (GTK_WIDGET (self->recent), _("Recent files"));

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller),
                                  GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  accord_clamp_set_maximum (ACCORD_CLAMP (clamp), 46);
  accord_bin_set_child (ACCORD_BIN (clamp), GTK_WIDGET (self->page));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), clamp);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));

  gtk_list_box_bind_model (self->chosen, G_LIST_MODEL (self->files),
                           create_chosen_row, NULL, NULL);
  gtk_list_box_bind_model (self->recent, G_LIST_MODEL (self->offered),
                           create_recent_row, NULL, NULL);
  g_signal_connect_swapped (self->recent, "row-activated",
                            G_CALLBACK (recent_activated_cb), self);
  /* What is dropped is still being read when the window may be gone. */
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

void
accord_file_picker_ask (AccordFilePicker *self,
                        AccordRecentList *recent,
                        const char       *heading,
                        const char       *text,
                        const char       *button,
                        guint             min,
                        guint             max)
{
  g_return_if_fail (ACCORD_IS_FILE_PICKER (self));
  g_return_if_fail (heading != NULL);
  g_return_if_fail (button != NULL);
  g_return_if_fail (min <= max);

  self->min = min;
  self->max = max;
  g_list_store_remove_all (self->files);
  offer (self, recent);
  gtk_label_set_label (self->heading, heading);
  gtk_label_set_label (self->text, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->text), text != NULL);
  gtk_button_set_label (GTK_BUTTON (self->go), button);
  tell (self, NULL);
  update (self);
}

void
accord_file_picker_leave_out (AccordFilePicker *self,
                              GFile            *file)
{
  g_return_if_fail (ACCORD_IS_FILE_PICKER (self));
  g_return_if_fail (G_IS_FILE (file));

  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (self->offered));
       i > 0;
       i--)
    {
      g_autoptr (AccordRecentEntry) entry =
        g_list_model_get_item (G_LIST_MODEL (self->offered), i - 1);

      if (g_file_equal (accord_recent_entry_get_file (entry), file))
        g_list_store_remove (self->offered, i - 1);
    }
  show_offered (self);
}

void
accord_file_picker_add (AccordFilePicker *self,
                        GFile            *file)
{
  guint n;

  g_return_if_fail (ACCORD_IS_FILE_PICKER (self));
  g_return_if_fail (G_IS_FILE (file));

  tell (self, NULL);
  if (find_file (self, file, NULL))
    return;

  /* Where there is no more room the last one chosen makes it. */
  n = g_list_model_get_n_items (G_LIST_MODEL (self->files));
  if (n == self->max)
    g_list_store_remove (self->files, n - 1);
  g_list_store_append (self->files, file);
  update (self);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->files)) == self->max)
    gtk_widget_grab_focus (self->go);
}

GListModel *
accord_file_picker_get_files (AccordFilePicker *self)
{
  g_return_val_if_fail (ACCORD_IS_FILE_PICKER (self), NULL);

  return G_LIST_MODEL (self->files);
}
