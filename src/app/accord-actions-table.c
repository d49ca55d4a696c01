/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/accord-actions-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef enum
{
  COLUMN_DONE,
  COLUMN_DUE,
  COLUMN_WHAT,
  COLUMN_OWNER,
  COLUMN_ORGANISATION,
  COLUMN_ITEM,
  COLUMN_TYPE,
  COLUMN_STATE,
  N_COLUMNS,
} Column;

struct _AccordActionsTable
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget          *scroller;
  GtkColumnView      *view;

  /* Owned references */
  GListStore         *store;
  GtkFilterListModel *filtered;
  GtkSortListModel   *sorted;
  GtkSingleSelection *selection;
  GtkCustomFilter    *custom_filter;
  GPtrArray          *bound;
  char               *today;
  char               *text;

  AccordActionFilter  filter;
  gboolean            filling;
};

G_DEFINE_FINAL_TYPE (AccordActionsTable, accord_actions_table, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_CHOSEN,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/*
 * Auxiliary methods
 */

static const char *
get_title (Column column)
{
  switch (column)
    {
    case COLUMN_DONE:
      /* Translators: a column of boxes to tick */
      return _("Done");
    case COLUMN_DUE:
      /* Translators: a column of dates */
      return _("Due");
    case COLUMN_WHAT:
      return _("What");
    case COLUMN_OWNER:
      return _("Owner");
    case COLUMN_ORGANISATION:
      return _("Organisation");
    case COLUMN_ITEM:
      return _("Item");
    case COLUMN_TYPE:
      return _("Type");
    case COLUMN_STATE:
      return _("State");
    case N_COLUMNS:
    default:
      g_return_val_if_reached ("");
    }
}

/* (transfer full) */
static char *
describe (AccordActionsTable *self,
          AccordActionEntry  *entry,
          Column              column)
{
  switch (column)
    {
    case COLUMN_DUE:
      return accord_action_entry_to_due (entry);
    case COLUMN_WHAT:
      return g_strdup (accord_action_get_what (
                         accord_action_entry_get_action (entry)));
    case COLUMN_OWNER:
      return accord_action_entry_to_owner (entry);
    case COLUMN_ORGANISATION:
      return accord_action_entry_to_organisation (entry);
    case COLUMN_ITEM:
      return g_strdup (accord_item_get_title (
                         accord_action_entry_get_item (entry)));
    case COLUMN_TYPE:
      return g_strdup (accord_arrangement_get_title (
                         accord_action_entry_get_arrangement (entry)));
    case COLUMN_STATE:
      return accord_action_entry_to_state (entry, self->today);
    case COLUMN_DONE:
    case N_COLUMNS:
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

static Column
get_column (gpointer object)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (object), "column"));
}

static gboolean
contains (const char *text,
          const char *needle)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return strstr (folded, needle) != NULL;
}

gboolean
accord_action_filter_matches (AccordActionFilter  filter,
                              AccordActionEntry  *entry,
                              const char         *text,
                              const char         *today)
{
  AccordAction *action;
  AccordActionState state;
  g_autofree char *needle = NULL;

  g_return_val_if_fail (ACCORD_IS_ACTION_ENTRY (entry), FALSE);
  g_return_val_if_fail (text != NULL && today != NULL, FALSE);

  action = accord_action_entry_get_action (entry);
  state = accord_action_entry_get_state (entry, today);

  switch (filter)
    {
    case ACCORD_ACTION_FILTER_TO_DO:
      if (state == ACCORD_ACTION_DONE)
        return FALSE;
      break;
    case ACCORD_ACTION_FILTER_OVERDUE:
      if (state != ACCORD_ACTION_OVERDUE)
        return FALSE;
      break;
    case ACCORD_ACTION_FILTER_INCOMPLETE:
      if (*accord_action_get_owner (action) != '\0' &&
          *accord_action_get_due (action) != '\0')
        return FALSE;
      break;
    case ACCORD_ACTION_FILTER_DONE:
      if (!accord_action_get_done (action))
        return FALSE;
      break;
    case ACCORD_ACTION_FILTER_ALL:
    default:
      break;
    }

  needle = g_utf8_casefold (text, -1);
  g_strstrip (needle);

  return *needle == '\0' ||
         contains (accord_action_get_what (action), needle) ||
         contains (accord_action_get_owner (action), needle) ||
         contains (accord_action_get_organisation (action), needle) ||
         contains (accord_item_get_title (
                     accord_action_entry_get_item (entry)), needle) ||
         contains (accord_arrangement_get_title (
                     accord_action_entry_get_arrangement (entry)), needle);
}

static gboolean
matches_cb (gpointer item,
            gpointer user_data)
{
  AccordActionsTable *self = user_data;

  return accord_action_filter_matches (self->filter, item,
                                       self->text, self->today);
}

static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer      user_data)
{
  GtkColumnViewColumn *view_column = user_data;
  AccordActionsTable *self = g_object_get_data (G_OBJECT (view_column),
                                                "table");
  AccordActionEntry *first = (AccordActionEntry *) a;
  AccordActionEntry *second = (AccordActionEntry *) b;
  Column column = get_column (view_column);
  g_autofree char *text_1 = NULL;
  g_autofree char *text_2 = NULL;

  if (column == COLUMN_DUE)
    return accord_action_entry_compare_due (first, second);

  if (column == COLUMN_DONE)
    return accord_action_get_done (accord_action_entry_get_action (first)) -
           accord_action_get_done (accord_action_entry_get_action (second));

  if (column == COLUMN_STATE)
    {
      int difference =
        (int) accord_action_entry_get_state (first, self->today) -
        (int) accord_action_entry_get_state (second, self->today);

      return difference != 0 ? difference
                             : accord_action_entry_compare_due (first, second);
    }

  text_1 = describe (self, first, column);
  text_2 = describe (self, second, column);

  return g_utf8_collate (text_1, text_2);
}

/*
 * Cells
 */

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
create_label (Column column)
{
  gboolean wide = column == COLUMN_WHAT || column == COLUMN_ITEM;

  return g_object_new (GTK_TYPE_LABEL,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "width-chars", wide ? 18 : 9,
                       "max-width-chars", wide ? 36 : 15,
                       "xalign", 0.0f,
                       "yalign", 0.5f,
                       NULL);
}

static GtkWidget *
create_cell (AccordActionsTable *self,
             GtkListItem        *item,
             Column              column)
{
  GtkWidget *cell;
  GtkWidget *button;

  switch (column)
    {
    case COLUMN_DONE:
      cell = gtk_check_button_new ();
      gtk_widget_set_halign (cell, GTK_ALIGN_CENTER);
      g_object_set_data (G_OBJECT (cell), "table", self);
      g_signal_connect_object (cell, "toggled",
                               G_CALLBACK (done_toggled_cb), item, 0);
      return cell;

    case COLUMN_ITEM:
      cell = gtk_button_new ();
      gtk_button_set_child (GTK_BUTTON (cell), create_label (column));
      gtk_widget_add_css_class (cell, "link-button");
      g_signal_connect_object (cell, "clicked",
                               G_CALLBACK (show_item_cb), item, 0);
      return cell;

    case COLUMN_STATE:
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

    case COLUMN_DUE:
    case COLUMN_WHAT:
    case COLUMN_OWNER:
    case COLUMN_ORGANISATION:
    case COLUMN_TYPE:
    case N_COLUMNS:
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
}

static void
show_cell (AccordActionsTable *self,
           GtkListItem        *item)
{
  AccordActionEntry *entry = gtk_list_item_get_item (item);
  GtkWidget *cell = gtk_list_item_get_child (item);
  AccordActionState state;
  g_autofree char *text = NULL;
  Column column;

  if (entry == NULL || cell == NULL)
    return;

  column = get_column (item);
  if (column == COLUMN_DONE)
    {
      show_done (cell, entry);
      return;
    }

  state = accord_action_entry_get_state (entry, self->today);
  text = describe (self, entry, column);

  if (column == COLUMN_ITEM)
    {
      gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (cell))),
                           text);
    }
  else if (column == COLUMN_STATE)
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

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          AccordActionsTable       *self)
{
  Column column = get_column (factory);

  g_object_set_data (G_OBJECT (item), "column", GUINT_TO_POINTER (column));
  gtk_list_item_set_child (item, create_cell (self, item, column));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         AccordActionsTable       *self)
{
  gboolean filling = self->filling;

  self->filling = TRUE;
  show_cell (self, item);
  self->filling = filling;
  g_ptr_array_add (self->bound, item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           AccordActionsTable       *self)
{
  if (self->bound != NULL)
    g_ptr_array_remove_fast (self->bound, item);
}

static void
append_column (AccordActionsTable *self,
               Column              column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) view_column = NULL;
  g_autoptr (GtkSorter) sorter = NULL;

  g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER (column));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);

  view_column = gtk_column_view_column_new (get_title (column), factory);
  g_object_set_data (G_OBJECT (view_column), "column",
                     GUINT_TO_POINTER (column));
  g_object_set_data (G_OBJECT (view_column), "table", self);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  gtk_column_view_column_set_expand (view_column,
                                     column == COLUMN_WHAT ||
                                     column == COLUMN_ITEM);

  sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, view_column, NULL));
  gtk_column_view_column_set_sorter (view_column, sorter);
  gtk_column_view_append_column (self->view, view_column);
}

/*
 * Callbacks
 */

static void
selected_cb (AccordActionsTable *self)
{
  g_assert (ACCORD_IS_ACTIONS_TABLE (self));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}

static void
activated_cb (AccordActionsTable *self,
              guint               position)
{
  g_assert (ACCORD_IS_ACTIONS_TABLE (self));

  gtk_single_selection_set_selected (self->selection, position);
  g_signal_emit (self, signals[OPENED], 0);
}

/*
 * Overrides
 */

static void
accord_actions_table_dispose (GObject *object)
{
  AccordActionsTable *self = ACCORD_ACTIONS_TABLE (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->sorted);
  g_clear_object (&self->filtered);
  g_clear_object (&self->custom_filter);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (accord_actions_table_parent_class)->dispose (object);
}

static void
accord_actions_table_finalize (GObject *object)
{
  AccordActionsTable *self = ACCORD_ACTIONS_TABLE (object);

  g_clear_pointer (&self->bound, g_ptr_array_unref);
  g_clear_pointer (&self->today, g_free);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (accord_actions_table_parent_class)->finalize (object);
}

static void
accord_actions_table_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  AccordActionsTable *self = ACCORD_ACTIONS_TABLE (object);

  switch (property_id)
    {
    case PROP_CHOSEN:
      g_value_set_object (value, accord_actions_table_get_chosen (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_actions_table_class_init (AccordActionsTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_actions_table_dispose;
  object_class->finalize = accord_actions_table_finalize;
  object_class->get_property = accord_actions_table_get_property;

  properties[PROP_CHOSEN] =
    g_param_spec_object ("chosen", NULL, NULL,
                         ACCORD_TYPE_ACTION_ENTRY,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[OPENED] = g_signal_new ("opened",
                                  G_TYPE_FROM_CLASS (klass),
                                  G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "actionstable");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
accord_actions_table_init (AccordActionsTable *self)
{
  GtkSorter *sorter;

  self->bound = g_ptr_array_new ();
  self->today = g_strdup ("");
  self->text = g_strdup ("");

  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  for (Column column = 0; column < N_COLUMNS; column++)
    append_column (self, column);

  self->store = g_list_store_new (ACCORD_TYPE_ACTION_ENTRY);
  self->custom_filter = gtk_custom_filter_new (matches_cb, self, NULL);
  self->filtered = gtk_filter_list_model_new (
    g_object_ref (G_LIST_MODEL (self->store)),
    g_object_ref (GTK_FILTER (self->custom_filter)));
  sorter = gtk_column_view_get_sorter (self->view);
  self->sorted = gtk_sort_list_model_new (
    g_object_ref (G_LIST_MODEL (self->filtered)), g_object_ref (sorter));
  self->selection = gtk_single_selection_new (
    g_object_ref (G_LIST_MODEL (self->sorted)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_column_view_set_model (self->view,
                             GTK_SELECTION_MODEL (self->selection));

  g_signal_connect_object (self->selection, "notify::selected-item",
                           G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activate",
                           G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Actions"),
                                  -1);

  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                 "child", self->view,
                                 "min-content-height", 260,
                                 NULL);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

GtkWidget *
accord_actions_table_new (void)
{
  return g_object_new (ACCORD_TYPE_ACTIONS_TABLE, NULL);
}

/* What is done sinks below what is to be done. */
static int
compare_actor_cb (gconstpointer a,
                  gconstpointer b)
{
  AccordActionEntry *first = *(AccordActionEntry * const *) a;
  AccordActionEntry *second = *(AccordActionEntry * const *) b;
  gboolean done_1 =
    accord_action_get_done (accord_action_entry_get_action (first));
  gboolean done_2 =
    accord_action_get_done (accord_action_entry_get_action (second));

  return done_1 != done_2
         ? done_1 - done_2
         : accord_action_entry_compare_actor (first, second);
}

/* Whether the same actions are listed, in whichever order. */
static gboolean
is_same (AccordActionsTable *self,
         GPtrArray          *entries)
{
  GListModel *model = G_LIST_MODEL (self->store);
  g_autoptr (GHashTable) listed = g_hash_table_new (NULL, NULL);

  if (g_list_model_get_n_items (model) != entries->len)
    return FALSE;

  for (guint i = 0; i < entries->len; i++)
    {
      g_autoptr (AccordActionEntry) entry = g_list_model_get_item (model, i);

      g_hash_table_add (listed, accord_action_entry_get_action (entry));
    }

  for (guint i = 0; i < entries->len; i++)
    {
      if (!g_hash_table_contains (listed, accord_action_entry_get_action (
                                    entries->pdata[i])))
        return FALSE;
    }

  return TRUE;
}

/**
 * accord_actions_table_update:
 * @today: an ISO date
 *
 * Shows what the actions are now.  Rows keep their place while their texts
 * change, so that nothing jumps away under what is being typed.
 */
void
accord_actions_table_update (AccordActionsTable *self,
                             AccordAssessment   *assessment,
                             const char         *today)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (AccordAnswer) chosen = NULL;
  AccordActionEntry *entry;

  g_return_if_fail (ACCORD_IS_ACTIONS_TABLE (self));
  g_return_if_fail (ACCORD_IS_ASSESSMENT (assessment));
  g_return_if_fail (today != NULL);

  g_free (self->today);
  self->today = g_strdup (today);

  self->filling = TRUE;
  entries = accord_actions_list (&assessment, NULL, 1, TRUE);

  if (!is_same (self, entries))
    {
      entry = accord_actions_table_get_chosen (self);
      if (entry != NULL)
        chosen = g_object_ref (accord_action_entry_get_answer (entry));

      g_ptr_array_sort (entries, compare_actor_cb);
      g_list_store_splice (self->store, 0,
                           g_list_model_get_n_items (
                             G_LIST_MODEL (self->store)),
                           entries->pdata, entries->len);
      if (chosen != NULL)
        accord_actions_table_choose (self, chosen);
    }
  else
    {
      for (guint i = 0; i < self->bound->len; i++)
        show_cell (self, g_ptr_array_index (self->bound, i));
    }
  self->filling = FALSE;
}

void
accord_actions_table_filter (AccordActionsTable *self,
                             AccordActionFilter  filter,
                             const char         *text)
{
  g_return_if_fail (ACCORD_IS_ACTIONS_TABLE (self));
  g_return_if_fail (text != NULL);

  self->filter = filter;
  g_free (self->text);
  self->text = g_strdup (text);
  gtk_filter_changed (GTK_FILTER (self->custom_filter),
                      GTK_FILTER_CHANGE_DIFFERENT);
}

/* (nullable) (transfer none) */
AccordActionEntry *
accord_actions_table_get_chosen (AccordActionsTable *self)
{
  g_return_val_if_fail (ACCORD_IS_ACTIONS_TABLE (self), NULL);

  return self->selection != NULL
         ? gtk_single_selection_get_selected_item (self->selection)
         : NULL;
}

/** accord_actions_table_choose: whether its action is shown */
gboolean
accord_actions_table_choose (AccordActionsTable *self,
                             AccordAnswer       *answer)
{
  GListModel *model;

  g_return_val_if_fail (ACCORD_IS_ACTIONS_TABLE (self), FALSE);
  g_return_val_if_fail (ACCORD_IS_ANSWER (answer), FALSE);

  model = G_LIST_MODEL (self->sorted);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (AccordActionEntry) entry = g_list_model_get_item (model, i);

      if (accord_action_entry_get_answer (entry) != answer)
        continue;

      gtk_single_selection_set_selected (self->selection, i);
      return TRUE;
    }

  return FALSE;
}

/* How many actions there are, and how many of them are shown */
guint
accord_actions_table_get_n (AccordActionsTable *self,
                            guint              *n_shown)
{
  g_return_val_if_fail (ACCORD_IS_ACTIONS_TABLE (self), 0);

  if (n_shown != NULL)
    *n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->sorted));

  return g_list_model_get_n_items (G_LIST_MODEL (self->store));
}

GPtrArray *
accord_actions_table_list_shown (AccordActionsTable *self)
{
  GPtrArray *entries;
  GListModel *model;

  g_return_val_if_fail (ACCORD_IS_ACTIONS_TABLE (self), NULL);

  entries = g_ptr_array_new_with_free_func (g_object_unref);
  model = G_LIST_MODEL (self->sorted);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (entries, g_list_model_get_item (model, i));

  return entries;
}
