/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/actions/accord-actions-table-private.h"

#include "app/widgets/accord-plain.h"

#include <glib/gi18n-lib.h>

AccordActionsColumn
accord_actions_table_get_column (gpointer object)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (object), "column"));
}

/* (transfer full) */
char *
accord_actions_table_describe (AccordActionsTable *self,
                               AccordActionEntry  *entry,
                               AccordActionsColumn column)
{
  switch (column)
    {
    case ACCORD_ACTIONS_COLUMN_DUE:
      return accord_action_entry_to_due (entry);
    case ACCORD_ACTIONS_COLUMN_WHAT:
      return g_strdup (accord_action_get_what (
                         accord_action_entry_get_action (entry)));
    case ACCORD_ACTIONS_COLUMN_OWNER:
      return accord_action_entry_to_owner (entry);
    case ACCORD_ACTIONS_COLUMN_ORGANISATION:
      return accord_action_entry_to_organisation (entry);
    case ACCORD_ACTIONS_COLUMN_ITEM:
      return g_strdup (accord_item_get_title (
                         accord_action_entry_get_item (entry)));
    case ACCORD_ACTIONS_COLUMN_TYPE:
      return g_strdup (accord_arrangement_get_title (
                         accord_action_entry_get_arrangement (entry)));
    case ACCORD_ACTIONS_COLUMN_STATE:
      return accord_action_entry_to_state (entry, self->today);
    case ACCORD_ACTIONS_COLUMN_DONE:
    case ACCORD_ACTIONS_N_COLUMNS:
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

static void
done_toggled_cb (GtkCheckButton *check,
                 GtkListItem    *item)
{
  AccordActionsTable *self = g_object_get_data (G_OBJECT (check), "table");
  AccordActionEntry *entry = gtk_list_item_get_item (item);

  if (entry == NULL || self->filling)
    return;

  accord_action_set_done (accord_action_entry_get_action (entry),
                          gtk_check_button_get_active (check));
}

/* Return opens the row, as everywhere in it; only Space ticks. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                GtkListItem           *item)
{
  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter &&
      keyval != GDK_KEY_ISO_Enter)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_activate_action (
    gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)),
    "list.activate-item", "u", gtk_list_item_get_position (item));

  return GDK_EVENT_STOP;
}

static void
show_item_cb (GtkWidget   *button,
              GtkListItem *item)
{
  AccordActionEntry *entry = gtk_list_item_get_item (item);

  if (entry != NULL)
    gtk_widget_activate_action (
      button, "win.show-item", "s",
      accord_item_get_id (accord_action_entry_get_item (entry)));
}

static void
in_place_cb (GtkWidget   *button,
             GtkListItem *item)
{
  AccordActionEntry *entry = gtk_list_item_get_item (item);

  if (entry != NULL)
    accord_answer_choose (accord_action_entry_get_answer (entry),
                          ACCORD_STATUS_IN_PLACE);
}

static GtkWidget *
create_label (AccordActionsColumn column)
{
  gboolean wide = column == ACCORD_ACTIONS_COLUMN_WHAT ||
                  column == ACCORD_ACTIONS_COLUMN_ITEM;

  return g_object_new (GTK_TYPE_LABEL,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "width-chars", wide ? 18 : 9,
                       "max-width-chars", wide ? 36 : 15,
                       "xalign", 0.0f,
                       "yalign", 0.5f,
                       NULL);
}

GtkWidget *
accord_actions_table_create_cell (AccordActionsTable *self,
                                  GtkListItem        *item,
                                  AccordActionsColumn column)
{
  GtkWidget *cell;
  GtkWidget *button;
  GtkEventController *keys;

  switch (column)
    {
    case ACCORD_ACTIONS_COLUMN_DONE:
      cell = gtk_check_button_new ();
      gtk_widget_set_halign (cell, GTK_ALIGN_CENTER);
      g_object_set_data (G_OBJECT (cell), "table", self);
      g_signal_connect_object (cell, "toggled",
                               G_CALLBACK (done_toggled_cb), item, 0);
      keys = gtk_event_controller_key_new ();
      gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
      g_signal_connect_object (keys, "key-pressed",
                               G_CALLBACK (key_pressed_cb), item, 0);
      gtk_widget_add_controller (cell, keys);
      return cell;

    case ACCORD_ACTIONS_COLUMN_ITEM:
      cell = gtk_button_new ();
      gtk_button_set_child (GTK_BUTTON (cell), create_label (column));
      gtk_widget_add_css_class (cell, "link-button");
      g_signal_connect_object (cell, "clicked",
                               G_CALLBACK (show_item_cb), item, 0);
      return cell;

    case ACCORD_ACTIONS_COLUMN_STATE:
      cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (cell, "state");
      gtk_box_append (GTK_BOX (cell), create_label (column));
      button = gtk_button_new_with_label (_("Yes, in place"));
      gtk_widget_set_halign (button, GTK_ALIGN_START);
      g_signal_connect_object (button, "clicked",
                               G_CALLBACK (in_place_cb), item, 0);
      gtk_box_append (GTK_BOX (cell), button);
      return cell;

    case ACCORD_ACTIONS_COLUMN_DUE:
    case ACCORD_ACTIONS_COLUMN_WHAT:
    case ACCORD_ACTIONS_COLUMN_OWNER:
    case ACCORD_ACTIONS_COLUMN_ORGANISATION:
    case ACCORD_ACTIONS_COLUMN_TYPE:
    case ACCORD_ACTIONS_N_COLUMNS:
    default:
      return create_label (column);
    }
}

static void
set_class (GtkWidget  *widget,
           const char *css_class,
           gboolean    set)
{
  if (set)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

/* GTK 4.8 names neither a cell, nor its row, nor a button with a child: they
 * are called by what they say.
 */
static void
name_cell (GtkWidget           *cell,
           AccordActionsColumn  column,
           const char          *text)
{
  GtkWidget *place = gtk_widget_get_parent (cell);

  if (column == ACCORD_ACTIONS_COLUMN_ITEM)
    accord_plain_name (cell, text);

  if (place == NULL)
    return;

  accord_plain_name (place, text);
  if (column == ACCORD_ACTIONS_COLUMN_WHAT &&
      gtk_widget_get_parent (place) != NULL)
    accord_plain_name (gtk_widget_get_parent (place), text);
}

static void
show_done (GtkWidget         *check,
           AccordActionEntry *entry)
{
  AccordAction *action = accord_action_entry_get_action (entry);
  g_autofree char *name = NULL;

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               accord_action_get_done (action));
  /* Translators: spoken: a box to tick; %s is what is to be done */
  name = g_strdup_printf (_("Done: %s"), accord_action_get_what (action));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  name_cell (check, ACCORD_ACTIONS_COLUMN_DONE, name);
}

void
accord_actions_table_show_cell (AccordActionsTable *self,
                                GtkListItem        *item)
{
  AccordActionEntry *entry = gtk_list_item_get_item (item);
  GtkWidget *cell = gtk_list_item_get_child (item);
  AccordActionState state;
  g_autofree char *text = NULL;
  AccordActionsColumn column;

  if (entry == NULL || cell == NULL)
    return;

  column = accord_actions_table_get_column (item);
  if (column == ACCORD_ACTIONS_COLUMN_DONE)
    {
      show_done (cell, entry);
      return;
    }

  state = accord_action_entry_get_state (entry, self->today);
  text = accord_actions_table_describe (self, entry, column);
  name_cell (cell, column, text);

  if (column == ACCORD_ACTIONS_COLUMN_ITEM)
    {
      gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (cell))),
                           text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (cell),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                      -1);
    }
  else if (column == ACCORD_ACTIONS_COLUMN_STATE)
    {
      GtkWidget *label = gtk_widget_get_first_child (cell);

      gtk_label_set_label (GTK_LABEL (label), text);
      set_class (label, "error", state == ACCORD_ACTION_OVERDUE);
      set_class (label, "strong", state == ACCORD_ACTION_OVERDUE);
      gtk_widget_set_visible (gtk_widget_get_next_sibling (label),
                              state == ACCORD_ACTION_ASKS);
    }
  else
    {
      gtk_label_set_label (GTK_LABEL (cell), text);
      set_class (cell, "dim", state == ACCORD_ACTION_DONE);
    }
}
