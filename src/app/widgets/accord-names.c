/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/widgets/accord-names.h"

#include "app/widgets/accord-plain.h"

#include <glib/gi18n-lib.h>

/* The name is the label's text, once, without what marks the mnemonic. */
static void
amend_mnemonic (GtkWidget  *button,
                const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);
  g_autofree char *name = g_strjoinv ("", parts);

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button),
                                 GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  accord_plain_name (button, name);
}

/* (transfer none) (nullable): what the label that goes with it says */
static const char *
find_label_text (GtkWidget *widget)
{
  g_autoptr (GList) labels = gtk_widget_list_mnemonic_labels (widget);

  return labels != NULL && GTK_IS_LABEL (labels->data)
         ? gtk_label_get_text (labels->data) : NULL;
}

static void
selected_cb (GtkDropDown *drop_down)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (drop_down));
  const char *label = find_label_text (GTK_WIDGET (drop_down));
  gpointer selected = gtk_drop_down_get_selected_item (drop_down);
  g_autofree char *name = NULL;

  if (button == NULL || !GTK_IS_STRING_OBJECT (selected))
    return;

  if (label == NULL)
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      gtk_string_object_get_string (selected),
                                      -1);
      return;
    }

  /* Translators: what is to be chosen, and what is chosen */
  name = g_strdup_printf (_("%s: %s"), label,
                          gtk_string_object_get_string (selected));
  accord_plain_name (button, name);
}

/* The button inside has the focus: it is called after its label and what is
 * chosen, or as the whole is and described by what is chosen. */
static void
amend_drop_down (GtkDropDown *drop_down)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (drop_down));

  g_return_if_fail (GTK_IS_BUTTON (button));

  if (find_label_text (GTK_WIDGET (drop_down)) == NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (button),
                                    GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                    drop_down, NULL,
                                    -1);
  g_signal_handlers_disconnect_by_func (drop_down, selected_cb, NULL);
  g_signal_connect (drop_down, "notify::selected-item",
                    G_CALLBACK (selected_cb), NULL);
  selected_cb (drop_down);
}

void
accord_names_amend (GtkWidget *root)
{
  g_return_if_fail (GTK_IS_WIDGET (root));

  if (GTK_IS_DROP_DOWN (root))
    {
      amend_drop_down (GTK_DROP_DOWN (root));
      return;
    }

  if (GTK_IS_BUTTON (root) &&
      gtk_button_get_use_underline (GTK_BUTTON (root)) &&
      gtk_button_get_label (GTK_BUTTON (root)) != NULL)
    amend_mnemonic (root, gtk_button_get_label (GTK_BUTTON (root)));
  else if (GTK_IS_EXPANDER (root) &&
           gtk_expander_get_label (GTK_EXPANDER (root)) != NULL)
    accord_plain_name (root, gtk_expander_get_label (GTK_EXPANDER (root)));
  else if (GTK_IS_MENU_BUTTON (root) &&
           gtk_menu_button_get_use_underline (GTK_MENU_BUTTON (root)) &&
           gtk_menu_button_get_label (GTK_MENU_BUTTON (root)) != NULL)
    amend_mnemonic (root, gtk_menu_button_get_label (GTK_MENU_BUTTON (root)));
  else if (GTK_IS_CHECK_BUTTON (root) &&
           gtk_check_button_get_use_underline (GTK_CHECK_BUTTON (root)) &&
           gtk_check_button_get_label (GTK_CHECK_BUTTON (root)) != NULL)
    amend_mnemonic (root,
                    gtk_check_button_get_label (GTK_CHECK_BUTTON (root)));

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    accord_names_amend (child);
}
