/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/start/accord-start-page.h"

#include "app/desktop/accord-recent-entry.h"
#include "app/start/accord-recovery-row.h"
#include "app/widgets/accord-names.h"
#include "app/widgets/accord-pair-box.h"
#include "app/widgets/accord-wrap-box.h"

#include <glib/gi18n-lib.h>

/* In em: a title beside its button has no room below this width. */
#define STACK_BELOW 34.0
#define LINES_OF_A_TITLE 2

struct _AccordStartPage
{
  GtkWidget parent_instance;

  /* Template Widgets */
  GtkWidget *outer;
  GtkWidget *new_button;
  GtkWidget *unfinished;
  GtkListBox *recovery_list;
  GtkLabel *recovery_title;
  GtkLabel *recovery_error;
  GtkWidget *recent;
  GtkListBox *recent_list;

  /* Borrowed References */
  AccordHost *host;

  /* Ids of copies */
  GHashTable *put_off;

  gboolean focused;
  gboolean listing;
};

G_DEFINE_FINAL_TYPE (AccordStartPage, accord_start_page, GTK_TYPE_WIDGET)

static void row_done_cb (AccordStartPage   *self,
                         AccordRecoveryRow *row);

/*
 * Auxiliary methods
 */

static void
update_recent (AccordStartPage *self)
{
  GListModel *entries =
    G_LIST_MODEL (accord_host_get_recent (self->host));

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
    accord_host_get_recent (ACCORD_START_PAGE (page)->host),
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
  GtkWidget *texts = accord_pair_box_get_start (ACCORD_PAIR_BOX (box));
  GtkWidget *title = gtk_widget_get_first_child (texts);
  GtkWidget *line = gtk_widget_get_next_sibling (title);
  GtkWidget *detail = gtk_widget_get_first_child (line);
  GtkWidget *remove = accord_pair_box_get_end (ACCORD_PAIR_BOX (box));
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
  GtkWidget *box = g_object_new (ACCORD_TYPE_PAIR_BOX,
                                 "stack-below", STACK_BELOW,
                                 "middle", TRUE,
                                 NULL);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = g_object_new (ACCORD_TYPE_WRAP_BOX, NULL);
  GtkWidget *remove = gtk_button_new_with_label (_("Remove from List"));
  GtkWidget *detail = make_label ("", "dim");
  GtkWidget *folder = make_label ("", "dim");
  GtkWidget *title = make_label ("", "item");
  g_autofree char *path = g_file_get_parse_name (
    accord_recent_entry_get_file (entry));

  /* Two names make one title, and both are to be read. */
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (title), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (title), LINES_OF_A_TITLE);
  gtk_widget_add_css_class (box, "recent-row");
  gtk_box_append (GTK_BOX (texts), title);
  gtk_box_append (GTK_BOX (texts), line);
  gtk_widget_set_parent (detail, line);
  gtk_widget_set_parent (folder, line);
  accord_pair_box_set_start (ACCORD_PAIR_BOX (box), texts);

  g_object_bind_property (entry, "folder", folder, "label",
                          G_BINDING_SYNC_CREATE);
  gtk_label_set_ellipsize (GTK_LABEL (folder), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_add_css_class (line, "recent-line");

  accord_pair_box_set_end (ACCORD_PAIR_BOX (box), remove);
  gtk_widget_set_halign (remove, GTK_ALIGN_START);
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
  gtk_widget_set_visible (GTK_WIDGET (self->recovery_list), n > 0);
  gtk_widget_set_visible (self->unfinished,
                          n > 0 ||
                          gtk_widget_get_visible (
                            GTK_WIDGET (self->recovery_error)));
}

/* (nullable) */
static AccordRecoveryRow *
find_row (AccordStartPage *self,
          AccordRecovered *recovered)
{
  const char *id = accord_recovered_get_orphan (recovered)->id;

  for (GtkWidget *row =
         gtk_widget_get_first_child (GTK_WIDGET (self->recovery_list));
       row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      if (g_str_equal (accord_recovery_row_get_id (ACCORD_RECOVERY_ROW (row)),
                       id))
        return ACCORD_RECOVERY_ROW (row);
    }

  return NULL;
}

static void
add_row (AccordStartPage *self,
         AccordRecovered *recovered,
         int              position)
{
  GtkWidget *row = accord_recovery_row_new (self->host, recovered);

  g_signal_connect_object (row, "done", G_CALLBACK (row_done_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_insert (self->recovery_list, row, position);
}

/* What is there no longer, or what another window has taken over.  A deleted
 * one is not listed either, but can be had back here.
 */
static void
remove_stale_rows (AccordStartPage *self,
                   GPtrArray       *found)
{
  GtkWidget *row =
    gtk_widget_get_first_child (GTK_WIDGET (self->recovery_list));

  while (row != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (row);
      const char *id = accord_recovery_row_get_id (ACCORD_RECOVERY_ROW (row));
      gboolean there =
        accord_recovery_row_get_deleted (ACCORD_RECOVERY_ROW (row));

      for (guint i = 0; i < found->len && !there; i++)
        there = g_str_equal (id, accord_recovered_get_orphan (
                                   g_ptr_array_index (found, i))->id);

      if (!there)
        gtk_list_box_remove (self->recovery_list, row);
      row = next;
    }
}

static gboolean
is_put_off (AccordStartPage *self,
            AccordRecovered *recovered)
{
  return g_hash_table_contains (self->put_off,
                                accord_recovered_get_orphan (recovered)->id);
}

/*
 * Signal callbacks
 */

/* Put off or restored, it is not offered again by this page. */
static void
row_done_cb (AccordStartPage   *self,
             AccordRecoveryRow *row)
{
  g_hash_table_add (self->put_off,
                    g_strdup (accord_recovery_row_get_id (row)));
  update_unfinished (self);
}

/* (nullable): the first one that Return opens */
static GtkWidget *
find_last_file (AccordStartPage *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->recent_list, 0);

  return row != NULL && gtk_list_box_row_get_activatable (row)
         ? GTK_WIDGET (row) : NULL;
}

/* Return has back what was not saved last time; only where there is no such
 * thing, which is known when it has been looked for, it opens the file that was
 * open last.  Whoever has left the button that GTK begins with by then stays
 * where they are.
 */
static void
focus_first (AccordStartPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *unfinished =
    gtk_widget_get_first_child (GTK_WIDGET (self->recovery_list));
  GtkWidget *last_file = find_last_file (self);
  GtkWidget *focus;

  if (self->focused || self->listing || root == NULL ||
      !gtk_widget_get_mapped (GTK_WIDGET (self)) ||
      (unfinished == NULL && last_file == NULL))
    return;

  self->focused = TRUE;
  focus = gtk_root_get_focus (root);
  if (focus != NULL && focus != self->new_button)
    return;

  gtk_window_set_focus_visible (GTK_WINDOW (root), TRUE);
  if (unfinished != NULL)
    accord_recovery_row_focus_first (ACCORD_RECOVERY_ROW (unfinished));
  else
    gtk_widget_grab_focus (last_file);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AccordStartPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = accord_recovered_list_finish (result, &error);
  int position = 0;

  self->listing = FALSE;
  if (self->recovery_list == NULL)
    return;

  gtk_label_set_text (self->recovery_error,
                      error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->recovery_error), error != NULL);

  if (found != NULL)
    {
      remove_stale_rows (self, found);
      for (guint i = 0; i < found->len; i++)
        {
          AccordRecovered *recovered = g_ptr_array_index (found, i);

          if (find_row (self, recovered) == NULL &&
              !is_put_off (self, recovered))
            add_row (self, recovered, position++);
        }
    }

  update_unfinished (self);
  focus_first (self);
}

/* One at a time. */
static void
list_unfinished (AccordStartPage *self)
{
  if (self->listing)
    return;

  self->listing = TRUE;
  accord_recovered_list_async (
    accord_host_get_recovery (self->host),
    accord_host_get_frameworks (self->host),
    NULL, listed_cb, g_object_ref (self));
}

/* Another window, or another program, may have taken one over meanwhile. */
static void
active_cb (AccordStartPage *self,
           GParamSpec      *pspec,
           GtkWindow       *window)
{
  if (gtk_window_is_active (window) &&
      gtk_widget_get_mapped (GTK_WIDGET (self)))
    list_unfinished (self);
}

static void
recent_activated_cb (AccordStartPage *self,
                     GtkListBoxRow   *row)
{
  GListModel *entries =
    G_LIST_MODEL (accord_host_get_recent (self->host));
  g_autoptr (AccordRecentEntry) entry =
    g_list_model_get_item (entries, (guint) gtk_list_box_row_get_index (row));

  if (entry == NULL)
    return;

  accord_host_open_file (
    self->host, accord_recent_entry_get_file (entry),
    GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
}

static void
recent_changed_cb (AccordStartPage *self)
{
  update_recent (self);
  focus_first (self);
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
    accord_host_get_recent (self->host));
  list_unfinished (self);
  recent_changed_cb (self);
}

static void
accord_start_page_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (accord_start_page_parent_class)->root (widget);

  if (GTK_IS_WINDOW (gtk_widget_get_root (widget)))
    g_signal_connect_object (gtk_widget_get_root (widget), "notify::is-active",
                             G_CALLBACK (active_cb), widget,
                             G_CONNECT_SWAPPED);
}

static void
accord_start_page_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget),
                                        active_cb, widget);

  GTK_WIDGET_CLASS (accord_start_page_parent_class)->unroot (widget);
}

static void
accord_start_page_finalize (GObject *object)
{
  g_hash_table_unref (ACCORD_START_PAGE (object)->put_off);

  G_OBJECT_CLASS (accord_start_page_parent_class)->finalize (object);
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
  object_class->finalize = accord_start_page_finalize;
  widget_class->map = accord_start_page_map;
  widget_class->root = accord_start_page_root;
  widget_class->unroot = accord_start_page_unroot;

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
                                        recovery_error);
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
  self->put_off = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  accord_names_amend (GTK_WIDGET (self));
}

GtkWidget *
accord_start_page_new (AccordHost *host)
{
  AccordStartPage *self;
  GListModel *entries;

  g_return_val_if_fail (ACCORD_IS_HOST (host), NULL);

  self = g_object_new (ACCORD_TYPE_START_PAGE, NULL);
  self->host = host;

  entries = G_LIST_MODEL (accord_host_get_recent (host));
  gtk_list_box_bind_model (self->recent_list, entries, make_recent_row, NULL,
                           NULL);
  g_signal_connect_object (entries, "items-changed",
                           G_CALLBACK (recent_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  update_recent (self);

  return GTK_WIDGET (self);
}
