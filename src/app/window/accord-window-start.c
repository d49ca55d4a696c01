/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/window/accord-window-private.h"

#include "app/desktop/accord-recent-entry.h"
#include "app/start/accord-start-page.h"

#include <glib/gi18n-lib.h>

void
accord_window_show_start_page (AccordWindow *self)
{
  GtkApplication *application =
    gtk_window_get_application (GTK_WINDOW (self));
  GtkWidget *page;

  if (!ACCORD_IS_HOST (application) ||
      gtk_widget_get_first_child (GTK_WIDGET (self->start_place)) != NULL)
    return;

  page = accord_start_page_new (ACCORD_HOST (application));
  gtk_widget_set_hexpand (page, TRUE);
  gtk_box_append (self->start_place, page);
}

static void
fill_open_menu (AccordWindow *self)
{
  GtkApplication *application =
    gtk_window_get_application (GTK_WINDOW (self));
  g_autoptr (GMenu) recent = g_menu_new ();
  GListModel *entries;

  g_menu_remove_all (self->open_menu);
  g_menu_append (self->open_menu, _("_Open a File…"), "win.open");

  if (!ACCORD_IS_HOST (application))
    return;

  entries = G_LIST_MODEL (
    accord_host_get_recent (ACCORD_HOST (application)));

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (AccordRecentEntry) entry = g_list_model_get_item (entries, i);
      GFile *file = accord_recent_entry_get_file (entry);
      g_autofree char *uri = g_file_get_uri (file);
      g_autofree char *name = g_file_get_basename (file);
      g_autoptr (GMenuItem) item = NULL;
      g_auto (GStrv) parts = NULL;
      g_autofree char *label = NULL;

      if (accord_recent_entry_get_gone (entry))
        continue;

      /* An underscore in a name is no mnemonic. */
      parts = g_strsplit (name, "_", -1);
      label = g_strjoinv ("__", parts);
      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "win.open-uri", "s", uri);
      g_menu_append_item (recent, item);
    }

  if (g_menu_model_get_n_items (G_MENU_MODEL (recent)) > 0)
    g_menu_append_section (self->open_menu, _("Recent"),
                           G_MENU_MODEL (recent));
}

/* Each time that it is opened, with the files of that moment */
static void
create_open_menu_cb (GtkMenuButton *button,
                     gpointer       user_data)
{
  AccordWindow *self = user_data;

  fill_open_menu (self);
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, G_MENU_MODEL (self->open_menu));
}

void
accord_window_setup_open_menu (AccordWindow *self)
{
  self->open_menu = g_menu_new ();
  gtk_menu_button_set_create_popup_func (self->open_button,
                                         create_open_menu_cb, self, NULL);
}
