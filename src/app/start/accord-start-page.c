/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/start/accord-start-page.h"

#include "app/start/accord-recent-entry.h"
#include "app/start/accord-recovery-row.h"
#include "app/widgets/accord-wrap-box.h"

#include <glib/gi18n-lib.h>

struct _AccordStartPage
{
  GtkWidget parent_instance;

  /* Template Widgets */
  GtkWidget *outer;
  GtkWidget *new_button;
  GtkWidget *unfinished;
  GtkListBox *recovery_list;
  GtkLabel *recovery_title;
  GtkWidget *recent;
  GtkListBox *recent_list;

  /* Borrowed References */
  AccordApplication *application;

  gboolean focused;
};

G_DEFINE_FINAL_TYPE (AccordStartPage, accord_start_page, GTK_TYPE_WIDGET)

/*
 * Auxiliary methods
 */

static void
update_recent (AccordStartPage *self)
{
  GListModel *entries =
    G_LIST_MODEL (accord_application_get_recent (self->application));

  gtk_widget_set_visible (self->recent, g_list_model_get_n_items (entries) > 0);
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
remove_cb (GtkButton *button,
           gpointer   user_data)
{
  AccordRecentEntry *entry = user_data;
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (button),
                                             ACCORD_TYPE_START_PAGE);

  accord_recent_list_remove (
    accord_application_get_recent (ACCORD_START_PAGE (page)->application),
    accord_recent_entry_get_file (entry));
}

/* Return would do nothing on a row whose file has gone: the next one that there
 * is takes the focus, or what begins anew.
 */
static void
leave_row (GtkListBoxRow *row)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (row),
                                             ACCORD_TYPE_START_PAGE);
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (row));

  while (next != NULL &&
         !gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (next)))
    next = gtk_widget_get_next_sibling (next);

  if (next == NULL && page != NULL)
    next = ACCORD_START_PAGE (page)->new_button;
  if (next != NULL)
    gtk_widget_grab_focus (next);
}

static void
update_row (AccordRecentEntry *entry,
            GParamSpec        *pspec,
            GtkListBoxRow     *row)
{
  GtkWidget *box = gtk_list_box_row_get_child (row);
  GtkWidget *texts = gtk_widget_get_first_child (box);
  GtkWidget *title = gtk_widget_get_first_child (texts);
  GtkWidget *detail = gtk_widget_get_next_sibling (title);
  GtkWidget *remove = gtk_widget_get_last_child (box);
  g_autofree char *detail_text = accord_recent_entry_dup_detail (entry);
  g_autofree char *name = NULL;
  gboolean gone = accord_recent_entry_get_gone (entry);

  gtk_label_set_text (GTK_LABEL (title), accord_recent_entry_get_title (entry));
  gtk_label_set_text (GTK_LABEL (detail), detail_text);
  gtk_widget_set_visible (remove, gone);
  gtk_list_box_row_set_activatable (row, !gone);
  if (gone && gtk_widget_is_focus (GTK_WIDGET (row)))
    leave_row (row);

  /* Translators: the title of a file, and what is known of it */
  name = g_strdup_printf (_("%s: %s"), accord_recent_entry_get_title (entry),
                          detail_text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static GtkWidget *
make_recent_row (gpointer item,
                 gpointer user_data)
{
  AccordRecentEntry *entry = item;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *remove = gtk_button_new_with_label (_("Remove from List"));
  GtkWidget *folder = make_label ("", "dim");
  g_autofree char *path = g_file_get_parse_name (
    accord_recent_entry_get_file (entry));

  gtk_widget_add_css_class (box, "buttons");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), make_label ("", "item"));
  gtk_box_append (GTK_BOX (texts), make_label ("", "dim"));
  gtk_box_append (GTK_BOX (box), texts);

  g_object_bind_property (entry, "folder", folder, "label",
                          G_BINDING_SYNC_CREATE);
  gtk_label_set_ellipsize (GTK_LABEL (folder), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_max_width_chars (GTK_LABEL (folder), 18);
  gtk_widget_set_valign (folder, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (folder, "caption");
  gtk_box_append (GTK_BOX (box), folder);

  gtk_box_append (GTK_BOX (box), remove);
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_tooltip_text (row, path);

  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_cb), entry, 0);
  g_signal_connect_object (entry, "notify", G_CALLBACK (update_row), row, 0);
  update_row (entry, NULL, GTK_LIST_BOX_ROW (row));

  return row;
}

static void
update_unfinished (AccordStartPage *self)
{
  guint n = 0;
  g_autofree char *title = NULL;

  for (GtkWidget *row =
         gtk_widget_get_first_child (GTK_WIDGET (self->recovery_list));
       row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n++;

  /* Translators: how many assessments were open when Accord ended unexpectedly
   */
  title = g_strdup_printf (_("Not finished last time (%u)"), n);
  gtk_label_set_text (self->recovery_title, title);
  gtk_widget_set_visible (self->unfinished, n > 0);
}

/*
 * Signal callbacks
 */

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AccordStartPage) self = user_data;
  g_autoptr (GPtrArray) found = accord_recovered_list_finish (result, NULL);

  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      GtkWidget *row =
        accord_recovery_row_new (self->application,
                                 g_ptr_array_index (found, i));

      g_signal_connect_object (row, "done", G_CALLBACK (update_unfinished),
                               self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->recovery_list, row);
    }

  update_unfinished (self);
}

static void
recent_activated_cb (AccordStartPage *self,
                     GtkListBoxRow   *row)
{
  GListModel *entries =
    G_LIST_MODEL (accord_application_get_recent (self->application));
  g_autoptr (AccordRecentEntry) entry =
    g_list_model_get_item (entries, (guint) gtk_list_box_row_get_index (row));

  if (entry == NULL)
    return;

  accord_application_open_file (
    self->application, accord_recent_entry_get_file (entry),
    GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
}

/* Return opens the file that was open last. */
static void
recent_changed_cb (AccordStartPage *self)
{
  GtkListBoxRow *row;

  update_recent (self);

  row = gtk_list_box_get_row_at_index (self->recent_list, 0);
  if (!self->focused && row != NULL &&
      gtk_list_box_row_get_activatable (row) &&
      gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      self->focused = TRUE;
      gtk_widget_grab_focus (GTK_WIDGET (row));
    }
}

/*
 * Construction
 */

static void
accord_start_page_map (GtkWidget *widget)
{
  AccordStartPage *self = ACCORD_START_PAGE (widget);

  GTK_WIDGET_CLASS (accord_start_page_parent_class)->map (widget);

  accord_recent_list_refresh (
    accord_application_get_recent (self->application));
  recent_changed_cb (self);
}

static void
accord_start_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ACCORD_TYPE_START_PAGE);

  G_OBJECT_CLASS (accord_start_page_parent_class)->dispose (object);
}

static void
accord_start_page_class_init (AccordStartPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_start_page_dispose;
  widget_class->map = accord_start_page_map;

  g_type_ensure (ACCORD_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/io/github/accord_readiness/Accord/accord-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordStartPage, outer);
  gtk_widget_class_bind_template_child (widget_class, AccordStartPage,
                                        new_button);
  gtk_widget_class_bind_template_child (widget_class, AccordStartPage,
                                        unfinished);
  gtk_widget_class_bind_template_child (widget_class, AccordStartPage,
                                        recovery_list);
  gtk_widget_class_bind_template_child (widget_class, AccordStartPage,
                                        recovery_title);
  gtk_widget_class_bind_template_child (widget_class, AccordStartPage,
                                        recent);
  gtk_widget_class_bind_template_child (widget_class, AccordStartPage,
                                        recent_list);
  gtk_widget_class_bind_template_callback (widget_class, recent_activated_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
accord_start_page_init (AccordStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
accord_start_page_new (AccordApplication *application)
{
  AccordStartPage *self;
  GListModel *entries;

  g_return_val_if_fail (ACCORD_IS_APPLICATION (application), NULL);

  self = g_object_new (ACCORD_TYPE_START_PAGE, NULL);
  self->application = application;

  entries = G_LIST_MODEL (accord_application_get_recent (application));
  gtk_list_box_bind_model (self->recent_list, entries, make_recent_row, NULL,
                           NULL);
  g_signal_connect_object (entries, "items-changed",
                           G_CALLBACK (recent_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  update_recent (self);

  accord_recovered_list_async (accord_application_get_recovery (application),
                               accord_application_get_frameworks (application),
                               NULL, listed_cb, g_object_ref (self));

  return GTK_WIDGET (self);
}
